"""The command for lists of people: check one, read it in, take it back. Answers in JSON.

`--check` changes nothing. `--apply` reads in what is proposed, or the lines of `--rows`: of those about whom
somebody here may be the same person none is read in without a person at the screen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from assessor_app.cli_access import DONE, REFUSED, progress, refuse_without_store, takes_account, unlocked
from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_fields import Mapped, RosterField, heading_key
from assessor_app.system.files import read_at_most
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock

if TYPE_CHECKING:
    from assessor_app.services.roster_models import (
        Progress,
        RosterApplied,
        RosterBook,
        RosterCheck,
        RosterRow,
        RosterTable,
        RosterTarget,
    )
    from assessor_app.services.rosters import RosterService
    from assessor_app.ui.composition import OpenedServices

_FILE = click.Path(dir_okay=False, path_type=Path)
_NUMBER = re.compile(r"[0-9]{1,7}")
_LONGEST_MAPPING = 1_000_000
"""Bytes; what is longer is cut off, and then no JSON."""


@click.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--check", "mode", flag_value="check", help="Visa vad som skulle läsas in. Inget ändras.")
@click.option("--apply", "mode", flag_value="apply", help="Läs in listan.")
@click.option("--undo", type=click.UUID, help="Ta tillbaka en lista som lästs in, med dess id.")
@click.option("--mapping", type=_FILE, help="JSON: rubrik eller kolumnbokstav till fält.")
@click.option("--rows", help="Rader att läsa in: 3,5-9. Utan den läses alla som går.")
@click.option("--sheet", help="Bladets namn; annars det första med en lista.")
@click.option("--company", help="Företag för alla rader: namn, organisationsnummer eller id.")
@click.option("--programme", help="Insats som alla skrivs in i: namn eller id.")
@click.option("--entered-on", default="", help="Första dag i insatsen där raden saknar en: 2026-05-11.")
@takes_account
@click.pass_obj
def roster(
    data_dir: Path | None,
    file: Path | None,
    mode: str | None,
    undo: UUID | None,
    mapping: Path | None,
    rows: str | None,
    sheet: str | None,
    company: str | None,
    programme: str | None,
    entered_on: str,
    account: str | None,
    passphrase_file: Path | None,
) -> int:
    """Läs in en lista med personer ur FIL (.xlsx, .csv), eller ta tillbaka en. Svaret är JSON."""
    if (undo is None) == (file is None or mode is None):
        raise click.UsageError("Ange en fil med --check eller --apply, eller --undo med listans id.")
    if rows is not None and mode != "apply":
        raise click.UsageError("--rows hör ihop med --apply.")
    with _opened(data_dir, account, passphrase_file) as opened:
        rosters = _service(opened)
        if undo is not None:
            done = rosters.take_back(opened.actor, undo)
            return _told({"roster": str(undo), "taken_back": True, "changed": done.wall_at is not None})
        assert file is not None  # noqa: S101 - the ways of asking were told apart above
        with _steps("Läser") as told:
            book, table = _read(opened, file.absolute(), sheet, told)
        mapped = table.suggested if mapping is None else _mapping(mapping, table)
        target = _target(opened, company, programme, entered_on)
        with _steps("Kontrollerar") as told:
            check = rosters.check(opened.actor, book, table, mapped, target, _today(), told)
        if mode == "check":
            return _told(_check_said(check))
        return _apply(opened, rosters, check, rows)


def _apply(opened: OpenedServices, rosters: RosterService, check: RosterCheck, rows: str | None) -> int:
    from assessor_app.ui.rosters.words import kept_words

    proposed = check.proposed()
    wanted = set(proposed) if rows is None else lines_of(rows)
    chosen = {line: proposed[line] for line in sorted(wanted) if line in proposed}
    missing = sorted(wanted - set(chosen))
    if missing:
        click.echo(f"Raderna kan inte läsas in: {', '.join(map(str, missing))}.", err=True)
        return REFUSED
    with _steps("Läser in") as told:
        done = rosters.apply(opened.actor, check, chosen, kept_words(), _today(), told)
    return _told({**_check_said(check), "applied": _applied_said(done)})


# ---- what is asked ---------------------------------------------------------------------------------------


def lines_of(text: str) -> set[int]:
    """``3,5-9`` as numbers. Raises UsageError."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not _NUMBER.fullmatch(first) or (dash and not _NUMBER.fullmatch(last)):
            raise click.UsageError("Skriv raderna som 3,5-9.")
        numbers = range(int(first), int(last or first) + 1)
        if not 0 < len(numbers) <= 20_000:
            raise click.UsageError("Skriv raderna som 3,5-9.")
        found |= set(numbers)
    return found


def _read(
    opened: OpenedServices, file: Path, sheet: str | None, told: Progress
) -> tuple[RosterBook, RosterTable]:
    """The sheet meant, or the first with a list. Raises Refused, UsageError."""
    from assessor_app.services.roster_reading import table_of

    assert opened.undertakings is not None  # noqa: S101 - an opened program has it
    book = opened.undertakings.roster_reader.read(file, told)
    if sheet is not None:
        named = [one for one in book.sheets if one.name == sheet]
        if not named:
            names = ", ".join(one.name for one in book.sheets)
            raise click.UsageError(f"Det finns inget blad med det namnet. Bladen är: {names}.")
        return book, table_of(named[0])
    trouble: Refused | None = None
    for one in book.sheets:
        try:
            return book, table_of(one)
        except Refused as refused:
            trouble = trouble or refused
    raise trouble or Refused("roster_empty")


