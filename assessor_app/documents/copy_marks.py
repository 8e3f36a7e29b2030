"""The mark on a copy: a page that holds nothing else, laid over each page as it is printed.

The stored original is never touched. The mark stands in the margin above the first line, inside what every
printer can reach, and says in the document's own language which copy it is and when it was made.
"""

from __future__ import annotations

from datetime import date

from assessor_app.documents import paper
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.wording import Wording

_TOP, _HEIGHT, _PADDING, _LINE = 17.0, 21.0, 9.0, 1.2


def draw_copy_mark(writer: PageWriter, words: Wording, copy: int, printed_on: date) -> None:
    """Draw the one page; `copy` counts from 1."""
    style, colour = paper.BODY_STRONG, paper.NOT_SHOWN
    text = words.common.copy_mark.format(copy=copy, date=words.day(printed_on))
    line = writer.typesetter.line(text, style)
    width = line.width + 2 * _PADDING
    left = paper.RIGHT - width
    with writer.part(Role.ARTIFACT):
        writer.box(left, _TOP, width, _HEIGHT, colour, radius=4)
        white = paper.Colour(1, 1, 1)
        inner = (left + _LINE, _TOP + _LINE, width - 2 * _LINE, _HEIGHT - 2 * _LINE)
        writer.box(*inner, white, radius=3)
        writer.text(left + _PADDING, _TOP + 14.2, line, style, colour)
    writer.end_page()
