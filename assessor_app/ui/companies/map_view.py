"""The painted table of the competence map: people down, areas across, both heads staying in sight.

The rows' names are the table's vertical head and the areas its horizontal one, so neither scrolls away and
both are what screen readers read out. Cells are drawn once for each look and size and then copied, which
keeps a thousand people by sixteen areas smooth.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assessor_app.services.competence_models import CellState, CompetenceMap, MapCell, MapRow
from assessor_app.ui.companies.map_words import area_tip, cell_text, met_text
from assessor_app.ui.companies.words import MARKS, TONES
from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import Look, look_of
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_mark

_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _NAME, _MET, _NARROWEST, _PADDING = 44, 44, 200, 124, 76, 14
_SMALLEST_HEAD, _BELOW = 0.84, 8
_NAME_SHARE = 0.34
"""However large the text, the names leave the greater part of the width to the areas."""


class MapModel(QAbstractTableModel):
    """The cells, then how many areas each person meets."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.made: CompetenceMap | None = None
        self.rows: tuple[MapRow, ...] = ()
        self.language = "sv"

    def show(self, made: CompetenceMap, rows: tuple[MapRow, ...], language: str) -> None:
        """Hold another map."""
        self.beginResetModel()
        self.made, self.rows, self.language = made, rows, language
        self.endResetModel()

    @property
    def areas(self) -> int:
        """How many columns are areas; one more follows them."""
        return len(self.made.areas) if self.made is not None else 0

    def cell(self, index: _Index) -> MapCell | None:
        """The cell at an index, or None for the last column."""
        return self.rows[index.row()].cells[index.column()] if index.column() < self.areas else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() or self.made is None else self.areas + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.made is None:
            return None
        row, cell = self.rows[index.row()], self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return met_text(row.met, self.areas) if cell is None else cell_text(cell, self.made, short=True)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if cell is None:
                told = f"{row.name}: {met_text(row.met, self.areas)}"
            else:
                area = self.made.areas[index.column()].name.in_(self.language)
                told = f"{row.name}, {area}: {cell_text(cell, self.made, short=False)}"
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        made = self.made
        if made is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            shows = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.rows[section].name if shows and section < len(self.rows) else None
        if role == Qt.ItemDataRole.DisplayRole:
            if section < self.areas:
                return made.areas[section].short_name.in_(self.language)
            return self.tr("Uppfyller rollen") if made.role_title is None else self.tr("Uppfyller")
        spoken = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if spoken and section < self.areas:
            told = area_tip(made, section, self.language)
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None


