"""The look of the paper: colours, measures and type, in one place. Lengths are points on A4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assessor_app.documents.fonts import Cut
from assessor_app.documents.text import TextStyle
from assessor_app.domain.document_looks import DocumentLook, usable_accent

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
BAND_WIDTH: Final = 13.5
LEFT: Final = 54.0
RIGHT: Final = 541.5
BODY_WIDTH: Final = RIGHT - LEFT
TOP: Final = 59.0
"""Distance from the top of the page to the baseline of its first line."""
BOTTOM: Final = 40.5
"""Distance from the bottom of the page to the last baseline."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour by its red, green and blue, 0–1."""

    red: float
    green: float
    blue: float

    @staticmethod
    def of(code: str) -> Colour:
        """From six hexadecimal figures."""
        return Colour(*(int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)))


BLACK: Final = Colour(0, 0, 0)
INK: Final = Colour.of("1B2421")
MUTED: Final = Colour.of("5A6661")
LINE: Final = Colour.of("DDE0DB")
TRACK: Final = Colour.of("E4E8E5")
FLOOR: Final = Colour.of("F4F5F3")
ACCENT: Final = Colour.of("0B6B63")
SHOWN: Final = Colour.of("1E7B4F")
PARTLY: Final = Colour.of("8A5A00")
PARTLY_SOFT: Final = Colour.of("FBF0DA")
NOT_SHOWN: Final = Colour.of("B3261E")
IDLE: Final = Colour.of("5C6762")
IDLE_SOFT: Final = Colour.of("ECEFEC")

TITLE: Final = TextStyle(Cut.SEMIBOLD, 33, 38)
SUBTITLE: Final = TextStyle(Cut.MEDIUM, 14.5, 19)
NAME: Final = TextStyle(Cut.SEMIBOLD, 23, 27)
LEAD: Final = TextStyle(Cut.REGULAR, 11.25, 16.5)
TABLE: Final = TextStyle(Cut.REGULAR, 11, 14)
TABLE_STRONG: Final = TextStyle(Cut.SEMIBOLD, 11, 14)
SMALL: Final = TextStyle(Cut.REGULAR, 9.25, 13.25)
SMALL_STRONG: Final = TextStyle(Cut.SEMIBOLD, 9.25, 13.25)
CHIP: Final = TextStyle(Cut.SEMIBOLD, 9, 12)

REPORT_TITLE: Final = TextStyle(Cut.SEMIBOLD, 26, 31)
HEADING: Final = TextStyle(Cut.SEMIBOLD, 14, 18)
AREA_HEADING: Final = TextStyle(Cut.SEMIBOLD, 12, 16)
BODY: Final = TextStyle(Cut.REGULAR, 10, 14)
BODY_MEDIUM: Final = TextStyle(Cut.MEDIUM, 10, 14)
BODY_STRONG: Final = TextStyle(Cut.SEMIBOLD, 10, 14)
CAPTION: Final = TextStyle(Cut.REGULAR, 8.75, 12)
CAPTION_MEDIUM: Final = TextStyle(Cut.MEDIUM, 8.75, 12)

OUTCOME_COLOURS: Final = {"met": ACCENT, "not_met": NOT_SHOWN, "not_fully_tested": IDLE, "no_outcome": IDLE}


@dataclass(frozen=True, slots=True)
class Look:
    """What a centre chose of the look: its colour, and whether the band is drawn."""

    accent: Colour = ACCENT
    band: bool = True
    met: Colour = ACCENT

    @staticmethod
    def of(chosen: DocumentLook, *, all_met: bool) -> Look:
        """The look as it can be drawn: a colour that cannot be read is the one that ships.

        Where everything is met that is said in the centre's colour. Beside what is not, it stays green: a red
        of the centre's own would read as a fault.
        """
        accent = Colour.of(usable_accent(chosen))
        return Look(accent, chosen.band, accent if all_met else ACCENT)

    def outcome(self, code: str) -> Colour:
        """The colour of an outcome."""
        return self.met if code == "met" else OUTCOME_COLOURS.get(code, IDLE)


RATING_COLOURS: Final = {
    "shown": SHOWN,
    "partly": PARTLY,
    "not_shown": NOT_SHOWN,
    "not_tested": IDLE,
    "not_applicable": IDLE,
}
