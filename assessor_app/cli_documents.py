"""The commands that hand out what verifies documents: status-list, credential. With `--json` for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assessor_app.cli_access import DONE, refuse_without_store, takes_account, unlocked
from assessor_app.system.files import write_whole
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock

if TYPE_CHECKING:
    from assessor_app.services.issuing import IssuingService
    from assessor_app.services.issuing_models import NamedFile
    from assessor_app.ui.composition import OpenedServices

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("status-list")
@click.option("--out", type=_FOLDER, required=True, help="Mapp som listorna skrivs i.")
@takes_account
@click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")
@click.pass_obj
def status_list(
    data_dir: Path | None, out: Path, account: str | None, passphrase_file: Path | None, as_json: bool
) -> int:
    """Skriv listorna över vilka av centrets dokument som är återkallade, signerade av centret."""
    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            files = _issuing(program.opened).status_lists(program.opened.actor)
        finally:
            program.close()
    written = _written(files, out.absolute())
    if as_json:
        click.echo(json.dumps({"files": [str(path) for path in written]}, ensure_ascii=False))
        return DONE
    for path in written:
        click.echo(f"Listan är skriven: {path}")
    if not written:
        click.echo("Inget dokument är utfärdat än, så det finns ingen lista.")
    return DONE


@click.command()
@click.argument("number")
@click.option("--out", type=_FOLDER, required=True, help="Mapp som filen skrivs i.")
@takes_account
@click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")
@click.pass_obj
def credential(
    data_dir: Path | None,
    number: str,
    out: Path,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Skriv den digitala delen av dokumentet NUMBER för sig, som JSON."""
    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            opened, wanted = program.opened, number.strip().upper()
            found = [row.id for row in opened.documents.list() if row.number == wanted]
            if not found:
                raise click.UsageError(f"Det finns inget dokument med numret {wanted}.")
            file = _issuing(opened).credential(found[0])
        finally:
            program.close()
    path = _written([file], out.absolute())[0]
    click.echo(json.dumps({"file": str(path)}, ensure_ascii=False) if as_json else f"Skriven: {path}")
    return DONE


def _issuing(opened: OpenedServices) -> IssuingService:
    assert opened.issuing is not None  # noqa: S101 - an opened program has it
    return opened.issuing


def _written(files: Sequence[NamedFile], folder: Path) -> list[Path]:
    """Each whole or not at all. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        write_whole(folder / file.name, file.data)
    return [folder / file.name for file in files]
