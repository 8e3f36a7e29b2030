"""The line over the criteria: which area, its rule, and the filters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from assessor_app.ui.formats import Formats
from assessor_app.ui.run.practice.models import AreaHeading, Filter, FilterRow
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import ElidedLabel, FilterChip, IconButton
from assessor_app.ui.widgets.painting import LookFollower


class AreaHead(LookFollower, QWidget):
    """`filter_chosen` carries a `Filter` or None; `languages_chosen` whether both languages are wanted."""

    filter_chosen = Signal(object)
    languages_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._row, (0, 0, 0, 4), 8)
        titles = QHBoxLayout()
        set_spacing(titles, (0, 0, 0, 0), 10)
        self._title = ElidedLabel("", "card-title")
        self._rule = ElidedLabel("", "body", "muted")
        titles.addWidget(self._title)
        titles.addWidget(self._rule, 1)
        self._row.addLayout(titles, 1)
        self._row.addWidget(self._build_filters(), 0)

    def _build_filters(self) -> QWidget:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        set_spacing(row, (0, 0, 0, 0), 8)
        self._language = IconButton("language", self.tr("Visa också det andra språket"))
        self._language.setCheckable(True)
        self._language.setObjectName("both-languages")
        self._language.clicked.connect(self.languages_chosen)
        words = {
            Filter.UNRATED: self.tr("Obedömda"),
            Filter.LACKS_REASON: self.tr("Kräver motivering"),
            Filter.CRITICAL: self.tr("Kritiska"),
        }
        row.addWidget(self._language)
        self._chips: dict[Filter, FilterChip] = {}
        for wanted in Filter:
            chip = FilterChip(words[wanted], 0)
            chip.setObjectName(f"filter-{wanted.value}")
            chip.clicked.connect(
                lambda checked, chosen=wanted: self.filter_chosen.emit(chosen if checked else None)
            )
            self._chips[wanted] = chip
            row.addWidget(chip)
        return self._tools

    def show_heading(self, heading: AreaHeading, formats: Formats) -> None:
        """Show another area."""
        name = heading.name.in_(formats.language)
        self._title.setText(f"{heading.number}  {name}")
        share = formats.percent(heading.threshold_permille)
        rule = self.tr("Området är klart när minst {share} av vikten är visad").format(share=share)
        if heading.knowledge_min_permille is not None:
            least = formats.percent(heading.knowledge_min_permille)
            rule = self.tr("{rule} och kunskapstestet är minst {least}").format(rule=rule, least=least)
        self._rule.setText(rule)

    def show_filters(self, rows: Sequence[FilterRow]) -> None:
        """Show what each filter finds here; one that finds nothing anywhere is off."""
        for row in rows:
            chip = self._chips[row.filter]
            chip.set_count(row.here)
            chip.setChecked(row.active)
            chip.setEnabled(row.everywhere > 0 or row.active)

    def show_languages(self, both: bool) -> None:
        """Show whether both languages are on."""
        self._language.setChecked(both)

    def _fit(self) -> None:
        needed = self._title.sizeHint().width() + self._tools.sizeHint().width() + self.look.space(120)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = across if needed <= self.width() else down
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._row.setAlignment(
                self._tools, Qt.AlignmentFlag.AlignLeft if direction == down else Qt.AlignmentFlag(0)
            )

    def look_changed(self) -> None:
        if hasattr(self, "_tools"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
