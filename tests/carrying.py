"""Stores that exchange files for real: an office, its laptop, a node, other centres."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import centres, devices
from assessor_app.domain.accounts import Account
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import Agreement, Circle, Device, DeviceKind, Partner, PlaceKind
from assessor_app.domain.ids import uuid7
from assessor_app.domain.journal import Entry, Ref, WithheldRun
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.exchange.kinds import kind_of
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head, verify_head
from assessor_app.services.exchange import ExchangeService, ExchangeTools
from assessor_app.services.exchange_models import Applied, ExportDone, ReceiptTaken
from assessor_app.storage.exchange_keys import keep_own_key
from assessor_app.storage.exchange_store import LocalExchange
from assessor_app.storage.exchange_tables import visit_part, visit_row
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.files import move_into_place
from tests.building import (
    ASSESSOR,
    KEY,
    MANAGER,
    NOON,
    FakeClock,
    FakeIdentities,
    canonical_bytes,
    do,
    plan_run,
    register_candidate,
    small_checklist,
)

CENTRE_PLACE = UUID("01970000-0000-7000-8000-0000000000c0")
OTHER_PLACE = UUID("01970000-0000-7000-8000-0000000000c1")
NODE_PLACE = UUID("01970000-0000-7000-8000-0000000000c2")
NAMES = {CENTRE_PLACE: "Verkstaden i Vimmerby", OTHER_PLACE: "Testhuset i Eksjö", NODE_PLACE: "Noden"}


@dataclass
class Post:
    """One PC with its store and the use cases of the exchange."""

    folder: Path
    workspace: LocalWorkspace
    desk: LocalExchange
    service: ExchangeService
    tools: ExchangeTools
    key: DeviceKey
    recipient: str
    place: UUID
    place_kind: PlaceKind
    kind: DeviceKind
    label: str
    code: str
    clock: FakeClock
    ids: FakeIdentities
    marks: list[int] = field(default_factory=list)
    """How far the mark outside the store was told to be."""

    @property
    def id(self) -> UUID:
        return self.workspace.device.id

    def as_device(self, owner: UUID | None = None) -> Device:
        """The device as others are told of it."""
        public = self.key.public_bytes.hex()
        return Device(self.id, public, self.code, self.label, self.kind, self.recipient, owner=owner)

    def as_partner(self) -> Partner:
        return Partner(self.as_device(), self.place, NAMES[self.place], self.place_kind)

    # -- who is who --

    def enrol(self, other: Post) -> None:
        """Introduce a PC of one's own place."""
        self._say(devices.enrol(self.place, self.workspace.centre().circle, other.as_device(ASSESSOR.id)))

    def introduce(self, other: Post, agreement: Agreement | None = None) -> None:
        """Introduce a PC of another place, and agree on what it may have."""
        circle = self.workspace.centre().circle
        self._say(devices.introduce(self.place, circle, other.as_partner()))
        if agreement is not None:
            self.agree(other.place, agreement)

    def agree(self, place: UUID, agreement: Agreement) -> None:
        self._say(devices.agree(self.place, self.workspace.centre().circle, place, agreement))

    def revoke(self, other: Post) -> None:
        self._say(devices.revoke(self.place, self.workspace.centre().circle, other.id, self.id))

    def _say(self, drafts: tuple[object, ...]) -> None:
        self.workspace.commit(MANAGER.id, drafts)  # type: ignore[arg-type]  # all of them are drafts

    # -- work --

    def person(self, given: str = "Amina", family: str = "Yılmaz") -> UUID:
        return register_candidate(self.workspace, self.ids.new(), given, family, None)

    def run(self, candidate: UUID, reason: str = "Skakig hand") -> UUID:
        """A run with a mark and a reason."""
        run = plan_run(self.workspace, self.ids.new(), candidate)
        do(self.workspace, run, cmd.RecordMark("A1-1", Rating.SHOWN))
        do(self.workspace, run, cmd.RecordMark("A1-2", Rating.PARTLY, reason))
        return run

    def mark(self, run: UUID, criterion: str, reason: str = "Hann inte") -> None:
        do(self.workspace, run, cmd.RecordMark(criterion, Rating.NOT_SHOWN, reason))

    def picture(self, run: UUID, data: bytes = b"JPEG of a shaft") -> str:
        """A picture at a criterion; returns its digest."""
        digest = self.workspace.put_attachment(data)
        do(self.workspace, run, cmd.AttachPicture("A1-1", digest, 10, 10))
        return digest

    # -- files --

    def export(self, to: Post, folder: Path, *, anew: bool = False) -> ExportDone:
        return self.service.export(MANAGER, to.id, folder, anew=anew)

    def apply(self, path: Path) -> Applied:
        """Inspect a file and take it in."""
        seen = self.service.inspect(MANAGER, path)
        return self.service.apply(MANAGER, path, seen.digest)

    def acknowledge(self, sender: Post, folder: Path) -> ReceiptTaken:
        """Write a receipt for what has come from `sender`, who reads it."""
        return sender.service.read_receipt(MANAGER, self.service.write_receipt(MANAGER, sender.id, folder))

    def entries(self) -> dict[Ref, Entry]:
        """Every entry here."""
        journal = self.workspace.store.journal
        return {entry.header.ref: entry for one in journal.devices() for entry in journal.of_device(one)}

    def offered(self, to: Post, *, anew: bool = False) -> list[Entry | WithheldRun]:
        """What a file for `to` would hold."""
        return list(self.desk.pieces(self.desk.plan(to.id, anew=anew)))


