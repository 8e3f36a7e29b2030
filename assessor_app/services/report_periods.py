"""The periods a programme reports on: months, quarters, all of it so far, and all of it at the end."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum

from assessor_app.domain.errors import Refused
from assessor_app.domain.programmes import ProgrammeState

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])\Z", re.IGNORECASE)
_EVER = "9999-12-31"
FINAL_KEY, SO_FAR_KEY = "final", "so-far"


class PeriodKind(StrEnum):
    """How long it is."""

    MONTH = "month"
    QUARTER = "quarter"
    SO_FAR = "so_far"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both included. `key` is how it is asked for: ``2020-05``, ``2020-Q2``,
    ``so-far``, ``final``; `months` are those of the programme that lie in it.

    The whole of a programme holds what is dated outside its days too, such as a late invoice.
    """

    kind: PeriodKind
    key: str
    first_on: str
    last_on: str
    months: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the programme."""
        return self.kind in (PeriodKind.SO_FAR, PeriodKind.FINAL)

    def holds(self, day: str) -> bool:
        """Whether a day lies in it."""
        return bool(day) and (self.is_whole or self.first_on <= day <= self.last_on)

    def reached(self, day: str) -> bool:
        """Whether a day lies in it or before it."""
        return bool(day) and day <= (_EVER if self.is_whole else self.last_on)

    def has_begun_after(self, day: str) -> bool:
        """Whether a day lies before it."""
        return bool(day) and not self.is_whole and day < self.first_on


def period_of(state: ProgrammeState, key: str) -> Period:
    """The period with this key.

    Raises Refused: programme_unknown, period_unfit, period_outside_programme, programme_not_finished (the
    final report of a programme that goes on).
    """
    if not state.planned:
        raise Refused("programme_unknown")
    key = key.strip()
    if key.lower() in (FINAL_KEY, SO_FAR_KEY):
        return _whole(state, key.lower())
    asked = _MONTH.match(key)
    quarter = _QUARTER.match(key)
    if asked is not None:
        months: tuple[str, ...] = (key,)
        kind = PeriodKind.MONTH
    elif quarter is not None:
        year, number = int(quarter[1]), int(quarter[2])
        months = tuple(f"{year:04}-{month:02}" for month in range(3 * number - 2, 3 * number + 1))
        kind, key = PeriodKind.QUARTER, key.upper()
    else:
        raise Refused("period_unfit")
    own = tuple(month for month in months if month in state.months())
    if not own:
        raise Refused("period_outside_programme")
    return Period(kind, key, f"{months[0]}-01", _last_day(months[-1]), own)


def periods_of(state: ProgrammeState) -> tuple[Period, ...]:
    """Every period of a programme: its months, its quarters, the whole; the final one once it is finished."""
    quarters = dict.fromkeys(quarter_of(month) for month in state.months())
    keys = (*state.months(), *quarters, FINAL_KEY if state.finished else SO_FAR_KEY)
    return tuple(period_of(state, key) for key in keys)


def quarter_of(month: str) -> str:
    """``2020-Q2`` of ``2020-05``."""
    return f"{month[:4]}-Q{(int(month[5:7]) + 2) // 3}"


def _whole(state: ProgrammeState, key: str) -> Period:
    if key == FINAL_KEY and not state.finished:
        raise Refused("programme_not_finished")
    kind = PeriodKind.FINAL if key == FINAL_KEY else PeriodKind.SO_FAR
    details = state.details
    return Period(kind, key, details.starts_on, details.ends_on, state.months())


def _last_day(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{month}-{calendar.monthrange(year, number)[1]:02}"
