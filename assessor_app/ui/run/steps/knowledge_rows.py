"""One area's result in the knowledge test: points, most points, and the share they make."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assessor_app.domain.assessment_events import KnowledgeRecorded, KnowledgeSource
from assessor_app.domain.checklists import Area
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.text_filling import set_read_only
from assessor_app.ui.spoken import spoken
from assessor_app.ui.widgets import Chip, NumberInput, role_label
from assessor_app.ui.widgets.inputs import mark_wrong

MOST_POINTS = 100_000
_FIELD_CHARACTERS, _NAME_CHARACTERS = 9, 30


class KnowledgeRow(QObject):
    """Holds the row's widgets, which stand in the table's grid. Half-typed figures stay until they fit.

    `saving` carries area, points and most (both None withdraws the result), `most_wanted` the area whose most
    points are not given.
    """

    saving = Signal(str, object, object)
    most_wanted = Signal(str)

    def __init__(self, number: int, area: Area, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.area, self._formats = area, formats
        self._edited = False
        self._name = role_label(f"{number}  {spoken(area.name)}", wrap=True)
        self._points = self._build_field(f"knowledge-points-{area.id}")
        self._most = self._build_field(f"knowledge-most-{area.id}")
        self._points.setAccessibleName(self.tr("Poäng i {area}").format(area=spoken(area.name)))
        self._most.setAccessibleName(self.tr("Högsta poäng i {area}").format(area=spoken(area.name)))
        self._of = role_label(self.tr("av"), "body", "muted")
        self._share = role_label("", "strong")
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._chip = Chip("")
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        self._source: KnowledgeSource | None = None

    def _build_field(self, name: str) -> NumberInput:
        field = NumberInput(0, MOST_POINTS)
        field.setObjectName(name)
        field.setMaximumWidth(field.fontMetrics().averageCharWidth() * _FIELD_CHARACTERS * 2)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _FIELD_CHARACTERS)
        field.edited.connect(self._edit)
        field.installEventFilter(self)
        return field

    def place(self, grid: QGridLayout, row: int) -> None:
        """Put the row's widgets into the grid, two lines to each row: the second for what is wrong."""
        line = row * 2
        for column, widget in enumerate(
            (self._name, self._points, self._of, self._most, self._share, self._chip)
        ):
            grid.addWidget(widget, line, column)
        grid.addWidget(self._error, line + 1, 0, 1, 6)
        character = self._share.fontMetrics().averageCharWidth()
        for column, characters in ((0, _NAME_CHARACTERS), (4, 7)):
            grid.setColumnMinimumWidth(column, character * characters)

    def show_saved(self, saved: KnowledgeRecorded | None, *, is_open_now: bool) -> None:
        """Show what is saved, silently, unless the user is writing here."""
        for field in (self._points, self._most):
            set_read_only(field, not is_open_now)
        if self._edited and is_open_now:
            return
        self._source = saved.source if saved else None
        self._points.set_value(saved.points if saved else None)
        self._most.set_value(saved.most if saved else None)
        self._judge()

    def offer_most(self, most: int | None) -> None:
        """Fill in the most points while they are not given."""
        if most is not None and not self._most.text():
            self._most.set_value(most)
            self._judge()

    def most_points(self) -> int | None:
        """The most points as they stand in the field."""
        value = self._most.value()
        return int(value) if value else None

    def forget(self) -> None:
        """Drop what is half typed: something else is about to be shown."""
        self._edited = False

    def save(self) -> None:
        """Send the row if the user changed it and it can be kept."""
        if not self._edited:
            return
        if self._points.text() and not self._most.text():
            self.most_wanted.emit(self.area.id)
        if self._judge():
            points = self._points.value()
            whole = None if points is None else int(points)
            self.saving.emit(self.area.id, whole, self.most_points() if whole is not None else None)

    def saved(self, points: int | None, most: int | None) -> None:
        """The row was saved with these figures; what was typed since stays."""
        if self._points.value() == points and (points is None or self._most.value() == most):
            self._edited = False

    def _fill_in_most(self) -> None:
        """Come to from the points, the field has the figure from the row above, ready to be typed over."""
        if self._points.text() and not self._most.text() and not self._most.isReadOnly():
            self.most_wanted.emit(self.area.id)
            QTimer.singleShot(0, self._most, self._most.selectAll)

    def _edit(self) -> None:
        self._edited = True
        self._source = KnowledgeSource.TYPED
        self._error.hide()
        self._show_share()

    def _judge(self) -> bool:
        """Whether the row can be kept; says in words why not."""
        points, most = self._points.value(), self._most.value()
        error = ""
        if not self._points.is_valid() or not self._most.is_valid():
            error = self.tr("Skriv poängen som hela tal.")
        elif points is not None and not most:
            error = self.tr("Hur många poäng kan provet ge i området?")
        elif points is not None and most is not None and points > most:
            error = self.tr("Poängen kan inte vara fler än {most}.").format(most=int(most))
        self._error.setText(error)
        self._error.setVisible(bool(error))
        wrong_most = bool(error) and self._points.is_valid() and not (points and most and points > most)
        mark_wrong(self._points, bool(error) and not wrong_most)
        mark_wrong(self._most, wrong_most)
        self._show_share()
        return not error

    def _show_share(self) -> None:
        points, most = self._points.value(), self._most.value()
        fits = points is not None and most and points <= most
        permille = int(points) * 1000 // int(most) if points is not None and most and fits else None
        self._share.setText("" if permille is None else self._formats.percent(permille - permille % 10))
        least = self.area.rules.knowledge_min_permille
        if least is not None:
            reached = permille is not None and permille >= least
            text = self.tr("minst {share}").format(share=self._formats.percent(least))
            self._chip.set_text(text, "shown" if reached else "partly", mark="shown" if reached else None)
        elif self._source is KnowledgeSource.IMPORTED:
            self._chip.set_text(self.tr("inläst"), "neutral")
        self._chip.setVisible(least is not None or self._source is KnowledgeSource.IMPORTED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self._most and self._edited:
            self._fill_in_most()
        if event.type() == QEvent.Type.FocusOut and self._edited:
            other = self._most if watched is self._points else self._points
            # On the way from points to most points the row is not done yet.
            if not (watched is self._points and not self._most.text() and other.hasFocus()):
                self.save()
        return super().eventFilter(watched, event)
