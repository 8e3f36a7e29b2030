"""A real centre with a folder for its backups, for the tests of backing up and restoring."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import people
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Rating
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.backup_ports import DirectAccess, Progress
from assessor_app.services.backup_views import BackupDone, BackupRow
from assessor_app.system.identities import GrowingIdentities
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices, Upkeep
from tests.building import NOON, FakeClock

PHRASE = "en lång lösenfras"
DIRECT = DirectAccess()


@dataclass
class Centre:
    """An open program; `stick` is where its backups go."""

    program: Program
    opened: OpenedServices
    clock: FakeClock
    stick: Path

    @property
    def actor(self) -> Actor:
        return self.opened.actor

    @property
    def upkeep(self) -> Upkeep:
        assert self.opened.upkeep is not None
        return self.opened.upkeep

    def back_up(self, progress: Progress | None = None) -> BackupDone:
        self.clock.turn(1_000)
        return self.upkeep.backups.back_up(self.actor, str(self.stick), DIRECT, progress)

    def backups(self) -> tuple[BackupRow, ...]:
        return self.upkeep.backups.backups(str(self.stick), DIRECT)

    def new(self) -> UUID:
        return GrowingIdentities(self.clock.now_ms).new()

    def person(self, name: str = "Amina") -> UUID:
        identity = self.new()
        details = CandidateDetails(name, "Exempelsson", number="198703142391")
        self.program.workspace.commit(self.actor.id, people.register(identity, details))
        return identity

    def run(self, person: UUID) -> UUID:
        """A run under way, with one mark."""
        services = self.opened.assessments
        checklist = self.program.workspace.checklists()[0]
        run, _ = services.plan(self.actor, checklist.digest, cmd.Plan(person, station="Svarv 2"))
        self.rate(run, checklist.codes[0])
        return run

    def rate(self, run: UUID, code: str, rating: Rating = Rating.SHOWN) -> None:
        self.opened.assessments.do(self.actor, run, cmd.RecordMark(code, rating))

    def picture(self, run: UUID, shade: int = 0) -> None:
        """Put a picture on the run's first criterion."""
        import io

        from PIL import Image

        drawn = io.BytesIO()
        Image.new("RGB", (64, 64), (shade, 90, 30)).save(drawn, "PNG")
        services = self.opened.assessments
        code = self.program.workspace.checklists()[0].codes[0]
        services.attach_picture(self.actor, run, code, services.prepare_picture(drawn.getvalue()))

    def close(self) -> None:
        self.program.close()


def paths_in(folder: Path, name: str = "pc") -> Paths:
    """The places of a PC's program below a folder."""
    return Paths(folder / name / "data", folder / name / "state")


def found(folder: Path, clock: FakeClock | None = None, name: str = "pc", *, anew: bool = False) -> Centre:
    """A centre in `folder`, with a stick beside it that its backups go to; `anew` a centre of its own.

    Founding takes a second: it is done once, and the others begin with a copy.
    """
    clock = clock or FakeClock()
    if anew:
        _founded_in(folder, name)
    else:
        shutil.copytree(Path(_template().name) / "pc", folder / name)
    program = Program(paths_in(folder, name), clock)
    opened = program.unlock(program.accounts()[0].id, PHRASE)
    stick = folder / f"{name}-stick"
    stick.mkdir()
    centre = Centre(program, opened, clock, stick)
    centre.upkeep.backups.add_target(centre.actor, str(stick))
    return centre


def _founded_in(folder: Path, name: str) -> None:
    program = Program(paths_in(folder, name), FakeClock())
    program.create(FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE))
    program.close()


@cache
def _template() -> TemporaryDirectory[str]:
    made = TemporaryDirectory()
    _founded_in(Path(made.name), "pc")
    return made


def open_again(folder: Path, clock: FakeClock | None = None, name: str = "pc") -> Centre:
    """The centre, opened again."""
    clock = clock or FakeClock(NOON + 86_400_000)
    program = Program(paths_in(folder, name), clock)
    opened = program.unlock(program.accounts()[0].id, PHRASE)
    return Centre(program, opened, clock, folder / f"{name}-stick")


def restore(folder: Path, place: str, name: str = "pc") -> None:
    """Restore at the gate, with nobody logged in."""
    desk = Program(paths_in(folder, name), FakeClock(NOON + 172_800_000)).restoring
    keeper = desk.keepers(place)[0]
    desk.stage(place, keeper.id, PHRASE)
    desk.finish()
