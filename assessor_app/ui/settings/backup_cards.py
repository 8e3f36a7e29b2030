"""The cards about backups: how it stands, where they go, which there are, what was put aside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.backup_views import BackupRow, BackupState, TargetView
from assessor_app.ui.backup_rows import BackupRows
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings.action_heads import ActionHead
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.upkeep_words import size, work_words
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import DangerButton, IconButton, PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.chips import Chip, FilterChip
from assessor_app.ui.widgets.choices import CheckRow
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import ChoiceInput
from assessor_app.ui.widgets.labels import plain_tip, role_label
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.work_panels import LongWorkPanel
from assessor_app.ui.widgets.worklists import WorklistRow

_REMIND = (1, 3, 7, 14, 30)


class StateCard(Card):
    """When the last one was made, the button that makes one, and how far it has come."""

    asked = Signal()
    stopped = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        self._problem = Banner("error")
        self._problem.hide()
        self._button = PrimaryButton(self.tr("Säkerhetskopiera nu"), "save")
        self._button.setObjectName("back-up")
        self._button.clicked.connect(self.asked)
        self._head = ActionHead("", "", self._button)
        self._panel = LongWorkPanel()
        self._panel.cancelled.connect(self.stopped)
        self._panel.hide()
        self.add(self._head)
        self.add(self._panel)
        self.add(self._problem)

    def show_state(self, state: BackupState) -> None:
        """Say how it stands."""
        if state.last_at is None:
            self._head.set_texts(
                self.tr("Ingen säkerhetskopia ännu"),
                self.tr("Går disken sönder är allt borta. Lägg till en sticka som plats och kopiera nu."),
            )
            return
        ages = {0: self.tr("Idag"), 1: self.tr("För en dag sedan")}
        days = state.age_days or 0
        age = ages.get(days, self.tr("För {days} dagar sedan").format(days=self._formats.number(days)))
        words = self.tr("{age}, till {place}. Kopian är öppnad och kontrollerad.")
        when = self._formats.day_time(state.last_at)
        self._head.set_texts(
            self.tr("Senaste säkerhetskopian: {when}").format(when=when),
            words.format(age=age, place=state.target),
        )

    def head(self) -> tuple[str, str]:
        """What is said about the last one."""
        return self._head.title(), self._head.text()

    def show_work(self, what: str, done: int, total: int) -> None:
        """Say how far it has come."""
        if not self._panel.isVisibleTo(self):
            self._panel.set_work("")
            self._panel.show()
            self._problem.hide()
        self._button.setEnabled(False)
        self._panel.set_step(work_words(what), done, total)

    def hide_work(self) -> None:
        """Nothing is under way."""
        self._panel.hide()
        self._button.setEnabled(True)

    def show_problem(self, text: str) -> None:
        """Say why it did not come about."""
        self._problem.set_message("error", text)
        self._problem.show()

    def problem(self) -> str | None:
        """What is said about the last problem."""
        return self._problem.text() if self._problem.isVisibleTo(self) else None

    def clear_problem(self) -> None:
        """It is over."""
        self._problem.hide()


class PlacesCard(Card):
    """The folders that backups go to, and when."""

    removed = Signal(str)
    add_asked = Signal()
    on_close_changed = Signal(bool)
    remind_changed = Signal(int)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._formats = formats
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        self._shown: list[QWidget] = []
        head = QWidget()
        column = QVBoxLayout(head)
        set_spacing(column, (20, 14, 20, 10), 4)
        column.addWidget(role_label(self.tr("Platser"), "card-title"))
        words = self.tr("En sticka eller en annan disk, helst två som turas om. Kopiorna är krypterade.")
        column.addWidget(role_label(words, "body", "muted", wrap=True))
        self.add(head)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        set_spacing(column, (20, 12, 20, 16), 12)
        add = SecondaryButton(self.tr("Lägg till en plats …"), "plus")
        add.setObjectName("add-place")
        add.clicked.connect(self.add_asked)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._on_close = CheckRow(
            self.tr("Säkerhetskopiera också när programmet stängs, om platsen är ansluten")
        )
        self._on_close.setObjectName("on-close")
        self._on_close.edited.connect(self.on_close_changed)
        column.addWidget(self._on_close)
        self._remind = ChoiceInput()
        self._remind.setObjectName("remind-after")
        choices = [(days, self._days(days)) for days in _REMIND]
        self._remind.set_choices(choices)
        self._remind.edited.connect(lambda days: self.remind_changed.emit(int(days)))
        across = QHBoxLayout()
        set_spacing(across, (0, 0, 0, 0), 0)
        across.addWidget(FormField(self.tr("Påminn när den senaste kopian är äldre än"), self._remind), 1)
        across.addStretch(1)
        column.addLayout(across)
        return foot

    def _days(self, days: int) -> str:
        return self.tr("En dag") if days == 1 else self.tr("{days} dagar").format(days=days)

    def show_choices(self, *, on_close: bool, remind_after_days: int) -> None:
        """Show what is chosen, silently."""
        self._on_close.set_value(on_close)
        if remind_after_days not in _REMIND:
            days = sorted({*_REMIND, remind_after_days})
            self._remind.set_choices([(day, self._days(day)) for day in days])
        self._remind.set_value(remind_after_days)

    def show_targets(self, targets: Sequence[TargetView]) -> None:
        """Show these and no others."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [self._row(target) for target in targets]
        for widget in self._shown:
            self._rows.addWidget(widget)

    def _row(self, target: TargetView) -> QWidget:
        remove = IconButton("trash", self.tr("Ta bort platsen {folder}").format(folder=target.folder))
        remove.clicked.connect(lambda: self.removed.emit(target.folder))
        chip = self._chip(target)
        return WorklistRow(target.folder, self._detail(target), chip=chip, action=remove)

    def _chip(self, target: TargetView) -> Chip | None:
        words = {
            "backup_target_gone": self.tr("Inte ansluten"),
            "backup_target_other": self.tr("Fel sticka"),
            "backup_target_read_only": self.tr("Skrivskyddad"),
        }
        if target.problem is not None:
            return Chip(words.get(target.problem, self.tr("Svarar inte")), "partly")
        if target.same_disk:
            return Chip(self.tr("Samma disk"), "partly")
        return Chip(self.tr("Ansluten"), "shown", mark="shown")

    def _detail(self, target: TargetView) -> str:
        parts = []
        if target.last_at is not None:
            parts.append(self.tr("Senast {when}").format(when=self._formats.day_time(target.last_at)))
        else:
            parts.append(self.tr("Ingen kopia ännu"))
        if target.free_bytes is not None:
            parts.append(self.tr("{size} ledigt").format(size=size(target.free_bytes, self._formats)))
        if target.same_disk:
            parts.append(self.tr("skyddar inte om disken går sönder"))
        return " · ".join(parts)


