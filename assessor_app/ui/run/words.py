"""The words of a run that more than one of its screens say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.checklists import Mode, Rating

_translate = QCoreApplication.translate


def step_word(step: str) -> str:
    """The title of a step. KeyError for an unknown one."""
    return {
        "preparation": _translate("Run", "Förberedelse"),
        "self_rating": _translate("Run", "Självskattning"),
        "knowledge": _translate("Run", "Kunskapstest"),
        "practice": _translate("Run", "Praktisk bedömning"),
        "feedback": _translate("Run", "Återkoppling"),
        "signature": _translate("Run", "Underskrift"),
    }[step]


def rating_word(rating: Rating | None) -> str:
    """A rating as a word; None is *not rated*."""
    if rating is None:
        return _translate("Run", "Ej bedömd")
    return {
        Rating.SHOWN: _translate("Run", "Visat"),
        Rating.PARTLY: _translate("Run", "Delvis"),
        Rating.NOT_SHOWN: _translate("Run", "Ej visat"),
        Rating.NOT_TESTED: _translate("Run", "Ej prövat"),
        Rating.NOT_APPLICABLE: _translate("Run", "Ej tillämpligt"),
    }[rating]


def mode_word(mode: Mode) -> str:
    """How the assessor finds out, as a word."""
    return {
        Mode.OBSERVE: _translate("Run", "Observera"),
        Mode.ASK: _translate("Run", "Fråga"),
        Mode.PRODUCT: _translate("Run", "Produkt"),
    }[mode]


def self_rating_word(level: SelfRating) -> str:
    """What the candidate said of a criterion, as a word."""
    return {
        SelfRating.SURE: _translate("Run", "säker"),
        SelfRating.UNSURE: _translate("Run", "osäker"),
        SelfRating.CANNOT: _translate("Run", "kan inte än"),
    }[level]
