"""The rows of a candidate's record: what lists show, what it is found by, what it is linked with."""

from __future__ import annotations

import hashlib

from assessor_app.domain.foldings import swedish_key
from assessor_app.domain.identity_numbers import NumberKind, last_four, masked
from assessor_app.domain.likenesses import Traits, name_key
from assessor_app.domain.people import CandidateDetails, CandidateState
from assessor_app.storage.projections.rows import Key, Row, Rows
from assessor_app.storage.search_text import folded, index_words

_DIGEST_MARK = b"assessor identity number 1\0"


def candidate_rows_of(state: CandidateState) -> Rows:
    """The record, if anything is known of the person, and its links, which hold ids alone.

    Numbers are masked here already; whole ones can be compared by a digest. `search` is all that the search
    index will hold of the record: where it is empty, the record is in no index.
    """
    rows: dict[Key, Row] = {
        ("candidate_link", state.id.bytes, link.other.bytes): {
            "candidate": state.id.bytes,
            "other": link.other.bytes,
            "joined": link.joined,
            "taken": " ".join(link.taken),
            "recorded_at": link.order[0],
            "device": link.order[1].bytes,
            "seq": link.order[2],
        }
        for link in state.links  # the last word on each other record comes last, and stays
    }
    if state.details is not None and not state.erased:
        rows["candidate_row", state.id.bytes] = _record(state, state.details)
    return rows


def traits_of(details: CandidateDetails) -> Traits:
    """What doubles are recognised by."""
    readable = details.number is not None and details.number_kind not in (
        NumberKind.NONE,
        NumberKind.UNREADABLE,
    )
    return Traits(
        given=folded(details.given_name),
        family=folded(details.family_name),
        birth_on=details.birth_on,
        number=_digest(details.number) if readable and details.number else None,
    )


def _record(state: CandidateState, details: CandidateDetails) -> Row:
    number = details.number
    traits = traits_of(details)
    return {
        "id": state.id.bytes,
        "given_name": details.given_name,
        "family_name": details.family_name,
        "name": state.name,
        "birth_on": details.birth_on,
        "masked_number": masked(number) if number else None,
        "employer": details.employer,
        "registered_at": state.registered_at,
        "sort_key": swedish_key(details.family_name, details.given_name),
        "name_search": folded(state.name),
        "search": index_words(state.name, details.employer, last_four(number) if number else ""),
        "given_key": traits.given,
        "family_key": traits.family,
        "name_key": name_key(traits.given, traits.family),
        "number_digest": traits.number,
    }


def _digest(number: str) -> bytes:
    """The store is encrypted; the digest keeps whole numbers out of tables that lists are read from."""
    return hashlib.sha256(_DIGEST_MARK + number.encode()).digest()[:16]
