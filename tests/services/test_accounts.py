"""Accounts as a manager and their owners keep them; journal and vault never drift apart for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.authorisations import Act, Lack
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.services.account_ports import VaultAccount
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.vault_following import follow_journal
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.account_fakes import PHRASE, Door, account_door
from tests.building import ASSESSOR, MANAGER, FakeClock, FakeIdentities, make_workspace, register_candidate
from tests.services.every_command import PREPARED, STROKES

NEW_PHRASE = "sju trötta getter"
PIN = "482913"


@dataclass
class Desk:
    workspace: LocalWorkspace
    door: Door
    assessments: AssessmentService
    clock: FakeClock

    def let_in(self, name: str = "Per Norén", role: Role = Role.ASSESSOR) -> Actor:
        account, _ = self.door.service.let_in(MANAGER, name, role, PHRASE)
        return Actor(account, role)

    def seq(self) -> int:
        return self.workspace.head.seq

    def accounts(self) -> dict[UUID, bool]:
        return {one.id: one.revoked for one in self.workspace.centre().accounts.values()}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = FakeClock()
    workspace = make_workspace(tmp_path, clock)
    assessments = AssessmentService(workspace, FakeIdentities(11), PillowPictures())
    yield Desk(workspace, account_door(workspace, clock), assessments, clock)
    workspace.close()


# ---- in both places ---------------------------------------------------------------------------------------


def test_a_new_person_is_in_the_journal_and_opens_the_vault(desk: Desk) -> None:
    per = desk.let_in()
    assert desk.workspace.centre().accounts[per.id].name == "Per Norén"
    assert desk.door.vault.accounts()[per.id] == VaultAccount("Per Norén", "assessor", True)
    desk.door.vault.check(per.id, PHRASE)


def test_a_passphrase_that_does_not_do_lets_nobody_in(desk: Desk) -> None:
    before = desk.seq()
    with pytest.raises(EnvironmentProblem, match="unsuitable_passphrase"):
        desk.door.service.let_in(MANAGER, "Per Norén", Role.ASSESSOR, "kort")
    assert desk.seq() == before
    assert len(desk.door.vault.accounts()) == 2


def test_a_name_is_changed_on_the_tile_and_on_what_is_signed_from_now_on(desk: Desk) -> None:
    desk.door.service.rename(MANAGER, ASSESSOR.id, " Astrid  Berg Ek ")
    assert desk.workspace.centre().accounts[ASSESSOR.id].name == "Astrid Berg Ek"
    assert desk.door.vault.accounts()[ASSESSOR.id].name == "Astrid Berg Ek"


def test_another_role_comes_with_the_persons_passphrase_and_asks_for_it_again(desk: Desk) -> None:
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    desk.door.gate.logged_in(ASSESSOR.id)
    desk.door.service.set_role(MANAGER, ASSESSOR.id, Role.MANAGER, NEW_PHRASE)
    assert desk.workspace.centre().accounts[ASSESSOR.id].role is Role.MANAGER
    assert desk.door.vault.accounts()[ASSESSOR.id].role == "manager"
    assert not desk.door.gate.is_ready(ASSESSOR.id)


def test_who_forgot_the_passphrase_gets_a_new_one_and_loses_the_pin(desk: Desk) -> None:
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    desk.door.gate.logged_in(ASSESSOR.id)
    desk.door.service.give_passphrase(MANAGER, ASSESSOR.id, NEW_PHRASE)
    desk.door.vault.check(ASSESSOR.id, NEW_PHRASE)
    assert not desk.door.service.has_pin(ASSESSOR.id)
    assert not desk.door.gate.is_ready(ASSESSOR.id)


def test_who_is_shut_out_loses_key_and_pin_at_once_and_may_come_back_with_a_new_passphrase(
    desk: Desk,
) -> None:
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    desk.door.gate.logged_in(ASSESSOR.id)
    desk.door.service.revoke(MANAGER, ASSESSOR.id)
    assert not desk.door.vault.accounts()[ASSESSOR.id].opens
    accounts = desk.workspace.centre().accounts
    with pytest.raises(NotAllowed, match="account_revoked"):
        desk.door.gate.check(accounts, ASSESSOR.id, PIN)
    desk.door.service.let_in_again(MANAGER, ASSESSOR.id, NEW_PHRASE)
    desk.door.vault.check(ASSESSOR.id, NEW_PHRASE)
    with pytest.raises(Refused, match="pin_not_now"):
        desk.door.gate.check(desk.workspace.centre().accounts, ASSESSOR.id, PIN)


def test_ones_own_passphrase_is_changed_with_the_old_one_and_the_entry_is_ones_own(desk: Desk) -> None:
    before = desk.seq()
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        desk.door.service.change_passphrase(ASSESSOR, "fel fras", NEW_PHRASE)
    assert desk.seq() == before
    desk.door.service.change_passphrase(ASSESSOR, PHRASE, NEW_PHRASE)
    desk.door.vault.check(ASSESSOR.id, NEW_PHRASE)
    assert desk.workspace.centre().accounts[ASSESSOR.id].history[-1].actor == ASSESSOR.id


def test_the_list_says_who_opens_here_who_has_a_pin_and_when_they_were_last_in(desk: Desk) -> None:
    per = desk.let_in()
    desk.door.service.set_pin(per, PIN, PHRASE)
    desk.door.logins.last[per.id] = 7
    desk.door.service.revoke(MANAGER, ASSESSOR.id)
    view = desk.door.service.view(MANAGER)
    assert [one.account.name for one in view.accounts] == ["Mats Lund", "Per Norén", "Astrid Berg"]
    assert [(one.opens, one.has_pin, one.last_login_at) for one in view.accounts] == [
        (True, False, None),
        (True, True, 7),
        (False, False, None),
    ]
    assert [one.id for one in view.qualifications] == ["prov-bas"]
    assert view.accounts[2].changers == ("Mats Lund", "Mats Lund")


# ---- killed between the two -------------------------------------------------------------------------------


def crash_after_the_entry(desk: Desk) -> None:
    """The vault cannot be written, which is how a kill right after the entry looks afterwards."""
    desk.door.vault.broken = True


def reopen(desk: Desk, actor: Actor = MANAGER) -> None:
    desk.door.vault.broken = False
    follow_journal(desk.workspace, desk.door.vault, actor.id, desk.door.vault.phrases.get(actor.id, PHRASE))


def test_shut_out_in_the_journal_alone_is_shut_out_of_the_vault_at_the_next_opening(desk: Desk) -> None:
    crash_after_the_entry(desk)
    with pytest.raises(OSError, match="space"):
        desk.door.service.revoke(MANAGER, ASSESSOR.id)
    assert desk.accounts()[ASSESSOR.id]
    assert desk.door.vault.accounts()[ASSESSOR.id].opens
    reopen(desk)
    assert not desk.door.vault.accounts()[ASSESSOR.id].opens


def test_renamed_in_the_journal_alone_is_renamed_on_the_tile_at_the_next_opening(desk: Desk) -> None:
    crash_after_the_entry(desk)
    with pytest.raises(OSError, match="space"):
        desk.door.service.rename(MANAGER, ASSESSOR.id, "Astrid Ek")
    reopen(desk)
    assert desk.door.vault.accounts()[ASSESSOR.id].name == "Astrid Ek"


def test_let_in_in_the_journal_alone_waits_for_a_passphrase_in_the_list(desk: Desk) -> None:
    crash_after_the_entry(desk)
    with pytest.raises(OSError, match="space"):
        desk.let_in()
    reopen(desk)
    per = next(one for one in desk.door.service.view(MANAGER).accounts if one.account.name == "Per Norén")
    assert not per.opens
    desk.door.service.give_passphrase(MANAGER, per.account.id, NEW_PHRASE)
    assert desk.door.vault.accounts()[per.account.id] == VaultAccount("Per Norén", "assessor", True)


def test_a_role_changed_in_the_journal_alone_follows_when_that_person_logs_in(desk: Desk) -> None:
    desk.door.service.set_role(MANAGER, ASSESSOR.id, Role.MANAGER, PHRASE)
    other = Actor(ASSESSOR.id, Role.MANAGER)
    crash_after_the_entry(desk)
    with pytest.raises(OSError, match="space"):
        desk.door.service.set_role(other, MANAGER.id, Role.ASSESSOR, PHRASE)
    mats = next(one for one in desk.door.service.view(other).accounts if one.account.id == MANAGER.id)
    assert not mats.opens
    reopen(desk, MANAGER)
    assert desk.door.vault.accounts()[MANAGER.id].role == "assessor"


def test_one_whom_only_the_vault_knows_is_entered_in_the_journal(desk: Desk) -> None:
    """The store was restored from before that person was let in."""
    stranger = UUID(int=99)
    desk.door.vault.held[stranger] = VaultAccount("Nils Berg", "assessor", True)
    reopen(desk)
    assert desk.workspace.centre().accounts[stranger].name == "Nils Berg"


def test_where_both_say_the_same_nothing_is_written_at_opening(desk: Desk) -> None:
    before = desk.seq(), desk.door.vault.writes
    reopen(desk)
    assert (desk.seq(), desk.door.vault.writes) == before


# ---- PINs -------------------------------------------------------------------------------------------------


def test_a_pin_is_chosen_with_ones_passphrase_and_obvious_ones_are_refused(desk: Desk) -> None:
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        desk.door.service.set_pin(ASSESSOR, PIN, "fel fras")
    with pytest.raises(Refused, match="pin_obvious"):
        desk.door.service.set_pin(ASSESSOR, "123456", PHRASE)
    assert not desk.door.service.has_pin(ASSESSOR.id)
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    assert desk.door.service.has_pin(ASSESSOR.id)
    desk.door.service.remove_pin(ASSESSOR)
    assert not desk.door.service.has_pin(ASSESSOR.id)


def test_a_pin_counts_only_once_the_passphrase_has_been_given(desk: Desk) -> None:
    gate, accounts = desk.door.gate, desk.workspace.centre().accounts
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    with pytest.raises(Refused, match="pin_not_now"):
        gate.check(accounts, ASSESSOR.id, PIN)
    gate.logged_in(ASSESSOR.id)
    gate.check(accounts, ASSESSOR.id, PIN)
    gate.logged_out(ASSESSOR.id)
    with pytest.raises(Refused, match="pin_not_now"):
        gate.check(accounts, ASSESSOR.id, PIN)


def test_five_wrong_pins_in_a_row_ask_for_the_passphrase_and_a_right_one_between_starts_over(
    desk: Desk,
) -> None:
    gate, accounts = desk.door.gate, desk.workspace.centre().accounts
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    gate.logged_in(ASSESSOR.id)
    left = []
    for pin in ("000000", "000000", PIN, "000000", "000000", "000000", "000000"):
        try:
            gate.check(accounts, ASSESSOR.id, pin)
        except Refused as refused:
            left.append(refused.details["left"])
    assert left == [4, 3, 4, 3, 2, 1]
    with pytest.raises(Refused, match="pin_spent"):
        gate.check(accounts, ASSESSOR.id, "000000")
    with pytest.raises(Refused, match="pin_not_now"):
        gate.check(accounts, ASSESSOR.id, PIN)
    gate.logged_in(ASSESSOR.id)
    gate.check(accounts, ASSESSOR.id, PIN)


def test_a_pin_never_reaches_the_journal(desk: Desk) -> None:
    before = desk.seq()
    desk.door.service.set_pin(ASSESSOR, PIN, PHRASE)
    assert desk.seq() == before


# ---- what an assessor lacks -------------------------------------------------------------------------------


def planned(desk: Desk, actor: Actor = ASSESSOR, planned_for: int | None = None) -> UUID:
    candidate = register_candidate(desk.workspace, FakeIdentities(12).new())
    checklist = desk.workspace.checklists()[0]
    plan = cmd.Plan(candidate, planned_for, assessor=actor.id)
    return desk.assessments.plan(actor, checklist.digest, plan)[0]


def test_a_centre_without_a_record_of_authorisations_is_left_in_peace(desk: Desk) -> None:
    run = planned(desk)
    assert desk.workspace.assessment(run).lackings == ()
    assert desk.assessments.run(run).lacks(ASSESSOR.id) == ()


def test_a_run_planned_for_one_who_is_not_authorised_says_so_for_ever(desk: Desk) -> None:
    desk.door.service.authorise(MANAGER, MANAGER.id, "prov-bas", None)
    assert desk.assessments.standing(ASSESSOR.id).lacks("prov-bas")
    run = planned(desk)
    (lacking,) = desk.workspace.assessment(run).lackings
    assert (lacking.act, lacking.assessor) == (Act.PLANNED, ASSESSOR.id)
    assert lacking.why == (Lack.NOT_AUTHORISED, Lack.NO_SECRECY_AGREEMENT)
    desk.door.service.authorise(MANAGER, ASSESSOR.id, "prov-bas", None)
    desk.door.service.record_secrecy(MANAGER, ASSESSOR.id, "2026-05-01")
    assert desk.assessments.run(run).lacks(ASSESSOR.id) == ()
    assert len(desk.assessments.run(run).state.lackings) == 1


def test_what_counts_is_the_day_the_run_is_planned_for(desk: Desk) -> None:
    desk.door.service.authorise(MANAGER, ASSESSOR.id, "prov-bas", "2026-06-30")
    desk.door.service.record_secrecy(MANAGER, ASSESSOR.id, "2026-05-01")
    in_july = desk.clock.now + 40 * 86_400_000
    run = planned(desk, planned_for=in_july)
    assert [one.why for one in desk.workspace.assessment(run).lackings] == [(Lack.AUTHORISATION_ENDED,)]


def test_a_run_given_to_another_assessor_is_looked_at_anew(desk: Desk) -> None:
    desk.door.service.authorise(MANAGER, ASSESSOR.id, "prov-bas", None)
    desk.door.service.record_secrecy(MANAGER, ASSESSOR.id, "2026-05-01")
    run = planned(desk)
    desk.assessments.do(MANAGER, run, cmd.Reschedule(None, "", MANAGER.id))
    assert [one.assessor for one in desk.workspace.assessment(run).lackings] == [MANAGER.id]


def test_signing_without_authorisation_is_done_noted_and_covered_by_the_lock(desk: Desk) -> None:
    desk.door.service.authorise(MANAGER, MANAGER.id, "prov-bas", None)
    desk.door.service.record_secrecy(MANAGER, MANAGER.id, "2026-05-01")
    run = planned(desk, MANAGER)
    commands = (
        PREPARED,
        cmd.FinishSelfRating(),
        *(cmd.RecordMark(code, cmd.Rating.SHOWN) for code in desk.workspace.checklists()[0].codes),
        cmd.RecordFeedback(True, "", "", ""),
        cmd.Complete(),
        cmd.Sign(ev.SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES),
        cmd.Sign(ev.SignatureRole.ASSESSOR, "Astrid Berg", STROKES),
    )
    for command in commands:
        desk.assessments.do(ASSESSOR, run, command)
    state = desk.workspace.assessment(run)
    assert state.status.value == "signed"
    assert [(one.act, one.assessor) for one in state.lackings] == [(Act.SIGNED, ASSESSOR.id)]
    assert state.late == ()
    assert len(state.ratings()) == len(desk.workspace.checklists()[0].codes)
