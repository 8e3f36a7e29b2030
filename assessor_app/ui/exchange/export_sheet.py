"""The sheet in which a file for a partner is written: what goes, where to, and what it proves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.services.exchange_models import ExportDone, ExportPreview, PartnerRow
from assessor_app.ui.exchange.export_presenter import ExportPresenter
from assessor_app.ui.exchange.folders import ask_for_folder, show_in_folder
from assessor_app.ui.exchange.sheet_parts import Facts, StagedSheet, Verdict
from assessor_app.ui.exchange.words import ExchangeWords, kind_word, numbers_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.upkeep_words import size
from assessor_app.ui.widgets import (
    Banner,
    Card,
    ElidedLabel,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    role_label,
)

_WAIT, _READY, _EMPTY, _WORK, _DONE, _REFUSED = "wait", "ready", "empty", "work", "done", "refused"


class ExportSheet(StagedSheet):
    """`open_for(partner)` looks up what a file would hold."""

    def __init__(self, page: QWidget, session: Session, words: ExchangeWords) -> None:
        super().__init__(page)
        self.setObjectName("export-sheet")
        self._session = session
        self._words = words
        self._label = ""
        self._done: ExportDone | None = None
        self._presenter = ExportPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self.stop_asked.connect(presenter.stop)
        self._build_body()
        self._build_buttons()

    def open_for(self, partner: PartnerRow) -> None:
        """Begin with a partner."""
        self._presenter.open_for(partner)

    # -- what the presenter says --

    def show_waiting(self, partner: PartnerRow) -> None:
        self._label = partner.label
        self.set_title(self.tr("Lämna till {label}").format(label=partner.label))
        self._problem.hide()
        self._about.setText(
            " · ".join(
                part
                for part in (kind_word(partner.kind, partner.place_kind), partner.place_name, partner.words)
                if part
            )
        )
        self.go_to_stage(_WAIT)

    def show_preview(self, partner: PartnerRow, preview: ExportPreview, folder: str, *, anew: bool) -> None:
        self.show_folder(folder)
        if preview.is_empty:
            self._show_empty(partner, anew=anew)
            return
        words = self._words
        text = self.tr("Fil {number} med {entries}").format(
            number=preview.number, entries=words.entries(preview.entries)
        )
        self._lead.setText(text)
        self._facts.show_facts(self._facts_of(preview))
        self._withheld.setVisible(preview.withheld_people > 0)
        self._withheld.set_message("info", self._withheld_text(preview.withheld_people))
        self._note.setText(self._note_text(partner, anew=anew))
        self._note.setVisible(bool(self._note.text()))
        proof = self.tr(
            "Filen är krypterad och kan bara öppnas på {label}. Den är levererad först när du har läst in"
            " kvittensen därifrån."
        )
        self._proof.setText(proof.format(label=partner.label))
        self.go_to_stage(_READY, self._write)

    def show_folder(self, folder: str) -> None:
        self._folder.setText(folder or self.tr("Ingen mapp vald än"))
        self._choose.setText(self.tr("Byt mapp …") if folder else self.tr("Välj sticka eller mapp …"))

    def show_work(self, what: str, done: int, total: int) -> None:
        self._problem.hide()
        self.show_step(_WORK, what, done, total)

    def show_done(self, done: ExportDone) -> None:
        self._done = done
        title = self.tr("Fil {number} är skriven").format(number=done.number)
        text = self.tr(
            "Ta med den till {label} och läs in den där. Ta sedan med kvittensen tillbaka: först då är det"
            " levererat."
        )
        self._verdict.say("check", "shown", title, text.format(label=done.label))
        self._path.setText(str(done.path))
        formats = self._words.formats
        self._size.setText(f"{self._words.entries(done.entries)} · {size(done.size, formats)}")
        self.go_to_stage(_DONE, self._finish)

    def show_trouble(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self.close_sheet()
            self._session.navigator.failed(error)
            return
        self._problem.set_message("error", message.whole)
        self._problem.show()
        self.go_to_stage(_REFUSED if self.stage == _WAIT else _READY, self._write)

    def show_stopped(self) -> None:
        self.close_sheet()
        text = self.tr("Ingen fil skrevs. Det som skulle lämnas väntar som förut.")
        self._session.navigator.toast(text)

    # -- parts --

    def _build_body(self) -> None:
        self._about = role_label("", "secondary", wrap=True)
        self.put(self._about, _WAIT, _READY, _EMPTY, _WORK, _REFUSED)
        self._problem = Banner("error")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.put(role_label(self.tr("Ser efter vad som ska med …"), "body", "muted", wrap=True), _WAIT)
        self.put(self._build_contents(), _READY)
        self.put(self._build_place(), _READY)
        self._proof = role_label("", "body", "muted", wrap=True)
        self.put(self._proof, _READY)
        self.put(self.work, _WORK)
        self._verdict = Verdict()
        self.put(self._verdict, _EMPTY, _DONE)
        self._anew = SecondaryButton(self.tr("Skriv allt på nytt …"))
        self._anew.setObjectName("export-anew")
        self._anew.clicked.connect(lambda: self._presenter.open_anew())
        self.put(self._anew, _EMPTY)
        self.put(self._build_result(), _DONE)
        self.body.addStretch(1)

    def _build_contents(self) -> Card:
        card = Card()
        self._lead = role_label("", "card-title", wrap=True)
        self._facts = Facts()
        self._note = role_label("", "secondary", wrap=True)
        self._withheld = Banner("info")
        for part in (self._lead, self._note, self._facts, self._withheld):
            card.add(part)
        return card

    def _build_place(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        texts.addWidget(role_label(self.tr("Läggs i"), "secondary"))
        self._folder = ElidedLabel("", "strong", mode=Qt.TextElideMode.ElideMiddle)
        texts.addWidget(self._folder)
        row.addLayout(texts, 1)
        self._choose = SecondaryButton("", "folder")
        self._choose.setObjectName("export-folder")
        self._choose.clicked.connect(lambda: self._ask_for_folder(write=False))
        row.addWidget(self._choose)
        card.body.addLayout(row)
        return card

    def _build_result(self) -> Card:
        card = Card()
        self._path: QLabel = role_label("", "strong", wrap=True)
        self._path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._path.setObjectName("export-path")
        self._size = role_label("", "secondary", wrap=True)
        card.add(self._path)
        card.add(self._size)
        row = QHBoxLayout()
        set_spacing(row, (0, 4, 0, 0), 8)
        show = SecondaryButton(self.tr("Visa i mappen"), "folder")
        show.setObjectName("export-show")
        show.clicked.connect(self._show_it)
        copy = QuietButton(self.tr("Kopiera sökvägen"))
        copy.setObjectName("export-copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._path.text()))
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _build_buttons(self) -> None:
        cancel = SecondaryButton(self.tr("Avbryt"))
        cancel.setObjectName("export-cancel")
        cancel.clicked.connect(self.close_sheet)
        self._write = PrimaryButton(self.tr("Skriv filen"), "exchange")
        self._write.setObjectName("export-write")
        self._write.clicked.connect(self._write_it)
        self._finish = PrimaryButton(self.tr("Klar"))
        self._finish.setObjectName("export-done")
        self._finish.clicked.connect(self.close_sheet)
        leave = SecondaryButton(self.tr("Stäng"))
        leave.setObjectName("export-leave")
        leave.clicked.connect(self.close_sheet)
        self.put_button(cancel, _READY, _WAIT)
        self.put_button(leave, _REFUSED)
        self.put_button(self._write, _READY)
        self.put_button(self._finish, _EMPTY, _DONE)

    # -- inside --

    def _facts_of(self, preview: ExportPreview) -> list[tuple[str, str]]:
        number = self._words.formats.number
        pairs = (
            (self.tr("Valideringar"), preview.assessments),
            (self.tr("Personer"), preview.people),
            (self.tr("Bilder och dokument"), preview.pictures),
        )
        return [(word, number(count)) for word, count in pairs if count]

    def _withheld_text(self, people: int) -> str:
        if people == 1:
            return self.tr("En person med skyddad identitet följer inte med.")
        text = self.tr("{count} personer med skyddad identitet följer inte med.")
        return text.format(count=self._words.formats.number(people))

    def _note_text(self, partner: PartnerRow, *, anew: bool) -> str:
        """Why something goes that went before."""
        if anew:
            return self.tr("Allt skrivs en gång till. Det som redan finns där ändras inte.")
        if not partner.undelivered:
            return ""
        text = self.tr("Det som står i {files} skrivs med igen, tills kvittensen är inläst.")
        files = numbers_word(partner.undelivered)
        return text.format(files=files[:1].lower() + files[1:])

    def _show_empty(self, partner: PartnerRow, *, anew: bool) -> None:
        if anew:
            title, text = self.tr("Det finns inget att skriva"), self.tr("Här finns inget som ska dit än.")
        else:
            title = self.tr("Allt är redan lämnat till {label}").format(label=partner.label)
            text = self.tr("Har en fil kommit bort? Skriv allt på nytt, så blir inget dubbelt där.")
        self._verdict.say("check", "shown", title, text)
        self.go_to_stage(_EMPTY, self._finish)
        self._anew.setVisible(not anew)

    def _write_it(self) -> None:
        if self._presenter.folder:
            self._presenter.write()
        else:
            self._ask_for_folder(write=True)

    def _ask_for_folder(self, *, write: bool) -> None:
        def chosen(folder: str) -> None:
            self._presenter.choose_folder(folder)
            if write:
                self._presenter.write()

        ask_for_folder(self, self.tr("Var ska filen läggas?"), self._presenter.folder, chosen)

    def _show_it(self) -> None:
        if self._done is not None:
            show_in_folder(self._done.path)

    def _is_busy(self) -> bool:
        return self._presenter.is_working
