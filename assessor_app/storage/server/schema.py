"""The tables on the server: journal, signed heads, attachments and checklists; nothing derived.

The constraints let a chain grow at its end only: each piece but the first stands on the piece that ends right
before it, and no two stand on the same. What the lines say is proven by those who read them, not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from assessor_app.services.server_ports import ServerProblem

if TYPE_CHECKING:
    from psycopg import Connection

VERSION = 1
CHANNEL = "assessor_journal"
_LOCK = 0x4153_5345_5353
"""Whoever makes or upgrades the tables has this advisory lock."""
REFIT_LOCK = _LOCK + 1
"""Whoever changes lines that stand has this one, so that their numbers become visible in their order."""

_CREATE = (
    "CREATE SCHEMA assessor",
    "CREATE TABLE assessor.meta (one boolean PRIMARY KEY DEFAULT true CHECK (one),"
    " version integer NOT NULL, server uuid NOT NULL, place uuid NOT NULL, place_name text NOT NULL)",
    "CREATE SEQUENCE assessor.refitted",
    "CREATE TABLE assessor.chain (device uuid PRIMARY KEY, last bigint NOT NULL CHECK (last >= 0),"
    " chain_digest bytea NOT NULL CHECK (octet_length(chain_digest) = 32))",
    "CREATE TABLE assessor.piece ("
    " device uuid NOT NULL REFERENCES assessor.chain,"
    " first bigint NOT NULL CHECK (first > 0),"
    " last bigint NOT NULL CHECK (last >= first),"
    " before bigint GENERATED ALWAYS AS (NULLIF(first - 1, 0)) STORED,"
    " line bytea NOT NULL,"
    " chain_digest bytea NOT NULL CHECK (octet_length(chain_digest) = 32),"
    " changed bigint,"
    " PRIMARY KEY (device, first),"
    " UNIQUE (device, last),"
    " FOREIGN KEY (device, before) REFERENCES assessor.piece (device, last)"
    " DEFERRABLE INITIALLY IMMEDIATE)",
    "CREATE INDEX piece_changed ON assessor.piece (changed) WHERE changed IS NOT NULL",
    "CREATE TABLE assessor.signed_head (device uuid NOT NULL, seq bigint NOT NULL,"
    " chain_digest bytea NOT NULL, signature bytea NOT NULL, PRIMARY KEY (device, seq),"
    " FOREIGN KEY (device, seq) REFERENCES assessor.piece (device, last) DEFERRABLE INITIALLY IMMEDIATE)",
    "CREATE TABLE assessor.attachment (digest bytea PRIMARY KEY, data bytea NOT NULL,"
    " CHECK (sha256(data) = digest))",
    "CREATE TABLE assessor.attachment_name (device uuid NOT NULL, seq bigint NOT NULL, digest bytea NOT NULL,"
    " PRIMARY KEY (device, seq, digest))",
    "CREATE INDEX attachment_name_digest ON assessor.attachment_name (digest)",
    "CREATE TABLE assessor.checklist (digest bytea PRIMARY KEY, content bytea NOT NULL,"
    " CHECK (sha256(content) = digest))",
    "CREATE TABLE assessor.device_card (device uuid PRIMARY KEY, label text NOT NULL, code text NOT NULL,"
    " public_key text NOT NULL)",
)
"""`changed` is a number that grows with each change of lines that stood already: who has pulled a chain to
its end still learns that a personal part went or came. Cards prove nothing; they help to name a device."""


@dataclass(frozen=True, slots=True)
class ServerIdentity:
    """The server as a partner, and the place that it belongs to."""

    server: UUID
    place: UUID
    place_name: str


def identity_of(connection: Connection[Any]) -> ServerIdentity | None:
    """Whose server it is; None for an empty one. Raises ServerProblem: server_newer."""
    found = connection.execute("SELECT to_regclass('assessor.meta') IS NOT NULL").fetchone()
    if not (found and found[0]):
        return None
    row = connection.execute("SELECT version, server, place, place_name FROM assessor.meta").fetchone()
    if row is None:
        return None
    if row[0] > VERSION:
        raise ServerProblem("server_newer")
    return ServerIdentity(row[1], row[2], row[3])


def may_create(connection: Connection[Any]) -> bool:
    """Whether the tables could be made here."""
    row = connection.execute("SELECT has_database_privilege(current_database(), 'CREATE')").fetchone()
    return bool(row and row[0])


def ensure(connection: Connection[Any], place: UUID, place_name: str, new_server: UUID) -> ServerIdentity:
    """Make the tables where there are none, as one transaction, and see that the server is the place's.

    Raises ServerProblem: server_other_place, server_newer.
    """
    identity = identity_of(connection) or _create(connection, place, place_name, new_server)
    require_place(identity, place)
    return identity


def require_place(identity: ServerIdentity, place: UUID) -> None:
    """Raises ServerProblem: server_other_place."""
    if identity.place != place:
        raise ServerProblem("server_other_place", place=identity.place_name[:120])


def _create(connection: Connection[Any], place: UUID, place_name: str, new_server: UUID) -> ServerIdentity:
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        made_meanwhile = identity_of(connection)
        if made_meanwhile is not None:
            return made_meanwhile
        for statement in _CREATE:
            connection.execute(statement)
        connection.execute(
            "INSERT INTO assessor.meta (version, server, place, place_name) VALUES (%s, %s, %s, %s)",
            (VERSION, new_server, place, place_name),
        )
    return ServerIdentity(new_server, place, place_name)
