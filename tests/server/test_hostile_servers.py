"""A server carries and is not believed: what was altered on it is not taken in, and says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.journal import Entry
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head
from assessor_app.services.entry_lines import line_of
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from assessor_app.storage.server.lines import piece_from
from tests.building import plan_run, register_candidate
from tests.server.computers import Computer, computers, in_step
from tests.server.postgres import PostgresServer

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
_LAST = "device = %s AND last = (SELECT max(last) FROM assessor.piece WHERE device = %s)"
Alter = Callable[[PostgresServer, ServerAddress, Computer], None]


def ask(
    postgres: PostgresServer, address: ServerAddress, sql: str, *values: object
) -> list[tuple[object, ...]]:
    return postgres.ask(sql, *values, database=address.database)


def last_line(postgres: PostgresServer, address: ServerAddress, device: UUID) -> tuple[int, bytes]:
    rows = ask(postgres, address, f"SELECT first, line FROM assessor.piece WHERE {_LAST}", device, device)
    first, line = rows[0]
    assert isinstance(first, int)
    assert isinstance(line, bytes)
    return first, line


def another_name(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    """The name in the last entry, with everything else as it was."""
    _, line = last_line(postgres, address, pc.id)
    assert b"Svarv 2" in line
    altered = line.replace(b"Svarv 2", b"Svarv 9")
    ask(postgres, address, f"UPDATE assessor.piece SET line = %s WHERE {_LAST}", altered, pc.id, pc.id)


def no_line_at_all(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    ask(postgres, address, f"UPDATE assessor.piece SET line = 'x' WHERE {_LAST}", pc.id, pc.id)


def another_signature(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    ask(postgres, address, "UPDATE assessor.signed_head SET signature = %s", bytes(64))


def a_head_signed_by_a_stranger(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    rows = ask(
        postgres, address, "SELECT seq, chain_digest FROM assessor.signed_head WHERE device = %s", pc.id
    )
    for seq, digest in rows:
        assert isinstance(seq, int)
        assert isinstance(digest, bytes)
        forged = sign_head(DeviceKey.generate(), pc.id, seq, digest)
        ask(
            postgres,
            address,
            "UPDATE assessor.signed_head SET signature = %s WHERE device = %s AND seq = %s",
            forged,
            pc.id,
            seq,
        )


def the_line_before_in_its_place(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    first, _ = last_line(postgres, address, pc.id)
    ask(
        postgres,
        address,
        "UPDATE assessor.piece SET line = (SELECT line FROM assessor.piece WHERE device = %s AND first = %s)"
        " WHERE device = %s AND first = %s",
        pc.id,
        first - 1,
        pc.id,
        first,
    )


def a_digest_that_fits_the_forgery(postgres: PostgresServer, address: ServerAddress, pc: Computer) -> None:
    """A forged entry with a chain digest that fits it, under the old signature."""

    from assessor_app.domain.journal import link

    first, line = last_line(postgres, address, pc.id)
    entry = piece_from(pc.id, first, first, line)
    assert isinstance(entry, Entry)
    previous = pc.on(lambda w: w.digest_at(first - 1))
    assert previous is not None
    forged = entry._replace(header=entry.header._replace(wall_at=entry.header.wall_at + 1))
    forged = forged._replace(chain_digest=link(previous, forged))
    for table in ("piece", "signed_head"):
        column = "last" if table == "piece" else "seq"
        ask(
            postgres,
            address,
            f"UPDATE assessor.{table} SET chain_digest = %s WHERE device = %s AND {column} = %s",
            forged.chain_digest,
            pc.id,
            first,
        )
    ask(
        postgres,
        address,
        f"UPDATE assessor.piece SET line = %s WHERE {_LAST}",
        line_of(forged),
        pc.id,
        pc.id,
    )


ALTERATIONS: tuple[Alter, ...] = (
    another_name,
    no_line_at_all,
    another_signature,
    a_head_signed_by_a_stranger,
    the_line_before_in_its_place,
    a_digest_that_fits_the_forgery,
)


@pytest.mark.parametrize("alter", ALTERATIONS, ids=lambda alter: alter.__name__)
def test_what_was_altered_on_the_server_is_not_taken_in_and_is_said(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer, alter: Alter
) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.on(lambda w: register_candidate(w, PERSON))
        one.on(lambda w: plan_run(w, RUN, PERSON))
        one.follow(address)
        one.wait_for_phase(Phase.IN_STEP)
        one.part()
        alter(postgres, address, one)
        before = two.fingerprint()[one.id]
        two.follow(address)
        two.wait_for_problem("server_altered")
        assert two.fingerprint()[one.id] == before
        assert two.on(lambda w: w.assessment(RUN)).candidate is None
        assert two.on(lambda w: w.verify()).verified


def test_what_a_stranger_has_put_on_the_server_is_left_there(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path / "ours", 2) as (one, two), computers(tmp_path / "theirs", 1) as (stranger,):
        stranger.number = 3
        stranger.on(lambda w: w.adopt_device(stranger.id, "ZZZZZ"))
        stranger.on(lambda w: register_candidate(w, PERSON, "Mallory", "Främling"))
        stranger.follow(address)
        stranger.wait_for_phase(Phase.IN_STEP)
        one.follow(address)
        two.follow(address)
        in_step(one, two)
        one.on(lambda w: plan_run(w, RUN, PERSON))
        two.wait_for(lambda: ("assessment", RUN) in two.changed)
        assert stranger.id not in two.fingerprint()
        two.wait_for(lambda: len(two.seen[-1].strangers) == 1)
        assert two.on(lambda w: w.candidate(PERSON)).details is None


def test_a_server_that_forgot_gets_everything_anew(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    """As after its own backup was put back, or after somebody emptied it."""
    with computers(tmp_path, 2) as (one, two):
        one.on(lambda w: register_candidate(w, PERSON))
        one.follow(address)
        two.follow(address)
        in_step(one, two)
        for pc in (one, two):
            pc.part()
        ask(postgres, address, "DROP SCHEMA assessor CASCADE")
        one.on(lambda w: plan_run(w, RUN, PERSON))
        for pc in (two, one):
            pc.follow(address)
        in_step(one, two)
        assert two.on(lambda w: w.assessment(RUN)).candidate == PERSON


def test_the_server_takes_no_piece_that_leaves_a_gap_or_stands_twice(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    import psycopg

    with computers(tmp_path, 1) as (one,):
        one.follow(address)
        one.wait_for_phase(Phase.IN_STEP)
        last = one.fingerprint()[one.id][0]
    insert = (
        "INSERT INTO assessor.piece (device, first, last, line, chain_digest) VALUES (%s, %s, %s, 'x', %s)"
    )
    for first, end in ((last + 2, last + 2), (last, last), (2, last + 5), (0, 0), (last + 1, last)):
        with pytest.raises(psycopg.errors.IntegrityError):
            ask(postgres, address, insert, one.id, first, end, bytes(32))
