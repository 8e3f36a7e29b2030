"""The exchange's room without its widgets: who gets what, the files, what was taken in. Free of Qt."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.domain.rights import Right, may
from assessor_app.services.exchange_models import FileRow, PartnerRow, PlaceRow
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.exchange.ports import Exchange
from assessor_app.ui.exchange.view_protocol import ExchangeScreen, FileFilter, FilesShown, Room, Tab
from assessor_app.ui.session import Session

FOLDER = "exchange.folder"
"""Where files went last."""
_MOST_FILES = 2000


def everything_changed(identity: UUID) -> Changes:
    """What an import changes: any screen may show something of it."""
    kinds = ("assessment", "candidate", "document", "centre", "visit", "import")
    return Changes(frozenset((kind, identity) for kind in kinds))


def delivery_changed(partner: UUID) -> Changes:
    """What a file or a receipt changes: how far things have come towards a partner."""
    return Changes(frozenset({("exchange", partner)}))


class ExchangePresenter:
    """Loads what the room shows, narrows the files, takes imports back and writes receipts."""

    def __init__(self, screen: ExchangeScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._room = Room()
        self._filter = FileFilter.ALL
        self._of = ""
        self._partners: frozenset[UUID] = frozenset()
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def exchange(self) -> Exchange | None:
        """The use cases, or None in a session that has none."""
        return self._session.exchange

    @property
    def is_node(self) -> bool:
        """Whether this PC stands at a regional node."""
        return self._session.centre.place_kind is PlaceKind.NODE

    @property
    def may_exchange(self) -> bool:
        """Whether the one who is logged in may write and take in files."""
        return may(self._session.actor, Right.EXCHANGE)

    @property
    def may_set_aside(self) -> bool:
        """Whether the one who is logged in may take imports back."""
        return may(self._session.actor, Right.SET_ASIDE_IMPORTS)

    @property
    def leads_to_conflicts(self) -> bool:
        """Whether this session settles conflicts; those of a node are settled by its centres."""
        return self._session.settling is not None and not self._session.is_node

    def open_conflicts(self) -> None:
        """Go where conflicts are settled."""
        self._session.navigator.open_conflicts()

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def reload(self) -> None:
        """Load everything; an answer that a later question overtook is dropped."""
        exchange, actor = self.exchange, self._session.actor
        self._stale = False
        if exchange is None or not self.may_exchange:
            return
        self._asked += 1
        asked, is_node = self._asked, self.is_node
        # Where nobody settles conflicts there are none to be counted, nor a place to go to.
        settling = self._session.settling if self.leads_to_conflicts else None

        def work() -> Room:
            return Room(
                partners=tuple(one for one in exchange.partners(actor) if _is_written_to(one)),
                files=exchange.files(actor, _MOST_FILES),
                unusable=exchange.unusable(actor),
                places=exchange.places(actor) if is_node else None,
                may_manage=may(actor, Right.MANAGE_DEVICES),
                conflicts=settling.count(actor) if settling is not None else 0,
            )

        def show(room: Room) -> None:
            if asked == self._asked:
                self._room = room
                self._screen.show_room(room)
                self._show_files()

        self._answers.ask(work, show)

    # -- the files --

    def choose(self, chosen: FileFilter) -> None:
        """Show the files of one kind."""
        self._filter = chosen
        self._show_files()

    def narrow_to_partner(self, partner: PartnerRow) -> None:
        """Show the files of one device."""
        self._narrow(partner.label, {partner.device})

    def narrow_to_place(self, place: PlaceRow) -> None:
        """Show the files of a centre's devices."""
        self._narrow(place.name, {one.device for one in self._room.partners if one.place == place.place})

    def widen(self) -> None:
        """Show the files of everybody again."""
        self._of, self._partners = "", frozenset()
        self._show_files()

    def _narrow(self, name: str, devices: Collection[UUID]) -> None:
        self._of, self._partners = name, frozenset(devices)
        self._filter = FileFilter.ALL
        self._show_files()
        self._screen.show_tab(Tab.FILES)

    def _show_files(self) -> None:
        near = [row for row in self._room.files if not self._of or row.partner in self._partners]
        counts = {one: sum(one.fits(row) for row in near) for one in FileFilter}
        rows = tuple(row for row in near if self._filter.fits(row))
        missing = tuple(
            (one.label, one.missing)
            for one in self._room.partners
            if one.missing and not one.revoked and (not self._of or one.device in self._partners)
        )
        self._screen.show_files(FilesShown(rows, counts, self._filter, self._of, missing))

    # -- what came in --

    def set_aside(self, row: FileRow, reason: str) -> None:
        """Let what a file brought count no longer."""
        exchange, actor, import_id = self.exchange, self._session.actor, row.import_id
        if exchange is None or import_id is None:
            return

        def done(answer: Done) -> None:
            self._told(answer, import_id)
            self._screen.tell_set_aside(row)

        self._answers.ask(
            lambda: exchange.set_aside(actor, import_id, reason), done, self._screen.show_trouble
        )

    def restore(self, row: FileRow) -> None:
        """Let it count again."""
        exchange, actor, import_id = self.exchange, self._session.actor, row.import_id
        if exchange is None or import_id is None:
            return

        def done(answer: Done) -> None:
            self._told(answer, import_id)
            self._screen.tell_restored(row)

        self._answers.ask(lambda: exchange.restore_import(actor, import_id), done, self._screen.show_trouble)

    def _told(self, done: Done, import_id: UUID) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(everything_changed(import_id), self)
        self.reload()

    # -- receipts, and where things are done --

    @property
    def folder(self) -> str:
        """Where files went last, or nothing."""
        kept = self._session.preferences.get(FOLDER, "")
        return kept if isinstance(kept, str) else ""

    def write_receipt(self, partner: PartnerRow, folder: str) -> None:
        """Write what this PC has of a partner's files."""
        exchange, actor = self.exchange, self._session.actor
        if exchange is None:
            return
        self._session.preferences.set(FOLDER, folder)

        self._answers.ask(
            lambda: exchange.write_receipt(actor, partner.device, Path(folder)),
            self._screen.tell_receipt_written,
            self._screen.show_trouble,
        )

    def open_devices(self) -> None:
        """Go where devices are introduced."""
        self._session.navigator.open_settings("devices")

    def _on_changes(self, _changes: Changes, source: object) -> None:
        if source is self:
            return
        if self._seen:
            self.reload()
        else:
            self._stale = True


def _is_written_to(partner: PartnerRow) -> bool:
    """Another place's laptop is its own office's to write to."""
    return partner.is_own_place or partner.kind is not DeviceKind.LAPTOP
