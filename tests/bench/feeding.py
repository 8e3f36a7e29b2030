"""Row s: a rating while a server feeds this PC what another one has entered in years."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from uuid import uuid4

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from assessor_app.storage.workspace import LocalWorkspace
from tests.bench.measuring import Row, median, percentile, timed
from tests.building import FakeIdentities, do, plan_run, register_candidate
from tests.server.computers import Computer, computers
from tests.server.postgres import PASSWORD, USER, PostgresServer, find_binaries

_CODES = ("A1-1", "A1-2", "A1-3", "A2-1")
_BETWEEN_S = 0.03


def rating_while_fed(people: int = 2_500, alone: int = 100, most: int = 2_000) -> Row | None:
    """None where no PostgreSQL server is installed."""
    binaries = find_binaries()
    if binaries is None:
        return None
    server = PostgresServer(binaries)
    try:
        server.ask("CREATE DATABASE bench")
        address = ServerAddress("127.0.0.1", server.port, "bench", USER, PASSWORD)
        with tempfile.TemporaryDirectory() as name, computers(Path(name), 2) as (one, two):
            one.on(lambda w: _fill(w, people))
            one.follow(address)
            one.wait_for(lambda: bool(one.seen) and one.seen[-1].phase is Phase.IN_STEP, 600)
            return _measured(one, two, address, alone, most)
    finally:
        server.remove()


def _fill(workspace: LocalWorkspace, people: int) -> None:
    identities = FakeIdentities(4)
    with workspace.bulk():
        for _ in range(people):
            person = register_candidate(workspace, identities.new(), number=None)
            run = plan_run(workspace, identities.new(), person)
            for code in _CODES:
                do(workspace, run, cmd.RecordMark(code, Rating.SHOWN))


def _measured(one: Computer, two: Computer, address: ServerAddress, alone: int, most: int) -> Row:
    end = one.fingerprint()[one.id][0]
    run = two.on(lambda w: plan_run(w, uuid4(), register_candidate(w, uuid4(), number=None)))
    marks = iter(range(10**9))

    def rate() -> float:
        number = next(marks)
        rating = Rating.SHOWN if number % 2 else Rating.NOT_TESTED
        took = timed(lambda: two.on(lambda w: do(w, run, cmd.RecordMark(_CODES[number % 3], rating))))
        time.sleep(_BETWEEN_S)
        return took

    before = [rate() for _ in range(alone)]
    two.follow(address)
    meanwhile: list[float] = []
    began = time.perf_counter()
    while len(meanwhile) < most and two.on(lambda w: w.store.journal.head(one.id).seq) < end:
        meanwhile.append(rate())
    took = time.perf_counter() - began
    came = two.on(lambda w: w.store.journal.head(one.id).seq)
    worst = max(meanwhile)
    detail = (
        f"{came:,} of {end:,} entries in {took:.0f} s; p95 {percentile(meanwhile, 0.95):.1f} ms"
        f" (alone {percentile(before, 0.95):.1f} ms), worst {worst:.0f} ms of {len(meanwhile)}"
    )
    return Row("s", "a rating while a server feeds this PC", median(meanwhile), median(before),
               "worst < 100 ms", worst < 100, detail)  # fmt: skip
