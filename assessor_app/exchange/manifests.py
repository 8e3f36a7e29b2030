"""What stands first inside the envelope: the manifest and the signed heads."""

from __future__ import annotations

from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.domain.journal import ChainHead
from assessor_app.domain.transfers import SignedHead
from assessor_app.exchange.canonical import (
    Counted,
    Digest,
    Hex,
    NotCanonical,
    Number,
    PartyShape,
    Signature,
    Time,
    Word,
    decoded,
    encoded,
    require_distinct,
)
from assessor_app.exchange.cards import CardShape, card_of, card_shape
from assessor_app.exchange.headers import party_of, party_shape
from assessor_app.exchange.limits import (
    LARGEST_HEADS,
    LARGEST_MANIFEST,
    MOST_ATTACHMENTS,
    MOST_CARDS,
    MOST_CHAINS,
    MOST_CHECKLISTS,
    MOST_HEADS,
)
from assessor_app.services.exchange_ports import ChainPart, FileHeader, Manifest

FORMAT: Final = "assessor-exchange-manifest"
PREFIX: Final = b"assessor exchange manifest 1\0"


class _Chain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    chain: Digest
    device: UUID
    first: Counted
    last: Counted


class _Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-exchange-manifest"] = FORMAT
    version: Literal[1] = 1
    sender: PartyShape = msgspec.field(name="from")
    receiver: PartyShape = msgspec.field(name="to")
    number: Counted
    previous: Hex | None
    created_at: Time
    chains: Annotated[tuple[_Chain, ...], msgspec.Meta(max_length=MOST_CHAINS)]
    entries: Number
    checklists: Annotated[tuple[Hex, ...], msgspec.Meta(max_length=MOST_CHECKLISTS)]
    attachments: Annotated[tuple[Hex, ...], msgspec.Meta(max_length=MOST_ATTACHMENTS)]
    scope: Word
    cards: Annotated[tuple[CardShape, ...], msgspec.Meta(max_length=MOST_CARDS)]
    welcome: UUID | None


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    chain: Digest
    device: UUID
    seq: Counted
    signature: Signature


_decoder = msgspec.json.Decoder(_Manifest)
_head_decoder = msgspec.json.Decoder(_Head)


def manifest_bytes(header: FileHeader, manifest: Manifest) -> bytes:
    """`manifest.json`. Raises NotCanonical for what no reader would take."""
    content = encoded(
        _Manifest(
            sender=party_shape(header.sender),
            receiver=party_shape(header.receiver),
            number=header.number,
            previous=header.previous,
            created_at=header.created_at,
            chains=tuple(
                _Chain(part.chain_digest, part.device, part.first, part.last) for part in manifest.chains
            ),
            entries=manifest.entries,
            checklists=manifest.checklists,
            attachments=manifest.attachments,
            scope=manifest.scope,
            cards=tuple(card_shape(card) for card in manifest.cards),
            welcome=manifest.welcome,
        )
    )
    read_manifest(content, None)
    return content


def read_manifest(content: bytes, header: FileHeader | None) -> Manifest:
    """The manifest of the file with this header. Raises NotCanonical, also where it is another file's."""
    if len(content) > LARGEST_MANIFEST:
        raise NotCanonical("too long")
    told = decoded(content, _decoder)
    if header is not None and not _belongs(told, header):
        raise NotCanonical("the manifest of another file")
    require_distinct(told.checklists, told.attachments)
    if any(part.first > part.last for part in told.chains):
        raise NotCanonical("a part that ends before it begins")
    return Manifest(
        chains=tuple(ChainPart(part.device, part.first, part.last, part.chain) for part in told.chains),
        entries=told.entries,
        checklists=told.checklists,
        attachments=told.attachments,
        scope=told.scope,
        cards=tuple(card_of(card) for card in told.cards),
        welcome=told.welcome,
    )


def _belongs(told: _Manifest, header: FileHeader) -> bool:
    return (
        party_of(told.sender) == header.sender
        and party_of(told.receiver) == header.receiver
        and told.number == header.number
        and told.previous == header.previous
        and told.created_at == header.created_at
    )


def heads_bytes(heads: tuple[SignedHead, ...]) -> bytes:
    """`heads.jsonl`: one signed head a line. Raises NotCanonical for what no reader would take."""
    content = b"".join(
        encoded(_Head(one.head.chain_digest, one.head.device, one.head.seq, one.signature)) + b"\n"
        for one in heads
    )
    read_heads(content)
    return content


def read_heads(content: bytes) -> tuple[SignedHead, ...]:
    """Raises NotCanonical."""
    lines = content.split(b"\n")
    if len(content) > LARGEST_HEADS or len(lines) > MOST_HEADS + 1 or lines.pop():
        raise NotCanonical("too long, or without an end")
    told = [decoded(line, _head_decoder) for line in lines]
    heads = tuple(SignedHead(ChainHead(one.device, one.seq, one.chain), one.signature) for one in told)
    require_distinct(heads)
    return heads


def require_heads(manifest: Manifest, heads: tuple[SignedHead, ...]) -> None:
    """Raises NotCanonical where the end of a part has no signed head.

    Whose signature it is, the store finds out.
    """
    ends = {(one.head.device, one.head.seq, one.head.chain_digest) for one in heads}
    if any((part.device, part.last, part.chain_digest) not in ends for part in manifest.chains):
        raise NotCanonical("an end that nobody signed")
