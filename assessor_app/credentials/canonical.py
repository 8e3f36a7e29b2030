"""JSON as RFC 8785 writes it."""

from __future__ import annotations

import msgspec
import rfc8785

from assessor_app.credentials.json_documents import Json

_encoder = msgspec.json.Encoder(order="sorted")


def canonical(document: Json) -> bytes:
    """The document in its one form. Raises ValueError for what has none: NaN, numbers beyond 2⁵³, half
    surrogates.

    What a centre writes holds texts under plain names and no numbers; there an encoder that is twenty times
    as fast writes the same. The rest goes the long way.
    """
    return _encoder.encode(document) if _is_texts(document) else rfc8785.dumps(document)


def _is_texts(value: object) -> bool:
    """Whether there are only texts, yes and no under names in ASCII, whose order nobody disputes."""
    if isinstance(value, str):
        return True
    if isinstance(value, list):
        return all(_is_texts(item) for item in value)
    if isinstance(value, dict):
        return all(name.isascii() and _is_texts(item) for name, item in value.items())
    return isinstance(value, bool) or value is None
