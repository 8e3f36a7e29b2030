"""Open Badges endorsements: the owner of a standard vouches for a centre, and the centre carries it along."""

from __future__ import annotations

from datetime import UTC, datetime

from assessor_app.credentials.achievements import profile
from assessor_app.credentials.claims import issuer_name, moment, shown
from assessor_app.credentials.json_documents import Json, inner, objects, texts
from assessor_app.credentials.proofs import examined
from assessor_app.credentials.vocabulary import BADGES_CONTEXT, CREDENTIALS_CONTEXT
from assessor_app.credentials.wording import wording
from assessor_app.domain.credentials import EndorsementContent
from assessor_app.services.issuing_ports import VerifyEd25519

_MOST = 10
"""More are not looked at: each takes a signature to check."""


def endorsement_credential(content: EndorsementContent, authority: str) -> Json:
    """The endorsement without its proof. `authority` is the ``did:key`` of whoever vouches."""
    name = wording(content.language).endorsement.format(
        authority=content.authority.name, centre=content.centre_name
    )
    subject: Json = {"id": content.centre, "type": ["EndorsementSubject"]}
    if content.comment:
        subject["endorsementComment"] = content.comment
    document: Json = {
        "@context": [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
        "id": content.id.urn,
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": name,
        "issuer": profile(content.authority, authority),
        "validFrom": _utc(content.valid_from),
        "credentialSubject": subject,
    }
    if content.valid_until is not None:
        document["validUntil"] = _utc(content.valid_until)
    return document


def is_endorsement(document: Json) -> bool:
    return "EndorsementCredential" in texts(document.get("type"))


def endorsed_by(document: Json, verify: VerifyEd25519) -> tuple[tuple[str, str], ...]:
    """Name and ``did:key`` of each whose endorsement of the issuer, inside the credential, is valid.

    It must have held when the credential was issued, and be about a centre of the name that the credential
    gives: else one that somebody vouches for could call itself by another's. Whether whoever vouches is known
    is another question.
    """
    issuer = document.get("issuer")
    did = issuer if isinstance(issuer, str) else inner(issuer, "id")
    issued = moment(document.get("validFrom"))
    carried = [*objects(inner(issuer, "endorsement")), *objects(document.get("endorsement"))]
    found: dict[str, str] = {}
    for endorsement in carried[:_MOST]:
        seen = examined(endorsement, verify)
        if seen.problem or seen.issuer == did or not is_endorsement(endorsement):
            continue
        about = [subject.get("id") for subject in objects(endorsement.get("credentialSubject"))]
        if about == [did] and _held(endorsement, issued) and _names(endorsement, issuer_name(document)):
            found.setdefault(seen.issuer, issuer_name(endorsement))
    return tuple((name, authority) for authority, name in found.items())


def validity(document: Json) -> tuple[datetime | None, datetime | None, str]:
    """From when, until when, and what it says in words."""
    subject = next(objects(document.get("credentialSubject")), {})
    return (
        moment(document.get("validFrom")),
        moment(document.get("validUntil")),
        shown(subject.get("endorsementComment")),
    )


def _held(endorsement: Json, at: datetime | None) -> bool:
    first, last = moment(endorsement.get("validFrom")), moment(endorsement.get("validUntil"))
    if at is None or first is None or ("validUntil" in endorsement and last is None):
        return False
    return first <= at and (last is None or at <= last)


def _names(endorsement: Json, centre: str) -> bool:
    """Whether its title ends in the centre's name, as in every language that one is written in here."""
    title = f" {shown(endorsement.get('name'))}".casefold()
    return bool(centre) and title.endswith(f" {centre}".casefold())


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
