"""Who is at the screen: locking, coming back to exactly what stood there, and changing hands.

The store stays open meanwhile; what is taken away is everything that can be seen of it
(docs/decisions/0008-accounts-and-locking.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from assessor_app.ui.idle import IdleWatch
from assessor_app.ui.lock_times import DEFAULT_MINUTES, LOCK_AFTER
from assessor_app.ui.main_window.window import MainWindow

if TYPE_CHECKING:
    from assessor_app.services.read_models import Changes
    from assessor_app.ui.composition import Composition, OpenedServices
    from assessor_app.ui.login.page import LoginPage
    from assessor_app.ui.main_window.navigator import Standpoint
    from assessor_app.ui.main_window.putting_away import PutAway
    from assessor_app.ui.session import Session
    from assessor_app.ui.tasks import Lane

translate = QCoreApplication.translate


class Why(Enum):
    """Why the rooms are put away."""

    ASKED = "asked"
    IDLE = "idle"
    SWITCH = "switch"
    LOG_OUT = "log_out"


@dataclass
class _Away:
    """Somebody's rooms, and what others have changed since they were put away."""

    session: Session
    view: PutAway
    missed: frozenset[tuple[str, UUID]] = frozenset()


class Locking(QObject):
    """Puts rooms away behind the tiles and says what the next one in is given.

    Rooms come back to their own as they stood. Another one gets rooms anew, at the same place; those of the
    one before are kept only while a sheet lies open in them, which may hold unsaved words. Who comes back
    after another one was there goes on in that one's run, unless such a sheet is in front. `on_forgotten`
    hears of somebody at the tiles who wants in with the recovery sheet.
    """

    def __init__(
        self,
        window: MainWindow,
        composition: Composition,
        lane: Lane,
        on_open: Callable[[OpenedServices], None],
        on_forgotten: Callable[[], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(window)
        self._window, self._composition, self._lane = window, composition, lane
        self._on_open, self._on_forgotten, self._on_failed = on_open, on_forgotten, on_failed
        self._is_demo = composition.opens_itself()  # asked once: the watch asks at every key
        self._session: Session | None = None
        self._stop_listening: Callable[[], None] | None = None
        self._last: UUID | None = None
        self._shown_for: tuple[Session, Why] | None = None
        self._at: Standpoint | None = None
        self._at_of: UUID | None = None
        self._away: dict[UUID, _Away] = {}
        self._missed: frozenset[tuple[str, UUID]] = frozenset()
        self.watch = IdleWatch(self._minutes, self)

    @property
    def is_locked(self) -> bool:
        """Whether somebody's rooms are put away and nobody's are shown."""
        return self._session is None and self._last is not None

    def put_away(self) -> tuple[PutAway, ...]:
        """What is put away now."""
        return tuple(away.view for away in self._away.values())

    # -- out --

    def lock(self, why: Why) -> None:
        """Put the rooms away and show the tiles; does nothing where they are shown already."""
        session = self._session
        if session is None:
            return
        self._end_session()
        self._at = None if why is Why.LOG_OUT else self._window.navigator.standpoint()
        self._at_of = session.actor.id
        if why is Why.LOG_OUT:
            self._composition.log_out(session.actor.id)
        self._shown_for = (session, why)
        page = self.tiles()
        before = self._window.navigator.failures
        view = self._window.put_away(page)
        page.begin()
        if why is Why.LOG_OUT:
            self._last = None
        else:
            self._last = session.actor.id
            self._away[session.actor.id] = _Away(session, view)

        def drained(_: None) -> None:
            self._tell(view, before)
            if why is Why.LOG_OUT:
                view.throw_away(self._on_failed)

        # What was handed over at the last moment may not have reached the disk.
        self._lane.run(lambda: None, drained)

    def tiles(self) -> LoginPage:
        """The page with the tiles, made anew: at first, and after another page took its place.

        Raises RuntimeError before the first lock, and what reading the vault raises.
        """
        if self._shown_for is None:
            raise RuntimeError("nothing was locked")
        return self._page(*self._shown_for)

    def failed(self, error: Exception) -> bool:
        """Something handed over before the lock failed: its owner is told now and again inside.

        False where nobody's rooms are put away.
        """
        away = self._away.get(self._last) if self._last is not None else None
        if away is None:
            return False
        before = away.view.navigator.failures
        away.view.navigator.failed(error)
        self._tell(away.view, before)
        return True

    def _tell(self, view: PutAway, before: int) -> None:
        gate = self._window.gate()
        problem = view.shell.banners.problem() if view.navigator.failures > before else None
        if gate is not None and problem is not None:
            gate.problem.set_message("error", problem)
            gate.problem.show()

    def _page(self, session: Session, why: Why) -> LoginPage:
        from assessor_app.ui.login.page import LoginPage

        page = LoginPage(
            self._composition,
            self._lane,
            self._on_open,
            self._heading(why),
            self._composition.passphrase_hint(),
        )
        page.forgotten.connect(self._on_forgotten)
        chosen = "" if why is Why.SWITCH else str(session.actor.id)
        try:
            page.load(chosen)
        except Exception as error:  # locked it is, whatever the vault says; the user hears it in words
            caught = error
            QTimer.singleShot(0, page, lambda: page.show_error(caught))
        return page

    def _heading(self, why: Why) -> tuple[str, str]:
        kept = translate("Locking", "Allt är sparat. Lås upp för att fortsätta där du var.")
        headings = {
            Why.ASKED: (translate("Locking", "Låst"), kept),
            Why.IDLE: (
                translate("Locking", "Låst"),
                translate("Locking", "Ingen har rört programmet på {minutes} min. Allt är sparat.").format(
                    minutes=self._minutes()
                ),
            ),
            Why.SWITCH: (
                translate("Locking", "Byt bedömare"),
                translate("Locking", "Välj dig själv. Arbetet fortsätter på samma ställe, under ditt namn."),
            ),
            Why.LOG_OUT: (
                translate("Locking", "Utloggad"),
                translate("Locking", "Allt är sparat. Nästa gång du loggar in behövs lösenfrasen."),
            ),
        }
        return headings[why]

    def _end_session(self) -> None:
        self.watch.stop()
        self._session = None
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None

    # -- in --

    def returning(self, opened: OpenedServices) -> Session | None:
        """Bring back the rooms of somebody who comes back, or None where new ones are to be made.

        A role or a name that changed meanwhile wants rooms of its own.
        """
        actor = opened.actor
        away = self._away.pop(actor.id, None)
        if away is None:
            return None
        if (away.session.actor, away.session.actor_name) != (actor, opened.actor_name):
            away.view.throw_away(self._on_failed)
            return None
        self._window.bring_back(away.view)
        self._missed = away.missed
        followed = self._at is not None and self._at.run is not None and self._at_of != actor.id
        if followed and self._at is not None and not away.view.has_sheet_in_front():
            away.view.navigator.go_on_at(self._at)
        return away.session

    def standpoint(self) -> Standpoint | None:
        """Where the one before stood, for rooms that are made anew."""
        return self._at

    def entered(self, session: Session) -> None:
        """The rooms of `session` are shown: listen, count, and let go of what nobody comes back to."""
        from assessor_app.services.read_models import Changes

        missed, self._missed = self._missed, frozenset()
        for account, other in list(self._away.items()):
            if not other.view.holds_work():
                other.view.throw_away(self._on_failed)
                del self._away[account]
        self._session, self._last = session, None
        self._stop_listening = session.feed.subscribe(self._note)
        self.watch.start()
        if missed:
            session.feed.publish(Changes(missed), self)

    def miss(self, changes: Changes) -> None:
        """Something came from another PC while nobody is at the screen."""
        self._note(changes, self)

    def _note(self, changes: Changes, _source: object) -> None:
        for away in self._away.values():
            away.missed |= changes.subjects

    def _minutes(self) -> int:
        if self._is_demo:
            return 0
        value = self._composition.preferences.get(LOCK_AFTER, DEFAULT_MINUTES)
        return value if isinstance(value, int) else DEFAULT_MINUTES
