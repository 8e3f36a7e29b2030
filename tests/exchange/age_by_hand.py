"""age v1 (age-encryption.org/v1) by hand, so that a wrong header can still carry the right sum."""

import base64
import hashlib
import hmac
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FILE_KEY = bytes(range(16))
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
VERSION = b"age-encryption.org/v1\n"


def b64(data: bytes) -> bytes:
    """Base64 without padding."""
    return base64.b64encode(data).rstrip(b"=")


def _derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt or None, info).derive(secret)


def public_of(recipient: str) -> bytes:
    """The 32 bytes in ``age1…``."""
    bits = "".join(f"{_BECH32.index(char):05b}" for char in recipient[4:-6])
    return int(bits[:256], 2).to_bytes(32, "big")


def stanza_parts(recipient: str, seed: int = 7) -> tuple[bytes, bytes]:
    """The share and the wrapped file key for a recipient, both 32 bytes."""
    public = public_of(recipient)
    mine = X25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
    share = mine.public_key().public_bytes_raw()
    secret = mine.exchange(X25519PublicKey.from_public_bytes(public))
    key = _derived(secret, share + public, b"age-encryption.org/v1/X25519")
    return share, ChaCha20Poly1305(key).encrypt(bytes(12), FILE_KEY, None)


def stanza(recipient: str, seed: int = 7) -> bytes:
    """The two lines of an X25519 recipient."""
    share, body = stanza_parts(recipient, seed)
    return b"-> X25519 " + b64(share) + b"\n" + b64(body) + b"\n"


def header(stanzas: Sequence[bytes], version: bytes = VERSION, ending: bytes = b"\n") -> bytes:
    """A header with the right sum over whatever stands in it."""
    start = version + b"".join(stanzas) + b"---"
    total = hmac.new(_derived(FILE_KEY, b"", b"header"), start, hashlib.sha256).digest()
    return start + b" " + b64(total) + ending


def payload(plain: bytes) -> bytes:
    """Nonce and chunks."""
    nonce = bytes(16)
    cipher = ChaCha20Poly1305(_derived(FILE_KEY, nonce, b"payload"))
    pieces = [plain[at : at + 65536] for at in range(0, len(plain), 65536)] or [b""]
    return nonce + b"".join(
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == len(pieces) - 1]), piece, None)
        for number, piece in enumerate(pieces)
    )


def encrypted(plain: bytes, stanzas: Sequence[bytes]) -> bytes:
    """A whole file."""
    return header(stanzas) + payload(plain)
