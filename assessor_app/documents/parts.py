"""Parts that several documents share: band, chips, bars, symbols, signatures, foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessor_app.documents import paper
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT, Colour
from assessor_app.documents.qr_codes import draw_qr
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import Wording
from assessor_app.domain.certificates import STROKE_BOX, DocumentContent, SignatureLine

LOGO_HEIGHT = 30.0
LOGO_WIDTH = 110.0
SEAL_SIZE = 87.0
"""Side of the square at the foot of a certificate in which its seal stands."""
SEAL_GAP = 18.0
"""Between the seal and the words beside it: more than the code needs to be found."""
CHIP_HEIGHT = 17.0
SIGNATURE_HEIGHT = 88.0
"""From the top of the room for the strokes to below the last line of the caption."""
_STROKE_ROOM = 46.0
_SIGNATURE_GAP = 30.0


@dataclass(frozen=True, slots=True)
class Signer:
    """A place to sign: who, in which role (a code), when and how; None and () before it is signed."""

    role: str
    name: str
    signed_on: date | None = None
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()

    @staticmethod
    def of(line: SignatureLine) -> Signer:
        """The place of someone who has signed."""
        return Signer(line.role, line.name, line.signed_at.date(), line.strokes)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every part needs: where to draw, what the document says, and its words."""

    writer: PageWriter
    content: DocumentContent
    words: Wording

    @property
    def look(self) -> paper.Look:
        """The centre's colour and band."""
        all_met = all(area.outcome == "met" for area in self.content.areas)
        return paper.Look.of(self.content.look, all_met=all_met)

    def write(self, x: float, y: float, text: str, style: TextStyle, colour: Colour) -> float:
        """Text on one line as it is, from `x`; gives its width."""
        return self.writer.text(x, y, one_line(text), style, colour)

    def paragraph(
        self,
        y: float,
        text: str,
        style: TextStyle,
        colour: Colour,
        *,
        most: int,
        width: float = BODY_WIDTH,
        x: float = LEFT,
    ) -> float:
        """A paragraph of at most `most` lines whose first baseline is `y`; gives the next free baseline."""
        with self.writer.part(Role.P):
            for line in self.writer.typesetter.wrap_at_most(text, style, width, most):
                self.writer.text(x, y, line, style, colour)
                y += style.leading
        return y

    def checklist_version(self) -> str:
        """The version of the checklist, marked where its content is an example."""
        common = self.words.common
        template = (
            common.checklist_version_example if self.content.checklist_example else common.checklist_version
        )
        # No-break spaces: "example 2026.1" is one thing.
        return template.format(version=one_line(self.content.checklist_version)[:60]).replace(" ", "\u00a0")


def balanced(sheet: Sheet, text: str, style: TextStyle, width: float, most: int) -> list[str]:
    """A short text on as few lines as it takes, all about equally long: no single word left on the last."""
    setter = sheet.writer.typesetter
    lines = setter.wrap_at_most(text, style, width, most)
    if len(lines) < 2 or len(lines) == most:
        return lines
    for share in (0.55, 0.65, 0.75, 0.85):
        closer = setter.wrap_at_most(text, style, width * share, most)
        if len(closer) == len(lines):
            return closer
    return lines


def band(sheet: Sheet) -> None:
    """The coloured edge down the left side of the page, where the centre wants one."""
    if not sheet.look.band:
        return
    with sheet.writer.part(Role.ARTIFACT):
        sheet.writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, sheet.look.accent)


def page_head(sheet: Sheet) -> None:
    """First line of the document: the centre (with its own logo where it gave one) and the number."""
    writer, content, common = sheet.writer, sheet.content, sheet.words.common
    number = writer.typesetter.line(common.number.format(number=one_line(content.number)), paper.SMALL)
    x = LEFT
    if content.centre.logo_png:
        alt = common.logo_alt.format(name=one_line(content.centre.name))
        with writer.part(Role.FIGURE, alt):
            width = writer.picture(content.centre.logo_png, LEFT, paper.TOP - 20, LOGO_WIDTH, LOGO_HEIGHT)
        x += width + 12
    suffix = f" ({common.example})" if content.centre.example else ""
    room = RIGHT - number.width - 24 - x - writer.typesetter.width(suffix, paper.TABLE)
    name = writer.typesetter.fit(content.centre.name, paper.TABLE_STRONG, room, 8)
    with writer.part(Role.P):
        x += writer.text(x, paper.TOP, name, paper.TABLE_STRONG, paper.INK)
        if suffix:
            writer.text(x, paper.TOP, suffix, paper.TABLE, paper.MUTED)
    with writer.part(Role.P):
        writer.text(RIGHT, paper.TOP, number, paper.SMALL, paper.MUTED, align="right")


def chips(sheet: Sheet, top: float, role: Role = Role.P) -> None:
    """The marks for a draft and for an invented person, side by side at the right edge.

    `role`: decoration where they only say again what the first page said.
    """
    common, content = sheet.words.common, sheet.content
    right = RIGHT
    for text, wanted in ((common.draft_mark, content.draft), (common.demo_mark, content.demo)):
        if not wanted:
            continue
        width = sheet.writer.typesetter.width(text, paper.CHIP) + 20
        with sheet.writer.part(Role.ARTIFACT):
            sheet.writer.box(right - width, top, width, CHIP_HEIGHT, paper.PARTLY_SOFT, CHIP_HEIGHT / 2)
        with sheet.writer.part(role):
            sheet.writer.text(right - width + 10, top + 11.8, text, paper.CHIP, paper.PARTLY)
        right -= width + 6


