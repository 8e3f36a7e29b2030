"""What contradicts itself, in a centre where everything does, and in one where nothing does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from assessor_app.services.exchange_models import ConflictKind
from assessor_app.ui.conflicts.page import ConflictsPage
from tests.building import MANAGER, FakeClock
from tests.conflicted import make_conflicts
from tests.ui.filled_centres import LONG_FAMILY, LONG_GIVEN, Centres, shipped_checklist
from tests.ui.list_rooms import House, house
from tests.ui.visiting import Act, Screen, press, steps


@cache
def conflicted(folder: Path) -> House:
    """A centre with conflicts of every kind; made once for a folder."""
    full = house(folder / "conflicted", MANAGER, checklist=shipped_checklist())
    going = full.run_of(full.somebody(LONG_GIVEN, LONG_FAMILY, employer="Åkers Mekaniska"))
    full.rate(going, shipped_checklist().codes[4])
    full.sign(full.run_of(full.somebody("Björn", "Öhman")))
    full.somebody("Björn", "Öhman")
    make_conflicts(full.workspace, folder / "conflicted", FakeClock())
    return full


def conflict_screens(both: Centres) -> list[Screen]:
    """Empty and filled."""

    def filled() -> ConflictsPage:
        session = conflicted(both.folder).session
        session.preferences.set("language", both.language)
        return ConflictsPage(session, lambda: None)

    states = (
        *((kind.value, choose(kind)) for kind in ConflictKind),
        ("record", choose(ConflictKind.MARKS, "person")),
        ("note", choose(ConflictKind.MARKS, "note")),
        ("rated anew", steps(choose(ConflictKind.MARKS, "mark"), press("ask-rate-anew"))),
        ("without a reason", steps(choose(ConflictKind.MARKS, "mark"), press("side-0"))),
    )
    return [
        Screen("conflicts", filled, states),
        Screen("conflicts, none", lambda: ConflictsPage(both.fresh.session, lambda: None)),
    ]


def choose(kind: ConflictKind, what: str = "") -> Act:
    """Show the first of a kind."""

    def act(page: Any) -> None:
        rows = page._presenter._rows
        fits = [row.kind is kind and (not what or what == (row.spot and row.spot.what)) for row in rows]
        page._presenter.choose(fits.index(True))

    return act
