"""The command that writes reports on programmes: report. With `--json` for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from assessor_app.cli_access import DONE, progress, refuse_without_store, takes_account, unlocked
from assessor_app.services.report_models import AgeBands, Audience, ReportFormat, ReportOptions
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock

if TYPE_CHECKING:
    from assessor_app.services.undertaking_models import ProgrammeRow
    from assessor_app.ui.composition import OpenedServices, Undertakings

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FORMATS = click.Choice([form.value for form in ReportFormat])
_BANDS = click.Choice([bands.value for bands in AgeBands])


@click.command()
@click.argument("programme")
@click.option("--period", required=True, help="Månad (2020-05), kvartal (2020-Q2), so-far eller final.")
@click.option("--out", type=_FOLDER, required=True, help="Mapp som filerna skrivs i.")
@click.option("--format", "formats", type=_FORMATS, multiple=True, help="Bara den filen; annars båda.")
@click.option("--language", type=click.Choice(["sv", "en"]), default="sv", help="Rapportens språk.")
@click.option("--ages", type=_BANDS, help="Åldersgrupper; annars efter insatsens första dag.")
@click.option("--internal", is_flag=True, help="För testcentret själv: också tal under fem.")
@click.option("--names", is_flag=True, help="Mottagaren behöver namn.")
@click.option("--numbers", is_flag=True, help="Mottagaren behöver personnummer.")
@click.option("--anew", is_flag=True, help="Ersätt filer som finns och säger något annat.")
@takes_account
@click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")
@click.pass_obj
def report(
    data_dir: Path | None,
    programme: str,
    period: str,
    out: Path,
    formats: tuple[str, ...],
    language: str,
    ages: str | None,
    internal: bool,
    names: bool,
    numbers: bool,
    anew: bool,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Skriv en rapport om insatsen PROGRAMME: dess namn eller id."""
    options = ReportOptions(
        language=language,
        audience=Audience.INTERNAL if internal else Audience.FUNDER,
        bands=AgeBands(ages) if ages else None,
        names=names,
        numbers=numbers,
    )
    wanted = tuple(ReportFormat(one) for one in formats) or tuple(ReportFormat)
    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            opened = program.opened
            chosen = _programme(opened, programme)
            reports = _undertakings(opened).reports
            with progress("Skriver") as bar:
                content = reports.gather(opened.actor, chosen.id, period, options)
                written = reports.produce(
                    content, wanted, out.absolute(), anew=anew, progress=lambda done, total: bar(done, total)
                )
        finally:
            program.close()
    standing = content.standing
    said = {
        "programme": str(chosen.id),
        "period": content.period.key,
        "files": [str(path) for path in written],
        "participants": len(content.participants),
        "preliminary": standing.is_preliminary,
        "open_months": list(standing.open_months),
        "version": standing.version,
    }
    if as_json:
        click.echo(json.dumps(said, ensure_ascii=False))
        return DONE
    for path in written:
        click.echo(f"Rapporten är skriven: {path}")
    if standing.is_preliminary:
        click.echo(f"Preliminär. Inte stängt än: {', '.join(standing.open_months)}.", err=True)
    return DONE


def _undertakings(opened: OpenedServices) -> Undertakings:
    assert opened.undertakings is not None  # noqa: S101 - an opened program has them
    return opened.undertakings


def _programme(opened: OpenedServices, wanted: str) -> ProgrammeRow:
    """The programme meant. Raises UsageError that names those there are."""
    known = _undertakings(opened).programmes.list(ProgrammeQuery())
    found = [row for row in known if wanted.casefold() == row.name.casefold() or _is_id(wanted, row.id)]
    if len(found) != 1:
        names = ", ".join(f"{row.name} ({row.id})" for row in known) or "ingen är planerad än"
        raise click.UsageError(f"Ange en av insatserna: {names}.")
    return found[0]


def _is_id(text: str, identity: UUID) -> bool:
    return text.replace("-", "").casefold() == identity.hex
