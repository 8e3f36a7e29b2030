"""What an assessor lacks is said before planning and signing, hinders nothing, and is noted in the run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain import accounts
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.authorisations import Act
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.run.steps.signature import SignatureStep
from assessor_app.ui.widgets.banners import Banner
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import House, house
from tests.ui.steps_desk import Desk
from tests.ui.test_steps_pages import part, put
from tests.ui.test_steps_signature import sign_all


def authorise(workspace: LocalWorkspace, who: accounts.Actor, until: str | None = None) -> None:
    """Authorise one account, with its secrecy agreement."""
    centre = workspace.centre_id
    known = workspace.centre().accounts
    drafts = (
        *accounts.authorise(centre, known, who.id, "prov-bas", until),
        *accounts.record_secrecy(centre, known, who.id, "2026-01-01", "2026-05-28"),
    )
    workspace.commit(MANAGER.id, drafts)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, MANAGER)
    yield desk
    desk.close()


def plan_sheet(centre: House, qtbot: QtBot) -> AssessmentsPage:
    page = AssessmentsPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    page.plan_for(centre.somebody())
    return page


def warning_of(page: AssessmentsPage) -> Banner:
    banner = page.findChild(Banner, "plan-warning")
    assert banner is not None
    return banner


def test_a_centre_without_a_record_is_never_warned_when_planning(centre: House, qtbot: QtBot) -> None:
    assert not warning_of(plan_sheet(centre, qtbot)).isVisible()


def test_planning_without_authorisation_is_warned_of_done_and_noted(centre: House, qtbot: QtBot) -> None:
    authorise(centre.workspace, MANAGER)
    page = plan_sheet(centre, qtbot)
    text = warning_of(page).text()
    assert warning_of(page).isVisible()
    assert "Astrid Berg är inte behörig" in text
    assert "ingen tystnadsförbindelse" in text
    assert "planera ändå" in text
    plan = page.findChild(QPushButton, "plan-run")
    assert plan is not None
    plan.click()
    row = centre.session.assessments.list(AssessmentQuery())[0]
    assert [one.act for one in centre.workspace.assessment(row.id).lackings] == [Act.PLANNED]


def test_another_day_is_looked_at_while_it_is_typed(centre: House, qtbot: QtBot) -> None:
    authorise(centre.workspace, ASSESSOR, "2026-06-30")
    page = plan_sheet(centre, qtbot)
    assert not warning_of(page).isVisible()
    place = page._plan.time_and_place
    place._day.field.setText("2026-07-01")
    place._day.field.textEdited.emit("2026-07-01")
    assert "gått ut" in warning_of(page).text()
    assert warning_of(page).isVisible()


def test_signing_without_authorisation_is_warned_of_in_the_assessors_field(qtbot: QtBot, desk: Desk) -> None:
    authorise(desk.workspace, ASSESSOR)
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    caution = part(step, "signature-caution-assessor", QLabel)
    assert caution.isVisible()
    assert "signera ändå" in caution.text()
    assert not part(step, "signature-caution-candidate", QLabel).isVisible()


def test_what_was_lacking_stands_in_the_signed_run_with_name_and_time(qtbot: QtBot, desk: Desk) -> None:
    authorise(desk.workspace, ASSESSOR)
    sign_all(desk)
    step = put(qtbot, desk, SignatureStep)
    noted = part(step, "lacking-noted", Banner)
    assert noted.isVisible()
    assert "Vid underskriften" in noted.text()
    assert "Mats Lund är inte behörig" in noted.text()


def test_nothing_is_said_of_one_who_lacks_nothing(qtbot: QtBot, desk: Desk) -> None:
    authorise(desk.workspace, MANAGER)
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "signature-caution-assessor", QLabel).isVisible()
    stroke = (((10, 10), (50, 60)),)
    desk.carry_out(
        cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", stroke),
        cmd.Sign(SignatureRole.ASSESSOR, "Mats Lund", stroke),
    )
    assert not part(step, "lacking-noted", Banner).isVisible()
