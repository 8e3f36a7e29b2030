"""The sheet in which an assessor judges an area otherwise than the rules do, and says why."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import OverrideOutcome, WithdrawOverride
from assessor_app.domain.checklists import Area
from assessor_app.domain.outcomes import AreaOutcome, Outcome
from assessor_app.domain.texts import clean_text
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.words import outcome_word
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceRow,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)


class OverrideSheet(SideSheet):
    """Nothing is saved before the button is pressed; a motivation half written waits for the next time."""

    def __init__(self, page: QWidget, actions: RunActions, formats: Formats) -> None:
        super().__init__(page)
        self.setObjectName("override-sheet")
        self._actions, self._formats = actions, formats
        self._area: Area | None = None
        self._drafts: dict[tuple[UUID, str], tuple[object | None, str]] = {}
        self.set_body(self._build_body())
        self._withdraw = SecondaryButton(self.tr("Låt reglerna gälla"))
        self._withdraw.setObjectName("override-withdraw")
        self._withdraw.clicked.connect(self._take_back)
        self.add_footer_button(self._withdraw)
        self._save = PrimaryButton(self.tr("Ändra utfallet"))
        self._save.setObjectName("override-save")
        self._save.clicked.connect(self._override)
        self.add_footer_button(self._save)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._computed = role_label("", "judged", wrap=True)
        self._why = role_label("", "body", "muted", wrap=True)
        column.addWidget(self._computed)
        column.addWidget(self._why)
        self._choice = ChoiceRow(
            tuple(
                (outcome, outcome_word(outcome), "")
                for outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.NOT_FULLY_TESTED)
            )
        )
        self._choice.setObjectName("override-outcome")
        self._choice.setAccessibleName(self.tr("Bedömarens utfall"))
        self._choice.edited.connect(self._keep_draft)
        column.addWidget(role_label(self.tr("Din bedömning"), "strong"))
        column.addWidget(self._choice)
        self._motivation = TextArea(min_lines=4)
        self._motivation.setObjectName("override-motivation")
        self._motivation.edited.connect(self._keep_draft)
        self._field = FormField(self.tr("Motivering"), self._motivation)
        self._field.set_help(self.tr("Står i rapporten. Både reglernas utfall och ditt sparas."))
        column.addWidget(self._field)
        return body

    def open_for(self, view: RunView, area: Area, computed: AreaOutcome) -> None:
        """Open on one area."""
        self._area = area
        self.set_title(spoken(area.name))
        self._computed.setText(
            self.tr("Enligt reglerna: {outcome}").format(outcome=outcome_word(computed.outcome).lower())
        )
        self._why.setText(self._explained(area, computed))
        override = view.state.override(area.id)
        saved = (override.outcome, override.motivation or "") if override else (None, "")
        outcome, motivation = self._drafts.get((view.state.id, area.id), saved)
        self._choice.set_value(outcome)
        self._motivation.set_value(motivation)
        self._field.set_error(None)
        self._withdraw.setVisible(override is not None)
        self.open_sheet()

    def _explained(self, area: Area, computed: AreaOutcome) -> str:
        share = self._formats.percent(computed.share_permille - computed.share_permille % 10)
        least = self._formats.percent(area.rules.threshold_permille)
        parts = [self.tr("{share} av vikten är visad, {least} krävs.").format(share=share, least=least)]
        for reason in computed.reasons:
            code, _, detail = reason.partition(":")
            sentence = self._reason(code)
            if sentence:
                parts.append(sentence.format(detail=detail))
        return " ".join(parts)

    def _reason(self, code: str) -> str:
        return {
            "critical_not_shown": self.tr("Det kritiska kriteriet {detail} är inte visat."),
            "critical_untested": self.tr("Det kritiska kriteriet {detail} är inte prövat."),
            "knowledge_below": self.tr("Kunskapstestet når inte kravet."),
            "knowledge_missing": self.tr("Kunskapstestet saknas."),
            "untested": self.tr("{detail} kriterier är inte prövade."),
            "all_not_applicable": self.tr("Inget kriterium är tillämpligt."),
        }.get(code, "")

    def _keep_draft(self) -> None:
        if self._area is not None:
            key = (self._actions.view.state.id, self._area.id)
            self._drafts[key] = (self._choice.value(), self._motivation.value())
            self._field.set_error(None)

    def _override(self) -> None:
        outcome, motivation = self._choice.value(), clean_text(self._motivation.value())
        if self._area is None:
            return
        if not isinstance(outcome, Outcome):
            self._field.set_error(self.tr("Välj ett utfall ovan."))
            return
        if not motivation:
            self._field.set_error(self.tr("Skriv varför du bedömer annorlunda än reglerna."))
            self._motivation.setFocus()
            return
        self._send(OverrideOutcome(self._area.id, outcome, motivation))

    def _take_back(self) -> None:
        if self._area is not None:
            self._send(WithdrawOverride(self._area.id))

    def _send(self, command: OverrideOutcome | WithdrawOverride) -> None:
        key = (self._actions.view.state.id, command.area)
        self._actions.do(command, lambda _view: self._sent(key))
        self.close_sheet()

    def _sent(self, key: tuple[UUID, str]) -> None:
        self._drafts.pop(key, None)
