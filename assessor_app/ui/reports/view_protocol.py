"""What the presenter of reports tells its screen to show. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assessor_app.services.report_models import AgeBands, Audience, FigureRows, PeriodChoice, ReportContent


@dataclass(frozen=True, slots=True)
class ReportShown:
    """The figures of a period, and which periods there are."""

    periods: tuple[PeriodChoice, ...]
    content: ReportContent


@dataclass(frozen=True, slots=True)
class MakeForm:
    """What the sheet that makes files asks for."""

    language: str = "sv"
    names: bool = False
    numbers: bool = False
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What is looked at: the period's key, for whom, and the bands of age (None: by the programme)."""

    period: str = ""
    audience: Audience = Audience.FUNDER
    bands: AgeBands | None = None


class ReportsScreen(Protocol):
    """The part as its presenter sees it."""

    def show_report(self, shown: ReportShown, choice: Choice) -> None:
        """Show the figures of a period."""
        ...

    def show_rows(self, found: FigureRows) -> None:
        """Show the rows behind a figure."""
        ...

    def show_work(self, done: int, total: int) -> None:
        """Files are being made."""
        ...

    def show_written(self, files: tuple[Path, ...]) -> None:
        """The files lie on the disk, or lay there already."""
        ...

    def show_stopped(self) -> None:
        """The user did not want to wait; nothing was written."""
        ...

    def show_differs(self, name: str) -> None:
        """A file of that name says something else; it is as it was."""
        ...

    def show_failed(self) -> None:
        """It did not work; the window tells why."""
        ...
