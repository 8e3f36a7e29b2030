"""Two PCs rated the same criterion: seen in the run, settled side by side, and the run is signed."""

from __future__ import annotations

from pathlib import Path

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_hands import Play
from tests.building import FakeClock
from tests.conflicted import act, open_laptop, somebody
from tests.exchanging import carry
from tests.journeys.conftest import Open
from tests.journeys.desk import SAGA, Desk, begin_run, finish_run, found_centre

CODE = "MHS-1"


def rate_apart(desk: Desk, folder: Path) -> None:
    """What a laptop wrote meanwhile comes into the centre's store, behind the window's back."""

    def work() -> None:
        store = desk.composition.workspace
        run = desk.run_page.assessment_id
        assert run is not None
        _, manager = somebody(store)
        laptop = open_laptop(store, folder / "laptop", FakeClock())
        act(store, run, manager, cmd.RecordMark(CODE, Rating.SHOWN))
        act(laptop, run, manager, cmd.RecordMark(CODE, Rating.PARTLY, "Behövde en påminnelse"))
        carry(laptop, store)
        laptop.close()

    desk.program.lane.run_blocking(work)


def settle(desk: Desk) -> Play[None]:
    """From the run: open its conflict, say why, let the side of the laptop count, whose clock is behind."""
    hands = desk.hands
    yield from hands.click("Red ut")
    yield from hands.click("Stod närmast momentet")
    yield from hands.click("side-0")
    yield from hands.find("conflicts-back")


def test_a_conflict_is_seen_in_the_run_and_settled_and_the_run_can_be_signed(
    tmp_path: Path, open_desk: Open
) -> None:
    desk = open_desk(found_centre(tmp_path))
    desk.enter()
    hands = desk.hands
    run = begin_run(desk, SAGA, "Station 1")
    rate_apart(desk, tmp_path)
    desk.play(acts.go_to_room(hands, "today"))
    desk.program.window.navigator.open_run(run, "practice")
    desk.play(hands.settle())
    assert desk.state(run).conflicts() == (CODE,)

    desk.play(settle(desk))
    mark = desk.state(run).mark(CODE)
    assert mark is not None
    assert (mark.rating, desk.state(run).conflicts()) == (Rating.PARTLY, ())

    desk.play(hands.click("conflicts-back"))
    assert desk.run_page.assessment_id == run
    finish_run(desk)
    assert desk.state(run).status is Status.SIGNED
