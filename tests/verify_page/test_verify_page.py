"""The page for browsers says the same as the program, of everything that may be handed in."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP384R1,
    SECP521R1,
    EllipticCurve,
    generate_private_key,
)

from assessor_app.bootstrap.verifying import page_writer, verification_service
from assessor_app.credentials import proofs
from assessor_app.domain.credentials import AreaResult
from assessor_app.domain.verifications import Question, Verdict, Verification
from assessor_app.security.pdf_signatures import DocumentSigner
from assessor_app.services.issuing_ports import KnownIssuer
from assessor_app.services.verification import VerificationService
from assessor_app.services.verification_models import Handed, Knowledge
from assessor_app.system.verify_pages import verify_page
from assessor_app.ui.formats import Formats
from assessor_app.ui.verification_words import finding_text, verdict_title
from tests import papers_to_verify as made
from tests.signing_papers import certified, document_key
from tests.verify_page.browsing import Browser, Json, browser, needs_browser

PAGE = made.RESOURCES / "verify" / "verify.html"
CENTRE = "Mälardalens valideringscenter"
TRUST = {"name": CENTRE, "key": made.CENTRE_DID}
KNOWN = Knowledge(issuers=(KnownIssuer(UUID(int=1), made.CENTRE_DID, CENTRE),))
FORMATS = Formats("sv", ZoneInfo("Europe/Stockholm"))
"""As the browser of these tests writes moments."""
ON_THE_PAGE = {Question.SEAL_SIGNED, Question.PARTS_AGREE}
"""What the program alone asks of a PDF: it looks at the drawn page too."""


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    with browser() as process:
        yield process


@pytest.fixture(scope="module")
def service() -> VerificationService:
    return verification_service()


def everything() -> dict[str, bytes]:
    """Whole, changed, forged, foreign and damaged; name of a file → its bytes."""
    paper, credential = made.genuine_paper(), made.credential()
    return {
        "whole.pdf": paper,
        "whole.json": credential,
        "whole.txt": made.seal().encode(),
        "windows.txt": made.seal().encode("utf-16"),
        "vouched.json": made.vouched(),
        "bit.pdf": made.flipped(paper, 2000),
        "longer.pdf": paper + b"\n% more",
        "unsigned.pdf": made.unsigned_paper(),
        "expired.pdf": made.paper(
            made.credential(signer=made.expired_signer()), signer=made.expired_signer()
        ),
        "another.pdf": made.paper(signer=made.a_signer(9, "Firma X")),
        "moved.pdf": made.paper(made.said_otherwise(credential)),
        "others.pdf": made.others_paper(),
        "cut.pdf": b"%PDF-1.7\nnot much",
        "said.json": made.said_otherwise(credential),
        "issuer.json": made.said_otherwise(credential, issuer=made.OWNER_DID),
        "unproven.json": json.dumps({**json.loads(credential), "proof": []}).encode(),
        "suite.json": made.said_otherwise(credential, proof={"type": "X", "cryptosuite": "other"}),
        "twice.json": credential.replace(b'{"@context"', b'{"name":"X","@context"', 1),
        "cut.json": credential[:400],
        "list.json": made.status_list(3),
        "number.json": b'{"number": 7}',
        "forged.txt": made.seal(made.FORGER_KEYS).encode(),
        "bit.txt": made.seal().replace("A", "B", 1).encode(),
        "hello.txt": b"Hej",
        "empty.txt": b" ",
        "renamed.json": renamed(),
        "suspended.json": suspended(),
        "ours.json": made.credential(
            made.FORGER_KEYS, issuer=replace(made.CENTRE, name="Mälardalеns valideringscenter")
        ),
        "table.json": made.credential(areas=hostile_areas()),
        "archive.zip": b"PK\x03\x04\xff\xfe\x00",
    }


def renamed() -> bytes:
    """A centre that somebody vouches for under its own name calls itself by another's."""
    forger = made.WRITER.issuer(made.FORGER_KEYS.public or b"")
    content = made.endorsement_content(forger, centre_name="Ett annat testcenter")
    return made.credential(
        made.FORGER_KEYS, endorsements=(made.WRITER.endorsement(content, made.OWNER_KEYS),)
    )


def suspended() -> bytes:
    """A signed list of something else than revocations."""
    document = json.loads(made.status_list(3))
    del document["proof"]
    document["credentialSubject"]["statusPurpose"] = "suspension"
    return proofs.proven(document, made.CENTRE_KEYS, made.SIGNED_AT)


