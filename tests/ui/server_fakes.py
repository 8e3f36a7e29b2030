"""A server that is not there: what is kept of it, and how it is said to stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from assessor_app.services.backup_ports import DirectAccess
from assessor_app.services.read_models import Changes
from assessor_app.services.server import ServerService
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Found, Phase, ServerProblem, ServerSetting, ServerStanding
from assessor_app.ui.server_desk import ServerDesk
from tests.building import NOON

KEPT = ServerAddress("server.testcentret.se", 5432, "validering", "centret", "hemligt")


class _Workspace:
    """Knows nobody: every right is that of the role."""

    class _Device:
        id = None

    device = _Device()

    def centre(self) -> Any:
        class State:
            accounts: dict[object, object] = {}  # noqa: RUF012 - nobody writes it
            devices: dict[object, object] = {}  # noqa: RUF012

        return State()


@dataclass
class FakeServer:
    """Memory and following in one."""

    kept: ServerSetting | None = None
    standing: ServerStanding = field(default_factory=ServerStanding)
    answer: Found | ServerProblem = Found.EMPTY
    followed: list[ServerAddress | None] = field(default_factory=list)
    written: int = 0
    tries: int = 0
    told: Callable[[ServerStanding], None] | None = None

    def read(self) -> ServerSetting | None:
        return self.kept

    def write(self, setting: ServerSetting) -> None:
        self.kept, self.written = setting, self.written + 1

    def forget(self) -> None:
        self.kept, self.written = None, self.written + 1

    def follow(self, address: ServerAddress | None) -> None:
        self.followed.append(address)

    def wake(self) -> None:
        """Nothing follows."""

    def try_now(self) -> None:
        self.tries += 1

    def probe(self, _address: ServerAddress) -> Found:
        if isinstance(self.answer, ServerProblem):
            raise self.answer
        return self.answer

    def begin(
        self, _access: object, told: Callable[[ServerStanding], None], _changed: Callable[[Changes], None]
    ) -> None:
        self.told = told

    def stop(self) -> None:
        """Nothing goes on."""

    def say(self, standing: ServerStanding) -> None:
        """It stands otherwise from now on."""
        self.standing = standing
        assert self.told is not None
        self.told(standing)

    def desk(self) -> ServerDesk:
        """What a session has of it, begun."""
        service = ServerService(cast(Any, _Workspace()), self, self)
        made = ServerDesk(service, DirectAccess(), lambda parcel: parcel(), lambda _changes: None)
        made.start()
        return made


def in_step() -> FakeServer:
    """A server that is followed and has everything."""
    setting = ServerSetting(KEPT, is_on=True)
    standing = ServerStanding(Phase.IN_STEP, NOON, strangers=("PC 3", ""))
    return FakeServer(setting, standing)
