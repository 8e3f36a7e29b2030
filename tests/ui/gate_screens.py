"""The screens before anybody is in, and after: first run, login, recovery, restore, closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from assessor_app.ui.closing import ClosingPage
from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.first_run.start_page import StartPage
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.joining.page import JoiningPage
from assessor_app.ui.locking import Locking, Why
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.recovery.page import RecoveryPage
from assessor_app.ui.recovery.sheet_flow import SheetFlow
from assessor_app.ui.restore.page import RestorePage
from assessor_app.ui.session import InlineRunner
from assessor_app.ui.widgets import PassphraseField
from tests.ui.joining_fakes import CENTRE_WORDS
from tests.ui.shell_fakes import KARIN, PER, RIGHT, WORDS, CodedError, FakeComposition, FakeRecovery
from tests.ui.upkeep_fakes import STICK, FakeDesk, TellingRunner, Upkept, facts, row
from tests.ui.visiting import Act, Screen, press, steps

LONG_CENTRE = "Verkstaden i Vimmerby Åkers Mekaniska Yılmaz"
CROWD = (
    KARIN,
    PER,
    replace(PER, id=type(PER.id)(int=3), name="Amina Björn Yılmaz Öhman Yılmaz"),
    replace(PER, id=type(PER.id)(int=4), name="Björn Öhman"),
)
NEW = "sju gula kor i rad"


def gate_screens(folder: Path, language: str) -> list[Screen]:
    """Every screen that has the window to itself."""
    return [
        *_logins(),
        Screen("what this PC shall become", lambda: StartPage(lambda _way: None)),
        *_first_runs(folder, language),
        _node(language),
        _joining(language),
        *_recoveries(language),
        *_restores(language),
        Screen("closing", lambda: ClosingPage(lambda: None), _closing_states()),
        Screen("a store that does not open", _closed),
        Screen("crash", lambda: CrashWindow("Svenska\n" * 40)),
    ]


def _closed() -> QWidget:
    page = GatePage()
    page.show_error(CodedError("damaged"))
    return page


def _closing_states() -> tuple[tuple[str, Act | None], ...]:
    return (
        ("", lambda page: page.show_work("copying", 2, 5)),
        ("skipped", press("skip-backup")),
    )


# -- login and lock --


def _logins() -> list[Screen]:
    def login(gate: FakeComposition, chosen: str = "") -> Callable[[], QWidget]:
        def make() -> QWidget:
            page = LoginPage(gate, InlineRunner(), lambda _opened: None)
            page.load(chosen)
            return page

        return make

    def locked(why: Why) -> Callable[[], QWidget]:
        def make() -> QWidget:
            pins = {} if why is Why.LOG_OUT else {KARIN.id: "417293"}
            gate = FakeComposition(tiles=CROWD, pins=pins)
            hands = Locking(*_around_a_lock(gate))
            page = hands._page(Upkept().session(), why)
            hands.setParent(page)
            return page

        return make

    waiting = FakeComposition(waits={KARIN.id: 754})
    begun = (("", lambda page: page.begin()),)
    return [
        Screen(
            "login",
            login(FakeComposition(tiles=CROWD)),
            (*begun, ("wrong passphrase", _log_in_wrongly)),
        ),
        Screen("login, waiting", login(waiting, str(KARIN.id)), begun),
        Screen("locked", locked(Why.ASKED), (*begun, ("wrong PIN", _type_wrong_pin))),
        Screen("locked by itself", locked(Why.IDLE), (("passphrase", press("use-passphrase")),)),
        Screen("another assessor", locked(Why.SWITCH), begun),
        Screen("logged out", locked(Why.LOG_OUT), begun),
    ]


def _around_a_lock(gate: FakeComposition) -> tuple[Any, ...]:
    """A lock without a window: only its page is looked at."""

    def nothing(*_: object) -> None: ...

    return (None, gate, InlineRunner(), nothing, nothing, nothing)


def _log_in_wrongly(page: Any) -> None:
    press(f"account-{PER.id}")(page)
    page._phrase.set_value("fel")
    press("unlock")(page)


def _type_wrong_pin(page: Any) -> None:
    page._pin_part.completed.emit("123450")


# -- the first run --


def _first_runs(folder: Path, language: str) -> list[Screen]:
    logo = folder / "logo.png"
    logo.write_bytes(b"logo")

    def first_run() -> QWidget:
        return FirstRunPage(FakeComposition(tiles=()), InlineRunner(), lambda _opened: None, language)

    on = press("next-step")
    founded = steps(_name_manager, press("create-centre"))
    prove = press("prove-sheet")
    return [
        Screen(
            "first run",
            first_run,
            (
                ("", lambda page: page.begin()),
                ("nothing filled in", on),
                ("documents", steps(_name_centre, on)),
                ("permission without a name", steps(press("permission-given"), on)),
                ("you", steps(press("permission-given"), on)),
                ("you, nothing filled in", press("create-centre")),
                ("the sheet", founded),
                ("without a sheet", press("leave-sheet")),
                ("proof", steps(press("back-to-sheet"), press("sheet-in-hand"))),
                ("a wrong word", steps(lambda page: _type_proof(page._flow, wrong=True), prove)),
                ("done", steps(lambda page: _type_proof(page._flow), prove)),
            ),
        ),
        Screen(
            "first run without a sheet",
            first_run,
            (
                (
                    "done",
                    steps(_name_centre, on, on, founded, press("leave-sheet"), press("leave-anyway")),
                ),
            ),
        ),
    ]


def _node(language: str) -> Screen:
    def first_run() -> QWidget:
        gate = FakeComposition(tiles=())
        return FirstRunPage(
            gate, InlineRunner(), lambda _opened: None, language, leave=lambda: None, node=True
        )

    you = steps(_name_centre, press("next-step"))
    founded = steps(_name_manager, press("create-centre"))
    leave = steps(press("leave-sheet"), press("leave-anyway"))
    return Screen(
        "first run of a node",
        first_run,
        (("", lambda page: page.begin()), ("you", you), ("done", steps(founded, leave))),
    )


def _joining(language: str) -> Screen:
    def page() -> QWidget:
        gate = FakeComposition(tiles=(KARIN,))
        gate.joining.wrong = CodedError("wrong_passphrase")
        made = JoiningPage(gate, TellingRunner(), lambda _opened: None, lambda: None, language)
        made.load()
        return made

    def introduce(page: Any) -> None:
        page._introduce._label.set_value("Verkstadens bärbara dator i den gula väskan, hylla 3")
        _choose_passphrase(page._introduce._phrases, RIGHT)

    def type_words(page: Any) -> None:
        for place, editor in page._compare.check._editors.items():
            editor.set_value(CENTRE_WORDS.split("-")[place - 1])

    in_hand = lambda page: page._file.chosen.emit(Path("Vimmerby till bärbar.asx"))  # noqa: E731
    right = lambda page: page._file._phrase.set_value(RIGHT)  # noqa: E731 - one act among others
    return Screen(
        "joining",
        page,
        (
            ("", lambda page: page.begin()),
            ("nothing filled in", press("introduce-pc")),
            ("waiting", steps(introduce, press("introduce-pc"))),
            ("written", lambda page: page.write_pairing("/media/kingston")),
            ("giving up", press("give-up-joining")),
            ("the file", steps(press("wait-on"), press("have-file"))),
            ("no file", press("open-centre-file")),
            ("wrong passphrase", steps(in_hand, press("open-centre-file"))),
            ("compare", steps(right, press("open-centre-file"))),
            ("other words", press("join")),
            ("words differ", press("words-differ")),
            ("at work", lambda page: page.show_progress("reading", 60, 120)),
            ("done", steps(in_hand, right, press("open-centre-file"), type_words, press("join"))),
        ),
    )


def _name_centre(page: Any) -> None:
    page._centre.name.set_value(LONG_CENTRE)
    page._centre.code.set_value("YRKESH")


def _name_manager(page: Any) -> None:
    page._manager.own_name.set_value(CROWD[2].name)
    _choose_passphrase(page._manager.phrases, RIGHT)


def _choose_passphrase(phrases: Any, text: str) -> None:
    for field in phrases.fields.values():
        assert isinstance(field.editor, PassphraseField)
        field.editor.set_value(text)
    phrases.edited.emit(text)


def _type_proof(flow: SheetFlow | None, *, wrong: bool = False) -> None:
    assert flow is not None
    for number in flow._proof.numbers():
        editor = flow.findChild(QWidget, f"proof-{number}")
        cast(Any, editor).setText("zuzuz" if wrong else WORDS[number - 1])


# -- forgotten passphrases --


def _recoveries(language: str) -> list[Screen]:
    def recovery(*, has_sheet: bool = True) -> Callable[[], QWidget]:
        def make() -> QWidget:
            gate = FakeComposition(has_sheet=has_sheet, recovery=FakeRecovery("proven"))
            page = RecoveryPage(gate, InlineRunner(), lambda _opened: None, lambda: None, language)
            page.load()
            return page

        return make

    try_it = press("recover")
    return [
        Screen(
            "recovery",
            recovery(),
            (
                ("", lambda page: page.begin()),
                ("nothing filled in", try_it),
                ("a wrong word", steps(lambda page: _fill_recovery(page, "babab dadad fafaf gagap"), try_it)),
                ("recovered", steps(lambda page: _fill_recovery(page, " ".join(WORDS)), try_it)),
                ("a new sheet", press("new-sheet")),
            ),
        ),
        Screen("recovery where there is no sheet", recovery(has_sheet=False)),
    ]


def _fill_recovery(page: Any, words: str) -> None:
    page._words.set_value(words)
    _choose_passphrase(page._phrases, NEW)


# -- restore --


def _restores(language: str) -> list[Screen]:
    rows = (
        row(facts=facts(centre=LONG_CENTRE), erased_since=2),
        row("2026-05-13-171502-7K3QF", future=True),
        row("2026-05-12-171448-7K3QF", facts=None, problem="backup_half"),
    )
    desk = FakeDesk({STICK: rows})
    desk.previewed = replace(desk.previewed, facts=facts(centre=LONG_CENTRE), lost=1234, erased_since=2)

    def restore(desk: FakeDesk) -> Callable[[], QWidget]:
        return lambda: RestorePage(desk, TellingRunner(), lambda: None, language)

    def choose(page: Any) -> None:
        press(f"backup-{rows[0].name}")(page)

    def type_in(words: str) -> Act:
        return lambda page: page._phrase.set_value(words)

    go = press("restore")
    return [
        Screen(
            "restore",
            restore(desk),
            (
                ("", lambda page: page.begin()),
                ("one chosen", choose),
                ("wrong passphrase", steps(type_in("fel"), go)),
                (
                    "with the sheet",
                    lambda page: page._who.set_value("recovery") or page._ask_for_key("recovery"),
                ),
                ("wrong words", lambda page: page.show_wrong("recovery_word_unfit", {"position": 4})),
                ("at work", lambda page: page.show_progress("fetching", 1, 2)),
                ("done", lambda page: page.show_done(desk.previewed)),
            ),
        ),
        Screen("restore, nothing found", restore(FakeDesk({})), (("", lambda page: page.begin()),)),
    ]
