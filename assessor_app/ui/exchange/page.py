"""The exchange: give a file to somebody, take one in, and see what has come through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.services.exchange_models import FileRow, PartnerRow
from assessor_app.ui.exchange.centres_part import CentresPart
from assessor_app.ui.exchange.cleaning_sheet import CleaningSheet
from assessor_app.ui.exchange.export_sheet import ExportSheet
from assessor_app.ui.exchange.file_sheet import FileSheet
from assessor_app.ui.exchange.files_table import FilesPart
from assessor_app.ui.exchange.folders import ask_for_file, ask_for_folder, show_in_folder
from assessor_app.ui.exchange.intake_sheet import IntakeSheet
from assessor_app.ui.exchange.overview import Overview
from assessor_app.ui.exchange.presenter import ExchangePresenter
from assessor_app.ui.exchange.unusable_part import UnusablePart
from assessor_app.ui.exchange.view_protocol import FilesShown, Room, Tab
from assessor_app.ui.exchange.words import ExchangeWords
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import FilterChip, FlowLayout, PageHeader, SecondaryButton, SideSheet


class ExchangePage(QWidget):
    """`ExchangePage(session)`: partners, files, and on a node its centres. Files may be dropped anywhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._session = session
        self._words = ExchangeWords(formats_of(session), session.today())
        self._tab: Tab | None = None
        self._wanted: UUID | None = None
        self._presenter = ExchangePresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._build_sheets()
        self._build_shortcuts()
        self.show_tab(Tab.CENTRES if presenter.is_node else Tab.OVERVIEW)

    def take_file(self, path: Path) -> None:
        """Look at a file that somebody brings; what it is decides what happens."""
        if any(sheet.is_open() for sheet in (self._export, self._cleaning, self._file)):
            self._session.navigator.toast(self.tr("Stäng det som är öppet först, och släpp filen igen."))
        else:
            self._intake.take(path)

    def write_for(self, device: UUID) -> None:
        """Be about to write a file for a partner, as soon as the partners are here."""
        self._wanted = device
        self._presenter.reload()

    # -- what the presenter says --

    def show_room(self, room: Room) -> None:
        self._words.today = self._session.today()
        self._overview.show_room(room)
        self._centres.show_places(room.places or ())
        self._unusable.show_rows(room.unusable)
        self._tabs[Tab.UNUSABLE].setVisible(room.unusable_entries > 0)
        self._tabs[Tab.UNUSABLE].set_count(room.unusable_entries or None)
        self._tabs[Tab.FILES].set_count(len(room.files) or None)
        if self._tab is Tab.UNUSABLE and not room.unusable_entries:
            self.show_tab(Tab.OVERVIEW)
        self._header.set_context(self._context(room))
        wanted = next((one for one in room.partners if one.device == self._wanted), None)
        if wanted is not None:
            self._wanted = None
            self._export.open_for(wanted)

    def show_files(self, files: FilesShown) -> None:
        self._files.show_files(files)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        for one, chip in self._tabs.items():
            chip.setChecked(one is tab)
        self._stack.setCurrentWidget(self._parts[tab])

    def tell_set_aside(self, row: FileRow) -> None:
        text = self.tr("Det som kom med fil {number} från {label} gäller inte längre")
        self._session.navigator.toast(
            text.format(number=row.number, label=row.label),
            self.tr("Ångra"),
            lambda: self._presenter.restore(row),
        )

    def tell_restored(self, row: FileRow) -> None:
        text = self.tr("Det som kom med fil {number} från {label} gäller igen")
        self._session.navigator.toast(text.format(number=row.number, label=row.label))

    def tell_receipt_written(self, path: Path) -> None:
        text = self.tr("Kvittensen är skriven: {file}").format(file=path.name)
        self._session.navigator.toast(text, self.tr("Visa i mappen"), lambda: show_in_folder(path))

    def show_trouble(self, error: Exception) -> None:
        self._session.navigator.failed(error)

    # -- parts --

    def _build_layout(self) -> None:
        read = SecondaryButton(self.tr("Läs in en fil …"), "upload")
        read.setObjectName("read-file")
        read.clicked.connect(self._ask_for_file)
        self._header = PageHeader(self.tr("Utbyte"), actions=[read])
        self._overview = Overview(self._words)
        self._overview.dropped.connect(self.take_file)
        self._overview.cleaning_asked.connect(lambda: self._cleaning.begin())
        self._overview.conflicts_asked.connect(self._presenter.open_conflicts)
        self._overview.partners.wanted.connect(self._do)
        self._overview.partners.devices_asked.connect(self._presenter.open_devices)
        preferences = self._session.preferences
        self._files = FilesPart(self._words, preferences)
        self._files.chosen.connect(self._presenter.choose)
        self._files.widened.connect(self._presenter.widen)
        self._files.opened.connect(self._open_file)
        self._centres = CentresPart(self._words, preferences)
        self._centres.opened.connect(self._presenter.narrow_to_place)
        self._unusable = UnusablePart(self._words)
        self._parts: dict[Tab, QWidget] = {
            Tab.CENTRES: self._centres,
            Tab.OVERVIEW: self._overview,
            Tab.FILES: self._files,
            Tab.UNUSABLE: self._unusable,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 8)
        column.addWidget(self._header)
        column.addWidget(self._build_tabs())
        column.addWidget(self._stack, 1)

    def _build_tabs(self) -> QWidget:
        words = {
            Tab.CENTRES: self.tr("Centrum"),
            Tab.OVERVIEW: self.tr("Översikt"),
            Tab.FILES: self.tr("Filer"),
            Tab.UNUSABLE: self.tr("Ej läsbart"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._tabs: dict[Tab, FilterChip] = {}
        for tab, word in words.items():
            if tab is Tab.CENTRES and not self._presenter.is_node:
                continue
            chip = FilterChip(word)
            chip.setObjectName(f"tab-{tab.value}")
            chip.clicked.connect(lambda _=False, tab=tab: self.show_tab(tab))
            flow.addWidget(chip)
            self._tabs[tab] = chip
        self._tabs[Tab.UNUSABLE].hide()
        return holder

    def _build_sheets(self) -> None:
        session, words = self._session, self._words
        self._export = ExportSheet(self, session, words)
        self._intake = IntakeSheet(self, session, words)
        self._intake.another_asked.connect(self._ask_for_file)
        self._cleaning = CleaningSheet(self, session, words)
        self._file = FileSheet(self, words, may_set_aside=self._presenter.may_set_aside)
        self._file.set_aside.connect(self._presenter.set_aside)
        self._file.restored.connect(self._presenter.restore)

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.Open, self._ask_by_key),
            (QKeySequence.StandardKey.Find, self._find),
        ):
            self._shortcut(QKeySequence(keys), doing)

    def _shortcut(self, keys: QKeySequence, doing: Callable[[], None]) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(doing)

    # -- inside --

    def _context(self, room: Room) -> str:
        if not room.partners:
            return self.tr("Filer ut och in på en sticka, utan nätverk")
        waiting = sum(1 for one in room.partners if room.fresh(one))
        parts = []
        if waiting:
            one, many = self.tr("1 dator har något att få"), self.tr("{count} datorer har något att få")
            parts.append(self._words.count(waiting, one, many))
        elif any(one.undelivered and not one.revoked for one in room.partners):
            parts.append(self.tr("Allt är lämnat, kvittens väntas"))
        else:
            parts.append(self.tr("Allt är lämnat"))
        if room.missing:
            one, many = self.tr("1 fil har inte kommit"), self.tr("{count} filer har inte kommit")
            parts.append(self._words.count(room.missing, one, many))
        return " · ".join(parts)

    def _do(self, what: str, partner: PartnerRow) -> None:
        if what == "export":
            self._export.open_for(partner)
        elif what == "receipt":
            title = self.tr("Var ska kvittensen till {label} läggas?").format(label=partner.label)
            ask_for_folder(
                self, title, self._presenter.folder, lambda at: self._presenter.write_receipt(partner, at)
            )
        else:
            self._presenter.narrow_to_partner(partner)

    def _open_file(self, row: FileRow) -> None:
        self._file.show_file(row)

    def _ask_for_file(self) -> None:
        title = self.tr("Vilken fil ska läsas in?")
        ask_for_file(self, title, self._presenter.folder, lambda path: self.take_file(Path(path)))

    def _ask_by_key(self) -> None:
        if not any(sheet.is_open() for sheet in self.findChildren(SideSheet)):
            self._ask_for_file()

    def _find(self) -> None:
        self.show_tab(Tab.FILES)
        self._files.search.setFocus()

    # -- Qt --

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take_file(Path(files[0]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
