"""Derived tables are what the journal says, whatever happened and in whatever order it arrived."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import events, people
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import DomainError
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted, Part
from assessor_app.domain.journal import Entry, Ref, Subject, WithheldRun
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.people import CandidateDetails, PersonErased
from assessor_app.storage.projections.projector import KINDS
from assessor_app.storage.projections.rows import PRIMARY_KEYS
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, CENTRE, DEVICE, MANAGER, FakeClock, believe, do, make_workspace, reopen
from tests.random_events import CHECKLIST, TEXTS, events_of

OTHER_DEVICE = UUID("01970000-0000-7000-8000-0000000000d2")
PEOPLE = [UUID(int=0x100 + number) for number in range(3)]
RUNS = [UUID(int=0x200 + number) for number in range(3)]
PAPERS = [UUID(int=0x300 + number) for number in range(2)]
VISITS = [UUID(int=0x500 + number) for number in range(2)]
CODES = st.sampled_from(CHECKLIST.codes)
AREAS = st.sampled_from([area.id for area in CHECKLIST.areas])
REASON = st.sampled_from(["", "för kort tid", "otydlig ritning"])
ANY_OF = {
    "candidate": PEOPLE,
    "assessment": RUNS,
    "document": PAPERS,
    "centre": [UUID(int=0x400)],
    "import": [UUID(int=0x500 + number) for number in range(2)],
    "fork": [OTHER_DEVICE],
    "visit": VISITS,
    "company": [UUID(int=0x600 + number) for number in range(2)],
    "employment": [UUID(int=0x700 + number) for number in range(2)],
    "programme": [UUID(int=0x800 + number) for number in range(2)],
    "participation": [UUID(int=0x900 + number) for number in range(2)],
    "roster": [UUID(int=0xA00 + number) for number in range(2)],
    "instrument": [UUID(int=0xB00 + number) for number in range(2)],
    "planning": [CENTRE],
}

COMMANDS = st.one_of(
    st.builds(cmd.RecordMark, CODES, st.sampled_from(Rating), st.none() | REASON),
    st.builds(cmd.RecordMark, CODES, st.sampled_from(Rating), st.none() | REASON),
    st.builds(cmd.RateSelf, CODES, st.sampled_from(ev.SelfRating)),
    st.builds(cmd.FinishSelfRating),
    st.builds(cmd.RecordKnowledge, AREAS, st.none() | st.integers(0, 20), st.just(20)),
    st.builds(cmd.RecordNote, CODES, REASON),
    st.builds(cmd.AttachPicture, CODES, st.just("ab" * 32), st.just(10), st.just(10)),
    st.builds(cmd.RecordFeedback, st.booleans(), REASON, REASON, REASON),
    st.builds(cmd.OverrideOutcome, AREAS, st.sampled_from(Outcome), REASON),
    st.builds(cmd.WithdrawOverride, AREAS),
    st.builds(
        cmd.Reschedule,
        st.none() | st.integers(0, 9),
        st.sampled_from(["", "Fräs"]),
        st.none(),
        st.none() | st.integers(0, 9),
    ),
    st.builds(cmd.RecordAttendance, st.none() | st.booleans()),
    st.builds(cmd.Complete),
    st.builds(cmd.Interrupt, REASON),
    st.builds(cmd.Resume),
    st.builds(cmd.Cancel, REASON),
    st.builds(cmd.Move, st.sampled_from(PEOPLE), REASON),
    st.builds(cmd.Reopen, REASON),
)
NOT_ERASURES = [cls for cls in events.registered().values() if cls is not PersonErased]


@st.composite
def raw_drafts(draw: st.DrawFn) -> Draft:
    """An event that no screen would have allowed, on a subject of any kind."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    return Draft(
        Subject(kind, draw(st.sampled_from(ANY_OF[kind]))),
        draw(st.none() | st.sampled_from(PEOPLE)),
        draw(st.sampled_from(NOT_ERASURES).flatmap(events_of)),
        draw(st.none() | st.builds(Ref, st.just(DEVICE), st.integers(1, 20))),
    )


JOININGS = st.one_of(
    st.builds(
        CandidatesJoined, st.sampled_from(PEOPLE), st.lists(st.sampled_from(Part), max_size=2).map(tuple)
    ),
    st.builds(CandidatesParted, st.sampled_from(PEOPLE)),
)


@st.composite
def joinings(draw: st.DrawFn) -> Draft:
    """Records joined and parted in every way: in circles, with themselves, with the erased."""
    person = draw(st.sampled_from(PEOPLE))
    return Draft(Subject("candidate", person), person, draw(JOININGS))


STEPS = st.one_of(
    st.tuples(st.just("register"), st.sampled_from(PEOPLE), TEXTS),
    st.tuples(st.just("plan"), st.sampled_from(RUNS), st.sampled_from(PEOPLE)),
    st.tuples(st.just("do"), st.sampled_from(RUNS), COMMANDS),
    st.tuples(st.just("do"), st.sampled_from(RUNS), COMMANDS),
    st.tuples(st.just("do"), st.sampled_from(RUNS), COMMANDS),
    st.tuples(st.just("raw"), st.none(), raw_drafts()),
    st.tuples(st.just("raw"), st.none(), joinings()),
)


