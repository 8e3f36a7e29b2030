"""Reads credentials, seals and lists of what was revoked. Nothing is fetched, nothing raises."""

from __future__ import annotations

from collections.abc import Sequence

from assessor_app.credentials import endorsements, seals, status_lists
from assessor_app.credentials.claims import claims_of, issuer_name, moment, paper_certificate, status_pointer
from assessor_app.credentials.did_keys import key_of
from assessor_app.credentials.json_documents import Json, NotReadable, objects, read_object, texts
from assessor_app.credentials.pictures import codes_in
from assessor_app.credentials.proofs import examined
from assessor_app.services.issuing_ports import (
    EndorsementSeen,
    SignedClaims,
    StatusListSeen,
    VerifyEd25519,
)


class OfflineCredentialReader:
    """A `CredentialReader`. `verify`: how an Ed25519 signature is held against a message."""

    def __init__(self, verify: VerifyEd25519) -> None:
        self._verify = verify

    def credential(self, data: bytes) -> SignedClaims | None:
        document = _document(data)
        if document is None or status_lists.is_status_list(document) or endorsements.is_endorsement(document):
            return None
        proof = examined(document, self._verify)
        return SignedClaims(
            valid=not proof.problem,
            issuer=proof.issuer,
            issuer_key=proof.key,
            claims=claims_of(document),
            status=status_pointer(document),
            problem=proof.problem,
            endorsed_by=endorsements.endorsed_by(document, self._verify),
            paper_certificate=paper_certificate(document),
        )

    def seal(self, text: str) -> SignedClaims | None:
        return seals.read(text, self._verify)

    def status_list(self, data: bytes) -> StatusListSeen | None:
        document = _document(data)
        if document is None or not status_lists.is_status_list(document):
            return None
        proof = examined(document, self._verify)
        entries = status_lists.list_of(document)
        revoked, length = entries or (frozenset(), 0)
        uri = document.get("id")
        problem = proof.problem or ("" if entries else "no_list")
        return StatusListSeen(
            valid=not problem,
            issuer=proof.issuer,
            list_uri=uri if isinstance(uri, str) else "",
            as_of=moment(document.get("validFrom")),
            revoked=revoked,
            length=length,
            problem=problem,
        )

    def endorsement(self, data: bytes) -> EndorsementSeen | None:
        document = _document(data)
        if document is None or not endorsements.is_endorsement(document):
            return None
        proof = examined(document, self._verify)
        about = [subject.get("id") for subject in objects(document.get("credentialSubject"))]
        centre = about[0] if len(about) == 1 and isinstance(about[0], str) else ""
        valid_from, valid_until, comment = endorsements.validity(document)
        problem = proof.problem or ("" if key_of(centre) else "unknown_subject")
        return EndorsementSeen(
            valid=not problem,
            authority=proof.issuer,
            authority_key=proof.key,
            authority_name=issuer_name(document),
            centre=centre,
            valid_from=valid_from,
            valid_until=valid_until,
            comment=comment,
            problem=problem,
        )

    def seals_in_picture(self, picture: bytes) -> Sequence[str]:
        return codes_in(picture)


def _document(data: bytes) -> Json | None:
    try:
        document = read_object(data)
    except NotReadable:
        return None
    return document if "VerifiableCredential" in texts(document.get("type")) else None
