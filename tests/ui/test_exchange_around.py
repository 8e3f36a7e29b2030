"""The exchange beside its room: the list of runs, the head of one, the rail, files dropped on a window."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.services.exchange_models import Delivery, DeliveryState
from assessor_app.services.read_models import Changes
from assessor_app.ui.answers import Answers
from assessor_app.ui.assessments.deliveries import Deliveries
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.assessments.row_words import KEYS
from assessor_app.ui.assessments.table import RunTable
from assessor_app.ui.delivery_words import delivery_order, delivery_sentence, delivery_word
from assessor_app.ui.exchange.page import ExchangePage
from assessor_app.ui.formats import Formats
from assessor_app.ui.main_window.counters import RailCounters
from assessor_app.ui.main_window.rooms import working_rooms
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.session import InlineRunner, Session
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import NavigationRail
from tests.ui.exchange_fakes import AT, LAPTOP, OFFICE, FakeExchange, partner
from tests.ui.list_rooms import House, house
from tests.ui.shell_fakes import MemoryPreferences
from tests.ui.upkeep_fakes import Upkept
from tests.ui.visiting import settle

TODAY = date(2026, 6, 20)
LOCAL = Delivery(DeliveryState.LOCAL, LAPTOP, "Laptop 2")
IN_FILE = Delivery(DeliveryState.IN_FILE, LAPTOP, "Laptop 2", 7, AT)
DELIVERED = Delivery(DeliveryState.DELIVERED, LAPTOP, "Laptop 2", 7, AT)


@pytest.fixture
def centre(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


class AskedExchange(FakeExchange):
    """Remembers which runs were asked for together."""

    pieces: list[tuple[UUID, ...]]

    def delivery(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]:
        self.pieces = [*getattr(self, "pieces", []), tuple(assessments)]
        return super().delivery(assessments)


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.resize(1262, 786)
    widget.show()
    qtbot.waitExposed(widget)
    settle()


def with_delivery(centre: House, found: dict[UUID, Delivery]) -> Session:
    return replace(centre.session, exchange=FakeExchange(deliveries=found))


def test_a_delivery_is_said_in_three_words_and_what_is_only_here_comes_first() -> None:
    formats = Formats("sv", UTC)
    words = [delivery_word(one, formats, TODAY) for one in (None, LOCAL, IN_FILE, DELIVERED)]
    assert words == ["", "Lokal", "I fil 7", "Levererad 17 maj"]
    sentences = [delivery_sentence(one, formats, TODAY) for one in (LOCAL, IN_FILE, DELIVERED)]
    assert sentences == ["inte lämnad än", "i fil 7, kvittens väntas", "levererad 17 maj"]
    assert delivery_word(DELIVERED, formats, date(2027, 1, 1)) == "Levererad 17 maj 2026"
    assert sorted([DELIVERED, LOCAL, IN_FILE], key=delivery_order) == [LOCAL, IN_FILE, DELIVERED]


def test_the_list_says_how_far_a_run_has_come(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    page = AssessmentsPage(with_delivery(centre, {run: IN_FILE}))
    shown(page, qtbot)
    table = page.findChild(RunTable)
    assert isinstance(table, RunTable)
    assert not table.is_hidden(KEYS.index("delivery"))
    assert table.view.model().index(0, KEYS.index("delivery")).data() == "I fil 7"


def test_the_list_says_nothing_of_deliveries_where_there_is_nobody_to_deliver_to(
    centre: House, qtbot: QtBot
) -> None:
    centre.run_of(centre.somebody())
    page = AssessmentsPage(with_delivery(centre, {}))
    shown(page, qtbot)
    table = page.findChild(RunTable)
    assert isinstance(table, RunTable)
    assert table.is_hidden(KEYS.index("delivery"))


def test_a_receipt_that_is_read_is_seen_in_the_list_at_once(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    exchange = FakeExchange(deliveries={run: IN_FILE})
    session = replace(centre.session, exchange=exchange)
    page = AssessmentsPage(session)
    shown(page, qtbot)
    exchange.deliveries[run] = DELIVERED
    session.feed.publish(Changes(frozenset({("exchange", LAPTOP)})), None)
    table = page.findChild(RunTable)
    assert isinstance(table, RunTable)
    assert str(table.view.model().index(0, KEYS.index("delivery")).data()).startswith("Levererad")


def test_deliveries_are_looked_up_a_few_at_a_time_and_once() -> None:
    runs = [UUID(int=number) for number in range(1, 100)]
    exchange = AskedExchange(deliveries=dict.fromkeys(runs, IN_FILE))
    shown: list[int] = []
    deliveries = Deliveries(exchange, Answers(InlineRunner()), lambda: shown.append(1))
    deliveries.look_up(runs)
    assert [len(piece) for piece in exchange.pieces] == [40, 40, 19]
    assert all(deliveries.of(run) == IN_FILE for run in runs)
    deliveries.look_up(runs)
    assert len(exchange.pieces) == 3
    exchange.deliveries[runs[0]] = DELIVERED
    deliveries.changed([runs[0]])
    deliveries.look_up(runs)
    assert exchange.pieces[-1] == (runs[0],)
    assert deliveries.of(runs[0]) == DELIVERED
    assert len(shown) == 4


def test_the_head_of_a_run_says_how_far_it_has_come(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    page = RunPage(with_delivery(centre, {run: DELIVERED}), run)
    shown(page, qtbot)
    assert any("levererad 17 maj" in label.text() for label in page.findChildren(QLabel))


def test_the_head_of_a_run_follows_a_receipt(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    session = with_delivery(centre, {run: IN_FILE})
    page = RunPage(session, run)
    shown(page, qtbot)
    exchange = session.exchange
    assert isinstance(exchange, FakeExchange)
    exchange.deliveries[run] = DELIVERED
    session.feed.publish(Changes(frozenset({("exchange", LAPTOP)})), None)
    qtbot.waitUntil(
        lambda: any("levererad" in label.text() for label in page.findChildren(QLabel)), timeout=5_000
    )


def test_the_rail_counts_files_that_have_not_come(centre: House, qtbot: QtBot) -> None:
    rows = (partner(missing=(4, 5)), partner(OFFICE, "Gamla", revoked=True, missing=(1,)))
    rail = NavigationRail()
    qtbot.addWidget(rail)
    rail.add_room("exchange", "Utbyte", "exchange")
    exchange = FakeExchange(partner_rows=rows)
    counters = RailCounters(replace(centre.session, exchange=exchange), lambda: rail, rail)
    counters.count()
    assert rail.room_button("exchange").accessibleName() == "Utbyte, 2 filer har inte kommit"
    counters.let_go()


def test_marks_do_not_have_the_files_counted_again(centre: House, qtbot: QtBot) -> None:
    rail = NavigationRail()
    qtbot.addWidget(rail)
    rail.add_room("exchange", "Utbyte", "exchange")
    exchange = FakeExchange(partner_rows=(partner(missing=(4,)),))
    session = replace(centre.session, exchange=exchange)
    counters = RailCounters(session, lambda: rail, rail)
    counters.count()
    exchange.partner_rows = (partner(),)
    session.feed.publish(Changes(frozenset({("assessment", LAPTOP)})), None)
    counters.count()
    assert rail.room_button("exchange").accessibleName() == "Utbyte, 1 fil har inte kommit"
    session.feed.publish(Changes(frozenset({("import", LAPTOP)})), None)
    counters.count()
    assert rail.room_button("exchange").accessibleName() == "Utbyte"
    counters.let_go()


def dropped(window: MainWindow, path: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_keys))


def test_a_file_of_the_exchange_dropped_on_another_room_leads_to_its_own(
    centre: House, qapp: QApplication, qtbot: QtBot
) -> None:
    rooms = working_rooms(lambda _session: QWidget())
    window = MainWindow(Theme(qapp, "light", 100), MemoryPreferences(), rooms, lambda *_: QWidget())
    qtbot.addWidget(window)
    exchange = FakeExchange()
    care = Upkept().care()
    window.enter(replace(centre.session, exchange=exchange, navigator=window.navigator, care=care))
    window.show()
    dropped(window, "/media/stick/semester.jpg")
    assert exchange.asked == []
    dropped(window, "/media/stick/LAP2-VIM-6.ASSESS")
    assert isinstance(window.shell.current_page(), ExchangePage)
    assert exchange.asked == [("inspect", Path("/media/stick/LAP2-VIM-6.ASSESS"))]


def test_a_candidate_who_has_the_screen_can_drop_nothing(
    centre: House, qapp: QApplication, qtbot: QtBot
) -> None:
    rooms = working_rooms(lambda _session: QWidget())
    window = MainWindow(Theme(qapp, "light", 100), MemoryPreferences(), rooms, lambda *_: QWidget())
    qtbot.addWidget(window)
    exchange = FakeExchange()
    window.enter(replace(centre.session, exchange=exchange, navigator=window.navigator))
    window.show()
    window.lock_view(QWidget())
    dropped(window, "/media/stick/LAP2-VIM-6.assess")
    assert exchange.asked == []
