"""The exchange's room on top of the real use cases: an office, its laptop, and a node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.devices import EVERYTHING, DeviceKind, PlaceKind
from assessor_app.ui.exchange.centres_part import CentresPart, PlaceLine
from assessor_app.ui.exchange.files_table import FileLine, FilesTable
from assessor_app.ui.exchange.page import ExchangePage
from assessor_app.ui.exchange.partner_rows import PartnerLine
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.theme import Theme
from tests.carrying import NODE_PLACE, Post, joins, make_post, meet
from tests.ui.upkeep_fakes import Upkept
from tests.ui.visiting import settle


@pytest.fixture
def stick(tmp_path: Path, qapp: QApplication) -> Path:
    Theme(qapp, "light", 100).apply()
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def office(tmp_path: Path, stick: Path) -> Iterator[Post]:
    made = make_post(tmp_path / "office", 1, "Kontoret")
    yield made
    made.workspace.close()


@pytest.fixture
def laptop(tmp_path: Path, stick: Path, office: Post) -> Iterator[Post]:
    made = make_post(tmp_path / "laptop", 2, "Laptop 2", kind=DeviceKind.LAPTOP, founds=False)
    joins(made, office, stick)
    yield made
    made.workspace.close()


@pytest.fixture
def node(tmp_path: Path, office: Post) -> Iterator[Post]:
    made = make_post(tmp_path / "node", 3, "Nodens dator", place=NODE_PLACE)
    meet(office, made, EVERYTHING)
    yield made
    made.workspace.close()


def page_of(post: Post, stick: Path, qtbot: QtBot) -> ExchangePage:
    session = Upkept().session()
    kind = PlaceKind.NODE if post.place == NODE_PLACE else PlaceKind.CENTRE
    session = replace(session, exchange=post.service, centre=replace(session.centre, place_kind=kind))
    session.preferences.set(FOLDER, str(stick))
    page = ExchangePage(session)
    qtbot.addWidget(page)
    page.resize(1262, 760)
    page.show()
    qtbot.waitExposed(page)
    settle()
    return page


def press(page: ExchangePage, name: str) -> None:
    settle()
    found = [item for item in page.findChildren(QAbstractButton, name) if item.isVisible()]
    assert found, name
    found[0].click()
    settle()


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def carried(stick: Path, suffix: str = ".assess") -> Path:
    """The file of a kind that was laid on the stick last."""
    return max(stick.glob(f"*{suffix}"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def state_of(page: ExchangePage, post: Post) -> str:
    line = page.findChild(PartnerLine, f"partner-{post.id}")
    assert isinstance(line, PartnerLine)
    return line.texts()[0]


def test_what_a_laptop_has_goes_to_the_office_and_its_receipt_comes_back(
    office: Post, laptop: Post, stick: Path, qtbot: QtBot
) -> None:
    laptop.run(laptop.person())
    there, here = page_of(laptop, stick, qtbot), page_of(office, stick, qtbot)
    assert "poster att lämna" in state_of(there, office)
    press(there, f"export-{office.id}")
    press(there, "export-write")
    press(there, "export-done")
    assert "kvittens väntas" in state_of(there, office)
    here.take_file(carried(stick))
    assert "Nya personer" in words_of(here)
    press(here, "intake-apply")
    press(here, "intake-receipt")
    press(here, "intake-done")
    there.take_file(carried(stick, ".receipt"))
    assert "Levererat" in words_of(there)
    press(there, "intake-done")
    assert "kvittens" in state_of(there, office)
    assert "väntas" not in state_of(there, office)


def test_what_came_is_taken_back_and_counts_again(
    office: Post, laptop: Post, stick: Path, qtbot: QtBot
) -> None:
    run = laptop.run(laptop.person())
    page = page_of(office, stick, qtbot)
    page.take_file(laptop.export(office, stick).path)
    press(page, "intake-apply")
    press(page, "intake-later")
    table = page.findChild(FilesTable)
    assert isinstance(table, FilesTable)
    newest = cast(list[FileLine], table.rows())[0].file
    assert office.workspace.assessment(run).ratings()
    page._presenter.set_aside(newest, "Fel fil")
    assert not office.workspace.assessment(run).ratings()
    page._presenter.restore(cast(list[FileLine], table.rows())[0].file)
    assert office.workspace.assessment(run).ratings()


def test_a_file_that_was_left_at_home_is_named(office: Post, laptop: Post, stick: Path, qtbot: QtBot) -> None:
    laptop.run(laptop.person())
    laptop.export(office, stick).path.unlink()
    laptop.run(laptop.person("Björn"))
    page = page_of(office, stick, qtbot)
    page.take_file(laptop.export(office, stick, anew=True).path)
    assert "Fil 1 har inte kommit" in words_of(page)


def test_a_file_for_somebody_else_or_damaged_is_refused_and_nothing_changes(
    office: Post, laptop: Post, node: Post, stick: Path, qtbot: QtBot
) -> None:
    office.run(office.person())
    file = office.export(node, stick).path
    page = page_of(laptop, stick, qtbot)
    before = laptop.entries()
    page.take_file(file)
    assert "Filen är till Nodens dator" in words_of(page)
    damaged = bytearray(file.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    file.write_bytes(bytes(damaged))
    press(page, "intake-later")
    there = page_of(node, stick, qtbot)
    there.take_file(file)
    assert "Filen lästes inte in" in words_of(there)
    assert laptop.entries() == before


def test_a_node_sees_what_its_centre_has_done(office: Post, node: Post, stick: Path, qtbot: QtBot) -> None:
    office.run(office.person())
    node.apply(office.export(node, stick).path)
    page = page_of(node, stick, qtbot)
    part = page.findChild(CentresPart)
    assert isinstance(part, CentresPart)
    (line,) = cast(list[PlaceLine], part.table.rows())
    assert (line.name, line.people, line.assessments) == ("Verkstaden i Vimmerby", 1, 1)
    assert part.totals.texts()["name"] == "1 centrum"
    part.table.row_activated.emit(line)
    table = page.findChild(FilesTable)
    assert isinstance(table, FilesTable)
    assert [row.direction for row in cast(list[FileLine], table.rows())] == ["In"]


def test_a_laptop_is_cleaned_up_only_of_what_its_office_has(
    office: Post, laptop: Post, stick: Path, qtbot: QtBot
) -> None:
    laptop.run(laptop.person())
    page = page_of(laptop, stick, qtbot)
    press(page, "clean-up")
    assert "Det finns inget att ta bort" in words_of(page)
