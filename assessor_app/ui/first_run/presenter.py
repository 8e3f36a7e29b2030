"""The first run: a centre, an account and a passphrase that nobody else has. Free of Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from assessor_app.ui.composition import FirstRunForm, OpenedServices
from assessor_app.ui.first_run.view_protocol import FirstRunView

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

SHORTEST_CODE, LONGEST_CODE, SUGGESTED_CODE = 2, 6, 3
SHORTEST_PASSPHRASE = 8
FAIR_PASSPHRASE, STRONG_PASSPHRASE, STRONG_WORDS = 12, 18, 4
_FEWEST_DIFFERENT = 6

_SMALL_WORDS = frozenset({"AV", "FOR", "I", "MED", "OCH", "PA"})

_FIELD_OF = {
    "centre_name_missing": "centre_name",
    "centre_code_unfit": "centre_code",
    "account_name_missing": "account_name",
    "unsuitable_passphrase": "passphrase",
}


class FirstRunGate(Protocol):
    """Makes the centre and opens it. `composition.Composition` is one."""

    def create(self, form: FirstRunForm) -> OpenedServices:
        """Called on the database lane. Raises errors with `code`, with nothing left behind."""
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


def strength(passphrase: str, *known: str) -> str:
    """How good a passphrase is: empty, short, weak, fair or strong. `known` is what others could guess."""
    if not passphrase:
        return "empty"
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return "short"
    folded = passphrase.casefold()
    guessed = max((len(word) for word in _words(*known) if word in folded), default=0)
    if len(set(folded)) < _FEWEST_DIFFERENT or len(passphrase) - guessed < SHORTEST_PASSPHRASE:
        return "weak"
    if len(passphrase) < FAIR_PASSPHRASE:
        return "weak"
    has_words = len(set(folded.split())) >= STRONG_WORDS
    return "strong" if has_words or len(passphrase) >= STRONG_PASSPHRASE else "fair"


def _words(*texts: str) -> list[str]:
    return [word for text in texts for word in text.casefold().split() if len(word) > 2]


def errors_in(form: FirstRunForm, repeat: str) -> dict[str, str]:
    """What is wrong with the form, by field, before anybody is bothered with it."""
    code = form.centre_code.strip().upper()
    fits = SHORTEST_CODE <= len(code) <= LONGEST_CODE and code.isascii() and code.isalnum()
    found = {
        "centre_name": "" if form.centre_name.strip() else "centre_name_missing",
        "centre_code": "" if fits else "centre_code_unfit",
        "account_name": "" if form.account_name.strip() else "account_name_missing",
        "passphrase": "" if len(form.passphrase) >= SHORTEST_PASSPHRASE else "unsuitable_passphrase",
        "repeat": "" if repeat == form.passphrase else "passphrases_differ",
    }
    return {name: code for name, code in found.items() if code}


class FirstRunPresenter:
    """Checks the form, makes the centre on the lane; `on_open` hears of it."""

    def __init__(
        self,
        view: FirstRunView,
        gate: FirstRunGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._on_open = on_open
        self._own_code = False
        self._working = False

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

    def submit(self, form: FirstRunForm, repeat: str) -> None:
        """Make the centre, or say what is missing."""
        if self._working:
            return
        errors = errors_in(form, repeat)
        self._view.show_errors(errors)
        if errors:
            return
        self._working = True
        self._view.show_working(True)
        self._runner.run(lambda: self._gate.create(form), self._opened, self._failed)

    def _opened(self, opened: OpenedServices) -> None:
        self._working = False
        self._view.show_working(False)
        self._on_open(opened)

    def _failed(self, error: Exception) -> None:
        self._working = False
        self._view.show_working(False)
        code = getattr(error, "code", None)
        if isinstance(code, str) and code in _FIELD_OF:
            self._view.show_errors({_FIELD_OF[code]: code})
        else:
            self._view.show_problem(error)
