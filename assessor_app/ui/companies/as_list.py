"""The companies as a list that can be exported. Free of widgets but for the table they are shown in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.sheets import CellKind
from assessor_app.ui.exporting.lists import ExportColumn, ExportList
from assessor_app.ui.exporting.tables import table_list
from assessor_app.ui.widgets import DataTable

translate = QCoreApplication.translate


def companies_list(table: DataTable) -> ExportList:
    """The companies shown, without how many work there: somebody whose name must not leave may be counted."""
    columns = (
        ExportColumn("name", translate("CompaniesList", "Företag"), lambda row: row.name, width=36),
        ExportColumn("number", translate("CompaniesList", "Organisationsnummer"), lambda row: row.number),
        ExportColumn("town", translate("CompaniesList", "Ort"), lambda row: row.town, width=22),
        ExportColumn(
            "workplaces",
            translate("CompaniesList", "Arbetsplatser"),
            lambda row: row.workplaces,
            CellKind.WHOLE,
            14,
        ),
        ExportColumn("closed", translate("CompaniesList", "Läge"), lambda row: row.closed, width=14),
    )
    title = translate("CompaniesList", "Företag")
    return table_list("companies", title, translate("CompaniesList", "foretag"), table, columns)
