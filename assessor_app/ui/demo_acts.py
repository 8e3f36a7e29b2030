"""The acts of a validation, played with hands: each is one step of the work, from first click to last.

They know the screens as an assessor does, by names and words, and begin where the act before them ended.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QRadioButton, QWidget

from assessor_app.domain.assessment_events import IdentityProof, SelfRating, SignatureRole
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.demo_hands import Hands, Play
from assessor_app.ui.run.practice.cards import CriterionCard
from assessor_app.ui.widgets import RATING_KEYS, ChoiceRow, SegmentedRating, SignaturePad, StepBar
from assessor_app.ui.widgets.navigation import NavigationRail

RETURN, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEY_OF = {code: key for key, code in RATING_KEYS.items()}
Meanwhile = Callable[[str], Play[None]]
"""Called at the moments worth looking at, with their names."""


def look_away(_moment: str) -> Play[None]:
    """For plays that take no pictures."""
    yield from ()


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """Who is validated. Nobody real: the family name says so."""

    given_name: str
    family_name: str
    birth_on: str
    employer: str

    @property
    def name(self) -> str:
        """As the screens show it."""
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one criterion is to be rated; by `clicking` instead of by key."""

    rating: Rating = Rating.SHOWN
    reason: str = ""
    clicking: bool = False


@dataclass(frozen=True)
class Verdicts:
    """How a whole checklist is rated: *shown* but for the exceptions."""

    exceptions: dict[str, Verdict] = field(default_factory=dict)

    def of(self, code: str) -> Verdict:
        """The verdict on a criterion."""
        return self.exceptions.get(code, Verdict())


def trouble_of(program: WindowedProgram) -> str | None:
    """What went wrong on the screen of a started program, in a sentence, or None."""
    crashed = program.window.findChild(CrashWindow)
    if crashed is not None:
        report = crashed.findChild(QPlainTextEdit)
        return f"Programmet visade sitt felfönster: {report.toPlainText() if report else ''}"
    if program.session is not None and program.window.navigator.failures:
        shell = program.window.shell
        said = shell.banners.problem() or shell.toasts.message() or "okänt fel"
        return f"Programmet visade ett fel: {said}"
    return None


# -- moving about --


def go_to_room(hands: Hands, room: str) -> Play[None]:
    """Choose a room on the rail."""
    rail = hands.window.findChild(NavigationRail)
    if rail is not None:
        yield from hands.click(rail.room_button(room))


def go_to_tab(hands: Hands, room: str, tab: str) -> Play[None]:
    """Choose a room on the rail and a tab in it."""
    yield from go_to_room(hands, room)
    yield from hands.click(f"tab-{tab}")


