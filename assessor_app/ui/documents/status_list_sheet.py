"""The sheet about status lists: what they are for, how they stand, and writing them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from assessor_app.services.issuing import IssuingService
from assessor_app.ui.documents.life_presenters import ListsPresenter
from assessor_app.ui.documents.life_view import ListsShown
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import Banner, PrimaryButton, SecondaryButton, SideSheet, role_label


class StatusListSheet(SideSheet):
    """Open it with `ask`; the lists are signed files that hold nobody's name."""

    def __init__(self, page: QWidget, session: Session, issuing: IssuingService) -> None:
        super().__init__(page)
        self.setObjectName("status-list-sheet")
        self._session, self._formats = session, formats_of(session)
        self._folder = ""
        self._dialog: QFileDialog | None = None
        self._presenter = ListsPresenter(self, session, issuing)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self.set_title(self.tr("Statuslista"))
        self._build_body()
        back = SecondaryButton(self.tr("Stäng"))
        back.clicked.connect(self.close_sheet)
        write = PrimaryButton(self.tr("Spara statuslistan …"), "save")
        write.setObjectName("write-status-lists")
        write.clicked.connect(self._ask_where)
        self.add_footer_button(back)
        self.add_footer_button(write)

    def _build_body(self) -> None:
        self._standing = Banner("info")
        self._standing.setObjectName("status-list-standing")
        self.body.addWidget(self._standing)
        self._facts = role_label("", "body", wrap=True)
        self.body.addWidget(self._facts)
        headed = (
            (
                self.tr("Vad den är till för"),
                self.tr(
                    "Den som får ett dokument i handen ser att det är äkta, men inte om det har "
                    "återkallats sedan det skrevs. Det säger statuslistan. Den är underskriven av er och "
                    "innehåller inga namn och inga nummer, bara vilka platser i listan som inte gäller."
                ),
            ),
            (
                self.tr("Vad du gör med den"),
                self.tr(
                    "Spara den på nytt när något har återkallats eller ersatts. Lägg filen på er webbplats, "
                    "eller skicka den till den som frågar, tillsammans med kontrollsidan. Den nyaste gäller; "
                    "de äldre kan du ta bort."
                ),
            ),
        )
        for heading, text in headed:
            self.body.addWidget(role_label(heading, "strong"))
            self.body.addWidget(role_label(text, "body", "muted", wrap=True))
        self.body.addStretch(1)

    def ask(self) -> None:
        """Open."""
        self.open_sheet()
        self._presenter.load()

    # -- what the presenter says --

    def show_lists(self, shown: ListsShown) -> None:
        self._folder = shown.folder
        if not shown.revoked:
            kind, text = "info", self.tr("Inget dokument är återkallat.")
        elif shown.written_at is None:
            kind, text = "warning", self.tr("Listan har inte sparats från den här datorn än.")
        elif shown.since == 1:
            kind, text = "warning", self.tr("1 dokument har återkallats sedan listan sparades senast.")
        elif shown.since:
            many = self.tr("{count} dokument har återkallats sedan listan sparades senast.")
            kind, text = "warning", many.format(count=shown.since)
        else:
            kind, text = "info", self.tr("Listan som sparades senast är aktuell.")
        self._standing.set_message("warning" if kind == "warning" else "info", text)
        self._facts.setText("\n".join(self._lines(shown)))
        self._facts.setVisible(bool(self._facts.text()))

    def tell_written(self, folder: Path, count: int) -> None:
        one = self.tr("Statuslistan är sparad i {folder}")
        many = self.tr("{count} statuslistor är sparade i {folder}")
        none = self.tr("Det finns inget dokument som en lista kan gälla. Inget sparades.")
        text = none if not count else one if count == 1 else many
        self._session.navigator.toast(text.format(count=count, folder=folder.name or str(folder)))

    # -- inside --

    def _lines(self, shown: ListsShown) -> list[str]:
        lines = []
        if shown.revoked:
            count = self._formats.number(shown.revoked)
            lines.append(self.tr("Återkallade dokument: {count}").format(count=count))
        if shown.written_at is not None:
            when = self._formats.day_time(int(shown.written_at.timestamp() * 1000))
            lines.append(self.tr("Sparad senast: {when}, i {folder}").format(when=when, folder=shown.folder))
        return lines

    def _ask_where(self) -> None:
        """One file for each PC that has issued: so it is a folder that is asked for."""
        dialog = QFileDialog(self, self.tr("Var ska statuslistan sparas?"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda folder: self._presenter.write(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
