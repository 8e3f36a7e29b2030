"""Erasing a person: nothing personal remains anywhere, and the chain still verifies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import issued_documents, people
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    KEY,
    MANAGER,
    FakeIdentities,
    do,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)

PAGE = 4096
RESERVED = 80
IV = 16
WAL_HEADER = 32
FRAME_HEADER = 24


def decrypted(path: Path) -> bytes:
    """Every page of a SQLCipher file or of its log, free pages included, as plain bytes."""
    raw = path.read_bytes()
    if path.name.endswith("-wal"):
        step = FRAME_HEADER + PAGE
        pages = [raw[at + FRAME_HEADER : at + step] for at in range(WAL_HEADER, len(raw), step)]
    else:
        pages = [raw[at : at + PAGE] for at in range(0, len(raw), PAGE)]
    plain = []
    for page in pages:
        # The first page of a file begins with the salt, unencrypted; decrypting from 0 or 16 covers both.
        for start in (0, 16):
            nonce = page[PAGE - RESERVED : PAGE - RESERVED + IV]
            cipher = Cipher(algorithms.AES(KEY), modes.CBC(nonce)).decryptor()
            plain.append(cipher.update(page[start : PAGE - RESERVED]))
    return b"".join(plain)


def everything(folder: Path) -> bytes:
    """All that the files of a store hold, decrypted."""
    files = sorted(item for item in folder.iterdir() if item.name.split("-")[0].endswith(".db"))
    return b"".join(decrypted(item) for item in files)


def erased_run(workspace: LocalWorkspace, ids: FakeIdentities) -> tuple[UUID, UUID]:
    """A person with a run full of personal things; returns both."""
    person = register_candidate(workspace, ids.new(), "Hemlighild", "Spårlös", "198703142391")
    run = plan_run(workspace, ids.new(), person)
    do(workspace, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    do(workspace, run, cmd.RecordMark("A1-2", Rating.PARTLY, "Hemlighilds vänstra tumme"))
    do(workspace, run, cmd.RecordNote("A1-2", "x" * 9000 + "hemlighild-slut"))
    return person, run


def test_no_byte_of_an_erased_person_is_left_in_files_or_logs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    ids = FakeIdentities()
    person, _ = erased_run(workspace, ids)
    for number in range(30):
        register_candidate(workspace, ids.new(), f"Annan{number}", "Person", None)
    workspace.store.database.truncate_log()
    assert b"emlighild" in everything(tmp_path)

    workspace.erase_person(MANAGER.id, person, "request")

    left = everything(tmp_path)
    assert b"Annan7" in left
    for trace in (b"emlighild", b"hemlighild", "Spårlös".encode(), b"198703142391", b"sparlos"):
        assert trace not in left
    workspace.close()


def test_the_chain_and_the_figures_remain_after_an_erasure(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    person, run = erased_run(workspace, FakeIdentities())
    before = workspace.assessment_rows(AssessmentQuery())[0]

    workspace.erase_person(MANAGER.id, person, "request")

    report = workspace.verify()
    assert report.verified
    assert report.entries == workspace.head.seq
    row = workspace.assessment_rows(AssessmentQuery())[0]
    assert (row.rated, row.whole, row.candidate_name) == (before.rated, before.whole, "")
    assert workspace.candidate_rows() == ()
    assert workspace.candidate(person).erased
    mark = workspace.assessment(run).mark("A1-2")
    assert mark is not None
    assert (mark.rating, mark.reason) == (Rating.PARTLY, None)
    workspace.close()


def test_nothing_more_can_be_written_about_somebody_who_was_erased(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    person, run = erased_run(workspace, FakeIdentities())
    workspace.erase_person(MANAGER.id, person, "request")
    workspace.close()
    again = reopen(tmp_path)
    seq = again.head.seq
    with pytest.raises(Refused, match="person_erased"):
        do(again, run, cmd.RecordMark("A1-3", Rating.SHOWN))
    with pytest.raises(Refused, match="person_erased"):
        again.erase_person(MANAGER.id, person, "request")
    assert again.head.seq == seq
    again.close()


def test_a_run_moved_to_somebody_else_keeps_what_is_theirs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    ids = FakeIdentities()
    wrong, run = erased_run(workspace, ids)
    right = register_candidate(workspace, ids.new(), "Rätt", "Person")
    do(workspace, run, cmd.Move(right, "Fel person vald"))

    workspace.erase_person(MANAGER.id, wrong, "request")
    mark = workspace.assessment(run).mark("A1-2")
    assert mark is not None
    assert mark.reason == "Hemlighilds vänstra tumme"

    workspace.erase_person(MANAGER.id, right, "request")
    mark = workspace.assessment(run).mark("A1-2")
    assert mark is not None
    assert mark.reason is None
    assert workspace.verify().verified
    workspace.close()


def test_pictures_go_unless_somebody_else_has_the_same(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    ids = FakeIdentities()
    person, run = erased_run(workspace, ids)
    other = register_candidate(workspace, ids.new(), "Kvar", "Person")
    other_run = plan_run(workspace, ids.new(), other)
    own, common = workspace.put_attachment(b"own picture"), workspace.put_attachment(b"common picture")
    paper = workspace.put_attachment(b"paper about the person")
    do(workspace, run, cmd.AttachPicture("A1-1", own, 3, 4))
    do(workspace, run, cmd.AttachPicture("A1-1", common, 3, 4))
    do(workspace, other_run, cmd.AttachPicture("A1-1", common, 3, 4))
    issued = DocumentIssued(run, "statement", "sv", "VIM-1", 2, paper)
    workspace.commit(ASSESSOR.id, issued_documents.issue(ids.new(), person, issued))

    workspace.erase_person(MANAGER.id, person, "request")

    assert workspace.attachment(own) is None
    assert workspace.attachment(paper) is None
    assert workspace.attachment(common) == b"common picture"
    assert [row.number for row in workspace.document_rows()] == ["VIM-1"]
    assert b"own picture" not in everything(tmp_path)
    workspace.close()


def test_an_erasure_cut_short_before_the_pictures_went_is_finished_at_opening(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    digest = workspace.put_attachment(b"own picture")
    with workspace.store.transaction():
        workspace.store.database.run(
            "INSERT INTO doomed_attachment (digest) VALUES (?)", (bytes.fromhex(digest),)
        )
    workspace.close()
    again = reopen(tmp_path)
    assert again.attachment(digest) is None
    assert again.store.database.rows("SELECT * FROM doomed_attachment") == []
    again.close()


def test_an_account_can_be_erased_and_its_marks_stay_with_a_nameless_assessor(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    _, run = erased_run(workspace, FakeIdentities())
    workspace.erase_person(MANAGER.id, ASSESSOR.id, "left")
    assert workspace.centre().accounts[ASSESSOR.id].name == ""
    mark = workspace.assessment(run).mark("A1-2")
    assert mark is not None
    assert mark.reason
    assert workspace.verify().verified
    workspace.close()


def test_an_erasure_goes_by_its_own_door_only(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    person, _ = erased_run(workspace, FakeIdentities())
    draft = people.register(person, people.CandidateDetails("A", "B"))[0]
    with pytest.raises(ValueError, match="erase_person"):
        workspace.commit(MANAGER.id, [replace(draft, event=people.PersonErased("request"))])
    workspace.close()
