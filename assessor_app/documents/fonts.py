"""The faces documents are set in, what they cover, and how wide and tall their glyphs are.

Barlow comes first; Noto Sans stands behind it for words with letters Barlow lacks. Noto Sans is shipped as
a variable font, of which only the default weight can be embedded: where a heavier cut is asked for, its
outline is stroked a little.

Only scripts that can be set one letter after the other are accepted: Latin, Greek and Cyrillic, with their
combining marks. Scripts that run from right to left or whose letters change shape by their neighbours are
reported as missing even where the font has their letters: the shaping reportlab offers writes the shaped
glyphs as private characters, so such a name could neither be searched for nor read aloud.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import fontpkg_barlow
import fontpkg_noto_sans
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

EM = 1000
"""Units per em in which widths and boxes are given."""

_SETTABLE = ("LATIN ", "GREEK ", "CYRILLIC ", "COMBINING ", "MODIFIER LETTER ", "MICRO ", "OHM ", "KELVIN ")
_ALWAYS = "åäöÅÄÖéü–…·’"
_MOST_SUBSETS = 4
_MOST_WORDS = 20_000
_ORDINALS = "\u00aa\u00ba"
_GLYPH_HEADER = struct.Struct(">hhhhh")


class Cut(StrEnum):
    """The cuts of Barlow that documents use."""

    REGULAR = "Barlow-Regular"
    MEDIUM = "Barlow-Medium"
    SEMIBOLD = "Barlow-SemiBold"


FALLBACK = "NotoSans-Regular"
_FALLBACK_FILE = "NotoSans[wdth,wght].ttf"


@dataclass(frozen=True, slots=True)
class GlyphBox:
    """The inked rectangle of a glyph, in units per em from its origin."""

    left: int
    bottom: int
    right: int
    top: int


class Face:
    """One font file, opened once: coverage, widths and glyph boxes."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        font: Any = TTFont(name, str(path), shapable=False)
        pdfmetrics.registerFont(font)
        self._font: Any = font
        self._face: Any = font.face
        self._face.makeSubset = _kept(self._face.makeSubset)
        # What is drawn with glyph 0 is the empty box of a missing character.
        self._coverage = frozenset(code for code, glyph in self._face.charToGlyph.items() if glyph)
        self._glyphs_at: int = self._face.get_table_pos("glyf")[0]

    def begin(self, document: Any) -> None:
        """Give the letters of nearly every document their places first, in a document of reportlab's.

        Documents that need no others then embed the very same bytes, which are made once.
        """
        self._font.splitString(_ALWAYS, document)

    def encoded(self, text: str, document: Any) -> Iterator[tuple[str, bytes]]:
        """Text as codes of the fonts that one of reportlab's documents embeds for this face."""
        for subset, codes in self._font.splitString(text, document):
            yield self._font.getSubsetInternalName(subset, document), codes

    def covers(self, text: str) -> bool:
        """Whether the font has a glyph of its own for every character of `text`."""
        return all(ord(character) in self._coverage for character in text)

    def advance(self, character: str) -> int:
        """How far the pen moves, in units per em."""
        width: float = self._face.charWidths.get(ord(character), self._face.defaultWidth)
        return round(width)

    def box(self, character: str) -> GlyphBox | None:
        """The ink of a character the font covers; None where there is none, as for a space."""
        glyph: int = self._face.charToGlyph[ord(character)]
        start: int = self._face.glyphPos[glyph]
        if start == self._face.glyphPos[glyph + 1]:
            return None
        at = self._glyphs_at + start
        _, left, bottom, right, top = _GLYPH_HEADER.unpack_from(self._face._ttf_data, at)
        scale = EM / self._face.unitsPerEm
        return GlyphBox(*(round(value * scale) for value in (left, bottom, right, top)))


@dataclass(frozen=True, slots=True)
class PlainWord:
    """A word set letter after letter in one face; its width in units per em."""

    face: Face
    width: int


class Fonts:
    """The chain of faces behind each cut. Opened once by whoever renders; used by one thread at a time.

    Raises OSError or reportlab's TTFError where a font file is gone or damaged.
    """

    def __init__(self) -> None:
        barlow = Path(fontpkg_barlow.__file__).parent / "files"
        noto = Path(fontpkg_noto_sans.__file__).parent / "files"
        self._fallback = Face(FALLBACK, noto / _FALLBACK_FILE)
        self._faces = {cut: Face(cut.value, barlow / f"{cut.value}.ttf") for cut in Cut}
        self._words: dict[tuple[Cut, str], PlainWord | None] = {}

    def begin(self, document: Any) -> None:
        """Make ready for a document of reportlab's."""
        for face in self._faces.values():
            face.begin(document)

    def plain_word(self, word: str, cut: Cut) -> PlainWord | None:
        """How a word is set of which one face has every letter, and no mark stands over or under any.

        Nearly every word is so, and most of them stand in every document.
        """
        key = (cut, word)
        if key not in self._words:
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            face = None if any(map(unicodedata.combining, word)) else self.face_for(word, cut)
            self._words[key] = PlainWord(face, sum(map(face.advance, word))) if face else None
        return self._words[key]

    def face_for(self, cluster: str, cut: Cut) -> Face | None:
        """The first face that has the whole cluster (a letter with its marks), or None where none has."""
        if not all(settable(character) for character in cluster):
            return None
        for face in (self._faces[cut], self._fallback):
            if face.covers(cluster):
                return face
        return None


def _kept(make: Callable[[list[int]], bytes]) -> Callable[[list[int]], bytes]:
    """The making of a font's subsets, which remembers those it made last."""
    kept = lru_cache(maxsize=_MOST_SUBSETS)(lambda characters: make(list(characters)))
    return lambda characters: kept(tuple(characters))


@lru_cache(maxsize=4096)
def settable(character: str) -> bool:
    """Whether a character belongs to a script that can be set letter after letter, from left to right.

    What means nothing outside a font (private use) or is no character at all cannot be read back.
    """
    if unicodedata.bidirectional(character) in ("R", "AL", "AN"):
        return False
    category = unicodedata.category(character)
    if category in ("Co", "Cn", "Cs"):
        return False
    if category[0] not in "LM":
        return True
    return character in _ORDINALS or unicodedata.name(character, "").startswith(_SETTABLE)
