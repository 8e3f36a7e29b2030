"""One row of a list beside the others: what it says, what is wrong with it, and who it is."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.roster_models import RosterRow, RosterStanding, Verdict
from assessor_app.ui.candidates.likeness_words import likeness_word
from assessor_app.ui.rosters.decisions import Decisions
from assessor_app.ui.rosters.words import number_text, problem_text, status_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, Card, ChoiceRow, PrimaryButton, SideSheet, role_label

SKIP = "skip"
NEW = "new"


class RowSheet(SideSheet):
    """`decided` when the user has said what becomes of the row."""

    decided = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._row: RosterRow | None = None
        self._decisions: Decisions | None = None
        done = PrimaryButton(self.tr("Klar"))
        done.setObjectName("roster-row-done")
        done.clicked.connect(self.close_sheet)
        self.add_footer_button(done)

    def show_row(self, row: RosterRow, decisions: Decisions) -> None:
        """Open the sheet for a row."""
        self._row, self._decisions = row, decisions
        name = row.person.details.name or self.tr("utan namn")
        self.set_title(self.tr("Rad {line}: {name}").format(line=row.line, name=name))
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 12)
        for problem in row.problems:
            column.addWidget(Banner("error" if problem.is_grave else "warning", problem_text(problem)))
        if row.verdict is Verdict.REFUSED:
            rectify = self.tr("Rätta raden i filen och läs in den igen. De andra raderna kan läsas in nu.")
            column.addWidget(role_label(rectify, "body", wrap=True))
        else:
            column.addWidget(self._question(row))
            column.addWidget(self._build_choice(row, decisions))
        column.addWidget(self._build_facts(row))
        self.set_body(body)
        self.open_sheet()

    def _question(self, row: RosterRow) -> QWidget:
        texts = {
            RosterStanding.NEW: self.tr("Ingen här är lik den personen."),
            RosterStanding.KNOWN: self.tr(
                "Någon med samma nummer finns redan. Det som redan är sparat om personen ändras inte."
            ),
            RosterStanding.UNSURE: self.tr("Någon här kan vara samma person. Du avgör."),
        }
        return role_label(texts[row.standing], "body", wrap=True)

    def _build_choice(self, row: RosterRow, decisions: Decisions) -> ChoiceRow:
        choices: list[tuple[object, str, str]] = []
        for double in row.doubles:
            person = double.person
            about = (person.birth_on or "", person.employer, likeness_word(double.why))
            known = self.tr("Samma person: {name}").format(name=person.name)
            choices.append((person.id, known, " · ".join(one for one in about if one)))
        if row.known is None:
            choices.append((NEW, self.tr("En ny person"), ""))
        choices.append((SKIP, self.tr("Läs inte in raden"), ""))
        choice = ChoiceRow(choices)
        choice.setObjectName("roster-who")
        if row.line in decisions.chosen:
            choice.set_value(decisions.who(row) or NEW)
        elif decisions.sign(row) == "not_tested":
            choice.set_value(SKIP)
        choice.edited.connect(self._decide)
        return choice

    def _build_facts(self, row: RosterRow) -> Card:
        person, details = row.person, row.person.details
        card = Card(self.tr("Så läses raden"))
        facts = (
            (self.tr("Personnummer"), number_text(details)),
            (self.tr("Telefon"), details.phone),
            (self.tr("E-post"), details.email),
            (self.tr("Arbetsgivare"), person.company),
            (self.tr("Arbetsplats"), person.workplace),
            (self.tr("Status"), status_word(person.status)),
            (self.tr("Första dag"), person.entered_on),
            (self.tr("Språk"), details.language),
            (self.tr("Anteckning"), details.note),
        )
        for label, value in facts:
            if value:
                card.add(role_label(f"{label}: {value}", "body", wrap=True))
        return card

    def _decide(self, value: object) -> None:
        if self._row is None or self._decisions is None:
            return
        if value == SKIP:
            self._decisions.leave_out(self._row)
        else:
            self._decisions.decide(self._row, value if isinstance(value, UUID) else None)
        self.decided.emit()
