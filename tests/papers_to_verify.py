"""Real documents to verify: drawn, with a credential inside, a seal on the page, and signed."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import segno

from assessor_app.credentials.writing import OpenBadgeWriter
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.credentials import StatusListContent, status_entry
from assessor_app.security.pdf_signatures import DocumentSigner
from assessor_app.services.issuing_ports import Enclosure, PaperSigner
from tests.credentials.issuing import (
    CENTRE,
    DEVICE,
    ISSUED_AT,
    KeptKeys,
    credential_content,
    endorsement_content,
    seal_content,
)
from tests.documents.samples import certificate
from tests.signing_papers import a_key, a_signer, certified, document_key

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
CENTRE_KEYS, OWNER_KEYS, FORGER_KEYS = KeptKeys.of(1), KeptKeys.of(2), KeptKeys.of(3)
WRITER = OpenBadgeWriter()
CENTRE_DID = WRITER.issuer(CENTRE_KEYS.public or b"")
OWNER_DID = WRITER.issuer(OWNER_KEYS.public or b"")
SIGNED_AT = ISSUED_AT + timedelta(minutes=1)
ENDED = ISSUED_AT - timedelta(days=30)
PERSON = "Anna Åkerström-Öberg"
INDEX = status_entry(DEVICE, 118).index


@cache
def renderer() -> ReportlabRenderer:
    """One for all tests: it takes its time to begin."""
    return ReportlabRenderer(RESOURCES / "certificates")


@cache
def centre_signer() -> DocumentSigner:
    """Made once: a certificate is another one each time it is made."""
    return a_signer()


def credential(keys: KeptKeys = CENTRE_KEYS, signer: PaperSigner | None = None, **changed: object) -> bytes:
    """Anna's credential; it names the certificate that its PDF is signed with."""
    named = hashlib.sha256((signer or centre_signer()).certificate).hexdigest()
    return WRITER.credential(credential_content(paper_certificate=named, **changed), keys)


def vouched() -> bytes:
    """Anna's credential with what the owner of the standard says of the centre."""
    endorsement = WRITER.endorsement(endorsement_content(CENTRE_DID), OWNER_KEYS)
    return credential(endorsements=(endorsement,))


def seal(keys: KeptKeys = CENTRE_KEYS, **changed: object) -> str:
    """The seal on Anna's certificate."""
    return WRITER.seal(seal_content(**changed), keys)


def status_list(*revoked: int, at: datetime = SIGNED_AT + timedelta(days=18)) -> bytes:
    """The centre's list, as of some weeks after it issued."""
    content = StatusListContent(status_entry(DEVICE, 118).list_id, CENTRE, at, frozenset(revoked))
    return WRITER.status_list(content, CENTRE_KEYS)


def paper(
    inside: bytes | None = None,
    on_page: str | None = None,
    signer: PaperSigner | None = None,
    at: datetime = SIGNED_AT,
) -> bytes:
    """Anna's certificate as a signed PDF."""
    enclosed = Enclosure("intyg.json", "application/ld+json", inside or credential(), "Intyget")
    content = certificate(PERSON, number="VIM-26-7K3QF-0118-Y", seal=on_page or seal())
    return renderer().signed(renderer().render(content, enclosed).pdf, signer or centre_signer(), at)


@cache
def genuine_paper() -> bytes:
    """As the centre issued it."""
    return paper()


@cache
def unsigned_paper() -> bytes:
    """With the credential inside, before it is signed."""
    enclosed = Enclosure("intyg.json", "application/ld+json", credential(), "Intyget")
    return renderer().render(certificate(PERSON, number="VIM-26-7K3QF-0118-Y", seal=seal()), enclosed).pdf


@cache
def others_paper() -> bytes:
    """A PDF with a valid signature and nothing of ours in it."""
    enclosed = Enclosure("faktura.json", "application/json", b'{"invoice": 7}', "Fakturan")
    return renderer().signed(renderer().render(certificate(PERSON), enclosed).pdf, centre_signer(), SIGNED_AT)


class CarelessSigner(DocumentSigner):
    """Signs whenever it is asked, also when its certificate does not hold any more."""

    def cms(self, digest: bytes, signed_at: datetime) -> bytes:
        return super().cms(digest, ENDED - timedelta(days=1))


@cache
def expired_signer() -> DocumentSigner:
    """Its certificate ended before anything was issued."""
    return CarelessSigner(document_key(), certified("Vimmerby testcenter", a_key(), until=ENDED))


def said_otherwise(document: bytes, **changed: object) -> bytes:
    """A credential that somebody changed: the qualification, or what is named."""
    read = json.loads(document)
    read["credentialSubject"]["achievement"]["name"] = "Underhåll BAS"
    read |= changed
    return json.dumps(read).encode()


def picture_of(text: str, scale: int = 6) -> bytes:
    """A PNG of a QR code."""
    target = io.BytesIO()
    segno.make(text, micro=False).save(target, kind="png", scale=scale, border=4)
    return target.getvalue()


def flipped(data: bytes, at: int) -> bytes:
    """The same with one bit changed."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
