"""The sheet of one device: its words, its name, what its place may have, and shutting it out."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.devices import Agreement
from assessor_app.services.device_models import DeviceRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.pairing.word_panels import WordsPanel
from assessor_app.ui.settings import device_words as words
from assessor_app.ui.settings.agreement_fields import AgreementFields
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DangerButton, FormField, SecondaryButton, SideSheet, TextInput, role_label
from assessor_app.ui.widgets.cards import rule

_LONGEST = 60


class DeviceSheet(SideSheet):
    """Everything that may be done with a device, in the order of how often it is."""

    renamed = Signal(object, str)
    agreed = Signal(object, object)
    revoked = Signal(object)
    let_in = Signal(object)

    def __init__(self, page: QWidget, formats: Formats, *, may_manage: bool) -> None:
        super().__init__(page)
        self.setObjectName("device-sheet")
        self._formats, self._may_manage = formats, may_manage
        self._row: DeviceRow | None = None
        self._about = role_label("", wrap=True)
        self._words = WordsPanel()
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.setObjectName("device-error")
        self._error.hide()
        self._name, self._agreement = self._build_name(), self._build_agreement()
        self._shut = self._build_shut()
        for part in (self._about, self._words, self._name, self._agreement, self._shut, self._error):
            self.body.addWidget(part)
        self.body.addStretch(1)

    @property
    def device(self) -> UUID | None:
        """Whose sheet it is."""
        return self._row.device if self._row is not None else None

    def _build_name(self) -> QWidget:
        holder, column = _part()
        self._label = TextInput(max_length=_LONGEST)
        self._label.setObjectName("device-label")
        self._label_field = FormField(self.tr("Namn"), self._label, self.tr("Det som syns i listorna."))
        self._label.edited.connect(lambda _text: self._label_field.set_error(None))
        save = SecondaryButton(self.tr("Spara namnet"))
        save.setObjectName("save-device-label")
        save.clicked.connect(lambda: self.renamed.emit(self.device, self._label.value()))
        self._label.returnPressed.connect(save.click)
        column.addWidget(self._label_field)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _build_agreement(self) -> QWidget:
        holder, column = _part()
        self._agreement_title = role_label("", "card-title", wrap=True)
        self._fields = AgreementFields()
        save = SecondaryButton(self.tr("Spara överenskommelsen"))
        save.setObjectName("save-agreement")
        save.clicked.connect(self._agree)
        column.addWidget(self._agreement_title)
        column.addWidget(self._fields)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _build_shut(self) -> QWidget:
        holder, column = _part()
        self._shut_text = role_label("", "body", "muted", wrap=True)
        self._revoke = DangerButton(self.tr("Spärra datorn"))
        self._revoke.setObjectName("revoke-device")
        self._revoke.clicked.connect(lambda: self.revoked.emit(self.device))
        self._let_in = SecondaryButton(self.tr("Släpp in igen"), "open")
        self._let_in.setObjectName("let-device-in")
        self._let_in.clicked.connect(lambda: self.let_in.emit(self.device))
        column.addWidget(self._shut_text)
        column.addWidget(self._revoke, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._let_in, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def show_device(self, row: DeviceRow) -> None:
        """Show a device, or the same as it stands now; what is half typed stays."""
        before = self._row
        fresh = before is None or before.device != row.device
        self._row = row
        name = words.name_of(row)
        self.set_title(name)
        self._about.setText(self._facts(row))
        self._words.show_words(row.words)
        if before is None or fresh or before.label != row.label:
            self._label.set_value(row.label)
        self._name.setVisible(self._may_manage)
        self._agreement.setVisible(self._may_manage and row.agreement is not None)
        if row.agreement is not None and (before is None or fresh or before.agreement != row.agreement):
            self._fields.set_value(row.agreement)
        title = self.tr("Vad {place} får ha").format(place=row.place_name)
        self._agreement_title.setText(title)
        self._show_shut(row, name)
        if fresh:
            self.show_problem("", "")

    def _facts(self, row: DeviceRow) -> str:
        place = words.place_word(row.place_kind)
        of_place = f"{place}: {row.place_name}"
        since = self.tr("Introducerad {day}").format(
            day=self._formats.short_day(self._formats.day_of(row.since))
        )
        lines = [words.kind_word(row.kind) if row.is_own_place else of_place]
        if row.owner_name:
            lines.append(self.tr("Används av {name}").format(name=row.owner_name))
        lines += [since, words.last_seen(row, self._formats).capitalize()]
        if not row.counts and not row.revoked:
            lines.append(
                self.tr(
                    "Ingen här har jämfört orden. Introducera den med dess parkopplingsfil, om du litar på"
                    " den."
                )
            )
        return "\n".join(lines)

    def _show_shut(self, row: DeviceRow, name: str) -> None:
        self._shut.setVisible(self._may_manage and not row.is_this)
        self._revoke.setVisible(not row.revoked)
        self._let_in.setVisible(row.revoked)
        if row.revoked:
            text = self.tr(
                "{name} är spärrad: inget tas emot från den och inget skrivs till den. Det som kom tidigare"
                " finns kvar."
            )
        else:
            text = self.tr(
                "Är {name} borta eller stulen? Spärra den: från nu tas inget emot från den och inget skrivs"
                " till den. Det som redan har kommit finns kvar, och du kan släppa in den igen."
            )
        self._shut_text.setText(text.format(name=name))

    def show_problem(self, code: str, text: str) -> None:
        """Say what was refused; an empty text takes that away."""
        self._label_field.set_error(text if code == "device_label_missing" and text else None)
        shown = bool(text) and code != "device_label_missing"
        self._error.setText(text if shown else "")
        self._error.setVisible(shown)

    def _agree(self) -> None:
        if self._row is not None:
            agreement: Agreement = self._fields.value()
            self.agreed.emit(self._row.place, agreement)


def _part() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (0, 8, 0, 0), 8)
    column.addWidget(rule())
    return holder, column
