"""What this PC keeps of its server: one row in the encrypted store, the password with it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from assessor_app.services.server_addresses import parse_address, url_of
from assessor_app.services.server_ports import ServerProblem, ServerSetting
from assessor_app.storage.workspace import LocalWorkspace


class LocalServerMemory:
    """Implements `services.server_ports.ServerMemory`. Database lane only."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        self._store = workspace.store

    def read(self) -> ServerSetting | None:
        """The setting; None where there is none, or none that this program could have written."""
        rows = self._store.database.rows("SELECT url, password, is_on, server FROM server_setting")
        if not rows:
            return None
        url, password, is_on, server = rows[0]
        try:
            address = replace(parse_address(url), password=password)
        except ServerProblem:
            return None
        return ServerSetting(address, bool(is_on), UUID(bytes=server) if server else None)

    def write(self, setting: ServerSetting) -> None:
        """Another server than before begins anew."""
        before = self.read()
        same = before is not None and url_of(before.address) == url_of(setting.address)
        url, address = url_of(setting.address), setting.address
        with self._store.transaction():
            if same:
                self._store.database.run(
                    "UPDATE server_setting SET password = ?, is_on = ?", (address.password, setting.is_on)
                )
            else:
                self._store.database.run(
                    "INSERT OR REPLACE INTO server_setting (id, url, password, is_on, server, read_to)"
                    " VALUES (1, ?, ?, ?, NULL, 0)",
                    (url, address.password, setting.is_on),
                )

    def forget(self) -> None:
        """Nothing is kept of it, neither the password nor how far it had come."""
        rows = self._store.database.rows("SELECT server FROM server_setting")
        with self._store.transaction():
            for (server,) in rows:
                self._store.database.run("DELETE FROM partner_head WHERE partner = ?", (server,))
            self._store.database.run("DELETE FROM server_setting")
            self._store.database.run("DELETE FROM server_withheld")
        self._store.database.truncate_log()
