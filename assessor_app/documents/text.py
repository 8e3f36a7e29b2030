"""From what people wrote to lines that fit: cleaning, choosing fonts, measuring, wrapping, shortening.

All text is cleaned first (NFC, no control characters). A character that no font has is replaced by its number
in brackets, "[U+1F600]", and remembered: never a silent box.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assessor_app.documents.fonts import EM, Cut, Face, Fonts

ELLIPSIS = "…"
_MARK_GAP = 55
"""Air between a letter and a mark set on it, in units per em."""
_HARD_SPACE = "\u00a0"
_WORDS = re.compile(r"[ ]+|[^ ]+")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set: cut, size and distance between baselines, both in points."""

    cut: Cut
    size: float
    leading: float

    def sized(self, size: float) -> TextStyle:
        """The same style at another size, with the leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one face, set one after the other; `x` and `rise` in points from the line's start."""

    face: Face
    text: str
    x: float
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One set line; `width` in points."""

    runs: tuple[Run, ...]
    width: float
    style: TextStyle


def clean(text: str) -> str:
    """NFC without control, format and lone surrogate characters; every space a plain one, but no-break kept.

    Line breaks stay as newlines. Dashes and hyphens that only forbid a break become plain hyphens.
    """
    kept = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if character == "\n" or category in ("Zl", "Zp"):
            kept.append("\n")
        elif character in ("\u00a0", "\u202f"):
            kept.append(_HARD_SPACE)
        elif character == "\t" or category == "Zs":
            kept.append(" ")
        elif character == "\u2011":
            kept.append("-")
        elif category not in ("Cc", "Cf", "Cs") and not 0xFE00 <= ord(character) <= 0xFE0F:
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """Cleaned text on one line, with single spaces and none at the ends."""
    return " ".join(clean(text).split())


def clusters(text: str) -> Iterator[str]:
    """Letters, each with the combining marks that follow it. A mark without a letter stands alone."""
    start = 0
    for position in range(1, len(text)):
        if not unicodedata.combining(text[position]):
            yield text[start:position]
            start = position
    if text:
        yield text[start:]


class Typesetter:
    """Sets text in the document's fonts and collects what no font has. One per document."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._missing: set[str] = set()
        self._widths: dict[tuple[Cut, str], int] = {}

    def begin(self, document: object) -> None:
        """Make the fonts ready for a document of reportlab's."""
        self._fonts.begin(document)

    @property
    def missing_glyphs(self) -> tuple[str, ...]:
        """What could not be written so far, as "U+1F600 GRINNING FACE", sorted."""
        return tuple(sorted(self._missing))

    def width(self, text: str, style: TextStyle) -> float:
        """Width in points of cleaned text on one line."""
        return self._units(text, style.cut) * style.size / EM

    def line(self, text: str, style: TextStyle) -> Line:
        """Cleaned text on one line, however long."""
        runs: list[Run] = []
        pen = 0
        pending: list[str] = []
        pending_at = 0
        face: Face | None = None

        def flush() -> None:
            if pending and face is not None:
                runs.append(Run(face, "".join(pending), pending_at * style.size / EM))
                pending.clear()

        for part in _WORDS.findall(text):
            word = self._fonts.plain_word(part, style.cut)
            if word is not None:
                if word.face is not face:
                    flush()
                    face = word.face
                if not pending:
                    pending_at = pen
                pending.append(part)
                pen += word.width
                continue
            for cluster, found in self._resolved(part, style.cut):
                if found is not face:
                    flush()
                    face, pending_at = found, pen
                if not pending:
                    pending_at = pen
                pending.append(cluster[0])
                if len(cluster) > 1:
                    flush()
                    runs.extend(_marks(found, cluster, pen, style.size))
                pen += found.advance(cluster[0])
        flush()
        return Line(tuple(runs), pen * style.size / EM, style)

    def wrap(self, text: str, style: TextStyle, width: float) -> list[str]:
        """Lines of at most `width` points; newlines break, words too long for a line break where they must.

        Every line but the last ends with a space, so that the words of two lines stay two words when the text
        is copied or read aloud.
        """
        limit = int(width * EM / style.size)
        lines: list[str] = []
        for paragraph in clean(text).split("\n"):
            lines.extend(self._wrap_paragraph(paragraph, style.cut, limit))
        while lines and not lines[-1]:
            lines.pop()
        return [f"{line} " for line in lines[:-1]] + lines[-1:]

    def wrap_at_most(self, text: str, style: TextStyle, width: float, most: int) -> list[str]:
        """As `wrap`, but the line after which no room is left ends with an ellipsis."""
        # No more than some hundred characters fit on a line: what comes after is not worth measuring.
        lines = self.wrap(text[: most * 400], style, width)
        if len(lines) <= most and len(text) <= most * 400:
            return lines
        # Marks that stand over one letter take no room: a long text may make fewer lines than there are.
        kept = lines[:most] or [""]
        return [*kept[:-1], self.shorten(kept[-1].rstrip() + ELLIPSIS, style, width)]

    def fit(self, text: str, style: TextStyle, width: float, smallest: float) -> Line:
        """One line of at most `width` points: smaller down to `smallest`, then cut with an ellipsis."""
        text = one_line(text[:2000])
        natural = self.width(text, style)
        if natural > width:
            style = style.sized(max(smallest, style.size * width / natural * 0.999))
        return self.line(self.shorten(text, style, width), style)

    def shorten(self, text: str, style: TextStyle, width: float) -> str:
        """The text itself where it fits in `width` points, otherwise as much as does and an ellipsis."""
        limit = int(width * EM / style.size)
        if self._units(text, style.cut) <= limit:
            return text
        used = self._units(ELLIPSIS, style.cut)
        kept: list[str] = []
        for cluster, size in self._measured(text.rstrip(ELLIPSIS), style.cut):
            used += size
            if used > limit:
                break
            kept.append(cluster)
        return "".join(kept).rstrip() + ELLIPSIS

    def _wrap_paragraph(self, paragraph: str, cut: Cut, limit: int) -> Iterator[str]:
        space = self._units(" ", cut)
        current: list[str] = []
        used = 0
        for word in paragraph.replace("\n", " ").split(" "):
            if not word:
                continue
            size = self._units(word, cut)
            if current and used + space + size > limit:
                yield " ".join(current)
                current, used = [], 0
            if size > limit:
                *full, word = self._broken(word, cut, limit)
                yield from full
                size = self._units(word, cut)
            used += size + (space if current else 0)
            current.append(word)
        yield " ".join(current)

    def _broken(self, word: str, cut: Cut, limit: int) -> list[str]:
        """A word longer than a line, in pieces that fit; broken after a hyphen or slash if there is one."""
        pieces: list[str] = []
        piece, used = "", 0
        plain = self._fonts.plain_word(word, cut) is not None

        def grown(cluster: str, size: int) -> int:
            """What the piece takes with one cluster more, in the face that it is set in itself."""
            return used + size if plain else sum(each for _, each in self._measured(piece + cluster, cut))

        for cluster, size in self._measured(word, cut):
            if piece and grown(cluster, size) > limit:
                at = max(piece.rfind("-"), piece.rfind("/")) + 1
                kept = at if at > len(piece) // 2 else len(piece)
                pieces.append(piece[:kept])
                piece = piece[kept:]
                used = self._units(piece, cut)
            used = grown(cluster, size)
            piece += cluster
        return [*pieces, piece]

    def _units(self, text: str, cut: Cut) -> int:
        key = (cut, text)
        known = self._widths.get(key)
        if known is None:
            known = sum(self._word_units(part, cut) for part in _WORDS.findall(text))
            self._widths[key] = known
        return known

    def _word_units(self, part: str, cut: Cut) -> int:
        word = self._fonts.plain_word(part, cut)
        return word.width if word else sum(size for _, size in self._measured(part, cut))

    def _measured(self, text: str, cut: Cut) -> Iterator[tuple[str, int]]:
        for cluster, face in self._resolved(text, cut):
            yield cluster, face.advance(cluster[0])

    def _resolved(self, text: str, cut: Cut) -> Iterator[tuple[str, Face]]:
        """Clusters with the face each is set in. A word is set in one face where one has all of it: a Greek
        name half in Barlow and half in Noto Sans would look like a mistake."""
        for part in _WORDS.findall(text):
            whole = self._fonts.face_for(part, cut)
            if whole is None:
                yield from self._piecewise(part, cut)
            else:
                for cluster in clusters(part):
                    yield cluster, whole

    def _piecewise(self, word: str, cut: Cut) -> Iterator[tuple[str, Face]]:
        for cluster in clusters(word):
            face = self._fonts.face_for(cluster, cut)
            if face is not None:
                yield cluster, face
                continue
            for character in cluster:
                yield from self._single(character, cut)

    def _single(self, character: str, cut: Cut) -> Iterator[tuple[str, Face]]:
        """One character: in a face that has it, or as its number in brackets and remembered as missing."""
        face = self._fonts.face_for(character, cut)
        if face is not None:
            yield character, face
            return
        self._missing.add(f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip())
        for substitute in f"[U+{ord(character):04X}]":
            plain = self._fonts.face_for(substitute, cut)
            if plain is not None:
                yield substitute, plain


def _marks(face: Face, cluster: str, pen: int, size: float) -> Iterator[Run]:
    """The marks of a cluster, centred on its letter; those above and below pushed clear of what is there."""
    base = face.box(cluster[0])
    left, right = (base.left, base.right) if base else (0, face.advance(cluster[0]))
    top, bottom = (base.top, base.bottom) if base else (0, 0)
    for mark in cluster[1:]:
        ink = face.box(mark)
        if ink is None:
            continue
        x = pen + (left + right) / 2 - (ink.left + ink.right) / 2
        rise = 0
        place = unicodedata.combining(mark)
        if place == 230:
            rise = max(0, top + _MARK_GAP - ink.bottom)
            top = ink.top + rise
        elif place == 220:
            rise = min(0, bottom - _MARK_GAP - ink.top)
            bottom = ink.bottom + rise
        yield Run(face, mark, x * size / EM, rise * size / EM)
