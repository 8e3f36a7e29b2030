"""The parts of a document as they are read aloud: what each is, and where its ink stands.

The tree grows while a document is drawn. Nothing here knows how it is written into a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """Parts of a document's structure, by the names PDF/UA knows them by."""

    DOCUMENT = "Document"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    L = "L"
    LI = "LI"
    LBL = "Lbl"
    LBODY = "LBody"
    TABLE = "Table"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    FIGURE = "Figure"
    ARTIFACT = "Artifact"


class Scope(StrEnum):
    """Which cells the head of a table speaks for."""

    ROW = "Row"
    COLUMN = "Column"


LEAVES = frozenset(
    {
        Role.H1,
        Role.H2,
        Role.H3,
        Role.P,
        Role.LBL,
        Role.LBODY,
        Role.TH,
        Role.TD,
        Role.FIGURE,
        Role.ARTIFACT,
    }
)
"""Parts that may hold ink."""
CELLS = frozenset({Role.TH, Role.TD})


@dataclass(frozen=True, slots=True)
class Mark:
    """Ink of a part: the page it stands on (from 0) and its number there (from 0)."""

    page: int
    number: int


@dataclass(slots=True)
class Box:
    """The rectangle that holds ink, in points from the page's bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def grow(self, left: float, bottom: float, right: float, top: float) -> None:
        """Take in another rectangle."""
        self.left, self.right = min(self.left, left), max(self.right, right)
        self.bottom, self.top = min(self.bottom, bottom), max(self.top, top)


@dataclass(slots=True)
class StructureNode:
    """A part of the document. `alt`: words for a figure. `text`: what is written in it, in order.

    `kids` are the parts in it and its own ink, in reading order. `box`: where a figure stands.
    """

    role: Role
    alt: str | None = None
    scope: Scope | None = None
    kids: list[StructureNode | Mark] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    box: Box | None = None

    @property
    def children(self) -> list[StructureNode]:
        """The parts in this one."""
        return [kid for kid in self.kids if isinstance(kid, StructureNode)]

    def walk(self) -> Iterator[StructureNode]:
        """This part and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Information:
    """What a reader's window and a file search show of a document. Never a personal number."""

    title: str
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn document before it is finished: the bytes, what they say of themselves, and their parts."""

    pdf: bytes = field(repr=False)
    language: str
    information: Information
    structure: StructureNode = field(repr=False)
    pages: int
