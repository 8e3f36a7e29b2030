"""The words of a document as its centre has them: those that ship, with the centre's own in their places."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from assessor_app.documents.wording import Wording, load_wording
from assessor_app.domain.certificates import DocumentContent
from assessor_app.domain.document_looks import CHANGEABLE, LANGUAGES, Phrase, usable


def own_words(words: Wording, content: DocumentContent) -> Wording:
    """The words for one document. What the centre may not say, or lost a place of, reads as it ships."""
    own = usable(content.look, content.language, (content.checklist_title,))
    if not own:
        return words
    changed = {
        document: msgspec.structs.replace(
            getattr(words, document),
            **{phrase.name: text for phrase, text in own.items() if phrase.document == document},
        )
        for document in {phrase.document for phrase in own}
    }
    return msgspec.structs.replace(words, **changed)


class ShippedWords:
    """The texts that a centre may word itself, as they ship."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self) -> Mapping[str, Mapping[Phrase, str]]:
        """Language → text by phrase. Raises WordingError as `load_wording`."""
        return {
            language: {phrase: getattr(getattr(words, phrase.document), phrase.name) for phrase in CHANGEABLE}
            for language in LANGUAGES
            for words in (load_wording(self._folder, language),)
        }
