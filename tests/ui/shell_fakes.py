"""What the tests of the window stand on: preferences in memory, a composition without a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID, uuid4

from assessor_app.domain.centres import Actor, Role
from assessor_app.services.read_models import CentreView, Changes, Done
from assessor_app.ui.composition import AccountTile, Condition, FirstRunForm, OpenedServices

KARIN = AccountTile(UUID(int=1), "Karin Ek", "manager")
PER = AccountTile(UUID(int=2), "Per Norén", "assessor")
RIGHT = "fyra gula bilar i rad"
NOW = datetime(2026, 5, 14, 8, 42, 7, tzinfo=UTC)
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class MemoryPreferences(dict[str, Any]):
    """Preferences that forget everything afterwards; `written` counts what was set."""

    written = 0

    def set(self, key: str, value: Any) -> None:
        self.written += 1
        self[key] = value


class CodedError(Exception):
    """An error of the environment as adapters raise them."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class FakeCentres:
    """`CentreService` in memory; `writes` counts the commands."""

    phrases: dict[UUID, str] = field(default_factory=dict)
    writes: int = 0

    def view(self) -> CentreView:
        accounts = MappingProxyType({KARIN.id: KARIN.name, PER.id: PER.name})
        return CentreView(
            id=UUID(int=9),
            name="Vimmerby testcenter",
            code="VIM",
            place="Vimmerby",
            contact="",
            owner_permission=False,
            demo=True,
            accounts=accounts,
            phrases=tuple(self.phrases.items()),
        )

    def add_phrase(self, _actor: Actor, text: str) -> Done:
        if not text.strip():
            from assessor_app.domain.errors import Refused

            raise Refused("phrase_empty")
        self.writes += 1
        self.phrases[uuid4()] = text
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))

    def remove_phrase(self, _actor: Actor, phrase: UUID) -> Done:
        self.writes += 1
        del self.phrases[phrase]
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))


def opened_by(account: AccountTile, centres: FakeCentres | None = None) -> OpenedServices:
    """An open store with services that these tests never call."""
    centres = centres or FakeCentres()
    nothing = cast(Any, None)
    return OpenedServices(
        actor=Actor(account.id, Role(account.role)),
        actor_name=account.name,
        centre=centres.view(),
        assessments=nothing,
        candidates=nothing,
        documents=nothing,
        centres=cast(Any, centres),
        protection=nothing,
        now=lambda: NOW,
    )


@dataclass
class FakeComposition:
    """A program without a store; `tried` lists the passphrases, `asked` the calls on the lane."""

    tiles: tuple[AccountTile, ...] = (KARIN, PER)
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)
    problem: Exception | None = None
    by_itself: bool = False
    lasting: tuple[Condition, ...] = ()
    tried: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    made: list[FirstRunForm] = field(default_factory=list)
    version: str = "0.0.0"
    data_folder: Path = Path("data")
    log_folder: Path = Path("logs")
    resources: Path = RESOURCES

    def warm_up(self) -> None:
        self.asked.append("warm_up")

    def has_store(self) -> bool:
        return bool(self.tiles)

    def accounts(self) -> tuple[AccountTile, ...]:
        if self.problem is not None:
            raise self.problem
        return self.tiles

    def opens_itself(self) -> bool:
        return self.by_itself

    def open_by_itself(self) -> OpenedServices:
        return opened_by(KARIN)

    def create(self, form: FirstRunForm) -> OpenedServices:
        if self.problem is not None:
            raise self.problem
        self.made.append(form)
        return opened_by(KARIN)

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        self.tried.append(passphrase)
        if self.problem is not None:
            raise self.problem
        if passphrase != RIGHT:
            raise CodedError("wrong_passphrase")
        return opened_by(next(tile for tile in self.tiles if tile.id == account))

    def conditions(self) -> tuple[Condition, ...]:
        return self.lasting

    def confirm_clock(self) -> None:
        self.asked.append("confirm_clock")
        self.lasting = ()

    def close(self) -> None:
        self.asked.append("close")


@dataclass
class FakeNavigator:
    """Remembers what the user was told."""

    toasts: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    saves: list[int] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def go(self, room: str) -> None: ...

    def open_run(self, assessment: UUID, place: str | None = None) -> None: ...

    def open_candidate(self, candidate: UUID) -> None: ...

    def plan_for(self, candidate: UUID | None) -> None: ...

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        self.toasts.append((text, on_action))

    def saved(self, wall_at_ms: int) -> None:
        self.saves.append(wall_at_ms)

    def failed(self, error: Exception) -> None:
        self.errors.append(error)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
