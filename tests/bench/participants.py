"""Row p: a programme with ten thousand participants: loaded, sorted, searched and scrolled in its table."""

from __future__ import annotations

import random
import tempfile
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from assessor_app.domain import companies, people, programmes
from assessor_app.domain import participations as rules
from assessor_app.domain.companies import CompanyDetails
from assessor_app.domain.events import Draft
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import Gender
from assessor_app.domain.programmes import ProgrammeDetails, ProgrammeState
from assessor_app.services.undertaking_models import ParticipationQuery
from assessor_app.storage.programme_views import SeenProgrammes
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.participants_presenter import narrowed, participant
from assessor_app.ui.programmes.participants_table import ParticipantsTable
from assessor_app.ui.programmes.view_protocol import Participant
from tests.bench.measuring import Row, in_turns, median, percentile, timed
from tests.bench.names import EMPLOYERS, FAMILY_NAMES, GIVEN_NAMES
from tests.building import ASSESSOR, NOON, FakeIdentities, make_workspace

FRAME_MS = 16.0
TYPED = "andersson volvo"
DETAILS = ProgrammeDetails("Framtidssäkrad industri", "2026-01-01", "2028-06-30", target=10_000)
_BARE = """
    SELECT r.id, r.candidate, n.name, r.employment, r.gender, r.education, r.age, r.company, c.name,
        r.workplace, r.centre, r.entered_on, r.left_on, r.why, r.minutes, r.withdrawn
    FROM participation_row r JOIN candidate_row n ON n.id = r.candidate
        LEFT JOIN company_row c ON c.id = r.company
    WHERE r.programme = ? ORDER BY n.sort_key, r.id
"""


def participants(count: int = 10_000, rounds: int = 7) -> Row:
    """Row p: what the lane does to load the rows, against the same rows by the driver alone; and what the
    hand waits for on the screen's thread: the rows shown, a sort, a letter typed, a frame scrolled."""
    with tempfile.TemporaryDirectory() as name:
        workspace = make_workspace(Path(name))
        programme = _fill(workspace, count)
        rows = SeenUndertakings(workspace, ASSESSOR.id)
        query = ParticipationQuery(programme=programme, with_withdrawn=True)

        def load() -> list[Participant]:
            return [participant(row) for row in rows.participation_rows(query)]

        database = workspace.store.database
        bare = partial(database.rows, _BARE, (programme.bytes,))
        mine, theirs = in_turns(partial(timed, load), partial(timed, bare), rounds, warm=1)
        reads = SeenProgrammes(workspace, ASSESSOR.id)
        counted = min(timed(partial(reads.counts, programme)) for _ in range(3))
        waiting = min(timed(partial(reads.waiting, programme, 6)) for _ in range(3))
        shown = _on_screen(load())
        workspace.close()
    ratio = median(mine) / median(theirs)
    worst = max(spent for key, spent in shown.items() if key != "first shown")
    told = ", ".join(f"{key} {spent:.1f}" for key, spent in shown.items())
    detail = f"on the screen's thread ms: {told}; on the lane: counts {counted:.1f}, waiting {waiting:.1f}"
    return Row(
        "p",
        f"load {count:,} participants",
        median(mine),
        median(theirs),
        "≤ 3 ×, each act ≤ 16 ms",
        ratio <= 3 and worst <= FRAME_MS,
        detail,
    )


def _on_screen(rows: list[Participant], rounds: int = 5) -> dict[str, float]:
    """What each act takes on the screen's thread, its repaint included; the median of some rounds."""
    table = ParticipantsTable(Formats())
    table.resize(1200, 600)
    table.show()
    QApplication.processEvents()

    def painted(work: object) -> float:
        assert callable(work)

        def act() -> None:
            work()
            table.view.viewport().repaint()

        return timed(act)

    first = painted(lambda: table.show_people(rows))
    told = {"first shown": first}
    told["shown again"] = median([painted(lambda: table.show_people(rows)) for _ in range(rounds)])
    for key in ("company_name", "minutes", "name"):
        table.sort_by(key)
        spent = [painted(partial(table.sort_by, key, falling=turn % 2 == 0)) for turn in range(rounds)]
        told[f"sort by {key}"] = median(spent)
    typed = [painted(partial(_search, table, rows, TYPED[:length])) for length in range(1, len(TYPED) + 1)]
    told["a letter"] = percentile(typed, 0.95)
    bar = table.view.verticalScrollBar()
    table.show_people(rows)
    QApplication.processEvents()
    steps = [
        painted(partial(bar.setValue, at)) for at in range(0, bar.maximum(), max(1, bar.maximum() // 60))
    ]
    told["a frame scrolled"] = percentile(steps, 0.95)
    told["select all"] = median([painted(table.choose_all) for _ in range(rounds)])
    told["shown again, all selected"] = painted(lambda: table.show_people(list(rows)))
    table.hide()
    table.deleteLater()
    return told


def _search(table: ParticipantsTable, rows: list[Participant], text: str) -> None:
    """As the presenter narrows them."""
    table.show_people(narrowed(rows, text.split()))


def _fill(workspace: LocalWorkspace, count: int) -> UUID:
    chance, identities = random.Random(11), FakeIdentities(11)
    programme = identities.new()
    state = ProgrammeState(programme, planned=True, details=DETAILS)
    names = [name for name in EMPLOYERS if name]
    firms = [identities.new() for _ in names]
    drafts: list[Draft] = [*programmes.plan(programme, DETAILS)]
    for firm, name in zip(firms, names, strict=True):
        drafts += companies.register(firm, CompanyDetails(name))
    for number in range(count):
        person = identities.new()
        given, family = chance.choice(GIVEN_NAMES), chance.choice(FAMILY_NAMES)
        drafts += people.register(person, CandidateDetails(given, family, number_reason="Saknar nummer"))
        told = ParticipationDetails(
            f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
            gender=chance.choice(list(Gender)),
            age=chance.randrange(18, 67),
            company=chance.choice(firms),
        )
        drafts += rules.enter(identities.new(), state, person, told)
    with workspace.store.transaction():
        workspace.store.journal.append(ASSESSOR.id, drafts, NOON, 0)
    workspace.rebuild()
    return programme
