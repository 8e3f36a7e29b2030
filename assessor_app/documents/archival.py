"""What makes a file fit for keeping (PDF/A-3): colours that are defined, text that reads back."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from assessor_app.documents.colour_profiles import SRGB, SRGB_NAME
from assessor_app.documents.metadata import CREATOR, writable, xmp
from assessor_app.documents.structure import Information
from assessor_app.services.issuing_ports import Enclosure

_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
_MOST_PAIRS = 100
"""Pairs of one block of a ToUnicode map, by the rules of CMaps."""
_SQUEEZED_SRGB = zlib.compress(SRGB, 9)


def describe(pdf: pikepdf.Pdf, information: Information, language: str) -> None:
    """Title, language and standards, in the catalog, the metadata and the older dictionary alike."""
    catalog: Any = pdf.Root
    catalog.Lang = String(language)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    packet: Any = Stream(pdf, xmp(information, language))
    packet.Type = Name.Metadata
    packet.Subtype = Name.XML
    catalog.Metadata = packet
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(writable(information.title)),
            Author=String(writable(information.author)),
            Subject=String(writable(information.subject)),
            Creator=String(CREATOR),
            Producer=String(CREATOR),
        )
    )


def set_colours(pdf: pikepdf.Pdf) -> None:
    """Say which red, green and blue are meant."""
    profile: Any = Stream(pdf, _SQUEEZED_SRGB)
    profile.Filter = Name.FlateDecode
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(SRGB_NAME),
                Info=String(SRGB_NAME),
                DestOutputProfile=profile,
            )
        ]
    )


def mend_fonts(pdf: pikepdf.Pdf) -> None:
    """Let every glyph read back as its character, and as nothing else."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        fonts: Any = page.obj.Resources.get(Name.Font)
        if fonts is None or fonts.objgen in seen:
            continue
        seen.add(fonts.objgen)
        for _, font in fonts.items():
            readable = _readable(font.ToUnicode.read_bytes())
            font.ToUnicode.write(zlib.compress(readable), filter=Name.FlateDecode, type_check=False)


def _readable(cmap: bytes) -> bytes:
    """A ToUnicode map without characters that are none, in blocks as small as the rules want them."""
    first = cmap.index(b"\n", cmap.index(b"endcodespacerange")) + 1
    last = cmap.index(b"endcmap")
    pairs = [
        b"<%s> <%s>" % (code, chr(int(value, 16)).encode("utf-16-be").hex().upper().encode())
        for code, value in _PAIR.findall(cmap, first, last)
        if int(value, 16)
    ]
    blocks = [
        b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in _blocks(pairs)
    ]
    return cmap[:first] + b"".join(blocks) + cmap[last:]


def _blocks(pairs: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(pairs), _MOST_PAIRS):
        yield pairs[start : start + _MOST_PAIRS]


def enclose(pdf: pikepdf.Pdf, enclosure: Enclosure) -> None:
    """Carry a file inside, as data that belongs to the document."""
    stream: Any = Stream(pdf, zlib.compress(enclosure.data, 9))
    stream.Filter = Name.FlateDecode
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{enclosure.mime}")
    stream.Params = Dictionary(
        Size=len(enclosure.data),
        CheckSum=String(hashlib.md5(enclosure.data, usedforsecurity=False).digest()),
    )
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(enclosure.name),
            UF=String(enclosure.name),
            Desc=String(enclosure.description or enclosure.name),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    names = Dictionary(Names=Array([String(enclosure.name), specification]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=names)
    pdf.Root.AF = Array([specification])


def steady_ends(pdf: pikepdf.Pdf) -> None:
    """Let no stream end in a carriage return.

    The line feed that is written after a stream would make a line's end of it together with the last byte,
    which some readers then take for one too few.
    """
    for item in pdf.objects:
        if isinstance(item, Stream) and item.read_raw_bytes()[-1:] == b"\r":
            data = item.read_bytes()
            squeezed = next(
                (form for level in (9, 6, 1, 0) if (form := zlib.compress(data, level))[-1:] != b"\r"), None
            )
            if squeezed is not None:
                item.write(squeezed, filter=Name.FlateDecode, type_check=False)
