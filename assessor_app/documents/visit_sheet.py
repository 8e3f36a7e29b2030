"""The sheet that is taken along to a visit: where, whom to ask for, who is met when, what to bring back."""

from __future__ import annotations

from collections.abc import Callable

from assessor_app.documents import paper
from assessor_app.documents.continuing import Continuing
from assessor_app.documents.flow import Block, Draw, Placed, gap, paginate
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import VisitSheetWords, Wording
from assessor_app.domain.visit_sheets import SheetPerson, VisitSheetContent

_TITLE_AT = 122.0
_FIRST_TOP = 168.0
_TOP, _BOTTOM = 66.0, paper.PAGE_HEIGHT - 70.0
_BOX, _ROW, _PERSON_ROW, _FACT_ROW = 13.0, 28.0, 38.0, 36.0
_TICK_COLUMN, _TICK_EDGE = 72.0, 16.0
_MOST_SPARE = 3
_WHEN, _SIGN = 84.0, 48.0
_HALF = BODY_WIDTH / 2


def draw_visit_sheet(writer: PageWriter, content: VisitSheetContent, words: Wording) -> None:
    """Draw every page and end the last."""
    own = words.visit_sheet
    title = f"{own.title} – {one_line(content.company)[:120]}"
    writer.set_information(title=title, author=one_line(content.centre_name)[:200], subject=own.title)
    pages = _paged(writer, content, words, 0)
    for spare in range(1, _MOST_SPARE + 1):
        with_spare = _paged(writer, content, words, spare)
        if len(with_spare) == len(pages):
            pages = with_spare
    for number, placed in enumerate(pages, 1):
        with writer.part(Role.ARTIFACT):
            writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, paper.ACCENT)
        if number == 1:
            _head(writer, content, words)
        for each in placed:
            each.block.draw(each.top)
        _foot(writer, content, words, number, len(pages))
        writer.end_page()


def _paged(writer: PageWriter, content: VisitSheetContent, words: Wording, spare: int) -> list[list[Placed]]:
    return paginate(_blocks(writer, content, words, spare), _FIRST_TOP, _TOP, _BOTTOM)


def _blocks(writer: PageWriter, content: VisitSheetContent, words: Wording, spare: int) -> list[Block]:
    """Everything below the head; `spare` rows of the equipment are left empty to write in."""
    own = words.visit_sheet
    blocks = [*_facts(writer, content, words), gap(10)]
    if content.note.strip():
        blocks += [_heading(writer, own.note_heading), *_lines(writer, content.note), gap(10)]
    people = own.people_heading.format(count=len(content.people))
    blocks += [_heading(writer, people, own.done if content.people else "")]
    if content.people:
        blocks += [_person(writer, person) for person in content.people]
    else:
        blocks += _lines(writer, own.people_empty)
    blocks += [gap(16), *_equipment(writer, content, own, spare)]
    return blocks


def _head(writer: PageWriter, content: VisitSheetContent, words: Wording) -> None:
    own = words.visit_sheet
    made = own.made.format(date=words.day(content.made_on))
    with writer.part(Role.P):
        taken = writer.text(RIGHT, paper.TOP, made, paper.SMALL, paper.MUTED, align="right")
    centre = writer.typesetter.fit(content.centre_name, paper.TABLE_STRONG, BODY_WIDTH - taken - 24, 8)
    with writer.part(Role.P):
        writer.text(LEFT, paper.TOP, centre, paper.TABLE_STRONG, paper.INK)
    with writer.part(Role.P):
        kind = f"{own.title} ({own.demo})" if content.demo else own.title
        writer.text(LEFT, _TITLE_AT - 30, kind, paper.BODY_MEDIUM, paper.ACCENT)
    with writer.part(Role.H1):
        company = writer.typesetter.fit(content.company, paper.REPORT_TITLE, BODY_WIDTH, 13)
        writer.text(LEFT - 0.5, _TITLE_AT + 4, company, paper.REPORT_TITLE, paper.INK)
    days = words.days(content.starts_on, content.ends_on)
    hours = " – ".join(
        time.replace(":", own.time_sign) for time in (content.starts_at, content.ends_at) if time
    )
    with writer.part(Role.P):
        when = " · ".join(part for part in (days, hours) if part)
        writer.text(LEFT, _TITLE_AT + 26, when, paper.LEAD, paper.INK)


def _facts(writer: PageWriter, content: VisitSheetContent, words: Wording) -> list[Block]:
    """Two by two, those that are known."""
    own = words.visit_sheet
    contact = " · ".join(part for part in (content.contact_name, content.contact_phone) if part)
    facts = [
        (own.place, content.place),
        (own.contact, contact),
        (own.assessors, words.names(content.assessors)),
        (own.laptop, content.laptop),
    ]
    known = [(label, text) for label, text in facts if text]
    return [
        Block(_FACT_ROW, _drawer(_fact_row, writer, known[at : at + 2])) for at in range(0, len(known), 2)
    ]


def _fact_row(top: float, writer: PageWriter, facts: list[tuple[str, str]]) -> None:
    for column, (label, text) in enumerate(facts):
        x = LEFT + column * _HALF
        with writer.part(Role.P):
            writer.text(x, top + 10, f"{label} ", paper.CAPTION, paper.MUTED)
            line = writer.typesetter.fit(text, paper.TABLE, _HALF - 16, 8)
            writer.text(x, top + 25, line, paper.TABLE, paper.INK)


