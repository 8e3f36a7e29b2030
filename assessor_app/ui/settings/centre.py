"""The section of the centre: what it is called, what stands on its documents, its keys and recovery sheet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assessor_app.services.read_models import CentreCardView, Done, SheetView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.recovery.sheet_flow import SheetFlow
from assessor_app.ui.recovery.sheet_presenter import SheetTools
from assessor_app.ui.session import Session
from assessor_app.ui.settings.cards import FactsCard
from assessor_app.ui.settings.centre_cards import NameCard, PapersCard, PermissionCard, SheetStateCard
from assessor_app.ui.settings.centre_presenter import CentrePresenter
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class CentreSection(QWidget):
    """One card for each thing that is saved on its own."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-centre")
        self._session = session
        self._presenter = CentrePresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._flow: SheetFlow | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        formats = formats_of(session)
        self.name, self.papers = NameCard(), PapersCard()
        self.permission = PermissionCard(formats)
        self.sheet = SheetStateCard(formats, may_make=presenter.may_make_sheet)
        self._place = QVBoxLayout()
        set_spacing(self._place, (0, 0, 0, 0), 0)
        self._keys = FactsCard(self.tr("Nycklar"))
        column.addWidget(self.name)
        column.addWidget(self.sheet)
        # Not before it lies in the section: a card on its own would open as a window.
        self.sheet.setVisible(session.recovery is not None)
        column.addLayout(self._place)
        for card in (self.papers, self.permission, self._keys):
            column.addWidget(card)
        column.addStretch(1)
        self._listen()
        presenter.load()

    def _listen(self) -> None:
        presenter = self._presenter
        self.name.save_asked.connect(presenter.amend)
        self.papers.logo_chosen.connect(presenter.choose_logo)
        self.papers.logo_removed.connect(presenter.remove_logo)
        self.papers.save_asked.connect(presenter.write_accreditation)
        self.permission.save_asked.connect(
            lambda given, by, on: presenter.note_permission(given=given, by=by, on=on)
        )
        self.sheet.make_asked.connect(self._make_sheet)

    # -- what the presenter asks for --

    def show_card(self, card: CentreCardView, *, saved: str = "") -> None:
        may_change = self._presenter.may_change
        self.name.show_card(card, anew=saved == "name", may_change=may_change)
        self.papers.show_card(card, anew=saved == "accreditation", may_change=may_change)
        self.permission.show_card(card, anew=saved == "permission", may_change=may_change)
        self._keys.setVisible(bool(card.centre_fingerprint))
        self._keys.show_facts(
            (
                (self.tr("Centrets nyckel"), card.centre_fingerprint),
                (self.tr("Dokumentens nyckel"), card.document_fingerprint),
                (
                    self.tr("Vad orden är till för"),
                    self.tr(
                        "Läs upp dem för den som vill veta att en fil eller ett dokument kommer från er."
                    ),
                ),
            )
        )

    def show_sheet(self, sheet: SheetView) -> None:
        self.sheet.show_sheet(sheet)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        self.name.show_errors(errors)
        self.permission.show_errors(errors)

    def show_logo_error(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            raise error
        self.papers.logo.set_error(message.whole)

    # -- a new recovery sheet --

    def _make_sheet(self) -> None:
        session = self._session
        if session.recovery is None or self._flow is not None:
            return
        language = str(session.preferences.get("language", "sv"))
        tools = SheetTools(
            session.recovery, session.documents, session.actor, session.runner, session.aside, language
        )
        warning = self.tr(
            "Det nya arket är inte provat. Finns ett äldre ark gäller det; finns inget, går inget att öppna "
            "om lösenfrasen är glömd."
        )
        self._flow = SheetFlow(tools, self.tr("Avbryt"), warning)
        self._flow.proven.connect(self._proven)
        self._flow.left.connect(self._end_flow)
        self._flow.stage_changed.connect(lambda _stage: QTimer.singleShot(0, self, self._show_flow))
        self._place.addWidget(self._flow)
        self._flow.show()
        self.sheet.set_making(True)
        self._flow.begin()

    def _proven(self, done: Done) -> None:
        self._end_flow()
        self._presenter.sheet_proven(done)
        self._session.navigator.toast(self.tr("Det nya återställningsarket gäller. Lås in det."))

    def _end_flow(self) -> None:
        if self._flow is not None:
            self._place.removeWidget(self._flow)
            self._flow.hide()
            self._flow.deleteLater()
            self._flow = None
        self.sheet.set_making(False)
        self.sheet.take_focus()
        self._presenter.load()

    def _show_flow(self) -> None:
        """Keep what is done now in sight."""
        holder = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if isinstance(holder, QScrollArea) and self._flow is not None:
            holder.ensureWidgetVisible(self._flow)
