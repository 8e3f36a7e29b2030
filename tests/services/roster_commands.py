"""The commands of lists of people for `every_command`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain.accounts import Actor
from assessor_app.services.roster_models import RosterCheck, RosterTarget
from assessor_app.services.rosters import RosterService
from assessor_app.storage.roster_views import SeenRosters
from assessor_app.storage.undertaking_views import SeenUndertakings
from tests.building import MANAGER, FakeIdentities
from tests.roster_books import TODAY, WORDS, book_of, people, table

if TYPE_CHECKING:
    from tests.services.every_command import Call, Centre


def service(centre: Centre) -> RosterService:
    """The use cases over the centre of the tests."""
    workspace = centre.workspace
    rows = SeenUndertakings(workspace, MANAGER.id)
    return RosterService(workspace, FakeIdentities(78), rows, SeenRosters(workspace))


def _check(centre: Centre, actor: Actor) -> RosterCheck:
    made = table(people(2))
    return service(centre).check(actor, book_of(people(2)), made, made.suggested, RosterTarget(), TODAY)


def _apply(centre: Centre, actor: Actor) -> object:
    check = _check(centre, MANAGER)
    return service(centre).apply(actor, check, check.proposed(), WORDS, TODAY)


def _roster(centre: Centre) -> UUID:
    return SeenRosters(centre.workspace).rosters(1)[0].id


CALLS: dict[str, Call] = {
    "RosterService.apply": _apply,
    "RosterService.take_back": lambda c, a: service(c).take_back(a, _roster(c)),
}
GUARDED_READING: dict[str, Call] = {
    "RosterService.check": _check,
    "RosterService.choices": lambda c, a: service(c).choices(a),
    "RosterService.past": lambda c, a: service(c).past(a),
}
BEFORE: dict[str, Callable[[Centre, Actor], object]] = {
    "RosterService.take_back": lambda c, a: _apply(c, a),
}
READING: set[str] = {"RosterService.standing_on"}
