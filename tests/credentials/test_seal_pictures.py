"""The seal is read from paper: from a page at 200 dpi, and from what scanners and telephones make of it."""

from __future__ import annotations

import io
import struct
import subprocess
import zlib
from collections.abc import Callable

import pytest
import segno
from PIL import Image, ImageChops, ImageFilter

from assessor_app.credentials.writing import OpenBadgeWriter
from assessor_app.documents.renderer import ReportlabRenderer
from tests.credentials.issuing import READER, KeptKeys, seal_content
from tests.documents.samples import WORDING, certificate

TEXT = OpenBadgeWriter().seal(seal_content(qualification="Underhållstekniker, mekanik"), KeptKeys.of(1))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """A certificate with the seal at its foot, as it comes out of a printer that prints 200 dpi."""
    folder = tmp_path_factory.mktemp("page")
    paper = ReportlabRenderer(WORDING).render(certificate(seal=TEXT))
    (folder / "page.pdf").write_bytes(paper.pdf)
    command = ["pdftoppm", "-r", "200", "-png", "-gray", "-singlefile", "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    with Image.open(folder / "page.png") as image:
        return image.convert("L")


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def _jpeg(image: Image.Image, quality: int = 40) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=quality)
    return target.getvalue()


def _blurred(image: Image.Image) -> bytes:
    return _png(image.filter(ImageFilter.GaussianBlur(1.5)))


def _tilted(angle: float) -> Callable[[Image.Image], bytes]:
    def tilt(image: Image.Image) -> bytes:
        return _png(image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255))

    return tilt


def _noisy(image: Image.Image) -> bytes:
    return _png(ImageChops.add(image, Image.effect_noise(image.size, 60), 1, -128))


def _unevenly_lit(image: Image.Image) -> bytes:
    light = (
        Image.linear_gradient("L").resize(image.size).point([90 + value * 165 // 255 for value in range(256)])
    )
    return _png(ImageChops.multiply(image, light))


def _photographed(image: Image.Image) -> bytes:
    """In colour, tilted, soft, noisy, large, as JPEG."""
    soft = image.rotate(7, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(1))
    grainy = Image.blend(soft, Image.effect_noise(image.size, 60), 0.2)
    return _jpeg(grainy.resize((3000, 4243)).convert("RGB"), 60)


def _on_nothing(image: Image.Image) -> bytes:
    """Black on transparent, as a drawing program exports it."""
    clear = Image.new("RGBA", image.size)
    clear.putalpha(ImageChops.invert(image))
    return _png(clear)


def _small_screenshot(image: Image.Image) -> bytes:
    box = (100, 1850, 480, 2250)
    return _png(image.crop(box).resize((228, 240), Image.Resampling.BILINEAR))


@pytest.mark.parametrize(
    "handled",
    [
        _png, _jpeg, _blurred, _noisy, _unevenly_lit, _photographed, _on_nothing, _small_screenshot,
        _tilted(10), _tilted(-10), _tilted(90), _tilted(180),
    ],
    ids=[
        "plain", "jpeg 40", "blurred", "noisy", "uneven light", "photographed", "transparent", "screenshot",
        "10° left", "10° right", "on its side", "upside down",
    ],
)  # fmt: skip
def test_the_seal_is_read_from_paper(page: Image.Image, handled: Callable[[Image.Image], bytes]) -> None:
    texts = READER.seals_in_picture(handled(page))

    assert texts == (TEXT,)
    seen = READER.seal(texts[0])
    assert seen is not None
    assert seen.valid


def test_two_seals_in_one_picture_are_both_found(page: Image.Image) -> None:
    other = OpenBadgeWriter().seal(seal_content(number="VIM-26-7K3QF-0119-V"), KeptKeys.of(1))
    code = io.BytesIO()
    segno.make(other, error="m", boost_error=False, micro=False).save(code, "png", scale=4, border=4)
    both = page.copy()
    with Image.open(code) as second:
        both.paste(second.convert("L"), (900, 300))

    assert set(READER.seals_in_picture(_png(both))) == {TEXT, other}


def test_a_picture_without_a_code_has_none(page: Image.Image) -> None:
    assert READER.seals_in_picture(_png(page.crop((0, 0, 600, 600)))) == ()


@pytest.mark.parametrize("side", [8100, 11_000, 60_000, 2**31 - 1])
def test_an_enormous_picture_in_a_small_file_is_not_unpacked(side: int) -> None:
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    pixels = _chunk(b"IDAT", zlib.compress(bytes(1_000_000)))

    assert READER.seals_in_picture(b"\x89PNG\r\n\x1a\n" + header + pixels + _chunk(b"IEND", b"")) == ()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def test_a_damaged_picture_has_no_codes(page: Image.Image) -> None:
    for whole in (_png(page), _jpeg(page)):
        assert READER.seals_in_picture(whole[: len(whole) // 2]) in ((), (TEXT,))
        assert READER.seals_in_picture(whole[:60]) == ()
