"""Who changed the record of a person, when, from what to what, and why; latest first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.read_models import CandidateChange, FieldChange
from assessor_app.ui.candidates.record import Refilled
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import role_label

_MOST = 30
"""So many changes are shown; a record that was changed more often has them all in its journal."""


class CandidateHistory(Refilled):
    """The changes to all records of one person."""

    def show_history(self, history: tuple[CandidateChange, ...]) -> None:
        """Show another history."""
        column = self.start_anew()
        column.addWidget(role_label(self.tr("Uppgifternas historik"), "card-title"))
        for change in history[: -_MOST - 1 : -1]:
            column.addWidget(self._build(change))
        if len(history) > _MOST:
            older = self.tr("Äldre ändringar: {count}").format(count=len(history) - _MOST)
            column.addWidget(role_label(older, "secondary"))

    def _build(self, change: CandidateChange) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 4, 0, 4), 2)
        at = self.formats.short_day_time(change.wall_at)
        head = f"{at} · {change.actor_name or self.tr('okänd')}"
        column.addWidget(role_label(head, "secondary", wrap=True))
        column.addWidget(role_label(self._sentence(change), "body", wrap=True))
        for value in change.values:
            column.addWidget(role_label(self._value(value), "body", "muted", wrap=True))
        if change.other and change.kind in ("registered", "amended"):
            text = self.tr("Samma nummer som {name}.").format(name=change.other)
            column.addWidget(role_label(text, "body", "partly", wrap=True))
        if change.reason:
            text = self.tr("Skäl: {reason}").format(reason=change.reason)
            column.addWidget(role_label(text, "body", "muted", wrap=True))
        return holder

    def _sentence(self, change: CandidateChange) -> str:
        names = {"record": change.record, "other": change.other or self.tr("en post som inte finns här")}
        if change.kind == "joined":
            return self.tr("Slog ihop {record} med {other}").format(**names)
        if change.kind == "parted":
            return self.tr("{record} och {other}: två olika personer").format(**names)
        if change.kind == "registered":
            text = self.tr("Registrerade {record}") if change.record else self.tr("Registrerade")
        else:
            text = self.tr("Ändrade {record}") if change.record else self.tr("Ändrade")
        return text.format(**names)

    def _value(self, value: FieldChange) -> str:
        name = self._field_names().get(value.field, value.field)
        empty = self.tr("(tomt)")
        places = {"field": name, "before": value.before or empty, "after": value.after or empty}
        if value.hidden:
            return self.tr("{field}: {before} → {after} (de dolda siffrorna ändrades)").format(**places)
        return f"{places['field']}: {places['before']} → {places['after']}"

    def _field_names(self) -> dict[str, str]:
        return {
            "given_name": self.tr("Förnamn"),
            "family_name": self.tr("Efternamn"),
            "number": self.tr("Nummer"),
            "number_reason": self.tr("Skäl för numret"),
            "birth_on": self.tr("Födelsedatum"),
            "phone": self.tr("Telefon"),
            "email": self.tr("E-post"),
            "language": self.tr("Språk"),
            "employer": self.tr("Arbetsgivare"),
            "note": self.tr("Anteckning"),
        }
