"""What comes in as a picture is made fit to be kept, or refused in words."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from assessor_app.services.ports import PictureRefused
from assessor_app.system.pictures import LARGEST_BYTES, LONGEST_SIDE, PillowPictures


def encoded(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def test_a_large_noisy_photograph_is_kept_small() -> None:
    kept = PillowPictures().prepare(encoded(noise(2400, 1800), quality=95))
    assert len(kept.data) <= LARGEST_BYTES
    assert max(kept.width, kept.height) <= LONGEST_SIDE
    assert Image.open(io.BytesIO(kept.data)).size == (kept.width, kept.height)


def test_where_the_photograph_was_taken_is_removed() -> None:
    exif = Image.Exif()
    exif[0x010F] = "CameraMaker"
    exif[0x0112] = 6
    kept = PillowPictures().prepare(encoded(Image.new("RGB", (40, 20), "red"), exif=exif))
    again = Image.open(io.BytesIO(kept.data))
    assert b"CameraMaker" not in kept.data
    assert not dict(again.getexif())
    assert (kept.width, kept.height) == (20, 40), "turned as the camera was held"


def test_transparency_becomes_white() -> None:
    kept = PillowPictures().prepare(encoded(Image.new("RGBA", (30, 30), (0, 0, 0, 0)), "PNG"))
    assert Image.open(io.BytesIO(kept.data)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "raw",
    [b"", b"%PDF-1.7", b"GIF89a", b"\x00" * 5000, b"<svg xmlns='x'/>", "ÅÄÖ".encode("utf-16")],
    ids=["empty", "a PDF", "half a GIF", "zeros", "an SVG", "text"],
)
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    with pytest.raises(PictureRefused) as refused:
        PillowPictures().prepare(raw)
    assert refused.value.code in {"not_a_picture", "damaged"}


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(PictureRefused) as refused:
        PillowPictures().prepare(png_that_claims(30_000, 30_000))
    assert refused.value.code == "too_large"


def test_a_hundred_megapixel_photograph_is_taken_in() -> None:
    raw = encoded(Image.new("L", (12_000, 8_400), 128), quality=30)
    kept = PillowPictures().prepare(raw)
    assert max(kept.width, kept.height) <= LONGEST_SIDE


def test_a_photograph_cut_off_in_the_middle_is_refused() -> None:
    raw = encoded(noise(400, 300))
    with pytest.raises(PictureRefused) as refused:
        PillowPictures().prepare(raw[: len(raw) // 2])
    assert refused.value.code == "damaged"


@given(
    st.binary(max_size=600),
    st.sampled_from([b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\0", b"BM"]),
)
def test_nothing_but_a_refusal_comes_of_garbage(tail: bytes, head: bytes) -> None:
    with contextlib.suppress(PictureRefused):
        PillowPictures().prepare(head + tail)
