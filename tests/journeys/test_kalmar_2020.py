"""Kalmar 2020 from the first roster to the final report, through the real window, with every figure reckoned
once more by pandas."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Set
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtWidgets import QTableView, QWidget

from assessor_app.bootstrap.program import Program
from assessor_app.domain.assessments import Status
from assessor_app.domain.planning import WorkingHours
from assessor_app.domain.programme_events import CostKind
from assessor_app.scheduling.public_holidays import SwedishHolidays
from assessor_app.services.planning_models import Proposal
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.calendar.page import CalendarPage
from assessor_app.ui.calendar.proposal_sheet import ProposalSheet
from assessor_app.ui.demo_acts import InventedPerson
from assessor_app.ui.programmes.participants_part import ParticipantsPart
from assessor_app.ui.widgets import Banner, ChoiceInput, ChoiceRow
from tests.journeys.conftest import Open
from tests.journeys.desk import VERDICTS, finish_run
from tests.journeys.programme_desk import (
    FATIMA,
    KARIN,
    PHRASE,
    ProgrammeDesk,
    found_on,
    new_programme,
    validate,
)
from tests.journeys.reckoning import Tables, cells, everything, groups, key_figures, tables_of
from tests.roster_books import number_of
from tests.scheduling import worlds
from tests.scheduling.validator import faults

NAME = "Kalmar 2020"
MAY, JUNE = ("2020-05-11", "2020-05-31"), ("2020-06-01", "2020-06-14")
WHOLE = ("2020-05-11", "2020-06-14")
ALIAS = "Skyddad 1"
WORKS = (
    ("Smålands Precision AB", "Vimmerby", 40),
    ("Ydrefors Trä & Lack AB", "Ydrefors", 30),
    ("Storebro Plåt AB", "Storebro", 26),
    ("Frödinge Livs AB", "Frödinge", 3),
)
WOMEN = ("Anna", "Åsa", "Elin", "Fatuma", "Gunilla")
MEN = ("Björn", "Erik", "Göran", "Håkan", "Ivan")
FAMILY = ("Andersson", "Björk", "Ekström", "Häll", "Lundgren", "Månsson", "Norén", "Öberg", "Sjöö", "Ståhl")
ANNA = InventedPerson("Anna", "Andersson", "1957-03-10", "Smålands Precision AB")


# ---- what the company sends ------------------------------------------------------------------------------


def rows_of_people() -> list[dict[str, str]]:
    """Ninety-nine people as their companies know them."""
    pick = random.Random(2020)
    works = [(name, town) for name, town, count in WORKS for _ in range(count)]
    rows = []
    for at, (company, town) in enumerate(works):
        given, kind = ((*WOMEN, *MEN)[at % 10], "Kvinna" if at % 10 < 5 else "Man")
        born = f"{57 + at % 43:02}0310"
        rows.append(
            {
                "Efternamn": FAMILY[at // 10],
                "Förnamn": given,
                "Personnummer": number_of(at + 1, born),
                "Kön": kind,
                "Utbildning": pick.choice(("Grundskola", "Gymnasium", "Gymnasium", "Eftergymnasial")),
                "Företag": company,
                "Arbetsplats": town,
                "Status": pick.choice(("Permitterad", "Permitterad", "Varslad")),
            }
        )
    return rows


def write_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    """As a Swedish spreadsheet saves it: semicolons, Windows-1252."""
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    path.write_bytes("\r\n".join([*lines, ""]).encode("cp1252"))
    return path


# ---- the story -------------------------------------------------------------------------------------------


def plan_programme(at: ProgrammeDesk) -> None:
    at.play(acts.go_to_tab(at.hands, "undertakings", "programmes"))
    assert "Inga insatser än" in at.words()
    new_programme(
        at,
        {
            "programme-name": NAME,
            "programme-funder": "Region Kalmar län",
            "programme-first": WHOLE[0],
            "programme-last": WHOLE[1],
            "programme-target": "100",
            "programme-budget": "85394",
        },
        ("IF Metall",),
    )


def read_rosters(at: ProgrammeDesk, folder: Path) -> None:
    """A double is settled, a ruined number is mended in the file and comes afterwards."""
    rows = rows_of_people()
    mended = rows[7]
    ruined = {**mended, "Personnummer": "1,98E+11"}
    at.drop(write_csv(folder / "Permitterade april.csv", [*rows[:7], ruined, *rows[8:]]))
    at.desk.bot.waitUntil(lambda: at.hands.sees("roster-programme"), timeout=30_000)
    at.play(at.hands.settle())
    at.choose("roster-programme", at.programme(NAME))
    at.play(at.hands.click("roster-next"))
    assert at.said("roster-summary") == "97 nya, 1 väntar på ditt val, 1 kan inte läsas in"
    decide_first(at)
    assert at.said("roster-summary") == "97 nya, 1 finns redan, 1 kan inte läsas in"
    at.play(at.hands.click("roster-next"))
    assert at.said("roster-result") == "Permitterade april.csv är inläst: 98 personer."
    at.play(at.hands.click("roster-another"))
    at.drop(write_csv(folder / "Rättad.csv", [mended]))
    at.desk.bot.waitUntil(lambda: at.hands.sees("roster-programme"), timeout=30_000)
    at.play(at.hands.settle())
    at.choose("roster-programme", at.programme(NAME))
    at.play(at.hands.click("roster-next"))
    assert at.said("roster-summary") == "1 ny"
    at.play(at.hands.click("roster-next"))
    at.play(at.hands.click("roster-next"))


def decide_first(at: ProgrammeDesk) -> None:
    """Anna was registered by hand before: the first row is her."""
    view = at.shown(QTableView)
    place = view.visualRect(view.model().index(0, 2)).center()
    at.play(at.hands.click_at(view.viewport(), place))
    who = at.hands.see("roster-who", ChoiceRow)
    assert who is not None
    (anna,) = at.ask(at.desk.session.candidates.find)
    at.play(at.hands.click(who.choice(anna.id)), at.hands.click("roster-row-done"))


def enter_protected(at: ProgrammeDesk) -> None:
    """Somebody whose name must not be seen takes part as well; Fatima may see her."""
    at.play(acts.go_to_room(at.hands, "candidates"))
    at.play(at.hands.click("new-candidate"), at.hands.click("protected-switch"))
    at.play(at.hands.click(f"viewer-{at.centre.accounts[FATIMA]}"), at.hands.click("save-candidate"))
    at.play(at.hands.find("new-run"), at.hands.click("Stäng"))
    at.go_to(NAME, "people")
    at.play(at.hands.click("add-participant"), at.hands.type(ALIAS))
    at.desk.bot.waitUntil(lambda: bool(picks(at)), timeout=10_000)
    at.play(at.hands.settle(), at.hands.click(picks(at)[0]))
    at.write("entered-on", WHOLE[0])
    at.play(at.hands.click("add-participants"))


def picks(at: ProgrammeDesk) -> list[str]:
    found = at.hands.window.findChildren(QWidget)
    return [one.objectName() for one in found if one.objectName().startswith("pick-") and one.isVisible()]


def set_stations(at: ProgrammeDesk) -> None:
    at.play(acts.go_to_room(at.hands, "settings"), at.hands.click("section-planning"))
    for number in (1, 2, 3):
        at.play(at.hands.click("new-station"), at.hands.fill("station-name", f"Station {number}"))
        at.play(at.hands.click("save-station"))


def select_everybody(at: ProgrammeDesk) -> None:
    if at.hands.sees("select-everybody"):
        at.play(at.hands.click("select-everybody"))


def plan_runs(at: ProgrammeDesk) -> None:
    at.go_to(NAME, "people")
    select_everybody(at)
    at.play(at.hands.click("people-act-plan-runs"), at.hands.click("plan-programme-runs"))


def find_times(at: ProgrammeDesk) -> Proposal:
    """One at a time is too few for two assessors: that is said. With two at a time everybody has a time."""
    at.play(acts.go_to_tab(at.hands, "assessments", "calendar"), at.hands.click("calendar-propose"))
    sheet = at.shown(ProposalSheet)
    at.write(sheet.form.first, WHOLE[0])
    at.write(sheet.form.last, WHOLE[1])
    at.play(at.hands.click(sheet.form.assessors.box(at.centre.accounts[KARIN])))
    at.choose("proposal-length", 210)
    propose(at)
    assert at.said("proposal-summary") == "96 av 100 får en tid."
    assert "Får ingen tid (4)" in at.words()
    assert "Fler får inte plats med det du valde." in at.words()
    check(at, sheet.proposal)
    at.play(at.hands.click("proposal-back"))
    at.choose(sheet.form.at_once, 2)
    propose(at)
    assert at.said("proposal-summary") == "Alla 100 får en tid."
    check(at, sheet.proposal)
    at.play(at.hands.click("proposal-use"))
    return sheet.proposal


def propose(at: ProgrammeDesk) -> None:
    at.play(at.hands.click("proposal-search"))
    at.desk.bot.waitUntil(lambda: at.hands.sees("proposal-use"), timeout=60_000)


def check(at: ProgrammeDesk, proposal: Proposal) -> None:
    """The independent validator knows nothing of how proposals are made."""

    def world() -> worlds.World:
        planning = at.desk.session.undertakings.planning
        choices = planning.choices()
        states = [at.desk.composition.workspace.assessment(run) for run in proposal.wish.runs]
        hours: Any = {
            one: choices.own_hours.get(one, choices.centre_hours).days for one in proposal.wish.assessors
        }
        assert isinstance(choices.centre_hours, WorkingHours)
        return worlds.World(
            tuple(
                worlds.Run(one.id, one.candidate or UUID(int=0), None, 0, None, "", one.qualification or "")
                for one in states
            ),
            proposal.wish,
            hours,
            choices.stations,
            choices.absences,
            SwedishHolidays().between(*WHOLE),
            frozenset(),
            _on_wall(at.centre.clock.now_ms()),
        )

    assert faults(at.ask(world), _proposal_on_wall(proposal)) == []


def _on_wall(at_ms: int) -> int:
    """The tests' validator reads moments as the wall clock shows them."""
    return int(datetime.fromtimestamp(at_ms / 1000).replace(tzinfo=UTC).timestamp() * 1000)  # noqa: DTZ006


