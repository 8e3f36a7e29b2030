"""The individual report: who, the result per area, every criterion with its mark, plan and signatures."""

from __future__ import annotations

from dataclasses import replace

from assessor_app.documents import paper
from assessor_app.documents.flow import Block, Draw, gap, paginate
from assessor_app.documents.measured_words import note_text
from assessor_app.documents.page_writer import Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.parts import (
    SEAL_GAP,
    SEAL_SIZE,
    SIGNATURE_HEIGHT,
    Sheet,
    Signer,
    balanced,
    band,
    chips,
    disclaimer,
    foot_texts,
    identity,
    page_head,
    seal,
    signatures,
)
from assessor_app.documents.report_parts import heading, paragraph
from assessor_app.documents.report_tables import area_overview, area_section, plan_table
from assessor_app.documents.text import one_line

TITLE_AT = 122.0
FACTS_AT = 214.0
RUNNING_HEAD_AT = 40.0
BODY_TOP = 62.0
BODY_TOP_WITH_CHIPS = 82.0
BODY_BOTTOM = paper.PAGE_HEIGHT - 78.0
SEAL_ROOM = 14.0
"""Air above the seal."""
SEAL_NOTE_WIDTH = 300.0
_FACT_WIDTH = BODY_WIDTH / 2 - 12
_PERSON_SIZE = 18.0


def draw_report(sheet: Sheet) -> None:
    """Draw all pages of a report."""
    marked = sheet.content.demo or sheet.content.draft
    facts_height = sum(height for height, *_ in _fact_rows(sheet))
    pages = paginate(
        _blocks(sheet),
        first_top=FACTS_AT + facts_height,
        top=BODY_TOP_WITH_CHIPS if marked else BODY_TOP,
        bottom=BODY_BOTTOM,
    )
    for index, placed in enumerate(pages):
        band(sheet)
        if index == 0:
            page_head(sheet)
            chips(sheet, paper.TOP + 13)
            _first_page_head(sheet)
        else:
            _running_head(sheet)
        for each in placed:
            each.block.draw(each.top)
        _foot(sheet, index + 1, len(pages))
        sheet.writer.end_page()


def _blocks(sheet: Sheet) -> list[Block]:
    content, words = sheet.content, sheet.words.report
    blocks: list[Block] = []
    if content.interrupted:
        blocks += [gap(8), *paragraph(sheet, words.interrupted, paper.BODY_MEDIUM, paper.PARTLY)]
        if content.interrupted_reason:
            reason = words.interrupted_reason.format(reason=content.interrupted_reason)
            blocks += paragraph(sheet, reason, paper.BODY, paper.INK)
    blocks += heading(sheet, words.areas_heading)
    blocks += paragraph(sheet, words.areas_explained, paper.CAPTION, paper.MUTED, glued=True)
    blocks += area_overview(sheet)
    if content.strengths.strip():
        blocks += heading(sheet, words.strengths_heading)
        blocks += paragraph(sheet, content.strengths, paper.BODY, paper.INK)
    if any(content.criteria.get(area.number) for area in content.areas):
        blocks += heading(sheet, words.criteria_heading)
        for area in content.areas:
            if content.criteria.get(area.number):
                blocks += area_section(sheet, area, content.criteria[area.number])
    if content.instrument_notes:
        blocks += heading(sheet, words.instruments_heading)
        blocks += paragraph(sheet, words.instruments_explained, paper.CAPTION, paper.MUTED, glued=True)
        for note in content.instrument_notes:
            blocks += paragraph(sheet, note_text(sheet, note), paper.BODY, paper.INK)
    blocks += heading(sheet, words.plan_heading)
    if content.measures:
        blocks += plan_table(sheet, content.measures)
    else:
        blocks += paragraph(sheet, words.plan_empty, paper.BODY, paper.MUTED)
    if content.candidate_comment.strip():
        blocks += heading(sheet, words.comment_heading)
        blocks += paragraph(sheet, content.candidate_comment, paper.BODY, paper.INK)
    return blocks + _signature_blocks(sheet)


def _signature_blocks(sheet: Sheet) -> list[Block]:
    content = sheet.content
    signers = [Signer.of(line) for line in content.signatures] or [
        Signer("candidate", content.person.name),
        *(Signer("assessor", name) for name in content.assessors[:3]),
    ]
    blocks = heading(sheet, sheet.words.report.signatures_heading)
    for start in range(0, len(signers), 2):
        pair = signers[start : start + 2]
        blocks.append(Block(SIGNATURE_HEIGHT, _pair_drawer(sheet, pair)))
    if content.seal:
        # The seal stands with the last signatures, never on a page of its own.
        blocks[-1] = replace(blocks[-1], glued=True)
        blocks.append(Block(SEAL_ROOM + SEAL_SIZE, _seal_drawer(sheet, content.seal)))
    return blocks


def _seal_drawer(sheet: Sheet, text: str) -> Draw:
    style = paper.CAPTION
    note = foot_texts(sheet)[0]
    left = LEFT + SEAL_SIZE + SEAL_GAP
    lines = balanced(sheet, note, style, SEAL_NOTE_WIDTH, 6)

    def draw(top: float) -> None:
        seal(sheet, text, LEFT, top + SEAL_ROOM)
        y = top + SEAL_ROOM + SEAL_SIZE - (len(lines) - 1) * style.leading
        with sheet.writer.part(Role.P):
            for line in lines:
                sheet.writer.text(left, y, line, style, paper.MUTED)
                y += style.leading

    return draw


