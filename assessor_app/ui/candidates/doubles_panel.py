"""Who may be the person of the form already, shown before a second record is made."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.read_models import Double
from assessor_app.ui.candidates.likeness_words import about, likeness_tone, likeness_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    FormField,
    QuietButton,
    SecondaryButton,
    TextArea,
    role_label,
)


class DoublesPanel(Card):
    """`open_asked` carries the id of a person to open. Nothing is blocked: *Ändå en ny* answers the question.

    A record with the same number asks for a reason, which is kept with the new one.
    """

    open_asked = Signal(object)
    answered = Signal()
    reason_edited = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._formats = formats
        self._doubles: tuple[Double, ...] = ()
        self._accepted: frozenset[UUID] = frozenset()
        self._is_new = True
        self._intro = role_label("", "body", "muted", wrap=True)
        self.add(self._intro)
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self.body.addLayout(self._holder)
        self._rows: QWidget | None = None
        self._build_answer()
        self.hide()

    # -- what the form asks --

    def reset(self, *, is_new: bool) -> None:
        """Nobody is alike yet; `is_new` says whether the form makes a new record."""
        self._is_new = is_new
        self._accepted = frozenset()
        self._reason.set_value("")
        self._field.set_error(None)
        self.show_doubles(())

    def show_doubles(self, doubles: tuple[Double, ...]) -> None:
        """Show who is alike; those answered for already are not asked about again."""
        if doubles != self._doubles:
            self._doubles = doubles
            self._fill()
        self._settle()

    def is_answered(self) -> bool:
        """Whether everybody who is shown was answered for."""
        return all(double.person.id in self._accepted for double in self._doubles)

    def known(self) -> frozenset[UUID]:
        """Those the user has answered for."""
        return self._accepted

    def reason(self) -> str:
        """Why there are two records with one number; empty where that is not asked."""
        return self._reason.value() if self._is_certain() else ""

    def ask_reason(self) -> None:
        """Saving was refused for want of a reason."""
        self._accept()
        self._field.set_error(self.tr("Skriv varför, så kan uppgifterna sparas."))
        self._reason.setFocus()

    def answer_button(self) -> SecondaryButton:
        """The button that answers, for the focus."""
        return self._answer

    # -- parts --

    def _build_answer(self) -> None:
        self._reason = TextArea(min_lines=1, max_lines=4)
        self._reason.edited.connect(lambda _text: self.reason_edited.emit())
        self._field = FormField(
            self.tr("Varför två med samma nummer?"),
            self._reason,
            self.tr("Skälet sparas med uppgifterna, så att den som granskar förstår."),
        )
        self._field.setObjectName("double-reason")
        self.add(self._field)
        self._phrases = QWidget()
        flow = FlowLayout(self._phrases, gap=4)
        for phrase in (
            self.tr("Numret är fel hos den andra"),
            self.tr("Kontrollerat: det är två personer"),
        ):
            button = QuietButton(phrase, "phrase")
            button.clicked.connect(lambda _=False, text=phrase: self._reason.insert_phrase(text))
            flow.addWidget(button)
        self.add(self._phrases)
        row = QHBoxLayout()
        row.addStretch(1)
        self._answer = SecondaryButton("")
        self._answer.setObjectName("double-anyway")
        self._answer.clicked.connect(self._on_answer)
        row.addWidget(self._answer)
        self.body.addLayout(row)

    def _fill(self) -> None:
        if self._rows is not None:
            self._holder.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        set_spacing(column, (0, 0, 0, 0), 12)
        for double in self._doubles:
            column.addWidget(self._build_row(double))
        self._holder.addWidget(self._rows)

    def _build_row(self, double: Double) -> QWidget:
        person = double.person
        line = QWidget()
        row = QHBoxLayout(line)
        set_spacing(row, (0, 0, 0, 0), 12)
        told = QWidget()
        texts = QVBoxLayout(told)
        set_spacing(texts, (0, 0, 0, 0), 4)
        texts.addWidget(role_label(person.name, "strong", wrap=True))
        detail = about(person, self._formats)
        if detail:
            texts.addWidget(role_label(detail, "secondary", wrap=True))
        texts.addWidget(Chip(likeness_word(double.why), likeness_tone(double.why)))
        row.addWidget(told, 1)
        button = SecondaryButton(self.tr("Öppna den"))
        button.setAccessibleName(self.tr("Öppna {name}").format(name=person.name))
        button.clicked.connect(lambda: self.open_asked.emit(person.id))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    # -- inside --

    def _is_certain(self) -> bool:
        return any(double.why.is_certain for double in self._doubles)

    def _on_answer(self) -> None:
        self._accept()
        if self._is_certain():
            self._reason.setFocus()
        self.answered.emit()

    def _accept(self) -> None:
        self._accepted = self._accepted | {double.person.id for double in self._doubles}
        self._settle()

    def _settle(self) -> None:
        """Show what is still to be said."""
        answered, certain = self.is_answered(), self._is_certain()
        self.setVisible(bool(self._doubles) and (certain or not answered))
        self.set_title(
            self.tr("Någon har redan det här numret")
            if certain
            else self.tr("Är personen redan registrerad?")
        )
        self._intro.setText(self._introduction(certain=certain))
        self._answer.setText(self.tr("Ändå en ny") if self._is_new else self.tr("Behåll båda"))
        self._answer.setVisible(not answered)
        self._field.setVisible(certain and answered)
        self._phrases.setVisible(certain and answered)

    def _introduction(self, *, certain: bool) -> str:
        if certain and self._is_new:
            return self.tr("Öppna den som finns, så slipper ni två. Två med samma nummer kräver ett skäl.")
        if certain:
            return self.tr("Kontrollera numret mot id-handlingen. Två med samma nummer kräver ett skäl.")
        return self.tr("Öppna den som finns, så slipper ni två av samma person.")