def _proposal_on_wall(proposal: Proposal) -> Proposal:
    placings = tuple(
        replace(one, starts_at=_on_wall(one.starts_at), ends_at=_on_wall(one.ends_at))
        for one in proposal.placings
    )
    return replace(proposal, placings=placings)


def bookings(at: ProgrammeDesk) -> list[Any]:
    planning = at.desk.session.undertakings.planning
    return list(at.ask(lambda: planning.bookings((0, 4_000_000_000_000))))


def day_of(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000).date().isoformat()  # noqa: DTZ006 - where the PC stands


@pytest.fixture
def at(tmp_path: Path, open_desk: Open) -> ProgrammeDesk:
    """Vimmerby on Monday the fourth of May 2020: the manager logs in."""
    centre = found_on(tmp_path, "2020-05-04")
    desk = open_desk(centre.paths, Program(centre.paths, centre.clock))
    found = ProgrammeDesk(desk, centre)
    found.log_in()
    return found


def test_kalmar_2020_from_the_first_roster_to_the_final_report(at: ProgrammeDesk, tmp_path: Path) -> None:
    plan_programme(at)
    at.play(acts.register(at.hands, ANNA), at.hands.click("Stäng"))
    read_rosters(at, tmp_path)
    enter_protected(at)
    set_stations(at)
    plan_runs(at)
    settled_without_a_clash(at, find_times(at))

    missing, stopped = days_at_work(at)
    at.turn_to("2020-06-02")
    certify(at, "2020-05-12", "4")
    spend(at, "2020-05-29", "staff", "41250,50")
    close_may_twice(at)

    at.ask(lambda: validate_all(at, JUNE))
    at.turn_to("2020-06-15")
    certify(at, "2020-06-10", "3,5")
    spend(at, "2020-06-12", "premises", "44143,50")
    everybody_leaves(at, "2020-06-12")
    at.go_to(NAME, "months")
    at.play(at.hands.click("close-2020-06"), at.hands.click("confirm-close-month"))
    at.act("Avsluta insatsen")
    figures_are_those_of_pandas(at, missing, stopped)
    files = files_say_the_same(at, tmp_path)
    a_process_of_its_own_writes_the_same(at, tmp_path, files)


