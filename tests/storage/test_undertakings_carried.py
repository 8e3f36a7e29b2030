"""Companies, programmes, who takes part, where people work: who gets what of it, and whose word counts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import (
    companies,
    employments,
    participations,
    people,
    programmes,
    rosters,
    visits,
)
from assessor_app.domain.checklists import Rating
from assessor_app.domain.companies import CompanyDetails, Contact, Workplace
from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentStatus
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Entry, Subject
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import LeaveReason
from assessor_app.domain.protection import end_protection, register_protected
from assessor_app.services.entry_lines import line_of
from assessor_app.services.programme_figures import ProgrammeFigures
from assessor_app.storage.figures import ProgrammeFacts
from assessor_app.storage.viewing import SeenWorkspace
from tests.building import MANAGER, do, plan_run
from tests.carrying import CENTRE_PLACE, NODE_PLACE, OTHER_PLACE, Post, closing, joins, make_post, meet
from tests.measuring import register_instrument
from tests.storage.test_projections import derived
from tests.storage.test_whose_word_counts import brings
from tests.taking_part import KALMAR

NAMES = Agreement(names=True)
FACTS = Agreement()
ANN, PHONE, NOTE = "Ann Kontakt", "0492-12345", "Talade om skilsmässan"


@dataclass(frozen=True)
class Made:
    """A programme at a company, with one who works there and takes part."""

    person: UUID
    company: UUID
    workplace: UUID
    employment: UUID
    programme: UUID
    activity: UUID
    participation: UUID


def say(post: Post, *drafts: Draft) -> None:
    post.workspace.commit(MANAGER.id, drafts)


def run_programme(post: Post, *centres: UUID) -> tuple[UUID, UUID]:
    """A programme with an activity, in which these places take part."""
    programme, activity = post.ids.new(), post.ids.new()
    say(post, *programmes.plan(programme, KALMAR))
    for centre in centres:
        say(post, *programmes.put_centre(post.workspace.programme(programme), centre, "Ett testcenter"))
    say(post, *programmes.put_activity(post.workspace.programme(programme), activity, "Validering"))
    return programme, activity


def open_company(post: Post, number: str = "") -> tuple[UUID, UUID]:
    """A company with a workplace and somebody to turn to."""
    company, place, ws = post.ids.new(), post.ids.new(), post.workspace
    say(post, *companies.register(company, CompanyDetails("Åkers Mekaniska", number)))
    say(post, *companies.put_workplace(ws.company(company), Workplace(place, "Gjuteriet", "Ågatan 3")))
    contact = Contact(post.ids.new(), place, ANN, "Platschef", PHONE)
    say(post, *companies.put_contact(ws.company(company), contact))
    return company, place


def works_and_takes_part(post: Post, person: UUID, programme: UUID, activity: UUID) -> Made:
    company, place = open_company(post)
    employment, participation, ws = post.ids.new(), post.ids.new(), post.workspace
    told = EmploymentDetails(EmploymentStatus.FURLOUGHED, place, since="2019-01-01")
    say(post, *employments.record(employment, person, company, told))
    consent = employments.give_consent(ws.employment(employment), "2026-05-12", ConsentWay.SIGNED, NOTE)
    say(post, *consent)
    say(post, *programmes.add_companies(ws.programme(programme), [company]))
    entered = ParticipationDetails(
        "2026-05-11", EmploymentStatus.FURLOUGHED, age=47, company=company, workplace=place, centre=post.place
    )
    say(post, *participations.enter(participation, ws.programme(programme), person, entered))
    line = participations.certify(
        ws.participation(participation), ws.programme(programme), post.ids.new(), activity, "2026-05-13", 90
    )
    say(post, *line)
    return Made(person, company, place, employment, programme, activity, participation)


def a_whole_story(post: Post) -> Made:
    programme, activity = run_programme(post, post.place)
    return works_and_takes_part(post, post.person(), programme, activity)


def close(post: Post, programme: UUID, month: str = "2026-05") -> None:
    state = post.workspace.programme(programme)
    say(post, *programmes.close_month(state, month, digest(post, programme, month), "2026-06-02"))


def reopen(post: Post, programme: UUID, month: str = "2026-05") -> None:
    say(post, *programmes.reopen_month(post.workspace.programme(programme), month, "En rad fattades"))


def digest(post: Post, programme: UUID, month: str = "2026-05") -> str:
    seen = SeenWorkspace(post.workspace, MANAGER.id, post.clock)
    return ProgrammeFigures(seen, ProgrammeFacts(post.workspace, MANAGER.id)).month_digest(programme, month)


def carry(sender: Post, receiver: Post, stick: Path) -> None:
    receiver.apply(sender.export(receiver, stick).path)
    receiver.acknowledge(sender, stick)


def given(sender: Post, receiver: Post) -> list[Entry]:
    return [piece for piece in sender.offered(receiver, anew=True) if isinstance(piece, Entry)]


def kinds(entries: list[Entry]) -> set[str]:
    return {entry.header.subject.kind for entry in entries}


def said(entries: list[Entry]) -> str:
    return b"\n".join(map(line_of, entries)).decode()


def same(one: Post, other: Post, *kind: str) -> bool:
    """Whether the derived rows of these tables are alike at both, and what a rebuild makes of them."""
    for post in (one, other):
        before = derived(post.workspace)
        post.workspace.rebuild()
        assert derived(post.workspace) == before
    return all(derived(one.workspace)[table] == derived(other.workspace)[table] for table in kind)


TABLES = (
    "company_row",
    "employment_row",
    "programme_row",
    "participation_row",
    "participation_hours",
    "participation_run",
    "programme_cost",
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Post]:
    post = make_post(tmp_path / "office", 1, "Kontoret")
    with closing(post):
        yield post


@contextmanager
def beside(office: Post, stick: Path, kind: DeviceKind = DeviceKind.OFFICE) -> Iterator[Post]:
    post = make_post(stick / f"second {kind}", 2, "Den andra", kind=kind, founds=False)
    with closing(post):
        joins(post, office, stick)
        yield post
        assert post.workspace.verify().verified


# ---- within the place ------------------------------------------------------------------------------------


def test_a_second_office_has_all_of_it_and_the_same_figures(office: Post, tmp_path: Path) -> None:
    made = a_whole_story(office)
    hidden, ws = office.ids.new(), office.workspace
    say(office, *register_protected(hidden, "Vinter Alias", [MANAGER.id], [MANAGER.id]))
    secret = ParticipationDetails("2026-05-12", age=33)
    say(office, *participations.enter(office.ids.new(), ws.programme(made.programme), hidden, secret))
    close(office, made.programme)
    with beside(office, tmp_path) as bench:
        theirs = [entry for entry in bench.entries().values() if entry.header.about == hidden]
        assert theirs == []
        closed = bench.workspace.programme(made.programme).closings["2026-05"]
        assert closed.digest == digest(bench, made.programme) == digest(office, made.programme)
        say(office, *end_protection(ws.candidate(hidden), "Hotet är över"))
        reopen(office, made.programme)
        carry(office, bench, tmp_path)
        assert same(office, bench, *TABLES)
        assert len(derived(bench.workspace)["participation_row"]) == 2
        assert digest(bench, made.programme) == digest(office, made.programme)


def test_two_offices_change_the_same_and_both_end_with_one_picture(office: Post, tmp_path: Path) -> None:
    made = a_whole_story(office)
    with beside(office, tmp_path) as bench:
        for post, day in ((office, "2026-05-20"), (bench, "2026-05-22")):
            ws = post.workspace
            programme, state = ws.programme(made.programme), ws.participation(made.participation)
            say(post, *participations.leave(state, programme, day, LeaveReason.NEW_JOB))
            say(post, *employments.end(ws.employment(made.employment), day))
            close(post, made.programme)
        carry(office, bench, tmp_path)
        carry(bench, office, tmp_path)
        assert same(office, bench, *TABLES)
        told = [post.workspace.programme(made.programme) for post in (office, bench)]
        assert told[0] == told[1]
        closings = [one for one in told[0].history if type(one.event).__name__ == "MonthClosed"]
        assert len({one.event.digest for one in closings}) == 2, "both stand in the history"
        left = office.workspace.participation(made.participation)
        assert len([one for one in left.history if type(one.event).__name__ == "ParticipationLeft"]) == 2
        # What was told with other figures than these is seen as changed on both, or on neither.
        last = told[0].closings["2026-05"].digest
        assert (digest(office, made.programme) == last) == (digest(bench, made.programme) == last)


def test_a_laptop_has_what_its_visit_needs_and_is_left_with_nobody(office: Post, tmp_path: Path) -> None:
    made = a_whole_story(office)
    say(office, *rosters.applied(office.ids.new(), "ab" * 32, "Amina Yılmaz.xlsx", 1, rosters.RosterCounts()))
    register_instrument(office.workspace)
    with beside(office, tmp_path, DeviceKind.LAPTOP) as laptop:
        ws, visit = office.workspace, office.ids.new()
        run = plan_run(ws, office.ids.new(), made.person)
        say(office, *visits.plan(visit, visits.VisitDetails("Åkers Mekaniska", starts_on="2026-05-28")))
        say(office, *visits.add_person(ws.visit(visit), made.person, run))
        say(office, *visits.hand_out(ws.visit(visit), laptop.id, [laptop.id]))
        carry(office, laptop, tmp_path)
        there = laptop.workspace
        assert [one.phone for one in there.company(made.company).contacts.values()] == [PHONE]
        assert there.assessment(run).candidate == made.person
        entries = list(laptop.entries().values())
        assert "instrument" in kinds(entries)
        assert not kinds(entries) & {"participation", "employment", "programme"}
        assert "Amina Yılmaz.xlsx" not in said(entries)
        # What is written there of where somebody works goes with the person.
        noted = laptop.ids.new()
        say(laptop, *employments.record(noted, made.person, made.company, EmploymentDetails()))
        consent = employments.give_consent(there.employment(noted), "2026-05-28", ConsentWay.SPOKEN, NOTE)
        say(laptop, *consent)
        do(there, run, cmd.RecordMark("A1-1", Rating.SHOWN))
        say(laptop, *visits.hand_in(there.visit(visit)))
        carry(laptop, office, tmp_path)
        assert ws.assessment(run).mark("A1-1") is not None
        assert ws.employment(noted).consent is not None
        laptop.service.clean_up(MANAGER)
        kept = list(laptop.entries().values())
        assert not any(
            entry.header.about == made.person and entry.personal
            for entry in kept
            if entry.header.subject.kind != "visit"
        )
        assert NOTE not in said(kept)
        assert not derived(there)["employment_row"]


# ---- to a node, and between centres ----------------------------------------------------------------------


@pytest.fixture
def node(tmp_path: Path, office: Post) -> Iterator[Post]:
    post = make_post(tmp_path / "node", 3, "Noden", place=NODE_PLACE)
    with closing(post):
        yield post
        assert post.workspace.verify().verified


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Post]:
    post = make_post(tmp_path / "other", 4, "Eksjö", place=OTHER_PLACE)
    with closing(post):
        yield post
        assert post.workspace.verify().verified


def test_a_node_counts_people_and_hours_of_two_centres_and_learns_no_names(
    office: Post, other: Post, node: Post, tmp_path: Path
) -> None:
    for centre in (office, other):
        meet(centre, node, FACTS, FACTS)
    programme, activity = run_programme(node, CENTRE_PLACE, OTHER_PLACE)
    for centre in (office, other):
        carry(node, centre, tmp_path)
        assert centre.workspace.programme(programme).details.name == "Kalmar 2020"
        for _ in range(2):
            works_and_takes_part(centre, centre.person(), programme, activity)
        carry(centre, node, tmp_path)
    tables = ("participation_row", "participation_hours")
    for table in tables:
        theirs = [row for centre in (office, other) for row in derived(centre.workspace)[table]]
        assert sorted(map(repr, theirs)) == sorted(map(repr, derived(node.workspace)[table]))
    text = said(list(node.entries().values()))
    for secret in (
        ANN,
        PHONE,
        NOTE,
        "Gjuteriet",
        "Ågatan",
        "Yılmaz",
        "employment_recorded",
        "company_consent",
    ):
        assert secret not in text, secret
    carry(node, other, tmp_path)
    assert len(derived(other.workspace)["participation_row"]) == 2, "its own"


def test_names_bring_who_works_where_once_they_are_agreed_on(
    office: Post, node: Post, tmp_path: Path
) -> None:
    meet(office, node, FACTS, FACTS)
    made = a_whole_story(office)
    sole, _ = open_company(office, "800101-0019")
    carry(office, node, tmp_path)
    assert not node.workspace.company(sole).registered, "its name may be its owner's"
    assert node.workspace.company(made.company).details.name == "Åkers Mekaniska"
    assert not node.workspace.company(made.company).workplaces
    office.agree(NODE_PLACE, NAMES)
    carry(office, node, tmp_path)
    assert node.workspace.company(sole).registered
    assert node.workspace.company(made.company) == office.workspace.company(made.company)
    assert node.workspace.employment(made.employment) == office.workspace.employment(made.employment)


def test_another_centre_hears_of_what_it_takes_part_in_alone(
    office: Post, other: Post, tmp_path: Path
) -> None:
    meet(office, other, Agreement(True, True, True), FACTS)
    ours, activity = run_programme(office, CENTRE_PLACE)
    theirs = run_programme(office, CENTRE_PLACE, OTHER_PLACE)
    alone = works_and_takes_part(office, office.person(), ours, activity)
    together = works_and_takes_part(office, office.person("Bo", "Ek"), *theirs)
    carry(office, other, tmp_path)
    there = other.workspace
    assert there.programme(theirs[0]) == office.workspace.programme(theirs[0])
    assert there.company(together.company).registered
    assert not there.programme(ours).planned
    assert not there.company(alone.company).registered
    assert not kinds(list(other.entries().values())) & {"participation", "employment"}
    say(office, *programmes.put_centre(office.workspace.programme(ours), OTHER_PLACE, "Eksjö"))
    carry(office, other, tmp_path)
    assert there.programme(ours) == office.workspace.programme(ours)
    assert there.company(alone.company).registered


def test_two_centres_and_their_node_close_a_month_and_all_say_the_same(
    office: Post, other: Post, node: Post, tmp_path: Path
) -> None:
    for centre in (office, other):
        meet(centre, node, FACTS, FACTS)
    programme, _ = run_programme(node, CENTRE_PLACE)
    carry(node, office, tmp_path)
    close(office, programme)
    close(node, programme)
    carry(office, node, tmp_path)
    carry(node, office, tmp_path)
    assert node.workspace.programme(programme) == office.workspace.programme(programme)
    assert node.workspace.programme(programme).is_closed("2026-05")
    reopen(office, programme)
    carry(office, node, tmp_path)
    assert not node.workspace.programme(programme).is_closed("2026-05")


# ---- whose word counts -----------------------------------------------------------------------------------


def test_a_place_that_takes_no_part_opens_no_month_and_ends_nothing(
    office: Post, node: Post, tmp_path: Path
) -> None:
    meet(office, node, NAMES, NAMES)
    made = a_whole_story(office)
    close(office, made.programme)
    register_instrument(office.workspace)
    carry(office, node, tmp_path)
    before = [state(office, made) for state in STATES]
    there = node.workspace
    say(node, *programmes.put_centre(there.programme(made.programme), NODE_PLACE, "Noden"))
    reopen(node, made.programme)
    say(node, *programmes.finish(there.programme(made.programme)))
    withdrawn = participations.withdraw(
        there.participation(made.participation), there.programme(made.programme), "Fel"
    )
    say(node, *withdrawn)
    say(node, *employments.withdraw_consent(there.employment(made.employment), "2026-05-20"))
    say(node, *employments.end(there.employment(made.employment), "2026-05-20"))
    carry(node, office, tmp_path)
    assert [state(office, made) for state in STATES] == before
    office.workspace.rebuild()
    assert [state(office, made) for state in STATES] == before
    listed = {one.what: one.entries for one in office.desk.unusable() if one.why == "not_entitled"}
    assert listed["month_reopened/1"] == listed["employment_ended/1"] == 1
    say(office, *programmes.put_centre(office.workspace.programme(made.programme), NODE_PLACE, "Noden"))
    office.workspace.rebuild()
    assert not office.workspace.programme(made.programme).is_closed("2026-05"), "it takes part by now"


STATES = (
    lambda post, made: post.workspace.programme(made.programme),
    lambda post, made: post.workspace.participation(made.participation),
    lambda post, made: post.workspace.employment(made.employment),
)


def test_who_entered_the_person_may_come_to_be_known_later(office: Post, node: Post, tmp_path: Path) -> None:
    """The word about an employment is judged anew when the entry that registers the person comes."""
    meet(office, node, NAMES, NAMES)
    company, employment, person = node.ids.new(), node.ids.new(), office.ids.new()
    say(node, *companies.register(company, CompanyDetails("Skenbolaget")))
    say(node, *employments.record(employment, person, company, EmploymentDetails()))
    brings(node, office)
    assert office.workspace.employment(employment).candidate == person, "nobody has entered them"
    with beside(office, tmp_path) as bench:
        say(bench, *_registration(person))
        carry(bench, office, tmp_path)
        assert office.workspace.employment(employment).candidate is None
        before = derived(office.workspace)
        office.workspace.rebuild()
        assert derived(office.workspace) == before


def _registration(person: UUID) -> tuple[Draft, ...]:
    details = people.CandidateDetails("Amina", "Yılmaz")
    return people.register(person, details)


def test_a_laptop_closes_no_month(office: Post, tmp_path: Path) -> None:
    with beside(office, tmp_path, DeviceKind.LAPTOP) as laptop:
        programme, _ = run_programme(laptop, CENTRE_PLACE)
        with pytest.raises(NotAllowed, match="only_at_the_office"):
            close(laptop, programme)


# ---- who is erased ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("erased_first", [True, False])
def test_whoever_is_erased_is_out_of_all_of_it_everywhere(
    office: Post, tmp_path: Path, erased_first: bool
) -> None:
    """Also the name of the list that brought them, whichever came first."""
    with beside(office, tmp_path) as bench:
        if not erased_first:
            made, roster = _listed(office)
            carry(office, bench, tmp_path)
        else:
            made, roster = _listed(office)
        office.workspace.erase_person(MANAGER.id, made.person, "asked")
        carry(office, bench, tmp_path)
        for post in (office, bench):
            text = said(list(post.entries().values()))
            assert NOTE not in text
            assert "Yılmaz" not in text
            subject = Subject(rosters.SUBJECT_KIND, roster)
            assert post.workspace.store.projector.state(subject).file_name == ""
            assert post.workspace.verify().verified
        assert same(office, bench, *TABLES, "roster_row")


def _listed(post: Post) -> tuple[Made, UUID]:
    programme, activity = run_programme(post, post.place)
    before = post.workspace.head.seq
    made = works_and_takes_part(post, post.person(), programme, activity)
    roster = post.ids.new()
    brought = post.workspace.head.seq - before
    say(post, *rosters.applied(roster, "ab" * 32, "Amina Yılmaz.xlsx", brought, rosters.RosterCounts(1, 1)))
    return made, roster
