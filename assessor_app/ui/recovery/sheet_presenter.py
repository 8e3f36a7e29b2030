"""A recovery sheet from its making to its proof: two of its words, typed back. Free of Qt."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.recovery.view_protocol import SheetFlowView

if TYPE_CHECKING:
    from assessor_app.domain.centres import Actor
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.read_models import Done, RecoverySheet
    from assessor_app.services.recovery import RecoveryService
    from assessor_app.ui.session import TaskRunner

PROOFS = 2
_WRONG = "recovery_word_unfit"


@dataclass(frozen=True)
class SheetTools:
    """What making a sheet takes. `documents` draws its page on `aside`; `language` is the sheet's."""

    recovery: RecoveryService
    documents: DocumentService
    actor: Actor
    runner: TaskRunner
    aside: TaskRunner
    language: str


def random_numbers(count: int) -> tuple[int, ...]:
    """Which words are asked for, of `count`: nobody can know beforehand."""
    return tuple(sorted(random.SystemRandom().sample(range(1, count + 1), PROOFS)))


class SheetPresenter:
    """Makes a sheet, shows it, asks for two of its words. `on_proven` hears when they were right."""

    def __init__(
        self,
        view: SheetFlowView,
        tools: SheetTools,
        on_proven: Callable[[Done], None],
        pick: Callable[[int], tuple[int, ...]] = random_numbers,
    ) -> None:
        self._view = view
        self._tools = tools
        self._on_proven = on_proven
        self._pick = pick
        self._answers = Answers(tools.runner)
        self._sheet: RecoverySheet | None = None
        self._numbers: tuple[int, ...] = ()
        self._checking = False

    def close(self) -> None:
        """The widget goes away; the words are forgotten."""
        self._answers.close()
        self._sheet = None

    def make(self) -> None:
        """Make a sheet and show it."""
        tools = self._tools
        self._view.show_making()
        self._answers.ask(
            lambda: tools.recovery.make(tools.actor, tools.language), self._made, self._view.show_problem
        )

    def show_again(self) -> None:
        """Show the sheet again, as it was."""
        if self._sheet is not None:
            self._view.show_sheet(self._sheet)

    def go_to_proof(self) -> None:
        """The sheet is on paper: ask for two of its words, the same ones until they are right."""
        if self._sheet is None:
            return
        if not self._numbers:
            self._numbers = self._pick(len(self._sheet.words))
        self._view.ask_for_words(self._numbers)

    def prove(self, typed: Mapping[int, str]) -> None:
        """Compare what was typed with the sheet."""
        if self._checking or self._sheet is None:
            return
        for number in self._numbers:
            if not typed.get(number, "").strip():
                self._view.show_wrong_word(number)
                return
        self._checking = True
        self._view.show_checking(True)
        tools, words = self._tools, dict(typed)
        self._answers.ask(lambda: tools.recovery.prove(tools.actor, words), self._proven, self._failed)

    def save(self, path: Path) -> None:
        """Write the sheet as a file, whole or not at all."""
        sheet = self._sheet
        if sheet is not None:
            self._answers.ask(
                lambda: write_whole(path, sheet.pdf),
                lambda _: self._view.show_saved(path.name),
                self._view.show_problem,
            )

    def _made(self, sheet: RecoverySheet) -> None:
        self._sheet, self._numbers = sheet, ()
        self._view.show_sheet(sheet)

    def _proven(self, done: Done) -> None:
        self._checking = False
        self._sheet = None
        self._view.show_checking(False)
        self._view.show_proven()
        self._on_proven(done)

    def _failed(self, error: Exception) -> None:
        self._checking = False
        self._view.show_checking(False)
        details = getattr(error, "details", {})
        if getattr(error, "code", None) == _WRONG and isinstance(details.get("position"), int):
            self._view.show_wrong_word(details["position"])
        else:
            self._view.show_problem(error)
