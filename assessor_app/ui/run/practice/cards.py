"""The card of one criterion: what is judged, the rating, the reason it demands, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.ui.formats import Formats
from assessor_app.ui.icons import pixmap
from assessor_app.ui.run.practice.measure_part import MeasurePart
from assessor_app.ui.run.practice.models import CriterionRow, TextKind
from assessor_app.ui.run.practice.pictures import PictureStore, Thumbnails
from assessor_app.ui.run.practice.reasons import ReasonField
from assessor_app.ui.run.practice.written_texts import WrittenText
from assessor_app.ui.run.words import mode_word, self_rating_word
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Chip, IconButton, QuietButton, SegmentedRating, role_label
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.painting import LookFollower, draw_ring

_CODE_COLUMN = 68


class CriterionCard(LookFollower, Card):
    """Shows a `CriterionRow`; every signal carries the criterion's code first and is the user's doing."""

    selected = Signal(str)
    rated = Signal(str, str)
    written = Signal(str, object, str)
    text_left = Signal(str)
    pictures_asked = Signal(str)
    pictures_dropped = Signal(str, list)
    image_dropped = Signal(str, QImage)
    picture_opened = Signal(str, object)
    history_asked = Signal(str)
    conflict_asked = Signal(str)
    phrase_kept = Signal(str)
    instrument_asked = Signal(str)
    measured = Signal(str, object)

    def __init__(self, store: PictureStore, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._store, self._formats = store, formats
        self._row: CriterionRow | None = None
        self._code = ""
        self._phrases: tuple[str, ...] = ()
        self._note_open = False
        self._current = False
        self._languages: tuple[str, str | None] = ("sv", None)
        self._grid = QGridLayout()
        set_spacing(self._grid, (18, 15, 18, 14), 0)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._stacked = False
        self._build_words()
        self._build_answer()
        self._build_texts()
        self._place_parts()
        self.setAcceptDrops(True)

    # -- building --

    def _build_words(self) -> None:
        self._code_label = role_label("", "strong", "muted")
        self._title = role_label("", "judged", wrap=True)
        self._second = role_label("", "secondary", wrap=True)
        self._about = QWidget()
        row = QHBoxLayout(self._about)
        set_spacing(row, (12, 0, 0, 0), 10)
        self._critical_sign = QLabel()
        self._critical = Chip(self.tr("Kritiskt"), "not-shown")
        self._self_rating = Chip("", "neutral")
        self._facts = role_label("", "secondary")
        parts = (self._critical_sign, self._critical, self._self_rating, self._facts)
        for part in parts:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _build_answer(self) -> None:
        self.rating = SegmentedRating()
        self.rating.rated.connect(lambda code: self.rated.emit(self._code, code))
        self._picture_button = QuietButton(self.tr("Bild"), "picture")
        self._picture_button.clicked.connect(lambda: self.pictures_asked.emit(self._code))
        self._history_button = QuietButton(self.tr("Historik"), "history")
        self._history_button.clicked.connect(lambda: self.history_asked.emit(self._code))
        self._guidance_button = IconButton("info", self.tr("Vägledning"))
        self._guidance_button.setCheckable(True)
        self._guidance_button.clicked.connect(self._show_guidance)
        self._note_button = IconButton("note", self.tr("Anteckning (N)"))
        self._note_button.clicked.connect(self.open_note)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        set_spacing(tools, (0, 0, 0, 0), 2)
        tools.addStretch(1)
        for part in (
            self._guidance_button,
            self._note_button,
            self._picture_button,
            self._history_button,
        ):
            tools.addWidget(part)
        self._answer = QWidget()
        self._answer_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._answer)
        set_spacing(self._answer_row, (0, 10, 0, 0), 4)
        self._answer_row.addWidget(self.rating)
        self._answer_row.addWidget(self._tools, 1)

    def _build_texts(self) -> None:
        """Reason, note and pictures come when they are first needed: most criteria have none."""
        self._guidance = role_label("", "body", "muted", wrap=True)
        self._guidance.setVisible(False)
        self._reason: ReasonField | None = None
        self._note: WrittenText | None = None
        self._thumbnails: Thumbnails | None = None
        self._measure: MeasurePart | None = None
        self._texts = QWidget()
        self._texts_column = QVBoxLayout(self._texts)
        set_spacing(self._texts_column, (0, 10, 0, 0), 8)
        self._texts_column.addWidget(self._guidance)
        self._conflict = QuietButton(self.tr("Två bedömningar: red ut"), "warning")
        self._conflict.clicked.connect(lambda: self.conflict_asked.emit(self._code))
        self._texts_column.addWidget(self._conflict, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_reason(self) -> ReasonField:
        reason = ReasonField()
        reason.set_phrases(self._phrases)
        reason.field.written.connect(lambda text: self.written.emit(self._code, TextKind.REASON, text))
        reason.field.left.connect(lambda: self.text_left.emit(self._code))
        reason.phrase_kept.connect(self.phrase_kept)
        self._texts_column.insertWidget(self._texts_column.indexOf(self._guidance) + 1, reason)
        return reason

    def _build_note(self) -> WrittenText:
        note = WrittenText(self.tr("Anteckningen följer med i rapporten"))
        note.written.connect(lambda text: self.written.emit(self._code, TextKind.NOTE, text))
        note.left.connect(lambda: self.text_left.emit(self._code))
        self._note_part = QWidget()
        column = QVBoxLayout(self._note_part)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(role_label(self.tr("Anteckning"), "secondary"))
        column.addWidget(note)
        above = self._guidance if self._reason is None else self._reason
        self._texts_column.insertWidget(self._texts_column.indexOf(above) + 1, self._note_part)
        return note

    def _build_measure(self) -> MeasurePart:
        measure = MeasurePart(self._formats)
        measure.written.connect(lambda readings: self.measured.emit(self._code, readings))
        measure.instrument_asked.connect(lambda: self.instrument_asked.emit(self._code))
        measure.left.connect(lambda: self.text_left.emit(self._code))
        self._texts_column.insertWidget(0, measure)
        return measure

    def _build_thumbnails(self) -> Thumbnails:
        thumbnails = Thumbnails(self._store)
        thumbnails.opened.connect(lambda picture: self.picture_opened.emit(self._code, picture))
        self._texts_column.addWidget(thumbnails)
        return thumbnails

    def _place_parts(self) -> None:
        """Code beside the words, or above them where large text needs the whole width."""
        for part in (self._code_label, self._about, self._title, self._second, self._answer, self._texts):
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        if self._stacked:
            self._grid.addWidget(self._code_label, 0, 0, top)
            self._grid.addWidget(self._about, 0, 1, 1, 2, top | Qt.AlignmentFlag.AlignRight)
            for row, part in enumerate((self._title, self._second, self._answer, self._texts), start=1):
                self._grid.addWidget(part, row, 0, 1, 3)
        else:
            self._grid.addWidget(self._code_label, 0, 0, top)
            self._grid.addWidget(self._title, 0, 1, top)
            self._grid.addWidget(self._about, 0, 2, top)
            for row, part in enumerate((self._second, self._answer, self._texts), start=1):
                self._grid.addWidget(part, row, 1, 1, 2)
        self.look_changed()

    # -- showing --

    @property
    def is_current(self) -> bool:
        """Whether this is the criterion in hand."""
        return self._current and not self.isHidden()

    @property
    def reason(self) -> ReasonField | None:
        """The reason's field, once one was needed."""
        return self._reason

    def shown_texts(self) -> tuple[str, ...]:
        """What is judged, in the languages shown."""
        return tuple(part.text() for part in (self._title, self._second) if not part.isHidden())

    @property
    def code(self) -> str:
        """The criterion that is shown."""
        return self._code

    def show_row(self, row: CriterionRow, languages: tuple[str, str | None]) -> None:
        """Show a criterion, silently. `languages` are the first and, if it is to be shown, the second."""
        same = row == self._row and languages == self._languages
        if same and self.rating.rating() == (row.rating.value if row.rating else None):
            self._show_texts(row)
            return
        if row.code != self._code:
            self._take_up(row)
        self._row, self._languages = row, languages
        first, second = languages
        self._title.setText(row.text.in_(first))
        other = row.text.in_(second) if second else ""
        self._second.setText(other)
        self._second.setVisible(bool(other) and other != row.text.in_(first))
        self._show_facts(row)
        self._guidance.setText(row.guidance.in_(first))
        self._guidance_button.setVisible(bool(row.guidance.in_(first)))
        self._show_answer(row)
        self._show_texts(row)

    def set_phrases(self, phrases: tuple[str, ...]) -> None:
        """The centre's phrases that a reason may be made of."""
        self._phrases = phrases
        if self._reason is not None:
            self._reason.set_phrases(phrases)

    def write_down(self) -> None:
        """Hand over what is typed."""
        for field in self._fields():
            field.write_down()
        if self._measure is not None:
            self._measure.write_down()

    def open_note(self) -> None:
        """Open the note's field and put the cursor in it."""
        if self._row is None or (self._row.read_only and not self._row.note):
            return
        self._note_open = True
        self.selected.emit(self._code)
        self._show_texts(self._row)
        if self._note is not None:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_measure(self) -> None:
        """Put the cursor where a number is missing, where something is measured."""
        if self._measure is not None and self._row is not None and self._row.measured is not None:
            self._measure.take_focus()

    def focus_reason(self) -> None:
        """Put the cursor into the reason's field."""
        if self._reason is not None:
            self._reason.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def least_width(self) -> int:
        """The width that the rating needs beside the code."""
        margins = self._grid.contentsMargins()
        return self.rating.sizeHint().width() + self._code_width() + margins.left() + margins.right() + 2

    def _take_up(self, row: CriterionRow) -> None:
        """Become the card of another criterion."""
        self.write_down()
        self._code = row.code
        self._note_open = False
        self._guidance_button.setChecked(False)
        for field in self._fields():
            field.forget()
        if self._measure is not None:
            self._measure.forget()
        self.setObjectName("card")
        self._code_label.setText(row.code)
        self.rating.setObjectName(f"rating-{row.code}")
        self._picture_button.setObjectName(f"pictures-{row.code}")
        self._history_button.setObjectName(f"history-{row.code}")
        self._conflict.setObjectName(f"conflict-{row.code}")
        self.setAccessibleName(f"{row.code} {spoken(row.text)}")
        self.rating.set_subject(f"{row.code} {spoken(row.text)}")

    def _show_facts(self, row: CriterionRow) -> None:
        facts = self.tr("{mode} · vikt {weight}")
        self._facts.setText(facts.format(mode=mode_word(row.mode), weight=row.weight))
        self._critical.setVisible(row.critical)
        self._critical_sign.setVisible(row.critical)
        self._conflict.setVisible(row.in_conflict)
        self._self_rating.setVisible(row.self_rating is not None)
        if row.self_rating is not None:
            word = self_rating_word(row.self_rating)
            self._self_rating.set_text(self.tr("Själv: {level}").format(level=word))

    def _show_answer(self, row: CriterionRow) -> None:
        code = row.rating.value if row.rating is not None else None
        if self.rating.rating() != code:
            self.rating.set_rating(code)
        self.rating.set_read_only(row.read_only)
        if not row.read_only:
            self.rating.set_not_applicable_allowed(row.may_be_not_applicable)
        count = len(row.pictures)
        words = self.tr("Bild") if count == 0 else self.tr("1 bild") if count == 1 else ""
        self._picture_button.setText(words or self.tr("{count} bilder").format(count=count))
        self._picture_button.setEnabled(not row.read_only or count > 0)
        self._history_button.setEnabled(row.changes > 0)
        self._note_button.setEnabled(not row.read_only or bool(row.note))

    def _fields(self) -> list[WrittenText]:
        """The fields that have been needed so far."""
        reason = self._reason.field if self._reason is not None else None
        return [field for field in (reason, self._note) if field is not None]

    def _show_texts(self, row: CriterionRow) -> None:
        guided = self._guidance_button.isChecked()
        noted = bool(row.note) or self._note_open or (self._note is not None and self._note.has_unwritten)
        _show(self._guidance, guided)
        self._show_measure(row)
        self._show_reason(row)
        self._show_note(row, noted)
        if row.pictures and self._thumbnails is None:
            self._thumbnails = self._build_thumbnails()
        if self._thumbnails is not None:
            self._thumbnails.show_pictures(row.pictures)
            _show(self._thumbnails, bool(row.pictures))
        measured = row.measured is not None
        more = noted or bool(row.pictures) or row.in_conflict or measured
        _show(self._texts, guided or row.wants_reason or more)

    def _show_measure(self, row: CriterionRow) -> None:
        if row.measured is not None and self._measure is None:
            self._measure = self._build_measure()
        if self._measure is not None:
            if row.measured is not None:
                self._measure.show_row(row.measured, row.code, read_only=row.read_only)
            _show(self._measure, row.measured is not None)

    def _show_reason(self, row: CriterionRow) -> None:
        if row.wants_reason and self._reason is None:
            self._reason = self._build_reason()
        if self._reason is not None:
            self._reason.show_reason(row.reason, TextKind.REASON in row.not_saved, row.read_only)
            self._reason.field.setObjectName(f"reason-{row.code}")
            self._reason.field.setAccessibleName(self.tr("Motivering för {code}").format(code=row.code))
            _show(self._reason, row.wants_reason)

    def _show_note(self, row: CriterionRow, noted: bool) -> None:
        if noted and self._note is None:
            self._note = self._build_note()
        if self._note is not None:
            self._note.show_text(row.note)
            self._note.setReadOnly(row.read_only)
            self._note.setObjectName(f"note-{row.code}")
            self._note.setAccessibleName(self.tr("Anteckning till {code}").format(code=row.code))
            _show(self._note_part, noted)

    def _show_guidance(self, _checked: bool) -> None:
        self.selected.emit(self._code)
        if self._row is not None:
            self._show_texts(self._row)

    # -- room --

    def set_current(self, current: bool) -> None:
        """Draw the accent border, over the card's own so that nothing in it moves."""
        if current != self._current:
            self._current = current
            self.update()

    def _code_width(self) -> int:
        look = self.look
        text = QFontMetrics(look.font("strong")).horizontalAdvance(self._code or "MMM-9")
        return max(look.space(_CODE_COLUMN), text + look.space(12))

    def _fit(self) -> None:
        stacked = self.width() < self.least_width()
        if stacked != self._stacked:
            self._stacked = stacked
            self._place_parts()
        needed = self.rating.sizeHint().width() + self._tools.sizeHint().width() + self.look.space(4)
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - (0 if stacked else self._code_width())
        direction = QBoxLayout.Direction.LeftToRight if needed <= room else QBoxLayout.Direction.TopToBottom
        if self._answer_row.direction() != direction:
            self._answer_row.setDirection(direction)

    def look_changed(self) -> None:
        if hasattr(self, "_code_label"):
            self._code_label.setMinimumWidth(self._code_width())
            self._critical_sign.setPixmap(pixmap("warning", "not-shown", self.look.size(18)))

    # -- what Qt calls --

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, QRectF(self.rect()), self.look.color("accent"), self.look.space(11))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.selected.emit(self._code)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._row is not None and not self._row.read_only and (data.hasUrls() or data.hasImage()):
            self.set_current(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.selected.emit(self._code)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        picture = data.imageData() if data.hasImage() else None
        if files:
            self.pictures_dropped.emit(self._code, files)
        elif isinstance(picture, QImage) and not picture.isNull():
            self.image_dropped.emit(self._code, picture)
        event.acceptProposedAction()


def _show(part: QWidget, wanted: bool) -> None:
    """Show or hide, touching the layout only where that changes anything."""
    if part.isHidden() == wanted:
        part.setVisible(wanted)
