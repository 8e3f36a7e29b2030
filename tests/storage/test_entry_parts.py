"""The bytes of an entry's parts are those of RFC 8785, as a library that is not ours writes them."""

from __future__ import annotations

import unicodedata
from typing import Any, cast

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.storage.entry_parts import UnfitText, _canonical

KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"))
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)
PLAIN = TEXTS | NUMBERS | st.booleans()
PARTS = st.dictionaries(KEYS, st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=4), max_leaves=12))


def in_nfc(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [in_nfc(item) for item in value]
    return value


@given(PARTS)
def test_a_part_is_written_as_rfc_8785_says(part: dict[str, object]) -> None:
    wanted = {key: in_nfc(value) for key, value in part.items()}
    assert _canonical(dict(reversed(part.items()))) == rfc8785.dumps(cast(Any, wanted))


@pytest.mark.parametrize(
    "code", [*range(1, 0x20), 0x22, 0x2F, 0x5C, 0x7F, 0x85, 0x2028, 0x2029, 0xFFFF, 0x1F600]
)
def test_every_sign_that_json_may_escape_is_escaped_the_same(code: int) -> None:
    part: dict[str, object] = {"text": f"a{chr(code)}b"}
    assert _canonical(part) == rfc8785.dumps(cast(Any, part))


@pytest.mark.parametrize("text", ["half \ud800", "nul \0"])
def test_a_text_that_must_never_be_kept_is_refused(text: str) -> None:
    with pytest.raises(UnfitText):
        _canonical({"text": text})


def test_a_number_that_others_would_read_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="RFC 8785"):
        _canonical({"number": 2**53})
