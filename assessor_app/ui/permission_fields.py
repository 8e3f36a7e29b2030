"""The owner's permission to use the model's name as a heading: yes or no, and who gave it when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.choices import CheckRow
from assessor_app.ui.widgets.date_inputs import DateInput
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput

_LONGEST = 200


class PermissionField(QWidget):
    """A tick; ticked, it asks who gave the permission and when."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self.given = CheckRow(self.tr("Modellens ägare har gett oss tillstånd att använda namnet som rubrik"))
        self.given.setObjectName("permission-given")
        self.given.edited.connect(self._on_given)
        column.addWidget(self.given)
        self._details = QWidget()
        row = QHBoxLayout(self._details)
        set_spacing(row, (0, 0, 0, 0), 16)
        self._by, self._on = TextInput(max_length=_LONGEST), DateInput()
        self._by.setObjectName("permission-by")
        self._on.field.setObjectName("permission-on")
        self.by_field = FormField(self.tr("Vem gav det"), self._by)
        self.on_field = FormField(self.tr("När"), self._on)
        self._by.edited.connect(lambda _text: self._on_edited(self.by_field))
        self._on.edited.connect(lambda _day: self._on_edited(self.on_field))
        row.addWidget(self.by_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.on_field, 2, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._details)
        self._details.hide()
        self.setFocusProxy(self.given)

    def set_value(self, *, given: bool, by: str, on: date | None) -> None:
        """Show what is known, silently."""
        self.given.set_value(given)
        self._by.set_value(by)
        self._on.set_value(on)
        self._details.setVisible(given)
        self.show_errors(None, None)

    def is_given(self) -> bool:
        """Whether it is ticked."""
        return self.given.value()

    def given_by(self) -> str:
        """Who gave it; empty where it is not ticked."""
        return self._by.value() if self.is_given() else ""

    def given_on(self) -> date | None:
        """When; None where it is not ticked, or no day."""
        return self._on.value() if self.is_given() else None

    def editors(self) -> tuple[QWidget, ...]:
        """The fields, for those who keep the focus in sight."""
        return (self.given, self._by, self._on)

    def show_errors(self, by: str | None, on: str | None) -> None:
        """Say what is missing, at its field; the first gets the cursor."""
        self.by_field.set_error(by)
        self.on_field.set_error(on)
        for text, editor in ((by, self._by), (on, self._on)):
            if text is not None:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_given(self, given: bool) -> None:
        self._details.setVisible(given)
        if given:
            self._by.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_edited(self, field: FormField) -> None:
        field.set_error(None)
        self.edited.emit()
