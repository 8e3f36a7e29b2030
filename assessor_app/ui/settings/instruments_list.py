"""The measuring instruments as a list that can be exported. Free of widgets but for the table they are in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.sheets import CellKind
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, day
from assessor_app.ui.exporting.tables import table_list
from assessor_app.ui.widgets import DataTable

translate = QCoreApplication.translate


def instruments_list(table: DataTable) -> ExportList:
    """The instruments shown, as an auditor asks for them."""
    columns = (
        ExportColumn("mark", translate("InstrumentsList", "Märkning"), lambda line: line.mark),
        ExportColumn("kind", translate("InstrumentsList", "Slag"), lambda line: line.kind),
        ExportColumn(
            "maker", translate("InstrumentsList", "Tillverkare"), lambda line: line.row.maker, width=24
        ),
        ExportColumn("station", translate("InstrumentsList", "Station"), lambda line: line.station),
        ExportColumn(
            "calibrated_on",
            translate("InstrumentsList", "Senast kalibrerat"),
            lambda line: day(line.row.calibrated_on),
            CellKind.DAY,
        ),
        ExportColumn(
            "due_on",
            translate("InstrumentsList", "Kalibreras senast"),
            lambda line: day(line.row.due_on),
            CellKind.DAY,
        ),
        ExportColumn("status", translate("InstrumentsList", "Läge"), lambda line: line.status),
        ExportColumn(
            "withdrawn_on",
            translate("InstrumentsList", "Ur bruk sedan"),
            lambda line: day(line.row.withdrawn_on),
            CellKind.DAY,
            chosen=False,
        ),
    )
    title = translate("InstrumentsList", "Mätdon")
    return table_list("instruments", title, translate("InstrumentsList", "matdon"), table, columns)