def hostile_areas() -> tuple[AreaResult, ...]:
    """Outcomes named as what every object of a browser has."""
    names = ("constructor", "toString", "__proto__")
    return tuple(AreaResult(at, f"a{at}", name, "ab" * 32, name, 0) for at, name in enumerate(names, 1))


class KeylessSigner(DocumentSigner):
    """Has the centre's certificate, which anybody has, and no key: names an algorithm that the page does not
    know, and signs at random."""

    def cms(self, digest: bytes, signed_at: datetime) -> bytes:
        before, ecdsa, value = super().cms(digest, signed_at).rpartition(bytes.fromhex("2a8648ce3d040302"))
        return before + ecdsa[:-1] + b"\1" + value[:-8] + b"\7" * 8


def codes(found: Verification) -> list[str]:
    """Why each question has its answer, as the page asks them."""
    asked = [one for one in found.findings if one.question is not Question.READABLE]
    if found.shown.value == "paper":
        asked = [one for one in asked if one.question not in ON_THE_PAGE]
    return sorted(one.code for one in asked)


@needs_browser
def test_the_page_and_the_program_say_the_same_of_everything(
    opened: Browser, service: VerificationService, tmp_path: Path
) -> None:
    files = everything()
    told = opened.shows(PAGE, files, tmp_path, trust=TRUST)
    found = service.verify_all([Handed(name, data) for name, data in files.items()], KNOWN)

    assert not told["asked"] + told["complaints"]
    for card, one, name in zip(told["cards"], found, files, strict=True):
        assert (card["verdict"], sorted(card["codes"])) == (one.verdict.value, codes(one)), name
        for finding in one.findings:
            if finding.question not in ON_THE_PAGE and not finding.code.startswith("read_"):
                said = " ".join(card["text"].split())
                assert finding_text(finding, FORMATS) in said, (name, finding.code)


@needs_browser
@pytest.mark.parametrize(
    ("revoked", "days", "verdict", "code"),
    [
        ((made.INDEX,), 18, "revoked", "revoked"),
        ((3,), 18, "genuine", "not_revoked"),
        ((3,), -2, "genuine_as_far_as_known", "list_older"),
    ],
)
def test_a_list_beside_the_document_tells_whether_it_was_revoked(
    opened: Browser, tmp_path: Path, revoked: tuple[int, ...], days: int, verdict: str, code: str
) -> None:
    files = {
        "intyg.pdf": made.genuine_paper(),
        "intyg.json": made.credential(),
        "kod.txt": made.seal().encode(),
        "lista.json": made.status_list(*revoked, at=made.SIGNED_AT + timedelta(days=days)),
    }
    cards = opened.shows(PAGE, files, tmp_path, trust=TRUST)["cards"]
    assert [one["verdict"] for one in cards[:3]] == [verdict] * 3
    assert all(code in one["codes"] for one in cards[:3])


@needs_browser
def test_a_signature_that_the_page_cannot_read_makes_nothing_true(opened: Browser, tmp_path: Path) -> None:
    """Anybody can write one beside the centre's certificate."""
    signer = KeylessSigner(document_key(), made.centre_signer().certificate)
    files = {"a.pdf": made.paper(signer=signer), "b.json": made.status_list(3)}
    card = opened.shows(PAGE, files, tmp_path, trust=TRUST)["cards"][0]
    assert card["verdict"] == "unreadable"
    assert "paper_of_issuer" not in card["codes"]
    assert "inte kan kontrollera" in card["text"]


@needs_browser
@pytest.mark.parametrize("curve", [SECP384R1(), SECP521R1()])
def test_an_imported_certificate_of_a_larger_curve_is_read(
    opened: Browser, tmp_path: Path, curve: EllipticCurve
) -> None:
    key = generate_private_key(curve)
    signer = DocumentSigner(key, certified("Vimmerby testcenter", key))
    files = {
        "a.pdf": made.paper(made.credential(signer=signer), signer=signer),
        "b.json": made.status_list(3),
    }
    assert opened.shows(PAGE, files, tmp_path, trust=TRUST)["cards"][0]["verdict"] == "genuine"


