"""What an account that is not named can learn of a protected person: nothing, by any read there is."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.domain.people import CandidateDetails, register
from assessor_app.domain.protection import Look
from assessor_app.services.assessments import AssessmentService, StationMark
from assessor_app.services.candidates import CandidateForm, CandidateService
from assessor_app.services.documents import DocumentService
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import DocumentWish
from assessor_app.services.ports import PreparedPicture, Workspace
from assessor_app.services.printing import PrintingService, PrintWish
from assessor_app.services.protection import AliasForm
from assessor_app.services.read_models import AssessmentQuery, Position
from assessor_app.services.today import Today, TodayService, day_of
from assessor_app.services.visit_models import OpenKind, VisitQuery, VisitView
from assessor_app.services.visits import VisitService
from assessor_app.storage.viewing import SeenWorkspace
from tests.building import ASSESSOR, MANAGER, NOON, do, plan_run, register_candidate
from tests.protecting import OTHER, SECOND_MANAGER, Hidden, House, Seat, hide_somebody

Ask = Callable[[Seat, Hidden], Any]
TODAY = date(2026, 5, 28)
NEW_NAME = CandidateDetails("Nytt", "Namn")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def hidden(house: House) -> Hidden:
    return hide_somebody(house)


NOT_ABOUT_PEOPLE = {
    "centre_id",
    "device",
    "centre",
    "checklist",
    "checklists",
    "day_of",
    "next_document_sequence",
    "put_attachment",
    "company",
    "programme",
}
"""Methods of the store that name no candidate. A new one belongs here or in READS, with what it tells."""

READS: dict[str, list[Ask]] = {
    "candidate": [lambda seat, it: seat.workspace.candidate(it.person)],
    "assessment": [
        lambda seat, it: seat.workspace.assessment(it.run),
        lambda seat, it: seat.workspace.assessment(it.open_run),
    ],
    "document": [lambda seat, it: seat.workspace.document(it.document)],
    "candidate_rows": [
        lambda seat, it: [row for row in seat.workspace.candidate_rows() if row.id != it.ordinary],
        lambda seat, it: seat.workspace.candidate_rows("skyddad"),
        lambda seat, it: seat.workspace.candidate_rows("skyddad 1"),
    ],
    "assessment_rows": [
        lambda seat, it: [
            row for row in seat.workspace.assessment_rows(AssessmentQuery()) if row.candidate != it.ordinary
        ],
        lambda seat, it: seat.workspace.assessment_rows(AssessmentQuery(text="skyddad")),
        lambda seat, it: seat.workspace.assessment_rows(AssessmentQuery(candidate=it.person)),
        lambda seat, it: seat.workspace.assessment_rows(AssessmentQuery(statuses=frozenset({Status.SIGNED}))),
    ],
    "document_rows": [
        lambda seat, it: seat.workspace.document_rows(),
        lambda seat, it: seat.workspace.document_rows(it.run),
    ],
    "candidate_count": [
        lambda seat, it: seat.workspace.candidate_count() - 1,
        lambda seat, it: seat.workspace.candidate_count("skyddad"),
    ],
    "latest_candidates": [
        lambda seat, it: [row for row in seat.workspace.latest_candidates(9) if row.id != it.ordinary],
    ],
    "attachment": [
        lambda seat, it: seat.workspace.attachment(it.picture),
        lambda seat, it: seat.workspace.attachment(it.paper),
    ],
    "visit": [
        lambda seat, it: seat.workspace.visit(it.visit).people,
        lambda seat, it: [line for line in seat.workspace.visit(it.visit).history if line.about],
    ],
    "visit_rows": [lambda seat, it: sum(row.people for row in seat.workspace.visit_rows(VisitQuery()))],
    "visit_people": [lambda seat, it: seat.workspace.visit_people(it.other_visit)],
    "position": [lambda seat, it: seat.workspace.position(it.open_run)],
    "employment": [lambda seat, it: seat.workspace.employment(it.employment)],
    "participation": [lambda seat, it: seat.workspace.participation(it.participation)],
}
TOLD_TO_NOBODY: dict[str, Ask] = {
    "person": lambda seat, it: seat.workspace.person(it.person).is_joined,
    "linked": lambda seat, it: seat.workspace.linked(it.person) or seat.workspace.linked(it.ordinary),
    "doubles": lambda seat, it: seat.workspace.doubles(CandidateDetails("Skyddad 1", ""), None, 9),
    "double_pairs": lambda seat, it: seat.workspace.double_pairs(9),
}
"""What names no protected person, whoever asks."""
WRITES: dict[str, Ask] = {
    "commit": lambda seat, it: seat.workspace.commit(OTHER.id, register(it.person, NEW_NAME)),
    "remember_position": lambda seat, it: seat.workspace.remember_position(it.run, Position("practice")),
    "note_look": lambda seat, it: seat.workspace.note_look(it.person, Look.RECORD),
}
EVERY_READ = [
    pytest.param(ask, id=f"{name}-{number}")
    for name, asks in READS.items()
    for number, ask in enumerate(asks, 1)
]
NOT_NAMED = [pytest.param(OTHER, id="assessor"), pytest.param(SECOND_MANAGER, id="manager")]


def public(cls: type) -> set[str]:
    """The names that a class offers to others."""
    return {name for name, _ in inspect.getmembers(cls) if not name.startswith("_")}


def test_every_method_of_the_store_says_what_it_tells_of_protected_people() -> None:
    told = NOT_ABOUT_PEOPLE | READS.keys() | WRITES.keys() | TOLD_TO_NOBODY.keys()
    assert public(Workspace) == told
    assert public(Workspace) <= public(SeenWorkspace)


@pytest.mark.parametrize("actor", NOT_NAMED)
@pytest.mark.parametrize("ask", EVERY_READ)
def test_who_is_not_named_is_told_what_is_told_of_an_identity_never_given(
    house: House, hidden: Hidden, ask: Ask, actor: Any
) -> None:
    house.store.remember_position(hidden.open_run, Position("practice", "A1-1"))
    told = ask(house.seat(actor), hidden)
    if hasattr(told, "id"):
        assert told == type(told)(told.id)
    else:
        assert not told
    assert "kyddad" not in repr(told)


@pytest.mark.parametrize("ask", EVERY_READ)
def test_who_is_named_is_told(house: House, hidden: Hidden, ask: Ask) -> None:
    house.store.remember_position(hidden.open_run, Position("practice", "A1-1"))
    told = ask(house.seat(ASSESSOR), hidden)
    if hasattr(told, "id"):
        assert told != type(told)(told.id)
    else:
        assert told


@pytest.mark.parametrize("actor", [*NOT_NAMED, pytest.param(ASSESSOR, id="named")])
@pytest.mark.parametrize("ask", [pytest.param(ask, id=name) for name, ask in TOLD_TO_NOBODY.items()])
def test_nobody_is_told_that_somebody_is_like_a_protected_person(
    house: House, hidden: Hidden, ask: Ask, actor: Any
) -> None:
    form = AliasForm("Skyddad 2", frozenset({MANAGER.id, ASSESSOR.id}))
    house.seat(MANAGER).protection.register(MANAGER, form)
    assert not ask(house.seat(actor), hidden)


def test_nothing_can_be_written_about_somebody_one_may_not_see(house: House, hidden: Hidden) -> None:
    seat, before = house.seat(OTHER), house.store.head.seq
    with pytest.raises(Refused, match="candidate_unknown"):
        WRITES["commit"](seat, hidden)
    WRITES["remember_position"](seat, hidden)
    WRITES["note_look"](seat, hidden)
    assert house.store.head.seq == before
    assert house.store.position(hidden.run) is None
    assert all(actor != OTHER.id for actor, _ in house.log())


# ---- the use cases, by name ------------------------------------------------------------------------------

CANDIDATES: dict[str, Ask] = {
    "find": lambda seat, it: [row for row in seat.candidates.find() if row.id != it.ordinary],
    "search": lambda seat, it: seat.candidates.search("skyddad").total,
    "latest": lambda seat, it: [row for row in seat.candidates.latest(9) if row.id != it.ordinary],
    "doubles": lambda seat, it: seat.candidates.doubles(CandidateForm("Skyddad 1", ""), TODAY),
    "double_pairs": lambda seat, it: seat.candidates.double_pairs(),
    "view": lambda seat, it: seat.candidates.view(it.person),
    "record": lambda seat, it: seat.candidates.record(it.person),
    "join": lambda seat, it: seat.candidates.join(MANAGER, it.ordinary, it.person, (), "samma"),
    "part": lambda seat, it: seat.candidates.part(MANAGER, it.person, it.ordinary, "olika"),
    "amend": lambda seat, it: seat.candidates.amend(seat.actor, it.person, CandidateForm("A", "B"), TODAY),
}
ASSESSMENTS: dict[str, Ask] = {
    "run": lambda seat, it: seat.assessments.run(it.run),
    "do": lambda seat, it: seat.assessments.do(seat.actor, it.open_run, cmd.RecordNote("A1-1", "x")),
    "plan": lambda seat, it: seat.assessments.plan(
        seat.actor, seat.assessments.checklists()[0].digest, cmd.Plan(it.person)
    ),
    "mark_at_station": lambda seat, it: seat.assessments.mark_at_station(
        seat.actor, "A1-2", [StationMark(it.open_run, Rating.SHOWN)]
    ),
    "attach_picture": lambda seat, it: seat.assessments.attach_picture(
        seat.actor, it.open_run, "A1-2", PreparedPicture(b"new", 3, 4)
    ),
    "list": lambda seat, it: [
        row for row in seat.assessments.list(AssessmentQuery()) if row.candidate != it.ordinary
    ],
    "open_runs": lambda seat, it: [
        row for row in seat.assessments.open_runs() if row.candidate != it.ordinary
    ],
    "picture": lambda seat, it: seat.assessments.picture(it.picture),
    "history": lambda seat, it: seat.assessments.history(it.run, "A1-1"),
    "station": lambda seat, it: [
        row for row in seat.assessments.station("A1-1") if row.assessment != it.ordinary_run
    ],
}
DOCUMENTS: dict[str, Ask] = {
    "draft": lambda seat, it: seat.documents.draft(it.run, DocumentKind.STATEMENT, "sv"),
    "fetch": lambda seat, it: seat.documents.fetch(it.document),
    "list": lambda seat, it: seat.documents.list(),
}
ISSUING: dict[str, Ask] = {
    "completeness": lambda seat, it: seat.issuing.completeness(it.run, DocumentKind.STATEMENT),
    "ready": lambda seat, it: [row for row in seat.issuing.ready() if row.candidate != it.ordinary],
    "issue": lambda seat, it: seat.issuing.issue(SECOND_MANAGER, it.run, DocumentKind.STATEMENT, "sv"),
    "replace": lambda seat, it: seat.issuing.replace(SECOND_MANAGER, it.document),
    "revoke": lambda seat, it: seat.issuing.revoke(SECOND_MANAGER, it.document, RevocationReason.MISUSE),
    "life": lambda seat, it: seat.issuing.life(it.document),
    "credential": lambda seat, it: seat.issuing.credential(it.document),
    "queue": lambda seat, it: seat.issuing.queue(
        SECOND_MANAGER, [DocumentWish(it.run, DocumentKind.REPORT, "sv")]
    ),
    "unfinished": lambda seat, it: seat.issuing.unfinished(),
    "batch": lambda seat, it: seat.issuing.batch(it.document).documents,
    "issue_wanted": lambda seat, it: seat.issuing.issue_wanted(SECOND_MANAGER, it.document),
    "leave": lambda seat, it: seat.issuing.leave(SECOND_MANAGER, it.document).refs,
}
PRINTING: dict[str, Ask] = {
    "waiting": lambda seat, it: seat.printing.waiting(),
    "waiting_to_be_printed": lambda seat, it: seat.printing.waiting_to_be_printed(),
    "unfinished": lambda seat, it: seat.printing.unfinished(),
    "history": lambda seat, it: seat.printing.history(it.document),
    "queue": lambda seat, it: seat.printing.queue(seat.actor, [it.document]),
    "leave": lambda seat, it: seat.printing.leave(seat.actor, it.document).refs,
    "begin": lambda seat, it: seat.printing.begin(seat.actor, PrintWish(it.document)),
    "settle": lambda seat, it: seat.printing.settle(seat.actor, it.document, came_out=True),
    "waive": lambda seat, it: seat.printing.waive(seat.actor, it.document, waived=True),
}
DAY = day_of(TODAY, lambda on: (on.toordinal() - TODAY.toordinal()) * 86_400_000 + NOON)
IDAG: dict[str, Ask] = {
    "today": lambda seat, it: _of_the_hidden(seat.today.today(seat.actor, DAY), it),
    "counts": lambda seat, it: seat.today.counts(seat.actor).to_print,
}
VISITS: dict[str, Ask] = {
    "add_people": lambda seat, it: seat.visits.add_people(seat.actor, it.visit, [it.person]),
    "remove_person": lambda seat, it: seat.visits.remove_person(seat.actor, it.visit, it.person).refs,
    "list": lambda seat, it: sum(row.people + row.runs_open for row in seat.visits.list(VisitQuery())),
    "view": lambda seat, it: _met(seat.visits.view(it.visit)) or _met(seat.visits.view(it.other_visit)),
    "away_with": lambda seat, it: seat.visits.away_with(it.run),
    "open_points": lambda seat, it: [
        point
        for visit in (it.visit, it.other_visit)
        for point in seat.visits.open_points(visit)
        if point.kind is not OpenKind.EQUIPMENT
    ],
}
NO_PEOPLE_IN_VISITS = {
    "plan",
    "amend",
    "list_equipment",
    "rename_equipment",
    "remove_equipment",
    "check_equipment",
    "hand_out",
    "hand_in",
    "cancel",
    "resume",
    "laptops",
    "choices",
}
"""What is about a visit as a whole, or about things and devices."""
WITHOUT_A_STORE = {
    "new_measure",
    "prepare_picture",
    "checklists",
    "copy_mark",
    "draw",
    "finish",
    "page_band",
    "page_count",
    "page_image",
    "page_pixels",
    "page_size_pt",
    "standing",
    "status_lists",
    "test_page",
}
"""What needs no store, and the lists of what is revoked, which name nobody."""
SILENT = {"register", "remember_position"}
"""What needs no existing person, and what answers nothing."""


EVERY_CASE = [
    pytest.param(ask, id=f"{room}-{name}")
    for room, asks in {
        "candidates": CANDIDATES,
        "assessments": ASSESSMENTS,
        "documents": DOCUMENTS,
        "issuing": ISSUING,
        "printing": PRINTING,
        "today": IDAG,
        "visits": VISITS,
    }.items()
    for name, ask in asks.items()
]


def test_every_use_case_is_tried() -> None:
    for service, tried in (
        (CandidateService, CANDIDATES),
        (AssessmentService, ASSESSMENTS),
        (DocumentService, DOCUMENTS),
        (IssuingService, ISSUING),
        (PrintingService, PRINTING),
        (TodayService, IDAG),
    ):
        assert public(service) - WITHOUT_A_STORE - SILENT == tried.keys(), service.__name__
    assert public(VisitService) - NO_PEOPLE_IN_VISITS == VISITS.keys()


@pytest.mark.parametrize("actor", NOT_NAMED)
@pytest.mark.parametrize("ask", EVERY_CASE)
def test_no_use_case_tells_who_is_not_named(house: House, hidden: Hidden, ask: Ask, actor: Any) -> None:
    before = house.store.head.seq
    assert not _told(lambda: ask(house.seat(actor), hidden))
    assert house.store.head.seq == before


def test_what_is_wanted_of_somebody_protected_is_in_the_batch_of_who_is_named_alone(
    house: House, hidden: Hidden
) -> None:
    wish = DocumentWish(hidden.run, DocumentKind.REPORT, "sv")
    batch, _ = house.seat(MANAGER).issuing.queue(MANAGER, [wish])
    other = house.seat(SECOND_MANAGER)
    assert other.issuing.unfinished() is None
    assert other.workspace.document(batch.left[0].id).wish is None
    assert not _told(lambda: other.issuing.issue_wanted(SECOND_MANAGER, batch.left[0].id))
    again = house.seat(MANAGER).issuing.unfinished()
    assert again is not None
    assert [row.candidate_name for row in again.left] == ["Skyddad 1"]


def test_a_document_that_is_revoked_stands_in_the_list_that_others_hand_out(
    house: House, hidden: Hidden
) -> None:
    house.seat(MANAGER).issuing.revoke(MANAGER, hidden.document, RevocationReason.MISUSE)
    (file,) = house.seat(SECOND_MANAGER).issuing.status_lists(SECOND_MANAGER)
    assert json.loads(json.loads(file.data)["says"])["revoked"] == [0]
    assert b"Skyddad" not in file.data


def _met(view: VisitView) -> list[object]:
    return [*view.runs, *view.without_run, *view.state.people, *(line for line in view.history if line.name)]


def _of_the_hidden(today: Today, it: Hidden) -> list[object]:
    waiting = today.waiting
    piles = (
        today.runs,
        waiting.to_sign,
        waiting.unfinished,
        waiting.not_begun,
        waiting.to_issue,
        today.coming,
    )
    return [row for pile in piles for row in pile if row.candidate != it.ordinary]


def _told(ask: Callable[[], Any]) -> Any:
    """What a use case answers; nothing where it refuses as it does for an identity never given."""
    unknown = ["candidate_unknown", "assessment_unknown", "document_unknown", "nothing_to_print"]
    try:
        return ask()
    except Refused as refused:
        if refused.code in unknown and not refused.details:
            return None
        raise


def test_a_list_says_who_is_under_an_alias(house: House, hidden: Hidden) -> None:
    seat = house.seat(ASSESSOR)
    assert {row.name: row.protected for row in seat.candidates.find()} == {
        "Skyddad 1": True,
        "Amina Yılmaz": False,
    }
    runs = {row.id: row.protected for row in seat.assessments.list(AssessmentQuery())}
    assert runs == {hidden.run: True, hidden.open_run: True, hidden.ordinary_run: False}
    assert seat.assessments.run(hidden.run).protected


def test_the_bare_store_lists_nobody_who_is_protected(house: House, hidden: Hidden) -> None:
    assert [row.id for row in house.store.candidate_rows()] == [hidden.ordinary]
    assert house.store.document_rows() == ()


def test_they_stay_hidden_after_they_are_erased_and_after_a_rebuild(house: House, hidden: Hidden) -> None:
    house.store.erase_person(MANAGER.id, hidden.person, "request")
    house.store.rebuild()
    seat = house.seat(OTHER)
    assert [row.candidate for row in seat.assessments.list(AssessmentQuery())] == [hidden.ordinary]
    assert seat.documents.list() == ()


def test_a_picture_that_was_taken_off_or_came_with_a_moved_run_stays_hidden(house: House) -> None:
    hidden = hide_somebody(house)
    wrong = register_candidate(house.store, house.ids.new(), "Fel", "Person")
    run = plan_run(house.store, house.ids.new(), wrong)
    digest = house.store.put_attachment(b"another picture")
    do(house.store, run, cmd.AttachPicture("A1-1", digest, 3, 4))
    do(house.store, run, cmd.Move(hidden.person, "Fel person vald"))
    (picture,) = house.store.assessment(run).pictures_of("A1-1")
    do(house.store, run, cmd.RemovePicture(picture.ref))
    assert house.seat(OTHER).assessments.picture(digest) is None
    assert house.seat(ASSESSOR).assessments.picture(digest) == b"another picture"


# ---- the access log --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (CANDIDATES["view"], "record"),
        (ASSESSMENTS["run"], "run"),
        (ASSESSMENTS["history"], "run"),
        (ASSESSMENTS["station"], "run"),
        (ASSESSMENTS["picture"], "picture"),
        (DOCUMENTS["draft"], "document"),
        (DOCUMENTS["fetch"], "document"),
        (lambda seat, it: seat.workspace.attachment(it.paper), "document"),
    ],
)
def test_each_look_is_noted(house: House, hidden: Hidden, ask: Ask, kind: str) -> None:
    house.clock.turn(3_600_000)
    before = len(house.log())
    ask(house.seat(MANAGER), hidden)
    assert (MANAGER.id, kind) in house.log()[before:]


def test_a_look_that_is_repeated_within_a_minute_is_noted_once_of_each_kind(
    house: House, hidden: Hidden
) -> None:
    house.clock.turn(3_600_000)
    before = len(house.log())
    seat = house.seat(MANAGER)
    for _ in range(3):
        seat.candidates.view(hidden.person)
        seat.assessments.picture(hidden.picture)
    assert house.log()[before:] == [(MANAGER.id, "record"), (MANAGER.id, "picture")]
    house.clock.turn(61_000)
    seat.candidates.view(hidden.person)
    assert len(house.log()) == before + 3


def test_looking_at_anybody_else_is_not_noted(house: House, hidden: Hidden) -> None:
    before = house.log()
    seat = house.seat(ASSESSOR)
    seat.candidates.view(hidden.ordinary)
    seat.assessments.run(hidden.ordinary_run)
    seat.candidates.find("amina")
    assert house.log() == before


def test_a_clock_that_was_put_back_makes_no_look_pass_unnoted(house: House, hidden: Hidden) -> None:
    seat = house.seat(MANAGER)
    seat.candidates.view(hidden.person)
    before = len(house.log())
    house.clock.now = NOON - 86_400_000
    seat.candidates.view(hidden.person)
    assert len(house.log()) == before + 1


def test_the_access_log_is_not_in_the_journal(house: House, hidden: Hidden) -> None:
    before = house.store.head
    house.seat(MANAGER).candidates.view(hidden.person)
    assert house.store.head == before


def test_nothing_is_said_of_an_ordinary_person_and_one_who_is_hidden(house: House, hidden: Hidden) -> None:
    seat = house.seat(SECOND_MANAGER)
    with pytest.raises(Refused, match="candidate_unknown"):
        seat.candidates.part(SECOND_MANAGER, hidden.ordinary, hidden.person, "Två olika")
