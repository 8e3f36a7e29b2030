"""The sheet that is taken along to a visit, as a PDF. Database lane only; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from threading import Lock
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.visit_sheets import SheetPerson, VisitSheetContent
from assessor_app.domain.visits import days_of
from assessor_app.services.ports import VisitSheetRenderer, Workspace
from assessor_app.services.read_models import AssessmentSummary
from assessor_app.services.visit_models import VisitView
from assessor_app.services.visits import VisitService


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """A sheet just drawn. `file_name` names company and day, no person."""

    pdf: bytes = field(repr=False)
    pages: int
    file_name: str


class VisitSheetService:
    """Draws the sheets. `zone` is where the PC stands; only one thread at a time may draw."""

    def __init__(
        self,
        workspace: Workspace,
        visits: VisitService,
        renderer: VisitSheetRenderer,
        zone: tzinfo,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._visits = visits
        self._renderer = renderer
        self._zone = zone
        self._drawing = drawing or Lock()

    def draw(self, visit: UUID, language: str) -> VisitSheet:
        """The sheet of a visit as it stands, in `sv` or `en`. Raises Refused: visit_unknown."""
        view = self._visits.view(visit)
        content = self._content(view, language)
        with self._drawing:
            drawn = self._renderer.render_visit(content)
        name = "".join(char for char in content.company if char.isalnum() or char in " -")[:60].strip()
        return VisitSheet(drawn.pdf, drawn.pages, f"{name}-{view.state.details.starts_on}")

    def _content(self, view: VisitView, language: str) -> VisitSheetContent:
        details, centre = view.state.details, self._workspace.centre()
        first, last = days_of(details) or (view.today, view.today)
        titles = {one.id: one.title.in_(language) for one in self._workspace.checklists()}
        met = [run for run in view.runs if run.status is not Status.CANCELLED]
        several_days = first != last
        people = [
            SheetPerson(
                self._when(run, several_days=several_days, language=language),
                run.candidate_name,
                titles.get(run.qualification, run.qualification),
                run.station,
                view.names.get(run.assessor, "") if run.assessor else "",
            )
            for run in met
        ]
        people += [SheetPerson("", person.name, "", "", "") for person in view.without_run]
        return VisitSheetContent(
            language=language,
            centre_name=centre.name,
            company=details.company,
            place=details.place,
            starts_on=first,
            ends_on=last,
            starts_at=details.starts_at,
            ends_at=details.ends_at,
            contact_name=details.contact_name,
            contact_phone=details.contact_phone,
            note=details.note,
            assessors=tuple(view.names[one] for one in view.state.assessors if one in view.names),
            laptop=view.device_label,
            people=tuple(people),
            equipment=tuple(item.name for item in view.state.items() if item.name),
            made_on=date.fromisoformat(self._workspace.day_of()),
            demo=centre.demo,
        )

    def _when(self, run: AssessmentSummary, *, several_days: bool, language: str) -> str:
        """The time of a run, with its day where the visit has several."""
        if run.planned_for is None:
            return ""
        moment = datetime.fromtimestamp(run.planned_for / 1000, UTC).astimezone(self._zone)
        time = moment.strftime("%H:%M" if language == "en" else "%H.%M")
        return f"{moment.day}/{moment.month} {time}" if several_days else time
