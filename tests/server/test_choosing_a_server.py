"""A server is tried, chosen and forgotten; what stands in the way is said, the password stays inside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import devices
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import NotAllowed
from assessor_app.services.server import ServerForm, ServerService
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Found, Phase, ServerProblem
from assessor_app.storage.server import schema
from assessor_app.storage.server.following import ServerFollower
from assessor_app.storage.server.memory import LocalServerMemory
from tests.architecture.sources import ROOT
from tests.building import ASSESSOR, CENTRE, MANAGER
from tests.server.computers import Computer, computers
from tests.server.postgres import PASSWORD, USER, PostgresServer
from tests.services.every_command import COORDINATOR


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Computer]:
    with computers(tmp_path, 1) as (one,):
        yield one


@pytest.fixture
def service(pc: Computer) -> Iterator[ServerService]:
    """The service over the PC's store, begun as the program does."""
    made = pc.on(lambda w: _service(pc, w))
    pc.on(lambda _: made.start(pc.lane, pc._told, pc._changed))
    yield made
    pc.part()


def _service(pc: Computer, workspace: object) -> ServerService:
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.identities import GrowingIdentities

    assert isinstance(workspace, LocalWorkspace)
    pc.follower = ServerFollower(workspace, pc.clock, GrowingIdentities(pc.clock.now_ms))
    workspace.when_committed = pc.follower.wake
    return ServerService(workspace, LocalServerMemory(workspace), pc.follower)


def form_of(address: ServerAddress, **changed: str) -> ServerForm:
    form = ServerForm(address.host, str(address.port), address.database, address.user, address.password)
    return replace(form, **changed)  # type: ignore[arg-type]


def probed(pc: Computer, service: ServerService, form: ServerForm) -> Found:
    address = pc.on(lambda _: service.address(MANAGER, form))
    return service.probe(address)