def _person(writer: PageWriter, person: SheetPerson) -> Block:
    return Block(_PERSON_ROW, _drawer(_person_row, writer, person))


def _person_row(top: float, writer: PageWriter, person: SheetPerson) -> None:
    fit, width = writer.typesetter.fit, RIGHT - LEFT - _WHEN - _SIGN
    _rule(writer, top)
    with writer.part(Role.P):
        writer.text(LEFT, top + 16, fit(person.when, paper.BODY_MEDIUM, _WHEN - 8, 7), paper.BODY, paper.INK)
    with writer.part(Role.P):
        name = fit(person.name, paper.TABLE_STRONG, width, 8)
        writer.text(LEFT + _WHEN, top + 16, name, paper.TABLE_STRONG, paper.INK)
    parts = (person.qualification, person.station, person.assessor)
    detail = fit(" · ".join(part for part in parts if part), paper.SMALL, width, 7)
    with writer.part(Role.P):
        writer.text(LEFT + _WHEN, top + 30, detail, paper.SMALL, paper.MUTED)
    _tick_box(writer, _box_left(1), top + 11)


def _box_left(column: int) -> float:
    """Where the boxes of a column begin: 0 the left one, 1 the right one."""
    return RIGHT - _TICK_EDGE - (1 - column) * _TICK_COLUMN - _BOX


def _equipment(
    writer: PageWriter, content: VisitSheetContent, own: VisitSheetWords, spare: int
) -> list[Block]:
    head = Block(_ROW + 12, _drawer(_equipment_head, writer, own), glued=True)
    again = Block(_ROW + 12, _drawer(_equipment_head, writer, own, again=True))
    rows = [
        Block(_ROW, _drawer(_equipment_row, writer, name), repeated=again)
        for name in (*content.equipment, *[""] * spare)
    ]
    return [head, *rows]


def _equipment_head(top: float, writer: PageWriter, own: VisitSheetWords, again: bool = False) -> None:
    """The heading; `again`, at the top of a further page, it is decoration."""
    with writer.part(Role.ARTIFACT if again else Role.H2):
        writer.text(LEFT, top + 22, own.equipment_heading, paper.HEADING, paper.INK)
    for column, word in enumerate((own.packed, own.back)):
        _over_boxes(writer, column, top + 34, word, again)


def _equipment_row(top: float, writer: PageWriter, name: str) -> None:
    """A thing with its two boxes; without a name, room to write one."""
    _rule(writer, top)
    if name:
        line = writer.typesetter.fit(name, paper.TABLE, BODY_WIDTH - 2 * _TICK_COLUMN - 12, 8)
        with writer.part(Role.P):
            writer.text(LEFT, top + 18, line, paper.TABLE, paper.INK)
    for column in range(2):
        _tick_box(writer, _box_left(column), top + 7)


def _over_boxes(writer: PageWriter, column: int, y: float, word: str, again: bool = False) -> None:
    with writer.part(Role.ARTIFACT if again else Role.P):
        writer.text(_box_left(column) + _BOX / 2, y, word, paper.CAPTION, paper.MUTED, align="centre")


def _tick_box(writer: PageWriter, x: float, y: float) -> None:
    corners = ((x, y), (x + _BOX, y), (x + _BOX, y + _BOX), (x, y + _BOX), (x, y))
    with writer.part(Role.ARTIFACT):
        writer.polyline(corners, paper.MUTED, 0.9)


def _rule(writer: PageWriter, top: float) -> None:
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, top, RIGHT, paper.LINE)


def _heading(writer: PageWriter, text: str, over_boxes: str = "") -> Block:
    def draw(top: float) -> None:
        with writer.part(Role.H2):
            writer.text(LEFT, top + 22, text, paper.HEADING, paper.INK)
        if over_boxes:
            _over_boxes(writer, 1, top + 26, over_boxes)

    return Block(32, draw, glued=True)


def _lines(writer: PageWriter, text: str) -> list[Block]:
    style = paper.LEAD
    found = writer.typesetter.wrap_at_most(text, style, BODY_WIDTH, 40)
    part = Continuing(writer, Role.P)
    return [Block(style.leading, _drawer(_line, writer, part, line, style)) for line in found]


def _line(top: float, writer: PageWriter, part: Continuing, text: str, style: TextStyle) -> None:
    with part.inked():
        writer.text(LEFT, top + 12, text, style, paper.INK)


def _foot(writer: PageWriter, content: VisitSheetContent, words: Wording, page: int, pages: int) -> None:
    y = paper.PAGE_HEIGHT - paper.BOTTOM
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, y - 16, RIGHT, paper.LINE)
    with writer.part(Role.P if page == pages else Role.ARTIFACT):
        writer.text(LEFT, y, words.visit_sheet.foot, paper.SMALL, paper.MUTED)
    if pages > 1:
        with writer.part(Role.ARTIFACT):
            number = words.common.page.format(page=page, pages=pages)
            writer.text(RIGHT, y, number, paper.SMALL, paper.MUTED, align="right")


def _drawer(draw: Callable[..., None], *arguments: object, **more: object) -> Draw:
    return lambda top: draw(top, *arguments, **more)
