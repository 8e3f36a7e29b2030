"""A programme of some hundred participants in a real store, entered with the rules of the domain."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import companies, participations, people, programmes
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.companies import CompanyDetails, Workplace
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import (
    CostKind,
    Education,
    Gender,
    HoursCertified,
    LeaveReason,
    ParticipationLeft,
    RunCounted,
)
from assessor_app.domain.programmes import Cost, Partner, ProgrammeDetails, ProgrammeState
from assessor_app.domain.protection_events import ProtectedCandidateRegistered, ProtectionViewersNamed
from assessor_app.services.candidates import CandidateService
from assessor_app.services.ports import Clock, Workspace
from assessor_app.services.reports import ReportService
from assessor_app.storage.figures import ProgrammeFacts
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.report_folders import ReportFiles
from tests.building import (
    ASSESSOR,
    DEVICE,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    small_checklist,
)

FRAMTID = ProgrammeDetails(
    "Framtidssäkrad industri",
    "2026-01-12",
    "2026-06-30",
    "Europeiska socialfonden",
    "2025/00312",
    120,
    1_150_000_000,
    "Anställda, permitterade och varslade får sitt kunnande prövat på en ort nära arbetsplatsen.",
)
RESOURCES = Path(__file__).parents[1] / "resources"
ALIAS = "Vinter Alias"
HIDDEN_ALIAS = "Okänd Granne"
"""The alias of somebody whom nobody here may see but the assessor."""
NUMBER = "198703142391"
_FIRST_MS = int(datetime(2026, 1, 12, 12, tzinfo=UTC).timestamp() * 1000)
_DAY_MS = 86_400_000
_GIVEN = ("Amina", "Björn", "Chen", "Disa", "Erik", "Fatima", "Göran", "Helin", "Ivan", "Jasmin")
_FAMILY = ("Andersson", "Bergström", "Çelik", "Danielsson", "Ekblad", "Farah", "Gustafsson", "Hallberg")


@dataclass
class Reported:
    """The programme, and what belongs to it."""

    workspace: LocalWorkspace
    clock: FakeClock
    identities: FakeIdentities
    programme: UUID
    companies: tuple[UUID, ...]
    activities: tuple[UUID, ...]
    participations: tuple[UUID, ...] = ()
    candidates: tuple[UUID, ...] = ()
    runs: tuple[UUID, ...] = ()

    def state(self) -> ProgrammeState:
        """The programme as it stands."""
        return self.workspace.programme(self.programme)

    def on(self, day: str) -> None:
        """Turn the clock to noon of a day."""
        self.clock.now = _FIRST_MS + (date.fromisoformat(day) - date(2026, 1, 12)).days * _DAY_MS


def make_programme(
    folder: Path, people_count: int = 240, seed: int = 7, checklist: Checklist | None = None
) -> Reported:
    """A store with the programme filled in. The caller closes the workspace."""
    folder.mkdir(parents=True, exist_ok=True)
    clock = FakeClock(now=_FIRST_MS, step_ms=0)
    return fill_programme(
        make_workspace(folder, clock, checklist or small_checklist(areas=3)), people_count, seed
    )


def fill_programme(workspace: LocalWorkspace, people_count: int, seed: int = 7) -> Reported:
    """The programme in a store whose clock is turned by hand; it stands where it stood afterwards."""
    clock, identities = workspace._clock, FakeIdentities(seed)
    assert isinstance(clock, FakeClock)
    before = clock.now
    clock.now = _FIRST_MS
    made = _plan(workspace, clock, identities)
    _fill(made, people_count, random.Random(seed))
    clock.now = max(before, clock.now) if before != _FIRST_MS else clock.now
    return made


def _plan(workspace: LocalWorkspace, clock: FakeClock, identities: FakeIdentities) -> Reported:
    own = tuple(identities.new() for _ in range(5))
    for place, company in enumerate(own):
        name = f"{('Åkers Mekaniska', 'Storebro Bruk', 'ÅÄÖ Stål & Smide', 'Emåns Plåt', 'Ek')[place]}"
        number = "5560360793" if place == 0 else ""
        workspace.commit(MANAGER.id, companies.register(company, CompanyDetails(name, number)))
        state = workspace.company(company)
        workspace.commit(
            MANAGER.id, companies.put_workplace(state, Workplace(identities.new(), f"Verkstad {place}"))
        )
    programme, activities = identities.new(), tuple(identities.new() for _ in range(3))
    workspace.commit(MANAGER.id, programmes.plan(programme, FRAMTID))
    for drafts in (
        lambda state: programmes.put_partner(state, Partner(identities.new(), "IF Metall", "Medfinansiär")),
        lambda state: programmes.put_centre(state, workspace.centre_id, "Verkstaden i Vimmerby"),
        lambda state: programmes.put_centre(state, identities.new(), "Teknikhuset i Nässjö"),
        lambda state: programmes.add_companies(state, own),
        *(
            (lambda state, at=at, name=name: programmes.put_activity(state, activities[at], name))
            for at, name in enumerate(("Validering", "Vägledning", "Kompletterande utbildning"))
        ),
    ):
        workspace.commit(MANAGER.id, drafts(workspace.programme(programme)))
    return Reported(workspace, clock, identities, programme, own, activities)


def _fill(made: Reported, count: int, chance: random.Random) -> None:
    """Everybody enters on a day, some leave, most are validated; each day is one transaction."""
    state, ids = made.state(), made.identities
    days: dict[str, list[Draft]] = {}
    centres = (*state.centres, None)
    found: list[tuple[UUID, UUID]] = []
    runs: list[UUID] = []
    for place in range(count):
        candidate, participation = ids.new(), ids.new()
        found.append((candidate, participation))
        entered = date(2026, 1, 12) + timedelta(days=chance.randrange(150))
        drafts = days.setdefault(entered.isoformat(), [])
        drafts += _person(candidate, place)
        company = chance.choice((*made.companies, made.companies[0], made.companies[0], None))
        if place % 40 == 9:
            company = made.companies[4]
        details = ParticipationDetails(
            entered.isoformat(),
            chance.choice((*EmploymentStatus, EmploymentStatus.EMPLOYED, EmploymentStatus.FURLOUGHED, None)),
            chance.choice((Gender.WOMAN, Gender.MAN, Gender.MAN)) if place % 60 else Gender.NON_BINARY,
            chance.choice(tuple(Education)),
            chance.choice((None, *range(19, 66))),
            company,
            centre=chance.choice(centres),
            informed_on=entered.isoformat(),
        )
        drafts += participations.enter(participation, state, candidate, details)
        last = entered + timedelta(days=chance.randrange(1, 40))
        subject = Subject(participations.SUBJECT_KIND, participation)
        for _ in range(chance.randrange(4)):
            day = min(entered + timedelta(days=chance.randrange(20)), last)
            line = HoursCertified(
                ids.new(),
                made.activities[chance.choice((0, 0, 0, 1))],
                day.isoformat(),
                chance.randrange(30, 480),
            )
            days.setdefault(day.isoformat(), []).append(Draft(subject, candidate, line))
        if chance.random() < 0.6:
            left = ParticipationLeft(last.isoformat(), chance.choice(tuple(LeaveReason)))
            days.setdefault(last.isoformat(), []).append(Draft(subject, candidate, left))
        if chance.random() < 0.7:
            run = ids.new()
            runs.append(run)
            signed = (entered + timedelta(days=chance.randrange(1, 15))).isoformat()
            drafts = days.setdefault(signed, [])
            drafts += signed_run(made.workspace.checklists()[0], run, candidate, chance)
            drafts.append(Draft(subject, candidate, RunCounted(run)))
    made.candidates = tuple(candidate for candidate, _ in found)
    made.participations = tuple(participation for _, participation in found)
    made.runs = tuple(runs)
    _costs(made, days, chance)
    for day in sorted(days):
        made.on(day)
        made.workspace.commit(ASSESSOR.id, days[day])
    join = CandidateService(made.workspace, ids)
    for first, second in ((3, 4), (10, 11)):
        join.join(MANAGER, made.candidates[first], made.candidates[second], (), "Samma person")


def _person(candidate: UUID, place: int) -> Sequence[Draft]:
    """Every fiftieth has protected identity; the manager may see one of them, the assessor the others."""
    if place % 50 == 20:
        viewer = MANAGER.id if place == 20 else ASSESSOR.id
        subject = Subject(people.SUBJECT_KIND, candidate)
        alias = ALIAS if place == 20 else HIDDEN_ALIAS
        return [
            Draft(subject, candidate, ProtectedCandidateRegistered(alias)),
            Draft(subject, candidate, ProtectionViewersNamed((viewer,))),
        ]
    name = (_GIVEN[place % len(_GIVEN)], f"{_FAMILY[place % len(_FAMILY)]} {place}")
    number = NUMBER if place == 0 else None
    born = "1987-03-14" if place == 0 else f"{1960 + place % 45}-05-{1 + place % 28:02}"
    return people.register(candidate, CandidateDetails(*name, number=number, birth_on=born))


def signed_run(checklist: Checklist, run: UUID, candidate: UUID, chance: random.Random) -> list[Draft]:
    """The entries of a run that is signed at once: a good share of its areas met."""
    subject = Subject(ev.SUBJECT_KIND, run)
    events: list[object] = [
        ev.AssessmentPlanned(
            candidate, checklist.digest, checklist.id, checklist.version, assessor=ASSESSOR.id
        )
    ]
    met = True
    for area in checklist.areas:
        is_met = chance.random() < 0.85
        met = met and is_met
        for criterion in area.criteria:
            rating = Rating.SHOWN if is_met else Rating.NOT_SHOWN
            events.append(ev.MarkRecorded(criterion.code, rating, None if is_met else "Sett"))
    events.append(ev.AssessmentCompleted())
    whole = Outcome.MET if met else Outcome.NOT_MET
    events.append(ev.AssessmentSigned((Ref(DEVICE, 10**9),), whole))
    return [Draft(subject, candidate, event) for event in events]


def _costs(made: Reported, days: dict[str, list[Draft]], chance: random.Random) -> None:
    state = made.state()
    for month in range(1, 7):
        for kind in (CostKind.STAFF, CostKind.PREMISES, CostKind.TRAVEL):
            day = f"2026-{month:02}-{max(12, chance.randrange(1, 28)):02}"
            cost = Cost(made.identities.new(), day, kind, chance.randrange(10_000, 90_000_000))
            days.setdefault(day, []).extend(programmes.record_cost(state, cost))


def close_months(made: Reported, *months: str) -> None:
    """Close months one after the other, with a digest each, on the second day after."""
    for month in months:
        year, number = int(month[:4]), int(month[5:]) + 1
        made.on(f"{year}-{number:02}-02" if number <= 12 else f"{year + 1}-01-02")
        today = f"{year}-{number:02}-02"
        drafts = programmes.close_month(made.state(), month, "ab" * 32, today)
        made.workspace.commit(MANAGER.id, drafts)


def report_service(
    store: LocalWorkspace,
    seen: Workspace | None = None,
    viewer: UUID = MANAGER.id,
    clock: Clock | None = None,
) -> ReportService:
    """What makes reports over an open store, for the account `viewer`."""
    return ReportService(
        seen or SeenWorkspace(store, viewer, clock or FakeClock()),
        ProgrammeFacts(store, viewer),
        SeenUndertakings(store, viewer),
        ReportlabRenderer(RESOURCES / "certificates"),
        OpenpyxlSpreadsheets(),
        ReportFiles(),
    )
