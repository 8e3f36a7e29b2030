"""What is printed, what waits, and what is known after a kill, as the record tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import DocumentIssued, issue
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.printing import PrintingService, PrintTask, PrintWish
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)

TODAY = date(2026, 5, 28)
A_DAY_MS = 24 * 3_600_000


@dataclass
class Office:
    """A store with issued documents of three pages, and who prints them."""

    folder: Path
    workspace: LocalWorkspace
    printing: PrintingService
    identities: FakeIdentities
    clock: FakeClock

    def issue(self, number: str) -> UUID:
        """Issue a document about somebody new."""
        person = register_candidate(self.workspace, self.identities.new(), number)
        run = plan_run(self.workspace, self.identities.new(), person)
        digest = self.workspace.put_attachment(f"%PDF {number}".encode())
        issued = DocumentIssued(run, "statement", "sv", number, 3, digest)
        document = self.identities.new()
        self.workspace.commit(ASSESSOR.id, issue(document, person, issued))
        return document

    def begin(self, document: UUID, **more: object) -> PrintTask:
        return self.printing.begin(ASSESSOR, PrintWish(document, **more))[0]  # type: ignore[arg-type]  # as given

    def print(self, document: UUID, **more: object) -> PrintTask:
        """Print a document to the end."""
        task = self.begin(document, **more)
        self.printing.finish(ASSESSOR, task, task.last - task.first + 1, PrintStatus.HANDED_OVER)
        return task

    def restart(self) -> None:
        """Close the store as a kill would leave it, and open it again."""
        self.workspace.close()
        self.workspace = reopen(self.folder, self.clock)
        self.workspace.rebuild()
        self.printing = PrintingService(self.workspace, self.identities, self.clock, UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    clock, identities = FakeClock(), FakeIdentities(11)
    workspace = make_workspace(tmp_path, clock)
    printing = PrintingService(workspace, identities, clock, UTC)
    made = Office(tmp_path, workspace, printing, identities, clock)
    yield made
    made.workspace.close()


def test_what_is_issued_waits_until_it_is_printed(office: Office) -> None:
    first, second = office.issue("A"), office.issue("B")
    assert [row.id for row in office.printing.waiting()] == [second, first]
    assert office.printing.waiting_to_be_printed() == 2
    office.print(first)
    assert [row.id for row in office.printing.waiting()] == [second]


def test_only_what_was_issued_on_the_day_belongs_to_the_day(office: Office) -> None:
    office.issue("A")
    office.clock.turn(A_DAY_MS)
    second = office.issue("B")
    tomorrow = date(2026, 5, 29)
    assert [row.id for row in office.printing.waiting(tomorrow)] == [second]
    assert len(office.printing.waiting(TODAY)) == 1
    assert len(office.printing.waiting()) == 2


def test_the_first_is_the_original_and_every_other_a_numbered_copy(office: Office) -> None:
    document = office.issue("A")
    assert [office.print(document).copy for _ in range(3)] == [0, 1, 2]
    history = office.printing.history(document)
    assert [record.item.copy for record in history.records] == [0, 1, 2]
    assert {record.by_name for record in history.records} == {"Astrid Berg"}
    assert history.next_copy == 3


def test_a_copy_says_why_it_was_made(office: Office) -> None:
    document = office.issue("A")
    office.print(document)
    office.print(document, reason="Originalet blev blött")
    assert office.printing.history(document).records[1].item.reason == "Originalet blev blött"


@pytest.mark.parametrize("status", [PrintStatus.FAILED, PrintStatus.STOPPED])
def test_what_never_reached_the_printer_is_still_to_be_printed_as_the_original(
    office: Office, status: PrintStatus
) -> None:
    document = office.issue("A")
    task = office.begin(document)
    office.printing.finish(ASSESSOR, task, 1, status)
    assert len(office.printing.waiting()) == 1
    assert office.print(document).is_original


def test_a_kill_between_beginning_and_end_leaves_perhaps_printed(office: Office) -> None:
    document = office.issue("A")
    office.begin(document)
    office.restart()
    row = office.workspace.document_rows()[0]
    assert (row.is_uncertain, row.is_waiting, row.printed) == (True, False, 0)
    with pytest.raises(Refused, match="print_uncertain"):
        office.begin(document)


@pytest.mark.parametrize(("came_out", "next_copy"), [(True, 1), (False, 0)])
def test_who_looks_in_the_tray_decides_whether_the_next_is_a_copy(
    office: Office, came_out: bool, next_copy: int
) -> None:
    document = office.issue("A")
    office.begin(document)
    office.printing.settle(ASSESSOR, document, came_out=came_out)
    assert office.print(document).copy == next_copy


def test_paper_that_never_came_can_be_told_afterwards(office: Office) -> None:
    document = office.issue("A")
    task = office.print(document)
    office.printing.settle(ASSESSOR, document, task.id, came_out=False)
    assert [row.id for row in office.printing.waiting()] == [document]
    assert office.print(document).is_original


def test_an_answer_given_twice_is_written_once(office: Office) -> None:
    document = office.issue("A")
    task = office.begin(document)
    office.printing.settle(ASSESSOR, document, task.id, came_out=True)
    assert office.printing.settle(ASSESSOR, document, task.id, came_out=True).wall_at is None


def test_single_pages_are_printed_of_a_document_whose_original_is_out(office: Office) -> None:
    document = office.issue("A")
    with pytest.raises(Refused, match="print_range_unfit"):
        office.begin(document, first=2, last=2)
    office.print(document)
    task = office.begin(document, first=2, last=3)
    assert (task.copy, task.first, task.last) == (1, 2, 3)


@pytest.mark.parametrize(("first", "last"), [(0, 1), (2, 1), (1, 4), (4, 4)])
def test_pages_that_are_not_there_are_refused(office: Office, first: int, last: int) -> None:
    document = office.issue("A")
    office.print(document)
    with pytest.raises(Refused, match="print_range_unfit"):
        office.begin(document, first=first, last=last)


def test_what_need_not_be_printed_waits_no_more_until_it_does_again(office: Office) -> None:
    document = office.issue("A")
    office.printing.waive(ASSESSOR, document, waived=True)
    assert office.printing.waiting() == ()
    office.printing.waive(ASSESSOR, document, waived=False)
    assert len(office.printing.waiting()) == 1


def test_a_batch_is_known_from_the_journal_after_a_kill(office: Office) -> None:
    documents = [office.issue(letter) for letter in "ABCD"]
    batch, _ = office.printing.queue(ASSESSOR, documents)
    office.print(documents[0], batch=batch.id)
    office.begin(documents[1], batch=batch.id)
    office.restart()
    found = office.printing.unfinished()
    assert found is not None
    assert [row.id for row in found.documents] == documents
    assert [row.id for row in found.left] == documents[2:]
    assert [row.id for row in found.uncertain] == documents[1:2]


def test_a_batch_ends_when_everything_is_printed(office: Office) -> None:
    documents = [office.issue(letter) for letter in "AB"]
    batch, _ = office.printing.queue(ASSESSOR, documents)
    office.print(documents[0], batch=batch.id)
    office.print(documents[1])
    assert office.printing.unfinished() is None


def test_one_batch_at_a_time(office: Office) -> None:
    documents = [office.issue(letter) for letter in "AB"]
    batch, _ = office.printing.queue(ASSESSOR, documents[:1])
    with pytest.raises(Refused, match="batch_unfinished"):
        office.printing.queue(ASSESSOR, documents[1:])
    office.printing.leave(ASSESSOR, batch.id)
    assert office.printing.unfinished() is None
    assert len(office.printing.waiting()) == 2
    office.printing.queue(ASSESSOR, documents)


def test_an_uncertain_document_is_not_put_in_a_batch(office: Office) -> None:
    document = office.issue("A")
    office.begin(document)
    with pytest.raises(Refused, match="print_uncertain"):
        office.printing.queue(ASSESSOR, [document])
    with pytest.raises(Refused, match="nothing_to_print"):
        office.printing.queue(ASSESSOR, [])


def test_another_pc_does_not_take_over_the_batch(office: Office) -> None:
    office.printing.queue(ASSESSOR, [office.issue("A")])
    office.workspace.adopt_device(office.identities.new(), "9K3QF")
    assert office.printing.unfinished() is None
    assert len(office.printing.waiting()) == 1


def test_nothing_is_printed_of_a_person_who_was_erased(office: Office) -> None:
    document = office.issue("A")
    person = office.workspace.document(document).candidate
    assert person is not None
    office.workspace.erase_person(ASSESSOR.id, person, "begärt")
    assert office.printing.waiting() == ()
    with pytest.raises(Refused, match="document_bytes_gone"):
        office.begin(document)


def test_printing_elsewhere_leaves_no_gap_in_the_numbers(office: Office) -> None:
    document = office.issue("A")
    before = office.workspace.next_document_sequence()
    office.workspace.adopt_device(office.identities.new(), "9K3QF")
    office.print(document)
    assert (before, office.workspace.next_document_sequence()) == (2, 1)
