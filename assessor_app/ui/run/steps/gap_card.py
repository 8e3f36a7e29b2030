"""What stands between a run and its signatures, each as a way to where it is mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.completion import Gap
from assessor_app.services.read_models import STEPS, RunView
from assessor_app.ui.run.steps.frames import empty_layout
from assessor_app.ui.run.words import step_word
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, SecondaryButton, role_label, rule


class GapCard(Card):
    """`wanted` carries the place to go to, `conflict_asked` the criterion or step that contradicts itself."""

    wanted = Signal(str)
    conflict_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._shown: tuple[Gap, ...] | None = None
        self._ready = role_label("", wrap=True)
        self.add(self._ready)
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self.body.addLayout(self._list)

    def show_view(self, view: RunView) -> None:
        """Show what is missing, or that nothing is."""
        count = len(view.gaps)
        title = self.tr("Innan ni skriver under: {count} saker kvar")
        one = self.tr("Innan ni skriver under: en sak kvar")
        ready = self.tr("Allt är klart för underskrift")
        self.set_title(title.format(count=count) if count > 1 else (one if count else ready))
        unrated = view.checklist.total - view.rated
        text = self.tr(
            "{rated} av {total} kriterier är bedömda. När du slutför går inget att ändra förrän du väljer att"
            " ändra igen."
        ).format(rated=view.rated, total=view.checklist.total)
        if unrated:
            more = self.tr("{count} obedömda räknas som ej prövade, aldrig som ej visade.")
            text = f"{text} {more.format(count=unrated)}"
        self._ready.setText(text)
        if view.gaps != self._shown:
            self._shown = view.gaps
            self._build_rows(view)

    def _build_rows(self, view: RunView) -> None:
        empty_layout(self._list)
        for gap in view.gaps:
            self._list.addWidget(rule())
            self._list.addWidget(self._build_row(view, gap))

    def _build_row(self, view: RunView, gap: Gap) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        set_spacing(row, (0, 8, 0, 8), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        place = gap.place or STEPS[0]
        texts.addWidget(role_label(self._sentence(gap), "strong", wrap=True))
        texts.addWidget(role_label(self._where(view, place), "secondary", wrap=True))
        row.addLayout(texts, 1)
        is_conflict = gap.code in ("conflict_open", "values_differ")
        text = self.tr("Red ut") if is_conflict else self.tr("Gå dit")
        button = SecondaryButton(text, "chevron-right", icon_after=True)
        button.setObjectName(f"gap-{gap.code}-{place}")
        button.setAccessibleName(self.tr("Gå till: {what}").format(what=self._sentence(gap)))
        asked = self.conflict_asked if is_conflict else self.wanted
        button.clicked.connect(lambda: asked.emit(place))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def _sentence(self, gap: Gap) -> str:
        return {
            "identity_not_checked": self.tr("Identiteten är inte kontrollerad"),
            "not_informed": self.tr("Validanden har inte fått all information"),
            "conflict_not_declared": self.tr("Jävsfrågan är inte besvarad"),
            "self_rating_open": self.tr("Självskattningen är inte avslutad"),
            "nothing_rated": self.tr("Inget kriterium är bedömt"),
            "reason_missing": self.tr("Motivering saknas"),
            "conflict_open": self.tr("Två bedömningar står mot varandra"),
            "values_differ": self.tr("Två uppgifter står mot varandra"),
            "talk_not_held": self.tr("Återkopplingssamtalet är inte genomfört"),
        }.get(gap.code, self.tr("Något är inte klart"))

    def _where(self, view: RunView, place: str) -> str:
        if place in STEPS:
            return step_word(place)
        criterion = view.checklist.criterion(place)
        return f"{place}  {spoken(criterion.text)}" if criterion else place
