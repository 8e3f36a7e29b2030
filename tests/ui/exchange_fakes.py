"""The exchange in memory, for the tests of its screens."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.exchange_models import (
    Applied,
    CleanUp,
    Delivery,
    Direction,
    ExportDone,
    ExportPreview,
    FileRow,
    Inspection,
    PartnerRow,
    PlaceRow,
    ReceiptTaken,
    Standing,
    UnusableRow,
)
from assessor_app.services.exchange_ports import FileHeader, Party, Progress, Survey, Unusable
from assessor_app.services.ports import Stopped
from assessor_app.services.read_models import Changes, Done

AT = 1_779_000_000_000
"""17 May 2026."""
DAY = 86_400_000
LAPTOP, OFFICE, NODE, LOST = (UUID(int=number) for number in (101, 102, 103, 104))
IMPORT = UUID(int=201)
WORDS = "bafin-rolap-zimok-tudan-gikol-hasiv"
STICK = Path("/media/KINGSTON")
FILE = STICK / "LAP2-VIM-6.assess"


def partner(device: UUID = LAPTOP, label: str = "Laptop 2", **changes: Any) -> PartnerRow:
    """A laptop of the centre that lacks a little."""
    made = PartnerRow(
        device=device,
        label=label,
        kind=DeviceKind.LAPTOP,
        place=UUID(int=9),
        place_name="Vimmerby testcenter",
        place_kind=PlaceKind.CENTRE,
        words=WORDS,
        revoked=False,
        is_own_place=True,
        agreement=None,
        waiting=41,
        last_sent_at=AT - DAY,
        last_sent_number=6,
        undelivered=(),
        last_receipt_at=AT - DAY,
        last_received_at=AT - DAY,
        last_received_number=5,
        missing=(),
    )
    return replace(made, **changes)


def sent(number: int = 7, **changes: Any) -> FileRow:
    """A file that went out."""
    made = FileRow(
        Direction.OUT,
        LAPTOP,
        "Laptop 2",
        number,
        AT,
        412,
        f"VIM-LAP2-{number}.assess",
        None,
        None,
        False,
    )
    return replace(made, **changes)


def came(number: int = 5, **changes: Any) -> FileRow:
    """A file that came in."""
    made = FileRow(
        Direction.IN,
        LAPTOP,
        "Laptop 2",
        number,
        AT - DAY,
        96,
        f"LAP2-VIM-{number}.assess",
        None,
        IMPORT,
        False,
    )
    return replace(made, **changes)


def survey(**changes: Any) -> Survey:
    """Something new, and nothing to worry about."""
    made = Survey(
        entries=96,
        known=0,
        late_parts=0,
        runs=0,
        new_people=2,
        new_assessments=3,
        changed_assessments=4,
        corrected=1,
        conflicts=(),
        late=(),
        forks=(),
        erased=0,
        attachments=12,
        unusable=(),
        spans=(),
    )
    return replace(made, **changes)


TROUBLED = survey(
    conflicts=(UUID(int=1), UUID(int=2)),
    late=(UUID(int=3),),
    forks=((LAPTOP, 41),),
    erased=2,
    late_parts=3,
    unusable=(
        Unusable("unknown_event", "mark_recorded/2", 4),
        Unusable("unknown_checklist", "9f" * 32, 1),
        Unusable("unknown_device", str(LOST), 2),
    ),
)


def inspection(path: Path = FILE, **changes: Any) -> Inspection:
    """A file of the laptop that holds something new."""
    sender = Party(LAPTOP, "Laptop 2", UUID(int=9), "Vimmerby testcenter")
    receiver = Party(OFFICE, "Kontoret", UUID(int=9), "Vimmerby testcenter")
    made = Inspection(
        path=path,
        header=FileHeader(sender, receiver, 6, None, AT),
        digest="ab" * 32,
        size=1_240_000,
        sender_words=WORDS,
        standing=Standing.NEW,
        survey=survey(),
        missing=(),
        applied_at=None,
    )
    return replace(made, **changes)


def place(number: int = 1, name: str = "Vimmerby testcenter", **changes: Any) -> PlaceRow:
    """A centre as its node sees it."""
    made = PlaceRow(
        place=UUID(int=900 + number),
        name=name,
        kind=PlaceKind.CENTRE,
        devices=2,
        last_received_at=AT - number * DAY,
        last_received_number=number,
        missing=(),
        conflicts=0,
        people=120,
        assessments=134,
        signed=98,
        all_met=61,
    )
    return replace(made, **changes)


@dataclass
class FakeExchange:
    """`ExchangeService` in memory; `asked` lists what was done, `problem` is raised by the next command."""

    partner_rows: tuple[PartnerRow, ...] = (partner(),)
    file_rows: tuple[FileRow, ...] = ()
    unread: tuple[UnusableRow, ...] = ()
    place_rows: tuple[PlaceRow, ...] = ()
    seen: Inspection = field(default_factory=inspection)
    shown: ExportPreview = field(
        default_factory=lambda: ExportPreview(
            LAPTOP, "Laptop 2", 7, "VIM-LAP2-7.assess", 412, 12, 9, 0, 31, is_empty=False
        )
    )
    applied: Applied = field(
        default_factory=lambda: Applied(IMPORT, LAPTOP, "Laptop 2", 6, 96, (), 0, 0, 3, 4)
    )
    receipt: ReceiptTaken = field(default_factory=lambda: ReceiptTaken(LAPTOP, "Laptop 2", (7,)))
    cleaning: CleanUp = field(default_factory=lambda: CleanUp(4_102, 12, 9, 31, ()))
    deliveries: dict[UUID, Delivery] = field(default_factory=dict)
    kind: str = "exchange"
    problem: Exception | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    steps: tuple[tuple[str, int, int], ...] = (("checking", 1, 2), ("rows", 1, 2))

    def partners(self, _actor: Actor) -> tuple[PartnerRow, ...]:
        return self.partner_rows

    def preview(self, _actor: Actor, partner: UUID, *, anew: bool = False) -> ExportPreview:
        self.asked.append(("preview", partner, anew))
        self._fail()
        return replace(self.shown, is_empty=False) if anew else self.shown

    def export(
        self,
        _actor: Actor,
        partner: UUID,
        folder: Path,
        *,
        anew: bool = False,
        progress: Progress | None = None,
    ) -> ExportDone:
        self.asked.append(("export", partner, folder, anew))
        self._fail()
        self._work(progress)
        shown = self.shown
        return ExportDone(folder / shown.name, shown.number, "cd" * 32, 1_240_000, shown.entries, shown.label)

    def inspect(self, _actor: Actor, path: Path, progress: Progress | None = None) -> Inspection:
        self.asked.append(("inspect", path))
        self._fail()
        self._work(progress)
        return replace(self.seen, path=path)

    def apply(self, _actor: Actor, path: Path, digest: str, progress: Progress | None = None) -> Applied:
        self.asked.append(("apply", path, digest))
        self._fail()
        self._work(progress)
        return self.applied

    def write_receipt(self, _actor: Actor, partner: UUID, folder: Path) -> Path:
        self.asked.append(("write_receipt", partner, folder))
        self._fail()
        return folder / "kvittens.receipt"

    def read_receipt(self, _actor: Actor, path: Path) -> ReceiptTaken:
        self.asked.append(("read_receipt", path))
        self._fail()
        return self.receipt

    def kind_of(self, _path: Path) -> str:
        return self.kind

    def files(self, _actor: Actor, limit: int = 500) -> tuple[FileRow, ...]:
        return self.file_rows[:limit]

    def unusable(self, _actor: Actor) -> tuple[UnusableRow, ...]:
        return self.unread

    def set_aside(self, _actor: Actor, import_id: UUID, reason: str) -> Done:
        self.asked.append(("set_aside", import_id, reason))
        self._fail()
        self.file_rows = tuple(
            replace(row, set_aside=True) if row.import_id == import_id else row for row in self.file_rows
        )
        return Done(Changes(frozenset({("import", import_id)})), AT)

    def restore_import(self, _actor: Actor, import_id: UUID) -> Done:
        self.asked.append(("restore", import_id))
        self.file_rows = tuple(
            replace(row, set_aside=False) if row.import_id == import_id else row for row in self.file_rows
        )
        return Done(Changes(frozenset({("import", import_id)})), AT)

    def delivery(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]:
        return {one: self.deliveries[one] for one in assessments if one in self.deliveries}

    def clean_up_preview(self, _actor: Actor) -> CleanUp:
        return self.cleaning

    def clean_up(self, _actor: Actor, progress: Progress | None = None) -> None:
        self.asked.append(("clean_up",))
        self._fail()
        self._work(progress)

    def places(self, _actor: Actor) -> tuple[PlaceRow, ...]:
        return self.place_rows

    def _fail(self) -> None:
        if self.problem is not None:
            problem, self.problem = self.problem, None
            raise problem

    def _work(self, progress: Progress | None) -> None:
        for step in self.steps:
            if progress is not None and progress(*step) is False:
                raise Stopped
