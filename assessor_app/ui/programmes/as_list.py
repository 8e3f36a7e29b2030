"""Those who take part as a list that can be exported. Free of widgets but for the table they are shown in."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from assessor_app.services.sheets import CellKind
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, day, day_of
from assessor_app.ui.exporting.tables import table_list
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.words import gender_word, standing_word, status_word
from assessor_app.ui.widgets import DataTable

translate = QCoreApplication.translate


def participants_list(formats: Formats, table: DataTable) -> ExportList:
    """Those shown and those selected, with the hours as a number that can be summed."""
    title = translate("ParticipantsList", "Deltagare")
    columns = (*_of_the_person(formats), *_of_taking_part())
    return table_list("participants", title, translate("ParticipantsList", "deltagare"), table, columns)


def _of_the_person(formats: Formats) -> tuple[ExportColumn, ...]:
    return (
        ExportColumn("name", translate("ParticipantsList", "Namn"), lambda one: one.name, width=32),
        ExportColumn(
            "standing",
            translate("ParticipantsList", "Validering"),
            lambda one: standing_word(one.standing),
            width=16,
        ),
        ExportColumn(
            "signed_at",
            translate("ParticipantsList", "Signerad"),
            lambda one: day_of(formats, one.row.signed_at),
            CellKind.DAY,
            12,
        ),
        ExportColumn(
            "company", translate("ParticipantsList", "Företag"), lambda one: one.company_name, width=30
        ),
        ExportColumn(
            "employment",
            translate("ParticipantsList", "Status vid start"),
            lambda one: status_word(one.employment),
        ),
        ExportColumn(
            "gender",
            translate("ParticipantsList", "Kön"),
            lambda one: gender_word(one.gender),
            width=10,
            chosen=False,
        ),
        ExportColumn(
            "age",
            translate("ParticipantsList", "Ålder"),
            lambda one: one.age,
            CellKind.WHOLE,
            8,
            chosen=False,
        ),
    )


def _of_taking_part() -> tuple[ExportColumn, ...]:
    return (
        ExportColumn(
            "entered_on",
            translate("ParticipantsList", "Började"),
            lambda one: day(one.entered_on),
            CellKind.DAY,
            12,
        ),
        ExportColumn(
            "left_on",
            translate("ParticipantsList", "Slutade"),
            lambda one: day(one.left_on),
            CellKind.DAY,
            12,
        ),
        ExportColumn(
            "hours",
            translate("ParticipantsList", "Intygade timmar"),
            lambda one: Decimal(one.minutes) / 60,
            CellKind.DECIMAL,
            16,
        ),
    )
