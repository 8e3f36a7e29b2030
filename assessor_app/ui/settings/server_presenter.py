"""The centre's own server in the settings: tried, chosen, rested, forgotten. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable

from assessor_app.domain.rights import Right, may
from assessor_app.services.server import ServerForm, ServerView
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Found
from assessor_app.ui.answers import Answers
from assessor_app.ui.server_desk import ServerDesk
from assessor_app.ui.session import Session, TaskRunner
from assessor_app.ui.settings.server_view_protocol import ServerScreen


class ServerPresenter:
    """The store is asked on its lane; a server is reached beside it, so that no mark waits for a network."""

    def __init__(self, screen: ServerScreen, session: Session, desk: ServerDesk) -> None:
        self._screen = screen
        self._session = session
        self._desk = desk
        self._answers = Answers(session.runner)
        self._beside = Answers(self._beside_runner())
        self._end = desk.subscribe(screen.show_standing)

    def _beside_runner(self) -> TaskRunner:
        care = self._session.care
        return care.runner if care is not None else self._session.aside

    @property
    def may_choose(self) -> bool:
        """Whether who is logged in may say which server it is."""
        return may(self._session.actor, Right.MANAGE_DEVICES)

    def close(self) -> None:
        """The section goes away."""
        self._answers.close()
        self._beside.close()
        self._end()

    def load(self, *, anew: bool = False) -> None:
        """Show what is kept."""
        service, actor = self._desk.service, self._session.actor
        self._answers.ask(lambda: service.view(actor), lambda view: self._show(view, anew=anew))

    def try_out(self, form: ServerForm) -> None:
        """Reach what is typed, and change nothing."""
        service, actor = self._desk.service, self._session.actor
        self._screen.show_trying()
        self._answers.ask(lambda: service.address(actor, form), self._probe, self._failed)

    def choose(self, form: ServerForm) -> None:
        """Keep what is typed, and go on with it."""
        service, actor = self._desk.service, self._session.actor
        self._change(lambda: service.choose(actor, form))

    def turn(self, *, is_on: bool) -> None:
        """Go on, or rest."""
        service, actor = self._desk.service, self._session.actor
        self._change(lambda: service.turn(actor, is_on=is_on))

    def forget(self) -> None:
        """Keep nothing of it."""
        service, actor = self._desk.service, self._session.actor
        self._change(lambda: service.forget(actor))

    def try_now(self) -> None:
        """Do not wait for the next try."""
        self._desk.service.try_now()

    # -- inside --

    def _change(self, work: Callable[[], None]) -> None:
        self._session.runner.run(work, lambda _: self._changed(), self._failed)

    def _changed(self) -> None:
        if not self._answers.closed:
            self.load(anew=True)

    def _show(self, view: ServerView, *, anew: bool) -> None:
        self._screen.show_server(view, anew=anew)

    def _probe(self, address: ServerAddress) -> None:
        self._beside.ask(lambda: self._desk.service.probe(address), self._found, self._failed)

    def _found(self, found: Found) -> None:
        self._screen.show_found(found)

    def _failed(self, error: Exception) -> None:
        if not self._answers.closed:
            self._screen.show_problem(error)
