"""The sheet in which a manager opens a signed run again, with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import Reopen
from assessor_app.domain.texts import clean_text
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DangerButton, FormField, SecondaryButton, SideSheet, TextArea, role_label


class ReopenSheet(SideSheet):
    """Says what is lost and what is kept; a reason half written waits for the next time."""

    def __init__(self, page: QWidget, actions: RunActions) -> None:
        super().__init__(page)
        self.setObjectName("reopen-sheet")
        self._actions = actions
        self.set_title(self.tr("Öppna valideringen igen"))
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 16)
        column.addWidget(
            role_label(
                self.tr(
                    "Underskrifterna upphör att gälla och måste göras om. Bedömningar, bilder och utfärdade"
                    " dokument finns kvar, och det syns att valideringen har öppnats igen."
                ),
                wrap=True,
            )
        )
        self._reason = TextArea(min_lines=3)
        self._reason.setObjectName("reopen-reason")
        self._field = FormField(self.tr("Varför öppnas den igen?"), self._reason)
        self._reason.edited.connect(lambda: self._field.set_error(None))
        column.addWidget(self._field)
        self.set_body(body)
        cancel = SecondaryButton(self.tr("Låt den vara låst"))
        cancel.clicked.connect(self.close_sheet)
        self._reopen = DangerButton(self.tr("Häv underskrifterna"))
        self._reopen.setObjectName("reopen-confirm")
        self._reopen.clicked.connect(self._confirm)
        self.add_footer_button(cancel)
        self.add_footer_button(self._reopen)

    def forget(self) -> None:
        """Another run is about to be shown."""
        self._reason.set_value("")

    def _confirm(self) -> None:
        reason = clean_text(self._reason.value())
        if not reason:
            self._field.set_error(self.tr("Skriv varför. Skälet sparas i historiken."))
            self._reason.setFocus()
            return
        self._actions.do(Reopen(reason), lambda _view: self._reason.set_value(""))
        self.close_sheet()