def _mapping(file: Path, table: RosterTable) -> Mapped:
    """Heading or column letter → field; null is not read. Raises UsageError."""
    from assessor_app.services.roster_models import column_name

    try:
        told = json.loads(read_at_most(file, _LONGEST_MAPPING).decode("utf-8"))
    except OSError as error:
        raise click.UsageError("Filen med kolumner går inte att läsa.") from error
    except (ValueError, RecursionError) as error:
        raise click.UsageError("Filen med kolumner är inte JSON i UTF-8.") from error
    if not isinstance(told, Mapping):
        raise click.UsageError("Filen med kolumner ska vara ett objekt: rubrik till fält.")
    fields = {field.value: field for field in RosterField}
    found: list[RosterField | None] = [None] * len(table.headings)
    places: dict[str, int] = {}
    for at, title in enumerate(table.headings):
        if title:
            places.setdefault(heading_key(title), at)
    for at in range(len(found)):
        places.setdefault(column_name(at).casefold(), at)
    for heading, field in told.items():
        place = places.get(heading_key(str(heading)))
        if place is None or not (field is None or (isinstance(field, str) and field in fields)):
            known = ", ".join(fields)
            raise click.UsageError(f"Okänd kolumn eller okänt fält: {heading}. Fälten är: {known}.")
        found[place] = None if field is None else fields[field]
    return tuple(found)


def _target(
    opened: OpenedServices, company: str | None, programme: str | None, entered_on: str
) -> RosterTarget:
    from assessor_app.services.roster_models import RosterTarget

    choices = _service(opened).choices(opened.actor)
    companies = [(row.id, row.name, row.organisation_number) for row in choices.companies]
    programmes = [(row.id, row.name, "") for row in choices.programmes]
    return RosterTarget(
        None if company is None else _meant(company, companies, "företag"),
        None if programme is None else _meant(programme, programmes, "insats"),
        entered_on,
    )


def _meant(wanted: str, known: list[tuple[UUID, str, str]], what: str) -> UUID:
    bare = wanted.replace("-", "")
    found = [one[0] for one in known if wanted in (str(one[0]), one[1]) or (one[2] and bare == one[2])]
    if len(found) != 1:
        raise click.UsageError(f"Det finns inte precis ett {what} som heter {wanted}.")
    return found[0]


# ---- what is told ----------------------------------------------------------------------------------------


def _check_said(check: RosterCheck) -> dict[str, Any]:
    from assessor_app.services.roster_models import RosterStanding, Verdict

    rows = check.rows
    return {
        "file": check.file_name,
        "sheet": check.table.sheet,
        "digest": check.digest,
        "heading_row": check.table.heading_line,
        "columns": [
            {"heading": heading, "field": None if field is None else field.value}
            for heading, field in zip(check.table.headings, check.mapped, strict=True)
        ],
        "passed_over": list(check.table.passed_over),
        "counts": {
            "rows": len(rows),
            "refused": sum(row.verdict is Verdict.REFUSED for row in rows),
            "warned": sum(row.verdict is Verdict.WARNED for row in rows),
            "known": sum(row.standing is RosterStanding.KNOWN for row in rows),
            "unsure": sum(row.standing is RosterStanding.UNSURE for row in rows),
        },
        "rows": [_row_said(row) for row in rows],
    }


def _row_said(row: RosterRow) -> dict[str, Any]:
    from assessor_app.ui.rosters.words import problem_words

    person, details = row.person, row.person.details
    values = {
        "given_name": details.given_name,
        "family_name": details.family_name,
        "number": details.number,
        "birth_date": details.birth_on,
        "phone": details.phone,
        "email": details.email,
        "company": person.company,
        "organisation_number": person.organisation_number,
        "workplace": person.workplace,
        "status": None if person.status is None else person.status.value,
        "gender": person.gender.value,
        "education": person.education.value,
        "language": details.language,
        "entry_day": person.entered_on,
        "employee_number": person.employee_number,
        "note": details.note,
    }
    return {
        "row": row.line,
        "verdict": row.verdict.value,
        "standing": row.standing.value,
        "values": {name: value for name, value in values.items() if value not in (None, "")},
        "problems": [
            {
                "code": problem.code,
                "cell": problem.address or None,
                "refuses": problem.is_grave,
                "text": problem_words(problem),
                **({"other_row": problem.line} if problem.line else {}),
            }
            for problem in row.problems
        ],
        "known": [{"id": str(one.person.id), "why": one.why.value} for one in row.doubles],
    }


def _applied_said(done: RosterApplied) -> dict[str, Any]:
    return {
        "roster": str(done.roster),
        "rows": done.counts.rows,
        "new_people": done.counts.new_people,
        "known": done.counts.known,
        "new_companies": done.counts.new_companies,
        "employments": done.employments,
        "participations": done.participations,
    }


def _told(said: Mapping[str, object]) -> int:
    click.echo(json.dumps(said, ensure_ascii=False))
    return DONE


# ---- what the command needs ------------------------------------------------------------------------------


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


def _today() -> date:
    """The day it is where the PC stands."""
    return datetime.now().astimezone().date()


def _service(opened: OpenedServices) -> RosterService:
    assert opened.undertakings is not None  # noqa: S101 - an opened program has it
    return opened.undertakings.rosters


@contextmanager
def _steps(label: str) -> Iterator[Progress]:
    """A bar on standard error."""
    with progress(label) as bar:
        yield lambda _what, done, total: _moved(bar, done, total)


def _moved(bar: Callable[[int, int], None], done: int, total: int) -> bool:
    if total:
        bar(min(done, total), total)
    return True
