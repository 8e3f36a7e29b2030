"""The room of the follow-up, and the sheets that write lists to files."""

from __future__ import annotations

from typing import Any

from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.follow_up.page import FollowUpPage
from assessor_app.ui.follow_up.periods import Period
from tests.ui.filled_centres import Centres
from tests.ui.visiting import Act, Screen, press, steps


def follow_up_screens(both: Centres) -> list[Screen]:
    """Empty and filled, as pictures and as tables."""
    full, fresh, counted = both.full.session, both.fresh.session, both.counted.session

    def choose(**wanted: Any) -> Act:
        return lambda page: page._presenter.choose(**wanted)

    def as_tables(page: Any) -> None:
        for card in (page._flows, page._areas, page._missed, page._times, page._leads):
            card.show_table()

    charts: tuple[tuple[str, Act | None], ...] = (
        ("", choose(period=Period.EVERYTHING)),
        ("tables", as_tables),
        ("for others", press("outward")),
        ("runs behind", lambda page: page._open_missed(0, 0)),
        ("pointed at", lambda page: page._flows.view.point_at(0, 0)),
        ("days of one's own", press("period-own")),
        ("nothing in it", choose(period=Period.OWN, first_on="2019-01-01", last_on="2019-01-31")),
        ("the month", choose(period=Period.MONTH)),
    )
    lists: tuple[tuple[str, Act], ...] = (
        ("export", press("export-list")),
        ("export, no columns", steps(press("export-list"), _nothing)),
    )

    return [
        Screen("follow-up", lambda: FollowUpPage(counted), charts),
        Screen("follow-up, empty", lambda: FollowUpPage(fresh)),
        Screen("candidates as a list", lambda: CandidatesPage(full), lists),
        Screen("assessments as a list", lambda: AssessmentsPage(full), lists[:1]),
    ]


def _nothing(page: Any) -> None:
    sheet = page._exporter.sheet
    for box in sheet._boxes.values():
        if box.value():
            box.click()
