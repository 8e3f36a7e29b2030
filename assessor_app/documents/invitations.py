"""The letter that calls a person to a validation: a page each, what is needed to find the way on top.

What a person must be told beforehand (why, how, which parts, how it is judged, how the result is used, when
it comes) follows domain research 2.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assessor_app.documents import paper
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import Wording
from assessor_app.domain.invitations import Invitation, InvitationsContent

_TITLE_AT = 118.0
_BOTTOM = paper.PAGE_HEIGHT - 74.0
_BOX_LEFT, _BOX_PAD, _LABEL = LEFT, 16.0, 82.0
_ITEM = "• "
_DOT, _INDENT = 1.8, 12.0
_STEPS = (1.0, 0.94, 0.88, 0.82)
"""The letter is set smaller, step by step, until it has room on its page."""


def draw_invitations(writer: PageWriter, content: InvitationsContent, words: Wording) -> None:
    """Draw a page for each person, in their order."""
    own = words.invitation
    several = len(content.people) != 1
    what = own.title if several else own.subject.format(qualification=content.people[0].qualification)
    writer.set_information(title=own.title, author=one_line(content.centre_name)[:200], subject=what)
    for person in content.people:
        _Letter(writer, content, words, person).draw()
        writer.end_page()


class _Letter:
    """One page."""

    def __init__(
        self, writer: PageWriter, content: InvitationsContent, words: Wording, person: Invitation
    ) -> None:
        self._writer = writer
        self._content = content
        self._words = words
        self._own = words.invitation
        self._person = person

    def draw(self) -> None:
        writer = self._writer
        with writer.part(Role.ARTIFACT):
            writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, paper.ACCENT)
        self._head()
        top = self._facts(self._lead(_TITLE_AT + 34))
        sections = self._sections()
        scale = next((step for step in _STEPS if top + self._height(sections, step) <= _BOTTOM), _STEPS[-1])
        for heading, lines in sections:
            top = self._section(top, heading, lines, scale)
        self._foot()

    def _head(self) -> None:
        writer, own = self._writer, self._own
        made = own.made.format(date=self._words.day(self._content.made_on))
        with writer.part(Role.P):
            taken = writer.text(RIGHT, paper.TOP, made, paper.SMALL, paper.MUTED, align="right")
        width = BODY_WIDTH - taken - 24
        centre = writer.typesetter.fit(self._content.centre_name, paper.TABLE_STRONG, width, 8)
        with writer.part(Role.P):
            writer.text(LEFT, paper.TOP, centre, paper.TABLE_STRONG, paper.INK)
        title = f"{own.title} ({own.demo})" if self._content.demo else own.title
        with writer.part(Role.H1):
            line = writer.typesetter.fit(title, paper.REPORT_TITLE, BODY_WIDTH, 16)
            writer.text(LEFT - 0.5, _TITLE_AT, line, paper.REPORT_TITLE, paper.INK)

    def _lead(self, top: float) -> float:
        own, person = self._own, self._person
        text = own.lead_changed if person.replaces else own.lead
        greeting = own.greeting.format(name=one_line(person.name))
        top = self._paragraph(top, greeting, paper.TABLE_STRONG, most=2)
        centre = one_line(self._content.centre_name)
        filled = text.format(centre=centre, qualification=one_line(person.qualification))
        return self._paragraph(top + 2, filled, paper.LEAD, most=4) + 10

    def _facts(self, top: float) -> float:
        """The box that is looked for on the morning of the day."""
        writer, own = self._writer, self._own
        rows = [(own.when, self._when()), (own.where, self._person.place or self._content.place)]
        rows += [(own.station, self._person.station), (own.assessor, self._person.assessor)]
        set_rows = [
            (label, writer.typesetter.wrap_at_most(text, style, BODY_WIDTH - 2 * _BOX_PAD - _LABEL, 2), style)
            for at, (label, text) in enumerate(rows)
            if text
            for style in (paper.NAME.sized(17) if at == 0 else paper.LEAD,)
        ]
        height = sum(len(lines) * style.leading + 5 for _label, lines, style in set_rows) + 2 * _BOX_PAD - 8
        with writer.part(Role.ARTIFACT):
            writer.box(_BOX_LEFT, top, BODY_WIDTH, height, paper.FLOOR, 8)
        y = top + _BOX_PAD - 4
        for label, lines, style in set_rows:
            with writer.part(Role.P):
                for number, line in enumerate(lines):
                    baseline = y + style.leading * 0.78
                    if number == 0:
                        writer.text(LEFT + _BOX_PAD, baseline, f"{label} ", paper.BODY, paper.MUTED)
                    writer.text(LEFT + _BOX_PAD + _LABEL, baseline, line, style, paper.INK)
                    y += style.leading
            y += 5
        return top + height + 14

    def _when(self) -> str:
        own, person = self._own, self._person
        start, end = (at.replace(":", own.time_sign) for at in (person.starts_at, person.ends_at))
        hours = own.between.format(start=start, end=end) if end else own.begins.format(start=start)
        return f"{self._weekday(person.on)} {self._words.day(person.on)} {hours}"

    def _weekday(self, day: date) -> str:
        word = self._words.day_list.weekdays[day.weekday()]
        return f"{word[:1].upper()}{word[1:]}"

    def _sections(self) -> list[tuple[str, Sequence[str]]]:
        """Heading → paragraphs; those of "bring" begin with a dot."""
        own, person, contact = self._own, self._person, one_line(self._content.contact)
        lasts = [own.lasts.format(length=self._length())] if person.minutes else []
        reach = own.contact.format(contact=contact) if contact else own.no_contact
        found: list[tuple[str, Sequence[str]]] = [
            (own.bring_heading, [f"{_ITEM}{thing}" for thing in own.bring]),
            (own.happens_heading, [" ".join([own.happens, *lasts])]),
        ]
        if person.parts:
            # Not commas: the areas' own names hold them.
            found.append((own.parts_heading, [" · ".join(one_line(part) for part in person.parts)]))
        found += [
            (own.how_heading, [own.how]),
            (own.result_heading, [own.result]),
            (own.result_when_heading, [own.result_when]),
            (own.needs_heading, [f"{own.needs} {reach}"]),
            (own.absent_heading, [own.absent]),
        ]
        return found

    def _length(self) -> str:
        own = self._own
        hours, minutes = divmod(self._person.minutes, 60)
        if minutes == 0 and hours:
            return own.hours.format(hours=self._words.count(hours))
        if minutes == 30 and hours:
            return own.hours_and_half.format(hours=self._words.count(hours))
        return own.minutes.format(minutes=self._person.minutes)

    def _height(self, sections: Sequence[tuple[str, Sequence[str]]], scale: float) -> float:
        body = _body(scale)
        lines = sum(len(self._lines(text, body)) for _heading, texts in sections for text in texts)
        return lines * body.leading + len(sections) * (_heading_style(scale).leading + 9 * scale)

    def _section(self, top: float, heading: str, texts: Sequence[str], scale: float) -> float:
        writer, head, body = self._writer, _heading_style(scale), _body(scale)
        with writer.part(Role.H2):
            writer.text(LEFT, top + head.size, heading, head, paper.INK)
        y = top + head.leading
        items = [text for text in texts if text.startswith(_ITEM)]
        if items:
            with writer.part(Role.L):
                for text in items:
                    y = self._item(y, text, body)
        for text in texts:
            if text not in items:
                with writer.part(Role.P):
                    y = self._body_lines(LEFT, y, self._lines(text, body), body)
        return y + 9 * scale

    def _item(self, y: float, text: str, body: TextStyle) -> float:
        writer = self._writer
        with writer.part(Role.LI):
            with writer.part(Role.ARTIFACT):
                writer.box(LEFT + 2, y + body.size * 0.62, 2 * _DOT, 2 * _DOT, paper.ACCENT, _DOT)
            with writer.part(Role.LBODY):
                lines = [line.removeprefix(_ITEM) for line in self._lines(text, body)]
                return self._body_lines(LEFT + _INDENT, y, lines, body)

    def _body_lines(self, x: float, y: float, lines: Sequence[str], body: TextStyle) -> float:
        for line in lines:
            self._writer.text(x, y + body.size, line, body, paper.INK)
            y += body.leading
        return y

    def _lines(self, text: str, style: TextStyle) -> list[str]:
        width = BODY_WIDTH - (_INDENT if text.startswith(_ITEM) else 0)
        return self._writer.typesetter.wrap_at_most(text, style, width, 12)

    def _paragraph(self, top: float, text: str, style: TextStyle, most: int) -> float:
        writer = self._writer
        with writer.part(Role.P):
            for line in writer.typesetter.wrap_at_most(text, style, BODY_WIDTH, most):
                writer.text(LEFT, top + style.size, line, style, paper.INK)
                top += style.leading
        return top

    def _foot(self) -> None:
        writer, y = self._writer, paper.PAGE_HEIGHT - paper.BOTTOM
        with writer.part(Role.ARTIFACT):
            writer.rule(LEFT, y - 16, RIGHT, paper.LINE)
        with writer.part(Role.P):
            writer.text(LEFT, y, self._own.foot, paper.SMALL, paper.MUTED)


def _body(scale: float) -> TextStyle:
    return paper.LEAD.sized(10.75 * scale)


def _heading_style(scale: float) -> TextStyle:
    return paper.AREA_HEADING.sized(12 * scale)
