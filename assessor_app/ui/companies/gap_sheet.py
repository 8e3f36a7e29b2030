"""The side sheet of the gap analysis: what lacks, in the order in which training is suggested."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.competence_models import Gap
from assessor_app.ui.companies.map_words import consent_text, met_text
from assessor_app.ui.companies.view_protocol import MapShown
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    EmptyState,
    SecondaryButton,
    SideSheet,
    WorklistRow,
    role_label,
)

_WIDTH = 720


class GapSheet(SideSheet):
    """`paper_asked` says that the map with its gap analysis is to be seen on paper."""

    paper_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Gapanalys"))
        self._context = role_label("", "body", "muted", wrap=True)
        self._hint = role_label(
            self.tr(
                "I den ordning som utbildning föreslås: kritiska områden först, sedan det som flest saknar. "
                "Den som inte är prövad kan redan kunna det: pröva innan ni utbildar."
            ),
            "secondary",
            wrap=True,
        )
        self._consent = role_label("", "secondary", wrap=True)
        for label in (self._context, self._hint, self._consent):
            self.body.addWidget(label)
        self._card = Card(flush=True)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        self._card.body.addLayout(self._rows)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self._paper = SecondaryButton(self.tr("På papper …"), "print")
        self._paper.setObjectName("gaps-on-paper")
        self._paper.clicked.connect(self.paper_asked)
        self.add_footer_button(self._paper)
        back = SecondaryButton(self.tr("Stäng"))
        back.setObjectName("close-gaps")
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)

    def show_gaps(self, shown: MapShown, role: str, language: str) -> None:
        """Open with the gaps of the map shown."""
        people = self.tr("{role} · {count} medarbetare")
        self._context.setText(people.format(role=role, count=len(shown.rows)))
        self._consent.setText(consent_text(shown.made))
        self._consent.setVisible(bool(self._consent.text()))
        self._paper.setVisible(shown.may_export)
        self._hint.setVisible(bool(shown.gaps))
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, gap in enumerate(shown.gaps, 1):
            row = self._row(number, gap, language, with_everyone=shown.made.query.as_company)
            self._rows.addWidget(row)
        if not shown.gaps:
            none = self.tr("Alla som visas uppfyller rollen.") if shown.rows else self.tr("Ingen visas.")
            self._rows.addWidget(EmptyState(none))
        self.open_sheet()

    def _row(self, number: int, gap: Gap, language: str, *, with_everyone: bool) -> QWidget:
        chip = Chip(self.tr("Kritiskt"), "not-shown") if gap.area.critical else None
        return WorklistRow(
            gap.area.name.in_(language), self._detail(gap, with_everyone), lead=str(number), chip=chip
        )

    def _detail(self, gap: Gap, with_everyone: bool) -> str:
        parts = [self.tr("{count} saknar").format(count=gap.lacking)]
        if gap.to_train:
            parts.append(self.tr("{count} att utbilda").format(count=gap.to_train))
        if gap.to_test:
            parts.append(self.tr("{count} att pröva").format(count=gap.to_test))
        if gap.only_one:
            parts.append(self.tr("bara {name} uppfyller det").format(name=gap.only_one))
        elif not gap.met:
            parts.append(self.tr("ingen uppfyller det"))
        if with_everyone and gap.everyone is not None:
            told = met_text(gap.everyone.met, gap.everyone.people)
            parts.append(self.tr("av alla anställda uppfyller {told}").format(told=told))
        return " · ".join(parts)
