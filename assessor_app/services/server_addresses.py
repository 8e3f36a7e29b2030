"""Where the centre's own PostgreSQL is reached, and what is demanded of the way there.

Off this computer nothing goes without TLS with a certificate that names the server. Only a name that is
written as the loopback itself counts as this computer: what another name resolves to is the network's word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from assessor_app.services.server_ports import ServerProblem

DEFAULT_PORT = 5432
STRICT = "verify-full"
_SCHEMES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ASKED = frozenset({"sslmode", "sslrootcert"})
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where and as whom. `certificate` is a file with the authority that vouches for the server, or empty.

    `host` may be a folder with a socket (it begins with a slash).
    """

    host: str
    port: int
    database: str
    user: str
    password: str = field(default="", repr=False)
    certificate: str = ""

    @property
    def is_this_computer(self) -> bool:
        """Whether nothing leaves this computer."""
        return self.host in _LOOPBACK or self.host.startswith("/")

    @property
    def sslmode(self) -> str:
        """As libpq names it."""
        return "prefer" if self.is_this_computer else STRICT

    @property
    def shown(self) -> str:
        """Without user and password, for a screen."""
        return f"{self.host}:{self.port}/{self.database}" if self.port != DEFAULT_PORT else self._short

    @property
    def _short(self) -> str:
        return f"{self.host}/{self.database}"


def address_of(
    host: str, port: str, database: str, user: str, password: str, certificate: str = ""
) -> ServerAddress:
    """An address from its parts; a whole URL may stand in the place of the host.

    Raises ServerProblem: server_address_unfit (part: host, port, database, user), server_tls_too_weak.
    """
    host = host.strip()
    if "://" in host:
        told = parse_address(host)
        return ServerAddress(
            told.host,
            told.port,
            told.database,
            told.user,
            told.password or password,
            told.certificate or certificate.strip(),
        )
    return _checked(host, port.strip(), database.strip(), user.strip(), password, certificate.strip())


def parse_address(url: str) -> ServerAddress:
    """An address from a URL: ``postgresql+psycopg://user:password@host:port/database?sslrootcert=…``.

    Raises ServerProblem: server_address_unfit, server_tls_too_weak where less than verify-full is asked for.
    """
    try:
        parts = urlsplit(url.strip())
        port = str(parts.port or DEFAULT_PORT)
    except ValueError as error:
        raise ServerProblem("server_address_unfit", part="port") from error
    if parts.scheme not in _SCHEMES or parts.fragment:
        raise ServerProblem("server_address_unfit", part="host")
    asked = dict(parse_qsl(parts.query, keep_blank_values=True))
    if not asked.keys() <= _ASKED:
        raise ServerProblem("server_address_unfit", part="host")
    address = _checked(
        unquote(parts.hostname or ""),
        port,
        unquote(parts.path.removeprefix("/")),
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        asked.get("sslrootcert", ""),
    )
    if not address.is_this_computer and asked.get("sslmode", STRICT) != STRICT:
        raise ServerProblem("server_tls_too_weak")
    return address


def url_of(address: ServerAddress) -> str:
    """The address as a URL without its password."""
    query = f"?sslrootcert={quote(address.certificate, safe='')}" if address.certificate else ""
    host = quote(address.host, safe="")
    host = f"[{address.host}]" if ":" in address.host else host
    user, database = quote(address.user, safe=""), quote(address.database, safe="")
    return f"postgresql+psycopg://{user}@{host}:{address.port}/{database}{query}"


def _checked(
    host: str, port: str, database: str, user: str, password: str, certificate: str
) -> ServerAddress:
    """Whatever libpq would take for more than one server, or for options, is refused."""
    if not host or len(host) > _LONGEST or any(char in host for char in ", \t\0@="):
        raise ServerProblem("server_address_unfit", part="host")
    if port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise ServerProblem("server_address_unfit", part="port")
    for part, text in (("database", database), ("user", user)):
        if not text or len(text) > _LONGEST or "\0" in text or "=" in text or "://" in text:
            raise ServerProblem("server_address_unfit", part=part)
    number = int(port) if port else DEFAULT_PORT
    return ServerAddress(host, number, database, user, password, certificate)
