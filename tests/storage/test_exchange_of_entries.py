"""Entries that travel: withheld parts, withheld runs, what comes later, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.journal import Entry, Header, PersonalState, Ref, WithheldRun, link, personal_digest
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.acceptance import Accepted
from assessor_app.storage.entry_checks import UnfitChain
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    DEVICE,
    MANAGER,
    FakeClock,
    FakeIdentities,
    do,
    make_workspace,
    plan_run,
    register_candidate,
)

OTHER_DEVICE = UUID("01970000-0000-7000-8000-0000000000d2")
PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


@pytest.fixture
def sender(tmp_path: Path) -> Iterator[LocalWorkspace]:
    """A store with a person and a run with three marks, as entries 5 to 10."""
    folder = tmp_path / "sender"
    folder.mkdir()
    workspace = make_workspace(folder)
    register_candidate(workspace, PERSON)
    plan_run(workspace, RUN, PERSON)
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    do(workspace, RUN, cmd.RecordMark("A1-2", Rating.PARTLY, "Skakig hand"))
    do(workspace, RUN, cmd.RecordMark("A1-3", Rating.NOT_SHOWN, "Hann inte"))
    yield workspace
    workspace.close()


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[LocalWorkspace]:
    """An empty store of another device with the same checklist."""
    folder = tmp_path / "receiver"
    folder.mkdir()
    workspace = make_workspace(folder, FakeClock(), device=OTHER_DEVICE, registered=False)
    yield workspace
    workspace.close()


def everything(_: Header) -> Share:
    return Share.ALL


def facts_only(_: Header) -> Share:
    return Share.FACTS


def nothing_from(first: int, last: int) -> Callable[[Header], Share]:
    return lambda header: Share.NOTHING if first <= header.seq <= last else Share.ALL


def give(
    sender: LocalWorkspace,
    receiver: LocalWorkspace,
    share: Callable[[Header], Share] = everything,
    after: int = 0,
) -> Accepted:
    return take(receiver, list(sender.shared(DEVICE, after, share)))


def take(receiver: LocalWorkspace, pieces: list[Entry | WithheldRun]) -> Accepted:
    return receiver.accept(
        [piece for piece in pieces if isinstance(piece, Entry)],
        [piece for piece in pieces if isinstance(piece, WithheldRun)],
    )


def entries_of(workspace: LocalWorkspace) -> list[Entry]:
    return list(workspace.store.journal.of_device(DEVICE))


def refused(receiver: LocalWorkspace, pieces: list[Entry | WithheldRun]) -> str:
    """The code that pieces are refused with; nothing of them may have been kept."""
    before = (entries_of(receiver), receiver.store.journal.runs(DEVICE))
    with pytest.raises(UnfitChain) as caught:
        take(receiver, pieces)
    assert (entries_of(receiver), receiver.store.journal.runs(DEVICE)) == before
    return caught.value.code


def test_a_store_that_received_everything_shows_the_same(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    assert give(sender, receiver).entries == sender.head.seq
    assert receiver.assessment(RUN) == sender.assessment(RUN)
    assert receiver.assessment_rows(AssessmentQuery()) == sender.assessment_rows(AssessmentQuery())
    assert receiver.verify().heads == (sender.head,)


def test_receiving_the_same_twice_changes_nothing(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver)
    again = give(sender, receiver)
    assert (again.entries, again.late_parts, again.runs) == (0, 0, 0)


def test_the_chain_verifies_though_personal_parts_are_withheld(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver, facts_only)
    assert receiver.verify().verified
    mark = receiver.assessment(RUN).mark("A1-2")
    assert mark is not None
    assert (mark.rating, mark.reason) == (Rating.PARTLY, None)
    assert receiver.candidate(PERSON).name == ""


def test_withheld_personal_parts_can_come_later(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver, facts_only)
    assert give(sender, receiver).late_parts > 0
    assert receiver.candidate(PERSON).name == "Amina Yılmaz"
    assert receiver.candidate_rows("yilmaz")[0].assessments == 1
    assert receiver.verify().verified


def test_a_late_part_that_does_not_fit_is_refused(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver, facts_only)
    entry = entries_of(sender)[4]
    forged = b'{"family_name":"Annan","given_name":"Helt"}'
    assert refused(receiver, [entry._replace(personal=forged)]) == "personal"
    salt = bytes(16)
    digest = personal_digest(salt, forged)
    wholly = entry._replace(personal=forged, personal_salt=salt, personal_digest=digest)
    assert refused(receiver, [wholly]) == "link"


def test_the_chain_verifies_over_a_withheld_run(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    accepted = give(sender, receiver, nothing_from(5, 8))
    assert accepted.runs == 1
    assert receiver.store.journal.runs(DEVICE)[0].last == 8
    assert receiver.verify().verified
    assert receiver.verify().heads == (sender.head,)


def test_a_withheld_run_is_passed_on_as_it_came(
    sender: LocalWorkspace, receiver: LocalWorkspace, tmp_path: Path
) -> None:
    give(sender, receiver, nothing_from(5, 8))
    third = make_workspace(tmp_path, device=UUID(int=9), registered=False)
    take(third, list(receiver.shared(DEVICE, 0, nothing_from(9, 9))))
    assert third.store.journal.runs(DEVICE) == (
        WithheldRun(DEVICE, 5, 9, entries_of(sender)[8].chain_digest),
    )
    assert third.verify().verified
    third.close()


def test_a_withheld_run_at_the_end_is_part_of_the_chain(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver, nothing_from(7, 99))
    assert receiver.verify().heads == (sender.head,)
    do(sender, RUN, cmd.RecordMark("A2-1", Rating.SHOWN))
    give(sender, receiver, after=sender.head.seq - 1)
    assert receiver.verify().heads == (sender.head,)


def test_a_withheld_run_opens_when_all_of_it_comes(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver, nothing_from(5, 8))
    give(sender, receiver)
    assert receiver.store.journal.runs(DEVICE) == ()
    assert receiver.assessment(RUN) == sender.assessment(RUN)
    assert receiver.verify().verified


def test_a_withheld_run_opens_in_part_when_the_rest_is_withheld_again(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver, nothing_from(5, 9))
    give(sender, receiver, nothing_from(6, 7))
    assert [(run.first, run.last) for run in receiver.store.journal.runs(DEVICE)] == [(6, 7)]
    assert receiver.verify().verified


def test_more_withheld_than_before_takes_nothing_away(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver)
    give(sender, receiver, nothing_from(2, 99))
    give(sender, receiver, facts_only)
    assert receiver.assessment(RUN) == sender.assessment(RUN)


def test_part_of_a_withheld_run_alone_proves_nothing_and_is_refused(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver, nothing_from(5, 8))
    assert refused(receiver, list(entries_of(sender)[4:6])) == "unproven"


def test_a_hole_that_nothing_covers_is_refused(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    entries = entries_of(sender)
    assert refused(receiver, [*entries[:3], *entries[4:]]) == "hole"
    assert refused(receiver, [*entries[:3], WithheldRun(DEVICE, 5, 9, entries[8].chain_digest)]) == "hole"


def test_an_entry_that_was_changed_on_the_way_is_refused(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    entries = entries_of(sender)
    changed = entries[7]._replace(facts=entries[7].facts.replace(b"shown", b"partly"))
    assert refused(receiver, [*entries[:7], changed]) == "link"
    assert (
        refused(receiver, [*entries[:7], entries[7]._replace(header=entries[7].header._replace(seq=0))])
        == "unfit"
    )


def test_the_same_number_with_another_digest_is_a_fork_and_the_first_stays(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver)
    entries = entries_of(sender)
    header = entries[-1].header._replace(wall_at=1)
    other = entries[-1]._replace(header=header)
    forked = other._replace(chain_digest=link(entries[-2].chain_digest, other))
    assert refused(receiver, [forked]) == "fork"
    assert refused(receiver, [WithheldRun(DEVICE, 2, entries[-1].header.seq, bytes(32))]) == "fork"


def test_entries_that_this_device_never_wrote_are_refused(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    entries = entries_of(sender)
    header = entries[-1].header._replace(seq=sender.head.seq + 1)
    other = entries[-1]._replace(header=header)
    ahead = other._replace(chain_digest=link(sender.head.chain_digest, other))
    with pytest.raises(UnfitChain, match="own_chain"):
        sender.accept([ahead])


def test_own_entries_that_come_back_are_passed_over(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver)
    take(sender, list(receiver.shared(DEVICE, 0, everything)))
    assert sender.verify().verified


def test_an_erasure_travels_and_is_carried_out(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver)
    sender.erase_person(MANAGER.id, PERSON, "request")
    give(sender, receiver, after=sender.head.seq - 1)
    assert receiver.candidate(PERSON).erased
    assert receiver.candidate_rows() == ()
    assert all(entry.personal is None for entry in receiver.store.journal.of_person(PERSON)[:1])
    assert receiver.verify().verified


def test_what_comes_after_an_erasure_is_emptied_on_arrival(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver)
    do(receiver, RUN, cmd.RecordMark("A2-1", Rating.PARTLY, "Skrivet utan att veta"))
    sender.erase_person(MANAGER.id, PERSON, "request")
    pieces = list(receiver.shared(OTHER_DEVICE, 0, everything))
    take(sender, pieces)
    late = sender.store.journal.at(Ref(OTHER_DEVICE, 1))
    assert late is not None
    assert late.personal_state is PersonalState.ERASED
    assert sender.assessment(RUN).mark("A2-1") is not None
    take(sender, pieces)
    assert sender.store.journal.at(Ref(OTHER_DEVICE, 1)) == late
    assert sender.verify().verified


def test_marks_made_apart_are_a_conflict_at_both_places(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    give(sender, receiver)
    do(sender, RUN, cmd.RecordMark("A1-1", Rating.NOT_SHOWN, "Vid kontoret"))
    do(receiver, RUN, cmd.RecordMark("A1-1", Rating.PARTLY, "I verkstaden"))
    give(sender, receiver)
    take(sender, list(receiver.shared(OTHER_DEVICE, 0, everything)))
    assert sender.assessment(RUN) == receiver.assessment(RUN)
    assert sender.assessment(RUN).conflicts() == ("A1-1",)


def test_own_entries_come_after_everything_seen_in_the_fold(
    sender: LocalWorkspace, receiver: LocalWorkspace
) -> None:
    """The other PC's clock is an hour ahead; a correction made here must still come last."""
    receiver._clock.turn(-3_600_000)  # type: ignore[attr-defined]  # the test's own clock
    give(sender, receiver)
    mark = receiver.assessment(RUN).mark("A1-1")
    assert mark is not None
    do(receiver, RUN, cmd.TakeBackMark("A1-1", mark.ref))
    assert receiver.assessment(RUN).mark("A1-1") is None
    newest = receiver.store.journal.at(Ref(OTHER_DEVICE, 1))
    assert newest is not None
    assert newest.header.recorded_at > sender.store.journal.clock
    assert newest.header.wall_at < entries_of(sender)[0].header.wall_at
    assert newest.header.actor == ASSESSOR.id


def test_nul_hidden_in_a_part_is_refused(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    entries = entries_of(sender)
    hostile = entries[0]._replace(facts=entries[0].facts[:-1] + b',"x":"\\u0000"}')
    assert refused(receiver, [hostile]) == "unfit"


def test_identities_stay_the_same_across_stores(sender: LocalWorkspace, receiver: LocalWorkspace) -> None:
    give(sender, receiver)
    register_candidate(receiver, FakeIdentities(7).new(), "Olle", "Åberg")
    assert [row.family_name for row in receiver.candidate_rows()] == ["Yılmaz", "Åberg"]