def _pair_drawer(sheet: Sheet, pair: list[Signer]) -> Draw:
    def draw(top: float) -> None:
        signatures(sheet, top, pair)

    return draw


def _first_page_head(sheet: Sheet) -> None:
    content, words, setter = sheet.content, sheet.words.report, sheet.writer.typesetter
    with sheet.writer.part(Role.H1):
        line = setter.fit(words.title, paper.REPORT_TITLE, BODY_WIDTH, 14)
        sheet.writer.text(LEFT - 0.5, TITLE_AT, line, paper.REPORT_TITLE, paper.INK)
    subtitle = words.subtitle.format(checklist=one_line(content.checklist_title))
    with sheet.writer.part(Role.P):
        line = setter.fit(subtitle, paper.SUBTITLE.sized(12), BODY_WIDTH, 8)
        sheet.writer.text(LEFT, TITLE_AT + 19, line, paper.SUBTITLE, sheet.look.accent)
    with sheet.writer.part(Role.H2):
        name = setter.fit(content.person.name, paper.NAME.sized(_PERSON_SIZE), BODY_WIDTH, 9)
        sheet.writer.text(LEFT, TITLE_AT + 54, name, paper.NAME, paper.INK)
    known = identity(sheet)
    if known:
        with sheet.writer.part(Role.P):
            sheet.write(LEFT, TITLE_AT + 70, known, paper.BODY, paper.MUTED)
    top = FACTS_AT
    for height, *facts in _fact_rows(sheet):
        for column, (label, lines) in enumerate(facts):
            _fact(sheet, LEFT + column * (_FACT_WIDTH + 24), top, label, lines)
        top += height


def _fact(sheet: Sheet, x: float, top: float, label: str, lines: list[str]) -> None:
    with sheet.writer.part(Role.P):
        sheet.writer.text(x, top + 9, f"{label} ", paper.CAPTION, paper.MUTED)
        for index, line in enumerate(lines):
            sheet.writer.text(x, top + 22 + index * paper.BODY.leading, line, paper.BODY, paper.INK)


_Fact = tuple[str, list[str]]


def _fact_rows(sheet: Sheet) -> list[tuple[float, *tuple[_Fact, ...]]]:
    """The facts of the first page two by two, each pair with its height."""
    wrap = sheet.writer.typesetter.wrap_at_most
    facts = [(label, wrap(text, paper.BODY, _FACT_WIDTH, 3)) for label, text in _facts(sheet) if text]
    rows: list[tuple[float, *tuple[_Fact, ...]]] = []
    for start in range(0, len(facts), 2):
        pair = facts[start : start + 2]
        rows.append((20 + max(len(lines) for _, lines in pair) * paper.BODY.leading, *pair))
    return rows


def _facts(sheet: Sheet) -> list[tuple[str, str]]:
    content, words = sheet.content, sheet.words.report
    met = sum(area.outcome == "met" for area in content.areas)
    outcome = sheet.words.outcomes[content.whole_outcome]
    centre = one_line(content.centre.name)
    return [
        (words.fact_outcome, f"{outcome} · {words.fact_met.format(met=met, count=len(content.areas))}"),
        (words.fact_assessed, sheet.words.days(content.assessed_from, content.assessed_on)),
        (words.fact_checklist, f"{one_line(content.checklist_title)} ({sheet.checklist_version()})"),
        (words.fact_assessors, sheet.words.names(tuple(one_line(name) for name in content.assessors))),
        (words.fact_centre, ", ".join(part for part in (centre, one_line(content.centre.place)) if part)),
        (words.fact_contact, one_line(content.centre.contact)),
        (words.fact_knowledge, one_line(content.knowledge_source or "")),
    ]


def _running_head(sheet: Sheet) -> None:
    content, words, setter = sheet.content, sheet.words, sheet.writer.typesetter
    with sheet.writer.part(Role.ARTIFACT):
        number = words.common.number.format(number=one_line(content.number))
        taken = sheet.writer.text(RIGHT, RUNNING_HEAD_AT, number, paper.CAPTION, paper.MUTED, align="right")
        title = f" · {words.report.title}"
        room = BODY_WIDTH - taken - 24 - setter.width(title, paper.CAPTION)
        name = setter.line(
            setter.shorten(one_line(content.person.name)[:2000], paper.CAPTION_MEDIUM, room),
            paper.CAPTION_MEDIUM,
        )
        after = sheet.writer.text(LEFT, RUNNING_HEAD_AT, name, paper.CAPTION_MEDIUM, paper.INK)
        sheet.writer.text(LEFT + after, RUNNING_HEAD_AT, title, paper.CAPTION, paper.MUTED)
    if content.demo or content.draft:
        chips(sheet, RUNNING_HEAD_AT + 10, Role.ARTIFACT)


def _foot(sheet: Sheet, page: int, pages: int) -> None:
    writer, bottom = sheet.writer, paper.PAGE_HEIGHT - paper.BOTTOM
    text = disclaimer(sheet.content, sheet.words)
    lines = balanced(sheet, text, paper.CAPTION, BODY_WIDTH - 40, 3)
    # Read once, at the end: on the pages before, a table may still be going on.
    with writer.part(Role.P if page == pages else Role.ARTIFACT):
        for index, line in enumerate(lines):
            y = bottom - (len(lines) - 1 - index) * paper.CAPTION.leading
            writer.text(LEFT, y, line, paper.CAPTION, paper.MUTED)
    with writer.part(Role.ARTIFACT):
        text = sheet.words.common.page.format(page=page, pages=pages)
        writer.text(RIGHT, bottom, text, paper.CAPTION, paper.MUTED, align="right")
