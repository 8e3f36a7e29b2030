"""Reading a list in: each step, empty and filled, and every sheet over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.services.roster_models import RosterStanding, RosterTarget
from assessor_app.ui.rosters.page import RostersPage
from assessor_app.ui.rosters.presenter import RostersPresenter
from assessor_app.ui.rosters.view_protocol import RowFilter, Work
from tests.roster_books import number_of, write_xlsx
from tests.ui.filled_centres import LONG_FAMILY, LONG_GIVEN, Centres
from tests.ui.visiting import Act, Screen, press, steps

HEADINGS = (
    "Last name",
    "First name",
    "Personal number",
    "Mobile",
    "Email",
    "Company",
    "Workplace",
    "Status",
)
LONG = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"


def roster_screens(both: Centres) -> list[Screen]:
    """On a centre that has people, and on one that has nobody."""
    full, fresh = both.full.session, both.fresh.session
    path = _list(both, both.folder / "Svenska listan från Åkers Mekaniska maj 2026.xlsx")
    broken = both.folder / "Svensk trasig lista.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")

    def take(page: Any) -> None:
        page.take_file(path)

    def check(page: Any) -> None:
        take(page)
        page._presenter.check()

    def row(standing: RosterStanding | None) -> Act:
        def do(page: Any) -> None:
            check(page)
            rows = page._check.rows
            found = [one for one in rows if one.standing is standing] if standing else []
            page._open_row((found or rows)[0])

        return do

    def past(page: Any) -> None:
        page._presenter.begin()
        page._open_past(page._presenter._past[0])

    states: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("a broken file", lambda page: page.take_file(broken)),
        ("columns", take),
        ("no name chosen", steps(take, _without_names, press("roster-next"))),
        ("check", check),
        ("check, to look at", steps(check, lambda page: page._rows.choose(RowFilter.PROBLEMS))),
        ("a row", row(None)),
        ("a row, unsure", row(RosterStanding.UNSURE)),
        ("a row, known", row(RosterStanding.KNOWN)),
        ("done", steps(check, press("roster-next"))),
        ("what was read in", past),
        ("working", lambda page: page.show_work(Work.READING, "Svenska listan.xlsx")),
        ("taking back", lambda page: page.show_work(Work.TAKING_BACK, "Svenska listan.xlsx")),
    )
    return [
        Screen("lists", lambda: RostersPage(full, lambda: None), states),
        Screen("lists, empty", lambda: RostersPage(fresh, lambda: None)),
    ]


def _without_names(page: Any) -> None:
    presenter: RostersPresenter = page._presenter
    for column in (0, 1):
        presenter.map_column(column, None)
    presenter.aim(RosterTarget(status=EmploymentStatus.FURLOUGHED))


def _list(both: Centres, path: Path) -> Path:
    """In English, so that what is Swedish on an English screen is the screen's own."""
    if not path.exists():
        known = both.full.session.candidates.find()[0]
        rows = [_row(index) for index in range(12)]
        rows[2] = (known.family_name, known.given_name, "", "", "x@y", LONG, "Svenska hallen", "notified", "")
        rows[4] = (*rows[4][:2], "1,98E+11", *rows[4][3:])
        rows[5] = (LONG_FAMILY, LONG_GIVEN, *rows[5][2:5], LONG, *rows[5][6:])
        rows[6] = ("", "", *rows[6][2:])
        heading = (*HEADINGS, "A column that nobody knows under a heading that is long")
        write_xlsx(path, [("Staff of the plant",), (), heading, *rows, ("Total", 12)])
    return path


def _row(index: int) -> tuple[object, ...]:
    name = f"Berg{chr(ord('a') + index)}"
    told = (number_of(index + 1), f"070-{1000000 + index}", f"{name}@example.com")
    return (name, "Anna", *told, "Akers Mekaniska", "Vimmerby", "furloughed", "IF Metall")
