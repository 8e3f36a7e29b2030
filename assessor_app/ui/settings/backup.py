"""The section about backups: how it stands, made by hand, places, copies, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assessor_app.services.backup_views import BackupDone, BackupRow, BackupState, Preview, TargetView
from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.backup_cards import AsideCard, CopiesCard, PlacesCard, StateCard
from assessor_app.ui.settings.backup_presenter import BackupPresenter
from assessor_app.ui.settings.backup_sheets import AsideSheet, RestoreSheet
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class BackupSection(QWidget):
    """Listens to what the user does; showing writes nothing."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-backup")
        self._session = session
        self._chosen: str | None = None
        self._presenter = BackupPresenter(self, session)
        self._build(formats_of(session))
        self._listen()
        self._presenter.load()
        self.destroyed.connect(self._presenter.close)

    def _build(self, formats: Formats) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._state = StateCard(formats)
        self._places = PlacesCard(formats)
        self._copies = CopiesCard(formats, may_restore=self._presenter.may_restore)
        self._aside = AsideCard(formats)
        self._aside.hide()
        for card in (self._state, self._places, self._copies, self._aside):
            column.addWidget(card)
        column.addStretch(1)
        self._sheet: RestoreSheet | None = None
        self._aside_sheet: AsideSheet | None = None

    def _listen(self) -> None:
        presenter = self._presenter
        self._state.asked.connect(lambda: presenter.back_up())
        self._state.stopped.connect(presenter.stop)
        self._places.add_asked.connect(self._ask_for_place)
        self._copies.place_chosen.connect(presenter.choose_place)
        self._places.removed.connect(presenter.remove_place)
        self._places.on_close_changed.connect(presenter.set_on_close)
        self._places.remind_changed.connect(presenter.set_remind_after)
        self._copies.chosen.connect(presenter.preview)
        self._copies.elsewhere_asked.connect(self._ask_for_backup)
        self._copies.replace_asked.connect(lambda: presenter.back_up(self._chosen))
        self._aside.removed.connect(self._ask_to_remove)

    # -- what the presenter asks for --

    def show_state(self, state: BackupState) -> None:
        self._state.show_state(state)
        self._places.show_choices(on_close=state.on_close, remind_after_days=state.remind_after_days)

    def show_targets(self, targets: tuple[TargetView, ...], chosen: str | None) -> None:
        self._chosen = chosen
        self._places.show_targets(targets)
        self._copies.show_places([target.folder for target in targets], chosen)

    def show_backups(self, rows: tuple[BackupRow, ...]) -> None:
        self._copies.show_backups(self._chosen, rows)

    def show_unreachable(self, error: Exception) -> None:
        self._copies.show_unreachable(self._words(error))

    def show_aside(self, folders: tuple[tuple[str, int], ...]) -> None:
        self._aside.show_folders(folders)

    def show_work(self, what: str, done: int, total: int) -> None:
        self._state.show_work(what, done, total)

    def hide_work(self) -> None:
        self._state.hide_work()

    def show_done(self, done: BackupDone) -> None:
        self._state.clear_problem()
        self._session.navigator.toast(self.tr("Säkerhetskopian är klar och kontrollerad."))

    def show_problem(self, error: Exception) -> None:
        self._state.show_problem(self._words(error))

    def show_preview(self, preview: Preview) -> None:
        self._state.clear_problem()
        if self._sheet is None:
            self._sheet = RestoreSheet(self._page(), formats_of(self._session))
            self._sheet.confirmed.connect(self._presenter.restore)
        self._sheet.ask(preview)

    # -- inside --

    def _words(self, error: Exception) -> str:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self._session.navigator.failed(error)
            return ""
        return message.whole

    def _ask_for_place(self) -> None:
        self._ask_for_folder(self.tr("Var ska säkerhetskopiorna ligga?"), self._presenter.add_place)

    def ask_where_to_back_up(self) -> None:
        self._ask_for_folder(self.tr("Var ska säkerhetskopiorna ligga?"), self._presenter.back_up_to)

    def _ask_for_backup(self) -> None:
        self._ask_for_folder(self.tr("Var ligger säkerhetskopian?"), self._presenter.preview_folder)

    def _ask_for_folder(self, title: str, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_to_remove(self, name: str) -> None:
        if self._aside_sheet is None:
            self._aside_sheet = AsideSheet(self._page())
            self._aside_sheet.confirmed.connect(self._presenter.remove_aside)
        self._aside_sheet.ask(name)

    def _page(self) -> QWidget:
        """The page of the settings, which the sheets cover; not only the part that scrolls."""
        widget: QWidget = self
        while widget.objectName() != "settings-page" and (above := widget.parentWidget()) is not None:
            widget = above
        return widget