class CopiesCard(Card):
    """The backups in the chosen place."""

    chosen = Signal(object)
    place_chosen = Signal(str)
    elsewhere_asked = Signal()
    replace_asked = Signal()

    def __init__(self, formats: Formats, *, may_restore: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        head = QWidget()
        column = QVBoxLayout(head)
        set_spacing(column, (20, 14, 20, 10), 4)
        column.addWidget(role_label(self.tr("Kopior"), "card-title"))
        self._said = role_label("", "body", "muted", wrap=True)
        column.addWidget(self._said)
        self._places = QWidget()
        self._flow = FlowLayout(self._places, 8)
        self._chips: list[FilterChip] = []
        column.addWidget(self._places)
        self._erased = Banner("warning")
        self._erased.action_chosen.connect(self.replace_asked)
        self._erased.hide()
        column.addWidget(self._erased)
        self.add(head)
        self._rows = BackupRows(formats, self.tr("Återställ …") if may_restore else None)
        self._rows.chosen.connect(self.chosen)
        self.add(self._rows)
        if may_restore:
            self.body.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        set_spacing(row, (20, 12, 20, 16), 12)
        elsewhere = SecondaryButton(self.tr("Återställ från en annan mapp …"))
        elsewhere.setObjectName("restore-elsewhere")
        elsewhere.clicked.connect(self.elsewhere_asked)
        row.addWidget(elsewhere)
        row.addStretch(1)
        return foot

    def show_places(self, places: Sequence[str], chosen: str | None) -> None:
        """Let one of several places be chosen."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place in places if len(places) > 1 else ():
            chip = FilterChip(Path(place).name or place)
            chip.setChecked(place == chosen)
            chip.setToolTip(plain_tip(place))
            chip.clicked.connect(lambda _=False, place=place: self.place_chosen.emit(place))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self._places.setVisible(bool(self._chips))

    def show_backups(self, place: str | None, rows: Sequence[BackupRow]) -> None:
        """Show these and no others."""
        self._rows.show_rows(rows)
        if place is None:
            self._said.setText(self.tr("Här visas kopiorna när en plats är vald."))
        elif not rows:
            self._said.setText(self.tr("På {place} finns ingen kopia ännu.").format(place=place))
        else:
            self._said.setText(
                self.tr(
                    "På {place}. Av de äldre sparas en om dagen i sju dagar, en i veckan i fyra veckor och"
                    " en i månaden i ett år."
                ).format(place=place)
            )
        self._show_erased(sum(1 for row in rows if row.erased_since))

    def _show_erased(self, copies: int) -> None:
        if not copies:
            self._erased.hide()
            return
        text = self.tr(
            "Kopior som innehåller personer som raderats senare: {count}. De byts ut vid nästa"
            " säkerhetskopia hit."
        )
        self._erased.set_message("warning", text.format(count=copies), self.tr("Byt ut nu"))
        self._erased.show()

    def show_unreachable(self, text: str) -> None:
        """Say why they cannot be shown."""
        self._rows.show_rows(())
        self._erased.hide()
        self._said.setText(text)


class AsideCard(Card):
    """Former stores that restores have put aside."""

    removed = Signal(str)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._formats = formats
        head = QWidget()
        column = QVBoxLayout(head)
        set_spacing(column, (20, 14, 20, 10), 4)
        column.addWidget(role_label(self.tr("Lagt åt sidan vid återställning"), "card-title"))
        words = self.tr(
            "Det som fanns här före en återställning, krypterat som förut. Radera det när du vet att du inte"
            " behöver det: personer som raderas i programmet finns kvar i det."
        )
        column.addWidget(role_label(words, "body", "muted", wrap=True))
        self.add(head)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 8), 0)
        self.body.addLayout(self._rows)
        self._shown: list[QWidget] = []

    def show_folders(self, folders: Sequence[tuple[str, int]]) -> None:
        """Show these and no others; without any the card is not shown."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for name, total in folders:
            button = DangerButton(self.tr("Radera för gott"), "trash")
            button.clicked.connect(lambda _=False, name=name: self.removed.emit(name))
            self._shown.append(WorklistRow(name, size(total, self._formats), action=button))
            self._rows.addWidget(self._shown[-1])
        self.setVisible(bool(folders))
