"""The server of the tests in this folder: one for each test process, a database of its own for each test."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest

from assessor_app.services.server_addresses import ServerAddress
from tests.server.postgres import PASSWORD, USER, PostgresServer, find_binaries


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A running server; the tests are left out only where no program for one is installed."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed here")
    server = PostgresServer(binaries)
    yield server
    server.remove()


@pytest.fixture
def address(postgres: PostgresServer) -> Iterator[ServerAddress]:
    """An empty database."""
    name = f"centre_{uuid.uuid4().hex[:12]}"
    postgres.ask(f'CREATE DATABASE "{name}"')
    yield ServerAddress("127.0.0.1", postgres.port, name, USER, PASSWORD)
    postgres.ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
