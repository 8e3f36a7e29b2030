"""Writes and signs what a centre gives out: credentials, seals, lists of what was revoked."""

from __future__ import annotations

from assessor_app.credentials import did_keys, proofs, seals
from assessor_app.credentials.achievements import achievement_credential
from assessor_app.credentials.endorsements import endorsement_credential
from assessor_app.credentials.json_documents import read_object
from assessor_app.credentials.status_lists import status_list_credential
from assessor_app.domain.credentials import (
    CredentialContent,
    EndorsementContent,
    SealContent,
    StatusListContent,
)
from assessor_app.services.issuing_ports import CentreKeys


class OpenBadgeWriter:
    """A `CredentialWriter`. The same content, signed with the same key, gives the same bytes."""

    def issuer(self, public: bytes) -> str:
        return did_keys.did_key(public)

    def credential(self, content: CredentialContent, keys: CentreKeys) -> bytes:
        document = achievement_credential(content, _own(keys))
        endorsements = [read_object(endorsement) for endorsement in content.endorsements]
        if endorsements:
            document["issuer"]["endorsement"] = endorsements
        return proofs.proven(document, keys, content.issued_at)

    def seal(self, content: SealContent, keys: CentreKeys) -> str:
        return seals.sealed(content, keys)

    def status_list(self, content: StatusListContent, keys: CentreKeys) -> bytes:
        return proofs.proven(status_list_credential(content, _own(keys)), keys, content.issued_at)

    def endorsement(self, content: EndorsementContent, keys: CentreKeys) -> bytes:
        return proofs.proven(endorsement_credential(content, _own(keys)), keys, content.valid_from)


def _own(keys: CentreKeys) -> str:
    if keys.public is None:
        raise ValueError("the centre has no key")
    return did_keys.did_key(keys.public)
