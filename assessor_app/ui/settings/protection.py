"""The section about protected identity: who may see whom, and who looked."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.protection_models import AccessLog, ProtectedRow, ProtectionChoices
from assessor_app.ui.formats import formats_of
from assessor_app.ui.protection.change_sheets import ViewersSheet
from assessor_app.ui.session import Session
from assessor_app.ui.settings.protection_cards import LogCard, PeopleCard
from assessor_app.ui.settings.protection_presenter import ProtectionSettingsPresenter
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class ProtectionSection(QWidget):
    """For those who manage protection."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-protection")
        self._session = session
        self._presenter = ProtectionSettingsPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._people: dict[UUID, ProtectedRow] = {}
        self._sheet: ViewersSheet | None = None
        self._asked_of: UUID | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        formats = formats_of(session)
        self._card, self._log = PeopleCard(formats), LogCard(formats)
        self._card.change_asked.connect(lambda person: presenter.offer_viewers(person.id))
        self._log.asked.connect(presenter.load_log)
        self._log.copied.connect(lambda: session.navigator.toast(self.tr("Listan är kopierad")))
        column.addWidget(self._card)
        column.addWidget(self._log)
        self._log.setVisible(presenter.may_read_log)  # in the layout: alone it would be a window for a moment
        column.addStretch(1)

    # -- what the presenter says --

    def show_people(self, people: tuple[ProtectedRow, ...]) -> None:
        self._people = {person.id: person for person in people}
        self._card.show_people(people)

    def show_choices(self, person: UUID, choices: ProtectionChoices) -> None:
        shown = self._people.get(person)
        if shown is None:
            return
        if self._sheet is None:
            self._sheet = ViewersSheet(self._page())
            self._sheet.named.connect(self._name_viewers)
        self._asked_of = person
        self._sheet.show_viewers(shown.alias, choices, [account for account, _ in shown.viewers])

    def show_refusal(self, code: str) -> bool:
        return self._sheet is not None and self._sheet.viewers.show_problem(code)

    def show_named(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()

    def show_log(self, log: AccessLog) -> None:
        self._log.show_log(log)

    # -- inside --

    def _name_viewers(self, viewers: frozenset[UUID]) -> None:
        if self._asked_of is not None:
            self._presenter.name_viewers(self._asked_of, viewers)

    def _page(self) -> QWidget:
        """What the sheet lies over: the settings as a whole."""
        page = self.parentWidget()
        while page is not None and page.objectName() != "settings-page":
            page = page.parentWidget()
        return page or self

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.load()
