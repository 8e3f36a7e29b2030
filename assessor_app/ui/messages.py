"""Sentences for errors: what happened, what was kept, what to do. The rules know only codes.

Three kinds are told apart: a rule of the trade and the environment have a sentence here; anything else is our
own mistake, has none, and is shown by the crash window.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass

from assessor_app.domain.errors import DomainError
from assessor_app.services.ports import EnvironmentProblem, PictureRefused
from assessor_app.ui import (
    messages_calendar,
    messages_companies,
    messages_devices,
    messages_documents,
    messages_environment,
    messages_exchange,
    messages_instruments,
    messages_key_files,
    messages_keys,
    messages_lists,
    messages_looks,
    messages_planning,
    messages_printing,
    messages_reports,
    messages_rosters,
    messages_server,
    messages_trade,
    messages_transfers,
    messages_undertakings,
    messages_upkeep,
    messages_visits,
)

SHOW_FOLDER = "show_folder"
CONFIRM_CLOCK = "confirm_clock"
MAKE_SHEET = "make_sheet"
SHOW_BACKUPS = "show_backups"
SHOW_DEVICES = "show_devices"
SHOW_KEYS = "show_keys"

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_NOT_WRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_LASTING = frozenset(
    {
        "disk_full",
        "read_only",
        "io_error",
        "memory_short",
        "damaged",
        "locked",
        "vanished",
        "wrong_key",
        "folder_not_usable",
        "folder_network",
        "folder_synced",
    }
)
_TEXTS = (
    messages_trade.texts,
    messages_environment.texts,
    messages_printing.texts,
    messages_documents.texts,
    messages_upkeep.texts,
    messages_exchange.texts,
    messages_devices.texts,
    messages_transfers.texts,
    messages_reports.texts,
    messages_server.texts,
    messages_undertakings.texts,
    messages_companies.texts,
    messages_rosters.texts,
    messages_planning.texts,
    messages_calendar.texts,
    messages_visits.texts,
    messages_lists.texts,
    messages_looks.texts,
    messages_instruments.texts,
    messages_keys.texts,
    messages_key_files.texts,
)
_ACTIONS = {
    "disk_full": SHOW_FOLDER,
    "read_only": SHOW_FOLDER,
    "settings_damaged": SHOW_FOLDER,
    "settings_partly_unreadable": SHOW_FOLDER,
    "clock_ahead": CONFIRM_CLOCK,
    "clock_behind": CONFIRM_CLOCK,
    "no_recovery_sheet": MAKE_SHEET,
    "backup_never": SHOW_BACKUPS,
    "backup_old": SHOW_BACKUPS,
    "backup_failed": SHOW_BACKUPS,
    "store_restored": SHOW_FOLDER,
    "device_renewed": SHOW_DEVICES,
    "keys_replaced": SHOW_KEYS,
    "certificate_missing": SHOW_KEYS,
    "certificate_expired": SHOW_KEYS,
    "certificate_not_yet_valid": SHOW_KEYS,
    "imported_key_missing": SHOW_KEYS,
}


@dataclass(frozen=True, slots=True)
class Message:
    """What to tell the user. `lasting` ones stay until something is saved; `action` is a code or None."""

    title: str
    text: str
    action: str | None = None
    lasting: bool = False

    @property
    def whole(self) -> str:
        """Title and text in one line, for a toast or a banner."""
        return f"{self.title} {self.text}".strip()


def sentence(error: BaseException) -> Message | None:
    """What to tell the user of an error, or None where it is our own mistake."""
    code = getattr(error, "code", None)
    details = getattr(error, "details", None)
    data = dict(details) if isinstance(details, Mapping) else {}
    if isinstance(error, PictureRefused):
        code = f"picture_{code}"
    if isinstance(code, str) and (found := sentence_for(code, data)) is not None:
        return found
    if isinstance(error, OSError):
        return _of_the_system(error)
    if isinstance(error, MemoryError):
        return sentence_for("memory_short", {})
    if isinstance(error, DomainError | EnvironmentProblem):
        return sentence_for("unforeseen", {"code": str(code)})
    return None


def sentence_for(code: str, details: Mapping[str, object]) -> Message | None:
    """The sentence that a code has, with its places filled from `details`; None for an unknown code."""
    known = next((texts()[code] for texts in _TEXTS if code in texts()), None)
    if known is None:
        return None
    title, text = known
    filled = _Filled({key: _readable(key, value) for key, value in details.items()})
    return Message(title.format_map(filled), text.format_map(filled), _ACTIONS.get(code), code in _LASTING)


def known_codes() -> frozenset[str]:
    """Every code that has a sentence."""
    return frozenset(code for texts in _TEXTS for code in texts())


class _Filled(dict[str, str]):
    """A place that no detail fills is left out rather than ending in an error about an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def _readable(key: str, value: object) -> str:
    if key == "status":
        return messages_trade.statuses().get(str(value), str(value))
    if key == "month":
        return messages_undertakings.month(str(value))
    if key == "reasons":
        return messages_rosters.reasons(value)
    if key == "gaps" and isinstance(value, tuple | list):
        return str(len(value))
    return str(value)


def _of_the_system(error: OSError) -> Message | None:
    if error.errno in _NO_SPACE:
        return sentence_for("disk_full", {})
    if error.errno in _NOT_WRITABLE:
        return sentence_for("file_not_writable", {})
    if isinstance(error, FileNotFoundError):
        return sentence_for("file_missing", {})
    return sentence_for("io_error", {})
