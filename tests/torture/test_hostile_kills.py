"""The power goes right after a command of each kind was acknowledged: it is there, and the tables fit it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import Position
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import OpenedServices
from tests.bootstrap.test_program import form, unlocked
from tests.torture.killing import drained, forked, unlike_a_rebuild

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")

TODAY = date(2026, 5, 12)
PERSON = CandidateForm("Amina", "Yilmaz", number_reason="saknas")
MEASURE = UUID("01970000-0000-7000-8000-0000000000bb")
Work = Callable[[OpenedServices], object]


def planned(paths: Paths) -> tuple[UUID, list[Work]]:
    """A centre with one planned run; what is done to it, one kind after the other."""
    program = Program(paths)
    opened = program.create(form())
    person, _ = opened.candidates.register(opened.actor, PERSON, TODAY)
    checklist = opened.assessments.checklists()[0]
    run, _ = opened.assessments.plan(opened.actor, checklist.digest, cmd.Plan(person))
    program.close()
    code, area = checklist.codes[0], checklist.areas[0].id
    commands: list[object] = [
        cmd.RecordPreparation(ev.IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, ""),
        cmd.RateSelf(code, next(iter(ev.SelfRating))),
        cmd.FinishSelfRating(),
        cmd.RecordKnowledge(area, 3, 5),
        cmd.RecordMark(code, Rating.PARTLY, "skäl"),
        cmd.RecordNote(code, "anteckning"),
        cmd.RecordFeedback(True, "styrkor", "luckor", "ord"),
        cmd.RecordMeasure(MEASURE, "öva", area),
        cmd.OverrideOutcome(area, Outcome.MET, "visat på annat sätt"),
        cmd.WithdrawOverride(area),
        cmd.Interrupt("sjuk"),
    ]
    works: list[Work] = [
        lambda opened, command=command: opened.assessments.do(opened.actor, run, command)  # type: ignore[misc]
        for command in commands
    ]
    works += [
        lambda opened: opened.issuing.issue(opened.actor, run, DocumentKind.STATEMENT, "sv"),
        lambda opened: opened.assessments.do(opened.actor, run, cmd.Resume()),
        lambda opened: opened.assessments.remember_position(run, Position("practice", code)),
        lambda opened: opened.centres.add_phrase(opened.actor, "Saknar vana"),
        lambda opened: opened.candidates.amend(opened.actor, person, PERSON, TODAY),
    ]
    return run, works


def test_what_was_acknowledged_right_before_the_power_went_is_there(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data", tmp_path / "state")
    run, works = planned(paths)
    for number, work in enumerate(works):

        def die_after(out: int, work: Work = work) -> None:
            program = unlocked(paths)
            work(program._opened(program.accounts()[0].id))
            os.write(out, f"{program.workspace.head.device} {program.workspace.head.seq}".encode())
            os.kill(os.getpid(), signal.SIGKILL)

        pid, end = forked(die_after)
        said = drained(end).decode()
        os.waitpid(pid, 0)
        program = unlocked(paths)
        head = program.workspace.head
        assert f"{head.device} {head.seq}" == said, number
        assert program.workspace.verify().faults == (), number
        assert unlike_a_rebuild(program.workspace) == 0, number
        program.close()
    again = unlocked(paths)
    assert again.workspace.assessment(run).ratings() != {}
    assert len(again.workspace.document_rows(run)) == 1
    again.close()
