"""A page that shows whether a printer is set up well; no document: it has no number and names nobody."""

from __future__ import annotations

from assessor_app.documents import paper
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.wording import Wording

_EDGE = 20.0
"""Where documents come nearest to the paper's edge, but for the coloured band: 7 mm."""
_TEN_CM, _TICK = 283.46, 6.0


def draw_trial_page(writer: PageWriter, words: Wording) -> None:
    """Draw the one page: a frame where the margins end, a ruler, every colour of the documents."""
    trial = words.trial
    writer.set_information(title=trial.title, author="Assessor", subject=trial.title)
    with writer.part(Role.ARTIFACT):
        _frame(writer)
    with writer.part(Role.H1):
        writer.text(paper.LEFT, 110, trial.title, paper.TITLE, paper.INK)
    y = 150.0
    for text in (trial.frame, trial.ruler, trial.colours):
        with writer.part(Role.P):
            for line in writer.typesetter.wrap_at_most(text, paper.LEAD, paper.BODY_WIDTH, 4):
                writer.text(paper.LEFT, y, line, paper.LEAD, paper.INK)
                y += paper.LEAD.leading
        y += 8
    with writer.part(Role.ARTIFACT):
        _ruler(writer, y + 16)
        _colours(writer, y + 70)
    writer.end_page()


def _frame(writer: PageWriter) -> None:
    right, bottom = paper.PAGE_WIDTH - _EDGE, paper.PAGE_HEIGHT - _EDGE
    corners = ((_EDGE, _EDGE), (right, _EDGE), (right, bottom), (_EDGE, bottom), (_EDGE, _EDGE))
    writer.polyline(corners, paper.INK, 0.75)


def _ruler(writer: PageWriter, y: float) -> None:
    writer.rule(paper.LEFT, y, paper.LEFT + _TEN_CM, paper.INK, 1)
    for centimetre in range(11):
        x = paper.LEFT + _TEN_CM * centimetre / 10
        height = _TICK * (2 if centimetre in (0, 5, 10) else 1)
        writer.polyline(((x, y), (x, y - height)), paper.INK, 1)


def _colours(writer: PageWriter, y: float) -> None:
    colours = (paper.INK, paper.MUTED, paper.ACCENT, paper.SHOWN, paper.PARTLY, paper.NOT_SHOWN, paper.LINE)
    for place, colour in enumerate(colours):
        writer.box(paper.LEFT + place * 62, y, 54, 34, colour, radius=6)
