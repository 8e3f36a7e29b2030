"""A laptop is cleaned of what receipts prove to be at its office, and of nothing else."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import issued_documents, protection
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.services.ports import Stopped
from assessor_app.storage.exchange_tables import derived_metadata
from assessor_app.system.high_water import HighWater, Standing
from tests.building import ASSESSOR, MANAGER, do
from tests.carrying import Post, at_visit, joins, make_post, reopened


class Pair:
    """An office and its laptop, at a visit with one run."""

    def __init__(self, folder: Path) -> None:
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.office = make_post(folder / "office", 1, "Kontoret")
        self.laptop = make_post(folder / "laptop", 2, "Laptop 2", kind=DeviceKind.LAPTOP, founds=False)
        joins(self.laptop, self.office, self.stick)
        self.person = self.laptop.person()
        self.run = self.laptop.run(self.person)
        self.picture = self.laptop.picture(self.run)
        self.paper = self.issue()

    def issue(self) -> str:
        digest = self.laptop.workspace.put_attachment(b"PDF of Amina")
        issued = DocumentIssued(self.run, "certificate", "sv", "VIM-PC002-1", 1, digest)
        drafts = issued_documents.issue(self.laptop.ids.new(), self.person, issued)
        self.laptop.workspace.commit(ASSESSOR.id, drafts)
        return digest

    def hand_in(self) -> None:
        """The visit is over; as in life, something else is the last thing that the laptop wrote."""
        at_visit(self.laptop, self.laptop, "handed_in", {self.run: self.person})
        self.laptop.person("Bo", "Ek")

    def deliver(self) -> None:
        self.office.apply(self.laptop.export(self.office, self.stick).path)
        self.office.acknowledge(self.laptop, self.stick)

    def close(self) -> None:
        self.office.workspace.close()
        self.laptop.workspace.close()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    made.close()


def derived(post: Post) -> dict[str, list[tuple[object, ...]]]:
    """Every derived row that follows from the journal alone; those of visits are put there by the test."""
    tables = [one for one in derived_metadata.sorted_tables if not one.name.startswith("visit_")]
    found = {}
    for table in tables:
        # Only the order of places says something, and a rebuild gives out new ones.
        columns = ", ".join(column.name for column in table.columns if column.name != "place")
        rows = post.workspace.store.database.rows(f"SELECT {columns} FROM {table.name}")
        found[table.name] = sorted(map(tuple, rows), key=repr)
    return found


def held(post: Post) -> set[str]:
    rows = post.workspace.store.attachments.database.rows("SELECT digest FROM attachment")
    return {bytes(row[0]).hex() for row in rows}


def test_what_is_delivered_goes_and_the_chain_holds(pair: Pair) -> None:
    laptop = pair.laptop
    pair.hand_in()
    pair.deliver()
    before, head = laptop.service.clean_up_preview(MANAGER), laptop.workspace.head
    assert (before.assessments, before.people, before.pictures) == (1, 1, 2)
    assert laptop.service.clean_up(MANAGER) == before
    assert laptop.workspace.head == head
    assert laptop.workspace.verify().verified
    assert laptop.workspace.assessment(pair.run).candidate is None
    assert laptop.workspace.candidate(pair.person).details is None
    assert held(laptop) == set()
    assert pair.office.workspace.assessment(pair.run).candidate == pair.person


def test_nothing_personal_is_left_in_the_files(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    pair.laptop.service.clean_up(MANAGER)
    kept = [entry for entry in pair.laptop.entries().values() if entry.personal]
    assert not any(b"Amina" in (entry.personal or b"") for entry in kept)
    assert not any(b"Skakig" in (entry.personal or b"") for entry in kept)


def test_the_lists_are_those_that_a_rebuild_makes(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    pair.laptop.service.clean_up(MANAGER)
    before = derived(pair.laptop)
    pair.laptop.workspace.rebuild()
    assert derived(pair.laptop) == before
    assert pair.laptop.workspace.candidate_count() == 1
    assert pair.laptop.workspace.document_rows() == ()


def test_a_number_that_was_given_is_not_given_again(pair: Pair) -> None:
    before = pair.laptop.workspace.next_document_sequence()
    pair.hand_in()
    pair.deliver()
    pair.laptop.service.clean_up(MANAGER)
    pair.laptop.workspace.close()
    reopened(pair.laptop, pair.laptop.folder)
    assert pair.laptop.workspace.next_document_sequence() == before == 2


def test_the_laptop_works_on_and_delivers_after_it(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    pair.laptop.service.clean_up(MANAGER)
    run = pair.laptop.run(pair.laptop.person("Eva", "Lind"))
    pair.deliver()
    assert pair.office.workspace.assessment(run) == pair.laptop.workspace.assessment(run)
    pair.office.apply(pair.laptop.export(pair.office, pair.stick, anew=True).path)
    assert pair.office.workspace.verify().verified
    assert pair.office.workspace.assessment(pair.run).candidate == pair.person


def test_a_visit_that_is_handed_out_again_brings_everything_back(pair: Pair) -> None:
    laptop, office = pair.laptop, pair.office
    before = laptop.workspace.assessment(pair.run)
    pair.hand_in()
    pair.deliver()
    laptop.service.clean_up(MANAGER)
    at_visit(office, laptop, "handed_out", {pair.run: pair.person})
    laptop.apply(office.export(laptop, pair.stick).path)
    assert laptop.workspace.assessment(pair.run) == before
    assert laptop.workspace.candidate(pair.person).name == "Amina Yılmaz"
    assert held(laptop) == {pair.picture, pair.paper}
    assert laptop.workspace.verify().verified


# ---- what stays ------------------------------------------------------------------------------------------


def test_nothing_goes_without_a_receipt(pair: Pair) -> None:
    pair.hand_in()
    pair.office.apply(pair.laptop.export(pair.office, pair.stick).path)
    before = pair.laptop.entries()
    with pytest.raises(Refused, match="nothing_delivered"):
        pair.laptop.service.clean_up(MANAGER)
    assert pair.laptop.entries() == before


def test_nothing_goes_of_a_visit_that_is_not_handed_in(pair: Pair) -> None:
    at_visit(pair.laptop, pair.laptop, "handed_out", {pair.run: pair.person})
    pair.deliver()
    assert pair.laptop.service.clean_up_preview(MANAGER).entries == 0


def test_a_run_with_one_mark_more_than_is_delivered_stays_whole(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    do(pair.laptop.workspace, pair.run, cmd.RecordMark("A2-2", Rating.SHOWN))
    pair.laptop.person("Eva", "Lind")
    with pytest.raises(Refused, match="nothing_delivered"):
        pair.laptop.service.clean_up(MANAGER)
    assert pair.laptop.workspace.assessment(pair.run).candidate == pair.person


def test_who_is_protected_is_not_at_the_office_and_stays(pair: Pair) -> None:
    laptop = pair.laptop
    hidden = laptop.ids.new()
    accounts = laptop.workspace.centre().accounts
    drafts = protection.register_protected(hidden, "Skyddad 1", [MANAGER.id], accounts)
    laptop.workspace.commit(MANAGER.id, drafts)
    run = laptop.run(hidden)
    at_visit(laptop, laptop, "handed_in", {run: hidden})
    laptop.person("Bo", "Ek")
    pair.deliver()
    assert laptop.service.clean_up_preview(MANAGER).entries == 0
    assert laptop.workspace.assessment(run).candidate == hidden


def test_a_person_with_another_run_here_stays(pair: Pair) -> None:
    other = pair.laptop.run(pair.person)
    pair.hand_in()
    pair.deliver()
    told = pair.laptop.service.clean_up(MANAGER)
    assert (told.assessments, told.people) == (1, 0)
    assert pair.laptop.workspace.candidate(pair.person).name == "Amina Yılmaz"
    assert pair.laptop.workspace.assessment(other).candidate == pair.person


def test_only_a_laptop_is_cleaned(pair: Pair) -> None:
    assert pair.office.service.clean_up_preview(MANAGER).entries == 0
    with pytest.raises(Refused, match="clean_up_on_laptops"):
        pair.office.service.clean_up(MANAGER)


# ---- when it is cut short --------------------------------------------------------------------------------


def test_stopped_half_way_nothing_has_gone(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    before = pair.laptop.entries(), derived(pair.laptop), held(pair.laptop)
    with pytest.raises(Stopped):
        pair.laptop.service.clean_up(MANAGER, lambda _what, _done, _total: False)
    assert (pair.laptop.entries(), derived(pair.laptop), held(pair.laptop)) == before
    assert pair.laptop.workspace.verify().verified


def test_without_the_mark_outside_the_store_nothing_goes(pair: Pair) -> None:
    pair.hand_in()
    pair.deliver()
    before = pair.laptop.entries()

    def full() -> None:
        raise OSError(28, "No space left on device")

    pair.laptop.desk.note_mark = full
    with pytest.raises(OSError, match="space"):
        pair.laptop.service.clean_up(MANAGER)
    assert pair.laptop.entries() == before


def test_cut_short_after_the_transaction_the_pictures_go_at_the_next_opening(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.hand_in()
    pair.deliver()
    with monkeypatch.context() as cut:
        cut.setattr("assessor_app.storage.exchange_store.purge", lambda _store: _killed())
        with pytest.raises(KeyboardInterrupt):
            pair.laptop.service.clean_up(MANAGER)
    assert held(pair.laptop) == {pair.picture, pair.paper}
    pair.laptop.workspace.close()
    reopened(pair.laptop, pair.laptop.folder)
    assert held(pair.laptop) == set()
    assert pair.laptop.workspace.verify().verified


def _killed() -> None:
    raise KeyboardInterrupt


def test_a_store_that_was_cleaned_is_the_one_that_the_machine_knows(pair: Pair, tmp_path: Path) -> None:
    """Whether it is killed at once or goes on and grows."""
    laptop, path = pair.laptop, tmp_path / "mark"
    pair.hand_in()
    pair.deliver()
    HighWater.read(path, "machine").advance(laptop.id, 3, laptop.workspace.digest_at(3) or b"")

    def advance() -> None:
        head = laptop.workspace.head
        HighWater.read(path, "machine").advance(head.device, head.seq, head.chain_digest)

    def standing() -> Standing:
        head, mark = laptop.workspace.head, HighWater.read(path, "machine")
        return mark.compare(head.device, head.seq, head.chain_digest, laptop.workspace.digest_at)

    laptop.desk.note_mark = advance
    laptop.service.clean_up(MANAGER)
    assert standing() is Standing.KNOWN
    laptop.person("Eva", "Lind")
    assert standing() is Standing.KNOWN


# ---- whatever is done ------------------------------------------------------------------------------------

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["run", "mark", "picture", "file", "apply", "receipt", "hand_in", "clean"]),
        st.integers(0, 3),
    ),
    min_size=8,
    max_size=30,
)


@settings(
    max_examples=10,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(STEPS)
def test_nothing_that_the_office_lacks_is_ever_cleaned(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder))
        try:
            _played(pair, steps)
        finally:
            pair.close()


def _played(pair: Pair, steps: list[tuple[str, int]]) -> None:
    laptop, office = pair.laptop, pair.office
    runs, written = {pair.run: pair.person}, []
    seen = laptop.entries()
    for what, pick in (*steps, ("clean", 0)):
        run = list(runs)[pick % len(runs)]
        here = laptop.workspace.assessment(run).candidate is not None
        if what == "run":
            person = laptop.person()
            runs[laptop.run(person)] = person
        elif what == "mark" and here:
            laptop.mark(run, "A2-1")
        elif what == "picture" and here:
            laptop.picture(run, f"picture {pick}".encode())
        elif what == "file" and laptop.desk.waiting(office.id):
            written.append(laptop.export(office, pair.stick).path)
        elif what == "apply" and written:
            office.apply(written[pick % len(written)])
        elif what == "receipt" and office.desk.received(laptop.id):
            office.acknowledge(laptop, pair.stick)
        elif what == "hand_in":
            at_visit(laptop, laptop, "handed_in", {run: runs[run]})
        seen |= laptop.entries()
        if what == "clean" and laptop.service.clean_up_preview(MANAGER).entries:
            laptop.service.clean_up(MANAGER)
            gone = {ref: entry for ref, entry in seen.items() if ref not in laptop.entries()}
            theirs = office.entries()
            assert {ref: theirs[ref] for ref in gone} == gone
            assert laptop.workspace.verify().verified
    pictures = held(laptop) | held(office)
    assert pair.picture in pictures
