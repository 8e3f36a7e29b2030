"""A rating as a word and as a chip, the same on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.checklists import Rating

if TYPE_CHECKING:
    from assessor_app.ui.widgets.chips import Chip

translate = QCoreApplication.translate
TONES = {
    Rating.SHOWN: "shown",
    Rating.PARTLY: "partly",
    Rating.NOT_SHOWN: "not-shown",
    Rating.NOT_TESTED: "idle",
    Rating.NOT_APPLICABLE: "idle",
}


def rating_chip(rating: Rating | None) -> Chip:
    """A rating as a chip with its symbol."""
    from assessor_app.ui.widgets.chips import Chip

    tone = TONES[rating] if rating is not None else "idle"
    return Chip(rating_word(rating), tone, mark=rating.value if rating is not None else None)


def rating_word(rating: Rating | None) -> str:
    """A rating as a word; None is *not rated*."""
    if rating is None:
        return translate("Run", "Ej bedömd")
    return {
        Rating.SHOWN: translate("Run", "Visat"),
        Rating.PARTLY: translate("Run", "Delvis"),
        Rating.NOT_SHOWN: translate("Run", "Ej visat"),
        Rating.NOT_TESTED: translate("Run", "Ej prövat"),
        Rating.NOT_APPLICABLE: translate("Run", "Ej tillämpligt"),
    }[rating]
