"""What documents say of a run: gathered from the store, before anything is numbered, sealed or drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import AssessmentState, Status, judged
from assessor_app.domain.centres import CentreState
from assessor_app.domain.certificates import (
    AreaLine,
    CentreCard,
    CriterionLine,
    DocumentContent,
    DocumentKind,
    MeasureLine,
    PersonLine,
    SignatureLine,
)
from assessor_app.domain.checklists import Area, Checklist
from assessor_app.domain.errors import Refused
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.document_measurements import instrument_notes, measurement_line
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Clock, Workspace

DRAFT_NUMBER = "–"


def fitting_kind(state: AssessmentState, checklist: Checklist) -> DocumentKind:
    """Certificate where a signed run met every area, else statement."""
    whole = judged(state, checklist).whole
    if state.status is Status.SIGNED and whole is Outcome.MET:
        return DocumentKind.CERTIFICATE
    return DocumentKind.STATEMENT


class DocumentContents:
    """Gathers what documents say. Database lane only."""

    def __init__(self, workspace: Workspace, clock: Clock, zone: tzinfo) -> None:
        self._workspace = workspace
        self._clock = clock
        self._zone = zone

    def load(self, assessment: UUID) -> tuple[AssessmentState, Checklist]:
        """A run and its checklist. Raises Refused: assessment_unknown."""
        state = self._workspace.assessment(assessment)
        checklist = self._workspace.checklist(state.checklist) if state.checklist else None
        if checklist is None or state.candidate is None:
            raise Refused("assessment_unknown")
        return state, checklist

    def day(self, wall_ms: int) -> date:
        """The day of a moment where the centre is."""
        return self.moment(wall_ms).date()

    def moment(self, wall_ms: int) -> datetime:
        """A moment in the zone of the centre."""
        return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._zone)

    def content(
        self,
        state: AssessmentState,
        checklist: Checklist,
        kind: DocumentKind,
        language: str,
        number: str,
        *,
        draft: bool,
    ) -> DocumentContent:
        """Everything that the document says; no seal yet."""
        centre = self._workspace.centre()
        names = {account.id: account.name for account in centre.accounts.values()}
        details = shown_details(self._workspace, state.candidate) if state.candidate else None
        birth = day_of(details.birth_on) if details else None
        feedback = state.feedback.value
        ended = state.signed_at or state.touched_at or self._clock.now_ms()
        return DocumentContent(
            kind=kind,
            language=language,
            number=number,
            checklist_title=checklist.title.in_(language),
            checklist_version=checklist.version,
            checklist_example=checklist.example,
            centre=centre_card(centre, self.logo(centre)),
            person=PersonLine(details.name if details else "", birth),
            assessed_from=self.day(state.started_at or ended),
            assessed_on=self.day(ended),
            whole_outcome=judged(state, checklist).whole.value,
            areas=area_lines(state, checklist, language),
            criteria=MappingProxyType(
                {
                    index: self._criterion_lines(state, area, language, names)
                    for index, area in enumerate(checklist.areas, start=1)
                }
            ),
            measures=measure_lines(state, checklist, language),
            strengths=(feedback.strengths or "") if feedback else "",
            candidate_comment=(feedback.candidate_comment or "") if feedback else "",
            knowledge_source=knowledge_source(state),
            assessors=tuple(names[marker] for marker in state.markers if names.get(marker)),
            signatures=self._signatures(state),
            instrument_notes=instrument_notes(state),
            interrupted=state.status is Status.INTERRUPTED,
            interrupted_reason=state.end_reason if state.status is Status.INTERRUPTED else None,
            draft=draft,
            demo=centre.demo,
            look=centre.look,
        )

    def logo(self, centre: CentreState) -> bytes | None:
        """The centre's logo; none where its picture has not come to this PC."""
        return self._workspace.attachment(centre.card.logo) if centre.card.logo else None

    def _criterion_lines(
        self, state: AssessmentState, area: Area, language: str, names: Mapping[UUID, str]
    ) -> tuple[CriterionLine, ...]:
        lines = []
        for criterion in area.criteria:
            mark = state.mark(criterion.code)
            rated_self = state.self_ratings.get(criterion.code)
            lines.append(
                CriterionLine(
                    code=criterion.code,
                    text=criterion.text.in_(language),
                    mode=criterion.mode.value,
                    weight=criterion.weight,
                    critical=criterion.critical,
                    rating=mark.rating.value if mark else None,
                    reason=(mark.reason or "") if mark else "",
                    note=state.note(criterion.code) or "",
                    self_rating=rated_self.value if rated_self else None,
                    assessor_name=(names.get(mark.actor) or None) if mark else None,
                    marked_on=self.day(mark.wall_at) if mark else None,
                    pictures=len(state.pictures_of(criterion.code)),
                    measurement=measurement_line(state, criterion, self.day),
                )
            )
        return tuple(lines)

    def _signatures(self, state: AssessmentState) -> tuple[SignatureLine, ...]:
        if state.status is not Status.SIGNED:
            return ()
        ordered = [state.signatures[role] for role in SignatureRole if role in state.signatures]
        return tuple(
            SignatureLine(given.role.value, given.name or "", self.moment(given.wall_at), given.strokes or ())
            for given in ordered
            if not given.declined and given.name
        )


def centre_card(centre: CentreState, logo: bytes | None = None) -> CentreCard:
    """The centre as its documents name it."""
    return CentreCard(
        name=centre.name,
        place=centre.place,
        contact=centre.contact,
        example=centre.demo,
        owner_permission=centre.owner_permission,
        accreditation_text=centre.card.accreditation or None,
        logo_png=logo,
    )


def area_lines(state: AssessmentState, checklist: Checklist, language: str) -> tuple[AreaLine, ...]:
    """One line an area with the judged outcome."""
    knowledge = state.knowledge_permille()
    lines = []
    for index, outcome in enumerate(judged(state, checklist).areas, start=1):
        override = state.override(outcome.area_id)
        lines.append(
            AreaLine(
                number=index,
                name=checklist.areas[index - 1].name.in_(language),
                outcome=outcome.outcome.value,
                share_permille=outcome.share_permille,
                overridden=override is not None,
                motivation=override.motivation if override else None,
                knowledge_permille=knowledge.get(outcome.area_id),
            )
        )
    return tuple(lines)


def measure_lines(state: AssessmentState, checklist: Checklist, language: str) -> tuple[MeasureLine, ...]:
    """The development plan as lines."""
    names = {area.id: area.name.in_(language) for area in checklist.areas}
    return tuple(
        MeasureLine(
            area_name=names.get(measure.area) if measure.area else None,
            text=measure.text or "",
            responsible=measure.responsible or "",
            by_on=day_of(measure.by_on),
        )
        for measure in state.plan()
    )


def day_of(text: str | None) -> date | None:
    """A day as it was written down; what another program wrote amiss stops no paper."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def knowledge_source(state: AssessmentState) -> str | None:
    """Name and day of the knowledge test, where one is given: ``Branschtest BAS, 2026-05-12``."""
    for versions in state.knowledge.values():
        value = versions.value
        if value is not None and value.points is not None:
            parts = [part for part in (value.test_name, value.taken_on) if part]
            return ", ".join(parts) or None
    return None
