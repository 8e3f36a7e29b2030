"""Protection that begins later: the name goes from every byte, the marks stay, and a kill leaves no half."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import CandidatesJoined
from assessor_app.domain.journal import Subject
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.protection import AliasForm
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.engine import Database
from tests.building import (
    ASSESSOR,
    MANAGER,
    FakeIdentities,
    do,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)
from tests.protecting import OTHER, PICTURE, House, hide_somebody, sign
from tests.storage.test_erasure import everything

FORM = AliasForm("Skyddad 7", frozenset({MANAGER.id, ASSESSOR.id}))
TRACES = (
    b"emlighild",
    "Spårlös".encode(),
    b"sparlos",
    b"19870314",
    b"2391",
    b"Hemliga Verken",
    b"hemliga",
    b"verken",
    PICTURE,
    b"PDF VIM",
)
"""What may be left of the person nowhere: name, folded name, number, its end, employer, picture, paper."""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.store.close()


def known_person(house: House) -> tuple[UUID, UUID, UUID]:
    """Somebody with a signed run full of their name, and one that has begun. Returns person and runs."""
    store, seat = house.store, house.seat(ASSESSOR)
    person = register_candidate(
        store, house.ids.new(), "Hemlighild", "Spårlös", "198703142391", "Hemliga Verken"
    )
    signed = plan_run(store, house.ids.new(), person, "Svarv 2")
    picture = store.put_attachment(PICTURE)
    seat.do(signed, cmd.RecordNote("A1-2", "Hemlighild höll i mikrometern"))
    sign(seat, signed, picture, "Hemlighild Spårlös")
    seat.issuing.issue(MANAGER, signed, DocumentKind.CERTIFICATE, "sv")
    begun = plan_run(store, house.ids.new(), person, "Fräs 1")
    seat.do(begun, cmd.RecordMark("A1-2", Rating.PARTLY, "Hemlighilds vänstra tumme"))
    for number in range(20):
        register_candidate(store, house.ids.new(), f"Annan{number}", "Person", None)
    store.store.database.truncate_log()
    return person, signed, begun


def test_the_name_is_in_no_byte_of_the_files_and_every_mark_is_still_there(house: House) -> None:
    person, signed, begun = known_person(house)
    marks = {run: house.store.assessment(run).ratings() for run in (signed, begun)}
    before = everything(house.folder)
    assert all(trace in before for trace in TRACES)

    candidate, _ = house.seat(MANAGER).protection.protect(MANAGER, person, FORM)

    after = everything(house.folder)
    assert b"Annan7" in after
    assert [trace for trace in TRACES if trace in after] == []
    assert b"Skyddad 7" in after
    for run in (signed, begun):
        state = house.store.assessment(run)
        assert (state.candidate, state.ratings()) == (candidate, marks[run])
    assert house.store.assessment(signed).status is Status.SIGNED
    assert house.store.assessment(signed).signed_whole is Outcome.MET
    assert house.store.verify().verified


def test_who_is_named_goes_on_under_the_alias_and_nobody_else_finds_anything(house: House) -> None:
    person, signed, begun = known_person(house)
    candidate, _ = house.seat(MANAGER).protection.protect(MANAGER, person, FORM)

    seat = house.seat(ASSESSOR)
    assert [row.name for row in seat.candidates.find("skyddad")] == ["Skyddad 7"]
    assert seat.candidates.find("hemlighild") == ()
    assert seat.assessments.run(signed).candidate_name == "Skyddad 7"
    assert {row.id for row in seat.candidates.view(candidate).assessments} == {signed, begun}
    seat.do(begun, cmd.RecordMark("A1-2", Rating.PARTLY, "Behövde hjälp"))
    seat.issuing.issue(MANAGER, signed, DocumentKind.CERTIFICATE, "sv")
    content = seat.renderer.asked[-1]
    assert (content.person.name, content.person.birth_date) == ("Skyddad 7", None)
    with pytest.raises(Refused, match="candidate_unknown"):
        seat.candidates.view(person)

    other = house.seat(OTHER)
    assert len(other.candidates.find()) == 20
    assert other.assessments.list(AssessmentQuery()) == ()
    assert other.documents.list() == ()


def test_nothing_in_the_store_can_be_written_about_the_former_identity_again(house: House) -> None:
    person, _, _ = known_person(house)
    house.seat(MANAGER).protection.protect(MANAGER, person, FORM)
    assert house.store.erased == {person}
    with pytest.raises(Refused, match="candidate_unknown"):
        house.seat(MANAGER).protection.protect(MANAGER, person, FORM)
    with pytest.raises(Refused, match="person_erased"):
        plan_run(house.store, house.ids.new(), person)


def test_what_comes_late_from_another_device_about_the_former_identity_is_emptied(tmp_path: Path) -> None:
    """A laptop marked and wrote names while the office withdrew the name."""
    office, laptop = House(tmp_path / "office"), None
    try:
        (tmp_path / "laptop").mkdir()
        person, _, begun = known_person(office)
        other = UUID("01970000-0000-7000-8000-0000000000d2")
        laptop = make_workspace(tmp_path / "laptop", device=other, registered=False)
        laptop.accept(office.store.store.journal.of_device(office.store.device.id))
        do(laptop, begun, cmd.RecordMark("A2-2", Rating.PARTLY, "Hemlighild igen"))
        office.seat(MANAGER).protection.protect(MANAGER, person, FORM)

        office.store.accept(laptop.store.journal.of_device(other))
        laptop.accept(office.store.store.journal.of_device(office.store.device.id))

        for store, folder in ((office.store, tmp_path / "office"), (laptop, tmp_path / "laptop")):
            assert b"emlighild" not in everything(folder)
            mark = store.assessment(begun).mark("A2-2")
            assert mark is not None
            assert (mark.rating, mark.reason) == (Rating.PARTLY, None)
            assert store.verify().verified
        assert office.store.assessment(begun) == laptop.assessment(begun)
    finally:
        office.store.close()
        if laptop is not None:
            laptop.close()


class Photographed(Database):
    """Copies the store's files, as a kill would leave them, before each statement that writes."""

    copies: list[Path]
    folder: Path

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        copy = self.folder.with_name(f"kill-{len(self.copies):03d}")
        shutil.copytree(self.folder, copy)
        self.copies.append(copy)
        return super().run(sql, parameters)

    def sweep(self) -> None:
        copy = self.folder.with_name(f"kill-{len(self.copies):03d}")
        shutil.copytree(self.folder, copy)
        self.copies.append(copy)
        super().sweep()


