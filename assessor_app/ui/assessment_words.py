"""Words for where an assessment stands, the same on every screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.assessments import Status

_TONES = {
    Status.PLANNED: "idle",
    Status.IN_PROGRESS: "accent",
    Status.COMPLETED: "partly",
    Status.SIGNED: "shown",
    Status.INTERRUPTED: "not-shown",
    Status.CANCELLED: "idle",
}
_MARKS = {
    Status.SIGNED: "shown",
    Status.INTERRUPTED: "not_shown",
    Status.CANCELLED: "not_applicable",
}


def status_tone(status: Status) -> str:
    """The tone of the chip that shows a status."""
    return _TONES[status]


def status_mark(status: Status) -> str | None:
    """The sign beside the word, where there is one: state is never told by colour alone."""
    return _MARKS.get(status)


def status_word(status: Status) -> str:
    """`Pågår`: the status in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Status.PLANNED: translate("AssessmentWords", "Planerad"),
        Status.IN_PROGRESS: translate("AssessmentWords", "Pågår"),
        Status.COMPLETED: translate("AssessmentWords", "Att signera"),
        Status.SIGNED: translate("AssessmentWords", "Signerad"),
        Status.INTERRUPTED: translate("AssessmentWords", "Avbruten"),
        Status.CANCELLED: translate("AssessmentWords", "Inställd"),
    }
    return words[status]


def nameless_word(*, is_withheld: bool) -> str:
    """Instead of a name: it was erased here, or never given to the node."""
    translate = QCoreApplication.translate
    if is_withheld:
        return translate("AssessmentWords", "Utan namn")
    return translate("AssessmentWords", "Borttagen person")


def next_step_word(status: Status) -> str:
    """The verb on the button that opens a run."""
    translate = QCoreApplication.translate
    words = {
        Status.PLANNED: translate("AssessmentWords", "Förbered"),
        Status.IN_PROGRESS: translate("AssessmentWords", "Fortsätt"),
        Status.COMPLETED: translate("AssessmentWords", "Signera"),
    }
    return words.get(status, translate("AssessmentWords", "Visa"))
