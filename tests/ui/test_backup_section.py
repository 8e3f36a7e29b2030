"""Backups in the settings: loading writes nothing; what is refused is said; a restore asks first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.centres import Role
from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.backup_views import BackupState
from assessor_app.services.doctoring import DoctorReport, Finding, Verdict
from assessor_app.services.ports import StorageProblem
from assessor_app.system import logs
from assessor_app.ui.settings.backup import BackupSection
from assessor_app.ui.settings.doctor import DoctorSection
from assessor_app.ui.settings.log import LogSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.chips import Chip
from tests.ui.upkeep_fakes import STICK, Upkept, row, target

AROUND = cast(Any, None)


def texts(widget: QWidget) -> str:
    """Everything that stands on the screen there."""
    parts = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    parts += [chip.text() for chip in widget.findChildren(Chip) if chip.isVisibleTo(widget)]
    parts += [banner.text() for banner in widget.findChildren(Banner) if banner.isVisibleTo(widget)]
    return "\n".join(parts)


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def section(qtbot: QtBot, upkept: Upkept, role: Role = Role.MANAGER) -> BackupSection:
    page = QWidget()
    page.setObjectName("settings-page")
    page.resize(1000, 800)
    qtbot.addWidget(page)
    made = BackupSection(upkept.session(role), AROUND, page)
    made.resize(1000, 800)
    page.show()
    setattr(made, "page", page)  # noqa: B010 - held as long as the section is
    return made


def test_showing_the_section_changes_nothing(qtbot: QtBot) -> None:
    upkept = Upkept()
    section(qtbot, upkept)
    assert upkept.backups.asked == []
    assert upkept.preferences.written == 0


def test_it_says_when_the_last_one_was_made_and_what_the_copies_hold(qtbot: QtBot) -> None:
    said = texts(section(qtbot, Upkept()))
    assert "Senaste säkerhetskopian: 14 maj 2026" in said
    assert "Personer: 12" in said
    assert "Ansluten" in said


def test_without_any_backup_it_says_what_is_at_stake_and_the_first_step(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.backups.standing = BackupState()
    upkept.backups.places, upkept.backups.rows = (), ()
    made = section(qtbot, upkept)
    assert "Ingen säkerhetskopia ännu" in texts(made)
    press(qtbot, made, "back-up")
    asked = made.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(STICK)
    asked.reject()
    assert upkept.backups.asked == [("add", STICK), ("back_up", STICK)]


def test_a_backup_by_hand_goes_to_the_place_at_hand_that_was_used_last(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.backups.places = (
        target("/media/GONE", problem="backup_target_gone", last_at=2 * 10**12),
        target("/media/OLD", last_at=1),
        target(STICK),
    )
    made = section(qtbot, upkept)
    press(qtbot, made, "back-up")
    assert upkept.backups.asked == [("back_up", STICK)]
    assert upkept.navigator.toasts[-1][0] == "Säkerhetskopian är klar och kontrollerad."


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("backup_target_gone", "Är stickan urtagen?"),
        ("backup_target_full", "full"),
        ("backup_target_read_only", "skrivskyddad"),
        ("backup_target_other", "annan sticka"),
        ("backup_not_proven", "utsliten"),
    ],
)
def test_what_the_stick_refuses_is_said_there_and_another_try_is_open(
    qtbot: QtBot, code: str, words: str
) -> None:
    upkept = Upkept()
    upkept.backups.problem = BackupProblem(code)
    made = section(qtbot, upkept)
    press(qtbot, made, "back-up")
    assert words in texts(made)
    upkept.backups.problem = None
    press(qtbot, made, "back-up")
    assert words not in texts(made)


def test_a_backup_can_be_stopped_and_that_is_no_error(qtbot: QtBot) -> None:
    upkept = Upkept()
    made = section(qtbot, upkept)

    def stop_at_once(what: str, done: int, total: int) -> None:
        made._presenter.stop()

    made.show_work = stop_at_once  # type: ignore[method-assign]  # a hand that presses Avbryt
    press(qtbot, made, "back-up")
    assert upkept.navigator.toasts == []
    assert made._state.problem() is None


def test_places_and_choices_are_changed_by_the_user_alone(qtbot: QtBot) -> None:
    upkept = Upkept()
    made = section(qtbot, upkept)
    box = made.findChild(QCheckBox, "on-close")
    assert box is not None
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    made._presenter.add_place("/media/TWO")
    made._places._remind.edited.emit(30)
    assert upkept.backups.asked == [("on_close", False), ("add", "/media/TWO"), ("remind", 30)]
    assert "/media/TWO" in texts(made)
    made._places.removed.emit("/media/TWO")
    assert "/media/TWO" not in texts(made)


def test_copies_with_somebody_erased_later_say_so_and_can_be_replaced_at_once(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.backups.rows = (row(erased_since=1), row("2026-05-01-084207-7K3QF", future=True))
    made = section(qtbot, upkept)
    said = texts(made)
    assert "raderats senare: 1" in said
    assert "Innehåller raderade" in said
    assert "Daterad i framtiden" in said
    made._copies._erased.action_chosen.emit()
    assert upkept.backups.asked == [("back_up", STICK)]


def test_half_and_damaged_copies_are_shown_and_cannot_be_chosen(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.backups.rows = (
        row("2026-05-02-084207-7K3QF", facts=None, problem="backup_half"),
        row("2026-05-03-084207-7K3QF", facts=None, problem="backup_damaged"),
    )
    made = section(qtbot, upkept)
    assert "Ofullständig" in texts(made)
    assert "Skadad" in texts(made)
    assert not [item for item in made.findChildren(QPushButton) if item.objectName().startswith("backup-")]


def test_a_restore_shows_what_is_lost_asks_and_starts_anew(qtbot: QtBot) -> None:
    upkept = Upkept()
    made = section(qtbot, upkept)
    press(qtbot, made, f"backup-{row().name}")
    page = made._page()
    said = texts(page)
    assert "inte finns i den: 3" in said
    assert "raderats senare: 1" in said
    assert upkept.desk.asked == []
    press(qtbot, page, "confirm-restore")
    assert upkept.desk.asked == [("stage", row().folder)]
    assert upkept.restarts == ["restart"]


def test_a_restore_that_is_refused_starts_nothing_anew(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.desk.problem = BackupProblem("backup_damaged")
    made = section(qtbot, upkept)
    press(qtbot, made, f"backup-{row().name}")
    press(qtbot, made._page(), "confirm-restore")
    assert upkept.restarts == []
    assert "Säkerhetskopian är skadad." in texts(made)


def test_an_assessor_makes_backups_and_restores_none(qtbot: QtBot) -> None:
    made = section(qtbot, Upkept(), Role.ASSESSOR)
    assert made.findChild(QPushButton, "back-up") is not None
    assert made.findChild(QPushButton, f"backup-{row().name}") is None
    assert made.findChild(QPushButton, "restore-elsewhere") is None


def test_what_was_put_aside_is_deleted_only_after_a_yes(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.desk.folders_aside = (("replaced-2026-05-01-101500", 3_400_000),)
    made = section(qtbot, upkept)
    assert "replaced-2026-05-01-101500" in texts(made)
    made._aside.removed.emit("replaced-2026-05-01-101500")
    assert upkept.desk.asked == []
    press(qtbot, made._page(), "confirm-remove-aside")
    assert upkept.desk.asked == [("remove_aside", "replaced-2026-05-01-101500")]
    assert "replaced-2026" not in texts(made)


def test_the_sections_are_there_for_whom_they_concern(qtbot: QtBot) -> None:
    page = SettingsPage(Upkept().session(), _around(Path("logs")))
    qtbot.addWidget(page)
    for key in ("backup", "doctor", "log"):
        assert page.section(key).objectName() == f"settings-{key}"


def _around(log_folder: Path) -> Surroundings:
    nothing = cast(Any, lambda *_: None)
    return Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing, log_folder)


# -- the examination --


def test_each_finding_says_what_was_found_and_what_to_do(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.doctor.report = DoctorReport(
        (
            Finding("pages", Verdict.FINE, "pages_fine"),
            Finding("backups", Verdict.LOOK, "backups_old", (("days", "12"),)),
            Finding("vault", Verdict.WRONG, "vault_unusable", (("problem", "vault_damaged"),)),
        )
    )
    made = DoctorSection(upkept.session(), AROUND)
    qtbot.addWidget(made)
    made.show()
    qtbot.mouseClick(made._deep, Qt.MouseButton.LeftButton)
    press(qtbot, made, "examine")
    assert upkept.doctor.deep is True
    said = texts(made)
    assert "för 12 dagar sedan" in said
    assert "Säkerhetskopiera nu." in said
    assert "Nyckelfilen är skadad." in said
    assert {"Bra", "Se över", "Fel"} <= set(said.split("\n"))
    assert made._head.title() == "Något är fel. Gör det som står på raden."
    press(qtbot, made, "examine")
    qtbot.waitUntil(lambda: len(_shown(made, "finding-pages")) == 1)


def _shown(widget: QWidget, name: str) -> list[QWidget]:
    return [item for item in widget.findChildren(QWidget, name) if item.isVisible()]


def test_every_finding_has_a_sentence() -> None:
    import re

    from assessor_app.ui import doctor_words
    from tests.architecture.sources import PACKAGE

    known = {
        **doctor_words._of_the_store(),
        **doctor_words._of_the_keys(),
        **doctor_words._of_the_machine(),
    }
    used = set()
    for path in ("services/doctoring.py", "system/doctoring.py", "bootstrap/doctoring.py"):
        text = (PACKAGE / path).read_text(encoding="utf-8")
        used |= set(re.findall(r'Verdict\.\w+, "(\w+)"', text))
    assert len(used) > 20
    assert used <= set(known)


def test_an_examination_that_fails_is_told(qtbot: QtBot) -> None:
    upkept = Upkept()
    upkept.doctor.problem = StorageProblem("disk_full")
    made = DoctorSection(upkept.session(), AROUND)
    qtbot.addWidget(made)
    press(qtbot, made, "examine")
    assert upkept.navigator.errors == [upkept.doctor.problem]


# -- the log --


def test_the_log_is_shown_newest_first_by_level_and_copied(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / logs.LOG_NAME).write_text(
        "2026-05-14T08:42:07+0200 INFO assessor_app.a: ett\n"
        "2026-05-14T08:42:08+0200 WARNING assessor_app.b: två\n"
        "2026-05-14T08:42:09+0200 CRITICAL assessor_app.c: our mistake: ValueError\n    page.py:12\n",
        encoding="utf-8",
    )
    upkept = Upkept()
    made = LogSection(upkept.session(), _around(tmp_path))
    qtbot.addWidget(made)
    shown = [cast(logs.LogLine, line) for line in made._table.rows()]
    assert [line.level for line in shown] == ["CRITICAL", "WARNING", "INFO"]
    assert shown[0].text == "our mistake: ValueError\npage.py:12"
    qtbot.mouseClick(made._filters["errors"], Qt.MouseButton.LeftButton)
    assert len(made._table.rows()) == 1
    press(qtbot, made, "copy-log")
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text().startswith("2026-05-14T08:42:09+0200 CRITICAL")


def test_without_a_log_the_section_says_what_it_is_for(qtbot: QtBot, tmp_path: Path) -> None:
    made = LogSection(Upkept().session(), _around(tmp_path / "nothing"))
    qtbot.addWidget(made)
    made.show()
    assert "Inget att visa" in texts(made)
