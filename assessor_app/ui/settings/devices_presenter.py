"""The section about devices and partners without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.rights import Right, may
from assessor_app.services.device_models import DevicesView, PairingSeen
from assessor_app.services.devices import DeviceService
from assessor_app.services.read_models import Done
from assessor_app.ui.session import Session
from assessor_app.ui.settings.devices_view_protocol import DevicesScreen
from assessor_app.ui.settings.section_presenters import SectionPresenter

_KINDS = frozenset({"centre", "import"})


class DevicesPresenter(SectionPresenter):
    """Loads the devices and carries out what the sheets ask for, one thing at a time."""

    def __init__(self, screen: DevicesScreen, session: Session, devices: DeviceService) -> None:
        super().__init__(screen, session, _KINDS)
        self._screen = screen
        self._devices = devices
        self._view: DevicesView | None = None

    @property
    def may_manage(self) -> bool:
        """Whether the one who is logged in may introduce and revoke."""
        return may(self._session.actor, Right.MANAGE_DEVICES)

    @property
    def may_write(self) -> bool:
        """Whether the one who is logged in may write this PC's pairing file."""
        return may(self._session.actor, Right.EXCHANGE)

    def load(self) -> None:
        """Show everything; nothing is written."""
        session = self._session
        self._answers.ask(lambda: self._devices.devices(session.actor), self._loaded)
        self._answers.ask(lambda: session.accounts.elsewhere(session.actor), self._screen.show_elsewhere)

    # -- files --

    def write_pairing(self, folder: Path) -> None:
        """Write this PC's pairing file into a folder."""
        actor = self._session.actor
        self._answers.ask(
            lambda: self._devices.write_pairing(actor, folder), self._screen.show_written, self._failed
        )

    def read_pairing(self, file: Path) -> None:
        """Look who a pairing file says that it is."""
        actor = self._session.actor
        self._answers.ask(lambda: self._devices.read_pairing(actor, file), self._read, self._failed)

    # -- commands --

    def introduce_own(self, seen: PairingSeen, kind: DeviceKind, label: str, owner: UUID | None) -> None:
        """Introduce a PC of this place; its words were compared."""
        actor = self._session.actor
        self._do(lambda: self._devices.introduce_own(actor, seen.card, kind, label, owner), "introduced")

    def introduce_partner(self, seen: PairingSeen, agreement: Agreement) -> None:
        """Introduce another place; its words were compared."""
        actor = self._session.actor
        self._do(lambda: self._devices.introduce_partner(actor, seen.card, agreement), "introduced")

    def introduce_office(self, seen: PairingSeen) -> None:
        """On a laptop: believe a PC of its own place; its words were compared."""
        actor = self._session.actor
        self._do(lambda: self._devices.introduce_office(actor, seen.card), "believed")

    def rename(self, device: UUID, label: str) -> None:
        """Call a device something else."""
        actor = self._session.actor
        self._do(lambda: self._devices.rename(actor, device, label), "renamed")

    def revoke(self, device: UUID) -> None:
        """Take nothing more from a device."""
        actor = self._session.actor
        self._do(lambda: self._devices.revoke(actor, device), "revoked")

    def let_in(self, device: UUID) -> None:
        """Let a device count again."""
        actor = self._session.actor
        self._do(lambda: self._devices.let_in(actor, device), "let_in")

    def agree(self, place: UUID, agreement: Agreement) -> None:
        """Say what a place may have."""
        actor = self._session.actor
        self._do(lambda: self._devices.agree(actor, place, agreement), "agreed")

    def admit(self, account: UUID, passphrase: str, again: str) -> None:
        """Let somebody of the centre log in on this PC too."""
        if passphrase != again:
            self._screen.show_problem("phrases_differ", {})
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.admit(actor, account, passphrase), "admitted")

    # -- inside --

    def _loaded(self, view: DevicesView) -> None:
        self._view = view
        self._screen.show_devices(view)

    def _read(self, seen: PairingSeen) -> None:
        if self._view is not None:
            self._screen.show_pairing(seen, self._view)

    def _do(self, work: Callable[[], Done], what: str) -> None:
        def done_with(done: Done) -> None:
            self._saved(done)
            if not self._answers.closed:
                self._screen.show_done(what)
                self.load()

        self._run(work, done_with)
