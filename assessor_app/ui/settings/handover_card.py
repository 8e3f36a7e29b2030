"""The card about the PCs that have the centre's keys: gives them to another one, takes them in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.key_handover import (
    HandoverLine,
    HandoverView,
    KeyFileOffer,
    KeyFileWritten,
    KeyHandoverService,
)
from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.handover_presenter import HandoverPresenter
from assessor_app.ui.settings.handover_sheets import GiveKeysSheet, TakeKeysSheet
from assessor_app.ui.settings.key_sheets import KeySheet
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, SecondaryButton, role_label
from assessor_app.ui.widgets.layouts import FlowLayout


class HandoverCard(Card):
    """Managers only. Hidden where there is nothing to give, to take or to tell."""

    def __init__(self, session: Session, handover: KeyHandoverService, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session, self._formats = session, formats_of(session)
        self._view: HandoverView | None = None
        self._sheets: _Sheets | None = None
        self._build()
        self.hide()
        presenter = self._presenter = HandoverPresenter(self, session, handover)
        self.destroyed.connect(lambda: presenter.close())

    def load(self) -> None:
        """Show what there is; only once the card lies on its page, for it may show itself."""
        self._presenter.load()

    def _build(self) -> None:
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self.add(role_label(self.tr("Nycklarna på fler datorer"), "card-title"))
        self._about = role_label("", "body", "muted", wrap=True)
        self._about.setObjectName("handover-about")
        self.add(self._about)
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        self._give = SecondaryButton(self.tr("Lämna nycklarna till en annan dator …"), "key")
        self._give.setObjectName("give-keys")
        self._give.clicked.connect(self._ask_to_give)
        self._take = SecondaryButton(self.tr("Ta emot nycklar …"), "key")
        self._take.setObjectName("take-keys")
        self._take.clicked.connect(lambda: self.sheets.take.ask())
        flow.addWidget(self._give)
        flow.addWidget(self._take)
        self._buttons = holder
        self.add(holder)
        self._made = QWidget()
        self._lines = QVBoxLayout(self._made)
        set_spacing(self._lines, (0, 0, 0, 0), 4)
        self._shown: list[QWidget] = []
        self.add(self._made)

    @property
    def sheets(self) -> _Sheets:
        """The sheets, made when one is first needed."""
        if self._sheets is None:
            sheets = self._sheets = _Sheets(page_of(self), self._formats)
            sheets.give.confirmed.connect(self._presenter.give)
            sheets.take.looked.connect(self._presenter.look)
            sheets.take.confirmed.connect(self._presenter.take)
        return self._sheets

    # -- what the presenter says --

    def show_handovers(self, view: HandoverView) -> None:
        self._view = view
        gives = view.may_give and bool(view.receivers)
        self._about.setText(self._told(view))
        self._give.setVisible(gives)
        self._take.setVisible(view.may_take)
        self._buttons.setVisible(gives or view.may_take)
        for line in self._shown:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._shown = [role_label(self._line(one), "secondary", wrap=True) for one in view.made]
        for line in self._shown:
            self._lines.addWidget(line)
        self._made.setVisible(bool(self._shown))
        self.setVisible(view.may_give or view.may_take or bool(view.made))

    def show_given(self, written: KeyFileWritten) -> None:
        self.sheets.give.show_written(written)

    def show_offer(self, offer: KeyFileOffer) -> None:
        self.sheets.take.show_offer(offer)

    def show_taken(self) -> None:
        self.sheets.take.close_sheet()
        said = self.tr("Nycklarna finns nu här. Gör ett nytt återställningsark: det gamla öppnar dem inte.")
        self._session.navigator.toast(said, self.tr("Stäng"))

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        text = message.whole if message is not None else code
        sheet = self._sheets.opened() if self._sheets is not None else None
        if sheet is not None:
            sheet.show_problem(code, text)
        else:
            self._session.navigator.toast(text, self.tr("Stäng"))

    # -- inside --

    def _ask_to_give(self) -> None:
        if self._view is not None:
            self.sheets.give.ask(self._view.receivers)

    def _told(self, view: HandoverView) -> str:
        if view.may_take:
            return self.tr(
                "Vill ni utfärda dokument på den här datorn också? Skriv en nyckelfil på den dator som har"
                " nycklarna, och ta emot den här."
            )
        if view.may_give and not view.receivers:
            return self.tr(
                "Har testcentret en dator till kan dokument utfärdas där också. Lägg till den under"
                " Datorer och partner först."
            )
        return self.tr(
            "Dokument kan utfärdas på fler av testcentrets datorer. Varje dator har sin egen nummerserie."
        )

    def _line(self, one: HandoverLine) -> str:
        day: Callable[[int], str] = lambda at: self._formats.day(self._formats.day_of(at))  # noqa: E731
        made = self.tr("{pc}: lämnades {when} av {by}.").format(pc=one.receiver, when=day(one.at), by=one.by)
        if one.receiver_is_revoked:
            return made + " " + self.tr("Datorn är spärrad: byt nycklar om den kan vara i andra händer.")
        if one.taken_at is None:
            return made + " " + self.tr("Inte mottagna än, så vitt den här datorn vet.")
        return made + " " + self.tr("Mottagna {when}.").format(when=day(one.taken_at))


class _Sheets:
    """The sheets of the card."""

    def __init__(self, page: QWidget, formats: Formats) -> None:
        self.give = GiveKeysSheet(page)
        self.take = TakeKeysSheet(page, formats)

    def opened(self) -> KeySheet | None:
        """The one that is open."""
        every: tuple[KeySheet, ...] = (self.give, self.take)
        return next((one for one in every if one.is_open()), None)
