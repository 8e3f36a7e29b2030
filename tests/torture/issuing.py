"""Kills a batch of documents again and again: no number is given twice or lost, each document is there."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentKind, check_number
from assessor_app.domain.checklists import Rating
from assessor_app.domain.issued_documents import WishState
from assessor_app.domain.people import CandidateDetails, register
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import DocumentWish
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm
from tests.backups import PHRASE, paths_in
from tests.building import MANAGER, FakeIdentities, do, make_workspace, plan_run, reopen
from tests.issuing import issuing_over
from tests.services.test_documents import NotingRenderer
from tests.torture.killing import drained, forked, read_lines_until_ready, unlike_a_rebuild
from tests.torture.writer import WallClock

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
FORM = FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE, demo=True)
_ONE_S = 0.1
"""About what one document takes: so that the kills are spread over the whole of the batch."""


@dataclass(frozen=True)
class Office:
    """An open store and the one who issues in it."""

    workspace: LocalWorkspace
    issuing: IssuingService
    manager: Actor


Opening = Callable[[], AbstractContextManager[Office]]


@dataclass
class Report:
    """What was found after all the kills."""

    documents: int = 0
    kills: int = 0
    at_work: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"documents {self.documents} · kills {self.kills}, at work {self.at_work}"
            f" · acknowledged {self.acknowledged} · faults {len(self.faults)} {self.faults[:3] or ''}"
        )


@contextmanager
def by_hand(folder: Path) -> Iterator[Office]:
    """The store alone, with keys and papers by hand: what is killed is the order of things."""
    workspace, clock = reopen(folder), WallClock()
    ids = FakeIdentities(int.from_bytes(os.urandom(4), "big"))
    try:
        yield Office(workspace, issuing_over(workspace, workspace, ids, clock, NotingRenderer()), MANAGER)
    finally:
        workspace.close()


def prepare(folder: Path, documents: int) -> None:
    """A store in which so many documents are wanted."""
    workspace = make_workspace(folder)
    runs = fill(workspace, MANAGER, documents)
    ids = FakeIdentities(98)
    issuing = issuing_over(workspace, workspace, ids, WallClock(), NotingRenderer())
    issuing.queue(MANAGER, [DocumentWish(run, DocumentKind.STATEMENT, "sv") for run in runs])
    workspace.close()


def fill(workspace: LocalWorkspace, actor: Actor, documents: int) -> list[UUID]:
    """So many people whose runs were broken off, each with one mark."""
    ids, runs = FakeIdentities(97), []
    code = workspace.checklists()[0].codes[0]
    with workspace.bulk():
        for place in range(documents):
            person = ids.new()
            workspace.commit(actor.id, register(person, CandidateDetails(f"Person {place}", "Exempelsson")))
            runs.append(plan_run(workspace, ids.new(), person))
            for command in (PREPARED, cmd.RecordMark(code, Rating.SHOWN), cmd.Interrupt("larm")):
                do(workspace, runs[-1], command, actor)
    return runs


def kill_issuing(folder: Path, kills: int, seed: int, documents: int = 500) -> Report:
    """A batch of so many documents, really drawn, sealed and signed, by the program as it is."""
    paths = paths_in(folder)
    program = Program(paths)
    opened = program.create(FORM)
    assert opened.issuing is not None
    runs = fill(program.workspace, opened.actor, documents)
    wishes = [DocumentWish(run, DocumentKind.STATEMENT, "sv") for run in runs]
    opened.issuing.queue(opened.actor, wishes)
    program.close()
    return kill_batch(partial(_unlocked, paths), kills, seed, longest_s=2 * documents * _ONE_S / kills)


@contextmanager
def _unlocked(paths: Paths) -> Iterator[Office]:
    program = Program(paths)
    opened = program.unlock(program.accounts()[0].id, PHRASE)
    assert opened.issuing is not None
    try:
        yield Office(program.workspace, opened.issuing, opened.actor)
    finally:
        program.close()


def kill_batch(opening: Opening, kills: int, seed: int, longest_s: float) -> Report:
    """Kill whoever issues the batch `kills` times at random moments, then let it come to its end."""
    chance, report = random.Random(seed), Report()
    told: dict[str, tuple[str, str]] = {}
    for _ in range(kills):
        pid, end = forked(lambda out: _work(opening, out))
        said = read_lines_until_ready(end)
        time.sleep(chance.uniform(0.0, longest_s))
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        report.kills += 1
        report.at_work += os.WIFSIGNALED(status)
        _hear((said + drained(end)).decode(), told, report)
    pid, end = forked(lambda out: _work(opening, out))
    rest = drained(end).decode()
    _, status = os.waitpid(pid, 0)
    _hear(rest, told, report)
    if os.waitstatus_to_exitcode(status):
        report.faults.append("the batch did not come to its end")
    report.acknowledged = len(told)
    _examine(opening, told, report)
    return report


def _work(opening: Opening, out: int) -> None:
    with opening() as office:
        batch = office.issuing.unfinished()
        os.write(out, b"ready\n")
        for row in batch.left if batch else ():
            issued, _ = office.issuing.issue_wanted(office.manager, row.id)
            digest = hashlib.sha256(issued.pdf).hexdigest()
            os.write(out, f"{row.id} {issued.summary.number} {digest}\n".encode())


def _hear(said: str, told: dict[str, tuple[str, str]], report: Report) -> None:
    """What was said to be safe; a last line that was cut off does not count."""
    for line in said.split("\n")[:-1]:
        if line == "ready":
            continue
        document, number, digest = line.split()
        if document in told:
            report.faults.append(f"{document} was issued twice")
        told[document] = (number, digest)


def _examine(opening: Opening, told: dict[str, tuple[str, str]], report: Report) -> None:
    with opening() as office:
        workspace: LocalWorkspace = office.workspace
        rows = workspace.document_rows()
        report.documents = len(rows)
        numbers = sorted(row.number for row in rows)
        counted = [int(number.split("-")[3]) for number in numbers]
        report.faults += ["a gap, or a number given twice"] * (counted != list(range(1, len(rows) + 1)))
        report.faults += [number for number in numbers if not check_number(number)]
        states = Counter(row.state for row in office.issuing._store.wanted_rows())
        report.faults += ["something is left"] * (states != {WishState.ISSUED: len(rows)})
        for document, (number, digest) in told.items():
            state = workspace.document(UUID(document))
            if (state.number, state.digest) != (number, digest):
                report.faults.append(f"{number} is not what was said")
        for row in rows:
            state = workspace.document(row.id)
            if (state.status_index or 0) + 1 != int(state.number.split("-")[3]):
                report.faults.append(f"{state.number} points elsewhere")
            if workspace.attachment(state.digest or "") is None:
                report.faults.append(f"{state.number} has no bytes")
        report.faults += [] if workspace.verify().verified else ["the chain"]
        report.faults += list(workspace.file_faults())
        report.faults += ["the tables"] * unlike_a_rebuild(workspace)
