"""A file that somebody brings, without the widgets: looked at, taken in, receipted. Free of Qt."""

from __future__ import annotations

from pathlib import Path

from assessor_app.services.exchange_models import Applied, Inspection, ReceiptTaken, Standing
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.ports import Stopped
from assessor_app.ui.answers import Answers
from assessor_app.ui.exchange.ports import Exchange
from assessor_app.ui.exchange.presenter import delivery_changed, everything_changed
from assessor_app.ui.exchange.view_protocol import IntakeView
from assessor_app.ui.exchange.watching import watch
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork

DEVICES = "devices"
"""The section of the settings where devices are introduced."""


class IntakePresenter:
    """Takes any file of the exchange: what it is decides what becomes of it."""

    def __init__(self, view: IntakeView, session: Session) -> None:
        self._view = view
        self._session = session
        self._answers = Answers(session.runner)
        self._path = Path()
        self._inspection: Inspection | None = None
        self._applied: Applied | None = None
        self._work: WatchedWork | None = None

    @property
    def is_working(self) -> bool:
        """Whether a file is being looked at or taken in."""
        return self._work is not None

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return self._path.parent

    @property
    def leads_to_conflicts(self) -> bool:
        """Whether this session settles conflicts; those of a node are settled by its centres."""
        return self._session.settling is not None and not self._session.is_node

    def close(self) -> None:
        """The sheet is gone; what is being taken in is taken in."""
        self._answers.close()

    def take(self, path: Path) -> None:
        """Look at a file, whatever it is. Another one that is being looked at goes first."""
        exchange = self._session.exchange
        if exchange is None or self._work is not None:
            return
        self._path, self._inspection, self._applied = path, None, None
        self._view.show_checking(path.name)
        self._work = watch(self._session, self._tell)
        self._session.runner.run(
            lambda: exchange.kind_of(path), lambda kind: self._judge(exchange, kind), self._refused
        )

    def _judge(self, exchange: Exchange, kind: str) -> None:
        actor, path, work = self._session.actor, self._path, self._work
        run = self._session.runner.run
        if kind == "exchange" and work is not None:
            run(lambda: exchange.inspect(actor, path, work.progress), self._inspected, self._refused)
        elif kind == "receipt":
            run(lambda: exchange.read_receipt(actor, path), self._receipt_taken, self._refused)
        elif kind == "pairing":
            self._work = None
            self._view.show_gone()
            self._introduce(path)
        else:
            self._refused(ExchangeProblem("not_an_exchange_file"))

    def _introduce(self, path: Path) -> None:
        """A pairing file is looked at where devices are introduced."""
        navigator = self._session.navigator
        take = getattr(navigator, "introduce_device", None)
        if callable(take):
            take(path)
        else:
            navigator.open_settings(DEVICES)

    def apply(self) -> None:
        """Take in the file that was looked at: that very one, by its digest."""
        exchange, actor, inspection = self._session.exchange, self._session.actor, self._inspection
        if exchange is None or inspection is None or self._work is not None:
            return
        if inspection.standing is Standing.APPLIED:
            return
        path, digest = inspection.path, inspection.digest
        work = self._work = watch(self._session, self._tell)
        self._view.show_work("applying", 0, 0)
        self._session.runner.run(
            lambda: exchange.apply(actor, path, digest, work.progress), self._taken_in, self._refused
        )

    def stop(self) -> None:
        """The user does not want to wait; nothing is taken in."""
        if self._work is not None:
            self._work.stop()

    def write_receipt(self, folder: str | None = None) -> None:
        """Write what this PC has of the sender's files: beside the file that was read, or to a folder."""
        exchange, actor, applied = self._session.exchange, self._session.actor, self._applied
        if exchange is None or applied is None:
            return
        target = Path(folder) if folder else self._path.parent
        sender = applied.sender

        self._answers.ask(
            lambda: exchange.write_receipt(actor, sender, target),
            self._view.show_receipt_written,
            self._view.show_receipt_trouble,
        )

    def open_conflicts(self) -> None:
        """Go where conflicts are settled."""
        self._session.navigator.open_conflicts()

    def open_devices(self) -> None:
        """Go where devices are introduced."""
        self._session.navigator.open_settings(DEVICES)

    # -- inside --

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._work is not None and not self._answers.closed:
            self._view.show_work(what, done, total)

    def _inspected(self, inspection: Inspection) -> None:
        self._work = None
        self._inspection = inspection
        if not self._answers.closed:
            self._view.show_inspection(inspection)

    def _taken_in(self, applied: Applied) -> None:
        self._work = None
        self._applied = applied
        self._session.feed.publish(everything_changed(applied.import_id or applied.sender), self)
        if not self._answers.closed:
            self._view.show_applied(applied, self._path.parent)

    def _receipt_taken(self, receipt: ReceiptTaken) -> None:
        self._work = None
        self._session.feed.publish(delivery_changed(receipt.partner), self)
        if not self._answers.closed:
            self._view.show_receipt_taken(receipt)

    def _refused(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        if isinstance(error, Stopped):
            self._view.show_gone()
        else:
            self._view.show_refusal(self._path.name, error)
