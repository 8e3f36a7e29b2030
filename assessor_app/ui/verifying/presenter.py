"""Verifies what somebody brings, away from the screen. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from assessor_app.domain.verifications import Shown, Verification
from assessor_app.services.issuing_ports import StatusListSeen
from assessor_app.services.verification_models import LONGEST_FILE, NOTHING_KNOWN, Handed, Knowledge
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork
from assessor_app.ui.verifying.view_protocol import ListLine, Result, VerifyingScreen

PAGE_FOLDER = "verifying.page_folder"
_KEPT = 200
"""So many results stay on the screen; the oldest go first."""
_SEEN_BY_ALL = 0o644
Source = Callable[[], bytes]


class VerifyingPresenter:
    """Reads files, fetches what the centre knows, verifies, and keeps what was brought while it is shown.

    A status list that is brought is at hand from then on, also for what was verified before.
    """

    def __init__(self, screen: VerifyingScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._lane = Answers(session.runner)
        self._beside = Answers(session.aside)
        self._handed: tuple[Handed, ...] = ()
        self._results: tuple[Result, ...] = ()
        self._lists: tuple[StatusListSeen, ...] = ()
        self._work: WatchedWork | None = None
        self._waiting: tuple[Handed, ...] = ()

    @property
    def is_working(self) -> bool:
        """Whether something is being verified."""
        return self._work is not None

    @property
    def page_name(self) -> str:
        """What the page for browsers is called when it is saved."""
        return "verify.html"

    def close(self) -> None:
        """The screen is gone."""
        self.stop()
        self._lane.close()
        self._beside.close()
        self._handed = ()

    def open(self) -> None:
        """The screen is shown for the first time: say which lists are at hand."""
        self._with_knowledge(lambda known: self._screen.show_lists(self._lines(known)))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Verify files; one that cannot be read is told, the others are verified all the same."""

        def work() -> tuple[list[Handed], OSError | None]:
            taken, trouble = [], None
            for path in paths:
                try:
                    taken.append(_read(path))
                except OSError as error:
                    trouble = trouble or error
            return taken, trouble

        def done(read: tuple[list[Handed], OSError | None]) -> None:
            taken, trouble = read
            if trouble is not None:
                self._session.navigator.failed(trouble)
            self._verify(tuple(taken))

        self._beside.ask(work, done)

    def take_text(self, text: str, name: str) -> None:
        """Verify a text that was pasted or typed."""
        self._verify((Handed(name, text.encode("utf-8", "replace")),))

    def take_picture(self, encoded: Source, name: str) -> None:
        """Verify a picture from the clipboard; `encoded` makes a PNG of it and may take its time."""
        self._beside.ask(encoded, lambda png: self._verify((Handed(name, png),)))

    def stop(self) -> None:
        """Verify no further; what is done stays."""
        self._waiting = ()
        if self._work is not None:
            self._work.stop()

    def clear(self) -> None:
        """Begin anew, with the lists that were brought."""
        self._handed, self._results = (), ()
        self._screen.show_results(())

    def save_page(self, path: Path) -> None:
        """Write the page with which anybody can verify the centre's documents in a browser."""
        session = self._session
        verifying = session.verifying
        session.preferences.set(PAGE_FOLDER, str(path.parent))

        def write(known: Knowledge) -> None:
            self._beside.ask(
                lambda: write_whole(path, verifying.page(known), _SEEN_BY_ALL),
                lambda _: self._screen.tell_saved(path),
            )

        self._with_knowledge(write)

    # -- inside --

    def _verify(self, taken: tuple[Handed, ...]) -> None:
        if self._work is not None:
            self._waiting = (*self._waiting, *taken)
            return
        if not taken:
            return
        self._screen.show_work(len(taken))
        work = WatchedWork(self._tell, lambda _what, done, total: self._screen.show_progress(done, total))
        self._work = work
        service = self._session.verifying.service
        self._beside.ask(
            lambda: service.lists_in(taken), lambda lists: self._verify_by(taken, lists, work), self._failed
        )

    def _verify_by(
        self, taken: tuple[Handed, ...], new_lists: tuple[StatusListSeen, ...], work: WatchedWork
    ) -> None:
        service = self._session.verifying.service
        # What was shown before may be answered better by a list that has just come.
        handed = (*taken, *self._handed) if new_lists else taken

        def verify(known: Knowledge) -> None:
            at_hand = known.with_lists(self._lists)
            self._beside.ask(
                lambda: service.verify_all(handed, at_hand, lambda *far: work.progress("", *far)),
                lambda found: self._show(handed, found, new_lists, known),
                self._failed,
            )

        self._with_knowledge(verify, self._failed)

    def _show(
        self,
        handed: tuple[Handed, ...],
        found: tuple[Verification, ...],
        new_lists: tuple[StatusListSeen, ...],
        known: Knowledge,
    ) -> None:
        self._work = None
        new = [Result(one.name, told) for one, told in zip(handed, found, strict=False)]
        old = () if new_lists else tuple(zip(self._handed, self._results, strict=False))
        pairs = [*zip(handed, new, strict=False), *old]
        kept = [pair for pair in pairs if pair[1].found.shown is not Shown.STATUS_LIST][:_KEPT]
        lists = [pair[1] for pair in pairs if pair[1].found.shown is Shown.STATUS_LIST]
        self._handed = tuple(one for one, _ in kept)
        self._results = tuple(result for _, result in kept)
        self._lists = (*self._lists, *(one for one in new_lists if one.valid))
        self._screen.show_results((*lists, *self._results))
        self._screen.show_lists(self._lines(known))
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._work = None
        self._screen.show_results(self._results)
        self._session.navigator.failed(error)
        self._go_on()

    def _go_on(self) -> None:
        """With what was brought meanwhile."""
        waiting, self._waiting = self._waiting, ()
        self._verify(waiting)

    def _with_knowledge(
        self, then: Callable[[Knowledge], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        known, actor = self._session.verifying.known, self._session.actor
        if known is None:
            then(NOTHING_KNOWN)
        else:
            self._lane.ask(lambda: known.gather(actor), then, failed)

    def _lines(self, known: Knowledge) -> tuple[ListLine, ...]:
        names = {one.issuer: one.name for one in known.issuers}
        names |= dict.fromkeys(known.own_issuers, known.own_name)
        newest: dict[str, StatusListSeen] = {}
        for one in (*known.lists, *self._lists):
            before = newest.get(one.list_uri)
            if one.as_of is not None and (before is None or before.as_of is None or one.as_of > before.as_of):
                newest[one.list_uri] = one
        return tuple(ListLine(names.get(one.issuer, ""), one.as_of) for one in newest.values())

    def _tell(self, parcel: Callable[[], None]) -> None:
        care = self._session.care
        if care is not None and not self._beside.closed:
            care.tell(parcel)


def _read(path: Path) -> Handed:
    if path.stat().st_size > LONGEST_FILE:
        return Handed(path.name, b"", too_large=True)
    return Handed(path.name, path.read_bytes())
