"""Who chooses English reads English: every text is translated, and no room falls back to Swedish."""

from __future__ import annotations

import ast
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.services.read_models import STEPS
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.i18n import Translation
from assessor_app.ui.main_window.rooms import working_rooms
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.session import Session
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import Theme
from tests.building import MANAGER
from tests.ui.list_rooms import House, house

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "assessor_app" / "ui"
ENGLISH = ROOT / "resources" / "i18n" / "assessor_en.ts"
PLACE = re.compile(r"\{\w*\}|%n|%\d|</?\w+>")
SAME_IN_BOTH = {
    "1 person",
    "Budget",
    "Register",
    "version",
    "{what}, {when}",
    "Budget: {amount}",
    "Information",
    "Man",
    "Material",
    "Partner",
    "Partner: {name}",
    "Plan",
    "SHA-256 {hex} …",
    "Text (*.txt)",
    "budget",
    "{count} h",
    "A4",
    "In",
    "Letter",
    "English",
    "Svenska",
    "Alias",
    "CSV",
    "Excel",
    "Median",
    "Assessor",
    "Station",
    "station",
    "Status",
    "Version",
    "{minutes} min",
    "information",
    "Port",
    "Relation",
    "Server",
    "Text",
    "{points} av {most} · {share}",
    "{run} (Alt+{key})",
    "PIN",
    "{at} · {who}",
    "{at} · {who} · {what}",
    "{field}: {before} → {after}",
    "{name} {said}.",
    "Period",
    "{period} · {audience}",
}
"""Names, and words that both languages write alike."""

CONTENT = re.compile(
    r"Amina|Yılmaz|Björn|Öhman|Astrid Berg|Mats Lund|Verkstaden i Vimmerby|Åkers Mekaniska|Saknar nummer"
    r"|\bNamn\b|Bänk 1|Behövde hjälp|Område \d+|Gör A\d-\d|Svenska|\(en\)"
)
"""What people and checklists are called here, what an assessor wrote, and the language's own name."""

SWEDISH = re.compile(
    r"[åäöÅÄÖ]|\b(och|inte|av|till|som|en|ett|med|ingen|inget|inga|den|det|visa|sparat|sida|namn|nummer|av"
    r"|ej|delvis|visat|signera|signerad|planerad|bild|bilder|poäng|andel|dokument|intyg|kunskapstest|produkt"
    r"|observera|underskrift)\b",
    re.IGNORECASE,
)


class Message(NamedTuple):
    """One text of the language file."""

    source: str
    translation: str
    finished: bool


@cache
def messages() -> tuple[Message, ...]:
    found = []
    for message in ElementTree.parse(ENGLISH).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = ["".join(form.itertext()) for form in translation.iter("numerusform")]
        text = " ".join(forms) or translation.text or ""
        found.append(Message(message.findtext("source", ""), text, translation.get("type") is None))
    return tuple(found)


@cache
def sources() -> tuple[re.Pattern[str], ...]:
    """The Swedish texts with anything in their places, but for those that are hardly more than places."""
    return tuple(
        re.compile(".+".join(map(re.escape, PLACE.split(message.source))))
        for message in messages()
        if message.source != message.translation and len(PLACE.sub("", message.source)) > 3
    )


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the language file as the program reads it."""
    folder = tmp_path_factory.mktemp("i18n")
    tool = next(path for path in Path(PySide6.__file__).parent.glob("lrelease*") if path.is_file())
    target = str(folder / "assessor_en.qm")
    subprocess.run([str(tool), "-silent", str(ENGLISH), "-qm", target], check=True)
    return folder


@pytest.fixture
def english(qapp: QApplication, compiled: Path) -> Iterator[None]:
    locale = QLocale()
    translation = Translation(qapp, compiled)
    assert translation.use("en") == "en"
    yield
    translation.use("sv")
    QLocale.setDefault(locale)


@pytest.fixture
def centre(tmp_path: Path, qapp: QApplication, english: None) -> Iterator[House]:
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store")
    made.wishes["language"] = "en"
    yield made
    made.workspace.close()


def surroundings(tmp_path: Path) -> Surroundings:
    return Surroundings(
        version="1.2.3",
        data_folder=tmp_path,
        set_theme=lambda _mode: None,
        set_text_scale=lambda _percent: None,
        hear_text_scale=lambda _listener: None,
        set_language=lambda _language: None,
        show_folder=lambda: None,
    )


def texts_of(page: QWidget) -> set[str]:
    """Everything the widgets say or would say, to the eye and to a screen reader."""
    found: set[str] = set()
    for widget in (page, *page.findChildren(QWidget)):
        found.add(widget.toolTip())
        found.add(widget.accessibleName())
        for name in ("text", "placeholderText", "title"):
            said = getattr(widget, name, None)
            text = said() if callable(said) else ""
            found.add(text if isinstance(text, str) else "")
        if isinstance(widget, QComboBox):
            found.update(widget.itemText(index) for index in range(widget.count()))
        if isinstance(widget, QMenu):
            found.update(action.text() for action in widget.actions())
        if isinstance(widget, QAbstractItemView):
            found.update(_texts_of_table(widget))
    return {text for text in found if text}


def _texts_of_table(table: QAbstractItemView) -> Iterator[str]:
    model = table.model()
    if model is None:
        return
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield str(model.index(row, column).data() or "")


def swedish_in(page: QWidget) -> list[str]:
    """The texts that are Swedish, once names and what is not the program's own are taken away."""
    translations = {message.translation for message in messages()}
    found = []
    for text in sorted(texts_of(page)):
        own = CONTENT.sub("", text).strip()
        if own in translations:
            continue
        if SWEDISH.search(own) or any(source.fullmatch(own) for source in sources()):
            found.append(text)
    return found


