"""Say that two records are one person: find the other, compare both, choose what is shown, say why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.joining_events import FIELDS_OF, Part
from assessor_app.services.read_models import CandidateSummary, RecordView
from assessor_app.ui.candidate_picker import CandidatePicker, Find
from assessor_app.ui.candidates.likeness_words import part_word, runs_word
from assessor_app.ui.candidates.reasons import ReasonField
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, ChoiceRow, PrimaryButton, SecondaryButton, SideSheet, role_label

_WIDTH = 820


class JoinSheet(SideSheet):
    """`other_chosen` carries the id to compare with; `confirmed` (other, parts taken from it, reason)."""

    other_chosen = Signal(object)
    confirmed = Signal(object, object, str)

    def __init__(self, page: QWidget, find: Find, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("join-sheet")
        self._formats = formats
        self._kept: RecordView | None = None
        self._other: RecordView | None = None
        self._choices: dict[Part, ChoiceRow] = {}
        self._who = role_label("", "body", wrap=True)
        self.body.addWidget(self._who)
        self._picker = CandidatePicker(self._others_of(find), formats, offers_new=False)
        self._picker.chosen.connect(self._on_chosen)
        self.body.addWidget(self._picker)
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 16)
        self.body.addLayout(self._holder)
        self._compared: QWidget | None = None
        self._reason = ReasonField(
            self.tr("Varför är det samma person?"),
            (
                self.tr("Registrerad två gånger"),
                self.tr("Har bytt namn"),
                self.tr("Har fått personnummer"),
            ),
        )
        self.body.addWidget(self._reason)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self._join = PrimaryButton(self.tr("Slå ihop"))
        self._join.setObjectName("confirm-join")
        self._join.clicked.connect(self._confirm)
        self.add_footer_button(back)
        self.add_footer_button(self._join)

    # -- what the page asks --

    def ask(self, kept: RecordView) -> None:
        """Open for a person; the other is to be found."""
        self.set_title(self.tr("Slå ihop med …"))
        self._kept, self._other = kept, None
        self._reason.reset()
        self._picker.set_value(None)
        self._who.setText(
            self.tr("Sök upp den andra posten för {name}. Inget ändras förrän du har jämfört dem.").format(
                name=kept.details.name
            )
        )
        self._picker.show()
        self._compare()
        self.open_sheet(self._picker.search_field())

    def compare(self, kept: RecordView, other: RecordView) -> None:
        """Show both beside each other; opens the sheet where it is not."""
        self._kept, self._other = kept, other
        self.set_title(self.tr("Slå ihop två poster"))
        self._who.setText(self.tr("Jämför posterna. Välj för varje uppgift vilken som ska visas."))
        if not self.is_open():
            self._reason.reset()
            self._picker.hide()
            self._compare()
            first = next(iter(self._choices.values()), None)
            self.open_sheet(first.choice(kept.id) if first is not None else self._reason.editor)
        else:
            self._compare()

    def show_problem(self, code: str) -> None:
        """Say what was refused."""
        texts = {
            "join_reason_missing": self.tr("Skriv ett skäl, så kan posterna slås ihop."),
            "already_joined": self.tr("De här posterna är redan ihopslagna."),
            "same_record": self.tr("Det är samma post. Välj en annan."),
        }
        self._reason.show_error(texts.get(code, self.tr("Det gick inte. Inget är ändrat.")))

    # -- inside --

    def _others_of(self, find: Find) -> Find:
        """The search without the person who is open."""

        def others(text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
            def without_self(rows: tuple[CandidateSummary, ...]) -> None:
                own = self._kept.id if self._kept is not None else None
                show(tuple(row for row in rows if row.id != own))

            find(text, without_self)

        return others

    def _on_chosen(self, chosen: object) -> None:
        if isinstance(chosen, CandidateSummary):
            self.other_chosen.emit(chosen.id)
        else:
            self._other = None
            self._compare()

    def _compare(self) -> None:
        if self._compared is not None:
            self._holder.removeWidget(self._compared)
            self._compared.hide()
            self._compared.deleteLater()
        self._compared = None
        self._choices = {}
        kept, other = self._kept, self._other
        ready = kept is not None and other is not None
        self._reason.setVisible(ready)
        self._join.setEnabled(ready)
        if kept is None or other is None:
            return
        self._compared = QWidget()
        column = QVBoxLayout(self._compared)
        set_spacing(column, (0, 0, 0, 0), 16)
        column.addWidget(self._build_heads(kept, other))
        for part in Part:
            built = self._build_part(part, kept, other)
            if built is not None:
                column.addWidget(built)
        column.addWidget(self._build_outcome(kept, other))
        self._holder.addWidget(self._compared)

    def _build_heads(self, kept: RecordView, other: RecordView) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        set_spacing(row, (0, 0, 0, 0), 12)
        for record, note in (
            (kept, self.tr("står kvar i listan")),
            (other, self.tr("visas som samma person")),
        ):
            card = Card()
            card.add(role_label(record.details.name, "card-title", wrap=True))
            card.add(role_label(self._about(record), "secondary", wrap=True))
            card.add(role_label(note, "secondary", "accent", wrap=True))
            row.addWidget(card, 1)
        return line

    def _about(self, record: RecordView) -> str:
        lines = []
        if record.registered_at is not None:
            day = self._formats.day(self._formats.day_of(record.registered_at))
            lines.append(self.tr("registrerad {day}").format(day=day))
        lines.append(runs_word(record.assessments))
        return " · ".join(lines)

    def _build_part(self, part: Part, kept: RecordView, other: RecordView) -> QWidget | None:
        """The choice between two values; None where neither record has any."""
        one, two = self._text(part, kept), self._text(part, other)
        if not one and not two:
            return None
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 4)
        if _same(part, kept, other):
            column.addWidget(role_label(part_word(part), "strong"))
            column.addWidget(
                role_label(self.tr("{value} · lika i båda").format(value=one), "body", wrap=True)
            )
            return holder
        empty = self.tr("(tomt)")
        choices = ChoiceRow(((kept.id, one or empty, ""), (other.id, two or empty, "")), side_by_side=True)
        choices.setObjectName(f"join-{part.value}")
        choices.set_value(kept.id if one or not two else other.id)
        for choice, record in ((kept.id, kept), (other.id, other)):
            name = self.tr("{part} från {name}").format(part=part_word(part), name=record.details.name)
            choices.choice(choice).setAccessibleDescription(name)
        self._choices[part] = choices
        column.addWidget(role_label(part_word(part), "strong"))
        if part is Part.NUMBER and one == two:
            column.addWidget(role_label(self.tr("De siffror som inte visas skiljer."), "secondary"))
        column.addWidget(choices)
        return holder

    def _text(self, part: Part, record: RecordView) -> str:
        details = record.details
        if part is Part.NAME:
            return details.name
        if part is Part.NUMBER:
            born = self._formats.short_day(details.birth_on) if details.birth_on else ""
            return record.masked_number or born
        return str(getattr(details, FIELDS_OF[part][0]))

    def _build_outcome(self, kept: RecordView, other: RecordView) -> Card:
        card = Card(self.tr("Det här händer"))
        names = {"one": kept.details.name, "other": other.details.name}
        if names["one"] != names["other"]:
            found = self.tr("Personen hittas på båda namnen: {one} och {other}.").format(**names)
        else:
            found = self.tr("Personen hittas på allt som står i båda posterna.")
        for line in (
            self.tr("Personen visas en gång i listorna, med valideringar och dokument från båda posterna."),
            found,
            self.tr("Inget tas bort. Du kan dela dem igen, och då är båda som de var."),
        ):
            card.add(role_label(line, "body", wrap=True))
        return card

    def _confirm(self) -> None:
        if self._other is None:
            return
        if not self._reason.value():
            self.show_problem("join_reason_missing")
            return
        taken = tuple(part for part, row in self._choices.items() if row.value() == self._other.id)
        self.confirmed.emit(self._other.id, taken, self._reason.value())


def _same(part: Part, one: RecordView, other: RecordView) -> bool:
    return all(getattr(one.details, name) == getattr(other.details, name) for name in FIELDS_OF[part])
