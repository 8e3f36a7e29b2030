"""A centre in which something contradicts itself: what a laptop wrote meanwhile is carried into its store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import centres, people, transfers
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import Status
from assessor_app.domain.centres import Device
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.services.ports import Clock
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, canonical_bytes, fake_seal
from tests.exchanging import carry, keep_line

LAPTOP = UUID("01970000-0000-7000-8000-0000000000d2")


def open_laptop(store: LocalWorkspace, folder: Path, clock: Clock, device: UUID = LAPTOP) -> LocalWorkspace:
    """A store of another device that has all that `store` has; the caller closes it."""
    folder.mkdir()
    laptop = LocalWorkspace.create(
        folder, KEY, UUID(int=77), store.centre_id, device, "9B4TW", clock, fake_seal
    )
    for checklist in store.checklists():
        laptop.keep_checklist(checklist.digest, canonical_bytes(checklist), True)
    carry(store, laptop)
    return laptop


def somebody(store: LocalWorkspace) -> tuple[Actor, Actor]:
    """Two accounts that may run assessments, the second a manager."""
    accounts = [one for one in store.centre().accounts.values() if not one.revoked]
    manager = next(one for one in accounts if one.role is Role.MANAGER)
    other = next((one for one in accounts if one.role is Role.ASSESSOR), manager)
    return Actor(other.id, other.role), Actor(manager.id, manager.role)


def act(store: LocalWorkspace, run: UUID, actor: Actor, command: object) -> None:
    """Carry out one command on a run."""
    state = store.assessment(run)
    checklist = store.checklist(state.checklist or "")
    assert checklist is not None
    store.commit(actor.id, decide(state, checklist, command, actor))


def make_conflicts(store: LocalWorkspace, folder: Path, clock: Clock) -> tuple[UUID, UUID]:
    """Conflicts of every kind but doubles; returns the open run and the signed one that have some."""
    one, manager = somebody(store)
    store.commit(
        manager.id,
        centres.enrol_device(store.centre_id, Device(LAPTOP, "11" * 32, "9B4TW", "Laptop 1")),
    )
    going = store.assessment_rows(AssessmentQuery(statuses=frozenset({Status.IN_PROGRESS})))
    signed = store.assessment_rows(AssessmentQuery(statuses=frozenset({Status.SIGNED})))
    checklist = store.checklist(store.assessment(going[0].id).checklist or "")
    assert checklist is not None
    laptop = open_laptop(store, folder / "laptop", clock)
    _write_apart(store, laptop, going[0].id, checklist, (one, manager))
    _amend_apart(store, laptop, going[0].candidate, (one, manager))
    _write_late(laptop, signed[0].id, one)
    _fork(store, laptop, folder, clock, (going[0].id, one, manager), checklist)
    carry(laptop, store)
    laptop.close()
    return going[0].id, signed[0].id


def _write_apart(
    store: LocalWorkspace, laptop: LocalWorkspace, run: UUID, checklist: Checklist, who: Sequence[Actor]
) -> None:
    first, second = checklist.codes[0], checklist.codes[1]
    act(store, run, who[1], cmd.RecordMark(first, Rating.SHOWN))
    act(laptop, run, who[0], cmd.RecordMark(first, Rating.PARTLY, "Kom utan skyddsvisir"))
    act(store, run, who[1], cmd.RecordNote(second, "Svenska: lugn."))
    act(laptop, run, who[0], cmd.RecordNote(second, "Svenska: fel verktyg."))


def _amend_apart(store: LocalWorkspace, laptop: LocalWorkspace, person: UUID, who: Sequence[Actor]) -> None:
    details = store.candidate(person).details
    assert details is not None
    for workspace, actor, employer in (
        (store, who[1], "Mekaniska AB"),
        (laptop, who[0], "Vimmerby Metall"),
    ):
        amended = replace(details, employer=employer, phone=details.phone or "070-123 45 67")
        workspace.commit(actor.id, people.amend(workspace.candidate(person), amended))


def _write_late(laptop: LocalWorkspace, run: UUID, actor: Actor) -> None:
    """As a laptop does that has not heard of the signatures: past the rules of this one."""
    state = laptop.assessment(run)
    code = next(iter(state.marks))
    subject = Subject(ev.SUBJECT_KIND, run)
    events = (
        ev.MarkRecorded(code, Rating.NOT_SHOWN, "Svenska: fel"),
        ev.NoteRecorded(code, "Mer tid vid mikrometern."),
    )
    laptop.commit(actor.id, [Draft(subject, state.candidate, event) for event in events])


def _fork(
    store: LocalWorkspace,
    laptop: LocalWorkspace,
    folder: Path,
    clock: Clock,
    who: tuple[UUID, Actor, Actor],
    checklist: Checklist,
) -> None:
    """The laptop was restored from a backup: it wrote on once more from where it was."""
    run, one, manager = who
    device = UUID("01970000-0000-7000-8000-0000000000d3")
    label = Device(device, "22" * 32, "5C8RR", "PC 3")
    store.commit(manager.id, centres.enrol_device(store.centre_id, label))
    carry(store, laptop)
    kept = open_laptop(store, folder / "kept", clock, device)
    lost = open_laptop(store, folder / "lost", clock, device)
    act(kept, run, one, cmd.RecordMark(checklist.codes[2], Rating.SHOWN))
    act(kept, run, one, cmd.RecordMark(checklist.codes[3], Rating.SHOWN))
    act(lost, run, one, cmd.RecordMark(checklist.codes[2], Rating.SHOWN))
    act(lost, run, one, cmd.RecordMark(checklist.codes[3], Rating.PARTLY, "Tog fel verktyg"))
    act(lost, run, one, cmd.RecordNote(checklist.codes[3], "Svenska: tog om det."))
    carry(kept, store)
    with store.store.transaction():
        for entry in lost.store.journal.of_device(device):
            keep_line(store, entry)
    store.commit(
        manager.id,
        [Draft(Subject(transfers.FORK_KIND, device), None, transfers.ForkFound(device, 1))],
    )
    kept.close()
    lost.close()
