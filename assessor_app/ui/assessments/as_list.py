"""The runs as a list that can be exported. Free of widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.assessments import Status
from assessor_app.services.list_exports import EVERYTHING
from assessor_app.services.read_models import AssessmentQuery, AssessmentSummary
from assessor_app.services.sheets import CellKind
from assessor_app.ui.assessment_words import nameless_word, status_word
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, RowSource, moment, paged
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.run.steps.words import outcome_word
from assessor_app.ui.session import Session

translate = QCoreApplication.translate


def runs_list(
    session: Session,
    text: str,
    status: Status | None,
    selected: Sequence[UUID],
    titles: Mapping[str, str],
) -> ExportList:
    """Every run, those that a search and a filter show, and those selected."""
    lists, actor = session.undertakings.lists, session.actor
    names: dict[UUID, str] = {}

    def found(query: AssessmentQuery) -> RowSource:
        def keys() -> Sequence[UUID]:
            names.update(lists.names())
            return lists.run_ids(actor, query)

        return paged(keys, lambda ids: lists.runs(actor, ids))

    def chosen() -> Sequence[UUID]:
        names.update(lists.names())
        return selected

    sources = {Rows.ALL: found(AssessmentQuery(limit=EVERYTHING))}
    if text.strip() or status is not None:
        statuses = frozenset() if status is None else frozenset({status})
        sources[Rows.FOUND] = found(AssessmentQuery(text, statuses, limit=EVERYTHING))
    if selected:
        sources[Rows.SELECTED] = paged(chosen, lambda ids: lists.runs(actor, ids))
    title = translate("RunsList", "Valideringar")
    columns = _columns(session, titles, names)
    return ExportList("assessments", title, translate("RunsList", "valideringar"), columns, sources)


def _columns(
    session: Session, titles: Mapping[str, str], names: Mapping[UUID, str]
) -> tuple[ExportColumn, ...]:
    formats, is_node = formats_of(session), session.is_node

    def name(row: AssessmentSummary) -> str:
        return row.candidate_name or nameless_word(is_withheld=is_node)

    def model(row: AssessmentSummary) -> str:
        return f"{title_of(row.qualification, titles)} {row.version}".strip()

    def outcome(row: AssessmentSummary) -> str | None:
        return None if row.whole is None else outcome_word(row.whole)

    when, whole = CellKind.MOMENT, CellKind.WHOLE
    return (
        ExportColumn(
            "planned_for",
            translate("RunsList", "Tid"),
            lambda row: moment(formats, row.planned_for),
            when,
        ),
        ExportColumn("station", translate("RunsList", "Station"), lambda row: row.station, width=22),
        ExportColumn("name", translate("RunsList", "Validand"), name, width=30),
        ExportColumn("model", translate("RunsList", "Valideringsmodell"), model, width=34),
        ExportColumn("rated", translate("RunsList", "Bedömda kriterier"), lambda row: row.rated, whole, 19),
        ExportColumn("total", translate("RunsList", "Kriterier"), lambda row: row.total, whole, 12),
        ExportColumn("status", translate("RunsList", "Läge"), lambda row: status_word(row.status), width=14),
        ExportColumn("whole", translate("RunsList", "Resultat"), outcome, width=22, chosen=False),
        ExportColumn(
            "assessor",
            translate("RunsList", "Bedömare"),
            lambda row: names.get(row.assessor, ""),
            width=24,
            chosen=False,
        ),
        ExportColumn(
            "signed_at", translate("RunsList", "Signerad"), lambda row: moment(formats, row.signed_at), when
        ),
        ExportColumn(
            "touched_at",
            translate("RunsList", "Senast ändrad"),
            lambda row: moment(formats, row.touched_at),
            when,
            chosen=False,
        ),
    )
