"""The first run, step by step: centre or node, manager, a recovery sheet in somebody's hands. Free of Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assessor_app.ui.composition import Condition, FirstRunForm, OpenedServices
from assessor_app.ui.first_run.view_protocol import FirstRunView
from assessor_app.ui.passphrase_strength import SHORTEST_PASSPHRASE, strength

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

STEPS = ("centre", "papers", "manager", "sheet", "proof", "done")
NODE_STEPS = tuple(step for step in STEPS if step != "papers")
"""A node issues no documents."""
BEFORE_FOUNDING = STEPS[:3]

SHORTEST_CODE, LONGEST_CODE, SUGGESTED_CODE = 2, 6, 3

_SMALL_WORDS = frozenset({"AV", "FOR", "I", "MED", "OCH", "PA"})

_FIELD_OF = {
    "centre_name_missing": "centre_name",
    "centre_code_unfit": "centre_code",
    "permission_by_missing": "permission_by",
    "permission_day_missing": "permission_on",
    "account_name_missing": "account_name",
    "unsuitable_passphrase": "passphrase",
}
_STEP_OF = {
    "centre_name": "centre",
    "centre_code": "centre",
    "permission_by": "papers",
    "permission_on": "papers",
    "account_name": "manager",
    "passphrase": "manager",
    "repeat": "manager",
}


class FirstRunGate(Protocol):
    """Makes the centre and opens it. `composition.Composition` is one."""

    def create(self, form: FirstRunForm) -> OpenedServices:
        """Called on the database lane. Raises errors with `code`, with nothing left behind."""
        ...

    def prepare_logo(self, file: Path) -> bytes:
        """Called on the database lane. Raises OSError and PictureRefused."""
        ...

    def conditions(self) -> tuple[Condition, ...]:
        """Called on the database lane."""
        ...


def suggested_code(centre_name: str) -> str:
    """A code made from the name: initials of three words or more, else the first three letters, or nothing.

    Small words (`och`, `i`, `för`) count for nothing.
    """
    plain = unicodedata.normalize("NFKD", centre_name).encode("ascii", "ignore").decode()
    words = ["".join(char for char in word if char.isalnum()).upper() for word in plain.split()]
    words = [word for word in words if word and word not in _SMALL_WORDS]
    if len(words) >= SUGGESTED_CODE:
        return "".join(word[0] for word in words)[:LONGEST_CODE]
    code = "".join(words)[:SUGGESTED_CODE] if words else ""
    return code if len(code) >= SHORTEST_CODE else ""


def errors_in(form: FirstRunForm, repeat: str, *, permission: bool = False) -> dict[str, str]:
    """What is wrong with the form, by field, before anybody is bothered with it.

    `permission`: the user says that the owner gave it, and must say who and when.
    """
    code = form.centre_code.strip().upper()
    fits = SHORTEST_CODE <= len(code) <= LONGEST_CODE and code.isascii() and code.isalnum()
    found = {
        "centre_name": "" if form.centre_name.strip() else "centre_name_missing",
        "centre_code": "" if fits else "centre_code_unfit",
        "permission_by": "permission_by_missing" if permission and not form.permission_by.strip() else "",
        "permission_on": "permission_day_missing" if permission and not form.permission_on else "",
        "account_name": "" if form.account_name.strip() else "account_name_missing",
        "passphrase": "" if len(form.passphrase) >= SHORTEST_PASSPHRASE else "unsuitable_passphrase",
        "repeat": "" if repeat == form.passphrase else "passphrases_differ",
    }
    return {name: code for name, code in found.items() if code}


class FirstRunPresenter:
    """Leads from step to step and makes the centre on the lane; `on_open` hears when all is done."""

    def __init__(
        self,
        view: FirstRunView,
        gate: FirstRunGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        leave: Callable[[], None] | None = None,
        *,
        node: bool = False,
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._on_open = on_open
        self._leave = leave
        self._kind = "node" if node else "centre"
        self._steps = NODE_STEPS if node else STEPS
        self._step = STEPS[0]
        self._logo: bytes | None = None
        self._own_code = False
        self._working = False
        self._opened: OpenedServices | None = None

    def name_edited(self, centre_name: str) -> None:
        """The user named the centre: suggest a code, unless there is one of the user's own."""
        if not self._own_code:
            self._view.show_code(suggested_code(centre_name))

    def code_edited(self, code: str) -> None:
        """The user wrote a code; an emptied field asks for suggestions again."""
        self._own_code = bool(code.strip())

    def passphrase_edited(self, form: FirstRunForm) -> None:
        """Say how good the passphrase is."""
        self._view.show_strength(strength(form.passphrase, form.centre_name, form.account_name))

    def choose_logo(self, file: Path) -> None:
        """Make a file's picture fit for the documents and show it."""
        self._runner.run(lambda: self._gate.prepare_logo(file), self._take_logo, self._view.show_logo_error)

    def remove_logo(self) -> None:
        """No logo after all."""
        self._take_logo(None)

    def next(self, form: FirstRunForm, repeat: str, *, permission: bool = False) -> None:
        """One step on, or say what is missing in this one; after the third step the centre is made."""
        if self._working or self._step not in BEFORE_FOUNDING:
            return
        errors = errors_in(form, repeat, permission=permission)
        here = {name: code for name, code in errors.items() if _STEP_OF[name] == self._step}
        self._view.show_errors(here)
        if here:
            return
        position = self._steps.index(self._step)
        if self._step != BEFORE_FOUNDING[-1]:
            self._go(self._steps[position + 1])
        elif errors:
            self._send_back(errors)
        else:
            self._create(replace(form, logo_png=self._logo, place_kind=self._kind))

    def back(self) -> None:
        """One step back, before the first to what this PC shall become; once the centre is made there is no
        way back to what made it."""
        if self._working:
            return
        if self._step in BEFORE_FOUNDING[1:]:
            self._go(self._steps[self._steps.index(self._step) - 1])
        elif self._step == BEFORE_FOUNDING[0] and self._leave is not None:
            self._leave()

    def go_to(self, index: int) -> None:
        """The user chose an earlier step on the bar."""
        wanted = self._steps[index] if index < len(self._steps) else self._step
        if not self._working and self._step in BEFORE_FOUNDING and index < self._steps.index(self._step):
            self._go(wanted)

    def sheet_proven(self) -> None:
        """Two words of the sheet were right."""
        self._step = "done"
        self._view.show_done(proven=True)

    def sheet_left(self) -> None:
        """The user goes on without the proof of a sheet."""
        self._step = "done"
        self._view.show_done(proven=False)

    def finish(self) -> None:
        """Show the rooms."""
        opened = self._opened
        if opened is None or self._working:
            return
        self._working = True

        def enter(conditions: tuple[Condition, ...]) -> None:
            self._working = False
            self._on_open(replace(opened, conditions=conditions))

        self._runner.run(self._gate.conditions, enter, self._failed)

    def _go(self, step: str) -> None:
        self._step = step
        self._view.show_step(step)

    def _send_back(self, errors: dict[str, str]) -> None:
        """To the first step where something is missing after all."""
        first = next(step for step in BEFORE_FOUNDING if step in {_STEP_OF[name] for name in errors})
        self._go(first)
        self._view.show_errors({name: code for name, code in errors.items() if _STEP_OF[name] == first})

    def _take_logo(self, png: bytes | None) -> None:
        self._logo = png
        self._view.show_logo(png)

    def _create(self, form: FirstRunForm) -> None:
        self._working = True
        self._view.show_working(True)
        self._runner.run(lambda: self._gate.create(form), self._created, self._failed)

    def _created(self, opened: OpenedServices) -> None:
        self._working = False
        self._opened = opened
        self._view.show_working(False)
        self._step = "sheet"
        self._view.begin_sheet(opened)

    def _failed(self, error: Exception) -> None:
        self._working = False
        self._view.show_working(False)
        code = getattr(error, "code", None)
        field = _FIELD_OF.get(code) if isinstance(code, str) else None
        if field is not None and self._step in BEFORE_FOUNDING:
            self._send_back({field: str(code)})
        else:
            self._view.show_problem(error)
