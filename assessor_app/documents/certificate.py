"""The certificate and the statement: one page each, laid out from the top and from the foot inwards."""

from __future__ import annotations

from collections.abc import Sequence

from assessor_app.documents import paper
from assessor_app.documents.page_writer import Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.parts import (
    SEAL_GAP,
    SEAL_SIZE,
    SIGNATURE_HEIGHT,
    Sheet,
    Signer,
    band,
    bar,
    chips,
    foot_texts,
    identity,
    outcome_word,
    page_head,
    seal,
    signatures,
    symbol,
)
from assessor_app.documents.structure import Scope
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.domain.certificates import AreaLine, CriterionLine, DocumentKind

TITLE_AT = 136.0
BAR_LEFT = 322.0
BAR_WIDTH = 84.0
PERCENT_RIGHT = 437.0
NAME_LEFT = LEFT + 28.5
FOOT_WIDTH = 330.0
HEAD_STYLE = paper.CAPTION.sized(8)
FOOT_STYLES = (paper.SMALL, paper.CAPTION, paper.CAPTION.sized(7.5))
FOOT_AIR = 4.0
TABLE_HEAD = 14.0
ROOMY_ROW = 23.25
TIGHT_ROW = 15.0
MOST_WITH_BARS = 18
"""More areas than this stand in two columns, without bars."""
COLUMN_GAP = 24.0
NOTES_ROOM = 44.0
SUPPLEMENT_HEAD = 27.0
LIFT = 24.0
"""How much higher signatures stand where nothing is to be supplemented."""
_FOOT_TOP = paper.PAGE_HEIGHT - paper.BOTTOM - SEAL_SIZE
_NO_SUPPLEMENT = ("met", "no_outcome")
_TITLED = BODY_WIDTH - 10
"""Width for lines whose beginning is set a little heavier than it is measured."""

_Supplement = tuple[str, list[str]]


def draw_certificate(sheet: Sheet) -> None:
    """Draw the one page of a certificate or a statement."""
    band(sheet)
    page_head(sheet)
    y = _title(sheet)
    chips(sheet, paper.TOP + 13)
    y = _person(sheet, y)
    y = _sentence(sheet, y)
    signing = _signing(sheet)
    signing_top = _FOOT_TOP - SIGNATURE_HEIGHT - 12
    wanted = _supplement_lines(sheet)
    y = _areas(sheet, y - 2, _row_height(sheet, signing_top - y - TABLE_HEAD, wanted))
    y = _notes(sheet, y, signing)
    if wanted:
        _supplements(sheet, y + 4, signing_top - 9, wanted)
    signatures(sheet, signing_top - (0 if wanted else LIFT), signing, 2 if len(signing) <= 2 else 3)
    _foot(sheet)
    sheet.writer.end_page()


def _title(sheet: Sheet) -> float:
    content, words, setter = sheet.content, sheet.words, sheet.writer.typesetter
    checklist = one_line(content.checklist_title)
    if content.kind is DocumentKind.STATEMENT:
        title, subtitle = words.statement.title, words.statement.subtitle
    else:
        title, subtitle = words.certificate.title, words.certificate.subtitle
        if content.centre.owner_permission:
            title = words.certificate.title_with_permission
    with sheet.writer.part(Role.H1):
        line = setter.fit(title, paper.TITLE, BODY_WIDTH, 20)
        sheet.writer.text(LEFT - 0.5, TITLE_AT, line, paper.TITLE, paper.INK)
    under = checklist if content.centre.owner_permission else subtitle.format(checklist=checklist)
    with sheet.writer.part(Role.P):
        line = setter.fit(under, paper.SUBTITLE, BODY_WIDTH, 10)
        sheet.writer.text(LEFT, TITLE_AT + 23, line, paper.SUBTITLE, sheet.look.accent)
    return TITLE_AT + 64


def _person(sheet: Sheet, y: float) -> float:
    content, words, setter = sheet.content, sheet.words, sheet.writer.typesetter
    part = words.statement if content.kind is DocumentKind.STATEMENT else words.certificate
    with sheet.writer.part(Role.P):
        sheet.write(LEFT, y, part.awarded, paper.LEAD, paper.MUTED)
    y += 26
    name = one_line(content.person.name)
    with sheet.writer.part(Role.H2):
        if setter.width(name[:400], paper.NAME.sized(15)) <= BODY_WIDTH:
            line = setter.fit(name, paper.NAME, BODY_WIDTH, 15)
            sheet.writer.text(LEFT, y, line, paper.NAME, paper.INK)
        else:
            smaller = paper.NAME.sized(14)
            first, *rest = setter.wrap_at_most(name, smaller, BODY_WIDTH, 2)
            sheet.writer.text(LEFT, y - 8, first, smaller, paper.INK)
            for text in rest:
                sheet.writer.text(LEFT, y + 8, text, smaller, paper.INK)
            y += 8
    known = identity(sheet)
    if known:
        with sheet.writer.part(Role.P):
            line = setter.fit(known, paper.LEAD, BODY_WIDTH, 8)
            sheet.writer.text(LEFT, y + 19, line, paper.LEAD, paper.MUTED)
        y += 19
    return y + 33