# ---- what holds ------------------------------------------------------------------------------------------


def settled_without_a_clash(at: ProgrammeDesk, proposal: Proposal) -> None:
    booked = bookings(at)
    assert not any(row.clash for row in booked)
    assert {(one.run, one.starts_at, one.station, one.assessor) for one in proposal.placings} == {
        (row.run, row.planned_for, row.station, row.assessor) for row in booked
    }
    (hidden,) = [row for row in booked if row.protected]
    assert hidden.assessor in {at.centre.accounts[name] for name in (KARIN, FATIMA)}


def days_at_work(at: ProgrammeDesk) -> tuple[UUID, UUID]:
    """The first day through the window: one is validated, one does not come, one has to break off; the rest
    of May on paper. Returns who did not come and who broke off."""
    seen = [row for row in bookings(at) if not row.protected]  # who is protected signs on paper
    first, second, third, *_ = sorted(seen, key=lambda row: (row.planned_for, row.station))
    at.turn_to("2020-05-11")
    validate_at_the_screen(at, first.run)
    no_show(at, second.run)
    break_off(at, third.run)
    at.ask(lambda: validate_all(at, MAY, {second.run, third.run}))
    return second.run, third.run


def validate_at_the_screen(at: ProgrammeDesk, run: UUID) -> None:
    at.desk.session.navigator.open_run(run)
    at.play(at.hands.settle(), acts.prepare(at.hands), acts.skip_self_rating(at.hands))
    at.play(acts.go_to_step(at.hands, 4))
    for place, area in enumerate(at.desk.view(run).checklist.areas):
        if place:
            at.play(at.hands.key(acts.RETURN))
        at.play(acts.rate_all(at.hands, area.codes, VERDICTS))
    finish_run(at.desk)
    assert at.desk.state(run).status is Status.SIGNED


