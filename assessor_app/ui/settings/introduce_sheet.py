"""The sheet that introduces a device or a place: its file, its words, and what it becomes here."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.services.device_models import DevicesView, PairingSeen
from assessor_app.ui.formats import Formats
from assessor_app.ui.pairing.word_panels import WordCheck
from assessor_app.ui.settings import device_words as words
from assessor_app.ui.settings.agreement_fields import AgreementFields
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceInput,
    ChoiceRow,
    DropTarget,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)
from assessor_app.ui.widgets.banners import Banner

_LONGEST = 60


class IntroduceSheet(SideSheet):
    """First the file, then what it says. `own_confirmed` carries file, kind, label and owner;
    `partner_confirmed` file and agreement.
    """

    file_chosen = Signal(object)
    own_confirmed = Signal(object, object, str, object)
    partner_confirmed = Signal(object, object)
    office_confirmed = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page)
        self.setObjectName("introduce-sheet")
        self._formats = formats
        self._seen: PairingSeen | None = None
        self._on_laptop = False
        self._error = Banner("error")
        self._error.hide()
        self._start, self._found = self._build_start(), self._build_found()
        for part in (self._error, self._start, self._found):
            self.body.addWidget(part)
        self.body.addStretch(1)
        cancel = SecondaryButton(self.tr("Avbryt"))
        cancel.clicked.connect(self.close_sheet)
        self._save = PrimaryButton(self.tr("Introducera"))
        self._save.setObjectName("confirm-introduce")
        self._save.clicked.connect(self._confirm)
        self.add_footer_button(cancel)
        self.add_footer_button(self._save)

    def _build_start(self) -> QWidget:
        holder, column = _column()
        text = self.tr(
            "Den andra datorn skriver en parkopplingsfil till en sticka. Välj den filen här, så visas vem den"
            " säger sig komma från."
        )
        column.addWidget(role_label(text, wrap=True))
        self._drop = DropTarget(
            self.tr("Dra hit parkopplingsfilen, eller klicka för att välja den"),
            self.tr("Parkopplingsfiler (*.pair)"),
            "key",
        )
        self._drop.setObjectName("pairing-file")
        self._drop.files_dropped.connect(
            lambda files: self.file_chosen.emit(Path(files[0])) if files else None
        )
        column.addWidget(self._drop)
        return holder

    def _build_found(self) -> QWidget:
        holder, column = _column()
        self._who = role_label("", "card-title", wrap=True)
        self._about = role_label("", "body", "muted", wrap=True)
        self._warning = Banner("warning")
        ask = self.tr(
            "Stämmer orden med dem på den andra datorns skärm? Titta där, eller ring och låt någon läsa upp"
            " dem. Skriv de två som saknas här."
        )
        self._ask = role_label(ask, wrap=True)
        self.check = WordCheck()
        self.check.submitted.connect(lambda: self._save.setFocus(Qt.FocusReason.TabFocusReason))
        self._own, self._partner = self._build_own(), self._build_partner()
        for part in (self._who, self._about, self._warning, self._ask, self.check, self._own, self._partner):
            column.addWidget(part)
        return holder

    def _build_own(self) -> QWidget:
        holder, column = _column()
        self._label = TextInput(max_length=_LONGEST)
        self._label.setObjectName("new-device-label")
        self._label_field = FormField(self.tr("Namn"), self._label)
        self._label.edited.connect(lambda _text: self._label_field.set_error(None))
        self._kind = ChoiceRow(
            (
                (
                    DeviceKind.LAPTOP,
                    self.tr("Bärbar dator"),
                    self.tr("Får det som behövs för besöken den lämnas ut till."),
                ),
                (
                    DeviceKind.OFFICE,
                    self.tr("Dator på plats"),
                    self.tr("Får allt som finns här, och får själv introducera andra."),
                ),
            )
        )
        self._kind.setObjectName("new-device-kind")
        self._owner = ChoiceInput(())
        self._owner.setObjectName("new-device-owner")
        owner_help = self.tr("Den som loggar in på datorn första gången.")
        column.addWidget(self._label_field)
        column.addWidget(FormField(self.tr("Vad är det för dator?"), self._kind))
        self._owner_field = FormField(self.tr("Vems är datorn?"), self._owner, owner_help)
        self._owner.edited.connect(lambda *_: self._owner_field.set_error(None))
        column.addWidget(self._owner_field)
        return holder

    def _build_partner(self) -> QWidget:
        holder, column = _column()
        self._may_have = role_label("", "card-title", wrap=True)
        self._agreement = AgreementFields()
        column.addWidget(self._may_have)
        column.addWidget(self._agreement)
        return holder

    # -- showing --

    def ask(self) -> None:
        """Open the sheet, without a file."""
        self._seen = None
        self.set_title(self.tr("Introducera en dator eller nod"))
        self.show_problem("", "")
        self._show_stage(found=False)
        self.open_sheet(self._drop)

    @property
    def device(self) -> UUID | None:
        """Whom the file that was shown last is from; gone when the sheet asks for another."""
        return self._seen.card.device if self._seen is not None else None

    def show_pairing(self, seen: PairingSeen, view: DevicesView) -> None:
        """Show who the file says that it is, and what can be done about it."""
        self._seen, self._on_laptop = seen, not view.may_introduce
        self.show_problem("", "")
        card = seen.card
        self._who.setText(card.label if seen.is_own_place else card.place_name)
        self._about.setText(self._described(seen))
        reason = self._obstacle(seen)
        note = reason or self._notes(seen)
        self._warning.set_message("warning", note)
        self._warning.setVisible(bool(note))
        can = not reason
        for part in (self._ask, self.check):
            part.setVisible(can)
        self._own.setVisible(can and seen.is_own_place and not self._on_laptop)
        self._partner.setVisible(can and not seen.is_own_place)
        self._save.setEnabled(can)
        self._fill_own(seen, view)
        self._fill_partner(seen, view)
        self._show_stage(found=True)
        if can:
            self.check.ask(seen.words)
            self.check.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_to_top()

    def show_problem(self, code: str, text: str) -> None:
        """Say what is wrong, at its field where it has one; an empty text takes that away."""
        self._label_field.set_error(text if code == "device_label_missing" and text else None)
        shown = bool(text) and code != "device_label_missing"
        if shown:
            self._error.set_message("error", text)
            self.scroll_to_top()
        self._error.setVisible(shown)

    def error(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    # -- inside --

    def _described(self, seen: PairingSeen) -> str:
        card = seen.card
        day = self._formats.short_day(self._formats.day_of(card.created_at))
        if card.place is None:
            words_ = self.tr("En ny dator som vill ansluta. Filen skrevs {day}.")
        elif seen.is_own_place:
            words_ = self.tr("En dator som hör hit redan. Filen skrevs {day}.")
        else:
            words_ = self.tr("{kind}, dator {label}. Filen skrevs {day}.")
        return words_.format(day=day, kind=words.place_word(card.place_kind), label=card.label)

    def _obstacle(self, seen: PairingSeen) -> str:
        """Why it cannot be introduced, or nothing."""
        if seen.is_this:
            return self.tr("Det är den här datorns egen fil. Välj den som den andra datorn skrev.")
        if self._on_laptop and (seen.card.place is None or not _is_office(seen)):
            return self.tr(
                "En bärbar dator introducerar bara en dator på sitt eget testcenter, när den har fått en ny"
                " identitet. Gör resten på testcentret."
            )
        if seen.key_differs:
            return self.tr(
                "Datorn är känd här med andra nycklar. Någon kan utge sig för att vara den: använd inte filen"
                " förrän du vet varför."
            )
        if seen.code_taken and seen.is_own_place and not self._on_laptop:
            return self.tr(
                "En annan dator här har samma kod, och koden skiljer dokumentnumren åt. Välj Anslut inte på"
                " den nya datorn och börja om där, så får den en ny kod."
            )
        return ""

    def _notes(self, seen: PairingSeen) -> str:
        if seen.revoked:
            return self.tr("Datorn är spärrad här och förblir det tills du släpper in den igen.")
        if seen.known:
            return self.tr("Datorn är redan introducerad. Det du sparar här ersätter det som stod.")
        return ""

    def _fill_own(self, seen: PairingSeen, view: DevicesView) -> None:
        known = next((row for row in view.rows if row.device == seen.card.device), None)
        self._label.set_value(known.label if known is not None else seen.card.label)
        self._kind.set_value(known.kind if known is not None else seen.card.kind)
        self._owner.set_choices((("", self.tr("Välj person")), *view.owners))
        owner = next((one for one, name in view.owners if known is not None and name == known.owner_name), "")
        self._owner.set_value(owner)
        self._owner_field.set_error(None)

    def _fill_partner(self, seen: PairingSeen, view: DevicesView) -> None:
        place = seen.card.place
        agreed = [row.agreement for row in view.rows if row.place == place and row.agreement is not None]
        self._agreement.set_value(agreed[0] if agreed else Agreement())
        self._may_have.setText(self.tr("Vad {place} får ha").format(place=seen.card.place_name))

    def _show_stage(self, *, found: bool) -> None:
        self._start.setVisible(not found)
        self._found.setVisible(found)
        self._save.setVisible(found)

    def _confirm(self) -> None:
        seen = self._seen
        if seen is None or not self.check.is_right():
            return
        if self._on_laptop:
            self.office_confirmed.emit(seen)
            return
        if not seen.is_own_place:
            self.partner_confirmed.emit(seen, self._agreement.value())
            return
        owner = self._owner.value()
        if not isinstance(owner, UUID):
            self._owner_field.set_error(self.tr("Välj vem som ska logga in på datorn första gången."))
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.own_confirmed.emit(seen, self._kind.value(), self._label.value(), owner)


def _is_office(seen: PairingSeen) -> bool:
    return seen.is_own_place and seen.card.kind is DeviceKind.OFFICE


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (0, 0, 0, 0), 12)
    return holder, column
