"""A batch is issued one document after the other: seen, stopped, taken up again, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assessor_app.domain.certificates import DocumentKind
from assessor_app.services.issuing_models import DocumentWish
from assessor_app.ui.documents.issuing_run import IssueProgress, IssuingRun
from tests.building import MANAGER
from tests.issuing import ByHand, KeysByHand, issuing_over
from tests.ui.list_rooms import PaperOfTests, house


class Office:
    """A manager with some signed runs, and a batch that goes on step by step."""

    def __init__(self, folder: Path) -> None:
        self.house = house(folder, MANAGER)
        self.keys = KeysByHand()
        workspace = self.house.session.candidates._workspace
        store, clock = self.house.workspace, workspace._clock  # type: ignore[attr-defined]  # the store as seen
        issuing = issuing_over(
            store,
            workspace,
            self.house.session.candidates._identities,
            clock,
            PaperOfTests(),
            viewer=MANAGER.id,
            by_hand=ByHand(keys=self.keys),
        )
        self.steps = Steps()
        self.house.session = replace(self.house.session, issues=issuing, runner=self.steps)
        self.issuing = issuing
        self.run = IssuingRun(self.house.session, issuing, clock=lambda: 0.0)
        self.seen: list[IssueProgress] = []
        self.run.subscribe(self.seen.append)

    def wishes(self, count: int) -> list[DocumentWish]:
        wishes = []
        for number in range(count):
            run = self.house.run_of(self.house.somebody(f"Person{number}"))
            self.house.sign(run)
            wishes.append(DocumentWish(run, DocumentKind.CERTIFICATE, "sv"))
        return wishes

    def numbers(self) -> list[str]:
        return sorted(row.number for row in self.house.session.documents.list())


class Steps:
    """A lane whose work is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[object, object, object]] = []

    def run(self, work: object, done: object, failed: object = None) -> None:
        self.waiting.append((work, done, failed))

    def step(self) -> None:
        work, done, failed = self.waiting.pop(0)
        try:
            result = work()  # type: ignore[operator]  # as it was given
        except Exception as error:
            assert callable(failed)
            failed(error)
            return
        done(result)  # type: ignore[operator]  # as it was given

    def all(self) -> None:
        while self.waiting:
            self.step()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "store")
    yield made
    made.house.workspace.close()


def test_every_document_of_a_batch_is_issued_and_told(office: Office) -> None:
    office.run.start(office.wishes(3))
    office.steps.all()
    last = office.seen[-1]
    assert last.has_ended
    assert [row.number for row in last.issued] == office.numbers()
    assert (last.done, last.left, last.left_out) == (3, 0, ())
    assert [one.done for one in office.seen if not one.has_ended] == sorted(
        one.done for one in office.seen if not one.has_ended
    )


def test_a_batch_stops_between_two_documents_and_goes_on_later(office: Office) -> None:
    office.run.start(office.wishes(3))
    office.steps.step()  # the batch is wanted
    office.run.stop()
    office.steps.all()
    assert office.seen[-1].left == 2
    assert len(office.numbers()) == 1
    unfinished = office.issuing.unfinished()
    assert unfinished is not None
    again = IssuingRun(office.house.session, office.issuing)  # after a restart
    again.resume(unfinished)
    office.steps.all()
    assert again.progress is not None
    assert (again.progress.done, again.progress.total, again.progress.left) == (3, 3, 0)
    assert len(set(office.numbers())) == 3
    assert office.issuing.unfinished() is None


def test_keys_that_cannot_be_used_make_the_batch_wait_and_nothing_is_left_out(office: Office) -> None:
    office.run.start(office.wishes(2))
    office.steps.step()
    office.steps.step()
    office.keys.why = "certificate_expired"
    office.steps.all()
    waiting = office.run.progress
    assert waiting is not None
    assert str(waiting.problem).startswith("certificate_expired")
    assert office.run.is_busy
    office.keys.why = None
    office.run.go_on()
    office.steps.all()
    assert office.seen[-1].has_ended
    assert len(office.seen[-1].issued) == 2


def test_what_lacks_something_is_left_out_and_the_rest_is_issued(office: Office) -> None:
    wishes = office.wishes(2)
    person = office.house.somebody("Utan")
    unsigned = office.house.run_of(person)
    office.run.start([wishes[0], DocumentWish(unsigned, DocumentKind.STATEMENT, "sv"), wishes[1]])
    office.steps.all()
    last = office.seen[-1]
    assert len(last.issued) == 2
    assert [row.assessment for row in last.left_out] == [unsigned]
    assert last.left_out[0].why is not None


def test_a_second_start_while_one_goes_on_changes_nothing(office: Office) -> None:
    wishes = office.wishes(2)
    office.run.start(wishes[:1])
    office.steps.step()
    office.run.start(wishes[1:])
    office.steps.all()
    assert len(office.numbers()) == 1
