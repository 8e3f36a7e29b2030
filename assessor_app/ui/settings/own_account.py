"""The section of one's own account: PIN, passphrase, and how the program is locked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.lock_times import DEFAULT_MINUTES, LOCK_AFTER
from assessor_app.ui.session import Session
from assessor_app.ui.settings.own_account_presenter import OwnAccountPresenter
from assessor_app.ui.settings.own_account_sheets import OwnPassphraseSheet, PinSheet, SecretSheet
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, QuietButton, SecondaryButton, role_label


class OwnAccountSection(QWidget):
    """Everybody sees this one."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-own-account")
        self._session = session
        self._presenter = OwnAccountPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._pin_sheet: PinSheet | None = None
        self._phrase_sheet: OwnPassphraseSheet | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        for card in (self._build_pin(), self._build_passphrase(), self._build_lock()):
            column.addWidget(card)
        column.addStretch(1)
        presenter.load()

    def _build_pin(self) -> Card:
        card = Card(self.tr("PIN"))
        self._pin_text = role_label("", wrap=True)
        card.add(self._pin_text)
        self._choose_pin = SecondaryButton(self.tr("Välj PIN …"), "key")
        self._choose_pin.setObjectName("choose-pin")
        self._choose_pin.clicked.connect(self._ask_for_pin)
        self._remove_pin = QuietButton(self.tr("Ta bort PIN"), "trash")
        self._remove_pin.setObjectName("remove-pin")
        self._remove_pin.clicked.connect(self._presenter.remove_pin)
        self._remove_pin.hide()
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(self._choose_pin)
        row.addWidget(self._remove_pin)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _build_passphrase(self) -> Card:
        card = Card(self.tr("Lösenfras"))
        card.add(
            role_label(
                self.tr(
                    "Lösenfrasen låser upp testcentrets uppgifter. Har du glömt den kan en centrumansvarig"
                    " hjälpa dig till en ny."
                ),
                wrap=True,
            )
        )
        change = SecondaryButton(self.tr("Byt lösenfras …"), "lock")
        change.setObjectName("change-passphrase")
        change.clicked.connect(self._ask_for_passphrase)
        card.body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_lock(self) -> Card:
        card = Card(self.tr("Låsning"))
        minutes = self._session.preferences.get(LOCK_AFTER, DEFAULT_MINUTES)
        by_itself = self.tr("Programmet låser sig när ingen har rört det på {minutes} min.")
        never = self.tr("Programmet låser sig aldrig självt på den här datorn.")
        text = by_itself.format(minutes=minutes) if minutes else never
        by_hand = self.tr("Lås det själv med Ctrl+L när du går ifrån. En centrumansvarig väljer tiden.")
        card.add(role_label(f"{text} {by_hand}", wrap=True))
        return card

    # -- what the presenter says --

    def show_pin(self, has_pin: bool) -> None:
        with_pin = self.tr("Du har en PIN på den här datorn. Med den låser du upp och byter bedömare.")
        without = self.tr(
            "Du har ingen PIN på den här datorn. Med en PIN låser du upp och byter bedömare på två sekunder."
        )
        self._pin_text.setText(with_pin if has_pin else without)
        self._choose_pin.setText(self.tr("Byt PIN …") if has_pin else self.tr("Välj PIN …"))
        self._remove_pin.setVisible(has_pin)

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        sheet = self._open_sheet()
        if sheet is not None:
            sheet.show_error(message.whole if message is not None else code)

    def show_done(self, what: str) -> None:
        sheet = self._open_sheet()
        if sheet is not None:
            sheet.close_sheet()
        said = {
            "pin_set": self.tr("PIN-koden är sparad och gäller nu."),
            "pin_removed": self.tr("PIN-koden är borttagen. Du låser upp med lösenfrasen."),
            "passphrase_changed": self.tr("Lösenfrasen är bytt. Den nya gäller från nu."),
        }
        self._session.navigator.toast(said[what])

    # -- sheets --

    def _open_sheet(self) -> SecretSheet | None:
        sheets: tuple[SecretSheet | None, ...] = (self._pin_sheet, self._phrase_sheet)
        return next((sheet for sheet in sheets if sheet is not None and sheet.is_open()), None)

    def _ask_for_pin(self) -> None:
        if self._pin_sheet is None:
            self._pin_sheet = PinSheet(page_of(self))
            self._pin_sheet.chosen.connect(self._presenter.set_pin)
        self._pin_sheet.ask()

    def _ask_for_passphrase(self) -> None:
        if self._phrase_sheet is None:
            self._phrase_sheet = OwnPassphraseSheet(page_of(self))
            self._phrase_sheet.chosen.connect(self._presenter.change_passphrase)
        self._phrase_sheet.ask()
