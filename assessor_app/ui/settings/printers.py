"""The section of the printers: which one is proposed, its paper, its sides, and a page to try it with."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.answers import Answers
from assessor_app.ui.printing.ports import Paper
from assessor_app.ui.printing.printer_fields import PrinterFields
from assessor_app.ui.printing.remembered import remember, remembered
from assessor_app.ui.session import Session
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, ChoiceRow, FormField, SecondaryButton, role_label


class PrintersSection(QWidget):
    """Every choice takes effect at once, on this PC; the sheets that print propose it."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-printers")
        self._session = session
        self._answers = Answers(session.aside)
        answers = self._answers
        self.destroyed.connect(lambda: answers.close())
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        column.addWidget(self._build_card())
        column.addStretch(1)
        self._show_choices()
        self._fields.look_for_printers()

    def _build_card(self) -> QWidget:
        card = Card()
        card.add(role_label(self.tr("Utskrift"), "card-title"))
        text = self.tr("Föreslås när du skriver ut. Du kan välja en annan varje gång.")
        card.add(role_label(text, "body", "muted", wrap=True))
        self._fields = PrinterFields(self._session)
        self._fields.changed.connect(self._show_choices)
        card.add(self._fields)
        self._paper = ChoiceRow(
            (
                (Paper.A4, self.tr("A4"), self.tr("Dokumenten skrivs ut i sin rätta storlek.")),
                (Paper.LETTER, self.tr("Letter"), self.tr("Dokumenten förminskas så att allt får plats.")),
            )
        )
        self._paper.setObjectName("paper")
        self._paper.edited.connect(self._choose_paper)
        self._paper_field = FormField(self.tr("Papper i skrivaren"), self._paper)
        card.add(self._paper_field)
        self._try = SecondaryButton(self.tr("Skriv ut en testsida"), "print")
        self._try.setObjectName("test-page")
        self._try.clicked.connect(self._print_test_page)
        card.body.addWidget(self._try, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _show_choices(self) -> None:
        there = self._fields.setup() is not None
        self._paper.set_value(remembered(self._session.preferences).paper)
        self._paper_field.setVisible(there)
        self._try.setVisible(there)

    def _choose_paper(self, paper: object) -> None:
        if isinstance(paper, Paper):
            preferences = self._session.preferences
            remember(preferences, replace(remembered(preferences), paper=paper))

    def _print_test_page(self) -> None:
        setup = self._fields.setup()
        if setup is None:
            return
        self._try.setEnabled(False)
        language = str(self._session.preferences.get("language", "sv"))
        self._answers.ask(self._session.press.test_page(setup, language), self._sent, self._failed)

    def _sent(self, _: None) -> None:
        self._try.setEnabled(True)
        self._session.navigator.toast(self.tr("Testsidan är skickad till skrivaren"))

    def _failed(self, error: Exception) -> None:
        if not self._answers.closed:
            self._try.setEnabled(True)
        self._session.navigator.failed(error)