@needs_browser
def test_a_list_from_years_to_come_does_not_say_that_something_holds_today(
    opened: Browser, tmp_path: Path
) -> None:
    far = made.SIGNED_AT + timedelta(days=36500)
    files = {"a.json": made.credential(), "b.json": made.status_list(3, at=far)}
    card = opened.shows(PAGE, files, tmp_path, trust=TRUST)["cards"][0]
    assert card["verdict"] == "genuine_as_far_as_known"
    assert "list_ahead" in card["codes"]


@needs_browser
def test_a_typed_code_is_verified_and_told_in_both_languages(opened: Browser) -> None:
    lines = made.seal()[:90] + "\n" + made.seal()[90:].lower()
    swedish = opened.shows(PAGE, text=lines)
    assert verdict_title(Verdict.GENUINE_AS_FAR_AS_KNOWN) in swedish["cards"][0]["text"]
    assert (swedish["language"], swedish["title"]) == ("sv", "Kontrollera intyg")
    assert swedish["focused"] == verdict_title(Verdict.GENUINE_AS_FAR_AS_KNOWN)
    english = opened.shows(PAGE, text=lines, speak="en")
    assert "Unchanged, but not everything can be told" in english["cards"][0]["text"]
    assert "14 May 2026" in english["cards"][0]["text"]
    assert (english["language"], english["title"]) == ("en", "Verify certificates")


@needs_browser
def test_a_page_that_the_centre_saved_knows_the_centre(opened: Browser, tmp_path: Path) -> None:
    hostile = '</script><script>alert("x")</script>'
    known = Knowledge(
        own_issuers=(made.CENTRE_DID,),
        own_name=CENTRE,
        issuers=(KnownIssuer(UUID(int=2), made.OWNER_DID, hostile, is_authority=True),),
    )
    page = tmp_path / "kontroll.html"
    page.write_bytes(page_writer(made.RESOURCES)(known))
    told = opened.shows(page, {"a.json": made.vouched(), "b.json": made.status_list(3)}, tmp_path)
    assert told["cards"][0]["verdict"] == "genuine"
    assert hostile in told["text"]
    assert not told["asked"] + told["complaints"]


@needs_browser
def test_what_a_document_says_is_shown_as_text_whatever_it_is(opened: Browser, tmp_path: Path) -> None:
    name = "<img src=https://example.org/x onerror=alert(1)>"
    told = opened.shows(PAGE, {"a.json": made.credential(person_name=name)}, tmp_path)
    assert name in told["cards"][0]["text"]
    assert not told["asked"] + told["complaints"]


@needs_browser
def test_where_the_browser_reads_no_codes_in_pictures_it_says_so(opened: Browser, tmp_path: Path) -> None:
    card: Json = opened.shows(PAGE, {"kod.png": made.picture_of(made.seal())}, tmp_path)["cards"][0]
    if card["verdict"] == "unreadable":
        assert "kan inte läsa QR-koder i bilder" in card["text"]
    else:
        assert made.PERSON in card["text"]


@needs_browser
def test_a_key_that_is_none_is_not_relied_on(opened: Browser) -> None:
    told = opened.shows(PAGE, text=made.seal(), trust={"name": "X", "key": made.CENTRE_DID[:-1]})
    assert "ingen utfärdaradress" in told["added"]
    assert "issuer_unknown" in told["cards"][0]["codes"]


# -- the file itself --


def test_the_page_says_the_programs_own_sentences() -> None:
    """`python packaging/verify_page.py update` brings it into step."""
    path = made.ROOT / "packaging" / "verify_page.py"
    spec = importlib.util.spec_from_file_location("verify_page", path)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.in_step(PAGE.read_text(encoding="utf-8")) == PAGE.read_text(encoding="utf-8")


def test_the_page_names_nothing_that_could_be_fetched() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert not re.findall(
        r"""(?:src|href|action)\s*=|@import|\bfetch\(|[:\s]url\(|XMLHttpRequest|WebSocket|import\(""", text
    )
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)


def test_both_languages_have_the_same_words_of_the_page_itself() -> None:
    block = re.search(r'id="labels">(.*?)</script>', PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    labels = json.loads(block[1])
    assert labels["sv"].keys() == labels["en"].keys()
    used = set(re.findall(r'(?:data-label="|label\(")(\w+)', PAGE.read_text(encoding="utf-8")))
    assert used <= labels["sv"].keys()


def test_a_page_without_a_place_for_issuers_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "verify").mkdir()
    (tmp_path / "verify" / "verify.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(OSError, match="no place"):
        verify_page(tmp_path, [])
