"""The demo centre: forty invented people and assessments in every state, made through the real use cases."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, SelfRating, SignatureRole, Strokes
from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.outcomes import Outcome
from assessor_app.services import demo_people as people
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateForm, CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.demo_documents import DemoDocuments
from assessor_app.services.demo_instruments import DemoInstruments
from assessor_app.services.demo_visits import DemoVisits
from assessor_app.services.document_contents import fitting_kind
from assessor_app.services.instruments import InstrumentService
from assessor_app.services.issuing import IssuingService
from assessor_app.services.printing import PrintingService
from assessor_app.services.visits import VisitService

SEED = 20_200_511
DEMO_PASSPHRASE = "provkörning"  # noqa: S105 - it guards invented people only
CENTRE_NAME = "Vimmerby testcenter"
CENTRE_CODE = "VIM"
CENTRE_PLACE = "Teknikhuset, verkstad B"
MANAGER_NAME = "Karin Ek"
ASSESSOR_NAMES = ("Per Norén", "Fatima Lund")
_MINUTES = 120
"""How long a run of the demo is planned to be."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
_THOUGHT_AGAIN = 2
"""So many days ago it was seen that a document was wrong."""
_UNSEEN = 35
"""Whose card nobody looked at before the run was broken off."""
_SKILL = {"strong": 0.97, "good": 0.9, "mixed": 0.8}


class DemoClock:
    """A clock that the demo sets; it moves on a little each time it is read."""

    def __init__(self, start_ms: int) -> None:
        self._now = start_ms

    def set(self, moment: datetime) -> None:
        """Go to an aware moment; never backwards."""
        self._now = max(self._now, int(moment.timestamp() * 1000))

    def pass_by(self, milliseconds: int) -> None:
        """Let time pass."""
        self._now += milliseconds

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC, 7 s later at each call."""
        self._now += 7_000
        return self._now


@dataclass(frozen=True, slots=True)
class DemoServices:
    """What the demo is made with. `settle_clock` makes the store believe the demo's clock."""

    assessments: AssessmentService
    candidates: CandidateService
    centres: CentreService
    issuing: IssuingService
    printing: PrintingService
    visits: VisitService
    instruments: InstrumentService
    clock: DemoClock
    settle_clock: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Run:
    """One run of the demo: who, how far, how skilled, how many days ago, where."""

    person: int
    how_far: str
    skill: str = "good"
    days_ago: int = 0
    hour: int = 9
    station: str = "Station 1"
    model: str = "industriteknik-bas"


_SIGNED = tuple(
    _Run(person, "signed", ("strong", "strong", "mixed")[person % 3], 20 - person % 16, 8 + person % 6)
    for person in range(14, 32)
)
_RUNS = (
    *_SIGNED,
    _Run(32, "signed", "strong", 6, 9, "Station 2", "automation-bas"),
    _Run(33, "signed", "mixed", 5, 13, "Station 3", "underhall-bas"),
    _Run(34, "interrupted", "good", 9, 10),
    _Run(35, "interrupted", "mixed", 4, 10, "Station 2"),
    _Run(36, "cancelled", "good", 3, 9),
    _Run(13, "reopened", "good", 7, 10, "Station 2"),
    _Run(12, "moved", "good", 2, 10),
    _Run(3, "completed", "strong", 1, 9, "Station 2"),
    _Run(9, "completed", "mixed", 1, 13, "Station 1"),
    _Run(8, "feedback", "good", 1, 14, "Station 3"),
    _Run(7, "knowledge", "good", 0, 8, "Station 3"),
    _Run(5, "self_rating", "good", 0, 8, "Station 1"),
    _Run(0, "practice", "good", 0, 8, "Station 2"),
    _Run(6, "practice", "mixed", 0, 10, "Station 1"),
    _Run(1, "planned", "good", 0, 13, "Station 1"),
    _Run(2, "planned", "good", 0, 14, "Station 2"),
    _Run(4, "planned", "good", -1, 9, "Station 1"),
    _Run(10, "planned", "good", -1, 13, "Station 2", "underhall-bas"),
    _Run(11, "planned", "good", -3, 9, "Station 1", "automation-bas"),
)


