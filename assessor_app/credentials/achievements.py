"""What a credential says, as an Open Badges 3.0 AchievementCredential, before it is signed."""

from __future__ import annotations

from base64 import b64encode
from uuid import UUID, uuid5

from assessor_app.credentials.json_documents import Json
from assessor_app.credentials.vocabulary import (
    ACHIEVEMENT_TYPES,
    BADGES_CONTEXT,
    BIRTH_DATE,
    CENTRE_CODE,
    CERTIFICATE_TYPE,
    CREDENTIALS_CONTEXT,
    DEMO,
    EXAMPLE,
    KNOWLEDGE,
    NAME,
    OUTCOMES,
    SHARE,
    STATUSES,
    WHOLE,
    digest_uri,
)
from assessor_app.credentials.wording import Wording, wording
from assessor_app.domain.credentials import AreaResult, CredentialContent, IssuerProfile, StatusEntry

_ACHIEVEMENTS = UUID("6f0f0c55-6a0f-5c0b-8f4e-0c6f6f7c2a53")
"""The name space in which qualifications get their identities."""


def achievement_credential(content: CredentialContent, issuer: str) -> Json:
    """The whole without its proof. `issuer` is the centre's ``did:key``.

    Raises ValueError where a digest is none, and json.JSONDecodeError where an endorsement is no JSON.
    """
    words = wording(content.language)
    document: Json = {
        "@context": [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
        "id": content.document.urn,
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": content.title,
        "issuer": profile(content.issuer, issuer),
        "validFrom": content.issued_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "credentialSubject": _subject(content, words),
        "evidence": _evidence(content, words),
        "credentialStatus": _status(content.status),
    }
    if remarks := _remarks(content, words):
        document["description"] = remarks
    if content.paper_certificate:
        document["relatedResource"] = [
            {
                "id": digest_uri(content.paper_certificate),
                "mediaType": CERTIFICATE_TYPE,
                "digestSRI": "sha256-" + b64encode(bytes.fromhex(content.paper_certificate)).decode("ascii"),
            }
        ]
    return document


def profile(centre: IssuerProfile, did: str) -> Json:
    """The centre as an Open Badges Profile."""
    card: Json = {"id": did, "type": ["Profile"], "name": centre.name}
    if centre.code:
        card["otherIdentifier"] = [
            {"type": "IdentifierEntry", "identifier": centre.code, "identifierType": CENTRE_CODE}
        ]
    if centre.place:
        card["address"] = {"type": ["Address"], "addressLocality": centre.place}
    if centre.contact:
        card["description"] = centre.contact
    return card


def _remarks(content: CredentialContent, words: Wording) -> str:
    remarks = []
    if content.issuer.demo:
        remarks.append(words.demo)
    if content.checklist_example:
        remarks.append(words.example_checklist)
    if content.replaced_number:
        remarks.append(words.replaces.format(number=content.replaced_number))
    return " ".join(remarks)


def _subject(content: CredentialContent, words: Wording) -> Json:
    identities = [_identity(NAME, content.person_name)]
    if content.birth_date is not None:
        identities.append(_identity(BIRTH_DATE, content.birth_date.isoformat()))
    first, last = content.assessed_from.isoformat(), content.assessed_on.isoformat()
    narrative = words.assessed.format(first=first, last=last)
    overridden = [area.name for area in content.areas if area.overridden]
    if overridden:
        narrative += " " + words.overridden.format(areas=", ".join(overridden))
    return {
        "type": ["AchievementSubject"],
        "identifier": identities,
        "licenseNumber": content.number,
        "narrative": narrative,
        "achievement": _achievement(content, words),
        "result": _results(content),
    }


def _identity(kind: str, value: str) -> Json:
    return {"type": "IdentityObject", "hashed": False, "identityHash": value, "identityType": kind}


def _achievement(content: CredentialContent, words: Wording) -> Json:
    same = f"{content.qualification_id}/{content.checklist_version}/{content.language}/{content.kind}"
    tags = [DEMO] if content.issuer.demo else []
    if content.checklist_example:
        tags.append(EXAMPLE)
    achievement: Json = {
        "id": uuid5(_ACHIEVEMENTS, same).urn,
        "type": ["Achievement"],
        "achievementType": ACHIEVEMENT_TYPES[content.kind],
        "name": content.qualification,
        "description": words.achievement.format(
            qualification=content.qualification, version=content.checklist_version
        ),
        "criteria": {"narrative": content.criteria_narrative},
        "humanCode": content.qualification_id,
        "version": content.checklist_version,
        "inLanguage": content.language,
        "resultDescription": _descriptions(content, words),
    }
    if tags:
        achievement["tag"] = tags
    return achievement


def _descriptions(content: CredentialContent, words: Wording) -> list[Json]:
    described = [_outcome(digest_uri(content.evidence.checklist_digest) + WHOLE, words.whole)]
    for area in content.areas:
        uri = _area_uri(area)
        described.append(_outcome(uri, area.name))
        described.append(_percent(uri + SHARE, words.share.format(area=area.name)))
        if area.knowledge_permille is not None:
            described.append(_percent(uri + KNOWLEDGE, words.knowledge.format(area=area.name)))
    return described


def _outcome(uri: str, name: str) -> Json:
    return {
        "id": uri,
        "type": ["ResultDescription"],
        "name": name,
        "resultType": "Result",
        "allowedValue": list(OUTCOMES),
    }


def _percent(uri: str, name: str) -> Json:
    return {
        "id": uri,
        "type": ["ResultDescription"],
        "name": name,
        "resultType": "Percent",
        "valueMin": "0",
        "valueMax": "100",
    }


def _results(content: CredentialContent) -> list[Json]:
    found = [_result(digest_uri(content.evidence.checklist_digest) + WHOLE, content.whole_outcome)]
    for area in content.areas:
        uri = _area_uri(area)
        found.append(_result(uri, area.outcome))
        found.append(_result(uri + SHARE, _in_percent(area.share_permille)))
        if area.knowledge_permille is not None:
            found.append(_result(uri + KNOWLEDGE, _in_percent(area.knowledge_permille)))
    return found


def _result(uri: str, value: str) -> Json:
    result: Json = {"type": ["Result"], "resultDescription": uri, "value": value}
    if value in STATUSES:
        result["status"] = STATUSES[value]
    return result


def _area_uri(area: AreaResult) -> str:
    return f"{digest_uri(area.digest)}?area={area.number}"


def _in_percent(permille: int) -> str:
    whole, tenths = divmod(permille, 10)
    return f"{whole}.{tenths}" if tenths else str(whole)


def _evidence(content: CredentialContent, words: Wording) -> list[Json]:
    evidence = content.evidence
    return [
        {
            "id": digest_uri(evidence.digest),
            "type": ["Evidence"],
            "genre": "AssessmentLog",
            "name": words.log_name,
            "description": words.log.format(digest=evidence.digest, entries=evidence.entries),
        },
        {
            "id": digest_uri(evidence.checklist_digest),
            "type": ["Evidence"],
            "genre": "Checklist",
            "name": words.checklist_name,
            "description": words.checklist.format(
                digest=evidence.checklist_digest, version=content.checklist_version
            ),
        },
    ]


def _status(entry: StatusEntry) -> Json:
    return {
        "id": f"{entry.list_uri}#{entry.index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(entry.index),
        "statusListCredential": entry.list_uri,
    }
