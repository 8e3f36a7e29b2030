"""What happened to a visit: who did what, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.visit_models import HistoryLine
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.visits.view_protocol import VisitShown
from assessor_app.ui.widgets import role_label, rule


class HistoryPart(RowsCard):
    """The lines, newest first."""

    def __init__(self, formats: Formats) -> None:
        super().__init__(self.tr("Historik"))
        self._formats = formats
        self._lines: tuple[HistoryLine, ...] | None = None

    def show_visit(self, shown: VisitShown) -> None:
        """Show the lines."""
        if shown.view.history != self._lines:
            self._lines = shown.view.history
            self.replace_rows([self._row(line) for line in self._lines])

    def _row(self, line: HistoryLine) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(rule())
        texts = QVBoxLayout()
        set_spacing(texts, (20, 9, 20, 9), 1)
        texts.addWidget(role_label(self._sentence(line), "body", wrap=True))
        when = self._formats.short_day_time(line.wall_at)
        who = f"{when} · {line.actor_name}" if line.actor_name else when
        texts.addWidget(role_label(who, "secondary", wrap=True))
        column.addLayout(texts)
        return holder

    def _sentence(self, line: HistoryLine) -> str:
        text = self._texts().get(self._key(line), self.tr("Besöket ändrades"))
        fields = ", ".join(self._field(one) for one in line.fields)
        name = line.name or self.tr("någon")
        return text.format(name=name, count=line.count, fields=fields, reason=line.reason)

    @staticmethod
    def _key(line: HistoryLine) -> str:
        if line.code == "equipment_checked":
            return line.stage
        if line.code in ("visit_equipment_listed", "visit_equipment_removed") and line.count != 1:
            return f"{line.code}_many"
        if line.code == "visit_assessors_named" and not line.count:
            return "visit_assessors_none"
        return line.code

    def _texts(self) -> dict[str, str]:
        return {
            "visit_planned": self.tr("Besöket planerades"),
            "visit_amended": self.tr("Ändrat: {fields}"),
            "visit_person_added": self.tr("{name} lades till"),
            "visit_person_removed": self.tr("{name} togs bort"),
            "visit_assessors_named": self.tr("Bedömare på besöket: {name}"),
            "visit_assessors_none": self.tr("Ingen bedömare är utsedd längre"),
            "visit_equipment_listed": self.tr("{name} sattes på utrustningslistan"),
            "visit_equipment_listed_many": self.tr("{count} saker sattes på utrustningslistan"),
            "visit_equipment_removed": self.tr("{name} togs bort från utrustningslistan"),
            "visit_equipment_removed_many": self.tr("{count} saker togs bort från utrustningslistan"),
            "packed": self.tr("{name} packades"),
            "not_packed": self.tr("Ångrat: {name} packades"),
            "back": self.tr("{name} prickades av för hemresan"),
            "not_back": self.tr("Ångrat: {name} prickades av för hemresan"),
            "visit_handed_out": self.tr("Besöket lämnades ut till {name}"),
            "visit_handed_in": self.tr("Besöket lämnades in"),
            "visit_cancelled": self.tr("Besöket ställdes in: {reason}"),
            "visit_resumed": self.tr("Besöket togs upp igen"),
        }

    def _field(self, name: str) -> str:
        return {
            "company": self.tr("företag"),
            "place": self.tr("plats"),
            "starts_on": self.tr("första dag"),
            "ends_on": self.tr("sista dag"),
            "starts_at": self.tr("börjar"),
            "ends_at": self.tr("slutar"),
            "contact_name": self.tr("kontakt"),
            "contact_phone": self.tr("telefon"),
            "note": self.tr("att tänka på"),
        }.get(name, name)
