"""A PC joins a centre: it introduces itself, waits, and is founded from the centre's file, whole or not.

While it waits there are two files in the data folder: the keys under a passphrase, and the pairing file, so
that it can be written to another stick without the passphrase.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.bootstrap.founding import STAGING, WHOLE, finish_founding
from assessor_app.bootstrap.opening import note_high_water
from assessor_app.system.paths import Paths

if TYPE_CHECKING:
    from assessor_app.domain.devices import Partner
    from assessor_app.security.costs import KdfCost
    from assessor_app.security.joining_vault import JoiningKeys, JoiningRecord
    from assessor_app.security.keys import Keys
    from assessor_app.security.vault import NewAccount
    from assessor_app.services.exchange_ports import DeviceCard, ExchangeFiles, OpenFile, Progress
    from assessor_app.services.joining_models import JoiningOffer, WaitingPc
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace

_log = logging.getLogger(__name__)

TakeIn = Callable[["LocalWorkspace", UUID, "OpenFile", UUID, "Progress | None"], object]
"""Takes a file into an open store: (store, actor, file, import id, progress)."""


class StrangersFiles(Protocol):
    """The senders of files that were not introduced yet."""

    def sender_card(self, source: Path, identities: tuple[str, ...]) -> DeviceCard:
        """What the sender says of itself inside its file; it proves nothing before people have compared words
        and the file was opened with its key. Raises ExchangeProblem as `ExchangeFiles.open` does.
        """
        ...


@dataclass(frozen=True, slots=True)
class Carriers:
    """What brings files in: made where the exchange is composed."""

    files: ExchangeFiles
    strangers: StrangersFiles
    take_in: TakeIn


class ProgramJoiningDesk:
    """`ui.composition.JoiningDesk` over one data folder that has no store yet.

    `joined` opens the store that was founded, for its first account with the passphrase.
    """

    def __init__(self, paths: Paths, clock: Clock, carriers: Callable[[], Carriers], cost: KdfCost) -> None:
        self._paths = paths
        self._clock = clock
        self._carriers = carriers
        self._cost = cost

    # -- introducing oneself --

    def waiting(self) -> WaitingPc | None:
        """This PC as it waits, or None. Raises what `messages` has a sentence for."""
        from assessor_app.security.joining_vault import read_joining
        from assessor_app.services.joining_models import WaitingPc

        if not self._paths.joining.exists():
            return None
        record = read_joining(self._paths.joining)
        return WaitingPc(record.label, record.code, _words(record), record.created_at)

    def begin(self, label: str, passphrase: str) -> WaitingPc:
        """Make this PC's keys and keep them under the passphrase.

        Raises Refused (device_label_missing) and errors with `code` unsuitable_passphrase, disk_full …
        """
        from assessor_app.domain.certificates import device_code
        from assessor_app.domain.devices import LABEL_LENGTH
        from assessor_app.domain.errors import Refused
        from assessor_app.domain.texts import clean_line
        from assessor_app.security.age_keys import X25519Keys
        from assessor_app.security.joining_vault import JoiningKeys, joining_bytes, new_joining
        from assessor_app.security.keys import DeviceKey
        from assessor_app.services.joining_models import WaitingPc
        from assessor_app.system.files import write_whole
        from assessor_app.system.identities import GrowingIdentities

        self._refuse_store()
        label = clean_line(label, LABEL_LENGTH)
        if not label:
            raise Refused("device_label_missing")
        device = GrowingIdentities(self._clock.now_ms).new()
        recipient, identity = X25519Keys().new_identity()
        keys, code, now = (
            JoiningKeys(DeviceKey.generate(), identity),
            device_code(device),
            self._clock.now_ms(),
        )
        record = new_joining(device, code, label, recipient, keys, passphrase, self._cost, now)
        self._paths.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._carriers().files.write_card(self._paths.joining_card, _card(record), keys.device.sign)
        write_whole(self._paths.joining, joining_bytes(record))  # last: from now on this PC waits
        return WaitingPc(label, code, _words(record), now)

    def write_pairing(self, folder: Path) -> Path:
        """Write the pairing file into a folder, over an earlier one. Raises OSError."""
        from assessor_app.security.joining_vault import read_joining
        from assessor_app.services.devices import pairing_name
        from assessor_app.system.files import write_whole

        record = read_joining(self._paths.joining)
        target = folder / pairing_name(record.label, record.code)
        write_whole(target, self._paths.joining_card.read_bytes())
        return target

    def give_up(self) -> None:
        """Forget the keys: a file that the centre writes for them can be read by nobody then."""
        self._paths.joining.unlink(missing_ok=True)
        self._paths.joining_card.unlink(missing_ok=True)

    # -- coming back with the centre's file --

    def look(self, file: Path, passphrase: str, progress: Progress | None = None) -> JoiningOffer:
        """Who wrote the file, and for which place. Raises ExchangeProblem; errors with `code`
        wrong_passphrase; welcome_missing where the file is not meant for a PC that joins.
        """
        from assessor_app.services.exchange_cards import card_words
        from assessor_app.services.joining_models import JoiningOffer

        record, keys = self._opened(passphrase)
        card = self._sender(file, record, keys)
        with self._carriers().files.open(file, card.public_key, (keys.identity,), progress) as opened:
            header, manifest = opened.header, opened.manifest
            _welcome(opened)
            return JoiningOffer(
                place=header.sender.place,
                place_name=card.place_name,
                place_kind=card.place_kind.value,
                sender_label=card.label,
                words=card_words(card),
                number=header.number,
                entries=manifest.entries,
                created_at=header.created_at,
            )

    def join(self, file: Path, passphrase: str, words: str, progress: Progress | None = None) -> UUID:
        """Found the store of this PC from a file whose sender's `words` people have compared.

        Whatever stops this half way leaves either a PC that waits or one that has joined. Returns the first
        account, which the passphrase opens. Raises as `look`; Stopped.
        """
        from assessor_app.services.exchange_cards import card_words
        from assessor_app.services.exchange_ports import ExchangeProblem

        self._refuse_store()
        record, keys = self._opened(passphrase)
        card = self._sender(file, record, keys)
        if card_words(card) != words:  # another file lies there than the one that was looked at
            raise ExchangeProblem("sender_unknown", words=card_words(card))
        staging = Paths(self._paths.data / STAGING, self._paths.state)
        shutil.rmtree(staging.data, ignore_errors=True)
        staging.data.mkdir(parents=True, mode=0o700)
        try:
            with self._carriers().files.open(file, card.public_key, (keys.identity,), progress) as opened:
                account = self._furnish(staging, record, keys, card, opened, passphrase, progress)
        except BaseException:
            shutil.rmtree(staging.data, ignore_errors=True)
            raise
        (staging.data / WHOLE).touch()
        finish_founding(self._paths)
        forget_joined(self._paths)
        return account

    # -- inside --

    def _opened(self, passphrase: str) -> tuple[JoiningRecord, JoiningKeys]:
        from assessor_app.security.joining_vault import read_joining

        record = read_joining(self._paths.joining)
        return record, record.opened(passphrase)

    def _sender(self, file: Path, record: JoiningRecord, keys: JoiningKeys) -> DeviceCard:
        """The card of who wrote the file, an office that belongs to the place that the header names."""
        from assessor_app.domain.devices import DeviceKind
        from assessor_app.services.exchange_ports import ExchangeProblem

        carriers = self._carriers()
        header = carriers.files.peek(file)
        if header.receiver.device != record.device:
            raise ExchangeProblem("for_another", label=header.receiver.label)
        card = carriers.strangers.sender_card(file, (keys.identity,))
        is_of_header = (card.device, card.place) == (header.sender.device, header.sender.place)
        if not is_of_header or card.kind is not DeviceKind.OFFICE:
            raise ExchangeProblem("welcome_missing")
        return card

    def _furnish(
        self,
        paths: Paths,
        record: JoiningRecord,
        keys: JoiningKeys,
        card: DeviceCard,
        file: OpenFile,
        passphrase: str,
        progress: Progress | None,
    ) -> UUID:
        """Store and vault in a folder of their own; the vault last, because the journal names its account."""
        from assessor_app.security.keys import Keys, new_key
        from assessor_app.security.seals import sign_head, verify_head
        from assessor_app.security.vault import Vault
        from assessor_app.storage.workspace import LocalWorkspace
        from assessor_app.system.files import write_whole
        from assessor_app.system.identities import GrowingIdentities

        new = GrowingIdentities(self._clock.now_ms).new
        own, store_id, welcome = Keys(new_key(), record.device, keys.device), new(), _welcome(file)
        workspace = LocalWorkspace.create(
            paths.data,
            own.database,
            store_id=store_id,
            centre_id=file.header.sender.place,
            device_id=record.device,
            device_code=record.code,
            clock=self._clock,
            seal=lambda *head: sign_head(keys.device, *head),
            is_signed=verify_head,
        )
        try:
            _believe(workspace, welcome, record, keys, _partner(card))
            self._carriers().take_in(workspace, welcome, file, new(), progress)
            account = _owner(workspace, welcome, own)
            vault = Vault.join(
                paths.vault,
                store_id,
                workspace.centre().name,
                own,
                account,
                passphrase,
                write_whole,
                self._cost,
            )
            note_high_water(paths, workspace, vault)
        finally:
            workspace.close()
        return welcome

    def _refuse_store(self) -> None:
        from assessor_app.services.ports import StorageProblem

        if self._paths.vault.exists() or self._paths.database.exists():
            raise StorageProblem("store_exists")


def forget_joined(paths: Paths) -> None:
    """What waited has joined: its keys lie in the store and the vault now. Nothing where a PC still waits."""
    if not paths.vault.exists():
        return
    for path in (paths.joining, paths.joining_card):
        path.unlink(missing_ok=True)


def _card(record: JoiningRecord) -> DeviceCard:
    from assessor_app.domain.devices import DeviceKind, PlaceKind
    from assessor_app.services.exchange_ports import DeviceCard

    return DeviceCard(
        device=record.device,
        public_key=record.public.hex(),
        recipient=record.recipient,
        code=record.code,
        label=record.label,
        kind=DeviceKind.LAPTOP,
        place=None,
        place_name="",
        place_kind=PlaceKind.CENTRE,
        created_at=record.created_at,
    )


def _words(record: JoiningRecord) -> str:
    from assessor_app.services.exchange_cards import key_words

    return key_words(record.public.hex(), record.recipient)


def _welcome(file: OpenFile) -> UUID:
    """The account that this PC belongs to."""
    from assessor_app.services.exchange_ports import ExchangeProblem

    if file.manifest.welcome is None:
        raise ExchangeProblem("welcome_missing")
    return file.manifest.welcome


def _partner(card: DeviceCard) -> Partner:
    from assessor_app.domain.devices import Device, Partner

    assert card.place is not None  # noqa: S101 - it is the one that the header names
    device = Device(card.device, card.public_key, card.code, card.label, card.kind, card.recipient)
    return Partner(device, card.place, card.place_name, card.place_kind)


def _believe(
    workspace: LocalWorkspace, actor: UUID, record: JoiningRecord, keys: JoiningKeys, sender: Partner
) -> None:
    """This PC's first entry: whom it believes, because people have compared the words."""
    from assessor_app.domain import devices
    from assessor_app.storage.exchange_keys import keep_own_key

    drafts = devices.introduce(workspace.centre_id, devices.Circle(), sender)
    with workspace.bulk():
        keep_own_key(workspace.store, record.recipient, keys.identity, record.created_at)
        workspace.commit(actor, drafts)


def _owner(workspace: LocalWorkspace, account: UUID, own: Keys) -> NewAccount:
    """The account as the centre's journal knows it. Raises ExchangeProblem (welcome_missing) where it does
    not, or does not know this PC.
    """
    from assessor_app.security.vault import NewAccount
    from assessor_app.services.exchange_ports import ExchangeProblem

    state = workspace.centre()
    known, device = state.accounts.get(account), state.devices.get(own.device_id)
    if known is None or known.revoked or not known.name:
        raise ExchangeProblem("welcome_missing")
    if device is None or device.revoked or device.public_key != own.device.public_bytes.hex():
        raise ExchangeProblem("welcome_missing")
    return NewAccount(account, known.name, known.role.value)
