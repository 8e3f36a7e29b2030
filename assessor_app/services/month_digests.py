"""The digest of a month's figures as its row in the list of months shows them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from uuid import UUID

from assessor_app.services.programme_models import ProgrammeReads
from assessor_app.services.programmes import last_day, span_of


class FactDigests:
    """Over what a month holds and the hours of each activity. A `MonthDigests`."""

    def __init__(self, reads: ProgrammeReads) -> None:
        self._reads = reads

    def month_digest(self, programme: UUID, month: str) -> str:
        """SHA-256 in hex over canonical JSON."""
        days = (f"{month}-01", last_day(month))
        facts = asdict(self._reads.month_facts(programme, month, span_of(*days)))
        hours = self._reads.hours_sums(programme, days)
        content = {
            "facts": facts,
            "hours": sorted((one.activity.hex, one.minutes, one.participations) for one in hours),
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
