"""The rooms between PCs and companies, visited with hands: visits, what contradicts itself, the exchange."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QTableView

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_acts import Meanwhile
from assessor_app.ui.demo_hands import Hands, Play, PlayStopped


def open_first_row(hands: Hands) -> Play[None]:
    """Click the first row of the table that is shown. PlayStopped where there is none."""
    table = next((item for item in hands.window.findChildren(QTableView) if item.isVisible()), None)
    if table is None or not table.model().rowCount():
        raise PlayStopped("Listan var tom.")
    cell = table.visualRect(table.model().index(0, 1)).center()
    yield from hands.click_at(table.viewport(), cell)


def see_visits(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """The list, the visit that is out on a laptop, and what is open before leaving."""
    yield from acts.go_to_tab(hands, "undertakings", "visits")
    yield from meanwhile("visits")
    yield from open_first_row(hands)
    yield from hands.find("visit-more")
    yield from meanwhile("visit")
    yield from hands.click("visit-part-open")
    yield from meanwhile("visit-open-points")
    yield from hands.click("visit-back")


def settle_conflict(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """From the exchange to what contradicts itself: the mark that was made nearer to the work counts."""
    yield from acts.go_to_room(hands, "exchange")
    yield from meanwhile("exchange")
    yield from hands.click("Red ut")
    yield from hands.find("side-1")
    yield from meanwhile("conflict")
    yield from hands.click("Stod närmast momentet")
    yield from hands.click("side-1")
    yield from hands.until("motsägelsen var utredd", lambda: not hands.sees("side-1"))
    yield from meanwhile("conflict-settled")
    yield from hands.click("conflicts-back")


def hand_over(hands: Hands, partner: UUID, meanwhile: Meanwhile) -> Play[None]:
    """Write the file for a partner into the folder that was used last."""
    yield from acts.go_to_room(hands, "exchange")
    yield from hands.click(f"export-{partner}")
    yield from hands.find("export-write")
    yield from meanwhile("exchange-file")
    yield from hands.click("export-write")
    yield from hands.find("export-done")
    yield from meanwhile("exchange-written")
    yield from hands.click("export-done")
    yield from hands.click("tab-files")
    yield from meanwhile("exchange-files")
