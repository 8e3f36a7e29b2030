"""PDFs that anybody hands in: each is taken apart or turned away, and costs little."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from assessor_app.documents.bounds import MAX_STREAM
from assessor_app.documents.page_pictures import MAX_PAGES
from assessor_app.documents.paper_reading import (
    MAX_ATTACHMENT,
    MAX_ATTACHMENTS,
    MAX_FILE,
    PdfPaperReader,
    _moment,
)
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.security.pdf_signature_checks import SignatureChecker
from assessor_app.services.issuing_ports import Enclosure
from tests.signing_papers import SIGNED_AT, a_signer, read, with_attachments

from .samples import certificate


@pytest.fixture(scope="module")
def plain(renderer: ReportlabRenderer) -> bytes:
    """A paper of ours without a signature or anything inside."""
    return renderer.render(certificate()).pdf


# -- what it finds --


def test_an_unsigned_paper_has_no_signatures(plain: bytes) -> None:
    found = read(plain)

    assert found is not None
    assert (found.signatures, dict(found.attachments), found.seals) == ((), {}, ())


def test_what_is_enclosed_is_found_by_its_name(renderer: ReportlabRenderer) -> None:
    enclosed = Enclosure("intyg.json", "application/json", b"{}", "Intyget")
    found = read(renderer.render(certificate(), enclosed).pdf)

    assert found is not None
    assert dict(found.attachments) == {"intyg.json": b"{}"}


def test_attachments_of_other_programs_are_found(plain: bytes) -> None:
    found = read(with_attachments(plain, {"a.json": b"1", "b.json": b"2" * 9000}))

    assert found is not None
    assert dict(found.attachments) == {"a.json": b"1", "b.json": b"2" * 9000}


def test_each_page_is_shown_to_the_eyes_that_read_seals(renderer: ReportlabRenderer) -> None:
    shown: list[bytes] = []

    def eyes(png: bytes) -> Sequence[str]:
        shown.append(png)
        return ["SEAL", f"PAGE {len(shown)}"]

    pdf = blank_pages(3)
    found = PdfPaperReader(SignatureChecker(), eyes).read(pdf)

    assert found is not None
    assert found.seals == ("SEAL", "PAGE 1", "PAGE 2", "PAGE 3")
    with Image.open(io.BytesIO(shown[0])) as picture:
        assert abs(picture.width - 1654) <= 1
        assert abs(picture.height - 2339) <= 1


def test_the_seal_is_read_from_the_page_it_is_on(renderer: ReportlabRenderer) -> None:
    pdf = renderer.render(certificate(seal="ASR1:" + "7K3QF" * 50)).pdf
    found = PdfPaperReader(SignatureChecker(), _codes_in).read(pdf)

    assert found is not None
    assert found.seals == ("ASR1:" + "7K3QF" * 50,)


def _codes_in(png: bytes) -> Sequence[str]:
    with Image.open(io.BytesIO(png)) as picture:
        return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_nobody_looks_at_pages_where_no_seals_are_asked_for() -> None:
    def eyes(png: bytes) -> Sequence[str]:
        raise AssertionError("looked")

    assert PdfPaperReader(SignatureChecker(), eyes).read(blank_pages(1), seals=False) is not None


def test_of_a_long_document_the_first_pages_and_the_last_are_looked_at() -> None:
    looked: list[int] = []

    def eyes(png: bytes) -> Sequence[str]:
        looked.append(len(png))
        return []

    PdfPaperReader(SignatureChecker(), eyes).read(blank_pages(40))
    assert len(looked) == MAX_PAGES


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("D:20260514152000Z", SIGNED_AT),
        ("D:20260514172000+02'00'", SIGNED_AT),
        ("D:20260514172000+02'00", SIGNED_AT),
        ("D:20260514152000", SIGNED_AT),
        ("D:20260514102000-0500", SIGNED_AT),
        ("D:20260514152000+02", datetime(2026, 5, 14, 13, 20, tzinfo=UTC)),
        ("D:20261399000000Z", None),
        ("D:00010101000000+14'00'", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_moments_are_read_as_pdfs_write_them(told: str, moment: datetime | None) -> None:
    assert _moment(told) == moment


# -- what is no paper, or made to hurt --


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"%PDF-1.7\n%%EOF\n",
        b"hello",
        b"{}",
        b"PK\x03\x04" + bytes(400),
        b"\x89PNG\r\n\x1a\n" + bytes(400),
        b"%PDF-1.7\n" + bytes(5000),
        b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n",
    ],
)
def test_what_is_no_pdf_is_turned_away(data: bytes) -> None:
    assert read(data, look=True) is None


def test_a_file_larger_than_any_paper_is_turned_away_unopened(plain: bytes) -> None:
    assert read(plain + bytes(MAX_FILE), look=True) is None


def test_an_encrypted_paper_is_turned_away(plain: bytes) -> None:
    for secret in ("", "hemlig"):
        with pikepdf.open(io.BytesIO(plain)) as document:
            target = io.BytesIO()
            document.save(target, encryption=pikepdf.Encryption(owner="ägare", user=secret))
        assert read(target.getvalue(), look=True) is None


def test_half_a_paper_has_no_valid_signature(renderer: ReportlabRenderer, plain: bytes) -> None:
    paper = renderer.signed(plain, a_signer(), SIGNED_AT)
    for share in range(1, 20):
        found = read(paper[: len(paper) * share // 20], look=True)
        assert found is None or not any(one.valid for one in found.signatures)


def test_attachments_that_are_too_many_or_too_large_are_left_out(plain: bytes) -> None:
    many = {f"{n:03}.json": b"{}" for n in range(MAX_ATTACHMENTS + 30)}
    found = read(with_attachments(plain, many))
    assert found is not None
    assert len(found.attachments) == MAX_ATTACHMENTS

    found = read(with_attachments(plain, {"bomb.json": bytes(MAX_ATTACHMENT + 1), "small.json": b"{}"}))
    assert found is not None
    assert dict(found.attachments) == {"small.json": b"{}"}


def test_packed_twice_is_not_unpacked(plain: bytes) -> None:
    inner = zlib.compress(bytes(1 << 20), 9)
    found = read(with_stream(plain, zlib.compress(inner, 9), ["/FlateDecode", "/FlateDecode"]))

    assert found is not None
    assert not found.attachments


def test_the_old_packing_without_a_bound_is_turned_away(plain: bytes) -> None:
    assert read(with_stream(plain, b"abc", ["/LZWDecode"]), look=True) is None


def test_pages_made_to_hurt_are_not_drawn(plain: bytes) -> None:
    bomb = zlib.compress(bytes(MAX_STREAM + 1), 9)
    for dangerous in (
        with_stream(plain, bomb, ["/FlateDecode"]),
        with_stream(plain, b"", [], Width=100_000, Height=100_000),
        with_stream(plain, zlib.compress(b""), ["/FlateDecode", "/FlateDecode"]),
    ):
        found = PdfPaperReader(SignatureChecker(), lambda png: ["SEEN"]).read(dangerous)
        assert found is not None
        assert found.seals == ()


@pytest.mark.parametrize("size", [(1e-3, 1e-3), (14400, 14400), (1, 14400)])
def test_pages_of_any_size_are_drawn_small_enough(size: tuple[float, float]) -> None:
    sizes: list[tuple[int, int]] = []

    def eyes(png: bytes) -> Sequence[str]:
        with Image.open(io.BytesIO(png)) as picture:
            sizes.append(picture.size)
        return []

    assert PdfPaperReader(SignatureChecker(), eyes).read(blank_pages(1, size)) is not None
    assert all(width * height <= 6_100_000 for width, height in sizes)


def test_fields_that_hold_one_another_end(plain: bytes) -> None:
    with pikepdf.open(io.BytesIO(plain)) as document:
        del document.pages[0].obj.Annots
        field = document.make_indirect(pikepdf.Dictionary(T=pikepdf.String("a")))
        field.Kids = pikepdf.Array([field, field])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[field])
        target = io.BytesIO()
        document.save(target)

    found = read(target.getvalue())
    assert found is not None
    assert found.signatures == ()


BOMB = """
import pathlib, re, sys
from assessor_app.documents.paper_reading import PdfPaperReader
seen = PdfPaperReader(lambda *a, **k: None, lambda png: []).read(pathlib.Path(sys.argv[1]).read_bytes())
peak = re.search(r"VmHWM:\\s*([0-9]+) kB", pathlib.Path("/proc/self/status").read_text())
print("turned away" if seen is None else "read", int(peak[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process tells the most it ever had")
@pytest.mark.parametrize("kind", ["cross references", "objects"])
def test_what_a_file_is_built_of_unpacks_to_no_more_than_a_bound(kind: str, tmp_path: Path) -> None:
    """The tables of a file are unpacked when it is opened: two megabytes here would become two thousand."""
    path = tmp_path / "bomb.pdf"
    path.write_bytes(with_bomb(kind))
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(path)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) < 400


@given(st.data())
@settings(max_examples=40)
def test_a_paper_with_changed_bytes_is_answered(plain: bytes, data: st.DataObject) -> None:
    changed = bytearray(plain)
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(changed))


def test_a_paper_cut_into_pieces_and_mixed_is_answered(renderer: ReportlabRenderer, plain: bytes) -> None:
    paper, chance = renderer.signed(plain, a_signer(), SIGNED_AT), random.Random(7)
    for _ in range(25):
        pieces = [paper[at : at + 3000] for at in range(0, len(paper), 3000)]
        chance.shuffle(pieces)
        found = read(b"%PDF-1.7\n" + b"".join(pieces))
        assert found is None or not any(one.valid and one.covers_all for one in found.signatures)


def blank_pages(count: int, size: tuple[float, float] = (595.28, 841.89)) -> bytes:
    document = pikepdf.new()
    for _ in range(count):
        document.add_blank_page(page_size=(72, 72))
        document.pages[-1].obj.MediaBox = pikepdf.Array([0, 0, *(round(side, 4) for side in size)])
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_stream(pdf: bytes, raw: bytes, filters: list[str], **entries: int) -> bytes:
    """The file with an attachment whose stream is packed already, and says so."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        stream = pikepdf.Stream(document, raw)
        if filters:
            stream.Filter = pikepdf.Array([pikepdf.Name(name) for name in filters])
        for name, value in entries.items():
            stream[f"/{name}"] = value
        specification = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Filespec, UF="a.json", EF=pikepdf.Dictionary(F=stream))
        )
        document.Root.AF = pikepdf.Array([specification])
        target = io.BytesIO()
        document.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return target.getvalue()


def with_bomb(kind: str) -> bytes:
    """A small file whose table of objects, or a box of objects, unpacks to two thousand million bytes."""
    squeezer = zlib.compressobj(9)
    first, again = (squeezer.compress(bytes(1 << 20)) + squeezer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    packed = first + again * 2000 + squeezer.flush()
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    if kind == "cross references":
        words = f"<< /Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length {len(packed)} >>"
        table = b"3 0 obj\n" + words.encode() + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
        return head + table + f"startxref\n{len(head)}\n%%EOF\n".encode()
    words = f"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {len(packed)} >>"
    box = b"3 0 obj\n" + words.encode() + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    rows = b"".join(
        kind.to_bytes(1, "big") + at.to_bytes(4, "big") + place.to_bytes(2, "big")
        for kind, at, place in ((0, 0, 0), (1, 9, 0), (2, 3, 0), (1, len(head), 0), (1, len(head + box), 0))
    )
    words = f"<< /Type /XRef /Size 5 /W [1 4 2] /Root 1 0 R /Length {len(rows)} >>"
    table = b"4 0 obj\n" + words.encode() + b"\nstream\n" + rows + b"\nendstream\nendobj\n"
    return head + box + table + f"startxref\n{len(head + box)}\n%%EOF\n".encode()
