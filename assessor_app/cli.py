"""The command line. Exit codes: 0 done, 1 refused, 2 wrong use, 3 locked (`cli_access`).

`verify` has its own: 0 genuine, as far as known, 1 not, 2 not verified (`cli_verify`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from assessor_app import __version__
from assessor_app.bootstrap.demo import make_demo, remove_demo
from assessor_app.bootstrap.demo_programmes import make_programme_demo
from assessor_app.bootstrap.demo_receiver import deliver_results
from assessor_app.bootstrap.opening import demo_mark
from assessor_app.bootstrap.program import Program
from assessor_app.cli_access import (
    DONE,
    LOCKED,
    REFUSED,
    WRONG_USE,
    exit_code_of,
    progress,
    takes_account,
    unlocked,
)
from assessor_app.cli_documents import credential, status_list
from assessor_app.cli_exchange import export, import_file, inspect, pair, receipt
from assessor_app.cli_reports import report
from assessor_app.cli_rosters import roster
from assessor_app.cli_upkeep import backup, doctor, restore
from assessor_app.cli_verify import verify
from assessor_app.system.paths import Paths, find_paths
from assessor_app.system.single_instance import InstanceLock

__all__ = ["DONE", "LOCKED", "REFUSED", "WRONG_USE", "exit_code_of", "main", "run"]

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


_PROGRAMMES = ("kalmar-2020", "framtidssakrad-industri")
"""As `services.demo_projects.PROJECTS` has them, which no start of the program waits for."""


@main.command()
@click.option("--headless", is_flag=True, help="Spela upp en hel validering utan skärm.")
@click.option("--out", type=_FOLDER, help="Mapp för bilder och dokument.")
@click.option("--fresh", is_flag=True, help="Börja om med nytt påhittat innehåll.")
@click.option(
    "--programme",
    type=click.Choice(_PROGRAMMES),
    help="Ett center som har genomfört en hel insats, från första dagen till den sista.",
)
@click.pass_obj
def demo(data_dir: Path | None, headless: bool, out: Path | None, fresh: bool, programme: str | None) -> int:
    """Visa ett democenter med påhittade personer."""
    if headless and out is None:
        raise click.UsageError("--headless kräver --out MAPP")
    if headless and programme:
        raise click.UsageError("--programme visas i fönstret: använd det utan --headless")
    paths = _demo_paths(data_dir, out if headless else None, programme or "")
    with InstanceLock.acquire(paths.data):
        _ready_demo(paths, programme, fresh=fresh or headless)
        if headless and out is not None:
            from assessor_app.ui.demo_tour import play

            program = Program(paths)
            return play(program, out, lambda folder: deliver_results(paths, program.opened, folder))
    return _gui(paths)


def _demo_paths(data_dir: Path | None, out: Path | None, programme: str) -> Paths:
    """The demo never touches the centre's own folder."""
    if data_dir is not None:
        return find_paths(data_dir)
    if out is not None:
        return find_paths(out / "store", out / "state")
    name = f"assessor-app-demo-{programme}" if programme else "assessor-app-demo"
    return find_paths(find_paths().data.parent / name)


def _ready_demo(paths: Paths, programme: str | None, *, fresh: bool) -> None:
    """Make the demo's content where there is none yet, or anew."""
    if paths.vault.exists() and not demo_mark(paths).exists():
        raise click.UsageError("Mappen innehåller redan ett testcenter. Välj en annan mapp för demon.")
    if demo_mark(paths).exists() and not fresh:
        return
    remove_demo(paths)
    with progress("Skapar democentret") as step:
        now = datetime.now().astimezone()
        if programme:
            make_programme_demo(paths, programme, now, step)
        else:
            make_demo(paths, now, step)


@main.command()
@takes_account
@click.pass_obj
def rebuild(data_dir: Path | None, account: str | None, passphrase_file: Path | None) -> int:
    """Bygg om alla härledda tabeller ur journalen."""
    paths = find_paths(data_dir)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            with progress("Bygger om") as step:
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


for _command in (
    backup,
    restore,
    doctor,
    export,
    inspect,
    import_file,
    receipt,
    pair,
    roster,
    report,
    verify,
    status_list,
    credential,
):
    main.add_command(_command)
