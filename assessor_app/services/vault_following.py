"""The vault brought up to the journal at each opening: after a kill between the two, or other news."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from assessor_app.domain import accounts as rules
from assessor_app.domain.accounts import Account, Accounts, Role
from assessor_app.services.account_ports import AccountVault, VaultAccount, Write
from assessor_app.services.ports import EnvironmentProblem, Workspace

_log = logging.getLogger(__name__)


def follow_journal(workspace: Workspace, vault: AccountVault, account: UUID, passphrase: str) -> None:
    """Let the vault say what the journal says, once `account` has opened it with `passphrase`.

    The journal wins. What cannot be made so here waits: a role whose keys only that person's passphrase can
    wrap shows in the list of accounts until the person types it. An account that only the vault knows (the
    store was restored from before it was let in) is entered in the journal.
    """
    known = workspace.centre().accounts
    for identity, held in vault.accounts().items():
        if identity not in known:
            _enter(workspace, identity, held, account)
        else:
            _bring_up(vault, known, identity, held)
    own, held_own = known.get(account), vault.accounts().get(account)
    if own is None or held_own is None or own.revoked or own.role.value == held_own.role:
        return
    _write_if_it_goes(lambda: vault.giving(account, own.name, own.role, passphrase))


def _enter(workspace: Workspace, identity: UUID, held: VaultAccount, actor: UUID) -> None:
    if not held.opens:
        return
    role = Role(held.role) if held.role in set(Role) else Role.ASSESSOR
    entered = rules.register(workspace.centre_id, {}, Account(identity, held.name, role))
    workspace.commit(actor, entered)


def _bring_up(vault: AccountVault, known: Accounts, identity: UUID, held: VaultAccount) -> None:
    account = known[identity]
    if account.revoked and held.opens:
        _write_if_it_goes(lambda: vault.revoking(identity))
    if account.name and account.name != held.name:
        _write_if_it_goes(lambda: vault.renaming(identity, account.name))


def _write_if_it_goes(tried: Callable[[], Write]) -> None:
    """A vault that cannot follow now is no reason to keep anybody out; it is tried again next time."""
    try:
        tried()()
    except (EnvironmentProblem, OSError) as problem:
        _log.warning("the vault does not follow the journal: %s", type(problem).__name__)
