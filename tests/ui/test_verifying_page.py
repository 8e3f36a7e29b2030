"""Verifying on the screen: what is dropped, pasted or typed becomes a card that says what is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from assessor_app.domain.verifications import Shown, Verdict
from assessor_app.services.verification_models import LONGEST_FILE
from assessor_app.services.verification_questions import CODES
from assessor_app.ui.formats import Formats
from assessor_app.ui.verification_text import as_text
from assessor_app.ui.verification_words import texts
from assessor_app.ui.verifying.page import VerifyingPage
from assessor_app.ui.verifying.presenter import VerifyingPresenter
from assessor_app.ui.verifying.result_card import ResultCard
from assessor_app.ui.verifying.view_protocol import Result
from assessor_app.ui.widgets import Chip
from tests.ui.verifying_desk import FakeScreen, navigator, verifying_session, without_lists
from tests.verifying import FRESH, GENUINE, KNOWN, LIST_JSON, PDF, PICTURE, SEAL, changed, genuine, handed


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


def press(page: VerifyingPage, name: str) -> None:
    """Press a button by its name."""
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def cards(page: VerifyingPage) -> list[ResultCard]:
    """The cards that are shown."""
    return page._cards


def words(card: ResultCard) -> str:
    """Everything a card says."""
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_every_code_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(texts()) == CODES


# -- the presenter --


def test_files_are_verified_with_what_the_centre_knows(put: Callable[[str, bytes], Path]) -> None:
    screen = FakeScreen()
    VerifyingPresenter(screen, verifying_session()).take_files([put("intyg.pdf", PDF), put("k.png", PICTURE)])
    assert [(one.name, one.found.verdict) for one in screen.results] == [
        ("intyg.pdf", Verdict.GENUINE),
        ("k.png", Verdict.GENUINE),
    ]
    assert screen.work == [2]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_verified(
    put: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    screen, session = FakeScreen(), verifying_session()
    VerifyingPresenter(screen, session).take_files([tmp_path / "gone.pdf", put("intyg.pdf", PDF)])
    assert [one.name for one in screen.results] == ["intyg.pdf"]
    assert isinstance(navigator(session).errors[0], FileNotFoundError)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(LONGEST_FILE + 1)
    screen = FakeScreen()
    VerifyingPresenter(screen, verifying_session()).take_files([large])
    assert screen.found[0].findings[0].code == "file_too_large"


def test_a_list_that_comes_later_answers_what_was_open_before() -> None:
    screen = FakeScreen()
    presenter = VerifyingPresenter(screen, verifying_session(known=without_lists()))
    presenter.take_text(SEAL, "Text")
    assert screen.found[0].verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert screen.lists == ()
    presenter.take_text(LIST_JSON.decode(), "Lista")
    assert [(one.shown, one.verdict) for one in screen.found] == [
        (Shown.STATUS_LIST, Verdict.GENUINE_AS_FAR_AS_KNOWN),
        (Shown.SEAL, Verdict.GENUINE),
    ]
    assert [(one.issuer, one.as_of) for one in screen.lists] == [("Vimmerby testcenter", FRESH.as_of)]
    presenter.take_text(SEAL, "Text")
    assert [one.verdict for one in screen.found] == [Verdict.GENUINE, Verdict.GENUINE]


class HeldRunner:
    """Does nothing until it is told to."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] = []

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: object = None) -> None:
        self._held.append(lambda: done(work()))

    def let_go(self) -> None:
        while self._held:
            self._held.pop(0)()


def test_what_is_brought_while_something_is_verified_waits_its_turn() -> None:
    screen, held = FakeScreen(), HeldRunner()
    presenter = VerifyingPresenter(screen, replace(verifying_session(), worker=held))
    presenter.take_text(SEAL, "first")
    presenter.take_text(SEAL, "second")
    presenter.take_text("Hej", "third")
    assert screen.work == [1]
    held.let_go()
    assert [one.name for one in screen.results] == ["second", "third", "first"]
    assert not presenter.is_working


def test_stopped_nothing_that_waits_is_verified() -> None:
    screen, held = FakeScreen(), HeldRunner()
    presenter = VerifyingPresenter(screen, replace(verifying_session(), worker=held))
    presenter.take_text(SEAL, "first")
    presenter.take_text(SEAL, "second")
    presenter.stop()
    held.let_go()
    assert screen.results == ()
    presenter.take_text(SEAL, "third")
    held.let_go()
    assert [one.name for one in screen.results] == ["third"]


def test_a_changed_list_is_not_kept() -> None:
    readers = genuine()
    readers.lists[LIST_JSON] = replace(FRESH, valid=False)
    screen = FakeScreen()
    presenter = VerifyingPresenter(screen, verifying_session(readers, without_lists()))
    presenter.take_text(LIST_JSON.decode(), "Lista")
    presenter.take_text(SEAL, "Text")
    assert screen.lists == ()
    assert screen.found[0].verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN


def test_the_page_for_browsers_is_saved_with_the_centre_in_it(tmp_path: Path) -> None:
    screen = FakeScreen()
    VerifyingPresenter(screen, verifying_session()).save_page(tmp_path / "verify.html")
    assert (tmp_path / "verify.html").read_bytes().endswith(b"Vimmerby testcenter")
    assert screen.saved == ["verify.html"]


# -- the page --


