"""Which records are this person, and the ways to join one more and to part them again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.read_models import Join
from assessor_app.ui.candidates.record import Refilled
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, SecondaryButton, role_label


class JoinsCard(Refilled):
    """`part_asked` carries a `Join`. Without the right there are no buttons; with nothing to show no card."""

    join_asked = Signal()
    part_asked = Signal(object)

    def show_joins(self, joins: tuple[Join, ...], *, may_join: bool) -> None:
        """Show other joins."""
        column = self.start_anew()
        self.setVisible(bool(joins) or may_join)
        if joins:
            column.addWidget(self._build_card(joins, may_join=may_join))
        if may_join:
            button = SecondaryButton(self.tr("Slå ihop med …"), "swap")
            button.setObjectName("join-with")
            button.clicked.connect(self.join_asked)
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)

    def _build_card(self, joins: tuple[Join, ...], *, may_join: bool) -> Card:
        card = Card(self.tr("Flera poster för samma person"))
        text = self.tr("Valideringar och dokument från alla poster visas här. Alla namnen går att söka på.")
        card.add(role_label(text, "body", "muted", wrap=True))
        for join in joins:
            card.add(self._build_row(join, may_join=may_join))
        return card

    def _build_row(self, join: Join, *, may_join: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        set_spacing(row, (0, 4, 0, 4), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 1)
        born = self.formats.short_day(join.birth_on) if join.birth_on else ""
        title = " · ".join(part for part in (join.name, join.masked_number or born) if part)
        texts.addWidget(role_label(title, "strong", wrap=True))
        at = self.formats.short_day_time(join.wall_at)
        who = join.actor_name or self.tr("okänd")
        told = self.tr("Ihopslagen med {name} {at} av {who}").format(name=join.kept_name, at=at, who=who)
        texts.addWidget(role_label(told, "secondary", wrap=True))
        if join.reason:
            reason = self.tr("Skäl: {reason}").format(reason=join.reason)
            texts.addWidget(role_label(reason, "secondary", wrap=True))
        row.addLayout(texts, 1)
        if may_join:
            button = SecondaryButton(self.tr("Dela igen"), "undo")
            button.setObjectName("part-again")
            button.setAccessibleName(self.tr("Dela igen: {name}").format(name=join.name))
            button.clicked.connect(lambda: self.part_asked.emit(join))
            row.addWidget(button)
        return line
