"""What a real centre issues, taken out of its signed PDF: verifiers we did not write accept it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor_app.bootstrap.issuing import paper_reader
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.issued_documents import RevocationReason
from tests.backups import Centre, found
from tests.credentials.changing import altered
from tests.credentials.verifying import Json, digital_bazaar, needs_node, refused_by_openvc

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
NUMBER = ("credentialSubject", "licenseNumber")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found(tmp_path)
    yield made
    made.close()


def _issued(centre: Centre) -> tuple[Json, Json, Json]:
    """A credential out of its PDF, the list that tells of it, and the list after its revocation."""
    issuing = centre.opened.issuing
    assert issuing is not None
    run = centre.run(centre.person("Åsa"))
    for command in (PREPARED, cmd.Interrupt("larm")):
        centre.opened.assessments.do(centre.actor, run, command)
    issued, _ = issuing.issue(centre.actor, run, DocumentKind.STATEMENT, "sv")
    seen = paper_reader().read(issued.pdf)
    assert seen is not None
    before = issuing.status_lists(centre.actor)[0].data
    issuing.revoke(centre.actor, issued.summary.id, RevocationReason.WRONG_PERSON)
    after = issuing.status_lists(centre.actor)[0].data
    return json.loads(seen.attachments["credential.json"]), json.loads(before), json.loads(after)


@needs_node
def test_strangers_accept_what_is_inside_a_signed_pdf_until_it_is_changed_or_revoked(centre: Centre) -> None:
    credential, before, after = _issued(centre)

    with digital_bazaar() as bazaar:
        for refuses in (bazaar.refuses, refused_by_openvc):
            assert refuses(credential, {before["id"]: before}) == ""
            assert refuses(altered(credential, NUMBER), {before["id"]: before})
            assert "evoked" in refuses(credential, {after["id"]: after})
