"""Writes an exchange file: the envelope into the frame, signed and proven, whole or not at all."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from assessor_app.exchange import frames, headers, manifests
from assessor_app.exchange.chains import ChainWalk
from assessor_app.exchange.channels import IteratorReader
from assessor_app.exchange.limits import (
    LARGEST_ATTACHMENT,
    LARGEST_CHECKLIST,
    LARGEST_PAYLOAD,
    MOST_PARTS,
    PART_SIZE,
)
from assessor_app.exchange.problems import writing_to
from assessor_app.exchange.tars import END, tar_member
from assessor_app.services.entry_lines import line_of
from assessor_app.services.envelope_ports import Envelopes, UnfitRecipient
from assessor_app.services.exchange_ports import (
    ExchangeProblem,
    FileBody,
    FileHeader,
    Progress,
    Signer,
    WrittenFile,
)
from assessor_app.services.ports import Stopped
from assessor_app.system.files import writing_whole

SHARED = 0o644
"""A file that is to be fetched by somebody else; what is inside is encrypted."""
_CHUNK = 1 << 20


def write_file(
    envelopes: Envelopes,
    target: Path,
    header: FileHeader,
    body: FileBody,
    recipients: Sequence[str],
    sign: Signer,
    progress: Progress | None = None,
) -> WrittenFile:
    """See `services.exchange_ports.ExchangeFiles.write`."""
    plain = IteratorReader(_plain(header, body, sign, progress))
    proof = _Proof(progress)
    try:
        with writing_to(target), writing_whole(target, SHARED, prove=proof.read) as file:
            _write_into(file, envelopes, header, plain, recipients, sign, proof)
    except ExchangeProblem:
        if isinstance(plain.failure, OSError):  # the store's medium, not the target's
            raise plain.failure from None
        raise
    return WrittenFile(target, proof.whole.hexdigest(), proof.size)


def _write_into(
    file: BinaryIO,
    envelopes: Envelopes,
    header: FileHeader,
    plain: IteratorReader,
    recipients: Sequence[str],
    sign: Signer,
    proof: _Proof,
) -> None:
    """The header comes first and is known last: its place is kept free."""
    front = frames.front_length(len(headers.header_bytes(header)))
    file.write(bytes(front))
    payload = _Payload(file)
    try:
        envelopes.encrypt(plain, payload, recipients)
    except UnfitRecipient as error:
        raise ExchangeProblem("recipient_unfit", label=header.receiver.label) from error
    described = replace(header, payload_digest=payload.digest.hexdigest(), payload_size=payload.size)
    content = headers.header_bytes(described)
    signature = sign(headers.PREFIX + content)
    members = (_member(content), _member(signature), frames.Member(payload.crc, payload.size))
    file.write(frames.directory(members))
    file.seek(0)
    for name, member, inside in zip(frames.NAMES, members, (content, signature, b""), strict=True):
        file.write(frames.local_header(name, member) + inside)
    proof.expect(front, payload)


def _member(content: bytes) -> frames.Member:
    return frames.Member(zlib.crc32(content), len(content))


def _plain(header: FileHeader, body: FileBody, sign: Signer, progress: Progress | None) -> Iterator[bytes]:
    """The stream inside the envelope."""
    manifest = manifests.manifest_bytes(header, body.manifest)
    manifests.require_heads(body.manifest, body.heads)
    yield from tar_member("manifest.json", manifest)
    yield from tar_member("manifest.sig", sign(manifests.PREFIX + manifest))
    yield from tar_member("heads.jsonl", manifests.heads_bytes(body.heads))
    names = body.manifest.checklists
    for digest, content in _expected(names, body.checklists, LARGEST_CHECKLIST):
        yield from tar_member(f"checklists/{digest}.json", content)
    names = body.manifest.attachments
    for digest, content in _expected(names, body.attachments, LARGEST_ATTACHMENT):
        yield from tar_member(f"attachments/{digest}", content)
    for number, part in enumerate(_parts(body, progress), start=1):
        if number > MOST_PARTS:
            raise ExchangeProblem("file_too_large")
        yield from tar_member(f"entries/{number:06d}.jsonl", part)
    yield END


def _expected(
    names: tuple[str, ...], given: Iterator[tuple[str, bytes]], limit: int
) -> Iterator[tuple[str, bytes]]:
    for name, (digest, content) in zip(names, given, strict=True):
        if digest != name or len(content) > limit or hashlib.sha256(content).hexdigest() != name:
            raise ValueError("something else than the manifest names")
        yield digest, content


def _parts(body: FileBody, progress: Progress | None) -> Iterator[bytes]:
    walk = ChainWalk(body.manifest)
    part = bytearray()
    for piece in body.pieces:
        walk.step(piece)
        part += line_of(piece)
        part += b"\n"
        if len(part) >= PART_SIZE:
            yield bytes(part)
            part.clear()
            tell(progress, "writing", walk.entries, body.manifest.entries)
    walk.finish()
    if part:
        yield bytes(part)
    tell(progress, "writing", walk.entries, body.manifest.entries)


def tell(progress: Progress | None, what: str, done: int, total: int) -> None:
    """Say how far it is. Raises Stopped where that asks to stop."""
    if progress is not None and progress(what, done, total) is False:
        raise Stopped


class _Payload:
    """The encrypted bytes on their way into the file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.crc = 0
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        if self.size > LARGEST_PAYLOAD:
            raise ExchangeProblem("file_too_large")
        self.digest.update(data)
        self.crc = zlib.crc32(data, self.crc)
        return self._file.write(data)

    def flush(self) -> None:
        """Nothing waits here."""


class _Proof:
    """Reads the file back from its medium: a stick that forgets is found out while the file can be made anew.

    The digest of the whole can only be made now, as the header was written last.
    """

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.whole = hashlib.sha256()
        self.size = 0
        self._front = 0
        self._payload: _Payload | None = None

    def expect(self, front: int, payload: _Payload) -> None:
        """Where the payload begins, and what it was."""
        self._front, self._payload = front, payload

    def read(self, file: BinaryIO) -> None:
        """Raises ExchangeProblem: exchange_target_unproven."""
        assert self._payload is not None  # noqa: S101 - said when the block ended
        digest, missing = hashlib.sha256(), self._payload.size
        self._add(file.read(self._front))
        total = self._front + self._payload.size
        while missing and (chunk := file.read(min(_CHUNK, missing))):
            missing -= len(chunk)
            digest.update(chunk)
            self._add(chunk)
            tell(self._progress, "checking", self.size, total)
        self._add(file.read())
        if digest.digest() != self._payload.digest.digest():
            raise ExchangeProblem("exchange_target_unproven")

    def _add(self, chunk: bytes) -> None:
        self.size += len(chunk)
        self.whole.update(chunk)
