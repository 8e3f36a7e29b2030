"""What an older vault becomes when a manager opens it: one that has every key there is today."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from assessor_app.security.keys import AuthorityKey, new_key, wrap
from assessor_app.security.vault_format import AccountRecord, Lock, VaultRecord, bound_to_manager
from assessor_app.security.wraps import CentreSecrets, Opened, centre_keys_record, open_centre_keys


def lacks_keys(record: VaultRecord, opened: Opened) -> bool:
    """Whether there are keys to be made that this vault does not have, and that may be made here."""
    keys = record.centre_keys
    if keys is None:
        return not record.has_joined
    return keys.authority_public is None and opened.manager is not None


def with_every_key(
    record: VaultRecord, account: AccountRecord, lock: Lock, key: bytes, opened: Opened
) -> tuple[VaultRecord, bytes]:
    """The vault with the keys that it lacks, and the manager key; a new one is held by this account.

    `key` is what its passphrase derives to. Raises VaultDamaged.
    """
    manager = opened.manager
    if manager is None or record.centre_keys is None:
        manager, held = new_key(), CentreSecrets.new()
        wrapped = wrap(key, manager, bound_to_manager(record.store_id, account.id, account.role))
        holder = msgspec.structs.replace(account, lock=msgspec.structs.replace(lock, manager=wrapped))
        accounts = tuple(holder if one.id == holder.id else one for one in record.accounts)
        record = msgspec.structs.replace(record, accounts=accounts)
    else:
        held = open_centre_keys(record.store_id, record.centre_keys, manager)
        held = replace(held, authority=AuthorityKey.generate())
    sealed = centre_keys_record(record.store_id, held, manager)
    return msgspec.structs.replace(record, centre_keys=sealed), manager