def test_a_dropped_file_becomes_a_card_that_says_everything(
    put: Callable[[str, bytes], Path], qtbot: QtBot
) -> None:
    page = VerifyingPage(verifying_session())
    qtbot.addWidget(page)
    page.take_files([str(put("intyg.pdf", PDF))])
    (card,) = cards(page)
    said = words(card)
    assert not card.is_folded
    for part in ("Äkta och giltigt", "Amina Yilmaz", "14 maj 2026", "Vimmerby testcenter", "Det här vet vi"):
        assert part in said
    assert "Det här vet vi inte" not in said


def test_what_is_not_known_is_said_apart(qtbot: QtBot) -> None:
    page = VerifyingPage(verifying_session(known=without_lists(replace(KNOWN, issuers=()))))
    qtbot.addWidget(page)
    page.take_text(SEAL)
    said = words(cards(page)[0])
    unknown = said[said.index("Det här vet vi inte") :]
    assert "Vi vet inte vems nyckel det är" in unknown
    assert "Ingen statuslista finns här" in unknown


def test_several_are_a_list_that_unfolds(put: Callable[[str, bytes], Path], qtbot: QtBot) -> None:
    page = VerifyingPage(verifying_session())
    qtbot.addWidget(page)
    page.take_files([str(put("a.pdf", PDF)), str(put("b.txt", b"Hej")), str(put("c.json", LIST_JSON))])
    assert [card.is_folded for card in cards(page)] == [True] * 3
    assert page._summary.text() == "Äkta och giltiga: 1 · Går inte att kontrollera: 1"
    press(page, "fold-result")
    assert not cards(page)[0].is_folded
    press(page, "verify-clear")
    assert cards(page) == []


def test_after_clearing_the_keys_are_where_the_next_document_is_brought(
    put: Callable[[str, bytes], Path], qtbot: QtBot
) -> None:
    page = VerifyingPage(verifying_session())
    qtbot.addWidget(page)
    page.show()
    page.take_files([str(put("a.pdf", PDF))])
    clear, target = (page.findChild(QAbstractButton, name) for name in ("verify-clear", "verify-target"))
    assert clear is not None
    assert target is not None
    clear.setFocus()
    clear.click()
    assert page.focusWidget() is target


@pytest.mark.parametrize("what", ["text", "picture", "file"])
def test_the_clipboard_is_verified(what: str, put: Callable[[str, bytes], Path], qtbot: QtBot) -> None:
    readers = genuine()
    page = VerifyingPage(verifying_session(readers))
    qtbot.addWidget(page)
    data = QMimeData()
    if what == "text":
        data.setText(SEAL)
    elif what == "file":
        data.setUrls([QUrl.fromLocalFile(str(put("intyg.pdf", PDF)))])
    else:
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    press(page, "verify-paste")
    expected = "Vi hittar ingen QR-kod i bilden" if what == "picture" else "Äkta och giltigt"
    assert expected in words(cards(page)[0])


def test_an_empty_clipboard_is_said_to_be_empty(qtbot: QtBot) -> None:
    session = verifying_session()
    page = VerifyingPage(session)
    qtbot.addWidget(page)
    QGuiApplication.clipboard().clear()
    press(page, "verify-paste")
    assert "Urklipp är tomt" in navigator(session).toasts[0][0]
    assert cards(page) == []


def test_the_text_of_a_code_can_be_typed(qtbot: QtBot) -> None:
    page = VerifyingPage(verifying_session())
    qtbot.addWidget(page)
    page.show()
    press(page, "verify-text")
    page._text_sheet._text.insert_phrase(SEAL.lower())
    press(page, "verify-given-text")
    assert "Äkta och giltigt" in words(cards(page)[0])


def test_the_result_is_copied_as_text(qtbot: QtBot) -> None:
    page = VerifyingPage(verifying_session())
    qtbot.addWidget(page)
    page.take_text(SEAL)
    press(page, "copy-result")
    copied = QGuiApplication.clipboard().text()
    assert "Äkta och giltigt" in copied
    assert "Namn: Amina Yilmaz" in copied
    assert "Gäller det fortfarande? Ja." in copied


def test_a_false_document_claims_and_does_not_say() -> None:
    found = genuine(seal=replace(GENUINE, valid=False)).service().verify(handed(SEAL))
    text = as_text("kod", found, Formats())
    assert "Det här påstår dokumentet. Det är inte bevisat:" in text
    assert "Stämmer inte" in text


def test_how_each_area_came_out_is_said_in_words(qtbot: QtBot) -> None:
    page = VerifyingPage(verifying_session(genuine(seal=changed(areas=(("Kvalitet", "not_met"),)))))
    qtbot.addWidget(page)
    page.take_text(SEAL)
    assert "Kvalitet: Ej uppfyllt" in [chip.text() for chip in cards(page)[0].findChildren(Chip)]


def test_an_outcome_that_a_document_makes_up_is_shown_as_text(qtbot: QtBot) -> None:
    claims = replace(GENUINE.claims, areas=(("Mätteknik och ritningar", "<img src='x'>"),))
    found = genuine(replace(GENUINE, claims=claims), None).service().verify(handed(PDF), KNOWN)
    card = ResultCard(Result("intyg.pdf", found), Formats())
    qtbot.addWidget(card)
    tips = [chip.toolTip() for chip in card.findChildren(Chip)]
    assert tips == ["<span>Mätteknik och ritningar: &lt;img src=&#x27;x&#x27;&gt;</span>"]
