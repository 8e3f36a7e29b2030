"""A labelled input: label above, help under it, and what is wrong with it in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.inputs import mark_wrong
from assessor_app.ui.widgets.labels import role_label


class FormField(QWidget):
    """Puts a label, help and an inline error around `editor`, and names it for screen readers."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        help_text: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label, self._help_text = label, help_text
        # Only as tall as its parts: fields in a column must not drift apart.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 8)
        self._caption = role_label(label, "strong", wrap=True)
        self._caption.setBuddy(editor)
        head.addWidget(self._caption, 1)
        if optional:
            head.addWidget(role_label(self.tr("valfritt"), "secondary"), 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(editor)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._help = role_label(help_text, "secondary", wrap=True)
        column.addWidget(self._error)
        column.addWidget(self._help)
        # Not before they lie in the field: a label on its own would open as a window.
        self._error.hide()
        self._help.setVisible(bool(help_text))
        self._name_editor(None)

    def set_error(self, text: str | None) -> None:
        """Say what is wrong under the input, or None when nothing is."""
        self._error.setText(text or "")
        self._error.setVisible(text is not None)
        mark_wrong(self._bordered(), text is not None)
        self._name_editor(text)

    def error(self) -> str | None:
        """What is said to be wrong, or None."""
        return self._error.text() or None

    def set_label(self, label: str) -> None:
        """Ask for something else in the same input."""
        self._label = label
        self._caption.setText(label)
        self._name_editor(self.error())

    def set_help(self, text: str) -> None:
        """Change the help line; an empty one takes no room."""
        self._help_text = text
        self._help.setText(text)
        self._help.setVisible(bool(text))
        self._name_editor(self.error())

    def _bordered(self) -> QWidget:
        inner = getattr(self.editor, "field", None)  # a date has a calendar beside what is typed
        return inner if isinstance(inner, QWidget) else self.editor

    def _name_editor(self, error: str | None) -> None:
        target = self._bordered()
        target.setAccessibleName(self._label)
        target.setAccessibleDescription(" ".join(part for part in (error, self._help_text) if part))
