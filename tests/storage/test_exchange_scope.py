"""Nobody is ever given what they may not have, whatever was done and whoever asks."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from itertools import product
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import issued_documents, joining_events, people, protection
from assessor_app.domain.devices import EVERYTHING, Agreement, DeviceKind, PlaceKind
from assessor_app.domain.errors import DomainError
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import DocumentIssued, DocumentWanted, RevocationReason
from assessor_app.domain.journal import Entry, PersonalState, Subject, WithheldRun
from assessor_app.services.entry_lines import line_of
from tests.building import ASSESSOR, MANAGER, do
from tests.carrying import NODE_PLACE, OTHER_PLACE, Post, at_visit, make_post, meet

NAME, REASON, HIDDEN = "Namnsson", "Skälet", "Skyddad"


@dataclass
class Work:
    """What was done at an office, and which secrets it left."""

    office: Post
    people: list[UUID] = field(default_factory=list)
    hidden: list[UUID] = field(default_factory=list)
    runs: dict[UUID, UUID] = field(default_factory=dict)
    pictures: dict[UUID, str] = field(default_factory=dict)

    def do(self, what: str, pick: int) -> None:
        """One more thing; what cannot be done now is left."""
        with suppress(DomainError):
            getattr(self, what)(pick)

    def register(self, _pick: int) -> None:
        self.people.append(self.office.person("Anna", NAME))

    def hide(self, pick: int) -> None:
        """Somebody is registered under an alias; their runs follow like everybody's."""
        person, accounts = self.office.ids.new(), self.office.workspace.centre().accounts
        drafts = protection.register_protected(person, f"{HIDDEN} {pick}", [MANAGER.id], accounts)
        self.office.workspace.commit(MANAGER.id, drafts)
        self.people.append(person)
        self.hidden.append(person)

    def plan(self, pick: int) -> None:
        person = self._person(pick)
        self.runs[self.office.run(person, f"{REASON} A")] = person

    def mark(self, pick: int) -> None:
        self.office.mark(self._run(pick), "A2-1", f"{REASON} B")

    def note(self, pick: int) -> None:
        do(self.office.workspace, self._run(pick), cmd.RecordNote("A1-1", f"{REASON} C"))

    def photograph(self, pick: int) -> None:
        run = self._run(pick)
        digest = self.office.picture(run, f"picture {len(self.pictures)}".encode())
        self.pictures[run] = digest

    def move(self, pick: int) -> None:
        run, person = self._run(pick), self._person(pick + 1)
        do(self.office.workspace, run, cmd.Move(person, f"{REASON} D"), MANAGER)
        self.runs[run] = person

    def issue(self, pick: int) -> None:
        run = self._run(pick)
        digest = self.office.workspace.put_attachment(f"PDF of {run} for {NAME}".encode())
        kind = "report" if pick % 2 else "certificate"
        issued = DocumentIssued(run, kind, "sv", f"VIM-{pick}", 1, digest)
        drafts = issued_documents.issue(self.office.ids.new(), self.runs[run], issued)
        self.office.workspace.commit(ASSESSOR.id, drafts)

    def want(self, pick: int) -> None:
        run, ids = self._run(pick), self.office.ids
        wanted = DocumentWanted(ids.new(), 0, run, "report", "sv")
        self.office.workspace.commit(MANAGER.id, [issued_documents.want(ids.new(), self.runs[run], wanted)])

    def revoke(self, pick: int) -> None:
        """The last document that holds, with words that name somebody."""
        store = self.office.workspace
        states = [store.document(row) for row in store.store.journal.subjects("document")]
        for state in states[::-1]:
            if state.issued_at is not None and state.revocation is None:
                note = f"{REASON} E om {NAME}"
                ended = issued_documents.revoke(state, RevocationReason.WRONG_PERSON, note)
                store.commit(MANAGER.id, [ended])
                return

    def link(self, pick: int) -> None:
        """One record says something of another, protected or not."""
        one, other = self._person(pick), self._person(pick + 1)
        event = joining_events.CandidatesParted(other, f"{REASON} om {NAME}")
        self.office.workspace.commit(ASSESSOR.id, (Draft(Subject(people.SUBJECT_KIND, one), one, event),))

    def erase(self, pick: int) -> None:
        self.office.workspace.erase_person(MANAGER.id, self._person(pick), "begäran")

    def _person(self, pick: int) -> UUID:
        if not self.people:
            self.register(pick)
        return self.people[pick % len(self.people)]

    def _run(self, pick: int) -> UUID:
        if not self.runs:
            self.plan(pick)
        return list(self.runs)[pick % len(self.runs)]


