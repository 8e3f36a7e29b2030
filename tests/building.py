"""A small, real store for tests: a clock that is turned by hand, a centre, two accounts, a checklist."""

from __future__ import annotations

import atexit
import hashlib
import random
import shutil
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import rfc8785

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import centres, devices, people
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import Account, Actor, Device, Role
from assessor_app.domain.checklists import Checklist, canonical_content, checklist_from_canonical
from assessor_app.domain.devices import Circle, Partner, PlaceKind
from assessor_app.domain.ids import uuid7
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.ports import Committed
from assessor_app.storage.local_store import StoreIdentity, create_store
from assessor_app.storage.workspace import LocalWorkspace

NOON = 1_780_000_000_000
"""2026-05-28, a Thursday; ms since 1970 UTC."""
CENTRE_KIND = PlaceKind.CENTRE
KEY = bytes(range(32))
STORE = UUID("01970000-0000-7000-8000-0000000000a0")
CENTRE = UUID("01970000-0000-7000-8000-0000000000c0")
DEVICE = UUID("01970000-0000-7000-8000-0000000000d1")
ASSESSOR = Actor(UUID("01970000-0000-7000-8000-0000000000e1"), Role.ASSESSOR)
MANAGER = Actor(UUID("01970000-0000-7000-8000-0000000000e2"), Role.MANAGER)


@dataclass
class FakeClock:
    """The PC's clock, turned by hand. Each reading moves it on by `step_ms`."""

    now: int = NOON
    step_ms: int = 1_000

    def now_ms(self) -> int:
        self.now += self.step_ms
        return self.now

    def turn(self, milliseconds: int) -> None:
        """Turn the clock on, or back."""
        self.now += milliseconds


@dataclass
class FakeIdentities:
    """UUIDv7s that are the same in every run of a test."""

    seed: int = 1
    _random: random.Random = field(init=False)
    _ms: int = NOON

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def new(self) -> UUID:
        self._ms += 1
        return uuid7(self._ms, self._random.randbytes(10))


def fake_seal(device: UUID, seq: int, digest: bytes) -> bytes:
    """64 bytes that depend on the head; no signature."""
    return hashlib.sha512(device.bytes + seq.to_bytes(8, "big") + digest).digest()


def canonical_bytes(checklist: Checklist) -> bytes:
    """The bytes a checklist's digest is over."""
    return rfc8785.dumps(cast(Any, canonical_content(checklist)))


def _digest(content: object) -> str:
    return hashlib.sha256(rfc8785.dumps(cast(Any, content))).hexdigest()


def _both(text: str) -> dict[str, str]:
    return {"sv": text, "en": f"{text} (en)"}


def _criterion(code: str, *, critical: bool, optional: bool) -> dict[str, object]:
    return {
        "code": code,
        "mode": "product",
        "weight": 2 if critical else 1,
        "critical": critical,
        "text": _both(f"Gör {code}"),
        "guidance": _both(""),
        "may_be_not_applicable": optional,
    }


def _area(number: int, criteria: int) -> dict[str, object]:
    return {
        "format": 1,
        "id": f"area-{number}",
        "version": "1",
        "name": _both(f"Område {number}"),
        "short_name": _both(f"O{number}"),
        "example": True,
        "rules": {"threshold_permille": 750, "partly_counts_permille": 0},
        "criteria": [
            _criterion(f"A{number}-{index}", critical=index == 1, optional=index == criteria)
            for index in range(1, criteria + 1)
        ],
    }


def small_checklist(
    areas: int = 2, criteria: int = 3, version: str = "2026.1", *, second_assessor: bool = False
) -> Checklist:
    """A checklist with criteria A1-1 … A2-3; the first of each area is critical, the last may be n/a."""
    contents = [_area(number, criteria) for number in range(1, areas + 1)]
    content: dict[str, object] = {
        "format": 1,
        "id": "prov-bas",
        "version": version,
        "title": _both("Prov BAS"),
        "publisher": "Test",
        "example": True,
        "notice": _both("Exempel"),
        "second_assessor": second_assessor,
        "self_rating": True,
        "knowledge_test": True,
        "areas": [{"digest": _digest(one), "content": one} for one in contents],
    }
    return checklist_from_canonical(content, _digest(content))


