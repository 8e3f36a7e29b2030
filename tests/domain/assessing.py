"""A small checklist and a run in memory, for tests of the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_folding import evolve
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import Actor, Role
from assessor_app.domain.checklists import Area, AreaRules, Checklist, Criterion, Mode, Wording
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Ref

DEVICE = UUID("018f0000-0000-7000-8000-000000000001")
LAPTOP = UUID("018f0000-0000-7000-8000-000000000002")
KARIN = Actor(UUID("018f0000-0000-7000-8000-0000000000aa"), Role.ASSESSOR)
PER = Actor(UUID("018f0000-0000-7000-8000-0000000000ab"), Role.MANAGER)
AMINA = UUID("018f0000-0000-7000-8000-0000000000b1")
LARS = UUID("018f0000-0000-7000-8000-0000000000b2")
RUN = UUID("018f0000-0000-7000-8000-0000000000c1")


def word(text: str) -> Wording:
    return Wording(text, text)


def criterion(code: str, *, critical: bool = False, optional: bool = False) -> Criterion:
    return Criterion(code, Mode.OBSERVE, 1, critical, word(code), word(""), optional)


def checklist(*, second_assessor: bool = False) -> Checklist:
    rules = AreaRules(800)
    safety = Area(
        "mhs", "1", "d1", word("Säkerhet"), word("Säk"),
        (criterion("MHS-1", critical=True), criterion("MHS-2")), rules, True,
    )  # fmt: skip
    measuring = Area(
        "mat", "1", "d2", word("Mätteknik"), word("Mät"),
        (criterion("MAT-1"), criterion("MAT-2", optional=True)), rules, True,
    )  # fmt: skip
    return Checklist(
        "prov", "1", "digest", word("Prov"), "Centret", True, word("Exempel"),
        (safety, measuring), second_assessor, True, True,
    )  # fmt: skip


PREPARED = cmd.RecordPreparation(
    cmd.ev.IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, ""
)


@dataclass
class Bench:
    """A run whose events go straight into its state."""

    checklist: Checklist = field(default_factory=checklist)
    state: AssessmentState = field(default_factory=lambda: AssessmentState(RUN))
    seq: int = 0
    history: list[Happened] = field(default_factory=list)

    def do(self, command: object, actor: Actor = KARIN) -> tuple[Draft, ...]:
        drafts = decide(self.state, self.checklist, command, actor)
        for draft in drafts:
            self.take(draft, actor)
        return drafts

    def take(self, draft: Draft, actor: Actor = KARIN, device: UUID = DEVICE, at: int | None = None) -> Ref:
        self.seq += 1
        ref = Ref(device, self.seq)
        happened = Happened(ref, at or self.seq, self.seq, actor.id, draft.about, draft.replaces, draft.event)
        self.history.append(happened)
        self.state = evolve(self.state, happened)
        return ref

    def planned(self) -> Bench:
        self.do(cmd.Plan(AMINA))
        return self

    def rated_through(self) -> Bench:
        """Planned, prepared, every criterion shown, talk held: ready to be completed."""
        self.planned()
        self.do(PREPARED)
        self.do(cmd.FinishSelfRating())
        for code in self.checklist.codes:
            self.do(cmd.RecordMark(code, cmd.Rating.SHOWN))
        self.do(cmd.RecordFeedback(True, "", "", ""))
        return self
