"""The strip over a run: today's open runs, one key or tap to change between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assessor_app.services.read_models import AssessmentSummary
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import QuietButton
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_ring
from assessor_app.ui.widgets.progress import draw_progress_ring

MOST_KEYS = 9
_HEIGHT, _RING, _PADDING, _GAP, _MOST_WIDTH = 44, 18, 12, 8, 340


class RunChip(PaintedButton):
    """One open run: how far, who, where, and its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: AssessmentSummary | None = None
        self._key = ""
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def assessment(self) -> UUID | None:
        """The run it stands for."""
        return self._row.id if self._row else None

    def show_run(self, row: AssessmentSummary, number: int, current: bool) -> None:
        """Show a run; `number` from 1 is its place in the strip."""
        self._row = row
        self._key = str(number) if number <= MOST_KEYS else ""
        self.setChecked(current)
        self.setObjectName(f"open-run-{number}")
        said = self.tr("{name}, {station}, {rated} av {total} bedömda")
        name = said.format(name=row.candidate_name, station=row.station, rated=row.rated, total=row.total)
        self.setAccessibleName(name)
        keyed = self.tr("{run} (Alt+{key})").format(run=name, key=self._key)
        self.setToolTip(plain_tip(keyed if self._key else name))
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """The page decides which run is current."""

    def _words(self) -> tuple[str, str]:
        if self._row is None:
            return "", ""
        return self._row.candidate_name, " · ".join(
            part for part in (self._row.station, f"{self._row.rated}/{self._row.total}") if part
        )

    def sizeHint(self) -> QSize:
        look = self.look
        name, rest = self._words()
        words = QFontMetrics(look.font("strong")).horizontalAdvance(name)
        words += QFontMetrics(look.font("secondary")).horizontalAdvance(rest)
        around = look.space(_PADDING) * 2 + look.size(_RING) + look.space(_GAP) * 3
        return QSize(min(words + around, look.size(_MOST_WIDTH)), look.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self.look.space(84)), self.look.space(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = self._row
        if row is None:
            return
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.isChecked()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "accent-soft" if current else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(look.color("accent" if current else "line"), 1))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        side = look.size(_RING)
        left = float(look.space(_PADDING))
        ring = QRectF(left, (self.height() - side) / 2, side, side)
        share = row.rated / row.total if row.total else 0.0
        draw_progress_ring(painter, ring, look, share, "shown" if share >= 1 else "accent")
        self._paint_words(painter, left + side + look.space(_GAP))
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        look = self.look
        name, rest = self._words()
        room = self.width() - left - look.space(_PADDING) - look.space(_GAP)
        wanted = min(QFontMetrics(look.font("strong")).horizontalAdvance(name), room * 0.7)
        # The name goes before the station, and the station before the count.
        metrics = QFontMetrics(look.font("secondary"))
        shorter = (rest, rest.rpartition(" · ")[2])
        rest = next((one for one in shorter if metrics.horizontalAdvance(one) <= room - wanted), "")
        room -= metrics.horizontalAdvance(rest)
        painter.setFont(look.font("strong" if self.isChecked() else "control"))
        painter.setPen(look.color("ink"))
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room, self.height()), middle, name)
        painter.setFont(look.font("secondary"))
        painter.setPen(look.color("muted"))
        end = QRectF(0, 0, self.width() - look.space(_PADDING), self.height())
        painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, rest)


class RunStrip(LookFollower, QWidget):
    """`run_chosen` carries a run's id; `station_chosen` asks for the station view.

    It takes no room while fewer than two runs are open. Alt+1 … Alt+9 choose on the whole of `page`.
    """

    run_chosen = Signal(object)
    station_chosen = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pågående valideringar"))
        self._chips: list[RunChip] = []
        self._rows: tuple[AssessmentSummary, ...] = ()
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 12), 8)
        self._row = QHBoxLayout()
        set_spacing(self._row, (0, 0, 0, 0), 8)
        self._row.addStretch(1)
        row.addLayout(self._row, 1)
        self._station = QuietButton(self.tr("Stationsvy"), "station")
        self._station.setObjectName("station-view")
        self._station.clicked.connect(self.station_chosen)
        row.addWidget(self._station, 0, Qt.AlignmentFlag.AlignTop)
        for number in range(1, MOST_KEYS + 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._choosing(number - 1))
        self.hide()

    def show_runs(self, rows: Sequence[AssessmentSummary], current: UUID | None) -> None:
        """Show the open runs, the current one marked."""
        self._rows = tuple(rows)
        while len(self._chips) < len(self._rows):
            self._add_chip()
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(self._rows))
            if index < len(self._rows):
                chip.show_run(self._rows[index], index + 1, self._rows[index].id == current)
        self.setVisible(len(self._rows) > 1)

    def runs(self) -> tuple[AssessmentSummary, ...]:
        """The runs shown."""
        return self._rows

    def _add_chip(self) -> None:
        chip = RunChip()
        chip.clicked.connect(lambda: self.run_chosen.emit(chip.assessment))
        self._row.insertWidget(len(self._chips), chip)
        self._chips.append(chip)

    def _choosing(self, index: int) -> Callable[[], None]:
        def choose() -> None:
            if self.isVisible() and index < len(self._rows):
                self.run_chosen.emit(self._rows[index].id)

        return choose
