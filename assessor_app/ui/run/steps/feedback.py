"""Step 5: the outcome, what was strong, what is missing, what happens next, and the candidate's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import RecordFeedback
from assessor_app.domain.checklists import Area
from assessor_app.domain.texts import clean_text
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.autosave import Autosave
from assessor_app.ui.run.steps.feedback_rules import GapLine, gap_lines, saved_feedback
from assessor_app.ui.run.steps.frames import Columns, Step
from assessor_app.ui.run.steps.gap_sheet import GapSheet
from assessor_app.ui.run.steps.keeping import Keeper
from assessor_app.ui.run.steps.measures import MeasuresCard
from assessor_app.ui.run.steps.outcome_rows import OutcomeRow
from assessor_app.ui.run.steps.override_sheet import OverrideSheet
from assessor_app.ui.run.steps.text_filling import fill_text, set_read_only
from assessor_app.ui.run.steps.words import outcome_mark, outcome_tone, outcome_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    CheckRow,
    Chip,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)


class FeedbackStep(Step):
    """Outcomes to the left, words and plan to the right; saved at pauses and when a field is left."""

    def __init__(self, actions: RunActions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(actions, "feedback", parent)
        self._session, self._formats = session, formats_of(session)
        self._areas: tuple[Area, ...] = ()
        self._rows: list[OutcomeRow] = []
        self._override: OverrideSheet | None = None
        self._gap_sheet: GapSheet | None = None
        columns = Columns()
        columns.left.addWidget(self._build_outcomes())
        columns.left.addStretch(1)
        columns.right.addWidget(self._build_words())
        self._measures = MeasuresCard(actions, session, self.sheet_page)
        columns.right.addWidget(self._measures)
        columns.right.addWidget(self._build_talk())
        columns.right.addStretch(1)
        self.page.body.addWidget(columns)
        self.page.body.addStretch(1)
        go_on = PrimaryButton(self.tr("Fortsätt till underskrift"), "chevron-right", icon_after=True)
        go_on.setObjectName("feedback-continue")
        go_on.clicked.connect(lambda: self.run.go_to("signature"))
        self.page.add_button(go_on)
        self._keeper = Keeper(actions, saved_feedback, self._read, self._fill)
        self._autosave = Autosave(self, self._keeper.edited, self._keeper.save)
        self._autosave.watch_text(self._strengths, self._gaps, self._comment)
        self._talk.edited.connect(self._autosave.at_once)

    def _build_outcomes(self) -> Card:
        self._whole = Chip("")
        card = Card(self.tr("Utfall per område"), self._whole)
        card.add(
            role_label(
                self.tr(
                    "Strecket visar gränsen. Tryck på ett område för att se varför, eller bedöma annorlunda."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._row_column = QVBoxLayout()
        set_spacing(self._row_column, (0, 0, 0, 0), 2)
        card.body.addLayout(self._row_column)
        return card

    def _build_words(self) -> Card:
        card = Card(self.tr("Samtalet"))
        self._strengths = TextArea(min_lines=2)
        self._strengths.setObjectName("feedback-strengths")
        self._gaps = TextArea(min_lines=2)
        self._gaps.setObjectName("feedback-gaps")
        card.add(FormField(self.tr("Det här var starkt"), self._strengths))
        card.add(FormField(self.tr("Det här behöver utvecklas"), self._gaps))
        self._pick = SecondaryButton(self.tr("Välj bland luckorna"), "plus")
        self._pick.setObjectName("feedback-pick-gaps")
        self._pick.clicked.connect(self._open_gaps)
        card.add(self._pick)
        card.body.setAlignment(self._pick, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_talk(self) -> Card:
        card = Card(self.tr("Validandens egna ord"))
        self._comment = TextArea(min_lines=2)
        self._comment.setObjectName("feedback-comment")
        card.add(FormField(self.tr("Validandens kommentar"), self._comment, optional=True))
        self._talk = CheckRow(self.tr("Återkopplingssamtalet är genomfört"))
        self._talk.setObjectName("feedback-talk-held")
        card.add(self._talk)
        return card

    def show_view(self, view: RunView) -> None:
        if self._areas != view.checklist.areas:
            self._build_rows(view)
        super().show_view(view)
        for row, by_rules, by_hand in zip(self._rows, view.computed.areas, view.judged.areas, strict=True):
            row.show_outcome(by_rules, by_hand)
        whole = view.judged.whole
        self._whole.set_text(outcome_word(whole), outcome_tone(whole), mark=outcome_mark(whole))
        count = len(gap_lines(view))
        self._pick.setText(self.tr("Välj bland {count} luckor").format(count=count))
        self._pick.setVisible(count > 0 and self._talk.isEnabled())
        self._measures.show_view(view)
        self._keeper.show_view(view)
        missing = any(gap.code == "talk_not_held" for gap in view.gaps)
        self.page.hint.setText(
            self.tr("Kvar: bekräfta att samtalet är genomfört")
            if missing
            else self.tr("Återkopplingen är klar.")
        )

    def set_open(self, is_open_now: bool) -> None:
        for field in (self._strengths, self._gaps, self._comment):
            set_read_only(field, not is_open_now)
        self._talk.setEnabled(is_open_now)
        for row in self._rows:
            row.setEnabled(is_open_now)

    def flush(self) -> None:
        self._keeper.flush()
        self._measures.flush()

    def forget(self) -> None:
        self._measures.forget()

    def sheets(self) -> tuple[SideSheet | None, ...]:
        return (self._override, self._gap_sheet, self._measures.sheet)

    def _build_rows(self, view: RunView) -> None:
        for row in self._rows:
            self._row_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._areas, self._rows = view.checklist.areas, []
        for number, area in enumerate(self._areas, start=1):
            row = OutcomeRow(number, area, self._formats)
            row.clicked.connect(lambda _=False, chosen=area: self._open_override(chosen))
            self._row_column.addWidget(row)
            self._rows.append(row)

    def _open_override(self, area: Area) -> None:
        if self._override is None:
            self._override = OverrideSheet(self.sheet_page(), self.run, self._formats)
        view = self.run.view
        computed = next(item for item in view.computed.areas if item.area_id == area.id)
        self._override.open_for(view, area, computed)

    def _open_gaps(self) -> None:
        if self._gap_sheet is None:
            self._gap_sheet = GapSheet(self.sheet_page())
            self._gap_sheet.picked.connect(self._add_gaps)
        self._gap_sheet.open_for(gap_lines(self.run.view))

    def _add_gaps(self, lines: tuple[GapLine, ...]) -> None:
        before = self._gaps.value().rstrip()
        new = [line.criterion.text.sv for line in lines if line.criterion.text.sv not in before]
        text = "\n".join(part for part in (before, *(f"– {item}" for item in new)) if part)
        self._gaps.set_value(text)
        self._autosave.at_once()

    def _read(self) -> RecordFeedback:
        return RecordFeedback(
            talk_held=self._talk.value(),
            strengths=clean_text(self._strengths.value()),
            gaps=clean_text(self._gaps.value()),
            candidate_comment=clean_text(self._comment.value()),
        )

    def _fill(self, view: RunView) -> None:
        saved = saved_feedback(view)
        self._talk.set_value(saved.talk_held)
        fill_text(self._strengths, saved.strengths)
        fill_text(self._gaps, saved.gaps)
        fill_text(self._comment, saved.candidate_comment)
