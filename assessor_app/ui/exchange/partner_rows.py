"""The partners: who they are, how it stands in words, and what can be done for each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assessor_app.services.exchange_models import PartnerRow
from assessor_app.ui.exchange.view_protocol import Room
from assessor_app.ui.exchange.words import ExchangeWords, kind_icon, kind_word, missing_word
from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    EmptyState,
    IconButton,
    PrimaryButton,
    SecondaryButton,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_ICON = 26
_BESIDE_FROM = 620
"""A narrower row puts its buttons below its words."""


class PartnerLine(LookFollower, QWidget):
    """One partner. `wanted` carries what: `export`, `receipt` or `files`."""

    wanted = Signal(str)

    def __init__(
        self, partner: PartnerRow, words: ExchangeWords, fresh: int, *, is_next: bool, can_receipt: bool
    ) -> None:
        super().__init__()
        self._partner, self._fresh = partner, fresh
        self.setObjectName(f"partner-{partner.device}")
        self._sign = QLabel()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._row, (20, 12, 20, 12), 12)
        about = QHBoxLayout()
        set_spacing(about, (0, 0, 0, 0), 16)
        about.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        about.addLayout(self._build_texts(words), 1)
        self._row.addLayout(about, 1)
        self._row.addLayout(self._build_buttons(is_next=is_next, can_receipt=can_receipt))
        self.look_changed()

    def _build_texts(self, words: ExchangeWords) -> QVBoxLayout:
        partner = self._partner
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        texts.addWidget(role_label(partner.label, "row-title", wrap=True))
        texts.addWidget(role_label(words.about(partner), "secondary", wrap=True))
        self._state = role_label(words.state(partner, self._fresh), "body", wrap=True)
        texts.addWidget(self._state)
        self._missing = ""
        if partner.missing and not partner.revoked:
            self._missing = missing_word(partner.missing)
            texts.addSpacing(4)
            texts.addWidget(Chip(self._missing, "partly", mark="partly"), 0, Qt.AlignmentFlag.AlignLeft)
        return texts

    def _build_buttons(self, *, is_next: bool, can_receipt: bool) -> QHBoxLayout:
        partner = self._partner
        buttons = QHBoxLayout()
        set_spacing(buttons, (0, 0, 0, 0), 8)
        if not partner.revoked:
            if can_receipt:
                receipt = SecondaryButton(self.tr("Skriv kvittens"))
                self._add(buttons, receipt, "receipt", self.tr("Skriv kvittens till {label}"))
            export = (
                PrimaryButton(self.tr("Lämna"), "exchange")
                if is_next
                else SecondaryButton(self.tr("Lämna"), "exchange")
            )
            self._add(buttons, export, "export", self.tr("Lämna till {label}"))
        files = IconButton("history", self.tr("Visa filer med {label}").format(label=partner.label))
        self._add(buttons, files, "files", "")
        buttons.addStretch(0)
        return buttons

    def _add(self, row: QHBoxLayout, button: QPushButton, what: str, spoken: str) -> None:
        button.setObjectName(f"{what}-{self._partner.device}")
        if spoken:
            button.setAccessibleName(spoken.format(label=self._partner.label))
        button.clicked.connect(lambda: self.wanted.emit(what))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def texts(self) -> tuple[str, str]:
        """How it stands, and which files have not come."""
        return self._state.text(), self._missing

    def look_changed(self) -> None:
        name = kind_icon(self._partner.kind, self._partner.place_kind)
        token = "idle" if self._partner.revoked else "accent"
        self._sign.setPixmap(pixmap(name, token, self.look.size(_ICON)))
        self._sign.setAccessibleName(kind_word(self._partner.kind, self._partner.place_kind))
        self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        beside = self.width() >= self.look.size(_BESIDE_FROM)
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.color("line"))


class PartnersCard(Card):
    """Everybody that files go to and come from. `wanted` carries what (as a line's) and the partner."""

    wanted = Signal(str, object)
    devices_asked = Signal()

    def __init__(self, words: ExchangeWords) -> None:
        super().__init__(flush=True)
        self._words = words
        head = QWidget()
        column = QVBoxLayout(head)
        set_spacing(column, (20, 14, 20, 12), 2)
        column.addWidget(role_label(self.tr("Lämna till"), "card-title"))
        text = self.tr("Varje fil är till en dator och kan bara öppnas där.")
        column.addWidget(role_label(text, "body", "muted", wrap=True))
        self._head = head
        self.add(head)
        self._lines: list[PartnerLine] = []
        self._empty: EmptyState | None = None
        self._end = QVBoxLayout()
        self._end.addStretch(1)
        self.body.addLayout(self._end)

    def show_room(self, room: Room) -> None:
        """Show the partners of a room and no others."""
        focused = next((item for item in self.findChildren(QPushButton) if item.hasFocus()), None)
        name = focused.objectName() if focused is not None else ""
        self._clear()
        self._head.setVisible(bool(room.partners))
        if not room.partners:
            self._show_empty(may_manage=room.may_manage)
            return
        partners = sorted(room.partners, key=lambda one: _order(one, room.fresh(one)))
        first = next((one for one in partners if room.fresh(one)), None)
        for place, partner in enumerate(partners):
            line = PartnerLine(
                partner,
                self._words,
                room.fresh(partner),
                is_next=partner is first,
                can_receipt=partner.last_received_number is not None,
            )
            line.wanted.connect(lambda what, partner=partner: self.wanted.emit(what, partner))
            self._lines.append(line)
            self.body.insertWidget(place + 1, line)
        again = self.findChild(QPushButton, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> tuple[PartnerLine, ...]:
        """The lines shown, from the top."""
        return tuple(self._lines)

    def _clear(self) -> None:
        gone: list[QWidget] = [*self._lines]
        if self._empty is not None:
            gone.append(self._empty)
        for widget in gone:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines, self._empty = [], None

    def _show_empty(self, *, may_manage: bool) -> None:
        text = self.tr(
            "Introducera den bärbara dator, det kontor eller den nod som ska få filer härifrån. Ni jämför sex"
            " ord, sedan går allt på en sticka, utan nätverk."
        )
        if not may_manage:
            text = self.tr(
                "En centrumansvarig introducerar den dator som ska få filer härifrån, under Inställningar."
            )
        button = self.tr("Introducera en dator …") if may_manage else None
        self._empty = EmptyState(self.tr("Ingen att lämna till än"), text, button)
        self._empty.action_chosen.connect(self.devices_asked)
        self.body.insertWidget(1, self._empty)


def _order(partner: PartnerRow, fresh: int) -> tuple[bool, bool, str]:
    """What has something to do first, what is revoked last."""
    return partner.revoked, not (fresh or partner.missing), partner.label.casefold()
