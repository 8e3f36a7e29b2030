"""What lies over every step of a run: that it waits, contradicts itself, is away, or may only be read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.domain.contradictions import contradictions, open_late, spot_of
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.presenter import OPEN
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner


class RunBanner(QWidget):
    """One sentence at a time, the gravest; nothing where there is nothing to say."""

    settle_asked = Signal()
    reopen_asked = Signal()
    resume_asked = Signal()

    def __init__(self, formats: Formats, is_node: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._is_node = is_node
        self._away = ""
        self._shown: tuple[RunView, bool, bool] | None = None
        self._acting = self.resume_asked
        self._banner = Banner()
        self._banner.action_chosen.connect(lambda: self._acting.emit())
        room = QVBoxLayout(self)
        set_spacing(room, (0, 14, 0, 0), 0)
        room.addWidget(self._banner)
        self.hide()

    def show_run(self, view: RunView, *, is_practice: bool, is_manager: bool) -> None:
        """Say what is to be said of a run at a step."""
        self._shown = (view, is_practice, is_manager)
        told = (
            self._tell_of_conflicts(view)
            or self._tell_of_reading(view)
            or self._tell_of_away(view)
            or (is_practice and self._tell_of_status(view, is_manager))
        )
        self.setVisible(told)

    def show_away(self, label: str) -> None:
        """Another PC has the run, by its name; empty: none has."""
        self._away = label
        if self._shown is not None:
            view, is_practice, is_manager = self._shown
            self.show_run(view, is_practice=is_practice, is_manager=is_manager)

    # -- what is said --

    def _tell_of_conflicts(self, view: RunView) -> bool:
        """Something came after the signatures, or contradicts itself."""
        late = len({spot_of(item.event) for item in open_late(view.state)})
        found = late or len(contradictions(view.state))
        if not found or view.state.status is Status.CANCELLED or (view.read_only and self._is_node):
            return False
        if late:
            one = self.tr("En uppgift kom efter underskriften.")
            many = self.tr("{count} uppgifter kom efter underskriften.")
        else:
            one = self.tr("En uppgift har skrivits in olika på två datorer.")
            many = self.tr("{count} uppgifter har skrivits in olika på två datorer.")
        count = self._formats.in_words(found)
        text = one if found == 1 else many.format(count=f"{count[:1].upper()}{count[1:]}")
        self._acting = self.settle_asked
        self._banner.set_message("warning", text, self.tr("Red ut"))
        return True

    def _tell_of_reading(self, view: RunView) -> bool:
        if not view.read_only:
            return False
        text = self.tr("Du läser valideringen. Bedömer och skriver under gör testcentrets bedömare.")
        if self._is_node:
            text = self.tr("Noden läser valideringen. Den ändras på testcentret och kommer med nästa fil.")
        self._banner.set_message("info", text)
        return True

    def _tell_of_away(self, view: RunView) -> bool:
        if not self._away or view.state.status not in OPEN:
            return False
        text = self.tr(
            "Valideringen är utlämnad till {name} med ett företagsbesök. Bedöm den helst inte här: det som "
            "skrivs in på båda ställena får redas ut sedan."
        )
        self._banner.set_message("warning", text.format(name=self._away))
        return True

    def _tell_of_status(self, view: RunView, is_manager: bool) -> bool:
        """Why the practical step takes no marks, and what can be done; the other steps say it themselves."""
        status = view.state.status
        texts = {
            Status.COMPLETED: self.tr("Bedömningen är slutförd och väntar på underskrifter."),
            Status.SIGNED: self.tr(
                "Valideringen är underskriven och låst. Centrumansvarig kan öppna den igen."
            ),
            Status.INTERRUPTED: self.tr("Valideringen är avbruten. Det som är gjort finns kvar."),
            Status.CANCELLED: self.tr("Valideringen är inställd."),
        }
        actions = {
            Status.COMPLETED: self.tr("Fortsätt bedöma"),
            Status.INTERRUPTED: self.tr("Fortsätt bedöma"),
        }
        if is_manager:
            actions[Status.SIGNED] = self.tr("Öppna igen")
        if status is Status.INTERRUPTED and view.state.end_reason:
            words = self.tr("Valideringen är avbruten: {reason} Det som är gjort finns kvar.")
            reason = view.state.end_reason
            texts[status] = words.format(reason=reason if reason.endswith((".", "!", "?")) else f"{reason}.")
        if status not in texts:
            return False
        self._acting = self.reopen_asked if status is Status.SIGNED else self.resume_asked
        self._banner.set_message("info", texts[status], actions.get(status))
        return True
