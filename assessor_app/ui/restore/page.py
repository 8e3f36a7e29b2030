"""The page that restores a backup before anyone is logged in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.backup_views import BackupRow, Preview
from assessor_app.ui.backup_rows import BackupRows
from assessor_app.ui.composition import AccountTile, RestoreDesk
from assessor_app.ui.formats import Formats
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.restore.presenter import RestorePresenter
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.upkeep_words import counts_line, erased_words, lost_words, work_words
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import ChoiceInput, mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.passphrase_fields import PassphraseField
from assessor_app.ui.widgets.work_panels import LongWorkPanel

if TYPE_CHECKING:
    from assessor_app.ui.restore.presenter import TellingRunner

_RECOVERY = "recovery"


class RestorePage(GatePage):
    """Three steps in one place: the list, what one backup brings and takes, the waiting."""

    def __init__(
        self,
        desk: RestoreDesk,
        runner: TellingRunner,
        leave: Callable[[], None],
        language: str = "sv",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._formats = Formats(language)
        self._leave = leave
        self._presenter = RestorePresenter(self, desk, runner)
        self._build_list()
        self._build_preview()
        self._build_work()
        self._build_foot()
        self._stages = (self._list_card, self._preview_card, self._work_card)
        self._head_of_list()
        self.destroyed.connect(self._presenter.close)

    def _build_list(self) -> None:
        self._list_card = Card(flush=True)
        self._said = role_label("", "body", "muted", wrap=True)
        said = QWidget()
        around = QVBoxLayout(said)
        set_spacing(around, (20, 16, 20, 12), 0)
        around.addWidget(self._said)
        self._rows = BackupRows(self._formats, self.tr("Välj"))
        self._rows.chosen.connect(self._choose)
        self._list_card.add(said)
        self._list_card.add(self._rows)
        folder = SecondaryButton(self.tr("Leta på en sticka eller i en mapp …"), "search")
        folder.setObjectName("look-in-folder")
        folder.clicked.connect(self._ask_for_folder)
        holder = QHBoxLayout()
        set_spacing(holder, (20, 12, 20, 16), 0)
        holder.addWidget(folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._list_card.body.addLayout(holder)
        self.body.addWidget(self._list_card)

    def _build_preview(self) -> None:
        self._preview_card = Card()
        set_spacing(self._preview_card.body, (0, 0, 0, 0), 14)
        self._when = role_label("", "card-title", wrap=True)
        self._holds = role_label("", "body", wrap=True)
        self._lost = Banner("warning")
        self._aside = role_label("", "body", "muted", wrap=True)
        self._who = ChoiceInput()
        self._who.setObjectName("keeper")
        self._who.edited.connect(self._ask_for_key)
        self._phrase = PassphraseField()
        self._phrase.setObjectName("passphrase")
        self._phrase.submitted.connect(self._restore)
        self._phrase.edited.connect(self._forget_error)
        self._field = FormField(self.tr("Lösenfras"), self._phrase)
        for part in (self._when, self._holds, self._lost, self._aside):
            self._preview_card.add(part)
        self._preview_card.add(FormField(self.tr("Vem återställer?"), self._who))
        self._preview_card.add(self._field)
        self._preview_card.body.addLayout(self._build_preview_buttons())
        self.body.addWidget(self._preview_card)
        self.follow_focus(self._phrase)

    def _build_preview_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 4, 0, 0), 12)
        another = SecondaryButton(self.tr("Välj en annan"))
        another.clicked.connect(lambda: self._presenter.back_to_list())
        self._go = PrimaryButton(self.tr("Återställ"), "history")
        self._go.setObjectName("restore")
        self._go.clicked.connect(self._restore)
        row.addStretch(1)
        row.addWidget(another)
        row.addWidget(self._go)
        return row

    def _build_work(self) -> None:
        self._work_card = Card()
        self._panel = LongWorkPanel()
        self._panel.cancelled.connect(self._presenter.stop)
        self._work_card.add(self._panel)
        self.body.addWidget(self._work_card)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        set_spacing(foot, (0, 0, 0, 0), 12)
        self._back = QuietButton(self.tr("Tillbaka"), "chevron-left")
        self._back.setObjectName("leave-restore")
        self._back.clicked.connect(self._leave)
        self._done = PrimaryButton(self.tr("Till inloggningen"), "lock")
        self._done.setObjectName("to-login")
        self._done.clicked.connect(self._leave)
        self._done.hide()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._done)
        self.body.addLayout(foot)

    def begin(self) -> None:
        """Look for backups."""
        self._presenter.load()

    def look_in(self, folder: str) -> None:
        """Look in a folder that the user pointed at."""
        self._presenter.look_in(folder)

    # -- what the presenter asks for --

    def show_searching(self) -> None:
        self._head_of_list()
        self._show_stage(self._list_card)
        self._said.setText(self.tr("Letar efter säkerhetskopior …"))
        self._rows.show_rows(())

    def show_backups(self, rows: tuple[BackupRow, ...], folder: str | None) -> None:
        self._head_of_list()
        self._show_stage(self._list_card)
        self._rows.show_rows(rows)
        if rows:
            self._said.setText(
                self.tr("Välj den kopia du vill ha tillbaka. Du får se vad den innehåller först.")
            )
        elif folder is None:
            self._said.setText(
                self.tr("Sätt i stickan eller disken med säkerhetskopiorna och visa var de ligger.")
            )
        else:
            self._said.setText(
                self.tr("Här finns ingen säkerhetskopia. Leta på en annan sticka eller i en annan mapp.")
            )

    def show_preview(self, preview: Preview, keepers: tuple[AccountTile, ...]) -> None:
        facts = preview.facts
        self.problem.hide()
        self.set_head(
            self.tr("Återställ den här kopian?"),
            self.tr("Inget raderas. Det som finns på datorn nu läggs åt sidan i en egen mapp."),
        )
        made = self.tr("Säkerhetskopia från {when}").format(when=self._formats.day_time(facts.made_at))
        self._when.setText(made)
        self._holds.setText(f"{facts.centre_name}\n{counts_line(facts.counts, self._formats)}")
        nothing = not preview.has_store or (preview.lost == 0 and not preview.at_least)
        self._lost.set_message("info" if nothing else "warning", lost_words(preview, self._formats))
        self._aside.setText(erased_words(preview.erased_since, self._formats))
        self._aside.setVisible(bool(self._aside.text()))
        choices: list[tuple[object, str]] = [(keeper.id, keeper.name) for keeper in keepers]
        self._who.set_choices([*choices, (_RECOVERY, self.tr("Någon med återställningsarket"))])
        self._who.set_value(keepers[0].id if keepers else _RECOVERY)
        self._ask_for_key(self._who.value())
        self._show_stage(self._preview_card)
        # Not yet the passphrase: a low window would scroll past what is to be read first.
        self._who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_top()

    def show_wrong(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        self._show_stage(self._preview_card)
        message = sentence_for(code, details)
        stopped = self.tr("Avbrutet. Inget har ändrats.")
        self._field.set_error(message.whole if message is not None else stopped)
        mark_wrong(self._phrase.field, message is not None)
        self._phrase.field.selectAll()
        self._phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, what: str, done: int, total: int) -> None:
        if not self._work_card.isVisibleTo(self):
            self._panel.set_work("")
            self._show_stage(self._work_card)
        self._panel.set_step(work_words(what), done, total)

    def show_done(self, preview: Preview) -> None:
        made = self._formats.day_time(preview.facts.made_at)
        self.set_head(
            self.tr("Testcentret är återställt"),
            self.tr("Allt är som det var {when}. Logga in för att fortsätta.").format(when=made),
        )
        self._show_stage(None)
        self._back.hide()
        self._done.show()
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside --

    def _head_of_list(self) -> None:
        self.set_head(
            self.tr("Återställ från en säkerhetskopia"),
            self.tr("Inget ändras förrän du har valt en kopia och sett vad den innehåller."),
        )

    def _show_stage(self, stage: QWidget | None) -> None:
        for card in self._stages:
            card.setVisible(card is stage)
        self._back.setEnabled(stage is not self._work_card)
        if stage is not self._list_card:
            self.problem.hide()

    def _choose(self, row: object) -> None:
        self._presenter.choose(cast(BackupRow, row))

    def _restore(self) -> None:
        chosen = self._who.value()
        account = chosen if isinstance(chosen, UUID) else None
        self._presenter.restore(account, self._phrase.value())

    def _ask_for_key(self, who: object) -> None:
        """What opens the backup: a passphrase, or the words of the sheet."""
        if who == _RECOVERY:
            self._field.set_label(self.tr("Orden på återställningsarket"))
            help_text = self.tr("Alla i ordning, med mellanslag mellan. Stora eller små bokstäver går bra.")
        else:
            self._field.set_label(self.tr("Lösenfras"))
            help_text = self.tr("Så som den var när kopian gjordes. Den öppnar kopian, som är krypterad.")
        self._field.set_help(help_text)
        self._phrase.clear()
        self._forget_error()

    def _forget_error(self, _text: str = "") -> None:
        self._field.set_error(None)
        mark_wrong(self._phrase.field, False)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Var ligger säkerhetskopiorna?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.look_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
