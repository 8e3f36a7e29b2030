"""The words for the texts of documents, and for the places in them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.document_looks import CHANGEABLE, Phrase

translate = QCoreApplication.translate


def phrase_word(phrase: Phrase) -> str:
    """What a text is called beside its field."""
    words = {
        "title": translate("LookWords", "Rubrik"),
        "title_with_permission": translate("LookWords", "Rubrik (med ägarens tillstånd)"),
        "awarded": translate("LookWords", "Före namnet"),
        "assessed_one_day": translate("LookWords", "Mening när bedömningen tog en dag"),
        "assessed_days": translate("LookWords", "Mening när bedömningen tog flera dagar"),
        "assessed_single_area": translate("LookWords", "Mening när det är ett enda område"),
        "interrupted": translate("LookWords", "Mening om valideringen avbröts"),
        "supplement_heading": translate("LookWords", "Rubrik över det som återstår"),
        "areas_explained": translate("LookWords", "Förklaring av staplarna"),
        "strengths_heading": translate("LookWords", "Rubrik över styrkorna"),
        "plan_heading": translate("LookWords", "Rubrik över utvecklingsplanen"),
        "plan_empty": translate("LookWords", "När planen är tom"),
        "comment_heading": translate("LookWords", "Rubrik över validandens kommentar"),
    }
    return words[phrase.name]


def document_word(kind: DocumentKind) -> str:
    """A document, as a choice among the three."""
    return {
        DocumentKind.CERTIFICATE: translate("LookWords", "Intyg"),
        DocumentKind.STATEMENT: translate("LookWords", "Valideringsintyg"),
        DocumentKind.REPORT: translate("LookWords", "Individuell rapport"),
    }[kind]


def place_word(name: str) -> str:
    """A place as it stands between braces on the screen; one that is not known stands as it is."""
    words = {
        "checklist": translate("LookWords", "checklista"),
        "version": translate("LookWords", "version"),
        "date": translate("LookWords", "dag"),
        "dates": translate("LookWords", "dagar"),
        "count": translate("LookWords", "antal"),
        "met": translate("LookWords", "uppfyllda"),
    }
    return words.get(name, name)


def places_word(names: Iterable[object]) -> str:
    """Several places, as they are typed."""
    return ", ".join(f"{{{place_word(str(name))}}}" for name in names)


def as_shown(text: str) -> str:
    """A text with its places named in the language of the screen."""
    for name in _PLACES:
        text = text.replace(f"{{{name}}}", f"{{{place_word(name)}}}")
    return text


def as_kept(text: str) -> str:
    """A text that was typed, with its places as they are kept."""
    for name in _PLACES:
        text = text.replace(f"{{{place_word(name)}}}", f"{{{name}}}")
    return text


_PLACES = tuple(sorted({name for places in CHANGEABLE.values() for name in places}))
