"""The demo centre's visits to companies: one that comes next week, one that is out on a laptop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import VisitDetails
from assessor_app.services import demo_people as people
from assessor_app.services.visits import RunsPlan, VisitService

MET_NEXT_WEEK = (38, 39, 10)
MET_NOW = (4, 6, 7)
"""Places in `demo_people.PEOPLE`; whoever is met now has a run already."""
_EQUIPMENT = (
    "Skjutmått 150 mm",
    "Mikrometer 0-25 mm",
    "Skyddsglasögon, fem par",
    "Läsplatta för självskattning",
)
_APART_MS = 90 * 60_000


class DemoVisits:
    """Plans both visits, puts people on them and hands one out; `candidates` and `runs` by place."""

    def __init__(self, visits: VisitService, manager: Actor) -> None:
        self._visits = visits
        self._manager = manager
        self.coming = UUID(int=0)
        self.going = UUID(int=0)

    def plan(self, now: datetime, assessors: tuple[UUID, ...]) -> None:
        """Write both into the plan, without people."""
        monday = now.date() + timedelta(days=7 - now.weekday())
        coming = VisitDetails(
            company=people.EMPLOYERS[0],
            place="Vimmerby, port 3",
            starts_on=monday.isoformat(),
            ends_on=(monday + timedelta(days=1)).isoformat(),
            starts_at="08:00",
            ends_at="16:00",
            contact_name="Lena Exempel",
            contact_phone="070-174 06 35",
            note="Skyddsskor krävs. Anmäl er i receptionen.",
        )
        going = VisitDetails(
            company=people.EMPLOYERS[2],
            place="Storebro, monteringen",
            starts_on=now.date().isoformat(),
            ends_on=(now.date() + timedelta(days=1)).isoformat(),
            starts_at="07:00",
            ends_at="15:30",
            contact_name="Tor Exempel",
            contact_phone="070-174 06 36",
            note="Hörselskydd lånas på plats.",
        )
        self.coming = self._visits.plan(self._manager, coming, assessors[:1], _EQUIPMENT)[0]
        self.going = self._visits.plan(self._manager, going, assessors[1:2], _EQUIPMENT[:3])[0]

    def fill(self, now: datetime, candidate: Callable[[int], UUID], checklist: str) -> None:
        """Put people on both, with runs for those that have none, and tick what is packed."""
        monday = now + timedelta(days=7 - now.weekday())
        first = monday.replace(hour=9, minute=0, second=0, microsecond=0)
        runs = RunsPlan(checklist, int(first.timestamp() * 1000), _APART_MS, "På företaget", self._manager.id)
        self._visits.add_people(self._manager, self.coming, [candidate(one) for one in MET_NEXT_WEEK], runs)
        there = RunsPlan(checklist, None)
        self._visits.add_people(self._manager, self.going, [candidate(one) for one in MET_NOW], there)
        self._tick(self.coming, 1)
        self._tick(self.going, 3)

    def hand_out(self, laptop: UUID) -> None:
        """Let the laptop have the visit that is going on."""
        self._visits.hand_out(self._manager, self.going, laptop)

    def _tick(self, visit: UUID, count: int) -> None:
        things = self._visits.view(visit).state.items()
        for thing in things[:count]:
            self._visits.check_equipment(self._manager, visit, thing.id, Stage.PACKED, checked=True)
