"""Whatever happens on the way: all that exchanged everything agree, and no acknowledged mark is lost.

Five PCs (an office, its second PC on the same server, its laptop, another centre, a regional node) do random
things in random order: files are lost, repeated and read out of order, the power goes in the middle, clocks
are wrong by days, a PC goes on from an old backup, a folder is copied to another PC.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import uuid
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import Agreement
from assessor_app.domain.journal import Ref
from assessor_app.services.server_addresses import ServerAddress
from tests.carrying import make_post
from tests.replicas.fleet import (
    BENCH,
    CRITERIA,
    FACTS,
    LAPTOP,
    NODE,
    OFFICE,
    OTHER,
    WAYS,
    Fleet,
)
from tests.replicas.undertakings import OF_PEOPLE, STEPS, Undertakings, hidden_among, rows_of
from tests.server.postgres import PASSWORD, USER, PostgresServer

AGREEMENTS = (FACTS, Agreement(names=True, reasons=True, pictures=True))
AT_WORK = st.sampled_from((OFFICE, BENCH, LAPTOP, OTHER))
ANY_WAY = st.sampled_from([way for one, two in WAYS for way in ((one, two), (two, one))])
WITH_SERVER = st.sampled_from((OFFICE, BENCH))
RATINGS = st.sampled_from((Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN))
DAY_MS = 86_400_000
MEMORY = Path("/dev/shm")
"""Where a story is told quickly, where there is such a place: that writes are durable is tested elsewhere."""


ONLY_WITH_NAMES = frozenset(
    {("company", "contact_put/1")}
    | {
        ("employment", f"{event}/1")
        for event in (
            "employment_recorded",
            "employment_ended",
            "company_consent_given",
            "company_consent_withdrawn",
        )
    }
)
"""What points at somebody even where nobody is named."""


class Replicas(RuleBasedStateMachine):
    """One story. `server` is set by the test that has one."""

    server: PostgresServer | None = None

    @initialize(agreement=st.sampled_from(AGREEMENTS))
    def begin(self, agreement: Agreement) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="replicas-", dir=MEMORY if MEMORY.is_dir() else None))
        self.database = f"story_{uuid.uuid4().hex[:12]}"
        address = None
        if self.server is not None:
            self.server.ask(f'CREATE DATABASE "{self.database}"')
            address = ServerAddress("127.0.0.1", self.server.port, self.database, USER, PASSWORD)
        self.fleet = Fleet(self.folder, agreement, address)
        self.fleet.build()

    # -- work --

    @rule(at=AT_WORK)
    def somebody_comes(self, at: int) -> None:
        self.fleet.register(at)

    @rule(at=st.sampled_from((OFFICE, OTHER)))
    def somebody_with_protected_identity_comes(self, at: int) -> None:
        self.fleet.register(at, protected=True)

    @rule(at=AT_WORK, pick=st.integers(0, 50), criterion=st.sampled_from(CRITERIA), rating=RATINGS)
    def a_mark_is_made(self, at: int, pick: int, criterion: str, rating: Rating) -> None:
        runs = self.fleet.runs(at)
        if runs:
            self.fleet.mark(at, runs[pick % len(runs)], criterion, rating)

    @rule(at=st.sampled_from((OFFICE, OTHER)), pick=st.integers(0, 50))
    def somebody_is_erased(self, at: int, pick: int) -> None:
        known = self.fleet.candidates(at)
        if known:
            self.fleet.erase(at, known[pick % len(known)])

    @rule(at=st.sampled_from((OFFICE, BENCH)))
    def an_import_is_taken_back(self, at: int) -> None:
        self.fleet.turn_back_last_import(at)

    @rule(
        at=st.sampled_from((OFFICE, BENCH, OTHER)),
        steps=st.lists(st.sampled_from(sorted(STEPS)), min_size=2, max_size=5),
        pick=st.integers(0, 50),
    )
    def a_programme_goes_on(self, at: int, steps: list[str], pick: int) -> None:
        for number, step in enumerate(steps):
            Undertakings(self.fleet.posts[at], pick + number).do(step)

    @rule(at=AT_WORK, days=st.sampled_from((-3, 3)))
    def a_clock_goes_wrong(self, at: int, days: int) -> None:
        self.fleet.posts[at].clock.turn(days * DAY_MS)

    @rule(pick=st.integers(0, 50))
    def a_visit_is_handed_out(self, pick: int) -> None:
        runs = self.fleet.runs(OFFICE)
        if runs:
            self.fleet.hand_out(runs[pick % len(runs)])

    @rule(at=st.sampled_from((OFFICE, LAPTOP)))
    def a_visit_is_handed_in(self, at: int) -> None:
        self.fleet.hand_in(at)

    @rule()
    def the_laptop_is_cleaned_up(self) -> None:
        self.fleet.clean_up()

    # -- exchange --

    @rule(way=ANY_WAY)
    def a_file_is_written(self, way: tuple[int, int]) -> None:
        self.fleet.write(*way)

    @rule(way=ANY_WAY)
    def a_receipt_is_written(self, way: tuple[int, int]) -> None:
        self.fleet.acknowledge(*way)

    @precondition(lambda self: self.fleet.papers)
    @rule(pick=st.integers(0, 50))
    def one_of_the_files_is_read(self, pick: int) -> None:
        self.fleet.read(self.fleet.papers[-1 - pick % len(self.fleet.papers)])

    @precondition(lambda self: self.fleet.papers)
    @rule(pick=st.integers(0, 50), cut_at=st.integers(0, 6))
    def the_power_goes_while_a_file_is_read(self, pick: int, cut_at: int) -> None:
        self.fleet.read(self.fleet.papers[-1 - pick % len(self.fleet.papers)], cut_at)

    @rule(at=WITH_SERVER, steps=st.none() | st.integers(0, 12))
    def a_pc_follows_the_server(self, at: int, steps: int | None) -> None:
        self.fleet.follow(at, steps)

    # -- trouble --

    @rule(at=AT_WORK)
    def a_backup_is_made(self, at: int) -> None:
        self.fleet.back_up(at)

    @rule(at=AT_WORK)
    def a_pc_goes_on_from_its_backup(self, at: int) -> None:
        self.fleet.restore(at)

    @rule(at=AT_WORK)
    def a_folder_is_copied_to_a_new_pc(self, at: int) -> None:
        self.fleet.copy(at)

    # -- the end --

    def teardown(self) -> None:
        if not hasattr(self, "fleet"):
            return
        try:
            self.fleet.exchange_everything()
            check(self.fleet)
        finally:
            self.fleet.close()
            shutil.rmtree(self.folder, ignore_errors=True)
            if self.server is not None:
                self.server.ask(f'DROP DATABASE "{self.database}" WITH (FORCE)')


def check(fleet: Fleet) -> None:
    """What holds once everything was exchanged."""
    for post in fleet.posts:
        assert post.workspace.verify().verified, post.label
    _no_mark_is_lost(fleet)
    _all_agree(fleet)
    _nobody_has_what_was_withheld(fleet)


def _no_mark_is_lost(fleet: Fleet) -> None:
    for mark in fleet.marks:
        holders = [at for at in range(len(fleet.posts)) if fleet.holds(at, mark)]
        assert holders or mark.ref in fleet.aside, mark


def _all_agree(fleet: Fleet) -> None:
    office, bench = (_digests(fleet, at) for at in (OFFICE, BENCH))
    assert office == bench
    posts = (fleet.posts[OFFICE], fleet.posts[BENCH])
    hidden = frozenset().union(*(hidden_among(post, fleet.protected) for post in posts))
    there = [rows_of(post, hidden) for post in posts]
    assert there[0] == there[1]
    posts[0].workspace.rebuild()
    assert rows_of(posts[0], hidden) == there[0]
    for at in (OFFICE, OTHER):
        own, node = _digests(fleet, at, to_node=True), _digests(fleet, NODE)
        assert own.items() <= node.items()
    pcs = [OFFICE, BENCH]
    if fleet.agreement != FACTS:
        pcs.append(NODE)
    for one, two in itertools.pairwise(pcs):
        for run in _shared_runs(fleet):
            assert _run(fleet, one, run) == _run(fleet, two, run), (one, two, run)


def _digests(fleet: Fleet, at: int, *, to_node: bool = False) -> dict[Ref, bytes]:
    """The entries that everybody who exchanges with this PC may have, and their digests; `to_node`: that a
    node may have, too."""
    without_names = to_node and not fleet.agreement.names
    journal = fleet.posts[at].workspace.store.journal
    hidden = _hidden_subjects(fleet)
    return {
        entry.header.ref: entry.chain_digest
        for device in journal.devices()
        for entry in journal.of_device(device)
        if entry.header.about not in fleet.protected and entry.header.subject.id not in hidden
        if not (without_names and (entry.header.subject.kind, entry.header.event) in ONLY_WITH_NAMES)
    }


def _hidden_subjects(fleet: Fleet) -> set[UUID]:
    found = set(fleet.protected)
    for at in (OFFICE, OTHER):
        store = fleet.posts[at].workspace.store
        rows = store.database.rows("SELECT id, candidate FROM assessment_row")
        found |= {UUID(bytes=row[0]) for row in rows if UUID(bytes=row[1]) in fleet.protected}
    return found


def _shared_runs(fleet: Fleet) -> list[UUID]:
    store = fleet.posts[OFFICE].workspace.store
    rows = store.database.rows("SELECT id FROM assessment_row ORDER BY id")
    hidden = _hidden_subjects(fleet)
    return [run for row in rows if (run := UUID(bytes=row[0])) not in hidden]


def _run(fleet: Fleet, at: int, run: UUID) -> Any:
    return fleet.posts[at].workspace.assessment(run)


def _nobody_has_what_was_withheld(fleet: Fleet) -> None:
    for at in range(len(fleet.posts)):
        assert fleet.texts_about(at, fleet.erased) == 0, at
    for at in (BENCH, LAPTOP, NODE):
        assert fleet.entries_about(at, fleet.protected) == 0, at
    entries = fleet.posts[LAPTOP].entries().values()
    assert not any(entry.header.subject.kind in OF_PEOPLE for entry in entries)
    if fleet.agreement == FACTS:
        everybody = {mark.candidate for mark in fleet.marks}
        assert fleet.texts_about(NODE, everybody) == 0


def story(examples: int, steps: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[
            Phase.explicit,
            Phase.reuse,
            Phase.generate,
        ],  # a story takes seconds: it is told, not shortened
    )


def test_every_step_of_a_programme_is_one_that_a_story_can_take(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    office.run(office.person())
    for step in STEPS:
        if step != "list back":
            head = office.workspace.head
            Undertakings(office, 0).do(step)
            assert office.workspace.head != head, step
    assert all(rows for table, rows in rows_of(office, frozenset()).items() if table not in NOT_HERE)
    office.workspace.close()


NOT_HERE = ("participation_run", "programme_cost")


def test_replicas_agree_after_any_story() -> None:
    run_state_machine_as_test(Replicas, settings=story(6, 20))


def test_replicas_agree_after_any_story_with_a_server(postgres: PostgresServer) -> None:
    machine = type("WithServer", (Replicas,), {"server": postgres})
    run_state_machine_as_test(machine, settings=story(4, 25))


@pytest.mark.slow
def test_replicas_agree_after_many_long_stories_with_a_server(postgres: PostgresServer) -> None:
    machine = type("WithServer", (Replicas,), {"server": postgres})
    run_state_machine_as_test(machine, settings=story(60, 50))


@pytest.mark.slow
def test_replicas_agree_after_many_long_stories() -> None:
    run_state_machine_as_test(Replicas, settings=story(150, 50))
