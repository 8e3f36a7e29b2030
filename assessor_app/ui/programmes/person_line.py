"""The programmes that somebody takes part in, as a small line in their record."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import ElidedLabel, IconButton


class PersonProgrammes(QWidget):
    """Hidden for who takes part in none; a click on a programme opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._answers = Answers(session.runner)
        answers = self._answers
        self.destroyed.connect(lambda: answers.close())
        self._person: UUID | None = None
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 0)
        self._filled: QWidget | None = None
        self.hide()

    def show_person(self, candidate: UUID | None) -> None:
        """Load what somebody takes part in; None for nobody."""
        self._person = candidate
        if candidate is None or self._session.running is None:
            self._show(())
            return
        participants = self._session.running.participants

        def show(found: tuple[tuple[UUID, str], ...]) -> None:
            if self._person == candidate:
                self._show(found)

        self._answers.ask(lambda: participants.programmes_of(candidate), show)

    def _show(self, found: tuple[tuple[UUID, str], ...]) -> None:
        if self._filled is not None:
            self._column.removeWidget(self._filled)
            self._filled.hide()
            self._filled.deleteLater()
        self._filled = QWidget()
        lines = QVBoxLayout(self._filled)
        set_spacing(lines, (0, 0, 0, 0), 0)
        for programme, name in found:
            line = QHBoxLayout()
            set_spacing(line, (0, 0, 0, 0), 8)
            line.addWidget(ElidedLabel(self.tr("Deltar i {name}").format(name=name), "body"), 1)
            button = IconButton("chevron-right", self.tr("Öppna insatsen {name}").format(name=name))
            button.setObjectName(f"person-programme-{programme}")
            button.clicked.connect(lambda _=False, one=programme: self._session.navigator.open_programme(one))
            line.addWidget(button)
            lines.addLayout(line)
        self._column.addWidget(self._filled)
        self.setVisible(bool(found))
