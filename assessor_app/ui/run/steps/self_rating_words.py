"""What the candidate reads. The candidate chooses the language here, whatever the screens' own is."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.domain.assessment_events import SelfRating


@dataclass(frozen=True, slots=True)
class CandidateWords:
    """Everything the candidate's view says but the criteria; `{…}` are named places."""

    question: str
    area_of: str
    answered: str
    unanswered: str
    show_them: str
    back: str
    go_on: str
    finish: str
    thanks: str
    hand_back: str
    levels: dict[SelfRating, str]


SWEDISH = CandidateWords(
    question="Hur säker är du på det här i dag?",
    area_of="Område {number} av {total}",
    answered="{answered} av {total} besvarade",
    unanswered="{count} utan svar",
    show_them="Visa dem",
    back="Bakåt",
    go_on="Nästa",
    finish="Klar",
    thanks="Tack!",
    hand_back="Lämna tillbaka skärmen till bedömaren.",
    levels={
        SelfRating.SURE: "Säker",
        SelfRating.UNSURE: "Osäker",
        SelfRating.CANNOT: "Kan inte än",
    },
)
ENGLISH = CandidateWords(
    question="How sure are you of this today?",
    area_of="Area {number} of {total}",
    answered="{answered} of {total} answered",
    unanswered="{count} without an answer",
    show_them="Show them",
    back="Back",
    go_on="Next",
    finish="Done",
    thanks="Thank you!",
    hand_back="Hand the screen back to the assessor.",
    levels={
        SelfRating.SURE: "Sure",
        SelfRating.UNSURE: "Unsure",
        SelfRating.CANNOT: "Not yet",
    },
)
WORDS = {"sv": SWEDISH, "en": ENGLISH}
LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}
