"""The visits as a list that can be exported. Free of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from assessor_app.services.sheets import CellKind
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, RowSource, day, paged
from assessor_app.ui.session import Session
from assessor_app.ui.visits.words import phase_word

translate = QCoreApplication.translate


def visits_list(session: Session, found: Sequence[UUID] | None, selected: Sequence[UUID]) -> ExportList:
    """Every visit, those that are shown (None: all are), and those selected."""
    lists, actor = session.undertakings.lists, session.actor

    def rows(ids: Sequence[UUID] | None) -> RowSource:
        return paged(lambda: lists.visits(actor, ids), lambda page: page)

    sources = {Rows.ALL: rows(None)}
    if found is not None:
        sources[Rows.FOUND] = rows(found)
    if selected:
        sources[Rows.SELECTED] = rows(selected)
    title = translate("VisitsList", "Företagsbesök")
    return ExportList("visits", title, translate("VisitsList", "foretagsbesok"), _columns(session), sources)


def _columns(session: Session) -> tuple[ExportColumn, ...]:
    today = session.today()
    whole = CellKind.WHOLE
    return (
        ExportColumn(
            "starts_on", translate("VisitsList", "Från"), lambda row: day(row.starts_on), CellKind.DAY, 12
        ),
        ExportColumn(
            "ends_on", translate("VisitsList", "Till"), lambda row: day(row.ends_on), CellKind.DAY, 12
        ),
        ExportColumn("company", translate("VisitsList", "Företag"), lambda row: row.company, width=36),
        ExportColumn("place", translate("VisitsList", "Plats"), lambda row: row.place, width=22),
        ExportColumn("people", translate("VisitsList", "Personer"), lambda row: row.people, whole, 12),
        ExportColumn(
            "packed", translate("VisitsList", "Packat"), lambda row: row.equipment_packed, whole, 10
        ),
        ExportColumn(
            "equipment", translate("VisitsList", "Utrustning"), lambda row: row.equipment, whole, 13
        ),
        ExportColumn(
            "status",
            translate("VisitsList", "Läge"),
            lambda row: phase_word(row.phase(today), row.status),
            width=18,
        ),
    )
