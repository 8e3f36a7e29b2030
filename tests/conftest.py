"""What holds for every test: no screen, no network, no touch of the real user's folders, no Qt warning."""

import gc
import os
import re
import socket
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

# Before anything imports Qt: the platform is read when the first application object is made.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler

from assessor_app.bootstrap import founding
from assessor_app.security.costs import KdfCost

USER_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/AppData/Roaming",
    "LOCALAPPDATA": "home/AppData/Local",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
}


LONG = ("tests/ui/test_every_screen.py", "tests/journeys/", "tests/replicas/", "tests/torture/")


def _cheap_passphrases(*, demo: bool) -> KdfCost:
    """A passphrase costs a quarter of a second on purpose; here centres are founded by the hundred."""
    return KdfCost(memory_kib=1024 if demo else 512, passes=1, lanes=1)


# Before the program is imported, which takes the name from there.
founding.passphrase_cost = _cheap_passphrases

settings.register_profile("everyday", deadline=None, print_blob=True, max_examples=60)
settings.register_profile("thorough", deadline=None, print_blob=True, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


class NetworkUsedError(RuntimeError):
    """A test opened, bound or looked up something on an internet address."""


def _refuse_the_network(event: str, args: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}:
        if getattr(args[0], "family", None) in {socket.AF_INET, socket.AF_INET6}:
            raise NetworkUsedError(f"{event} {args[1:]}")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        raise NetworkUsedError(f"{event} {args}")


sys.addaudithook(_refuse_the_network)


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, so that none reads or writes the folders of whoever runs it."""
    root = tmp_path_factory.mktemp("user")
    for variable, folder in USER_FOLDERS.items():
        path = root / folder
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o700)
        monkeypatch.setenv(variable, str(path))
    return root / "home"


# A widget in a cycle must not be collected by whichever thread happens to allocate: Qt forbids it.
gc.disable()


def _let_widgets_go() -> None:
    """Destroy what a test has left of windows, here and now, so that no later test pays for it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = QCoreApplication.instance()
    if widgets is None or not isinstance(app, widgets.QApplication):
        return
    for window in app.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fail a test on what Qt complains about while it is torn down; pytest-qt watches only until then."""
    ignored = [re.compile(pattern) for pattern in item.config.getini("qt_log_ignore")]
    complaints: list[str] = []

    def note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        serious = kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
        if serious and not any(pattern.search(message) for pattern in ignored):
            complaints.append(message)

    previous = qInstallMessageHandler(note)
    try:
        yield
        _let_widgets_go()
    finally:
        qInstallMessageHandler(previous)
    if complaints:
        pytest.fail("Qt complained during teardown: " + "; ".join(complaints), pytrace=False)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no process is left alone with it at the end."""
    items.sort(key=lambda item: not any(part in item.nodeid for part in LONG))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Half surrogates, which some tests log on purpose, cannot travel from one test process to another."""
    report = yield
    report.sections = [(name, text.encode("utf-8", "replace").decode()) for name, text in report.sections]
    return report
