"""What the use cases need of the centre's own PostgreSQL: one more partner of the exchange, always there.

The server carries; it is not believed. What comes from it is held against the signatures of the devices that
wrote it, exactly as a file is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.services.ports import EnvironmentProblem

if TYPE_CHECKING:
    from assessor_app.services.backup_ports import StoreAccess
    from assessor_app.services.read_models import Changes
    from assessor_app.services.server_addresses import ServerAddress


class ServerProblem(EnvironmentProblem):
    """The server cannot be used; nothing was changed here.

    Codes: server_address_unfit (`part`), server_tls_too_weak, server_driver_missing, server_unreachable,
    server_login_wrong, server_database_missing, server_refused (`words`: the server's own),
    server_without_tls, server_certificate_wrong, server_no_rights, server_other_place (`place`),
    server_newer (its tables are of a later version), server_altered (something on it is not as its device
    signed it), server_forked, server_not_for_laptops.
    """


class Phase(StrEnum):
    """How it stands between this PC and the server."""

    OFF = "off"
    CONNECTING = "connecting"
    WORKING = "working"
    IN_STEP = "in_step"
    WAITING = "waiting"
    """The server was lost or cannot be reached: it is tried again by itself."""
    PROBLEM = "problem"
    """Somebody has to do something about it; it is still tried now and then."""


@dataclass(frozen=True, slots=True)
class ServerStanding:
    """How it stands. `in_step_at` (ms since 1970 UTC) is when both had the same last; `waiting` are entries
    that the server lacks; `problem` is a code of `ServerProblem` or `StorageProblem`, with its details.
    `strangers` is what devices on the server call themselves that nobody has introduced here.
    """

    phase: Phase = Phase.OFF
    in_step_at: int | None = None
    waiting: int = 0
    problem: str | None = None
    details: tuple[tuple[str, str], ...] = ()
    strangers: tuple[str, ...] = ()


class Found(StrEnum):
    """What a server is to this place."""

    EMPTY = "empty"
    """Nothing of ours is there: it is made ready when it is first used."""
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class ServerSetting:
    """What this PC keeps of its server. `server` is its identity as a partner, None before it was reached."""

    address: ServerAddress
    is_on: bool
    server: UUID | None = None


class ServerMemory(Protocol):
    """The setting, in the encrypted store. Database lane."""

    def read(self) -> ServerSetting | None: ...

    def write(self, setting: ServerSetting) -> None: ...

    def forget(self) -> None: ...


class ServerFollowing(Protocol):
    """Keeps this PC and the server in step, on a thread of its own. What is called here returns at once."""

    @property
    def standing(self) -> ServerStanding: ...

    def follow(self, address: ServerAddress | None) -> None:
        """Go on with this server from now on; None: with none."""
        ...

    def wake(self) -> None:
        """Something was saved here: the server shall have it soon."""
        ...

    def try_now(self) -> None:
        """Somebody asks: do not wait any longer."""
        ...

    def probe(self, address: ServerAddress) -> Found:
        """Reach a server and look whether it can be ours. Takes seconds; any thread but the database's.

        Raises ServerProblem.
        """
        ...

    def begin(
        self,
        access: StoreAccess,
        told: Callable[[ServerStanding], None],
        changed: Callable[[Changes], None],
    ) -> None:
        """Reach the store by `access`; `told` and `changed` are called on the thread of its own."""
        ...

    def stop(self) -> None:
        """The store is about to be closed: nothing touches it any more once this has returned on its lane."""
        ...
