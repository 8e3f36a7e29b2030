"""Receipts and pairing files: one signed piece of canonical JSON each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.domain.journal import ChainHead
from assessor_app.exchange.canonical import (
    Counted,
    Digest,
    Hex,
    NotCanonical,
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
from assessor_app.exchange.limits import LARGEST_CARD, LARGEST_RECEIPT, MOST_CHAINS, MOST_FILES
from assessor_app.exchange.problems import reading_from, writing_to
from assessor_app.exchange.writing import SHARED
from assessor_app.services.envelope_ports import Envelopes
from assessor_app.services.exchange_ports import (
    DeviceCard,
    ExchangeProblem,
    Receipt,
    Signer,
    WrittenFile,
)
from assessor_app.system.files import read_at_most, write_whole

RECEIPT_PREFIX: Final = b"assessor receipt 1\0"
CARD_PREFIX: Final = b"assessor pairing 1\0"
VERSION: Final = 1


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    chain: Digest
    device: UUID
    seq: Counted


class _ReceiptBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-receipt"] = "assessor-receipt"
    version: Literal[1] = 1
    receiver: PartyShape
    sender: PartyShape
    files: Annotated[tuple[tuple[Counted, Hex], ...], msgspec.Meta(max_length=MOST_FILES)]
    heads: Annotated[tuple[_Head, ...], msgspec.Meta(max_length=MOST_CHAINS)]
    scope: Word
    created_at: Time


class _CardBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-pairing"] = "assessor-pairing"
    version: Literal[1] = 1
    card: CardShape


class _ReceiptFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: _ReceiptBody
    signature: Signature


class _CardFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: _CardBody
    signature: Signature


_receipt_decoder = msgspec.json.Decoder(_ReceiptFile)
_card_decoder = msgspec.json.Decoder(_CardFile)


class _Named(msgspec.Struct, frozen=True):
    format: str
    version: int


class _Claim(msgspec.Struct, frozen=True):
    body: _Named


_claim_decoder = msgspec.json.Decoder(_Claim)


def write_receipt(target: Path, receipt: Receipt, sign: Signer) -> WrittenFile:
    """See `services.exchange_ports.ExchangeFiles.write_receipt`; of very many files the newest are named."""
    files = tuple(sorted(receipt.files)[-MOST_FILES:])
    body = _ReceiptBody(
        receiver=party_shape(receipt.receiver),
        sender=party_shape(receipt.sender),
        files=files,
        heads=tuple(_Head(head.chain_digest, head.device, head.seq) for head in receipt.heads),
        scope=receipt.scope,
        created_at=receipt.created_at,
    )
    content = encoded(_ReceiptFile(body, sign(RECEIPT_PREFIX + encoded(body))))
    _told(content)
    return _written(target, content)


def read_receipt(envelopes: Envelopes, source: Path, public_key: Callable[[UUID], str | None]) -> Receipt:
    """See `services.exchange_ports.ExchangeFiles.read_receipt`."""
    return receipt_of(envelopes, _content(source, LARGEST_RECEIPT, "receipt_unfit"), public_key)


def receipt_of(envelopes: Envelopes, content: bytes, public_key: Callable[[UUID], str | None]) -> Receipt:
    """What a receipt says. Raises ExchangeProblem: receipt_unfit, sender_unknown, signature_wrong."""
    try:
        told, receipt = _told(content)
    except NotCanonical as error:
        raise _unfit(content, "receipt_unfit") from error
    key = public_key(receipt.receiver.device)
    label = receipt.receiver.label or receipt.receiver.place_name
    if key is None:
        raise ExchangeProblem("sender_unknown", label=label)
    if not envelopes.verify(key, RECEIPT_PREFIX + encoded(told.body), told.signature):
        raise ExchangeProblem("signature_wrong", sender=label)
    return receipt


def _told(content: bytes) -> tuple[_ReceiptFile, Receipt]:
    if len(content) > LARGEST_RECEIPT:
        raise NotCanonical("too long")
    told = decoded(content, _receipt_decoder)
    body = told.body
    numbers = tuple(number for number, _ in body.files)
    require_distinct(numbers, tuple(head.device for head in body.heads))
    if list(numbers) != sorted(numbers):
        raise NotCanonical("another order")
    return told, Receipt(
        receiver=party_of(body.receiver),
        sender=party_of(body.sender),
        files=body.files,
        heads=tuple(ChainHead(head.device, head.seq, head.chain) for head in body.heads),
        scope=body.scope,
        created_at=body.created_at,
    )


def write_card(envelopes: Envelopes, target: Path, card: DeviceCard, sign: Signer) -> WrittenFile:
    """See `services.exchange_ports.ExchangeFiles.write_card`."""
    body = _CardBody(card=card_shape(card))
    content = encoded(_CardFile(body, sign(CARD_PREFIX + encoded(body))))
    _card_of(envelopes, content)
    return _written(target, content)


def read_card(envelopes: Envelopes, source: Path) -> DeviceCard:
    """See `services.exchange_ports.ExchangeFiles.read_card`."""
    return card_in(envelopes, _content(source, LARGEST_CARD, "pairing_unfit"))


def card_in(envelopes: Envelopes, content: bytes) -> DeviceCard:
    """The card that a pairing file holds. Raises ExchangeProblem: pairing_unfit."""
    try:
        return _card_of(envelopes, content)
    except NotCanonical as error:
        raise _unfit(content, "pairing_unfit") from error


def _card_of(envelopes: Envelopes, content: bytes) -> DeviceCard:
    if len(content) > LARGEST_CARD:
        raise NotCanonical("too long")
    told = decoded(content, _card_decoder)
    card = card_of(told.body.card)
    if not envelopes.is_recipient(card.recipient):
        raise NotCanonical("nothing can be encrypted to it")
    if not envelopes.verify(card.public_key, CARD_PREFIX + encoded(told.body), told.signature):
        raise NotCanonical("not signed by the key that stands in it")
    return card


def claimed_kind(content: bytes) -> tuple[str, int] | None:
    """The format and version that a small file names; None where it is something else."""
    try:
        body = _claim_decoder.decode(content).body
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return body.format, body.version


def _content(source: Path, limit: int, unfit: str) -> bytes:
    with reading_from(source, unfit):
        return read_at_most(source, limit + 1)


def _unfit(content: bytes, code: str) -> ExchangeProblem:
    claim = claimed_kind(content)
    if claim is not None and claim[1] > VERSION:
        return ExchangeProblem("file_from_the_future", format=claim[1])
    return ExchangeProblem(code)


def _written(target: Path, content: bytes) -> WrittenFile:
    with writing_to(target):
        write_whole(target, content, SHARED)
    return WrittenFile(target, hashlib.sha256(content).hexdigest(), len(content))
