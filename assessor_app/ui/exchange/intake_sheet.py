"""The sheet in which a file is looked at before it is taken in, and receipted afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.exchange_models import Applied, Inspection, ReceiptTaken, Standing
from assessor_app.ui.exchange import intake_words
from assessor_app.ui.exchange.folders import ask_for_folder, show_in_folder
from assessor_app.ui.exchange.intake_presenter import IntakePresenter
from assessor_app.ui.exchange.sheet_parts import Facts, Notices, StagedSheet, Verdict
from assessor_app.ui.exchange.words import ExchangeWords, numbers_word
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_words import size
from assessor_app.ui.widgets import Card, PrimaryButton, QuietButton, SecondaryButton, role_label

_WORK, _SEEN, _OLD, _TAKEN, _RECEIPTED, _RECEIPT, _REFUSED = (
    "work",
    "seen",
    "old",
    "taken",
    "receipted",
    "receipt",
    "refused",
)


class IntakeSheet(StagedSheet):
    """`take(path)` looks at any file of the exchange. `another_asked`: the user has another one."""

    another_asked = Signal()

    def __init__(self, page: QWidget, session: Session, words: ExchangeWords) -> None:
        super().__init__(page, "", 660)
        self.setObjectName("intake-sheet")
        self._session = session
        self._words = words
        self._receipt: Path | None = None
        self._presenter = IntakePresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self.stop_asked.connect(presenter.stop)
        self._build_body()
        self._build_buttons()

    def take(self, path: Path) -> None:
        """Look at a file."""
        self._presenter.take(path)

    # -- what the presenter says --

    def show_checking(self, name: str) -> None:
        self.set_title(self.tr("Läs in en fil"))
        self._file.setText(name)
        self.show_step(_WORK, "checking", 0, 0)

    def show_work(self, what: str, done: int, total: int) -> None:
        self.show_step(_WORK, what, done, total)

    def show_inspection(self, inspection: Inspection) -> None:
        words, header = self._words, inspection.header
        self.set_title(self.tr("Från {label}").format(label=header.sender.label))
        self._sender.setText(self._sender_text(inspection))
        self._fingerprint.setText(self.tr("Avsändarens ord: {words}").format(words=inspection.sender_words))
        self._file.setText(self._file_text(inspection))
        standing = intake_words.standing_of(inspection, words)
        if standing is not None:
            self._verdict.say("check", "shown", *standing)
            self.go_to_stage(_OLD)
            note = inspection.standing is Standing.NOTHING_NEW
            self._note.setVisible(note)
            (self._note if note else self._later).setFocus()
            return
        self._facts.show_facts(intake_words.facts_of(inspection.survey, words))
        self._notices.show_notices(intake_words.notices_of(inspection, words))
        self.go_to_stage(_SEEN, self._apply)
        self._notices.setVisible(bool(self._notices.texts()))

    def show_applied(self, applied: Applied, folder: Path) -> None:
        words = self._words
        title = self.tr("Fil {number} från {label} är inläst")
        self.set_title(self.tr("Från {label}").format(label=applied.label))
        self._verdict.say(
            "check",
            "shown",
            title.format(number=applied.number, label=applied.label),
            intake_words.applied_text(applied, words),
        )
        settles = self._presenter.leads_to_conflicts
        self._notices.show_notices(intake_words.applied_notices(applied, words, settles=settles))
        text = self.tr(
            "Skriv kvittensen till {folder} och ta med stickan tillbaka. Först då vet {label} att allt har"
            " kommit fram."
        )
        self._receipt_text.setText(text.format(folder=folder, label=applied.label))
        self.go_to_stage(_TAKEN, self._write_receipt)
        self._notices.setVisible(bool(self._notices.texts()))
        self._conflicts.setVisible(applied.conflicts > 0 and self._presenter.leads_to_conflicts)

    def show_receipt_written(self, path: Path) -> None:
        self._receipt = path
        told = self.tr("Ta med den tillbaka till datorn som filen kom från, och läs in den där.")
        self._verdict.say("check", "shown", self.tr("Kvittensen är skriven"), f"{told}\n{path}")
        self.go_to_stage(_RECEIPTED, self._close)

    def show_receipt_trouble(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self._session.navigator.failed(error)
            return
        self._notices.show_notices([("error", message.whole)])

    def show_receipt_taken(self, receipt: ReceiptTaken) -> None:
        self.set_title(self.tr("Kvittens från {label}").format(label=receipt.label))
        if receipt.files:
            text = self.tr("{files} har kommit fram till {label}.")
            files = numbers_word(receipt.files)
            self._verdict.say(
                "check", "shown", self.tr("Levererat"), text.format(files=files, label=receipt.label)
            )
        else:
            text = self.tr("Kvittensen var redan läst, eller så kom en nyare före.")
            self._verdict.say("check", "shown", self.tr("Inget nytt i kvittensen"), text)
        self.go_to_stage(_RECEIPT, self._close)

    def show_refusal(self, name: str, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self.close_sheet()
            self._session.navigator.failed(error)
            return
        self.set_title(self.tr("Filen lästes inte in"))
        self._file.setText(name)
        self._verdict.say("warning", "not-shown", message.title, message.text)
        details = getattr(error, "details", {})
        claimed = self._claimed_text(dict(details) if isinstance(details, Mapping) else {})
        self._claimed.setText(claimed)
        self.go_to_stage(_REFUSED, self._another)
        self._claimed.setVisible(bool(claimed))
        self._devices.setVisible(getattr(error, "code", "") in ("sender_unknown", "sender_revoked"))

    def show_gone(self) -> None:
        self.close_sheet()

    # -- parts --

    def _build_body(self) -> None:
        self.put(self._build_sender(), _SEEN, _OLD)
        self._file = role_label("", "secondary", wrap=True)
        self.put(self._file, _WORK, _SEEN, _OLD, _REFUSED)
        self.put(self.work, _WORK)
        self._verdict = Verdict()
        self.put(self._verdict, _OLD, _TAKEN, _RECEIPTED, _RECEIPT, _REFUSED)
        self._claimed = role_label("", "body", wrap=True)
        self.put(self._claimed, _REFUSED)
        card = Card(self.tr("Det här är nytt"))
        self._facts = Facts()
        card.add(self._facts)
        self.put(card, _SEEN)
        self._notices = Notices()
        self.put(self._notices, _SEEN, _TAKEN)
        self._conflicts = SecondaryButton(self.tr("Red ut motsägelserna"), "swap")
        self._conflicts.setObjectName("intake-conflicts")
        self._conflicts.clicked.connect(self._go_to_conflicts)
        self.put(self._conflicts, _TAKEN)
        self._receipt_text = role_label("", "body", "muted", wrap=True)
        self.put(self._receipt_text, _TAKEN)
        self._elsewhere = QuietButton(self.tr("Lägg kvittensen någon annanstans …"), "folder")
        self._elsewhere.setObjectName("receipt-elsewhere")
        self._elsewhere.clicked.connect(self._ask_where)
        self.put(self._elsewhere, _TAKEN)
        self._devices = SecondaryButton(self.tr("Öppna Datorer och partner"), "settings")
        self._devices.setObjectName("intake-devices")
        self._devices.clicked.connect(self._go_to_devices)
        self.put(self._devices, _REFUSED)
        self.body.addStretch(1)

    def _build_sender(self) -> Card:
        card = Card()
        self._sender = role_label("", "row-title", wrap=True)
        self._fingerprint = role_label("", "body", "muted", wrap=True)
        self._fingerprint.setToolTip(self.tr("Avsändarens ord: samma som när ni introducerade datorerna."))
        card.add(self._sender)
        card.add(self._fingerprint)
        return card

    def _build_buttons(self) -> None:
        self._cancel = SecondaryButton(self.tr("Avbryt"))
        self._cancel.setObjectName("intake-cancel")
        self._cancel.clicked.connect(self.close_sheet)
        self._show = SecondaryButton(self.tr("Visa i mappen"), "folder")
        self._show.setObjectName("receipt-show")
        self._show.clicked.connect(self._show_receipt)
        self._later = SecondaryButton(self.tr("Stäng"))
        self._later.setObjectName("intake-later")
        self._later.clicked.connect(self.close_sheet)
        self._another = SecondaryButton(self.tr("Välj en annan fil …"))
        self._another.setObjectName("intake-another")
        self._another.clicked.connect(self._ask_for_another)
        self._apply = PrimaryButton(self.tr("Läs in"))
        self._apply.setObjectName("intake-apply")
        self._note = PrimaryButton(self.tr("Notera att den kommit"))
        self._note.setObjectName("intake-note")
        for button in (self._apply, self._note):
            button.clicked.connect(lambda: self._presenter.apply())
        self._write_receipt = PrimaryButton(self.tr("Skriv kvittens"))
        self._write_receipt.setObjectName("intake-receipt")
        self._write_receipt.clicked.connect(lambda: self._presenter.write_receipt())
        self._close = PrimaryButton(self.tr("Klar"))
        self._close.setObjectName("intake-done")
        self._close.clicked.connect(self.close_sheet)
        self.put_button(self._cancel, _SEEN)
        self.put_button(self._later, _TAKEN, _OLD, _REFUSED)
        self.put_button(self._show, _RECEIPTED)
        self.put_button(self._another, _REFUSED)
        self.put_button(self._apply, _SEEN)
        self.put_button(self._note, _OLD)
        self.put_button(self._write_receipt, _TAKEN)
        self.put_button(self._close, _RECEIPTED, _RECEIPT)

    # -- inside --

    def _claimed_text(self, details: Mapping[str, object]) -> str:
        """Whom a file that is refused claims to come from."""
        label, place = str(details.get("label", "")), str(details.get("place", ""))
        if not label or "place" not in details:
            return ""
        whose = f"{label}, {place}" if place else label
        return self.tr("Filen säger sig komma från {label}.").format(label=whose)

    def _sender_text(self, inspection: Inspection) -> str:
        sender = inspection.header.sender
        if sender.place_name and sender.place_name != sender.label:
            return f"{sender.label} · {sender.place_name}"
        return sender.label

    def _file_text(self, inspection: Inspection) -> str:
        words, header = self._words, inspection.header
        text = self.tr("Fil {number} · skriven {when} · {size}")
        return text.format(
            number=header.number,
            when=words.when(header.created_at),
            size=size(inspection.size, words.formats),
        )

    def _ask_where(self) -> None:
        start = str(self._presenter.folder)
        ask_for_folder(self, self.tr("Var ska kvittensen läggas?"), start, self._presenter.write_receipt)

    def _ask_for_another(self) -> None:
        self.close_sheet()
        self.another_asked.emit()

    def _show_receipt(self) -> None:
        if self._receipt is not None:
            show_in_folder(self._receipt)

    def _go_to_conflicts(self) -> None:
        self.close_sheet()
        self._presenter.open_conflicts()

    def _go_to_devices(self) -> None:
        self.close_sheet()
        self._presenter.open_devices()

    def _is_busy(self) -> bool:
        return self._presenter.is_working
