"""Every error that a user can meet is a sentence: what happened, what was kept, what to do."""

import ast
import errno
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.services.ports import PictureRefused, StorageProblem
from assessor_app.ui.i18n import Translation
from assessor_app.ui.messages import known_codes, sentence
from tests.architecture.sources import PACKAGE, called_name, calls, sources
from tests.ui.test_english import compiled

__all__ = ["compiled"]

RAISED = {"Refused", "NotAllowed", "Condition", "_reason", "_problem"}
PROBLEMS = re.compile(r"(?!Resource|Settings)\w+Problem")
"""Errors by their names; what is wrong in a file that ships or is read at the start is only logged."""
ROOMS = ("domain", "services", "storage", "system", "security", "documents", "exchange", "bootstrap")
CODE = re.compile(r"[a-z]+(_[a-z]+)*")


def codes_raised() -> set[str]:
    """Every code that is raised anywhere below the screens, by a call or as the code of an error's class."""
    found: set[str] = set()
    for room in ROOMS:
        for source in sources(PACKAGE / room):
            for call in calls(source):
                words = {
                    arg.value
                    for arg in call.args
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
                if called_name(call) in RAISED or PROBLEMS.fullmatch(called_name(call)):
                    found |= {word for word in words if CODE.fullmatch(word)}
                elif called_name(call) == "PictureRefused":
                    found |= {f"picture_{word}" for word in words}
            for node in ast.walk(source.tree):
                if isinstance(node, ast.ClassDef) and source.name.endswith("errors.py"):
                    found |= class_codes(node)
    return found


def refusals() -> set[str]:
    """The codes of the rules of the trade."""
    found: set[str] = set()
    for room in ("domain", "services"):
        for source in sources(PACKAGE / room):
            for call in calls(source):
                if called_name(call) in {"Refused", "NotAllowed"} and call.args:
                    code = call.args[0]
                    if isinstance(code, ast.Constant) and isinstance(code.value, str):
                        found.add(code.value)
    return found


def class_codes(node: ast.ClassDef) -> set[str]:
    return {
        statement.value.value
        for statement in node.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id == "code"
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    }


def test_every_code_in_the_program_has_a_sentence() -> None:
    raised = codes_raised()
    assert len(raised) > 40
    assert not sorted(raised - known_codes())


def test_every_sentence_is_there_in_english_too(qapp: QApplication, compiled: Path) -> None:
    swedish = {code: sentence(Refused(code)) for code in known_codes()}
    translation = Translation(qapp, compiled)
    locale = QLocale()
    translation.use("en")
    try:
        same = [code for code, message in swedish.items() if sentence(Refused(code)) == message]
    finally:
        translation.use("sv")
        QLocale.setDefault(locale)
    assert same == []


def test_what_keeps_things_from_being_saved_stays_on_the_screen_and_what_was_refused_does_not() -> None:
    """A lasting one is taken away by the next save; of what no save ends, nobody would ever be rid."""
    of_the_store = {"disk_full", "read_only", "io_error", "damaged", "locked", "vanished", "wrong_key"}
    for code in of_the_store & known_codes():
        message = sentence(StorageProblem(code))
        assert message is not None
        assert message.lasting, code
    for code in refusals():
        message = sentence(Refused(code))
        assert message is not None
        assert not message.lasting, code


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_sentence_says_what_happened_and_what_now_and_shows_no_bare_place(code: str) -> None:
    message = sentence(Refused(code))
    assert message is not None
    assert message.title.endswith((".", "?", ":"))
    assert message.text.endswith((".", "?"))
    assert not re.search(r"[{}]", message.whole)


def test_a_refusal_names_the_state_in_the_users_words() -> None:
    message = sentence(Refused("assessment_not_open", status="signed"))
    assert message is not None
    assert message.title == "Valideringen är underskriven och låst."
    assert not message.lasting


def test_a_missing_right_says_who_has_it() -> None:
    message = sentence(NotAllowed("reopen_is_managers"))
    assert message is not None
    assert "centrumansvarig" in message.title


def test_a_damaged_picture_is_not_mistaken_for_a_damaged_store() -> None:
    picture, store = sentence(PictureRefused("damaged")), sentence(StorageProblem("damaged"))
    assert picture is not None
    assert store is not None
    assert "Bilden" in picture.title
    assert "Databasen" in store.title


def test_a_full_disk_says_so_whoever_noticed_it_and_stays_on_the_screen() -> None:
    for error in (StorageProblem("disk_full"), OSError(errno.ENOSPC, "No space left on device")):
        message = sentence(error)
        assert message is not None
        assert message.title == "Disken är full."
        assert message.lasting


def test_our_own_mistake_has_no_sentence_and_goes_to_the_crash_window() -> None:
    assert sentence(ZeroDivisionError()) is None
    assert sentence(KeyError("code")) is None


def test_a_code_from_a_newer_part_of_the_program_still_ends_in_a_sentence() -> None:
    message = sentence(Refused("something_new"))
    assert message is not None
    assert "something_new" in message.text
