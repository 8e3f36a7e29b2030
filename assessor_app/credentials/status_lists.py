"""Bitstring Status List credentials: which of a list's entries are revoked, one bit each.

W3C, *Bitstring Status List v1.0*: bits from the left, compressed with gzip, base64url behind a ``u``.
"""

from __future__ import annotations

import gzip
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterable
from datetime import UTC

from assessor_app.credentials.achievements import profile
from assessor_app.credentials.json_documents import Json, objects, texts
from assessor_app.credentials.vocabulary import BADGES_CONTEXT, CREDENTIALS_CONTEXT
from assessor_app.credentials.wording import wording
from assessor_app.domain.credentials import LONGEST_LIST, StatusListContent

_LARGEST_LIST = 1_048_576
"""Entries of a stranger's list at the most."""
_BASE64URL = re.compile(r"[A-Za-z0-9_-]+")
_AS_GZIP = 16 + zlib.MAX_WBITS


def status_list_credential(content: StatusListContent, issuer: str) -> Json:
    """The list without its proof. `issuer` is the centre's ``did:key``."""
    return {
        # Open Badges stands here for the words that the centre's profile is written in.
        "@context": [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
        "id": content.list_id.urn,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "name": wording("sv").status_list.format(centre=content.issuer.name),
        "issuer": profile(content.issuer, issuer),
        "validFrom": content.issued_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "credentialSubject": {
            "id": f"{content.list_id.urn}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(content.revoked),
        },
    }


def encoded(revoked: Iterable[int], length: int = LONGEST_LIST) -> str:
    """The bits of `length` entries. Raises ValueError for an entry outside of them."""
    bits = bytearray(length // 8)
    for index in revoked:
        if not 0 <= index < length:
            raise ValueError(f"entry {index} is outside of a list of {length}")
        bits[index // 8] |= 0x80 >> index % 8
    # mtime 0: the same list is the same bytes.
    packed = gzip.compress(bytes(bits), mtime=0)
    return "u" + urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def decoded(text: str) -> tuple[frozenset[int], int] | None:
    """The entries whose bit is set, and how many there are; None where it is no such list."""
    if not text.startswith("u") or not _BASE64URL.fullmatch(text):
        return None
    try:
        packed = urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4))
        unpacker = zlib.decompressobj(_AS_GZIP)
        bits = unpacker.decompress(packed, _LARGEST_LIST // 8 + 1)
    except (NotBase64, zlib.error):
        return None
    if not unpacker.eof or unpacker.unused_data or not bits or len(bits) > _LARGEST_LIST // 8:
        return None
    revoked = frozenset(
        place * 8 + bit for place, byte in enumerate(bits) if byte for bit in range(8) if byte & (0x80 >> bit)
    )
    return revoked, len(bits) * 8


def is_status_list(document: Json) -> bool:
    return "BitstringStatusListCredential" in texts(document.get("type"))


def list_of(document: Json) -> tuple[frozenset[int], int] | None:
    """What `decoded` gives of a list of revocations; None where the document holds none."""
    for subject in objects(document.get("credentialSubject")):
        text = subject.get("encodedList")
        if subject.get("type") == "BitstringStatusList" and subject.get("statusPurpose") == "revocation":
            return decoded(text) if isinstance(text, str) else None
    return None
