"""What verifies documents is put together from. No store is needed for any of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.services.verification import VerificationService
    from assessor_app.services.verification_models import Knowledge


def verification_service() -> VerificationService:
    """The service, for the thread that has the pictures of pages. Imports what reads PDFs."""
    from assessor_app.credentials.reading import OfflineCredentialReader
    from assessor_app.documents.paper_reading import PdfPaperReader
    from assessor_app.security.pdf_signature_checks import SignatureChecker
    from assessor_app.services.verification import VerificationService

    reader = OfflineCredentialReader()
    papers = PdfPaperReader(SignatureChecker(), reader.seals_in_picture)
    return VerificationService(papers, reader, datetime.now(UTC).astimezone().tzinfo or UTC)


def page_writer(resources: Path) -> Callable[[Knowledge], bytes]:
    """Makes the page for browsers of what is known. Raises OSError."""
    from assessor_app.system.verify_pages import verify_page

    return lambda known: verify_page(resources, _issuers(known))


def _issuers(known: Knowledge) -> Iterator[tuple[str, str, bool]]:
    yield from ((issuer, known.own_name, False) for issuer in known.own_issuers)
    yield from ((one.issuer, one.name, one.is_authority) for one in known.issuers)
