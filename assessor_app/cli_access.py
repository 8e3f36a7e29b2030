"""What every command needs: exit codes, sentences, the passphrase, a bar.

Exit codes: 0 done, 1 refused, 2 wrong use, 3 locked. A passphrase comes from `--passphrase-file` or standard
input, never from an argument or a variable: both can be read by others on the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import click

from assessor_app.bootstrap.program import Program
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import AccountTile

DONE, REFUSED, WRONG_USE, LOCKED = 0, 1, 2, 3
_LOCKED_CODES = frozenset({"wrong_passphrase", "already_running", "locked", "account_revoked"})
_LONGEST_PASSPHRASE = 4096
F = TypeVar("F", bound=Callable[..., object])


def exit_code_of(error: Exception) -> int:
    """Say on standard error what went wrong; returns the exit code for it."""
    click.echo(_sentence(error), err=True)
    return LOCKED if getattr(error, "code", None) in _LOCKED_CODES else REFUSED


def _sentence(error: Exception) -> str:
    from assessor_app.ui.messages import sentence

    message = sentence(error)
    return message.whole if message else str(error)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, told of (done, total)."""
    with click.progressbar(length=1000, label=label, file=sys.stderr) as bar:
        yield lambda done, total: bar.update(1000 * done // max(total, 1) - bar.pos)


def takes_account(command: F) -> F:
    """Give a command `--account` and `--passphrase-file`."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    with_file = click.option("--passphrase-file", type=file, help="Fil med lösenfrasen.")(command)
    return click.option("--account", help="Kontots namn eller id; behövs när det finns flera.")(with_file)


def refuse_without_store(paths: Paths) -> None:
    """Raises UsageError where there is no test centre in the folder."""
    if not (paths.vault.exists() or paths.database.exists()):
        raise click.UsageError(f"Det finns inget testcenter i mappen {paths.data}.")


def unlocked(paths: Paths, account: str | None, passphrase_file: Path | None) -> Program:
    """The program with its store open. The caller closes it."""
    refuse_without_store(paths)
    program = Program(paths)
    if program.opens_itself():
        program.open_by_itself()
        return program
    chosen = chosen_account(program.accounts(), account)
    program.unlock(chosen, passphrase(passphrase_file))
    return program


def chosen_account(accounts: Sequence[AccountTile], wanted: str | None) -> UUID:
    """The account meant by name or id, or the only one. Raises UsageError that names those there are."""
    if wanted is None and len(accounts) == 1:
        return accounts[0].id
    found = [item for item in accounts if wanted in (item.name, str(item.id))]
    if len(found) != 1:
        names = ", ".join(item.name for item in accounts)
        raise click.UsageError(f"Ange --account med ett av: {names}")
    return found[0].id


def passphrase(file: Path | None) -> str:
    """The passphrase from a file, the terminal, or a line of standard input."""
    if file is not None:
        return _read_passphrase(file).rstrip("\r\n")
    if sys.stdin.isatty():
        prompted: str = click.prompt("Lösenfras", hide_input=True, err=True)
        return prompted
    return sys.stdin.readline(_LONGEST_PASSPHRASE).rstrip("\r\n")


def _read_passphrase(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.read(_LONGEST_PASSPHRASE)
    except UnicodeDecodeError:
        raise click.UsageError("Filen med lösenfrasen är inte text i UTF-8.") from None
