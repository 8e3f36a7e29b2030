"""The stream inside the envelope: ustar with plain files, of which every byte is determined.

A header holds nothing but a name and a length; whatever else tar knows (owners, times, links, devices, sparse
files, extensions) has one value that it must have. Reading is writing once more and comparing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

BLOCK = 512
END = bytes(2 * BLOCK)
_LONGEST_NAME = 99
_MOST_SIZE = 0o77777777777


class UnfitTar(ValueError):
    """The stream is not as it is written here."""


class Source(Protocol):
    """A stream that is read once."""

    def take(self, size: int) -> bytes:
        """Exactly `size` bytes. Raises EOFError where there are fewer."""
        ...


def tar_header(name: str, size: int) -> bytes:
    """The 512 bytes before a file. Raises ValueError for a name or length that cannot stand there."""
    raw = name.encode("ascii")
    if not 0 < len(raw) <= _LONGEST_NAME or not 0 <= size <= _MOST_SIZE:
        raise ValueError("a name or a length that does not fit")
    before = b"".join(
        (
            raw.ljust(100, b"\0"),
            b"0000644\0" + b"0000000\0" * 2,  # mode, owner, group
            b"%011o\0" % size,
            b"00000000000\0",  # time
        )
    )
    after = b"".join(
        (
            b"0".ljust(101, b"\0"),  # a plain file, no link
            b"ustar\00000",
            bytes(64),  # names of owner and group
            b"0000000\0" * 2,  # device
            bytes(155 + 12),
        )
    )
    total = sum(before) + sum(after) + 8 * ord(" ")
    return before + b"%06o\0 " % total + after


def tar_member(name: str, content: bytes) -> Iterator[bytes]:
    """A file as it stands in the stream."""
    yield tar_header(name, len(content))
    yield content
    if padding := -len(content) % BLOCK:
        yield bytes(padding)


class TarReader:
    """Reads the files of a stream one after another, each whole."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._ahead: tuple[str, int] | None = None

    def next_name(self) -> str | None:
        """The name of the next file, or None at the end of the archive. Raises UnfitTar."""
        if self._ahead is None:
            block = self._take(BLOCK)
            if not any(block):
                if any(self._take(BLOCK)):
                    raise UnfitTar("no end")
                return None
            self._ahead = _read_header(block)
        return self._ahead[0]

    def read(self, name: str, limit: int) -> bytes:
        """The content of the next file, which must have this name and at most `limit` bytes.

        Raises UnfitTar.
        """
        if self.next_name() != name or self._ahead is None:
            raise UnfitTar("another file was expected here")
        size = self._ahead[1]
        if size > limit:
            raise UnfitTar("a file that is too long")
        self._ahead = None
        content = self._take(size)
        if any(self._take(-size % BLOCK)):
            raise UnfitTar("something stands after a file")
        return content

    def _take(self, size: int) -> bytes:
        try:
            return self._source.take(size)
        except EOFError as error:
            raise UnfitTar("cut off") from error


def _read_header(block: bytes) -> tuple[str, int]:
    try:
        name = block[:100].rstrip(b"\0").decode("ascii")
        size = int(block[124:135].decode("ascii"), 8)
        if tar_header(name, size) == block:
            return name, size
    except ValueError as error:
        raise UnfitTar("no header of a file") from error
    raise UnfitTar("no header of a plain file")
