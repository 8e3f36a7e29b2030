"""The server and the way to it may go at any moment: nothing is lost, nothing is there twice."""

from __future__ import annotations

import random
import threading
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import FakeIdentities, do, plan_run, register_candidate
from tests.server.computers import Computer, computers, in_step
from tests.server.postgres import PostgresServer

PICTURES = 6


def begin(workspace: LocalWorkspace, identities: FakeIdentities) -> UUID:
    """A person with a planned run."""
    person = register_candidate(workspace, identities.new(), number=None)
    return plan_run(workspace, identities.new(), person)


def mark(workspace: LocalWorkspace, run: UUID, turn: int) -> None:
    """One mark, and now and then a picture."""
    code = f"A1-{turn % 3 + 1}"
    if turn % 5 == 0:
        digest = workspace.put_attachment(f"picture {run} {turn}".encode() * 2_000)
        do(workspace, run, cmd.AttachPicture(code, digest, 10, 10))
    else:
        rating = Rating.SHOWN if turn % 2 else Rating.PARTLY
        do(workspace, run, cmd.RecordMark(code, rating, "" if turn % 2 else f"Varv {turn}"))


def work(pc: Computer, turns: int, done: threading.Event) -> None:
    """Enter marks one after the other, as fast as the disk allows."""
    run = pc.on(lambda w: begin(w, FakeIdentities(pc.number + 50)))
    for turn in range(turns):
        pc.on(lambda w, turn=turn: mark(w, run, turn))
    done.set()


def at_work(pcs: list[Computer], turns: int) -> list[threading.Event]:
    """Everybody at once."""
    every = [threading.Event() for _ in pcs]
    for pc, done in zip(pcs, every, strict=True):
        threading.Thread(target=work, args=(pc, turns, done), daemon=True).start()
    return every


def everything_holds(pcs: list[Computer], turns: int) -> None:
    """All have all, each chain holds, and every picture is there."""
    in_step(*pcs)
    for pc in pcs:
        assert pc.on(lambda w: w.verify()).verified
        held = pc.on(lambda w: w.store.attachments.database.rows("SELECT count(*) FROM attachment"))
        assert held[0][0] == len(pcs) * len(range(0, turns, 5))


def test_connections_that_are_cut_at_random_lose_nothing(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    cut = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = %s AND application_name = 'assessor'"
    )
    chance, turns = random.Random(7), 60
    with computers(tmp_path, 3) as pcs:
        for pc in pcs:
            pc.follow(address)
        every = at_work(pcs, turns)
        cuts = 0
        pause = threading.Event()
        while not all(done.is_set() for done in every) or cuts < 5:
            pause.wait(chance.uniform(0.02, 0.15))
            rows = postgres.ask(cut, address.database)
            assert isinstance(rows[0][0], int)
            cuts += rows[0][0]
            for pc in pcs:
                assert pc.follower is not None
                pc.follower.try_now()
        everything_holds(pcs, turns)


@pytest.mark.slow
def test_a_server_that_is_killed_and_started_again_and_again_loses_nothing(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    chance, turns = random.Random(11), 150
    with computers(tmp_path, 2) as pcs:
        for pc in pcs:
            pc.follow(address)
        every = at_work(pcs, turns)
        pause = threading.Event()
        for _ in range(8):
            pause.wait(chance.uniform(0.05, 0.4))
            postgres.kill()
            pause.wait(chance.uniform(0.0, 0.2))
            postgres.start()
            for pc in pcs:
                assert pc.follower is not None
                pc.follower.try_now()
        for done in every:
            assert done.wait(60)
        everything_holds(pcs, turns)


def test_while_the_server_is_away_the_work_goes_on_and_what_waits_is_counted(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path, 1) as (pc,):
        pc.follow(address)
        pc.wait_for_phase(Phase.IN_STEP)
        try:
            postgres.kill()
            pc.wait_for_phase(Phase.WAITING)
            before = pc.fingerprint()[pc.id][0]
            run = pc.on(lambda w: begin(w, FakeIdentities(3)))
            pc.on(lambda w: mark(w, run, 1))
            new = pc.fingerprint()[pc.id][0] - before
            assert new >= 3
            pc.wait_for(lambda: pc.seen[-1].phase is Phase.WAITING and pc.seen[-1].waiting == new)
        finally:
            postgres.start()
        assert pc.follower is not None
        pc.follower.try_now()
        pc.wait_for(lambda: pc.seen[-1].phase is Phase.IN_STEP and pc.seen[-1].waiting == 0)


def test_a_store_is_closed_at_once_though_the_server_does_not_answer(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    """A transaction of somebody else holds what the push waits for; closing does not."""
    holder = postgres.connection(address.database)
    with computers(tmp_path, 1) as (pc,):
        pc.follow(address)
        pc.wait_for_phase(Phase.IN_STEP)
        holder.autocommit = False
        holder.execute("LOCK TABLE assessor.chain IN ACCESS EXCLUSIVE MODE")
        pc.on(lambda w: begin(w, FakeIdentities(3)))
        follower, pc.follower = pc.follower, None
        assert follower is not None
        follower.stop()
        pc.close()
        holder.rollback()
        holder.close()
        assert follower.join(60)
