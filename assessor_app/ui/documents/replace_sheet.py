"""The sheet that replaces a document: what will stand instead, why, and a yes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.services.issuing import IssuingService
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import kind_word
from assessor_app.ui.documents.gap_ways import go_to_gap
from assessor_app.ui.documents.life_presenters import ReplacePresenter
from assessor_app.ui.documents.life_view import ReplacementShown
from assessor_app.ui.documents.life_words import gap_line
from assessor_app.ui.documents.live_paper import LivePaper
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing, space
from assessor_app.ui.widgets import (
    CheckRow,
    FilterChip,
    FlowLayout,
    FormField,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)

_WIDTH = 640
_PAPER = 620


class ReplaceSheet(SideSheet):
    """`replaced` carries the document that stands now."""

    replaced = Signal(object)

    def __init__(self, page: QWidget, session: Session, issuing: IssuingService) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("replace-sheet")
        self._session = session
        self._old: DocumentSummary | None = None
        self._shown: ReplacementShown | None = None
        self._presenter = ReplacePresenter(self, session, issuing)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._about = role_label("", "body", wrap=True)
        self.body.addWidget(self._about)
        self.body.addWidget(self._build_name_first())
        self.body.addWidget(self._build_choices())
        self._gaps_place = QVBoxLayout()
        set_spacing(self._gaps_place, (0, 0, 0, 0), 4)
        self._gaps: list[QWidget] = []
        self.body.addLayout(self._gaps_place)
        self._note = TextArea(max_lines=4)
        self._note.setObjectName("replace-note")
        self.body.addWidget(
            FormField(
                self.tr("Varför ersätts det?"),
                self._note,
                self.tr("Stannar hos er, i historiken. Skriv inget personnummer."),
                optional=True,
            )
        )
        self._birth = CheckRow(self.tr("Validanden vill att födelsedatumet står i den digitala delen"))
        self._birth.setObjectName("replace-birth-date")
        self.body.addWidget(self._birth)
        self._yes = CheckRow("")
        self._yes.setObjectName("replace-yes")
        self._yes.edited.connect(lambda _yes: self._fit())
        self.body.addWidget(self._yes)
        self.body.addWidget(role_label(self.tr("Så ser det nya ut (utkast)"), "strong"))
        self._paper = LivePaper(session)
        self._paper.setMinimumHeight(space(_PAPER))
        self.body.addWidget(self._paper, 1)
        self._build_footer_buttons()

    def _build_name_first(self) -> QWidget:
        """A misspelt name is spelt right where people are; the new document takes it from there."""
        self._name_first = QuietButton(self.tr("Är namnet felstavat? Rätta det hos validanden först"), "user")
        self._name_first.setObjectName("replace-name-first")
        self._name_first.clicked.connect(self._go_to_candidate)
        holder = QWidget()
        FlowLayout(holder).addWidget(self._name_first)
        return holder

    def _go_to_candidate(self) -> None:
        old = self._old
        if old is not None and old.candidate is not None:
            self.close_sheet()
            self._session.navigator.open_candidate(old.candidate)

    def _build_choices(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self._kinds = {kind: FilterChip(kind_word(kind.value)) for kind in DocumentKind}
        for kind, chip in self._kinds.items():
            chip.setObjectName(f"replace-{kind.value}")
            chip.clicked.connect(lambda _=False, kind=kind: self._presenter.choose_kind(kind))
            flow.addWidget(chip)
        self._languages = {"sv": FilterChip(self.tr("Svenska")), "en": FilterChip(self.tr("Engelska"))}
        for language, chip in self._languages.items():
            chip.setObjectName(f"replace-in-{language}")
            chip.clicked.connect(lambda _=False, one=language: self._presenter.choose_language(one))
            flow.addWidget(chip)
        return holder

    def _build_footer_buttons(self) -> None:
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self._replace = PrimaryButton(self.tr("Ersätt"), "swap")
        self._replace.setObjectName("confirm-replace")
        self._replace.clicked.connect(self._submit)
        self.add_footer_button(back)
        self.add_footer_button(self._replace)

    def ask(self, document: DocumentSummary) -> None:
        """Open for a document."""
        self._old = document
        self.set_title(self.tr("Ersätt {number}").format(number=document.number))
        name = document.candidate_name or self.tr("Borttagen person")
        self._about.setText(
            self.tr(
                "Ett nytt dokument för {name} utfärdas av valideringen som den ser ut nu, med nytt nummer. "
                "{number} återkallas samtidigt och pekar på det nya. Det går inte att ta tillbaka."
            ).format(name=name, number=document.number)
        )
        self._yes.setText(self.tr("Ja, {number} ska ersättas").format(number=document.number))
        self._yes.set_value(False)
        self._birth.set_value(False)
        self._note.set_value("")
        self._name_first.setVisible(document.candidate is not None)
        self.open_sheet(self._note)
        self._presenter.open(document)

    # -- what the presenter says --

    def show_replacement(self, shown: ReplacementShown) -> None:
        self._shown = shown
        for kind, chip in self._kinds.items():
            chip.setVisible(kind in shown.kinds)
            chip.setChecked(kind is shown.kind)
        for language, chip in self._languages.items():
            chip.setChecked(language == shown.language)
        self._show_gaps(shown)
        self._fit()

    def show_paper(self, paper: RenderedDocument) -> None:
        self._paper.show_paper(paper)

    def tell_replaced(self, old: DocumentSummary, new: DocumentSummary) -> None:
        self.close_sheet()
        self._session.navigator.toast(
            self.tr("{old} är ersatt av {new}").format(old=old.number, new=new.number)
        )
        self.replaced.emit(new)

    # -- inside --

    def _show_gaps(self, shown: ReplacementShown) -> None:
        for gap in self._gaps:
            self._gaps_place.removeWidget(gap)
            gap.hide()
            gap.deleteLater()
        self._gaps = []
        if shown.missing:
            text = self.tr("Det här saknas innan det nya kan utfärdas:")
            self._gaps.append(role_label(text, "strong", "partly", wrap=True))
        for missing in dict.fromkeys(shown.missing):
            way = QuietButton(gap_line(missing), "warning")
            way.clicked.connect(lambda _=False, missing=missing: self._go_to(missing))
            self._gaps.append(way)
        for widget in self._gaps:
            self._gaps_place.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def _go_to(self, gap: DocumentGap) -> None:
        old = self._old
        if old is not None:
            self.close_sheet()
            go_to_gap(self._session, old.assessment, old.candidate, gap)

    def _fit(self) -> None:
        shown = self._shown
        ready = shown is not None and shown.known and not shown.missing
        self._yes.setEnabled(ready)
        self._replace.setEnabled(ready and self._yes.value())

    def _submit(self) -> None:
        self._replace.setEnabled(False)
        self._presenter.replace(self._note.value(), birth_date_agreed=self._birth.value())
