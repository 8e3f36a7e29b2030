"""Reads an exchange file: nothing is believed before the step that proves it (docs/exchange-format.md)."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.exchange import frames, headers, manifests
from assessor_app.exchange.canonical import NotCanonical
from assessor_app.exchange.chains import BrokenChain, ChainWalk
from assessor_app.exchange.channels import Channel
from assessor_app.exchange.limits import (
    LARGEST_ATTACHMENT,
    LARGEST_CHECKLIST,
    LARGEST_HEADS,
    LARGEST_MANIFEST,
    LARGEST_PART,
    LONGEST_AGE_HEADER,
    MOST_PARTS,
    SIGNATURE_LENGTH,
)
from assessor_app.exchange.problems import reading_from
from assessor_app.exchange.tars import TarReader, UnfitTar
from assessor_app.exchange.writing import tell
from assessor_app.services.entry_lines import UnfitLine, piece_of
from assessor_app.services.envelope_ports import Envelopes, NoKeyFits, UnfitEnvelope
from assessor_app.services.exchange_ports import ExchangeProblem, FileHeader, Manifest, Progress
from assessor_app.system.files import opened_for_reading

_CHUNK = 1 << 20


class Damaged(Exception):
    """What was read is not as it must be; becomes file_damaged with the file's sender and number."""


@contextmanager
def _reading(source: Path, header: FileHeader) -> Iterator[None]:
    """Everything that can be wrong with a file or its medium, as a problem that names the file to ask for."""
    try:
        with reading_from(source):
            yield
    except NoKeyFits as error:
        raise ExchangeProblem("payload_locked", **_whose(header)) from error
    except (
        Damaged,
        frames.UnfitFrame,
        UnfitEnvelope,
        UnfitTar,
        UnfitLine,
        NotCanonical,
        BrokenChain,
    ) as error:
        raise ExchangeProblem("file_damaged", **_whose(header)) from error


def _whose(header: FileHeader) -> dict[str, object]:
    return {"sender": header.sender.label or header.sender.place_name, "number": header.number}


def peek_file(source: Path) -> FileHeader:
    """See `services.exchange_ports.ExchangeFiles.peek`."""
    with reading_from(source), opened_for_reading(source) as file:
        return _header(_first(file))


def _first(file: BinaryIO) -> bytes:
    try:
        return frames.read_first(file)
    except frames.UnfitFrame as error:
        raise ExchangeProblem("not_an_exchange_file") from error


def _header(content: bytes) -> FileHeader:
    try:
        return headers.read_header(content)
    except NotCanonical as error:
        version = headers.claimed_version(content)
        future = version is not None and version > headers.VERSION
        code = "file_from_the_future" if future else "not_an_exchange_file"
        raise ExchangeProblem(code, format=version) from error


@contextmanager
def open_file(
    envelopes: Envelopes,
    source: Path,
    public_key: str,
    identities: Sequence[str],
    progress: Progress | None = None,
) -> Iterator[ExchangeFile]:
    """See `services.exchange_ports.ExchangeFiles.open`."""
    with ExitStack() as held:
        with reading_from(source):
            file = held.enter_context(opened_for_reading(source))
            content = _first(file)
        header = _header(content)
        with _reading(source, header):
            digest, payload, signature = _checked(file, content, header, progress)
        if not envelopes.verify(public_key, headers.PREFIX + content, signature):
            raise ExchangeProblem("signature_wrong", **_whose(header))
        with _reading(source, header):
            envelopes.header_length(payload.read(LONGEST_AGE_HEADER))
            payload.rewind()
            channel = Channel(lambda channel: envelopes.decrypt(payload, channel, identities))
            held.callback(channel.close)
            opened = ExchangeFile(source, header, digest, channel, payload, progress)
            opened.begin(envelopes, public_key)
        # What goes wrong with whoever reads is none of the file's: from here on only its own parts watch.
        yield opened


def _checked(
    file: BinaryIO, content: bytes, header: FileHeader, progress: Progress | None
) -> tuple[str, _Payload, bytes]:
    """Read the whole file once: its digest, its payload, which is as the header says, and its signature."""
    frame = frames.read_frame(file)
    if frame.members[2].size != header.payload_size:
        raise Damaged("another length")
    whole, digest, crc = hashlib.sha256(), hashlib.sha256(), 0
    file.seek(0)
    front = file.read(frame.offsets[2])
    whole.update(front)
    signature = front[frame.offsets[1] :][:SIGNATURE_LENGTH]
    if (zlib.crc32(content), zlib.crc32(signature)) != (frame.members[0].crc, frame.members[1].crc):
        raise Damaged("another CRC")
    missing = header.payload_size
    while missing and (chunk := file.read(min(_CHUNK, missing))):
        missing -= len(chunk)
        for one in (whole, digest):
            one.update(chunk)
        crc = zlib.crc32(chunk, crc)
        tell(progress, "checking", header.payload_size - missing, header.payload_size)
    whole.update(file.read())
    if crc != frame.members[2].crc or digest.hexdigest() != header.payload_digest:
        raise Damaged("another payload")
    return whole.hexdigest(), _Payload(file, frame.offsets[2], header), signature


