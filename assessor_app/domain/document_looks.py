"""How a centre wants its documents to look and read: a colour, a band, and some of their words.

Events of the subject kind ``centre``. What makes a document honest cannot be chosen: whose document it is
and is not (the line at its foot), and the name of a model as its heading without the owner's permission.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from string import Formatter
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event
from assessor_app.domain.foldings import folded
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import clean_line

_SUBJECT_KIND = "centre"
SHIPPED_ACCENT = "0B6B63"
SUGGESTED = (SHIPPED_ACCENT, "1F4E79", "3B4A6B", "5B3A6E", "8C2F39", "7A4B12", "3F5D2A", "33413D")
"""Calm colours that can be read on white."""
LEAST_CONTRAST_PERMILLE = 4_500
"""What text needs against white (WCAG 2.2, AA), in thousandths."""
LANGUAGES = ("sv", "en")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
_PROTECTED = "svensk industrivalidering"
"""A brand of others: the centre's documents say that they are not theirs."""
_PROOFS = ("kompetensbevis", "certificate of competence")
"""What only the owner of a model gives away as a heading."""


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """One text of the documents: in which document (certificate, statement, report) and which."""

    document: str
    name: str


_SENTENCE = frozenset({"checklist", "version", "count"})
CHANGEABLE: Mapping[Phrase, frozenset[str]] = MappingProxyType(
    {
        Phrase("certificate", "title"): frozenset(),
        Phrase("certificate", "title_with_permission"): frozenset(),
        Phrase("certificate", "awarded"): frozenset(),
        Phrase("certificate", "assessed_one_day"): _SENTENCE | {"date"},
        Phrase("certificate", "assessed_days"): _SENTENCE | {"dates"},
        Phrase("certificate", "assessed_single_area"): frozenset({"dates", "checklist", "version"}),
        Phrase("statement", "title"): frozenset(),
        Phrase("statement", "awarded"): frozenset(),
        Phrase("statement", "assessed_one_day"): _SENTENCE | {"met", "date"},
        Phrase("statement", "assessed_days"): _SENTENCE | {"met", "dates"},
        Phrase("statement", "interrupted"): frozenset(),
        Phrase("statement", "supplement_heading"): frozenset(),
        Phrase("report", "title"): frozenset(),
        Phrase("report", "areas_explained"): frozenset(),
        Phrase("report", "strengths_heading"): frozenset(),
        Phrase("report", "plan_heading"): frozenset(),
        Phrase("report", "plan_empty"): frozenset(),
        Phrase("report", "comment_heading"): frozenset(),
        Phrase("report", "interrupted"): frozenset(),
    }
)
"""What a centre may word itself, and the places that each text must keep."""
_HEADINGS = frozenset({"title", "title_with_permission", "supplement_heading", "awarded"}) | {
    phrase.name for phrase in CHANGEABLE if phrase.name.endswith("_heading")
}
LONGEST_HEADING, LONGEST_SENTENCE = 60, 400


@event("document_look_chosen/1")
@dataclass(frozen=True, slots=True)
class DocumentLookChosen:
    """The colour of the documents as six hexadecimal figures, or None for the one that ships; `band`: the
    coloured edge down the left side."""

    accent: str | None = None
    band: bool = True


@event("document_wording_changed/1")
@dataclass(frozen=True, slots=True)
class DocumentWordingChanged:
    """One text of a document in one language, as the centre words it; None: as it ships again."""

    language: str
    document: str
    name: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentLook:
    """What the centre chose. `accent`: six hexadecimal figures, empty for the one that ships.

    `wording`: language → text by phrase; what is not in it reads as it ships.
    """

    accent: str = ""
    band: bool = True
    wording: Mapping[str, Mapping[Phrase, str]] = field(default_factory=lambda: MappingProxyType({}))

    def own(self, language: str) -> Mapping[Phrase, str]:
        """The centre's own words in one language."""
        return self.wording.get(language, MappingProxyType({}))


SHIPPED_LOOK = DocumentLook()


def evolve(look: DocumentLook, happened: Happened) -> DocumentLook:
    """The look after one more entry. Never raises; what this program cannot use is left out when drawn."""
    value = happened.event
    match value:
        case DocumentLookChosen():
            return replace(look, accent=value.accent or "", band=value.band)
        case DocumentWordingChanged():
            return with_text(look, value.language, Phrase(value.document, value.name), value.text or "")
    return look


def with_text(look: DocumentLook, language: str, phrase: Phrase, text: str) -> DocumentLook:
    """The look with one text changed; an empty one reads as it ships."""
    own = {key: kept for key, kept in look.own(language).items() if key != phrase}
    if text:
        own[phrase] = text
    return replace(look, wording=MappingProxyType({**look.wording, language: MappingProxyType(own)}))