def shown(page: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    return page


# -- the language file --


def test_every_text_has_its_english() -> None:
    assert [message.source for message in messages() if not (message.finished and message.translation)] == []


def test_a_translation_names_the_same_places_as_its_source() -> None:
    torn = [
        message
        for message in messages()
        if sorted(PLACE.findall(message.source)) != sorted(PLACE.findall(message.translation))
    ]
    assert torn == []


def test_nothing_is_left_in_swedish_by_accident() -> None:
    same = {message.source for message in messages() if message.source == message.translation}
    assert same <= SAME_IN_BOTH


def test_a_translation_ends_as_its_source_does() -> None:
    ends = (".", "?", ":", "…", "!")
    odd = [
        message
        for message in messages()
        if message.source.endswith(ends) and message.source[-1] != message.translation[-1]
    ]
    assert odd == []


def test_every_text_goes_through_a_name_that_the_collecting_tool_knows() -> None:
    """The tool finds `tr` and `translate`; what is said through another name stays Swedish unnoticed."""
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(SCREENS.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in {"tr", "translate"}
        and not all(isinstance(target, ast.Name) and target.id == "translate" for target in node.targets)
    ]
    assert hidden == []


# -- the rooms --


def test_the_rooms_of_the_rail_are_named_in_english(centre: House, tmp_path: Path) -> None:
    def settings(session: Session) -> QWidget:
        return SettingsPage(session, surroundings(tmp_path))

    titles = [room.title for room in working_rooms(settings)]
    between = ["Companies & programmes", "Exchange", "Follow-up"]
    assert titles == ["Today", "Candidates", "Validations", "Documents", *between, "Settings"]


def test_the_candidates_are_shown_in_english(centre: House, qtbot: QtBot) -> None:
    page = CandidatesPage(centre.session)
    shown(page, qtbot)
    assert swedish_in(page) == []
    candidate = centre.somebody()
    centre.rate(centre.run_of(candidate))
    page = CandidatesPage(centre.session)
    shown(page, qtbot)
    page.open_candidate(candidate)
    assert swedish_in(page) == []


def test_the_validations_are_shown_in_english(centre: House, qtbot: QtBot) -> None:
    page = AssessmentsPage(centre.session)
    shown(page, qtbot)
    assert swedish_in(page) == []
    centre.run_of(centre.somebody())
    centre.rate(centre.run_of(centre.somebody("Björn", "Öhman")))
    page = AssessmentsPage(centre.session)
    shown(page, qtbot)
    assert swedish_in(page) == []


def test_a_qualification_carries_its_english_title_in_the_lists(centre: House, qtbot: QtBot) -> None:
    candidate = centre.somebody()
    centre.run_of(candidate)
    page = CandidatesPage(centre.session)
    shown(page, qtbot)
    page.open_candidate(candidate)
    assert any("Prov BAS (en)" in text for text in texts_of(page))


def test_the_documents_are_shown_in_english(centre: House, qtbot: QtBot) -> None:
    page = DocumentsPage(centre.session)
    shown(page, qtbot)
    assert swedish_in(page) == []
    run = centre.run_of(centre.somebody())
    centre.sign(run)
    centre.session.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, "sv")
    page = DocumentsPage(centre.session)
    shown(page, qtbot)
    assert swedish_in(page) == []


def test_the_settings_are_shown_in_english(centre: House, qtbot: QtBot, tmp_path: Path) -> None:
    assert swedish_in(shown(SettingsPage(centre.session, surroundings(tmp_path)), qtbot)) == []


@pytest.mark.parametrize("section", ["own-account", "accounts"])
def test_accounts_and_ones_own_are_shown_in_english(
    centre: House, qtbot: QtBot, tmp_path: Path, section: str
) -> None:
    page = SettingsPage(replace(centre.session, actor=MANAGER), surroundings(tmp_path))
    page.show_section(section)
    assert swedish_in(shown(page, qtbot)) == []


@pytest.mark.parametrize("stage", ["planned", "under way", "signed"])
def test_every_step_of_a_run_is_shown_in_english(centre: House, qtbot: QtBot, stage: str) -> None:
    run = centre.run_of(centre.somebody())
    if stage == "under way":
        centre.do(run, cmd.RecordMark("A1-1", Rating.PARTLY, "Behövde hjälp"))
    if stage == "signed":
        centre.sign(run)
    found = {step: swedish_in(shown(RunPage(centre.session, run, step), qtbot)) for step in STEPS}
    assert not any(found.values()), found
