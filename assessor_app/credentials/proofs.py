"""Data Integrity proofs of the suite ``eddsa-jcs-2022``: Ed25519 over two hashes of canonical JSON.

W3C, *Data Integrity EdDSA Cryptosuites v1.0*, §3.3. Hashed are the proof without its value, and the document
without its proof, each as RFC 8785 writes it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from assessor_app.credentials.canonical import canonical
from assessor_app.credentials.did_keys import (
    did_key,
    from_multibase,
    key_of,
    multibase,
    verification_method,
)
from assessor_app.credentials.json_documents import Json, inner
from assessor_app.services.issuing_ports import CentreKeys, VerifyEd25519

SUITE = "eddsa-jcs-2022"


@dataclass(frozen=True, slots=True)
class ProofSeen:
    """Whose the document says it is, and what is wrong with its proof; `problem` is empty where it is valid.

    no_proof; unknown_suite: of another kind, or several; unknown_issuer: no ``did:key`` of Ed25519;
    other_issuer: made with another key than the issuer's; wrong_purpose: not made to vouch for it; changed.
    """

    issuer: str
    key: bytes
    problem: str = ""


def proven(document: Json, keys: CentreKeys, at: datetime) -> bytes:
    """The document with its proof, as canonical JSON. Raises what `CentreKeys.sign` raises.

    The proof repeats the document's contexts, as the suite asks: nobody can read its words in another sense.
    """
    public = keys.public
    if public is None:
        raise ValueError("there is no key to sign with")
    proof: Json = {
        "@context": document["@context"],
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "verificationMethod": verification_method(did_key(public)),
        "proofPurpose": "assertionMethod",
    }
    signature = keys.sign(_hashes(proof, document))
    return canonical({**document, "proof": {**proof, "proofValue": multibase(signature)}})


def examined(document: Json, verify: VerifyEd25519) -> ProofSeen:
    """What the document's proof is worth. Never raises for what `read_object` gave."""
    named = document.get("issuer")
    issuer = named if isinstance(named, str) else inner(named, "id")
    issuer = issuer if isinstance(issuer, str) else ""
    key = key_of(issuer) or b""
    return ProofSeen(issuer, key, _problem(document, issuer, key, verify))


def _problem(document: Json, issuer: str, key: bytes, verify: VerifyEd25519) -> str:
    proof = document.get("proof")
    if isinstance(proof, list) and len(proof) == 1:
        proof = proof[0]
    if not proof:
        return "no_proof"
    if not isinstance(proof, dict) or proof.get("cryptosuite") != SUITE:
        return "unknown_suite"
    if proof.get("type") != "DataIntegrityProof":
        return "unknown_suite"
    if not key:
        return "unknown_issuer"
    if proof.get("verificationMethod") != verification_method(issuer):
        return "other_issuer"
    if proof.get("proofPurpose") != "assertionMethod":
        return "wrong_purpose"
    value = proof.get("proofValue")
    signature = from_multibase(value) if isinstance(value, str) else None
    if signature is None or multibase(signature) != value:
        return "changed"
    hashes = _hashes_of(document, proof)
    return "" if hashes and verify(key, hashes, signature) else "changed"


def _hashes_of(document: Json, proof: Json) -> bytes:
    """What the proof must have signed; empty where it can have signed nothing of the kind."""
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    # The suite would let contexts be added behind those that were signed; nothing may be added here.
    if "@context" in options and options["@context"] != unsecured.get("@context"):
        return b""
    return _hashes(options, unsecured)


def _hashes(options: Json, unsecured: Json) -> bytes:
    return b"".join(hashlib.sha256(canonical(part)).digest() for part in (options, unsecured))
