"""The register of documents as a list that can be exported. Free of widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from assessor_app.services.read_models import DocumentSummary
from assessor_app.services.sheets import CellKind
from assessor_app.ui.document_words import kind_word, printed_word
from assessor_app.ui.documents.life_words import reason_word, standing_word
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, RowSource, moment, paged
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

translate = QCoreApplication.translate


def documents_list(session: Session, found: Sequence[UUID] | None, selected: Sequence[UUID]) -> ExportList:
    """Every document, those that are shown (None: all are), and those selected."""
    lists, actor = session.undertakings.lists, session.actor
    names: dict[UUID, str] = {}

    def rows(ids: Sequence[UUID] | None) -> RowSource:
        def keys() -> Sequence[DocumentSummary]:
            names.update(lists.names())
            return lists.documents(actor, ids)

        return paged(keys, lambda page: page)

    sources = {Rows.ALL: rows(None)}
    if found is not None:
        sources[Rows.FOUND] = rows(found)
    if selected:
        sources[Rows.SELECTED] = rows(selected)
    title = translate("DocumentsList", "Dokument")
    columns = _columns(session, names)
    return ExportList("documents", title, translate("DocumentsList", "dokument"), columns, sources)


def _columns(session: Session, names: Mapping[UUID, str]) -> tuple[ExportColumn, ...]:
    formats = formats_of(session)
    languages = {
        "sv": translate("DocumentsList", "Svenska"),
        "en": translate("DocumentsList", "Engelska"),
    }
    nobody = translate("DocumentsList", "Borttagen person")
    return (
        ExportColumn("number", translate("DocumentsList", "Nummer"), lambda row: row.number, width=22),
        ExportColumn(
            "name", translate("DocumentsList", "Namn"), lambda row: row.candidate_name or nobody, width=30
        ),
        ExportColumn("kind", translate("DocumentsList", "Slag"), lambda row: kind_word(row.kind), width=20),
        ExportColumn(
            "language",
            translate("DocumentsList", "Språk"),
            lambda row: languages.get(row.language, row.language),
            width=12,
        ),
        ExportColumn("standing", translate("DocumentsList", "Status"), standing_word, width=28),
        ExportColumn(
            "reason",
            translate("DocumentsList", "Varför det inte gäller"),
            lambda row: reason_word(row.revoked_reason) if row.revoked_reason else "",
            width=24,
        ),
        ExportColumn(
            "printed",
            translate("DocumentsList", "Utskrift"),
            lambda row: printed_word(row, is_being_printed=False),
            width=24,
        ),
        ExportColumn(
            "issued_at",
            translate("DocumentsList", "Utfärdat"),
            lambda row: moment(formats, row.issued_at),
            CellKind.MOMENT,
        ),
        ExportColumn(
            "issued_by", translate("DocumentsList", "Av"), lambda row: names.get(row.issued_by, ""), width=24
        ),
    )
