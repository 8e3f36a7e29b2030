"""Idag reminds of the backup's age and of authorisations that end; what has a banner is not said twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import accounts
from assessor_app.domain.centres import Actor
from assessor_app.services.backup_views import BackupState
from assessor_app.services.reminding import AuthorisationEnds, BackupAge, MonthsToClose
from assessor_app.services.today import Reminder, day_of
from tests.building import ASSESSOR, CENTRE, MANAGER, make_workspace

DAY = day_of(date(2026, 5, 28), lambda on: on.toordinal() * 86_400_000)


@pytest.mark.parametrize(
    ("state", "reminded"),
    [
        (BackupState(), ()),
        (BackupState(age_days=0), (Reminder("backup_made", days=0),)),
        (BackupState(age_days=5), (Reminder("backup_made", days=5),)),
        (BackupState(age_days=-3), (Reminder("backup_made", days=0),)),
        (BackupState(age_days=9, problem="backup_old"), ()),
    ],
)
def test_the_age_of_a_sound_backup_is_told(state: BackupState, reminded: tuple[Reminder, ...]) -> None:
    assert BackupAge(lambda: state).reminders(ASSESSOR, DAY) == reminded


@pytest.mark.parametrize(
    ("until", "actor", "told"),
    [
        ("2026-05-28", ASSESSOR, True),
        ("2026-06-27", ASSESSOR, True),
        ("2026-06-28", ASSESSOR, False),
        ("2026-05-27", ASSESSOR, False),
        ("2026-06-01", MANAGER, True),
    ],
)
def test_an_authorisation_that_ends_within_a_month_is_told(
    tmp_path: Path, until: str, actor: Actor, *, told: bool
) -> None:
    workspace = make_workspace(tmp_path)
    known = workspace.centre().accounts
    workspace.commit(MANAGER.id, accounts.authorise(CENTRE, known, ASSESSOR.id, "prov-bas", until))
    found = AuthorisationEnds(workspace).reminders(actor, DAY)
    assert [reminder.on for reminder in found] == ([until] if told else [])
    workspace.close()


def test_nobody_is_reminded_of_what_ends_for_others(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    known = workspace.centre().accounts
    workspace.commit(MANAGER.id, accounts.authorise(CENTRE, known, MANAGER.id, "prov-bas", "2026-06-01"))
    assert AuthorisationEnds(workspace).reminders(ASSESSOR, DAY) == ()
    assert len(AuthorisationEnds(workspace).reminders(MANAGER, DAY)) == 1
    workspace.close()


def test_a_month_that_is_over_is_told_to_those_who_report_to_funders() -> None:
    kalmar, esf = UUID(int=1), UUID(int=2)
    asked: list[str] = []

    def months(today: str) -> list[tuple[UUID, str, str]]:
        asked.append(today)
        return [(esf, "Framtidssäkrad industri", "2026-04"), (kalmar, "Kalmar 2020", "2026-03")]

    found = MonthsToClose(months).reminders(MANAGER, DAY)
    assert [(one.name, one.on, one.programme) for one in found] == [
        ("Kalmar 2020", "2026-03", kalmar),
        ("Framtidssäkrad industri", "2026-04", esf),
    ]
    assert MonthsToClose(months).reminders(ASSESSOR, DAY) == ()
    assert asked == ["2026-05-28"]
