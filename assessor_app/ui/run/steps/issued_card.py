"""The documents of a run: what they lack, make, look at, print, save."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.document_gaps import DocumentGap, Spot
from assessor_app.services.document_contents import fitting_kind
from assessor_app.services.issuing_models import Completeness
from assessor_app.services.read_models import DocumentSummary, RunView
from assessor_app.ui.document_words import kind_word, printed_tone, printed_word
from assessor_app.ui.documents.life_words import gap_line, standing_mark, standing_tone, standing_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.frames import empty_layout
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    Card,
    CheckRow,
    Chip,
    ChoiceInput,
    FlowLayout,
    FormField,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    role_label,
    rule,
)


class IssuedCard(Card):
    """`issuing` and `previewing` carry kind and language, `gap_asked` a gap to go to; the other signals a
    document's row.

    Who may not issue sees the draft and what is missing: issuing is the manager's.
    """

    issuing = Signal(object, str)
    previewing = Signal(object, str)
    opening = Signal(object)
    printing = Signal(object)
    saving = Signal(object)
    gap_asked = Signal(object)

    def __init__(
        self,
        formats: Formats,
        printing_now: Callable[[], UUID | None],
        *,
        may_print: bool,
        may_issue: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._formats = formats
        self._printing_now, self._may_print, self._may_issue = printing_now, may_print, may_issue
        self._is_ended = False
        self._gaps_shown: tuple[DocumentGap, ...] | None = None
        self._kind = DocumentKind.STATEMENT
        self._shown: tuple[DocumentSummary, ...] | None = None
        self.set_title(self.tr("Dokument"))
        self._language = ChoiceInput((("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))))
        self._language.setObjectName("document-language")
        self._language.set_value("sv")
        self.add(FormField(self.tr("Dokumentets språk"), self._language))
        self._sent = role_label("", "body", wrap=True)
        self._sent.setObjectName("sent-to-manager")
        self.add(self._sent)
        self._gaps = QVBoxLayout()
        set_spacing(self._gaps, (0, 0, 0, 0), 4)
        self.body.addLayout(self._gaps)
        self._birth = CheckRow(self.tr("Validanden vill att födelsedatumet står i den digitala delen"))
        self._birth.setObjectName("birth-date-agreed")
        self.add(self._birth)
        self.add(self._build_buttons())
        self.warning = Banner("warning")
        self.warning.hide()
        self.add(self.warning)
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self.body.addLayout(self._list)

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        self._issue = PrimaryButton()
        self._issue.setObjectName("issue-document")
        self._issue.clicked.connect(lambda: self._ask(self.issuing, self._kind))
        self._report = SecondaryButton(self.tr("Utfärda individuell rapport"))
        self._report.setObjectName("issue-report")
        self._report.clicked.connect(lambda: self._ask(self.issuing, DocumentKind.REPORT))
        self._preview = QuietButton(self.tr("Förhandsgranska"), "eye")
        self._preview.setObjectName("preview-document")
        self._preview.clicked.connect(lambda: self._ask(self.previewing, self._kind))
        for button in (self._issue, self._report, self._preview):
            flow.addWidget(button)
        return holder

    def show_view(self, view: RunView) -> None:
        """Show what can be made of the run, and what has been made."""
        self._kind = fitting_kind(view.state, view.checklist)
        certificate = self._kind is DocumentKind.CERTIFICATE
        self._issue.setText(self.tr("Utfärda intyg") if certificate else self.tr("Utfärda valideringsintyg"))
        self._is_ended = view.state.status in (Status.SIGNED, Status.INTERRUPTED)
        self._sent.setVisible(not self._may_issue)
        if any(not row.is_revoked for row in view.documents):
            self._sent.setText(self.tr("Utfärdat av centrumansvarig. Du kan titta på det här nedanför."))
        else:
            self._sent.setText(self.tr("Valideringen ligger hos centrumansvarig för utfärdande."))
        for part in (self._issue, self._report, self._birth):
            part.setVisible(self._may_issue)
        self._fit_buttons()
        if view.documents != self._shown:
            self._shown = view.documents
            self._build_rows(view)

    @property
    def kind(self) -> DocumentKind:
        """The document that fits the run."""
        return self._kind

    def birth_date_agreed(self) -> bool:
        """Whether the candidate wants the birth date in what is signed."""
        return self._birth.value()

    def show_completeness(self, completeness: Completeness) -> None:
        """Show what is missing, each as a way to where it is closed."""
        gaps = tuple(filter(self._can_close, (*completeness.blocking, *completeness.warnings)))
        gaps = tuple(dict.fromkeys(gaps))
        if gaps == self._gaps_shown:
            return
        self._gaps_shown = gaps
        empty_layout(self._gaps)
        text = self.tr("Det här saknas innan dokumentet kan utfärdas:")
        self._list_gaps(text, "partly", [gap for gap in gaps if gap.blocks])
        text = self.tr("Det här hindrar inte, men se efter:")
        self._list_gaps(text, "muted", [gap for gap in gaps if not gap.blocks])
        self._fit_buttons()

    def _can_close(self, gap: DocumentGap) -> bool:
        """What only the manager's settings close is nothing to tell an assessor of."""
        return self._may_issue or gap.where.spot is not Spot.SETTINGS

    def _list_gaps(self, heading: str, tone: str, gaps: list[DocumentGap]) -> None:
        if gaps:
            self._gaps.addWidget(role_label(heading, "strong", tone, wrap=True))
        for gap in gaps:
            way = QuietButton(gap_line(gap), "warning" if gap.blocks else "info")
            way.setObjectName(f"document-gap-{gap.code}")
            way.setAccessibleName(self.tr("Gå till: {what}").format(what=gap_line(gap)))
            way.clicked.connect(lambda _=False, gap=gap: self.gap_asked.emit(gap))
            self._gaps.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _fit_buttons(self) -> None:
        """What is missing of a certificate may be missing of a report too, but not always: that one is asked
        for and refused with its own words."""
        blocked = any(gap.blocks for gap in self._gaps_shown or ())
        self._issue.setEnabled(self._is_ended and not blocked)
        self._report.setEnabled(self._is_ended)

    def focus_first(self) -> None:
        """Put the focus on the button that makes the document, or shows it to who may not make it."""
        first = self._issue if self._may_issue else self._preview
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, text: str) -> None:
        """Tell what is wrong with the last document; nothing where the text is empty."""
        self.warning.setVisible(bool(text))
        if text:
            self.warning.set_message("warning", text)

    def _ask(self, signal: SignalInstance, kind: DocumentKind) -> None:
        language = self._language.value()
        signal.emit(kind, language if isinstance(language, str) else "sv")

    def _build_rows(self, view: RunView) -> None:
        empty_layout(self._list)
        for document in view.documents:
            self._list.addWidget(rule())
            self._list.addWidget(self._build_row(document))

    def _build_row(self, document: DocumentSummary) -> QWidget:
        widget = QWidget()
        widget.setObjectName(f"document-{document.number}")
        column = QVBoxLayout(widget)
        set_spacing(column, (0, 8, 0, 8), 4)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        texts.addWidget(role_label(kind_word(document.kind), "strong", wrap=True))
        language = self.tr("engelska") if document.language == "en" else self.tr("svenska")
        parts = (document.number, language, self._formats.short_day_time(document.issued_at))
        texts.addWidget(role_label(" · ".join(parts), "secondary", wrap=True))
        row.addLayout(texts, 1)
        is_now = self._printing_now() == document.id
        word, tone = (word_of(document, is_being_printed=is_now) for word_of in (printed_word, printed_tone))
        chip = Chip(word, tone)
        if document.is_revoked:
            chip = Chip(standing_word(document), standing_tone(document), mark=standing_mark(document))
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._build_row_buttons(document))
        return widget

    def _build_row_buttons(self, document: DocumentSummary) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 4)
        show = QuietButton(self.tr("Öppna"), "open")
        show.setAccessibleName(self.tr("Öppna {number}").format(number=document.number))
        show.clicked.connect(lambda: self.opening.emit(document))
        put = QuietButton(self.tr("Skriv ut …"), "print")
        put.setObjectName(f"print-{document.number}")
        put.setAccessibleName(self.tr("Skriv ut {number}").format(number=document.number))
        put.clicked.connect(lambda: self.printing.emit(document))
        put.setEnabled(document.is_held and not document.is_revoked)
        save = QuietButton(self.tr("Spara som PDF"), "save")
        save.setAccessibleName(self.tr("Spara {number} som PDF").format(number=document.number))
        save.clicked.connect(lambda: self.saving.emit(document))
        for button in (show, put, save) if self._may_print else (show, save):
            flow.addWidget(button)
        return holder
