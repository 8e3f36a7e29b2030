"""The centre's own PostgreSQL in the settings: chosen, tried, turned on and off, forgotten; how it stands.

What goes between the store and the server goes on a thread of its own (`server_ports.ServerFollowing`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from assessor_app.domain.centres import Actor
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.backup_ports import StoreAccess
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import Changes
from assessor_app.services.server_addresses import ServerAddress, address_of
from assessor_app.services.server_ports import (
    Found,
    ServerFollowing,
    ServerMemory,
    ServerProblem,
    ServerSetting,
    ServerStanding,
)


@dataclass(frozen=True, slots=True)
class ServerForm:
    """What is typed. An empty password is the one that is kept, where the rest is as it was."""

    host: str
    port: str
    database: str
    user: str
    password: str = field(default="", repr=False)
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class ServerView:
    """The server as the settings show it; `form` has no password, None where no server is chosen."""

    form: ServerForm | None
    is_on: bool
    has_password: bool
    is_this_computer: bool
    standing: ServerStanding


class ServerService:
    """One for the open store, whoever is logged in. Database lane, but for what says that it needs none."""

    def __init__(self, workspace: Workspace, memory: ServerMemory, following: ServerFollowing) -> None:
        self._workspace = workspace
        self._memory = memory
        self._following = following

    @property
    def standing(self) -> ServerStanding:
        """How it stands. Any thread."""
        return self._following.standing

    def start(
        self,
        access: StoreAccess,
        told: Callable[[ServerStanding], None],
        changed: Callable[[Changes], None],
    ) -> None:
        """Begin to follow the server that is kept, if one is; `told` and `changed` hear of it on a thread of
        their own. A second time does nothing but read the setting.
        """
        self._following.begin(access, told, changed)
        self._follow(self._memory.read())

    def view(self, actor: Actor) -> ServerView:
        """What is kept, but for the password, and how it stands."""
        self._require(actor, Right.EXCHANGE)
        setting = self._memory.read()
        if setting is None:
            return ServerView(None, False, False, False, self._following.standing)
        address = setting.address
        form = ServerForm(
            address.host,
            str(address.port),
            address.database,
            address.user,
            certificate=address.certificate,
        )
        return ServerView(
            form, setting.is_on, bool(address.password), address.is_this_computer, self._following.standing
        )

    def address(self, actor: Actor, form: ServerForm) -> ServerAddress:
        """The address that is typed, to be tried. Raises ServerProblem as `choose` does."""
        self._require(actor, Right.MANAGE_DEVICES)
        return self._address(form)

    def probe(self, address: ServerAddress) -> Found:
        """Reach a server and see what it is to this place. Beside the database lane; takes seconds.

        Raises ServerProblem.
        """
        return self._following.probe(address)

    def choose(self, actor: Actor, form: ServerForm) -> None:
        """Keep in step with this server from now on.

        Raises ServerProblem: server_address_unfit, server_tls_too_weak, server_not_for_laptops.
        """
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._workspace.centre()
        own = state.devices.get(self._workspace.device.id)
        if own is not None and own.kind is DeviceKind.LAPTOP:
            raise ServerProblem("server_not_for_laptops")
        setting = ServerSetting(self._address(form), is_on=True)
        self._memory.write(setting)
        self._follow(setting)

    def turn(self, actor: Actor, *, is_on: bool) -> None:
        """Go on with the server that is kept, or rest; nothing where none is kept."""
        self._require(actor, Right.MANAGE_DEVICES)
        setting = self._memory.read()
        if setting is not None:
            setting = replace(setting, is_on=is_on)
            self._memory.write(setting)
            self._follow(setting)

    def forget(self, actor: Actor) -> None:
        """Keep nothing of the server here; what lies on it stays there."""
        self._require(actor, Right.MANAGE_DEVICES)
        self._follow(None)
        self._memory.forget()

    def try_now(self) -> None:
        """Do not wait any longer. Any thread."""
        self._following.try_now()

    def stop(self) -> None:
        """The store is about to be closed. Any thread."""
        self._following.stop()

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _follow(self, setting: ServerSetting | None) -> None:
        self._following.follow(setting.address if setting is not None and setting.is_on else None)

    def _address(self, form: ServerForm) -> ServerAddress:
        typed = address_of(form.host, form.port, form.database, form.user, form.password, form.certificate)
        kept = self._memory.read()
        if not typed.password and kept is not None and replace(kept.address, password="") == typed:
            return kept.address
        return typed
