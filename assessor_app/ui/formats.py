"""Days, times and figures as they are written in the user's language. Free of Qt.

Times are milliseconds since 1970 UTC and are shown in the PC's own zone. Swedish by Svenska skrivregler:
`14 maj 2026`, `09.05`, `80 %` with a space that does not break, decimal comma.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.ui.session import Session

_NO_BREAK = "\u00a0"
MONTHS = {
    "sv": [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "sv": ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_SMALL = {
    "sv": ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
    "en": [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
}


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes. `zone` is the PC's own where none is given."""

    language: str = "sv"
    zone: tzinfo | None = None

    def day(self, day: date | str) -> str:
        """`14 maj 2026`; a text is read as an ISO day and given back as it is where it is none."""
        found = _as_date(day)
        if found is None:
            return str(day)
        return f"{found.day} {self._month(found)} {found.year}"

    def short_day(self, day: date | str) -> str:
        """`2026-05-14`."""
        found = _as_date(day)
        return str(day) if found is None else found.isoformat()

    def weekday_day(self, day: date | str) -> str:
        """`torsdag 14 maj`."""
        found = _as_date(day)
        if found is None:
            return str(day)
        return f"{self.weekday(found)} {found.day} {self._month(found)}"

    def near_day(self, day: date, today: date) -> str:
        """`14 maj`, with the year where it is not the one of `today`."""
        return f"{day.day} {self._month(day)}" if day.year == today.year else self.day(day)

    def near_day_time(self, at_ms: int, today: date) -> str:
        """`14 maj 09.05`, with the year where it is not the one of `today`."""
        return f"{self.near_day(self.day_of(at_ms), today)} {self.time(at_ms)}"

    def short_month(self, day: date, *, with_year: bool = False) -> str:
        """`sep`, or `sep 2026`: at an axis; a name of four letters or fewer stays whole (`juni`)."""
        name = self._month(day)
        short = name if len(name) <= 4 else name[:3]
        return f"{short} {day.year}" if with_year else short

    def weekday(self, day: date) -> str:
        """`torsdag`."""
        return self._words(_WEEKDAYS)[day.weekday()]

    def in_words(self, count: int) -> str:
        """`tre`: a number in a sentence, as a word up to twelve; Swedish words as before an n-word."""
        words = self._words(_SMALL)
        return words[count] if 0 <= count < len(words) else self.number(count)

    def moment(self, at_ms: int) -> datetime:
        """The time of day where the PC stands; a time that no clock can show becomes the nearest it can."""
        try:
            return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(self.zone)
        except (OverflowError, OSError, ValueError):
            return datetime(9999, 12, 31, tzinfo=UTC) if at_ms > 0 else datetime(1, 1, 1, tzinfo=UTC)

    def day_of(self, at_ms: int) -> date:
        """The day a moment falls on where the PC stands."""
        return self.moment(at_ms).date()

    def time(self, at_ms: int) -> str:
        """`09.05`."""
        return self.moment(at_ms).strftime("%H.%M" if self._is_swedish else "%H:%M")

    def saved_time(self, at_ms: int) -> str:
        """`10:42:07`."""
        return self.moment(at_ms).strftime("%H:%M:%S")

    def day_time(self, at_ms: int) -> str:
        """`14 maj 2026 09.05`."""
        return f"{self.day(self.day_of(at_ms))} {self.time(at_ms)}"

    def short_day_time(self, at_ms: int) -> str:
        """`2026-05-14 09.05`, for tables."""
        return f"{self.short_day(self.day_of(at_ms))} {self.time(at_ms)}"

    def percent(self, permille: int) -> str:
        """`80 %`, from thousandths; a tenth is shown where there is one (`80,5 %`)."""
        whole, tenth = divmod(abs(permille), 10)
        sign = "−" if permille < 0 else ""
        figure = f"{sign}{whole}{self._decimal}{tenth}" if tenth else f"{sign}{whole}"
        return f"{figure}{_NO_BREAK}%" if self._is_swedish else f"{figure}%"

    def number(self, value: float, decimals: int = 0) -> str:
        """`1 250,5`: thousands apart, the language's decimal sign."""
        text = f"{value:,.{decimals}f}"
        if not self._is_swedish:
            return text
        return text.replace(",", _NO_BREAK).replace(".", ",").replace("-", "−")

    @property
    def _is_swedish(self) -> bool:
        return self.language != "en"

    @property
    def _decimal(self) -> str:
        return "," if self._is_swedish else "."

    def _words(self, table: dict[str, list[str]]) -> list[str]:
        return table.get(self.language, table["sv"])

    def _month(self, day: date) -> str:
        return self._words(MONTHS)[day.month - 1]


def formats_of(session: Session) -> Formats:
    """How the language that the user chose writes."""
    language = session.preferences.get("language", "sv")
    return Formats(language if language in MONTHS else "sv")


def _as_date(day: date | str) -> date | None:
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
