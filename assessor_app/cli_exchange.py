"""The commands of the exchange: export, inspect, import, receipt, pair. With `--json` for scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assessor_app.cli_access import DONE, REFUSED, progress, refuse_without_store, takes_account, unlocked
from assessor_app.domain.devices import Agreement
from assessor_app.services.exchange_cards import card_words
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock

if TYPE_CHECKING:
    from assessor_app.services.devices import DeviceService
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.exchange_models import Applied, Inspection, PartnerRow
    from assessor_app.services.exchange_ports import Progress
    from assessor_app.ui.composition import OpenedServices

_FOLDER = click.Path(file_okay=False, exists=True, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")


@click.command()
@click.argument("partner")
@click.option("--to", type=_FOLDER, required=True, help="Mapp eller sticka som filen skrivs till.")
@click.option("--anew", is_flag=True, help="Ta med allt, också det som mottagaren redan har.")
@takes_account
@_AS_JSON
@click.pass_obj
def export(
    data_dir: Path | None,
    partner: str,
    to: Path,
    anew: bool,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Skriv en utbytesfil till PARTNER: en enhets namn eller id, eller namnet på dess ställe."""
    with _opened(data_dir, account, passphrase_file) as opened:
        exchange, receiver = _exchange(opened), _partner(opened, partner)
        if not anew and exchange.preview(opened.actor, receiver.device).is_empty:
            return _told(
                as_json, {"written": False}, f"{receiver.label} har redan allt. Ingen fil har skrivits."
            )
        with _steps("Skriver") as told:
            done = exchange.export(opened.actor, receiver.device, to.absolute(), anew=anew, progress=told)
    said = {
        "written": True,
        "path": str(done.path),
        "number": done.number,
        "digest": done.digest,
        "size": done.size,
        "entries": done.entries,
        "to": done.label,
    }
    return _told(as_json, said, f"Fil {done.number} till {done.label} är skriven: {done.path}")


@click.command()
@click.argument("file", type=_FILE)
@takes_account
@_AS_JSON
@click.pass_obj
def inspect(
    data_dir: Path | None, file: Path, account: str | None, passphrase_file: Path | None, as_json: bool
) -> int:
    """Visa vad en utbytesfil skulle ändra. Inget ändras."""
    with _opened(data_dir, account, passphrase_file) as opened, _steps("Läser") as told:
        seen = _exchange(opened).inspect(opened.actor, file.absolute(), told)
    if as_json:
        return _told(as_json, _inspection_said(seen), "")
    for line in _inspection_lines(seen):
        click.echo(line)
    return DONE


