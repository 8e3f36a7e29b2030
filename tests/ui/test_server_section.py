"""The centre's own server in the settings and in the status line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.centres import Role
from assessor_app.services.server_ports import Found, Phase, ServerProblem, ServerStanding
from assessor_app.ui.formats import Formats
from assessor_app.ui.main_window.shell import Shell
from assessor_app.ui.server_words import status_words
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.settings.server import ServerSection
from assessor_app.ui.widgets.labels import ElidedLabel
from tests.building import NOON
from tests.ui.server_fakes import KEPT, FakeServer, in_step
from tests.ui.test_backup_section import press, texts
from tests.ui.upkeep_fakes import Upkept

AROUND = cast(Any, None)


def section(qtbot: QtBot, server: FakeServer, role: Role = Role.MANAGER) -> ServerSection:
    desk = server.desk()
    session = replace(Upkept().session(role), server=desk)
    made = ServerSection(session, AROUND, desk)
    qtbot.addWidget(made)
    made.resize(1000, 1000)
    made.show()
    return made


def field(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def type_in(qtbot: QtBot, widget: QWidget, name: str, text: str) -> None:
    editor = field(widget, name)
    editor.clear()
    qtbot.keyClicks(editor, text)


def test_showing_the_section_writes_nothing_and_shows_no_password(qtbot: QtBot) -> None:
    server = in_step()
    made = section(qtbot, server)
    assert server.written == 0
    assert field(made, "server-host").text() == KEPT.host
    assert field(made, "server-password").text() == ""
    assert "Senast i takt" in texts(made)


def test_without_a_server_it_says_what_one_is_for(qtbot: QtBot) -> None:
    made = section(qtbot, FakeServer())
    assert "Ingen server är vald" in texts(made)
    button = made.findChild(QPushButton, "server-choose")
    assert button is not None
    assert not button.isEnabled()


def test_what_is_typed_is_kept_and_followed(qtbot: QtBot) -> None:
    server = FakeServer()
    made = section(qtbot, server)
    for name, text in (
        ("host", "server.centret.se"),
        ("database", "validering"),
        ("user", "centret"),
        ("password", "hemligt"),
    ):
        type_in(qtbot, made, f"server-{name}", text)
    press(qtbot, made, "server-choose")
    assert server.kept is not None
    assert server.kept.address == replace(KEPT, host="server.centret.se")
    assert server.followed[-1] == server.kept.address
    assert field(made, "server-password").text() == ""


def test_a_whole_address_may_be_pasted(qtbot: QtBot) -> None:
    server = FakeServer()
    made = section(qtbot, server)
    type_in(qtbot, made, "server-host", "postgresql://centret:hemligt@server.testcentret.se/validering")
    press(qtbot, made, "server-choose")
    assert server.kept is not None
    assert server.kept.address == KEPT
    assert "hemligt" not in field(made, "server-host").text()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Found.OURS, "hör till ert center"),
        (Found.EMPTY, "görs i ordning"),
        (ServerProblem("server_unreachable"), "går inte att nå"),
        (ServerProblem("server_login_wrong"), "lösenordet"),
        (ServerProblem("server_without_tls"), "ingen kryptering"),
        (ServerProblem("server_other_place", place="Svetsskolan"), "hör till Svetsskolan"),
        (ServerProblem("server_newer"), "nyare version"),
        (ServerProblem("server_no_rights"), "får inte skriva"),
    ],
)
def test_a_try_says_what_was_found_and_keeps_nothing(
    qtbot: QtBot, answer: Found | ServerProblem, said: str
) -> None:
    server = in_step()
    server.answer = answer
    made = section(qtbot, server)
    press(qtbot, made, "server-try")
    assert said in texts(made)
    assert server.written == 0


def test_how_it_stands_follows_and_what_is_typed_stays(qtbot: QtBot) -> None:
    server = in_step()
    made = section(qtbot, server)
    type_in(qtbot, made, "server-user", "annan")
    server.say(ServerStanding(Phase.WAITING, NOON, 12))
    assert "går inte att nå just nu" in texts(made)
    assert field(made, "server-user").text() == "annan"
    press(qtbot, made, "server-try-now")
    assert server.tries == 1


def test_it_rests_goes_on_and_is_forgotten(qtbot: QtBot) -> None:
    server = in_step()
    made = section(qtbot, server)
    press(qtbot, made, "server-turn")
    assert server.kept is not None
    assert not server.kept.is_on
    press(qtbot, made, "server-turn")
    assert server.kept.is_on
    press(qtbot, made, "server-forget")
    assert server.kept is None
    assert server.followed[-1] is None
    assert field(made, "server-host").text() == ""


def test_who_may_not_choose_sees_how_it_stands_and_no_address(qtbot: QtBot) -> None:
    made = section(qtbot, in_step(), Role.ASSESSOR)
    assert "Senast i takt" in texts(made)
    for name in ("server-choose", "server-turn", "server-forget"):
        button = made.findChild(QPushButton, name)
        assert button is not None
        assert not button.isVisibleTo(made)


def test_devices_that_nobody_introduced_are_named(qtbot: QtBot) -> None:
    assert "PC 3, en dator utan namn" in texts(section(qtbot, in_step()))


def test_the_section_is_there_where_a_server_can_be_followed() -> None:
    session = Upkept().session()
    assert "server" not in [one.key for one in working_sections(session)]
    with_server = replace(session, server=FakeServer().desk())
    assert "server" in [one.key for one in working_sections(with_server)]


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (ServerStanding(), ""),
        (ServerStanding(Phase.CONNECTING), "Servern: ansluter …"),
        (ServerStanding(Phase.WORKING, NOON, 12), "Servern: 12 poster kvar att lämna"),
        (ServerStanding(Phase.WAITING, NOON), "Servern: väntar på nätet"),
        (ServerStanding(Phase.WAITING, NOON, 1), "Servern: väntar på nätet · 1 post kvar att lämna"),
        (ServerStanding(Phase.PROBLEM, NOON, 0, "server_newer"), "Servern: något behöver göras"),
    ],
)
def test_the_status_line_says_it_in_a_few_words(standing: ServerStanding, said: str) -> None:
    assert status_words(standing, Formats()) == said


def test_the_status_line_tells_of_no_network_only_while_there_is_none(qtbot: QtBot) -> None:
    shell = Shell(())
    qtbot.addWidget(shell)

    def said() -> list[str]:
        return [label.text() for label in shell.findChildren(ElidedLabel)]

    assert any("Utan nätverk" in text for text in said())
    shell.show_server("Servern: i takt 10.42")
    assert any("i takt 10.42" in text for text in said())
    assert not any("Utan nätverk" in text for text in said())
    shell.show_saved("10:43:00")
    assert any("i takt 10.42" in text for text in said())
    shell.show_server("")
    assert any("Utan nätverk" in text for text in said())
