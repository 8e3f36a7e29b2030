"""Trouble while a run is open in the real window: what was typed is kept, and the user is told in words."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.ports import PreparedPicture, StorageProblem
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.system.paths import Paths
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.run.practice.written_texts import WrittenText
from assessor_app.ui.session import Session
from tests.bootstrap.test_program import PHRASE, form
from tests.journeys.printing_desk import PREPARED

DAY_MS = 86_400_000


class JumpingClock:
    """The PC's clock; somebody may set it."""

    off_ms = 0

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.off_ms


class Bench:
    """A new centre in the real window, with one run that has begun."""

    def __init__(self, qtbot: QtBot, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.paths, self.monkeypatch = qtbot, paths, monkeypatch
        self.clock = JumpingClock()
        self.program = Program(paths, self.clock)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.windowed = WindowedProgram(app, self.program)
        qtbot.addWidget(self.windowed.window)
        opened = self.on_lane(lambda: self.program.create(form()))
        self.windowed.start()
        self.windowed._opened(opened)
        self.run, self.checklist = self.on_lane(self._begin)
        self.candidate = self.state().candidate
        self.codes = self.checklist.codes
        self.settle()

    def _begin(self) -> tuple[UUID, Checklist]:
        session = self.session
        person = CandidateForm("Amina", "Yilmaz", number_reason="saknas")
        candidate, _ = session.candidates.register(session.actor, person, date(2026, 5, 12))
        checklist = session.assessments.checklists()[0]
        run, _ = session.assessments.plan(session.actor, checklist.digest, cmd.Plan(candidate))
        session.assessments.do(session.actor, run, cmd.FinishSelfRating(skipped=True))
        return run, checklist

    @property
    def session(self) -> Session:
        assert self.windowed.session is not None
        return self.windowed.session

    def on_lane(self, work):  # type: ignore[no-untyped-def]  # whatever the work gives
        return self.windowed.lane.run_blocking(work)

    def settle(self) -> None:
        for _ in range(2):  # what came back may have asked for more
            self.qtbot.waitUntil(lambda: self.windowed.lane.idle and self.windowed.worker.idle)
            QApplication.processEvents()

    def state(self) -> AssessmentState:
        state = self.on_lane(lambda: self.program.workspace.assessment(self.run))
        assert isinstance(state, AssessmentState)
        return state

    def open(self, place: str | None = None) -> RunPage:
        self.windowed.window.navigator.open_run(self.run, place or self.codes[0])
        self.settle()
        page = self.windowed.window.shell.current_page()
        assert isinstance(page, RunPage)
        return page

    def rate(self, page: RunPage, code: str, rating: Rating) -> None:
        page._practice._presenter.rate(code, rating)

    def write_reason(self, page: RunPage, code: str, text: str) -> None:
        field = page.findChild(WrittenText, f"reason-{code}")
        assert field is not None
        QTest.keyClicks(field, text)

    def fill_the_disk(self) -> None:
        def commit(*_: object, **__: object) -> None:
            raise StorageProblem("disk_full")

        self.monkeypatch.setattr(self.program.workspace, "commit", commit)

    def make_room(self) -> None:
        self.monkeypatch.delattr(self.program.workspace, "commit")

    def press(self, name: str, times: int = 1) -> None:
        shown = self.windowed.window.shell.current_page()
        assert shown is not None
        button = shown.findChild(QAbstractButton, name)
        assert button is not None
        for _ in range(times):
            button.click()
        self.settle()

    def crashes(self) -> list[CrashWindow]:
        return self.windowed.window.findChildren(CrashWindow)

    def problem(self) -> str:
        return self.windowed.window.shell.banners.problem() or ""

    def close_down(self) -> None:
        self.settle()
        self.on_lane(self.program.close)
        self.windowed.end()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    bench = Bench(qtbot, Paths(tmp_path / "data", tmp_path / "state"), monkeypatch)
    yield bench
    monkeypatch.undo()
    crashes = bench.crashes()
    for crash in crashes:
        crash.done(0)
    bench.close_down()
    assert crashes == []


def test_a_reason_typed_while_the_disk_is_full_goes_with_the_next_rating(bench: Bench) -> None:
    page, code = bench.open(), bench.codes[0]
    bench.fill_the_disk()
    bench.rate(page, code, Rating.PARTLY)
    bench.write_reason(page, code, "Klarar inte toleransen")
    bench.settle()
    page.flush()
    bench.settle()
    assert "Disken" in bench.problem() or "disk" in bench.problem()
    assert bench.state().mark(code) is None
    bench.make_room()
    bench.rate(page, code, Rating.PARTLY)
    bench.settle()
    mark = bench.state().mark(code)
    assert mark is not None
    assert mark.reason == "Klarar inte toleransen"
    assert bench.problem() == ""


def test_closing_while_words_wait_for_room_keeps_the_window_once(bench: Bench) -> None:
    page, code = bench.open(), bench.codes[0]
    bench.fill_the_disk()
    bench.rate(page, code, Rating.PARTLY)
    bench.write_reason(page, code, "Klarar inte toleransen")
    bench.settle()
    window = bench.windowed.window
    window.close()
    bench.settle()
    bench.qtbot.waitUntil(lambda: not window._leaving)
    assert window.isVisible()
    bench.make_room()
    bench.rate(page, code, Rating.PARTLY)
    window.close()
    bench.qtbot.waitUntil(lambda: not window.isVisible())


def test_why_a_run_ends_is_asked_again_with_the_words_that_could_not_be_kept(bench: Bench) -> None:
    page = bench.open()
    bench.rate(page, bench.codes[0], Rating.SHOWN)
    bench.settle()
    bench.fill_the_disk()
    page._end_or_reopen("interrupt", "Validanden blev sjuk")
    bench.settle()
    assert page._reason_sheet.is_open()
    assert page._reason_sheet._reason.value() == "Validanden blev sjuk"


def test_a_picture_outlives_the_page_that_it_was_dropped_on(bench: Bench, tmp_path: Path) -> None:
    page, code = bench.open(), bench.codes[0]
    picture = tmp_path / "picture.png"
    Image.effect_noise((200, 150), 60).save(picture)
    may_go_on = threading.Event()
    prepare = bench.session.assessments.prepare_picture

    def slow(raw: bytes) -> PreparedPicture:
        may_go_on.wait(10)
        return prepare(raw)

    bench.monkeypatch.setattr(bench.session.assessments, "prepare_picture", slow)
    page.attach_files(code, [str(picture)])
    bench.windowed.window.navigator.go("assessments")
    bench.qtbot.waitUntil(lambda: bench.windowed.lane.idle)
    QApplication.sendPostedEvents()
    may_go_on.set()
    bench.settle()
    assert len(bench.state().pictures_of(code)) == 1


def test_a_file_that_is_no_picture_is_refused_and_nothing_is_called_unsaved(
    bench: Bench, tmp_path: Path
) -> None:
    page, code = bench.open(), bench.codes[0]
    (tmp_path / "letter.jpg").write_bytes(b"Hej")
    page.attach_files(code, [str(tmp_path / "letter.jpg"), str(tmp_path), str(tmp_path / "gone.png")])
    bench.settle()
    bench.rate(page, code, Rating.SHOWN)
    bench.settle()
    assert bench.state().mark(code) is not None
    assert page._presenter._under_way == 0


def test_of_fifty_pictures_no_more_are_stored_than_an_entry_names(bench: Bench, tmp_path: Path) -> None:
    page, code = bench.open(), bench.codes[0]
    files = []
    for number in range(20):
        files.append(tmp_path / f"{number}.png")
        Image.effect_noise((40, 30), 20 + number).save(files[-1])
    page.attach_files(code, [str(file) for file in files])
    bench.settle()
    database = bench.program.workspace.store.attachments.database
    stored = bench.on_lane(lambda: database.rows("SELECT count(*) FROM attachment")[0][0])
    assert (len(bench.state().pictures_of(code)), stored) == (12, 12)


def of_the_clock(bench: Bench) -> list[str]:
    """What the banners say about the PC's clock."""
    return [text for text in bench.windowed.window.shell.banners.texts() if "klocka" in text]


@pytest.mark.parametrize(("off_ms", "word"), [(-2 * DAY_MS, "behind"), (3 * DAY_MS, "ahead")])
def test_a_clock_that_jumps_while_the_window_is_open_is_asked_about(
    bench: Bench, off_ms: int, word: str
) -> None:
    page = bench.open()
    bench.rate(page, bench.codes[0], Rating.SHOWN)
    bench.settle()
    bench.clock.off_ms = off_ms
    bench.windowed._look_again.timeout.emit()
    bench.settle()
    assert len(of_the_clock(bench)) == 1
    assert bench.on_lane(lambda: bench.program.workspace.clock_doubt) == word
    bench.windowed.window.action_chosen.emit("confirm_clock")
    bench.settle()
    assert of_the_clock(bench) == []


def test_a_folder_that_is_moved_away_and_put_back_loses_only_what_was_not_acknowledged(bench: Bench) -> None:
    page, code = bench.open(), bench.codes[0]
    away = bench.paths.data.with_name("away")
    bench.paths.data.rename(away)
    bench.rate(page, code, Rating.SHOWN)
    bench.settle()
    assert bench.problem()
    for room in ("candidates", "documents", "settings"):
        bench.windowed.window.navigator.go(room)
        bench.settle()
    away.rename(bench.paths.data)
    page = bench.open(code)
    bench.rate(page, code, Rating.SHOWN)
    bench.settle()
    assert bench.state().mark(code) is not None
    assert bench.problem() == ""


def test_a_person_erased_meanwhile_is_nowhere_named(bench: Bench) -> None:
    page, code = bench.open(), bench.codes[0]
    assert bench.candidate is not None
    bench.on_lane(
        lambda: bench.program.workspace.erase_person(bench.session.actor.id, bench.candidate, "begäran")
    )
    bench.rate(page, code, Rating.SHOWN)
    bench.settle()
    window = bench.windowed.window
    window.navigator.open_candidate(bench.candidate)
    bench.settle()
    window.navigator.go("documents")
    bench.settle()
    for step in ("preparation", "self_rating", "knowledge", "feedback", "signature", "practice"):
        bench.open(step)
    assert bench.state().mark(code) is None


def test_a_run_whose_checklist_is_not_here_leads_back_to_the_list(bench: Bench) -> None:
    def forget() -> None:
        store = bench.program.workspace.store
        with store.transaction():
            store.database.run("DELETE FROM checklist")
        store.shelf.forget()

    bench.on_lane(forget)
    bench.windowed.window.navigator.open_run(bench.run)
    bench.settle()
    assert not isinstance(bench.windowed.window.shell.current_page(), RunPage)


def test_two_quick_clicks_plan_one_run(bench: Bench) -> None:
    bench.windowed.window.navigator.plan_for(bench.candidate)
    bench.settle()
    bench.press("plan-run", times=2)
    assert len(bench.on_lane(lambda: bench.session.assessments.list(AssessmentQuery()))) == 2


def test_two_quick_clicks_issue_one_document(bench: Bench) -> None:
    bench.on_lane(lambda: bench.session.assessments.do(bench.session.actor, bench.run, PREPARED))
    page = bench.open()
    bench.rate(page, bench.codes[0], Rating.SHOWN)
    page._end_or_reopen("interrupt", "Validanden blev sjuk")
    bench.settle()
    bench.open("signature")
    bench.press("issue-document", times=2)
    assert len(bench.on_lane(lambda: bench.session.documents.list(bench.run))) == 1


def test_what_is_typed_on_a_slow_disk_is_there_after_the_window_was_closed(bench: Bench) -> None:
    page = bench.open()
    may_go_on = threading.Event()
    commit = bench.program.workspace.commit

    def slow(*arguments: object, **named: object) -> object:
        may_go_on.wait(10)
        return commit(*arguments, **named)  # type: ignore[arg-type]  # handed on as they came

    bench.monkeypatch.setattr(bench.program.workspace, "commit", slow)
    for rating in (Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN, Rating.SHOWN):
        bench.rate(page, bench.codes[0], rating)
    bench.rate(page, bench.codes[1], Rating.PARTLY)
    bench.write_reason(page, bench.codes[1], "en del kvar")
    bench.windowed.window.navigator.go("candidates")
    bench.windowed.window.close()
    may_go_on.set()
    bench.qtbot.waitUntil(lambda: not bench.windowed.window.isVisible())
    again = Program(bench.paths)
    again.unlock(again.accounts()[0].id, PHRASE)
    state = again.workspace.assessment(bench.run)
    again.close()
    assert state.ratings() == {bench.codes[0]: Rating.SHOWN, bench.codes[1]: Rating.PARTLY}
    mark = state.mark(bench.codes[1])
    assert mark is not None
    assert mark.reason == "en del kvar"
