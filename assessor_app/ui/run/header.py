"""The head of a run: who, what, since when, is it saved, and what can be done with the whole run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Chip, IconButton, PageHeader, SavedIndicator, SecondaryButton


class RunHeader(QWidget):
    """Emits what the user asked for; which of it is possible follows the run's status."""

    undo_asked = Signal()
    pause_asked = Signal()
    interrupt_asked = Signal()
    cancel_asked = Signal()
    candidate_asked = Signal()
    station_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 12), 0)
        self._about: list[str] = []
        self._delivery = ""
        self.saved = SavedIndicator()
        self.saved.setObjectName("saved-indicator")
        self._undo = SecondaryButton(self.tr("Ångra"))
        self._undo.setObjectName("undo")
        self._undo.setToolTip(self.tr("Ta tillbaka din senaste bedömning (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo_asked)
        self._pause = SecondaryButton(self.tr("Pausa"))
        self._pause.setObjectName("pause")
        self._pause.clicked.connect(self.pause_asked)
        self._more = IconButton("more", self.tr("Mer"))
        self._more.setObjectName("run-menu")
        self._menu = self._build_menu()
        self._more.clicked.connect(self._open_menu)
        self._protected = Chip(self.tr("Skyddad"), "partly")
        self._protected.setToolTip(
            self.tr(
                "Skriv inte namn, arbetsplats eller annat som visar vem personen är. Ta inga sådana bilder."
            )
        )
        parts = (self._protected, self.saved, self._undo, self._pause, self._more)
        self._head = PageHeader("", "", parts)
        column.addWidget(self._head)

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        self._candidate = self._action(menu, self.tr("Öppna validanden"), self.candidate_asked)
        self._station = self._action(menu, self.tr("Stationsvy"), self.station_asked)
        menu.addSeparator()
        self._interrupt = self._action(menu, self.tr("Avbryt valideringen …"), self.interrupt_asked)
        self._cancel = self._action(menu, self.tr("Ställ in valideringen …"), self.cancel_asked)
        return menu

    def _open_menu(self) -> None:
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        corner.setX(corner.x() - self._menu.sizeHint().width())
        self._menu.popup(corner)

    @staticmethod
    def _action(menu: QMenu, text: str, asked: object) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: asked.emit())  # type: ignore[attr-defined]  # a bound signal
        return action

    def show_delivery(self, words: str) -> None:
        """Say how far the run has come towards a partner; nothing where there is none."""
        self._delivery = words
        self._show_context()

    def _show_context(self) -> None:
        self._head.set_context(" · ".join([*self._about, *([self._delivery] if self._delivery else [])]))

    def show_run(self, view: RunView, formats: Formats) -> None:
        """Show another run, or the same as it stands now."""
        state = view.state
        self._head.set_title(view.candidate_name or self.tr("Namnlös validand"))
        self._about = self._context(view, formats)
        self._show_context()
        self._protected.setVisible(view.protected)
        is_over = view.read_only or state.status in (Status.SIGNED, Status.INTERRUPTED, Status.CANCELLED)
        self._pause.setText(self.tr("Stäng") if is_over else self.tr("Pausa"))
        self._undo.setEnabled(not view.read_only and state.status in (Status.PLANNED, Status.IN_PROGRESS))
        self._interrupt.setVisible(
            not view.read_only and state.status in (Status.IN_PROGRESS, Status.COMPLETED)
        )
        waiting = not view.read_only and state.status in (Status.PLANNED, Status.IN_PROGRESS)
        self._cancel.setVisible(waiting and not state.ratings())
        self._station.setEnabled(not view.read_only and state.status is Status.IN_PROGRESS)

    def show_undo(self, shown: bool) -> None:
        """Taking back belongs to the practical step, where marks are made."""
        self._undo.setVisible(shown)

    def _context(self, view: RunView, formats: Formats) -> list[str]:
        checklist, state = view.checklist, view.state
        kind = self.tr("exempelchecklista") if checklist.example else self.tr("checklista")
        parts = [checklist.title.in_(formats.language), f"{kind} {checklist.version}"]
        if state.station:
            parts.append(state.station)
        if state.started_at is not None:
            begun = self.tr("påbörjad {time}")
            today = formats.day_of(state.touched_at or state.started_at) == formats.day_of(state.started_at)
            at = formats.time if today else formats.day_time
            parts.append(begun.format(time=at(state.started_at)))
        if view.demo:
            parts.append(self.tr("påhittad person"))
        return parts
