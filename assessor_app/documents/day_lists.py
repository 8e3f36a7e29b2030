"""The list of a day or a week: who comes when, with room for a tick. One variant for the notice board."""

from __future__ import annotations

from collections.abc import Callable

from assessor_app.documents import paper
from assessor_app.documents.flow import Block, Draw, Placed, gap, paginate
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.text import one_line
from assessor_app.documents.wording import Wording
from assessor_app.domain.invitations import DayListContent, ListedDay, ListedRun, Need

_TITLE_AT = 122.0
_FIRST_TOP, _TOP, _BOTTOM = 164.0, 66.0, paper.PAGE_HEIGHT - 70.0
_ROW, _WHEN, _SIGN, _BOX = 40.0, 92.0, 56.0, 13.0
_SMALLEST = 7.0


def draw_day_list(writer: PageWriter, content: DayListContent, words: Wording) -> None:
    """Draw every page and end the last."""
    own = words.day_list
    title = own.title if content.with_names else own.board_title
    writer.set_information(title=title, author=one_line(content.centre_name)[:200], subject=own.subject)
    blocks: list[Block] = []
    for day in content.days:
        blocks += _day(writer, content, words, day)
    pages = paginate(blocks, _FIRST_TOP, _TOP, _BOTTOM)
    for number, placed in enumerate(pages, 1):
        _page(writer, content, words, placed, number, len(pages))
        writer.end_page()


def _page(
    writer: PageWriter, content: DayListContent, words: Wording, placed: list[Placed], page: int, pages: int
) -> None:
    with writer.part(Role.ARTIFACT):
        writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, paper.ACCENT)
    if page == 1:
        _head(writer, content, words)
    for each in placed:
        each.block.draw(each.top)
    own, y = words.day_list, paper.PAGE_HEIGHT - paper.BOTTOM
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, y - 16, RIGHT, paper.LINE)
    with writer.part(Role.P if page == pages else Role.ARTIFACT):
        foot = own.foot if content.with_names else own.board_foot
        writer.text(LEFT, y, foot, paper.SMALL, paper.MUTED)
    if pages > 1:
        with writer.part(Role.ARTIFACT):
            number = words.common.page.format(page=page, pages=pages)
            writer.text(RIGHT, y, number, paper.SMALL, paper.MUTED, align="right")


def _head(writer: PageWriter, content: DayListContent, words: Wording) -> None:
    own, fit = words.day_list, writer.typesetter.fit
    made = own.made.format(date=words.day(content.made_on))
    with writer.part(Role.P):
        taken = writer.text(RIGHT, paper.TOP, made, paper.SMALL, paper.MUTED, align="right")
    with writer.part(Role.P):
        centre = fit(content.centre_name, paper.TABLE_STRONG, BODY_WIDTH - taken - 24, 8)
        writer.text(LEFT, paper.TOP, centre, paper.TABLE_STRONG, paper.INK)
    kind = own.title if content.with_names else own.board_title
    with writer.part(Role.P):
        shown = f"{kind} ({own.demo})" if content.demo else kind
        writer.text(LEFT, _TITLE_AT - 30, shown, paper.BODY_MEDIUM, paper.ACCENT)
    with writer.part(Role.H1):
        about = fit(content.about or own.everybody, paper.REPORT_TITLE, BODY_WIDTH, 13)
        writer.text(LEFT - 0.5, _TITLE_AT + 4, about, paper.REPORT_TITLE, paper.INK)
    if content.days:
        with writer.part(Role.P):
            when = words.days(content.days[0].on, content.days[-1].on)
            writer.text(LEFT, _TITLE_AT + 26, when, paper.LEAD, paper.INK)


def _day(writer: PageWriter, content: DayListContent, words: Wording, day: ListedDay) -> list[Block]:
    head = Block(40, _drawer(_day_head, writer, content, words, day), glued=True)
    again = Block(40, _drawer(_day_head, writer, content, words, day, again=True))
    if not day.runs:
        return [head, Block(_ROW - 12, _drawer(_nobody, writer, words)), gap(8)]
    rows = [Block(_ROW, _drawer(_run_row, writer, content, words, run), repeated=again) for run in day.runs]
    return [head, *rows, gap(14)]


