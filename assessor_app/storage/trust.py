"""Whose signatures count in this store (`domain.devices.trusted`, over what the journal says)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.domain import centres
from assessor_app.domain.centres import CentreState
from assessor_app.domain.devices import Place, Trusted, trusted
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_line
from assessor_app.storage.exchange_keys import own_keys
from assessor_app.storage.local_store import LocalStore


def roots(store: LocalStore) -> tuple[UUID, ...]:
    """This PC's devices, present and former."""
    return tuple(dict.fromkeys((store.identity.device, *own_keys(store).devices)))


def trusted_devices(store: LocalStore) -> Mapping[UUID, Trusted]:
    """Every device whose signatures count, revoked ones included."""
    own = _state(store, store.identity.centre)
    places = {partner.place for partner in own.circle.partners.values()} - {own.id}
    others = [_place(_state(store, place)) for place in sorted(places)]
    return trusted(roots(store), _place(own), others)


def _state(store: LocalStore, place: UUID) -> CentreState:
    state = store.projector.state(Subject(centres.SUBJECT_KIND, place))
    assert isinstance(state, CentreState)  # noqa: S101 - that is what this kind folds to
    return state


def _place(state: CentreState) -> Place:
    return Place(state.id, clean_line(state.name, NAME_LENGTH), state.place_kind, state.circle)
