"""What the presenter of the handing over of keys asks of its card and sheets. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.key_handover import HandoverView, KeyFileOffer, KeyFileWritten


class HandoverScreen(Protocol):
    """The card with its sheets."""

    def show_handovers(self, view: HandoverView) -> None:
        """Show who may be given the keys, and who was."""
        ...

    def show_given(self, written: KeyFileWritten) -> None:
        """The file lies there; its words are to be compared."""
        ...

    def show_offer(self, offer: KeyFileOffer) -> None:
        """A file may be taken in here once its words were compared."""
        ...

    def show_taken(self) -> None:
        """The keys are here."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What was asked for was refused; nothing has changed."""
        ...
