"""The section about devices and partners: this PC's words, who else there is, and introducing them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assessor_app.domain.accounts import Account
from assessor_app.domain.devices import PlaceKind
from assessor_app.services.device_models import DevicesView, PairingSeen
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.admit_sheet import AdmitSheet
from assessor_app.ui.settings.device_cards import DeviceListCard, ThisPcCard, introduce_button
from assessor_app.ui.settings.device_sheet import DeviceSheet
from assessor_app.ui.settings.devices_presenter import DevicesPresenter
from assessor_app.ui.settings.introduce_sheet import IntroduceSheet
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class DevicesSection(QWidget):
    """Everybody may read the words of this PC; managers introduce and revoke."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-devices")
        if session.devices is None:
            raise RuntimeError("this session knows no devices")
        self._session = session
        self._formats = formats_of(session)
        self._view: DevicesView | None = None
        self._elsewhere: tuple[Account, ...] = ()
        self._sheets: _Sheets | None = None
        self._presenter = DevicesPresenter(self, session, session.devices)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build()
        presenter.load()

    def _build(self) -> None:
        presenter = self._presenter
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._pc = ThisPcCard(self._formats, may_manage=presenter.may_manage, may_write=presenter.may_write)
        self._pc.write_asked.connect(self._ask_for_folder)
        self._pc.rename_asked.connect(self._open_own)
        self._pc.admit_asked.connect(lambda: self.sheets.admit.ask(self._elsewhere))
        self._introduce = introduce_button(self.tr("Introducera …"))
        self._introduce.clicked.connect(lambda: self.sheets.introduce.ask())
        node = self._session.centre.place_kind is PlaceKind.NODE
        own = self.tr("Nodens andra datorer") if node else self.tr("Testcentrets andra datorer")
        others = self.tr("Testcenter och andra noder") if node else self.tr("Noder och andra testcenter")
        alone = self.tr(
            "Det här är den enda datorn. Starta programmet på den nya, välj Anslut datorn till ett testcenter"
            " och skriv dess parkopplingsfil till en sticka. Introducera den sedan här."
        )
        nobody = self.tr(
            "Inga ännu. Byt parkopplingsfiler med den som ni vill skicka resultat till eller få resultat av."
        )
        self._own = DeviceListCard(own, alone, self._formats, self._introduce)
        self._partners = DeviceListCard(others, nobody, self._formats)
        for card in (self._pc, self._own, self._partners):
            column.addWidget(card)
        column.addStretch(1)
        self._introduce.setVisible(presenter.may_manage)
        for card in (self._own, self._partners):
            card.opened.connect(self._open)

    @property
    def sheets(self) -> _Sheets:
        """The sheets, made when one is first needed: they lie over the page around this section."""
        if self._sheets is None:
            sheets = self._sheets = _Sheets(self, page_of(self), may_manage=self._presenter.may_manage)
            presenter = self._presenter
            sheets.introduce.file_chosen.connect(presenter.read_pairing)
            sheets.introduce.own_confirmed.connect(presenter.introduce_own)
            sheets.introduce.office_confirmed.connect(presenter.introduce_office)
            sheets.introduce.partner_confirmed.connect(presenter.introduce_partner)
            sheets.device.renamed.connect(presenter.rename)
            sheets.device.agreed.connect(presenter.agree)
            sheets.device.revoked.connect(presenter.revoke)
            sheets.device.let_in.connect(presenter.let_in)
            sheets.admit.asked.connect(presenter.admit)
        return self._sheets

    def write_pairing(self, folder: str) -> None:
        """Write this PC's pairing file into a folder that the user pointed at."""
        self._presenter.write_pairing(Path(folder))

    def take_pairing(self, file: Path) -> None:
        """Look at a pairing file that was brought to another room."""
        if self._presenter.may_manage:
            self.sheets.introduce.ask()
            self._presenter.read_pairing(file)

    # -- what the presenter says --

    def show_devices(self, view: DevicesView) -> None:
        self._view = view
        self._pc.show_pc(view.this, renewed=view.renewed)
        self._own.show_rows([row for row in view.rows if row.is_own_place and not row.is_this])
        self._partners.show_rows([row for row in view.rows if not row.is_own_place])
        may = self._presenter.may_manage if view.may_introduce else self._presenter.may_write
        self._introduce.setVisible(may)
        if self._sheets is not None and self._sheets.device.is_open():
            self._show_record(self._sheets.device.device)

    def show_elsewhere(self, accounts: tuple[Account, ...]) -> None:
        self._elsewhere = accounts
        self._pc.show_admissible(len(accounts))

    def show_pairing(self, seen: PairingSeen, view: DevicesView) -> None:
        self.sheets.introduce.show_pairing(seen, view)

    def show_written(self, path: Path) -> None:
        self._pc.show_written(path.name, path.parent.name or str(path.parent))

    def show_done(self, what: str) -> None:
        for sheet in (self.sheets.introduce, self.sheets.admit):
            sheet.close_sheet()
        self.sheets.device.show_problem("", "")
        if what == "introduced":
            self._tell_introduced()
            return
        said = {
            "believed": self.tr("Den räknas från nu på den här datorn."),
            "renamed": self.tr("Namnet är ändrat."),
            "revoked": self.tr("Spärrad. Inget tas emot från den längre."),
            "let_in": self.tr("Den räknas igen."),
            "agreed": self.tr("Överenskommelsen gäller från nästa fil."),
            "admitted": self.tr("Personen kan logga in på den här datorn."),
        }
        self._session.navigator.toast(said[what])

    def _tell_introduced(self) -> None:
        """What comes next: a file to it, or on a node one from it."""
        navigator, device = self._session.navigator, self.sheets.introduce.device
        if self._session.is_node:
            navigator.toast(self.tr("Introducerad. Nu kan filer därifrån läsas in under Utbyte."))
        elif device is None:
            navigator.toast(self.tr("Introducerad. Skriv en utbytesfil till den under Utbyte."))
        else:
            text = self.tr("Introducerad. Nu behöver den en utbytesfil härifrån.")
            navigator.toast(text, self.tr("Skriv filen"), lambda: navigator.open_exchange(device))

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        text = message.whole if message is not None else code
        sheets = self.sheets
        if sheets.admit.is_open():
            sheets.admit.show_error(text)
        elif sheets.introduce.is_open():
            sheets.introduce.show_problem(code, text)
        elif sheets.device.is_open():
            sheets.device.show_problem(code, text)
        else:
            self._session.navigator.toast(text)

    # -- inside --

    def _open_own(self) -> None:
        if self._view is not None:
            self._open(self._view.this.device)

    def _open(self, device: UUID) -> None:
        self._show_record(device)
        self.sheets.device.open_sheet()

    def _show_record(self, device: UUID | None) -> None:
        rows = self._view.rows if self._view is not None else ()
        row = next((one for one in rows if one.device == device), None)
        if row is not None:
            self.sheets.device.show_device(row)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Vart ska parkopplingsfilen?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.write_pairing)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Sheets:
    """The sheets of the section, in the order in which they lie over each other."""

    def __init__(self, section: DevicesSection, page: QWidget, *, may_manage: bool) -> None:
        self.device = DeviceSheet(page, section._formats, may_manage=may_manage)
        self.introduce = IntroduceSheet(page, section._formats)
        self.admit = AdmitSheet(page)