BRIEFLY = settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
"""Each example makes stores; making a failing one smaller would take longer than to read it."""
OPS = (
    "register",
    "hide",
    "plan",
    "mark",
    "note",
    "photograph",
    "move",
    "issue",
    "want",
    "revoke",
    "link",
    "erase",
)
PLANS = st.lists(st.tuples(st.sampled_from(OPS), st.integers(0, 5)), min_size=6, max_size=18)


@contextmanager
def office() -> Iterator[Work]:
    with tempfile.TemporaryDirectory() as folder:
        made = make_post(Path(folder) / "office", 1, "Kontoret")
        yield Work(made)
        made.workspace.close()


@contextmanager
def beside(work: Work, place: UUID, kind: DeviceKind = DeviceKind.OFFICE) -> Iterator[Post]:
    own = work.office.place
    folder, number = work.office.folder.parent / f"{place}", 2 + place.int % 7
    made = make_post(folder, number, "Mottagaren", place=place, kind=kind)
    if place == own:
        work.office.enrol(made)
    else:
        meet(work.office, made, Agreement())
    yield made
    made.workspace.close()


def said(pieces: list[Entry | WithheldRun]) -> bytes:
    """All that the receiver can read."""
    return b"\n".join(line_of(piece) for piece in pieces)


def belongs_to_hidden(work: Work, entry: Entry) -> bool:
    """Told from the journal alone: about somebody hidden, or on a run that was ever theirs at its end."""
    header = entry.header
    theirs = {run for run, person in work.runs.items() if person in work.hidden}
    return header.about in work.hidden or header.subject.id in {*theirs, *work.hidden}


@BRIEFLY
@given(PLANS)
def test_a_node_is_given_what_was_agreed_and_nothing_else(plan: list[tuple[str, int]]) -> None:
    with office() as work, beside(work, NODE_PLACE) as node:
        for what, pick in plan:
            work.do(what, pick)
        for flags in product((False, True), repeat=4):
            agreement = Agreement(*flags)
            work.office.agree(NODE_PLACE, agreement)
            fixed = work.office.desk.plan(node.id, anew=True)
            pieces = list(work.office.desk.pieces(fixed))
            text = said(pieces)
            assert agreement.names or not any(name in text for name in (NAME.encode(), b"Astrid Berg"))
            assert agreement.reasons or REASON.encode() not in text
            assert agreement.pictures or not fixed.attachments
            assert agreement.pictures or not any(digest.encode() in text for digest in work.pictures.values())
            assert agreement.protected or HIDDEN.encode() not in text
            entries = [piece for piece in pieces if isinstance(piece, Entry)]
            assert fixed.entries == len(entries)
            if not agreement.protected:
                told = [entry for entry in entries if belongs_to_hidden(work, entry)]
                assert {entry.header.event for entry in told} <= {"person_erased/1"}
            if not (agreement.names and agreement.reasons and agreement.pictures):
                for data in (work.office.workspace.attachment(digest) for digest in fixed.attachments):
                    assert data is None or agreement.names or NAME.encode() not in data


HANDED_ON = [("plan", 0), ("register", 0), ("register", 0), ("move", 0), ("move", 1), ("erase", 1)]
"""A run that belonged for a while to somebody who is erased by now."""


@BRIEFLY
@example(HANDED_ON, False, False, False)
@given(PLANS, st.booleans(), st.booleans(), st.booleans())
def test_chains_hold_at_sender_and_receiver_and_widening_gives_all(
    plan: list[tuple[str, int]], names: bool, reasons: bool, pictures: bool
) -> None:
    with office() as work, beside(work, NODE_PLACE) as node, tempfile.TemporaryDirectory() as stick:
        work.office.agree(NODE_PLACE, Agreement(names, reasons, pictures))
        for what, pick in plan:
            work.do(what, pick)
        node.apply(work.office.export(node, Path(stick)).path)
        node.acknowledge(work.office, Path(stick))
        assert work.office.workspace.verify().verified
        assert node.workspace.verify().verified
        work.office.agree(NODE_PLACE, Agreement(True, True, True, True))
        node.apply(work.office.export(node, Path(stick)).path)
        node.acknowledge(work.office, Path(stick))
        assert node.workspace.verify().verified
        # What is about somebody who was erased is not kept where it comes later, whoever has the run by now.
        # Where it was not told that a run had gone to somebody hidden, it went with who had it before. Why
        # somebody was joined with a person who was erased before is not kept where it comes later.
        erased = work.office.workspace.erased
        ours, theirs = work.office.entries(), node.entries()
        shared = {one.header.subject for one in ours.values() if one.header.about in erased}
        for ref, one in ours.items():
            gone = theirs[ref].personal_state is PersonalState.ERASED
            is_link = one.header.event in ("candidates_joined/1", "candidates_parted/1")
            assert theirs[ref] == one or (gone and (is_link or one.header.subject in shared))
        assert work.office.desk.waiting(node.id) == 0


