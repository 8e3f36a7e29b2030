"""Texts that nobody should type: kept clean or refused in words, in every field, list and paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.texts import clean_text
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.system.identities import GrowingIdentities
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import OpenedServices
from tests.bootstrap.test_program import form
from tests.torture.hostile_texts import TEXTS
from tests.torture.killing import unlike_a_rebuild

TODAY = date(2026, 5, 12)
FORM = CandidateForm("Amina", "Yilmaz", number_reason="saknas")
FIELDS = ("given_name", "family_name", "number", "number_reason", "phone", "email", "language", "note")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    folder = tmp_path_factory.mktemp("centre")
    program = Program(Paths(folder / "data", folder / "state"))
    program.create(form())
    yield program
    assert program.workspace.verify().faults == ()
    assert unlike_a_rebuild(program.workspace) == 0
    program.close()


@pytest.fixture
def opened(program: Program) -> OpenedServices:
    return program._opened(program.accounts()[0].id)


def is_fit(text: str) -> bool:
    kinds = {unicodedata.category(char) for char in text if char != "\n"}
    return not kinds & {"Cc", "Cs"} and text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_field_of_a_candidate_keeps_what_can_be_kept(opened: OpenedServices, text: str) -> None:
    for name in FIELDS:
        filled = replace(FORM, **{name: text})
        if name == "number_reason" and not clean_text(text):
            with pytest.raises(Refused, match="number_reason_missing"):
                opened.candidates.register(opened.actor, filled, TODAY)
            continue
        candidate, _ = opened.candidates.register(opened.actor, filled, TODAY)
        kept = opened.candidates.view(candidate).details
        assert is_fit(getattr(kept, name) or "")
        assert len(kept.given_name) <= 200


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_list_can_be_searched_for_it(opened: OpenedServices, text: str) -> None:
    opened.candidates.find(text)
    opened.assessments.list(AssessmentQuery(text=text))


@pytest.mark.parametrize("name", ["nothing but NUL", "nothing but blanks that are not seen"])
def test_a_name_that_cannot_be_seen_is_no_name(opened: OpenedServices, name: str) -> None:
    with pytest.raises(Refused, match="name_missing"):
        opened.candidates.register(opened.actor, replace(FORM, given_name=TEXTS[name], family_name=""), TODAY)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_run_full_of_it_ends_on_paper(program: Program, opened: OpenedServices, text: str) -> None:
    filled = replace(FORM, given_name=f"Amina {text}", family_name=text)
    candidate, _ = opened.candidates.register(opened.actor, filled, TODAY)
    checklist = opened.assessments.checklists()[0]
    plan = cmd.Plan(candidate, station=text)
    run, _ = opened.assessments.plan(opened.actor, checklist.digest, plan)
    code, area = checklist.codes[0], checklist.areas[0].id
    commands = (
        cmd.RecordPreparation(None, True, True, True, True, True, text, True, True, text),
        cmd.RecordKnowledge(area, 3, 5, ev.KnowledgeSource.TYPED, text, text),
        cmd.RecordMark(code, Rating.PARTLY, text),
        cmd.RecordNote(code, text),
        cmd.RecordFeedback(True, text, text, text),
        cmd.RecordMeasure(GrowingIdentities(program.clock.now_ms).new(), f"Öva {text}", area, text, text),
        cmd.OverrideOutcome(area, Outcome.MET, f"Visat {text}"),
        cmd.Interrupt(f"Avbruten {text}"),
    )
    for command in commands:
        opened.assessments.do(opened.actor, run, command)
    for kind in (DocumentKind.STATEMENT, DocumentKind.REPORT):
        drawn = opened.documents.draw(opened.documents.draft(run, kind, "sv"))
        assert drawn.pdf.startswith(b"%PDF")
