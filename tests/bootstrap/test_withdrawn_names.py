"""A name that was withdrawn does not come back with an older copy of the store."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from uuid import UUID

from assessor_app.bootstrap import demo
from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.demo_centre import DEMO_PASSPHRASE
from assessor_app.services.protection import AliasForm
from assessor_app.system.high_water import HighWater
from assessor_app.system.machine import machine_id
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

PHRASE = "en lång lösenfras"


def opened(paths: Paths) -> tuple[Program, OpenedServices]:
    program = Program(paths)
    return program, program.unlock(program.accounts()[0].id, PHRASE)


def known_person(services: OpenedServices) -> tuple[UUID, UUID]:
    """Somebody with a name and a run that names them."""
    form = CandidateForm("Hemlighild", "Spårlös", number_reason="Saknar nummer")
    person, _ = services.candidates.register(services.actor, form, date(2026, 5, 28))
    checklist = services.assessments.checklists()[0]
    run, _ = services.assessments.plan(services.actor, checklist.digest, cmd.Plan(person))
    command = cmd.RecordMark(checklist.codes[0], Rating.PARTLY, "Hemlighilds tumme")
    services.assessments.do(services.actor, run, command)
    return person, run


def test_an_older_copy_put_back_loses_the_name_again_before_anything_is_shown(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data", tmp_path / "state")
    program = Program(paths)
    program.create(FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE, demo=True))
    program.close()
    program, services = opened(paths)
    person, run = known_person(services)
    program.close()
    shutil.copytree(paths.data, tmp_path / "copy")

    program, services = opened(paths)
    form = AliasForm("Skyddad 1", frozenset({services.actor.id}))
    services.protection.protect(services.actor, person, form)
    # Noted at once: the program may be killed here and the copy put back.
    mark = HighWater.read(paths.high_water(program.workspace.store_id), machine_id())
    assert person in mark.erased
    program.close()
    shutil.rmtree(paths.data)
    shutil.copytree(tmp_path / "copy", paths.data)

    program, services = opened(paths)
    try:
        assert services.candidates.find() == ()
        assert services.assessments.run(run).candidate_name == ""
        state = program.workspace.assessment(run)
        marks = [state.mark(code) for code in state.marks]
        assert [mark.reason for mark in marks if mark is not None] == [None]
        assert program.workspace.verify().faults == ()
    finally:
        program.close()


def test_each_account_is_given_a_view_of_its_own(tmp_path: Path) -> None:
    """Composed for whoever logs in: the manager's people are not the assessor's."""
    paths = Paths(tmp_path / "data", tmp_path / "state")
    program = Program(paths)
    services = program.create(FirstRunForm("Vimmerby", "VIM", "", "", "Karin Ek", PHRASE, demo=True))
    try:
        demo._let_in(services)
        form = AliasForm("Skyddad 1", frozenset({services.actor.id}))
        person, _ = services.protection.register(services.actor, form)
        assert services.candidates.view(person).protected
        other = next(tile for tile in program.accounts() if tile.id != services.actor.id)
        assert program.unlock(other.id, DEMO_PASSPHRASE).candidates.find() == ()
    finally:
        program.close()