def _day_head(
    top: float,
    writer: PageWriter,
    content: DayListContent,
    words: Wording,
    day: ListedDay,
    again: bool = False,
) -> None:
    """A day's heading; `again`, at the top of a page it goes on to, it is decoration."""
    own = words.day_list
    weekday = own.weekdays[day.on.weekday()]
    count = own.people_one if len(day.runs) == 1 else own.people.format(count=len(day.runs))
    with writer.part(Role.ARTIFACT if again else Role.H2):
        text = f"{weekday[:1].upper()}{weekday[1:]} {words.day(day.on)}"
        taken = writer.text(LEFT, top + 24, text, paper.HEADING, paper.INK)
    beside = " · ".join(part for part in (day.holiday, count if day.runs else "") if part)
    if beside:
        with writer.part(Role.ARTIFACT if again else Role.P):
            room = BODY_WIDTH - taken - 14 - _SIGN
            line = writer.typesetter.fit(beside, paper.SMALL, room, _SMALLEST)
            writer.text(LEFT + taken + 12, top + 24, line, paper.SMALL, paper.MUTED)
    if day.runs and content.with_names:
        with writer.part(Role.ARTIFACT if again else Role.P):
            x = RIGHT - _BOX / 2 - 4
            writer.text(x, top + 30, own.came, paper.CAPTION, paper.MUTED, align="centre")


def _nobody(top: float, writer: PageWriter, words: Wording) -> None:
    with writer.part(Role.P):
        writer.text(LEFT, top + 12, words.day_list.nobody, paper.LEAD, paper.MUTED)


def _run_row(top: float, writer: PageWriter, content: DayListContent, words: Wording, run: ListedRun) -> None:
    own, fit, width = words.day_list, writer.typesetter.fit, RIGHT - LEFT - _WHEN - _SIGN
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, top, RIGHT, paper.LINE)
    times = "–".join(at.replace(":", own.time_sign) for at in (run.starts_at, run.ends_at) if at)
    with writer.part(Role.P):
        writer.text(
            LEFT, top + 17, fit(times, paper.TABLE_STRONG, _WHEN - 8, 7), paper.TABLE_STRONG, paper.INK
        )
    first, second = _texts(content, words, run)
    with writer.part(Role.P):
        line = fit(first, paper.TABLE_STRONG, width, 8)
        writer.text(LEFT + _WHEN, top + 17, line, paper.TABLE_STRONG, paper.INK)
    if second:
        with writer.part(Role.P):
            line = fit(second, paper.SMALL, width, _SMALLEST)
            writer.text(LEFT + _WHEN, top + 31, line, paper.SMALL, paper.MUTED)
    if content.with_names:
        _tick_box(writer, RIGHT - _BOX - 4, top + 13)


def _texts(content: DayListContent, words: Wording, run: ListedRun) -> tuple[str, str]:
    """The two lines of a run: the second holds what to arrange first, then where and how to reach them."""
    own = words.day_list
    if not content.with_names:
        return run.station or run.qualification, _joined(
            run.qualification if run.station else "", run.assessor
        )
    codes = {Need.INTERPRETER: own.interpreter, Need.MORE_TIME: own.more_time}
    needs = [word for need, word in codes.items() if need in run.needs]
    return run.name, _joined(*needs, run.station, run.phone, run.qualification, run.assessor)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _tick_box(writer: PageWriter, x: float, y: float) -> None:
    corners = ((x, y), (x + _BOX, y), (x + _BOX, y + _BOX), (x, y + _BOX), (x, y))
    with writer.part(Role.ARTIFACT):
        writer.polyline(corners, paper.MUTED, 0.9)


def _drawer(draw: Callable[..., None], *arguments: object, **more: object) -> Draw:
    return lambda top: draw(top, *arguments, **more)
