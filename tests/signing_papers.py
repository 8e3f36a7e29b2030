"""Certificates, keys and papers to sign in tests."""

from __future__ import annotations

import asyncio
import io
import re
import shutil
import subprocess
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from asn1crypto import x509 as asn1
from asn1crypto.cms import ContentInfo
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, sign_pdf
from pyhanko.sign.signers.pdf_cms import ExternalSigner

from assessor_app.documents.paper_reading import PdfPaperReader
from assessor_app.security.keys import DocumentKey
from assessor_app.security.pdf_signature_checks import SignatureChecker
from assessor_app.security.pdf_signatures import DocumentSigner
from assessor_app.services.issuing_ports import PaperSeen

SIGNED_AT = datetime(2026, 5, 14, 15, 20, tzinfo=UTC)
FROM = datetime(2026, 1, 1, tzinfo=UTC)
TO = datetime(2029, 1, 1, tzinfo=UTC)


def a_key(number: int = 7) -> EllipticCurvePrivateKey:
    """The same P-256 key for the same number."""
    return derive_private_key(number, SECP256R1())


def document_key(number: int = 7) -> DocumentKey:
    """The same document key for the same number."""
    return DocumentKey.from_private_bytes(number.to_bytes(32, "big"))


def certified(
    subject: str,
    key: EllipticCurvePrivateKey,
    issuer: str | None = None,
    issuing_key: EllipticCurvePrivateKey | None = None,
    *,
    authority: bool = False,
    since: datetime = FROM,
    until: datetime = TO,
) -> bytes:
    """A certificate about `key`; signed by itself where nobody else is named."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer or subject))
        .public_key(key.public_key())
        .serial_number(1 + zlib.crc32(subject.encode()))
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
    )
    return builder.sign(issuing_key or key, SHA256()).public_bytes(Encoding.DER)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def a_signer(number: int = 7, name: str = "Vimmerby testcenter") -> DocumentSigner:
    """The centre's signer, with a certificate it made for itself."""
    return DocumentSigner(document_key(number), certified(name, a_key(number)))


def signed_once_more(pdf: bytes, signer: DocumentSigner) -> bytes:
    """The file with one more signature behind its end, the way other programs add theirs."""

    class Second(ExternalSigner):
        async def async_sign(self, data_digest: bytes, *_: object, **__: object) -> ContentInfo:
            return ContentInfo.load(await asyncio.to_thread(signer.cms, data_digest, SIGNED_AT))

    certificate = asn1.Certificate.load(signer.certificate)
    target = io.BytesIO()
    sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)),
        PdfSignatureMetadata(field_name="Signature2", md_algorithm="sha256"),
        Second(certificate, None, 256),
        existing_fields_only=False,
        bytes_reserved=8192,
        output=target,
    )
    return target.getvalue()


def with_attachments(pdf: bytes, files: Mapping[str, bytes]) -> bytes:
    """The paper with files embedded."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for name, data in files.items():
            document.attachments[name] = pikepdf.AttachedFileSpec(
                document, data, mime_type="application/json"
            )
        target = io.BytesIO()
        document.save(target, deterministic_id=True)
        return target.getvalue()


def read(
    pdf: bytes, *, seals: Sequence[str] = (), authorities: Sequence[bytes] = (), look: bool = False
) -> PaperSeen | None:
    """The paper as our reader takes it apart; `seals` is what its eyes see on each page."""
    return PdfPaperReader(SignatureChecker(authorities), lambda png: seals).read(pdf, look)


def is_accepted(pdf: bytes) -> bool:
    """Whether our reader finds one valid signature, and nothing outside it."""
    seen = read(pdf)
    return seen is not None and [(one.valid, one.covers_all) for one in seen.signatures] == [(True, True)]


def pdfsig(pdf: bytes, folder: Path) -> str:
    """What poppler says of the signatures in a file, all white space made single spaces."""
    program = shutil.which("pdfsig")
    assert program, "poppler-utils is needed for the tests"
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    done = subprocess.run([program, path], capture_output=True, check=False)
    return " ".join((done.stdout + done.stderr).decode("utf-8", "replace").split())


def is_accepted_by_pdfsig(pdf: bytes, folder: Path) -> bool:
    """Whether poppler finds one valid signature, and that it covers the whole document."""
    said = pdfsig(pdf, folder)
    return (
        len(re.findall(r"Signature #\d", said)) == 1
        and "Signature Validation: Signature is Valid." in said
        and "Total document signed" in said
    )
