"""A centre at work, with something in every state, and one that was founded a minute ago."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.centres import Account, Actor, Role, register_account
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.printing import PrintWish
from assessor_app.services.protection import AliasForm
from assessor_app.services.today import Day, Reminder, TodayService
from assessor_app.system.paths import resource_root
from assessor_app.system.resources import load_checklists
from tests.building import ASSESSOR, MANAGER, NOON, FakeIdentities
from tests.storage.counted_runs import make_runs
from tests.taking_part import KALMAR, plan_programme, register_company
from tests.ui.device_fakes import NODE, pairing_file
from tests.ui.list_rooms import House, house
from tests.ui.paper_tray import CountingPrinters
from tests.ui.server_fakes import in_step
from tests.ui.settings_screens import upkept, write_log
from tests.ui.shell_fakes import FakeRecovery

HOUR = 3_600_000
LONG_GIVEN, LONG_FAMILY = "Amina Björn", "Yılmaz Öhman"
LONG_STATION = "Station 2 2 2 2 2 2 2 2 2 2"


@dataclass
class Centres:
    """A centre at work and one that was founded a minute ago, both seen by a manager."""

    folder: Path
    full: House
    fresh: House
    counted: House
    """Has a year of runs as rows alone, without their history: fit to be counted, and for nothing else."""
    runs: dict[str, UUID]
    people: dict[str, UUID]
    language: str = "sv"

    def speak(self, language: str) -> None:
        """From now on pages are built for somebody who reads this language."""
        self.language = language
        for one in (self.full, self.fresh, self.counted):
            one.wishes["language"] = language

    def close(self) -> None:
        for one in (self.full, self.fresh, self.counted):
            one.workspace.close()


def centres(folder: Path) -> Centres:
    """Both centres, with the checklist that ships and runs in every state."""
    checklist = shipped_checklist()
    full = house(folder / "full", MANAGER, checklist=checklist)
    fresh = house(folder / "fresh", MANAGER, checklist=checklist)
    write_log(folder)
    runs = _fill(full, checklist)
    people = _fill_with_people(full, runs)
    _fill_with_devices(full, folder)
    full.session = replace(
        full.session,
        agenda=TodayService(full.session.candidates._workspace, (Everything(),), full.session.printing),
        printers=CountingPrinters(),
        recovery=cast(Any, FakeRecovery()),
        care=upkept().care(),
        server=in_step().desk(),
    )
    return Centres(folder, full, fresh, _counted(folder, checklist), runs, people)


def _counted(folder: Path, checklist: Checklist) -> House:
    """A year of runs, a programme and a company with a long name."""
    counted, ids = house(folder / "counted", MANAGER, checklist=checklist), FakeIdentities(77)
    make_runs(counted.workspace, random.Random(6), 60)
    plan_programme(counted.workspace, ids.new(), replace(KALMAR, funder="Region Svenska"))
    register_company(counted.workspace, ids.new(), "Svenska Virserums Industri- och Snickerikooperativ AB")
    return counted


class Everything:
    """Everything there is to remember at once."""

    def reminders(self, _actor: Actor, _day: Day) -> Sequence[Reminder]:
        """All of them."""
        return (
            Reminder("backup_made", days=9),
            Reminder("documents_to_issue", count=12),
            Reminder("instruments_lacking", count=2),
            Reminder("instruments_due", count=1),
            Reminder("certificate_ends", days=40),
            Reminder("month_to_close", name="Svenska Kalmar", on="2026-04", programme=UUID(int=5)),
            Reminder("authorisation_ends", name=f"{LONG_GIVEN} {LONG_FAMILY}", on="2026-06-30"),
        )


@cache
def shipped_checklist() -> Checklist:
    """The checklist with the texts that people will read."""
    loaded = load_checklists(resource_root() / "checklists").checklists
    return next(item for item in loaded if item.id == "industriteknik-bas")


def _fill_with_devices(full: House, folder: Path) -> None:
    """A laptop, one that was shut out, a node; and somebody who has no passphrase on this PC."""
    devices, actor = full.session.devices, full.session.actor
    assert devices is not None
    for number, label in enumerate(("Verkstaden i Vimmerby Åkers Mekaniska Yılmaz", "Öhman"), 11):
        card = devices.read_pairing(actor, pairing_file(folder, label, f"QQ{number}5", number=number)).card
        devices.introduce_own(actor, card, DeviceKind.LAPTOP, label, ASSESSOR.id)
        if number == 12:
            devices.revoke(actor, card.device)
    node = pairing_file(folder, "Verkstaden i Vimmerby", "QQ135", place=NODE, number=13)
    devices.introduce_partner(actor, devices.read_pairing(actor, node).card, Agreement(names=True))
    newcomer = Account(UUID(int=77), f"{LONG_GIVEN} {LONG_FAMILY}", Role.COORDINATOR)
    full.workspace.commit(actor.id, register_account(full.workspace.centre_id, newcomer))


def _fill(full: House, checklist: Checklist) -> dict[str, UUID]:
    codes = checklist.codes
    full.session.centres.add_phrase(full.session.actor, "Behövde hjälp " * 8)
    person = full.somebody(LONG_GIVEN, LONG_FAMILY, employer="Åkers Mekaniska")
    planned = full.run_of(person, LONG_STATION, NOON + 5 * HOUR)
    going = full.run_of(full.somebody("Björn", "Öhman"), planned_for=NOON + HOUR)
    full.do(going, cmd.RateSelf(codes[0], SelfRating.SURE), cmd.FinishSelfRating())
    full.do(going, cmd.RecordKnowledge(checklist.areas[0].id, 15, 20, test_name="", taken_on="2026-05-12"))
    for number, code in enumerate(codes[:20]):
        rating = (Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN)[number % 3]
        full.do(going, cmd.RecordMark(code, rating, None if rating is Rating.SHOWN else "Behövde hjälp"))
    measure = full.session.assessments.new_measure()
    full.do(going, cmd.RecordMeasure(measure, "Behövde hjälp", checklist.areas[0].id, "Namn", "2026-05-29"))
    completed, signed, interrupted = (full.run_of(full.somebody()) for _ in range(3))
    full.sign(completed)
    full.do(completed, cmd.Reopen("Behövde hjälp"), cmd.Complete())
    full.sign(signed)
    for kind in (DocumentKind.CERTIFICATE, DocumentKind.REPORT):
        for language in ("sv", "en"):
            full.session.issuing.issue(MANAGER, signed, kind, language)
    _print(full, signed)
    full.rate(interrupted, codes[0])
    full.do(interrupted, cmd.Interrupt("Behövde hjälp"))
    full.sign(full.run_of(full.somebody("Björn", "Öhman")))
    full.run_of(full.somebody(), planned_for=NOON + 24 * HOUR)
    full.run_of(full.somebody(LONG_GIVEN, LONG_FAMILY), LONG_STATION, NOON - 24 * HOUR)
    full.rate(full.run_of(full.somebody("Björn", LONG_FAMILY), LONG_STATION, NOON - 48 * HOUR), codes[0])
    return {
        "planned": planned,
        "going": going,
        "completed": completed,
        "signed": signed,
        "interrupted": interrupted,
    }


def _print(full: House, signed: UUID) -> None:
    """One document is printed, twice; of another nobody knows whether it came out."""
    session, printing = full.session, full.session.printing
    printed, uncertain, *_ = session.documents.list(signed)
    for reason in (None, "Behövde hjälp"):
        task, _ = printing.begin(session.actor, PrintWish(printed.id, reason=reason))
        printing.finish(session.actor, task, 3, PrintStatus.HANDED_OVER)
    printing.begin(session.actor, PrintWish(uncertain.id))


def _fill_with_people(full: House, runs: dict[str, UUID]) -> dict[str, UUID]:
    """Somebody under an alias with a run of today, and somebody with two records that are joined."""
    session = full.session
    form = AliasForm("Alias 1", frozenset({MANAGER.id, ASSESSOR.id}))
    protected, _ = session.protection.register(session.actor, form)
    runs["protected"] = full.run_of(protected, planned_for=NOON + 2 * HOUR)
    full.rate(runs["protected"], shipped_checklist().codes[0])
    joined = full.somebody(LONG_GIVEN, LONG_FAMILY, employer="Åkers Mekaniska")
    other = full.somebody("Amina", LONG_FAMILY)
    session.candidates.join(session.actor, joined, other, (), "Behövde hjälp")
    return {"protected": protected, "joined": joined}
