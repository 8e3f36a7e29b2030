"""The command line. Exit codes: 0 done, 1 refused, 2 wrong use, 3 locked.

A command that opens a store takes `--account` and the passphrase from `--passphrase-file` or standard input,
never from an argument or a variable: both can be read by others on the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

import click

from assessor_app import __version__
from assessor_app.bootstrap.demo import make_demo, remove_demo
from assessor_app.bootstrap.opening import demo_mark
from assessor_app.bootstrap.program import Program
from assessor_app.system.paths import Paths, find_paths
from assessor_app.system.single_instance import InstanceLock

DONE, REFUSED, WRONG_USE, LOCKED = 0, 1, 2, 3
_LOCKED_CODES = frozenset({"wrong_passphrase", "already_running", "locked", "account_revoked"})
_LONGEST_PASSPHRASE = 4096
_FOLDER = click.Path(file_okay=False, path_type=Path)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line; returns the exit code. Errors become one sentence on standard error."""
    try:
        outcome = main.main(list(arguments), prog_name="assessor-app", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return WRONG_USE
    except click.Abort:
        click.echo("Avbrutet.", err=True)
        return REFUSED
    except Exception as error:
        code = getattr(error, "code", None)
        if not isinstance(code, str) and not isinstance(error, OSError):
            raise
        return exit_code_of(error)
    return outcome if isinstance(outcome, int) else DONE


def exit_code_of(error: Exception) -> int:
    """Say on standard error what went wrong; returns the exit code for it."""
    click.echo(_sentence(error), err=True)
    return LOCKED if getattr(error, "code", None) in _LOCKED_CODES else REFUSED


def _sentence(error: Exception) -> str:
    from assessor_app.ui.messages import sentence

    message = sentence(error)
    return message.whole if message else str(error)


@click.group(invoke_without_command=True)
@click.option(
    "--data-dir", type=click.Path(file_okay=False, path_type=Path), help="Mapp för testcentrets data."
)
@click.version_option(__version__, prog_name="assessor-app")
@click.pass_context
def main(context: click.Context, data_dir: Path | None) -> int | None:
    """Validering mot checklista, utan nätverk. Utan kommando öppnas programmet."""
    context.obj = data_dir
    return _gui(find_paths(data_dir)) if context.invoked_subcommand is None else None


@main.command()
@click.pass_obj
def gui(data_dir: Path | None) -> int:
    """Öppna programmet."""
    return _gui(find_paths(data_dir))


def _gui(paths: Paths) -> int:
    from assessor_app.bootstrap.window import show_window

    return show_window(paths)


@main.command()
@click.option("--headless", is_flag=True, help="Spela upp en hel validering utan skärm.")
@click.option("--out", type=_FOLDER, help="Mapp för bilder och dokument.")
@click.option("--fresh", is_flag=True, help="Börja om med nytt påhittat innehåll.")
@click.pass_obj
def demo(data_dir: Path | None, headless: bool, out: Path | None, fresh: bool) -> int:
    """Visa ett democenter med påhittade personer."""
    if headless and out is None:
        raise click.UsageError("--headless kräver --out MAPP")
    paths = _demo_paths(data_dir, out if headless else None)
    with InstanceLock.acquire(paths.data):
        _ready_demo(paths, fresh=fresh or headless)
        if headless and out is not None:
            from assessor_app.ui.demo_tour import play

            return play(Program(paths), out)
    return _gui(paths)


def _demo_paths(data_dir: Path | None, out: Path | None) -> Paths:
    """The demo never touches the centre's own folder."""
    if data_dir is not None:
        return find_paths(data_dir)
    if out is not None:
        return find_paths(out / "store", out / "state")
    return find_paths(find_paths().data.parent / "assessor-app-demo")


def _ready_demo(paths: Paths, *, fresh: bool) -> None:
    """Make the demo's content where there is none yet, or anew."""
    if paths.vault.exists() and not demo_mark(paths).exists():
        raise click.UsageError("Mappen innehåller redan ett testcenter. Välj en annan mapp för demon.")
    if demo_mark(paths).exists() and not fresh:
        return
    remove_demo(paths)
    with _progress("Skapar democentret") as step:
        make_demo(paths, datetime.now().astimezone(), step)


@main.command()
@click.option("--account", help="Kontots namn eller id; behövs när det finns flera.")
@click.option("--passphrase-file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def rebuild(data_dir: Path | None, account: str | None, passphrase_file: Path | None) -> int:
    """Bygg om alla härledda tabeller ur journalen."""
    paths = find_paths(data_dir)
    with InstanceLock.acquire(paths.data):
        program = _unlocked(paths, account, passphrase_file)
        try:
            with _progress("Bygger om") as step:
                program.workspace.rebuild(step)
            report = program.workspace.verify()
            _tell_conditions(program)
        finally:
            program.close()
    click.echo(f"{report.entries} poster lästa, kedjan {'håller' if not report.faults else 'HÅLLER INTE'}.")
    return REFUSED if report.faults else DONE


def _tell_conditions(program: Program) -> None:
    """Say on standard error what the window would say in its banners."""
    from assessor_app.ui.messages import sentence_for

    for condition in program.conditions():
        message = sentence_for(condition.code, dict(condition.details))
        if message is not None:
            click.echo(message.whole, err=True)


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, told of (done, total)."""
    with click.progressbar(length=1000, label=label, file=sys.stderr) as bar:
        yield lambda done, total: bar.update(1000 * done // max(total, 1) - bar.pos)


def _unlocked(paths: Paths, account: str | None, passphrase_file: Path | None) -> Program:
    program = Program(paths)
    if not program.has_store():
        raise click.UsageError(f"Det finns inget testcenter i mappen {paths.data}.")
    if program.opens_itself():
        program.open_by_itself()
        return program
    chosen = _account(program, account)
    program.unlock(chosen, _passphrase(passphrase_file))
    return program


def _account(program: Program, wanted: str | None) -> UUID:
    accounts = program.accounts()
    if wanted is None and len(accounts) == 1:
        return accounts[0].id
    found = [item for item in accounts if wanted in (item.name, str(item.id))]
    if len(found) != 1:
        names = ", ".join(item.name for item in accounts)
        raise click.UsageError(f"Ange --account med ett av: {names}")
    return found[0].id


def _passphrase(file: Path | None) -> str:
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
