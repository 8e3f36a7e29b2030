"""The plain part of an exchange file: who sends what to whom, as which number."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

from assessor_app.exchange.canonical import (
    Counted,
    Hex,
    PartyShape,
    Time,
    decoded,
    encoded,
    named,
    require_named,
)
from assessor_app.services.exchange_ports import FileHeader, Party

FORMAT: Final = "assessor-exchange"
VERSION: Final = 1
PREFIX: Final = b"assessor exchange header 1\0"

_Size = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}\Z", min_length=16, max_length=16)]


class _Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`size` has sixteen hex digits: the header's length must not hang on what comes after it."""

    digest: Hex
    size: _Size


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-exchange"] = FORMAT
    version: Literal[1] = VERSION
    sender: PartyShape = msgspec.field(name="from")
    receiver: PartyShape = msgspec.field(name="to")
    number: Counted
    previous: Hex | None
    created_at: Time
    payload: _Payload


class _Heading(msgspec.Struct, frozen=True):
    format: str
    version: int


_decoder = msgspec.json.Decoder(_Header)
_heading_decoder = msgspec.json.Decoder(_Heading)


def party_shape(party: Party) -> PartyShape:
    """A party as it stands in files."""
    return PartyShape(party.device, named(party.label), party.place, named(party.place_name))


def party_of(shape: PartyShape) -> Party:
    """The party that a file names. Raises NotCanonical for a name that no person typed."""
    require_named(shape.label, shape.place_name)
    return Party(shape.device, shape.label, shape.place, shape.place_name)


def header_bytes(header: FileHeader) -> bytes:
    """`header.json`; it is as long for every payload. Raises NotCanonical for what no reader would take."""
    content = encoded(
        _Header(
            sender=party_shape(header.sender),
            receiver=party_shape(header.receiver),
            number=header.number,
            previous=header.previous,
            created_at=header.created_at,
            payload=_Payload(header.payload_digest or "0" * 64, f"{header.payload_size:016x}"),
        )
    )
    read_header(content)
    return content


def read_header(content: bytes) -> FileHeader:
    """Raises NotCanonical. How long it may be is the frame's matter."""
    header = decoded(content, _decoder)
    return FileHeader(
        party_of(header.sender),
        party_of(header.receiver),
        header.number,
        header.previous,
        header.created_at,
        header.payload.digest,
        int(header.payload.size, 16),
    )


def claimed_version(content: bytes) -> int | None:
    """The version that a header of this or a later format names; None where it is something else."""
    try:
        heading = _heading_decoder.decode(content)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return heading.version if heading.format == FORMAT else None
