"""What a document says in short: whose it is, how it stands, what it stands for, and what is in the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.issuing_models import DocumentLife
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import kind_word, pages_word, printed_word
from assessor_app.ui.documents.life_words import reason_word, standing_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import QuietButton, role_label


class DocumentFacts(QWidget):
    """`document_asked` carries another document: what was replaced, or what stands instead."""

    document_asked = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 12)
        self._rows: list[QWidget] = []

    def show_facts(self, row: DocumentSummary, life: DocumentLife, issuer: str) -> None:
        """Show these and no others."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._fact(label, text) for label, text in self._facts(row, life, issuer) if text]
        for label, document, number in self._links(row):
            way = QuietButton(f"{label} {number}".strip(), "documents")
            way.setObjectName(f"to-document-{number}")
            way.clicked.connect(lambda _=False, document=document: self.document_asked.emit(document))
            self._rows.append(way)
        for widget in self._rows:
            align = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QuietButton) else Qt.AlignmentFlag(0)
            self._column.addWidget(widget, 0, align)

    def texts(self) -> tuple[str, ...]:
        """What is said, line by line."""
        return tuple(row.accessibleName() for row in self._rows)

    # -- inside --

    def _facts(self, row: DocumentSummary, life: DocumentLife, issuer: str) -> tuple[tuple[str, str], ...]:
        issued = self._formats.day_time(row.issued_at)
        by = self.tr("{when} av {name}").format(when=issued, name=issuer) if issuer else issued
        language = {"sv": self.tr("Svenska"), "en": self.tr("Engelska")}.get(row.language, row.language)
        signed = (
            self.tr("Filen är underskriven med testcentrets nyckel och kan kontrolleras digitalt.")
            if life.is_signed
            else self.tr("Utfärdat före den digitala underskriften. Filen kan bara jämföras med registret.")
        )
        return (
            (self.tr("Nummer"), row.number),
            (self.tr("Dokument"), f"{kind_word(row.kind)}, {pages_word(row.pages)}"),
            (self.tr("Gäller"), row.candidate_name or self.tr("Borttagen person")),
            (self.tr("Språk"), language),
            (self.tr("Utfärdat"), by),
            (self.tr("Status"), self._standing(row)),
            (self.tr("Utskrift"), printed_word(row)),
            (self.tr("Underskrift"), signed),
        )

    def _standing(self, row: DocumentSummary) -> str:
        word = standing_word(row)
        if not row.is_revoked or row.revoked_at is None:
            return word
        when = self._formats.day_time(row.revoked_at)
        if row.replaced_by is not None or not row.revoked_reason:
            return self.tr("{what}, {when}").format(what=word, when=when)
        reason = reason_word(row.revoked_reason)
        return self.tr("{what}, {when}. Skäl: {reason}").format(what=word, when=when, reason=reason)

    def _links(self, row: DocumentSummary) -> list[tuple[str, object, str]]:
        links: list[tuple[str, object, str]] = []
        if row.replaced_by is not None:
            links.append((self.tr("Ersatt av"), row.replaced_by, row.replaced_by_number))
        if row.replaces is not None:
            links.append((self.tr("Ersätter"), row.replaces, row.replaces_number))
        return links

    def _fact(self, label: str, text: str) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{label}: {text}")
        column = QVBoxLayout(row)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(role_label(label, "secondary"))
        value = role_label(text, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(value)
        return row
