"""Entries as they are kept: their bytes, their order, the clock behind them, and what verifying finds."""

from __future__ import annotations

import json
import unicodedata
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest
import rfc8785

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import people
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import (
    DAY_MS,
    EMPTY_PART,
    GENESIS,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    clock_ms,
    header_bytes,
    link,
    personal_digest,
)
from assessor_app.domain.people import CandidateDetails, CandidateRegistered
from assessor_app.services.ports import Stopped
from assessor_app.storage.entry_parts import UnfitText
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    DEVICE,
    NOON,
    FakeClock,
    FakeIdentities,
    do,
    fake_seal,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


def entries(workspace: LocalWorkspace) -> list[Entry]:
    return list(workspace.store.journal.of_device(DEVICE))


def with_a_run(folder: Path, clock: FakeClock | None = None) -> LocalWorkspace:
    workspace = make_workspace(folder, clock)
    plan_run(workspace, RUN, register_candidate(workspace, PERSON))
    return workspace


def test_both_parts_are_kept_as_canonical_bytes_with_salts_of_their_own(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    do(workspace, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Åsa såg det"))
    entry = entries(workspace)[-1]
    assert entry.facts == b'{"criterion":"A1-2","rating":"partly"}'
    assert entry.personal == '{"reason":"Åsa såg det"}'.encode()
    assert entry.personal is not None
    assert rfc8785.dumps(json.loads(entry.personal)) == entry.personal
    assert len(entry.facts_salt) == len(entry.personal_salt or b"") == 16
    assert entry.facts_salt != entry.personal_salt
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    empty = entries(workspace)[-1]
    assert (empty.personal, empty.personal_salt) == (EMPTY_PART, b"")
    workspace.close()


def test_text_is_kept_in_one_form_however_it_was_typed(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    apart = unicodedata.normalize("NFD", "Åke Öst")
    event = CandidateRegistered(given_name=apart)
    workspace.commit(ASSESSOR.id, [Draft(Subject("candidate", PERSON), PERSON, event)])
    details = workspace.candidate(PERSON).details
    assert details is not None
    assert details.given_name == unicodedata.normalize("NFC", apart)
    workspace.close()


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_that_must_never_be_kept_is_refused_with_nothing_written(tmp_path: Path, text: str) -> None:
    workspace = make_workspace(tmp_path)
    head = workspace.head
    good = people.register(PERSON, CandidateDetails("Kim", "Lund"))
    bad = Draft(Subject("candidate", PERSON), PERSON, CandidateRegistered(given_name=text))
    with pytest.raises(UnfitText):
        workspace.commit(ASSESSOR.id, [*good, bad])
    assert workspace.head == head
    assert workspace.candidate(PERSON).details is None
    register_candidate(workspace, PERSON)
    assert workspace.verify().verified
    workspace.close()


def test_a_signing_seals_the_head_of_the_chain_in_the_same_transaction(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    drafts = people.register(PERSON, CandidateDetails("Kim", "Lund"))
    workspace.commit(ASSESSOR.id, drafts, seal_head=True)
    head = workspace.head
    expected = fake_seal(DEVICE, head.seq, head.chain_digest)
    assert workspace.store.journal.signed_heads(DEVICE) == ((head, expected),)
    report = workspace.verify(check_seal=lambda *head: fake_seal(*head[:3]) == head[3])
    assert report.verified
    refused = workspace.verify(check_seal=lambda *_: False)
    assert [fault.code for fault in refused.faults] == ["signature"]
    workspace.close()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE entry SET facts = CAST(replace(facts, 'shown', 'partly') AS BLOB) WHERE seq = 8", "link"),
        ("UPDATE entry SET wall_at = wall_at - 1 WHERE seq = 7", "link"),
        (
            "UPDATE entry SET actor_id = (SELECT max(id) FROM actor WHERE id <> actor_id) WHERE seq = 7",
            "link",
        ),
        ("UPDATE entry SET personal = CAST('{}' AS BLOB) WHERE seq = 5", "personal"),
        ("DELETE FROM entry WHERE seq = 6", "gap"),
    ],
)
def test_whoever_changes_the_journal_is_found_out(tmp_path: Path, change: str, code: str) -> None:
    workspace = with_a_run(tmp_path)
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    assert workspace.verify().verified
    workspace.store.database.run(change)
    assert code in {fault.code for fault in workspace.verify().faults}
    workspace.close()


def test_a_tail_that_was_cut_off_is_missed_where_its_head_was_signed(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    workspace.commit(ASSESSOR.id, people.register(UUID(int=5), CandidateDetails("A", "B")), seal_head=True)
    workspace.store.database.run("DELETE FROM entry WHERE seq > 5")
    assert [fault.code for fault in workspace.verify().faults] == ["end"]
    workspace.close()


def test_verifying_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    with workspace.bulk():
        for number in range(500):
            do(workspace, RUN, cmd.RecordNote("A1-1", f"nr {number}"))
    told: list[tuple[int, int]] = []
    workspace.verify(lambda done, total: told.append((done, total)))
    assert told[-1] == (workspace.head.seq, workspace.head.seq)
    with pytest.raises(Stopped):
        workspace.verify(lambda _done, _total: False)
    workspace.close()


def test_rebuilding_tells_how_far_it_is_and_changes_nothing_when_stopped(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    ids = FakeIdentities()
    with workspace.bulk():
        for number in range(120):
            register_candidate(workspace, ids.new(), f"Nr {number}", "Person")
    rows = workspace.candidate_rows()
    told: list[tuple[int, int]] = []
    workspace.rebuild(lambda done, total: told.append((done, total)))
    assert told == [(50, 121), (100, 121), (121, 121)]
    with pytest.raises(Stopped):
        workspace.rebuild(lambda _done, _total: False)
    assert workspace.candidate_rows() == rows
    workspace.close()


def test_the_format_is_frozen() -> None:
    """Digests worked out by hand from docs/decisions/0001: if this fails, every chain there is breaks."""
    header = Header(
        device=DEVICE,
        seq=7,
        recorded_at=NOON << 16 | 3,
        wall_at=NOON,
        actor=ASSESSOR.id,
        subject=Subject("assessment", RUN),
        about=PERSON,
        event="mark_recorded/1",
        replaces=Ref(DEVICE, 6),
    )
    plain = {
        "about": str(PERSON),
        "actor": str(ASSESSOR.id),
        "at": "019e704488000003",
        "device": str(DEVICE),
        "event": "mark_recorded/1",
        "replaces": [str(DEVICE), 6],
        "seq": 7,
        "subject": ["assessment", str(RUN)],
        "wall": NOON,
    }
    assert header_bytes(header) == rfc8785.dumps(plain)
    head = sha256(b"header\0" + rfc8785.dumps(plain)).digest()
    facts = sha256(b"facts\0" + bytes(16) + b'{"criterion":"A1-1","rating":"partly"}').digest()
    personal = sha256(b"personal\0" + bytes(range(16)) + '{"reason":"Åsa"}'.encode()).digest()
    entry = Entry(
        header,
        b'{"criterion":"A1-1","rating":"partly"}',
        bytes(16),
        '{"reason":"Åsa"}'.encode(),
        bytes(range(16)),
        personal_digest(bytes(range(16)), '{"reason":"Åsa"}'.encode()),
        PersonalState.PRESENT,
        b"",
    )
    digest = link(GENESIS, entry)
    assert digest == sha256(bytes(32) + head + facts + personal).digest()
    assert digest.hex() == "5535fc8682845ecf89eaac6448fc5d3f636d09939d858c2c77da9a2544b3428e"


# ---- the clock -------------------------------------------------------------------------------------------


def test_people_see_the_clock_of_the_pc_and_the_fold_one_that_never_goes_back(tmp_path: Path) -> None:
    clock = FakeClock()
    workspace = with_a_run(tmp_path, clock)
    clock.turn(-DAY_MS)
    assert workspace.clock_doubt == "behind"
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    *_, before, _started, mark = entries(workspace)
    assert mark.header.recorded_at > before.header.recorded_at
    assert mark.header.wall_at < before.header.wall_at
    assert mark.header.wall_at == clock.now
    workspace.close()


def test_a_clock_far_ahead_is_asked_about_before_it_is_believed(tmp_path: Path) -> None:
    clock = FakeClock()
    workspace = with_a_run(tmp_path, clock)
    clock.turn(300 * DAY_MS)
    assert workspace.clock_doubt == "ahead"
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    assert clock_ms(entries(workspace)[-1].header.recorded_at) < NOON + DAY_MS
    assert workspace.clock_doubt == "ahead"

    workspace.confirm_clock()
    assert workspace.clock_doubt is None
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.NOT_SHOWN, "Föll"))
    assert clock_ms(entries(workspace)[-1].header.recorded_at) == clock.now
    assert workspace.clock_doubt is None
    workspace.close()


def test_a_clock_that_was_wrong_for_a_while_leaves_no_mark_on_the_order(tmp_path: Path) -> None:
    clock = FakeClock()
    workspace = with_a_run(tmp_path, clock)
    clock.turn(300 * DAY_MS)
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    clock.turn(-300 * DAY_MS)
    assert workspace.clock_doubt is None
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.NOT_SHOWN, "Föll"))
    assert clock_ms(entries(workspace)[-1].header.recorded_at) == clock.now
    workspace.close()


def test_a_new_store_believes_the_clock_it_begins_with(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, FakeClock(NOON - 9_000 * DAY_MS))
    assert workspace.clock_doubt is None
    workspace.close()


def test_a_new_device_goes_on_where_the_clock_of_the_old_one_stood(tmp_path: Path) -> None:
    clock = FakeClock()
    workspace = with_a_run(tmp_path, clock)
    newest = workspace.store.journal.clock
    clock.turn(-DAY_MS // 2)
    workspace.adopt_device(UUID(int=77), "9ABCD")
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    entry = workspace.store.journal.at(Ref(UUID(int=77), 1))
    assert entry is not None
    assert entry.header.recorded_at > newest
    assert workspace.device.code == "9ABCD"
    assert workspace.verify().verified
    workspace.close()
    again = reopen(tmp_path)
    assert again.device.id == UUID(int=77)
    again.close()
