"""Documents of a real centre: drawn, sealed and signed with its own keys, and read by whoever gets them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap.issuing import paper_reader
from assessor_app.cli import DONE, WRONG_USE, run
from assessor_app.credentials.reading import OfflineCredentialReader
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.accounts import Role
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.security.signing import verify
from assessor_app.services.issuing import IssuingService
from tests.backups import PHRASE, Centre, found

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
STATEMENT = DocumentKind.STATEMENT


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found(tmp_path)
    yield made
    made.close()


def issuing(centre: Centre) -> IssuingService:
    assert centre.opened.issuing is not None
    return centre.opened.issuing


def ended(centre: Centre, name: str = "Amina") -> UUID:
    """A run that was broken off after its first mark."""
    assessment = centre.run(centre.person(name))
    for command in (PREPARED, cmd.Interrupt("larm")):
        centre.opened.assessments.do(centre.actor, assessment, command)
    return assessment


def test_what_leaves_the_house_says_three_times_the_same_and_each_time_signed(centre: Centre) -> None:
    issued, _ = issuing(centre).issue(centre.actor, ended(centre), STATEMENT, "sv")
    seen = paper_reader().read(issued.pdf)
    assert seen is not None
    (signature,) = seen.signatures
    assert (signature.valid, signature.covers_all, signature.problem) == (True, True, "")
    reader = OfflineCredentialReader(verify)
    credential = reader.credential(seen.attachments["credential.json"])
    (text,) = seen.seals
    seal = reader.seal(text)
    assert credential is not None
    assert seal is not None
    assert (credential.valid, seal.valid) == (True, True)
    own = centre.program.workspace.centre().keys
    assert own is not None
    assert {credential.issuer_key.hex(), seal.issuer_key.hex()} == {own.centre}
    told = {(one.claims.number, one.claims.person_name, one.status) for one in (credential, seal)}
    assert len(told) == 1
    assert credential.claims.number == issued.summary.number


def test_the_list_tells_of_what_was_revoked_and_of_nothing_else(
    centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = []
    for name in ("Amina", "Bo"):
        issued, _ = issuing(centre).issue(centre.actor, ended(centre, name), STATEMENT, "sv")
        numbers.append(issued.summary.number)
    issuing(centre).revoke(centre.actor, issued.summary.id, RevocationReason.WRONG_PERSON)
    centre.close()
    phrase = tmp_path / "phrase"
    phrase.write_text(PHRASE, encoding="utf-8")
    out = str(tmp_path / "out")

    def asked(command: str, *more: str) -> int:
        where = ["--data-dir", str(tmp_path / "pc" / "data"), command, *more, "--out", out]
        return run([*where, "--passphrase-file", str(phrase), "--json"])

    assert asked("status-list") == DONE
    (file,) = json.loads(capsys.readouterr().out)["files"]
    standing = OfflineCredentialReader(verify).status_list(Path(file).read_bytes())
    assert standing is not None
    assert (standing.valid, standing.revoked) == (True, {1})
    assert asked("credential", numbers[0].lower()) == DONE
    claims = OfflineCredentialReader(verify).credential(
        (tmp_path / "out" / f"{numbers[0]}.json").read_bytes()
    )
    assert claims is not None
    assert claims.status is not None
    assert claims.status.index not in standing.revoked
    assert asked("credential", "VIM-26-00000-0001-0") == WRONG_USE


def test_an_assessor_sees_what_is_missing_and_issues_nothing(centre: Centre) -> None:
    assessment, manager = ended(centre), centre.opened
    account, _ = manager.accounts.let_in(manager.actor, "Per Norén", Role.ASSESSOR, PHRASE)
    centre.opened = centre.program.unlock(account, PHRASE)
    assert issuing(centre).completeness(assessment, STATEMENT).blocking[0].code == "keys_locked"
    with pytest.raises(NotAllowed):
        issuing(centre).issue(centre.actor, assessment, STATEMENT, "sv")
    assert centre.opened.documents.list() == ()
