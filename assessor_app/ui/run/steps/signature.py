"""Step 6: what is missing, the signatures that lock the run, and the papers that come of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import Complete, Resume
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessment_rules import required_signatures
from assessor_app.domain.assessments import Status
from assessor_app.domain.authorisations import Act
from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.domain.document_gaps import DocumentGap, Spot
from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import DocumentSummary, IssuedDocument, RunView
from assessor_app.system.files import write_whole
from assessor_app.ui import instrument_words
from assessor_app.ui.authorisation_words import noted, warning
from assessor_app.ui.documents.gap_ways import go_to_gap
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.formats import formats_of
from assessor_app.ui.printing.print_sheet import PrintSheet
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.frames import Columns, Step
from assessor_app.ui.run.steps.gap_card import GapCard
from assessor_app.ui.run.steps.issued_card import IssuedCard
from assessor_app.ui.run.steps.keeping import is_open
from assessor_app.ui.run.steps.paper_view import PaperView
from assessor_app.ui.run.steps.reopen_sheet import ReopenSheet
from assessor_app.ui.run.steps.signature_cards import SignatureCard
from assessor_app.ui.run.steps.summary_card import SummaryCard
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import Banner, PrimaryButton, QuietButton, SecondaryButton, SideSheet

SAVE_FOLDER = "documents.save_folder"


class SignatureStep(Step):
    """Shows one of three things: what is missing, the fields to sign in, or what is signed and its papers."""

    def __init__(self, actions: RunActions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(actions, "signature", parent)
        self._session, self._formats = session, formats_of(session)
        self._paper: PaperView | None = None
        self._paper_shown: IssuedDocument | None = None
        self._reopen_sheet: ReopenSheet | None = None
        self._signing = False
        self._print_sheet: PrintSheet | None = None
        self._build_body()
        self._build_foot()
        self._build_stack()

    def _build_body(self) -> None:
        self._gaps = GapCard()
        self._gaps.wanted.connect(lambda place: self.run.go_to(place))
        self._gaps.conflict_asked.connect(lambda place: self.run.settle_conflict(place))
        self._summary = SummaryCard(self._formats)
        may_print = may(self._session.actor, Right.PRINT_DOCUMENTS)
        self._documents = IssuedCard(
            self._formats,
            lambda: self._session.press.document,
            may_print=may_print,
            may_issue=may(self._session.actor, Right.ISSUE_DOCUMENTS),
        )
        self._documents.gap_asked.connect(self._go_to_gap)
        self._documents.issuing.connect(self._issue)
        self._documents.previewing.connect(self._preview)
        self._documents.opening.connect(self._open)
        self._documents.printing.connect(self._print)
        self._documents.saving.connect(self._save)
        self._columns = Columns()
        self._columns.left.addWidget(self._gaps)
        self._columns.left.addWidget(self._documents)
        self._columns.left.addStretch(1)
        self._columns.right.addWidget(self._summary)
        self._columns.right.addStretch(1)
        self._pads = Columns()
        self._cards: dict[SignatureRole, SignatureCard] = {}
        for role in SignatureRole:
            card = SignatureCard(role, self._formats)
            card.signing.connect(lambda command: self.run.do(command))
            column = self._pads.left if role is SignatureRole.CANDIDATE else self._pads.right
            column.addWidget(card)
            self._cards[role] = card
        self._pads.left.addStretch(1)
        self._pads.right.addStretch(1)
        self._noted = Banner("info")
        self._noted.setObjectName("lacking-noted")
        self._noted.hide()
        self.page.body.addWidget(self._noted)
        self.page.body.addWidget(self._pads)
        self.page.body.addWidget(self._columns)
        self.page.body.addStretch(1)

    def _build_foot(self) -> None:
        self._reopen = QuietButton(self.tr("Öppna igen …"))
        self._reopen.setObjectName("signature-reopen")
        self._reopen.clicked.connect(self._open_reopen)
        self._resume = SecondaryButton(self.tr("Ändra igen"))
        self._resume.setObjectName("signature-resume")
        self._resume.clicked.connect(lambda: self.run.do(Resume()))
        self._complete = PrimaryButton(self.tr("Slutför bedömningen"), "check")
        self._complete.setObjectName("signature-complete")
        self._complete.clicked.connect(lambda: self.run.do(Complete()))
        for button in (self._reopen, self._resume, self._complete):
            self.page.add_button(button)

    def _build_stack(self) -> None:
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101 - made by Step
        outer.removeWidget(self.page)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        outer.addWidget(self._stack)

    def show_view(self, view: RunView) -> None:
        super().show_view(view)
        status = view.state.status
        signing = status is Status.COMPLETED and not view.read_only
        ended = status in (Status.SIGNED, Status.INTERRUPTED)
        # What the other steps say in a banner is said here by the step itself.
        if status in (Status.COMPLETED, Status.SIGNED, Status.CANCELLED) or view.read_only:
            self.page.banner.hide()
        self._gaps.setVisible(is_open(view))
        self._pads.setVisible(signing)
        self._columns.setVisible(not signing)
        self._documents.setVisible(ended and not view.read_only)
        self._gaps.show_view(view)
        self._summary.show_view(view)
        self._documents.show_view(view)
        if ended and not view.read_only:
            self.run.completeness(self._documents.kind, self._documents.show_completeness)
        self._show_cards(view)
        self._show_noted(view)
        self._follow_signing(signing)
        self._complete.setVisible(is_open(view))
        self._complete.setEnabled(not view.gaps)
        self._resume.setVisible(signing)
        self._reopen.setVisible(status is Status.SIGNED and self.run.is_manager and not view.read_only)
        self.page.hint.setText(self._hint(view))

    def _follow_signing(self, signing: bool) -> None:
        """After the last signature the focus goes to what comes next: the document."""
        if self._signing and not signing and self._documents.isVisibleTo(self) and self.isVisible():
            self._documents.focus_first()
        elif signing and not self._signing and self.isVisible():
            # The button that was pressed is gone; the rail, where Qt would go, is nothing to press now.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._signing = signing

    def forget(self) -> None:
        self._signing = False
        for card in self._cards.values():
            card.forget()
        if self._reopen_sheet is not None:
            self._reopen_sheet.forget()
        self._documents.warn("")
        self._close_paper()

    def sheets(self) -> tuple[SideSheet | None, ...]:
        return (self._reopen_sheet, self._print_sheet)

    def _hint(self, view: RunView) -> str:
        status = view.state.status
        if view.read_only:
            return ""
        if is_open(view) and view.gaps:
            return self.tr("Gör klart det som står ovan, sedan kan ni slutföra.")
        if status is Status.COMPLETED:
            return self.tr("Den sista underskriften låser bedömningen.")
        if status is Status.SIGNED and not self.run.is_manager:
            return self.tr("Bara centrumansvarig kan öppna en signerad validering igen.")
        return ""

    def _show_cards(self, view: RunView) -> None:
        state, needed = view.state, required_signatures(view.checklist)
        first = state.signatures.get(SignatureRole.ASSESSOR)
        for role, card in self._cards.items():
            card.setVisible(role in needed)
            own = view.candidate_name if role is SignatureRole.CANDIDATE else self.run.actor_name
            hindrance = ""
            if role is SignatureRole.SECOND_ASSESSOR:
                if first is None:
                    hindrance = self.tr("Först skriver bedömaren under.")
                elif first.actor == self.run.actor_id:
                    hindrance = self.tr("Logga in som den andra bedömaren för att skriva under här.")
            why = view.lacks(self.run.actor_id) if role is not SignatureRole.CANDIDATE else ()
            caution = warning(Act.SIGNED, self.run.actor_name, why) if why else ""
            if role is not SignatureRole.CANDIDATE and view.instrument_lacks:
                lacking = instrument_words.warning(Act.SIGNED, view.instrument_lacks, self._formats)
                caution = f"{caution}\n{lacking}".strip()
            on_paper = view.protected and role is SignatureRole.CANDIDATE
            card.show_signature(state.signatures.get(role), own, hindrance, caution, on_paper=on_paper)

    def _show_noted(self, view: RunView) -> None:
        """What was lacking when the run was planned or signed."""
        lines = [
            noted(
                one.act,
                view.names.get(one.assessor) or self.tr("Någon"),
                one.why,
                self._formats.day_time(one.wall_at),
            )
            for one in view.state.lackings
        ]
        lines += [instrument_words.noted(one, self._formats) for one in view.state.instrument_lackings]
        if lines:
            self._noted.set_message("info", "\n".join(lines))
        self._noted.setVisible(bool(lines))

    def _open_reopen(self) -> None:
        if self._reopen_sheet is None:
            self._reopen_sheet = ReopenSheet(self.sheet_page(), self.run)
        self._reopen_sheet.open_sheet()

    # -- papers --

    def _issue(self, kind: DocumentKind, language: str) -> None:
        self._documents.warn("")
        agreed = self._documents.birth_date_agreed()
        self.run.issue(kind, language, self._issued, birth_date_agreed=agreed)

    def _go_to_gap(self, gap: DocumentGap) -> None:
        """Places of the run itself are shown here; others where they are."""
        where = gap.where
        if where.spot in (Spot.STEP, Spot.CRITERION):
            self.run.go_to(where.name)
        elif where.spot is Spot.CONFLICTS:
            self.run.settle_conflict(where.name)
        else:
            state = self.run.view.state
            go_to_gap(self._session, state.id, state.candidate, gap)

    def _issued(self, document: IssuedDocument) -> None:
        self._documents.warn(self._missing(document.missing_glyphs))
        self._show_issued(document)

    def _preview(self, kind: DocumentKind, language: str) -> None:
        self.run.preview(kind, language, self._show_draft)

    def _open(self, document: DocumentSummary) -> None:
        self.run.fetch(document.id, self._show_issued)

    def _print(self, document: DocumentSummary) -> None:
        if self._print_sheet is None:
            self._print_sheet = PrintSheet(self.sheet_page(), self._session, self._save)
        self._print_sheet.open_for(document)

    def _save(self, document: DocumentSummary) -> None:
        self.run.fetch(document.id, self._ask_where)

    def _show_draft(self, document: RenderedDocument) -> None:
        self._paper_shown = None
        self._show_paper(document.pdf, self.tr("Utkast"), document.missing_glyphs, draft=True)

    def _show_issued(self, document: IssuedDocument) -> None:
        if document.summary.assessment != self.run.view.state.id:
            return
        self._paper_shown = document
        self._show_paper(document.pdf, document.summary.number, document.missing_glyphs, draft=False)

    def _missing(self, characters: tuple[str, ...]) -> str:
        """What to say of characters that no font has."""
        text = self.tr(
            "{count} tecken finns inte i något typsnitt och står som koder: {characters}."
            " Kontrollera stavningen hos validanden."
        )
        return text.format(count=len(characters), characters=", ".join(characters[:6])) if characters else ""

    def _show_paper(self, pdf: bytes, title: str, missing: tuple[str, ...], *, draft: bool) -> None:
        if self._paper is None:
            self._paper = PaperView(self._session)
            self._paper.closed.connect(self._close_paper)
            self._paper.save_asked.connect(self._save_shown)
            self._paper.print_asked.connect(self._print_shown)
            self._stack.addWidget(self._paper)
        self._paper.show_paper(pdf, title, self._missing(missing), draft=draft)
        self._stack.setCurrentWidget(self._paper)

    def _close_paper(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self._paper_shown = None
        if self._paper is not None:
            self._paper.clear()

    def _print_shown(self) -> None:
        if self._paper_shown is not None:
            self._print(self._paper_shown.summary)

    def _save_shown(self) -> None:
        if self._paper_shown is not None:
            self._ask_where(self._paper_shown)

    def _ask_where(self, document: IssuedDocument) -> None:
        folder = self._session.preferences.get(SAVE_FOLDER)
        ask_for_pdf_file(self, document.summary.number, folder, lambda path: self.write_paper(document, path))

    def write_paper(self, document: IssuedDocument, path: Path) -> None:
        """Write the PDF whole or not at all, away from the screen."""
        self._session.preferences.set(SAVE_FOLDER, str(path.parent))
        said = self.tr("Sparat som {name}").format(name=path.name)
        self._session.runner.run(
            lambda: write_whole(path, document.pdf), lambda _: self._session.navigator.toast(said)
        )
