"""What the tests of the window stand on: preferences in memory, a composition without a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID, uuid4

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage

from assessor_app.domain.centres import Actor, Role
from assessor_app.domain.errors import Refused
from assessor_app.services.ports import PictureRefused
from assessor_app.services.read_models import (
    CentreCardView,
    CentreView,
    Changes,
    Done,
    PermissionLine,
    RecoverySheet,
    SheetView,
)
from assessor_app.services.today import Day, Today, Waiting, WaitingCounts
from assessor_app.ui.composition import AccountTile, Condition, FirstRunForm, OpenedServices
from assessor_app.ui.printing.ports import NoPrinters, Printers
from tests.ui.joining_fakes import FakeJoining

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

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass
class FakeCentres:
    """`CentreService` in memory; `writes` counts the commands."""

    phrases: dict[UUID, str] = field(default_factory=dict)
    writes: int = 0
    name: str = "Vimmerby testcenter"
    code_fixed: bool = False
    accreditation: str = ""
    logo: bytes | None = None
    permissions: list[PermissionLine] = field(default_factory=list)

    def view(self) -> CentreView:
        accounts = MappingProxyType({KARIN.id: KARIN.name, PER.id: PER.name})
        return CentreView(
            id=UUID(int=9),
            name=self.name,
            code="VIM",
            place="Vimmerby",
            contact="",
            owner_permission=False,
            demo=True,
            accounts=accounts,
            phrases=tuple(self.phrases.items()),
        )

    def card(self) -> CentreCardView:
        return CentreCardView(
            name=self.name,
            code="VIM",
            code_fixed=self.code_fixed,
            place="Vimmerby",
            contact="",
            accreditation=self.accreditation,
            logo_png=self.logo,
            owner_permission=bool(self.permissions) and self.permissions[0].given,
            permissions=tuple(self.permissions),
            centre_fingerprint="bafin-rolap-zimok-tudan-gikol-hasiv",
            document_fingerprint="davun-lopig-zasif-nihol-kurat-mosib",
        )

    def amend(self, _actor: Actor, name: str, _code: str, _place: str, _contact: str) -> Done:
        if not name.strip():
            raise Refused("centre_name_missing")
        self.name = name
        return self._written()

    def choose_logo(self, _actor: Actor, raw: bytes | None) -> Done:
        if raw == b"no picture":
            raise PictureRefused("not_a_picture")
        self.logo = raw
        return self._written()

    def write_accreditation(self, _actor: Actor, text: str) -> Done:
        self.accreditation = text
        return self._written()

    def note_permission(self, actor: Actor, *, given: bool, by: str, on: date | None) -> Done:
        if given and not by:
            raise Refused("permission_by_missing")
        day = on.isoformat() if on is not None else ""
        self.permissions.insert(0, PermissionLine(given, by, day, _ms(NOW), KARIN.name))
        return self._written()

    def _written(self) -> Done:
        self.writes += 1
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))

    def add_phrase(self, _actor: Actor, text: str) -> Done:
        if not text.strip():
            raise Refused("phrase_empty")
        self.writes += 1
        self.phrases[uuid4()] = text
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))

    def remove_phrase(self, _actor: Actor, phrase: UUID) -> Done:
        self.writes += 1
        del self.phrases[phrase]
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))


class QuietAgenda:
    """`TodayService` on a day with nothing in it."""

    def today(self, _actor: Actor, _day: Day) -> Today:
        return Today((), Waiting(), (), (), {}, has_people=True, has_runs=True)

    def counts(self, _actor: Actor) -> WaitingCounts:
        return WaitingCounts(0, 0, 0)


WORDS = ("babab", "dadad", "fafaf", "gagag", "hahah", "jajaj", "kakak", "lalal", "mamam")


@dataclass
class FakeRecovery:
    """`RecoveryService` in memory, with one set of words."""

    standing: str = "none"
    made: int = 0

    def view(self) -> SheetView:
        proven = self.standing in ("proven", "renewing")
        return SheetView(self.standing, _ms(NOW) if proven else None, KARIN.name if proven else "")

    def make(self, _actor: Actor, _language: str) -> RecoverySheet:
        self.made += 1
        self.standing = "renewing" if self.standing == "proven" else "unproven"
        return RecoverySheet(b"%PDF", WORDS, "VIM-2026-05-14")

    def prove(self, _actor: Actor, typed: Mapping[int, str]) -> Done:
        for number, word in sorted(typed.items()):
            if word.strip() != WORDS[number - 1]:
                raise CodedError("recovery_word_unfit", position=number)
        self.standing = "proven"
        return Done(Changes(frozenset({("centre", UUID(int=9))})), _ms(NOW))


class FakePages:
    """`DocumentService`, as far as it draws pages: white ones."""

    def page_image(self, _pdf: bytes, _page: int, width_px: int) -> bytes:
        paper = QImage(width_px, width_px * 297 // 210, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        kept = QBuffer()
        kept.open(QBuffer.OpenModeFlag.WriteOnly)
        paper.save(kept, "PNG")  # type: ignore[call-overload]  # it takes a device
        return bytes(kept.data().data())


def opened_by(
    account: AccountTile, centres: FakeCentres | None = None, recovery: FakeRecovery | None = None
) -> OpenedServices:
    """An open store with services that these tests never call."""
    centres = centres or FakeCentres()
    nothing = cast(Any, None)
    return OpenedServices(
        actor=Actor(account.id, Role(account.role)),
        actor_name=account.name,
        centre=centres.view(),
        assessments=nothing,
        candidates=nothing,
        documents=cast(Any, FakePages()),
        printing=nothing,
        centres=cast(Any, centres),
        accounts=nothing,
        agenda=cast(Any, QuietAgenda()),
        protection=nothing,
        now=lambda: NOW,
        recovery=cast(Any, recovery or FakeRecovery()),
    )


@dataclass
class FakeComposition:
    """A program without a store; `tried` lists the passphrases, `asked` the calls on the lane.

    `pins` are those that unlock now, `waits` how long an account has to wait.
    """

    tiles: tuple[AccountTile, ...] = (KARIN, PER)
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)
    problem: Exception | None = None
    by_itself: bool = False
    lasting: tuple[Condition, ...] = ()
    tried: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    made: list[FirstRunForm] = field(default_factory=list)
    has_sheet: bool = True
    joined: bool = False
    recovered: tuple[UUID, str] | None = None
    recovery: FakeRecovery = field(default_factory=FakeRecovery)
    pins: dict[UUID, str] = field(default_factory=dict)
    waits: dict[UUID, int] = field(default_factory=dict)
    version: str = "0.0.0"
    data_folder: Path = Path("data")
    log_folder: Path = Path("logs")
    resources: Path = RESOURCES
    joining: FakeJoining = field(
        default_factory=lambda: FakeJoining(KARIN.id, RIGHT, wrong=CodedError("wrong_passphrase"))
    )

    def printers(self) -> Printers:
        return NoPrinters()

    def warm_up(self) -> None:
        self.asked.append("warm_up")

    def has_store(self) -> bool:
        return bool(self.tiles)

    def accounts(self) -> tuple[AccountTile, ...]:
        if self.problem is not None:
            raise self.problem
        return tuple(replace(tile, pin=tile.id in self.pins) for tile in self.tiles)

    def has_joined(self) -> bool:
        return self.joined

    def opens_itself(self) -> bool:
        return self.by_itself

    def open_by_itself(self) -> OpenedServices:
        return opened_by(KARIN)

    def has_recovery_sheet(self) -> bool:
        return self.has_sheet

    def prepare_logo(self, file: Path) -> bytes:
        if not file.exists():
            raise PictureRefused("not_a_picture")
        return file.read_bytes()

    def recover(self, account: UUID, words: str, passphrase: str) -> OpenedServices:
        self.tried.append(words)
        if self.problem is not None:
            raise self.problem
        if words.split() != list(WORDS):
            raise CodedError("recovery_word_unfit", position=4)
        self.recovered = (account, passphrase)
        return opened_by(next(tile for tile in self.tiles if tile.id == account), recovery=self.recovery)

    def create(self, form: FirstRunForm) -> OpenedServices:
        if self.problem is not None:
            raise self.problem
        self.made.append(form)
        return opened_by(KARIN, recovery=self.recovery)

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        self.tried.append(passphrase)
        if self.problem is not None:
            raise self.problem
        if passphrase != RIGHT:
            raise CodedError("wrong_passphrase")
        return opened_by(next(tile for tile in self.tiles if tile.id == account))

    def wait_s(self, account: UUID) -> int:
        return self.waits.get(account, 0)

    def unlock_by_pin(self, account: UUID, pin: str) -> OpenedServices:
        self.tried.append(pin)
        if self.problem is not None:
            raise self.problem
        if self.pins.get(account) != pin:
            raise CodedError("wrong_pin", left=4)
        return opened_by(next(tile for tile in self.tiles if tile.id == account))

    def log_out(self, account: UUID) -> None:
        self.asked.append("log_out")
        self.pins.pop(account, None)

    def passphrase_hint(self) -> str:
        return ""

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

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None: ...

    def open_exchange(self, device: UUID) -> None: ...

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None: ...

    def show_doubles(self) -> None: ...

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
