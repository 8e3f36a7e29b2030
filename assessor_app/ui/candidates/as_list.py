"""The candidates as a list that can be exported. Free of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from assessor_app.services.sheets import CellKind
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, day, day_of, paged
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

translate = QCoreApplication.translate


def candidates_list(session: Session, text: str, selected: Sequence[UUID]) -> ExportList:
    """Everybody, those that a search finds, and those selected."""
    lists, actor = session.undertakings.lists, session.actor

    def page(ids: Sequence[UUID]) -> Sequence[object]:
        return lists.candidates(actor, ids)

    sources = {Rows.ALL: paged(lambda: lists.candidate_ids(actor), page)}
    if text.strip():
        sources[Rows.FOUND] = paged(lambda: lists.candidate_ids(actor, text), page)
    if selected:
        sources[Rows.SELECTED] = paged(lambda: selected, page)
    title = translate("CandidatesList", "Validander")
    return ExportList(
        "candidates", title, translate("CandidatesList", "validander"), _columns(session), sources
    )


def _columns(session: Session) -> tuple[ExportColumn, ...]:
    formats = formats_of(session)
    return (
        ExportColumn(
            "name",
            translate("CandidatesList", "Namn"),
            lambda row: ", ".join(part for part in (row.family_name, row.given_name) if part),
            width=32,
        ),
        ExportColumn(
            "family_name", translate("CandidatesList", "Efternamn"), lambda row: row.family_name, chosen=False
        ),
        ExportColumn(
            "given_name", translate("CandidatesList", "Förnamn"), lambda row: row.given_name, chosen=False
        ),
        ExportColumn(
            "birth_on", translate("CandidatesList", "Född"), lambda row: day(row.birth_on), CellKind.DAY, 12
        ),
        ExportColumn(
            "masked_number", translate("CandidatesList", "Personnummer"), lambda row: row.masked_number
        ),
        ExportColumn(
            "employer", translate("CandidatesList", "Arbetsgivare"), lambda row: row.employer, width=28
        ),
        ExportColumn(
            "assessments",
            translate("CandidatesList", "Valideringar"),
            lambda row: row.assessments,
            CellKind.WHOLE,
            14,
        ),
        ExportColumn(
            "registered_at",
            translate("CandidatesList", "Registrerad"),
            lambda row: day_of(formats, row.registered_at),
            CellKind.DAY,
            13,
            chosen=False,
        ),
    )