def no_show(at: ProgrammeDesk, run: UUID) -> None:
    at.play(acts.go_to_tab(at.hands, "assessments", "calendar"))
    page = at.shown(CalendarPage)
    page._presenter.go_to(datetime(2020, 5, 11, tzinfo=UTC).date())
    at.play(at.hands.settle())
    menu = page.build_menu(page._picture.card(run))
    next(one for one in menu.actions() if one.objectName() == "no-show").trigger()
    menu.close()
    at.play(at.hands.settle())


def break_off(at: ProgrammeDesk, run: UUID) -> None:
    at.desk.session.navigator.open_run(run)
    at.play(at.hands.settle(), acts.prepare(at.hands), acts.skip_self_rating(at.hands))
    at.desk.run_page.ask_to_interrupt()
    at.play(at.hands.fill("end-reason", "Fick arbete"), at.hands.click("give-reason"))
    assert at.desk.state(run).status is Status.INTERRUPTED


def validate_all(at: ProgrammeDesk, when: tuple[str, str], but: Set[UUID] = frozenset()) -> None:
    """Everybody whose time is in a period, each on the day of it. Database lane only."""
    planning, codes = at.desk.session.undertakings.planning, ("MHS-4", "MHS-5", "MHS-6")
    rows = sorted(planning.bookings((0, 4_000_000_000_000)), key=lambda row: row.planned_for)
    with at.desk.composition.workspace.bulk():
        for place, row in enumerate(rows):
            if (
                when[0] <= day_of(row.planned_for) <= when[1]
                and row.status is Status.PLANNED
                and row.run not in but
            ):
                at.pass_to(row.planned_for)
                validate(at, row.run, missing=codes if place % 6 == 0 else ())


def certify(at: ProgrammeDesk, day: str, hours: str) -> None:
    """So much time for everybody."""
    at.go_to(NAME, "people")
    select_everybody(at)
    at.play(at.hands.click("people-act-certify"))
    activities = at.hands.see("hours-activity", ChoiceInput)
    assert activities is not None
    at.choose(activities, activities._values[1])
    at.write("hours-day", day)
    at.play(at.hands.fill("hours-count", hours), at.hands.click("certify-hours"))


def spend(at: ProgrammeDesk, day: str, kind: str, amount: str) -> None:
    at.go_to(NAME, "economy")
    at.play(at.hands.click("new-cost"))
    at.write("cost-day", day)
    at.write("cost-amount", amount)
    at.choose("cost-kind", CostKind(kind))
    at.play(at.hands.click("save-cost"))


def close_may_twice(at: ProgrammeDesk) -> None:
    """May is closed; what is dated in it is refused until it is opened again; then it is version 2."""
    at.go_to(NAME, "months")
    at.play(at.hands.click("close-2020-05"), at.hands.click("confirm-close-month"))
    certify(at, "2020-05-13", "1")
    problem = at.hands.see("sheet-problem", Banner)
    assert problem is not None
    assert problem.text() == "Maj 2020 är stängd. Inget har ändrats. Öppna månaden igen för att rätta den."
    at.play(at.hands.click("Tillbaka"))
    at.go_to(NAME, "months")
    at.play(at.hands.click("reopen-2020-05"), at.hands.fill("reopen-reason", "En timme saknades"))
    at.play(at.hands.click("confirm-reopen-month"))
    certify(at, "2020-05-13", "1")
    at.go_to(NAME, "months")
    at.play(at.hands.click("close-2020-05"), at.hands.click("confirm-close-month"))
    assert "Version 2 stängdes" in at.words()


def everybody_leaves(at: ProgrammeDesk, day: str) -> None:
    at.go_to(NAME, "people")
    select_everybody(at)
    menu = at.shown(ParticipantsPart).build_menu()
    next(one for one in menu.actions() if one.text().startswith("Har slutat")).trigger()
    menu.close()
    at.play(at.hands.settle())
    at.write("left-on", day)
    at.play(at.hands.click("confirm-leave"))


