"""The life of documents, played with hands: issued, printed, revoked, replaced, and verified by anybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from assessor_app.services.read_models import DocumentSummary
from assessor_app.services.verification_models import Handed, Knowledge
from assessor_app.system.files import write_whole
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_acts import Meanwhile
from assessor_app.ui.demo_hands import Hands, Play, PlayStopped
from assessor_app.ui.demo_rooms import open_first_row
from assessor_app.ui.documents.live_paper import LivePaper
from assessor_app.ui.session import Session

T = TypeVar("T")
CERTIFICATE, STATEMENT, REPORT, REVOKED = "certificate.pdf", "statement.pdf", "report.pdf", "revoked.pdf"
CREDENTIAL, VERIFY_PAGE, STATUS_LISTS = "credential.json", "verify.html", "status-*.json"
PRINTED = "printed"
"""The folder that the sheets from the printer lie in."""
_NAME_OF = {"certificate": CERTIFICATE, "statement": STATEMENT, "report": REPORT}
_SEARCH = "Sök nummer, namn eller dokument"


class Asking(Protocol):
    """Has something done on the database lane, and waits for it."""

    def __call__(self, work: Callable[[], T]) -> Play[T]: ...


class DocumentsPlay:
    """Begins at the locked run of a certificate; what others are given is left in `out`.

    `verdicts` says afterwards what the program found of the papers, by their names.
    """

    def __init__(self, hands: Hands, session: Session, ask: Asking, meanwhile: Meanwhile, out: Path) -> None:
        self._hands, self._session, self._out = hands, session, out
        self._ask, self._shoot = ask, meanwhile
        self._certificate = ""
        self.counts: dict[str, int] = {}
        self.verdicts: dict[str, str] = {}

    def take_papers(self, run: UUID) -> Play[None]:
        """Issue the certificate and the report of a run that is locked."""
        yield from acts.issue(self._hands, "issue-document", "certificate", self._shoot)
        yield from acts.issue(self._hands, "issue-report", "report", self._shoot)
        view = yield from self._ask(partial(self._session.assessments.run, run))
        for issued in view.documents:
            if issued.kind == "certificate":
                self._certificate = issued.number
            yield from self._leave(issued.id, _NAME_OF[issued.kind])
        if not self._certificate:
            raise PlayStopped("Valideringen gav inget intyg.")

    def see_their_life(self) -> Play[None]:
        """From the register to what a stranger may know of a document."""
        yield from acts.go_to_room(self._hands, "documents")
        yield from self._shoot("documents")
        yield from self._see_the_certificate()
        issued = yield from self._issue_several()
        wrong, whole, *_ = [row for row in issued if row.kind == "statement"]
        yield from self._revoke(wrong)
        yield from self._replace(next(row for row in issued if row.kind == "certificate"))
        yield from self._see_the_revoked()
        yield from self._write_the_lists()
        yield from self._leave(wrong.id, REVOKED)
        yield from self._leave(whole.id, STATEMENT)
        yield from self._verify()

    # -- one document --

    def _see_the_certificate(self) -> Play[None]:
        hands = self._hands
        yield from self._open(self._certificate)
        yield from self._shoot("document-sheet")
        yield from hands.click("save-credential")
        yield from hands.answer_dialog(self._out / CREDENTIAL)
        yield from hands.until("intygsfilen sparades", (self._out / CREDENTIAL).exists)
        yield from hands.click("print-document")
        yield from hands.find("print-start")
        yield from self._shoot("print-sheet")
        yield from hands.key(acts.ESCAPE)
        yield from hands.key(acts.ESCAPE)
        yield from self._search("")

    def _open(self, number: str) -> Play[None]:
        """Find a document by its number, and look at it."""
        hands = self._hands
        yield from self._search(number)
        yield from hands.until(f"{number} var funnet", lambda: _first_of_the_list(hands) == number)
        yield from open_first_row(hands)
        yield from hands.find("save-pdf")

    def _search(self, text: str) -> Play[None]:
        hands = self._hands
        yield from hands.click(_SEARCH)
        yield from hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        yield from hands.key(Qt.Key.Key_Delete)
        yield from hands.type(text)

    # -- many --

    def _issue_several(self) -> Play[list[DocumentSummary]]:
        """All that can be issued, and printed at once. Returns the new ones, the first issued first."""
        hands = self._hands
        before = yield from self._ask(self._session.documents.list)
        yield from hands.click("tab-to-issue")
        yield from self._shoot("to-issue")
        yield from hands.click("issue-several")
        yield from self._shoot("issue-several")
        yield from hands.click("confirm-issue")
        yield from hands.find("print-issued")
        yield from self._shoot("issued")
        yield from hands.click("print-issued")
        yield from hands.find("print-batch")
        yield from self._shoot("print-several")
        yield from hands.click("print-batch")
        yield from hands.find("batch-done")
        yield from self._shoot("printed")
        yield from hands.click("batch-done")
        after = yield from self._ask(self._session.documents.list)
        known = {row.id for row in before}
        issued = sorted((row for row in after if row.id not in known), key=lambda row: row.issued_at)
        self.counts["issued_in_batch"] = len(issued)
        return issued

    # -- when something was wrong --

    def _revoke(self, document: DocumentSummary) -> Play[None]:
        hands = self._hands
        yield from self._open(document.number)
        yield from hands.click("revoke-document")
        yield from hands.click("Fel uppgift")
        yield from hands.fill("revoke-note", "Födelsedatumet var fel.")
        yield from hands.click("revoke-yes")
        yield from self._shoot("revoke")
        yield from hands.click("confirm-revoke")
        yield from hands.until("dokumentet återkallades", lambda: not hands.sees("confirm-revoke"))
        yield from self._shoot("document-revoked")

    def _replace(self, document: DocumentSummary) -> Play[None]:
        hands = self._hands
        yield from self._open(document.number)
        yield from hands.click("replace-document")
        yield from hands.click("replace-in-en")
        yield from hands.fill("replace-note", "Arbetsgivaren vill ha det på engelska.")
        yield from hands.click("replace-yes")
        yield from hands.until("det nya var ritat", lambda: shows_paper(hands))
        yield from self._shoot("replace")
        yield from hands.click("confirm-replace")
        yield from hands.find("document-history")
        yield from hands.key(acts.ESCAPE)

    def _see_the_revoked(self) -> Play[None]:
        hands = self._hands
        yield from self._search("")
        yield from hands.click("filter-revoked")
        yield from hands.until("alla återkallade syntes", lambda: _rows_of_the_list(hands) > 1)
        yield from self._shoot("documents-revoked")
        rows = yield from self._ask(self._session.documents.list)
        self.counts |= {"documents": len(rows), "revoked": sum(row.is_revoked for row in rows)}
        yield from hands.click("filter-all")

    # -- what others are given --

    def _write_the_lists(self) -> Play[None]:
        hands = self._hands
        yield from hands.click("status-lists")
        yield from hands.find("write-status-lists")
        yield from self._shoot("status-list")
        yield from hands.click("write-status-lists")
        yield from hands.answer_dialog(self._out)
        yield from hands.until("statuslistan sparades", lambda: any(self._out.glob(STATUS_LISTS)))
        yield from hands.key(acts.ESCAPE)

    def _leave(self, document: UUID, name: str) -> Play[None]:
        session, path = self._session, self._out / name
        yield from self._ask(lambda: write_whole(path, session.documents.fetch(document).pdf))

    def _verify(self) -> Play[None]:
        """As anybody does who is handed a paper: a valid one, and one that is revoked."""
        hands = self._hands
        yield from hands.click("tab-verifying")
        for name, moment in ((CERTIFICATE, "verified"), (REVOKED, "verified-revoked")):
            yield from hands.drop("verify-target", [self._out / name])
            yield from hands.find("copy-result")
            yield from self._shoot(moment)
            yield from hands.click("verify-clear")
        yield from hands.click("save-verify-page")
        yield from hands.answer_dialog(self._out / VERIFY_PAGE)
        yield from hands.until("kontrollsidan sparades", (self._out / VERIFY_PAGE).exists)
        self.verdicts = yield from self._ask(self._verdicts)

    def _verdicts(self) -> dict[str, str]:
        """What a stranger would be told who has the status list and knows the centre."""
        verifying, names = self._session.verifying, (CERTIFICATE, STATEMENT, REPORT, CREDENTIAL, REVOKED)
        known = verifying.known.gather(self._session.actor) if verifying.known else Knowledge()
        handed = [Handed(name, (self._out / name).read_bytes()) for name in names]
        found = verifying.service.verify_all(handed, known)
        return {one.name: told.verdict.value for one, told in zip(handed, found, strict=True)}


def _list_of(hands: Hands) -> QTableView | None:
    return next((item for item in hands.window.findChildren(QTableView) if item.isVisible()), None)


def _rows_of_the_list(hands: Hands) -> int:
    table = _list_of(hands)
    return table.model().rowCount() if table is not None else 0


def _first_of_the_list(hands: Hands) -> str:
    table = _list_of(hands)
    return str(table.model().index(0, 0).data()) if table is not None and _rows_of_the_list(hands) else ""


def shows_paper(hands: Hands) -> bool:
    """Whether a page that is drawn while one looks on has its picture."""
    papers = hands.window.findChildren(LivePaper)
    return any(paper.isVisible() and paper.picture is not None for paper in papers)
