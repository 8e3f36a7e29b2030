"""The section about the centre's keys and certificates, whom it knows and who vouches for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assessor_app.services.key_models import KeysView
from assessor_app.services.key_ports import Custody
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings import key_words as words
from assessor_app.ui.settings.handover_card import HandoverCard
from assessor_app.ui.settings.key_cards import CertificateCard, EndorsementsCard, IssuersCard, KeysCard
from assessor_app.ui.settings.key_sheets import (
    ImportCertificateSheet,
    KeySheet,
    KnowIssuerSheet,
    OwnCertificateSheet,
    RenewKeysSheet,
)
from assessor_app.ui.settings.keys_presenter import KeysPresenter
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import SecondaryButton


class KeysSection(QWidget):
    """Everybody may read the fingerprints; managers see to the rest."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-keys")
        if session.issuer_keys is None:
            raise RuntimeError("this session has no keys")
        self._session = session
        self._view: KeysView | None = None
        self._sheets: _Sheets | None = None
        self._presenter = KeysPresenter(self, session, session.issuer_keys)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build()
        presenter.load()
        if self.handover is not None:
            self.handover.load()

    def _build(self) -> None:
        may, formats = self._presenter.may_change, formats_of(self._session)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._know = SecondaryButton(self.tr("Lägg till …"), "plus")
        self._know.setObjectName("know-issuer")
        self._know.clicked.connect(lambda: self.sheets.know.ask())
        self._keep = SecondaryButton(self.tr("Läs in …"), "plus")
        self._keep.setObjectName("keep-endorsement")
        self._keep.clicked.connect(self._ask_for_endorsement)
        self.keys = KeysCard(formats, may_change=may)
        handover = self._session.key_handover
        self.handover = HandoverCard(self._session, handover) if may and handover is not None else None
        self.certificate = CertificateCard(formats, may_change=may)
        self.issuers = IssuersCard(formats, self._know)
        self.endorsements = EndorsementsCard(formats, self._keep)
        for card in (self.keys, self.handover, self.certificate, self.issuers, self.endorsements):
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        self.issuers.setVisible(may)
        self.endorsements.setVisible(may)
        self._listen()

    def _listen(self) -> None:
        presenter = self._presenter
        self.keys.renew_asked.connect(lambda: self.sheets.renew.ask())
        self.keys.copy_asked.connect(self._copy)
        self.keys.write_asked.connect(self._ask_for_card)
        self.certificate.renew_asked.connect(presenter.renew_certificate)
        self.certificate.import_asked.connect(lambda: self.sheets.bring.ask())
        self.certificate.own_asked.connect(lambda: self.sheets.own.ask())
        self.certificate.write_asked.connect(self._ask_for_pem)
        self.issuers.chosen.connect(presenter.forget_issuer)
        self.endorsements.chosen.connect(presenter.drop_endorsement)

    @property
    def sheets(self) -> _Sheets:
        """The sheets, made when one is first needed: they lie over the page around this section."""
        if self._sheets is None:
            sheets = self._sheets = _Sheets(page_of(self))
            presenter = self._presenter
            sheets.renew.confirmed.connect(presenter.renew_keys)
            sheets.bring.chosen.connect(presenter.import_certificate)
            sheets.know.confirmed.connect(presenter.know_issuer)
            sheets.own.confirmed.connect(presenter.use_own_certificate)
        return self._sheets

    def keep_endorsement(self, file: str) -> None:
        """Read an endorsement in from a file that the user pointed at."""
        self._presenter.keep_endorsement(Path(file))

    # -- what the presenter says --

    def show_keys(self, view: KeysView) -> None:
        self._view = view
        may = self._presenter.may_change and view.may_change
        self.keys.show_keys(view)
        at_hand = view.custody is Custody.HERE and view.may_change
        self.certificate.show_certificate(view.certificate, at_hand=at_hand)
        self.issuers.show_issuers(view.issuers, may_change=may)
        self.endorsements.show_endorsements(view.endorsements, may_change=may)
        for button in (self._know, self._keep):
            button.setVisible(may)
        self._arrange_tab()

    def show_done(self, what: str, take_back: Callable[[], None] | None = None) -> None:
        if self._sheets is not None:
            self._sheets.close()
        said = {
            "certificate_renewed": self.tr("Certifikatet är förnyat."),
            "keys_renewed": self.tr("De nya nycklarna gäller. Ge dem som kontrollerar er den nya adressen."),
            "imported": self.tr("Det importerade certifikatet gäller från nästa dokument."),
            "own_again": self.tr("Det egna certifikatet gäller från nästa dokument."),
            "issuer_known": self.tr("Utfärdaren är känd här."),
            "issuer_forgotten": self.tr("Utfärdaren är borttagen."),
            "endorsement_kept": self.tr("Godkännandet följer med i det som utfärdas från nu."),
            "endorsement_dropped": self.tr("Godkännandet följer inte med längre."),
        }
        undo = self.tr("Ångra") if take_back is not None else None
        self._session.navigator.toast(said[what], undo, take_back)

    def show_written(self, path: Path) -> None:
        said = self.tr("{name} ligger nu i {folder}.")
        folder = path.parent.name or str(path.parent)
        self._session.navigator.toast(said.format(name=path.name, folder=folder))

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        text = message.whole if message is not None else code
        sheet = self._sheets.opened() if self._sheets is not None else None
        if sheet is not None:
            sheet.show_problem(code, text)
        else:
            self._session.navigator.toast(text, self.tr("Stäng"))

    # -- inside --

    def _arrange_tab(self) -> None:
        """Rows that came later stand after the button of their own card, not after everything."""
        way: list[QWidget] = []
        for first, card in ((self._know, self.issuers), (self._keep, self.endorsements)):
            way += [first, *card.buttons()]
        for one, other in pairwise(way):
            QWidget.setTabOrder(one, other)

    def _copy(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.did)
            self._session.navigator.toast(self.tr("Utfärdaradressen är kopierad."))

    def _ask_for_card(self) -> None:
        view, centre = self._view, self._session.centre
        if view is not None:
            text = words.card_for_partners(centre.name, view)
            name = self.tr("Utfärdaradress {code}").format(code=centre.code)
            kinds = self.tr("Text (*.txt)")
            self._ask_where(name, "txt", kinds, lambda path: self._presenter.write_text(path, text))

    def _ask_for_pem(self) -> None:
        name = self.tr("Certifikat {code}").format(code=self._session.centre.code)
        self._ask_where(name, "pem", self.tr("Certifikat (*.pem)"), self._presenter.write_certificates)

    def _ask_where(self, name: str, suffix: str, kinds: str, chosen: Callable[[Path], None]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Spara"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_endorsement(self) -> None:
        dialog = QFileDialog(self, self.tr("Välj filen från standardens ägare"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Godkännande (*.json)"))
        dialog.fileSelected.connect(self.keep_endorsement)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Sheets:
    """The sheets of the section."""

    def __init__(self, page: QWidget) -> None:
        self.renew = RenewKeysSheet(page)
        self.bring = ImportCertificateSheet(page)
        self.know = KnowIssuerSheet(page)
        self.own = OwnCertificateSheet(page)

    def opened(self) -> KeySheet | None:
        """The one that is open."""
        every = (self.renew, self.bring, self.know, self.own)
        return next((one for one in every if one.is_open()), None)

    def close(self) -> None:
        """Close the one that is open."""
        sheet = self.opened()
        if sheet is not None:
            sheet.close_sheet()
