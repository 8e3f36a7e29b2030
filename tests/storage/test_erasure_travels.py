"""Somebody erased at the centre vanishes wherever its files come; no older file brings anything back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import CandidatesJoined
from assessor_app.domain.journal import Subject
from tests.building import ASSESSOR, MANAGER, canonical_bytes, do, plan_run, register_candidate
from tests.exchange_files import (
    IMPORTS,
    THIRD_ID,
    Site,
    apply,
    believe,
    carry,
    enrol,
    file_from,
    join,
    open_office,
    open_site,
)
from tests.storage.test_erasure import everything

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
PICTURE = b"a picture of hemlighild"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    """A person with a run, a picture and a reason."""
    site = open_office(tmp_path / "office")
    register_candidate(site.workspace, PERSON, "Hemlighild", "Spårlös")
    plan_run(site.workspace, RUN, PERSON)
    do(site.workspace, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Hemlighilds tumme"))
    do(site.workspace, RUN, cmd.AttachPicture("A1-2", site.workspace.put_attachment(PICTURE), 3, 4))
    yield site
    site.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Site) -> Iterator[Site]:
    site = open_site(tmp_path / "laptop", UUID(int=THIRD_ID.int - 1), DeviceKind.LAPTOP)
    enrol(office, site)
    believe(site, office)
    carry(office, site, pictures=[PICTURE])
    for checklist in office.workspace.checklists():
        site.workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)
    yield site
    site.close()


def is_gone(site: Site) -> bool:
    """Whether no file of a store holds a trace of the person."""
    left = everything(site.folder)
    return not any(trace in left for trace in (b"emlighild", "Spårlös".encode(), b"198703142391"))


def test_who_is_erased_at_the_centre_vanishes_from_the_laptop_with_the_pictures(
    office: Site, laptop: Site
) -> None:
    assert not is_gone(laptop)
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    taken = carry(office, laptop)
    assert taken.survey.erased == 1
    assert laptop.workspace.candidate(PERSON).erased
    assert laptop.workspace.candidate_rows() == ()
    assert laptop.workspace.store.attachments.database.rows("SELECT * FROM attachment") == []
    assert is_gone(laptop)
    assert laptop.workspace.verify().verified


def test_an_older_file_brings_nothing_of_them_back(office: Site, laptop: Site) -> None:
    older = file_from(office, laptop, pictures=[PICTURE])
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    carry(office, laptop)
    apply(laptop, older)
    assert laptop.workspace.store.attachments.database.rows("SELECT * FROM attachment") == []
    assert is_gone(laptop)


def test_a_store_that_hears_of_the_erasure_first_keeps_nothing_of_a_file_written_before(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    """The laptop's chain holds a mark about the person; the office has erased them meanwhile."""
    picture = b"another picture of hemlighild"
    do(laptop.workspace, RUN, cmd.RecordMark("A1-3", Rating.PARTLY, "Hemlighild igen"))
    do(laptop.workspace, RUN, cmd.AttachPicture("A1-3", laptop.workspace.put_attachment(picture), 3, 4))
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    carry(laptop, office, pictures=[picture])
    assert is_gone(office)
    assert office.workspace.assessment(RUN).mark("A1-3") is not None
    assert office.workspace.store.attachments.database.rows("SELECT * FROM attachment") == []
    third = join(tmp_path / "third", office, THIRD_ID)
    assert is_gone(third)
    assert third.workspace.candidate(PERSON).erased
    third.close()


def test_records_that_were_joined_vanish_together(office: Site, laptop: Site) -> None:
    second = register_candidate(office.workspace, IMPORTS.new(), "Hemlighild", "Spårlös", None)
    draft = Draft(Subject("candidate", second), second, CandidatesJoined(PERSON, ()))
    office.workspace.commit(ASSESSOR.id, [draft])
    carry(office, laptop)
    members = office.workspace.person(PERSON).members
    office.workspace.erase_people(MANAGER.id, members, "request")
    assert carry(office, laptop).survey.erased == 2
    assert is_gone(laptop)


def test_what_waits_unread_is_emptied_of_them_too(tmp_path: Path, office: Site) -> None:
    third = open_site(tmp_path / "third", THIRD_ID, DeviceKind.LAPTOP)
    believe(third, office)
    carry(office, third)
    do(third.workspace, RUN, cmd.RecordMark("A1-3", Rating.PARTLY, "Hemlighild väntar"))
    carry(third, office)
    lines = office.workspace.store.database.rows("SELECT line FROM pending_piece")
    assert any("Hemlighild väntar".encode() in line for (line,) in lines)
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    assert is_gone(office)
    enrol(office, third)
    mark = office.workspace.assessment(RUN).mark("A1-3")
    assert mark is not None
    assert mark.reason is None
    assert office.workspace.verify().verified
    third.close()


def test_a_picture_that_no_entry_names_is_not_kept(office: Site, laptop: Site) -> None:
    do(office.workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    apply(laptop, file_from(office, laptop, pictures=[b"of nobody"]))
    assert laptop.workspace.attachment(_digest(b"of nobody")) is None
    assert laptop.workspace.attachment(_digest(PICTURE)) == PICTURE


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
