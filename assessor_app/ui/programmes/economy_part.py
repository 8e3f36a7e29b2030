"""The money of a programme: budget, what is spent and left, and each cost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.programme_events import CostKind
from assessor_app.domain.programmes import Cost
from assessor_app.services.programme_models import ProgrammeView
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.money_presenter import MoneyPresenter
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.roomy_tables import RoomyTable
from assessor_app.ui.programmes.sheets import ProgrammeSheet, as_date, as_text, side_by_side
from assessor_app.ui.programmes.words import cost_word, money
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    ChoiceInput,
    Column,
    DateInput,
    FormField,
    NumberInput,
    PageScroll,
    PrimaryButton,
    ProgressBar,
    SecondaryButton,
    TextInput,
    role_label,
)

_FIRST_TO_GO = (3,)
_MOST_KRONOR = 1_000_000_000


@dataclass(frozen=True, slots=True)
class CostLine:
    """A cost as the table shows it."""

    cost: Cost
    on: str
    kind: str
    amount_ore: int
    note: str


class CostSheet(ProgrammeSheet):
    """`submitted` carries the cost that is changed (None: a new one), and what was typed of it."""

    submitted = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self._cost: Cost | None = None
        self._day = DateInput()
        self._day.setObjectName("cost-day")
        self._amount = NumberInput(0.01, _MOST_KRONOR, decimals=2, unit=self.tr("kr"))
        self._amount.setObjectName("cost-amount")
        self._kind = ChoiceInput([(kind, cost_word(kind)) for kind in CostKind])
        self._kind.setObjectName("cost-kind")
        self._note = TextInput(max_length=500)
        self._day_field = FormField(self.tr("Dag"), self._day)
        self._amount_field = FormField(self.tr("Belopp"), self._amount)
        self.body.addLayout(side_by_side(self._day_field, self._amount_field))
        self.body.addWidget(FormField(self.tr("Vad det gick till"), self._kind))
        help_text = self.tr("Till exempel fakturanummer. Skriv inga personuppgifter.")
        self.body.addWidget(FormField(self.tr("Anteckning"), self._note, help_text, optional=True))
        self._save = self._add_buttons(self.tr("Spara"), "save-cost")
        self._save.clicked.connect(self._submit)

    def ask(self, view: ProgrammeView, cost: Cost | None = None) -> None:
        """Open for a new cost, or with one as it stands."""
        self.say(None)
        self._cost = cost
        self.set_title(self.tr("Ny kostnad") if cost is None else self.tr("Ändra kostnad"))
        for field in (self._day_field, self._amount_field):
            field.set_error(None)
        self._day.set_value(as_date(cost.on) if cost else view.today)
        self._amount.set_value(cost.amount_ore / 100 if cost else None)
        self._kind.set_value(cost.kind if cost else CostKind.STAFF)
        self._note.set_value(cost.note if cost else "")
        self.open_sheet(self._amount)

    def _submit(self) -> None:
        self.say(None)
        day, amount, kind = self._day.value(), self._amount.value(), self._kind.value()
        self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.") if day is None else None)
        self._amount_field.set_error(self.tr("Skriv kronor, som 1 250,50.") if not amount else None)
        if day is None or not amount or not isinstance(kind, CostKind):
            return
        told = (as_text(day), kind, round(amount * 100), self._note.value())
        self.submitted.emit(self._cost, told)


class EconomyPart(Part):
    """A card that says how the money stands, and the costs below it."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = MoneyPresenter(self, host.session)
        self.listen_to(self.presenter)
        outer = QVBoxLayout(self)
        set_spacing(outer, (28, 12, 28, 0), 0)
        scroll = PageScroll(12)
        outer.addWidget(scroll)
        scroll.content.addWidget(self._build_standing(self.formats))
        self.table = self._build_table()
        scroll.content.addWidget(self.table, 1)
        scroll.content.addLayout(self._build_actions())
        scroll.content.addSpacing(4)
        self._sheet = CostSheet(host.page)
        self._sheet.submitted.connect(self.presenter.record)
        self.own(self._sheet)

    def show_programme(self, view: ProgrammeView) -> None:
        super().show_programme(view)
        self._show_standing(view)
        text = self.tr("Skriv in vad insatsen kostar, så syns vad som är kvar och vad en validering kostar.")
        button = self.tr("Ny kostnad") if self.presenter.may_keep else None
        self.table.set_empty_texts(self.tr("Inga kostnader än"), text, button)
        costs = sorted(view.state.costs.values(), key=lambda cost: (cost.on, cost.id), reverse=True)
        lines = [CostLine(one, one.on, cost_word(one.kind), one.amount_ore, one.note) for one in costs]
        self.table.set_rows(lines)
        self._follow_selection()

    def done_texts(self) -> dict[str, str]:
        return {
            "recorded": self.tr("Kostnaden är sparad: {detail}"),
            "withdrawn": self.tr("Kostnaden är borttagen: {detail}"),
            "restored": self.tr("Kostnaden är tillbaka: {detail}"),
        }

    # -- parts --

    def _build_standing(self, _formats: Formats) -> Card:
        card = Card()
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 28)
        self._figures: dict[str, tuple[QWidget, object]] = {}
        for key in ("budget", "spent", "left"):
            holder = QWidget()
            texts = QVBoxLayout(holder)
            set_spacing(texts, (0, 0, 0, 0), 0)
            figure, caption = role_label("", "card-title", wrap=True), role_label("", "secondary", wrap=True)
            figure.setObjectName(f"money-{key}")
            texts.addWidget(figure)
            texts.addWidget(caption)
            row.addWidget(holder, 1)
            self._figures[key] = (figure, caption)
        card.body.addLayout(row)
        self._bar = ProgressBar()
        card.add(self._bar)
        self._kinds = role_label("", "secondary", wrap=True)
        card.add(self._kinds)
        return card

    def _build_table(self) -> RoomyTable:
        columns = (
            Column("on", self.tr("Dag"), width=130),
            Column("kind", self.tr("Slag"), kind="strong"),
            Column(
                "amount_ore",
                self.tr("Belopp"),
                align="right",
                width=170,
                format=lambda ore: money(self.formats, ore),
            ),
            Column("note", self.tr("Anteckning"), kind="secondary"),
        )
        table = RoomyTable(columns, _FIRST_TO_GO)
        table.view.setAccessibleName(self.tr("Kostnader"))
        table.row_activated.connect(self._change)
        table.selection_changed.connect(self._follow_selection)
        table.empty_action_chosen.connect(self._begin_cost)
        return table

    def _build_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        self._change_button = SecondaryButton(self.tr("Ändra …"))
        self._change_button.setObjectName("change-cost")
        self._change_button.clicked.connect(lambda: self._change(self._chosen()))
        self._remove = SecondaryButton(self.tr("Ta bort"))
        self._remove.setObjectName("withdraw-cost")
        self._remove.clicked.connect(self._withdraw)
        new = PrimaryButton(self.tr("Ny kostnad"), "plus")
        new.setObjectName("new-cost")
        new.clicked.connect(self._begin_cost)
        if not self.presenter.may_keep:
            for button in (self._change_button, self._remove, new):
                button.setParent(self)
                button.hide()
            return row
        row.addWidget(self._change_button)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(new)
        return row

    # -- inside --

    def _show_standing(self, view: ProgrammeView) -> None:
        budget, spent = view.state.details.budget_ore, view.spent_ore
        validated, target = view.row.validated, view.state.details.target
        each = (
            self.tr("{amount} per validerad").format(
                amount=money(self.formats, round(spent / validated / 100) * 100)
            )
            if validated and spent
            else self.tr("Ingen är validerad än")
            if not validated
            else ""
        )
        planned = (
            self.tr("{amount} per person i målet").format(
                amount=money(self.formats, round(budget / target / 100) * 100)
            )
            if budget and target
            else ""
        )
        texts = {
            "budget": (money(self.formats, budget) if budget else "–", self.tr("Budget"), planned),
            "spent": (money(self.formats, spent), self.tr("Förbrukat"), each),
            "left": (
                money(self.formats, budget - spent) if budget else "–",
                self.tr("Kvar") if spent <= budget or not budget else self.tr("Över budget"),
                "",
            ),
        }
        for key, (figure, caption, more) in texts.items():
            one, other = self._figures[key]
            one.setText(figure)  # type: ignore[attr-defined]  # a label
            other.setText(f"{caption} · {more}" if more else caption)  # type: ignore[attr-defined]  # a label
        self._bar.set_progress(spent // 100, budget // 100)
        self._bar.set_tone("accent" if spent <= budget else "not-shown")
        self._bar.setVisible(bool(budget))
        by_kind = {
            kind: sum(cost.amount_ore for cost in view.state.costs.values() if cost.kind is kind)
            for kind in CostKind
        }
        parts = [f"{cost_word(kind)} {money(self.formats, ore)}" for kind, ore in by_kind.items() if ore]
        self._kinds.setText(" · ".join(parts))
        self._kinds.setVisible(bool(parts))

    def _chosen(self) -> CostLine | None:
        return next((line for line in self.table.selected_rows() if isinstance(line, CostLine)), None)

    def _follow_selection(self) -> None:
        has_one = self._chosen() is not None
        self._change_button.setEnabled(has_one)
        self._remove.setEnabled(has_one)

    def _begin_cost(self) -> None:
        if self.presenter.view is not None:
            self._sheet.ask(self.presenter.view)

    def _change(self, line: object) -> None:
        if isinstance(line, CostLine) and self.presenter.view is not None and self.presenter.may_keep:
            self._sheet.ask(self.presenter.view, line.cost)

    def _withdraw(self) -> None:
        line = self._chosen()
        if line is not None:
            self.presenter.withdraw(line.cost, money(self.formats, line.amount_ore))
