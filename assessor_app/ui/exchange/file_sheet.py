"""One file of the history: what it was, and taking back what it brought."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.exchange_models import Direction, FileRow
from assessor_app.ui.exchange.sheet_parts import Facts, StagedSheet, Verdict
from assessor_app.ui.exchange.words import ExchangeWords
from assessor_app.ui.widgets import (
    Card,
    DangerButton,
    FormField,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    role_label,
)

_SENT, _CAME, _ASIDE, _ASK = "sent", "came", "aside", "ask"


class FileSheet(StagedSheet):
    """`set_aside` carries the file and the reason, `restored` the file."""

    set_aside = Signal(object, str)
    restored = Signal(object)

    def __init__(self, page: QWidget, words: ExchangeWords, *, may_set_aside: bool) -> None:
        super().__init__(page)
        self.setObjectName("file-sheet")
        self._words = words
        self._may = may_set_aside
        self._file: FileRow | None = None
        self._build_body()
        self._build_buttons()

    def show_file(self, file: FileRow) -> None:
        """Show a file, and open the sheet if need be."""
        self._file = file
        if file.direction is Direction.OUT:
            title, stage = self.tr("Fil {number} till {label}"), _SENT
        else:
            title, stage = self.tr("Fil {number} från {label}"), _ASIDE if file.set_aside else _CAME
        self.set_title(title.format(number=file.number, label=file.label))
        self._facts.show_facts(self._facts_of(file))
        self._verdict.say(*self._verdict_of(file))
        self.go_to_stage(stage)
        can = self._may and file.import_id is not None
        self._begin.setVisible(stage == _CAME and can)
        self._restore.setVisible(stage == _ASIDE and can)

    # -- parts --

    def _build_body(self) -> None:
        self._verdict = Verdict()
        self.put(self._verdict, _SENT, _CAME, _ASIDE)
        card = Card()
        self._facts = Facts()
        card.add(self._facts)
        self.put(card, _SENT, _CAME, _ASIDE, _ASK)
        text = self.tr(
            "Det som kom med filen slutar gälla, här och hos alla som får veta det. Inget raderas, och du kan"
            " låta det gälla igen."
        )
        self.put(role_label(text, "body", wrap=True), _ASK)
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._reason.setObjectName("aside-reason")
        self._field = FormField(
            self.tr("Varför tas den tillbaka?"), self._reason, self.tr("Skälet sparas i historiken.")
        )
        self.put(self._field, _ASK)
        self.body.addStretch(1)

    def _build_buttons(self) -> None:
        self._begin = SecondaryButton(self.tr("Ta tillbaka inläsning …"), "undo")
        self._begin.setObjectName("aside-begin")
        self._begin.clicked.connect(self._ask)
        self._restore = PrimaryButton(self.tr("Låt den gälla igen"))
        self._restore.setObjectName("aside-restore")
        self._restore.clicked.connect(self._let_count)
        keep = SecondaryButton(self.tr("Avbryt"))
        keep.setObjectName("aside-keep")
        keep.clicked.connect(self._back)
        confirm = DangerButton(self.tr("Ta tillbaka inläsning"), "undo")
        confirm.setObjectName("aside-confirm")
        confirm.clicked.connect(self._confirm)
        close = SecondaryButton(self.tr("Stäng"))
        close.setObjectName("file-close")
        close.clicked.connect(self.close_sheet)
        self.put_button(self._begin, _CAME)
        self.put_button(keep, _ASK)
        self.put_button(close, _SENT, _CAME, _ASIDE)
        self.put_button(confirm, _ASK)
        self.put_button(self._restore, _ASIDE)

    # -- inside --

    def _facts_of(self, file: FileRow) -> list[tuple[str, str]]:
        formats = self._words.formats
        went = self.tr("Skriven") if file.direction is Direction.OUT else self.tr("Inläst")
        facts = [(went, formats.day_time(file.at)), (self.tr("Poster"), formats.number(file.entries))]
        if file.delivered_at is not None:
            facts.append((self.tr("Kvittens inläst"), formats.day_time(file.delivered_at)))
        if file.name:
            facts.append((self.tr("Filnamn"), file.name))
        return facts

    def _verdict_of(self, file: FileRow) -> tuple[str, str, str, str]:
        state = self._words.file_state(file)
        if file.direction is Direction.IN:
            if file.set_aside:
                text = self.tr("Det som kom med den gäller inte. Allt finns kvar.")
                return "undo", "not-shown", state, text
            return "check", "shown", state, self.tr("Det som kom med filen gäller.")
        if file.delivered_at is not None:
            text = self.tr("Kvittensen från {label} säger att den har kommit fram.")
            return "check", "shown", state, text.format(label=file.label)
        text = self.tr(
            "Läs in kvittensen från {label} när stickan kommer tillbaka. Då vet du att den kommit fram."
        )
        return "clock", "partly", state, text.format(label=file.label)

    def _ask(self) -> None:
        self._reason.set_value("")
        self._field.set_error(None)
        self.go_to_stage(_ASK, self._reason)

    def _back(self) -> None:
        if self._file is not None:
            self.show_file(self._file)

    def _confirm(self) -> None:
        reason = self._reason.value().strip()
        if not reason:
            self._field.set_error(self.tr("Skriv ett skäl först."))
            self._reason.setFocus()
        elif self._file is not None:
            file = self._file
            self.close_sheet()
            self.set_aside.emit(file, reason)

    def _let_count(self) -> None:
        if self._file is not None:
            file = self._file
            self.close_sheet()
            self.restored.emit(file)
