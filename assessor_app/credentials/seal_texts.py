"""Three texts share the room a seal has left: the person first, then the qualification, then the centre."""

from __future__ import annotations

import unicodedata

_SHORTEST_CENTRE = 8
_SHORTEST_QUALIFICATION = 18
"""Bytes below which the text tells nothing any more."""
_SHORTEST_STUMP = 4
"""Letters of a torn word that still help whoever reads it."""


def fitted(person: str, qualification: str, centre: str, room: int) -> tuple[str, str, str]:
    """The texts, shortened where they need more than `room` bytes in CBOR (less one for each, which is there
    for an empty text too).

    The centre gives way first: its number and its key are in the seal too. Then the qualification, down to
    what tells it from another; then the person.
    """
    for_centre = room - _cost(person) - _cost(qualification)
    if _cost(centre) <= for_centre:
        return person, qualification, centre
    if for_centre >= _SHORTEST_CENTRE:
        return person, qualification, _cut(centre, for_centre)
    for_person = room - min(_cost(qualification), _SHORTEST_QUALIFICATION)
    person = _cut(person, for_person)
    return person, _cut(qualification, room - _cost(person)), ""


def _cost(text: str) -> int:
    """Bytes beyond the first of the head, which an empty text has too."""
    length = len(text.encode())
    return length + (length > 23) + (length > 255)


def _cut(text: str, room: int) -> str:
    """As much of `text` as costs at most `room`, without tearing a letter from its marks."""
    if _cost(text) <= room:
        return text
    kept = text
    while kept and (_cost(kept) > room or unicodedata.combining(text[len(kept)])):
        kept = kept[:-1]
    whole_words, blank, stump = kept.rpartition(" ")
    if blank and len(stump) < _SHORTEST_STUMP and text[len(kept) :][:1] != " ":
        kept = whole_words
    return kept.rstrip(" -,.(")