def _sentence(sheet: Sheet, y: float) -> float:
    content, words = sheet.content, sheet.words
    one_day = content.assessed_from >= content.assessed_on
    facts = {
        "date": words.day(content.assessed_on),
        "dates": words.days(content.assessed_from, content.assessed_on),
        "checklist": one_line(content.checklist_title)[:200],
        "version": sheet.checklist_version()[:60],
        "count": words.count(len(content.areas)),
        "met": words.count(sum(area.outcome == "met" for area in content.areas)),
    }
    if content.kind is DocumentKind.STATEMENT:
        part = words.statement
        text = (part.assessed_one_day if one_day else part.assessed_days).format(**facts)
        if content.interrupted:
            text = f"{text} {part.interrupted}"
    elif len(content.areas) == 1:
        text = words.certificate.assessed_single_area.format(**facts)
    else:
        sentences = words.certificate
        text = (sentences.assessed_one_day if one_day else sentences.assessed_days).format(**facts)
    return sheet.paragraph(y, text, paper.LEAD, paper.INK, most=5, width=450) + 8


def _row_height(sheet: Sheet, room: float, wanted: Sequence[_Supplement]) -> float:
    """Height of an area's row: roomy where the page has it, tight where there is much to supplement."""
    count = _table_rows(sheet)
    room -= NOTES_ROOM
    if not wanted:
        return max(6.0, min(ROOMY_ROW, (room - LIFT) / count))
    needed = SUPPLEMENT_HEAD + (sum(len(lines) for _, lines in wanted) + 1) * paper.SMALL.leading
    row = 0.0
    for share in (0.5, 0.35, 0.2):
        row = min(ROOMY_ROW, (room - min(needed, room * share)) / count)
        if row >= TIGHT_ROW:
            break
    return max(6.0, row)


def _areas(sheet: Sheet, y: float, row: float) -> float:
    areas = sheet.content.areas
    narrow = len(areas) > MOST_WITH_BARS
    size = min(11.0, row * (0.7 if narrow else 0.62))
    with_symbols = any(area.outcome != "met" for area in areas)
    rows = _table_rows(sheet)
    sheet.writer.open(Role.TABLE)
    _areas_head(sheet, y, 2 * size if narrow else None)
    y += TABLE_HEAD
    for index, area in enumerate(areas):
        top = y + index % rows * row
        if narrow:
            left = LEFT + index // rows * (BODY_WIDTH + COLUMN_GAP) / 2
            _narrow_area_row(sheet, left, top, row, size, area)
        else:
            _area_row(sheet, top, row, size, area, with_symbols)
    sheet.writer.close(Role.TABLE)
    return y + rows * row


def _areas_head(sheet: Sheet, y: float, indent: float | None) -> None:
    """What the columns hold, said quietly: the rows speak for themselves to whoever sees them.

    `indent`: where names begin in a row of two columns; None where there is one.
    """
    common, writer = sheet.words.common, sheet.writer
    half, narrow = (BODY_WIDTH + COLUMN_GAP) / 2, indent is not None
    if indent is None:
        columns = [
            (LEFT + 3, common.column_number, 22.0, False),
            (NAME_LEFT, common.column_area, 200.0, False),
            (BAR_LEFT, common.column_share, 118.0, False),
            (RIGHT - 3, common.column_outcome, 70.0, True),
        ]
    else:
        columns = [
            (LEFT, common.column_number, indent - 2, False),
            (LEFT + indent, common.column_area, 110.0, False),
            (LEFT + half - COLUMN_GAP, common.column_outcome, 70.0, True),
        ]
    with writer.part(Role.TR):
        for column in columns:
            with writer.part(Role.TH, scope=Scope.COLUMN):
                _areas_head_cell(sheet, y, *column)
    with writer.part(Role.ARTIFACT):
        if narrow:
            for x, title, width, leans_right in columns:
                _areas_head_cell(sheet, y, x + half, title, width, leans_right)


def _areas_head_cell(sheet: Sheet, y: float, x: float, title: str, width: float, right: bool) -> None:
    line = sheet.writer.typesetter.fit(title, HEAD_STYLE, width, 6)
    sheet.writer.text(x, y + 9, line, HEAD_STYLE, paper.MUTED, align="right" if right else "left")


