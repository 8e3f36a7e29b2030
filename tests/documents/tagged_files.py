"""What no validator looks at: that ink and parts find each other, both ways, that tables and headings hold.

Written against the standards and pikepdf's view of the file alone: nothing of the program is imported.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import page
import pikepdf

_INK = frozenset({"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"})
_CELLS = ("/TH", "/TD")
_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]+)>")
_UA, _A = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A


def conformity_faults(pdf: bytes) -> list[str]:
    """What the validator finds against PDF/A-3a and PDF/UA-1."""
    return [
        f"{profile.value}: {failure.rule_id}: {failure.message}"
        for profile in (_A, _UA)
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]


def syntax_faults(pdf: bytes) -> str:
    """What `qpdf --check` says against the file; empty where it has nothing to say."""
    program = shutil.which("qpdf")
    assert program, "qpdf is needed for the tests"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        done = subprocess.run([program, "--check", file.name], capture_output=True, check=False)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode()


def tag_faults(pdf: bytes) -> list[str]:
    """What is wrong with the tags of a file; none where every part and its ink agree."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(_Examination(opened).faults())


def roles(pdf: bytes) -> list[str]:
    """The names of the parts in reading order."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [str(element.S)[1:] for element in _elements(opened.Root.StructTreeRoot.K)]


def alternative_texts(pdf: bytes) -> list[str]:
    """What figures are said to be, in reading order."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        elements = _elements(opened.Root.StructTreeRoot.K)
        return [str(element.Alt) for element in elements if str(element.S) == "/Figure"]


@dataclass
class _Page:
    """A page's marked ink: number → name of the tag; how often it came; what stands outside any."""

    marks: dict[int, str] = field(default_factory=dict)
    double: list[int] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    unbalanced: bool = False


class _Examination:
    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.root = pdf.Root.StructTreeRoot
        self.pages = [each.obj for each in pdf.pages]
        self.parents = _number_tree(self.root.ParentTree)

    def faults(self) -> Iterator[str]:
        yield from self._catalog()
        seen: dict[tuple[int, int], Any] = {}
        headings: list[int] = []
        for element in _elements(self.root.K):
            yield from self._element(element)
            for place, mark in self._marks_of(element):
                if (place, mark) in seen:
                    yield f"ink {mark} of page {place} belongs to two parts"
                seen[place, mark] = element
            if re.fullmatch("/H[1-6]", str(element.S)):
                headings.append(int(str(element.S)[2]))
        yield from _heading_faults(headings)
        for place, sheet in enumerate(self.pages):
            yield from self._page(place, sheet, seen)
        keys = [int(sheet.StructParents) for sheet in self.pages if "/StructParents" in sheet]
        keys += [
            int(note.get("/StructParent", -1)) for sheet in self.pages for note in sheet.get("/Annots", [])
        ]
        if sorted(keys) != sorted(self.parents) or len(set(keys)) != len(keys):
            yield f"numbers of parents {sorted(self.parents)} are not those in use {sorted(keys)}"
        if int(self.root.ParentTreeNextKey) != len(keys):
            yield "the next number of a parent is taken"

    def _catalog(self) -> Iterator[str]:
        catalog = self.pdf.Root
        if catalog.MarkInfo.get("/Marked") is not True:
            yield "the file does not say that it is tagged"
        if str(catalog.Lang) not in ("sv", "en"):
            yield "no language"
        if catalog.ViewerPreferences.get("/DisplayDocTitle") is not True:
            yield "the file's name is shown, not its title"
        if str(self.root.K.S) != "/Document":
            yield "the tree does not begin with a document"

    def _element(self, element: Any) -> Iterator[str]:
        role = str(element.S)
        kids = _kids(element)
        if not kids and role not in _CELLS:
            yield f"{role} is empty"
        for kid in kids:
            if _is_element(kid) and kid.P.objgen != element.objgen:
                yield f"{kid.S} does not know its parent"
        inner = [str(kid.S) for kid in kids if _is_element(kid)]
        if role == "/Figure":
            yield from self._figure(element)
        if role == "/TH" and str(element.get("/A", {}).get("/Scope", "")) not in ("/Row", "/Column"):
            yield "TH without scope"
        if role == "/Table":
            if set(inner) != {"/TR"}:
                yield f"a table holds {sorted(set(inner))}"
            widths = {len(_kids(row)) for row in kids if _is_element(row)}
            if len(widths) != 1:
                yield f"rows of {sorted(widths)} cells"
            if not any(str(cell.S) == "/TH" for row in kids for cell in _kids(row)):
                yield "a table without heads"
        if role == "/TR" and not set(inner) <= set(_CELLS):
            yield f"a row holds {inner}"
        if role == "/L" and set(inner) != {"/LI"}:
            yield f"a list holds {inner}"
        if role == "/LI" and not set(inner) <= {"/Lbl", "/LBody"}:
            yield f"a list's item holds {inner}"
        if role in ("/P", "/H1", "/H2", "/H3") and inner:
            yield f"{role} holds {inner}"

    def _figure(self, element: Any) -> Iterator[str]:
        if not str(element.get("/Alt", "")).strip():
            yield "a figure without words"
        left, bottom, right, top = (float(value) for value in element.A.BBox)
        _, _, width, height = (float(value) for value in element.Pg.MediaBox)
        if not (0 <= left < right <= width and 0 <= bottom < top <= height):
            yield f"a figure at {(left, bottom, right, top)}"

    def _marks_of(self, element: Any) -> Iterator[tuple[int, int]]:
        for kid in _kids(element):
            if isinstance(kid, int):
                yield self._place(element.Pg), kid
            elif str(kid.get("/Type", "")) == "/MCR":
                yield self._place(kid.Pg), int(kid.MCID)

    def _place(self, sheet: Any) -> int:
        return [each.objgen for each in self.pages].index(sheet.objgen)

    def _page(self, place: int, sheet: Any, seen: dict[tuple[int, int], Any]) -> Iterator[str]:
        said = f"page {place}: "
        if str(sheet.get("/Tabs", "")) != "/S":
            yield said + "tabs do not follow the structure"
        found = _marked(sheet)
        if found.unbalanced:
            yield said + "marked content does not end, or begins within another"
        if found.loose:
            yield said + f"ink outside of everything: {found.loose}"
        if found.double:
            yield said + f"numbers used twice: {found.double}"
        if sorted(found.marks) != list(range(len(found.marks))):
            yield said + "numbers with gaps"
        own = self.parents.get(int(sheet.get("/StructParents", -1)), [])
        if len(own) != len(found.marks):
            yield said + f"{len(own)} parents of {len(found.marks)} marks"
            return
        for mark, tag in found.marks.items():
            element = seen.pop((place, mark), None)
            if element is None:
                yield said + f"ink {mark} ({tag}) belongs to nobody"
            elif own[mark].objgen != element.objgen:
                yield said + f"ink {mark} leads to the wrong part"
            elif str(element.S) != tag:
                yield said + f"ink {mark} is {tag}, its part {element.S}"
        gone = [mark for at, mark in seen if at == place]
        if gone:
            yield said + f"parts claim ink that is not there: {gone}"
        yield from self._annotations(said, sheet)
        yield from _font_faults(said, sheet)

    def _annotations(self, said: str, sheet: Any) -> Iterator[str]:
        for note in sheet.get("/Annots", []):
            form = self.parents.get(int(note.get("/StructParent", -1)))
            if form is None or str(form.S) != "/Form":
                yield said + "an annotation outside the structure"
                continue
            held = [kid for kid in _kids(form) if not isinstance(kid, int)]
            if [kid.Obj.objgen for kid in held if str(kid.get("/Type", "")) == "/OBJR"] != [note.objgen]:
                yield said + "a form that does not know its field"
            if not str(note.get("/TU", "")) or int(note.F) & 2 or not int(note.F) & 4:
                yield said + "a field without words, hidden or not printed"


