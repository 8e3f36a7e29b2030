"""What may be asked of a document's life, with a call of each that works."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.services.issuing_models import DocumentWish, IssueBatch

Call = Callable[[Any, Actor], object]
THIRD = Actor(UUID("01970000-0000-7000-8000-0000000000e3"), Role.MANAGER)
"""A second manager, so that the first may be shut out."""


def issue(centre: Any, actor: Actor) -> object:
    """Issue the certificate of the run, which must be signed."""
    return centre.issuing.issue(actor, centre.run, DocumentKind.CERTIFICATE, "sv")


def issued(centre: Any) -> None:
    """Sign the run and issue its certificate."""
    centre.sign()
    issue(centre, THIRD)


def _queue(centre: Any, actor: Actor) -> object:
    return centre.issuing.queue(actor, [DocumentWish(centre.run, DocumentKind.CERTIFICATE, "sv")])


def _queued(centre: Any, _actor: Actor) -> object:
    centre.sign()
    return _queue(centre, THIRD)


def _batch(centre: Any) -> IssueBatch:
    batch: IssueBatch | None = centre.issuing.unfinished()
    assert batch is not None
    return batch


def _paper(centre: Any) -> UUID:
    paper: UUID = centre.workspace.document_rows()[0].id
    return paper


CALLS: dict[str, Call] = {
    "IssuingService.issue": issue,
    "IssuingService.replace": lambda c, a: c.issuing.replace(a, _paper(c)),
    "IssuingService.revoke": lambda c, a: c.issuing.revoke(a, _paper(c), RevocationReason.WITHDRAWN),
    "IssuingService.queue": _queue,
    "IssuingService.issue_wanted": lambda c, a: c.issuing.issue_wanted(a, _batch(c).left[0].id),
    "IssuingService.leave": lambda c, a: c.issuing.leave(a, _batch(c).id),
}
GUARDED_READING: dict[str, Call] = {
    "IssuingService.status_lists": lambda c, a: c.issuing.status_lists(a),
}
BEFORE: dict[str, Call] = {
    "IssuingService.issue": lambda c, _a: c.sign(),
    "IssuingService.replace": lambda c, _a: issued(c),
    "IssuingService.revoke": lambda c, _a: issued(c),
    "IssuingService.issue_wanted": _queued,
    "IssuingService.leave": _queued,
    "IssuingService.status_lists": lambda c, _a: issued(c),
}
READING: set[str] = {
    "IssuingService.batch",
    "IssuingService.completeness",
    "IssuingService.credential",
    "IssuingService.life",
    "IssuingService.ready",
    "IssuingService.unfinished",
}
