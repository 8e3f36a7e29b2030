"""What ships with the program: where it lies, and the checklists in it, read and validated.

A folder of checklists holds one TOML file per checklist and, in `areas/`, one per area; a checklist names
its areas by id and version. The files come from centres, so nothing about them is trusted: each bad file
becomes one problem and never hides a good one.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, cast

import rfc8785

from assessor_app.domain.checklist_fields import MAX_TEXT_LENGTH, ContentFields, shortened
from assessor_app.domain.checklists import (
    CHECKLIST_FIELDS,
    MAX_AREAS,
    Area,
    Checklist,
    ChecklistError,
    area_canonical_content,
    area_from_canonical,
    canonical_content,
    checklist_from_canonical,
)

MAX_FILE_BYTES = 1_000_000
MAX_FILES = 200
"""Most files read from one folder."""
# The parser walks dotted keys again for every part of them: thousands of parts on a line would take minutes.
_MAX_LINE_CHARACTERS = 10_000
_MAX_LINE_DOTS = 100

_UNKNOWN_DIGEST = "0" * 64
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ResourceProblem:
    """Why a file could not be used.

    `code` is stable; the screens make the sentence. `file` is the path within the folder, with forward
    slashes. `where` is the field path (`criteria[3].weight`) or empty, `line` the line (from 1) where the
    TOML itself is broken, `detail` the offending value, a limit or the nearest known name.
    """

    code: str
    file: str
    where: str = ""
    line: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LoadedChecklists:
    """The checklists that can be used, those with the fewest areas first, and what is wrong with the rest."""

    checklists: tuple[Checklist, ...]
    problems: tuple[ResourceProblem, ...]


def canonical_bytes(checklist: Checklist) -> bytes:
    """The bytes a checklist is stored as and its digest is over (RFC 8785)."""
    return _canonical(canonical_content(checklist))


def checklist_digest(checklist: Checklist) -> str:
    """SHA-256 of the canonical bytes, lower-case hex."""
    return hashlib.sha256(canonical_bytes(checklist)).hexdigest()


def area_digest(area: Area) -> str:
    """SHA-256 of the area's canonical bytes, lower-case hex."""
    return hashlib.sha256(_canonical(area_canonical_content(area))).hexdigest()


def _canonical(content: dict[str, object]) -> bytes:
    # The package keeps the type of what it takes to itself.
    return rfc8785.dumps(cast(Any, content))


def load_checklists(folder: Path) -> LoadedChecklists:
    """Read all checklists of a folder. Never raises for what the files hold, nor for a missing folder.

    What has not changed since it was read last is not read again: whoever logs in anew does not wait for it.
    """
    seen = _fingerprint(folder)
    if seen is None:
        return _load(folder)
    known = _latest.get(folder)
    if known is None or known[0] != seen:
        _latest.clear()
        known = _latest[folder] = (seen, _load(folder))
    return known[1]


_latest: dict[Path, tuple[bytes, LoadedChecklists]] = {}
"""The folder read last: the digest of its files, and what they held."""


def _fingerprint(folder: Path) -> bytes | None:
    """A digest of all files as they are now; None where one cannot be read, or is larger than is allowed."""
    digest = hashlib.sha256()
    try:
        for path in sorted([*folder.glob("*.toml"), *folder.glob("areas/*.toml")])[: 2 * MAX_FILES]:
            if not path.is_file():
                return None
            with path.open("rb") as file:
                content = file.read(MAX_FILE_BYTES + 1)
            if len(content) > MAX_FILE_BYTES:
                return None
            digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    except OSError:
        return None
    return digest.digest()


def _load(folder: Path) -> LoadedChecklists:
    problems: list[ResourceProblem] = []
    areas = _load_folder(folder, "areas/", _area, problems)
    checklists = _load_folder(folder, "", lambda content: _checklist(content, areas), problems)
    ordered = sorted(checklists.values(), key=lambda one: (len(one.areas), one.id, one.version))
    return LoadedChecklists(tuple(ordered), tuple(problems))


