"""Erased people vanish from the server and from every PC; protected people are never there."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import rosters
from assessor_app.domain.checklists import Rating
from assessor_app.domain.employments import ConsentWay, give_consent
from assessor_app.domain.protection import end_protection, register_protected
from assessor_app.domain.rosters import RosterCounts
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, FakeIdentities, do, plan_run, register_candidate
from tests.server.computers import computers, in_step
from tests.server.postgres import PostgresServer
from tests.taking_part import take_part

PERSON = UUID("01970000-0000-7000-8000-000000000101")
OTHER = UUID("01970000-0000-7000-8000-000000000102")
RUN = UUID("01970000-0000-7000-8000-000000000201")
PICTURE = b"\x89PNG picture of Amina at the lathe"


def everything_on(postgres: PostgresServer, address: ServerAddress) -> bytes:
    """Every byte of every table on the server."""
    tables = postgres.ask(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'assessor'",
        database=address.database,
    )
    assert len(tables) > 5
    found = b""
    for (table,) in tables:
        for row in postgres.ask(f"SELECT * FROM assessor.{table}", database=address.database):
            found += b"|".join(part if isinstance(part, bytes) else str(part).encode() for part in row)
    return found


def work_on(workspace: LocalWorkspace) -> None:
    """A person with a run, a reason and a picture."""
    register_candidate(workspace, PERSON, "Amina", "Yılmaz")
    plan_run(workspace, RUN, PERSON)
    do(workspace, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Skakig hand vid svarven"))
    digest = workspace.put_attachment(PICTURE)
    do(workspace, RUN, cmd.AttachPicture("A1-2", digest, 10, 10))


def test_what_was_erased_is_taken_off_the_server_and_off_every_other_pc(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path, 3) as (one, two, late):
        one.on(work_on)
        one.follow(address)
        two.follow(address)
        in_step(one, two)
        late.follow(address)
        in_step(one, late)
        late.part()
        before = everything_on(postgres, address)
        assert b"Skakig hand" in before
        assert "Yılmaz".encode() in before
        assert PICTURE in before
        one.on(lambda w: w.erase_person(MANAGER.id, PERSON, "asked"))
        in_step(one, two)
        one.wait_for(lambda: b"Skakig hand" not in everything_on(postgres, address))
        left = everything_on(postgres, address)
        assert "Yılmaz".encode() not in left
        assert PICTURE not in left
        assert two.on(lambda w: w.candidate(PERSON)).erased
        late.follow(address)
        in_step(one, two, late)
        assert late.on(lambda w: w.candidate(PERSON)).erased
        for pc in (one, two, late):
            assert pc.on(lambda w: w.verify()).verified
            assert not pc.on(lambda w: w.store.attachments.database.rows("SELECT 1 FROM attachment"))


def test_a_pc_that_was_away_takes_what_it_brings_of_an_erased_person_off_again(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.on(work_on)
        one.follow(address)
        two.follow(address)
        in_step(one, two)
        two.part()
        two.on(lambda w: do(w, RUN, cmd.RecordMark("A1-3", Rating.NOT_SHOWN, "Hann inte till fräsen")))
        one.on(lambda w: w.erase_person(MANAGER.id, PERSON, "asked"))
        two.follow(address)
        in_step(one, two)
        two.wait_for(lambda: b"Hann inte" not in everything_on(postgres, address))
        assert not any(
            entry.personal and b"Hann inte" in entry.personal
            for pc in (one, two)
            for entries in pc.entries().values()
            for entry in entries
        )


def test_nothing_of_a_protected_person_is_ever_on_the_server(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.follow(address)
        two.follow(address)
        accounts = {ASSESSOR.id, MANAGER.id}
        one.on(
            lambda w: w.commit(
                MANAGER.id, register_protected(OTHER, "Skyddad Havsörn", [MANAGER.id], accounts)
            )
        )
        one.on(lambda w: plan_run(w, RUN, OTHER))
        one.on(lambda w: do(w, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Ovan vid tången")))
        one.on(lambda w: register_candidate(w, PERSON))
        two.wait_for(lambda: ("candidate", PERSON) in two.changed)
        in_step(one, two)
        there = everything_on(postgres, address)
        for word in ("Havsörn", "Ovan vid", str(OTHER), str(RUN)):
            assert word.encode() not in there
        assert "Yılmaz".encode() in there
        assert two.on(lambda w: w.candidate(OTHER)).details is None
        assert two.on(lambda w: w.verify()).verified


def test_programmes_and_lists_are_on_the_server_without_the_erased_and_the_protected(
    tmp_path: Path, address: ServerAddress, postgres: PostgresServer
) -> None:
    ids = FakeIdentities(5)
    with computers(tmp_path, 2) as (one, two):
        accounts = {ASSESSOR.id, MANAGER.id}
        protected = register_protected(OTHER, "Skyddad Havsörn", [MANAGER.id], accounts)
        one.on(lambda w: w.commit(MANAGER.id, protected))
        secret = one.on(lambda w: take_part(w, ids, OTHER))
        before = one.on(lambda w: w.head.seq)
        one.on(lambda w: register_candidate(w, PERSON))
        known = one.on(lambda w: take_part(w, ids, PERSON))
        consent = one.on(
            lambda w: give_consent(
                w.employment(known.employment), "2026-05-12", ConsentWay.SPOKEN, "Sade det vid fikat"
            )
        )
        one.on(lambda w: w.commit(MANAGER.id, consent))
        brought = one.on(lambda w: w.head.seq) - before
        listed = rosters.applied(ids.new(), "ab" * 32, "Yılmaz familj.xlsx", brought, RosterCounts(1, 1))
        one.on(lambda w: w.commit(MANAGER.id, listed))
        one.follow(address)
        two.follow(address)
        in_step(one, two)
        there = everything_on(postgres, address)
        for word in ("Sade det", "Yılmaz familj", str(known.participation)):
            assert word.encode() in there
        for identity in (OTHER, secret.participation, secret.employment):
            assert str(identity).encode() not in there
        row = one.on(lambda w: w.participation(known.participation))
        assert two.on(lambda w: w.participation(known.participation)) == row
        one.on(lambda w: w.erase_person(MANAGER.id, PERSON, "asked"))
        in_step(one, two)
        one.wait_for(lambda: b"familj" not in everything_on(postgres, address))
        assert b"Sade det" not in everything_on(postgres, address)
        assert two.on(lambda w: w.verify()).verified


def test_a_person_whose_protection_has_ended_comes_to_the_other_pcs(
    tmp_path: Path, address: ServerAddress
) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.follow(address)
        two.follow(address)
        accounts = {ASSESSOR.id, MANAGER.id}
        one.on(lambda w: w.commit(MANAGER.id, register_protected(OTHER, "Skyddad 1", [MANAGER.id], accounts)))
        one.on(lambda w: plan_run(w, RUN, OTHER))
        in_step(one, two)
        one.on(lambda w: w.commit(MANAGER.id, end_protection(w.candidate(OTHER), "Hotet är över")))
        two.wait_for(lambda: ("assessment", RUN) in two.changed)
        in_step(one, two)
        assert two.on(lambda w: w.assessment(RUN)) == one.on(lambda w: w.assessment(RUN))
        assert two.on(lambda w: w.candidate(OTHER)) == one.on(lambda w: w.candidate(OTHER))
