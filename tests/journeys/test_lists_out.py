"""A list and a chart leave through the real window, written beside the database, and are read again."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.exporting.sheet import ExportSheet
from assessor_app.ui.follow_up.page import FollowUpPage
from assessor_app.ui.widgets.chart_cards import SAVE_XLSX
from tests.journeys.desk import IGOR, SAGA, Desk


def rows_of(path: Path) -> list[list[object]]:
    """The cells of a file's first sheet."""
    sheet = load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_candidates_and_a_chart_become_files(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    for person in (SAGA, IGOR):
        desk.play(acts.register(hands, person))
    desk.play(hands.click("Stäng"))
    desk.play(hands.click("export-list"))
    desk.play(hands.find("save-export"))
    sheet = next(one for one in hands.window.findChildren(ExportSheet) if one.isVisible())
    path = tmp_path / f"{sheet.file_name()}.xlsx"
    sheet.save_to(path)
    desk.play(hands.until("filen var skriven", lambda: path.exists() and not sheet.is_open()))
    heading, *rows = rows_of(path)
    assert heading[:4] == ["Namn", "Född", "Personnummer", "Arbetsgivare"]
    assert [row[0] for row in rows] == ["Exempelsson, Igor", "Exempelsson, Saga"]
    assert str(rows[1][1]).startswith("1994-03-21")

    desk.play(acts.go_to_room(hands, "follow_up"))
    page = next(one for one in hands.window.findChildren(FollowUpPage) if one.isVisible())
    desk.play(hands.until("siffrorna var räknade", lambda: page._presenter.figures is not None))
    chart = tmp_path / "over-tid.xlsx"
    page._exporter.save(page._flows, SAVE_XLSX, chart)
    desk.play(hands.until("diagrammet var sparat", chart.exists))
    assert any(row[0] == "Månad" for row in rows_of(chart))