class _UnreadableError(Exception):
    """A file that is not TOML within the limits."""

    def __init__(self, code: str, line: int | None = None, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.detail = detail


_Unit = TypeVar("_Unit", Area, Checklist)
_Areas = dict[tuple[str, str], Area]


def _load_folder(
    folder: Path, under: str, build: Callable[[dict[str, object]], _Unit], problems: list[ResourceProblem]
) -> dict[tuple[str, str], _Unit]:
    """Build one unit from each file, by (id, version); of two with the same, the first stays."""
    units: dict[tuple[str, str], _Unit] = {}
    for file in _toml_files(folder, under, problems):
        try:
            unit = build(_read_toml(folder / file))
        except _UnreadableError as error:
            problems.append(ResourceProblem(error.code, file, line=error.line, detail=error.detail))
        except ChecklistError as error:
            problems.append(ResourceProblem(error.code, file, error.where, detail=error.detail))
        else:
            if (unit.id, unit.version) in units:
                problems.append(
                    ResourceProblem("same_id_and_version", file, "id", detail=f"{unit.id} {unit.version}")
                )
            units.setdefault((unit.id, unit.version), unit)
    return units


def _toml_files(folder: Path, under: str, problems: list[ResourceProblem]) -> list[str]:
    """The names of the TOML files directly in a folder, sorted, with `under` before each."""
    try:
        names = sorted(path.name for path in (folder / under).iterdir() if path.suffix == ".toml")
    except OSError as error:
        problems.append(ResourceProblem("folder_unreadable", under, detail=error.strerror or ""))
        return []
    if len(names) > MAX_FILES:
        problems.append(ResourceProblem("too_many_files", under, detail=f"{len(names)} > {MAX_FILES}"))
    return [under + name for name in names[:MAX_FILES]]


def _read_toml(path: Path) -> dict[str, object]:
    text = _read_text(path)
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > _MAX_LINE_CHARACTERS:
            raise _UnreadableError("line_too_long", number, f"{len(line)} > {_MAX_LINE_CHARACTERS}")
        if line.count(".") > _MAX_LINE_DOTS:
            raise _UnreadableError("nested_too_deep", number)
    try:
        return {name: _composed(value) for name, value in tomllib.loads(text).items()}
    except tomllib.TOMLDecodeError as error:
        raise _broken_toml(str(error), text) from None
    except RecursionError:
        raise _UnreadableError("nested_too_deep") from None
    except ValueError as error:
        # Numbers of thousands of digits and impossible dates come as a bare ValueError.
        raise _UnreadableError("broken_toml", detail=shortened(str(error))) from None


def _composed(value: object) -> object:
    """The value with its texts in NFC, so that the same wording always has the same digest."""
    if isinstance(value, dict):
        return {name: _composed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_composed(inner) for inner in value]
    # Composing a text that is too long anyway could take minutes if it is all combining marks.
    if isinstance(value, str) and len(value) <= 2 * MAX_TEXT_LENGTH:
        return unicodedata.normalize("NFC", value)
    return value


def _read_text(path: Path) -> str:
    if not path.is_file():
        raise _UnreadableError("not_a_file")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise _UnreadableError("unreadable", detail=error.strerror or "") from None
    if len(data) > MAX_FILE_BYTES:
        raise _UnreadableError("file_too_large", detail=f"> {MAX_FILE_BYTES}")
    if data.startswith(_BYTE_ORDER_MARK):
        raise _UnreadableError("byte_order_mark", 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _UnreadableError("not_utf8", data.count(b"\n", 0, error.start) + 1) from None


def _broken_toml(message: str, text: str) -> _UnreadableError:
    found = _POSITION.search(message)
    line = None
    if found:
        line = int(found[1]) if found[1] else text.count("\n") + 1
        message = message[: found.start()]
    return _UnreadableError("broken_toml", line, shortened(message))


def _area(content: dict[str, object]) -> Area:
    criteria = content.get("criteria")
    for criterion in criteria if isinstance(criteria, list) else ():
        if isinstance(criterion, dict):
            for name in ("critical", "may_be_not_applicable"):
                criterion.setdefault(name, False)
            criterion.setdefault("guidance", {"sv": "", "en": ""})
            _may_lack_english(criterion, ("text", "guidance"))
    rules = content.get("rules")
    if isinstance(rules, dict):
        rules.setdefault("partly_counts_permille", 0)
    content.setdefault("example", False)
    _may_lack_english(content, ("name", "short_name"))
    area = area_from_canonical(content, _UNKNOWN_DIGEST)
    return replace(area, digest=area_digest(area))


def _checklist(content: dict[str, object], areas: _Areas) -> Checklist:
    content.setdefault("notice", {"sv": "", "en": ""})
    for name in ("example", "second_assessor", "self_rating", "knowledge_test"):
        content.setdefault(name, False)
    _may_lack_english(content, ("title", "notice"))
    top = ContentFields(content, "", CHECKLIST_FIELDS)
    named = [_referenced(fields, areas) for fields in top.tables("areas", ("id", "version"), MAX_AREAS)]
    content["areas"] = [{"digest": area.digest, "content": area_canonical_content(area)} for area in named]
    checklist = checklist_from_canonical(content, _UNKNOWN_DIGEST)
    return replace(checklist, digest=checklist_digest(checklist))


def _may_lack_english(table: dict[str, object], names: tuple[str, ...]) -> None:
    for name in names:
        wording = table.get(name)
        if isinstance(wording, dict):
            wording.setdefault("en", "")


def _referenced(fields: ContentFields, areas: _Areas) -> Area:
    """The area a checklist names. Areas are looked up among those that were read, never by a path."""
    key = (fields.text("id"), fields.text("version"))
    if key in areas:
        return areas[key]
    versions = [version for area_id, version in areas if area_id == key[0]]
    if versions:
        raise ChecklistError("unknown_area_version", fields.path("version"), ", ".join(sorted(versions)))
    near = difflib.get_close_matches(key[0], [area_id for area_id, _ in areas], n=1)
    raise ChecklistError("unknown_area", fields.path("id"), "".join(near))
