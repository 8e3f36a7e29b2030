"""One side of a conflict: what it says, who said it, when and on which PC."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from assessor_app.domain.checklists import Rating
from assessor_app.services.exchange_models import Version
from assessor_app.ui.conflicts.words import (
    device_word,
    field_word,
    happened_word,
    value_word,
    who_and_when,
)
from assessor_app.ui.formats import Formats
from assessor_app.ui.rating_words import rating_chip
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, role_label, rule


class SideCard(Card):
    """A column: heading, the value with what differs in strong ink, who and when, and what can be done."""

    def __init__(
        self, heading: str, version: Version, all_sides: Sequence[Version], formats: Formats
    ) -> None:
        super().__init__()
        self._formats = formats
        self._heading = heading
        self.add(role_label(heading, "card-title", wrap=True))
        if version.rating:
            self._add_rating(version)
        elif version.lines:
            self._add_lines(version, all_sides)
        else:
            self.add(role_label(happened_word(version), "judged", wrap=True))
        self.body.addStretch(1)
        if version.seq:
            self._add_who(version)

    def add_action(self, button: QPushButton) -> None:
        """What can be done with this side."""
        self.body.addSpacing(4)
        self.add(button)

    def _add_rating(self, version: Version) -> None:
        self.add(rating_chip(Rating(version.rating)))
        if version.reason:
            self.add(role_label(version.reason, "judged", wrap=True))

    def _add_lines(self, version: Version, all_sides: Sequence[Version]) -> None:
        """The fields that any side has; those that the sides do not agree on are strong."""
        said = dict(version.lines)
        others = [dict(side.lines) for side in all_sides]
        codes = dict.fromkeys(code for side in all_sides for code, _ in side.lines)
        holder = QWidget()
        grid = QGridLayout(holder)
        set_spacing(grid, (0, 0, 0, 0), 6)
        grid.setColumnStretch(1, 1)
        for row, code in enumerate(codes):
            differs = len({side.get(code) for side in others}) > 1
            value = said.get(code)
            text = "–" if value is None else value_word(code, value, self._formats)
            grid.addWidget(role_label(field_word(code), "secondary"), 2 * row, 0, 1, 2)
            shown = role_label(text, "strong" if differs else "body", wrap=True)
            grid.addWidget(shown, 2 * row + 1, 0)
            if differs:
                grid.addWidget(Chip(self.tr("Skiljer"), "partly"), 2 * row + 1, 1)
        self.add(holder)

    def _add_who(self, version: Version) -> None:
        who, when = who_and_when(version, self._formats)
        where = device_word(version)
        self.add(rule())
        self.add(role_label(who, "strong", wrap=True))
        self.add(role_label(when if where == self._heading else f"{when} · {where}", "secondary", wrap=True))
