"""The way to the server: opened with all that is demanded of it, its refusals told as `ServerProblem`."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import ServerProblem

if TYPE_CHECKING:
    from psycopg import Connection

_CONNECT_S = 5
_AUTHORITIES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where systems keep whom they believe; the driver's own TLS library does not look there by itself."""
_WORDS = (
    ("server_login_wrong", ("password authentication failed", "no password supplied", "lösenordsautenti")),
    ("server_certificate_wrong", ("certificate", "root certificate", "does not match host name")),
    ("server_without_tls", ("does not support ssl",)),
    ("server_database_missing", ("database", "does not exist")),
)
"""What libpq says before there is any code to go by."""


class Lost(Exception):
    """The connection went away, or the server did not answer: it is tried again."""


@contextmanager
def connected(address: ServerAddress) -> Iterator[Connection[Any]]:
    """A connection that commits by itself outside transactions; closed at the end.

    Raises ServerProblem, and Lost for what passes by itself.
    """
    psycopg = _driver()
    with told_as_problems():
        connection = psycopg.connect(**_parameters(address), autocommit=True)
        try:
            yield connection
        finally:
            with suppress(psycopg.Error):
                connection.close()


@contextmanager
def told_as_problems() -> Iterator[None]:
    """Let what the driver raises pass as ServerProblem or Lost."""
    psycopg = _driver()
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise ServerProblem("server_no_rights") from error
    except psycopg.errors.ReadOnlySqlTransaction as error:
        raise ServerProblem("server_no_rights") from error
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn) as error:
        raise ServerProblem("server_altered") from error
    except psycopg.errors.IntegrityError as error:
        raise Lost("somebody else was faster") from error
    except (psycopg.OperationalError, psycopg.errors.DataError, psycopg.InterfaceError) as error:
        raise _told(error) from error
    except psycopg.Error as error:
        raise Lost(type(error).__name__) from error


def _driver() -> Any:
    """The driver, imported when a server is first used: most centres have none."""
    try:
        import psycopg
        import psycopg.errors
    except (ImportError, OSError) as error:  # no libpq for it, or one that cannot be loaded
        raise ServerProblem("server_driver_missing") from error
    return psycopg


def _parameters(address: ServerAddress) -> dict[str, Any]:
    """Everything that decides where it goes is said, so that nothing around the program can say it."""
    given: dict[str, Any] = {
        "host": address.host,
        "hostaddr": "",
        "port": address.port,
        "dbname": address.database,
        "user": address.user,
        "password": address.password,
        "sslmode": address.sslmode,
        "sslrootcert": _authorities(address),
        "gssencmode": "disable",
        "target_session_attrs": "any",
        "application_name": "assessor",
        "connect_timeout": _CONNECT_S,
        "keepalives_idle": 15,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 15_000,
        "options": "-c statement_timeout=60000 -c lock_timeout=15000"
        " -c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning",
    }
    if address.is_this_computer:
        del given["sslrootcert"]
    return given


def _authorities(address: ServerAddress) -> str:
    if address.certificate:
        return address.certificate
    return next((path for path in _AUTHORITIES if Path(path).is_file()), "system")


def _told(error: Exception) -> Exception:
    """A refusal at the door has no code, only words; what has a code came from a connection that stood."""
    if getattr(error, "sqlstate", None) in ("28P01", "28000"):
        return ServerProblem("server_login_wrong")
    if getattr(error, "sqlstate", None) == "3D000":
        return ServerProblem("server_database_missing")
    words = str(error).lower()
    for code, marks in _WORDS:
        if code == "server_database_missing":
            if all(mark in words for mark in marks) and "fatal" in words:
                return ServerProblem(code)
        elif any(mark in words for mark in marks):
            return ServerProblem(code)
    if "no pg_hba.conf entry" in words:
        return ServerProblem("server_refused", words=_line(str(error)))
    return Lost(type(error).__name__)


def _line(text: str) -> str:
    """The last of several tries, on one line and without anybody's name in it."""
    return " ".join(text.split()).rpartition("FATAL:")[2].strip()[:200]


class Alarm:
    """Wakes whoever waits for the server: a pair of connected sockets, because those alone can be waited for
    together with a connection on every system.
    """

    def __init__(self) -> None:
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)

    def ring(self) -> None:
        """From any thread."""
        with suppress(OSError):  # full: then it rings already
            self._there.send(b"!")

    def wait(self, timeout_s: float, connection: Connection[Any] | None = None) -> bool:
        """Wait until it rings, the connection has something to say, or the time is over.

        Returns whether it rang.
        """
        watched: list[Any] = [self._here]
        if connection is not None:
            watched.append(connection)
        ready = select.select(watched, [], [], max(timeout_s, 0))[0]
        rang = False
        with suppress(OSError):
            while self._here in ready and self._here.recv(4096):
                rang = True
        return rang

    def close(self) -> None:
        """Nobody waits any more."""
        self._here.close()
        self._there.close()
