"""The words of a run that more than one of its screens say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.checklists import Mode
from assessor_app.ui.rating_words import rating_word as rating_word

translate = QCoreApplication.translate


def step_word(step: str) -> str:
    """The title of a step. KeyError for an unknown one."""
    return {
        "preparation": translate("Run", "Förberedelse"),
        "self_rating": translate("Run", "Självskattning"),
        "knowledge": translate("Run", "Kunskapstest"),
        "practice": translate("Run", "Praktisk bedömning"),
        "feedback": translate("Run", "Återkoppling"),
        "signature": translate("Run", "Underskrift"),
    }[step]


def mode_word(mode: Mode) -> str:
    """How the assessor finds out, as a word."""
    return {
        Mode.OBSERVE: translate("Run", "Observera"),
        Mode.ASK: translate("Run", "Fråga"),
        Mode.PRODUCT: translate("Run", "Produkt"),
    }[mode]


def self_rating_word(level: SelfRating) -> str:
    """What the candidate said of a criterion, as a word."""
    return {
        SelfRating.SURE: translate("Run", "säker"),
        SelfRating.UNSURE: translate("Run", "osäker"),
        SelfRating.CANNOT: translate("Run", "kan inte än"),
    }[level]
