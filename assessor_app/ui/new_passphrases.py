"""A new passphrase: typed, typed again, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_role, set_spacing
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.passphrase_fields import PassphraseField


class NewPassphrase(QWidget):
    """`edited` follows the first field, `submitted` Enter in the second."""

    edited = Signal(str)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrase, self._repeat = PassphraseField(), PassphraseField()
        self.fields = {
            "passphrase": FormField(self.tr("Lösenfras"), self._phrase),
            "repeat": FormField(self.tr("Lösenfrasen igen"), self._repeat),
        }
        for name, field in self.fields.items():
            field.editor.setObjectName(name)
        self._phrase.field.setAccessibleName(self.tr("Lösenfras"))
        self._repeat.field.setAccessibleName(self.tr("Lösenfrasen igen"))
        self._strength = role_label("", "secondary", wrap=True)
        self._strength.setObjectName("strength")
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 16)
        for field in self.fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._strength)
        self._listen()
        self.setFocusProxy(self._phrase)
        self.show_strength("empty")

    def _listen(self) -> None:
        for field, editor in zip(self.fields.values(), (self._phrase, self._repeat), strict=True):
            editor.edited.connect(lambda _text, field=field: field.set_error(None))
            editor.edited.connect(lambda _text, line=editor.field: mark_wrong(line, False))
        self._phrase.edited.connect(self.edited)
        self._phrase.submitted.connect(lambda: self._repeat.setFocus(Qt.FocusReason.TabFocusReason))
        self._repeat.submitted.connect(self.submitted)

    def value(self) -> str:
        """The passphrase."""
        return self._phrase.value()

    def repeat(self) -> str:
        """What was typed the second time."""
        return self._repeat.value()

    def clear(self) -> None:
        """Forget both."""
        self._phrase.clear()
        self._repeat.clear()
        self.show_strength("empty")

    def show_strength(self, strength: str) -> None:
        """Say how good it is: empty, short, weak, fair or strong."""
        texts = {
            "empty": (
                self.tr("Minst 8 tecken. Fyra vanliga ord efter varandra är lätta att minnas."),
                "muted",
            ),
            "short": (self.tr("För kort än: minst 8 tecken."), "not-shown"),
            "weak": (self.tr("Svag: lätt att gissa. Lägg till några ord."), "partly"),
            "fair": (self.tr("Godtagbar. Ett ord till gör den stark."), "ink"),
            "strong": (self.tr("Stark."), "shown"),
        }
        text, tone = texts[strength]
        self._strength.setVisible(True)
        self._strength.setText(text)
        set_role(self._strength, "secondary", tone)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, by field (passphrase, repeat) and code."""
        from assessor_app.ui.messages import sentence_for

        for name, field in self.fields.items():
            code = errors.get(name)
            message = sentence_for(code, {}) if code else None
            field.set_error(message.whole if message is not None else None)
        for name, phrase in (("passphrase", self._phrase), ("repeat", self._repeat)):
            mark_wrong(phrase.field, name in errors)
        self._strength.setVisible("passphrase" not in errors)
