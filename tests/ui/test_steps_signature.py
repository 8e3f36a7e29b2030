"""From the last gap to a locked run and its papers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import Status
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.document_gaps import DocumentGap, Spot, Where
from assessor_app.services.issuing_models import Completeness
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.issued_card import IssuedCard
from assessor_app.ui.run.steps.signature import SignatureStep
from assessor_app.ui.run.steps.signed_names import name_strokes
from assessor_app.ui.widgets import SignaturePad
from tests.building import ASSESSOR, MANAGER, small_checklist
from tests.ui.steps_desk import Desk
from tests.ui.test_steps_pages import part, press, put


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, MANAGER)
    yield desk
    desk.close()


def draw(qtbot: QtBot, step: SignatureStep, role: str) -> None:
    """Draw a line in the field of one who signs."""
    canvas = part(step, f"signature-pad-{role}", SignaturePad).canvas
    middle = canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle - QPoint(40, 0))
    qtbot.mouseMove(canvas, middle)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 5))


def sign_all(desk: Desk) -> None:
    stroke = (((10, 10), (50, 60)),)
    desk.prepare()
    desk.carry_out(
        cmd.Complete(),
        cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", stroke),
        cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", stroke),
    )


def test_every_gap_is_a_way_to_where_it_is_mended(qtbot: QtBot, desk: Desk) -> None:
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "signature-complete").isEnabled()
    wanted = [(gap.code, gap.place) for gap in desk.view.gaps]
    for code, place in wanted:
        press(step, f"gap-{code}-{place}")
    assert desk.places == [place for _, place in wanted]
    assert wanted


def test_who_may_not_issue_sees_the_draft_and_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, ASSESSOR)
    desk.carry_out(cmd.RecordMark("A1-1", Rating.SHOWN), cmd.Interrupt("Ont om tid"))
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "issue-document").isVisible()
    assert not part(step, "issue-report").isVisible()
    assert "centrumansvarig" in part(step, "sent-to-manager", QLabel).text()
    press(step, "document-gap-identity_not_checked")
    assert desk.places == ["preparation"]
    press(step, "preview-document")
    assert part(step, "paper-view", QWidget).isVisible()
    assert desk.view.documents == ()
    desk.close()


def test_both_sign_and_the_run_is_locked(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    step = put(qtbot, desk, SignatureStep)
    press(step, "signature-complete")
    assert desk.view.state.status is Status.COMPLETED
    assert part(step, "signature-name-candidate", QLineEdit).text() == "Amina Yılmaz Đorđević"
    assert not part(step, "sign-candidate").isEnabled()
    draw(qtbot, step, "candidate")
    press(step, "sign-candidate")
    part(step, "signature-pad-assessor", SignaturePad).findChildren(QAbstractButton)[0].click()
    press(step, "sign-assessor")
    assert desk.view.state.status is Status.SIGNED
    given = desk.view.state.signatures
    assert all(given[role].strokes for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR))
    assert part(step, "issue-document").isVisible()


def test_the_candidate_may_decline(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    press(step, "signature-decline")
    press(step, "sign-candidate")
    given = desk.view.state.signatures[SignatureRole.CANDIDATE]
    assert given.declined
    assert not part(step, "sign-candidate").isVisible()


def test_a_candidate_who_declines_may_say_why(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "signature-decline-reason", QPlainTextEdit).isVisible()
    press(step, "signature-decline")
    qtbot.keyClicks(part(step, "signature-decline-reason", QPlainTextEdit), "Vill vila")
    press(step, "sign-candidate")
    assert desk.view.state.signatures[SignatureRole.CANDIDATE].reason == "Vill vila"
    said = [label.text() for label in step.findChildren(QLabel) if label.isVisible()]
    assert "Validanden har avstått från att skriva under: Vill vila" in said


def test_after_the_last_signature_enter_makes_the_document(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    for role in ("candidate", "assessor"):
        draw(qtbot, step, role)
        press(step, f"sign-{role}")
    qtbot.waitUntil(lambda: part(step, "issue-document").hasFocus())


def test_a_signature_half_drawn_survives_the_other_one_being_saved(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete())
    step = put(qtbot, desk, SignatureStep)
    draw(qtbot, step, "assessor")
    draw(qtbot, step, "candidate")
    press(step, "sign-candidate")
    assert part(step, "signature-pad-assessor", SignaturePad).strokes()
    assert part(step, "sign-assessor").isEnabled()


def test_taking_the_run_up_again_lets_the_signatures_fall(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Complete(), cmd.Sign(SignatureRole.CANDIDATE, "Amina", (((1, 1), (9, 9)),)))
    step = put(qtbot, desk, SignatureStep)
    press(step, "signature-resume")
    press(step, "signature-complete")
    assert not part(step, "signature-pad-candidate", SignaturePad).is_signed()
    assert desk.view.state.signatures == {}


def test_the_second_assessor_is_somebody_else(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    desk = Desk(folder, checklist=small_checklist(second_assessor=True))
    desk.prepare()
    desk.carry_out(cmd.Complete(), cmd.Sign(SignatureRole.ASSESSOR, "Astrid", (((1, 1), (9, 9)),)))
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "sign-second_assessor").isVisible()
    desk.actor, desk.actor_name = MANAGER, "Mats Lund"
    desk.show_all()
    assert part(step, "signature-name-second_assessor", QLineEdit).text() == "Mats Lund"
    draw(qtbot, step, "second_assessor")
    press(step, "sign-second_assessor")
    assert SignatureRole.SECOND_ASSESSOR in desk.view.state.signatures
    desk.close()


def test_papers_are_made_in_the_language_chosen_and_listed(qtbot: QtBot, desk: Desk) -> None:
    sign_all(desk)
    step = put(qtbot, desk, SignatureStep)
    assert part(step, "issue-document", QAbstractButton).text() == "Utfärda valideringsintyg"
    language = step._documents._language
    language.setCurrentIndex(1)
    press(step, "issue-document")
    press(step, "paper-close")
    press(step, "issue-report")
    press(step, "paper-close")
    kinds = sorted((row.kind, row.language) for row in desk.view.documents)
    assert kinds == [(DocumentKind.REPORT, "en"), (DocumentKind.STATEMENT, "en")]
    for row in desk.view.documents:
        qtbot.waitUntil(part(step, f"document-{row.number}").isVisible)


def test_characters_that_no_font_has_are_told_of(qtbot: QtBot, desk: Desk) -> None:
    sign_all(desk)
    desk.press.missing = ("U+1F600 GRINNING FACE",)
    step = put(qtbot, desk, SignatureStep)
    press(step, "issue-document")
    press(step, "paper-close")
    assert "U+1F600" in step._documents.warning.text()
    assert step._documents.warning.isVisible()


def test_a_paper_is_saved_whole_under_its_number(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    sign_all(desk)
    step = put(qtbot, desk, SignatureStep)
    press(step, "issue-document")
    assert step._paper_shown is not None
    target = tmp_path / "intyg.pdf"
    step.write_paper(step._paper_shown, target)
    assert target.read_bytes().startswith(b"%PDF")
    assert desk.navigator.toasts[-1][0] == "Sparat som intyg.pdf"


def test_a_draft_is_looked_at_but_not_kept(qtbot: QtBot, desk: Desk) -> None:
    sign_all(desk)
    step = put(qtbot, desk, SignatureStep)
    press(step, "preview-document")
    assert not part(step, "paper-save").isVisible()
    assert desk.view.documents == ()


def test_a_manager_opens_a_signed_run_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    sign_all(desk)
    step = put(qtbot, desk, SignatureStep)
    press(step, "signature-reopen")
    press(step, "reopen-confirm")
    assert desk.commands == []
    qtbot.keyClicks(part(step, "reopen-reason", QPlainTextEdit), "Ett protokoll saknades")
    press(step, "reopen-confirm")
    assert desk.view.state.status is Status.IN_PROGRESS


def test_an_assessor_is_not_offered_to_open_it(qtbot: QtBot, desk: Desk) -> None:
    sign_all(desk)
    desk.actor = replace(desk.actor, role=type(desk.actor.role).ASSESSOR)
    step = put(qtbot, desk, SignatureStep)
    assert not part(step, "signature-reopen").isVisible()
    assert "centrumansvarig" in step.page.hint.text()


def test_an_interrupted_run_gives_a_statement(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Interrupt("Larm i fabriken"))
    step = put(qtbot, desk, SignatureStep)
    press(step, "issue-document")
    assert [row.kind for row in desk.view.documents] == [DocumentKind.STATEMENT]


@pytest.mark.parametrize("name", ["Amina Yılmaz", "Nguyễn Thị Lan", "Å" * 200, "i"])
def test_a_name_becomes_strokes_within_the_box(qtbot: QtBot, name: str) -> None:
    points = [point for stroke in name_strokes(name) for point in stroke]
    assert points
    assert all(0 <= x <= 1000 and 0 <= y <= 300 for x, y in points)


def test_a_name_without_letters_is_no_signature(qtbot: QtBot) -> None:
    assert name_strokes("   ") == ()


GAPS = Completeness(
    (
        DocumentGap("identity_not_checked", Where(Spot.STEP, "preparation")),
        DocumentGap("not_informed", Where(Spot.STEP, "preparation"), blocks=False),
        DocumentGap("keys_locked", Where(Spot.SETTINGS, "keys")),
    )
)


@pytest.mark.parametrize("may_issue", [True, False])
def test_what_hinders_is_told_apart_from_what_only_deserves_a_look(qtbot: QtBot, *, may_issue: bool) -> None:
    card = IssuedCard(Formats(), lambda: None, may_print=True, may_issue=may_issue)
    qtbot.addWidget(card)
    card.show_completeness(GAPS)
    said = [one.text() for one in card.findChildren(QWidget) if isinstance(one, QLabel | QAbstractButton)]
    hinders = said.index("Det här saknas innan dokumentet kan utfärdas:")
    only_look = said.index("Det här hindrar inte, men se efter:")
    assert hinders < said.index("Identiteten är inte kontrollerad") < only_look
    assert only_look < said.index("Validanden har inte fått all information")
    # Only a manager can do something about the keys.
    assert (card.findChild(QAbstractButton, "document-gap-keys_locked") is not None) is may_issue


def test_why_a_run_was_broken_off_stands_by_itself(qtbot: QtBot, desk: Desk) -> None:
    desk.prepare()
    desk.carry_out(cmd.Interrupt("Larm i fabriken"))
    step = put(qtbot, desk, SignatureStep)
    said = "\n".join(label.text() for label in step.findChildren(QLabel))
    assert "Larm i fabriken\nDet som är gjort finns kvar och kan intygas." in said
