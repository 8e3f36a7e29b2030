"""The demo centre's documents: issued, most of them printed, one revoked and one replaced."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.issuing import IssuingService
from assessor_app.services.printing import PrintingService, PrintWish

CONTACT = "intyg@vimmerby-testcenter.example"
_REVOKED, _REPLACED = 20, 17
"""Whose documents, by their place in `demo_people.PEOPLE`."""
_REVOKED_BECAUSE = "Resultatet granskas igen. Nytt besked väntas."
_REPLACED_BECAUSE = "Efternamnet var felstavat i det första."


@dataclass(slots=True)
class DemoDocuments:
    """Issues as the centre's manager, who prints what is a few days old."""

    issuing: IssuingService
    printing: PrintingService
    manager: Actor
    _of: dict[int, UUID] = field(default_factory=dict)
    """The certificate or statement of each person, by their place in `demo_people.PEOPLE`."""

    def issue(self, person: int, run: UUID, kind: DocumentKind, *, printed: bool) -> None:
        """Issue a document of somebody's run."""
        issued, _ = self.issuing.issue(self.manager, run, kind, "sv")
        if kind is not DocumentKind.REPORT:
            self._of[person] = issued.summary.id
        if printed:
            self._print(issued.summary.id)

    def think_again(self) -> None:
        """One document was wrong; another is replaced: the new one is printed, the old one points to it."""
        manager = self.manager
        self.issuing.revoke(manager, self._of[_REVOKED], RevocationReason.WRONG_RESULT, _REVOKED_BECAUSE)
        new, _ = self.issuing.replace(manager, self._of[_REPLACED], note=_REPLACED_BECAUSE)
        self._print(new.summary.id)

    def _print(self, document: UUID) -> None:
        task, _ = self.printing.begin(self.manager, PrintWish(document))
        self.printing.finish(self.manager, task, task.last, PrintStatus.HANDED_OVER)
