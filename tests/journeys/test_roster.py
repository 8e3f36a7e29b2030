"""A company's list through the real window: dropped, a double settled, read in, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QTableView

from assessor_app.services.roster_models import PastRoster
from assessor_app.services.undertaking_models import CompanyQuery, CompanyRow
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_acts import InventedPerson
from assessor_app.ui.widgets import ChoiceInput, ChoiceRow
from tests.journeys.desk import Desk
from tests.roster_books import HEADINGS, people, person_row, write_xlsx

T = TypeVar("T")
ANNA = InventedPerson("Anna", "Bergaa", "1980-10-12", "Exempelverken i Vimmerby")


def asked(desk: Desk, work: Callable[[], T]) -> T:
    """What the store says."""
    return desk.program.lane.run_blocking(work)


def names(desk: Desk) -> list[str]:
    return [row.name for row in asked(desk, desk.session.candidates.find)]


def companies(desk: Desk) -> tuple[CompanyRow, ...]:
    rows = SeenUndertakings(desk.composition.workspace, desk.session.actor.id)
    return asked(desk, lambda: rows.company_rows(CompanyQuery()))


def lists(desk: Desk) -> tuple[PastRoster, ...]:
    return asked(desk, lambda: desk.session.undertakings.rosters.past(desk.session.actor))


def said(desk: Desk, name: str) -> str:
    label = desk.hands.see(name, QLabel)
    assert label is not None
    return label.text()


def drop(desk: Desk, path: Path) -> None:
    """A file is dropped on the window, over a room that has no use for it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    desk.program.window.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, none, keys))


def a_list(folder: Path) -> Path:
    rows = [person_row(0, Personnummer=""), *people(4)[1:], person_row(4, Personnummer="1,98E+11")]
    title = ("Permitterade vid Åkers Mekaniska, maj 2026",)
    heading = (*HEADINGS[:6], "Hall", "Anställningsform")
    return write_xlsx(folder / "Permitterade maj.xlsx", [title, (), heading, *rows, ("Summa", 5)])


def test_a_company_list_is_read_in_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    desk.play(acts.register(hands, ANNA))
    drop(desk, a_list(tmp_path))
    desk.bot.waitUntil(lambda: hands.sees("roster-column-G"), timeout=30_000)

    choice = hands.see("roster-column-G", ChoiceInput)
    assert choice is not None
    assert choice.currentText() == "Läs inte in"
    desk.play(hands.click(choice))
    desk.play(hands.type("Arbetsplats"))
    desk.play(hands.key(Qt.Key.Key_Return))
    assert choice.currentText() == "Arbetsplats"
    desk.play(hands.click("roster-next"))
    assert said(desk, "roster-summary") == "3 nya, 1 väntar på ditt val, 1 kan inte läsas in"

    view = next(one for one in hands.window.findChildren(QTableView) if one.isVisible())
    place = view.visualRect(view.model().index(0, 2)).center()
    desk.play(hands.click_at(view.viewport(), place))
    who = hands.see("roster-who", ChoiceRow)
    assert who is not None
    (anna,) = asked(desk, desk.session.candidates.find)
    desk.play(hands.click(who.choice(anna.id)))
    desk.play(hands.click("roster-row-done"))
    assert said(desk, "roster-summary") == "3 nya, 1 finns redan, 1 kan inte läsas in"

    desk.play(hands.click("roster-next"))
    assert said(desk, "roster-result") == "Permitterade maj.xlsx är inläst: 4 personer."
    assert names(desk) == ["Anna Bergaa", "Erik Bergba", "Åsa Bergca", "Björn Bergda"]
    (company,) = companies(desk)
    assert (company.name, company.people, company.workplaces) == ("Åkers Mekaniska", 4, 1)

    desk.play(hands.click("roster-take-back"))
    assert names(desk) == ["Anna Bergaa"]
    assert companies(desk) == ()
    assert [past.taken_back_at is not None for past in lists(desk)] == [True]
    desk.play(hands.click("roster-close"))
    assert hands.sees("read-roster")
