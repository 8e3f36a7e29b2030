"""Protected people as those who manage protection work with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.protection import AliasForm
from tests.building import ASSESSOR, MANAGER, plan_run, register_candidate
from tests.protecting import OTHER, SECOND_MANAGER, STROKES, House, Seat, hide_somebody, sign
from tests.storage.test_protection import TODAY

NOBODY = UUID(int=9)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.store.close()


def form(alias: str = "Skyddad 1", *viewers: UUID) -> AliasForm:
    return AliasForm(alias, frozenset(viewers or (MANAGER.id,)))


@pytest.mark.parametrize(
    "ask",
    [
        lambda seat: seat.protection.choices(seat.actor),
        lambda seat: seat.protection.protected(seat.actor),
        lambda seat: seat.protection.access_log(seat.actor),
        lambda seat: seat.protection.withdrawal(seat.actor, NOBODY),
        lambda seat: seat.protection.register(seat.actor, form()),
        lambda seat: seat.protection.name_viewers(seat.actor, NOBODY, {ASSESSOR.id}),
        lambda seat: seat.protection.protect(seat.actor, NOBODY, form()),
        lambda seat: seat.protection.end(seat.actor, NOBODY, "därför"),
    ],
)
def test_an_assessor_manages_no_protection_not_even_of_people_they_see(
    house: House, ask: Callable[[Seat], Any]
) -> None:
    hide_somebody(house)
    before = house.store.head
    with pytest.raises(NotAllowed, match="not_allowed"):
        ask(house.seat(ASSESSOR))
    assert house.store.head == before


def test_aliases_run_on_and_none_is_proposed_twice(house: House) -> None:
    seat = house.seat(MANAGER)
    assert seat.protection.choices(MANAGER).alias == "Skyddad 1"
    first, _ = seat.protection.register(MANAGER, form())
    seat.protection.register(MANAGER, form("Skyddad 3"))
    assert seat.protection.choices(MANAGER).alias == "Skyddad 4"
    house.store.erase_person(MANAGER.id, first, "request")
    assert seat.protection.choices(MANAGER).alias == "Skyddad 4"


@pytest.mark.parametrize(
    ("filled", "code"),
    [
        (form("  "), "alias_missing"),
        (form("870314-2391"), "alias_like_number"),
        (form("skyddad 1"), "alias_taken"),
        (AliasForm("Skyddad 2", frozenset()), "viewers_missing"),
        (form("Skyddad 2", MANAGER.id, ASSESSOR.id, OTHER.id, SECOND_MANAGER.id), "viewers_too_many"),
        (form("Skyddad 2", NOBODY), "viewer_unknown"),
    ],
)
def test_what_does_not_do_is_refused_and_nothing_is_written(
    house: House, filled: AliasForm, code: str
) -> None:
    seat = house.seat(MANAGER)
    seat.protection.register(MANAGER, form("Skyddad 1", SECOND_MANAGER.id))
    before = house.store.head
    with pytest.raises(Refused, match=code):
        seat.protection.register(MANAGER, filled)
    assert house.store.head == before


@pytest.mark.parametrize("alias", ["Amina", "skyddad yilmaz-9", "Anna 3"])
def test_an_alias_that_holds_a_part_of_the_name_is_refused(house: House, alias: str) -> None:
    person = register_candidate(house.store, house.ids.new(), "Amina Anna-Lena", "Yilmaz")
    with pytest.raises(Refused, match="alias_names_person"):
        house.seat(MANAGER).protection.protect(MANAGER, person, form(alias))
    assert house.store.candidate(person).name == "Amina Anna-Lena Yilmaz"


def test_a_manager_who_is_not_named_can_still_name_others_and_it_is_noted(house: House) -> None:
    """Those named may leave; somebody must be able to let others in."""
    hidden = hide_somebody(house)
    seat = house.seat(SECOND_MANAGER)
    (row,) = seat.protection.protected(SECOND_MANAGER)
    assert (row.alias, [name for _, name in row.viewers]) == ("Skyddad 1", ["Astrid Berg", "Mats Lund"])
    with pytest.raises(Refused, match="candidate_unknown"):
        seat.candidates.view(hidden.person)

    seat.protection.name_viewers(SECOND_MANAGER, hidden.person, {SECOND_MANAGER.id})

    assert (SECOND_MANAGER.id, "viewers") in house.log()
    assert seat.candidates.view(hidden.person).details.name == "Skyddad 1"
    with pytest.raises(Refused, match="candidate_unknown"):
        house.seat(ASSESSOR).candidates.view(hidden.person)
    with pytest.raises(Refused, match="assessment_unknown"):
        house.seat(ASSESSOR).do(hidden.open_run, cmd.RecordMark("A1-2", Rating.SHOWN))


def test_the_record_of_somebody_protected_takes_no_name(house: House) -> None:
    hidden = hide_somebody(house)
    with pytest.raises(Refused, match="person_protected"):
        house.seat(MANAGER).candidates.amend(MANAGER, hidden.person, CandidateForm("Amina", "Y"), TODAY)


def test_when_protection_ends_everybody_sees_the_person_and_the_name_can_be_written(house: House) -> None:
    hidden = hide_somebody(house)
    seat = house.seat(MANAGER)
    with pytest.raises(Refused, match="reason_missing"):
        seat.protection.end(MANAGER, hidden.person, "  ")
    seat.protection.end(MANAGER, hidden.person, "Beslutet har upphört")

    other = house.seat(OTHER)
    assert other.candidates.view(hidden.person).details.name == "Skyddad 1"
    known = CandidateForm("Amina", "Yilmaz", number_reason="Saknar nummer")
    other.candidates.amend(OTHER, hidden.person, known, TODAY)
    assert other.assessments.run(hidden.run).candidate_name == "Amina Yilmaz"
    assert not other.assessments.run(hidden.run).protected
    assert seat.protection.protected(MANAGER) == ()
    with pytest.raises(Refused, match="not_protected"):
        seat.protection.end(MANAGER, hidden.person, "igen")


def test_the_hand_of_somebody_protected_is_never_kept(house: House) -> None:
    hidden = hide_somebody(house)
    seat = house.seat(ASSESSOR)
    run = plan_run(house.store, house.ids.new(), hidden.person)
    sign(seat, run)
    signature = house.store.assessment(run).signatures[SignatureRole.CANDIDATE]
    assert (signature.name, signature.strokes, signature.declined) == ("Skyddad 1", None, False)

    again = plan_run(house.store, house.ids.new(), hidden.person)
    for command in (
        cmd.Sign(SignatureRole.CANDIDATE, "Skyddad 1", STROKES),
        cmd.Sign(SignatureRole.CANDIDATE, "Amina Yilmaz", (), on_paper=True),
    ):
        with pytest.raises(Refused, match="protected_signs_on_paper"):
            seat.do(again, command)


def test_papers_name_the_alias_alone(house: House) -> None:
    hidden = hide_somebody(house)
    seat = house.seat(ASSESSOR)
    for kind in (DocumentKind.STATEMENT, DocumentKind.REPORT):
        content = seat.documents.draft(hidden.run, kind, "sv")
        assert (content.person.name, content.person.birth_date, content.person.masked_number) == (
            "Skyddad 1",
            None,
            None,
        )
        assert [line.strokes for line in content.signatures if line.role == "candidate"] == [()]


def test_a_paper_made_after_a_name_was_withdrawn_has_lines_to_sign_by_hand(house: House) -> None:
    person = register_candidate(house.store, house.ids.new(), "Hemlighild", "Spårlös")
    run = plan_run(house.store, house.ids.new(), person)
    seat = house.seat(ASSESSOR)
    sign(seat, run)
    house.seat(MANAGER).protection.protect(MANAGER, person, form("Skyddad 1", ASSESSOR.id))
    assert seat.documents.draft(run, DocumentKind.CERTIFICATE, "sv").signatures == ()


def test_what_goes_and_what_stays_is_counted_before(house: House) -> None:
    person = register_candidate(house.store, house.ids.new(), "Hemlighild", "Spårlös")
    run = plan_run(house.store, house.ids.new(), person, "Svarv hos Åkers")
    seat = house.seat(ASSESSOR)
    seat.do(run, cmd.RecordKnowledge("area-1", 5, 10, test_name="Webbtest"))
    seat.do(run, cmd.RecordNote("A1-2", "Lugn"))
    sign(seat, run, house.store.put_attachment(b"picture"))
    seat.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, "sv")
    before = house.store.head
    plan = house.seat(MANAGER).protection.withdrawal(MANAGER, person)
    assert (plan.runs, plan.notes, plan.pictures, plan.signatures, plan.documents) == (1, 1, 1, 2, 1)
    assert plan.texts_that_stay == ("Svarv hos Åkers", "Webbtest")
    assert house.store.head == before


def test_the_log_says_who_looked_at_whom_and_that_it_was_read(house: House) -> None:
    hidden = hide_somebody(house)
    house.clock.turn(3_600_000)
    house.seat(ASSESSOR).candidates.view(hidden.person)
    log = house.seat(MANAGER).protection.access_log(MANAGER)
    shown = [(row.actor_name, row.alias, row.what) for row in log.rows[:2]]
    assert shown == [("Mats Lund", "", "log"), ("Astrid Berg", "Skyddad 1", "record")]
    assert not log.more


def test_the_log_outlives_the_alias(house: House) -> None:
    hidden = hide_somebody(house)
    house.store.erase_person(MANAGER.id, hidden.person, "request")
    rows = house.seat(MANAGER).protection.access_log(MANAGER).rows
    assert {(row.person, row.alias) for row in rows if row.what != "log"} == {(hidden.person, "")}