@BRIEFLY
@given(PLANS, st.sets(st.integers(0, 5), max_size=3))
def test_a_laptop_is_given_its_visits_and_no_other_people(
    plan: list[tuple[str, int]], visited: set[int]
) -> None:
    with office() as work, beside(work, work.office.place, DeviceKind.LAPTOP) as laptop:
        for what, pick in plan:
            work.do(what, pick)
        runs = dict(pair for number, pair in enumerate(work.runs.items()) if number in visited)
        at_visit(work.office, laptop, "handed_out", runs)
        entries = [piece for piece in work.office.offered(laptop) if isinstance(piece, Entry)]
        among = {*runs, *runs.values()}
        for entry in entries:
            if entry.header.subject.kind in ("assessment", "candidate"):
                is_told = entry.header.subject.id in among and not belongs_to_hidden(work, entry)
                assert is_told or entry.header.event == "person_erased/1"
        given_away = {entry.header.ref for entry in entries}
        for ref, entry in work.office.entries().items():
            if entry.header.subject.id in runs and not belongs_to_hidden(work, entry):
                assert ref in given_away or entry.header.about in work.hidden


def test_an_office_of_the_same_place_gets_all_but_who_is_protected() -> None:
    with office() as work, beside(work, work.office.place) as second:
        work.do("register", 0)
        work.do("hide", 1)
        work.do("plan", 0)
        work.do("plan", 1)
        offered = [piece for piece in work.office.offered(second) if isinstance(piece, Entry)]
        kept_back = set(work.office.entries()) - {entry.header.ref for entry in offered}
        assert {ref for ref, entry in work.office.entries().items() if belongs_to_hidden(work, entry)} == (
            kept_back
        )


def test_who_is_no_longer_protected_is_offered_anew() -> None:
    with office() as work, beside(work, NODE_PLACE) as node, tempfile.TemporaryDirectory() as stick:
        work.office.agree(NODE_PLACE, EVERYTHING)
        work.do("hide", 0)
        work.do("plan", 0)
        node.apply(work.office.export(node, Path(stick)).path)
        node.acknowledge(work.office, Path(stick))
        person, run = work.hidden[0], next(iter(work.runs))
        assert node.workspace.assessment(run).candidate is None
        state = work.office.workspace.candidate(person)
        work.office.workspace.commit(MANAGER.id, protection.end_protection(state, "Hotet är över"))
        node.apply(work.office.export(node, Path(stick)).path)
        assert node.workspace.assessment(run) == work.office.workspace.assessment(run)


def test_that_somebody_protected_is_left_out_is_told_to_who_manages_that_alone() -> None:
    with office() as work, beside(work, NODE_PLACE) as node:
        work.do("hide", 0)
        told = [work.office.service.preview(actor, node.id).withheld_people for actor in (ASSESSOR, MANAGER)]
        assert told == [0, 1]


def test_that_somebody_was_erased_is_told_to_everybody() -> None:
    with office() as work:
        work.do("hide", 0)
        work.office.workspace.erase_person(MANAGER.id, work.hidden[0], "begäran")
        for place in (NODE_PLACE, OTHER_PLACE):
            with beside(work, place) as other:
                offered = [piece for piece in work.office.offered(other) if isinstance(piece, Entry)]
                assert "person_erased/1" in {entry.header.event for entry in offered}


@pytest.mark.parametrize("flag", [one.name for one in fields(Agreement)])
def test_each_part_of_an_agreement_makes_another_scope(flag: str) -> None:
    with office() as work, beside(work, NODE_PLACE) as node:
        before = work.office.desk.plan(node.id).scope
        work.office.agree(
            NODE_PLACE, Agreement(**{"names": False, "reasons": False, "pictures": False, flag: True})
        )
        assert work.office.desk.plan(node.id).scope != before
        assert work.office.desk.trusted()[node.id].place_kind is PlaceKind.NODE
