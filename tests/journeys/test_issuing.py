"""A Friday of a manager: six to be issued, one lacks something; later one is wrong and one is replaced."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QLabel

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.checklists import Rating
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import Changes, DocumentSummary
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.documents.live_paper import LivePaper
from assessor_app.ui.documents.room import DocumentsRoom
from assessor_app.ui.settings.page import SettingsPage
from tests.journeys.desk import Desk
from tests.journeys.printing_desk import PREPARED

STROKES = (((10, 10), (200, 90)),)
WINE = "8C2F39"


def some_runs(desk: Desk) -> list[UUID]:
    """Five signed runs, and one that was broken off before anybody looked at a card. Returns them."""
    return desk.program.lane.run_blocking(lambda: [_run(desk, place) for place in range(6)])


def _run(desk: Desk, place: int) -> UUID:
    session = desk.session
    form = CandidateForm(f"Person{place}", "Exempelsson", number_reason="Saknar nummer")
    person, _ = session.candidates.register(session.actor, form, session.today())
    digest = session.assessments.checklists()[0].digest
    run, _ = session.assessments.plan(session.actor, digest, cmd.Plan(person, None, "Station 4", None))
    mark = cmd.RecordMark("MHS-1", Rating.SHOWN)
    if place == 5:
        _do(desk, run, mark, cmd.Interrupt("Ont om tid"))
        return run
    _do(
        desk,
        run,
        PREPARED,
        cmd.FinishSelfRating(),
        mark,
        cmd.RecordFeedback(True, "", "", ""),
        cmd.Complete(),
    )
    _do(
        desk,
        run,
        *(cmd.Sign(role, "Namn", STROKES) for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR)),
    )
    return run


def _do(desk: Desk, run: UUID, *commands: object) -> None:
    for command in commands:
        desk.session.assessments.do(desk.session.actor, run, command)


def documents(desk: Desk) -> tuple[DocumentSummary, ...]:
    return desk.program.lane.run_blocking(desk.session.documents.list)


def room(desk: Desk) -> DocumentsRoom:
    return next(one for one in desk.hands.window.findChildren(DocumentsRoom) if one.isVisible())


def says(desk: Desk, text: str) -> bool:
    return any(text in one.text() for one in desk.hands.window.findChildren(QLabel) if one.isVisible())


def look_at(desk: Desk, number: str) -> None:
    """Find a document in the register and look at it."""
    page = room(desk)
    found = next(row for row in documents(desk) if row.number == number)
    page.open_document(found.id)
    desk.play(desk.hands.settle())


def revoke(desk: Desk, number: str) -> None:
    """Say that a document is wrong."""
    hands = desk.hands
    desk.play(hands.click("tab-register"))
    look_at(desk, number)
    for step in ("revoke-document", "Fel uppgift", "revoke-yes", "confirm-revoke"):
        desk.play(hands.click(step))


def replace(desk: Desk, number: str, *steps: str) -> DocumentSummary:
    """Replace a document; returns the new one."""
    look_at(desk, number)
    for step in ("replace-document", *steps, "replace-yes", "confirm-replace"):
        desk.play(desk.hands.click(step))
    (new,) = [row for row in documents(desk) if row.replaces_number == number]
    return new


def choose_wine_red(desk: Desk) -> tuple[str, str]:
    """In the settings: seen before it is saved. Returns the colour of the band before and after."""
    hands = desk.hands
    desk.play(acts.go_to_room(hands, "settings"))
    settings = next(one for one in hands.window.findChildren(SettingsPage) if one.isVisible())
    settings.show_section("looks")
    paper = settings.section("looks").findChild(LivePaper)
    assert paper is not None
    desk.play(hands.until("exemplet var ritat", lambda: paper.picture is not None))
    before = edge(paper)
    desk.play(hands.click(f"accent-{WINE}"))
    desk.play(hands.until("exemplet fick den nya färgen", lambda: edge(paper) not in (before, "")))
    desk.play(hands.click("save-look"))
    return before, edge(paper)


def test_a_manager_issues_a_pile_mends_a_gap_revokes_replaces_and_changes_the_colour(desk: Desk) -> None:
    hands = desk.hands
    runs = some_runs(desk)
    desk.play(acts.go_to_room(hands, "documents"))
    desk.play(hands.click("tab-to-issue"))
    assert says(desk, "5 av 6 kan utfärdas")

    # The gap leads to the step where it is closed; the run is taken up, the card looked at, and left again.
    desk.play(hands.click("gap-identity_not_checked-preparation"))
    assert desk.run_page.assessment_id == runs[5]
    desk.program.lane.run_blocking(
        lambda: _do(desk, runs[5], cmd.Resume(), PREPARED, cmd.Interrupt("Ont om tid"))
    )
    desk.session.feed.publish(Changes(frozenset({("assessment", runs[5])})), None)
    desk.play(acts.go_to_room(hands, "documents"))
    assert says(desk, "6 av 6 kan utfärdas")

    # All six in one go: the program says first that it is for good.
    desk.play(hands.click("issue-several"))
    assert says(desk, "går inte att ångra")
    assert documents(desk) == ()
    desk.play(hands.click("confirm-issue"))
    desk.play(hands.until("sex dokument var utfärdade", lambda: says(desk, "6 dokument är utfärdade")))
    issued = documents(desk)
    assert len({row.number for row in issued}) == 6
    assert {row.assessment for row in issued} == set(runs)
    assert all(row.is_signed for row in issued)
    desk.play(hands.click("issuing-done"))

    # One is wrong, one is wanted in English instead.
    wrong, old = issued[0].number, issued[1].number
    revoke(desk, wrong)
    assert [row.number for row in documents(desk) if row.is_revoked] == [wrong]
    new = replace(desk, old, "replace-in-en")
    assert (new.language, new.is_revoked) == ("en", False)

    # The centre gets a colour of its own: it is in what is issued next, and in nothing from before.
    before, after = choose_wine_red(desk)
    desk.play(acts.go_to_room(hands, "documents"))
    last = replace(desk, new.number)
    fetched = desk.program.lane.run_blocking(lambda: desk.session.documents.fetch(last.id))
    kept = desk.program.lane.run_blocking(lambda: desk.session.documents.fetch(new.id))
    assert (band(desk, kept.pdf), band(desk, fetched.pdf)) == (before, after)


def edge(paper: LivePaper) -> str:
    """The colour of the band at the left edge of the preview."""
    picture = paper.picture
    return "" if picture is None else picture.pixelColor(picture.width() // 100, picture.height() // 2).name()


def band(desk: Desk, pdf: bytes) -> str:
    """The colour of the band on the first page of a PDF."""
    pixels = desk.session.documents.page_pixels(pdf, 0, 400)
    at = (pixels.height // 2 * pixels.width + 4) * 4
    blue, green, red = pixels.pixels[at : at + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
