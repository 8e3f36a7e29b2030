"""Sweden's public holidays (`services.planning_ports.PublicHolidays`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date


class SwedishHolidays:
    """The days of lag (1989:253) and the three eves that working life treats like them. Any thread."""

    def __init__(self) -> None:
        self._years: dict[int, Mapping[date, str]] = {}

    def between(self, first_on: str, last_on: str) -> Mapping[str, str]:
        """day → its name, from the first day to the last; Sundays are none by themselves."""
        first, last = date.fromisoformat(first_on), date.fromisoformat(last_on)
        return {
            day.isoformat(): name
            for year in range(first.year, last.year + 1)
            for day, name in sorted(self._of(year).items())
            if first <= day <= last
        }

    def _of(self, year: int) -> Mapping[date, str]:
        if year not in self._years:
            import holidays

            found = holidays.country_holidays(
                "SE", years=year, language="sv", categories=("public", "de_facto")
            )
            self._years[year] = dict(found.items())
        return self._years[year]
