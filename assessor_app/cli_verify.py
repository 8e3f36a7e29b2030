"""The command that verifies documents, for anybody: no store, no account, no network. `--json` for scripts.

Exit codes are its own: 0 genuine, as far as known; 1 false or revoked; 2 nothing that could be verified. Of
several files the worst counts, false before unreadable. The answer in JSON is described in
`docs/verification.md`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from assessor_app.bootstrap.verifying import page_writer, verification_service
from assessor_app.domain.verifications import Verdict, Verification
from assessor_app.services.issuing_ports import KnownIssuer
from assessor_app.services.verification_models import LONGEST_FILE, Handed, Knowledge
from assessor_app.system.files import write_whole
from assessor_app.system.paths import resource_root

if TYPE_CHECKING:
    from assessor_app.ui.formats import Formats

AS_FAR_AS_KNOWN, NOT_GENUINE, NOT_VERIFIED = 0, 1, 2
FORMAT = 1
"""Raised when a script that reads the answer in JSON would no longer understand it."""
_STDIN = "-"
_SEEN_BY_ALL = 0o644
_DID = re.compile(r"did:key:z[1-9A-HJ-NP-Za-km-z]{40,120}")
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("files", nargs=-1, type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--status", "lists", type=_FILE, multiple=True, help="Statuslista; flera går bra.")
@click.option(
    "--issuer",
    "issuers",
    multiple=True,
    help="Testcenter som du litar på: did:key:…, NAMN=did:key:… eller en fil med sådana rader.",
)
@click.option("--json", "as_json", is_flag=True, help="Svara i JSON.")
@click.option("--write-page", "page", type=_FILE, help="Skriv kontrollsidan för webbläsare hit.")
def verify(
    files: tuple[Path, ...],
    lists: tuple[Path, ...],
    issuers: tuple[str, ...],
    as_json: bool,
    page: Path | None,
) -> int:
    """Kontrollera intyg: PDF, JSON, bild av QR-koden, eller dess text (- läser från standard in).

    Svarar 0 om inget talar emot dem, 1 om något är ändrat, falskt eller återkallat, 2 om något inte går att
    kontrollera.
    """
    if not files and page is None:
        raise click.UsageError("Ange en fil att kontrollera, eller --write-page FIL.")
    known = Knowledge(issuers=tuple(_issuers(issuers)))
    if page is not None:
        try:
            write_whole(page, page_writer(resource_root())(known), _SEEN_BY_ALL)
        except OSError as error:  # what else comes of it would be told as something false
            raise click.UsageError(f"{page} går inte att skriva: {error.strerror}.") from None
        click.echo(f"Kontrollsidan är skriven: {page}", err=True)
    if not files:
        return AS_FAR_AS_KNOWN
    service = verification_service()
    known = known.with_lists(service.lists_in([_read(path) for path in lists]))
    if len(known.lists) < len(lists):
        raise click.UsageError("Det som angavs med --status är ingen statuslista.")
    handed = [_read(path) for path in files]
    found = service.verify_all(handed, known)
    _tell(tuple(zip((one.name for one in handed), found, strict=True)), as_json=as_json)
    return _exit_code(found)


def _exit_code(found: Iterable[Verification]) -> int:
    verdicts = {one.verdict for one in found}
    if verdicts & {Verdict.FALSE, Verdict.REVOKED}:
        return NOT_GENUINE
    return NOT_VERIFIED if Verdict.UNREADABLE in verdicts else AS_FAR_AS_KNOWN


def _read(path: Path) -> Handed:
    """What is to be verified. Raises UsageError where it cannot be read at all."""
    if str(path) == _STDIN:
        return Handed(_STDIN, sys.stdin.buffer.read(LONGEST_FILE + 1))
    try:
        with path.open("rb") as file:
            return Handed(_plain(path.name), file.read(LONGEST_FILE + 1))
    except OSError as error:
        raise click.UsageError(f"{path} går inte att läsa: {error.strerror}.") from None


def _plain(name: str) -> str:
    """A file's name as it may be written to a terminal: names can hold what steers one, or is no text."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def _issuers(given: Iterable[str]) -> Iterator[KnownIssuer]:
    """Whom the user vouches for. Raises UsageError for what names nobody."""
    for one in given:
        found = tuple(_named(one if _DID.search(one) else _text(one)))
        if not found:
            raise click.UsageError(f"{one} innehåller ingen nyckel (did:key:…).")
        yield from found


def _named(text: str) -> Iterator[KnownIssuer]:
    for line in text.splitlines():
        key = _DID.search(line)
        if key is not None:
            name = line[: key.start()].strip().rstrip("=").strip(' "')
            yield KnownIssuer(UUID(int=0), key.group(), name or key.group())


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise click.UsageError(f"{path} är varken en nyckel (did:key:…) eller en fil med en.") from None


# ---- what is told ----------------------------------------------------------------------------------------


def _tell(found: tuple[tuple[str, Verification], ...], *, as_json: bool) -> None:
    from assessor_app.ui.formats import Formats
    from assessor_app.ui.verification_text import as_text

    formats = Formats()
    if as_json:
        said = {"format": FORMAT, "documents": [_said(name, one, formats) for name, one in found]}
        click.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(as_text(name, one, formats) for name, one in found))


def _said(name: str, found: Verification, formats: Formats) -> dict[str, object]:
    from assessor_app.ui.verification_words import finding_text

    claims = found.claims
    return {
        "file": name,
        "shown": found.shown.value,
        "verdict": found.verdict.value,
        "issuer": found.issuer or None,
        "issuer_words": found.issuer_words or None,
        "signer": found.signer or None,
        "signed_at": _moment(found.signed_at),
        "status_as_of": _moment(found.status_as_of),
        "claims": {
            "number": claims.number,
            "kind": claims.kind,
            "person_name": claims.person_name,
            "birth_date": claims.birth_date.isoformat() if claims.birth_date else None,
            "qualification": claims.qualification,
            "checklist_version": claims.checklist_version,
            "outcome": claims.outcome,
            "issued_on": claims.issued_on.isoformat() if claims.issued_on else None,
            "issuer_name": claims.issuer_name,
            "areas": [{"name": area, "outcome": outcome} for area, outcome in claims.areas],
            "demo": claims.demo,
        },
        "findings": [
            {
                "question": one.question.value,
                "answer": one.answer.value,
                "code": one.code,
                "details": dict(one.details),
                "text": finding_text(one, formats),
            }
            for one in found.findings
        ],
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")
