"""What makes a file fit for keeping (PDF/A-3): colours that are defined, text that reads back."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
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
_MOST_KEPT = 40


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
    profile: Any = Stream(pdf, SRGB)
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
    stream: Any = Stream(pdf, enclosure.data)
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


class Packing:
    """Brings the streams of files into form and keeps what is the same in many: fonts, colours.

    Used by one thread at a time.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()

    def mend_fonts(self, pdf: pikepdf.Pdf) -> None:
        """Let every glyph read back as its character, and as nothing else."""
        seen: set[tuple[int, int]] = set()
        for page in pdf.pages:
            fonts: Any = page.obj.Resources.get(Name.Font)
            if fonts is None or fonts.objgen in seen:
                continue
            seen.add(fonts.objgen)
            for _, font in fonts.items():
                self._mend(font.ToUnicode)

    def _mend(self, cmap: Any) -> None:
        cmap.write(self._kept_of(cmap.read_bytes(), _readable))

    def pack(self, pdf: pikepdf.Pdf) -> None:
        """Compress every stream but the metadata, which is found by programs that know nothing of PDF.

        No stream may end in a carriage return: the line feed that is written after a stream would make a
        line's end of it together with that byte, which some readers then take for one too few.
        """
        for item in pdf.objects:
            if not isinstance(item, Stream) or item.get(Name.Type) == Name.Metadata:
                continue
            data = item.read_bytes()
            recurs = Name.Length1 in item or Name.N in item
            packed = self._kept_of(data, _squeezed) if recurs else zlib.compress(data)
            if packed[-1:] == b"\r":
                armoured = base64.a85encode(packed) + b"~>"
                item.write(armoured, filter=Array([Name.ASCII85Decode, Name.FlateDecode]), type_check=False)
            else:
                item.write(packed, filter=Name.FlateDecode, type_check=False)

    def _kept_of(self, data: bytes, made: Callable[[bytes], bytes]) -> bytes:
        result = self._kept.pop(data, None) or made(data)
        self._kept[data] = result
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return result


def _squeezed(data: bytes) -> bytes:
    return zlib.compress(data, 9)
