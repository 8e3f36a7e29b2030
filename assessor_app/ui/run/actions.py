"""What a step may ask of the run it stands in. Free of Qt; `presenter.RunPresenter` implements it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.services.issuing_models import Completeness
from assessor_app.services.read_models import IssuedDocument, MarkChange, RunView


class RunActions(Protocol):
    """The run as its steps see it. Every call returns at once; the answer comes later on the GUI thread."""

    @property
    def view(self) -> RunView:
        """The run as it stands now."""
        ...

    @property
    def actor_id(self) -> UUID: ...

    @property
    def actor_name(self) -> str: ...

    @property
    def is_manager(self) -> bool: ...

    def do(self, command: object, done: Callable[[RunView], None] | None = None) -> None:
        """Carry out one command of `domain.assessment_commands`.

        When it is durable the page shows *saved* and gives every step the new `RunView`; then `done`. When it
        is refused the user is told and every step is shown the unchanged view again.
        """
        ...

    def settle_conflict(self, place: str = "") -> None:
        """Show what contradicts itself in the run, at a criterion if one is named."""
        ...

    def go_to(self, place: str) -> None:
        """Show a step (a name of `read_models.STEPS`), an area id or a criterion code."""
        ...

    def new_measure(self) -> UUID:
        """An identity for a new measure of the development plan."""
        ...

    def attach_pictures(self, criterion: str, pictures: list[bytes]) -> None:
        """Store pictures and put them on a criterion, one after the other."""
        ...

    def picture(self, digest: str, done: Callable[[bytes | None], None]) -> None:
        """Fetch a stored picture."""
        ...

    def history(self, criterion: str, done: Callable[[tuple[MarkChange, ...]], None]) -> None:
        """Fetch the history of a mark."""
        ...

    def preview(self, kind: DocumentKind, language: str, done: Callable[[RenderedDocument], None]) -> None:
        """Draw a document as a draft."""
        ...

    def issue(
        self,
        kind: DocumentKind,
        language: str,
        done: Callable[[IssuedDocument], None],
        *,
        birth_date_agreed: bool = False,
    ) -> None:
        """Issue a document: number, bytes, entry."""
        ...

    def completeness(self, kind: DocumentKind, done: Callable[[Completeness], None]) -> None:
        """Ask what is missing before a document can be issued."""
        ...

    def fetch(self, document: UUID, done: Callable[[IssuedDocument], None]) -> None:
        """Fetch an issued document's bytes."""
        ...

    def add_phrase(self, text: str) -> None:
        """Keep a phrase for reasons."""
        ...

    def lock_for_candidate(self, locked: bool) -> None:
        """Show nothing but the step in hand (the candidate has the screen), or everything again."""
        ...
