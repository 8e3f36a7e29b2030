"""Writing a file for a partner, without the widgets. Free of Qt."""

from __future__ import annotations

from pathlib import Path

from assessor_app.services.exchange_models import ExportDone, ExportPreview, PartnerRow
from assessor_app.services.ports import Stopped
from assessor_app.ui.answers import Answers
from assessor_app.ui.exchange.presenter import FOLDER, delivery_changed
from assessor_app.ui.exchange.view_protocol import ExportView
from assessor_app.ui.exchange.watching import watch
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork


class ExportPresenter:
    """Looks up what a file would hold, and writes it."""

    def __init__(self, view: ExportView, session: Session) -> None:
        self._view = view
        self._session = session
        self._answers = Answers(session.runner)
        self._partner: PartnerRow | None = None
        self._anew = False
        self._work: WatchedWork | None = None
        self._asked = 0

    @property
    def is_working(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    @property
    def folder(self) -> str:
        """Where files went last, or nothing."""
        kept = self._session.preferences.get(FOLDER, "")
        return kept if isinstance(kept, str) else ""

    def close(self) -> None:
        """The sheet is gone; a file that is being written is finished."""
        self._answers.close()

    def open_for(self, partner: PartnerRow, *, anew: bool = False) -> None:
        """Look up what a file for a partner would hold; `anew`: everything, as if it had nothing."""
        exchange, actor = self._session.exchange, self._session.actor
        if exchange is None or self._work is not None:
            return
        self._partner, self._anew = partner, anew
        self._asked += 1
        asked = self._asked
        self._view.show_waiting(partner)

        def show(preview: ExportPreview) -> None:
            if asked == self._asked:
                self._view.show_preview(partner, preview, self.folder, anew=anew)

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self._view.show_trouble(error)

        self._answers.ask(lambda: exchange.preview(actor, partner.device, anew=anew), show, failed)

    def open_anew(self) -> None:
        """Look up what a file with everything would hold."""
        if self._partner is not None:
            self.open_for(self._partner, anew=True)

    def choose_folder(self, folder: str) -> None:
        """Let files go there, now and next time."""
        self._session.preferences.set(FOLDER, folder)
        self._view.show_folder(folder)

    def write(self) -> None:
        """Write the file that was shown."""
        exchange, actor, partner, folder = (
            self._session.exchange,
            self._session.actor,
            self._partner,
            self.folder,
        )
        if exchange is None or partner is None or self._work is not None or not folder:
            return
        work, anew = watch(self._session, self._tell), self._anew
        self._work = work
        self._view.show_work("writing", 0, 0)
        self._session.runner.run(
            lambda: exchange.export(actor, partner.device, Path(folder), anew=anew, progress=work.progress),
            lambda done: self._written(done, partner),
            self._failed,
        )

    def stop(self) -> None:
        """The user does not want to wait."""
        if self._work is not None:
            self._work.stop()

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._work is not None and not self._answers.closed:
            self._view.show_work(what, done, total)

    def _written(self, done: ExportDone, partner: PartnerRow) -> None:
        self._work = None
        self._session.feed.publish(delivery_changed(partner.device), self)
        if not self._answers.closed:
            self._view.show_done(done)

    def _failed(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        if isinstance(error, Stopped):
            self._view.show_stopped()
        else:
            self._view.show_trouble(error)
