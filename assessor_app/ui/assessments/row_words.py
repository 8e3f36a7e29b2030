"""What the cells of the assessments' table say."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from assessor_app.domain.assessments import Status
from assessor_app.services.exchange_models import Delivery
from assessor_app.ui import assessment_words as words
from assessor_app.ui.assessments.view_protocol import RunRow
from assessor_app.ui.delivery_words import delivery_order, delivery_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.widgets import Column

KEYS = ("planned_for", "name", "rated", "delivery", "status", "action", "menu")
"""What each column of `RowWords.columns` is for, in order."""
_STATUS_ORDER = (
    Status.IN_PROGRESS,
    Status.COMPLETED,
    Status.PLANNED,
    Status.INTERRUPTED,
    Status.SIGNED,
    Status.CANCELLED,
)


class RowWords(QObject):
    """Makes words of rows. `today` is the day that *i dag* means; `narrow` puts time and place in one line
    with the qualification; `read_only` where nobody assesses, `is_node` where names may be withheld."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats = formats
        self.today = today
        self.narrow = False
        self.read_only = self.is_node = False

    def columns(self) -> tuple[Column, ...]:
        """The columns, in the order of `KEYS`."""
        return (
            Column("planned_for", self.tr("Tid och plats"), format=self.time, width=176),
            Column("name", self.tr("Validand"), chip=self._chip_of),
            Column("rated", self.tr("Bedömt"), width=170, sort_key=_share),
            Column(
                "delivery",
                self.tr("Leverans"),
                kind="secondary",
                width=188,
                format=self._delivery,
                sort_key=lambda row: delivery_order(row.delivery),
            ),
            Column(
                "status",
                self.tr("Läge"),
                kind="chip",
                width=140,
                format=words.status_word,
                tone=lambda row: words.status_tone(row.status),
                mark=lambda row: words.status_mark(row.status),
                sort_key=lambda row: _STATUS_ORDER.index(row.status),
            ),
            Column("status", "", format=self._action, width=128, sortable=False),
            Column("status", "", format=lambda _status: "", width=56, sortable=False),
        )

    def _chip_of(self, row: RunRow) -> str:
        return self.tr("Skyddad") if row.summary.protected else ""

    def _delivery(self, delivery: Delivery | None) -> str:
        return delivery_word(delivery, self._formats, self.today)

    def _action(self, status: Status) -> str:
        return words.next_step_word(Status.SIGNED if self.read_only else status)

    def time(self, at_ms: int | None) -> str:
        """`I dag 09.00`."""
        if at_ms is None:
            return self.tr("Ingen tid")
        day = self._formats.day_of(at_ms)
        time = self._formats.time(at_ms)
        if day == self.today:
            return self.tr("I dag {time}").format(time=time)
        if day == self.today + timedelta(days=1):
            return self.tr("I morgon {time}").format(time=time)
        return f"{self._formats.short_day(day)} {time}"

    def time_and_place(self, row: RunRow) -> tuple[str, str]:
        """Two lines: when, and where."""
        return self.time(row.planned_for), row.summary.station

    def name_and_model(self, row: RunRow) -> tuple[str, str]:
        """Two lines: who, and what."""
        name = row.name or words.nameless_word(is_withheld=self.is_node)
        model = f"{row.title} {row.summary.version}".strip()
        if not self.narrow:
            return name, model
        parts = (self.time(row.planned_for), row.summary.station, model)
        return name, " · ".join(part for part in parts if part)


def _share(row: RunRow) -> float:
    summary = row.summary
    return summary.rated / summary.total if summary.total else 0.0
