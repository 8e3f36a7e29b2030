"""The commands that keep the store safe: backup, restore, doctor. With `--json` for scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from assessor_app.bootstrap.program import Program
from assessor_app.cli_access import (
    DONE,
    REFUSED,
    chosen_account,
    passphrase,
    progress,
    refuse_without_store,
    takes_account,
    unlocked,
)
from assessor_app.system.paths import Paths, find_paths
from assessor_app.system.single_instance import InstanceLock

if TYPE_CHECKING:
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.backup_ports import Progress
    from assessor_app.services.backup_views import BackupDone, Preview
    from assessor_app.services.doctoring import DoctorReport

_FOLDER = click.Path(file_okay=False, path_type=Path)
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")


@click.command()
@click.option("--to", type=_FOLDER, help="Mapp eller sticka; annars den plats som användes senast.")
@takes_account
@_AS_JSON
@click.pass_obj
def backup(
    data_dir: Path | None, to: Path | None, account: str | None, passphrase_file: Path | None, as_json: bool
) -> int:
    """Säkerhetskopiera testcentret till en mapp eller sticka."""
    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            done = _backed_up(program, to)
        finally:
            program.close()
    _tell_backup(done, as_json=as_json)
    return DONE


def _backed_up(program: Program, to: Path | None) -> BackupDone:
    from assessor_app.services.backup_ports import DirectAccess

    opened = program.opened
    assert opened.upkeep is not None  # noqa: S101 - an opened program has it
    backups, actor = opened.upkeep.backups, opened.actor
    folder = str(to.absolute()) if to is not None else None
    known = {target.folder: target for target in backups.targets()}
    if folder is not None and folder not in known:
        backups.add_target(actor, folder)
    if folder is None:
        ready = [target for target in known.values() if target.problem is None]
        if not ready:
            raise click.UsageError("Ange --to MAPP: ingen vald plats är ansluten.")
        folder = max(ready, key=lambda target: target.last_at or 0).folder
    with _steps("Säkerhetskopierar") as told:
        return backups.back_up(actor, folder, DirectAccess(), told)


def _tell_backup(done: BackupDone, *, as_json: bool) -> None:
    from assessor_app.ui.formats import Formats
    from assessor_app.ui.upkeep_words import counts_line

    if as_json:
        said = {
            "folder": done.folder,
            "made_at": done.made_at,
            "entries": done.facts.counts.entries,
            "pictures_added": done.pictures_added,
            "removed": done.removed,
        }
        click.echo(json.dumps(said, ensure_ascii=False))
        return
    click.echo(f"Säkerhetskopian är klar och kontrollerad: {done.folder}")
    click.echo(counts_line(done.facts.counts, Formats()))


@click.command()
@click.argument("folder", type=_FOLDER)
@click.option("--yes", is_flag=True, help="Fråga inte.")
@takes_account
@_AS_JSON
@click.pass_obj
def restore(
    data_dir: Path | None,
    folder: Path,
    yes: bool,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Återställ testcentret från säkerhetskopian i en mapp (den nyaste där). Inget raderas."""
    paths = find_paths(data_dir)
    with InstanceLock.acquire(paths.data):
        desk = Program(paths).restoring
        preview = desk.preview(str(folder.absolute()))
        _tell_preview(preview, as_json=as_json)
        if not yes and not click.confirm("Återställa?", err=True):
            click.echo("Inget har ändrats.", err=True)
            return REFUSED
        keeper = chosen_account(desk.keepers(preview.folder), account)
        with _steps("Återställer") as told:
            desk.stage(preview.folder, keeper, passphrase(passphrase_file), told)
        desk.finish()
    click.echo("Testcentret är återställt.", err=as_json)
    return DONE


def _tell_preview(preview: Preview, *, as_json: bool) -> None:
    from assessor_app.ui.formats import Formats
    from assessor_app.ui.upkeep_words import counts_line, erased_words, lost_words

    facts, formats = preview.facts, Formats()
    if as_json:
        said = {
            "folder": preview.folder,
            "centre": facts.centre_name,
            "made_at": facts.made_at,
            "entries": facts.counts.entries,
            "lost": preview.lost,
            "lost_is_at_least": preview.at_least,
            "erased_since": preview.erased_since,
        }
        click.echo(json.dumps(said, ensure_ascii=False))
        return
    click.echo(f"Säkerhetskopia från {formats.day_time(facts.made_at)} · {facts.centre_name}")
    click.echo(counts_line(facts.counts, formats))
    for line in (lost_words(preview, formats), erased_words(preview.erased_since, formats)):
        if line:
            click.echo(line)


