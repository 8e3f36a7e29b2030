"""Imports set aside and restored: the fold skips what they brought, on every replica; nothing is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import devices
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import CandidatesJoined
from assessor_app.domain.journal import PersonalState, Subject
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.exchange_in import received
from assessor_app.storage.imports import restore_import, set_aside
from tests.building import ASSESSOR, CENTRE, MANAGER, canonical_bytes, do, plan_run, register_candidate
from tests.exchange_files import (
    IMPORTS,
    LAPTOP_ID,
    OFFICE_ID,
    THIRD_ID,
    Site,
    apply,
    carry,
    enrol,
    file_from,
    join,
    open_office,
)
from tests.storage.test_projections import PEOPLE, RUNS, STEPS, begin, carry_out, derived

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    site = open_office(tmp_path / "office")
    register_candidate(site.workspace, PERSON)
    plan_run(site.workspace, RUN, PERSON)
    do(site.workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    yield site
    site.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Site) -> Iterator[Site]:
    site = join(tmp_path / "laptop", office)
    offer(site, office)
    carry(site, office)
    yield site
    site.close()


def offer(site: Site, other: Site) -> None:
    for checklist in other.workspace.checklists():
        site.workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)


def brought(sender: Site, receiver: Site) -> UUID:
    """Carry all over; returns the import."""
    taken = carry(sender, receiver)
    assert taken.import_id is not None
    return taken.import_id


def marks(site: Site) -> set[str]:
    state = site.workspace.assessment(RUN)
    return {code for code in state.marks if state.mark(code)}


def shown(site: Site) -> list[object]:
    """What lists and states of a store show."""
    workspace = site.workspace
    return [workspace.assessment(RUN), workspace.candidate(PERSON), derived(workspace)]


def same_after_a_rebuild(site: Site) -> None:
    rows = derived(site.workspace)
    site.workspace.rebuild()
    assert derived(site.workspace) == rows


def test_what_an_import_brought_no_longer_counts_and_stays_in_the_journal(office: Site, laptop: Site) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    other = register_candidate(laptop.workspace, IMPORTS.new(), "Nils", "Ek", None)
    run = plan_run(laptop.workspace, IMPORTS.new(), other)
    import_id = brought(laptop, office)
    count = office.workspace.store.journal.count()
    assert marks(office) == {"A1-1", "A1-2"}

    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")

    assert marks(office) == {"A1-1"}
    assert len(office.workspace.candidate_rows()) == 1
    assert office.workspace.candidate_rows("ek") == ()
    assert [row.id for row in office.workspace.assessment_rows(AssessmentQuery())] == [RUN]
    assert office.workspace.assessment(run).candidate is None
    assert office.workspace.store.journal.count() == count + 1
    assert office.workspace.verify().verified
    same_after_a_rebuild(office)


def test_restored_all_is_as_before(office: Site, laptop: Site) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-1", Rating.PARTLY, "Vid verktyget"))
    register_candidate(laptop.workspace, IMPORTS.new(), "Nils", "Ek", None)
    import_id = brought(laptop, office)
    before = shown(office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    assert shown(office) != before
    restore_import(office.workspace, MANAGER.id, import_id)
    state, candidate, rows = shown(office)
    assert [state, candidate] == before[:2]
    assert isinstance(rows, dict)
    assert rows == before[2]
    same_after_a_rebuild(office)


def test_marks_made_afterwards_count_and_what_is_held_in_memory_agrees(office: Site, laptop: Site) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    import_id = brought(laptop, office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    do(office.workspace, RUN, cmd.RecordMark("A1-3", Rating.SHOWN))
    held = office.workspace.assessment(RUN)
    office.workspace.store.projector.forget()
    assert office.workspace.assessment(RUN) == held
    assert marks(office) == {"A1-1", "A1-3"}
    same_after_a_rebuild(office)


def test_it_is_skipped_wherever_the_entry_that_says_so_comes_whatever_comes_first(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    import_id = brought(laptop, office)
    third = join(tmp_path / "third", office, THIRD_ID)
    assert marks(third) == {"A1-1", "A1-2"}
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    for site in (third, laptop):
        carry(office, site)
        assert marks(site) == {"A1-1"}
        same_after_a_rebuild(site)
    last = join(tmp_path / "last", office, UUID(int=THIRD_ID.int + 1))
    assert marks(last) == {"A1-1"}
    restore_import(office.workspace, MANAGER.id, import_id)
    for site in (third, laptop, last):
        carry(office, site)
        assert site.workspace.assessment(RUN) == office.workspace.assessment(RUN)
        same_after_a_rebuild(site)
    third.close()
    last.close()


def test_entries_that_come_after_word_of_their_setting_aside_are_skipped_on_arrival(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    third = join(tmp_path / "third", office, THIRD_ID)
    import_id = brought(laptop, office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    apply(third, file_from(office, third, chains=[OFFICE_ID]))
    apply(third, file_from(office, third, chains=[LAPTOP_ID]))
    assert marks(third) == {"A1-1"}
    same_after_a_rebuild(third)
    third.close()


def test_who_was_erased_by_what_is_set_aside_stays_erased(office: Site, laptop: Site) -> None:
    person = register_candidate(laptop.workspace, IMPORTS.new(), "Nils", "Hemlig", None)
    carry(laptop, office)
    laptop.workspace.erase_person(MANAGER.id, person, "request")
    import_id = brought(laptop, office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    assert office.workspace.candidate(person).erased
    assert [row.id for row in office.workspace.candidate_rows()] == [PERSON]
    same_after_a_rebuild(office)


def test_an_erasure_reaches_what_is_set_aside(office: Site, laptop: Site) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Hemlighilds tumme"))
    import_id = brought(laptop, office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    parts = office.workspace.store.database.rows("SELECT personal FROM entry WHERE personal IS NOT NULL")
    assert not any(b"Hemlighild" in part for (part,) in parts)
    restore_import(office.workspace, MANAGER.id, import_id)
    mark = office.workspace.assessment(RUN).mark("A1-2")
    assert mark is not None
    assert (mark.rating, mark.reason) == (Rating.PARTLY, None)


def test_an_erasure_reaches_a_run_that_only_the_import_knows(office: Site, laptop: Site) -> None:
    person = register_candidate(laptop.workspace, IMPORTS.new(), "Nils", "Hemlig", None)
    run = plan_run(laptop.workspace, IMPORTS.new(), person)
    do(laptop.workspace, run, cmd.RecordMark("A1-2", Rating.PARTLY, "Hemlighilds tumme"))
    import_id = brought(laptop, office)
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    office.workspace.erase_person(MANAGER.id, person, "request")
    entries = office.workspace.store.journal.of_subject(Subject("assessment", run))
    assert {entry.personal_state for entry in entries if b"PARTLY" in entry.facts} <= {PersonalState.ERASED}
    parts = office.workspace.store.database.rows("SELECT personal FROM entry WHERE personal IS NOT NULL")
    assert not any(b"Hemlig" in part for (part,) in parts)


def test_devices_and_accounts_are_not_set_aside(tmp_path: Path, office: Site, laptop: Site) -> None:
    """Else setting a file aside would let somebody in again, or make devices unknown."""
    third = join(tmp_path / "third", office, THIRD_ID)
    carry(third, office)
    enrol(office, third)
    circle = office.workspace.centre().circle
    office.workspace.commit(MANAGER.id, devices.revoke(CENTRE, circle, LAPTOP_ID, OFFICE_ID))
    do(office.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    import_id = brought(office, third)
    set_aside(third.workspace, MANAGER.id, import_id, "Fel fil")
    assert marks(third) == {"A1-1"}
    assert third.workspace.centre().devices[LAPTOP_ID].revoked
    same_after_a_rebuild(third)
    third.close()


def test_the_ledger_stays_true_and_the_same_file_again_brings_nothing_back(
    office: Site, laptop: Site
) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    file = file_from(laptop, office)
    taken = apply(office, file)
    assert taken.import_id is not None
    ledger, heads = received(office.workspace.store), office.workspace.verify().heads
    set_aside(office.workspace, MANAGER.id, taken.import_id, "Fel fil")
    assert received(office.workspace.store) == ledger
    others = [head for head in heads if head.device != OFFICE_ID]
    assert [head for head in office.workspace.verify().heads if head.device != OFFICE_ID] == others
    assert apply(office, file).import_id is None
    assert marks(office) == {"A1-1"}


def test_persons_joined_by_an_import_are_two_again_while_it_is_set_aside(office: Site, laptop: Site) -> None:
    second = register_candidate(office.workspace, IMPORTS.new(), "Amina", "Yilmaz", None)
    carry(office, laptop)
    draft = Draft(Subject("candidate", second), second, CandidatesJoined(PERSON, ()))
    laptop.workspace.commit(ASSESSOR.id, [draft])
    import_id = brought(laptop, office)
    assert set(office.workspace.person(second).members) == {PERSON, second}
    set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
    assert office.workspace.person(second).members == (second,)
    restore_import(office.workspace, MANAGER.id, import_id)
    assert set(office.workspace.person(second).members) == {PERSON, second}


def test_setting_aside_takes_a_reason_and_an_import(office: Site, laptop: Site) -> None:
    do(laptop.workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    import_id = brought(laptop, office)
    with pytest.raises(Refused, match="reason_missing"):
        set_aside(office.workspace, MANAGER.id, import_id, " ")
    with pytest.raises(Refused, match="import_unknown"):
        set_aside(office.workspace, MANAGER.id, UUID(int=5), "Fel fil")
    head = office.workspace.head
    restore_import(office.workspace, MANAGER.id, import_id)
    assert office.workspace.head == head


@settings(max_examples=10)
@given(data=st.data())
def test_set_aside_and_restored_in_any_order_of_arrival_all_replicas_agree(data: st.DataObject) -> None:
    """Two places and a third that hears of all in another order: the same states, those of a rebuild."""
    steps: st.SearchStrategy[list[Any]] = st.lists(STEPS, max_size=6)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = open_office(folder / "office")
        begin(office.workspace)
        laptop = join(folder / "laptop", office)
        offer(laptop, office)
        imports = []
        for _ in range(2):
            for site in (office, laptop):
                for step in data.draw(steps):
                    carry_out(site.workspace, step)
            imports.append(carry(laptop, office).import_id)
            carry(office, laptop)
        known = [one for one in imports if one is not None]
        before = [derived(office.workspace), _states(office)]
        chosen = data.draw(st.lists(st.sampled_from(known), max_size=2, unique=True)) if known else []
        for import_id in chosen:
            set_aside(office.workspace, MANAGER.id, import_id, "Fel fil")
        third = join(folder / "third", office, THIRD_ID)
        carry(office, laptop)
        for site in (laptop, third):
            assert _states(site) == _states(office)
            assert _without_imports(site) == _without_imports(office)
            same_after_a_rebuild(site)
        for import_id in chosen:
            restore_import(office.workspace, MANAGER.id, import_id)
        assert [derived(office.workspace), _states(office)][1] == before[1]
        assert derived(office.workspace) == before[0]
        same_after_a_rebuild(office)
        for site in (office, laptop, third):
            assert site.workspace.verify().verified
            site.close()


def _states(site: Site) -> list[object]:
    workspace = site.workspace
    return [*map(workspace.candidate, PEOPLE), *map(workspace.assessment, RUNS)]


def _without_imports(site: Site) -> dict[str, object]:
    """The derived rows but for the word of imports, which each place adds to as it hears."""
    return {name: rows for name, rows in derived(site.workspace).items() if name != "import_row"}
