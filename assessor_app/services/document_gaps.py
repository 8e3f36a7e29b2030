"""Whether everything is there that a document needs: in the run, of the person, the centre and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import CentreState
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.document_gaps import (
    CENTRE_SECTION,
    KEYS_SECTION,
    DocumentGap,
    Spot,
    Where,
    run_gaps,
)
from assessor_app.services.issuing_models import Completeness
from assessor_app.services.issuing_ports import CentreKeys
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Workspace

KEYS_NOT_HERE = "keys_not_here"
KEY_CODES = frozenset(
    {
        KEYS_NOT_HERE,
        "keys_locked",
        "keys_replaced",
        "certificate_missing",
        "imported_key_missing",
        "certificate_expired",
        "certificate_not_yet_valid",
    }
)
"""Why nothing at all can be signed now: it concerns no document more than another."""
_CENTRE = Where(Spot.SETTINGS, CENTRE_SECTION)


def completeness(
    workspace: Workspace,
    keys: CentreKeys,
    state: AssessmentState,
    checklist: Checklist,
    kind: DocumentKind,
) -> Completeness:
    """What is missing before a document of this kind can be issued of a run."""
    details = shown_details(workspace, state.candidate) if state.candidate else None
    gaps = run_gaps(state, checklist, kind, details.name if details else "")
    around = (*_of_centre(workspace.centre(), workspace.attachment), *_of_keys(keys))
    return Completeness((*gaps, *around))


def keys_missing(keys: CentreKeys) -> str | None:
    """Why nothing can be signed now; None where everything is in place."""
    return keys.missing() or (KEYS_NOT_HERE if keys.public is None else None)


def _of_keys(keys: CentreKeys) -> Iterator[DocumentGap]:
    code = keys_missing(keys)
    if code is not None:
        yield DocumentGap(code, Where(Spot.SETTINGS, KEYS_SECTION))


def _of_centre(centre: CentreState, attachment: Callable[[str], bytes | None]) -> Iterator[DocumentGap]:
    if not (centre.name and centre.code):
        yield DocumentGap("centre_unnamed", _CENTRE)
    if not centre.contact:
        yield DocumentGap("centre_contact_missing", _CENTRE, blocks=False)
    if centre.card.logo and attachment(centre.card.logo) is None:
        yield DocumentGap("logo_not_here", _CENTRE, blocks=False)
