"""The section about the centre's own server."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.server import ServerView
from assessor_app.services.server_ports import Found, ServerStanding
from assessor_app.ui.formats import formats_of
from assessor_app.ui.server_desk import ServerDesk
from assessor_app.ui.session import Session
from assessor_app.ui.settings.server_cards import AddressCard, SharedCard, StandingCard
from assessor_app.ui.settings.server_presenter import ServerPresenter
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class ServerSection(QWidget):
    """Who may not choose the server sees how it stands."""

    def __init__(
        self,
        session: Session,
        _surroundings: Surroundings,
        desk: ServerDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings-server")
        self._session = session
        self._has_server = False
        self._presenter = presenter = ServerPresenter(self, session, desk)
        self.destroyed.connect(lambda: presenter.close())
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._standing = StandingCard(formats_of(session), may_turn=presenter.may_choose)
        self._address = AddressCard()
        for card in (self._standing, self._address, SharedCard()):
            column.addWidget(card)
        self._address.setVisible(presenter.may_choose)  # in the layout: alone it would be a window
        column.addStretch(1)
        self._standing.try_now_asked.connect(presenter.try_now)
        self._standing.turned.connect(lambda is_on: presenter.turn(is_on=is_on))
        self._address.try_asked.connect(presenter.try_out)
        self._address.choose_asked.connect(presenter.choose)
        self._address.forget_asked.connect(presenter.forget)

    # -- what the presenter says --

    def show_server(self, view: ServerView, *, anew: bool) -> None:
        self._has_server = view.form is not None
        self._standing.show_server(view)
        self._address.show_server(view, anew=anew)
        if anew:
            self._address.say_nothing()

    def show_standing(self, standing: ServerStanding) -> None:
        if self._has_server:
            self._standing.show_standing(standing)

    def show_trying(self) -> None:
        self._address.say_trying()

    def show_found(self, found: Found) -> None:
        words = {
            Found.OURS: self.tr("Servern svarar och hör till ert center."),
            Found.EMPTY: self.tr("Servern svarar. Databasen är tom och görs i ordning när du börjar."),
        }
        self._address.say("info", words[found])

    def show_problem(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            self._address.say_nothing()
            self._session.navigator.failed(error)
            return
        self._address.say("error", message.whole)

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.load()
