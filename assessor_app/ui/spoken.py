"""Checklists hold their texts in several languages; screens say them in the one they speak."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.checklists import Wording

translate = QCoreApplication.translate


def language_spoken() -> str:
    """The code of the language that the screens speak now: ``sv`` or ``en``."""
    return translate("Language", "sv", "the code of the language itself: sv, en")


def spoken(wording: Wording) -> str:
    """The wording in the language that the screens speak now."""
    return wording.in_(language_spoken())
