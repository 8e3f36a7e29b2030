"""What the candidate sees: one area at a time, each criterion with three answers, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.checklists import Checklist
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.steps.answers import AnswerCard
from assessor_app.ui.run.steps.hold_buttons import HoldButton
from assessor_app.ui.run.steps.self_rating_words import LANGUAGE_NAMES, WORDS
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import PrimaryButton, ProgressBar, QuietButton, SecondaryButton, role_label


class CandidateView(QWidget):
    """Answers go out as `answered`; `finished` when the candidate is done, `unlocked` when the assessor
    held the button, `closed` when a view that is not locked was left. Answers are shown at once and kept here
    until the run has them.
    """

    answered = Signal(str, object)
    finished = Signal()
    unlocked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate-view")
        self.setAccessibleName(self.tr("Självskattning"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._checklist: Checklist | None = None
        self._levels: dict[str, SelfRating] = {}
        self._language, self._index, self._locked = "sv", 0, False
        self._cards: list[AnswerCard] = []
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 8, 0, 0), 12)
        outer.addLayout(self._build_head())
        outer.addWidget(self._question)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_questions())
        self._stack.addWidget(self._build_end())
        outer.addWidget(self._stack, 1)

    def begin(self, view: RunView, *, locked: bool) -> None:
        """Start at the first area with something unanswered. Locked: only a held button leads out."""
        self._checklist, self._locked = view.checklist, locked
        self._levels = dict(view.state.self_ratings)
        unanswered = self._unanswered_areas()
        self._stack.setCurrentIndex(0)
        self._show_area(unanswered[0] if unanswered else 0)

    def show_view(self, view: RunView) -> None:
        """Take over what is saved, silently; an answer given since stays until it is answered for."""
        self._checklist = view.checklist
        self._levels = {**view.state.self_ratings, **self._levels}

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 8)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        self._place = role_label("", "secondary")
        self._title = role_label("", "page-title", wrap=True)
        self._question = role_label("", "judged", "muted", wrap=True)
        for label in (self._place, self._title):
            texts.addWidget(label)
        head.addLayout(texts, 1)
        self._language_buttons: dict[str, SecondaryButton] = {}
        for language, name in LANGUAGE_NAMES.items():
            button = SecondaryButton(name)
            button.setObjectName(f"candidate-language-{language}")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, chosen=language: self._speak(chosen))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._language_buttons[language] = button
        self._unlock = HoldButton(self.tr("Bedömare: håll för att låsa upp"))
        self._unlock.setObjectName("candidate-unlock")
        self._unlock.held.connect(self.unlocked)
        self._close = SecondaryButton(self.tr("Till översikten"))
        self._close.setObjectName("candidate-close")
        self._close.clicked.connect(self.closed)
        head.addWidget(self._unlock, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_questions(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._progress = ProgressBar()
        column.addWidget(self._progress)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        set_spacing(foot, (0, 2, 0, 14), 12)
        self._back = SecondaryButton("", "chevron-left")
        self._back.setObjectName("candidate-back")
        self._back.clicked.connect(lambda: self._show_area(self._index - 1))
        self._count = role_label("", "judged", "muted")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._missing = QuietButton()
        self._missing.setObjectName("candidate-missing")
        self._missing.clicked.connect(self._show_missing)
        self._next = PrimaryButton("", "chevron-right", icon_after=True)
        self._next.setObjectName("candidate-next")
        self._next.clicked.connect(self._go_on)
        foot.addWidget(self._back)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._missing)
        foot.addWidget(self._next)
        column.addLayout(foot)
        return page

    def _build_end(self) -> QWidget:
        page = QWidget()
        page.setObjectName("candidate-end")
        column = QVBoxLayout(page)
        set_spacing(column, (0, 0, 0, 28), 12)
        self._thanks = role_label("", "page-title")
        self._hand_back = role_label("", "card-title", "muted", wrap=True)
        column.addStretch(1)
        for label in (self._thanks, self._hand_back):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self._unlock_at_end = HoldButton(self.tr("Bedömare: håll intryckt för att låsa upp"))
        self._unlock_at_end.setObjectName("candidate-unlock-at-end")
        self._unlock_at_end.held.connect(self.unlocked)
        column.addSpacing(28)
        column.addWidget(self._unlock_at_end, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    def _speak(self, language: str) -> None:
        self._language = language
        self._show_area(self._index, keep_place=True)

    def _show_area(self, index: int, *, keep_place: bool = False) -> None:
        if self._checklist is None:
            return
        areas = self._checklist.areas
        self._index = max(0, min(index, len(areas) - 1))
        words, area = WORDS[self._language], areas[self._index]
        at_end = self._stack.currentIndex() == 1
        self._place.setText(words.area_of.format(number=self._index + 1, total=len(areas)))
        self._title.setText(area.name.in_(self._language))
        self._question.setText(words.question)
        for label in (self._place, self._title, self._question):
            label.setVisible(not at_end)
        for language, button in self._language_buttons.items():
            button.setChecked(language == self._language)
        self._unlock.setVisible(self._locked and not at_end)
        self._close.setVisible(not self._locked)
        self._back.setText(words.back)
        self._back.setEnabled(self._index > 0)
        last = self._index == len(areas) - 1
        self._next.setText(words.finish if last else words.go_on)
        self._thanks.setText(words.thanks)
        self._hand_back.setText(words.hand_back)
        self._build_cards(keep_place=keep_place)
        self._show_count()

    def _build_cards(self, *, keep_place: bool) -> None:
        assert self._checklist is not None  # noqa: S101 - only called once a checklist is shown
        before = self._scroll.verticalScrollBar().value()
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._cards = [
            AnswerCard(item, self._language) for item in self._checklist.areas[self._index].criteria
        ]
        for card in self._cards:
            card.set_level(self._levels.get(card.code))
            card.answered.connect(self._take)
            column.addWidget(card)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self._scroll.verticalScrollBar().setValue(before if keep_place else 0)

    def _show_count(self) -> None:
        if self._checklist is None:
            return
        words, total = WORDS[self._language], self._checklist.total
        answered = sum(code in self._levels for code in self._checklist.codes)
        self._progress.set_progress(answered, total)
        self._count.setText(words.answered.format(answered=answered, total=total))
        at_last = self._index == len(self._checklist.areas) - 1
        self._missing.setVisible(at_last and answered < total)
        missing = words.unanswered.format(count=total - answered)
        self._missing.setText(f"{missing} · {words.show_them}")

    def _unanswered_areas(self) -> list[int]:
        if self._checklist is None:
            return []
        areas = enumerate(self._checklist.areas)
        return [index for index, area in areas if any(code not in self._levels for code in area.codes)]

    def _take(self, code: str, level: SelfRating) -> None:
        self._levels[code] = level
        self._show_count()
        self.answered.emit(code, level)

    def _show_missing(self) -> None:
        areas = self._unanswered_areas()
        if areas:
            self._show_area(areas[0])

    def _go_on(self) -> None:
        if self._checklist is None:
            return
        if self._index < len(self._checklist.areas) - 1:
            self._show_area(self._index + 1)
            return
        if self._locked:
            self._stack.setCurrentIndex(1)
            self._show_area(self._index)
        self.finished.emit()
