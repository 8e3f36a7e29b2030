"""What may be asked of reports, with a call of each that works. Nothing of it writes an entry."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assessor_app.domain.accounts import Actor
from assessor_app.services.report_models import ReportFormat, ReportOptions
from assessor_app.services.reports import ReportService
from tests.reporting import report_service
from tests.services.programme_commands import BEFORE as PROGRAMMES_BEFORE
from tests.services.programme_commands import PROGRAMME

MONTH = "2026-05"
Call = Callable[[Any, Actor], object]


def _reports(centre: Any) -> ReportService:
    store = centre.workspace
    return report_service(store, store)


def _written(centre: Any, actor: Actor) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return _reports(centre).write(
            actor, PROGRAMME, MONTH, ReportOptions(), Path(folder), [ReportFormat.XLSX]
        )


GUARDED_READING: dict[str, Call] = {
    "ReportService.periods": lambda c, a: _reports(c).periods(a, PROGRAMME),
    "ReportService.preview": lambda c, a: _reports(c).preview(a, PROGRAMME, MONTH, ReportOptions()),
    "ReportService.gather": lambda c, a: _reports(c).gather(a, PROGRAMME, MONTH, ReportOptions()),
    "ReportService.rows": lambda c, a: _reports(c).rows(a, PROGRAMME, MONTH, ReportOptions(), "participated"),
    "ReportService.write": _written,
}
BEFORE: dict[str, Call] = dict.fromkeys(GUARDED_READING, PROGRAMMES_BEFORE["ProgrammeService.amend"])
READING = {"ReportService.produce"}