@cache
def _empty_store(device: UUID) -> Path:
    """A device's empty store to copy from: making one takes longer than most tests with it."""
    kept = tempfile.TemporaryDirectory()
    atexit.register(kept.cleanup)
    folder = Path(kept.name)
    create_store(folder, KEY, StoreIdentity(STORE, CENTRE, device, "7K3QF"))
    return folder


def make_workspace(
    folder: Path,
    clock: FakeClock | None = None,
    checklist: Checklist | None = None,
    device: UUID = DEVICE,
    *,
    registered: bool = True,
    copied: bool = True,
) -> LocalWorkspace:
    """An open store in `folder` with a centre, an assessor, a manager and one published checklist.

    The caller closes it. With `registered` False it holds no entry yet: for a second device. With `copied`
    False it is made there and then, as a centre's is.
    """
    if copied:
        shutil.copytree(_empty_store(device), folder, dirs_exist_ok=True)
    else:
        create_store(folder, KEY, StoreIdentity(STORE, CENTRE, device, "7K3QF"))
    workspace = LocalWorkspace.open(folder, KEY, clock or FakeClock(), fake_seal)
    kept = checklist or small_checklist()
    workspace.keep_checklist(kept.digest, canonical_bytes(kept), True)
    if registered:
        drafts = (
            *centres.register_centre(CENTRE, "Verkstaden i Vimmerby", "VIM", "Vimmerby"),
            *centres.enrol_device(CENTRE, Device(device, "00" * 32, "7K3QF", "Bänk 1")),
            *centres.register_account(CENTRE, Account(ASSESSOR.id, "Astrid Berg", Role.ASSESSOR)),
            *centres.register_account(CENTRE, Account(MANAGER.id, "Mats Lund", Role.MANAGER)),
        )
        workspace.commit(MANAGER.id, drafts)
    return workspace


def believe(newcomer: LocalWorkspace, office: LocalWorkspace) -> None:
    """A second PC of the centre says that it believes the first, which takes it for an office as well."""
    own, other = office.device, newcomer.device
    known = Partner(
        Device(own.id, "00" * 32, own.code, "Bänk 1"), CENTRE, "Verkstaden i Vimmerby", CENTRE_KIND
    )
    newcomer.commit(MANAGER.id, devices.introduce(CENTRE, Circle(), known))
    office.commit(MANAGER.id, centres.enrol_device(CENTRE, Device(other.id, "11" * 32, "9B4TW", "Laptop 1")))


def reopen(folder: Path, clock: FakeClock | None = None) -> LocalWorkspace:
    """The store in `folder`, opened again."""
    return LocalWorkspace.open(folder, KEY, clock or FakeClock(NOON + 3_600_000), fake_seal)


def register_candidate(
    workspace: LocalWorkspace,
    identity: UUID,
    given_name: str = "Amina",
    family_name: str = "Yılmaz",
    number: str | None = "198703142391",
    employer: str = "Åkers Mekaniska",
) -> UUID:
    """Enter an invented person; returns the identity."""
    details = CandidateDetails(given_name, family_name, number=number, employer=employer)
    workspace.commit(ASSESSOR.id, people.register(identity, details))
    return identity


def do(workspace: LocalWorkspace, assessment: UUID, command: object, actor: Actor = ASSESSOR) -> Committed:
    """Carry out one command on a run, as the use cases do."""
    state = workspace.assessment(assessment)
    checklist = workspace.checklist(state.checklist or "")
    assert checklist is not None
    return workspace.commit(actor.id, decide(state, checklist, command, actor))


def plan_run(workspace: LocalWorkspace, assessment: UUID, candidate: UUID, station: str = "Svarv 2") -> UUID:
    """Plan a run with the newest published checklist; returns the identity."""
    checklist = workspace.checklists()[0]
    drafts = decide(AssessmentState(assessment), checklist, cmd.Plan(candidate, station=station), ASSESSOR)
    workspace.commit(ASSESSOR.id, drafts)
    return assessment
