"""Whatever two PCs enter, settle and exchange, in any order: both show the same, and nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import settlements as settling
from assessor_app.domain.assessment_folding import fold
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.contradictions import Spot, contradictions, open_late, versions_at
from assessor_app.domain.errors import DomainError
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.settlement_events import What
from tests.domain.assessing import AMINA, DEVICE, LAPTOP, PER, PREPARED, RUN, checklist

CHECKLIST = checklist()
MARK = Spot(What.MARK, "MAT-1")


@dataclass
class Replica:
    """One PC: what it has, and the number of its own last entry."""

    device: UUID
    history: dict[Ref, Happened] = field(default_factory=dict)
    seq: int = 0

    @property
    def state(self) -> AssessmentState:
        order = sorted(self.history.values(), key=lambda one: (one.recorded_at, one.ref.device, one.ref.seq))
        return fold(RUN, order)

    def write(self, command: object) -> None:
        """Carry out a command, where the trade allows it now."""
        state = self.state
        try:
            if isinstance(command, settling.Command):
                drafts = settling.decide(state, CHECKLIST, command, PER)
            else:
                drafts = decide(state, CHECKLIST, command, PER)
        except DomainError:
            return
        for draft in drafts:
            self.seq += 1
            ref = Ref(self.device, self.seq)
            at = 1 + max((one.recorded_at for one in self.history.values()), default=0)
            self.history[ref] = Happened(ref, at, at, PER.id, draft.about, draft.replaces, draft.event)

    def settle(self, side: int) -> None:
        """Answer to the first thing that is open, with one of its sides."""
        state = self.state
        spots = contradictions(state)
        late = open_late(state)
        if spots:
            heads = versions_at(state, spots[0]).heads
            self.write(settling.Choose(spots[0], heads[side % len(heads)].ref, "Stod närmast"))
        elif late and side % 2:
            self.write(settling.NoteLate((late[0].ref,), "Redan sett"))
        elif late:
            self.write(settling.AdoptLate((late[0].ref,), "Ska räknas"))


STEPS = st.sampled_from(
    [
        cmd.RecordMark("MAT-1", Rating.SHOWN),
        cmd.RecordMark("MAT-1", Rating.PARTLY, "a"),
        cmd.RecordMark("MAT-1", Rating.NOT_SHOWN, "b"),
        cmd.RecordNote("MAT-1", "x"),
        cmd.RecordNote("MAT-1", "y"),
        cmd.Complete(),
        cmd.Sign(cmd.ev.SignatureRole.CANDIDATE, "Amina", (((1, 1), (2, 2)),)),
        cmd.Sign(cmd.ev.SignatureRole.ASSESSOR, "Per", (((1, 1), (2, 2)),)),
        "settle-0",
        "settle-1",
        "exchange",
    ]
)


def exchange(one: Replica, other: Replica) -> None:
    both = {**one.history, **other.history}
    one.history, other.history = dict(both), dict(both)


def begun() -> tuple[Replica, Replica]:
    office, laptop = Replica(DEVICE), Replica(LAPTOP)
    for step in (cmd.Plan(AMINA), PREPARED, cmd.FinishSelfRating(), cmd.RecordFeedback(True, "", "", "")):
        office.write(step)
    office.write(cmd.RecordMark("MAT-1", Rating.SHOWN))
    exchange(office, laptop)
    return office, laptop


def play(replicas: tuple[Replica, Replica], acts: list[tuple[int, object]]) -> None:
    for who, step in acts:
        if step == "exchange":
            exchange(*replicas)
        elif isinstance(step, str):
            replicas[who].settle(int(step[-1]))
        else:
            replicas[who].write(step)
    exchange(*replicas)


@given(acts=st.lists(st.tuples(st.integers(0, 1), STEPS), max_size=24))
def test_both_show_the_same_and_every_mark_stays_somewhere(acts: list[tuple[int, object]]) -> None:
    office, laptop = replicas = begun()
    play(replicas, acts)
    assert office.state == laptop.state
    state = office.state
    written = {ref for ref, one in office.history.items() if isinstance(one.event, cmd.ev.MarkRecorded)}
    kept = {item.ref for item in versions_at(state, MARK).items} | {item.ref for item in state.late}
    assert written <= kept


@given(acts=st.lists(st.tuples(st.integers(0, 1), STEPS), max_size=24))
def test_whoever_goes_on_settling_comes_to_an_end(acts: list[tuple[int, object]]) -> None:
    """Nothing can stay open for ever: a few answers later there is nothing left to settle."""
    office, laptop = replicas = begun()
    play(replicas, acts)
    for _ in range(40):
        if office.state.status in (Status.COMPLETED, Status.INTERRUPTED):
            office.write(cmd.Resume())
        if not contradictions(office.state) and not open_late(office.state):
            break
        office.settle(1)
    exchange(office, laptop)
    assert contradictions(laptop.state) == ()
    assert open_late(laptop.state) == ()


@given(sides=st.tuples(st.integers(0, 1), st.integers(0, 1)))
def test_two_settle_the_same_conflict_apart(sides: tuple[int, int]) -> None:
    """Alike it is settled; otherwise it is a conflict again, with both answers beside each other."""
    replicas = office, laptop = begun()
    office.write(cmd.RecordMark("MAT-1", Rating.PARTLY, "a"))
    laptop.write(cmd.RecordMark("MAT-1", Rating.NOT_SHOWN, "b"))
    exchange(*replicas)
    for replica, side in zip(replicas, sides, strict=True):
        replica.settle(side)
    exchange(*replicas)
    assert (contradictions(office.state) == ()) is (sides[0] == sides[1])
    assert contradictions(office.state) == contradictions(laptop.state)