@click.command()
@click.option("--deep", is_flag=True, help="Bygg också om listorna vid sidan om och jämför.")
@takes_account
@_AS_JSON
@click.pass_obj
def doctor(
    data_dir: Path | None, deep: bool, account: str | None, passphrase_file: Path | None, as_json: bool
) -> int:
    """Kontrollera databasen, säkerhetskopiorna och datorn. Ändrar ingenting."""
    from assessor_app.bootstrap.doctoring import doctor_outside, vault_problem
    from assessor_app.services.backup_ports import DirectAccess
    from assessor_app.services.doctoring import DoctorReport, Verdict
    from assessor_app.system.clock import SystemClock

    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data), TemporaryDirectory() as scratch:
        broken = vault_problem(paths)
        if broken is not None:
            report = DoctorReport((broken,))
        else:
            vault = _unlocked_vault(paths, account, passphrase_file)
            examined = doctor_outside(paths, vault, SystemClock(), Path(scratch) / "copy")
            with _steps("Kontrollerar") as told:
                report = examined.examine(DirectAccess(), told, deep=deep)
    _tell_report(report, as_json=as_json)
    return REFUSED if report.worst is Verdict.WRONG else DONE


def _unlocked_vault(paths: Paths, account: str | None, passphrase_file: Path | None) -> UnlockedVault:
    """The vault alone: opening the store would bring it up to date, and a doctor changes nothing.

    Wrong passphrases count here as at the login: nobody guesses faster on the command line.
    """
    from assessor_app.bootstrap.opening import demo_mark
    from assessor_app.security.vault import Vault
    from assessor_app.services.demo_centre import DEMO_PASSPHRASE
    from assessor_app.services.ports import EnvironmentProblem
    from assessor_app.system.clock import SystemClock
    from assessor_app.system.files import write_whole
    from assessor_app.system.login_memory import LoginMemoryFile
    from assessor_app.ui.composition import AccountTile

    vault = Vault.read(paths.vault)
    tiles = [AccountTile(one.id, one.name, one.role) for one in vault.tiles.accounts if not one.is_revoked]
    if demo_mark(paths).exists():
        return vault.unlock(tiles[0].id, DEMO_PASSPHRASE, write_whole)
    chosen = chosen_account(tiles, account)
    logins = LoginMemoryFile(paths.logins(vault.tiles.store_id), SystemClock().now_ms)
    if (seconds := logins.wait_s(chosen)) > 0:
        raise EnvironmentProblem("wait_before_trying", seconds=seconds)
    try:
        return vault.unlock(chosen, passphrase(passphrase_file), write_whole)
    except EnvironmentProblem as problem:
        if problem.code == "wrong_passphrase":
            logins.wrong(chosen)
        raise


def _tell_report(report: DoctorReport, *, as_json: bool) -> None:
    from assessor_app.ui.doctor_words import title_of, verdict_word, words_of
    from assessor_app.ui.formats import Formats

    if as_json:
        said = {
            "worst": report.worst.value,
            "findings": [
                {
                    "check": finding.check,
                    "verdict": finding.verdict.value,
                    "code": finding.code,
                    **({"details": dict(finding.details)} if finding.details else {}),
                }
                for finding in report.findings
            ],
        }
        click.echo(json.dumps(said, ensure_ascii=False, indent=1))
        return
    for finding in report.findings:
        found, do = words_of(finding, Formats())
        click.echo(f"{verdict_word(finding.verdict):8} {title_of(finding.check)}: {found}")
        if do:
            click.echo(f"{'':8} → {do}")


@contextmanager
def _steps(label: str) -> Iterator[Progress]:
    """A bar that begins anew with each part of the work."""
    with progress(label) as bar:
        yield lambda _what, done, total: _moved(bar, done, total)


def _moved(bar: Callable[[int, int], None], done: int, total: int) -> bool:
    if total:
        bar(done, total)
    return True
