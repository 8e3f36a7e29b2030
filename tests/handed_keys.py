"""The office of a centre and a second PC that joined it, for the tests of handing the keys over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import people
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.key_handover import KeyHandoverService
from assessor_app.system.clock import SystemClock
from assessor_app.system.identities import GrowingIdentities
from assessor_app.ui.composition import OpenedServices
from tests.joining_pcs import LAPTOPS, PHRASE, new_pc_in, office_in, paths_of

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


@dataclass
class Desk:
    """A PC with somebody logged in."""

    folder: Path
    program: Program
    opened: OpenedServices
    phrase: str

    @property
    def handover(self) -> KeyHandoverService:
        assert self.opened.key_handover is not None
        return self.opened.key_handover

    @property
    def device(self) -> UUID:
        return self.program.workspace.device.id

    def restart(self) -> None:
        """Ended and begun again, with the same account logging in."""
        self.program.close()
        self.program = Program(paths_of(self.folder))
        self.opened = self.program.unlock(self.opened.actor.id, self.phrase)

    def log_in(self, account: UUID, phrase: str) -> None:
        self.opened, self.phrase = self.program.unlock(account, phrase), phrase

    def ended(self, name: str = "Amina") -> UUID:
        """A run that was broken off after its first mark."""
        person = GrowingIdentities(SystemClock().now_ms).new()
        details = CandidateDetails(name, "Exempelsson", number="198703142391")
        self.program.workspace.commit(self.opened.actor.id, people.register(person, details))
        services, checklist = self.opened.assessments, self.program.workspace.checklists()[0]
        run, _ = services.plan(self.opened.actor, checklist.digest, cmd.Plan(person, station="Svarv 2"))
        for command in (
            cmd.RecordMark(checklist.codes[0], Rating.SHOWN),
            PREPARED,
            cmd.Interrupt("larm"),
        ):
            services.do(self.opened.actor, run, command)
        return run

    def send(self, other: Desk, stick: Path) -> None:
        """Bring what is new here to another PC."""
        assert self.opened.exchange is not None
        assert other.opened.exchange is not None
        file = self.opened.exchange.export(self.opened.actor, other.device, stick).path
        digest = other.opened.exchange.inspect(other.opened.actor, file).digest
        other.opened.exchange.apply(other.opened.actor, file, digest)


@dataclass
class Two:
    """Both, and a stick between them."""

    first: Desk
    second: Desk
    stick: Path

    def given(self, *, knowingly: bool = False) -> tuple[Path, str]:
        """A key file for the second PC, and its words as the first one shows them."""
        written = self.first.handover.give(
            self.first.opened.actor, self.second.device, self.stick, PHRASE, knowingly=knowingly
        )
        return written.path, written.words

    def take(self, file: Path, words: str) -> None:
        self.second.handover.take(self.second.opened.actor, file, words, self.second.phrase)

    def close(self) -> None:
        self.first.program.close()
        self.second.program.close()


def make_two(folder: Path, kind: DeviceKind = DeviceKind.OFFICE, *, manager: bool = True) -> None:
    """Found an office and let a second PC join, closed again."""
    stick = folder / "stick"
    office, pc = office_in(folder / "first", demo=False), new_pc_in(folder / "second", stick)
    owner = office.opened.actor.id if manager else office.assessor
    device = office.introduce(pc.introduce_itself("Verkstadens dator"), owner, kind, "Verkstadens dator")
    pc.join(office.export(device, stick))
    office.close()
    pc.program.close()


@contextmanager
def two_pcs(template: Path, folder: Path) -> Iterator[Two]:
    """A copy of what `make_two` left, with a manager logged in on both."""
    shutil.copytree(template, folder / "house")
    house = folder / "house"
    desks = []
    for name, phrase in (("first", PHRASE), ("second", LAPTOPS)):
        program = Program(paths_of(house / name))
        opened = program.unlock(program.accounts()[0].id, phrase)
        desks.append(Desk(house / name, program, opened, phrase))
    two = Two(desks[0], desks[1], house / "stick")
    try:
        yield two
    finally:
        two.close()
