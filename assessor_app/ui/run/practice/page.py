"""The practical step: areas to the left, the criteria of the one in hand to the right, progress below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assessor_app.domain.assessments import Picture
from assessor_app.domain.checklists import Rating
from assessor_app.domain.rights import Right, may
from assessor_app.services.instrument_models import InstrumentChoice
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.run.places import Place
from assessor_app.ui.run.practice.areas import AreaList
from assessor_app.ui.run.practice.cards import CriterionCard
from assessor_app.ui.run.practice.foot import HowFarBar
from assessor_app.ui.run.practice.heading import AreaHead
from assessor_app.ui.run.practice.instrument_picker import InstrumentPicker
from assessor_app.ui.run.practice.keys import Keys
from assessor_app.ui.run.practice.measure_part import NumberField
from assessor_app.ui.run.practice.measuring import MeasuringDesk
from assessor_app.ui.run.practice.models import (
    AreaHeading,
    AreaRow,
    CriterionRow,
    FilterRow,
    HowFar,
)
from assessor_app.ui.run.practice.picture_files import encoding, reading
from assessor_app.ui.run.practice.pictures import PictureStore
from assessor_app.ui.run.practice.presenter import PracticePresenter
from assessor_app.ui.run.practice.sheets import HistorySheet, PictureSheet
from assessor_app.ui.run.presenter import RunPresenter
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import RATING_KEYS
from assessor_app.ui.widgets.painting import LookFollower

BOTH_LANGUAGES = "run_both_languages"
_SEEN_FIRST = 4
# Two frames: the first cards are on the screen before the others are made.
_REST_AFTER_MS = 34
_OTHER = {"sv": "en", "en": "sv"}

_SHORT = 230
"""The height below which the head of the area scrolls with its criteria."""


class _CardScroll(QScrollArea):
    """Scrolls the cards; leaves the arrow keys to the page, and asks for no more room than it is given."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setObjectName("scrolled")
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class PracticeStep(LookFollower, QWidget):
    """`page` is the widget that the sheets lie over and that the keys work on."""

    sheet_opened = Signal(bool)

    def __init__(self, run: RunPresenter, session: Session, page: QWidget) -> None:
        super().__init__()
        self._run, self._session, self._page = run, session, page
        self._formats = formats_of(session)
        self._cards: list[CriterionCard] = []
        self._phrases: tuple[str, ...] = ()
        self._store = PictureStore(session)
        self._measuring = MeasuringDesk(run, session)
        self._presenter = PracticePresenter(self, run, self._measuring)
        self._build_parts()
        self._build_sheets()
        self._build_keys()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    # -- building --

    def _build_parts(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (0, 14, 0, 14), 14)
        self._middle = QHBoxLayout()
        set_spacing(self._middle, (0, 0, 0, 0), 18)
        self._areas = AreaList()
        self._areas.chosen.connect(self._presenter.select_area)
        self._middle.addWidget(self._areas)
        self._middle.addLayout(self._build_right(), 1)
        column.addLayout(self._middle, 1)
        self._foot = HowFarBar()
        self._foot.go_on.connect(self._presenter.go_on)
        column.addWidget(self._foot)

    def _build_right(self) -> QVBoxLayout:
        self._right = QVBoxLayout()
        set_spacing(self._right, (0, 0, 0, 0), 0)
        self._head = AreaHead()
        self._head.filter_chosen.connect(self._presenter.set_filter)
        self._head.languages_chosen.connect(self._show_both_languages)
        self._right.addWidget(self._head)
        content = QWidget()
        self._scrolled = QVBoxLayout(content)
        set_spacing(self._scrolled, (0, 0, 0, 0), 0)
        self._column = QVBoxLayout()
        set_spacing(self._column, (0, 0, 0, 0), 12)
        self._column.addStretch(1)
        self._scrolled.addLayout(self._column, 1)
        self._scroll = _CardScroll(content)
        self._right.addWidget(self._scroll, 1)
        return self._right

    def _build_sheets(self) -> None:
        self._history = HistorySheet(self._page)
        self._large = PictureSheet(self._page, self._store)
        self._large.remove_asked.connect(lambda picture: self._presenter.remove_picture(picture.ref))
        may_keep = may(self._session.actor, Right.KEEP_INSTRUMENTS) and not self._session.is_node
        self._picker = InstrumentPicker(self._page, self._formats, may_keep=may_keep)
        self._picker.chosen.connect(self._measure_with)
        self._picker.keep_asked.connect(self._keep_instruments)
        self.sheets = (self._history, self._large, self._picker)
        for sheet in self.sheets:
            sheet.opened.connect(lambda: self.sheet_opened.emit(True))
            sheet.closed.connect(lambda: self.sheet_opened.emit(False))

    def _build_keys(self) -> None:
        self.keys = Keys(self._page)
        presenter = self._presenter
        for key, code in RATING_KEYS.items():
            self.keys.add(key, partial(presenter.rate_selected, Rating(code)))
        self.keys.add("Down", lambda: presenter.move(1))
        self.keys.add("Up", lambda: presenter.move(-1))
        self.keys.add("PgDown", lambda: presenter.move_area(1))
        self.keys.add("PgUp", lambda: presenter.move_area(-1))
        self.keys.add("Return", presenter.go_on)
        self.keys.add("Enter", presenter.go_on)
        self.keys.add("N", lambda: self._with_card(CriterionCard.open_note))
        self.keys.add("B", lambda: self._with_card(lambda card: self._ask_for_pictures(card.code)))
        self.keys.add("M", lambda: self._with_card(CriterionCard.focus_measure))
        self.keys.add("H", lambda: self._with_card(lambda card: self._show_history(card.code)))
        for paste in QKeySequence.keyBindings(QKeySequence.StandardKey.Paste):
            self.keys.add(paste.toString(), lambda: self._with_card(self._paste))

    # -- what the run's page asks --

    def show_view(self, view: RunView) -> None:
        """Show the run as it stands, silently."""
        self._show_phrases(view)
        self._presenter.show()

    def show_place(self, place: Place) -> None:
        """Go to an area or a criterion, and show the run as it stands."""
        self._show_phrases(self._run.view)
        self._presenter.show_place(place.area, place.criterion)
        if self._presenter.selected is not None:
            self.reveal(self._presenter.selected)

    def flush(self) -> None:
        """Hand over everything typed, and once more what could not be written."""
        self.write_down_texts()
        if self._run.loaded:
            self._presenter.try_again()

    def current_place(self) -> Place:
        """Where the step stands."""
        return Place("practice", self._presenter.area, self._presenter.selected)

    def _show_phrases(self, view: RunView) -> None:
        if view.phrases != self._phrases:
            self._phrases = view.phrases
            for card in self._cards:
                card.set_phrases(view.phrases)

    # -- PracticeScreen --

    def show_areas(self, rows: Sequence[AreaRow]) -> None:
        self._areas.show_rows(rows, self._formats.language)

    def show_criteria(self, heading: AreaHeading, rows: Sequence[CriterionRow], selected: str | None) -> None:
        self._head.show_heading(heading, self._formats)
        languages = self._languages()
        self._make_cards(rows, selected)
        for index, card in enumerate(self._cards):
            if index < len(rows):
                card.show_row(rows[index], languages)
                card.set_current(rows[index].code == selected)
            elif not card.isHidden():
                card.write_down()
            if card.isHidden() == (index < len(rows)):
                card.setVisible(index < len(rows))

    def show_filters(self, rows: Sequence[FilterRow]) -> None:
        self._head.show_filters(rows)

    def show_how_far(self, how_far: HowFar) -> None:
        self._foot.show_how_far(how_far)

    def show_selected(self, criterion: str) -> None:
        for card in self._cards:
            card.set_current(card.code == criterion)

    def reveal(self, criterion: str) -> None:
        card = self._card(criterion)
        if card is None:
            return
        card.rating.setFocus(Qt.FocusReason.MouseFocusReason)
        # The cards have their places only once the layout has been through them.
        QTimer.singleShot(0, card, lambda: self._arrive_at(card))

    def ask_for_reason(self, criterion: str) -> None:
        card = self._card(criterion)
        if card is not None:
            card.focus_reason()
            QTimer.singleShot(0, card, lambda: self._scroll_to(card))

    def write_down_texts(self) -> None:
        for card in self._cards:
            card.write_down()

    # -- inside --

    def _make_cards(self, rows: Sequence[CriterionRow], selected: str | None) -> None:
        """Make the cards that are missing; when a run opens, first those that are seen first."""
        wanted = len(rows)
        if not self._cards:
            # A step that is come to later has had its size before it had cards to fit it to.
            QTimer.singleShot(0, self, self._fit)
            at = next((index for index, row in enumerate(rows) if row.code == selected), 0)
            wanted = min(wanted, max(_SEEN_FIRST, at + 2))
            if wanted < len(rows):
                QTimer.singleShot(_REST_AFTER_MS, self, self._show_the_rest)
        while len(self._cards) < wanted:
            self._add_card()

    def _show_the_rest(self) -> None:
        if self._run.loaded:
            self._presenter.show()

    def _add_card(self) -> None:
        card = CriterionCard(self._store, self._formats)
        card.set_phrases(self._phrases)
        card.selected.connect(self._presenter.select)
        card.rated.connect(lambda code, rating: self._presenter.rate(code, Rating(rating)))
        card.written.connect(self._presenter.write)
        card.text_left.connect(self._presenter_reveal)
        card.phrase_kept.connect(self._run.add_phrase)
        card.history_asked.connect(self._show_history)
        card.measured.connect(self._measuring.write)
        card.instrument_asked.connect(self._ask_for_instrument)
        card.conflict_asked.connect(self._presenter.settle_conflict)
        card.pictures_asked.connect(self._ask_for_pictures)
        card.pictures_dropped.connect(self.attach_files)
        card.image_dropped.connect(self._attach_image)
        card.picture_opened.connect(lambda _code, picture: self.open_picture(picture))
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)

    def _presenter_reveal(self, criterion: str) -> None:
        self._presenter.select(criterion)
        self.reveal(criterion)

    def _card(self, criterion: str | None) -> CriterionCard | None:
        shown = (card for card in self._cards if not card.isHidden())
        return next((card for card in shown if card.code == criterion), None)

    def _with_card(self, does: object) -> None:
        card = self._card(self._presenter.selected)
        if card is not None:
            does(card)  # type: ignore[operator]  # a method of the card or a function of it

    def _arrive_at(self, card: CriterionCard) -> None:
        """A card that was made just now could not take the focus before it was shown."""
        inside = self._scroll.isAncestorOf(self.window().focusWidget())
        if card.is_current and not inside and not any(sheet.is_open() for sheet in self.sheets):
            card.rating.setFocus(Qt.FocusReason.MouseFocusReason)
        self._scroll_to(card)

    def _scroll_to(self, card: CriterionCard) -> None:
        if card.height() > self._scroll.viewport().height():
            # What is judged comes before what is answered.
            self._scroll.verticalScrollBar().setValue(card.y())
        else:
            self._scroll.ensureWidgetVisible(card, 0, self.look.space(12))

    def _languages(self) -> tuple[str, str | None]:
        first = self._formats.language
        both = bool(self._session.preferences.get(BOTH_LANGUAGES, True))
        self._head.show_languages(both)
        return first, _OTHER[first] if both else None

    def _show_both_languages(self, both: bool) -> None:
        self._session.preferences.set(BOTH_LANGUAGES, both)
        self._presenter.show()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):  # another's run may lie ready beside this one
            return
        widget: QWidget | None = new
        while widget is not None and widget is not self:
            if isinstance(widget, CriterionCard):
                self._presenter.select(widget.code)
                if isinstance(new, NumberField):
                    QTimer.singleShot(0, new, lambda: self._scroll.ensureWidgetVisible(new, 0, 24))
                return
            widget = widget.parentWidget()

    def _ask_for_instrument(self, criterion: str) -> None:
        self._presenter.select(criterion)
        found = self._run.view.checklist.criterion(criterion)
        row = self._measuring.row(self._run.view, found) if found is not None else None
        current = row.instrument if row is not None else None
        self._measuring.choices(lambda choices: self._picker.ask(criterion, choices, current))

    def _measure_with(self, criterion: str, choice: InstrumentChoice | None) -> None:
        self._measuring.choose(criterion, choice)
        self._presenter.show()
        card = self._card(criterion)
        if card is not None and choice is not None:
            card.focus_measure()

    def _keep_instruments(self) -> None:
        self._session.preferences.set("settings.section", "instruments")
        self._session.navigator.go("settings")

    def _ask_for_pictures(self, criterion: str) -> None:
        if not self._run.is_open:
            picture = next(iter(self._run.view.state.pictures_of(criterion)), None)
            if picture is not None:
                self.open_picture(picture)
            return
        dialog = QFileDialog(self, self.tr("Välj bilder till {code}").format(code=criterion))
        dialog.setObjectName("picture-dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Bilder (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.attach_files(criterion, files))
        dialog.open()

    def attach_files(self, criterion: str, files: Sequence[str]) -> None:
        """Put picture files on a criterion; they are read away from the GUI thread."""
        self._run.attach_sources(criterion, [reading(path) for path in files])

    def _attach_image(self, criterion: str, image: QImage) -> None:
        self._run.attach_sources(criterion, [encoding(image)])

    def _paste(self, card: CriterionCard) -> None:
        data = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        picture = data.imageData() if data.hasImage() else None
        if not self._run.is_open:
            return
        if files:
            self.attach_files(card.code, files)
        elif isinstance(picture, QImage) and not picture.isNull():
            self._attach_image(card.code, picture)
        else:
            self._session.navigator.toast(self.tr("Urklipp innehåller ingen bild."))

    def open_picture(self, picture: Picture) -> None:
        """Show a picture in full size."""
        who = self._run.view.names.get(picture.actor, "")
        self._large.show_picture(picture, who, self._run.is_open, self._formats)

    def _show_history(self, criterion: str) -> None:
        found = self._run.view.checklist.criterion(criterion)
        text = found.text.in_(self._formats.language) if found else ""
        self._run.history(
            criterion,
            lambda changes: self._history.show_history(criterion, text, changes, self._formats),
        )

    # -- room --

    def _fit(self) -> None:
        """Large text takes the names out of the list of areas and lets the head scroll with the criteria, so
        that the ratings have room."""
        short = self.height() < self.look.size(_SHORT)
        if short != (self._scrolled.indexOf(self._head) >= 0):
            (self._scrolled if short else self._right).insertWidget(0, self._head)
        if not self._cards:
            return
        rest = self.width() - self._areas.full_width() - self._middle.spacing()
        self._areas.set_compact(rest < self._cards[0].least_width())

    def look_changed(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