def _marked(sheet: Any) -> _Page:
    found, inside = _Page(), 0
    for operands, operator in pikepdf.parse_content_stream(sheet):
        name = str(operator)
        if name in ("BMC", "BDC"):
            inside += 1
            if inside > 1:
                found.unbalanced = True
            if name == "BDC":
                mark = int(operands[1].MCID)
                if mark in found.marks:
                    found.double.append(mark)
                found.marks[mark] = str(operands[0])
            elif str(operands[0]) != "/Artifact":
                found.loose.append(str(operands[0]))
        elif name == "EMC":
            inside -= 1
            if inside < 0:
                found.unbalanced = True
        elif name in _INK and not inside:
            found.loose.append(name)
    found.unbalanced |= inside != 0
    return found


def _font_faults(said: str, sheet: Any) -> Iterator[str]:
    for name, font in sheet.Resources.get("/Font", {}).items():
        for _, value in _PAIR.findall(font.ToUnicode.read_bytes().split(b"endcodespacerange")[1]):
            text = bytes.fromhex(value.decode()).decode("utf-16-be")
            if text in ("\0", "\ufeff", "\ufffe", "\uffff") or "\ue000" <= text <= "\uf8ff":
                yield said + f"{name} reads back as U+{ord(text):04X}"


def _heading_faults(levels: list[int]) -> Iterator[str]:
    if levels and levels[0] != 1:
        yield f"the first heading is of level {levels[0]}"
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"a heading of level {level} follows one of {before}"


def _elements(element: Any) -> Iterator[Any]:
    yield element
    for kid in _kids(element):
        if _is_element(kid):
            yield from _elements(kid)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return not isinstance(kid, int) and "/S" in kid


def _number_tree(tree: Any) -> dict[int, Any]:
    numbers = list(tree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
