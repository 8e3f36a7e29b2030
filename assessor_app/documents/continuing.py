"""Parts of the structure that do not end where a page does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from assessor_app.documents.page_writer import PageWriter, Role, StructureNode


class Continuing:
    """A part of the structure whose lines may stand on several pages; it begins with its first line.

    `within`: another such part that it belongs to.
    """

    def __init__(self, writer: PageWriter, role: Role, within: Continuing | None = None) -> None:
        self._writer = writer
        self._role = role
        self._within = within
        self._node: StructureNode | None = None

    @contextmanager
    def inked(self) -> Iterator[None]:
        """Draw a line of the part."""
        with self._within.inked() if self._within else nullcontext():
            if self._node is None:
                self._node = self._writer.open(self._role)
            else:
                self._writer.resume(self._node)
            yield
            self._writer.close(self._role)
