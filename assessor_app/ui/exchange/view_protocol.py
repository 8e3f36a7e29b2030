"""What the presenters tell the exchange's room and its sheets to show. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.domain.devices import DeviceKind
from assessor_app.services.exchange_models import (
    Applied,
    CleanUp,
    Direction,
    ExportDone,
    ExportPreview,
    FileRow,
    Inspection,
    PartnerRow,
    PlaceRow,
    ReceiptTaken,
    UnusableRow,
)


class Tab(StrEnum):
    """The parts of the room, in order."""

    CENTRES = "centres"
    OVERVIEW = "overview"
    FILES = "files"
    UNUSABLE = "unusable"


class FileFilter(StrEnum):
    """What a chip above the files shows."""

    ALL = "all"
    OUT = "out"
    IN = "in"
    UNDELIVERED = "undelivered"
    SET_ASIDE = "set_aside"

    def fits(self, row: FileRow) -> bool:
        """Whether a file is of this kind."""
        match self:
            case FileFilter.OUT | FileFilter.IN:
                return row.direction is Direction(self.value)
            case FileFilter.UNDELIVERED:
                return row.direction is Direction.OUT and row.delivered_at is None
            case FileFilter.SET_ASIDE:
                return row.set_aside
        return True


@dataclass(frozen=True, slots=True)
class Room:
    """All that the room shows. `places` is None where this is no node; `conflicts` wait to be settled."""

    partners: tuple[PartnerRow, ...] = ()
    files: tuple[FileRow, ...] = ()
    unusable: tuple[UnusableRow, ...] = ()
    places: tuple[PlaceRow, ...] | None = None
    may_manage: bool = False
    conflicts: int = 0

    def fresh(self, partner: PartnerRow) -> int:
        """How many entries are in no file for a partner yet.

        A file holds all that the partner was not known to have when it was written: what waits beyond the
        newest one without a receipt has come since.
        """
        newest = next((row for row in self.files if _is_out_to(row, partner.device)), None)
        covered = newest.entries if newest is not None and newest.number in partner.undelivered else 0
        return 0 if partner.revoked else max(0, partner.waiting - covered)

    @property
    def missing(self) -> int:
        """How many files have not come."""
        return sum(len(partner.missing) for partner in self.partners if not partner.revoked)

    @property
    def unusable_entries(self) -> int:
        """How many entries are kept unread."""
        return sum(row.entries for row in self.unusable)

    @property
    def can_clean(self) -> bool:
        """Whether there is an office of this place that may have what would go."""
        return any(
            one.is_own_place and one.kind is DeviceKind.OFFICE and not one.revoked for one in self.partners
        )


def _is_out_to(row: FileRow, partner: UUID) -> bool:
    return row.direction is Direction.OUT and row.partner == partner


@dataclass(frozen=True, slots=True)
class FilesShown:
    """The files that fit the filters; `of` names the partner or place that they are narrowed to, `missing`
    what has not come from whom.
    """

    rows: tuple[FileRow, ...]
    counts: dict[FileFilter, int]
    chosen: FileFilter
    of: str = ""
    missing: tuple[tuple[str, tuple[int, ...]], ...] = ()


class ExchangeScreen(Protocol):
    """The room."""

    def show_room(self, room: Room) -> None:
        """Show everything anew."""
        ...

    def show_files(self, files: FilesShown) -> None:
        """Fill the table of files and its chips."""
        ...

    def show_tab(self, tab: Tab) -> None:
        """Bring a part of the room to the front."""
        ...

    def tell_set_aside(self, row: FileRow) -> None:
        """An import counts no longer."""
        ...

    def tell_restored(self, row: FileRow) -> None:
        """An import counts again."""
        ...

    def tell_receipt_written(self, path: Path) -> None:
        """A receipt lies there now."""
        ...

    def show_trouble(self, error: Exception) -> None:
        """Why something that was asked for in the room could not be done."""
        ...


class ExportView(Protocol):
    """The sheet that a file for a partner is written from."""

    def show_waiting(self, partner: PartnerRow) -> None:
        """What would be in the file is being looked up."""
        ...

    def show_preview(self, partner: PartnerRow, preview: ExportPreview, folder: str, *, anew: bool) -> None:
        """What would be in the file, and where it would go; `folder` may be empty."""
        ...

    def show_folder(self, folder: str) -> None:
        """It would go there."""
        ...

    def show_work(self, what: str, done: int, total: int) -> None:
        """How far the writing has come."""
        ...

    def show_done(self, done: ExportDone) -> None:
        """The file is written."""
        ...

    def show_trouble(self, error: Exception) -> None:
        """Why it was not; nothing lies in the folder, and what was shown stands."""
        ...

    def show_stopped(self) -> None:
        """The user did not want to wait."""
        ...


class IntakeView(Protocol):
    """The sheet that a file is looked at in before it is taken in."""

    def show_checking(self, name: str) -> None:
        """A file is being looked at."""
        ...

    def show_work(self, what: str, done: int, total: int) -> None:
        """How far the work has come."""
        ...

    def show_inspection(self, inspection: Inspection) -> None:
        """What taking it in would do."""
        ...

    def show_applied(self, applied: Applied, folder: Path) -> None:
        """It is taken in; a receipt would go to `folder`."""
        ...

    def show_receipt_written(self, path: Path) -> None:
        """The receipt lies there."""
        ...

    def show_receipt_trouble(self, error: Exception) -> None:
        """Why it does not; the file is taken in all the same."""
        ...

    def show_receipt_taken(self, receipt: ReceiptTaken) -> None:
        """The file was a receipt, and it is noted."""
        ...

    def show_refusal(self, name: str, error: Exception) -> None:
        """Why the file is not taken in."""
        ...

    def show_gone(self) -> None:
        """There is nothing to show any more."""
        ...


class CleaningView(Protocol):
    """The sheet that asks before something is taken off this PC."""

    def show_looking(self) -> None:
        """What may go is being looked up."""
        ...

    def show_preview(self, preview: CleanUp) -> None:
        """What may go."""
        ...

    def show_work(self, what: str, done: int, total: int) -> None:
        """How far it has come."""
        ...

    def show_done(self, preview: CleanUp) -> None:
        """It is gone."""
        ...

    def show_trouble(self, error: Exception) -> None:
        """Why it is not."""
        ...

    def show_gone(self) -> None:
        """There is nothing to show any more."""
        ...
