"""Refused in the use cases, whatever a screen shows: every command by every role, and by who was shut out."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import rights
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.rights import RIGHTS, Right
from assessor_app.services.backups import BackupService
from assessor_app.services.exchange import ExchangeService
from tests.building import ASSESSOR, MANAGER
from tests.services.every_command import (
    BEFORE,
    CALLS,
    COORDINATOR,
    ELSEWHERE,
    GUARDED_READING,
    OF_THE_EXCHANGE,
    OF_THE_PC,
    OF_THE_SERVER,
    READING,
    Centre,
    commands,
    domain_examples,
    make_centre,
    right_of,
    without_actor,
)

EVERY = sorted(commands().keys() - OF_THE_PC - OF_THE_EXCHANGE - OF_THE_SERVER)
ACTORS = {Role.ASSESSOR: ASSESSOR, Role.MANAGER: MANAGER, Role.COORDINATOR: COORDINATOR}
AT_WORK = [role for role in Role if Right.RUN_ASSESSMENTS in RIGHTS[role]]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = make_centre(tmp_path)
    yield made
    made.workspace.close()


def prepared(centre: Centre, name: str, actor: Actor) -> None:
    """Bring the centre where the command can be carried out."""
    if name in BEFORE:
        BEFORE[name](centre, actor)


def call(centre: Centre, name: str, actor: Actor) -> object:
    return (CALLS | GUARDED_READING)[name](centre, actor)


def test_every_command_is_known_here_and_nothing_else_takes_part() -> None:
    """A new command needs a line in `every_command.CALLS`, one that asks for no right a line in `READING`."""
    assert set(commands()) == set(CALLS) | set(GUARDED_READING) | OF_THE_PC | OF_THE_EXCHANGE | OF_THE_SERVER
    assert without_actor() == READING


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_begins_by_asking_for_a_right(name: str) -> None:
    assert right_of(commands()[name]) is not None


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", EVERY)
def test_a_command_is_carried_out_for_whose_role_has_the_right_and_refused_for_the_others(
    centre: Centre, name: str, role: Role
) -> None:
    actor, right = ACTORS[role], right_of(commands()[name])
    prepared(centre, name, actor)
    before = centre.written()
    if right in RIGHTS[role]:
        call(centre, name, actor)
        assert (centre.written() != before) is (name in CALLS)
        return
    with pytest.raises(NotAllowed) as refused:
        call(centre, name, actor)
    assert refused.value.details == {"right": right.value if right else None}
    assert centre.written() == before


@pytest.mark.parametrize("name", EVERY)
def test_a_role_without_any_right_can_do_nothing(
    centre: Centre, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(centre, name, MANAGER)
    before = centre.written()
    nobody: dict[Role, frozenset[Right]] = {role: frozenset() for role in Role}
    monkeypatch.setattr(rights, "RIGHTS", MappingProxyType(nobody))
    with pytest.raises(NotAllowed):
        call(centre, name, MANAGER)
    assert centre.written() == before


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", sorted(OF_THE_PC))
def test_what_the_pc_keeps_is_refused_before_anything_else(name: str, role: Role) -> None:
    """The service is not even made: nothing but the right can have been asked for."""
    method, right = commands()[name], right_of(commands()[name])
    asked = [None for _ in list(inspect.signature(method).parameters)[2:]]
    if right in RIGHTS[role]:
        with pytest.raises(AttributeError):
            method(object.__new__(BackupService), ACTORS[role], *asked)
        return
    with pytest.raises(NotAllowed):
        method(object.__new__(BackupService), ACTORS[role], *asked)


def carried_out(centre: Centre, name: str, actor: Actor) -> None:
    """A command of the exchange without anything to exchange with: only the right can have been asked for."""
    service = ExchangeService(centre.workspace, None, None)  # type: ignore[arg-type]  # must not be reached
    method = getattr(service, name.partition(".")[2])
    given = [one for one in inspect.signature(method).parameters.values() if one.default is one.empty]
    method(actor, *(None for _ in given[1:]))


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", sorted(OF_THE_EXCHANGE))
def test_the_exchange_is_refused_before_anything_else(centre: Centre, name: str, role: Role) -> None:
    actor = ACTORS[role]
    with pytest.raises(AttributeError if right_of(commands()[name]) in RIGHTS[role] else NotAllowed):
        carried_out(centre, name, actor)
    centre.shut_out(actor)
    with pytest.raises(NotAllowed):
        carried_out(centre, name, actor)


@pytest.mark.parametrize("name", EVERY)
def test_who_was_shut_out_writes_nothing_more(centre: Centre, name: str) -> None:
    prepared(centre, name, MANAGER)
    centre.shut_out(MANAGER)
    before = centre.written()
    with pytest.raises(NotAllowed, match="account_revoked"):
        call(centre, name, MANAGER)
    assert centre.written() == before


# ---- what a run is asked ----------------------------------------------------------------------------------


def every_domain_command() -> list[type]:
    found = [one for _, one in inspect.getmembers(cmd, inspect.isclass) if one.__module__ == cmd.__name__]
    return sorted(found, key=lambda one: one.__name__)


def test_every_command_on_a_run_has_its_example(centre: Centre) -> None:
    assert set(every_domain_command()) == set(domain_examples(centre)) | ELSEWHERE


@pytest.mark.parametrize("role", AT_WORK)
@pytest.mark.parametrize("kind", [one for one in every_domain_command() if one not in ELSEWHERE])
def test_a_command_on_a_run_is_for_who_assesses_but_not_for_who_was_shut_out(
    centre: Centre, kind: type, role: Role
) -> None:
    steps, command = domain_examples(centre)[kind]
    centre.do(*steps)
    before = centre.written()
    actor = ACTORS[role]
    centre.shut_out(actor)
    after_shutting_out = centre.written()
    with pytest.raises(NotAllowed, match="account_revoked"):
        centre.assessments.do(actor, centre.run, command)
    assert centre.written() == after_shutting_out != before
    other = MANAGER if actor is ASSESSOR else ASSESSOR
    centre.assessments.do(other, centre.run, command)
    assert centre.written() != after_shutting_out


def test_calling_a_critical_criterion_not_applicable_is_a_managers(centre: Centre) -> None:
    command = cmd.RecordMark("A1-1", Rating.NOT_APPLICABLE, "Maskinen saknas")
    before = centre.written()
    with pytest.raises(NotAllowed, match="critical_not_applicable"):
        centre.assessments.do(ASSESSOR, centre.run, command)
    assert centre.written() == before
    centre.assessments.do(MANAGER, centre.run, command)
    assert centre.written() != before


def test_opening_a_signed_run_again_is_a_managers(centre: Centre) -> None:
    centre.sign()
    before = centre.written()
    with pytest.raises(NotAllowed, match="reopen_is_managers"):
        centre.assessments.do(ASSESSOR, centre.run, cmd.Reopen("Fel namn"))
    assert centre.written() == before
    centre.assessments.do(MANAGER, centre.run, cmd.Reopen("Fel namn"))
    assert centre.written() != before


def test_who_was_shut_out_erases_nobody(centre: Centre) -> None:
    centre.shut_out(MANAGER)
    before = centre.written()
    with pytest.raises(NotAllowed, match="account_revoked"):
        centre.workspace.erase_person(MANAGER.id, centre.candidate, "begäran")
    assert centre.written() == before


def test_a_manager_who_was_made_an_assessor_manages_accounts_no_more(centre: Centre) -> None:
    """Also where the window still shows what a manager sees."""
    from tests.account_fakes import PHRASE
    from tests.services.every_command import THIRD

    centre.door.service.set_role(THIRD, MANAGER.id, Role.ASSESSOR, PHRASE)
    before = centre.written()
    with pytest.raises(NotAllowed, match="not_allowed"):
        centre.door.service.revoke(MANAGER, ASSESSOR.id)
    assert centre.written() == before


MANAGERS_ALONE = [name for name in EVERY if right_of(commands()[name]) not in RIGHTS[Role.ASSESSOR]]


@pytest.mark.parametrize("name", MANAGERS_ALONE)
def test_a_manager_who_was_made_an_assessor_does_nothing_of_a_managers_any_more(
    centre: Centre, name: str
) -> None:
    """Whoever changed the role, and wherever: a session that is still open has the rights of the new one."""
    prepared(centre, name, MANAGER)
    centre.make_assessor(MANAGER)
    before = centre.written()
    with pytest.raises(NotAllowed, match="not_allowed"):
        call(centre, name, MANAGER)
    assert centre.written() == before


def test_nor_opens_a_signed_run_again(centre: Centre) -> None:
    centre.sign()
    centre.make_assessor(MANAGER)
    with pytest.raises(NotAllowed, match="reopen_is_managers"):
        centre.assessments.do(MANAGER, centre.run, cmd.Reopen("Fel namn"))
