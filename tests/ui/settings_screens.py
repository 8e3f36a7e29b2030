"""Every section of the settings, and every sheet that it opens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.backup_views import BackupState
from assessor_app.services.doctoring import DoctorReport, Finding, Verdict
from assessor_app.services.server_ports import Phase, ServerProblem, ServerStanding
from assessor_app.system.logs import LOG_NAME
from assessor_app.ui.session import Session
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.settings.surroundings import Surroundings
from tests.building import ASSESSOR, MANAGER
from tests.ui.device_fakes import NODE, pairing_file
from tests.ui.planning_screens import planning_states
from tests.ui.shell_fakes import WORDS
from tests.ui.upkeep_fakes import MADE_AT, STICK, FakeBackups, FakeDesk, FakeDoctor, Upkept, row, target
from tests.ui.visiting import Act, Screen, press, steps

State = tuple[str, Act | None]
LONG_PLACE = "/media/kingston/" + "Sakerhetskopior-" * 5
ROWS = (
    row(erased_since=2),
    row("2026-05-13-171502-7K3QF", future=True),
    row("2026-05-12-171448-7K3QF", facts=None, problem="backup_half"),
    row("2026-05-11-171448-7K3QF", facts=None, problem="backup_damaged"),
)
FOUND = (
    Finding("pages", Verdict.FINE, "pages_fine"),
    Finding("chains", Verdict.WRONG, "chains_broken", (("faults", "3"), ("kinds", "hash"))),
    Finding("derived", Verdict.SKIPPED, "derived_equal"),
    Finding("pictures", Verdict.LOOK, "pictures_missing", (("fine", "12"), ("gone", "2"), ("damaged", "1"))),
    Finding("vault", Verdict.LOOK, "vault_no_recovery", (("accounts", "3"),)),
    Finding("backups", Verdict.LOOK, "backups_unreachable", (("days", "9"),)),
    Finding("room", Verdict.WRONG, "room_short", (("free", "123456789"),)),
)


def upkept() -> Upkept:
    """Upkeep that has something to say of everything."""
    nearly = target(LONG_PLACE, problem="backup_target_gone", free_bytes=None, last_at=None)
    backups = FakeBackups(
        places=(target(same_disk=True), nearly),
        rows=ROWS,
        standing=BackupState(MADE_AT, LONG_PLACE, 12, "backup_old", "disk_full", MADE_AT, targets=2),
    )
    desk = FakeDesk({STICK: ROWS}, folders_aside=(("assessor-2026-05-14-084207", 123_456_789),))
    return Upkept(backups=backups, desk=desk, doctor=FakeDoctor(DoctorReport(FOUND)))


def surroundings(folder: Path) -> Surroundings:
    """What the settings may do to a window that is not there."""
    return Surroundings(
        version="1.2.3",
        data_folder=folder,
        set_theme=lambda _mode: None,
        set_text_scale=lambda _percent: None,
        hear_text_scale=lambda _listener: None,
        set_language=lambda _language: None,
        show_folder=lambda: None,
        log_folder=folder,
    )


def write_log(folder: Path) -> None:
    """A log with long lines and with every level."""
    lines = (
        f"2026-05-14T08:42:0{number} {level} assessor_app.storage.journals: Svenska " + "Svenska " * 30
        for number, level in enumerate(("INFO", "WARNING", "ERROR", "CRITICAL"))
    )
    (folder / LOG_NAME).write_text("\n".join(lines), encoding="utf-8")


def settings_screens(session: Session, folder: Path, protected: UUID) -> list[Screen]:
    """The sections in their order, each with the states that it can be brought into."""
    around = surroundings(folder)
    more = {
        "own-account": _own_account(),
        "accounts": _accounts(),
        "centre": _centre(),
        "protection": _protection(protected),
        "devices": _devices(session, folder),
        "backup": _backup(),
        "doctor": _doctor(),
        "server": _server(),
        "planning": planning_states(session),
        "log": (("nothing of a kind", press("log-errors")),),
    }
    states: list[State] = []
    for section in working_sections(session):
        states.append((section.key, lambda page, key=section.key: page.show_section(key)))
        states.extend((f"{section.key}, {name}", act) for name, act in more.get(section.key, ()))
    assessor = replace(session, actor=ASSESSOR)
    own = tuple(
        (section.key, lambda page, key=section.key: page.show_section(key))
        for section in working_sections(assessor)
        if section.key in ("own-account", "centre", "devices")
    )
    return [
        Screen("settings", lambda: SettingsPage(session, around), tuple(states)),
        Screen("settings of an assessor", lambda: SettingsPage(assessor, around), own),
    ]


def _own_account() -> tuple[State, ...]:
    return (
        ("PIN", press("choose-pin")),
        ("PIN, refused", steps(press("choose-pin"), press("save-secret"))),
        ("own passphrase", press("change-passphrase")),
        ("own passphrase, refused", steps(press("change-passphrase"), press("save-secret"))),
    )


def _accounts() -> tuple[State, ...]:
    def other(*acts: Act) -> Act:
        return steps(press(f"open-account-{ASSESSOR.id}"), *acts)

    return (
        ("let in", press("let-in")),
        ("let in, refused", steps(press("let-in"), press("save-secret"))),
        ("one account", other()),
        ("no day", other(press("authorise"))),
        ("one's own account", press(f"open-account-{MANAGER.id}")),
        ("new passphrase", other(press("account-give-passphrase"))),
        ("other role", other(press("account-set-role"))),
        ("revoke", other(press("account-revoke"))),
    )


def _devices(session: Session, folder: Path) -> tuple[State, ...]:
    assert session.devices is not None
    rows = session.devices.devices(session.actor).rows
    laptop = next(row for row in rows if row.is_own_place and not row.is_this and not row.revoked)
    revoked = next(row for row in rows if row.revoked)
    node = next(row for row in rows if not row.is_own_place)
    own = pairing_file(folder, "Verkstaden i Vimmerby Åkers Mekaniska Yılmaz", "QQ777", number=21)
    other = pairing_file(folder, "Verkstaden i Vimmerby", "QQ778", place=NODE, number=22)
    known = pairing_file(folder, "Öhman", rows[0].code, number=23)

    def offer(file: Path) -> Act:
        return steps(
            press("introduce"), lambda page: page.section("devices").sheets.introduce.file_chosen.emit(file)
        )

    confirm = press("confirm-introduce")
    return (
        ("written", lambda page: page.section("devices").write_pairing(str(folder))),
        ("this PC", press("rename-own")),
        ("a laptop", press(f"open-device-{laptop.device}")),
        ("shut out", press(f"open-device-{revoked.device}")),
        ("a node", press(f"open-device-{node.device}")),
        ("introduce", press("introduce")),
        ("introduce, no such file", offer(folder / "gone.pair")),
        ("introduce a laptop", offer(own)),
        ("introduce, no words", steps(offer(own), confirm)),
        ("introduce a node", steps(offer(other), press("agree-protected"))),
        ("introduce, code taken", offer(known)),
        ("let somebody in", press("admit")),
        ("let somebody in, refused", steps(press("admit"), press("save-secret"))),
    )


def _centre() -> tuple[State, ...]:
    def section(page: Any) -> Any:
        return page.section("centre")

    def type_words(page: Any) -> None:
        flow = section(page)._flow
        for number in flow._proof.numbers():
            flow.findChild(object, f"proof-{number}").setText(WORDS[number - 1])

    return (
        ("the sheet", press("make-sheet")),
        ("proof", press("sheet-in-hand")),
        ("without proof", steps(press("show-sheet-again"), press("leave-sheet"))),
        (
            "proven",
            steps(press("back-to-sheet"), press("sheet-in-hand"), type_words, press("prove-sheet")),
        ),
    )


def _protection(protected: UUID) -> tuple[State, ...]:
    return (
        ("viewers", press(f"change-viewers-{protected}")),
        ("who looked", press("show-access-log")),
    )


def _backup() -> tuple[State, ...]:
    def section(page: Any) -> Any:
        return page.section("backup")

    return (
        ("at work", lambda page: section(page).show_work("copying", 1, 2)),
        (
            "failed",
            steps(
                lambda page: section(page).hide_work(),
                lambda page: section(page).show_problem(BackupProblem("backup_target_gone")),
            ),
        ),
        ("restore", press(f"backup-{ROWS[0].name}")),
        ("delete what is put aside", lambda page: section(page)._ask_to_remove("assessor-2026-05-14")),
    )


def _server() -> tuple[State, ...]:
    def stands(standing: ServerStanding) -> Act:
        return lambda page: page.section("server").show_standing(standing)

    lost = ServerStanding(Phase.WAITING, MADE_AT, 1234)
    other = (("place", "Svenska Utbildningscentrum för industriteknik i Västerviks kommun"),)
    wrong = ServerStanding(Phase.PROBLEM, MADE_AT, 12, "server_other_place", other)
    return (
        ("away", stands(lost)),
        ("of another place", stands(wrong)),
        ("tried", press("server-try")),
        ("refused", lambda page: page.section("server").show_problem(ServerProblem("server_without_tls"))),
    )


def _doctor() -> tuple[State, ...]:
    return (
        ("at work", lambda page: page.section("doctor")._show_work("chains", 1, 2)),
        ("found", press("examine")),
    )