class _Payload:
    """The encrypted part, read again to be decrypted: it must be the same as when it was checked."""

    def __init__(self, file: BinaryIO, offset: int, header: FileHeader) -> None:
        self._file = file
        self._offset = offset
        self._header = header
        self.rewind()

    def rewind(self) -> None:
        """Begin anew."""
        self._file.seek(self._offset)
        self._left = self._header.payload_size
        self._digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes; none at the end."""
        piece = self._file.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(piece)
        self._digest.update(piece)
        return piece

    def require_same(self) -> None:
        """Raises Damaged where it was exchanged while it was read."""
        if self._left or self._digest.hexdigest() != self._header.payload_digest:
            raise Damaged("another payload than was checked")


class ExchangeFile:
    """An authentic file being read; implements `services.exchange_ports.OpenFile`.

    Whoever asks for a later part without having read the earlier ones passes them over.
    """

    def __init__(
        self,
        source: Path,
        header: FileHeader,
        digest: str,
        channel: Channel,
        payload: _Payload,
        progress: Progress | None,
    ) -> None:
        self._source = source
        self._header = header
        self._digest = digest
        self._channel = channel
        self._payload = payload
        self._progress = progress
        self._tar = TarReader(channel)
        self._manifest = Manifest((), 0, (), (), "", ())
        self._heads: tuple[SignedHead, ...] = ()
        self._checklists = self._read_checklists()
        self._attachments = self._read_attachments()
        self._pieces = self._read_pieces()

    def begin(self, envelopes: Envelopes, public_key: str) -> None:
        """Read what stands first. Raises what `_reading` makes a problem of."""
        content = self._tar.read("manifest.json", LARGEST_MANIFEST)
        signature = self._tar.read("manifest.sig", SIGNATURE_LENGTH)
        if not envelopes.verify(public_key, manifests.PREFIX + content, signature):
            raise Damaged("a manifest that the sender has not signed")
        self._manifest = manifests.read_manifest(content, self._header)
        self._heads = manifests.read_heads(self._tar.read("heads.jsonl", LARGEST_HEADS))
        manifests.require_heads(self._manifest, self._heads)

    @property
    def header(self) -> FileHeader:
        return self._header

    @property
    def digest(self) -> str:
        """SHA-256 of the whole file in hex."""
        return self._digest

    @property
    def manifest(self) -> Manifest:
        return self._manifest

    @property
    def heads(self) -> tuple[SignedHead, ...]:
        return self._heads

    def checklists(self) -> Iterator[tuple[str, bytes]]:
        return self._checklists

    def attachments(self) -> Iterator[tuple[str, bytes]]:
        _pass_over(self._checklists)
        return self._attachments

    def pieces(self) -> Iterator[Entry | WithheldRun]:
        _pass_over(self._checklists)
        _pass_over(self._attachments)
        return self._pieces

    def _read_checklists(self) -> Iterator[tuple[str, bytes]]:
        for digest in self._manifest.checklists:
            yield digest, self._content(f"checklists/{digest}.json", digest, LARGEST_CHECKLIST)

    def _read_attachments(self) -> Iterator[tuple[str, bytes]]:
        for digest in self._manifest.attachments:
            yield digest, self._content(f"attachments/{digest}", digest, LARGEST_ATTACHMENT)

    def _content(self, name: str, digest: str, limit: int) -> bytes:
        with _reading(self._source, self._header):
            content = self._tar.read(name, limit)
            if hashlib.sha256(content).hexdigest() != digest:
                raise Damaged("another content")
            return content

    def _read_pieces(self) -> Iterator[Entry | WithheldRun]:
        walk, total = ChainWalk(self._manifest), self._manifest.entries
        with _reading(self._source, self._header):
            for number in range(1, MOST_PARTS + 1):
                if self._tar.next_name() is None:
                    break
                lines = self._tar.read(f"entries/{number:06d}.jsonl", LARGEST_PART).split(b"\n")
                if lines.pop() or not lines:
                    raise Damaged("a line without an end")
                for line in lines:
                    piece = piece_of(line)
                    walk.step(piece)
                    yield piece
                tell(self._progress, "reading", walk.entries, total)
            else:
                raise Damaged("too many parts")
            walk.finish()
            if not self._channel.at_end():
                raise Damaged("something stands after the end")
            self._payload.require_same()


def _pass_over(items: Iterator[object]) -> None:
    for _ in items:
        pass
