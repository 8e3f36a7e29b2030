"""Where the person works, over the form of a candidate; and the companies that the form offers."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.company_models import EmployedAt
from assessor_app.ui.answers import Answers
from assessor_app.ui.companies.words import status_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, SecondaryButton, WorklistRow


class EmployerPart(QWidget):
    """A row for each company with the way to it; nothing at all of who works nowhere."""

    def __init__(self, session: Session, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._formats = session, formats
        self._answers = Answers(session.runner)
        answers = self._answers
        self.destroyed.connect(lambda: answers.close())
        self._asked = 0
        self._card: Card | None = None
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 0)
        self.hide()

    def show_person(self, candidate: UUID | None) -> None:
        """Show where somebody works; None for somebody new."""
        self._asked += 1
        asked, running = self._asked, self._session.running
        self._show(())
        if candidate is None or running is None:
            return

        def show(found: tuple[EmployedAt, ...]) -> None:
            if asked == self._asked:
                self._show(found)

        self._answers.ask(lambda: running.companies.employed_at(candidate), show)

    def offer_names(self, offer: Callable[[tuple[str, ...]], None]) -> None:
        """Give `offer` the names of the companies that are registered."""
        running = self._session.running
        if running is not None:
            self._answers.ask(running.companies.names, offer)

    # -- inside --

    def _show(self, found: tuple[EmployedAt, ...]) -> None:
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        if found:
            self._card = Card(self.tr("Arbetar på"), flush=True)
            for at in found:
                self._card.add(self._row(at))
            self._column.addWidget(self._card)
        self.setVisible(bool(found))

    def _row(self, at: EmployedAt) -> WorklistRow:
        since = self.tr("sedan {day}").format(day=self._formats.short_day(at.since)) if at.since else ""
        button = SecondaryButton(self.tr("Öppna"))
        button.setAccessibleName(self.tr("Öppna {company}").format(company=at.name))
        button.clicked.connect(lambda: self._session.navigator.open_company(at.company))
        parts = (status_word(at.status), at.workplace, since)
        return WorklistRow(at.name, " · ".join(part for part in parts if part), action=button)
