"""What a PDF that somebody hands in may cost: how far its streams unpack, how large its pictures are."""

from __future__ import annotations

import re
import zlib

import pikepdf

MAX_STREAM = 64 * 1024 * 1024
"""What one stream may unpack to."""
_MAX_UNPACKED = 256 * 1024 * 1024
"""What all streams may unpack to before a page is drawn."""
_MAX_OBJECTS = 100_000
_MAX_PICTURE = 40_000_000
"""Pixels of a picture inside."""
_STEP = 1 << 20


def limit_qpdf() -> None:
    """Has qpdf stop where a stream unpacks to too much. For the whole program; any number of times."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=MAX_STREAM,
        run_length_max_memory=MAX_STREAM,
        png_max_memory=MAX_STREAM,
        tiff_max_memory=MAX_STREAM,
        dct_max_memory=MAX_STREAM,
        doc_max_warnings=200,
        max_stream_filters=3,
    )


def names_lzw(pdf: bytes) -> bool:
    """Whether anything is packed in the one old way that qpdf sets no limit to."""
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), pdf)
    return b"/LZW" in plain


def unpacked(stream: pikepdf.Object | None, most: int) -> bytes | None:
    """The stream's data, never more than `most` bytes of it; None where it is more or packed oddly."""
    if not isinstance(stream, pikepdf.Stream):
        return None
    filters = filters_of(stream)
    raw = stream.read_raw_bytes()
    if not filters:
        return raw if len(raw) <= most else None
    if filters != ["/FlateDecode"] or "/DecodeParms" in stream:
        return None
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(raw, most + 1)
    except zlib.error:
        return None
    return data if len(data) <= most and unpacker.eof else None


def filters_of(stream: pikepdf.Object) -> list[str]:
    """What the stream is packed with, the outermost first."""
    filters = stream.get("/Filter", pikepdf.Array())
    return [str(each) for each in ([filters] if isinstance(filters, pikepdf.Name) else list(filters))]


def is_drawable(document: pikepdf.Pdf) -> bool:
    """Whether the pages can be drawn without unpacking more than any document of ours asks for."""
    if len(document.objects) > _MAX_OBJECTS:
        return False
    left = _MAX_UNPACKED
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Stream):
            continue
        if int(thing.get("/Width", 0)) * int(thing.get("/Height", 0)) > _MAX_PICTURE:
            return False
        filters = filters_of(thing)
        if sum(name in ("/FlateDecode", "/Fl", "/RunLengthDecode", "/RL") for name in filters) > 1:
            return False
        if filters[:1] == ["/FlateDecode"]:
            left -= _size_unpacked(thing.read_raw_bytes(), min(left, MAX_STREAM))
            if left <= 0:
                return False
    return True


def _size_unpacked(raw: bytes, most: int) -> int:
    """How much packed data becomes, counted without keeping it; `most` and a little where it is more."""
    unpacker, size, rest = zlib.decompressobj(), 0, raw
    try:
        while rest and size <= most and not unpacker.eof:
            size += len(unpacker.decompress(rest, _STEP))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return size if size <= most else _MAX_UNPACKED