@click.command("import")
@click.argument("file", type=_FILE)
@click.option("--yes", is_flag=True, help="Fråga inte.")
@takes_account
@_AS_JSON
@click.pass_obj
def import_file(
    data_dir: Path | None,
    file: Path,
    yes: bool,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Läs in en utbytesfil. En fil som redan är inläst ändrar ingenting."""
    with _opened(data_dir, account, passphrase_file) as opened:
        exchange, path = _exchange(opened), file.absolute()
        with _steps("Läser") as told:
            seen = exchange.inspect(opened.actor, path, told)
        for line in _inspection_lines(seen):
            click.echo(line, err=True)
        if not yes and not click.confirm("Läsa in?", err=True):
            click.echo("Inget har ändrats.", err=True)
            return REFUSED
        with _steps("Läser in") as told:
            done = exchange.apply(opened.actor, path, seen.digest, told)
    return _told(as_json, _applied_said(done), _applied_line(done))


@click.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--for", "partner", help="Datorn som kvittensen är till: namn, id eller ställe.")
@click.option("--to", type=_FOLDER, help="Mapp eller sticka som kvittensen skrivs till.")
@takes_account
@_AS_JSON
@click.pass_obj
def receipt(
    data_dir: Path | None,
    file: Path | None,
    partner: str | None,
    to: Path | None,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Läs in en kvittens (FIL), eller skriv en (--for PARTNER --to MAPP)."""
    writes = partner is not None and to is not None
    if writes == (file is not None) or (partner is None) != (to is None):
        raise click.UsageError("Ange antingen en kvittens att läsa in, eller --for PARTNER --to MAPP.")
    with _opened(data_dir, account, passphrase_file) as opened:
        exchange = _exchange(opened)
        if partner is not None and to is not None:
            path = exchange.write_receipt(opened.actor, _partner(opened, partner).device, to.absolute())
            return _told(as_json, {"path": str(path)}, f"Kvittensen är skriven: {path}")
        assert file is not None  # noqa: S101 - the two ways of asking were told apart above
        taken = exchange.read_receipt(opened.actor, file.absolute())
    said = {"from": taken.label, "delivered": list(taken.files)}
    if not taken.files:
        return _told(as_json, said, f"Kvittensen från {taken.label} säger inget nytt.")
    numbers = ", ".join(str(number) for number in taken.files)
    return _told(as_json, said, f"{taken.label} har tagit emot fil {numbers}.")


@click.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--to", type=_FOLDER, help="Mapp eller sticka som den här datorns parkopplingsfil skrivs till.")
@click.option("--yes-words", help="De sex orden, när någon på den andra datorn har läst upp samma ord.")
@takes_account
@_AS_JSON
@click.pass_obj
def pair(
    data_dir: Path | None,
    file: Path | None,
    to: Path | None,
    yes_words: str | None,
    account: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Skriv den här datorns parkopplingsfil (--to MAPP), eller läs in en annan plats (FIL).

    En annan plats får bara det som siffror behöver, tills någon har bestämt mer under Inställningar.
    """
    if (file is None) == (to is None):
        raise click.UsageError("Ange antingen en parkopplingsfil att läsa in, eller --to MAPP.")
    with _opened(data_dir, account, passphrase_file) as opened:
        devices = opened.devices
        assert devices is not None  # noqa: S101 - an opened program has it
        if to is not None:
            path = devices.write_pairing(opened.actor, to.absolute())
            words = card_words(devices.own_card(opened.actor))
            said = {"path": str(path), "words": words}
            return _told(as_json, said, f"Parkopplingsfilen är skriven: {path}\nOrden är: {words}")
        assert file is not None  # noqa: S101 - the two ways of asking were told apart above
        return _introduced(opened, devices, file.absolute(), yes_words, as_json=as_json)


def _introduced(
    opened: OpenedServices, devices: DeviceService, file: Path, yes_words: str | None, *, as_json: bool
) -> int:
    """Introduce the device of a pairing file, once somebody has compared the words."""
    seen = devices.read_pairing(opened.actor, file)
    card = seen.card
    click.echo(f"{card.label}, {card.place_name or '–'} · {seen.words}", err=True)
    if seen.is_own_place:
        raise click.UsageError(
            "Den datorn hör till det här stället, eller till inget än. Lägg in den under Inställningar, där"
            " du också väljer vem den är till för."
        )
    if yes_words is None and not click.confirm("Säger den andra datorn samma ord?", err=True):
        click.echo("Inget har ändrats.", err=True)
        return REFUSED
    if yes_words is not None and yes_words.strip().casefold() != seen.words:
        click.echo("Orden är inte desamma. Inget har ändrats.", err=True)
        return REFUSED
    rows = devices.devices(opened.actor).rows
    agreed = next((row.agreement for row in rows if row.place == card.place and row.agreement), Agreement())
    devices.introduce_partner(opened.actor, card, agreed)
    said = {"device": str(card.device), "label": card.label, "place": card.place_name, "words": seen.words}
    return _told(as_json, said, f"{card.label} på {card.place_name} är inlagd.")


# ---- what is told ----------------------------------------------------------------------------------------


def _inspection_said(seen: Inspection) -> dict[str, object]:
    survey, header = seen.survey, seen.header
    return {
        "from": header.sender.label,
        "from_place": header.sender.place_name,
        "words": seen.sender_words,
        "number": header.number,
        "created_at": header.created_at,
        "digest": seen.digest,
        "size": seen.size,
        "standing": seen.standing.value,
        "entries": survey.entries,
        "known": survey.known,
        "new_people": survey.new_people,
        "new_assessments": survey.new_assessments,
        "changed_assessments": survey.changed_assessments,
        "conflicts": len(survey.conflicts),
        "late": len(survey.late),
        "forks": len(survey.forks),
        "attachments": survey.attachments,
        "unusable": [{"why": one.why, "what": one.what, "entries": one.entries} for one in survey.unusable],
        "missing": list(seen.missing),
    }


def _inspection_lines(seen: Inspection) -> Iterator[str]:
    header, survey = seen.header, seen.survey
    when = datetime.fromtimestamp(header.created_at / 1000, UTC).astimezone()
    sender = f"{header.sender.label}, {header.sender.place_name}"
    yield f"Fil {header.number} från {sender} ({when:%Y-%m-%d %H:%M})"
    yield f"Nya poster: {survey.entries} · Nya personer: {survey.new_people}"
    yield f"Nya valideringar: {survey.new_assessments} · Ändrade: {survey.changed_assessments}"
    if seen.standing.value != "new":
        yield "Allt i filen finns redan här."
    if survey.conflicts or survey.late or survey.forks:
        yield f"Att avgöra: {len({*survey.conflicts, *survey.late}) + len(survey.forks)}"
    yield from _missing_line(seen.missing, header.sender.label)


def _missing_line(missing: tuple[int, ...], label: str) -> Iterator[str]:
    if missing:
        yield f"Fil {', '.join(str(number) for number in missing)} från {label} har inte kommit."


def _applied_said(done: Applied) -> dict[str, object]:
    return {
        "from": done.label,
        "number": done.number,
        "import": None if done.import_id is None else str(done.import_id),
        "entries": done.entries,
        "new_assessments": done.new_assessments,
        "changed_assessments": done.changed_assessments,
        "conflicts": done.conflicts,
        "unusable": done.unusable,
        "missing": list(done.missing),
    }


def _applied_line(done: Applied) -> str:
    if done.import_id is None:
        return f"Fil {done.number} från {done.label}: inget nytt. Inget har ändrats."
    return f"Fil {done.number} från {done.label} är inläst: {done.entries} nya poster."


def _told(as_json: bool, said: Mapping[str, object], line: str) -> int:
    click.echo(json.dumps(said, ensure_ascii=False) if as_json else line)
    return DONE


# ---- what every command needs ----------------------------------------------------------------------------


@contextmanager
def _opened(
    data_dir: Path | None, account: str | None, passphrase_file: Path | None
) -> Iterator[OpenedServices]:
    """The use cases over the open store, which is closed at the end."""
    paths = find_paths(data_dir)
    refuse_without_store(paths)
    with InstanceLock.acquire(paths.data):
        program = unlocked(paths, account, passphrase_file)
        try:
            yield program.opened
        finally:
            program.close()


def _exchange(opened: OpenedServices) -> ExchangeService:
    assert opened.exchange is not None  # noqa: S101 - an opened program has it
    return opened.exchange


def _partner(opened: OpenedServices, wanted: str) -> PartnerRow:
    """The partner meant. Raises UsageError that names those there are."""
    known = [row for row in _exchange(opened).partners(opened.actor) if not row.revoked]
    found = [row for row in known if wanted in (row.label, row.place_name, str(row.device))]
    if len(found) != 1:
        names = ", ".join(f"{row.label} ({row.place_name})" for row in known) or "ingen är inlagd än"
        raise click.UsageError(f"Ange en av enheterna som ni byter filer med: {names}.")
    return found[0]


@contextmanager
def _steps(label: str) -> Iterator[Progress]:
    """A bar on standard error that begins anew with each part of the work."""
    with progress(label) as bar:
        yield lambda _what, done, total: _moved(bar, done, total)


def _moved(bar: Callable[[int, int], None], done: int, total: int) -> bool:
    if total:
        bar(min(done, total), total)
    return True
