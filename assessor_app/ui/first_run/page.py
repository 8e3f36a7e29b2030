"""The wizard of the first run: one group of questions a step, nothing lost on the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.composition import FirstRunForm, OpenedServices
from assessor_app.ui.first_run.presenter import (
    BEFORE_FOUNDING,
    NODE_STEPS,
    STEPS,
    FirstRunGate,
    FirstRunPresenter,
)
from assessor_app.ui.first_run.steps import CentreStep, ManagerStep, PapersStep
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.step_bars import StepBar, StepState

if TYPE_CHECKING:
    from assessor_app.ui.recovery.sheet_flow import SheetFlow
    from assessor_app.ui.session import TaskRunner

_SHEET_STAGES = {"making": "sheet", "sheet": "sheet", "leaving": "sheet", "proof": "proof"}


class FirstRunPage(GatePage):
    """A bar with the steps, the step, and the way on at the bottom right."""

    _column_width, _rests_at_top = 760, True

    def __init__(
        self,
        gate: FirstRunGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        language: str = "sv",
        parent: QWidget | None = None,
        leave: Callable[[], None] | None = None,
        *,
        node: bool = False,
    ) -> None:
        super().__init__(parent)
        self._node, self._can_leave = node, leave is not None
        self._set_head()
        self._runner, self._language = runner, language
        self._presenter = FirstRunPresenter(self, gate, runner, on_open, leave, node=node)
        self._shown = STEPS[0]
        self._flow: SheetFlow | None = None
        self._bar = StepBar()
        self._bar.step_chosen.connect(self._presenter.go_to)
        self.body.addWidget(self._bar)
        self._build_steps()
        self._build_foot()
        self._listen()
        self._show("centre")

    def _set_head(self) -> None:
        if self._node:
            self.set_head(
                self.tr("Starta en regional nod"),
                self.tr("Några steg, så är noden klar att använda. Allt stannar på den här datorn."),
            )
        else:
            self.set_head(
                self.tr("Starta ett testcenter"),
                self.tr("Några steg, så är testcentret klart att använda. Allt stannar på den här datorn."),
            )

    def _build_steps(self) -> None:
        self._centre, self._papers = CentreStep(node=self._node), PapersStep()
        self._manager = ManagerStep(node=self._node)
        self._cards: dict[str, QWidget] = {
            "centre": self._centre,
            "papers": self._papers,
            "manager": self._manager,
        }
        self._fields = {**self._centre.fields, **self._papers.fields, **self._manager.fields}
        for step in (self._centre, self._papers, self._manager):
            self.body.addWidget(step)
            step.entered.connect(self._next)
            self.follow_focus(*step.editors())
        self._sheet_place = QVBoxLayout()
        set_spacing(self._sheet_place, (0, 0, 0, 0), 0)
        self.body.addLayout(self._sheet_place)
        self._done = self._build_done()
        self.body.addWidget(self._done)

    def _build_foot(self) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        set_spacing(foot, (0, 0, 0, 0), 12)
        self._back = SecondaryButton(self.tr("Tillbaka"))
        self._back.setObjectName("step-back")
        self._on = PrimaryButton(self.tr("Nästa"))
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._on)
        self.body.addWidget(self._foot)

    def _build_done(self) -> Card:
        card = Card(self.tr("Klart"))
        self._done_text = role_label("", wrap=True)
        self._done_text.setObjectName("first-run-done")
        card.add(self._done_text)
        self._reminder = Banner("warning")
        card.add(self._reminder)
        begin = PrimaryButton(self.tr("Börja arbeta"))
        begin.setObjectName("begin-work")
        begin.clicked.connect(self._presenter.finish)
        card.body.addSpacing(8)
        card.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignRight)
        self._begin = begin
        return card

    def _listen(self) -> None:
        self._centre.name.edited.connect(self._presenter.name_edited)
        self._centre.code.edited.connect(self._presenter.code_edited)
        self._papers.logo.file_chosen.connect(self._presenter.choose_logo)
        self._papers.logo.removed.connect(self._presenter.remove_logo)
        self._manager.phrases.edited.connect(lambda _text: self._presenter.passphrase_edited(self._form()))
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._next)

    def begin(self) -> None:
        """Put the cursor in the first field."""
        self._centre.take_focus()

    def _form(self) -> FirstRunForm:
        day = self._papers.permission.given_on()
        return FirstRunForm(
            centre_name=self._centre.name.value(),
            centre_code=self._centre.code.value().strip().upper(),
            place=self._centre.place.value(),
            contact=self._centre.contact.value(),
            account_name=self._manager.own_name.value(),
            passphrase=self._manager.phrases.value(),
            accreditation=self._papers.accreditation.value(),
            permission_by=self._papers.permission.given_by(),
            permission_on=day.isoformat() if day is not None else "",
        )

    def _next(self) -> None:
        self.problem.hide()
        permission = self._papers.permission.is_given()
        self._presenter.next(self._form(), self._manager.phrases.repeat(), permission=permission)

    def _go_back(self) -> None:
        self.problem.hide()
        self._presenter.back()

    # -- what the presenter asks for --

    def show_step(self, step: str) -> None:
        self._show(step)
        if step == "papers":  # all of it can wait: Enter leads on, and opens no dialog for files
            self._on.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            (self._centre if step == "centre" else self._manager).take_focus()

    def show_code(self, code: str) -> None:
        self._centre.code.set_value(code)
        if code:
            self._fields["centre_code"].set_error(None)

    def show_logo(self, png: bytes | None) -> None:
        self._papers.logo.show_logo(png)

    def show_logo_error(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            raise error
        self._papers.logo.set_error(message.whole)

    def show_strength(self, strength: str) -> None:
        self._manager.phrases.show_strength(strength)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        from assessor_app.ui.messages import sentence_for

        self._manager.phrases.show_errors(errors)
        for name, field in self._fields.items():
            code = errors.get(name)
            message = sentence_for(code, {}) if code else None
            field.set_error(message.whole if message is not None else None)
        first = next((name for name in self._fields if name in errors), None)
        if first is not None:
            self._fields[first].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_in_sight(self._fields[first])

    def show_working(self, working: bool) -> None:
        self._on.setEnabled(not working)
        self._back.setEnabled(not working)
        self._on.setText(self.tr("Skapar …") if working else self._create_words())

    def begin_sheet(self, opened: OpenedServices) -> None:
        self._manager.phrases.clear()
        recovery = opened.recovery
        if recovery is None:
            self._presenter.sheet_left()
            return
        from assessor_app.ui.recovery.sheet_flow import SheetFlow
        from assessor_app.ui.recovery.sheet_presenter import SheetTools

        tools = SheetTools(
            recovery, opened.documents, opened.actor, self._runner, self._runner, self._language
        )
        self._flow = SheetFlow(tools, self.tr("Hoppa över"), self._warning())
        self._flow.stage_changed.connect(lambda stage: self._show(_SHEET_STAGES.get(stage, "done")))
        self._flow.proven.connect(lambda _done: self._presenter.sheet_proven())
        self._flow.left.connect(self._presenter.sheet_left)
        self._sheet_place.addWidget(self._flow)
        self._flow.show()
        self._flow.begin()

    def show_done(self, *, proven: bool) -> None:
        if proven and self._node:
            text = self.tr("Noden är klar och återställningsarket gäller. Lås in det nu.")
        elif proven:
            text = self.tr("Testcentret är klart och återställningsarket gäller. Lås in det nu.")
        elif self._node:
            text = self.tr("Noden är klar, men det finns inget återställningsark som är provat.")
        else:
            text = self.tr("Testcentret är klart, men det finns inget återställningsark som är provat.")
        if not proven:
            self._reminder.set_message("warning", self.tr("Programmet påminner dig tills ett ark finns."))
        self._done_text.setText(text)
        self._reminder.setVisible(not proven)
        self._show("done")
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, error: Exception) -> None:
        self.show_error(error)

    # -- inside --

    def _create_words(self) -> str:
        return self.tr("Skapa noden") if self._node else self.tr("Skapa testcentret")

    def _warning(self) -> str:
        return self.tr(
            "Utan ett ark finns ingen reservnyckel. Glöms lösenfrasen, och kan ingen annan centrumansvarig "
            "logga in, går inget av det ni har sparat att öppna igen. Ingen kan hjälpa er då, inte heller "
            "den som gjort programmet."
        )

    def _show(self, step: str) -> None:
        self._shown = step
        for name, card in self._cards.items():
            card.setVisible(name == step)
        self._done.setVisible(step == "done")
        if self._flow is not None:
            self._flow.setVisible(step in ("sheet", "proof"))
        self._foot.setVisible(step in BEFORE_FOUNDING)
        self.show_ways(step in BEFORE_FOUNDING)
        self._back.setVisible(self._can_leave or step != BEFORE_FOUNDING[0])
        last = step == BEFORE_FOUNDING[-1]
        self._on.setText(self._create_words() if last else self.tr("Nästa"))
        self._on.setObjectName("create-centre" if last else "next-step")
        self._show_bar(step)
        self.scroll_to_top()

    def _show_bar(self, step: str) -> None:
        titles = {
            "centre": self.tr("Noden") if self._node else self.tr("Centret"),
            "papers": self.tr("Dokument"),
            "manager": self.tr("Du"),
            "sheet": self.tr("Arket"),
            "proof": self.tr("Prova"),
            "done": self.tr("Klart"),
        }
        steps = NODE_STEPS if self._node else STEPS
        at = steps.index(step)
        states: list[tuple[str, StepState]] = [
            (titles[name], "done" if index < at else "current" if index == at else "todo")
            for index, name in enumerate(steps)
        ]
        self._bar.set_steps(states)
        for index in range(len(steps)):
            reachable = index == at or (step in BEFORE_FOUNDING and index < at)
            self._bar.set_step_enabled(index, reachable)
