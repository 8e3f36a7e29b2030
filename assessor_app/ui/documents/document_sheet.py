"""One document: its pages, and what was printed of it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.prints import PrintStatus
from assessor_app.services.issuing_models import DocumentLife, LifeLine, LifeStep
from assessor_app.services.printing import DocumentHistory, PrintRecord
from assessor_app.services.read_models import DocumentSummary, IssuedDocument
from assessor_app.ui.document_words import copy_word, ended_word, kind_word
from assessor_app.ui.documents.document_facts import DocumentFacts
from assessor_app.ui.documents.life_words import reason_word, standing_word
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.printing.tray_question import TrayQuestion
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    FilterChip,
    FlowLayout,
    PageScroll,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    role_label,
    rule,
)

_WIDTH = 760
_PAGES, _HISTORY, _FACTS = range(3)


class DocumentSheet(SideSheet):
    """`save_asked`, `print_asked`, `run_asked`, `candidate_asked`, `replace_asked`, `revoke_asked` and
    `credential_asked` say what the user wants with it; `document_asked` carries another document.

    `settled` carries the print (None: all that are uncertain) and whether the paper came out.
    """

    save_asked = Signal()
    print_asked = Signal()
    run_asked = Signal()
    candidate_asked = Signal()
    replace_asked = Signal()
    revoke_asked = Signal()
    credential_asked = Signal()
    document_asked = Signal(object)
    settled = Signal(object, bool)

    def __init__(self, page: QWidget, session: Session, *, may_print: bool, may_issue: bool = False) -> None:
        super().__init__(page, "", _WIDTH)
        self._formats = formats_of(session)
        self._may_print, self._may_issue = may_print, may_issue
        self._issuer = ""
        self._about: QLabel = role_label("", "body", "muted", wrap=True)
        self._preview = PdfPreview(session)
        self._standing = Banner("warning")
        self._standing.setObjectName("document-standing")
        self._standing.action_chosen.connect(self._ask_for_the_other)
        self._standing.hide()
        self._other: UUID | None = None
        self.body.addWidget(self._standing)
        self.body.addWidget(self._about)
        self.body.addWidget(self._build_ways())
        self._question = TrayQuestion()
        self._question.answered.connect(lambda came_out: self.settled.emit(None, came_out))
        self._question.hide()
        self.body.addWidget(self._question)
        self._history = PrintHistoryList(self._formats, may_print=may_print)
        self._history.denied.connect(lambda print_id: self.settled.emit(print_id, False))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._preview)
        scroll = PageScroll()
        scroll.content.addWidget(self._history)
        scroll.content.addStretch(1)
        self._stack.addWidget(scroll)
        self._facts = DocumentFacts(self._formats)
        self._facts.document_asked.connect(self.document_asked)
        facts = PageScroll()
        facts.content.addWidget(self._facts)
        facts.content.addStretch(1)
        self._stack.addWidget(facts)
        self.body.addWidget(self._stack, 1)
        self._build_footer_buttons()
        self.closed.connect(self._preview.clear)

    def show_document(self, document: IssuedDocument) -> None:
        """Show the pages, and open the sheet if need be."""
        summary = document.summary
        self.set_title(summary.number)
        kind, name = kind_word(summary.kind), summary.candidate_name or self.tr("Borttagen person")
        day = self._formats.day(self._formats.day_of(summary.issued_at))
        about = self.tr("{kind} för {name}, utfärdat {day}").format(kind=kind, name=name, day=day)
        self._about.setText(about)
        self._to_candidate.setVisible(summary.candidate is not None)
        self._show_standing(summary)
        self._print.setText(self.tr("Skriv ut kopia …") if summary.printed else self.tr("Skriv ut …"))
        self._print.setEnabled(not summary.is_revoked)
        if not self.is_open():
            self._show_side(_PAGES)
            self.open_sheet(self._preview.focus_place())
        self._preview.show_pdf(document.pdf)

    def show_history(
        self, document: DocumentSummary, history: DocumentHistory, issuer: str, *, is_being_printed: bool
    ) -> None:
        """Show what was printed, and ask about what is uncertain; `issuer` issued the document."""
        self._issuer = issuer
        self._chips[_HISTORY].set_count(len(history.records) or None)
        asks = bool(history.uncertain) and self._may_print and not is_being_printed
        self._question.setVisible(asks)
        if history.uncertain:
            when = self._formats.day_time(history.uncertain[-1].item.begun_at)
            self._question.ask(document.number, when)
        self._history.show_history(document, history, issuer, is_being_printed=is_being_printed)

    def show_life(self, document: DocumentSummary, life: DocumentLife) -> None:
        """Show what the document says in short, how it stands, and how it ended if it did."""
        self._show_standing(document)
        self._credential.setVisible(life.is_signed)
        self._facts.show_facts(document, life, self._issuer)
        self._history.show_end(life)

    def _show_standing(self, document: DocumentSummary) -> None:
        """A document that holds no more says so above everything else."""
        for button in (self._replace, self._revoke):
            button.setVisible(self._may_issue and not document.is_revoked)
        self._standing.setVisible(document.is_revoked)
        self._other = document.replaced_by
        if document.is_revoked:
            text = self.tr("{what}. Dokumentet gäller inte längre.").format(what=standing_word(document))
            way = self.tr("Visa det nya") if self._other is not None else None
            self._standing.set_message("warning", text, way)

    def _ask_for_the_other(self) -> None:
        if self._other is not None:
            self.document_asked.emit(self._other)

    def _build_ways(self) -> QWidget:
        """What to look at, and under it what to do."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        sides_row, flow = FlowLayout(gap=8), FlowLayout(gap=8)
        column.addLayout(sides_row)
        column.addLayout(flow)
        self._chips: dict[int, FilterChip] = {}
        sides = (
            (_PAGES, "document-pages", self.tr("Sidor")),
            (_FACTS, "document-facts", self.tr("Uppgifter")),
            (_HISTORY, "document-history", self.tr("Historik")),
        )
        for side, name, word in sides:
            chip = FilterChip(word)
            chip.setObjectName(name)
            chip.clicked.connect(lambda _=False, side=side: self._show_side(side))
            sides_row.addWidget(chip)
            self._chips[side] = chip
        self._to_candidate = QuietButton(self.tr("Visa validanden"), "user")
        self._to_candidate.clicked.connect(self.candidate_asked)
        to_run = QuietButton(self.tr("Visa valideringen"), "assessments")
        to_run.clicked.connect(self.run_asked)
        flow.addWidget(self._to_candidate)
        flow.addWidget(to_run)
        self._replace = QuietButton(self.tr("Ersätt …"), "swap")
        self._replace.setObjectName("replace-document")
        self._replace.clicked.connect(self.replace_asked)
        self._revoke = QuietButton(self.tr("Återkalla …"), "close")
        self._revoke.setObjectName("revoke-document")
        self._revoke.clicked.connect(self.revoke_asked)
        for button in (self._replace, self._revoke):
            flow.addWidget(button)
            button.setVisible(False)
        return holder

    def _build_footer_buttons(self) -> None:
        save = SecondaryButton(self.tr("Spara som PDF …"), "save")
        save.setObjectName("save-pdf")
        save.clicked.connect(self.save_asked)
        self._print = PrimaryButton(self.tr("Skriv ut …"), "print")
        self._print.setObjectName("print-document")
        self._print.clicked.connect(self.print_asked)
        self._credential = SecondaryButton(self.tr("Spara intygsfil …"), "save")
        self._credential.setObjectName("save-credential")
        self._credential.setToolTip(
            self.tr("Intyget som fil för datorer (JSON), att läsa in på andra ställen")
        )
        self._credential.clicked.connect(self.credential_asked)
        self.add_footer_button(self._credential)
        self._credential.setVisible(False)
        self.add_footer_button(save)
        self.add_footer_button(self._print)
        self._print.setVisible(self._may_print)

    def _show_side(self, shown: int) -> None:
        self._stack.setCurrentIndex(shown)
        for side, chip in self._chips.items():
            chip.setChecked(side == shown)