class DemoBuilder:
    """Makes the content of the demo centre, oldest first, so that its history reads like a real one."""

    def __init__(self, services: DemoServices, manager: Actor, assessors: Sequence[Actor]) -> None:
        self._services = services
        self._manager = manager
        self._assessors = tuple(assessors)
        self._random = random.Random(SEED)
        self._checklists: dict[str, Checklist] = {}
        self._candidates: list[UUID] = []
        self._names: dict[UUID, str] = {}
        self._visits = DemoVisits(services.visits, manager)
        self.instruments = DemoInstruments(services.instruments, services.assessments, manager)
        self.documents = DemoDocuments(services.issuing, services.printing, manager)
        self.runs: dict[int, UUID] = {}
        """The newest run of each person, by their place in `demo_people.PEOPLE`."""

    def build(
        self, now: datetime, names: dict[UUID, str], progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Fill an empty centre as it would look at `now` (aware); `names` are the accounts' names."""
        self._names = names
        self._checklists = {item.id: item for item in self._services.assessments.checklists()}
        self._go_to(now - 22 * DAY)
        self._register_people(now.date())
        self.instruments.enter(now.date())
        self._visits.plan(now, tuple(actor.id for actor in self._assessors))
        runs = sorted(_RUNS, key=lambda run: (-max(run.days_ago, 0), run.hour, run.person))
        first_after = next(index for index, run in enumerate(runs) if run.days_ago <= _THOUGHT_AGAIN)
        for index, run in enumerate(runs):
            if index == first_after:
                self._go_to((now - _THOUGHT_AGAIN * DAY).replace(hour=7, minute=40, second=0))
                self.documents.think_again()
            moment = (now - max(run.days_ago, 0) * DAY).replace(hour=run.hour, minute=5, second=0)
            self._go_to(min(moment, now - timedelta(hours=3)))
            self._make(run, now)
            if progress:
                progress(index + 1, len(runs))

    def go_out(self, now: datetime, laptop: UUID) -> None:
        """Today's visit leaves with the laptop; the store is open for reading by then."""
        self._go_to(now - timedelta(minutes=50))
        self._visits.fill(now, self.candidate, self._checklists[_RUNS[0].model].digest)
        self._visits.hand_out(laptop)

    def come_home(self, now: datetime) -> None:
        """Up to the present."""
        self._go_to(now - timedelta(minutes=1))

    def _go_to(self, moment: datetime) -> None:
        self._services.clock.set(moment)
        self._services.settle_clock()

    def _register_people(self, today: date) -> None:
        for text in people.PHRASES:
            self._services.centres.add_phrase(self._manager, text)
        for person in people.PEOPLE:
            form = CandidateForm(
                given_name=person.given_name,
                family_name=person.family_name,
                number=person.number,
                number_reason="" if person.number else people.NO_NUMBER_REASON,
                birth_on="" if person.number else person.birth_on,
                language=person.language,
                employer=people.EMPLOYERS[person.employer],
                note=people.NO_NUMBER_REASON,
            )
            candidate, _ = self._services.candidates.register(self._manager, form, today)
            self._candidates.append(candidate)

    def _make(self, run: _Run, now: datetime) -> None:
        actor = self._assessors[run.person % len(self._assessors)]
        checklist = self._checklists[run.model]
        local = (now - run.days_ago * DAY).replace(hour=run.hour, minute=0, second=0, microsecond=0)
        if run.days_ago < 0:  # nobody is expected on a Saturday or a Sunday
            local += (0, 0, 0, 0, 0, 2, 1)[local.weekday()] * DAY
        candidate = self._candidates[run.person]
        if run.how_far == "moved":
            candidate = self._candidates[37]
        plan = cmd.Plan(candidate, int(local.timestamp() * 1000), run.station, actor.id, _MINUTES)
        assessment, _ = self._services.assessments.plan(actor, checklist.digest, plan)
        self.runs[run.person] = assessment
        course = _Course(self, run, actor, assessment, checklist, local.date())
        course.go()

    # -- used by the course of one run --

    @property
    def services(self) -> DemoServices:
        return self._services

    @property
    def manager(self) -> Actor:
        return self._manager

    @property
    def random(self) -> random.Random:
        return self._random

    def name_of(self, actor: Actor) -> str:
        return self._names[actor.id]

    def candidate(self, index: int) -> UUID:
        return self._candidates[index]


class _Course:
    """One run from its first step to where the demo leaves it."""

    _ORDER = ("self_rating", "knowledge", "practice", "feedback")

    def __init__(
        self,
        builder: DemoBuilder,
        run: _Run,
        actor: Actor,
        assessment: UUID,
        checklist: Checklist,
        day: date,
    ) -> None:
        self._day = day
        self._builder = builder
        self._run = run
        self._actor = actor
        self._id = assessment
        self._checklist = checklist
        self._random = builder.random

    def go(self) -> None:
        """Do what the demo wants of this run."""
        how_far = self._run.how_far
        if how_far == "planned":
            return
        if how_far == "cancelled":
            self._do(cmd.Cancel("Validanden fick arbete på annan ort och tackade nej."))
            return
        self._prepare()
        steps = {
            "self_rating": self._rate_self,
            "knowledge": self._knowledge,
            "practice": self._practice,
            "feedback": self._feedback,
        }
        last = how_far if how_far in steps else "feedback"
        if how_far in ("interrupted", "moved"):
            last = "practice"
        for step in self._ORDER:
            steps[step]()
            if step == last:
                break
        self._end()

    def _do(self, command: object, actor: Actor | None = None) -> None:
        self._builder.services.assessments.do(actor or self._actor, self._id, command)

    def _prepare(self) -> None:
        interpreter = self._run.person % 5 == 2
        self._do(
            cmd.RecordPreparation(
                identity=self._proof(),
                informed_why=True,
                informed_how=True,
                informed_use=True,
                informed_when=True,
                conflict_of_interest=False,
                conflict_text="",
                needs_interpreter=interpreter,
                needs_more_time=self._run.person % 7 == 1,
                needs_text="Tolk bokad till 10.00." if interpreter else "",
            )
        )

    def _proof(self) -> IdentityProof:
        if self._run.person == _UNSEEN:
            return IdentityProof.NOT_CHECKED
        return IdentityProof.ID_CARD if self._run.person % 3 else IdentityProof.DRIVING_LICENCE

    def _rate_self(self) -> None:
        stop = 20 if self._run.how_far == "self_rating" else self._checklist.total
        for code in self._checklist.codes[:stop]:
            level = self._random.choices(tuple(SelfRating), (7, 3, 1))[0]
            self._do(cmd.RateSelf(code, level))
        if self._run.how_far != "self_rating":
            self._do(cmd.FinishSelfRating())

    def _knowledge(self) -> None:
        areas = self._checklist.areas
        stop = 4 if self._run.how_far == "knowledge" else len(areas)
        day = datetime.now(UTC).date().isoformat()
        for area in areas[:stop]:
            points = self._random.randint(13 if self._run.skill != "mixed" else 9, 20)
            self._do(cmd.RecordKnowledge(area.id, points, 20, test_name="Webbtest (exempel)", taken_on=day))

    def _practice(self) -> None:
        stop = self._checklist.total
        if self._run.how_far == "practice":
            stop = 24 + self._run.person
        if self._run.how_far in ("interrupted", "moved"):
            stop = 22 + self._run.person % 9
        for code in self._checklist.codes[:stop]:
            self._mark(code)

    def _mark(self, code: str) -> None:
        criterion = self._checklist.criterion(code)
        if criterion is None:
            return
        skill = _SKILL[self._run.skill]
        roll = self._random.random()
        if criterion.critical and self._run.skill != "mixed":
            roll = 0.0
        if roll < skill:
            self._do(cmd.RecordMark(code, Rating.SHOWN))
        elif roll < skill + (1 - skill) * 0.55:
            self._do(cmd.RecordMark(code, Rating.PARTLY, self._random.choice(people.PARTLY_REASONS)))
        elif roll < skill + (1 - skill) * 0.85:
            self._do(cmd.RecordMark(code, Rating.NOT_SHOWN, self._random.choice(people.NOT_SHOWN_REASONS)))
        else:
            self._do(cmd.RecordMark(code, Rating.NOT_TESTED))

        self._builder.instruments.measure(self._actor, self._id, criterion, self._run.person)

    def _feedback(self) -> None:
        view = self._builder.services.assessments.run(self._id)
        gaps = [area for area in view.judged.areas if area.outcome is not Outcome.MET]
        names = {area.id: area.name.sv for area in self._checklist.areas}
        self._do(
            cmd.RecordFeedback(
                talk_held=True,
                strengths=self._random.choice(people.STRENGTHS),
                gaps=", ".join(names[gap.area_id] for gap in gaps),
                candidate_comment=self._random.choice(people.COMMENTS),
            )
        )
        for gap in gaps[:3]:
            text, responsible = self._random.choice(people.MEASURES)
            measure = self._builder.services.assessments.new_measure()
            by_on = (self._day + 3 * WEEK).isoformat()
            self._do(cmd.RecordMeasure(measure, text, gap.area_id, responsible, by_on))

    def _end(self) -> None:
        how_far = self._run.how_far
        if how_far == "interrupted":
            self._do(cmd.Interrupt("Larm i fabriken; utrymning. Ny tid bokas av företaget."))
        if how_far == "moved":
            candidate = self._builder.candidate(self._run.person)
            self._do(cmd.Move(candidate, "Valdes av misstag i listan; fel person med liknande namn."))
        if how_far in ("completed", "signed", "reopened"):
            self._do(cmd.Complete())
        if how_far in ("signed", "reopened"):
            self._sign()
        if how_far == "reopened":
            self._do(cmd.Reopen("Ett mätprotokoll hittades efteråt och ska räknas."), self._builder.manager)

    def _sign(self) -> None:
        person = people.PEOPLE[self._run.person]
        name = f"{person.given_name} {person.family_name}"
        self._do(cmd.Sign(SignatureRole.CANDIDATE, name, strokes_for(name)))
        own = self._builder.name_of(self._actor)
        self._do(cmd.Sign(SignatureRole.ASSESSOR, own, strokes_for(own)))
        if self._run.how_far == "signed" and self._run.days_ago > 5:
            view = self._builder.services.assessments.run(self._id)
            self._issue(fitting_kind(view.state, view.checklist))
            if self._run.person % 3 == 0:
                self._issue(DocumentKind.REPORT)

    def _issue(self, kind: DocumentKind) -> None:
        """Issue a document; those of the last days are not printed yet."""
        is_old = self._run.days_ago > 8
        self._builder.documents.issue(self._run.person, self._id, kind, printed=is_old)


def strokes_for(name: str) -> Strokes:
    """A calm wave that stands for a signature in the demo; the same for the same name."""
    swing = 40 + sum(map(ord, name)) % 60
    rounds = 3 + len(name) % 3
    points = []
    for x in range(60, 900, 12):
        fade = 1 - (x - 60) / 1400
        points.append((x, int(150 - swing * fade * math.sin(x / 840 * rounds * math.tau))))
    return (tuple(points),)
