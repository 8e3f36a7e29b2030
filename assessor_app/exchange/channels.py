"""Bytes that flow between a library that pulls or pushes them and code that reads or makes them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from queue import Queue
from typing import Final

_PIECE = 256 * 1024
_AHEAD = 4


class IteratorReader:
    """Something to be read from, fed by an iterator that is asked only as far as is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._buffer = b""
        self._at = 0
        self.failure: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes; none at the end. Exceptions of the iterator come through and are kept."""
        while self._at >= len(self._buffer):
            try:
                following = next(self._pieces, None)
            except Exception as error:
                self.failure = error
                raise
            if following is None:
                return b""
            self._buffer, self._at = following, 0
        end = len(self._buffer) if size < 0 else self._at + size
        piece = self._buffer[self._at : end]
        self._at += len(piece)
        return piece


class _Abandoned(Exception):
    """Nobody reads on."""


class Channel:
    """What a function writes on a thread of its own, about a megabyte ahead of who reads it; never on a disk.

    The function's exceptions come out where its bytes end. Whoever made a channel must close it.
    """

    def __init__(self, produce: Callable[[Channel], None]) -> None:
        self._produce = produce
        self._queue: Queue[bytes | _End] = Queue(_AHEAD)
        self._pending = bytearray()
        self._abandoned = threading.Event()
        self._buffer = memoryview(b"")
        self._end: _End | None = None
        self._thread = threading.Thread(target=self._run, name="exchange envelope", daemon=True)
        self._thread.start()

    # -- the thread's side --

    def _run(self) -> None:
        failure: BaseException | None = None
        try:
            self._produce(self)
            self.flush()
        except BaseException as error:
            failure = error
        self._queue.put(_End(failure))

    def write(self, data: bytes) -> int:
        """Take bytes from the function; waits while the reader is far behind."""
        self._pending += data
        if len(self._pending) >= _PIECE:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Let the reader have what was written."""
        if self._abandoned.is_set():
            raise _Abandoned
        if self._pending:
            self._queue.put(bytes(self._pending))
            self._pending.clear()

    # -- the reader's side --

    def take(self, size: int) -> bytes:
        """Exactly `size` bytes. Raises EOFError where there are fewer, and what the function raised."""
        taken, missing = [], size
        while missing:
            if not self._buffer and not self._next():
                raise EOFError
            piece = self._buffer[:missing]
            self._buffer = self._buffer[len(piece) :]
            missing -= len(piece)
            taken.append(piece)
        return b"".join(taken)

    def at_end(self) -> bool:
        """Whether all was read and the function has come to its end. Raises what it raised."""
        return not self._buffer and not self._next()

    def _next(self) -> bool:
        if self._end is None:
            item = self._queue.get()
            if isinstance(item, bytes):
                self._buffer = memoryview(item)
                return True
            self._end = item
        if self._end.failure is not None:
            raise self._end.failure
        return False

    def close(self) -> None:
        """Stop the function where it has not come to its end, and wait for it."""
        self._abandoned.set()
        self._buffer = memoryview(b"")
        while self._end is None:
            item = self._queue.get()
            if not isinstance(item, bytes):
                self._end = item
        self._thread.join()


class _End:
    """The function has come to its end, by itself or by an exception."""

    def __init__(self, failure: BaseException | None) -> None:
        self.failure: Final = failure
