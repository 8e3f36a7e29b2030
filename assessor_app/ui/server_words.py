"""How it stands with the centre's own server, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.server_ports import Phase, ServerStanding
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def status_words(standing: ServerStanding, formats: Formats) -> str:
    """A few words for the status line; none where no server is followed."""
    words = {
        Phase.OFF: "",
        Phase.CONNECTING: translate("ServerWords", "Servern: ansluter …"),
        Phase.WORKING: translate("ServerWords", "Servern: {left}").format(left=_left(standing, formats)),
        Phase.IN_STEP: translate("ServerWords", "Servern: i takt {time}").format(
            time=formats.time(standing.in_step_at or 0)
        ),
        Phase.WAITING: translate("ServerWords", "Servern: väntar på nätet"),
        Phase.PROBLEM: translate("ServerWords", "Servern: något behöver göras"),
    }
    word = words[standing.phase]
    if standing.waiting and standing.phase in (Phase.WAITING, Phase.PROBLEM):
        return f"{word} · {_left(standing, formats)}"
    return word


def state_words(standing: ServerStanding, formats: Formats) -> str:
    """A sentence for the settings."""
    from assessor_app.ui.messages import sentence_for

    if standing.phase is Phase.PROBLEM:
        message = sentence_for(standing.problem or "unforeseen", dict(standing.details))
        return message.whole if message is not None else ""
    words = {
        Phase.OFF: translate("ServerWords", "Den här datorn lämnar och hämtar ingenting."),
        Phase.CONNECTING: translate("ServerWords", "Ansluter …"),
        Phase.WORKING: translate("ServerWords", "Lämnar och hämtar. {left}.").format(
            left=_left(standing, formats)
        ),
        Phase.IN_STEP: translate(
            "ServerWords", "Senast i takt {when}. Det som sparas här lämnas inom någon sekund."
        ).format(when=formats.day_time(standing.in_step_at or 0)),
        Phase.WAITING: translate(
            "ServerWords",
            "Servern går inte att nå just nu. Arbeta på: allt sparas på datorn och lämnas när servern"
            " svarar.",
        ),
    }
    return words[standing.phase]


def stranger_words(standing: ServerStanding) -> str:
    """A sentence about devices that are not believed; none where there are none."""
    if not standing.strangers:
        return ""
    unnamed = translate("ServerWords", "en dator utan namn")
    names = ", ".join(dict.fromkeys(name or unnamed for name in standing.strangers))
    words = translate(
        "ServerWords",
        "På servern ligger också sådant som inte hämtas, från: {names}. Är datorn er, introducera den"
        " under Datorer och partner.",
    )
    return words.format(names=names)


def _left(standing: ServerStanding, formats: Formats) -> str:
    if standing.waiting == 1:
        return translate("ServerWords", "1 post kvar att lämna")
    return translate("ServerWords", "{count} poster kvar att lämna").format(
        count=formats.number(standing.waiting)
    )
