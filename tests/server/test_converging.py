"""Several PCs and one server: what is entered on one is soon on all."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import devices
from assessor_app.domain.checklists import Rating
from assessor_app.domain.transfers import SignedHead
from assessor_app.security.keys import DeviceKey
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from assessor_app.storage.exchange_in import take_pieces
from assessor_app.storage.withholding import Share
from tests.building import CENTRE, MANAGER, canonical_bytes, do, plan_run, register_candidate, small_checklist
from tests.server.computers import Computer, computers, in_step
from tests.server.postgres import PostgresServer

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
DAY_MS = 86_400_000


def test_what_is_entered_on_one_pc_is_soon_on_the_others(tmp_path: Path, address: ServerAddress) -> None:
    with computers(tmp_path, 3) as (one, two, three):
        for pc in (one, two, three):
            pc.follow(address)
        one.on(lambda w: register_candidate(w, PERSON))
        two.wait_for(lambda: ("candidate", PERSON) in two.changed)
        two.on(lambda w: plan_run(w, RUN, PERSON))
        three.wait_for(lambda: ("assessment", RUN) in three.changed)
        three.on(lambda w: do(w, RUN, cmd.RecordMark("A1-1", Rating.SHOWN)))
        in_step(one, two, three)
        rows = [pc.on(lambda w: w.assessment_rows(AssessmentQuery())) for pc in (one, two, three)]
        assert rows[0] == rows[1] == rows[2]
        assert rows[0][0].id == RUN
        one.wait_for_phase(Phase.IN_STEP)
        assert one.seen[-1].waiting == 0


def test_pcs_that_were_never_there_at_the_same_time_meet_through_the_server(
    tmp_path: Path, address: ServerAddress
) -> None:
    with computers(tmp_path, 3) as pcs:
        for number, pc in enumerate(pcs):
            pc.on(lambda w, number=number: register_candidate(w, UUID(int=number + 1), number=None))
        for _ in range(2):
            for pc in pcs:
                pc.follow(address)
                pc.wait_for_phase(Phase.IN_STEP)
                pc.part()
        in_step(*pcs)
        assert pcs[2].on(lambda w: w.candidate_count()) == 3


def test_pictures_and_checklists_are_there_when_the_run_is(tmp_path: Path, address: ServerAddress) -> None:
    picture = b"\x89PNG" + bytes(range(256)) * 400
    newer = small_checklist(version="2026.2")
    with computers(tmp_path, 2) as (one, two):
        one.on(lambda w: w.keep_checklist(newer.digest, canonical_bytes(newer), True))
        one.on(lambda w: register_candidate(w, PERSON))
        one.on(lambda w: plan_run(w, RUN, PERSON))
        digest = one.on(lambda w: w.put_attachment(picture))
        one.on(lambda w: do(w, RUN, cmd.AttachPicture("A1-1", digest, 10, 10)))
        one.follow(address)
        two.follow(address)
        two.wait_for(lambda: ("assessment", RUN) in two.changed)
        in_step(one, two)
        assert two.on(lambda w: w.attachment(digest)) == picture
        assert two.on(lambda w: w.assessment(RUN)).checklist == newer.digest
        assert two.on(lambda w: w.checklist(newer.digest)) == newer
        assert two.on(lambda w: w.checklists())[0].version == "2026.1"


def test_a_picture_that_the_server_was_given_without_comes_from_whoever_has_it(
    tmp_path: Path, address: ServerAddress
) -> None:
    picture = b"\x89PNG" + bytes(range(256)) * 400
    with computers(tmp_path, 3) as (one, two, three):
        one.on(lambda w: register_candidate(w, PERSON))
        one.on(lambda w: plan_run(w, RUN, PERSON))
        digest = one.on(lambda w: w.put_attachment(picture))
        one.on(lambda w: do(w, RUN, cmd.AttachPicture("A1-1", digest, 10, 10)))
        one.on(lambda w: w.seal_own_head())
        (head, signature) = one.on(lambda w: w.store.journal.signed_heads(one.id))[-1]
        pieces = one.on(lambda w: list(w.shared(one.id, 0, lambda _: Share.ALL)))
        two.on(lambda w: take_pieces(w, pieces, [SignedHead(head, signature)]))  # by a file, without pictures
        two.follow(address)
        two.wait_for_phase(Phase.IN_STEP)
        three.follow(address)
        in_step(two, three)
        assert three.on(lambda w: w.attachment(digest)) is None
        three.changed.clear()
        one.follow(address)
        three.wait_for(lambda: ("assessment", RUN) in three.changed)
        two.wait_for(lambda: ("assessment", RUN) in two.changed)
        assert [pc.on(lambda w: w.attachment(digest)) for pc in (one, two, three)] == [picture] * 3


def test_what_the_server_has_counts_as_delivered(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path, 1) as (one,):
        one.on(lambda w: register_candidate(w, PERSON))
        one.follow(address)
        one.wait_for_phase(Phase.IN_STEP)
        told = one.on(
            lambda w: w.store.database.rows("SELECT partner, device, seq, chain_digest FROM partner_head")
        )
        server = postgres.ask("SELECT server FROM assessor.meta", database=address.database)[0][0]
        assert isinstance(server, UUID)
        seq, digest = one.fingerprint()[one.id]
        assert told == [(server.bytes, one.id.bytes, seq, digest)]


def test_a_clock_that_is_off_changes_nothing_of_who_has_what(tmp_path: Path, address: ServerAddress) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.clock.turn(-3 * DAY_MS)
        two.clock.turn(40 * DAY_MS)
        one.follow(address)
        two.follow(address)
        one.on(lambda w: register_candidate(w, PERSON))
        two.wait_for(lambda: ("candidate", PERSON) in two.changed)
        two.on(lambda w: plan_run(w, RUN, PERSON))
        in_step(one, two)
        assert one.on(lambda w: w.assessment(RUN)) == two.on(lambda w: w.assessment(RUN))


def test_a_pc_restored_from_an_old_backup_gets_back_what_it_had_written(
    tmp_path: Path, address: ServerAddress
) -> None:
    with computers(tmp_path, 2) as (one, two):
        two.follow(address)
        two.wait_for_phase(Phase.IN_STEP)
        two.close()
        shutil.copytree(two.folder, tmp_path / "backup")
        two.open()
        two.follow(address)
        two.on(lambda w: register_candidate(w, PERSON))
        one.follow(address)
        in_step(one, two)
        two.close()
        shutil.rmtree(two.folder)
        shutil.copytree(tmp_path / "backup", two.folder)
        two.open()
        assert two.on(lambda w: w.candidate(PERSON)).details is None
        become_another(two)
        one.on(lambda w: w.commit(MANAGER.id, devices.enrol(CENTRE, w.centre().circle, two.device)))
        two.follow(address)
        in_step(one, two)
        assert two.on(lambda w: w.candidate(PERSON)).details is not None
        two.on(lambda w: plan_run(w, RUN, PERSON))
        one.wait_for(lambda: ("assessment", RUN) in one.changed)
        assert all(pc.on(lambda w: w.verify()).verified for pc in (one, two))


def become_another(pc: Computer) -> None:
    """As at the opening of a restored store: what it was stays known, it writes as another device."""
    from assessor_app.storage.exchange_keys import keep_own_key

    def renew(workspace: object) -> None:
        from assessor_app.storage.workspace import LocalWorkspace

        assert isinstance(workspace, LocalWorkspace)
        keep_own_key(workspace.store, "age1former", "AGE-SECRET-KEY-FORMER", 1)
        workspace.seal_own_head()
        pc.number, pc.key = 3, DeviceKey.generate()
        workspace.adopt_device(pc.id, pc.device.code)
        circle = workspace.centre().circle
        workspace.commit(MANAGER.id, devices.enrol(CENTRE, circle, pc.device))

    pc.on(renew)


def test_a_device_that_has_two_histories_is_noticed_and_stops_nobody(
    tmp_path: Path, address: ServerAddress
) -> None:
    """A store that was copied to another PC, past everything that watches for it."""
    with computers(tmp_path, 2) as (one, two):
        one.close()
        shutil.copytree(one.folder, tmp_path / "copied")
        one.open()
        copied = Computer(0, tmp_path / "copied", key=one.key)
        copied.open()
        try:
            one.on(lambda w: register_candidate(w, PERSON, "Amina"))
            copied.on(lambda w: register_candidate(w, RUN, "Bo"))
            one.follow(address)
            two.follow(address)
            in_step(one, two)
            copied.follow(address)
            copied.wait_for_problem("server_forked")
            assert copied.on(lambda w: w.store.database.rows("SELECT seq FROM fork_row")) == [(6,)]
            two.on(lambda w: register_candidate(w, UUID(int=9), "Cia"))
            copied.wait_for(lambda: ("candidate", UUID(int=9)) in copied.changed)
            assert copied.on(lambda w: w.candidate(RUN)).details is not None
        finally:
            copied.close()
            copied.lane.close()