def test_a_chosen_server_is_followed_and_known_again_at_the_next_start(
    pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_phase(Phase.IN_STEP)
    view = pc.on(lambda _: service.view(ASSESSOR))
    assert view.is_on
    assert view.has_password
    assert view.form == form_of(address, password="")
    pc.close()
    pc.open()
    again = pc.on(lambda w: _service(pc, w))
    pc.on(lambda _: again.start(pc.lane, pc._told, pc._changed))
    pc.wait_for_phase(Phase.IN_STEP)


def test_a_server_at_rest_is_left_alone_and_a_forgotten_one_is_gone(
    pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_phase(Phase.IN_STEP)
    pc.on(lambda _: service.turn(MANAGER, is_on=False))
    pc.wait_for_phase(Phase.OFF)
    assert not pc.on(lambda _: service.view(MANAGER)).is_on
    pc.on(lambda _: service.turn(MANAGER, is_on=True))
    pc.wait_for_phase(Phase.IN_STEP)
    pc.on(lambda _: service.forget(MANAGER))
    pc.wait_for_phase(Phase.OFF)
    assert pc.on(lambda _: service.view(MANAGER)).form is None
    assert not pc.on(lambda w: w.store.database.rows("SELECT * FROM partner_head"))


def test_an_empty_password_is_the_one_that_is_kept_but_only_for_the_same_server(
    pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    assert pc.on(lambda _: service.address(MANAGER, form_of(address, password=""))).password == PASSWORD
    elsewhere = form_of(address, password="", host="localhost")
    assert pc.on(lambda _: service.address(MANAGER, elsewhere)).password == ""


def test_only_a_manager_chooses_and_only_who_exchanges_sees(
    pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    from assessor_app.domain.centres import Account, register_account

    pc.on(
        lambda w: w.commit(
            MANAGER.id, register_account(CENTRE, Account(COORDINATOR.id, "Sara Ek", COORDINATOR.role))
        )
    )
    form = form_of(address)
    for actor in (ASSESSOR, COORDINATOR):
        for attempt in (
            lambda actor=actor: service.choose(actor, form),
            lambda actor=actor: service.address(actor, form),
            lambda actor=actor: service.turn(actor, is_on=True),
            lambda actor=actor: service.forget(actor),
        ):
            with pytest.raises(NotAllowed):
                pc.on(lambda _, attempt=attempt: attempt())
        pc.on(lambda _, actor=actor: service.view(actor))


def test_the_password_stands_in_no_file_in_the_clear(
    tmp_path: Path, pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_phase(Phase.IN_STEP)
    pc.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "journal.db" for path in files)
    for path in files:
        content = path.read_bytes()
        assert PASSWORD.encode() not in content
        assert PASSWORD.encode("utf-16-le") not in content


def test_what_stands_in_the_way_is_told_apart(
    pc: Computer, service: ServerService, address: ServerAddress, postgres: PostgresServer
) -> None:
    assert probed(pc, service, form_of(address)) is Found.EMPTY
    wrong = {
        "server_login_wrong": form_of(address, password="fel"),
        "server_database_missing": form_of(address, database="ingenstans"),
        "server_unreachable": form_of(address, port="1"),
    }
    for code, form in wrong.items():
        with pytest.raises(ServerProblem) as caught:
            probed(pc, service, form)
        assert caught.value.code == code
    with pytest.raises(ServerProblem) as caught:
        pc.on(lambda _: service.address(MANAGER, form_of(address, host="")))
    assert caught.value.code == "server_address_unfit"


def test_who_may_not_make_tables_is_told_so(
    pc: Computer, service: ServerService, address: ServerAddress, postgres: PostgresServer
) -> None:
    guest = f"guest_{address.database}"
    postgres.ask(f"CREATE ROLE {guest} LOGIN PASSWORD 'gast'")
    form = form_of(address, user=guest, password="gast")
    with pytest.raises(ServerProblem) as caught:
        probed(pc, service, form)
    assert caught.value.code == "server_no_rights"
    pc.on(lambda _: service.choose(MANAGER, form))
    pc.wait_for_problem("server_no_rights")
    pc.on(lambda _: service.forget(MANAGER))
    postgres.ask(f"DROP ROLE {guest}")


def test_the_server_of_another_place_is_left_alone(
    pc: Computer, service: ServerService, address: ServerAddress, postgres: PostgresServer
) -> None:
    connection = postgres.connection(address.database)
    schema.ensure(connection, UUID(int=77), "Svetsskolan i Oskarshamn", UUID(int=78))
    connection.close()
    with pytest.raises(ServerProblem) as caught:
        probed(pc, service, form_of(address))
    assert (caught.value.code, caught.value.details) == (
        "server_other_place",
        {"place": "Svetsskolan i Oskarshamn"},
    )
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_problem("server_other_place")
    assert postgres.ask("SELECT count(*) FROM assessor.piece", database=address.database) == [(0,)]


def test_the_tables_of_a_later_version_are_left_alone(
    pc: Computer, service: ServerService, address: ServerAddress, postgres: PostgresServer
) -> None:
    connection = postgres.connection(address.database)
    schema.ensure(connection, CENTRE, "Verkstaden", UUID(int=78))
    connection.execute("UPDATE assessor.meta SET version = %s", (schema.VERSION + 1,))
    connection.close()
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_problem("server_newer")
    assert postgres.ask("SELECT count(*) FROM assessor.piece", database=address.database) == [(0,)]


def test_a_laptop_for_visits_does_not_follow_a_server(
    pc: Computer, service: ServerService, address: ServerAddress
) -> None:
    laptop = replace(pc.device, kind=DeviceKind.LAPTOP)
    pc.on(lambda w: w.commit(MANAGER.id, devices.enrol(CENTRE, w.centre().circle, laptop)))
    with pytest.raises(ServerProblem) as caught:
        pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    assert caught.value.code == "server_not_for_laptops"


def test_off_this_computer_the_certificate_is_checked(
    address: ServerAddress, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loopback stands in for another computer, with all that is demanded of one."""
    from assessor_app.storage.server.connecting import connected

    far = replace(address, certificate=str(postgres.certificate))
    monkeypatch.setattr(ServerAddress, "is_this_computer", False)
    with connected(far) as connection:
        row = connection.execute("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone()
        assert row == (True,)
    for unbelieved in (replace(far, certificate=""), replace(far, host="127.0.0.2")):
        with pytest.raises(ServerProblem) as caught, connected(unbelieved):
            pass
        assert caught.value.code == "server_certificate_wrong"


def test_a_server_without_tls_is_refused(
    address: ServerAddress, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assessor_app.storage.server.connecting import connected

    far = replace(address, certificate=str(postgres.certificate))
    monkeypatch.setattr(ServerAddress, "is_this_computer", False)
    postgres.set("ssl", "off")
    try:
        with pytest.raises(ServerProblem) as caught, connected(far):
            pass
    finally:
        postgres.set("ssl", "on")
    assert caught.value.code == "server_without_tls"


def test_without_its_driver_the_program_says_so_and_works_on(
    pc: Computer, service: ServerService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    address = ServerAddress("localhost", 5432, "centre", USER, PASSWORD)
    with pytest.raises(ServerProblem) as caught:
        probed(pc, service, form_of(address))
    assert caught.value.code == "server_driver_missing"
    pc.on(lambda _: service.choose(MANAGER, form_of(address)))
    pc.wait_for_problem("server_driver_missing")


def test_a_start_without_a_server_does_not_import_the_driver() -> None:
    code = (
        "import sys; import assessor_app.bootstrap.serving, assessor_app.services.server;"
        " import assessor_app.storage.server.following, assessor_app.storage.server.memory;"
        " print('psycopg' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"