def go_to_step(hands: Hands, number: int) -> Play[None]:
    """Choose a step of the run, from 1, in the bar over it."""
    bars = [bar for bar in hands.window.findChildren(StepBar) if bar.isVisible()]
    buttons = [button for bar in bars for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    yield from hands.click(sorted(buttons, key=lambda button: button.x())[number - 1])


# -- before the run --


def register(hands: Hands, person: InventedPerson, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Register somebody without a number, and stay at the record."""
    yield from go_to_room(hands, "candidates")
    if hands.sees("save-candidate"):
        yield from hands.click("Stäng")
    yield from meanwhile("candidates")
    yield from hands.click("new-candidate")
    yield from hands.type(person.given_name)
    yield from hands.key(TAB)
    yield from hands.type(person.family_name)
    yield from hands.key(TAB)
    yield from hands.key(TAB)
    yield from hands.click("Har ännu inget svenskt nummer")
    yield from hands.fill("Födelsedatum", person.birth_on)
    yield from hands.fill("Arbetsgivare", person.employer)
    yield from meanwhile("candidate-form")
    yield from hands.click("save-candidate")
    yield from hands.find("new-run")
    yield from meanwhile("candidate-record")


def plan_and_begin(
    hands: Hands, station: str, checklist: str = "Industriteknik BAS", meanwhile: Meanwhile = look_away
) -> Play[None]:
    """From a candidate's record: plan a run now at a station, and open it."""
    yield from hands.click("new-run")
    yield from hands.find("plan-and-begin")
    choices = [item for item in hands.window.findChildren(QRadioButton) if item.isVisible()]
    yield from hands.click(next(item for item in choices if item.text().startswith(checklist)))
    yield from hands.fill("Station eller plats", station)
    yield from meanwhile("plan")
    yield from hands.click("plan-and-begin")
    yield from hands.find("preparation-identity")


# -- the six steps --


def prepare(hands: Hands, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Step 1: identity, information, no conflict of interest, what is needed."""
    for name, value in (("preparation-identity", IdentityProof.ID_CARD), ("preparation-conflict", False)):
        row = hands.see(name, ChoiceRow)
        if row is not None:
            yield from hands.click(row.choice(value))
    for name in ("why", "how", "use", "when"):
        yield from hands.click(f"preparation-informed-{name}")
    yield from hands.click("preparation-more-time")
    yield from hands.fill("preparation-needs-text", "Läsglasögon och extra belysning vid ritningarna.")
    yield from meanwhile("preparation")
    yield from hands.click("preparation-continue")


def rate_oneself(
    hands: Hands,
    checklist: Checklist,
    levels: Sequence[SelfRating] = (SelfRating.SURE, SelfRating.SURE, SelfRating.UNSURE),
    meanwhile: Meanwhile = look_away,
) -> Play[None]:
    """Step 2: the screen is handed over, the candidate answers everything, the assessor takes it back."""
    yield from meanwhile("self-rating")
    yield from hands.click("self-rating-hand-over")
    number = 0
    for area in checklist.areas:
        for code in area.codes:
            yield from hands.click(f"answer-{code}-{levels[number % len(levels)].value}")
            number += 1
        if area is checklist.areas[0]:
            yield from meanwhile("candidate-view")
        yield from hands.click("candidate-next")
    yield from hands.find("candidate-unlock-at-end")
    yield from meanwhile("candidate-end")
    back = "skärmen låstes upp"
    yield from hands.hold("candidate-unlock-at-end", back, lambda: hands.sees("self-rating-continue"))
    yield from meanwhile("self-rating-done")
    yield from hands.click("self-rating-continue")


def skip_self_rating(hands: Hands) -> Play[None]:
    """Step 2, where the candidate does not want to."""
    yield from hands.click("self-rating-skip")
    yield from hands.click("self-rating-continue")


def enter_knowledge(
    hands: Hands,
    checklist: Checklist,
    points: Sequence[int],
    most: int = 20,
    meanwhile: Meanwhile = look_away,
) -> Play[None]:
    """Step 3: the name of the test, and the points of each area; the highest is filled in after the first."""
    yield from hands.fill("knowledge-test-name", "Branschens kunskapstest")
    for area, result in zip(checklist.areas, points, strict=False):
        yield from hands.fill(f"knowledge-points-{area.id}", str(result))
        yield from hands.key(TAB)
        if area is checklist.areas[0]:
            yield from hands.type(str(most))
            yield from hands.key(TAB)
    yield from meanwhile("knowledge")
    yield from hands.click("knowledge-continue")


def is_in_hand(hands: Hands, code: str) -> bool:
    """Whether the keys rate this criterion: its card has the border of the one in hand."""
    cards = hands.window.findChildren(CriterionCard)
    return any(card.is_current and card.code == code and card.isVisible() for card in cards)


def rate(hands: Hands, code: str, verdict: Verdict) -> Play[None]:
    """Rate one criterion that is shown and, where it wants one, write the reason."""
    rating = hands.see(f"rating-{code}", SegmentedRating)
    if verdict.clicking and rating is not None:
        yield from hands.click(rating.segment(verdict.rating.value))
    else:
        yield from hands.until(f"kriteriet {code} stod i tur", lambda: is_in_hand(hands, code))
        yield from hands.type(_KEY_OF[verdict.rating.value])
    if verdict.reason:
        has_focus = lambda: _focused_name(hands) == f"reason-{code}"  # noqa: E731 - read in place
        yield from hands.until(f"motiveringen för {code} öppnades", has_focus)
        yield from hands.type(verdict.reason)
        yield from hands.key(RETURN)
    yield from hands.until(f"{code} visades som bedömd", lambda: _shows(hands, code, verdict.rating))


def rate_all(
    hands: Hands, codes: Sequence[str], verdicts: Verdicts, meanwhile: Meanwhile = look_away
) -> Play[None]:
    """Step 4: rate these criteria in their order; Enter leads from each to the next."""
    for code in codes:
        yield from hands.until(f"kriteriet {code} visades", partial(hands.sees, f"rating-{code}"))
        yield from rate(hands, code, verdicts.of(code))
        yield from meanwhile(code)
        if code != codes[-1]:
            yield from hands.key(RETURN)


def write_note(hands: Hands, code: str, text: str) -> Play[None]:
    """Write a note on the criterion in hand, with the key for it."""
    yield from hands.key(Qt.Key.Key_N)
    opened = lambda: _focused_name(hands) == f"note-{code}"  # noqa: E731 - read in place
    yield from hands.until(f"anteckningen till {code} öppnades", opened)
    yield from hands.type(text)
    yield from hands.key(RETURN)


def measure(hands: Hands, code: str, instrument: str, reference: str, measured: str) -> Play[None]:
    """Choose an instrument by its mark and enter one reading; Enter goes back to the criterion."""
    yield from hands.click(f"instrument-{code}")
    yield from hands.click(f"choose-{instrument}")
    for part, number in (("reference", reference), ("measured", measured)):
        yield from hands.fill(f"{part}-{code}-1", number)
    yield from hands.key(RETURN)
    yield from hands.until(f"kriteriet {code} stod i tur", lambda: is_in_hand(hands, code))


def paste_picture(hands: Hands, code: str, picture: QImage) -> Play[None]:
    """Put a picture from the clipboard on the criterion in hand."""
    button = hands.see(f"pictures-{code}", QAbstractButton)
    before = button.text() if button is not None else ""
    QGuiApplication.clipboard().setImage(picture)
    yield from hands.key(Qt.Key.Key_V, _CONTROL)
    there = lambda: button is not None and button.text() != before  # noqa: E731 - read in place
    yield from hands.until(f"bilden på {code} var sparad", there)


def take_back(hands: Hands, code: str) -> Play[None]:
    """Take back the last mark, which was on this criterion."""
    yield from hands.key(Qt.Key.Key_Z, _CONTROL)
    yield from hands.until(f"bedömningen av {code} togs tillbaka", lambda: _shows(hands, code, None))


def go_to_feedback(hands: Hands) -> Play[None]:
    """From the last criterion to step 5."""
    yield from hands.key(RETURN)
    yield from hands.find("feedback-strengths")


def give_feedback(hands: Hands, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Step 5: words, one measure, the candidate's own words, and that the talk was held."""
    yield from hands.fill(
        "feedback-strengths", "Arbetar säkert och metodiskt. Mäter noga och håller ordning vid maskinen."
    )
    yield from hands.fill("feedback-gaps", "Behöver mer vana vid avvikelserapporter.")
    yield from add_measure(hands, meanwhile)
    yield from hands.fill("feedback-comment", "Rättvist bedömt. Jag vill gärna lära mig mer om underhåll.")
    yield from hands.click("feedback-talk-held")
    yield from meanwhile("feedback")
    yield from hands.click("feedback-continue")


def add_measure(hands: Hands, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Write one measure of the development plan in its sheet."""
    yield from hands.click("measure-add")
    yield from hands.type("Skriva tre avvikelserapporter tillsammans med handledaren.")
    yield from hands.fill("measure-responsible", "Handledaren på arbetsplatsen")
    yield from meanwhile("measure")
    yield from hands.click("measure-done")
    yield from hands.until("åtgärdens blad stängdes", lambda: not hands.sees("measure-done"))


def complete(hands: Hands, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Step 6, first half: nothing is missing, so it is completed."""
    yield from hands.find("signature-complete")
    yield from meanwhile("ready-to-complete")
    yield from hands.click("signature-complete")
    yield from hands.find("signature-pad-candidate")


def sign(hands: Hands, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Step 6, second half: both draw their names; the second signature locks the run."""
    for role, strokes in ((SignatureRole.CANDIDATE, _SAGA), (SignatureRole.ASSESSOR, _KARIN)):
        pad = hands.see(f"signature-pad-{role.value}", SignaturePad)
        if pad is not None:
            yield from hands.draw(pad.canvas, strokes)
        if role is SignatureRole.ASSESSOR:
            yield from meanwhile("signatures")
        yield from hands.click(f"sign-{role.value}")
    yield from hands.find("preview-document")
    yield from meanwhile("locked")


def issue(hands: Hands, button: str, moment: str, meanwhile: Meanwhile = look_away) -> Play[None]:
    """Issue a document of the locked run, look at it, and come back."""
    yield from hands.click(button)
    yield from hands.find("paper-close")
    yield from meanwhile(moment)
    yield from hands.click("paper-close")
    yield from hands.find("issue-document")


def _shows(hands: Hands, code: str, wanted: Rating | None) -> bool:
    rating = hands.see(f"rating-{code}", SegmentedRating)
    return rating is not None and rating.rating() == (wanted.value if wanted else None)


def _focused_name(hands: Hands) -> str:
    focused = cast("QWidget | None", hands.window.focusWidget())  # Qt gives none, whatever the stub says
    return focused.objectName() if focused is not None else ""


_SAGA = (
    ((0.16, 0.30), (0.12, 0.24), (0.09, 0.34), (0.15, 0.50), (0.14, 0.68), (0.08, 0.66)),
    ((0.24, 0.52), (0.19, 0.54), (0.19, 0.68), (0.25, 0.64), (0.26, 0.50), (0.27, 0.68), (0.31, 0.62)),
    ((0.38, 0.52), (0.34, 0.56), (0.36, 0.68), (0.40, 0.54), (0.39, 0.86), (0.33, 0.88), (0.45, 0.62)),
    ((0.52, 0.52), (0.47, 0.58), (0.48, 0.68), (0.53, 0.54), (0.54, 0.68), (0.66, 0.56), (0.90, 0.60)),
)
_KARIN = (
    ((0.12, 0.26), (0.10, 0.72)),
    ((0.24, 0.28), (0.11, 0.52), (0.17, 0.58), (0.26, 0.72)),
    ((0.34, 0.54), (0.29, 0.60), (0.31, 0.70), (0.36, 0.56), (0.37, 0.70), (0.41, 0.58), (0.46, 0.58)),
    ((0.52, 0.30), (0.50, 0.72), (0.60, 0.70)),
    ((0.50, 0.50), (0.58, 0.49)),
    ((0.50, 0.31), (0.61, 0.28)),
    ((0.66, 0.34), (0.65, 0.70), (0.72, 0.54), (0.68, 0.58), (0.76, 0.72), (0.92, 0.62)),
)