def figures_are_those_of_pandas(at: ProgrammeDesk, missing: UUID, stopped: UUID) -> None:
    """Every key figure of every period; behind one of them stand exactly its rows."""
    programme = at.programme(NAME)
    tables = at.ask(lambda: tables_of(at.desk.composition.workspace, programme))
    assert not {missing.hex.upper(), stopped.hex.upper()} & set(tables.runs.run)
    at.go_to(NAME, "reports")
    for period, when in (("2020-05", MAY), ("2020-06", JUNE), ("2020-Q2", WHOLE), ("final", WHOLE)):
        assert at.look_at(period) == key_figures(tables, *when), period
    shown = at.look_at("final")
    assert (shown["participated"], shown["validations"]) == ("100", "98")
    assert shown["spent"] == "85\N{NO-BREAK SPACE}394 kr"
    at.play(at.hands.click("figure-validations"))
    at.desk.bot.waitUntil(lambda: at.hands.sees("open-row"), timeout=10_000)
    at.play(at.hands.settle())
    rows = at.report()._rows.table.rows()
    assert {row.run.hex.upper() for row in rows} == set(tables.runs.run)
    assert len(rows) == 98
    at.report()._rows.close_sheet()


def files_say_the_same(at: ProgrammeDesk, folder: Path) -> list[Path]:
    programme = at.programme(NAME)
    tables = at.ask(lambda: tables_of(at.desk.composition.workspace, programme))
    first, again = at.make(folder / "ut"), at.make(folder / "ut igen")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
    book, paper = first
    summary_is_that_of_pandas(at, tables, book)
    people = cells(book, "Deltagare", "Deltagande")
    assert len(people) == 99
    text = text_of(paper)
    for said in (
        NAME,
        "Region Kalmar län",
        "IF Metall",
        "85 394 kr",
        "871,37 kr",
        "Smålands Precision AB 40 ",
    ):
        assert said in text, said
    for told in (text, everything(book)):
        assert ALIAS not in told
        assert not [row for row in rows_of_people() if row["Personnummer"] in told]
    assert "Frödinge Livs AB dolt dolt" in text
    return first


def summary_is_that_of_pandas(at: ProgrammeDesk, tables: Tables, book: Path) -> None:
    """Areas and groups of the spreadsheet are what pandas counts, and nothing tells of one to four people."""
    rows = cells(book, "Sammanställning", "Avsnitt")
    by_name = {(row["Avsnitt"], row["Rad"], row["Mått"]): row["Antal"] for row in rows}
    assert not [row for row in rows if row["Antal"] in (1, 2, 3, 4)]
    checklist = at.ask(at.desk.session.assessments.checklists)[0]
    # What somebody with protected identity came to is not told, not even as one of many.
    told_of = tables.runs[~tables.runs.participation.isin(tables.people[tables.people.hidden == 1].id)]
    assert len(told_of) == len(tables.runs) - 1
    signed = tables.areas[tables.areas.run.isin(told_of.run)].drop_duplicates()
    for area in checklist.areas:
        outcomes = signed[signed.area == area.id].outcome.value_counts()
        for code, word in (("met", "Uppfyllt"), ("not_met", "Ej uppfyllt")):
            name = ("Utfall per kompetensområde", area.name.in_("sv"), word)
            assert by_name[name] == int(outcomes.get(code, 0)), name
    counted = groups(tables, *WHOLE)
    words = {"woman": "Kvinna", "man": "Man", "furloughed": "Permitterad", "notified": "Varslad"}
    titles = {"gender": "Kön", "employment": "Sysselsättning vid start", "company": "Företag"}
    compared = 0
    for column, title in titles.items():
        for name, numbers in counted[column].items():
            told = [by_name.get((title, words.get(name, name), one)) for one in ("Deltaganden", "Validerade")]
            for number, shown in zip(numbers, told, strict=True):
                assert shown is None or shown == number >= 5, (title, name)
                compared += shown is not None
    assert compared >= 8, "otherwise this says nothing"


def text_of(paper: Path) -> str:
    """The text of every page, with single blanks."""
    pages = pypdfium2.PdfDocument(paper.read_bytes())
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def a_process_of_its_own_writes_the_same(at: ProgrammeDesk, folder: Path, files: list[Path]) -> None:
    at.desk.leave()
    (folder / "phrase").write_text(PHRASE + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "assessor_app", "--data-dir", str(at.centre.paths.data), "report", NAME]
    command += ["--period", "final", "--out", str(folder / "kommando"), "--account", KARIN]
    command += ["--passphrase-file", str(folder / "phrase")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    written = [folder / "kommando" / path.name for path in files]
    assert [path.read_bytes() for path in written] == [path.read_bytes() for path in files]
