"""The centre's keys handed to another of its PCs, and taken over there. Runs on the database lane.

What is handed over lies in a file that one device alone can open. Two people compare six words of that file
before it is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from assessor_app.domain import issuer_keys, key_handovers
from assessor_app.domain.accounts import Role
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.devices import Device, DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.domain.rights import Right, require_now
from assessor_app.domain.texts import clean_line
from assessor_app.services.account_ports import AccountVault
from assessor_app.services.assessments import changes_of
from assessor_app.services.devices import DeviceStore
from assessor_app.services.key_handover_ports import KeyFiles, KeyFileSeen, KeyNotice
from assessor_app.services.key_ports import Custody, KeyChest
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.services.read_models import Done

SUFFIX = ".nycklar"
LARGEST_FILE = 64 * 1024
_UNSAFE = '<>:"/\\|?*'

WriteFile = Callable[[Path, bytes], None]
"""Writes a file whole or not at all, readable for its owner only."""


@dataclass(frozen=True, slots=True)
class ReceiverLine:
    """A PC that may be given the keys. `for_managers`: its first account is a manager's, or it is an office;
    on any other laptop nobody may use them before a manager was let in there.
    """

    device: UUID
    label: str
    code: str
    kind: DeviceKind
    owner: str
    for_managers: bool


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """A handover that was made; `taken_at` is None until its receiver has said so. Times: ms since 1970."""

    id: UUID
    receiver: str
    by: str
    at: int
    taken_at: int | None
    receiver_is_revoked: bool


@dataclass(frozen=True, slots=True)
class HandoverView:
    """What the section shows. `may_give`: the keys are at hand on an office; `may_take`: this PC may be given
    keys, because it has none or those that it has are replaced.
    """

    may_give: bool
    may_take: bool
    receivers: tuple[ReceiverLine, ...]
    made: tuple[HandoverLine, ...]


@dataclass(frozen=True, slots=True)
class KeyFileWritten:
    """A file for the other PC, with its words."""

    path: Path
    words: str
    receiver: str
    done: Done


@dataclass(frozen=True, slots=True)
class KeyFileOffer:
    """A file that was looked at: from which PC, by whom it says, and the words to be compared."""

    words: str
    giver: str
    created_at: int


class KeyHandoverService:
    """Gives the keys away to PCs of the own centre, and takes them in."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        clock: Clock,
        doors: tuple[KeyChest, KeyFiles, AccountVault],
        store: DeviceStore,
        write: WriteFile,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._clock = clock
        self._chest, self._files, self._vault = doors
        self._store = store
        self._write = write

    # -- reading --

    def view(self) -> HandoverView:
        """Who may be given the keys, and who was."""
        state, own = self._workspace.centre(), self._own()
        public = self._chest.public()
        count_here = public is not None and public == state.keys
        is_first_pc = public is None and state.issuer.held_by == self._workspace.device.id
        return HandoverView(
            may_give=count_here and own is not None and own.kind is DeviceKind.OFFICE,
            may_take=state.keys is not None and not count_here and not is_first_pc,
            receivers=tuple(
                self._receiver(state, one)
                for one in sorted(state.devices.values(), key=lambda one: (one.label.casefold(), one.code))
                if self._may_receive(one)
            ),
            made=tuple(
                HandoverLine(
                    id=one.id,
                    receiver=_label(state, one.device),
                    by=_name(state, one.by),
                    at=one.at,
                    taken_at=_taken_at(state, one.id),
                    receiver_is_revoked=one.device in state.devices and state.devices[one.device].revoked,
                )
                for one in reversed(tuple(state.issuer.handovers.made.values()))
            ),
        )

    # -- giving --

    def give(
        self, actor: Actor, device: UUID, folder: Path, passphrase: str, *, knowingly: bool = False
    ) -> KeyFileWritten:
        """Write a file with the keys for a PC of this centre. `passphrase`: the manager's own, once more.

        The journal has it before the file is there: keys never travel unrecorded. Raises Refused:
        keys_not_here, keys_locked, keys_replaced, device_unknown, device_is_this, device_is_revoked,
        device_without_recipient, keys_to_a_laptop (`knowingly` allows it); NotAllowed on a laptop; errors
        with `code` wrong_passphrase; OSError.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._at_the_office()
        receiver = self._receiver_of(state, device)
        if not self._receiver(state, receiver).for_managers and not knowingly:
            raise Refused("keys_to_a_laptop", pc=receiver.label or receiver.code)
        keys = state.keys
        if keys is None or self._chest.public() != keys:
            raise Refused("keys_replaced")
        self._vault.check(actor.id, passphrase)
        own = state.devices[self._workspace.device.id]
        notice = KeyNotice(
            handover=self._identities.new(),
            centre=state.id,
            centre_name=state.name,
            giver=own.id,
            giver_label=own.label or own.code,
            receiver=receiver.id,
            receiver_label=receiver.label or receiver.code,
            centre_key=keys.centre,
            document_key=keys.document,
            created_at=self._clock.now_ms(),
        )
        content = self._files.sealed(notice, receiver.recipient, state.issuer.certificate)
        drafts = key_handovers.hand_over(state.id, notice.handover, receiver.id, keys.centre, keys.document)
        done = self._commit(actor, drafts)
        path = folder / key_file_name(notice.receiver_label, receiver.code)
        self._write(path, content)
        return KeyFileWritten(path, _words(self._files.seen(content), own), notice.receiver_label, done)

    # -- taking in --

    def look(self, actor: Actor, file: Path) -> KeyFileOffer:
        """Who a file is from, and the words to be compared with those on the other screen.

        Raises Refused: key_file_unfit, key_file_from_the_future, key_file_for_another (`pc`),
        key_file_of_another_centre (`name`), key_file_giver_unknown, key_file_giver_revoked (`pc`),
        key_file_altered, key_file_used, key_file_old, key_file_too_new (`pc`), keys_are_here; OSError.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        seen, giver = self._checked(file)
        return KeyFileOffer(_words(seen, giver), giver.label or giver.code, seen.notice.created_at)

    def take(self, actor: Actor, file: Path, words: str, passphrase: str) -> Done:
        """Put the keys of a file, whose `words` were compared, into this PC's vault.

        The vault is written first; the journal says so afterwards, at the next login where the program ended
        between the two. Raises as `look`; Refused: key_file_changed where another file lies there by now,
        keys_locked; errors with `code` wrong_passphrase.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        seen, giver = self._checked(file)
        if _words(seen, giver) != words:
            raise Refused("key_file_changed")
        notice, state = seen.notice, self._workspace.centre()
        certificate = self._files.take(seen, self._store.own_keys().identities, actor.id, passphrase)
        drafts = key_handovers.take_over(
            state.id, state.issuer.handovers, notice.handover, notice.centre_key, notice.document_key
        )
        own = self._own()
        if certificate is not None and not state.issuer.certificates and not _is_laptop(own):
            drafts += issuer_keys.introduce_certificate(state.id, state.issuer, certificate)
        return self._commit(actor, drafts)

    # -- inside --

    def _checked(self, file: Path) -> tuple[KeyFileSeen, Device]:
        """A file that may be taken in here, and the device that gave it."""
        if file.stat().st_size > LARGEST_FILE:
            raise Refused("key_file_unfit")
        seen, state = self._files.seen(file.read_bytes()), self._workspace.centre()
        notice = seen.notice
        if notice.centre != state.id:
            raise Refused("key_file_of_another_centre", name=clean_line(notice.centre_name, 200))
        if notice.receiver != self._workspace.device.id:
            raise Refused("key_file_for_another", pc=clean_line(notice.receiver_label, 200))
        trusted = self._store.trusted().get(notice.giver)
        if trusted is None or trusted.place != state.id or trusted.device.kind is not DeviceKind.OFFICE:
            raise Refused("key_file_giver_unknown", pc=clean_line(notice.giver_label, 200))
        giver = trusted.device
        known = state.devices.get(giver.id, giver)
        if giver.revoked or known.revoked:
            raise Refused("key_file_giver_revoked", pc=giver.label or giver.code)
        if not self._files.is_signed(seen, giver.public_key):
            raise Refused("key_file_altered")
        self._refuse_other_keys(state, notice)
        return seen, giver

    def _refuse_other_keys(self, state: CentreState, notice: KeyNotice) -> None:
        """Raise for keys that do not count, that are here, or that were taken from this file before."""
        these = issuer_keys.PublicKeys(notice.centre_key, notice.document_key)
        if state.keys != these:
            kinds = issuer_keys.KeyKind
            old = state.issuer.was_replaced(kinds.CENTRE, these.centre) or state.issuer.was_replaced(
                kinds.DOCUMENT, these.document
            )
            raise Refused("key_file_old" if old else "key_file_too_new", pc=notice.giver_label)
        taken = notice.handover in state.issuer.handovers.taken
        if self._chest.public() == these:
            raise Refused("keys_are_here")
        if taken:
            raise Refused("key_file_used")

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _at_the_office(self) -> CentreState:
        """The centre, where its keys are at hand and what is said here holds everywhere."""
        state, custody = self._workspace.centre(), self._chest.custody()
        if _is_laptop(self._own()):
            raise NotAllowed("only_at_the_office")
        if custody is Custody.ELSEWHERE:
            held = state.issuer.held_by
            raise Refused("keys_not_here", pc=_label(state, held) if held is not None else "")
        if custody is Custody.LOCKED:
            raise Refused("keys_locked")
        return state

    def _receiver_of(self, state: CentreState, device: UUID) -> Device:
        found = state.devices.get(device)
        if found is None:
            raise Refused("device_unknown")
        if device == self._workspace.device.id:
            raise Refused("device_is_this")
        if found.revoked:
            raise Refused("device_is_revoked")
        if not found.recipient:
            raise Refused("device_without_recipient", pc=found.label or found.code)
        return found

    def _may_receive(self, device: Device) -> bool:
        former = self._store.own_keys().devices
        own = device.id == self._workspace.device.id or device.id in former
        return not own and not device.revoked and bool(device.recipient)

    def _receiver(self, state: CentreState, device: Device) -> ReceiverLine:
        owner = state.accounts.get(device.owner) if device.owner is not None else None
        is_manager = owner is not None and not owner.revoked and owner.role is Role.MANAGER
        return ReceiverLine(
            device.id,
            device.label or device.code,
            device.code,
            device.kind,
            owner.name if owner is not None else "",
            device.kind is DeviceKind.OFFICE or is_manager,
        )

    def _own(self) -> Device | None:
        return self._workspace.centre().devices.get(self._workspace.device.id)

    def _commit(self, actor: Actor, drafts: tuple[Draft, ...]) -> Done:
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def key_file_name(label: str, code: str) -> str:
    """A file name that every system takes, made of what the receiving PC is called."""
    safe = "".join(char for char in clean_line(label, 60) if char not in _UNSAFE).strip(" .")
    return f"{safe or code}{SUFFIX}"


def _words(seen: KeyFileSeen, giver: Device) -> str:
    """Six words for a file and the key that its giver signs with."""
    return fingerprint_words(seen.digest + bytes.fromhex(giver.public_key), "key file")


def _is_laptop(device: Device | None) -> bool:
    return device is not None and device.kind is DeviceKind.LAPTOP


def _label(state: CentreState, device: UUID) -> str:
    found = state.devices.get(device)
    return (found.label or found.code) if found is not None else ""


def _name(state: CentreState, account: UUID) -> str:
    found = state.accounts.get(account)
    return found.name if found is not None else ""


def _taken_at(state: CentreState, handover: UUID) -> int | None:
    taken = state.issuer.handovers.taken.get(handover)
    return taken.at if taken is not None else None
