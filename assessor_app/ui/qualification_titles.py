"""Names of qualifications where their checklist is not at hand. Free of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assessor_app.domain.checklists import Checklist


def titles_in(language: str, checklists: Iterable[Checklist]) -> dict[str, str]:
    """The titles of the qualifications in the language of the screens ("sv" or "en"), by their ids."""
    return {item.id: item.title.in_(language) for item in checklists}


def title_of(qualification: str, titles: Mapping[str, str]) -> str:
    """The title that `titles` has for the id; a readable form of the id where it has none."""
    known = titles.get(qualification)
    if known:
        return known
    parts = qualification.split("-")
    return " ".join(part.upper() if part == "bas" else part.capitalize() for part in parts)
