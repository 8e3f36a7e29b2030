"""Exchange files taken in: whole or not at all, from whom one knows, and never twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import devices
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.journal import Entry, Subject
from assessor_app.domain.transfers import Span
from assessor_app.services.exchange_ports import ExchangeProblem, Unusable
from assessor_app.services.ports import Stopped
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.exchange_in import received, survey, take_in, take_pieces
from assessor_app.storage.imports import import_state
from assessor_app.storage.unusable import unusable
from tests.building import (
    CENTRE,
    MANAGER,
    canonical_bytes,
    do,
    plan_run,
    register_candidate,
    small_checklist,
)
from tests.exchange_files import (
    IMPORTS,
    LAPTOP_ID,
    OFFICE_ID,
    THIRD_ID,
    HandMadeFile,
    Site,
    apply,
    believe,
    carry,
    enrol,
    file_from,
    from_another,
    join,
    open_office,
    open_site,
    signed_by,
    write_unknown,
)

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    site = open_office(tmp_path / "office")
    register_candidate(site.workspace, PERSON)
    plan_run(site.workspace, RUN, PERSON)
    yield site
    site.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Site) -> Iterator[Site]:
    """Has taken in all that the office had."""
    site = join(tmp_path / "laptop", office)
    yield site
    site.close()


def everything_in(site: Site) -> list[object]:
    """All that the journal, the ledger and the attachments of a store hold."""
    database = site.workspace.store.database
    tables = ("entry", "withheld_run", "signed_head", "pending_piece", "pending_head", "forked_piece")
    tables += ("received_file", "checklist", "doomed_attachment", "import_row", "fork_row", "mark_row")
    found: list[object] = [database.rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables]
    pictures = site.workspace.store.attachments.database.rows("SELECT digest FROM attachment")
    return [*found, pictures, site.workspace.head]


def refused(receiver: Site, file: HandMadeFile) -> ExchangeProblem:
    """What a file is refused with; nothing of it may have been kept."""
    before = everything_in(receiver)
    with pytest.raises(ExchangeProblem) as caught:
        apply(receiver, file)
    assert everything_in(receiver) == before
    return caught.value


def mark_at(site: Site, code: str, rating: Rating = Rating.SHOWN, reason: str | None = None) -> None:
    do(site.workspace, RUN, cmd.RecordMark(code, rating, reason))


def offer_checklists(site: Site, other: Site) -> None:
    """Let a store offer the checklists that another one offers."""
    for checklist in other.workspace.checklists():
        site.workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)


def sign(site: Site) -> None:
    """Take the run through every step that is left."""
    proof = (IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, "")
    steps = [cmd.RecordPreparation(*proof), cmd.FinishSelfRating(skipped=True)]
    steps += [cmd.RecordMark(code, Rating.SHOWN) for code in small_checklist().codes]
    steps += [cmd.RecordFeedback(True, "Noggrann", "", ""), cmd.Complete()]
    strokes = (((1, 2), (3, 4)),)
    steps += [
        cmd.Sign(role, "Amina Yılmaz", strokes) for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR)
    ]
    for step in steps:
        do(site.workspace, RUN, step)


def known(site: Site) -> dict[UUID, int]:
    """How far a store has every chain."""
    journal = site.workspace.store.journal
    return {device: journal.head(device).seq for device in journal.devices()}


def test_a_laptop_that_joins_has_what_the_office_has(office: Site, laptop: Site) -> None:
    assert laptop.workspace.assessment(RUN) == office.workspace.assessment(RUN)
    assert laptop.workspace.centre().name == office.workspace.centre().name
    assert laptop.workspace.assessment(RUN).candidate == PERSON
    assert laptop.workspace.checklist(office.workspace.assessment(RUN).checklist or "") is not None
    assert laptop.workspace.checklists() == ()
    assert laptop.workspace.verify().verified


def test_an_import_says_who_brought_what_and_when(office: Site, laptop: Site) -> None:
    before = known(office)
    mark_at(laptop, "A1-1")
    file = file_from(laptop, office, before)
    taken = apply(office, file)
    assert taken.import_id is not None
    state = import_state(office.workspace.store, taken.import_id)
    assert (state.sender, state.number, state.digest) == (LAPTOP_ID, file.header.number, file.digest)
    assert state.applied_by == MANAGER.id
    first = before.get(LAPTOP_ID, 0) + 1
    assert state.spans == (Span(LAPTOP_ID, first, laptop.workspace.head.seq),)
    (row,) = received(office.workspace.store, LAPTOP_ID)
    assert (row.number, row.digest, row.import_id) == (file.header.number, file.digest, taken.import_id)
    (told,) = office.workspace.store.database.mappings(
        "SELECT * FROM import_row WHERE id = ?", (state.id.bytes,)
    )
    assert (told["entries"], bool(told["set_aside"])) == (taken.survey.entries, False)
    assert ("assessment", RUN) in taken.subjects


def test_a_survey_says_what_will_happen_and_changes_nothing(office: Site, laptop: Site) -> None:
    mark_at(office, "A1-1")
    carry(office, laptop)
    mark_at(office, "A1-1", Rating.NOT_SHOWN, "Vid kontoret")
    mark_at(laptop, "A1-1", Rating.PARTLY, "I verkstaden")
    offer_checklists(laptop, office)
    other = register_candidate(laptop.workspace, IMPORTS.new(), "Nils", "Ek", None)
    plan_run(laptop.workspace, IMPORTS.new(), other)
    picture = b"a picture"
    do(laptop.workspace, RUN, cmd.AttachPicture("A1-2", laptop.workspace.put_attachment(picture), 3, 4))
    file = file_from(laptop, office, pictures=[picture])
    before = everything_in(office)
    told = survey(office.workspace, file)
    assert everything_in(office) == before
    assert file.read == ["checklists", "attachments", "pieces"]
    taken = apply(office, file)
    assert replace(told, spans=taken.survey.spans) == taken.survey
    assert told.spans == taken.survey.spans
    assert (told.new_people, told.new_assessments, told.changed_assessments) == (1, 1, 1)
    assert (told.conflicts, told.attachments, told.corrected) == ((RUN,), 1, 1)
    assert office.workspace.assessment(RUN).conflicts() == ("A1-1",)


def test_the_same_file_a_second_time_changes_nothing_and_says_so(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    file = file_from(laptop, office)
    first = apply(office, file)
    before = everything_in(office)
    again = apply(office, file)
    assert again.import_id is None
    assert (again.survey.entries, again.survey.known) == (0, first.survey.entries + first.survey.known)
    assert everything_in(office) == before


def test_an_older_file_after_a_newer_one_changes_nothing_but_the_ledger(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    older = file_from(laptop, office)
    mark_at(laptop, "A1-2")
    newer = file_from(laptop, office)
    apply(office, newer)
    head = office.workspace.head
    assert apply(office, older).import_id is None
    assert office.workspace.head == head
    assert [(row.number, row.import_id is None) for row in received(office.workspace.store)] == [
        (older.header.number, True),
        (newer.header.number, False),
    ]


def test_marks_made_apart_meet_as_a_conflict_and_both_places_show_the_same(
    office: Site, laptop: Site
) -> None:
    mark_at(office, "A1-1")
    carry(office, laptop)
    mark_at(office, "A1-1", Rating.NOT_SHOWN, "Vid kontoret")
    mark_at(laptop, "A1-1", Rating.PARTLY, "I verkstaden")
    carry(laptop, office)
    carry(office, laptop)
    assert office.workspace.assessment(RUN) == laptop.workspace.assessment(RUN)
    assert laptop.workspace.assessment(RUN).conflicts() == ("A1-1",)


def test_marks_that_come_after_the_signatures_are_told(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    sign(office)
    assert apply(office, file_from(laptop, office)).survey.late == (RUN,)


def test_stopping_leaves_no_entry_no_picture_and_no_line_in_the_ledger(office: Site, laptop: Site) -> None:
    picture = b"a picture"
    do(laptop.workspace, RUN, cmd.AttachPicture("A1-2", laptop.workspace.put_attachment(picture), 3, 4))
    file = file_from(laptop, office, pictures=[picture])
    before = everything_in(office)
    for phase in ("reading", "rows"):
        with pytest.raises(Stopped):
            take_in(
                office.workspace,
                MANAGER.id,
                file,
                IMPORTS.new(),
                lambda what, done, total, phase=phase: not (what == phase and done == total),
            )
        assert everything_in(office) == before
    apply(office, file)
    assert office.workspace.assessment(RUN).pictures_of("A1-2")[0].digest is not None


def test_progress_is_told_in_entries_and_then_in_subjects(office: Site, laptop: Site) -> None:
    told: list[tuple[str, int, int]] = []
    mark_at(laptop, "A1-1")
    file = file_from(laptop, office)
    survey(office.workspace, file, lambda *step: told.append(step))
    assert [what for what, _, _ in told if what == "reading"]
    assert told[-1][0] == "rows"
    assert told[-1][1] == told[-1][2]


# ---- signatures ------------------------------------------------------------------------------------------


def test_a_chain_whose_end_its_device_has_not_signed_is_refused_with_the_whole_file(
    office: Site, laptop: Site
) -> None:
    mark_at(laptop, "A1-1")
    file = file_from(laptop, office)
    assert refused(office, replace(file, heads=())).code == "signature_wrong"
    forged = [replace(head, signature=bytes(64)) for head in file.heads]
    problem = refused(office, replace(file, heads=tuple(forged)))
    assert problem.code == "signature_wrong"
    assert problem.details == {"sender": laptop.party.label, "number": file.header.number}
    others = [signed_by(THIRD_ID, head.head) for head in file.heads]
    assert refused(office, replace(file, heads=tuple(others))).code == "signature_wrong"


def test_an_end_that_was_cut_off_or_changed_is_refused(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    mark_at(laptop, "A1-2")
    file = file_from(laptop, office)
    chain = [piece for piece in file.lines if isinstance(piece, Entry) and piece.header.device == LAPTOP_ID]
    cut = [piece for piece in file.lines if piece is not chain[-1]]
    assert refused(office, replace(file, lines=cut)).code == "file_damaged"
    changed = chain[-1]._replace(facts=chain[-1].facts.replace(b"shown", b"partly"))
    lines = [changed if piece is chain[-1] else piece for piece in file.lines]
    assert refused(office, replace(file, lines=lines)).code == "file_damaged"


def test_what_goes_on_from_entries_that_are_not_here_is_refused(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    mark_at(laptop, "A1-2")
    file = file_from(laptop, office, {**known(office), LAPTOP_ID: laptop.workspace.head.seq - 1})
    assert refused(office, file).code == "entries_missing"


def test_the_signed_heads_stay_with_the_receiver(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    carry(laptop, office)
    (head, _) = office.workspace.store.journal.signed_heads(LAPTOP_ID)[-1]
    assert head == laptop.workspace.head


# ---- whom to believe -------------------------------------------------------------------------------------


def test_what_an_unknown_device_wrote_is_kept_unread_and_used_once_it_is_introduced(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    third = open_site(tmp_path / "third", THIRD_ID, DeviceKind.LAPTOP)
    believe(third, office)
    carry(office, third)
    mark_at(third, "A1-1")
    carry(third, laptop)
    assert laptop.workspace.assessment(RUN).mark("A1-1") is None
    count = third.workspace.head.seq
    assert unusable(laptop.workspace.store) == (Unusable("unknown_device", str(THIRD_ID), count),)
    before = known(laptop)
    enrol(office, third)
    taken = carry(office, laptop, before)
    assert laptop.workspace.assessment(RUN).mark("A1-1") is not None
    assert taken.survey.entries >= count
    assert unusable(laptop.workspace.store) == ()
    assert laptop.workspace.verify().verified
    third.close()


def test_introducing_a_device_here_uses_what_it_wrote_before(tmp_path: Path, office: Site) -> None:
    third = open_site(tmp_path / "third", THIRD_ID, DeviceKind.LAPTOP)
    believe(third, office)
    carry(office, third)
    mark_at(third, "A1-1")
    told = carry(third, office).survey
    assert told.unusable == (Unusable("unknown_device", str(THIRD_ID), third.workspace.head.seq),)
    enrol(office, third)
    mark = office.workspace.assessment(RUN).mark("A1-1")
    assert mark is not None
    assert mark.ref.device == THIRD_ID
    assert unusable(office.workspace.store) == ()
    third.close()


def test_a_picture_of_a_device_that_is_unknown_yet_waits_with_its_entry(tmp_path: Path, office: Site) -> None:
    third = open_site(tmp_path / "third", THIRD_ID, DeviceKind.LAPTOP)
    believe(third, office)
    carry(office, third)
    picture = b"a picture"
    digest = third.workspace.put_attachment(picture)
    do(third.workspace, RUN, cmd.AttachPicture("A1-2", digest, 3, 4))
    carry(third, office, pictures=[picture])
    enrol(office, third)
    assert office.workspace.assessment(RUN).pictures_of("A1-2")[0].digest == digest
    assert office.workspace.attachment(digest) == picture
    third.close()


def test_of_a_revoked_device_what_is_known_stays_and_what_is_new_is_kept_unread(
    office: Site, laptop: Site
) -> None:
    mark_at(laptop, "A1-1")
    carry(laptop, office)
    circle = office.workspace.centre().circle
    office.workspace.commit(MANAGER.id, devices.revoke(CENTRE, circle, LAPTOP_ID, OFFICE_ID))
    mark_at(laptop, "A1-2")
    assert carry(laptop, office).import_id is None
    state = office.workspace.assessment(RUN)
    assert (state.mark("A1-1") is None, state.mark("A1-2") is None) == (False, True)
    assert unusable(office.workspace.store) == (Unusable("revoked_device", str(LAPTOP_ID), 1),)
    office.workspace.commit(MANAGER.id, devices.let_in(CENTRE, office.workspace.centre().circle, LAPTOP_ID))
    assert office.workspace.assessment(RUN).mark("A1-2") is not None
    assert unusable(office.workspace.store) == ()


def test_a_chain_can_be_passed_on_by_somebody_else(tmp_path: Path, office: Site, laptop: Site) -> None:
    third = join(tmp_path / "third", office, THIRD_ID)
    mark_at(third, "A1-1")
    carry(office, laptop)
    carry(third, laptop)
    carry(laptop, office)
    mark = office.workspace.assessment(RUN).mark("A1-1")
    assert mark is not None
    assert mark.ref.device == THIRD_ID
    third.close()


def test_what_a_server_holds_is_taken_without_an_import(office: Site, laptop: Site) -> None:
    mark_at(laptop, "A1-1")
    file = file_from(laptop, office)
    head = office.workspace.head
    taken = take_pieces(office.workspace, file.lines, file.heads)
    assert taken.import_id is None
    assert taken.survey.entries > 0
    assert office.workspace.head == head
    assert office.workspace.assessment(RUN).mark("A1-1") is not None


# ---- what is not known here ------------------------------------------------------------------------------


def test_a_checklist_in_the_file_lies_on_the_shelf_but_nothing_new_is_planned_with_it(
    tmp_path: Path, office: Site
) -> None:
    laptop = open_site(tmp_path / "bare", LAPTOP_ID, DeviceKind.LAPTOP)
    enrol(office, laptop)
    believe(laptop, office)
    file = file_from(office, laptop)
    digest = office.workspace.assessment(RUN).checklist or ""
    without = replace(file, sheets=[], manifest=replace(file.manifest, checklists=()))
    told = apply(laptop, without).survey
    assert [(item.why, item.what) for item in told.unusable] == [("unknown_checklist", digest)]
    (row,) = laptop.workspace.assessment_rows(AssessmentQuery())
    assert row.total == 0
    apply(laptop, from_another(file, office))
    (row,) = laptop.workspace.assessment_rows(AssessmentQuery())
    assert row.total == 6
    assert unusable(laptop.workspace.store) == ()
    laptop.close()


def test_a_checklist_that_is_not_the_one_it_says_it_is_makes_the_file_damaged(
    office: Site, laptop: Site
) -> None:
    file = file_from(office, laptop)
    name, content = file.sheets[0]
    other = ("ab" * 32, content)
    assert refused(laptop, replace(file, sheets=[other])).code == "file_damaged"
    laptop.workspace.store.database.run("DELETE FROM checklist")
    laptop.workspace.store.shelf.forget()
    assert refused(laptop, replace(file, sheets=[(name, content + b" ")])).code == "file_damaged"


def test_events_of_a_later_version_are_kept_and_told(office: Site, laptop: Site) -> None:
    write_unknown(laptop, Subject("assessment", RUN), "assessment_dreamt_of/7")
    write_unknown(laptop, Subject("dream", RUN), "dream_begun/1")
    mark_at(laptop, "A1-1")
    told = carry(laptop, office).survey.unusable
    assert told == (
        Unusable("unknown_event", "assessment_dreamt_of/7", 1),
        Unusable("unknown_event", "dream_begun/1", 1),
    )
    assert office.workspace.assessment(RUN).mark("A1-1") is not None
    assert office.workspace.verify().verified


def test_a_file_with_nothing_but_word_of_other_imports_makes_no_import(office: Site, laptop: Site) -> None:
    """Else two places would tell each other for ever that they have heard each other."""
    mark_at(laptop, "A1-1")
    assert carry(laptop, office).import_id is not None
    taken = carry(office, laptop)
    assert taken.import_id is None
    assert taken.survey.entries == 1
    assert carry(laptop, office).survey.entries == 0
