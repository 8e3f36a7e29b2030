"""Words, tones and symbols that several steps share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.outcomes import Outcome

translate = QCoreApplication.translate


def outcome_word(outcome: Outcome) -> str:
    """What an outcome is called."""
    return {
        Outcome.MET: translate("StepWords", "Uppnått"),
        Outcome.NOT_MET: translate("StepWords", "Ej uppnått"),
        Outcome.NOT_FULLY_TESTED: translate("StepWords", "Ej färdigprövat"),
        Outcome.NO_OUTCOME: translate("StepWords", "Inget utfall"),
    }[outcome]


def whole_word(outcome: Outcome) -> str:
    """What the outcome of the whole means, as a sentence."""
    return {
        Outcome.MET: translate("StepWords", "Alla områden är uppnådda"),
        Outcome.NOT_MET: translate("StepWords", "Alla områden är inte uppnådda"),
        Outcome.NOT_FULLY_TESTED: translate("StepWords", "Alla områden är inte färdigprövade"),
        Outcome.NO_OUTCOME: translate("StepWords", "Inget är bedömt än"),
    }[outcome]


def outcome_tone(outcome: Outcome) -> str:
    """The colour token of an outcome."""
    return {
        Outcome.MET: "shown",
        Outcome.NOT_MET: "not-shown",
        Outcome.NOT_FULLY_TESTED: "partly",
        Outcome.NO_OUTCOME: "idle",
    }[outcome]


def outcome_mark(outcome: Outcome) -> str:
    """The symbol of an outcome, as the code of the rating that has the same."""
    return {
        Outcome.MET: "shown",
        Outcome.NOT_MET: "not_shown",
        Outcome.NOT_FULLY_TESTED: "partly",
        Outcome.NO_OUTCOME: "not_applicable",
    }[outcome]
