"""After entries of other devices were taken: who was erased vanishes, and the rows follow."""

from __future__ import annotations

from collections.abc import Callable, Container
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.journal import Subject
from assessor_app.storage.acceptance import Accepted
from assessor_app.storage.erasure import empty_entries, erased_in_lists, holds_something
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.projections.projector import Held
from assessor_app.storage.projections.rows import Rows

Look = Callable[[Subject, Rows, Held], object]
"""Shown each subject with its rows before, and its state and rows now."""


def settle(
    store: LocalStore,
    accepted: Accepted,
    new: Container[Subject] = frozenset(),
    told: Callable[[int, int], object] | None = None,
    look: Look | None = None,
) -> dict[Subject, Held]:
    """Carry out the erasures among what was accepted, by whom they may be said, and bring the derived rows up
    to date.

    Inside the transaction that accepted. Returns what to keep once it is done (see `Projector.refold`).
    """
    may_erase = store.projector.standings.may_erase
    newly = {
        person
        for person, devices in accepted.erasing.items()
        if person not in store.erased and any(may_erase(device, person) for device in devices)
    }
    if newly:
        accepted.subjects |= empty_entries(store, sorted(newly))
        accepted.erased = True
    if accepted.entered:
        accepted.subjects |= store.projector.standings.founded_about(accepted.entered)
    theirs: set[UUID] = set()

    def watch(subject: Subject, before: Rows, held: Held) -> None:
        if store.erased and isinstance(held.state, AssessmentState):
            theirs.update(store.erased.intersection((held.state.candidate, *held.state.former)))
        if look is not None:
            look(subject, before, held)

    after = store.projector.refold(accepted.subjects, new, told, watch)
    theirs |= erased_in_lists(store, accepted.subjects)
    # Entries on assessments that belong to somebody who was erased earlier, and on lists that brought them,
    # are emptied on arrival.
    late = {person for person in theirs if holds_something(store, person)}
    if late:
        accepted.erased = True
        emptied = empty_entries(store, sorted(late))
        accepted.subjects |= emptied
        after.update(store.projector.refold(emptied))
    return after
