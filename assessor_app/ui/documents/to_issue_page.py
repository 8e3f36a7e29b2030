"""What waits to be issued: choose, see what is missing, issue in one go."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.services.issuing import IssuingService
from assessor_app.ui.documents.issuing_sheet import IssuingSheet
from assessor_app.ui.documents.life_words import gap_word
from assessor_app.ui.documents.to_issue_presenter import ToIssuePresenter
from assessor_app.ui.documents.to_issue_row import ToIssueLine
from assessor_app.ui.documents.to_issue_view import ToIssue, ToIssueRow
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    Card,
    CheckRow,
    EmptyState,
    FilterChip,
    FlowLayout,
    PageHeader,
    PageScroll,
    PrimaryButton,
    SearchField,
    SecondaryButton,
)


class ToIssuePage(QWidget):
    """`print_asked` carries the documents (summaries) that were issued and are to be printed now."""

    print_asked = Signal(object)

    def __init__(self, session: Session, issuing: IssuingService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._formats = session, formats_of(session)
        self._presenter = ToIssuePresenter(self, session, issuing)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._lines: dict[UUID, ToIssueLine] = {}
        self._common: tuple[DocumentGap, ...] = ()
        self._banners: list[Banner] = []
        self._build()
        self.sheet = IssuingSheet(self, session)
        self.sheet.print_asked.connect(self.print_asked)
        self.sheet.gap_asked.connect(lambda way: way())

    def _build(self) -> None:
        self._issue = PrimaryButton("", "documents")
        self._issue.setObjectName("issue-several")
        self._issue.clicked.connect(lambda: self.sheet.ask(self._presenter.wishes()))
        self._header = PageHeader(self.tr("Att utfärda"), actions=[self._issue])
        self._search = SearchField(self.tr("Sök namn eller valideringsmodell"))
        self._search.searched.connect(self._presenter.search)
        self._notes = QVBoxLayout()
        set_spacing(self._notes, (0, 0, 0, 0), 8)
        self._card = Card(flush=True)
        self._card.body.addWidget(self._build_tools())
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self._card.body.addLayout(self._list)
        self._more = SecondaryButton(self.tr("Visa fler"))
        self._more.setObjectName("show-more-to-issue")
        self._more.clicked.connect(self._presenter.show_more)
        self._empty = EmptyState("")
        self._empty.action_chosen.connect(lambda: self._session.navigator.go("assessments"))
        scroll = PageScroll(12)
        scroll.content.addWidget(self._card)
        scroll.content.addWidget(self._more)
        scroll.content.addWidget(self._empty, 1)
        scroll.content.addStretch(1)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        column.addLayout(self._notes)
        column.addWidget(self._search)
        column.addWidget(scroll, 1)
        self._empty.hide()

    def _build_tools(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        set_spacing(flow, (20, 4, 20, 4), 8)
        self._every = CheckRow("")
        self._every.setObjectName("issue-all")
        self._every.edited.connect(lambda chosen: self._presenter.choose_all(chosen=chosen))
        flow.addWidget(self._every)
        self._languages: dict[str, FilterChip] = {}
        for language, word in (("sv", self.tr("På svenska")), ("en", self.tr("På engelska"))):
            chip = FilterChip(word)
            chip.setObjectName(f"issue-in-{language}")
            chip.clicked.connect(lambda _=False, one=language: self._presenter.choose_language(one))
            flow.addWidget(chip)
            self._languages[language] = chip
        return holder

    # -- what the presenter says --

    def show_to_issue(self, shown: ToIssue) -> None:
        self._show_head(shown)
        self._show_common(shown.common)
        self._show_rows(shown)
        self._show_empty(shown)

    # -- inside --

    def _show_head(self, shown: ToIssue) -> None:
        if shown.looked_at < shown.total:
            text = self.tr("Ser efter vad som saknas: {done} av {total}")
            context = text.format(done=shown.looked_at, total=shown.total)
        elif shown.total:
            context = self.tr("{ready} av {total} kan utfärdas").format(ready=shown.ready, total=shown.total)
        else:
            context = ""
        self._header.set_context(context)
        one, many = self.tr("Utfärda 1 dokument …"), self.tr("Utfärda {count} dokument …")
        self._issue.setText(one if shown.chosen == 1 else many.format(count=shown.chosen))
        self._issue.setEnabled(shown.can_issue)
        self._issue.setVisible(shown.total > 0)
        self._every.set_value(bool(shown.ready) and shown.chosen == shown.ready)
        self._every.setEnabled(shown.ready > 0)
        one, every = self.tr("Den enda som kan utfärdas"), self.tr("Alla {count} som kan utfärdas")
        self._every.setText(one if shown.ready == 1 else every.format(count=shown.ready))
        for language, chip in self._languages.items():
            chip.setChecked(language == shown.language)

    def _show_common(self, common: tuple[DocumentGap, ...]) -> None:
        """What stands against every document alike is said once, above them."""
        if common == self._common:
            return
        self._common = common
        for banner in self._banners:
            self._notes.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        for gap in common:
            banner = Banner("error" if gap.blocks else "warning")
            banner.setObjectName(f"common-{gap.code}")
            banner.set_message(
                "error" if gap.blocks else "warning", f"{gap_word(gap.code)}.", self.tr("Gå dit")
            )
            banner.action_chosen.connect(lambda gap=gap: self._presenter.open_settings(gap))
            self._notes.addWidget(banner)
            self._banners.append(banner)

    def _show_rows(self, shown: ToIssue) -> None:
        wanted = [row.run.assessment for row in shown.rows]
        if list(self._lines) != wanted:
            self._replace_lines(shown)
        for row in shown.rows:
            self._lines[row.run.assessment].show_row(row)
        self._card.setVisible(bool(shown.rows))
        self._search.setVisible(shown.total > 0)
        self._more.setVisible(shown.beyond > 0)
        self._more.setText(self.tr("Visa fler ({count} till)").format(count=shown.beyond))

    def _replace_lines(self, shown: ToIssue) -> None:
        kept = {row.run.assessment for row in shown.rows}
        for assessment, line in self._lines.items():
            self._list.removeWidget(line)
            if assessment not in kept:
                line.hide()
                line.deleteLater()
        lines: dict[UUID, ToIssueLine] = {}
        for row in shown.rows:
            made = self._lines.get(row.run.assessment) or self._line(row)
            lines[row.run.assessment] = made
            self._list.addWidget(made)
        self._lines = lines

    def _line(self, row: ToIssueRow) -> ToIssueLine:
        presenter, run = self._presenter, row.run
        line = ToIssueLine(row, self._formats)
        line.chosen.connect(lambda chosen: presenter.choose(run.assessment, chosen=chosen))
        line.wanted.connect(lambda gap: presenter.go_to(run, gap))
        line.run_asked.connect(lambda: presenter.open_run(run))
        return line

    def _show_empty(self, shown: ToIssue) -> None:
        self._empty.setVisible(not shown.rows)
        if shown.searched and shown.total:
            self._empty.set_texts(self.tr("Ingen träff"), self.tr("Sök på ett annat namn."))
        else:
            self._empty.set_texts(
                self.tr("Inget att utfärda"),
                self.tr("Här samlas signerade och avbrutna valideringar som inte har fått sitt dokument."),
                self.tr("Visa valideringar"),
            )

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
