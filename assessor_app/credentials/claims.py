"""Reads back what a credential says; of strangers' credentials as much as there is.

Never raises for what `read_object` gave: what is not as it should be is left out.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime

from assessor_app.credentials.json_documents import Json, inner, objects, texts
from assessor_app.credentials.vocabulary import (
    ACHIEVEMENT_TYPES,
    BIRTH_DATE,
    CERTIFICATE_TYPE,
    DEMO,
    KNOWLEDGE,
    NAME,
    SHARE,
    WHOLE,
    digest_of,
)
from assessor_app.domain.verifications import Claims
from assessor_app.services.issuing_ports import StatusPointer

_LONGEST_TEXT = 1000
_MOST_AREAS = 200
_INDEX = re.compile(r"[0-9]{1,10}")
_KINDS = {spelling: kind for kind, spelling in ACHIEVEMENT_TYPES.items()}


def claims_of(document: Json) -> Claims:
    """What the credential says about its subject."""
    subject = next(objects(document.get("credentialSubject")), {})
    achievement = next(objects(subject.get("achievement")), {})
    results = _results(subject, achievement)
    whole = [value for uri, _, value in results if uri.endswith(WHOLE)]
    issued = moment(document.get("validFrom"))
    return Claims(
        number=shown(subject.get("licenseNumber")),
        kind=_KINDS.get(str(achievement.get("achievementType")), ""),
        person_name=_identity(subject, NAME) or shown(subject.get("name")),
        birth_date=_day(_identity(subject, BIRTH_DATE)),
        qualification=shown(achievement.get("name")),
        checklist_version=shown(achievement.get("version")),
        outcome=whole[0] if whole else "",
        issued_on=issued.date() if issued else None,
        issuer_name=issuer_name(document),
        areas=tuple(
            (name, value) for uri, name, value in results if not uri.endswith((WHOLE, SHARE, KNOWLEDGE))
        )[:_MOST_AREAS],
        demo=DEMO in texts(achievement.get("tag")),
    )


def issuer_name(document: Json) -> str:
    """What the issuer calls itself."""
    return shown(inner(document.get("issuer"), "name"))


def status_pointer(document: Json) -> StatusPointer | None:
    """Where it is told whether the credential was revoked; None where it does not say, or not plainly."""
    for entry in objects(document.get("credentialStatus")):
        uri, index = entry.get("statusListCredential"), entry.get("statusListIndex")
        if entry.get("type") != "BitstringStatusListEntry" or entry.get("statusPurpose") != "revocation":
            continue
        if isinstance(uri, str) and isinstance(index, str) and _INDEX.fullmatch(index):
            return StatusPointer(uri, int(index))
    return None


def paper_certificate(document: Json) -> str | None:
    """SHA-256 in hex of the certificate that the PDF around the credential is signed with."""
    for resource in objects(document.get("relatedResource")):
        uri = resource.get("id")
        if resource.get("mediaType") == CERTIFICATE_TYPE and isinstance(uri, str):
            return digest_of(uri)
    return None


def moment(value: object) -> datetime | None:
    """An aware moment as XML Schema writes it; None for anything else."""
    if not isinstance(value, str) or len(value) > 40 or "T" not in value:
        return None
    try:
        read = datetime.fromisoformat(value)
        # What lies outside the years that can be reckoned with is no moment either.
        read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return read if read.tzinfo else None


def shown(value: object) -> str:
    """A text as it may be shown: in one line, without what steers a screen, of bearable length."""
    if not isinstance(value, str):
        return ""
    kept = "".join(
        " " if character.isspace() else character
        for character in value[:_LONGEST_TEXT]
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _results(subject: Json, achievement: Json) -> list[tuple[str, str, str]]:
    """Address, name and value of each result, in the order of the credential."""
    names = {
        str(described.get("id")): shown(described.get("name"))
        for described in objects(achievement.get("resultDescription"))
    }
    found = []
    for result in objects(subject.get("result")):
        uri = result.get("resultDescription")
        value = shown(result.get("value")) or shown(result.get("status"))
        if isinstance(uri, str) and uri in names:
            found.append((uri, names[uri], value))
    return found


def _identity(subject: Json, kind: str) -> str:
    for identity in objects(subject.get("identifier")):
        if identity.get("identityType") == kind and identity.get("hashed") is False:
            return shown(identity.get("identityHash"))
    return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
