"""The exchange's room without its widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from assessor_app.domain.centres import Role
from assessor_app.domain.devices import PlaceKind
from assessor_app.services.exchange_models import (
    Applied,
    CleanUp,
    ExportDone,
    ExportPreview,
    FileRow,
    Inspection,
    PartnerRow,
    ReceiptTaken,
    Standing,
)
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.read_models import Changes
from assessor_app.ui.exchange.cleaning_presenter import CleaningPresenter
from assessor_app.ui.exchange.export_presenter import ExportPresenter
from assessor_app.ui.exchange.intake_presenter import IntakePresenter
from assessor_app.ui.exchange.presenter import FOLDER, ExchangePresenter
from assessor_app.ui.exchange.view_protocol import FileFilter, FilesShown, Room, Tab
from assessor_app.ui.exchange.watching import TimeLeft
from assessor_app.ui.session import Session
from tests.ui.exchange_fakes import (
    AT,
    FILE,
    IMPORT,
    LAPTOP,
    OFFICE,
    STICK,
    FakeExchange,
    came,
    inspection,
    partner,
    place,
    sent,
)
from tests.ui.upkeep_fakes import Upkept


@dataclass
class Screen:
    """Every view of the room in one; remembers what it was told, in order."""

    said: list[tuple[Any, ...]] = field(default_factory=list)
    room: Room = field(default_factory=Room)
    files: FilesShown | None = None

    def names(self) -> list[str]:
        return [str(one[0]) for one in self.said]

    def show_room(self, room: Room) -> None:
        self.room = room

    def show_files(self, files: FilesShown) -> None:
        self.files = files

    def show_tab(self, tab: Tab) -> None:
        self.said.append(("tab", tab))

    def tell_set_aside(self, row: FileRow) -> None:
        self.said.append(("set aside", row.number))

    def tell_restored(self, row: FileRow) -> None:
        self.said.append(("restored", row.number))

    def tell_receipt_written(self, path: Path) -> None:
        self.said.append(("receipt written", path))

    def show_trouble(self, error: Exception) -> None:
        self.said.append(("trouble", getattr(error, "code", error)))

    def show_waiting(self, partner: PartnerRow) -> None:
        self.said.append(("waiting", partner.device))

    def show_folder(self, folder: str) -> None:
        self.said.append(("folder", folder))

    def show_work(self, what: str, done: int, total: int) -> None:
        self.said.append(("work", what, done, total))

    def show_done(self, done: ExportDone | CleanUp) -> None:
        self.said.append(("done", done))

    def show_stopped(self) -> None:
        self.said.append(("stopped",))

    def show_checking(self, name: str) -> None:
        self.said.append(("checking", name))

    def show_inspection(self, inspection: Inspection) -> None:
        self.said.append(("inspection", inspection))

    def show_applied(self, applied: Applied, folder: Path) -> None:
        self.said.append(("applied", applied, folder))

    def show_receipt_written(self, path: Path) -> None:
        self.said.append(("receipt written", path))

    def show_receipt_trouble(self, error: Exception) -> None:
        self.said.append(("receipt trouble", getattr(error, "code", error)))

    def show_receipt_taken(self, receipt: ReceiptTaken) -> None:
        self.said.append(("receipt taken", receipt.files))

    def show_refusal(self, name: str, error: Exception) -> None:
        self.said.append(("refusal", name, getattr(error, "code", error)))

    def show_gone(self) -> None:
        self.said.append(("gone",))

    def show_looking(self) -> None:
        self.said.append(("looking",))


class ExportScreen(Screen):
    """Its preview is that of a file."""

    def show_preview(self, partner: PartnerRow, preview: ExportPreview, folder: str, *, anew: bool) -> None:
        self.said.append(("preview", preview.number, folder, anew))


class CleaningScreen(Screen):
    """Its preview is of what may go."""

    def show_preview(self, preview: CleanUp) -> None:
        self.said.append(("preview", preview.entries))


@dataclass
class Places:
    """Remembers where the user was led."""

    sections: list[str] = field(default_factory=list)
    conflicts: int = 0

    def open_settings(self, section: str) -> None:
        self.sections.append(section)

    def open_conflicts(self) -> None:
        self.conflicts += 1

    def saved(self, _at: int) -> None: ...


class Settling:
    """`ConflictService`, as far as it counts."""

    def count(self, _actor: object) -> int:
        return 3


def session_with(exchange: FakeExchange, role: Role = Role.MANAGER, *, node: bool = False) -> Session:
    made = Upkept().session(role)
    kind = PlaceKind.NODE if node else PlaceKind.CENTRE
    centre = replace(made.centre, place_kind=kind)
    return replace(made, exchange=exchange, centre=centre, navigator=Places())  # type: ignore[arg-type]


def published(session: Session) -> list[frozenset[str]]:
    """The kinds of everything that is told from now on."""
    told: list[frozenset[str]] = []
    session.feed.subscribe(lambda changes, _source: told.append(changes.kinds()))
    return told


# ---- the room ----------------------------------------------------------------------------------------


def test_nothing_is_loaded_before_the_room_is_seen() -> None:
    screen = Screen()
    presenter = ExchangePresenter(screen, session_with(FakeExchange()))
    assert screen.room.partners == ()
    presenter.shown()
    assert [one.label for one in screen.room.partners] == ["Laptop 2"]


def test_a_change_elsewhere_is_loaded_when_the_room_is_seen_again() -> None:
    exchange, screen = FakeExchange(), Screen()
    session = session_with(exchange)
    presenter = ExchangePresenter(screen, session)
    presenter.shown()
    presenter.hidden()
    exchange.partner_rows = (partner(waiting=0),)
    session.feed.publish(Changes(frozenset({("assessment", LAPTOP)})), None)
    assert screen.room.partners[0].waiting == 41
    presenter.shown()
    assert screen.room.partners[0].waiting == 0


def test_centres_are_asked_for_on_a_node_alone() -> None:
    exchange = FakeExchange(place_rows=(place(),))
    centre, node = Screen(), Screen()
    ExchangePresenter(centre, session_with(exchange)).shown()
    ExchangePresenter(node, session_with(exchange, node=True)).shown()
    assert centre.room.places is None
    assert node.room.places == (place(),)


def test_missing_files_are_counted_but_not_those_of_a_revoked_device() -> None:
    rows = (partner(missing=(4, 5)), partner(OFFICE, "Gamla", revoked=True, missing=(1,)))
    screen = Screen()
    ExchangePresenter(screen, session_with(FakeExchange(partner_rows=rows))).shown()
    assert screen.room.missing == 2
    assert screen.files is not None
    assert screen.files.missing == (("Laptop 2", (4, 5)),)


def test_what_is_in_a_file_without_a_receipt_is_not_new_any_more() -> None:
    laptop, office = partner(waiting=41, undelivered=(8,)), partner(OFFICE, "Kontoret", waiting=41)
    files = (
        sent(8, entries=30),
        sent(7, entries=500, delivered_at=AT),
        sent(3, partner=OFFICE, delivered_at=AT),
    )
    room = Room(partners=(laptop, office), files=files)
    assert room.fresh(laptop) == 11
    assert room.fresh(office) == 41
    assert room.fresh(partner(waiting=30, undelivered=(8,))) == 0
    assert room.fresh(partner(waiting=30, revoked=True)) == 0


def test_files_can_be_narrowed_to_what_waits_for_a_receipt_and_to_one_partner() -> None:
    rows = (sent(8), sent(7, delivered_at=AT), came(5), came(3, partner=OFFICE, label="Kontoret"))
    screen = Screen()
    presenter = ExchangePresenter(screen, session_with(FakeExchange(file_rows=rows)))
    presenter.shown()
    presenter.choose(FileFilter.UNDELIVERED)
    assert screen.files is not None
    assert [row.number for row in screen.files.rows] == [8]
    presenter.narrow_to_partner(partner(OFFICE, "Kontoret"))
    assert [row.number for row in screen.files.rows] == [3]
    assert screen.said[-1] == ("tab", Tab.FILES)
    presenter.widen()
    assert screen.files.counts[FileFilter.ALL] == 4


def test_a_centre_leads_to_the_files_of_all_its_devices() -> None:
    of_one = partner(OFFICE, "Kontoret", place=place().place)
    rows = (came(3, partner=OFFICE), came(5))
    screen = Screen()
    exchange = FakeExchange(partner_rows=(partner(), of_one), file_rows=rows)
    presenter = ExchangePresenter(screen, session_with(exchange, node=True))
    presenter.shown()
    presenter.narrow_to_place(place())
    assert screen.files is not None
    assert [row.number for row in screen.files.rows] == [3]


def test_an_import_is_taken_back_with_a_reason_and_every_screen_is_told() -> None:
    exchange, screen = FakeExchange(file_rows=(came(),)), Screen()
    session = session_with(exchange)
    presenter, told = ExchangePresenter(screen, session), published(session)
    presenter.shown()
    presenter.set_aside(came(), "Fel fil")
    assert ("set_aside", IMPORT, "Fel fil") in exchange.asked
    assert screen.room.files[0].set_aside
    assert {"assessment", "candidate", "document"} <= told[-1]
    presenter.restore(came())
    assert not screen.room.files[0].set_aside
    assert screen.names() == ["set aside", "restored"]


def test_a_receipt_goes_where_it_was_said_and_the_place_is_remembered() -> None:
    exchange, screen = FakeExchange(), Screen()
    session = session_with(exchange)
    presenter = ExchangePresenter(screen, session)
    presenter.write_receipt(partner(), str(STICK))
    assert exchange.asked == [("write_receipt", LAPTOP, STICK)]
    assert session.preferences.get(FOLDER) == str(STICK)
    assert screen.names() == ["receipt written"]


def test_what_waits_to_be_settled_is_counted_and_led_to() -> None:
    screen = Screen()
    session = session_with(FakeExchange())
    session.__dict__["settling"] = Settling()
    presenter = ExchangePresenter(screen, session)
    presenter.shown()
    assert screen.room.conflicts == 3
    presenter.open_conflicts()
    assert session.navigator.conflicts == 1  # type: ignore[attr-defined]


def test_an_assessor_may_not_take_imports_back() -> None:
    presenter = ExchangePresenter(Screen(), session_with(FakeExchange(), Role.ASSESSOR))
    assert not presenter.may_set_aside
    assert presenter.may_exchange


def test_without_an_exchange_the_room_stays_empty() -> None:
    session = replace(session_with(FakeExchange()), exchange=None)
    screen = Screen()
    ExchangePresenter(screen, session).shown()
    assert screen.room == Room()


# ---- out ---------------------------------------------------------------------------------------------


def test_a_file_is_written_where_the_last_one_went_and_every_screen_is_told() -> None:
    exchange, screen = FakeExchange(), ExportScreen()
    session = session_with(exchange)
    session.preferences.set(FOLDER, str(STICK))
    presenter, told = ExportPresenter(screen, session), published(session)
    presenter.open_for(partner())
    presenter.write()
    assert ("preview", 7, str(STICK), False) in screen.said
    assert exchange.asked[-1] == ("export", LAPTOP, STICK, False)
    assert screen.names()[-1] == "done"
    assert told == [frozenset({"exchange"})]


def test_nothing_is_written_before_a_folder_is_chosen() -> None:
    exchange, screen = FakeExchange(), ExportScreen()
    presenter = ExportPresenter(screen, session_with(exchange))
    presenter.open_for(partner())
    presenter.write()
    assert [what for what, *_ in exchange.asked] == ["preview"]
    presenter.choose_folder(str(STICK))
    presenter.write()
    assert exchange.asked[-1][0] == "export"


def test_everything_can_be_written_anew() -> None:
    exchange, screen = FakeExchange(), ExportScreen()
    presenter = ExportPresenter(screen, session_with(exchange))
    presenter.open_for(partner())
    presenter.open_anew()
    presenter.choose_folder(str(STICK))
    presenter.write()
    assert exchange.asked[-1] == ("export", LAPTOP, STICK, True)


def test_writing_that_is_stopped_leaves_nothing_and_says_so() -> None:
    class Impatient(ExportScreen):
        def show_work(self, what: str, done: int, total: int) -> None:
            super().show_work(what, done, total)
            if total:
                presenter.stop()

    screen = Impatient()
    presenter = ExportPresenter(screen, session_with(FakeExchange()))
    presenter.open_for(partner())
    presenter.choose_folder(str(STICK))
    presenter.write()
    assert screen.names()[-1] == "stopped"
    assert not presenter.is_working


def test_a_full_stick_is_told_in_the_sheet_and_the_file_can_be_written_again() -> None:
    exchange, screen = FakeExchange(), ExportScreen()
    presenter = ExportPresenter(screen, session_with(exchange))
    presenter.open_for(partner())
    presenter.choose_folder(str(STICK))
    exchange.problem = ExchangeProblem("exchange_target_full")
    presenter.write()
    assert screen.said[-1] == ("trouble", "exchange_target_full")
    presenter.write()
    assert screen.names()[-1] == "done"


# ---- in ----------------------------------------------------------------------------------------------


@pytest.fixture
def exchange() -> FakeExchange:
    return FakeExchange()


@pytest.fixture
def screen() -> Screen:
    return Screen()


def intake(screen: Screen, exchange: FakeExchange) -> tuple[IntakePresenter, Session]:
    session = session_with(exchange)
    return IntakePresenter(screen, session), session


def test_a_file_is_looked_at_before_anything_is_taken_in(screen: Screen, exchange: FakeExchange) -> None:
    presenter, _ = intake(screen, exchange)
    presenter.take(FILE)
    assert screen.names()[0] == "checking"
    assert screen.names()[-1] == "inspection"
    assert [what for what, *_ in exchange.asked] == ["inspect"]


def test_what_is_taken_in_is_the_very_file_that_was_looked_at(screen: Screen, exchange: FakeExchange) -> None:
    presenter, session = intake(screen, exchange)
    told = published(session)
    presenter.take(FILE)
    presenter.apply()
    assert exchange.asked[-1] == ("apply", FILE, inspection().digest)
    assert screen.said[-1][0] == "applied"
    assert screen.said[-1][2] == STICK
    assert "import" in told[-1]


def test_the_receipt_goes_beside_the_file(screen: Screen, exchange: FakeExchange) -> None:
    presenter, _ = intake(screen, exchange)
    presenter.take(FILE)
    presenter.apply()
    presenter.write_receipt()
    assert exchange.asked[-1] == ("write_receipt", LAPTOP, STICK)
    presenter.write_receipt("/media/other")
    assert exchange.asked[-1] == ("write_receipt", LAPTOP, Path("/media/other"))


def test_a_file_that_was_taken_in_already_is_not_taken_in_again(
    screen: Screen, exchange: FakeExchange
) -> None:
    exchange.seen = inspection(standing=Standing.APPLIED, applied_at=AT)
    presenter, _ = intake(screen, exchange)
    presenter.take(FILE)
    presenter.apply()
    assert [what for what, *_ in exchange.asked] == ["inspect"]


def test_a_file_with_nothing_new_can_be_noted_so_that_nobody_looks_for_it(
    screen: Screen, exchange: FakeExchange
) -> None:
    exchange.seen = inspection(standing=Standing.NOTHING_NEW)
    presenter, _ = intake(screen, exchange)
    presenter.take(FILE)
    presenter.apply()
    assert exchange.asked[-1][0] == "apply"


def test_a_receipt_is_noted_at_once(screen: Screen, exchange: FakeExchange) -> None:
    exchange.kind, exchange.receipt = "receipt", ReceiptTaken(LAPTOP, "Laptop 2", (6, 7))
    presenter, session = intake(screen, exchange)
    told = published(session)
    presenter.take(STICK / "kvittens.receipt")
    assert screen.said[-1] == ("receipt taken", (6, 7))
    assert told == [frozenset({"exchange"})]


def test_a_pairing_file_leads_to_the_devices(screen: Screen, exchange: FakeExchange) -> None:
    exchange.kind = "pairing"
    presenter, session = intake(screen, exchange)
    presenter.take(STICK / "kontoret.pair")
    assert session.navigator.sections == ["devices"]  # type: ignore[attr-defined]
    assert exchange.asked == []
    assert not presenter.is_working


def test_any_other_file_is_refused_in_words(screen: Screen, exchange: FakeExchange) -> None:
    exchange.kind = "unknown"
    presenter, _ = intake(screen, exchange)
    presenter.take(STICK / "semester.jpg")
    assert screen.said[-1] == ("refusal", "semester.jpg", "not_an_exchange_file")


@pytest.mark.parametrize(
    "code", ["file_damaged", "sender_unknown", "sender_revoked", "for_another", "file_from_the_future"]
)
def test_a_refusal_is_told_and_the_next_file_can_be_taken(
    screen: Screen, exchange: FakeExchange, code: str
) -> None:
    presenter, _ = intake(screen, exchange)
    exchange.problem = ExchangeProblem(code)
    presenter.take(FILE)
    assert screen.said[-1] == ("refusal", FILE.name, code)
    presenter.take(FILE)
    assert screen.names()[-1] == "inspection"


def test_taking_in_that_is_stopped_changes_nothing(exchange: FakeExchange) -> None:
    class Impatient(Screen):
        def show_work(self, what: str, done: int, total: int) -> None:
            super().show_work(what, done, total)
            if what == "rows" and self.names().count("inspection"):
                presenter.stop()

    screen = Impatient()
    presenter, session = intake(screen, exchange)
    told = published(session)
    presenter.take(FILE)
    presenter.apply()
    assert screen.names()[-1] == "gone"
    assert told == []


def test_a_session_that_settles_no_conflicts_does_not_lead_there(
    screen: Screen, exchange: FakeExchange
) -> None:
    presenter, session = intake(screen, exchange)
    presenter.open_conflicts()
    assert session.navigator.conflicts == 1  # type: ignore[attr-defined]
    settling = IntakePresenter(screen, replace(session, settling=Settling()))  # type: ignore[arg-type]  # it counts
    bare = IntakePresenter(screen, replace(session, settling=None))
    assert (settling.leads_to_conflicts, bare.leads_to_conflicts) == (True, False)


def test_the_answer_to_a_page_that_is_gone_is_told_to_the_others_all_the_same(
    screen: Screen, exchange: FakeExchange
) -> None:
    presenter, session = intake(screen, exchange)
    told = published(session)
    presenter.take(FILE)
    presenter.close()
    before = list(screen.said)
    presenter.apply()
    assert "import" in told[-1]
    assert [one for one in screen.said[len(before) :] if one[0] == "applied"] == []


# ---- cleaning up -------------------------------------------------------------------------------------


def test_cleaning_up_says_what_goes_before_it_does(exchange: FakeExchange) -> None:
    screen = CleaningScreen()
    presenter = CleaningPresenter(screen, session_with(exchange))
    presenter.look()
    assert screen.said == [("looking",), ("preview", 4102)]
    assert exchange.asked == []
    presenter.clean_up()
    assert exchange.asked == [("clean_up",)]
    assert screen.names()[-1] == "done"


def test_nothing_is_cleaned_up_where_nothing_may_go(exchange: FakeExchange) -> None:
    exchange.cleaning = CleanUp(0, 0, 0, 0, ())
    presenter = CleaningPresenter(CleaningScreen(), session_with(exchange))
    presenter.look()
    presenter.clean_up()
    assert exchange.asked == []


# ---- how long ----------------------------------------------------------------------------------------


def test_the_time_left_is_guessed_only_when_there_is_something_to_guess_from() -> None:
    clock = [0.0]
    left = TimeLeft(lambda: clock[0])
    assert left.guess("reading", 0, 100) is None
    clock[0] = 10.0
    assert left.guess("reading", 1, 100) is None
    assert left.guess("reading", 25, 100) == pytest.approx(30.0)
    assert left.guess("rows", 25, 100) is None
    assert left.guess("rows", 0, 0) is None
