"""Verifies documents that somebody brings: dropped, chosen, pasted or typed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.verifications import Shown, Verdict
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.verification_text import as_text
from assessor_app.ui.verification_words import moment_word
from assessor_app.ui.verifying.presenter import PAGE_FOLDER, VerifyingPresenter
from assessor_app.ui.verifying.result_card import ResultCard
from assessor_app.ui.verifying.text_sheet import TextSheet
from assessor_app.ui.verifying.view_protocol import ListLine, Result
from assessor_app.ui.widgets import (
    Card,
    DropTarget,
    LongWorkPanel,
    PageHeader,
    PageScroll,
    QuietButton,
    SecondaryButton,
    role_label,
)

_SEVERAL = 2


class VerifyingPage(QWidget):
    """`VerifyingPage(session)`: a place to drop things on, and a card for each of them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._session = session
        self._formats = formats_of(session)
        self._dialog: QFileDialog | None = None
        self._cards: list[ResultCard] = []
        self._presenter = VerifyingPresenter(self, session)
        presenter = self._presenter
        self._build_layout()
        self._text_sheet = TextSheet(self)
        self._text_sheet.given.connect(self.take_text)
        self.destroyed.connect(lambda: presenter.close())
        presenter.open()

    # -- for whoever brings something --

    def take_files(self, files: list[str]) -> None:
        """Verify these files."""
        self._presenter.take_files([Path(file) for file in files])

    def take_text(self, text: str) -> None:
        """Verify a text."""
        self._presenter.take_text(text, self.tr("Text"))

    def take_picture(self, picture: QImage) -> None:
        """Verify a picture that is no file."""
        self._presenter.take_picture(partial(_as_png, picture), self.tr("Bild från urklipp"))

    def paste(self) -> None:
        """Verify what the clipboard holds."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self._session.navigator.toast(
                self.tr("Urklipp är tomt. Kopiera en bild av QR-koden, dess text eller filen först.")
            )

    # -- what the presenter says --

    def show_work(self, total: int) -> None:
        self._work.set_work(self.tr("Kontrollerar"))
        self._work.set_progress(0, total)
        self._working.show()

    def show_progress(self, done: int, total: int) -> None:
        if self._presenter.is_working:
            self._work.set_progress(done, total)

    def show_results(self, results: tuple[Result, ...]) -> None:
        self._working.hide()
        for card in self._cards:
            card.hide()
            card.deleteLater()
        several = len(results) >= _SEVERAL
        self._cards = [self._card(result, folded=several) for result in results]
        for card in self._cards:
            self._results.addWidget(card)
        self._summary.setText(self._summed_up(results) if several else "")
        self._summary.setVisible(several)
        self._clear.setVisible(bool(results))
        self._hint.setVisible(not results)

    def show_lists(self, lists: tuple[ListLine, ...]) -> None:
        unknown = self.tr("okänd utfärdare")
        words = [f"{one.issuer or unknown}, {moment_word(one.as_of, self._formats)}" for one in lists]
        text = self.tr(
            "Inga statuslistor finns här. Dra hit en, så kan vi också säga om något är återkallat."
        )
        if words:
            text = self.tr("Statuslistor här: {lists}").format(lists=" · ".join(words))
        self._lists.setText(text)

    def tell_saved(self, path: Path) -> None:
        self._session.navigator.toast(
            self.tr(
                "Kontrollsidan är sparad som {file}. Den kan öppnas i vilken webbläsare som helst."
            ).format(file=path.name)
        )

    # -- parts --

    def _build_layout(self) -> None:
        save = SecondaryButton(self.tr("Spara kontrollsidan …"), "save")
        save.setObjectName("save-verify-page")
        save.setToolTip(
            self.tr("En fil som vem som helst kan öppna i en webbläsare och kontrollera era intyg med.")
        )
        save.clicked.connect(self._ask_where_to_save)
        context = self.tr("Inget lämnar datorn, och inget sparas.")
        self._header = PageHeader(self.tr("Kontrollera intyg"), context, actions=[save])
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        scroll = PageScroll(12)
        column.addWidget(scroll, 1)
        inner = scroll.content
        set_spacing(inner, (0, 0, 0, 16), 12)
        inner.addWidget(self._build_target())
        inner.addLayout(self._build_ways())
        self._working = Card()
        self._work = LongWorkPanel()
        self._work.cancelled.connect(self._presenter.stop)
        self._working.add(self._work)
        inner.addWidget(self._working)
        self._working.hide()
        self._summary = role_label("", "strong", wrap=True)
        inner.addWidget(self._summary)
        self._summary.hide()
        self._clear.hide()
        self._results = QVBoxLayout()
        set_spacing(self._results, (0, 0, 0, 0), 12)
        inner.addLayout(self._results)
        self._hint = self._build_hint()
        inner.addWidget(self._hint)
        self._lists = role_label("", "secondary", wrap=True)
        self._lists.setObjectName("status-lists")
        inner.addWidget(self._lists)
        inner.addStretch(1)

    def _build_target(self) -> DropTarget:
        self._target = DropTarget(
            self.tr(
                "Dra hit intyget, klistra in, eller klicka för att välja det (PDF, JSON, bild av QR-koden)"
            ),
            self.tr("Intyg (*.pdf *.json *.jsonld *.png *.jpg *.jpeg *.txt);;Alla filer (*)"),
            "upload",
            height=132,
        )
        self._target.setObjectName("verify-target")
        self._target.files_dropped.connect(self.take_files)
        self._target.image_pasted.connect(self.take_picture)
        return self._target

    def _build_ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        paste = SecondaryButton(self.tr("Klistra in"), "enter")
        paste.setObjectName("verify-paste")
        paste.clicked.connect(self.paste)
        write = SecondaryButton(self.tr("Skriv in kodens text …"), "note")
        write.setObjectName("verify-text")
        write.clicked.connect(self._open_text)
        self._clear = QuietButton(self.tr("Rensa"), "close")
        self._clear.setObjectName("verify-clear")
        self._clear.clicked.connect(self._begin_anew)
        row.addWidget(paste)
        row.addWidget(write)
        row.addStretch(1)
        row.addWidget(self._clear)
        return row

    def _build_hint(self) -> QWidget:
        card = Card(self.tr("Vad som kan kontrolleras"))
        for line in (
            self.tr("PDF: underskriften, att inget är ändrat, uppgifterna i den och QR-koden på sidan."),
            self.tr("Papper: fotografera eller skanna QR-koden och dra hit bilden."),
            self.tr("JSON: uppgifterna som fil. Flera filer går bra på en gång."),
            self.tr("Det vi inte vet säger vi. Ett ja betyder att det är bevisat."),
        ):
            card.add(role_label(f"•  {line}", wrap=True))
        return card

    # -- inside --

    def _card(self, result: Result, *, folded: bool) -> ResultCard:
        card = ResultCard(result, self._formats, folded=folded)
        card.copy_asked.connect(partial(self._copy, result))
        return card

    def _begin_anew(self) -> None:
        """The button goes with what it clears: the focus goes where the next document is brought."""
        self._presenter.clear()
        self._target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_text(self) -> None:
        self._text_sheet.open_sheet()

    def _copy(self, result: Result) -> None:
        QGuiApplication.clipboard().setText(as_text(result.name, result.found, self._formats))
        self._session.navigator.toast(self.tr("Resultatet är kopierat"))

    def _summed_up(self, results: tuple[Result, ...]) -> str:
        documents = [one for one in results if one.found.shown is not Shown.STATUS_LIST]
        counts = Counter(one.found.verdict for one in documents)
        words = {
            Verdict.GENUINE: self.tr("Äkta och giltiga: {count}"),
            Verdict.GENUINE_AS_FAR_AS_KNOWN: self.tr("Oförändrade, allt går inte att säga: {count}"),
            Verdict.REVOKED: self.tr("Återkallade: {count}"),
            Verdict.FALSE: self.tr("Stämmer inte: {count}"),
            Verdict.UNREADABLE: self.tr("Går inte att kontrollera: {count}"),
        }
        parts = [words[one].format(count=counts[one]) for one in Verdict if counts[one]]
        return " · ".join(parts)

    def _ask_where_to_save(self) -> None:
        kept = self._session.preferences.get(PAGE_FOLDER)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = kept if isinstance(kept, str) else QStandardPaths.writableLocation(place)
        self._dialog = _save_dialog(
            self, self.tr("Spara kontrollsidan"), folder, self._presenter.page_name, self._presenter.save_page
        )

    def _take(self, data: QMimeData | None) -> bool:
        if data is None:  # as Qt hands over an empty clipboard
            return False
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        picture = data.imageData() if data.hasImage() else None
        if files:
            self.take_files(files)
        elif isinstance(picture, QImage) and not picture.isNull():
            self.take_picture(picture)
        elif data.text().strip():
            self.take_text(data.text())
        else:
            return False
        return True

    # -- Qt --

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasImage() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)


def _as_png(picture: QImage) -> bytes:
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(kept, "PNG")  # type: ignore[call-overload]  # it takes a device
    return bytes(kept.data().data())


def _save_dialog(
    parent: QWidget, title: str, folder: str, name: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter("HTML (*.html)")
    dialog.setDefaultSuffix("html")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
