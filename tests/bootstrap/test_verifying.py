"""The documents of a real centre, verified by itself, by a stranger, and by the command line."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.cli import WRONG_USE, run
from assessor_app.cli_verify import AS_FAR_AS_KNOWN, NOT_GENUINE, NOT_VERIFIED
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from assessor_app.domain.verifications import Verdict
from assessor_app.services.read_models import IssuedDocument
from assessor_app.services.verification_models import Handed
from assessor_app.ui.composition import Verifying
from tests import papers_to_verify as made
from tests.backups import Centre, found

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    founded = found(tmp_path)
    yield founded
    founded.close()


def verifying(centre: Centre) -> Verifying:
    """What verifies in the open centre."""
    assert centre.opened.verifying is not None
    return centre.opened.verifying


def verdict(centre: Centre, data: bytes) -> Verdict:
    """What the centre itself says of it."""
    own = verifying(centre)
    assert own.known is not None
    return own.service.verify(Handed("intyg", data), own.known.gather(centre.actor)).verdict


def issued(centre: Centre, name: str = "Amina") -> IssuedDocument:
    """A statement about a run that was broken off after its first mark."""
    assessment: UUID = centre.run(centre.person(name))
    for command in (PREPARED, cmd.Interrupt("larm")):
        centre.opened.assessments.do(centre.actor, assessment, command)
    assert centre.opened.issuing is not None
    return centre.opened.issuing.issue(centre.actor, assessment, DocumentKind.STATEMENT, "sv")[0]


def test_what_the_centre_issues_it_knows_as_its_own_until_it_takes_it_back(centre: Centre) -> None:
    assert centre.opened.issuing is not None
    document = issued(centre)
    credential = centre.opened.issuing.credential(document.summary.id).data
    assert verdict(centre, document.pdf) is Verdict.GENUINE
    assert verdict(centre, credential) is Verdict.GENUINE
    assert verdict(centre, made.flipped(document.pdf, 3000)) is Verdict.FALSE
    centre.opened.issuing.revoke(centre.actor, document.summary.id, RevocationReason.WRONG_PERSON)
    assert verdict(centre, document.pdf) is Verdict.REVOKED
    assert verdict(centre, credential) is Verdict.REVOKED


def test_what_was_signed_with_a_former_key_is_still_known(centre: Centre) -> None:
    document = issued(centre)
    keys = centre.opened.issuer_keys
    assert keys is not None
    keys.renew_keys(centre.actor, [KeyKind.CENTRE, KeyKind.DOCUMENT], RenewalReason.PLANNED)
    assert verdict(centre, document.pdf) is Verdict.GENUINE
    assert verdict(centre, issued(centre, "Bo").pdf) is Verdict.GENUINE


def test_what_was_signed_with_a_key_that_somebody_may_have_is_not_simply_genuine(centre: Centre) -> None:
    document = issued(centre)
    keys = centre.opened.issuer_keys
    assert keys is not None
    keys.renew_keys(centre.actor, [KeyKind.CENTRE], RenewalReason.COMPROMISED)
    assert verdict(centre, document.pdf) is Verdict.GENUINE_AS_FAR_AS_KNOWN


def test_a_stranger_verifies_with_the_list_and_the_address_that_the_centre_gives_out(
    centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issuing, keys = centre.opened.issuing, centre.opened.issuer_keys
    assert issuing is not None
    assert keys is not None
    document, other = issued(centre), issued(centre, "Bo")
    issuing.revoke(centre.actor, other.summary.id, RevocationReason.WRONG_PERSON)
    (tmp_path / "a.pdf").write_bytes(document.pdf)
    (tmp_path / "b.pdf").write_bytes(other.pdf)
    (listed,) = issuing.status_lists(centre.actor)
    (tmp_path / "lista.json").write_bytes(listed.data)
    (tmp_path / "adress.txt").write_text(f"Vårt center\n{keys.own_issuers()[0].issuer}\n", encoding="utf-8")
    trusting = ["--status", str(tmp_path / "lista.json"), "--issuer", str(tmp_path / "adress.txt"), "--json"]

    assert run(["verify", str(tmp_path / "a.pdf"), *trusting]) == AS_FAR_AS_KNOWN
    (told,) = json.loads(capsys.readouterr().out)["documents"]
    assert (told["verdict"], told["claims"]["number"]) == ("genuine", document.summary.number)
    assert run(["verify", str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf"), *trusting]) == NOT_GENUINE
    assert [one["verdict"] for one in json.loads(capsys.readouterr().out)["documents"]] == [
        "genuine",
        "revoked",
    ]


def test_the_page_that_is_saved_knows_the_centre_by_name_and_key(centre: Centre) -> None:
    own, keys = verifying(centre), centre.opened.issuer_keys
    assert own.known is not None
    assert keys is not None
    page = own.page(own.known.gather(centre.actor)).decode()
    assert keys.own_issuers()[0].issuer in page
    assert centre.opened.centre.name in page


# -- the command line, without any centre --


@pytest.mark.parametrize(
    ("data", "code", "sentence"),
    [
        (made.genuine_paper, AS_FAR_AS_KNOWN, "Oförändrat, men allt går inte att säga"),
        (lambda: made.seal().encode(), AS_FAR_AS_KNOWN, "Namn: Anna Åkerström-Öberg"),
        (lambda: made.picture_of(made.seal()), AS_FAR_AS_KNOWN, "QR-koden är oförändrad sedan den gjordes."),
        (lambda: made.genuine_paper() + b"x", NOT_GENUINE, "Något är tillagt i PDF:en efter underskriften."),
        (lambda: made.said_otherwise(made.credential()), NOT_GENUINE, "Uppgifterna i filen är ändrade"),
        (made.others_paper, NOT_VERIFIED, "det finns inget intyg i den som vi kan kontrollera"),
        (lambda: b"%PDF-1.7", NOT_VERIFIED, "PDF:en är skadad och går inte att läsa."),
        (lambda: b"", NOT_VERIFIED, "Filen är tom."),
    ],
)
def test_the_command_says_it_in_words_and_by_its_exit_code(
    data: object, code: int, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(data)
    (tmp_path / "x").write_bytes(data())
    assert run(["verify", str(tmp_path / "x")]) == code
    assert sentence in capsys.readouterr().out


def test_of_several_the_worst_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in {
        "good": made.credential(),
        "false": made.said_otherwise(made.credential()),
        "none": b"Hej",
    }.items():
        (tmp_path / name).write_bytes(data)
    good, false, none = (str(tmp_path / name) for name in ("good", "false", "none"))
    assert run(["verify", good, none]) == NOT_VERIFIED
    assert run(["verify", none, false, good]) == NOT_GENUINE
    assert capsys.readouterr().out.count("Det här säger dokumentet:") == 2


def test_the_answer_in_json_stays_as_it_is_described(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "intyg.json").write_bytes(made.credential())
    run(["verify", str(tmp_path / "intyg.json"), "--issuer", f"Mälardalen={made.CENTRE_DID}", "--json"])
    said = json.loads(capsys.readouterr().out)
    (told,) = said["documents"]
    assert said["format"] == 1
    assert set(told) == {
        *("file", "shown", "verdict", "issuer", "issuer_words", "signer", "signed_at"),
        *("status_as_of", "claims", "findings"),
    }
    assert set(told["findings"][0]) == {"question", "answer", "code", "details", "text"}
    assert [(one["question"], one["answer"], one["code"]) for one in told["findings"]] == [
        ("readable", "yes", "read_credential"),
        ("credential_signed", "yes", "credential_signed"),
        ("issuer_known", "yes", "issuer_known"),
        ("not_revoked", "unknown", "list_missing"),
    ]
    described = (made.ROOT / "docs" / "verification.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in described for name in (*told, *told["claims"], *told["findings"][0]))


def test_the_page_for_browsers_is_written_without_a_centre(tmp_path: Path) -> None:
    page = tmp_path / "verify.html"
    assert (
        run(["verify", "--write-page", str(page), "--issuer", f"Vårt={made.CENTRE_DID}"]) == AS_FAR_AS_KNOWN
    )
    assert f'"issuer": "{made.CENTRE_DID}", "name": "Vårt"' in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "asked",
    [
        [],
        ["no-such-file.pdf"],
        [__file__, "--status", __file__],
        [__file__, "--issuer", "did:web:example.org"],
        [__file__, "--issuer", __file__],
    ],
)
def test_wrong_use_is_said_in_words(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", *asked]) == WRONG_USE
    assert "Error:" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_no_false_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "intyg.json").write_bytes(made.credential())
    page = tmp_path / "saknas" / "verify.html"
    assert run(["verify", str(tmp_path / "intyg.json"), "--write-page", str(page)]) == NOT_VERIFIED
    assert "går inte att skriva" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_files_name_steers_no_terminal_and_may_be_no_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (b"\x1b[2Jintyg.json", "in\u202etyg.json".encode(), b"intyg\xff.json"):
        path = tmp_path / os.fsdecode(name)
        path.write_bytes(made.credential())
        for more in ([], ["--json"]):
            assert run(["verify", str(path), *more]) == AS_FAR_AS_KNOWN
            said = capsys.readouterr().out
            assert "tyg" in said
            assert all(letter.isprintable() or letter == "\n" for letter in said)
