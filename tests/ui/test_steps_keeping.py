"""What is typed stays, goes to the run it was typed in, and is sent once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.assessment_commands import Complete, RecordFeedback
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.steps.feedback_rules import saved_feedback
from assessor_app.ui.run.steps.keeping import Keeper
from tests.ui.steps_desk import Desk


class Form:
    """A form of one text without a screen."""

    def __init__(self, desk: Desk) -> None:
        self.text, self.filled = "", 0
        self.keeper = Keeper(desk, saved_feedback, self._read, self._fill)
        desk.steps.append(self)
        self.show_view(desk.view)

    def show_view(self, view: RunView) -> None:
        self.keeper.show_view(view)

    def type(self, text: str) -> None:
        self.text = text
        self.keeper.edited()

    def _read(self) -> RecordFeedback:
        return RecordFeedback(False, self.text, "", "")

    def _fill(self, view: RunView) -> None:
        self.text, self.filled = saved_feedback(view).strengths, self.filled + 1


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_showing_a_run_sends_nothing(desk: Desk) -> None:
    form = Form(desk)
    form.keeper.save()
    form.keeper.flush()
    assert desk.commands == []


def test_an_edit_is_sent_once(desk: Desk) -> None:
    form = Form(desk)
    form.type("Noggrann")
    form.keeper.save()
    form.keeper.save()
    form.keeper.flush()
    assert desk.commands == [RecordFeedback(False, "Noggrann", "", "")]


def test_an_edit_that_ends_where_it_began_is_not_sent(desk: Desk) -> None:
    form = Form(desk)
    form.type("Nog")
    form.type("")
    form.keeper.save()
    assert desk.commands == []


def test_an_answer_to_an_older_edit_does_not_overwrite_what_is_being_written(desk: Desk) -> None:
    form = Form(desk)
    desk.patient = True
    form.type("Nog")
    form.keeper.save()
    form.type("Noggrann")
    desk.answer()
    assert form.text == "Noggrann"
    form.keeper.save()
    desk.answer()
    assert saved_feedback(desk.view).strengths == "Noggrann"


def test_two_quick_edits_are_both_kept_while_their_answers_are_on_the_way(desk: Desk) -> None:
    form = Form(desk)
    desk.patient = True
    for text in ("a", "ab", "abc"):
        form.type(text)
        form.keeper.save()
    desk.answer(1)
    assert form.text == "abc"
    desk.answer()
    assert (form.text, form.keeper.settled) == ("abc", True)


def test_what_was_refused_stays_on_the_screen_and_is_sent_again_when_the_step_is_left(desk: Desk) -> None:
    form = Form(desk)
    desk.patient = True
    form.type("Noggrann")
    form.keeper.save()
    desk._waiting.clear()  # the disk was full: no answer came
    desk.show_all()
    assert form.text == "Noggrann"
    desk.patient = False
    form.keeper.flush()
    assert saved_feedback(desk.view).strengths == "Noggrann"


def test_what_was_written_for_one_run_never_goes_to_another(desk: Desk) -> None:
    form = Form(desk)
    form.type("Noggrann")
    other = replace(desk.view, state=replace(desk.view.state, id=UUID(int=5)))
    desk.view = other
    form.keeper.flush()
    assert desk.commands == []
    form.show_view(other)
    assert form.text == ""


def test_a_run_that_was_closed_meanwhile_shows_what_is_saved(desk: Desk) -> None:
    form = Form(desk)
    desk.prepare()
    form.type("för sent")
    desk.do(Complete())
    assert form.text == ""
