"""What a document says in the language of machines: its credential and its seal. Nothing is signed here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import CentreState
from assessor_app.domain.certificates import DocumentContent
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.credentials import (
    AreaResult,
    CredentialContent,
    Evidence,
    IssuerProfile,
    SealContent,
    StatusEntry,
    evidence_digest,
)
from assessor_app.domain.evidences import RunEntry, rests_on


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a document is given before anything is written: identity, number, moment, and where its standing
    is told. `replaced_number` is the number of the one that it stands for."""

    document: UUID
    number: str
    at: datetime
    status: StatusEntry
    replaced_number: str | None = None


def issuer_profile(centre: CentreState) -> IssuerProfile:
    """The centre as it signs."""
    return IssuerProfile(centre.name, centre.code, centre.place, centre.contact, centre.demo)


def evidence_of(state: AssessmentState, checklist: Checklist, entries: tuple[RunEntry, ...]) -> Evidence:
    """What a run's result rests on; `entries` are all it has, in fold order."""
    resting = rests_on(entries, state.covered)
    digest = evidence_digest((entry.ref.device, entry.ref.seq, entry.chain) for entry in resting)
    return Evidence(digest, len(resting), checklist.digest)


def credential_content(
    content: DocumentContent,
    checklist: Checklist,
    given: Numbered,
    issuer: IssuerProfile,
    evidence: Evidence,
    *,
    title: str,
    certificate: bytes,
    birth_date_agreed: bool = False,
    endorsements: tuple[bytes, ...] = (),
) -> CredentialContent:
    """The credential of a document that says `content`. Never a personal number, however short.

    `certificate` (DER) is the one that the paper is signed with.
    """
    return CredentialContent(
        document=given.document,
        number=given.number,
        kind=content.kind.value,
        language=content.language,
        title=title,
        issuer=issuer,
        issued_at=given.at,
        person_name=content.person.name,
        birth_date=content.person.birth_date if birth_date_agreed else None,
        qualification=content.checklist_title,
        qualification_id=checklist.id,
        checklist_version=checklist.version,
        checklist_example=checklist.example,
        criteria_narrative=narrative(checklist, content.language),
        assessed_from=content.assessed_from,
        assessed_on=content.assessed_on,
        whole_outcome=content.whole_outcome,
        areas=_areas(content, checklist),
        evidence=evidence,
        status=given.status,
        replaced_number=given.replaced_number,
        endorsements=endorsements,
        paper_certificate=hashlib.sha256(certificate).hexdigest(),
    )


def seal_content(content: DocumentContent, given: Numbered, issuer: IssuerProfile) -> SealContent:
    """The seal of a document that says `content`."""
    return SealContent(
        number=given.number,
        kind=content.kind.value,
        person_name=content.person.name,
        qualification=content.checklist_title,
        outcome=content.whole_outcome,
        issued_on=given.at.date(),
        centre_name=issuer.name,
        status=given.status,
        demo=content.demo,
    )


def narrative(checklist: Checklist, language: str) -> str:
    """What had to be shown, in the checklist's own words: its areas as headings, its criteria as points."""
    parts = []
    for area in checklist.areas:
        points = "\n".join(f"- {criterion.text.in_(language)}" for criterion in area.criteria)
        parts.append(f"## {area.name.in_(language)}\n\n{points}")
    return "\n\n".join(parts)


def _areas(content: DocumentContent, checklist: Checklist) -> tuple[AreaResult, ...]:
    return tuple(
        AreaResult(
            number=line.number,
            id=area.id,
            name=line.name,
            digest=area.digest,
            outcome=line.outcome,
            share_permille=line.share_permille,
            overridden=line.overridden,
            knowledge_permille=line.knowledge_permille,
        )
        for line, area in zip(content.areas, checklist.areas, strict=True)
    )
