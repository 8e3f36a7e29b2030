"""Devices and partners: introduced by pairing files, renamed, revoked, agreed with. Database lane only.

Nothing is introduced unseen: a pairing file only says who its writer claims to be. That it is so, two people
find out by comparing six words on two screens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.domain import devices as rules
from assessor_app.domain.accounts import Actor
from assessor_app.domain.devices import Agreement, Device, DeviceKind, Partner
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.rights import Right, require_now
from assessor_app.domain.texts import clean_line
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.device_models import DeviceRow, DevicesView, PairingSeen
from assessor_app.services.exchange_cards import card_words, device_words
from assessor_app.services.exchange_ports import DeviceCard, OwnKeys, Signer, WrittenFile
from assessor_app.services.ports import Clock, Workspace
from assessor_app.services.read_models import Done

if TYPE_CHECKING:
    from assessor_app.domain.centres import CentreState
    from assessor_app.domain.devices import Trusted

PAIRING_SUFFIX = ".pair"
_UNSAFE = '<>:"/\\|?*'


class CardFiles(Protocol):
    """The part of `ExchangeFiles` that is about pairing files."""

    def write_card(self, target: Path, card: DeviceCard, sign: Signer) -> WrittenFile: ...

    def read_card(self, source: Path) -> DeviceCard: ...


class DeviceStore(Protocol):
    """The part of `ExchangeStore` that says whom this store believes."""

    def trusted(self) -> Mapping[UUID, Trusted]: ...

    def own_keys(self) -> OwnKeys: ...

    def last_seen(self) -> Mapping[UUID, int]:
        """When the last file of each device was taken in, in ms since 1970 UTC."""
        ...

    def was_written_to(self) -> bool:
        """Whether somebody has written a file to the device that this PC is now."""
        ...


class DeviceService:
    """Introduces devices, and keeps what is known of them."""

    def __init__(
        self, workspace: Workspace, store: DeviceStore, files: CardFiles, sign: Signer, clock: Clock
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._files = files
        self._sign = sign
        self._clock = clock

    # -- pairing files --

    def own_card(self, actor: Actor) -> DeviceCard:
        """What this PC says of itself."""
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        state = self._workspace.centre()
        own = state.devices[self._workspace.device.id]
        return DeviceCard(
            device=own.id,
            public_key=own.public_key,
            recipient=own.recipient,
            code=own.code,
            label=own.label or state.name,
            kind=own.kind,
            place=state.id,
            place_name=state.name,
            place_kind=state.place_kind,
            created_at=self._clock.now_ms(),
        )

    def write_pairing(self, actor: Actor, folder: Path) -> Path:
        """Write this PC's pairing file into a folder, over an earlier one; returns where it lies.

        Raises OSError.
        """
        self._require(actor, Right.EXCHANGE)
        card = self.own_card(actor)
        return self._files.write_card(folder / pairing_name(card.label, card.code), card, self._sign).path

    def read_pairing(self, actor: Actor, path: Path) -> PairingSeen:
        """Who a pairing file says that it is. Raises ExchangeProblem: pairing_unfit, file_gone …; OSError."""
        self._require(actor, Right.EXCHANGE)
        card = self._files.read_card(path)
        state = self._workspace.centre()
        known = _known(state, card.device)
        return PairingSeen(
            path=path,
            card=card,
            words=card_words(card),
            is_own_place=card.place in (None, state.id),
            is_this=card.device == self._workspace.device.id,
            known=known is not None,
            revoked=known is not None and known.revoked,
            key_differs=known is not None and known.public_key != card.public_key,
            code_taken=any(one.code == card.code and one.id != card.device for one in state.devices.values()),
        )

    # -- introducing --

    def introduce_own(
        self, actor: Actor, card: DeviceCard, kind: DeviceKind, label: str, owner: UUID | None
    ) -> Done:
        """Introduce a PC of this place, for whom `owner` is the first to log in on it.

        Raises Refused: introduce_at_the_office, device_is_this, device_of_another_place, device_code_taken,
        device_key_differs, device_label_missing, account_unknown, account_is_revoked.
        """
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._office()
        if card.place not in (None, state.id):
            raise Refused("device_of_another_place")
        self._refuse_this(card)
        if owner is not None:
            if owner not in state.accounts:
                raise Refused("account_unknown")
            if state.accounts[owner].revoked:
                raise Refused("account_is_revoked")
        known = state.devices.get(card.device)
        device = Device(
            card.device,
            card.public_key,
            card.code,
            _label(label),
            kind,
            card.recipient,
            owner=owner or (known.owner if known is not None else None),
        )
        return self._commit(actor, rules.enrol(state.id, state.circle, device))

    def introduce_partner(self, actor: Actor, card: DeviceCard, agreement: Agreement) -> Done:
        """Introduce a device of another place, and say what that place may have.

        Raises Refused: introduce_at_the_office, device_of_this_place, device_key_differs.
        """
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._office()
        if card.place is None or card.place == state.id:
            raise Refused("device_of_this_place")
        drafts = rules.introduce(state.id, state.circle, _partner(card, card.place))
        agreed = rules.agree(state.id, state.circle, card.place, agreement)
        return self._commit(actor, (*drafts, *agreed))

    def introduce_office(self, actor: Actor, card: DeviceCard) -> Done:
        """On a laptop: believe a PC of its own place from now on, such as the office with a new identity.

        It counts on this laptop alone. Raises Refused: device_of_this_place on an office, which introduces as
        `introduce_own` does; device_is_this, device_of_another_place, device_key_differs.
        """
        self._require(actor, Right.EXCHANGE)
        state = self._workspace.centre()
        if state.devices[self._workspace.device.id].kind is DeviceKind.OFFICE:
            raise Refused("device_of_this_place")
        self._refuse_this(card)
        if card.place != state.id or card.kind is not DeviceKind.OFFICE:
            raise Refused("device_of_another_place")
        return self._commit(actor, rules.introduce(state.id, state.circle, _partner(card, state.id)))

    # -- what changes later --

    def rename(self, actor: Actor, device: UUID, label: str) -> Done:
        """Call a device something else. Raises Refused: device_unknown, device_label_missing."""
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._workspace.centre()
        return self._commit(actor, rules.rename(state.id, state.circle, device, label))

    def revoke(self, actor: Actor, device: UUID) -> Done:
        """Take nothing more from a device. Raises Refused: device_unknown, device_is_this."""
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._workspace.centre()
        return self._commit(actor, rules.revoke(state.id, state.circle, device, self._workspace.device.id))

    def let_in(self, actor: Actor, device: UUID) -> Done:
        """Let a revoked device count again. Raises Refused: device_unknown."""
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._workspace.centre()
        return self._commit(actor, rules.let_in(state.id, state.circle, device))

    def agree(self, actor: Actor, place: UUID, agreement: Agreement) -> Done:
        """Say what a place may have from now on. Raises Refused: place_unknown."""
        self._require(actor, Right.MANAGE_DEVICES)
        state = self._workspace.centre()
        if all(partner.place != place for partner in state.circle.partners.values()):
            raise Refused("place_unknown")
        return self._commit(actor, rules.agree(state.id, state.circle, place, agreement))

    # -- reading --

    def devices(self, actor: Actor) -> DevicesView:
        """Every device of this place and of partners, former identities of this PC left out."""
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        state, keys = self._workspace.centre(), self._store.own_keys()
        own = state.devices[self._workspace.device.id]
        former = set(keys.devices) - {own.id}
        here = [one for one in state.devices.values() if one.id not in former and one.id != own.id]
        others = [one for one in state.circle.partners.values() if one.place != state.id]
        return DevicesView(
            place_name=state.name,
            place_kind=state.place_kind,
            rows=self._rows(state, (own, *sorted(here, key=_order)), sorted(others, key=_partner_order)),
            owners=tuple((one.id, one.name) for one in state.accounts.values() if not one.revoked),
            may_introduce=own.kind is DeviceKind.OFFICE,
            renewed=bool(former) and bool(here or others) and not self._store.was_written_to(),
        )

    # -- inside --

    def _rows(
        self, state: CentreState, own: Sequence[Device], others: Sequence[Partner]
    ) -> tuple[DeviceRow, ...]:
        trusted, seen = self._store.trusted(), self._store.last_seen()
        of_place = [Partner(one, state.id, state.name, state.place_kind) for one in own]
        return tuple(
            DeviceRow(
                device=one.device.id,
                label=one.device.label,
                code=one.device.code,
                kind=one.device.kind,
                words=device_words(one.device),
                place=one.place,
                place_name=one.place_name,
                place_kind=one.place_kind,
                is_own_place=one.place == state.id,
                is_this=one.device.id == self._workspace.device.id,
                revoked=one.device.revoked,
                counts=one.device.id in trusted,
                since=one.device.since,
                last_seen_at=seen.get(one.device.id),
                owner_name=_owner_name(state, one.device),
                agreement=_agreement(state, one.place),
            )
            for one in (*of_place, *others)
        )

    def _office(self) -> CentreState:
        """The centre, where what this PC introduces counts. Raises Refused: introduce_at_the_office."""
        state = self._workspace.centre()
        if state.devices[self._workspace.device.id].kind is not DeviceKind.OFFICE:
            raise Refused("introduce_at_the_office")
        return state

    def _refuse_this(self, card: DeviceCard) -> None:
        if card.device == self._workspace.device.id:
            raise Refused("device_is_this")

    def _commit(self, actor: Actor, drafts: tuple[Draft, ...]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)


def pairing_name(label: str, code: str) -> str:
    """A file name that every system takes, made of what the device is called."""
    safe = "".join(char for char in clean_line(label, 60) if char not in _UNSAFE).strip(" .")
    return f"{safe or code}{PAIRING_SUFFIX}"


def _partner(card: DeviceCard, place: UUID) -> Partner:
    label = clean_line(card.label, rules.LABEL_LENGTH) or card.code
    device = Device(card.device, card.public_key, card.code, label, card.kind, card.recipient)
    return Partner(device, place, clean_line(card.place_name, 200), card.place_kind)


def _known(state: CentreState, device: UUID) -> Device | None:
    partner = state.circle.partners.get(device)
    return state.devices.get(device) or (partner.device if partner is not None else None)


def _label(label: str) -> str:
    label = clean_line(label, rules.LABEL_LENGTH)
    if not label:
        raise Refused("device_label_missing")
    return label


def _owner_name(state: CentreState, device: Device) -> str:
    owner = state.accounts.get(device.owner) if device.owner is not None else None
    return owner.name if owner is not None else ""


def _agreement(state: CentreState, place: UUID) -> Agreement | None:
    return None if place == state.id else state.circle.agreements.get(place, Agreement())


def _order(device: Device) -> tuple[bool, str, str]:
    return device.revoked, device.label.casefold(), device.code


def _partner_order(partner: Partner) -> tuple[object, ...]:
    return partner.place_name.casefold(), partner.place, *_order(partner.device)
