"""Whether this PC makes documents that hold: one about nobody is drawn, signed, and read again.

Nothing is kept of it, and the keys are made for it alone. It finds what an installation lacks: a font, a
profile, a library that draws, signs or reads.
"""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.domain.certificates import DocumentContent
    from assessor_app.services.doctoring import Finding
    from assessor_app.services.issuing_ports import PaperSigner

_log = logging.getLogger(__name__)
_SEAL = "ASSESSOR PROV 0123456789"
_NAME, _INSIDE = "prov.json", b"{}"


def papers_finding(resources: Path, turn: AbstractContextManager[object] | None = None) -> Finding:
    """The finding; `turn` is held meanwhile: one thread draws at a time. What goes wrong is in the log."""
    from assessor_app.services.doctoring import Finding, Verdict

    try:
        with turn or nullcontext():
            holds = _holds(resources)
    except Exception:  # whatever an installation lacks is told as what it prevents
        _log.exception("the document made as a proof")
        holds = False
    if holds:
        return Finding("papers", Verdict.FINE, "papers_hold")
    return Finding("papers", Verdict.WRONG, "papers_do_not_hold")


def _holds(resources: Path) -> bool:
    from assessor_app.bootstrap.issuing import paper_reader
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.services.issuing_ports import Enclosure

    now = datetime.now(UTC).replace(microsecond=0)
    renderer = ReportlabRenderer(resources / "certificates")
    drawn = renderer.render(_content(resources), Enclosure(_NAME, "application/json", _INSIDE, "Prov"))
    seen = paper_reader().read(renderer.signed(drawn.pdf, _signer(now), now))
    return (
        seen is not None
        and [(one.valid, one.covers_all) for one in seen.signatures] == [(True, True)]
        and seen.attachments.get(_NAME) == _INSIDE
        and _SEAL in seen.seals
        and not drawn.missing_glyphs
    )


def _content(resources: Path) -> DocumentContent:
    from assessor_app.domain.certificates import CentreCard, DocumentKind
    from assessor_app.domain.document_looks import DocumentLook
    from assessor_app.services.document_samples import sample_content
    from assessor_app.system.resources import load_checklists

    checklist = load_checklists(resources / "checklists").checklists[0]
    centre = CentreCard("Prov")
    sample = sample_content(checklist, DocumentKind.CERTIFICATE, "sv", centre, DocumentLook())
    return replace(sample, seal=_SEAL)


def _signer(now: datetime) -> PaperSigner:
    from assessor_app.security.certificates import issue_authority, issue_for_documents
    from assessor_app.security.keys import AuthorityKey, DocumentKey
    from assessor_app.security.pdf_signatures import DocumentSigner

    authority, key = AuthorityKey.generate(), DocumentKey.generate()
    above = issue_authority(authority, "Prov", now)
    certificate = issue_for_documents(authority, above, key.public_bytes, "Prov", now)
    return DocumentSigner(key, certificate, (above,))