def make_post(
    folder: Path,
    number: int,
    label: str,
    *,
    place: UUID = CENTRE_PLACE,
    kind: DeviceKind = DeviceKind.OFFICE,
    founds: bool = True,
) -> Post:
    """A PC with an empty store; with `founds` the first of its place. The caller closes its workspace."""
    clock, ids = FakeClock(NOON + number * 60_000), FakeIdentities(number)
    key, device = DeviceKey.generate(), uuid7(NOON + number, random.Random(number).randbytes(10))
    recipient, identity = X25519Keys().new_identity()
    code = f"PC{number:03}"
    folder.mkdir(parents=True)
    workspace = LocalWorkspace.create(
        folder,
        KEY,
        ids.new(),
        place,
        device,
        code,
        clock,
        lambda *head: sign_head(key, *head),
        is_signed=verify_head,
    )
    checklist = small_checklist()
    workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)
    with workspace.bulk():
        keep_own_key(workspace.store, recipient, identity, clock.now_ms())
    place_kind = PlaceKind.NODE if place == NODE_PLACE else PlaceKind.CENTRE
    desk = LocalExchange(workspace, clock)
    tools = ExchangeTools(LocalExchangeFiles(AgeEnvelopes()), kind_of, move_into_place, key.sign, clock, ids)
    service = ExchangeService(workspace, desk, tools)  # type: ignore[arg-type]  # unseen, so nothing is hidden
    post = Post(
        folder,
        workspace,
        desk,
        service,
        tools,
        key,
        recipient,
        place,
        place_kind,
        kind,
        label,
        code,
        clock,
        ids,
    )
    desk.note_mark = lambda: post.marks.append(workspace.head.seq)
    if founds:
        _found(post)
    return post


def reopened(post: Post, folder: Path) -> None:
    """Open the store in `folder` as the post's own; the former one was closed."""
    key = post.key
    workspace = LocalWorkspace.open(
        folder, KEY, post.clock, lambda *head: sign_head(key, *head), is_signed=verify_head
    )
    post.workspace, post.desk = workspace, LocalExchange(workspace, post.clock)
    post.service = ExchangeService(workspace, post.desk, post.tools)  # type: ignore[arg-type]  # unseen


def _found(post: Post) -> None:
    named = centres.register_centre(
        post.place, NAMES[post.place], "VIM", "Småland", place_kind=post.place_kind
    )
    drafts = (
        *named,
        *devices.enrol(post.place, Circle(), post.as_device()),
        *centres.register_account(post.place, Account(ASSESSOR.id, "Astrid Berg", ASSESSOR.role)),
        *centres.register_account(post.place, Account(MANAGER.id, "Mats Lund", MANAGER.role)),
    )
    post.workspace.commit(MANAGER.id, drafts)


def joins(newcomer: Post, office: Post, folder: Path) -> None:
    """A new PC of the office's place: introduced both ways, with all that it needs."""
    office.enrol(newcomer)
    drafts = devices.introduce(newcomer.place, Circle(), office.as_partner())
    newcomer.workspace.commit(ASSESSOR.id, drafts)
    newcomer.apply(office.export(newcomer, folder).path)
    newcomer.acknowledge(office, folder)


def at_visit(store: Post, laptop: Post, status: str, runs: Mapping[UUID, UUID]) -> UUID:
    """Rows in `store` of a visit that the laptop has, or had: run → candidate."""
    visit = store.ids.new()
    has_it = status == "handed_out"
    row = {"id": visit.bytes, "status": status, "device": laptop.id.bytes if has_it else None}
    parts = [("device", laptop.id), *(("assessment", run) for run in runs)]
    parts += [("candidate", person) for person in set(runs.values())]
    with store.workspace.store.transaction():
        _insert(store, visit_row, row)
        for kind, identity in parts:
            _insert(store, visit_part, {"visit": visit.bytes, "kind": kind, "id": identity.bytes})
    return visit


def _insert(post: Post, table: sa.Table, given: Mapping[str, object]) -> None:
    """A derived row; what is not given is empty."""
    values = {
        column.name: given.get(
            column.name, None if column.nullable else "" if isinstance(column.type, sa.Text) else 0
        )
        for column in table.columns
    }
    marks = ", ".join("?" * len(values))
    sql = f"INSERT INTO {table.name} ({', '.join(values)}) VALUES ({marks})"
    post.workspace.store.database.run(sql, tuple(values.values()))


def meet(one: Post, other: Post, agreement: Agreement, back: Agreement | None = None) -> None:
    """Two places introduce each other: what `other` may have of `one`, and the other way round."""
    one.introduce(other, agreement)
    other.introduce(one, back)


@contextmanager
def closing(*posts: Post) -> Iterator[None]:
    """Close their stores at the end."""
    try:
        yield
    finally:
        for post in posts:
            post.workspace.close()