def _table_rows(sheet: Sheet) -> int:
    """Rows the table has: very many areas stand in two columns."""
    count = len(sheet.content.areas)
    return max(1, -(-count // 2) if count > MOST_WITH_BARS else count)


def _narrow_area_row(sheet: Sheet, left: float, top: float, row: float, size: float, area: AreaLine) -> None:
    """One of very many areas: number, name and outcome, no bar."""
    writer, setter = sheet.writer, sheet.writer.typesetter
    plain, strong = paper.TABLE.sized(size), paper.TABLE_STRONG.sized(size)
    width, baseline = (BODY_WIDTH - COLUMN_GAP) / 2, top + row / 2 + size * 0.3
    colour = sheet.look.outcome(area.outcome)
    writer.open(Role.TR)
    with writer.part(Role.TD):
        writer.text(left, baseline, str(area.number), plain, paper.MUTED)
    word = outcome_word(sheet, area.outcome, area.overridden)
    with writer.part(Role.TH, scope=Scope.ROW):
        room = width - 2 * size - setter.width(word, strong) - 8
        name = setter.fit(area.name, plain, room, size * 0.75)
        writer.text(left + 2 * size, baseline, name, plain, paper.INK)
    with writer.part(Role.TD):
        writer.text(left + width, baseline, word, strong, colour, align="right")
    with writer.part(Role.ARTIFACT):
        writer.rule(left, top + row, left + width, paper.LINE, 0.5)
    writer.close(Role.TR)


def _area_row(sheet: Sheet, top: float, row: float, size: float, area: AreaLine, with_symbol: bool) -> None:
    writer, setter = sheet.writer, sheet.writer.typesetter
    plain, strong = paper.TABLE.sized(size), paper.TABLE_STRONG.sized(size)
    baseline, middle = top + row / 2 + size * 0.3, top + row / 2
    writer.open(Role.TR)
    with writer.part(Role.TD):
        writer.text(LEFT + 3, baseline, str(area.number), plain, paper.MUTED)
    with writer.part(Role.TH, scope=Scope.ROW):
        name = setter.fit(area.name, plain, BAR_LEFT - NAME_LEFT - 12, size * 0.75)
        writer.text(NAME_LEFT, baseline, name, plain, paper.INK)
    colour = sheet.look.outcome(area.outcome)
    if area.outcome != "no_outcome":
        bar(sheet, BAR_LEFT, middle, BAR_WIDTH, area.share_permille, colour, size * 0.52)
    with writer.part(Role.TD):
        if area.outcome != "no_outcome":
            share = sheet.words.share(area.share_permille)
            writer.text(PERCENT_RIGHT, baseline, share, plain.sized(size * 0.86), paper.MUTED, align="right")
    with writer.part(Role.TD):
        word = outcome_word(sheet, area.outcome, area.overridden)
        ink = paper.INK if area.outcome == "met" else colour
        taken = writer.text(RIGHT - 3, baseline, word, strong, ink, align="right")
    if with_symbol:
        symbol(sheet, area.outcome, RIGHT - 3 - taken - size, middle, size * 0.72, colour)
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, top + row, RIGHT, paper.LINE)
    writer.close(Role.TR)


def _notes(sheet: Sheet, y: float, signing: Sequence[Signer]) -> float:
    """Who marked, unless they all sign below, and what the star at an outcome means."""
    common, content = sheet.words.common, sheet.content
    y += 16
    if not {*content.assessors} <= {signer.name for signer in signing}:
        names = sheet.words.names(tuple(one_line(name)[:120] for name in content.assessors))
        text = common.assessors.format(names=names)
        y = sheet.paragraph(y, text, paper.SMALL, paper.MUTED, most=2)
    if any(area.overridden for area in content.areas):
        y = sheet.paragraph(y, common.overridden_note, paper.SMALL, paper.MUTED, most=1)
    return y


def _supplement_lines(sheet: Sheet) -> list[_Supplement]:
    """What is to be supplemented, area by area, each wrapped to the page; empty on a certificate."""
    content = sheet.content
    if content.kind is not DocumentKind.STATEMENT:
        return []
    wanted = []
    for area in content.areas:
        if area.outcome not in _NO_SUPPLEMENT:
            title = f"{one_line(area.name)[:80]}: "
            text = title + _lacking(sheet, area)
            wanted.append((title, sheet.writer.typesetter.wrap_at_most(text, paper.SMALL, _TITLED, 12)))
    return wanted


def _supplements(sheet: Sheet, y: float, bottom: float, wanted: Sequence[_Supplement]) -> None:
    """What is to be supplemented, as far as the page reaches; where it does not, the report is pointed to."""
    words, leading = sheet.words.statement, paper.SMALL.leading
    lines = int((bottom - y - SUPPLEMENT_HEAD) / leading) + 1
    if lines < 2:
        return
    with sheet.writer.part(Role.H3):
        sheet.write(LEFT, y + 10, words.supplement_heading, paper.TABLE_STRONG, paper.INK)
    y += SUPPLEMENT_HEAD
    whole = sum(len(each) for _, each in wanted) <= lines
    most = 12 if whole else max(1, (lines - 1) // len(wanted))
    for title, each in wanted if whole else wanted[: lines - 1]:
        shown = sheet.writer.typesetter.wrap_at_most("".join(each), paper.SMALL, _TITLED, most)
        with sheet.writer.part(Role.P):
            for index, line in enumerate(shown):
                _supplement_line(sheet, y, line, title if index == 0 else "")
                y += leading
    if not whole:
        sheet.paragraph(y, words.supplement_more, paper.SMALL, paper.MUTED, most=1)


def _supplement_line(sheet: Sheet, y: float, line: str, title: str) -> None:
    """A line; where it begins with the area's name, that stands out."""
    x = LEFT
    if title and line.startswith(title):
        x += sheet.writer.text(x, y, title, paper.SMALL_STRONG, paper.INK)
        line = line.removeprefix(title)
    sheet.writer.text(x, y, line, paper.SMALL, paper.INK)


def _lacking(sheet: Sheet, area: AreaLine) -> str:
    criteria = sheet.content.criteria.get(area.number, ())
    open_ones = [criterion for criterion in criteria if _is_open(criterion)]
    if not open_ones or all(criterion.rating in (None, "not_tested") for criterion in criteria):
        return sheet.words.statement.supplement_whole_area
    return "; ".join(one_line(criterion.text) for criterion in open_ones)


def _is_open(criterion: CriterionLine) -> bool:
    return criterion.rating not in ("shown", "not_applicable")


def _signing(sheet: Sheet) -> Sequence[Signer]:
    """Who vouches for the document: everyone who signed but the candidate, three at the most on this page.

    Without a signature, the assessors get empty lines to sign by hand.
    """
    signed = [Signer.of(line) for line in sheet.content.signatures if line.role != "candidate"]
    return signed[:3] or [Signer("assessor", name) for name in sheet.content.assessors[:2]]


def _foot(sheet: Sheet) -> None:
    """The seal with how it is verified, and whose document this is and is not."""
    writer, sealed = sheet.writer, sheet.content.seal
    bottom = paper.PAGE_HEIGHT - paper.BOTTOM
    if sealed:
        seal(sheet, sealed, LEFT, _FOOT_TOP)
    left = LEFT + SEAL_SIZE + SEAL_GAP if sealed else LEFT
    style, paragraphs = _foot_lines(sheet, foot_texts(sheet))
    y = bottom - style.leading * (sum(len(lines) for lines in paragraphs) - 1)
    y -= FOOT_AIR * (len(paragraphs) - 1)
    for lines in paragraphs:
        with writer.part(Role.P):
            for line in lines:
                writer.text(left, y, line, style, paper.MUTED)
                y += style.leading
        y += FOOT_AIR
    with writer.part(Role.ARTIFACT):
        page = sheet.words.common.page.format(page=1, pages=1)
        writer.text(RIGHT, bottom, page, paper.SMALL, paper.MUTED, align="right")


def _foot_lines(sheet: Sheet, texts: Sequence[str]) -> tuple[TextStyle, list[list[str]]]:
    """The texts at the foot in lines that have room beside the seal: set smaller, at last cut, where not."""
    setter = sheet.writer.typesetter
    for style in FOOT_STYLES:
        most = _most_foot_lines(style, len(texts))
        paragraphs = [setter.wrap_at_most(text, style, FOOT_WIDTH, most) for text in texts]
        if sum(len(lines) for lines in paragraphs) <= most:
            return style, paragraphs
    style = FOOT_STYLES[-1]
    first = [setter.wrap_at_most(text, style, FOOT_WIDTH, 3) for text in texts[:-1]]
    left = _most_foot_lines(style, len(texts)) - sum(len(lines) for lines in first)
    return style, [*first, setter.wrap_at_most(texts[-1], style, FOOT_WIDTH, left)]


def _most_foot_lines(style: TextStyle, paragraphs: int) -> int:
    return int((SEAL_SIZE - style.size - FOOT_AIR * (paragraphs - 1)) / style.leading) + 1
