"""The sheet that asks before a laptop is cleaned up: what may go, what stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assessor_app.services.exchange_models import CleanUp
from assessor_app.ui.exchange.cleaning_presenter import CleaningPresenter
from assessor_app.ui.exchange.sheet_parts import Facts, StagedSheet, Verdict
from assessor_app.ui.exchange.words import ExchangeWords
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import (
    Card,
    DangerButton,
    PrimaryButton,
    SecondaryButton,
    role_label,
)

_LOOK, _ASK, _NONE, _WORK, _DONE = "look", "ask", "none", "work", "done"


class CleaningSheet(StagedSheet):
    """`begin()` looks up what may go."""

    def __init__(self, page: QWidget, session: Session, words: ExchangeWords) -> None:
        super().__init__(page)
        self.setObjectName("cleaning-sheet")
        self.set_title(self.tr("Städa datorn"))
        self._session = session
        self._words = words
        self._presenter = CleaningPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self.stop_asked.connect(presenter.stop)
        self._build_body()
        self._build_buttons()

    def begin(self) -> None:
        """Look up what may go."""
        self._presenter.look()

    # -- what the presenter says --

    def show_looking(self) -> None:
        self.go_to_stage(_LOOK)

    def show_preview(self, preview: CleanUp) -> None:
        if not preview.entries:
            self._verdict.say(
                "info",
                "accent",
                self.tr("Det finns inget att ta bort"),
                self.tr(
                    "En bärbar dator kan städas på det som en kvittens säger finns på kontoret. Läs in"
                    " kvittensen därifrån först, om den är på väg."
                ),
            )
            self.go_to_stage(_NONE, self._close)
            return
        self._facts.show_facts(self._facts_of(preview))
        self.go_to_stage(_ASK, self._keep)

    def show_work(self, what: str, done: int, total: int) -> None:
        self.show_step(_WORK, what, done, total)

    def show_done(self, preview: CleanUp) -> None:
        words = self._words
        text = self.tr("{assessments} och {people} är borttagna härifrån. De finns på kontoret.")
        self._verdict.say(
            "check",
            "shown",
            self.tr("Datorn är städad"),
            text.format(
                assessments=words.assessments(preview.assessments), people=words.people(preview.people)
            ),
        )
        self.go_to_stage(_DONE, self._close)

    def show_trouble(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self.close_sheet()
            self._session.navigator.failed(error)
            return
        self._verdict.say("warning", "not-shown", message.title, message.text)
        self.go_to_stage(_NONE, self._close)

    def show_gone(self) -> None:
        self.close_sheet()
        self._session.navigator.toast(self.tr("Städningen avbröts. Allt är kvar."))

    # -- parts --

    def _build_body(self) -> None:
        self.put(role_label(self.tr("Ser efter vad som kan tas bort …"), "body", "muted", wrap=True), _LOOK)
        goes = Card(self.tr("Det här tas bort från datorn"))
        self._facts = Facts()
        goes.add(self._facts)
        self.put(goes, _ASK)
        stays = Card(self.tr("Det här blir kvar"))
        for text in (
            self.tr("Allt som inte är kvitterat, och besök som inte är inlämnade"),
            self.tr("Checklistor, konton och testcentrets uppgifter"),
            self.tr("Historiken utan uppgifter om personer, så att inget kan ändras i efterhand"),
        ):
            stays.add(role_label("– " + text, "body", wrap=True))
        self.put(stays, _ASK)
        safe = self.tr("Allt som tas bort finns på kontoret, enligt kvittensen därifrån.")
        self.put(role_label(safe, "body", "muted", wrap=True), _ASK)
        self.put(self.work, _WORK)
        self._verdict = Verdict()
        self.put(self._verdict, _NONE, _DONE)
        self.body.addStretch(1)

    def _build_buttons(self) -> None:
        self._keep = SecondaryButton(self.tr("Behåll allt"))
        self._keep.setObjectName("cleaning-keep")
        self._keep.clicked.connect(self.close_sheet)
        clean = DangerButton(self.tr("Ta bort från datorn"), "trash")
        clean.setObjectName("cleaning-go")
        clean.clicked.connect(lambda: self._presenter.clean_up())
        self._close = PrimaryButton(self.tr("Klar"))
        self._close.setObjectName("cleaning-done")
        self._close.clicked.connect(self.close_sheet)
        self.put_button(self._keep, _ASK)
        self.put_button(clean, _ASK)
        self.put_button(self._close, _NONE, _DONE)

    # -- inside --

    def _facts_of(self, preview: CleanUp) -> list[tuple[str, str]]:
        number = self._words.formats.number
        pairs = (
            (self.tr("Valideringar"), preview.assessments),
            (self.tr("Personer"), preview.people),
            (self.tr("Bilder och dokument"), preview.pictures),
            (self.tr("Poster"), preview.entries),
        )
        return [(word, number(count)) for word, count in pairs if count]

    def _is_busy(self) -> bool:
        return self._presenter.is_working
