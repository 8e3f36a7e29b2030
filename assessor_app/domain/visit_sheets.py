"""What stands on the sheet that is taken along to a visit. Never a personal number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """Somebody who is met: when (``28/5 08:00`` or empty), name, what is tried, where, and by whom."""

    when: str
    name: str
    qualification: str
    station: str
    assessor: str


@dataclass(frozen=True, slots=True)
class VisitSheetContent:
    """Everything the sheet says. `language`: sv or en; times ``HH:MM`` or empty."""

    language: str
    centre_name: str
    company: str
    place: str
    starts_on: date
    ends_on: date
    starts_at: str
    ends_at: str
    contact_name: str
    contact_phone: str
    note: str
    assessors: tuple[str, ...]
    laptop: str
    people: tuple[SheetPerson, ...]
    equipment: tuple[str, ...]
    made_on: date
    demo: bool = False
