"""The recovery sheet: one A4 page to print and lock away. The words are large; everything else is quiet."""

from __future__ import annotations

from assessor_app.documents import paper
from assessor_app.documents.fonts import Cut
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import Wording
from assessor_app.domain.recovery_sheets import RecoverySheetContent

_WORD = TextStyle(Cut.SEMIBOLD, 27, 33)
_NUMBER = TextStyle(Cut.REGULAR, 14, 18)
_COLUMNS = 3
_ROW = 62.0
_PANEL_MARGIN = 22.0


def draw_recovery_sheet(writer: PageWriter, content: RecoverySheetContent, words: Wording) -> None:
    """Draw the whole page and end it."""
    own, name = words.recovery_sheet, one_line(content.centre_name)
    writer.set_information(title=own.title, author=name[:200], subject=own.subject)
    with writer.part(Role.ARTIFACT):
        writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, paper.ACCENT)
    _head(writer, name, own.made.format(date=words.day(content.made_on)))
    y = _title(writer, own.title, own.purpose)
    if content.demo:
        y = _paragraph(writer, y + 4, own.demo, paper.BODY_STRONG, paper.NOT_SHOWN)
    y = _words(writer, y + 12, content.words)
    for heading, text in ((own.use_heading, own.use), (own.keep_heading, own.keep)):
        y = _section(writer, y + 20, heading, text)
    y = _section(writer, y + 20, own.keys_heading, own.keys)
    y = _fingerprint(writer, y + 6, own.centre_key, content.centre_fingerprint)
    _fingerprint(writer, y, own.document_key, content.document_fingerprint)
    _foot(writer, own.foot)
    writer.end_page()


def _head(writer: PageWriter, name: str, made: str) -> None:
    with writer.part(Role.P):
        taken = writer.text(RIGHT, paper.TOP, made, paper.SMALL, paper.MUTED, align="right")
    fitted = writer.typesetter.fit(name, paper.TABLE_STRONG, BODY_WIDTH - taken - 24, 8)
    with writer.part(Role.P):
        writer.text(LEFT, paper.TOP, fitted, paper.TABLE_STRONG, paper.INK)


def _title(writer: PageWriter, title: str, purpose: str) -> float:
    y = paper.TOP + 62
    with writer.part(Role.H1):
        writer.text(LEFT, y, title, paper.TITLE, paper.INK)
    return _paragraph(writer, y + 30, purpose, paper.LEAD, paper.INK)


def _words(writer: PageWriter, top: float, words: tuple[str, ...]) -> float:
    """The words in their order, line by line, on a quiet ground. Returns the height below them."""
    rows = -(-len(words) // _COLUMNS)
    height = rows * _ROW + _PANEL_MARGIN
    with writer.part(Role.ARTIFACT):
        writer.box(LEFT, top, BODY_WIDTH, height, paper.FLOOR, 8)
    width = (BODY_WIDTH - 2 * _PANEL_MARGIN) / _COLUMNS
    for at, word in enumerate(words):
        row, column = divmod(at, _COLUMNS)
        x = LEFT + _PANEL_MARGIN + column * width
        baseline = top + _PANEL_MARGIN / 2 + (row + 0.66) * _ROW
        with writer.part(Role.P):
            writer.text(x + 18, baseline, str(at + 1), _NUMBER, paper.MUTED, align="right")
            writer.text(x + 30, baseline, word, _WORD, paper.INK)
    return top + height


def _section(writer: PageWriter, y: float, heading: str, text: str) -> float:
    with writer.part(Role.H2):
        writer.text(LEFT, y + 12, heading, paper.HEADING, paper.INK)
    return _paragraph(writer, y + 31, text, paper.TABLE, paper.INK)


def _fingerprint(writer: PageWriter, y: float, label: str, words: str) -> float:
    with writer.part(Role.P):
        writer.text(LEFT, y, label, paper.BODY, paper.MUTED)
        writer.text(LEFT + 130, y, one_line(words), paper.BODY_MEDIUM, paper.INK)
    return y + 17


def _foot(writer: PageWriter, text: str) -> None:
    y = paper.PAGE_HEIGHT - paper.BOTTOM
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, y - 16, RIGHT, paper.LINE)
    with writer.part(Role.P):
        writer.text(LEFT, y, text, paper.SMALL, paper.MUTED)


def _paragraph(writer: PageWriter, y: float, text: str, style: TextStyle, colour: paper.Colour) -> float:
    with writer.part(Role.P):
        for line in writer.typesetter.wrap_at_most(text, style, BODY_WIDTH, 8):
            writer.text(LEFT, y, line, style, colour)
            y += style.leading
    return y
