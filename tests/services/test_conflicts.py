"""What was entered apart and contradicts itself is shown with both sides, and settled by an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import people
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.completion import gaps
from assessor_app.domain.contradictions import Spot
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.protection_events import ProtectedCandidateRegistered, ProtectionViewersNamed
from assessor_app.domain.settlement_events import What
from assessor_app.domain.settlements import LATE
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, Takeable
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import ASSESSOR, MANAGER, FakeIdentities, do
from tests.exchanging import DEVICE, LAPTOP, PERSON, RUN, STROKES, TwoPcs, keep_fork, settling
from tests.measuring import CALIPER, MICROMETER, measuring_checklist

MARK = Spot(What.MARK, "A1-1")
FORKED = UUID("01970000-0000-7000-8000-0000000000d3")


@pytest.fixture
def pcs(tmp_path: Path) -> Iterator[TwoPcs]:
    made = TwoPcs(tmp_path)
    yield made
    made.close()


def rows(workspace: LocalWorkspace) -> tuple[ConflictRow, ...]:
    return settling(workspace).conflicts(MANAGER)


def only(workspace: LocalWorkspace) -> ConflictRow:
    (row,) = rows(workspace)
    return row


# ---- two entries that replace the same one ----------------------------------------------------------------


def test_two_marks_are_shown_with_who_when_and_on_which_pc(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    row = only(pcs.office)
    assert (row.kind, row.subject, row.code, row.person_name) == (
        ConflictKind.MARKS,
        RUN,
        "A1-1",
        "Amina Yılmaz",
    )
    office, laptop = row.versions
    assert (office.rating, office.reason, office.device_label) == ("not_shown", "Vid kontoret", "Bänk 1")
    assert (laptop.rating, laptop.reason, laptop.actor_name) == ("partly", "I verkstaden", "Mats Lund")
    assert laptop.device_label == "Laptop 1"
    assert laptop.wall_at > office.wall_at
    assert rows(pcs.laptop) == rows(pcs.office)
    assert settling(pcs.office).count(ASSESSOR) == 1


def test_the_chosen_mark_counts_on_both_pcs_and_the_run_can_be_completed(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    chosen = only(pcs.laptop).versions[0].ref
    settling(pcs.laptop).settle_marks(ASSESSOR, RUN, "A1-1", chosen, "Kontoret såg hela momentet")
    pcs.exchange()
    for workspace in pcs.both:
        mark = workspace.assessment(RUN).mark("A1-1")
        assert mark is not None
        assert mark.rating is Rating.NOT_SHOWN
        assert rows(workspace) == ()
    assert pcs.office.assessment(RUN) == pcs.laptop.assessment(RUN)


def test_neither_may_count_but_a_new_rating(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", Rating.SHOWN, "")
    assert rows(pcs.office) == ()
    mark = pcs.office.assessment(RUN).mark("A1-1")
    assert mark is not None
    assert mark.rating is Rating.SHOWN
    with pytest.raises(Refused, match="no_such_conflict"):
        settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", Rating.SHOWN, "")


def test_a_choice_between_marks_demands_a_reason(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    with pytest.raises(Refused, match="reason_missing"):
        settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", only(pcs.office).versions[0].ref, " ")
    with pytest.raises(Refused, match="reason_missing"):
        settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", Rating.PARTLY, " ")


def test_settled_otherwise_on_each_pc_it_is_a_conflict_again(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    for workspace, side in ((pcs.office, 0), (pcs.laptop, 1)):
        settling(workspace).settle_marks(ASSESSOR, RUN, "A1-1", only(workspace).versions[side].ref, "Ja")
    pcs.exchange()
    assert [version.rating for version in only(pcs.office).versions] == ["not_shown", "partly"]
    assert rows(pcs.office) == rows(pcs.laptop)


def test_settled_alike_on_each_pc_it_is_settled_and_can_be_corrected(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    for workspace in pcs.both:
        settling(workspace).settle_marks(ASSESSOR, RUN, "A1-1", only(workspace).versions[1].ref, "Ja")
    pcs.exchange()
    assert rows(pcs.office) == ()
    do(pcs.office, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    pcs.exchange()
    assert rows(pcs.office) == rows(pcs.laptop) == ()


def test_the_same_mark_made_on_both_pcs_is_no_conflict(pcs: TwoPcs) -> None:
    for workspace in pcs.both:
        do(workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    pcs.exchange()
    assert rows(pcs.office) == ()
    do(pcs.laptop, RUN, cmd.RecordMark("A1-2", Rating.NOT_SHOWN, "Ändrat"))
    pcs.exchange()
    assert rows(pcs.office) == ()


def test_a_settlement_can_be_taken_back_and_both_sides_are_there_again(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    before = rows(pcs.office)
    done = settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", before[0].versions[0].ref, "Ja")
    settling(pcs.office).withdraw(ASSESSOR, RUN, MARK, done.refs[-1])
    assert rows(pcs.office) == before
    done = settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", Rating.SHOWN, "")
    do(pcs.office, RUN, cmd.TakeBackMark("A1-1", done.refs[-1]))
    assert rows(pcs.office) == before
    with pytest.raises(Refused, match="nothing_to_take_back"):
        settling(pcs.office).withdraw(ASSESSOR, RUN, MARK, done.refs[-1])


OTHERS: dict[What, tuple[Callable[[str], object], str]] = {
    What.NOTE: (lambda text: cmd.RecordNote("A1-2", text), "A1-2"),
    What.KNOWLEDGE: (lambda text: cmd.RecordKnowledge("area-1", len(text), 20), "area-1"),
    What.OVERRIDE: (lambda text: cmd.OverrideOutcome("area-1", cmd.Outcome.MET, text), "area-1"),
    What.FEEDBACK: (lambda text: cmd.RecordFeedback(True, text, "", ""), ""),
    What.PREPARATION: (
        lambda text: cmd.RecordPreparation(None, True, True, True, True, True, text, False, False, ""),
        "",
    ),
}


@pytest.mark.parametrize("what", list(OTHERS))
def test_whatever_else_was_entered_apart_blocks_the_signatures_until_it_is_settled(
    pcs: TwoPcs, what: What
) -> None:
    command, key = OTHERS[what]
    for workspace, text in ((pcs.office, "Hos oss"), (pcs.laptop, "Ute på företaget")):
        do(workspace, RUN, command(text))
    pcs.exchange()
    row = only(pcs.office)
    assert row.spot == Spot(what, key)
    assert len({version.lines for version in row.versions}) == 2
    state, checklist = pcs.office.assessment(RUN), pcs.office.checklists()[0]
    assert "values_differ" in {gap.code for gap in gaps(state, checklist)}
    done = settling(pcs.laptop).settle(ASSESSOR, RUN, Spot(what, key), row.versions[0].ref, "")
    pcs.exchange()
    assert rows(pcs.office) == rows(pcs.laptop) == ()
    do(pcs.office, RUN, command("Rättat"))
    assert rows(pcs.office) == ()
    with pytest.raises(Refused, match="nothing_to_take_back"):
        settling(pcs.office).withdraw(ASSESSOR, RUN, Spot(what, key), done.refs[-1])


def test_a_criterion_measured_apart_shows_both_instruments_and_blocks_the_signatures(tmp_path: Path) -> None:
    pcs = TwoPcs(tmp_path, checklist=measuring_checklist())
    made = (
        (pcs.office, cmd.RecordMeasurement("A1-2", CALIPER, (("24,95", "25"),), "SKJ-014", "2027-03-02")),
        (pcs.laptop, cmd.RecordMeasurement("A1-2", MICROMETER, (("24,95", "24,96"),), "MIK-003")),
    )
    for workspace, command in made:
        do(workspace, RUN, command)
    pcs.exchange()
    row, spot = only(pcs.office), Spot(What.MEASUREMENT, "A1-2")
    assert (row.spot, row.code) == (spot, "A1-2")
    assert [dict(version.lines)["instrument_mark"] for version in row.versions] == ["SKJ-014", "MIK-003"]
    assert dict(row.versions[0].lines)["readings"] == "24.95/25"
    state, checklist = pcs.office.assessment(RUN), pcs.office.checklists()[0]
    assert "values_differ" in {gap.code for gap in gaps(state, checklist)}
    settling(pcs.laptop).settle(ASSESSOR, RUN, spot, row.versions[1].ref, "")
    pcs.exchange()
    assert rows(pcs.office) == rows(pcs.laptop) == ()
    for workspace in pcs.both:
        value = workspace.assessment(RUN).measurements["A1-2"].value
        assert (value.instrument_mark, value.readings) == ("MIK-003", (("24.95", "24.96"),))
    pcs.close()


def test_a_measure_changed_here_and_removed_there_is_shown(pcs: TwoPcs) -> None:
    do(pcs.office, RUN, cmd.RecordMeasure(PERSON, "Öva"))
    pcs.exchange()
    do(pcs.office, RUN, cmd.RecordMeasure(PERSON, "Öva mer"))
    do(pcs.laptop, RUN, cmd.RemoveMeasure(PERSON))
    pcs.exchange()
    row = only(pcs.office)
    assert [version.what for version in row.versions] == ["measure", "removed"]
    assert row.spot is not None
    settling(pcs.office).settle(ASSESSOR, RUN, row.spot, row.versions[1].ref, "")
    assert pcs.office.assessment(RUN).plan() == ()


def test_a_record_amended_on_both_pcs_shows_both_until_one_is_chosen(pcs: TwoPcs) -> None:
    for workspace, employer in ((pcs.office, "Åkers"), (pcs.laptop, "Gnosjö Plåt")):
        details = CandidateDetails("Amina", "Yılmaz", number="198703142391", employer=employer)
        workspace.commit(ASSESSOR.id, people.amend(workspace.candidate(PERSON), details))
    pcs.exchange()
    row = only(pcs.laptop)
    assert (row.spot, row.subject) == (Spot(What.PERSON, ""), PERSON)
    assert [dict(version.lines)["employer"] for version in row.versions] == ["Åkers", "Gnosjö Plåt"]
    settling(pcs.laptop).settle_person(ASSESSOR, PERSON, row.versions[0].ref)
    pcs.exchange()
    for workspace in pcs.both:
        assert rows(workspace) == ()
        assert workspace.candidate_rows()[0].employer == "Åkers"
        assert len(workspace.candidate(PERSON).history) == 4


# ---- what came after the signatures ------------------------------------------------------------------------


def test_a_late_mark_is_shown_against_the_signed_one(pcs: TwoPcs) -> None:
    pcs.late_marks()
    row = only(pcs.office)
    assert (row.kind, row.is_signed) == (ConflictKind.LATE, True)
    assert [version.rating for version in row.versions] == ["shown", "partly"]
    assert [version.stands for version in row.versions] == [True, False]
    assert row.versions[1].device == LAPTOP


def test_keeping_what_was_signed_takes_a_reason_and_leaves_the_late_mark_in_the_history(pcs: TwoPcs) -> None:
    pcs.late_marks()
    late = only(pcs.office).versions[1].ref
    with pytest.raises(Refused, match="reason_missing"):
        settling(pcs.office).note_late(ASSESSOR, RUN, [late], "")
    done = settling(pcs.office).note_late(ASSESSOR, RUN, [late], "Momentet var redan bedömt")
    pcs.exchange()
    for workspace in pcs.both:
        state = workspace.assessment(RUN)
        assert (rows(workspace), state.status, len(state.late) > 0) == ((), Status.SIGNED, True)
        mark = state.mark("A2-1")
        assert mark is not None
        assert mark.rating is Rating.SHOWN
    settling(pcs.office).withdraw(ASSESSOR, RUN, LATE, done.refs[-1])
    pcs.exchange()
    assert only(pcs.laptop).versions[1].ref == late


def test_a_late_mark_is_taken_in_by_reopening_and_names_who_made_it(pcs: TwoPcs) -> None:
    pcs.late_marks()
    late = only(pcs.office).versions[1]
    with pytest.raises(NotAllowed, match="reopen_is_managers"):
        settling(pcs.office).adopt_late(ASSESSOR, RUN, [late.ref], "Den ska räknas")
    settling(pcs.office).adopt_late(MANAGER, RUN, [late.ref], "Den ska räknas")
    pcs.exchange()
    for workspace in pcs.both:
        state = workspace.assessment(RUN)
        mark = state.mark("A2-1")
        assert mark is not None
        assert (mark.rating, mark.reason) == (Rating.PARTLY, "Sett efteråt")
        assert mark.ref.device == DEVICE
        assert (state.status, rows(workspace)) == (Status.IN_PROGRESS, ())
        assert [one.adopted for one in state.late_settled.values()] == [True]
    assert pcs.office.assessment(RUN) == pcs.laptop.assessment(RUN)


def test_the_history_of_a_mark_tells_what_came_late_and_what_became_of_it(pcs: TwoPcs) -> None:
    pcs.late_marks()
    late = only(pcs.office).versions[1].ref
    settling(pcs.office).note_late(MANAGER, RUN, [late], "Redan bedömt")
    told = AssessmentService(pcs.office, FakeIdentities(), PillowPictures()).history(RUN, "A2-1")
    assert [(change.kind, change.late, change.reason) for change in told] == [
        ("mark", False, None),
        ("mark", True, "Sett efteråt"),
        ("kept", False, "Redan bedömt"),
    ]


def test_who_judged_what_is_taken_in_is_named_like_everybody_who_judged(pcs: TwoPcs) -> None:
    pcs.late_marks(actor=MANAGER)
    late = only(pcs.office).versions[1].ref
    assert MANAGER.id not in pcs.office.assessment(RUN).markers
    do(pcs.office, RUN, cmd.Reopen("Något kom efteråt"), MANAGER)
    settling(pcs.office).adopt_late(ASSESSOR, RUN, [late])
    assert MANAGER.id in pcs.office.assessment(RUN).markers


@pytest.mark.parametrize("prepare", [TwoPcs.marks_apart, TwoPcs.late_marks])
def test_what_is_listed_follows_from_the_journal_alone(
    pcs: TwoPcs, prepare: Callable[[TwoPcs], None]
) -> None:
    def listed() -> list[tuple[object, ...]]:
        sql = "SELECT * FROM conflict_row ORDER BY subject, kind, what, key"
        return [tuple(row) for row in pcs.office.store.database.rows(sql)]

    prepare(pcs)
    before = listed()
    assert before
    pcs.office.rebuild()
    assert listed() == before


def test_a_choice_made_apart_after_the_signatures_changes_nothing_of_what_was_signed(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    row = only(pcs.office)
    settling(pcs.office).settle_marks(ASSESSOR, RUN, "A1-1", row.versions[0].ref, "Kontoret")
    do(pcs.office, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    pcs.signed_at_office()
    settling(pcs.laptop).settle_marks(ASSESSOR, RUN, "A1-1", row.versions[1].ref, "Verkstaden")
    pcs.exchange()
    for workspace in pcs.both:
        mark = workspace.assessment(RUN).mark("A1-1")
        assert mark is not None
        assert mark.rating is Rating.SHOWN
        assert (only(workspace).kind, only(workspace).versions[1].rating) == (ConflictKind.LATE, "partly")


def test_a_knowledge_result_that_the_signatures_could_not_see_changes_nothing(pcs: TwoPcs) -> None:
    do(pcs.laptop, RUN, cmd.RecordKnowledge("area-1", 1, 20))
    pcs.signed_at_office()
    pcs.exchange()
    for workspace in pcs.both:
        state = workspace.assessment(RUN)
        assert state.knowledge_permille() == {}
        assert only(workspace).spot == Spot(What.KNOWLEDGE, "area-1")


def test_what_contradicts_itself_cannot_be_signed(pcs: TwoPcs) -> None:
    for step in (
        cmd.RecordPreparation(
            cmd.ev.IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, ""
        ),
        cmd.FinishSelfRating(),
        cmd.RecordMark("A1-1", Rating.NOT_SHOWN, "Där"),
        cmd.RecordFeedback(True, "", "", ""),
        cmd.Complete(),
    ):
        do(pcs.office, RUN, step)
    do(pcs.laptop, RUN, cmd.RecordNote("A1-1", "Här"))
    do(pcs.laptop, RUN, cmd.RecordMark("A1-1", Rating.PARTLY, "Här"))
    pcs.exchange()
    with pytest.raises(Refused, match="conflicts_remain"):
        do(pcs.office, RUN, cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES))


# ---- devices with two histories ----------------------------------------------------------------------------


def test_both_histories_of_a_device_are_shown_and_what_was_lost_is_taken_over(pcs: TwoPcs) -> None:
    pcs.exchange()
    keep_fork(
        pcs.office,
        FORKED,
        RUN,
        ev.MarkRecorded("A1-1", Rating.SHOWN),
        ev.MarkRecorded("A1-2", Rating.PARTLY, "Skakig hand"),
        ev.NoteRecorded("A1-2", "Rättade sig"),
    )
    service = settling(pcs.office)
    assert [(row.kind, row.subject) for row in service.conflicts(MANAGER)] == [(ConflictKind.FORK, FORKED)]
    assert (service.count(MANAGER), service.count(ASSESSOR)) == (1, 0)
    _, (lines, others) = service.fork(MANAGER, FORKED).histories
    assert [(line.code, line.takeable) for line in lines] == [
        ("A1-1", Takeable.THERE),
        ("A1-2", Takeable.YES),
        ("A1-2", Takeable.YES),
    ]
    assert others == 0
    service.take_over(MANAGER, FORKED, 1, [line.version.ref for line in lines[1:]])
    mark = pcs.office.assessment(RUN).mark("A1-2")
    assert mark is not None
    assert (mark.rating, mark.reason, mark.ref.device) == (Rating.PARTLY, "Skakig hand", DEVICE)
    assert pcs.office.assessment(RUN).note("A1-2") == "Rättade sig"
    _, (lines, _) = service.fork(MANAGER, FORKED).histories
    assert {line.takeable for line in lines} == {Takeable.THERE}
    with pytest.raises(Refused, match="reason_missing"):
        service.settle_fork(MANAGER, FORKED, "")
    service.settle_fork(MANAGER, FORKED, "Allt är övertaget")
    assert service.conflicts(MANAGER) == ()


def test_nothing_is_taken_over_into_a_run_that_is_signed(pcs: TwoPcs) -> None:
    pcs.signed_at_office()
    keep_fork(pcs.office, FORKED, RUN, ev.MarkRecorded("A1-2", Rating.NOT_SHOWN, "Nej"))
    service = settling(pcs.office)
    (line,) = service.fork(MANAGER, FORKED).histories[1][0]
    assert line.takeable is Takeable.RUN_CLOSED
    with pytest.raises(Refused, match="assessment_not_open"):
        service.take_over(MANAGER, FORKED, 1, [line.version.ref])


def test_a_fork_that_nobody_noted_is_unknown(pcs: TwoPcs) -> None:
    with pytest.raises(Refused, match="fork_unknown"):
        settling(pcs.office).fork(MANAGER, FORKED)
    with pytest.raises(Refused, match="fork_unknown"):
        settling(pcs.office).settle_fork(MANAGER, FORKED, "Ja")


# ---- people who are hidden ---------------------------------------------------------------------------------


def test_who_may_not_see_somebody_sees_no_conflict_of_theirs(pcs: TwoPcs) -> None:
    pcs.marks_apart()
    keep_fork(pcs.office, FORKED, RUN, ev.MarkRecorded("A1-2", Rating.PARTLY, "Skakig hand"))
    subject = Subject(people.SUBJECT_KIND, PERSON)
    hidden = (ProtectedCandidateRegistered("Skyddad 1"), ProtectionViewersNamed((ASSESSOR.id,)))
    pcs.office.commit(ASSESSOR.id, [Draft(subject, PERSON, event) for event in hidden])
    named, other = settling(pcs.office, ASSESSOR.id), settling(pcs.office, MANAGER.id)
    assert [row.person_name for row in named.conflicts(ASSESSOR)] == ["Skyddad 1"]
    assert {row.kind for row in other.conflicts(MANAGER)} == {ConflictKind.FORK}
    assert (named.count(ASSESSOR), other.count(MANAGER)) == (1, 1)
    assert other.fork(MANAGER, FORKED).histories == (((), 0), ((), 0))
