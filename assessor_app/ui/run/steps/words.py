"""Words, tones and symbols that several steps share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.outcomes import Outcome, Result

translate = QCoreApplication.translate


def outcome_word(outcome: Outcome) -> str:
    """What an outcome is called: the words of the documents."""
    return {
        Outcome.MET: translate("StepWords", "Uppfyllt"),
        Outcome.NOT_MET: translate("StepWords", "Ej uppfyllt"),
        Outcome.NOT_FULLY_TESTED: translate("StepWords", "Ej fullt prövat"),
        Outcome.NO_OUTCOME: translate("StepWords", "Inget utfall"),
    }[outcome]


def whole_sentence(result: Result) -> str:
    """What the outcomes of all areas come to."""
    outcomes = [area.outcome for area in result.areas]
    met, untested = outcomes.count(Outcome.MET), outcomes.count(Outcome.NOT_FULLY_TESTED)
    if result.whole is Outcome.MET:
        return translate("StepWords", "Alla områden är uppfyllda")
    text = translate("StepWords", "{met} av {total} områden är uppfyllda")
    if untested:
        text = translate("StepWords", "{met} av {total} områden är uppfyllda, {untested} ej fullt prövade")
    return text.format(met=met, total=len(outcomes), untested=untested)


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