def test_a_kill_at_any_moment_leaves_all_of_the_old_or_all_of_the_new(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    house = House(folder)
    person, signed, begun = known_person(house)
    seat = house.seat(MANAGER)
    copies: list[Path] = []
    for database in (house.store.store.database, house.store.store.attachments.database):
        database.__class__ = Photographed
        assert isinstance(database, Photographed)
        database.copies, database.folder = copies, folder
    seat.protection.protect(MANAGER, person, FORM)
    house.store.close()

    outcomes = [_after_a_kill(copy, person, signed, begun) for copy in copies]
    assert outcomes == sorted(outcomes)
    assert outcomes.count("new") >= 3
    assert "a old" in outcomes


def _after_a_kill(folder: Path, person: UUID, signed: UUID, begun: UUID) -> str:
    """Open what a kill left: ``a old`` or ``new``, whole either way."""
    store = reopen(folder)
    try:
        assert store.verify().verified
        runs = {store.assessment(run).candidate for run in (signed, begun)}
        if store.candidate(person).details is not None:
            assert runs == {person}
            assert store.assessment(signed).note("A1-2")
            assert all(not store.candidate(one).protected for one in runs if one)
            return "a old"
        assert len(runs) == 1
        assert person not in runs
        assert all(store.candidate(one).name == "Skyddad 7" for one in runs if one)
        left = everything(folder)
        assert [trace for trace in TRACES if trace in left] == []
        return "new"
    finally:
        store.close()


def test_somebody_protected_from_the_start_can_be_erased_and_leaves_no_alias(house: House) -> None:
    hidden = hide_somebody(house)
    house.store.erase_person(MANAGER.id, hidden.person, "request")
    left = everything(house.folder)
    assert b"kyddad 1" not in left
    assert PICTURE not in left
    assert house.log()


@pytest.mark.parametrize("seed", [4, 34, 53])
def test_a_page_whose_rows_were_shared_out_keeps_none_of_who_was_erased(tmp_path: Path, seed: int) -> None:
    """With these sizes SQLite moves rows between pages and leaves a copy of one of them behind."""
    store, ids, dice = make_workspace(tmp_path), FakeIdentities(seed), random.Random(seed)
    people = []
    with store.bulk():
        for number in range(60):
            name = f"Hemlig{number:03d}x"
            family, employer = "S" + "y" * dice.randint(0, 150), "A" * dice.randint(7, 140)
            person = register_candidate(store, ids.new(), name, family, None, employer)
            run = plan_run(store, ids.new(), person)
            do(store, run, cmd.RecordMark("A1-2", Rating.PARTLY, name + "z" * dice.randint(0, 600)))
            people.append((name, person))
    dice.shuffle(people)
    for _, person in people[:40]:
        store.erase_person(MANAGER.id, person, "request")
    left = everything(tmp_path)
    assert [name for name, _ in people[:40] if name.encode() in left] == []
    store.close()


def test_the_machine_is_told_at_once_who_was_withdrawn(house: House) -> None:
    told: list[frozenset[UUID]] = []
    house.store.when_erased = lambda: told.append(house.store.erased)
    person, _, _ = known_person(house)
    house.seat(MANAGER).protection.protect(MANAGER, person, FORM)
    assert told == [frozenset({person})]


def test_a_run_that_was_moved_on_meanwhile_stays_with_whom_it_was_moved_to(house: House) -> None:
    """Only runs that are the person's by now go to the new identity."""
    person, _, begun = known_person(house)
    right = register_candidate(house.store, house.ids.new(), "Rätt", "Person", None)
    do(house.store, begun, cmd.Move(right, "Fel person vald"))
    house.seat(MANAGER).protection.protect(MANAGER, person, FORM)
    state = house.store.assessment(begun)
    assert state.candidate == right
    mark = state.mark("A1-2")
    assert mark is not None
    assert mark.reason


def test_every_record_of_a_person_goes_and_what_others_wrote_of_being_the_same(house: House) -> None:
    person, signed, _ = known_person(house)
    seat = house.seat(MANAGER)
    other = register_candidate(house.store, house.ids.new(), "Hemlighild", "Spårlös-Alm", None)
    stranger = register_candidate(house.store, house.ids.new(), "Nästan", "Lik", None)
    other_run = plan_run(house.store, house.ids.new(), other)
    seat.candidates.join(MANAGER, person, other, (), "Hemlighild bytte namn")
    seat.candidates.part(MANAGER, stranger, person, "Är inte Hemlighild")

    candidate, _ = seat.protection.protect(MANAGER, other, FORM)

    assert [trace for trace in TRACES if trace in everything(house.folder)] == []
    assert house.store.erased == {person, other}
    assert {house.store.assessment(run).candidate for run in (signed, other_run)} == {candidate}
    assert seat.candidates.view(candidate).joins == ()


def test_nobody_protected_is_joined_with_a_record_that_has_a_name(house: House) -> None:
    hidden = hide_somebody(house)
    seat = house.seat(MANAGER)
    for kept, other in ((hidden.ordinary, hidden.person), (hidden.person, hidden.ordinary)):
        with pytest.raises(Refused, match="person_protected"):
            seat.candidates.join(MANAGER, kept, other, (), "samma")


def test_a_join_from_another_device_does_not_show_who_somebody_protected_is(house: House) -> None:
    """No screen would have allowed it; a merged history may hold it."""
    hidden = hide_somebody(house)
    joined = CandidatesJoined(hidden.ordinary, (), "samma")
    draft = Draft(Subject("candidate", hidden.person), hidden.person, joined)
    house.store.commit(MANAGER.id, [draft])
    for seat, names in ((house.seat(OTHER), ["Amina Yılmaz"]), (house.seat(ASSESSOR), ["Skyddad 1"])):
        assert [row.name for row in seat.candidates.find() if row.also == ()][: len(names)] == names
        assert not any(row.also for row in seat.candidates.find())
    assert house.seat(OTHER).candidates.view(hidden.ordinary).joins == ()
    house.store.rebuild()
    assert not any(row.also for row in house.seat(ASSESSOR).candidates.find())


def test_a_paper_that_a_kill_left_without_an_entry_goes_with_the_name(house: House) -> None:
    """The bytes are stored before the entry that names them: between the two the program may be killed."""
    person, _, _ = known_person(house)
    seat = house.seat(ASSESSOR)
    lost = b"PDF of a paper about Hemlighild that was never issued"
    house.store.put_attachment(lost)
    kept = house.store.put_attachment(b"a picture of somebody else")
    other_run = plan_run(house.store, house.ids.new(), register_candidate(house.store, house.ids.new()))
    seat.do(other_run, cmd.RecordMark("A1-1", Rating.SHOWN), cmd.AttachPicture("A1-1", kept, 3, 4))

    house.seat(MANAGER).protection.protect(MANAGER, person, FORM)

    assert lost not in everything(house.folder)
    assert house.store.attachment(kept) == b"a picture of somebody else"
