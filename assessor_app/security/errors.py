"""What can go wrong with the vault and its keys: one class for each thing a person can do about it."""

from __future__ import annotations

from assessor_app.services.ports import EnvironmentProblem


class VaultError(EnvironmentProblem):
    """Base of all of them. `code` names the sentence to show; no secret is ever part of the text."""

    code = "vault_error"

    def __init__(self, detail: str = "") -> None:
        super().__init__(type(self).code, detail=detail)

    def __str__(self) -> str:
        return f"{self.code}: {self.details['detail']}" if self.details["detail"] else self.code


class VaultMissing(VaultError):
    """There is no vault at the path: a new store, or one that was moved without it."""

    code = "vault_missing"


class VaultExists(VaultError):
    """A vault is there already; it is never written over."""

    code = "vault_exists"


class VaultUnreadable(VaultError):
    """The machine would not let the file be read (rights, a broken disk)."""

    code = "vault_unreadable"


class VaultDamaged(VaultError):
    """The file is not a whole vault: cut off, foreign, altered. It is left as it is."""

    code = "vault_damaged"


class VaultFromTheFuture(VaultError):
    """A newer version of the program wrote the vault."""

    code = "vault_from_the_future"


class VaultDemandsTooMuch(VaultError):
    """The vault asks for more memory or time than any vault of ours: refused before anything is derived."""

    code = "vault_demands_too_much"


class NotEnoughMemory(VaultError):
    """The machine has not the memory that deriving the key takes."""

    code = "vault_not_enough_memory"


class WrongPassphrase(VaultError):
    """The passphrase or recovery code does not open this account's copy of the key."""

    code = "wrong_passphrase"


class UnsuitablePassphrase(VaultError):
    """A new passphrase is too short or too long."""

    code = "unsuitable_passphrase"


class UnknownAccount(VaultError):
    """The vault has no such account."""

    code = "unknown_account"


class AccountRevoked(VaultError):
    """The account was revoked: its copy of the key is gone."""

    code = "account_revoked"


class AccountRefused(VaultError):
    """An account cannot be added or changed: known already, unnamed, or not without a manager's keys."""

    code = "account_refused"


class LastManager(AccountRefused):
    """It is the last account of a manager: without it nobody could open the centre's keys."""

    code = "last_manager"


class RecoveryNeverMade(VaultError):
    """There is no recovery sheet to this vault."""

    code = "recovery_never_made"


class RecoveryWordUnfit(VaultError):
    """A word that was typed from the sheet cannot be right. `details` has its `position`, from 1."""

    code = "recovery_word_unfit"

    def __init__(self, position: int) -> None:
        super().__init__()
        self.details = {**self.details, "position": position}


class RecoveryWordsMissing(VaultError):
    """Too few or too many words were typed. `details` has how many `typed` and how many `expected`."""

    code = "recovery_words_missing"

    def __init__(self, typed: int, expected: int) -> None:
        super().__init__()
        self.details = {**self.details, "typed": typed, "expected": expected}


class RecoveryWordsMistyped(VaultError):
    """Each is a word, but not all of them belong together: there is a slip in one that cannot be named."""

    code = "recovery_words_mistyped"


class OtherRecoverySheet(VaultError):
    """The words are whole, and of another sheet: an older one, or another centre's."""

    code = "recovery_other_sheet"
