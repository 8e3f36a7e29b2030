"""Protected identity on the screens: in the candidates' sheet, in the settings, under a signature."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.assessment_commands import Sign
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import Signature
from assessor_app.services.protection import AliasForm
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.signature_cards import SignatureCard
from assessor_app.ui.settings.protection import ProtectionSection
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import CheckRow, DataTable, SignaturePad, TextInput
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import House, all_changes, house

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> CandidatesPage:
    Theme(qapp, "light", 100).apply()
    return shown(CandidatesPage(centre.session), qtbot)


def shown(page: W, qtbot: QtBot) -> W:
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    return page


def part(page: QWidget, kind: type[W], name: str) -> W:
    """The visible part with this object name."""
    found = [item for item in page.findChildren(kind, name) if item.isVisible()]
    assert len(found) == 1, name
    return found[0]


def sees(page: QWidget, name: str) -> bool:
    return any(item.isVisible() for item in page.findChildren(QWidget, name))


def press(page: QWidget, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(part(page, QPushButton, name), Qt.MouseButton.LeftButton)


def tick(page: QWidget, name: str, qtbot: QtBot) -> None:
    row = part(page, CheckRow, name)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())


def says(page: QWidget, words: str) -> bool:
    return any(words in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def names(page: QWidget) -> list[str]:
    table = next(item for item in page.findChildren(DataTable) if item.isVisible())
    return [getattr(row, "name", "") for row in table.rows()]


def protected(centre: House, alias: str = "Skyddad 1") -> object:
    form = AliasForm(alias, frozenset({MANAGER.id}))
    return centre.session.protection.register(centre.session.actor, form)[0]


def test_the_choice_comes_before_any_field_and_leaves_an_alias_alone(
    page: CandidatesPage, qtbot: QtBot
) -> None:
    page.new_candidate()
    switch, number = part(page, CheckRow, "protected-switch"), part(page, TextInput, "candidate-number")
    assert switch.mapTo(page, switch.rect().topLeft()).y() < number.mapTo(page, number.rect().topLeft()).y()
    tick(page, "protected-switch", qtbot)
    fields = [item for item in page.findChildren(TextInput) if item.isVisible()]
    assert [(item.objectName(), item.value()) for item in fields] == [("protected-alias", "Skyddad 1")]
    assert says(page, "Skriv på papper vem aliaset är och lås in papperet.")


def test_what_was_typed_before_the_choice_is_gone(page: CandidatesPage, qtbot: QtBot) -> None:
    page.new_candidate()
    qtbot.keyClicks(part(page, TextInput, "candidate-number"), "198703142391")
    tick(page, "protected-switch", qtbot)
    tick(page, "protected-switch", qtbot)
    assert part(page, TextInput, "candidate-number").value() == ""
    assert not page.has_unsaved()


def test_who_registers_is_named_unless_they_choose_otherwise(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    page.new_candidate()
    tick(page, "protected-switch", qtbot)
    tick(page, f"viewer-{ASSESSOR.id}", qtbot)
    press(page, "save-candidate", qtbot)
    assert names(page) == ["Skyddad 1"]
    assert says(page, "Visas bara för Astrid Berg, Mats Lund.")
    assert not sees(page, "candidate-number")
    assert centre.commits == [2]


def test_a_manager_who_lets_others_alone_see_is_told_so(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    page.new_candidate()
    tick(page, "protected-switch", qtbot)
    tick(page, f"viewer-{MANAGER.id}", qtbot)
    tick(page, f"viewer-{ASSESSOR.id}", qtbot)
    press(page, "save-candidate", qtbot)
    assert centre.window.toasts[-1][0] == "Skyddad 1 är sparad. Du ser inte personen själv."
    assert names(page) == []
    assert not sees(page, "save-candidate")


def test_what_is_refused_is_said_at_its_field(page: CandidatesPage, centre: House, qtbot: QtBot) -> None:
    protected(centre)
    page.new_candidate()
    tick(page, "protected-switch", qtbot)
    alias = part(page, TextInput, "protected-alias")
    alias.selectAll()
    qtbot.keyClicks(alias, "Skyddad 1")
    press(page, "save-candidate", qtbot)
    assert says(page, "Aliaset är upptaget. Välj ett annat nummer.")
    tick(page, f"viewer-{MANAGER.id}", qtbot)
    press(page, "save-candidate", qtbot)
    assert says(page, "Välj minst ett konto")


def test_an_assessor_is_told_to_write_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    centre = house(tmp_path / "store", ASSESSOR)
    try:
        page = shown(CandidatesPage(centre.session), qtbot)
        page.new_candidate()
        tick(page, "protected-switch", qtbot)
        assert says(page, "Skriv inte in personen. Bara centrumansvarig får registrera")
        assert not sees(page, "protected-alias")
        assert not sees(page, "candidate-number")
        assert not part(page, QPushButton, "save-candidate").isEnabled()
    finally:
        centre.workspace.close()


def test_opening_the_sheet_and_choosing_write_nothing(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    known = centre.somebody()
    centre.commits.clear()
    page.open_candidate(known)
    press(page, "begin-protection", qtbot)
    assert sees(page, "withdraw-word")
    assert centre.commits == []


def test_a_name_is_withdrawn_only_after_the_word_was_typed(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    known = centre.somebody("Hemlighild", "Spårlös")
    centre.run_of(known, "Svarv 2")
    page.open_candidate(known)
    press(page, "begin-protection", qtbot)
    assert says(page, "station och prov så som de är skrivna: Svarv 2")
    confirm = part(page, QPushButton, "withdraw-confirm")
    assert not confirm.isEnabled()
    qtbot.keyClicks(part(page, TextInput, "withdraw-word"), "skydda")
    assert confirm.isEnabled()
    press(page, "withdraw-confirm", qtbot)
    assert names(page) == ["Skyddad 1"]
    assert says(page, "Visas bara för Mats Lund.")
    assert centre.workspace.erased == {known}
    assert not any("Hemlighild" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_alias_with_a_part_of_the_name_is_refused_in_the_sheet(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    known = centre.somebody("Hemlighild", "Spårlös")
    page.open_candidate(known)
    press(page, "begin-protection", qtbot)
    alias = part(page, TextInput, "protected-alias")
    alias.selectAll()
    qtbot.keyClicks(alias, "hemlighild 1")
    qtbot.keyClicks(part(page, TextInput, "withdraw-word"), "SKYDDA")
    press(page, "withdraw-confirm", qtbot)
    assert says(page, "Aliaset innehåller en del av personens namn.")
    assert centre.session.candidates.view(known).details.name == "Hemlighild Spårlös"


def test_others_can_be_let_in_and_the_protection_ended(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    person = protected(centre)
    page.open_candidate(person)  # type: ignore[arg-type]  # an id
    press(page, "change-viewers", qtbot)
    tick(page, f"viewer-{ASSESSOR.id}", qtbot)
    press(page, "viewers-save", qtbot)
    assert says(page, "Visas bara för Astrid Berg, Mats Lund.")
    press(page, "end-protection", qtbot)
    press(page, "end-protection-confirm", qtbot)
    assert says(page, "Skriv varför. Skälet sparas i historiken.")
    qtbot.keyClicks(part(page, QWidget, "end-protection-reason"), "Beslutet galler inte")
    press(page, "end-protection-confirm", qtbot)
    assert sees(page, "candidate-number")
    assert not sees(page, "change-viewers")


def test_the_list_marks_who_is_protected(page: CandidatesPage, centre: House, qtbot: QtBot) -> None:
    protected(centre)
    known = centre.somebody()
    centre.session.feed.publish(all_changes("candidate", known), None)
    table = next(item for item in page.findChildren(DataTable) if item.isVisible())
    said = [
        table.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(len(table.rows()))
    ]
    assert said == ["Skyddad 1, Skyddad", "Yılmaz, Amina"]


# ---- the settings ----------------------------------------------------------------------------------------


@pytest.fixture
def section(centre: House, qtbot: QtBot) -> ProtectionSection:
    protected(centre)
    return shown(ProtectionSection(centre.session, None), qtbot)  # type: ignore[arg-type]  # it needs none


def test_the_settings_say_who_may_see_whom_and_let_others_in(
    section: ProtectionSection, centre: House, qtbot: QtBot
) -> None:
    (row,) = centre.session.protection.protected(MANAGER)
    press(section, f"change-viewers-{row.id}", qtbot)
    tick(section, f"viewer-{ASSESSOR.id}", qtbot)
    tick(section, f"viewer-{MANAGER.id}", qtbot)
    press(section, "viewers-save", qtbot)
    (row,) = centre.session.protection.protected(MANAGER)
    assert [name for _, name in row.viewers] == ["Astrid Berg"]


def test_the_log_is_read_only_when_asked_for_filtered_and_copied(
    section: ProtectionSection, centre: House, qtbot: QtBot
) -> None:
    def lines() -> int:
        return len(centre.workspace.store.database.rows("SELECT 1 FROM access_log"))

    (row,) = centre.session.protection.protected(MANAGER)
    assert lines() == 0
    centre.session.candidates.view(row.id)
    press(section, "show-access-log", qtbot)
    assert lines() == 2
    table = next(item for item in section.findChildren(DataTable) if item.isVisible())
    assert len(table.rows()) == 2
    press(section, "copy-access-log", qtbot)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t") == ["När", "Vem tittade", "På vem", "Vad"]
    assert copied[1].split("\t")[1:] == ["Mats Lund", "Alla", "Läste den här listan"]
    assert copied[2].split("\t")[1:] == ["Mats Lund", "Skyddad 1", "Uppgifter"]
    table.set_filter("skyddad 1")
    assert len(table.rows()) == 1


# ---- the signature ---------------------------------------------------------------------------------------


def test_who_is_protected_signs_on_paper_and_nothing_is_drawn_here(qtbot: QtBot) -> None:
    card = shown(SignatureCard(SignatureRole.CANDIDATE, Formats()), qtbot)
    signed: list[Sign] = []
    card.signing.connect(signed.append)
    card.show_signature(None, "Skyddad 1", on_paper=True)
    assert not has_pad(card)
    press(card, "sign-candidate", qtbot)
    assert signed == [Sign(SignatureRole.CANDIDATE, "Skyddad 1", (), on_paper=True)]
    given = Signature(SignatureRole.CANDIDATE, "Skyddad 1", None, False, MANAGER.id, 0)
    card.show_signature(given, "Skyddad 1", on_paper=True)
    assert says(card, "Underskriften finns på papper, inlåst.")


def has_pad(card: QWidget) -> bool:
    """Whether there is a pad to draw on."""
    return any(pad.isVisible() for pad in card.findChildren(SignaturePad))
