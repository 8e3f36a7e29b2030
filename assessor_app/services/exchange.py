"""The exchange: files written for partners, files taken in, receipts, and what is cleaned up after them.

Database lane only. A file goes from one device to one device; who may have what is the store's to say
(`storage.exchange_scope`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain import transfers
from assessor_app.domain.accounts import Actor
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import Refused
from assessor_app.domain.rights import Right, as_now, may, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.exchange_cards import device_words
from assessor_app.services.exchange_models import (
    Applied,
    CleanUp,
    Delivery,
    ExportDone,
    ExportPreview,
    FileRow,
    Inspection,
    PartnerRow,
    PlaceRow,
    ReceiptTaken,
    Standing,
    UnusableRow,
)
from assessor_app.services.exchange_names import file_name, receipt_name, trusted_label
from assessor_app.services.exchange_ports import (
    ExchangeProblem,
    ExportPlan,
    FileBody,
    FileHeader,
    Manifest,
    OpenFile,
    Party,
    Progress,
    Receipt,
    SentFile,
    Survey,
    WrittenFile,
)
from assessor_app.services.exchange_rows import card_of, file_rows, partner_row, party_of, place_rows
from assessor_app.services.read_models import Done

if TYPE_CHECKING:
    from assessor_app.domain.devices import Trusted
    from assessor_app.domain.events import Draft
    from assessor_app.services.exchange_desk import ExchangeDesk, KindOf, Settle
    from assessor_app.services.exchange_ports import ExchangeFiles, Signer
    from assessor_app.services.ports import Clock, Committed, Identities, Workspace

_LARGEST_RECEIPT = 16 * 1024 * 1024


@dataclass(frozen=True)
class ExchangeTools:
    """What the use cases of the exchange are given beside the store."""

    files: ExchangeFiles
    kind_of: KindOf
    settle: Settle
    sign: Signer
    clock: Clock
    identities: Identities


class ExchangeService:
    """Writes, inspects and takes in exchange files and receipts.

    Raises ExchangeProblem, Refused, OSError, and Stopped where `progress` asked to stop.
    """

    def __init__(self, workspace: Workspace, desk: ExchangeDesk, tools: ExchangeTools) -> None:
        self._workspace = workspace
        self._desk = desk
        self._tools = tools

    # -- partners --

    def partners(self, actor: Actor) -> tuple[PartnerRow, ...]:
        """Everybody that files go to and come from: one's own place first, then by name."""
        self._require(actor, Right.EXCHANGE)
        centre, mine = self._workspace.centre(), set(self._desk.roots())
        known = [one for one in self._desk.trusted().values() if one.device.id not in mine]
        rows = [partner_row(self._desk, centre, one) for one in known]
        return tuple(sorted(rows, key=lambda row: (not row.is_own_place, row.place_name, row.label)))

    def places(self, actor: Actor) -> tuple[PlaceRow, ...]:
        """What a node has of each of its centres."""
        self._require(actor, Right.EXCHANGE)
        return place_rows(self._desk, self._workspace.centre())

    def delivery(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]:
        """How far assessments have come; those that are missing here have nobody to go to."""
        return self._desk.deliveries(assessments)

    # -- out --

    def preview(self, actor: Actor, partner: UUID, *, anew: bool = False) -> ExportPreview:
        """What a file for a partner would hold. Raises Refused: device_unknown, device_is_revoked."""
        self._require(actor, Right.EXCHANGE)
        known, plan = self._partner(partner), self._desk.plan(partner, anew=anew)
        number = self._next(partner)[0]
        sees_protected = may(as_now(self._workspace.centre().accounts, actor), Right.MANAGE_PROTECTION)
        return ExportPreview(
            partner=partner,
            label=trusted_label(known),
            number=number,
            name=file_name(self._own_party(), party_of(known), number),
            entries=plan.entries,
            assessments=plan.assessments,
            people=plan.people,
            # That somebody is left out would tell that somebody like that is here.
            withheld_people=plan.withheld_people if sees_protected else 0,
            pictures=len(plan.attachments),
            is_empty=plan.is_empty,
        )

    def export(
        self,
        actor: Actor,
        partner: UUID,
        folder: Path,
        *,
        anew: bool = False,
        progress: Progress | None = None,
    ) -> ExportDone:
        """Write a file for a partner into a folder. Raises Refused: device_unknown, device_is_revoked,
        device_key_missing, nothing_to_export; StorageProblem; OSError.

        The file gets its name only once it is noted: what has a name was given out under its number.
        """
        self._require(actor, Right.EXCHANGE)
        known, plan = self._partner(partner), self._desk.plan(partner, anew=anew)
        if not known.device.recipient:
            raise Refused("device_key_missing")
        if plan.is_empty:
            raise Refused("nothing_to_export")
        number, previous = self._next(partner)
        header = FileHeader(self._own_party(), party_of(known), number, previous, self._tools.clock.now_ms())
        name = file_name(header.sender, header.receiver, number)
        # The name outside the file is not hidden on a stick; half a file is, and has another ending.
        temporary = folder / f".{name}.part"
        try:
            written = self._written(temporary, header, known, plan, progress)
            self._desk.note_sent(_sent(header, written, plan, name), plan)
            self._tools.settle(temporary, folder / name)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        label = header.receiver.label
        return ExportDone(folder / name, number, written.digest, written.size, plan.entries, label)

    def _written(
        self, target: Path, header: FileHeader, known: Trusted, plan: ExportPlan, progress: Progress | None
    ) -> WrittenFile:
        trusted = self._desk.trusted()
        told = dict.fromkeys((header.sender.device, *(part.device for part in plan.chains)))
        cards = tuple(card_of(trusted[one], header.created_at) for one in told if one in trusted)
        has_answered = self._desk.receipt_at(known.device.id) is not None
        manifest = Manifest(
            plan.chains,
            plan.entries,
            plan.checklists,
            plan.attachments,
            plan.scope,
            cards,
            welcome=None if has_answered else known.device.owner,
        )
        body = FileBody(
            manifest,
            plan.heads,
            self._desk.checklists(plan),
            self._desk.attachments(plan),
            self._desk.pieces(plan),
        )
        return self._tools.files.write(
            target, header, body, (known.device.recipient,), self._tools.sign, progress
        )

    def _next(self, partner: UUID) -> tuple[int, str | None]:
        last = self._desk.last_sent(partner)
        return (1, None) if last is None else (last[0] + 1, last[1])

    # -- in --

    def kind_of(self, path: Path) -> str:
        """exchange, receipt, pairing or unknown, by what the file claims."""
        return self._tools.kind_of(path)

    def inspect(self, actor: Actor, path: Path, progress: Progress | None = None) -> Inspection:
        """What taking a file in would do; nothing is changed."""
        self._require(actor, Right.EXCHANGE)
        with self._opened(path, progress) as (opened, sender):
            survey = self._desk.survey(opened, progress)
            header, digest = opened.header, opened.digest
        earlier = [one for one in self._desk.received(sender.device.id) if one.digest == digest]
        standing = Standing.NEW
        if earlier:
            standing = Standing.APPLIED
        elif not _brings_anything(survey):
            standing = Standing.NOTHING_NEW
        return Inspection(
            path=path,
            header=header,
            digest=digest,
            size=path.stat().st_size,
            sender_words=device_words(sender.device),
            standing=standing,
            survey=survey,
            missing=self._missing_before(header),
            applied_at=earlier[0].received_at if earlier else None,
        )

    def apply(self, actor: Actor, path: Path, digest: str, progress: Progress | None = None) -> Applied:
        """Take in the file that was inspected: `digest` is that of the inspection.

        Raises ExchangeProblem: file_changed where it is not the same any more.
        """
        self._require(actor, Right.EXCHANGE)
        with self._opened(path, progress) as (opened, sender):
            if opened.digest != digest:
                raise ExchangeProblem("file_changed")
            header = opened.header
            taken = self._desk.take_in(actor.id, opened, self._tools.identities.new(), progress)
        survey = taken.survey
        return Applied(
            import_id=taken.import_id,
            sender=sender.device.id,
            label=trusted_label(sender),
            number=header.number,
            entries=survey.entries,
            missing=self._missing_before(header),
            conflicts=len({*survey.conflicts, *survey.late}) + len(survey.forks),
            unusable=sum(one.entries for one in survey.unusable),
            new_assessments=survey.new_assessments,
            changed_assessments=survey.changed_assessments,
        )

    @contextmanager
    def _opened(self, path: Path, progress: Progress | None) -> Iterator[tuple[OpenFile, Trusted]]:
        """An authentic file for this device, from a device that counts."""
        claimed = self._tools.files.peek(path)
        sender = self._believed(claimed.sender)
        if claimed.receiver.device not in self._desk.roots():
            raise ExchangeProblem("for_another", label=claimed.receiver.label)
        identities = self._desk.own_keys().identities
        with self._tools.files.open(path, sender.device.public_key, identities, progress) as opened:
            if opened.header.sender.device != sender.device.id:
                raise ExchangeProblem("file_changed")
            yield opened, sender

    def _believed(self, party: Party) -> Trusted:
        known = self._desk.trusted().get(party.device)
        if known is None:
            raise ExchangeProblem("sender_unknown", label=party.label, place=party.place_name)
        if known.device.revoked:
            raise ExchangeProblem("sender_revoked", label=trusted_label(known))
        return known

    def _missing_before(self, header: FileHeader) -> tuple[int, ...]:
        if header.receiver.device != self._workspace.device.id:
            return ()
        missing = self._desk.missing(header.sender.device, (header.number, header.previous))
        return tuple(number for number in missing if number < header.number)

    # -- receipts --

    def write_receipt(self, actor: Actor, partner: UUID, folder: Path) -> Path:
        """Write what has come from a partner, and how far every chain is here; returns where it lies.

        Raises Refused: device_unknown, device_is_revoked, nothing_received; OSError.
        """
        self._require(actor, Right.EXCHANGE)
        known, own = self._partner(partner), self._own_party()
        came = [one for one in self._desk.received(partner) if one.receiver == own.device]
        if not came:
            raise Refused("nothing_received")
        files = tuple(sorted((one.number, one.digest) for one in came))
        receipt = Receipt(
            receiver=own,
            sender=party_of(known),
            files=files,
            heads=self._desk.heads(),
            scope="",
            created_at=self._tools.clock.now_ms(),
        )
        target = folder / receipt_name(own, receipt.sender, files[-1][0])
        return self._tools.files.write_receipt(target, receipt, self._tools.sign).path

    def read_receipt(self, actor: Actor, path: Path) -> ReceiptTaken:
        """Note what a partner has. An older receipt changes nothing.

        Raises ExchangeProblem: receipt_unfit, sender_unknown, sender_revoked, signature_wrong,
        receipt_for_another, receipt_contradicts.
        """
        self._require(actor, Right.EXCHANGE)
        trusted = self._desk.trusted()

        def key_of(device: UUID) -> str | None:
            return trusted[device].device.public_key if device in trusted else None

        receipt = self._tools.files.read_receipt(path, key_of)
        partner = self._believed(receipt.receiver)
        with path.open("rb") as file:
            digest = hashlib.sha256(file.read(_LARGEST_RECEIPT)).hexdigest()
        files = self._desk.take_receipt(receipt, digest)
        return ReceiptTaken(partner.device.id, trusted_label(partner), files)

    # -- what there is --

    def files(self, actor: Actor, limit: int = 500) -> tuple[FileRow, ...]:
        """Files both ways, newest first."""
        self._require(actor, Right.EXCHANGE)
        labels = {one: trusted_label(known) for one, known in self._desk.trusted().items()}
        return file_rows(self._desk, labels, limit)

    def unusable(self, actor: Actor) -> tuple[UnusableRow, ...]:
        """Entries that are kept unread."""
        self._require(actor, Right.EXCHANGE)
        return tuple(UnusableRow(one.why, one.what, one.entries) for one in self._desk.unusable())

    def set_aside(self, actor: Actor, import_id: UUID, reason: str) -> Done:
        """Let what an import brought count no more. Raises Refused: import_unknown, reason_missing."""
        self._require(actor, Right.SET_ASIDE_IMPORTS)
        drafts = transfers.set_aside(self._desk.import_state(import_id), reason)
        if not drafts:
            return NOTHING_DONE
        return _done(self._desk.set_aside(actor.id, import_id, drafts), drafts)

    def restore_import(self, actor: Actor, import_id: UUID) -> Done:
        """Let what was set aside count again. Raises Refused: import_unknown."""
        self._require(actor, Right.SET_ASIDE_IMPORTS)
        drafts = transfers.restore(self._desk.import_state(import_id))
        if not drafts:
            return NOTHING_DONE
        return _done(self._desk.set_aside(actor.id, import_id, drafts), drafts)

    # -- cleaning up --

    def clean_up_preview(self, actor: Actor) -> CleanUp:
        """What may be taken off this laptop; nothing on other devices."""
        self._require(actor, Right.EXCHANGE)
        return self._desk.cleanable() if self._desk.own_kind() is DeviceKind.LAPTOP else _NOTHING

    def clean_up(self, actor: Actor, progress: Progress | None = None) -> CleanUp:
        """Take off this laptop what receipts prove to be at its office.

        Raises Refused: clean_up_on_laptops, nothing_delivered.
        """
        self._require(actor, Right.EXCHANGE)
        if self._desk.own_kind() is not DeviceKind.LAPTOP:
            raise Refused("clean_up_on_laptops")
        return self._desk.clean_up(progress)

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _partner(self, partner: UUID) -> Trusted:
        known = self._desk.trusted().get(partner)
        if known is None or partner in self._desk.roots():
            raise Refused("device_unknown")
        if known.device.revoked:
            raise Refused("device_is_revoked")
        return known

    def _own_party(self) -> Party:
        centre, own = self._workspace.centre(), self._workspace.device
        device = centre.devices.get(own.id)
        label = (device.label if device is not None else "") or centre.name or own.code
        return Party(own.id, label, centre.id, centre.name)


_NOTHING = CleanUp(0, 0, 0, 0, ())


def _sent(header: FileHeader, written: WrittenFile, plan: ExportPlan, name: str) -> SentFile:
    return SentFile(
        header.receiver.device,
        header.sender.device,
        header.number,
        written.digest,
        header.created_at,
        plan.entries,
        name,
        None,
        plan.scope,
    )


def _brings_anything(survey: Survey) -> bool:
    return bool(survey.entries or survey.late_parts or survey.runs or survey.forks or survey.unusable)


def _done(committed: Committed, drafts: tuple[Draft, ...]) -> Done:
    return Done(changes_of(drafts), committed.wall_at, committed.refs)
