"""JSON in the one form that RFC 8785 gives it: sorted names, no blanks, one spelling of everything.

What is read must be, byte for byte, what writing it would give. That refuses doubled and unknown names, NaN,
blanks, deep nesting and second spellings in one stroke.
"""

from __future__ import annotations

import re
from typing import Annotated, TypeVar
from uuid import UUID

import msgspec

from assessor_app.domain.texts import NAME_LENGTH, clean_line

T = TypeVar("T", bound=msgspec.Struct)

MOST_NUMBER = (1 << 53) - 1

Number = Annotated[int, msgspec.Meta(ge=0, le=MOST_NUMBER)]
Counted = Annotated[int, msgspec.Meta(ge=1, le=MOST_NUMBER)]
Time = Annotated[int, msgspec.Meta(ge=0, le=253_402_300_799_999)]
Hex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z", min_length=64, max_length=64)]
Digest = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, msgspec.Meta(min_length=64, max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=NAME_LENGTH)]
Word = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[0-9A-Za-z._:-]*\Z")]

_encoder = msgspec.json.Encoder(order="sorted")
_HEX = re.compile("[0-9a-f]{64}")


class NotCanonical(ValueError):
    """It is not JSON of the expected shape in its one form."""


def encoded(value: msgspec.Struct) -> bytes:
    """The one form of `value`."""
    return _encoder.encode(value)


def decoded(content: bytes, decoder: msgspec.json.Decoder[T]) -> T:
    """Read what `encoded` wrote. Raises NotCanonical."""
    try:
        value = decoder.decode(content)
        if _encoder.encode(value) != content:
            raise NotCanonical("another form")
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        if isinstance(error, NotCanonical):
            raise
        raise NotCanonical("another shape") from error
    return value


def named(text: str) -> str:
    """A name as it may stand in a file: one clean line of at most 200 characters."""
    return clean_line(text, NAME_LENGTH)


def require_named(*texts: str) -> None:
    """Raises NotCanonical where one of them is not as `named` writes it."""
    if any(named(text) != text for text in texts):
        raise NotCanonical("a name that no person typed")


def require_distinct(*lists: tuple[object, ...]) -> None:
    """Raises NotCanonical where something is named twice."""
    if any(len(set(one)) != len(one) for one in lists):
        raise NotCanonical("named twice")


def is_hex(text: str) -> bool:
    """Whether it is a SHA-256 in lower-case hex."""
    return _HEX.fullmatch(text) is not None


class PartyShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One end of an exchange."""

    device: UUID
    label: Name
    place: UUID
    place_name: Name
