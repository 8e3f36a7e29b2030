"""The signature in the file: it holds for every byte, other readers say the same, nothing else changes."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel

from assessor_app.documents.finishing import UnfinishedPdfError
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.errors import Refused
from assessor_app.security.pdf_signatures import DocumentSigner
from assessor_app.services.issuing_ports import Enclosure, PaperSigner
from tests.signing_papers import (
    SIGNED_AT,
    TO,
    a_key,
    a_signer,
    certified,
    document_key,
    is_accepted,
    is_accepted_by_pdfsig,
    pdfsig,
    read,
    signed_once_more,
)

from .samples import certificate, pdftotext, report, statement

CREDENTIAL = Enclosure("intyg.json", "application/json", b'{"type": "OpenBadgeCredential"}', "Intyget")
_KINDS = {"certificate": certificate, "statement": statement, "report": report}
_PROFILES = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)


@pytest.fixture(scope="module")
def unsigned(renderer: ReportlabRenderer) -> bytes:
    return renderer.render(certificate(), CREDENTIAL).pdf


@pytest.fixture(scope="module")
def paper(renderer: ReportlabRenderer, unsigned: bytes) -> bytes:
    """A signed certificate."""
    return renderer.signed(unsigned, a_signer(), SIGNED_AT)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_signed_documents_are_still_archival_and_accessible(
    kind: str, language: str, renderer: ReportlabRenderer, tmp_path: Path
) -> None:
    content = replace(_KINDS[kind](), language=language)
    pdf = renderer.signed(renderer.render(content, CREDENTIAL).pdf, a_signer(), SIGNED_AT)

    for profile in _PROFILES:
        found = page.validate_pdf_bytes(pdf, profile=profile)
        assert found.is_compliant, (profile, found.failures[:3])
    assert is_accepted(pdf)
    assert is_accepted_by_pdfsig(pdf, tmp_path)


def test_other_readers_say_who_signed_when_and_that_it_is_the_whole_document(
    paper: bytes, tmp_path: Path
) -> None:
    said = pdfsig(paper, tmp_path)

    assert "Signer Certificate Common Name: Vimmerby testcenter" in said
    assert "Signature Type: ETSI.CAdES.detached" in said
    assert "Signing Hash Algorithm: SHA-256" in said
    assert "Total document signed" in said
    assert "Signature is Valid" in said


def test_a_second_reader_says_that_nothing_but_the_value_is_left_out(paper: bytes) -> None:
    (signature,) = PdfFileReader(io.BytesIO(paper)).embedded_regular_signatures
    signature.compute_integrity_info()

    assert signature.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"


def test_the_file_has_one_revision_and_no_hidden_objects(paper: bytes) -> None:
    assert paper.count(b"%%EOF") == 1
    assert b"/ObjStm" not in paper
    with pikepdf.open(io.BytesIO(paper)) as document:
        assert document.check_pdf_syntax() == []


def test_signing_changes_neither_words_nor_attachment(unsigned: bytes, paper: bytes) -> None:
    found = read(paper)

    assert pdftotext(paper) == pdftotext(unsigned)
    assert found is not None
    assert dict(found.attachments) == {"intyg.json": CREDENTIAL.data}


def test_the_same_is_signed_the_same_but_for_the_value(renderer: ReportlabRenderer, unsigned: bytes) -> None:
    signer = a_signer()
    one, other = (renderer.signed(unsigned, signer, SIGNED_AT) for _ in range(2))

    begin, end = one.index(b"/Contents <3"), one.index(b">", one.index(b"/Contents <3"))
    assert one != other
    assert (one[:begin], one[end:]) == (other[:begin], other[end:])


def test_the_signature_says_no_more_than_the_centre_and_the_time(paper: bytes) -> None:
    with pikepdf.open(io.BytesIO(paper)) as document:
        (field,) = document.Root.AcroForm.Fields
        assert {*field.V.keys()} == {
            *("/Type", "/Filter", "/SubFilter", "/ByteRange", "/Contents", "/M", "/Name")
        }
        assert str(field.V.Name) == "Vimmerby testcenter"
        assert str(field.V.M) == "D:20260514152000Z"


def test_a_draft_is_not_signed(renderer: ReportlabRenderer) -> None:
    draft = renderer.render(certificate(draft=True)).pdf

    with pytest.raises(UnfinishedPdfError, match="no field"):
        renderer.signed(draft, a_signer(), SIGNED_AT)


def test_what_is_signed_is_not_signed_again(renderer: ReportlabRenderer, paper: bytes) -> None:
    with pytest.raises(UnfinishedPdfError, match="already"):
        renderer.signed(paper, a_signer(), SIGNED_AT)


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7", b"hello", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_whole_pdf_is_not_signed(renderer: ReportlabRenderer, damage: bytes) -> None:
    with pytest.raises(UnfinishedPdfError):
        renderer.signed(damage, a_signer(), SIGNED_AT)


def test_an_expired_certificate_signs_nothing(renderer: ReportlabRenderer, unsigned: bytes) -> None:
    with pytest.raises(Refused) as refused:
        renderer.signed(unsigned, a_signer(), TO + timedelta(days=1))
    assert refused.value.code == "certificate_expired"
    assert refused.value.details == {"on": "2029-01-01"}


class _Forger:
    """Signs whenever it is asked to, whatever its certificate says."""

    def __init__(self, signer: DocumentSigner) -> None:
        self.certificate, self.name, self.longest = signer.certificate, signer.name, signer.longest
        self._signer = signer

    def cms(self, digest: bytes, signed_at: object) -> bytes:
        return self._signer.cms(digest, SIGNED_AT)


def test_a_reader_learns_that_the_certificate_had_ended_when_it_was_used(
    renderer: ReportlabRenderer, unsigned: bytes
) -> None:
    forger: PaperSigner = _Forger(a_signer())
    found = read(renderer.signed(unsigned, forger, TO + timedelta(days=1)))

    assert found is not None
    (signature,) = found.signatures
    assert signature.signed_at is not None
    assert signature.certificate_to is not None
    assert signature.signed_at > signature.certificate_to


def test_a_long_chain_fits_as_well(renderer: ReportlabRenderer, unsigned: bytes, tmp_path: Path) -> None:
    keys = [a_key(20 + n) for n in range(6)]
    chain = [certified("Led 0", keys[0], authority=True)]
    for n in range(1, 6):
        chain.append(certified(f"Led {n}", keys[n], f"Led {n - 1}", keys[n - 1], authority=True))
    leaf = certified("Vimmerby testcenter", a_key(), "Led 5", keys[5])
    pdf = renderer.signed(unsigned, DocumentSigner(document_key(), leaf, chain), SIGNED_AT)

    assert is_accepted(pdf)
    assert is_accepted_by_pdfsig(pdf, tmp_path)
    found = read(pdf, authorities=chain[:1])
    assert found is not None
    assert not found.signatures[0].issued_by_itself


# -- what was changed afterwards --


def test_one_changed_byte_breaks_it_for_other_readers_too(paper: bytes, tmp_path: Path) -> None:
    chance = random.Random(20260514)
    begin, end = _gap(paper)
    places = [chance.randrange(len(paper)) for _ in range(25)]
    for at in (place for place in places if not begin <= place < end):
        assert not is_accepted_by_pdfsig(_flipped(paper, at, chance.randrange(8)), tmp_path), at


def test_one_byte_more_is_outside_the_signature(paper: bytes, tmp_path: Path) -> None:
    for tail in (b"\n", b"\0", b" ", b"%"):
        found = read(paper + tail)
        assert found is not None
        assert [(one.valid, one.covers_all) for one in found.signatures] == [(True, False)]
    assert not is_accepted_by_pdfsig(paper + b"\n", tmp_path)


@settings(max_examples=40)
@given(st.data())
def test_one_changed_byte_anywhere_else_than_in_the_value_is_noticed(
    paper: bytes, data: st.DataObject
) -> None:
    begin, end = _gap(paper)
    at = data.draw(st.integers(0, len(paper) - 1 - (end - begin)))
    at += (end - begin) * (at >= begin)

    assert not is_accepted(_flipped(paper, at, data.draw(st.integers(0, 7))))


def test_the_room_behind_the_value_is_no_place_to_write(renderer: ReportlabRenderer, unsigned: bytes) -> None:
    """A value is a byte or two shorter than the longest three times out of four."""
    papers = (renderer.signed(unsigned, a_signer(), SIGNED_AT) for _ in range(60))
    paper = next(made for made in papers if made[_gap(made)[1] - 2 : _gap(made)[1]] == b"00")
    _, end = _gap(paper)

    assert not is_accepted(paper[: end - 2] + b"41" + paper[end:])


def test_every_part_of_the_file_is_covered(paper: bytes) -> None:
    """A byte in each of many stretches of the file."""
    begin, end = _gap(paper)
    for at in range(0, len(paper), len(paper) // 150):
        if not begin <= at < end:
            assert not is_accepted(_flipped(paper, at, 0)), at


def test_a_change_added_to_the_file_is_outside_the_signature(paper: bytes, tmp_path: Path) -> None:
    changed = with_revision(paper)
    found = read(changed)

    assert found is not None
    assert [(one.valid, one.covers_all) for one in found.signatures] == [(True, False)]
    assert not is_accepted_by_pdfsig(changed, tmp_path)


def test_signed_twice_only_the_last_signature_covers_everything(paper: bytes) -> None:
    found = read(signed_once_more(paper, a_signer(8, "Någon annan")))

    assert found is not None
    assert [(one.signer, one.valid, one.covers_all) for one in found.signatures] == [
        ("Vimmerby testcenter", True, False),
        ("Någon annan", True, True),
    ]


def test_a_value_from_another_paper_is_not_taken(renderer: ReportlabRenderer, unsigned: bytes) -> None:
    signer = a_signer()
    paper = renderer.signed(unsigned, signer, SIGNED_AT)
    other = renderer.signed(renderer.render(statement(), CREDENTIAL).pdf, signer, SIGNED_AT)
    begin, end = _gap(paper)
    start, stop = _gap(other)
    moved = paper[:begin] + other[start:stop] + paper[end:]

    found = read(moved)
    assert found is not None
    assert [(one.valid, one.problem) for one in found.signatures] == [(False, "changed_after_signing")]


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("[ 0 10 20 30 ]", "changed_after_signing"),
        ("[ 0 9 5 30 ]", "signature_range"),
        ("[ 0 10 20 99999999 ]", "signature_range"),
        ("[ -5 10 20 30 ]", "signature_range"),
        ("[ 0 10 20 ]", "signature_unreadable"),
        ("[ 0 (a) 20 30 ]", "signature_unreadable"),
        ("(no range)", "signature_unreadable"),
    ],
)
def test_a_range_that_was_made_up_is_no_signature(paper: bytes, told: str, problem: str) -> None:
    at = paper.index(b"/ByteRange ") + len(b"/ByteRange ")
    end = paper.index(b"/Contents <3")
    found = read(paper[:at] + told.encode().ljust(end - at) + paper[end:])

    assert found is not None
    assert [(one.valid, one.covers_all, one.problem) for one in found.signatures] == [(False, False, problem)]


def _flipped(pdf: bytes, at: int, bit: int) -> bytes:
    changed = bytearray(pdf)
    changed[at] ^= 1 << bit
    return bytes(changed)


def _gap(pdf: bytes) -> tuple[int, int]:
    """Where the value stands between its brackets."""
    begin = pdf.index(b"/Contents <3") + len(b"/Contents <")
    return begin, pdf.index(b">", begin)


def with_revision(pdf: bytes) -> bytes:
    """The file with another title, added behind its end as a revision."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        size, root = int(document.trailer.Size), document.Root.objgen[0]
    before = pdf.rindex(b"startxref")
    xref = int(pdf[before:].split()[1])
    at = len(pdf)
    added = f"{size} 0 obj\n<< /Title (Ett annat intyg) >>\nendobj\n".encode()
    table = f"xref\n0 1\n0000000000 65535 f \n{size} 1\n{at:010} 00000 n \n".encode()
    trailer = f"trailer << /Size {size + 1} /Root {root} 0 R /Info {size} 0 R /Prev {xref} >>\n".encode()
    return pdf + added + table + trailer + f"startxref\n{at + len(added)}\n%%EOF\n".encode()
