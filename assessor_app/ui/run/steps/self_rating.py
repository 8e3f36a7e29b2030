"""Step 2: the candidate's own view of each criterion, given on the same screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import FinishSelfRating, RateSelf
from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.checklists import Area
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.answers import LEVEL_MARKS, LEVEL_TONES
from assessor_app.ui.run.steps.candidate_view import CandidateView
from assessor_app.ui.run.steps.frames import Columns, Step, empty_layout
from assessor_app.ui.run.steps.keeping import is_open
from assessor_app.ui.run.steps.self_rating_words import WORDS
from assessor_app.ui.session import Session
from assessor_app.ui.spoken import language_spoken, spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    PrimaryButton,
    ProgressBar,
    ProgressRing,
    QuietButton,
    SecondaryButton,
    role_label,
)


class SelfRatingStep(Step):
    """An overview for the assessor, and the candidate's view it hands the screen over to."""

    def __init__(self, actions: RunActions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(actions, "self_rating", parent)
        self._open = True
        self._area_rows: list[tuple[ProgressRing, QLabel]] = []
        self._areas: tuple[Area, ...] = ()
        self._build_overview()
        self._build_stack()

    def _build_overview(self) -> None:
        columns = Columns(6, 5)
        columns.left.addWidget(self._build_main_card())
        columns.left.addStretch(1)
        columns.right.addWidget(self._build_areas_card())
        columns.right.addStretch(1)
        self.page.body.addWidget(columns)
        self.page.body.addStretch(1)
        self._skip = QuietButton(self.tr("Hoppa över självskattningen"))
        self._skip.setObjectName("self-rating-skip")
        self._skip.clicked.connect(lambda: self.run.do(FinishSelfRating(skipped=True)))
        self._together = SecondaryButton(self.tr("Fyll i tillsammans"))
        self._together.setObjectName("self-rating-together")
        self._together.clicked.connect(lambda: self._begin(locked=False))
        self._hand_over = PrimaryButton(self.tr("Lämna över skärmen"), "swap")
        self._hand_over.setObjectName("self-rating-hand-over")
        self._hand_over.clicked.connect(lambda: self._begin(locked=True))
        self._go_on = PrimaryButton(self.tr("Fortsätt till kunskapstest"), "chevron-right", icon_after=True)
        self._go_on.setObjectName("self-rating-continue")
        self._go_on.clicked.connect(lambda: self.run.go_to("knowledge"))
        for button in (self._skip, self._together, self._hand_over, self._go_on):
            self.page.add_button(button)

    def _build_main_card(self) -> Card:
        self._state_chip = Chip("", "neutral")
        card = Card(self.tr("Validandens självskattning"), self._state_chip)
        card.add(
            role_label(
                self.tr(
                    "Validanden svarar själv på varje kriterium: säker, osäker eller kan inte än. Svaren"
                    " visas bredvid din bedömning och tas upp i återkopplingen. De påverkar inte utfallet."
                ),
                wrap=True,
            )
        )
        card.add(
            role_label(
                self.tr(
                    "När du lämnar över skärmen syns bara frågorna. Du tar tillbaka den genom att hålla en"
                    " knapp intryckt en stund. Vill eller kan validanden inte svara hoppar ni över steget."
                ),
                "secondary",
                wrap=True,
            )
        )
        card.body.addSpacing(4)
        self._bar = ProgressBar()
        self._counted = role_label("", "strong")
        card.add(self._bar)
        card.add(self._counted)
        levels = QHBoxLayout()
        set_spacing(levels, (0, 4, 0, 0), 8)
        self._level_chips: dict[SelfRating, Chip] = {}
        for level in SelfRating:
            chip = Chip("", LEVEL_TONES[level], mark=LEVEL_MARKS[level])
            levels.addWidget(chip)
            self._level_chips[level] = chip
        levels.addStretch(1)
        card.body.addLayout(levels)
        return card

    def _build_areas_card(self) -> Card:
        card = Card(self.tr("Svar per område"))
        self._area_grid = QGridLayout()
        set_spacing(self._area_grid, (0, 0, 0, 0), 10)
        self._area_grid.setColumnStretch(1, 1)
        card.body.addLayout(self._area_grid)
        return card

    def _build_stack(self) -> None:
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101 - made by Step
        self._stack = QStackedWidget()
        outer.removeWidget(self.page)
        self._stack.addWidget(self.page)
        self._candidate = CandidateView()
        self._candidate.answered.connect(lambda code, level: self.run.do(RateSelf(code, level)))
        self._candidate.finished.connect(self._finish)
        self._candidate.unlocked.connect(self._take_back)
        self._candidate.closed.connect(self._take_back)
        self._stack.addWidget(self._candidate)
        outer.addWidget(self._stack)
        self._locked = False

    def landing(self) -> QWidget | None:
        """Handing the screen over, or going on: never passing the self-rating over."""
        return self._go_on if self._hand_over.isHidden() else self._hand_over

    def show_view(self, view: RunView) -> None:
        super().show_view(view)
        total = view.checklist.total
        ratings = [view.state.self_ratings.get(code) for code in view.checklist.codes]
        answered = sum(level is not None for level in ratings)
        self._bar.set_progress(answered, total)
        self._counted.setText(
            self.tr("{answered} av {total} besvarade").format(answered=answered, total=total)
        )
        for level, chip in self._level_chips.items():
            word = WORDS[language_spoken()].levels[level]
            chip.set_text(f"{word} {ratings.count(level)}", mark=LEVEL_MARKS[level])
            chip.setVisible(answered > 0)
        self._show_state(view, answered)
        self._show_areas(view)
        if self._stack.currentWidget() is self._candidate:
            self._candidate.show_view(view)

    def _show_state(self, view: RunView, answered: int) -> None:
        done = view.state.self_rating_done
        skipped = done and not answered
        if skipped:
            self._state_chip.set_text(self.tr("Överhoppad"), "neutral")
        elif done:
            self._state_chip.set_text(self.tr("Klar"), "shown", mark="shown")
        elif answered:
            self._state_chip.set_text(self.tr("Pågår"), "accent")
        else:
            self._state_chip.set_text(self.tr("Inte börjad"), "neutral")
        wanted = view.checklist.self_rating
        can_work = is_open(view)
        self._hand_over.setVisible(can_work and not done and wanted)
        self._together.setVisible(can_work)
        self._together.setText(self.tr("Ändra svar") if answered and done else self.tr("Fyll i tillsammans"))
        self._skip.setVisible(can_work and not done and wanted)
        self._go_on.setVisible(done or not can_work or not wanted)
        needless = not wanted and not answered
        self.page.hint.setText(self.tr("Checklistan kräver ingen självskattning.") if needless else "")

    def _show_areas(self, view: RunView) -> None:
        if self._areas != view.checklist.areas:
            self._build_area_rows(view)
        for area, (ring, count) in zip(self._areas, self._area_rows, strict=True):
            answered = sum(code in view.state.self_ratings for code in area.codes)
            done = answered == len(area.codes)
            ring.set_progress(answered, len(area.codes), "shown" if done else "accent")
            count.setText(f"{answered}/{len(area.codes)}")

    def _build_area_rows(self, view: RunView) -> None:
        empty_layout(self._area_grid)
        self._areas, self._area_rows = view.checklist.areas, []
        for row, area in enumerate(self._areas):
            ring, count = ProgressRing(), role_label("", "secondary")
            name = role_label(f"{row + 1}  {spoken(area.name)}", wrap=True)
            self._area_grid.addWidget(ring, row, 0)
            self._area_grid.addWidget(name, row, 1)
            self._area_grid.addWidget(count, row, 2, Qt.AlignmentFlag.AlignRight)
            self._area_rows.append((ring, count))

    def _begin(self, *, locked: bool) -> None:
        self._locked = locked
        self._candidate.begin(self.run.view, locked=locked)
        self._stack.setCurrentWidget(self._candidate)
        # On no button: Enter must not answer or leave for somebody who has not looked yet.
        self._candidate.setFocus()
        if locked:
            self.run.lock_for_candidate(True)

    def _finish(self) -> None:
        self.run.do(FinishSelfRating())
        if not self._locked:
            self._stack.setCurrentWidget(self.page)

    def _take_back(self) -> None:
        self._stack.setCurrentWidget(self.page)
        if self._locked:
            self._locked = False
            self.run.lock_for_candidate(False)

    def forget(self) -> None:
        self._take_back()

    def flush(self) -> None:
        """Every answer is sent as it is given; the view for both closes."""
        if not self._locked:
            self._stack.setCurrentWidget(self.page)
