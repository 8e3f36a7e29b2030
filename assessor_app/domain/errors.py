"""What can go wrong by the rules of the trade.

An error carries a code and data; the sentence a person reads is made in `ui/messages` (or by the
command line), so that the rules know no language.
"""

from __future__ import annotations


class DomainError(Exception):
    """A rule of the trade was not kept.

    `code` is a stable name (``reason_missing``), `details` the data for the sentence. Personal data never
    goes into `details`: errors end up in logs.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        return f"{self.code} {self.details}" if self.details else self.code


class Refused(DomainError):
    """The command cannot be carried out in this state; nothing was changed."""


class NotAllowed(DomainError):
    """The one who asked does not have the right; nothing was changed."""
