"""PCs that join a centre by files, through the program without its window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.devices import DeviceKind
from assessor_app.security.costs import KdfCost
from assessor_app.services.joining_models import JoiningOffer
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

PHRASE, LAPTOPS = "en lång lösenfras", "sju trötta getter"


def cheap(*, demo: bool) -> KdfCost:
    """Instead of `founding.passphrase_cost`: what a passphrase costs in a test."""
    return KdfCost(memory_kib=1024 if demo else 512, passes=1, lanes=1)


def paths_of(folder: Path) -> Paths:
    """A PC's places below a folder."""
    return Paths(folder / "data", folder / "state")


def form(**changes: object) -> FirstRunForm:
    """What founds an office, at a cost that a test can pay."""
    values: dict[str, object] = {
        "centre_name": "Vimmerby testcenter",
        "centre_code": "vim",
        "place": "",
        "contact": "",
        "account_name": "Karin Ek",
        "passphrase": PHRASE,
        "demo": True,
    }
    return FirstRunForm(**{**values, **changes})  # type: ignore[arg-type]  # a form of strings and a flag


@dataclass
class Office:
    """The office of a centre or node, open, with an assessor Per Norén."""

    program: Program
    opened: OpenedServices
    assessor: UUID

    def introduce(
        self, pairing: Path, owner: UUID, kind: DeviceKind = DeviceKind.LAPTOP, label: str = "Pers bärbara"
    ) -> UUID:
        """Introduce a PC by its pairing file; returns the device."""
        assert self.opened.devices is not None
        seen = self.opened.devices.read_pairing(self.opened.actor, pairing)
        self.opened.devices.introduce_own(self.opened.actor, seen.card, kind, label, owner)
        return seen.card.device

    def export(self, device: UUID, stick: Path) -> Path:
        """Write a file for a device."""
        assert self.opened.exchange is not None
        return self.opened.exchange.export(self.opened.actor, device, stick).path

    def words(self) -> str:
        """The words of this PC as its own screen shows them."""
        assert self.opened.devices is not None
        return self.opened.devices.devices(self.opened.actor).this.words

    def close(self) -> None:
        self.program.close()


def office_in(folder: Path, **changes: object) -> Office:
    """Found an office."""
    program = Program(paths_of(folder))
    opened = program.create(form(**changes))
    assessor, _ = opened.accounts.let_in(opened.actor, "Per Norén", Role.ASSESSOR, PHRASE)
    return Office(program, opened, assessor)


@dataclass
class NewPc:
    """A PC without a store."""

    program: Program
    stick: Path

    def introduce_itself(self, label: str = "Pers bärbara") -> Path:
        """Make keys; returns the pairing file on the stick."""
        self.program.joining.begin(label, LAPTOPS)
        return self.program.joining.write_pairing(self.stick)

    def look(self, file: Path) -> JoiningOffer:
        return self.program.joining.look(file, LAPTOPS)

    def join(self, file: Path) -> OpenedServices:
        """Join, the words compared."""
        account = self.program.joining.join(file, LAPTOPS, self.look(file).words)
        return self.program.unlock(account, LAPTOPS)


def new_pc_in(folder: Path, stick: Path) -> NewPc:
    """A PC that was just unpacked."""
    stick.mkdir(exist_ok=True)
    return NewPc(Program(paths_of(folder)), stick)
