"""The station view: choose a criterion, rate every open candidate on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor_app.domain.checklists import Checklist, Criterion, Rating
from assessor_app.ui.formats import formats_of
from assessor_app.ui.instrument_words import measurement_text
from assessor_app.ui.run.practice.keys import Keys
from assessor_app.ui.run.practice.reasons import ReasonField
from assessor_app.ui.run.station.presenter import StationPresenter
from assessor_app.ui.run.station.view_protocol import StationLine
from assessor_app.ui.run.words import mode_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    RATING_KEYS,
    Card,
    ChoiceInput,
    ElidedLabel,
    EmptyState,
    FormField,
    PageHeader,
    QuietButton,
    SavedIndicator,
    SecondaryButton,
    SegmentedRating,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower, draw_ring


class StationCard(LookFollower, Card):
    """One candidate: name, station, rating and the reason it demands."""

    selected = Signal(object)
    rated = Signal(object, str)
    written = Signal(object, str, str)
    phrase_kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._line: StationLine | None = None
        self._criterion = ""
        self._current = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._row, (0, 0, 0, 0), 16)
        names = QVBoxLayout()
        set_spacing(names, (0, 0, 0, 0), 0)
        self._name = ElidedLabel("", "judged")
        self._where = ElidedLabel("", "secondary")
        names.addWidget(self._name)
        names.addWidget(self._where)
        self.rating = SegmentedRating()
        self.rating.rated.connect(lambda code: self.rated.emit(self.assessment, code))
        self._row.addLayout(names, 1)
        self._row.addWidget(self.rating)
        self.body.addLayout(self._row)
        self.reason = ReasonField()
        self.reason.field.written.connect(
            lambda text: self.written.emit(self.assessment, self._criterion, text)
        )
        self.reason.field.left.connect(lambda: self.rating.setFocus(Qt.FocusReason.MouseFocusReason))
        self.reason.phrase_kept.connect(self.phrase_kept)
        self.add(self.reason)

    @property
    def assessment(self) -> UUID | None:
        """The run it stands for."""
        return self._line.assessment if self._line else None

    def show_line(
        self, line: StationLine, criterion: str, may_be_not_applicable: bool, language: str
    ) -> None:
        """Show a candidate, silently."""
        if (self.assessment, self._criterion) != (line.assessment, criterion):
            self.reason.field.write_down()
            self.reason.field.forget()
            self._criterion = criterion
        self._line = line
        self._name.setText(line.candidate_name)
        measured = measurement_text(line.measured, language)
        self._where.setText(" · ".join(part for part in (line.station, measured) if part))
        code = line.rating.value if line.rating is not None else None
        if self.rating.rating() != code:
            self.rating.set_rating(code)
        self.rating.set_not_applicable_allowed(may_be_not_applicable)
        self.rating.set_subject(f"{line.candidate_name} {criterion}")
        self.rating.setObjectName(f"station-rating-{line.assessment}")
        named = self.tr("Motivering för {name}").format(name=line.candidate_name)
        self.reason.field.setAccessibleName(named)
        self.reason.show_reason(line.reason, line.not_saved, False)
        self.reason.setVisible(line.wants_reason)

    def set_current(self, current: bool) -> None:
        if current != self._current:
            self._current = current
            self.update()

    def look_changed(self) -> None:
        if hasattr(self, "rating"):
            self._fit()

    def _fit(self) -> None:
        beside = self.rating.sizeHint().width() + self.look.size(240) <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.selected.emit(self.assessment)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, QRectF(self.rect()), self.look.color("accent"), self.look.space(11))


class StationPage(QWidget):
    """`closed` asks whoever shows the view to go back."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._cards: list[StationCard] = []
        self._phrases = tuple(text for _, text in session.centre.phrases)
        self._presenter = StationPresenter(self, session)
        self.destroyed.connect(self._presenter.close)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 14), 14)
        column.addWidget(self._build_header())
        column.addWidget(self._build_criterion())
        column.addWidget(self._build_lines(), 1)
        column.addLayout(self._build_foot())
        self._build_keys()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    # -- building --

    def _build_header(self) -> PageHeader:
        self._saved = SavedIndicator()
        self._undo = SecondaryButton(self.tr("Ångra"))
        self._undo.clicked.connect(self._take_back)
        self._close = SecondaryButton(self.tr("Tillbaka"), "chevron-left")
        self._close.setObjectName("leave-station")
        self._close.clicked.connect(self.closed)
        context = self.tr("Ett kriterium, alla som är i gång")
        return PageHeader(self.tr("Stationsvy"), context, (self._saved, self._undo, self._close))

    def _build_criterion(self) -> Card:
        card = Card()
        pickers = QHBoxLayout()
        set_spacing(pickers, (0, 0, 0, 0), 12)
        self._areas = ChoiceInput()
        self._areas.setObjectName("station-area")
        self._areas.edited.connect(self._choose_area)
        self._criteria = ChoiceInput()
        self._criteria.setObjectName("station-criterion")
        self._criteria.edited.connect(lambda code: self._presenter.choose(str(code)))
        pickers.addWidget(FormField(self.tr("Kompetensområde"), self._areas), 2)
        pickers.addWidget(FormField(self.tr("Kriterium"), self._criteria), 5)
        card.body.addLayout(pickers)
        self._title = role_label("", "judged", wrap=True)
        self._second = role_label("", "secondary", wrap=True)
        self._facts = role_label("", "secondary")
        for part in (self._title, self._second, self._facts):
            card.add(part)
        return card

    def _build_lines(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("scrolled")
        self._column = QVBoxLayout(holder)
        set_spacing(self._column, (0, 0, 0, 0), 12)
        self._empty = EmptyState(
            self.tr("Ingen validering är i gång"),
            self.tr("Här bedömer du samma kriterium för flera validander. Börja en validering först."),
        )
        self._empty.hide()
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        scroll.setWidget(holder)
        self._scroll = scroll
        return scroll

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        set_spacing(foot, (0, 0, 0, 0), 12)
        self._previous = QuietButton(self.tr("Föregående kriterium"), "chevron-left")
        self._previous.clicked.connect(lambda: self._step(-1))
        self._all = SecondaryButton(self.tr("Alla obedömda: Visat"), "check")
        self._all.setObjectName("station-all-shown")
        self._all.clicked.connect(self._presenter.all_shown)
        self._next = SecondaryButton(self.tr("Nästa kriterium"), "chevron-right", icon_after=True)
        self._next.setObjectName("station-next")
        self._next.clicked.connect(lambda: self._step(1))
        foot.addWidget(self._previous)
        foot.addStretch(1)
        foot.addWidget(self._all)
        foot.addWidget(self._next)
        return foot

    def _build_keys(self) -> None:
        keys = Keys(self)
        for key, code in RATING_KEYS.items():
            keys.add(key, partial(self._presenter.rate_selected, Rating(code)))
        keys.add("Down", lambda: self._move(1))
        keys.add("Up", lambda: self._move(-1))
        keys.add("PgDown", lambda: self._step(1))
        keys.add("PgUp", lambda: self._step(-1))
        keys.add("Escape", self.closed.emit)
        keys.add(QKeySequence(QKeySequence.StandardKey.Undo).toString(), self._take_back)

    # -- for the run's page --

    def open_at(self, checklist: Checklist, criterion: str | None) -> None:
        """Begin with a criterion of a checklist."""
        self._presenter.open_at(checklist, criterion)

    def flush(self) -> None:
        """Hand over everything typed."""
        for card in self._cards:
            card.reason.field.write_down()

    # -- StationScreen --

    def show_criterion(self, checklist: Checklist, criterion: Criterion) -> None:
        self.flush()
        language = self._formats.language
        area = checklist.area_of(criterion.code)
        numbered = enumerate(checklist.areas, start=1)
        self._areas.set_choices([(one.id, f"{at}  {one.name.in_(language)}") for at, one in numbered])
        self._areas.set_value(area.id if area else None)
        choices = [
            (one.code, f"{one.code}  {one.text.in_(language)}") for one in (area.criteria if area else ())
        ]
        self._criteria.set_choices(choices)
        self._criteria.set_value(criterion.code)
        self._title.setText(criterion.text.in_(language))
        self._second.setText(criterion.text.in_("en" if language == "sv" else "sv"))
        facts = self.tr("{mode} · vikt {weight}").format(
            mode=mode_word(criterion.mode), weight=criterion.weight
        )
        critical = self.tr("{facts} · kritiskt").format(facts=facts)
        self._facts.setText(critical if criterion.critical else facts)

    def show_lines(self, lines: Sequence[StationLine], selected: UUID | None) -> None:
        criterion = self._presenter.criterion
        code = criterion.code if criterion else ""
        while len(self._cards) < len(lines):
            self._add_card()
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(lines))
            if index < len(lines):
                may = self._presenter.may_be_not_applicable()
                card.show_line(lines[index], code, may, self._formats.language)
                card.set_current(lines[index].assessment == selected)
        self._empty.setVisible(not lines)
        self._all.setEnabled(any(line.rating is None for line in lines))

    def ask_for_reason(self, assessment: UUID) -> None:
        card = self._card(assessment)
        if card is not None:
            card.reason.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(card)

    def show_saved(self, wall_at: int) -> None:
        self._saved.set_saved(self._formats.saved_time(wall_at))

    def show_not_saved(self) -> None:
        self._saved.set_failed()

    # -- inside --

    def _add_card(self) -> None:
        card = StationCard()
        card.reason.set_phrases(self._phrases)
        card.selected.connect(self._presenter.select)
        card.rated.connect(lambda who, rating: self._presenter.rate(who, Rating(rating)))
        card.written.connect(self._presenter.write)
        card.phrase_kept.connect(self._keep_phrase)
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)

    def _card(self, assessment: UUID | None) -> StationCard | None:
        shown = (card for card in self._cards if not card.isHidden())
        return next((card for card in shown if card.assessment == assessment), None)

    def _keep_phrase(self, text: str) -> None:
        session = self._session
        session.runner.run(
            lambda: session.centres.add_phrase(session.actor, text),
            lambda done: session.feed.publish(done.changes, self._presenter),
        )

    def _choose_area(self, area: object) -> None:
        checklist = self._presenter.checklist
        found = next((one for one in checklist.areas if one.id == area), None) if checklist else None
        if found is not None:
            self._presenter.choose(found.codes[0])

    def _step(self, by: int) -> None:
        self.flush()
        self._presenter.step(by)

    def _move(self, by: int) -> None:
        self._presenter.move(by)
        card = self._card(self._presenter.selected)
        if card is not None:
            card.rating.setFocus(Qt.FocusReason.MouseFocusReason)
            self._scroll.ensureWidgetVisible(card)

    def _take_back(self) -> None:
        self.flush()
        if not self._presenter.take_back_last():
            self._session.navigator.toast(self.tr("Inget att ångra i stationsvyn."))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):  # another's run may lie ready beside this one
            return
        widget: QWidget | None = new
        while widget is not None and widget is not self:
            if isinstance(widget, StationCard) and widget.assessment is not None:
                self._presenter.select(widget.assessment)
                return
            widget = widget.parentWidget()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
