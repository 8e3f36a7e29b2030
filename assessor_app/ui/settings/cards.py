"""The cards of the settings page."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card, rule
from assessor_app.ui.widgets.choices import ChoiceRow
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput
from assessor_app.ui.widgets.labels import role_label


class LookCard(Card):
    """Light or dark, and the size of text."""

    theme_chosen = Signal(str)
    size_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("Utseende"), "card-title"))
        self._theme = ChoiceRow(
            (
                ("light", self.tr("Ljust"), ""),
                ("dark", self.tr("Mörkt"), ""),
                ("system", self.tr("Följ systemet"), self.tr("Ljust eller mörkt som datorn i övrigt.")),
            )
        )
        self._theme.setObjectName("theme")
        self._theme.edited.connect(lambda value: self.theme_chosen.emit(str(value)))
        self.add(FormField(self.tr("Färger"), self._theme))
        self.body.addSpacing(4)
        self.add(
            FormField(self.tr("Textstorlek"), self._build_size(), self.tr("Också med Ctrl och + eller −."))
        )

    def _build_size(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 0, 0, 0), 12)
        self._smaller = SecondaryButton("", "minus")
        self._larger = SecondaryButton("", "plus")
        self._smaller.setAccessibleName(self.tr("Mindre text"))
        self._larger.setAccessibleName(self.tr("Större text"))
        self._smaller.setObjectName("text-smaller")
        self._larger.setObjectName("text-larger")
        self._size = role_label("", "strong")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller.clicked.connect(lambda: self.size_stepped.emit(-1))
        self._larger.clicked.connect(lambda: self.size_stepped.emit(1))
        row.addWidget(self._smaller)
        row.addWidget(self._size)
        row.addWidget(self._larger)
        row.addStretch(1)
        return holder

    def set_theme(self, theme: str) -> None:
        """Show what is chosen, silently."""
        self._theme.set_value(theme)

    def set_size(self, text: str, *, smaller: bool, larger: bool) -> None:
        """Show the size, and which way it can still go."""
        self._size.setText(text)
        self._size.setMinimumWidth(self._size.fontMetrics().horizontalAdvance(f"{text}00"))
        self._smaller.setEnabled(smaller)
        self._larger.setEnabled(larger)


class LanguageCard(Card):
    """Swedish or English."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("Språk"), "card-title"))
        self._language = ChoiceRow((("sv", self.tr("Svenska"), ""), ("en", self.tr("English"), "")))
        self._language.setObjectName("language")
        self._language.edited.connect(lambda value: self.language_chosen.emit(str(value)))
        help_text = self.tr("Gäller skärmarna. Dokumentens språk väljs när de skapas.")
        self.add(FormField(self.tr("Programmets språk"), self._language, help_text))

    def set_language(self, language: str) -> None:
        """Show what is chosen, silently."""
        self._language.set_value(language)


class PhrasesCard(Card):
    """The centre's own phrases: a list, a field, a button."""

    added = Signal(str)
    removed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("Egna fraser"), "card-title"))
        self.add(
            role_label(
                self.tr("Välj dem med ett tryck när en bedömning ska motiveras."), "body", "muted", wrap=True
            )
        )
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self.body.addLayout(self._list)
        self._rows: list[QWidget] = []
        self._build_field()

    def _build_field(self) -> None:
        self._text = TextInput(placeholder=self.tr("Till exempel: behövde hjälp med nonien"), max_length=500)
        self._text.setObjectName("phrase")
        self._text.returnPressed.connect(self._add)
        self._field = FormField(self.tr("Ny fras"), self._text)
        self._text.edited.connect(lambda _text: self._field.set_error(None))
        add = SecondaryButton(self.tr("Lägg till"), "plus")
        add.setObjectName("add-phrase")
        add.clicked.connect(self._add)
        self.add(self._field)
        self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignRight)

    def show_phrases(self, phrases: Sequence[tuple[UUID, str]]) -> None:
        """Show these and no others."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(phrase, text) for phrase, text in phrases]
        for row in self._rows:
            self._list.addWidget(row)

    def texts(self) -> tuple[str, ...]:
        """The phrases shown."""
        return tuple(row.accessibleName() for row in self._rows)

    def clear_field(self) -> None:
        """Empty the field for the next one."""
        self._text.set_value("")
        self._field.set_error(None)

    def set_error(self, text: str) -> None:
        """Say why the phrase was refused."""
        self._field.set_error(text)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self.added.emit(self._text.value())

    def _row(self, phrase: UUID, text: str) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(text)
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        remove = IconButton("trash", self.tr("Ta bort frasen {phrase}").format(phrase=text))
        remove.clicked.connect(lambda: self.removed.emit(phrase, text))
        row.addWidget(role_label(text, wrap=True), 1)
        row.addWidget(remove)
        column.addLayout(row)
        column.addWidget(rule())
        return holder


class FactsCard(Card):
    """Labels and what they stand for, to read and to copy, and maybe a button."""

    action_chosen = Signal()

    def __init__(self, title: str, action: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(title, "card-title"))
        self._facts = QVBoxLayout()
        set_spacing(self._facts, (0, 0, 0, 0), 8)
        self.body.addLayout(self._facts)
        self._rows: list[QWidget] = []
        if action is not None:
            button = SecondaryButton(action)
            button.clicked.connect(self.action_chosen)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these and no others; what is empty is left out."""
        for row in self._rows:
            self._facts.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for label, text in facts:
            if not text:
                continue
            row = QWidget()
            column = QVBoxLayout(row)
            set_spacing(column, (0, 0, 0, 0), 0)
            column.addWidget(role_label(label, "secondary"))
            value = role_label(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(value)
            self._facts.addWidget(row)
            self._rows.append(row)
