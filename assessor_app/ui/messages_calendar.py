"""Sentences for what goes out of the calendar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "nobody_to_invite": (
            translate("Messages", "Ingen kan kallas."),
            translate(
                "Messages",
                "De valda har ingen tid, har redan börjat eller har skyddad identitet. Inget har skrivits.",
            ),
        ),
    }
