"""In with the recovery sheet: which account, the words, a new passphrase. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.ui.answers import Answers
from assessor_app.ui.composition import AccountTile, Condition, OpenedServices
from assessor_app.ui.passphrase_strength import SHORTEST_PASSPHRASE, strength
from assessor_app.ui.recovery.view_protocol import RecoveryView

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

_MANAGER = "manager"
_WORDS_MISSING = "recovery_words_empty"
_FIELD_OF = {
    "recovery_word_unfit": "words",
    "recovery_words_missing": "words",
    "recovery_words_mistyped": "words",
    "recovery_other_sheet": "words",
    "unsuitable_passphrase": "passphrase",
}


class RecoveryGate(Protocol):
    """Who may come in, and the door. `composition.Composition` is one."""

    def accounts(self) -> tuple[AccountTile, ...]: ...

    def has_joined(self) -> bool:
        """Cheap."""
        ...

    def has_recovery_sheet(self) -> bool: ...

    def recover(self, account: UUID, words: str, passphrase: str) -> OpenedServices:
        """Called on the database lane."""
        ...

    def conditions(self) -> tuple[Condition, ...]:
        """Called on the database lane."""
        ...


class RecoveryPresenter:
    """Tries the words on the lane; `on_open` hears when the user goes on into the rooms."""

    def __init__(
        self,
        view: RecoveryView,
        gate: RecoveryGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
    ) -> None:
        self._view = view
        self._gate = gate
        self._answers = Answers(runner)
        self._on_open = on_open
        self._accounts: tuple[AccountTile, ...] = ()
        self._opened: OpenedServices | None = None
        self._working = False

    @property
    def opened(self) -> OpenedServices | None:
        """The open store, once the words were right."""
        return self._opened

    def close(self) -> None:
        """The page goes away."""
        self._answers.close()

    def load(self, last_account: str = "") -> None:
        """Show the managers' accounts, or that there is no sheet. Raises what the gate raises."""
        if not self._gate.has_recovery_sheet():
            self._view.show_no_sheet()
            return
        self._accounts = tuple(tile for tile in self._gate.accounts() if tile.role == _MANAGER)
        known = [str(tile.id) for tile in self._accounts]
        self._view.show_form(self._accounts, known.index(last_account) if last_account in known else 0)

    def passphrase_edited(self, passphrase: str) -> None:
        """Say how good the passphrase is."""
        names = (tile.name for tile in self._accounts)
        self._view.show_strength(strength(passphrase, *names))

    def submit(self, account: UUID, words: str, passphrase: str, repeat: str) -> None:
        """Try the words, or say what is missing."""
        if self._working:
            return
        found = {
            "words": "" if words.strip() else _WORDS_MISSING,
            "passphrase": "" if len(passphrase) >= SHORTEST_PASSPHRASE else "unsuitable_passphrase",
            "repeat": "" if repeat == passphrase else "passphrases_differ",
        }
        errors: dict[str, tuple[str, Mapping[str, object]]] = {
            name: (code, {}) for name, code in found.items() if code
        }
        self._view.show_errors(errors)
        if errors:
            return
        self._working = True
        self._view.show_working(True)
        self._answers.ask(
            lambda: self._gate.recover(account, words, passphrase), self._recovered, self._failed
        )

    def finish(self) -> None:
        """Show the rooms."""
        opened = self._opened
        if opened is None or self._working:
            return
        self._working = True

        def enter(conditions: tuple[Condition, ...]) -> None:
            self._on_open(replace(opened, conditions=conditions))

        self._answers.ask(self._gate.conditions, enter, self._failed)

    def _recovered(self, opened: OpenedServices) -> None:
        self._working = False
        self._opened = opened
        self._view.show_working(False)
        self._view.show_recovered(opened.actor_name)

    def _failed(self, error: Exception) -> None:
        self._working = False
        self._view.show_working(False)
        code = getattr(error, "code", None)
        if isinstance(code, str) and code in _FIELD_OF:
            self._view.show_errors({_FIELD_OF[code]: (code, getattr(error, "details", {}))})
        else:
            self._view.show_problem(error)