def bar(sheet: Sheet, x: float, y: float, width: float, permille: int, colour: Colour, thick: float) -> None:
    """A bar about the height `y`: the track and the part that was reached. The figure stands beside it."""
    reached = width * max(0, min(permille, 1000)) / 1000
    with sheet.writer.part(Role.ARTIFACT):
        sheet.writer.box(x, y - thick / 2, width, thick, paper.TRACK, radius=thick / 2)
        if reached > 0:
            # Less than a round dot would look like nothing at all.
            sheet.writer.box(x, y - thick / 2, max(reached, thick), thick, colour, radius=thick / 2)


def symbol(sheet: Sheet, code: str, x: float, y: float, size: float, colour: Colour) -> None:
    """The sign of a rating or an outcome, centred on (x, y); its word always stands beside it."""
    draw_symbol(sheet.writer, code, x, y, size, colour)


def draw_symbol(
    writer: PageWriter, code: str, x: float, y: float, size: float, colour: Colour, word: str | None = None
) -> None:
    """The same on any page. `word` says it to those who do not see it, where no word stands beside it."""
    half, thick = size / 2, size * 0.14
    with writer.part(Role.FIGURE, word) if word else writer.part(Role.ARTIFACT):
        if code in ("shown", "met"):
            tick = (
                (x - half * 0.85, y + half * 0.05),
                (x - half * 0.2, y + half * 0.7),
                (x + half, y - half * 0.75),
            )
            writer.polyline(tick, colour, thick * 1.1)
        elif code == "partly":
            writer.circle(x, y, half * 0.9, colour, thick)
            writer.half_disc(x, y, half * 0.9, colour)
        elif code in ("not_shown", "not_met"):
            arm = half * 0.72
            writer.polyline(((x - arm, y - arm), (x + arm, y + arm)), colour, thick * 1.1)
            writer.polyline(((x - arm, y + arm), (x + arm, y - arm)), colour, thick * 1.1)
        elif code in ("not_tested", "not_fully_tested"):
            writer.circle(x, y, half * 0.9, colour, thick)
        else:
            writer.polyline(((x - half * 0.7, y), (x + half * 0.7, y)), colour, thick)


def signatures(sheet: Sheet, top: float, signers: Sequence[Signer], columns: int = 2) -> float:
    """Signatures side by side, as many rows as it takes; gives the height below the last."""
    width = (BODY_WIDTH - _SIGNATURE_GAP * (columns - 1)) / columns
    for index, signer in enumerate(signers):
        column = index % columns
        if index and column == 0:
            top += SIGNATURE_HEIGHT
        _signature(sheet, LEFT + column * (width + _SIGNATURE_GAP), top, width, signer)
    return top + SIGNATURE_HEIGHT


def _signature(sheet: Sheet, x: float, top: float, width: float, signer: Signer) -> None:
    writer, words = sheet.writer, sheet.words
    if any(signer.strokes):
        scale = min((width - 12) / STROKE_BOX[0], _STROKE_ROOM / STROKE_BOX[1])
        with writer.part(Role.FIGURE, words.common.signature_alt.format(name=one_line(signer.name))):
            for stroke in signer.strokes:
                if stroke:
                    points = [
                        (x + 4 + _within(px, 0) * scale, top + _within(py, 1) * scale) for px, py in stroke
                    ]
                    writer.polyline(points, paper.INK, 1.1)
    base = top + _STROKE_ROOM + 5
    with writer.part(Role.ARTIFACT):
        writer.rule(x, base, x + width, paper.INK)
    role = words.roles.get(signer.role, one_line(signer.role))
    room = width - writer.typesetter.width(f", {role}", paper.BODY)
    name = writer.typesetter.fit(signer.name, paper.BODY_MEDIUM, room, 7)
    with writer.part(Role.P):
        taken = writer.text(x, base + 15, name, paper.BODY_MEDIUM, paper.INK)
        writer.text(x + taken, base + 15, f", {role}", paper.BODY, paper.INK)
    if signer.signed_on:
        with writer.part(Role.P):
            writer.text(x, base + 28, words.day(signer.signed_on), paper.CAPTION, paper.MUTED)


def _within(value: int, axis: int) -> int:
    return max(0, min(value, STROKE_BOX[axis]))


def seal(sheet: Sheet, text: str, x: float, y: float) -> None:
    """The document's facts in signed form, as a code to be read from paper."""
    alt = sheet.words.common.seal_alt.format(number=one_line(sheet.content.number))
    with sheet.writer.part(Role.FIGURE, alt):
        draw_qr(sheet.writer, text, x, y, SEAL_SIZE)


def foot_texts(sheet: Sheet) -> list[str]:
    """What stands at the foot: how the seal is verified, where there is one, then whose document this is."""
    said = [disclaimer(sheet.content, sheet.words)]
    if sheet.content.seal:
        said.insert(0, sheet.words.common.seal_note.format(number=one_line(sheet.content.number)))
    return said


def outcome_word(sheet: Sheet, outcome: str, overridden: bool = False) -> str:
    """An outcome in words, with a star where an assessor set it."""
    return sheet.words.outcomes[outcome] + (" *" if overridden else "")


def disclaimer(content: DocumentContent, words: Wording) -> str:
    """The lines at the foot: the centre's own, then whose document this is and is not."""
    own = one_line(content.centre.accreditation_text or "")
    return f"{own} · {words.common.disclaimer}" if own else words.common.disclaimer


def identity(sheet: Sheet) -> str:
    """Birth date and masked number, as far as the document shall show them."""
    person, common = sheet.content.person, sheet.words.common
    parts = []
    if person.birth_date:
        parts.append(common.born.format(date=person.birth_date.isoformat()))
    if person.masked_number:
        parts.append(common.masked_number.format(number=one_line(person.masked_number)))
    return " · ".join(parts)
