"""The vault of a PC that is given its centre's keys by another one."""

from __future__ import annotations

import msgspec

from assessor_app.domain.errors import Refused
from assessor_app.security.errors import AccountRefused
from assessor_app.security.keys import new_key, wrap
from assessor_app.security.vault_format import AccountRecord, Lock, VaultRecord, bound_to_manager
from assessor_app.security.wraps import MANAGER, CentreSecrets, Opened, centre_keys_record


def with_taken_keys(
    record: VaultRecord, account: AccountRecord, key: bytes, opened: Opened, held: CentreSecrets
) -> tuple[VaultRecord, bytes]:
    """The vault with these keys in place of what it had, and the manager key they lie under.

    Where there is no manager key yet, a new one is made, which this account holds alone; other managers get
    it as ever, with a passphrase from somebody who has it. Recovery sheets made before do not open it: they
    open the store and nothing more. `key` is what the account's passphrase derives to. Raises AccountRefused
    for whoever is no manager, and Refused (keys_locked) where another account holds the manager key.
    """
    if account.role != MANAGER or account.lock is None:
        raise AccountRefused("only a manager takes keys over")
    manager = opened.manager
    if manager is None:
        others = [one.lock for one in record.accounts if one.id != account.id and one.lock is not None]
        if not record.joined or any(one.manager is not None for one in others):
            raise Refused("keys_locked")
        manager = new_key()
        record = _held_by(record, account, account.lock, wrap_for(record, account, key, manager))
    sealed = centre_keys_record(record.store_id, held, manager)
    return msgspec.structs.replace(record, centre_keys=sealed), manager


def wrap_for(record: VaultRecord, account: AccountRecord, key: bytes, manager: bytes) -> bytes:
    """An account's copy of the manager key."""
    return wrap(key, manager, bound_to_manager(record.store_id, account.id, account.role))


def _held_by(record: VaultRecord, account: AccountRecord, lock: Lock, wrapped: bytes) -> VaultRecord:
    """The vault with a new manager key that one account holds; sheets of a former one open it no more."""
    holder = msgspec.structs.replace(account, lock=msgspec.structs.replace(lock, manager=wrapped))
    accounts = tuple(holder if one.id == holder.id else one for one in record.accounts)
    sheets = [
        None if one is None else msgspec.structs.replace(one, manager=None)
        for one in (record.recovery, record.unproven)
    ]
    return msgspec.structs.replace(record, accounts=accounts, recovery=sheets[0], unproven=sheets[1])
