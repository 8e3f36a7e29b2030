"""The steps as an assessor meets them: what is chosen and typed is saved, what is shown is not."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, KnowledgeSource, SelfRating
from assessor_app.domain.checklists import Rating
from assessor_app.domain.outcomes import Outcome
from assessor_app.ui.run.steps.feedback import FeedbackStep
from assessor_app.ui.run.steps.frames import Step
from assessor_app.ui.run.steps.knowledge import KnowledgeStep, saved_knowledge
from assessor_app.ui.run.steps.preparation import PreparationStep, saved_preparation
from assessor_app.ui.run.steps.self_rating import SelfRatingStep
from assessor_app.ui.run.steps.signature import SignatureStep
from tests.ui.steps_desk import Desk

STEPS = (PreparationStep, SelfRatingStep, KnowledgeStep, FeedbackStep, SignatureStep)
S = TypeVar("S", bound=Step)
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def put(qtbot: QtBot, desk: Desk, kind: type[S]) -> S:
    """Show a step in a window of its own."""
    step: S = desk.show(kind(desk, desk.session))
    qtbot.addWidget(step)
    step.resize(1206, 640)
    with qtbot.waitExposed(step):
        step.show()
    return step


def part(step: QWidget, name: str, kind: type[W] = QWidget) -> W:
    """The part of a step that has this name."""
    found = step.window().findChild(kind, name)
    assert found is not None, name
    return found


def press(step: QWidget, name: str) -> None:
    """Press a button that can be seen and pressed."""
    button = part(step, name, QAbstractButton)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def choose(step: QWidget, name: str, index: int) -> None:
    """Choose one of the choices of a row."""
    part(step, name).findChildren(QAbstractButton)[index].click()


# -- every step --


@pytest.mark.parametrize("kind", STEPS)
def test_showing_a_step_writes_nothing(qtbot: QtBot, desk: Desk, kind: type[Step]) -> None:
    desk.prepare()
    desk.carry_out(
        cmd.RecordKnowledge("area-1", 17, 20, test_name="Webbtest", taken_on="2026-05-12"),
        cmd.RecordMeasure(desk.new_measure(), "Öva", "area-2", "Per", "2026-09-30"),
    )
    before = desk.entries()
    step = put(qtbot, desk, kind)
    desk.show_all()
    step.flush()
    step.hide()
    assert desk.commands == []
    assert desk.entries() == before


@pytest.mark.parametrize("kind", STEPS)
def test_the_wheel_changes_nothing(qtbot: QtBot, desk: Desk, kind: type[Step]) -> None:
    desk.prepare()
    desk.carry_out(cmd.RecordKnowledge("area-1", 17, 20, taken_on="2026-05-12"))
    step = put(qtbot, desk, kind)

    def state() -> list[object]:
        texts: list[object] = [field.text() for field in step.findChildren(QLineEdit)]
        texts += [field.toPlainText() for field in step.findChildren(QPlainTextEdit)]
        texts += [field.currentIndex() for field in step.findChildren(QComboBox)]
        return texts + [button.isChecked() for button in step.findChildren(QAbstractButton)]

    before = state()
    for widget in step.findChildren(QWidget):
        turn = QWheelEvent(
            QPointF(5, 5),
            widget.mapToGlobal(QPointF(5, 5)),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turn)
    step.flush()
    assert state() == before
    assert desk.commands == []


@pytest.mark.parametrize("kind", STEPS)
def test_every_input_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, desk: Desk, kind: type[Step]
) -> None:
    desk.prepare()
    step = put(qtbot, desk, kind)
    nameless = [
        type(widget).__name__
        for widget in step.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox) and not widget.accessibleName()
    ]
    nameless += [
        type(button).__name__
        for button in step.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert not nameless


@pytest.mark.parametrize(
    ("kind", "button", "place"),
    [
        (PreparationStep, "preparation-continue", "self_rating"),
        (SelfRatingStep, "self-rating-continue", "knowledge"),
        (KnowledgeStep, "knowledge-continue", "practice"),
        (FeedbackStep, "feedback-continue", "signature"),
    ],
)
def test_the_next_step_is_one_press_away(
    qtbot: QtBot, desk: Desk, kind: type[Step], button: str, place: str
) -> None:
    desk.prepare()
    press(put(qtbot, desk, kind), button)
    assert desk.places == [place]


@pytest.mark.parametrize("kind", [PreparationStep, KnowledgeStep, FeedbackStep])
def test_a_completed_run_can_only_be_looked_at_until_it_is_taken_up_again(
    qtbot: QtBot, desk: Desk, kind: type[Step]
) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, kind)
    fields = [*step.findChildren(QLineEdit), *step.findChildren(QPlainTextEdit)]
    assert all(field.isReadOnly() for field in fields)
    step.page.banner.action_chosen.emit()
    assert desk.commands == [cmd.Resume()]
    assert not any(field.isReadOnly() for field in fields)


# -- preparation --


def test_each_choice_of_the_preparation_is_saved_at_once(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, PreparationStep)
    choose(step, "preparation-identity", 1)
    assert saved_preparation(desk.view).identity is IdentityProof.PASSPORT
    for name in ("why", "how", "use", "when"):
        press(step, f"preparation-informed-{name}")
    choose(step, "preparation-conflict", 0)
    assert not [gap for gap in desk.view.gaps if gap.place == "preparation"]
    assert step.page.hint.text() == "Förberedelsen är klar."


def test_a_relation_to_the_candidate_asks_which(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, PreparationStep)
    text = part(step, "preparation-conflict-text")
    assert not text.isVisible()
    choose(step, "preparation-conflict", 1)
    assert text.isVisible()
    qtbot.keyClicks(text, "Egen elev")
    step.flush()
    assert saved_preparation(desk.view).conflict_text == "Egen elev"


def test_a_text_is_saved_when_the_field_is_left(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, PreparationStep)
    text = part(step, "preparation-needs-text", QPlainTextEdit)
    text.setFocus()
    qtbot.keyClicks(text, "Tolk 10.00 ")
    assert desk.commands == []
    part(step, "preparation-continue").setFocus()
    assert saved_preparation(desk.view).needs_text == "Tolk 10.00"


def test_a_view_that_arrives_while_one_types_takes_no_letter_away(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, PreparationStep)
    text = part(step, "preparation-needs-text", QPlainTextEdit)
    qtbot.keyClicks(text, "Tolk bok")
    desk.carry_out(cmd.RecordMark("A1-1", Rating.SHOWN))
    qtbot.keyClicks(text, "ad")
    assert text.toPlainText() == "Tolk bokad"
    step.hide()
    assert saved_preparation(desk.view).needs_text == "Tolk bokad"


def test_choices_made_faster_than_the_disk_are_all_kept(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, PreparationStep)
    desk.patient = True
    press(step, "preparation-informed-why")
    press(step, "preparation-informed-how")
    desk.answer(1)
    press(step, "preparation-informed-use")
    desk.answer()
    saved = saved_preparation(desk.view)
    assert (saved.informed_why, saved.informed_how, saved.informed_use) == (True, True, True)


# -- self-rating --


def test_the_candidate_answers_alone_and_only_a_held_button_gives_the_screen_back(
    qtbot: QtBot, desk: Desk
) -> None:
    step = put(qtbot, desk, SelfRatingStep)
    press(step, "self-rating-hand-over")
    assert desk.locks == [True]
    press(step, "answer-A1-1-sure")
    press(step, "answer-A1-2-cannot")
    press(step, "candidate-next")
    press(step, "candidate-next")
    assert desk.view.state.self_ratings == {"A1-1": SelfRating.SURE, "A1-2": SelfRating.CANNOT}
    assert desk.view.state.self_rating_done
    unlock = part(step, "candidate-unlock-at-end", QAbstractButton)
    unlock.click()
    assert desk.locks == [True]
    with qtbot.waitSignal(unlock.held, timeout=5000):
        qtbot.keyPress(unlock, Qt.Key.Key_Return)
    assert desk.locks == [True, False]
    assert part(step, "self-rating-continue").isVisible()


def test_letting_go_too_early_unlocks_nothing(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, SelfRatingStep)
    press(step, "self-rating-hand-over")
    unlock = part(step, "candidate-unlock", QAbstractButton)
    with qtbot.assertNotEmitted(unlock.held, wait=80):
        qtbot.keyPress(unlock, Qt.Key.Key_Space)
        qtbot.keyRelease(unlock, Qt.Key.Key_Space)
    assert desk.locks == [True]


def test_the_candidate_may_read_english_and_keeps_the_answers(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, SelfRatingStep)
    press(step, "self-rating-hand-over")
    press(step, "answer-A1-1-unsure")
    press(step, "candidate-language-en")
    button = part(step, "answer-A1-1-unsure", QAbstractButton)
    assert button.text() == "Unsure"
    assert button.isChecked()


def test_the_screen_goes_on_where_the_candidate_stopped(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(*(cmd.RateSelf(code, SelfRating.SURE) for code in desk.view.checklist.areas[0].codes))
    step = put(qtbot, desk, SelfRatingStep)
    press(step, "self-rating-together")
    assert part(step, "answer-A2-1-sure").isVisible()
    assert desk.locks == []


def test_the_self_rating_can_be_passed_over(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, SelfRatingStep)
    press(step, "self-rating-skip")
    assert desk.commands == [cmd.FinishSelfRating(skipped=True)]
    assert part(step, "self-rating-continue").isVisible()


# -- knowledge test --


def field_of(step: KnowledgeStep, which: str, area: str) -> QLineEdit:
    return part(step, f"knowledge-{which}-{area}", QLineEdit)


def test_points_are_saved_when_the_row_is_left(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, KnowledgeStep)
    points, most = field_of(step, "points", "area-1"), field_of(step, "most", "area-1")
    points.setFocus()
    qtbot.keyClicks(points, "17")
    most.setFocus()
    assert desk.commands == []
    qtbot.keyClicks(most, "20")
    field_of(step, "points", "area-2").setFocus()
    saved = saved_knowledge(desk.view, "area-1")
    assert saved is not None
    assert (saved.points, saved.most, saved.source) == (17, 20, KnowledgeSource.TYPED)


def test_the_most_points_are_taken_from_the_row_above(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(cmd.RecordKnowledge("area-1", 17, 20))
    step = put(qtbot, desk, KnowledgeStep)
    points = field_of(step, "points", "area-2")
    points.setFocus()
    qtbot.keyClicks(points, "12")
    part(step, "knowledge-continue").setFocus()
    saved = saved_knowledge(desk.view, "area-2")
    assert saved is not None
    assert (saved.points, saved.most) == (12, 20)


def test_tab_from_the_points_finds_the_most_points_filled_in_and_ready_to_be_typed_over(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.carry_out(cmd.RecordKnowledge("area-1", 17, 20))
    step = put(qtbot, desk, KnowledgeStep)
    points, most = field_of(step, "points", "area-2"), field_of(step, "most", "area-2")
    points.setFocus()
    qtbot.keyClicks(points, "12")
    qtbot.keyClick(points, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: most.selectedText() == "20")
    qtbot.keyClicks(most, "15")
    part(step, "knowledge-continue").setFocus()
    saved = saved_knowledge(desk.view, "area-2")
    assert saved is not None
    assert (saved.points, saved.most) == (12, 15)


def test_too_many_points_are_told_of_and_stay_in_the_field(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, KnowledgeStep)
    qtbot.keyClicks(field_of(step, "points", "area-1"), "25")
    qtbot.keyClicks(field_of(step, "most", "area-1"), "20")
    step.flush()
    assert desk.commands == []
    assert step._rows[0]._error.text() == "Poängen kan inte vara fler än 20."
    desk.show_all()
    assert field_of(step, "points", "area-1").text() == "25"


def test_emptying_the_points_withdraws_the_result(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(cmd.RecordKnowledge("area-1", 17, 20))
    step = put(qtbot, desk, KnowledgeStep)
    points = field_of(step, "points", "area-1")
    points.setFocus()
    points.selectAll()
    qtbot.keyClick(points, Qt.Key.Key_Delete)
    step.flush()
    assert saved_knowledge(desk.view, "area-1") is None


def test_the_name_of_the_test_follows_every_result(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(cmd.RecordKnowledge("area-1", 17, 20), cmd.RecordKnowledge("area-2", 5, 20))
    step = put(qtbot, desk, KnowledgeStep)
    name = part(step, "knowledge-test-name", QLineEdit)
    name.setFocus()
    qtbot.keyClicks(name, "Webbtest")
    part(step, "knowledge-continue").setFocus()
    found = [saved_knowledge(desk.view, area) for area in ("area-1", "area-2")]
    assert [saved.test_name if saved else None for saved in found] == ["Webbtest", "Webbtest"]


def test_a_pasted_table_is_shown_before_it_is_used(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, KnowledgeStep)
    press(step, "knowledge-import")
    assert step._sheet is not None
    step._sheet.show_text("Område;Poäng;Max\n1;17;20\nSvets;3;5\n")
    assert desk.commands == []
    assert part(step, "knowledge-use", QAbstractButton).text() == "Använd 1 resultat"
    press(step, "knowledge-use")
    assert desk.commands == [cmd.RecordKnowledge("area-1", 17, 20, KnowledgeSource.IMPORTED)]
    assert not step._sheet.is_open()


def test_a_file_that_is_no_table_is_refused_in_words(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    step = put(qtbot, desk, KnowledgeStep)
    press(step, "knowledge-import")
    sheet = step._sheet
    assert sheet is not None
    sheet.open_file(tmp_path / "saknas.csv")
    assert "gick inte att läsa" in (sheet._field.error() or "")
    book = tmp_path / "bok.xlsx"
    book.write_bytes(b"PK\x03\x04\x00\x00")
    sheet.open_file(book)
    assert "CSV" in (sheet._field.error() or "")
    large = tmp_path / "stor.csv"
    large.write_bytes(b"1;2;3\n" * 400_000)
    sheet.open_file(large)
    assert "för stor" in (sheet._field.error() or "")
    old = tmp_path / "gammal.csv"
    old.write_bytes("Område 1;17;20".encode("cp1252"))
    sheet.open_file(old)
    assert sheet._field.error() is None
    assert part(step, "knowledge-use").isEnabled()


# -- feedback --


def test_the_words_of_the_talk_are_saved(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, FeedbackStep)
    qtbot.keyClicks(part(step, "feedback-strengths"), "Noggrann")
    qtbot.keyClicks(part(step, "feedback-comment"), "Kul")
    press(step, "feedback-talk-held")
    assert desk.commands == [cmd.RecordFeedback(True, "Noggrann", "", "Kul")]
    assert step.page.hint.text() == "Återkopplingen är klar."


def test_gaps_are_picked_into_the_text(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(
        cmd.RecordMark("A1-1", Rating.SHOWN),
        cmd.RecordMark("A1-2", Rating.PARTLY, "Behövde hjälp"),
        cmd.RecordMark("A2-1", Rating.NOT_SHOWN, "Hann inte"),
    )
    step = put(qtbot, desk, FeedbackStep)
    qtbot.keyClicks(part(step, "feedback-gaps"), "Ta det lugnt")
    press(step, "feedback-pick-gaps")
    assert not part(step, "gap-add").isEnabled()
    press(step, "gap-A2-1")
    press(step, "gap-add")
    value = desk.view.state.feedback.value
    assert value.gaps == "Ta det lugnt\n– Gör A2-1"


def test_areas_that_are_not_met_become_measures(qtbot: QtBot, desk: Desk) -> None:
    desk.carry_out(
        *(cmd.RecordMark(code, Rating.SHOWN) for code in ("A1-1", "A1-2", "A1-3")),
        cmd.RecordMark("A2-1", Rating.NOT_SHOWN, "Hann inte"),
    )
    step = put(qtbot, desk, FeedbackStep)
    press(step, "measure-suggest")
    assert [(measure.area, measure.text) for measure in desk.view.state.plan()] == [
        ("area-2", "Träna på: Gör A2-1")
    ]
    assert not part(step, "measure-suggest").isVisible()


def test_a_measure_is_written_kept_by_escape_and_removed_with_a_way_back(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, FeedbackStep)
    press(step, "measure-add")
    qtbot.keyClicks(part(step, "measure-text"), "Dagar vid bordet")
    qtbot.keyClicks(part(step, "measure-responsible"), "Per")
    qtbot.keyClick(part(step, "measure-responsible"), Qt.Key.Key_Escape)
    [measure] = desk.view.state.plan()
    assert (measure.text, measure.responsible) == ("Dagar vid bordet", "Per")
    row = part(step, f"measure-{measure.measure}")
    row.findChildren(QAbstractButton)[-1].click()
    assert desk.view.state.plan() == ()
    text, undo = desk.navigator.toasts[-1]
    assert text == "Åtgärden är borttagen."
    assert undo is not None
    undo()
    assert desk.view.state.plan() == (measure,)


def test_a_measure_being_written_is_kept_when_the_run_is_left(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, FeedbackStep)
    press(step, "measure-add")
    qtbot.keyClicks(part(step, "measure-text"), "Train")
    step.flush()
    step.flush()
    assert [measure.text for measure in desk.view.state.plan()] == ["Train"]


def test_judging_otherwise_than_the_rules_takes_a_motivation(qtbot: QtBot, desk: Desk) -> None:
    desk.rate_all(Rating.NOT_SHOWN)
    step = put(qtbot, desk, FeedbackStep)
    press(step, "outcome-area-1")
    choose(step, "override-outcome", 0)
    press(step, "override-save")
    assert desk.commands == []
    qtbot.keyClicks(part(step, "override-motivation"), "Visades i dag")
    press(step, "override-save")
    assert desk.view.judged.areas[0].outcome is Outcome.MET
    assert desk.view.computed.areas[0].outcome is Outcome.NOT_MET
    press(step, "outcome-area-1")
    press(step, "override-withdraw")
    assert desk.view.judged.areas[0].outcome is Outcome.NOT_MET


def test_a_motivation_half_written_waits_for_the_next_time(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, FeedbackStep)
    press(step, "outcome-area-1")
    motivation = part(step, "override-motivation", QPlainTextEdit)
    qtbot.keyClicks(motivation, "Visades i")
    qtbot.keyClick(motivation, Qt.Key.Key_Escape)
    press(step, "outcome-area-2")
    assert motivation.toPlainText() == ""
    qtbot.keyClick(motivation, Qt.Key.Key_Escape)
    press(step, "outcome-area-1")
    assert motivation.toPlainText() == "Visades i"
    assert desk.commands == []
