"""A document of an invented person, to judge the look of documents by."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import MappingProxyType

from assessor_app.domain.certificates import (
    AreaLine,
    CentreCard,
    CriterionLine,
    DocumentContent,
    DocumentKind,
    MeasureLine,
    PersonLine,
    SignatureLine,
)
from assessor_app.domain.checklists import Area, Checklist
from assessor_app.domain.document_looks import DocumentLook
from assessor_app.domain.outcomes import Outcome

_PERSON = PersonLine("Saga Exempelsson", date(1994, 3, 21))
_ASSESSOR = "Bo Exempelsson"
_ON = date(2026, 5, 14)
_SIGNED_AT = datetime(2026, 5, 14, 13, 30, tzinfo=UTC)
_STROKES = (((60, 210), (150, 90), (220, 220), (310, 120), (420, 210), (560, 150), (760, 190)),)
_REASONS = {"sv": "Behövde en påminnelse på vägen.", "en": "Needed one reminder on the way."}
_STRENGTHS = {"sv": "Arbetade lugnt och säkert hela dagen.", "en": "Worked calmly and safely all day."}
_COMMENTS = {"sv": "Rättvist och tydligt.", "en": "Fair and clear."}
_PLANS = {"sv": "Öva tillsammans med en kollega.", "en": "Practise together with a colleague."}


def sample_content(
    checklist: Checklist, kind: DocumentKind, language: str, centre: CentreCard, look: DocumentLook
) -> DocumentContent:
    """Everything met on a certificate; elsewhere one area is not and one is not fully tested."""
    met_all = kind is DocumentKind.CERTIFICATE
    outcomes = [_outcome(number, met_all=met_all) for number in range(1, len(checklist.areas) + 1)]
    whole = Outcome.MET if all(one is Outcome.MET for one in outcomes) else Outcome.NOT_MET
    areas = tuple(
        AreaLine(number, area.name.in_(language), outcome.value, _SHARES[outcome])
        for number, (area, outcome) in enumerate(zip(checklist.areas, outcomes, strict=True), start=1)
    )
    return DocumentContent(
        kind=kind,
        language=language,
        number="–",
        checklist_title=checklist.title.in_(language),
        checklist_version=checklist.version,
        checklist_example=checklist.example,
        centre=centre,
        person=_PERSON,
        assessed_from=_ON,
        assessed_on=_ON,
        whole_outcome=whole.value,
        areas=areas,
        criteria=MappingProxyType(
            {
                number: _criteria(area, outcome, language)
                for number, (area, outcome) in enumerate(zip(checklist.areas, outcomes, strict=True), start=1)
            }
        ),
        measures=() if met_all else (MeasureLine(None, _PLANS[language], _ASSESSOR, date(2026, 9, 1)),),
        strengths=_STRENGTHS[language],
        candidate_comment=_COMMENTS[language],
        assessors=(_ASSESSOR,),
        signatures=(
            SignatureLine("candidate", _PERSON.name, _SIGNED_AT, _STROKES),
            SignatureLine("assessor", _ASSESSOR, _SIGNED_AT, _STROKES),
        ),
        demo=True,
        look=look,
    )


_SHARES = {Outcome.MET: 1000, Outcome.NOT_MET: 620, Outcome.NOT_FULLY_TESTED: 380}


def _outcome(number: int, *, met_all: bool) -> Outcome:
    if met_all or number not in (3, 5):
        return Outcome.MET
    return Outcome.NOT_MET if number == 3 else Outcome.NOT_FULLY_TESTED


def _criteria(area: Area, outcome: Outcome, language: str) -> tuple[CriterionLine, ...]:
    last = {Outcome.NOT_MET: "not_shown", Outcome.NOT_FULLY_TESTED: "not_tested"}.get(outcome, "shown")
    lines = []
    for index, criterion in enumerate(area.criteria):
        rating = last if index >= len(area.criteria) - 2 else "shown"
        lines.append(
            CriterionLine(
                code=criterion.code,
                text=criterion.text.in_(language),
                mode=criterion.mode.value,
                weight=criterion.weight,
                critical=criterion.critical,
                rating=rating,
                reason=_REASONS[language] if rating == "not_shown" else "",
                assessor_name=_ASSESSOR,
                marked_on=_ON,
            )
        )
    return tuple(lines)
