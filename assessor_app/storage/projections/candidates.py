"""The row of a candidate."""

from __future__ import annotations

from assessor_app.domain.identity_numbers import last_four, masked
from assessor_app.domain.people import CandidateState
from assessor_app.storage.projections.rows import NO_ROWS, Rows
from assessor_app.storage.search_text import folded


def candidate_rows_of(state: CandidateState) -> Rows:
    """No row where nothing is known of the person, or not any more. Numbers are masked here already."""
    details = state.details
    if details is None or state.erased:
        return NO_ROWS
    number = details.number
    name_search = folded(state.name)
    searched = [name_search, folded(details.employer), folded(last_four(number)) if number else ""]
    row = {
        "id": state.id.bytes,
        "given_name": details.given_name,
        "family_name": details.family_name,
        "name": state.name,
        "birth_on": details.birth_on,
        "masked_number": masked(number) if number else None,
        "employer": details.employer,
        "registered_at": state.registered_at,
        "sort_key": _sort_key(details.family_name, details.given_name),
        "name_search": name_search,
        "search": "\n".join(searched),
    }
    return {("candidate_row", state.id.bytes): row}


def _sort_key(family_name: str, given_name: str) -> str:
    """Swedish order: å, ä and ö after z, every other mark of no weight."""
    text = f"{family_name}\t{given_name}".casefold()
    ordered = text.replace("å", "{").replace("ä", "|").replace("æ", "|").replace("ö", "}").replace("ø", "}")
    return "\t".join(folded(part) for part in ordered.split("\t"))
