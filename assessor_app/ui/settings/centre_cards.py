"""The cards of the centre's section that a manager changes; anybody else reads them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.read_models import CentreCardView, PermissionLine, SheetView
from assessor_app.ui.formats import Formats
from assessor_app.ui.logo_fields import LogoField
from assessor_app.ui.permission_fields import PermissionField
from assessor_app.ui.theme import set_role, set_spacing
from assessor_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card, rule
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextArea, TextInput
from assessor_app.ui.widgets.labels import role_label

_LONGEST_NAME, _LONGEST_CODE, _LONGEST_LINE = 200, 6, 500
_RIGHT = Qt.AlignmentFlag.AlignRight


def _error(code: str | None) -> str | None:
    from assessor_app.ui.messages import sentence_for

    message = sentence_for(code, {}) if code else None
    return message.whole if message is not None else None


class NameCard(Card):
    """What the centre is called. `save_asked` carries name, code, place and contact."""

    save_asked = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("Testcentret"), "card-title"))
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._shown: tuple[str, ...] = ("", "", "", "")
        self._editors = (
            TextInput(max_length=_LONGEST_NAME),
            TextInput(max_length=_LONGEST_CODE),
            TextInput(max_length=_LONGEST_NAME),
            TextInput(placeholder=self.tr("telefon eller e-post"), max_length=_LONGEST_LINE),
        )
        name, code, place, contact = self._editors
        self._name = FormField(self.tr("Namn"), name, self.tr("Så som det ska stå på dokumenten."))
        self._code = FormField(self.tr("Kod"), code, self.tr("Inleder varje dokumentnummer."))
        rows = (
            (self._name, self._code),
            (FormField(self.tr("Ort"), place), FormField(self.tr("Kontakt"), contact)),
        )
        for left, right in rows:
            row = QHBoxLayout()
            set_spacing(row, (0, 0, 0, 0), 16)
            row.addWidget(left, 3, Qt.AlignmentFlag.AlignTop)
            row.addWidget(right, 2, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName("save-centre")
        self._save.clicked.connect(lambda: self.save_asked.emit(*self._values()))
        self.body.addWidget(self._save, 0, _RIGHT)
        for editor, key in zip(self._editors, ("name", "code", "place", "contact"), strict=True):
            editor.setObjectName(f"centre-{key}")
            editor.edited.connect(self._on_edited)
            editor.returnPressed.connect(self._save.click)

    def show_card(self, card: CentreCardView, *, anew: bool, may_change: bool) -> None:
        """Show the centre; what was typed and not saved stays unless `anew`."""
        changed = self._values() != self._shown
        self._shown = (card.name, card.code, card.place, card.contact)
        if anew or not changed:
            for editor, text in zip(self._editors, self._shown, strict=True):
                editor.set_value(text)
            self.show_errors({})
        for editor in self._editors:
            editor.setReadOnly(not may_change)
        self._editors[1].setReadOnly(card.code_fixed or not may_change)
        if card.code_fixed:
            self._code.set_help(self.tr("Står på utfärdade dokument och kan inte ändras."))
        self._save.setVisible(may_change)
        self._fit()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, at its field."""
        for key, field in (("name", self._name), ("code", self._code)):
            field.set_error(_error(errors.get(key)))

    def _values(self) -> tuple[str, ...]:
        return tuple(editor.value() for editor in self._editors)

    def _on_edited(self, _text: str) -> None:
        self.show_errors({})
        self._fit()

    def _fit(self) -> None:
        self._save.setEnabled(self._values() != self._shown)


class PapersCard(Card):
    """The logo and the line about accreditation."""

    logo_chosen = Signal(object)
    logo_removed = Signal()
    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("På dokumenten"), "card-title"))
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._shown = ""
        self.logo = LogoField()
        self.logo.file_chosen.connect(self.logo_chosen)
        self.logo.removed.connect(self.logo_removed)
        self.add(
            FormField(
                self.tr("Er egen logotyp"), self.logo, self.tr("Överst på varje dokument. PNG eller JPEG.")
            )
        )
        self._text = TextArea(max_lines=3)
        self._text.setObjectName("accreditation")
        self._text.edited.connect(lambda _text: self._fit())
        self.add(
            FormField(
                self.tr("Rad om ackreditering"),
                self._text,
                self.tr("Trycks längst ner, precis som du skriver den."),
            )
        )
        self._save = SecondaryButton(self.tr("Spara raden"))
        self._save.setObjectName("save-accreditation")
        self._save.clicked.connect(lambda: self.save_asked.emit(self._text.value()))
        self.body.addWidget(self._save, 0, _RIGHT)

    def show_card(self, card: CentreCardView, *, anew: bool, may_change: bool) -> None:
        """Show the logo and the line; what was typed and not saved stays unless `anew`."""
        changed = self._text.value() != self._shown
        self._shown = card.accreditation
        if anew or not changed:
            self._text.set_value(card.accreditation)
        self._text.setReadOnly(not may_change)
        self.logo.show_logo(card.logo_png)
        self.logo.set_read_only(not may_change)
        self._save.setVisible(may_change)
        self._fit()

    def _fit(self) -> None:
        self._save.setEnabled(self._text.value() != self._shown)