class _CellDelegate(QStyledItemDelegate):
    """Paints cells from pictures that are drawn once for each look, size and kind."""

    def __init__(self, view: QTableView, model: MapModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self._look = look_of(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._look.size(_NARROWEST), self._look.space(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, rect, cell = self._look, option.rect, self._model.cell(index)
        if cell is not None:
            painter.drawPixmap(rect.topLeft(), self._picture(cell, rect.size(), look))
        else:
            self._paint_met(painter, rect, index, look)
        if bool(option.state & QStyle.StateFlag.State_Selected) or (
            self._view.hasFocus() and index == self._view.currentIndex()
        ):
            painter.setPen(look.color("accent"))
            painter.drawRect(QRectF(rect).adjusted(2, 2, -3, -3))
            painter.drawRect(QRectF(rect).adjusted(3, 3, -4, -4))

    def dress(self, look: Look) -> None:
        """Paint with another look from now on."""
        self._look = look
        self._drawn.clear()

    def _paint_met(self, painter: QPainter, rect: QRect, index: _Index, look: Look) -> None:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        painter.setFont(look.font("strong"))
        painter.setPen(look.color("ink"))
        room = rect.adjusted(0, 0, -look.space(_PADDING), 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), str(index.data()))

    def _picture(self, cell: MapCell, size: QSize, look: Look) -> QPixmap:
        year = cell.on[:4] if cell.old else ""
        key = (cell.state, year, size.width(), size.height())
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._draw(cell.state, year, size, look)
        return drawn

    def _draw(self, state: CellState, year: str, size: QSize, look: Look) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.fillRect(0, size.height() - 1, size.width(), 1, look.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = TONES[state]
        area = QRectF(0, 0, size.width(), size.height()).adjusted(3, 4, -3, -5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{token}-soft"))
        painter.drawRoundedRect(area, look.space(6), look.space(6))
        side = look.size(12)
        font = look.font("caption")
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(year) + look.space(5) if year else 0
        left = area.center().x() - (side + wide) / 2
        mark = QRectF(left, area.center().y() - side / 2, side, side)
        draw_mark(painter, mark, MARKS[state], look.color(token))
        if year:
            painter.setPen(look.color(token))
            room = QRectF(mark.right() + look.space(5), area.top(), wide, area.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), year)
        painter.end()
        return picture


class _NamesHead(LookFollower, QHeaderView):
    """The people, to the left of everything; a lock stands by those whose row the company does not see."""

    def __init__(self, model: MapModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._map = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's name
        if logicalIndex >= len(self._map.rows):
            return
        look, row = self.look, self._map.rows[logicalIndex]
        painter.save()
        painter.fillRect(rect, look.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        room = rect.adjusted(look.space(_PADDING), 0, -look.space(8), 0)
        if not row.consents:
            side = look.size(16)
            painter.drawPixmap(
                room.right() - side, rect.center().y() - side // 2, pixmap("lock", "muted", side)
            )
            room.setRight(room.right() - side - look.space(6))
        painter.setFont(look.font("body"))
        painter.setPen(look.color("ink" if row.consents else "muted"))
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


class _AreasHead(LookFollower, QHeaderView):
    """The areas; critical ones carry a sign, the one sorted by an arrow."""

    def __init__(self, model: MapModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._map = model
        self.sorted_by: int | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's name
        made, look = self._map.made, self.look
        if made is None:
            return
        painter.save()
        painter.fillRect(rect, look.color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        font = look.font("caption")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        is_area = logicalIndex < self._map.areas
        critical = is_area and made.areas[logicalIndex].critical
        text = str(self._map.headerData(logicalIndex, Qt.Orientation.Horizontal))
        text = f"{text} !" if critical else text
        room = rect.adjusted(3, 0, -3 if is_area else -look.space(_PADDING), 0)
        is_sorted = self.sorted_by == logicalIndex
        if is_sorted:
            side = look.size(12)
            middle = rect.center().x() - side // 2 if is_area else room.right() - side
            painter.drawPixmap(middle, rect.bottom() - side - 1, pixmap("chevron-down", "accent", side))
        painter.setPen(look.color("accent" if is_sorted else "not-shown" if critical else "muted"))
        flags = Qt.AlignmentFlag.AlignHCenter if is_area else Qt.AlignmentFlag.AlignRight
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wide > room.width():
            # A little less, because Qt draws text at whole pixels.
            font.setPointSizeF(font.pointSizeF() * max(_SMALLEST_HEAD, 0.97 * room.width() / wide))
            painter.setFont(font)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


class _Corner(PaintedButton):
    """What the names are, over them; a click sorts by them."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
        font = look.font("caption")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.color("accent" if self.isChecked() else "muted"))
        room = self.rect().adjusted(look.space(_PADDING), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())


class _Grid(QTableView):
    """The table itself; Enter and copying belong to the map as a whole."""

    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class MapTable(LookFollower, QFrame):
    """`cell_chosen` carries a `MapRow` and a `MapCell` (None for the name); `sort_asked` an area's id, empty
    for gaps; `names_asked` asks for the order of names.

    `copied` tells how many rows were left out: what is copied may be sent on, so it holds only who agreed.
    """

    cell_chosen = Signal(object, object)
    names_asked = Signal()
    sort_asked = Signal(str)
    copied = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._view = _Grid(self)
        self._model = MapModel(self._view)
        self._names = _NamesHead(self._model, self._view)
        self._areas = _AreasHead(self._model, self._view)
        self._corner = _Corner(self.tr("Medarbetare"), self)
        self._corner.setCheckable(True)
        self._corner.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have the page's own choice of order
        self._corner.setAccessibleName(self.tr("Sortera efter namn"))
        self._corner.clicked.connect(self.names_asked)
        self._build_view()
        self.setFocusProxy(self._view)
        self.look_changed()

    @property
    def view(self) -> QTableView:
        """The table view, for tests and for focus."""
        return self._view

    @property
    def heads(self) -> QHeaderView:
        """The head of the areas: what stands under the table follows its widths."""
        return self._areas

    def show_map(
        self, made: CompetenceMap, rows: tuple[MapRow, ...], language: str, sorted_by: str | None
    ) -> None:
        """Show a map; `sorted_by` is an area's id, empty for gaps, None for names."""
        places = {area.id: place for place, area in enumerate(made.areas)}
        self._areas.sorted_by = None if sorted_by is None else places.get(sorted_by, len(made.areas))
        self._corner.setChecked(sorted_by is None)
        self._model.show(made, rows, language)
        self._share_room()

    def copy(self) -> None:
        """Put what is selected on the clipboard as text with tabs, heads first."""
        indexes = self._view.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        if not rows:
            return
        kept = [row for row in rows if self._model.rows[row].consents]
        across = Qt.Orientation.Horizontal
        lines = ["\t".join(("", *(str(self._model.headerData(one, across)) for one in columns)))]
        for row in kept:
            cells = (str(self._model.index(row, one).data()) for one in columns)
            lines.append("\t".join((self._model.rows[row].name, *cells)))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(rows) - len(kept))

    # -- inside --

    def _build_view(self) -> None:
        view = self._view
        view.setObjectName("competence-map")
        view.setModel(self._model)
        view.setVerticalHeader(self._names)
        view.setHorizontalHeader(self._areas)
        self._cells = _CellDelegate(view, self._model)
        view.setItemDelegate(self._cells)
        view.setShowGrid(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Kompetenskarta"))
        view.doubleClicked.connect(self._choose)
        view.resized.connect(self._share_room)
        self._names.sectionClicked.connect(self._choose_name)
        self._areas.sectionClicked.connect(self._ask_sort)

    def _choose(self, index: _Index) -> None:
        if index.isValid():
            self.cell_chosen.emit(self._model.rows[index.row()], self._model.cell(index))

    def _choose_name(self, row: int) -> None:
        self.cell_chosen.emit(self._model.rows[row], None)

    def _ask_sort(self, column: int) -> None:
        made = self._model.made
        if made is not None:
            self.sort_asked.emit(made.areas[column].id if column < len(made.areas) else "")

    def _share_room(self) -> None:
        """The areas share what the names and the last column leave, but are never too narrow to read."""
        areas, look = self._model.areas, self.look
        if not areas:
            return
        whole = self._view.width()
        self._names.setFixedWidth(min(look.size(_NAME), int(whole * _NAME_SHARE)))
        self._corner.setGeometry(1, 1, self._names.width(), self._areas.height())
        self._corner.raise_()
        met = look.size(_MET)
        room = self._view.viewport().width() - met
        each = max(look.size(_NARROWEST), room // areas)
        for place in range(areas):
            self._areas.resizeSection(place, each)
        self._areas.resizeSection(areas, max(met, room + met - each * areas))

    def look_changed(self) -> None:
        look = self.look
        self._cells.dress(look)
        height = max(look.space(_ROW), look.size(22) + look.space(12))
        self._names.setDefaultSectionSize(height)
        self._names.setMinimumSectionSize(height)
        self._areas.setFixedHeight(max(look.space(_HEAD), look.size(20) + look.space(20)))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.rect().adjusted(1, 1, -1, -self.look.space(_BELOW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._view.currentIndex())
        else:
            super().keyPressEvent(event)