def choose_look(centre: UUID, look: DocumentLook, accent: str, *, band: bool) -> tuple[Draft, ...]:
    """Draw documents in this colour from now on. Raises Refused: accent_unfit, accent_too_light."""
    accent = fit_accent(accent)
    accent = "" if accent == SHIPPED_ACCENT else accent
    if (look.accent, look.band) == (accent, band):
        return ()
    return (Draft(Subject(_SUBJECT_KIND, centre), None, DocumentLookChosen(accent or None, band)),)


def change_wording(
    centre: UUID,
    look: DocumentLook,
    language: str,
    texts: Mapping[Phrase, str],
    models: Collection[str] = (),
) -> tuple[Draft, ...]:
    """Word documents so from now on; an empty text reads as it ships. Raises Refused as `fit_text`."""
    own, drafts = look.own(language), []
    for phrase, text in sorted(texts.items()):
        text = fit_text(phrase, text, models)
        if own.get(phrase, "") != text:
            changed = DocumentWordingChanged(language, phrase.document, phrase.name, text or None)
            drafts.append(Draft(Subject(_SUBJECT_KIND, centre), None, changed))
    return tuple(drafts)


def fit_accent(text: str) -> str:
    """Six hexadecimal figures in capitals; empty for an empty text.

    Raises Refused: accent_unfit, accent_too_light (`ratio_permille`).
    """
    stripped = text.strip()
    if not stripped:
        return ""
    found = _COLOUR.fullmatch(stripped)
    if found is None:
        raise Refused("accent_unfit")
    accent = found.group(1).upper()
    ratio = contrast_permille(accent)
    if ratio < LEAST_CONTRAST_PERMILLE:
        raise Refused("accent_too_light", ratio_permille=ratio)
    return accent


def contrast_permille(accent: str) -> int:
    """The contrast of a colour (six hexadecimal figures) against white, in thousandths (WCAG 2.2)."""
    parts = (int(accent[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return int(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) * 1000)


def fit_text(phrase: Phrase, text: str, models: Collection[str] = ()) -> str:
    """A text as it is kept; empty for an empty one, which means: as it ships.

    `models` are the names of the models the centre works with. Raises Refused: wording_not_changeable,
    wording_too_long (`longest`), wording_braces, wording_place_missing, wording_place_unknown (`places`),
    wording_names_brand, wording_names_model (a heading that only the owner may permit).
    """
    places = CHANGEABLE.get(phrase)
    if places is None:
        raise Refused("wording_not_changeable")
    text = clean_line(text, 2 * LONGEST_SENTENCE)
    if not text:
        return ""
    longest = longest_text(phrase)
    if len(text) > longest:
        raise Refused("wording_too_long", longest=longest)
    found = places_in(text)
    missing, unknown = places - found, found - places
    if unknown:
        raise Refused("wording_place_unknown", places=tuple(sorted(unknown)))
    if missing:
        raise Refused("wording_place_missing", places=tuple(sorted(missing)))
    if _PROTECTED in folded(text):
        raise Refused("wording_names_brand")
    if phrase.name == "title" and names_model(text, models):
        raise Refused("wording_names_model")
    return text


def longest_text(phrase: Phrase) -> int:
    """How many characters a text may have."""
    return LONGEST_HEADING if phrase.name in _HEADINGS else LONGEST_SENTENCE


def places_in(text: str) -> frozenset[str]:
    """The places in a text. Raises Refused: wording_braces where a brace stands alone or holds more."""
    try:
        parts = tuple(Formatter().parse(text))
    except ValueError:
        raise Refused("wording_braces") from None
    if any(name == "" or form or turned for _, name, form, turned in parts if name is not None):
        raise Refused("wording_braces")
    return frozenset(name for _, name, _, _ in parts if name is not None)


def names_model(text: str, models: Iterable[str]) -> bool:
    """Whether a heading calls itself by the name of a model, or is the proof of competence of its owner."""
    said = f" {folded(text)} "
    names = (folded(name) for name in models)
    return any(proof in said for proof in _PROOFS) or any(f" {name} " in said for name in names if name)


def usable(look: DocumentLook, language: str, models: Collection[str] = ()) -> Mapping[Phrase, str]:
    """The own words that can be drawn; what a merged history holds amiss reads as it ships."""
    kept = {}
    for phrase, text in look.own(language).items():
        try:
            fit = fit_text(phrase, text, models)
        except Refused:
            continue
        if fit:
            kept[phrase] = fit
    return kept


def usable_accent(look: DocumentLook) -> str:
    """The colour that can be drawn: the chosen one where it can be read, else the one that ships."""
    try:
        return fit_accent(look.accent) or SHIPPED_ACCENT
    except Refused:
        return SHIPPED_ACCENT
