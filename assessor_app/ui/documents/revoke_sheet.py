"""The sheet that revokes a document: why, what happens then, and a yes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.services.issuing import IssuingService
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import kind_word
from assessor_app.ui.documents.life_presenters import RevokePresenter
from assessor_app.ui.documents.life_words import reason_choices
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceRow,
    DangerButton,
    FormField,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)


class RevokeSheet(SideSheet):
    """`revoked` carries the document that holds no more."""

    revoked = Signal(object)

    def __init__(self, page: QWidget, session: Session, issuing: IssuingService) -> None:
        super().__init__(page)
        self.setObjectName("revoke-sheet")
        self._document: DocumentSummary | None = None
        self._presenter = RevokePresenter(self, session, issuing)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._about = role_label("", "body", "muted", wrap=True)
        self._why = ChoiceRow(reason_choices())
        self._why.edited.connect(lambda _reason: self._fit())
        self._note = TextArea(max_lines=4)
        self._note.setObjectName("revoke-note")
        self._note.edited.connect(lambda _text: self._fit())
        self._field = FormField(
            self.tr("Anteckning"),
            self._note,
            self.tr("Stannar hos er, i dokumentets historik. Skriv inget personnummer."),
        )
        self._yes = CheckRow("")
        self._yes.setObjectName("revoke-yes")
        self._yes.edited.connect(lambda _yes: self._fit())
        self.body.addWidget(self._about)
        self.body.addWidget(role_label(self.tr("Varför gäller det inte längre?"), "strong", wrap=True))
        self.body.addWidget(self._why)
        self.body.addWidget(self._field)
        self._build_consequences()
        self.body.addWidget(self._yes)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self._revoke = DangerButton(self.tr("Återkalla"))
        self._revoke.setObjectName("confirm-revoke")
        self._revoke.clicked.connect(self._submit)
        self.add_footer_button(back)
        self.add_footer_button(self._revoke)

    def _build_consequences(self) -> None:
        self.body.addWidget(role_label(self.tr("Det här händer"), "strong"))
        lines = (
            self.tr("Dokumentet står kvar i registret som återkallat, med skälet."),
            self.tr(
                "Andra får veta det genom statuslistan: spara den igen och lägg den där ni brukar. "
                "Pappret och filen som redan är utlämnade ändras inte."
            ),
            self.tr("Det går inte att ta tillbaka. Ett nytt dokument kan alltid utfärdas."),
        )
        for line in lines:
            self.body.addWidget(role_label(line, "body", "muted", wrap=True))

    def ask(self, document: DocumentSummary) -> None:
        """Open for a document, with nothing chosen."""
        self._document = document
        self.set_title(self.tr("Återkalla {number}").format(number=document.number))
        name = document.candidate_name or self.tr("Borttagen person")
        self._about.setText(self.tr("{kind} för {name}").format(kind=kind_word(document.kind), name=name))
        self._why.set_value(None)
        self._note.set_value("")
        self._field.set_error(None)
        self._yes.setText(self.tr("Ja, {number} ska inte gälla längre").format(number=document.number))
        self._yes.set_value(False)
        self._fit()
        self.open_sheet()

    # -- what the presenter says --

    def show_refusal(self, code: str, details: Mapping[str, object]) -> bool:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        if code != "revocation_note_missing" or message is None:
            return False
        self._field.set_error(message.whole)
        self._note.setFocus()
        return True

    def tell_revoked(self, document: DocumentSummary) -> None:
        self.close_sheet()
        self.revoked.emit(document)

    # -- inside --

    def _fit(self) -> None:
        if self._note.value().strip():
            self._field.set_error(None)
        self._revoke.setEnabled(self._why.value() is not None and self._yes.value())

    def _submit(self) -> None:
        reason = self._why.value()
        if self._document is not None and isinstance(reason, RevocationReason):
            self._presenter.revoke(self._document, reason, self._note.value())