def carry_out(workspace: LocalWorkspace, step: tuple[str, Any, Any]) -> None:
    """One step; what the rules refuse is passed over."""
    what, subject, value = step
    try:
        if what == "register":
            details = CandidateDetails(value, "Lund", number="198703142391")
            workspace.commit(ASSESSOR.id, people.register(subject, details))
        elif what == "plan":
            drafts = decide(AssessmentState(subject), CHECKLIST, cmd.Plan(value), ASSESSOR)
            workspace.commit(ASSESSOR.id, drafts)
        elif what == "do" and workspace.assessment(subject).checklist == CHECKLIST.digest:
            do(workspace, subject, value, MANAGER)
        elif what == "raw":
            workspace.commit(ASSESSOR.id, [value])
        elif what == "erase":
            workspace.erase_person(MANAGER.id, subject, "request")
    except DomainError:
        pass


def moves_nothing(step: tuple[str, Any, Any]) -> bool:
    """Whose a run is while an erasure is under way between two places decides what each may keep."""
    value = step[2].event if isinstance(step[2], Draft) else step[2]
    return not isinstance(value, cmd.Move | ev.AssessmentMoved | ev.AssessmentPlanned | cmd.Plan)


def begin(workspace: LocalWorkspace) -> None:
    """Everybody is registered and has a run, so that most commands have something to work on."""
    for person, run in zip(PEOPLE, RUNS, strict=True):
        carry_out(workspace, ("register", person, "Kim"))
        carry_out(workspace, ("plan", run, person))


def derived(workspace: LocalWorkspace) -> dict[str, list[dict[str, Any]]]:
    """Every derived row there is, and what the search index holds; places may differ, their order not."""
    database = workspace.store.database
    rows = {
        table: database.mappings(f"SELECT * FROM {table} ORDER BY {', '.join(key)}")
        for table, key in PRIMARY_KEYS.items()
    }
    rows["person_member"] = database.mappings("SELECT * FROM person_member ORDER BY member")
    rows["person_row"] = database.mappings(
        "SELECT p.id, p.named, p.numbered, p.employed, p.sort_key, s.words FROM person_row p"
        " LEFT JOIN candidate_search s ON s.rowid = p.place ORDER BY p.place"
    )
    assert len(rows["person_row"]) == database.rows("SELECT count(*) FROM candidate_search")[0][0]
    # The index answers to every word it says it holds.
    database.run("INSERT INTO candidate_search (candidate_search) VALUES ('integrity-check')")
    order = [(row["sort_key"], row["id"]) for row in rows["person_row"]]
    assert order == sorted(order)
    return rows


def send(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    """Carry everything over that one has to the other."""
    for device in sender.store.journal.devices():
        pieces = list(sender.shared(device, 0, lambda _: Share.ALL))
        receiver.accept(
            [piece for piece in pieces if isinstance(piece, Entry)],
            [piece for piece in pieces if isinstance(piece, WithheldRun)],
        )


def states(workspace: LocalWorkspace) -> list[object]:
    """The state of every subject a test may have touched."""
    return [
        *(workspace.candidate(person) for person in PEOPLE),
        *(workspace.assessment(run) for run in RUNS),
        *(workspace.document(paper) for paper in PAPERS),
        workspace.centre(),
    ]


ERASING = st.tuples(st.just("erase"), st.sampled_from(PEOPLE), st.none())


@settings(max_examples=40)
@given(steps=st.lists(STEPS | STEPS | STEPS | ERASING, max_size=25))
def test_rows_and_states_kept_along_the_way_are_those_of_the_journal(steps: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        workspace = make_workspace(Path(name))
        begin(workspace)
        for step in steps:
            carry_out(workspace, step)
        rows, held = derived(workspace), states(workspace)
        workspace.rebuild()
        assert derived(workspace) == rows
        assert workspace.verify().verified
        workspace.close()
        again = reopen(Path(name))
        assert states(again) == held
        again.close()


@settings(max_examples=20)
@given(data=st.data())
def test_two_places_that_exchange_everything_show_the_same(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        clock = FakeClock()
        here = make_workspace(Path(one), clock)
        there = make_workspace(Path(two), clock, device=OTHER_DEVICE, registered=False)
        believe(there, here)
        begin(here)
        send(here, there)
        for allowed in (STEPS, STEPS.filter(moves_nothing)):
            for place in (here, there):
                for step in data.draw(st.lists(allowed, max_size=8)):
                    carry_out(place, step)
            send(here, there)
            send(there, here)
            carry_out(here, ("erase", data.draw(st.sampled_from(PEOPLE)), None))
        send(here, there)
        send(there, here)
        assert derived(here) == derived(there)
        assert states(here) == states(there)
        for place in (here, there):
            rows = derived(place)
            place.rebuild()
            assert derived(place) == rows
            assert place.verify().verified
            place.close()


def test_every_registered_event_reaches_the_tables_and_comes_back(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    begin(workspace)

    @settings(max_examples=2, database=None)
    @given(drafts=st.tuples(*(events_of(cls) for cls in NOT_ERASURES)))
    def every_kind(drafts: tuple[object, ...]) -> None:
        for event in drafts:
            for kind in KINDS:
                workspace.commit(ASSESSOR.id, [Draft(Subject(kind, ANY_OF[kind][0]), PEOPLE[0], event)])

    every_kind()
    rows = derived(workspace)
    workspace.rebuild()
    assert derived(workspace) == rows
    written = {row[0] for row in workspace.store.database.rows("SELECT name FROM event")}
    assert written == set(events.registered()) - {"person_erased/1"}
    workspace.close()