class PermissionCard(Card):
    """The owner's permission, with what was noted before. `save_asked` carries given, by and the day."""

    save_asked = Signal(bool, str, object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        self._shown: tuple[bool, str, date | None] = (False, "", None)
        self.add(role_label(self.tr("Ägarens tillstånd"), "card-title"))
        self.add(
            role_label(
                self.tr(
                    "Med tillstånd heter intyget Kompetensbevis, med modellens namn under. Utan heter det "
                    "Intyg om praktisk bedömning."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        self.field = PermissionField()
        self.field.edited.connect(self._fit)
        self.add(self.field)
        self._save = SecondaryButton(self.tr("Spara tillståndet"))
        self._save.setObjectName("save-permission")
        self._save.clicked.connect(self._ask)
        self.body.addWidget(self._save, 0, _RIGHT)
        self._history = QVBoxLayout()
        set_spacing(self._history, (0, 0, 0, 0), 4)
        self.body.addLayout(self._history)
        self._rows: list[QWidget] = []

    def show_card(self, card: CentreCardView, *, anew: bool, may_change: bool) -> None:
        """Show what counts and what was noted; a change that is not saved stays unless `anew`."""
        changed = self._value() != self._shown
        last = card.permissions[0] if card.permissions else None
        given = card.owner_permission
        self._shown = (given, last.by, _day(last.on)) if given and last is not None else (given, "", None)
        if anew or not changed:
            self.field.set_value(given=self._shown[0], by=self._shown[1], on=self._shown[2])
        self.field.setEnabled(may_change)
        self._save.setVisible(may_change)
        self._show_history(card.permissions)
        self._fit()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is missing, at its field."""
        by, on = errors.get("permission_by"), errors.get("permission_on")
        self.field.show_errors(_error(by), _error(on))

    def _show_history(self, lines: tuple[PermissionLine, ...]) -> None:
        for row in self._rows:
            self._history.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [rule()] if lines else []
        self._rows += [role_label(self._sentence(line), "secondary", wrap=True) for line in lines]
        for row in self._rows:
            self._history.addWidget(row)
            row.show()

    def _sentence(self, line: PermissionLine) -> str:
        noted = self._formats.day_time(line.noted_at)
        who = line.noted_by or self.tr("okänd")
        if line.given:
            text = self.tr("Tillstånd från {by} den {day}. Antecknat av {who}, {noted}.")
            day = self._formats.day(line.on) if line.on else "–"
            return text.format(by=line.by or "–", day=day, who=who, noted=noted)
        return self.tr("Inget tillstånd. Antecknat av {who}, {noted}.").format(who=who, noted=noted)

    def _value(self) -> tuple[bool, str, date | None]:
        return self.field.is_given(), self.field.given_by(), self.field.given_on()

    def _fit(self) -> None:
        self._save.setEnabled(self._value() != self._shown)

    def _ask(self) -> None:
        self.save_asked.emit(*self._value())


class SheetStateCard(Card):
    """How it stands with the recovery sheet, and the way to a new one."""

    make_asked = Signal()

    def __init__(self, formats: Formats, *, may_make: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats, self._may_make = formats, may_make
        self.add(role_label(self.tr("Återställningsark"), "card-title"))
        self._state = role_label("", "strong", wrap=True)
        self._state.setObjectName("sheet-state")
        self.add(self._state)
        self._about = role_label("", "body", "muted", wrap=True)
        self.add(self._about)
        self._make = SecondaryButton(self.tr("Gör ett ark"), "key")
        self._make.setObjectName("make-sheet")
        self._make.clicked.connect(self.make_asked)
        self.body.addWidget(self._make, 0, _RIGHT)
        self._make.setVisible(may_make)

    def show_sheet(self, sheet: SheetView) -> None:
        """Show the standing: none, unproven, proven or renewing."""
        has = sheet.standing in ("proven", "renewing")
        if has and sheet.proven_at is not None:
            state = self.tr("Det finns ett ark, provat av {who} {when}.").format(
                who=sheet.proven_by or self.tr("okänd"), when=self._formats.day_time(sheet.proven_at)
            )
        elif has:
            state = self.tr("Det finns ett ark.")
        elif sheet.standing == "unproven":
            state = self.tr("Ett ark är gjort, men ingen har skrivit ord från det här.")
        else:
            state = self.tr("Det finns inget ark.")
        self._state.setText(state)
        set_role(self._state, "strong", "shown" if has else "partly")
        self._about.setText(
            self.tr("Ett nytt ark ersätter det gamla först när två av de nya orden är skrivna här.")
            if has
            else self.tr("Utan ett ark på papper går inget att öppna om lösenfrasen är glömd.")
        )
        self._make.setText(self.tr("Gör ett nytt ark") if has else self.tr("Gör ett ark"))

    def set_making(self, making: bool) -> None:
        """Whether a sheet is being made below."""
        self._make.setVisible(self._may_make and not making)

    def take_focus(self) -> None:
        """Put the focus on the way to a new sheet."""
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
