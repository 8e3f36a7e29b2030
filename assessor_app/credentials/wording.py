"""What a credential says in words, in the language of its document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences with named places, to be filled by whoever writes."""

    demo: str
    example_checklist: str
    replaces: str
    achievement: str
    assessed: str
    overridden: str
    log_name: str
    log: str
    checklist_name: str
    checklist: str
    whole: str
    share: str
    knowledge: str
    status_list: str
    endorsement: str


_WORDINGS = {
    "sv": Wording(
        demo="Övning: personen och resultatet är påhittade.",
        example_checklist="Checklistan är ett exempel.",
        replaces="Ersätter {number}.",
        achievement="Validering av {qualification} enligt checklista version {version}.",
        assessed="Bedömd {first} till {last}.",
        overridden="Bedömaren har satt ett annat resultat än det uträknade för: {areas}.",
        log_name="Protokollet från bedömningen",
        log="SHA-256 {digest} över protokollets poster fram till underskriften, {entries} till antalet.",
        checklist_name="Checklistan",
        checklist="SHA-256 {digest} över checklistan, version {version}.",
        whole="Helheten",
        share="{area}: andel visat",
        knowledge="{area}: kunskapsprov",
        status_list="Återkallade dokument från {centre}",
        endorsement="{authority} står bakom {centre}",
    ),
    "en": Wording(
        demo="Exercise: the person and the result are invented.",
        example_checklist="The checklist is an example.",
        replaces="Replaces {number}.",
        achievement="Validation of {qualification} against checklist version {version}.",
        assessed="Assessed {first} to {last}.",
        overridden="The assessor set another result than the calculated one for: {areas}.",
        log_name="The log of the assessment",
        log="SHA-256 {digest} over the entries of the log up to its signing, {entries} in number.",
        checklist_name="The checklist",
        checklist="SHA-256 {digest} over the checklist, version {version}.",
        whole="The whole",
        share="{area}: share shown",
        knowledge="{area}: knowledge test",
        status_list="Revoked documents of {centre}",
        endorsement="{authority} vouches for {centre}",
    ),
}


def wording(language: str) -> Wording:
    """The sentences in `language`; Swedish where there are none."""
    return _WORDINGS.get(language, _WORDINGS["sv"])
