"""Seals: a signed head proves how far a device's chain had come."""

from __future__ import annotations

import copy
import pickle
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import head_message, sign_head, verify_head

KEY = DeviceKey.from_private_bytes(bytes(range(32)))
DEVICE = UUID("018f0000-0000-7000-8000-000000000002")
DIGEST = bytes(reversed(range(32)))


def test_a_signed_head_verifies_with_the_public_key_alone() -> None:
    signature = sign_head(KEY, DEVICE, 4711, DIGEST)

    assert verify_head(KEY.public_bytes, DEVICE, 4711, DIGEST, signature)


def test_a_head_with_anything_changed_does_not_verify() -> None:
    signature = sign_head(KEY, DEVICE, 4711, DIGEST)
    other = DeviceKey.generate()

    assert not verify_head(KEY.public_bytes, DEVICE, 4710, DIGEST, signature)
    assert not verify_head(KEY.public_bytes, UUID(int=1), 4711, DIGEST, signature)
    assert not verify_head(KEY.public_bytes, DEVICE, 4711, bytes(32), signature)
    assert not verify_head(other.public_bytes, DEVICE, 4711, DIGEST, signature)


@given(st.binary(max_size=80), st.integers(), st.binary(max_size=64), st.binary(max_size=80))
def test_hostile_heads_are_simply_not_valid(public: bytes, seq: int, digest: bytes, signature: bytes) -> None:
    assert not verify_head(public, DEVICE, seq, digest, signature)


def test_what_is_signed_is_frozen() -> None:
    assert head_message(DEVICE, 258, DIGEST).hex() == (
        "6173736573736f722068656164203100" + DEVICE.hex + "0000000000000102" + DIGEST.hex()
    )
    with pytest.raises(ValueError, match="head"):
        head_message(DEVICE, -1, DIGEST)


def test_a_device_key_is_not_copied_or_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(KEY)
    with pytest.raises(TypeError):
        copy.copy(KEY)


def test_a_fingerprint_is_six_words_that_can_be_said() -> None:
    words = fingerprint_words(KEY.public_bytes).split("-")

    assert len(words) == 6
    assert all(len(word) == 5 and word.isalpha() for word in words)
    assert fingerprint_words(KEY.public_bytes) != fingerprint_words(DeviceKey.generate().public_bytes)
