"""Framtidssäkrad industri, month by month through the real window: rosters that keep coming, months closed
along the way, one of them changed from elsewhere afterwards, and a final report that is that of pandas."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from assessor_app.bootstrap import program as program_module
from assessor_app.bootstrap.program import Program
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, LeaveReason
from assessor_app.domain.programmes import Cost, ProgrammeDetails, months_between
from assessor_app.services.demo_centre import DemoClock
from assessor_app.services.participants import Entry
from assessor_app.services.programme_models import MonthPhase, MonthView
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.composition import OpenedServices
from tests.joining_pcs import NewPc, cheap, paths_of
from tests.journeys.conftest import Open
from tests.journeys.programme_desk import KARIN, ProgrammeDesk, found_on, new_programme, validate
from tests.journeys.reckoning import EVER, Tables, cells, everything, key_figures, tables_of
from tests.roster_books import number_of, write_xlsx

NAME = "Framtidssäkrad industri"
FIRST = "2020-09-01"
COMPANIES = ("Hultsfred Plåt AB", "Nybro Verktyg AB", "Växjö Precision AB", "Älmhult Trä & Lack AB")
HEADINGS = ("Namn", "Personnummer", "Kön", "Utbildning", "Företag", "Status", "Startdatum")
GIVEN = ("Anna", "Björn", "Carina", "Daniel", "Elin", "Faisal", "Gunilla", "Hassan", "Irina", "Johan")
FAMILY = (
    "Abebe",
    "Björk",
    "Dahl",
    "Ekström",
    "Fransson",
    "Haddad",
    "Karlsson",
    "Lindqvist",
    "Norén",
    "Öberg",
)
SECOND = ("Ek", "Asp", "Gran", "Lind", "Alm", "Björn", "Rönn", "Hägg", "Sälg")
SWEDISH_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
)  # fmt: skip
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Scale:
    """How many take part, until when."""

    people: int
    last: str

    @property
    def months(self) -> tuple[str, ...]:
        return months_between(FIRST, self.last)


SMALL, WHOLE = Scale(60, "2021-02-28"), Scale(1000, "2023-02-28")


@dataclass
class Story:
    """What has happened so far."""

    at: ProgrammeDesk
    scale: Scale
    programme: UUID = field(default_factory=lambda: UUID(int=0))
    other: UUID = field(default_factory=lambda: UUID(int=0))

    @property
    def actor(self) -> Any:
        return self.at.desk.session.actor

    @property
    def undertakings(self) -> Any:
        return self.at.desk.session.undertakings

    def rows(self) -> list[ParticipationRow]:
        """Who takes part. Database lane only."""
        query = ParticipationQuery(programme=self.programme)
        return sorted(self.undertakings.participants.list(query), key=lambda row: (row.entered_on, row.id))

    def months(self) -> dict[str, MonthView]:
        views = self.at.ask(lambda: self.undertakings.programmes.months(self.programme))
        return {one.month: one for one in views}

    def tables(self) -> Tables:
        return self.at.ask(lambda: tables_of(self.at.desk.composition.workspace, self.programme))


@pytest.fixture
def at(tmp_path: Path, open_desk: Open, monkeypatch: pytest.MonkeyPatch) -> ProgrammeDesk:
    """The last week of August 2020: the manager logs in."""
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    centre = found_on(tmp_path, "2020-08-24")
    found = ProgrammeDesk(open_desk(centre.paths, Program(centre.paths, centre.clock)), centre)
    found.log_in()
    return found


# ---- rosters ---------------------------------------------------------------------------------------------


def roster(scale: Scale, part: int) -> list[tuple[str, ...]]:
    """The people of one company; they begin one after the other, nobody in the last month."""
    rows, months = [], scale.months[:-1]
    share = scale.people // len(COMPANIES)
    for number in range(part * share, (part + 1) * share):
        month = months[number * len(months) // scale.people]
        family = FAMILY[number // 10 % 10] + ("" if number < 100 else f"-{SECOND[number // 100 - 1]}")
        name = f"{GIVEN[number % 10]} {family}"
        status = ("Anställd", "Anställd", "Permitterad", "Anställd", "Varslad")[number % 5]
        rows.append(
            (
                name,
                number_of(number % 990 + 1, f"{57 + number % 43:02}{number // 100 % 9 + 1:02}12"),
                "Kvinna" if number % 3 == 0 else "Man",
                ("Gymnasium", "Grundskola", "Högskola")[number % 3],
                COMPANIES[part],
                status,
                f"{month}-{1 + number % 20:02}",
            )
        )
    return rows


def read_roster(story: Story, folder: Path, part: int) -> None:
    at, rows = story.at, roster(story.scale, part)
    at.drop(write_xlsx(folder / f"{COMPANIES[part]}.xlsx", [HEADINGS, *rows]))
    at.desk.bot.waitUntil(lambda: at.hands.sees("roster-programme"), timeout=30_000)
    at.play(at.hands.settle())
    at.choose("roster-programme", story.programme)
    at.play(at.hands.click("roster-next"))
    at.desk.bot.waitUntil(lambda: at.hands.sees("roster-summary"), timeout=60_000)
    assert at.said("roster-summary") == f"{len(rows)} nya"
    at.play(at.hands.click("roster-next"))
    assert at.said("roster-result").endswith(f"{len(rows)} personer.")
    at.play(at.hands.click("roster-next"))


# ---- month by month --------------------------------------------------------------------------------------


def begin(story: Story) -> None:
    at, scale = story.at, story.scale
    at.play(acts.go_to_tab(at.hands, "undertakings", "programmes"))
    new_programme(
        at,
        {
            "programme-name": NAME,
            "programme-funder": "Europeiska socialfonden",
            "programme-first": FIRST,
            "programme-last": scale.last,
            "programme-target": str(scale.people),
            "programme-budget": "11500000",
        },
        ("Projektägande region",),
    )
    at.play(at.hands.click("add-centre"), at.hands.fill("thing-name", "Testcenter Öst"))
    at.play(at.hands.click("save-thing"))
    story.programme = at.programme(NAME)
    details = ProgrammeDetails("Kalmar 2020", "2020-05-11", "2020-12-31")
    story.other = at.ask(lambda: story.undertakings.programmes.plan(story.actor, details)[0])


def work(story: Story, month: str) -> None:
    """A month as the use cases enter it: runs, hours, exits, costs. Database lane only."""
    at, actor, workspace = story.at, story.actor, story.at.desk.composition.workspace
    participants, programmes = story.undertakings.participants, story.undertakings.programmes
    state = workspace.programme(story.programme)
    validating, guiding = list(state.activities)[:2]
    digest = workspace.checklists()[0].digest
    with workspace.bulk():
        mine = [row for row in story.rows() if row.entered_on[:7] == month]
        for place, row in enumerate(mine):
            if place % 16 == 11:
                continue  # never came
            at.pass_to(_noon(date.fromisoformat(row.entered_on) + 3 * _DAY))
            (run,), _ = participants.plan_runs(actor, [row.id], digest)
            missing = ("MHS-4", "MHS-5", "MHS-6") if place % 5 == 0 else ()
            validate(at, run, missing=missing, until=2 if place % 16 == 7 else None)
        ids = [row.id for row in mine]
        at.pass_to(_noon(date.fromisoformat(f"{month}-26")))
        participants.certify(actor, ids, validating, f"{month}-25", 270)
        participants.certify(actor, ids[::2], guiding, f"{month}-26", 90)
        centres = [one for one in state.centres if one != workspace.centre_id]
        participants.amend_many(actor, ids[::3], {"centre": centres[0]})
        before = [row.id for row in story.rows() if row.entered_on[:7] < month and not row.left_on]
        participants.leave(actor, before, f"{month}-20", LeaveReason.COMPLETED)
        for kind, ore in ((CostKind.STAFF, 1_250_050 + len(ids)), (CostKind.TRAVEL, 88_000)):
            cost = Cost(programmes.new_cost(), f"{month}-26", kind, ore)
            programmes.record_cost(actor, story.programme, cost)


def _noon(day: date) -> int:
    return int(datetime.combine(day, time(11), UTC).timestamp() * 1000)


def again_and_elsewhere(story: Story, month: str) -> None:
    """Two who had left take part once more, and three take part in another programme too."""

    def enter() -> None:
        left = [row for row in story.rows() if row.left_on]
        own = story.at.desk.composition.workspace.centre_id
        more = [Entry(row.candidate, ParticipationDetails(f"{month}-02", centre=own)) for row in left[:2]]
        made, _ = story.undertakings.participants.enter(story.actor, story.programme, more)
        assert len(made) == 2
        other = [Entry(row.candidate, ParticipationDetails("2020-09-10")) for row in left[1:4]]
        story.undertakings.participants.enter(story.actor, story.other, other)

    story.at.ask(enter)


def close(story: Story, month: str) -> None:
    at = story.at
    after = date.fromisoformat(f"{month}-28") + 8 * _DAY
    at.turn_to(after.isoformat())
    at.told()
    at.go_to(NAME, "months")
    at.play(at.hands.click(f"close-{month}"), at.hands.click("confirm-close-month"))
    assert story.months()[month].phase is MonthPhase.CLOSED


# ---- another PC ------------------------------------------------------------------------------------------


def second_pc(story: Story, folder: Path) -> tuple[NewPc, OpenedServices]:
    """Another PC of the office gets all that there is, and somebody enters hours on it. It keeps them."""
    at, stick = story.at, folder / "sticka"
    stick.mkdir()
    pc = NewPc(Program(paths_of(folder / "andra"), DemoClock(at.centre.clock.now_ms())), stick)
    pairing = pc.introduce_itself("Andra datorn")
    session, actor = at.desk.session, story.actor

    def introduce() -> Path:
        assert session.devices is not None
        assert session.exchange is not None
        card = session.devices.read_pairing(actor, pairing).card
        owner = at.centre.accounts[KARIN]
        session.devices.introduce_own(actor, card, DeviceKind.OFFICE, "Andra datorn", owner)
        return session.exchange.export(actor, card.device, stick).path

    opened = pc.join(at.ask(introduce))
    assert opened.undertakings is not None
    participants, workspace = opened.undertakings.participants, pc.program.workspace
    row = min(
        participants.list(ParticipationQuery(programme=story.programme)), key=lambda one: one.entered_on
    )
    activity = next(iter(workspace.programme(story.programme).activities))
    participants.certify(opened.actor, [row.id], activity, "2020-09-28", 120)
    return pc, opened


def late_arrival(story: Story, pc: NewPc, opened: OpenedServices) -> None:
    """Its file comes when September is closed: shown as changed, opened with a reason, closed anew."""
    at, month = story.at, "2020-09"
    here, before = at.desk.composition.workspace.device.id, set(pc.stick.iterdir())
    assert opened.exchange is not None
    opened.exchange.export(opened.actor, here, pc.stick)
    (file,) = set(pc.stick.iterdir()) - before
    pc.program.close()
    at.desk.program.window.navigator.open_file(file)
    at.play(at.hands.settle(), at.hands.click("intake-apply"))
    assert "är inläst" in at.words(), at.words()
    at.play(at.hands.click("intake-later"))
    assert story.months()[month].phase is MonthPhase.CHANGED
    at.go_to(NAME, "months")
    assert "Ändrad efter stängning: september 2020." in at.words()
    at.play(at.hands.click(f"reopen-{month}"), at.hands.fill("reopen-reason", "Timmar från andra datorn"))
    at.play(at.hands.click("confirm-reopen-month"))
    close(story, month)
    assert story.months()[month].version == 2


# ---- what is said ----------------------------------------------------------------------------------------


def forecast_is_honest(story: Story) -> None:
    """The outlook on the screen is the plain rule, reckoned here: the pace of the last weeks."""
    at, tables = story.at, story.tables()
    at.go_to(NAME, "steering")
    today = date.fromisoformat(at.ask(at.desk.composition.workspace.day_of))
    person = tables.people.set_index("id").person
    first = tables.runs.assign(person=person[tables.runs.participation].array).groupby("person").day.min()
    monday = today - today.weekday() * _DAY
    recent = first.between((monday - 28 * _DAY).isoformat(), (monday - _DAY).isoformat()).sum()
    assert recent, "otherwise this says nothing"
    pace, done = recent / 4, len(first)
    when = today + math.ceil((story.scale.people - done) * 7 / pace) * _DAY
    told = at.said("steering-outlook")
    each = f"{pace:.0f}" if float(pace).is_integer() else f"{pace:.1f}".replace(".", ",")
    assert f"({each} i veckan)" in told
    assert f"{when.day} {SWEDISH_MONTHS[when.month - 1]} {when.year}" in told
    assert ("efter sista dagen" in told) == (when > date.fromisoformat(story.scale.last))
    assert at.said("steering-standing").startswith(
        f"{done} av {story.scale.people:,} är".replace(",", "\xa0")
    )


def people_are_told_apart(story: Story) -> None:
    """Participations and people stand beside each other, and who takes part elsewhere too."""
    people = story.tables().people
    assert people.person.nunique() == len(people) - 2 == story.scale.people
    story.at.go_to(NAME, "steering")
    number = f"{len(people):,}".replace(",", "\xa0")
    assert f"med {number} deltaganden" in story.at.words()
    assert "3 av dem deltar också i en annan insats." in story.at.words()


def figures_are_those_of_pandas(story: Story) -> None:
    at, tables = story.at, story.tables()
    at.go_to(NAME, "reports")
    for quarter in sorted({f"{one[:4]}-Q{(int(one[5:]) + 2) // 3}" for one in story.scale.months}):
        year, number = quarter.split("-Q")
        last = date(int(year) + int(number) // 4, int(number) * 3 % 12 + 1, 1) - _DAY
        when = (f"{year}-{int(number) * 3 - 2:02}-01", last.isoformat())
        assert at.look_at(quarter) == key_figures(tables, *when), quarter
    assert at.look_at("final") == key_figures(tables, *EVER)


def report_is_that_of_pandas(story: Story, folder: Path) -> None:
    tables = story.tables()
    book, _paper = story.at.make(folder / "ut")
    rows = cells(book, "Sammanställning", "Avsnitt")
    assert not [row for row in rows if row["Antal"] in (1, 2, 3, 4)]
    by_name = {(row["Avsnitt"], row["Rad"], row["Mått"]): row["Antal"] for row in rows}
    places = tables.people.groupby("centre").size().to_dict()
    own = story.at.ask(lambda: story.at.desk.composition.workspace.centre_id).hex.upper()
    (other,) = [count for centre, count in places.items() if centre != own]
    assert by_name["Testcenter", "Testcenter Öst", "Deltaganden"] == other
    assert by_name["Testcenter", "Vimmerby testcenter", "Deltaganden"] == places[own]
    people = cells(book, "Deltagare", "Deltagande")
    assert len(people) == len(tables.people)
    assert len({row["Person"] for row in people}) == story.scale.people
    assert "Anna Abebe" not in everything(book)


def play(story: Story, folder: Path) -> None:
    """From the plan to the final report."""
    begin(story)
    months, share = story.scale.months, story.scale.people // len(COMPANIES)
    starts = [
        months[part * share * (len(months) - 1) // story.scale.people] for part in range(len(COMPANIES))
    ]
    for place, month in enumerate(months):
        if place:
            story.at.turn_to(f"{month}-07")
        for part, start in enumerate(starts):
            if start == month:
                read_roster(story, folder, part)
        elsewhere = second_pc(story, folder) if place == 0 else None
        story.at.ask(lambda month=month: work(story, month))  # type: ignore[misc]
        if place == 2:
            again_and_elsewhere(story, month)
        close(story, month)
        if elsewhere is not None:
            late_arrival(story, *elsewhere)
        if place == 3:
            forecast_is_honest(story)
    story.at.act("Avsluta insatsen")
    people_are_told_apart(story)
    assert story.at.said("steering-outlook") == "Insatsen är slut. Målet nåddes inte."
    figures_are_those_of_pandas(story)
    report_is_that_of_pandas(story, folder)


def test_half_a_year_of_framtidssakrad_industri(at: ProgrammeDesk, tmp_path: Path) -> None:
    play(Story(at, SMALL), tmp_path)


@pytest.mark.slow
def test_framtidssakrad_industri_with_its_thousand_people(at: ProgrammeDesk, tmp_path: Path) -> None:
    play(Story(at, WHOLE), tmp_path)
