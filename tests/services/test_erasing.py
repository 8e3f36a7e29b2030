"""Somebody is erased: every record of the person goes, figures stay, and nothing new is kept about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assessor_app.domain.erasing import ErasureGround
from assessor_app.domain.errors import Refused
from assessor_app.services.candidates import CandidateForm
from tests.building import ASSESSOR, MANAGER
from tests.services.every_command import Centre, make_centre


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = make_centre(tmp_path)
    yield made
    made.workspace.close()


def test_what_would_go_is_counted_before_anything_goes(centre: Centre) -> None:
    before = centre.written()
    plan = centre.erasing.plan(MANAGER, centre.candidate)
    assert plan.runs == 1
    assert centre.written() == before


def test_both_records_of_one_person_are_erased_and_the_figures_stay(centre: Centre) -> None:
    centre.candidates.join(MANAGER, centre.candidate, centre.other, (), "Samma person")
    centre.erasing.erase(MANAGER, centre.other, ErasureGround.ASKED)
    states = [centre.workspace.candidate(one) for one in (centre.candidate, centre.other)]
    assert [state.erased for state in states] == [True, True]
    assert [state.details for state in states] == [None, None]
    assert centre.workspace.assessment(centre.run).marks
    assert centre.workspace.verify().verified


def test_nothing_new_is_kept_about_who_was_erased(centre: Centre) -> None:
    centre.erasing.erase(MANAGER, centre.candidate, ErasureGround.MISTAKE)
    with pytest.raises(Refused, match="person_erased"):
        centre.erasing.erase(MANAGER, centre.candidate, ErasureGround.MISTAKE)
    with pytest.raises(Refused, match="person_erased"):
        centre.candidates.amend(ASSESSOR, centre.candidate, CandidateForm("Amina", "Y"), date(2026, 5, 28))