class PrintHistoryList(QWidget):
    """What happened to a document, oldest first. `denied` carries a print whose paper never came."""

    denied = Signal(object)

    def __init__(self, formats: Formats, *, may_print: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._may_print = may_print
        self._is_being_printed = False
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 8)
        self._lines: list[QWidget] = []

    def show_history(
        self, document: DocumentSummary, history: DocumentHistory, issuer: str, *, is_being_printed: bool
    ) -> None:
        """Show these and no others."""
        self._is_being_printed = is_being_printed
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        issued = self._line(self.tr("Utfärdat"), self._who(document.issued_at, issuer), "")
        self._lines = [issued, *(self._record(record) for record in history.records)]
        if not history.records:
            self._lines.append(role_label(self.tr("Inte utskrivet."), "body", "muted"))
        for line in self._lines:
            self._column.addWidget(line)

    def show_end(self, life: DocumentLife) -> None:
        """Add how the document ended, if it did."""
        steps = (LifeStep.REVOKED, LifeStep.REPLACED, LifeStep.REVOKED_AGAIN)
        for line in life.lines:
            if line.step in steps:
                self._lines.append(self._ended_line(line))
                self._column.addWidget(self._lines[-1])

    def _ended_line(self, line: LifeLine) -> QWidget:
        if line.step is LifeStep.REPLACED:
            what = self.tr("Ersatt av {number}").format(number=line.other_number or "–")
        elif line.step is LifeStep.REVOKED:
            what = self.tr("Återkallat")
        else:
            what = self.tr("Återkallat en gång till, utan verkan")
        is_replaced = line.step is LifeStep.REPLACED
        reason = reason_word(line.reason.value) if line.reason is not None and not is_replaced else ""
        detail = " · ".join(part for part in (reason, line.note) if part)
        return self._line(what, self._who(line.at, line.by_name), detail)

    def texts(self) -> tuple[str, ...]:
        """What each line says."""
        return tuple(line.accessibleName() for line in self._lines)

    def _record(self, record: PrintRecord) -> QWidget:
        item = record.item
        who = self._who(item.begun_at, record.by_name)
        details = [self._ended(record)]
        if item.copy and item.first != 1:
            details.append(self.tr("sida {first}–{last}").format(first=item.first, last=item.last))
        if item.reason:
            details.append(item.reason)
        can_deny = self._may_print and item.came_out is None and item.status is PrintStatus.HANDED_OVER
        return self._line(copy_word(item.copy), who, " · ".join(details), item.id if can_deny else None)

    def _ended(self, record: PrintRecord) -> str:
        word = ended_word(record.item, is_being_printed=self._is_being_printed)
        by = record.settled_by_name
        return self.tr("{what} (enligt {name})").format(what=word, name=by) if by else word

    def _who(self, at_ms: int, name: str) -> str:
        when = self._formats.day_time(at_ms)
        return self.tr("{when} av {name}").format(when=when, name=name) if name else when

    def _line(self, what: str, who: str, detail: str, print_id: UUID | None = None) -> QWidget:
        line = QWidget()
        line.setAccessibleName(". ".join(part for part in (what, who, detail) if part))
        column = QVBoxLayout(line)
        set_spacing(column, (0, 0, 0, 0), 8)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        texts.addWidget(role_label(what, "strong", wrap=True))
        texts.addWidget(role_label(who, "secondary", wrap=True))
        if detail:
            texts.addWidget(role_label(detail, "secondary", wrap=True))
        row.addLayout(texts, 1)
        if print_id is not None:
            deny = QuietButton(self.tr("Papperet kom aldrig"))
            deny.setAccessibleName(self.tr("{copy}: papperet kom aldrig").format(copy=what))
            deny.clicked.connect(lambda: self.denied.emit(print_id))
            row.addWidget(deny)
        column.addLayout(row)
        column.addWidget(rule())
        return line
