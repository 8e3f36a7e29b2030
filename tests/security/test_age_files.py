"""The age envelope as a stream: other people's exceptions come out as they are, and memory stays flat."""

import io

import pytest

from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.services.envelope_ports import NoKeyFits, UnfitEnvelope, UnfitRecipient

RECIPIENT, IDENTITY = X25519Keys().new_identity()
AGE = AgeEnvelopes()
MIB = 1 << 20


class Long:
    """So many bytes, none of them kept."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.largest = 0

    def read(self, size: int = -1, /) -> bytes:
        self.largest = max(self.largest, size)
        piece = min(self.left, size)
        self.left -= piece
        return bytes(piece)


class Counting:
    """Counts what is written; may fail at some point."""

    def __init__(self, fail_at: int = 1 << 60) -> None:
        self.size = 0
        self.largest = 0
        self._fail_at = fail_at

    def write(self, data: bytes, /) -> int:
        self.size += len(data)
        self.largest = max(self.largest, len(data))
        if self.size > self._fail_at:
            raise KeyError("full")
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""


def sealed(plain: bytes) -> bytes:
    out = io.BytesIO()
    AGE.encrypt(io.BytesIO(plain), out, [RECIPIENT])
    return out.getvalue()


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 3 * MIB])
def test_what_was_encrypted_is_decrypted(size: int) -> None:
    plain, out = bytes(size), io.BytesIO()
    AGE.decrypt(io.BytesIO(sealed(plain)), out, [IDENTITY])
    assert out.getvalue() == plain


def test_pieces_are_small_however_much_there_is() -> None:
    source, target = Long(40 * MIB), Counting()
    AGE.encrypt(source, target, [RECIPIENT])
    assert target.size > 40 * MIB
    assert max(source.largest, target.largest) < MIB
    target = Counting()
    AGE.decrypt(io.BytesIO(sealed(bytes(20 * MIB))), target, [IDENTITY])
    assert target.size == 20 * MIB
    assert target.largest < MIB


def test_an_exception_of_who_reads_or_writes_comes_out_as_it_is() -> None:
    with pytest.raises(KeyError, match="full"):
        AGE.encrypt(Long(MIB), Counting(100_000), [RECIPIENT])
    with pytest.raises(KeyError, match="full"):
        AGE.decrypt(io.BytesIO(sealed(bytes(MIB))), Counting(100_000), [IDENTITY])


def test_nobody_or_too_many_to_encrypt_to_is_refused() -> None:
    for recipients in ([], [X25519Keys().new_identity()[0] for _ in range(9)], ["age1x"], [IDENTITY]):
        with pytest.raises(UnfitRecipient):
            AGE.encrypt(Long(1), Counting(), recipients)


def test_what_opens_nothing_is_told_apart_from_damage() -> None:
    whole = sealed(b"abc")
    for identities in ([], [X25519Keys().new_identity()[1]], ["AGE-SECRET-KEY-1"], [RECIPIENT]):
        with pytest.raises(NoKeyFits):
            AGE.decrypt(io.BytesIO(whole), Counting(), identities)
    with pytest.raises(UnfitEnvelope):
        AGE.decrypt(io.BytesIO(whole[:-1]), Counting(), [IDENTITY])
