"""What may be done to an assessment, in the words of those who do it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import Status, computed, judged
from assessor_app.domain.checklists import Rating
from assessor_app.domain.completion import gaps
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.outcomes import Outcome
from tests.domain.assessing import AMINA, KARIN, LAPTOP, LARS, PER, PREPARED, RUN, Bench, checklist

SHOWN, PARTLY, NOT_SHOWN = Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN
STROKES = (((1, 1), (5, 5)),)


def sign(bench: Bench) -> None:
    bench.do(cmd.Sign(ev.SignatureRole.CANDIDATE, "Amina", STROKES))
    bench.do(cmd.Sign(ev.SignatureRole.ASSESSOR, "Karin", STROKES))


def test_the_first_step_starts_the_run() -> None:
    bench = Bench().planned()
    assert bench.state.status is Status.PLANNED
    bench.do(cmd.RecordMark("MHS-1", SHOWN))
    assert bench.state.status is Status.IN_PROGRESS
    assert bench.state.started_at is not None


def test_a_rating_is_kept_at_once_and_its_reason_follows() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", PARTLY))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.lacks_reason
    bench.do(cmd.RecordMark("MAT-1", PARTLY, "läste av fel"))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert (mark.reason, mark.lacks_reason) == ("läste av fel", False)


def test_saying_the_same_again_writes_nothing() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", PARTLY, "a"))
    assert bench.do(cmd.RecordMark("MAT-1", PARTLY, "a")) == ()
    assert bench.do(cmd.RecordMark("MAT-1", PARTLY)) == ()
    bench.do(PREPARED)
    assert bench.do(PREPARED) == ()


def test_the_reason_stays_when_partly_becomes_not_shown_and_goes_when_it_is_shown() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", PARTLY, "a"))
    bench.do(cmd.RecordMark("MAT-1", NOT_SHOWN))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.reason == "a"
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.reason is None


def test_taking_back_lets_what_stood_before_stand_again() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    bench.do(cmd.RecordMark("MAT-1", PARTLY, "a"))
    for expected in (SHOWN, None):
        mark = bench.state.mark("MAT-1")
        assert mark is not None
        bench.do(cmd.TakeBackMark("MAT-1", mark.ref))
        after = bench.state.mark("MAT-1")
        assert (after.rating if after else None) == expected
    assert bench.state.conflicts() == ()


def test_only_the_mark_in_force_can_be_taken_back() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    first = bench.state.mark("MAT-1")
    assert first is not None
    bench.do(cmd.RecordMark("MAT-1", NOT_SHOWN, "x"))
    with pytest.raises(Refused, match="mark_not_in_force"):
        bench.do(cmd.TakeBackMark("MAT-1", first.ref))


def test_a_critical_criterion_is_never_not_applicable_without_a_manager() -> None:
    bench = Bench().planned()
    with pytest.raises(NotAllowed, match="critical_not_applicable"):
        bench.do(cmd.RecordMark("MHS-1", Rating.NOT_APPLICABLE, "finns inte"))
    bench.do(cmd.RecordMark("MHS-1", Rating.NOT_APPLICABLE, "finns inte"), PER)
    assert bench.state.mark("MHS-1") is not None


def test_not_applicable_only_where_the_checklist_allows_it() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-2", Rating.NOT_APPLICABLE, "finns inte"))
    with pytest.raises(Refused, match="not_applicable_not_here"):
        bench.do(cmd.RecordMark("MAT-1", Rating.NOT_APPLICABLE, "finns inte"))


def test_a_run_cannot_be_completed_while_something_is_missing() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", PARTLY))
    missing = {gap.code for gap in gaps(bench.state, bench.checklist)}
    assert missing == {
        "identity_not_checked", "not_informed", "conflict_not_declared", "self_rating_open",
        "reason_missing", "talk_not_held",
    }  # fmt: skip
    with pytest.raises(Refused, match="gaps_remain"):
        bench.do(cmd.Complete())


def test_untested_criteria_do_not_stand_in_the_way() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.RecordMark("MAT-2", Rating.NOT_TESTED))
    bench.do(cmd.Complete())
    assert judged(bench.state, bench.checklist).whole is Outcome.NOT_FULLY_TESTED


def test_the_last_signature_locks_the_run() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.Complete())
    bench.do(cmd.Sign(ev.SignatureRole.CANDIDATE, "Amina", STROKES))
    assert bench.state.status is Status.COMPLETED
    bench.do(cmd.Sign(ev.SignatureRole.ASSESSOR, "Karin", STROKES))
    assert bench.state.status is Status.SIGNED
    assert bench.state.signed_whole is Outcome.MET
    with pytest.raises(Refused, match="assessment_not_open"):
        bench.do(cmd.RecordMark("MAT-1", NOT_SHOWN, "x"))


def test_a_candidate_may_choose_not_to_sign_an_assessor_may_not() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.Complete())
    bench.do(cmd.Sign(ev.SignatureRole.CANDIDATE, "Amina", declined=True))
    with pytest.raises(Refused, match="only_candidate_may_decline"):
        bench.do(cmd.Sign(ev.SignatureRole.ASSESSOR, "Karin", declined=True))
    with pytest.raises(Refused, match="signature_empty"):
        bench.do(cmd.Sign(ev.SignatureRole.ASSESSOR, "Karin"))


def test_the_second_assessor_is_somebody_else() -> None:
    bench = Bench(checklist=checklist(second_assessor=True)).rated_through()
    bench.do(cmd.Complete())
    sign(bench)
    assert bench.state.status is Status.COMPLETED
    with pytest.raises(Refused, match="second_assessor_is_first"):
        bench.do(cmd.Sign(ev.SignatureRole.SECOND_ASSESSOR, "Karin", STROKES))
    bench.do(cmd.Sign(ev.SignatureRole.SECOND_ASSESSOR, "Per", STROKES), PER)
    assert bench.state.status is Status.SIGNED


def test_going_back_before_signing_makes_earlier_signatures_void() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.Complete())
    bench.do(cmd.Sign(ev.SignatureRole.CANDIDATE, "Amina", STROKES))
    bench.do(cmd.Resume())
    assert bench.state.signatures == {}
    bench.do(cmd.RecordMark("MAT-1", NOT_SHOWN, "x"))


def test_reopening_is_a_managers_right_and_needs_a_reason() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.Complete())
    sign(bench)
    with pytest.raises(NotAllowed, match="reopen_is_managers"):
        bench.do(cmd.Reopen("fel"))
    with pytest.raises(Refused, match="reason_missing"):
        bench.do(cmd.Reopen("  "), PER)
    bench.do(cmd.Reopen("protokoll hittat"), PER)
    assert bench.state.status is Status.IN_PROGRESS
    assert bench.state.reopenings == 1


def test_a_mark_made_after_signing_is_kept_beside_the_result() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.Complete())
    sign(bench)
    late = Draft(Subject("assessment", RUN), AMINA, ev.MarkRecorded("MAT-1", NOT_SHOWN, "sent"))
    bench.take(late, device=LAPTOP)
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.rating is SHOWN
    assert [item.event.rating for item in bench.state.late] == [NOT_SHOWN]


def test_a_mark_the_signatures_could_not_have_seen_is_set_aside_whatever_its_clock_says() -> None:
    bench = Bench().rated_through()
    stray = Draft(Subject("assessment", RUN), AMINA, ev.MarkRecorded("MAT-1", NOT_SHOWN, "sent"))
    bench.take(stray, device=LAPTOP)
    bench.take(Draft(Subject("assessment", RUN), AMINA, ev.AssessmentCompleted()))
    for role in (ev.SignatureRole.CANDIDATE, ev.SignatureRole.ASSESSOR):
        given = ev.SignatureGiven(role, False, "Namn", STROKES)
        bench.take(Draft(Subject("assessment", RUN), AMINA, given))
    covers = tuple(ref for ref in (Ref(d, s) for d, s in bench.state.seen.items()) if ref.device != LAPTOP)
    bench.take(Draft(Subject("assessment", RUN), AMINA, ev.AssessmentSigned(covers, Outcome.MET)))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.rating is SHOWN
    assert len(bench.state.late) == 1


def test_two_marks_that_replace_the_same_one_are_a_conflict_until_somebody_settles_it() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    first = bench.state.mark("MAT-1")
    assert first is not None
    subject = Subject("assessment", RUN)
    mine = bench.take(Draft(subject, AMINA, ev.MarkRecorded("MAT-1", PARTLY, "a"), first.ref))
    theirs = bench.take(
        Draft(subject, AMINA, ev.MarkRecorded("MAT-1", NOT_SHOWN, "b"), first.ref), PER, LAPTOP
    )
    assert bench.state.conflicts() == ("MAT-1",)
    bench.do(cmd.SettleConflict("MAT-1", mine, "Karin stod närmast"))
    assert bench.state.conflicts() == ()
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.ref == mine != theirs
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    assert bench.state.conflicts() == ()


def test_cancelling_is_only_before_the_first_mark() -> None:
    bench = Bench().planned()
    bench.do(PREPARED)
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    with pytest.raises(Refused, match="marks_exist"):
        bench.do(cmd.Cancel("kom inte"))
    bench.do(cmd.Interrupt("larm"))
    assert (bench.state.status, bench.state.end_reason) == (Status.INTERRUPTED, "larm")
    bench.do(cmd.Resume())
    assert bench.state.status is Status.IN_PROGRESS


def test_a_run_made_under_the_wrong_name_goes_to_the_right_one_with_its_marks() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    with pytest.raises(Refused, match="reason_missing"):
        bench.do(cmd.Move(LARS, ""))
    (moved,) = bench.do(cmd.Move(LARS, "fel i listan"))
    assert moved.about == LARS, "what is said of the move concerns the right person"
    assert (bench.state.candidate, bench.state.ratings()) == (LARS, {"MAT-1": SHOWN})


def test_an_override_needs_a_motivation_and_both_outcomes_are_kept() -> None:
    bench = Bench().rated_through()
    bench.do(cmd.RecordMark("MAT-1", NOT_SHOWN, "x"))
    with pytest.raises(Refused, match="motivation_missing"):
        bench.do(cmd.OverrideOutcome("mat", Outcome.MET, " "))
    bench.do(cmd.OverrideOutcome("mat", Outcome.MET, "visat på annan maskin"))
    assert judged(bench.state, bench.checklist).areas[1].outcome is Outcome.MET
    assert computed(bench.state, bench.checklist).areas[1].outcome is Outcome.NOT_MET
    bench.do(cmd.WithdrawOverride("mat"))
    assert judged(bench.state, bench.checklist).areas[1].outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    ("points", "most", "code"),
    [(5, 0, "knowledge_most_unfit"), (21, 20, "knowledge_points_unfit"), (-1, 20, "knowledge_points_unfit")],
)
def test_impossible_test_results_are_refused(points: int, most: int, code: str) -> None:
    bench = Bench().planned()
    with pytest.raises(Refused, match=code):
        bench.do(cmd.RecordKnowledge("mat", points, most))


def test_the_order_of_arrival_does_not_matter_to_who_marked() -> None:
    bench = Bench().planned()
    bench.do(cmd.RecordMark("MAT-1", SHOWN))
    bench.do(cmd.RecordMark("MHS-1", SHOWN), PER)
    assert set(bench.state.markers) == {KARIN.id, PER.id}


def test_details_of_a_plan_are_kept() -> None:
    bench = Bench()
    bench.do(cmd.Plan(AMINA, 1000, " Station\n2 ", KARIN.id))
    assert (bench.state.station, bench.state.planned_for) == ("Station 2", 1000)
    bench.do(cmd.Reschedule(2000, "Station 3", PER.id))
    assert (bench.state.station, bench.state.planned_for, bench.state.assessor) == ("Station 3", 2000, PER.id)
    with pytest.raises(Refused, match="assessment_exists"):
        bench.do(cmd.Plan(LARS))
    assert replace(bench.state, station=None).station is None
