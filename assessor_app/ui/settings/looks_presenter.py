"""The look and the words of documents: typed, checked at once, seen, saved. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping

from assessor_app.domain import document_looks as looks
from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.document_looks import CHANGEABLE, DocumentLook, Phrase
from assessor_app.domain.errors import Refused
from assessor_app.services.document_looks import DocumentLookService, LookView, LookWish
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.looks_view import LookScreen, LookShown, TextLine, Wrong

_KINDS = frozenset({"centre"})


class LookPresenter:
    """Nothing is changed until it is saved; the preview shows what is typed, as far as it can be drawn."""

    def __init__(self, screen: LookScreen, session: Session, service: DocumentLookService) -> None:
        self._screen, self._session, self._service = screen, session, service
        self._answers = Answers(session.runner)
        self._aside = Answers(session.aside)
        self._view: LookView | None = None
        self._kind, self._language = DocumentKind.CERTIFICATE, "sv"
        self._accent, self._band = "", True
        self._typed: dict[tuple[str, Phrase], str] = {}
        self._former: LookWish | None = None
        self._asked = 0
        self._end = session.feed.subscribe(self._changed)

    def close(self) -> None:
        """The section goes away."""
        self._answers.close()
        self._aside.close()
        self._end()

    def load(self) -> None:
        """Show the look as it is saved, unless something is typed that is not."""
        self._answers.ask(self._service.view, self._loaded)

    # -- what the user does --

    def choose_kind(self, kind: DocumentKind) -> None:
        """Look at another document, and at its texts."""
        self._kind = kind
        self._show(anew=True)

    def choose_language(self, language: str) -> None:
        """Look at the documents in another language, and at their texts."""
        self._language = language
        self._show(anew=True)

    def type_accent(self, text: str) -> None:
        """Another colour, chosen or typed."""
        self._accent = text
        self._show()

    def choose_band(self, band: bool) -> None:
        """With the coloured edge, or without."""
        self._band = band
        self._show()

    def type_text(self, phrase: Phrase, text: str) -> None:
        """A text in the language that is chosen; an empty one reads as it ships."""
        shipped = self._view.shipped[self._language].get(phrase) if self._view is not None else None
        self._typed[self._language, phrase] = "" if text == shipped else text
        self._show()

    def ship_again(self, phrase: Phrase) -> None:
        """Have the text that ships back."""
        self._typed[self._language, phrase] = ""
        self._show(anew=True)

    def drop(self) -> None:
        """Forget what was typed and not saved."""
        if self._view is not None:
            self._take(self._view)
            self._show(anew=True)

    def save(self) -> None:
        """Draw documents so from now on."""
        view = self._view
        if view is None or not self._can_save(view):
            return
        self._former = _wish_of(view.look)
        self._run(self._wish(view, for_sample=False))

    def undo(self) -> None:
        """Have the look back that was saved before."""
        if self._former is not None and self._view is not None:
            former, self._former = self._former, None
            # What is to read as it ships again has to be said.
            gone = {language: dict.fromkeys(texts, "") for language, texts in self._view.look.wording.items()}
            texts = {
                language: {**gone.get(language, {}), **former.texts.get(language, {})}
                for language in looks.LANGUAGES
            }
            self._run(LookWish(former.accent, former.band, texts))

    def draw(self) -> None:
        """Draw the preview; only the latest one asked for is shown."""
        view = self._view
        if view is None:
            return
        self._asked += 1
        asked, wish = self._asked, self._wish(view, for_sample=True)
        kind, language, documents = self._kind, self._language, self._session.documents

        def show(paper: RenderedDocument) -> None:
            if asked == self._asked:
                self._screen.show_paper(paper)

        def draw(content: DocumentContent) -> None:
            if asked == self._asked:
                self._aside.ask(lambda: documents.draw(content), show)

        self._answers.ask(lambda: self._service.sample(kind, language, wish), draw)

    # -- inside --

    def _loaded(self, view: LookView) -> None:
        kept = self._view is not None and self._is_changed(self._view)
        self._view = view
        if not kept:
            self._take(view)
        self._show(anew=not kept)

    def _take(self, view: LookView) -> None:
        self._accent, self._band = view.look.accent, view.look.band
        self._typed = {}

    def _show(self, *, anew: bool = False) -> None:
        view = self._view
        if view is None:
            return
        wrong = self._wrong_accent()
        in_use = (looks.usable_accent(view.look) if wrong else looks.fit_accent(self._accent)) or (
            looks.SHIPPED_ACCENT
        )
        shown = LookShown(
            kind=self._kind,
            language=self._language,
            accent=self._accent,
            accent_wrong=wrong,
            in_use=in_use,
            contrast_permille=looks.contrast_permille(in_use),
            band=self._band,
            permission=view.permission,
            lines=self._lines(view),
            changed=self._is_changed(view),
            can_save=self._can_save(view),
        )
        self._screen.show_look(shown, anew=anew)
        self._screen.ask_for_paper()

    def _lines(self, view: LookView) -> tuple[TextLine, ...]:
        shipped = view.shipped[self._language]
        hidden = "title" if view.permission else "title_with_permission"
        return tuple(
            TextLine(
                phrase,
                shipped[phrase],
                self._text(view, self._language, phrase),
                self._wrong_text(view, phrase, self._text(view, self._language, phrase)),
            )
            for phrase in CHANGEABLE
            if phrase.document == self._kind.value and phrase != Phrase("certificate", hidden)
        )

    def _text(self, view: LookView, language: str, phrase: Phrase) -> str:
        return self._typed.get((language, phrase), view.look.own(language).get(phrase, ""))

    def _wrong_accent(self) -> Wrong | None:
        try:
            looks.fit_accent(self._accent)
        except Refused as error:
            return Wrong(error.code, error.details)
        return None

    @staticmethod
    def _wrong_text(view: LookView, phrase: Phrase, text: str) -> Wrong | None:
        try:
            looks.fit_text(phrase, text, view.models)
        except Refused as error:
            return Wrong(error.code, error.details)
        return None

    def _is_changed(self, view: LookView) -> bool:
        saved = view.look
        texts = any(
            text != saved.own(language).get(phrase, "") for (language, phrase), text in self._typed.items()
        )
        return texts or (self._accent, self._band) != (saved.accent, saved.band)

    def _can_save(self, view: LookView) -> bool:
        right = not self._wrong_accent() and not any(
            self._wrong_text(view, phrase, text) for (_, phrase), text in self._typed.items()
        )
        return right and self._is_changed(view)

    def _wish(self, view: LookView, *, for_sample: bool) -> LookWish:
        """Everything as typed; in a sample what cannot be drawn reads as it is saved."""
        texts: dict[str, dict[Phrase, str]] = {
            language: dict(view.look.own(language)) for language in looks.LANGUAGES
        }
        for (language, phrase), text in self._typed.items():
            if not for_sample or self._wrong_text(view, phrase, text) is None:
                texts[language][phrase] = text
        accent = looks.usable_accent(view.look) if for_sample and self._wrong_accent() else self._accent
        return LookWish(accent, self._band, texts)

    def _run(self, wish: LookWish) -> None:
        session = self._session

        def saved(done: Done) -> None:
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
            session.feed.publish(done.changes, self)
            self._typed = {}
            self._answers.ask(self._service.view, self._saved)

        self._answers.ask(lambda: self._service.save(session.actor, wish), saved)

    def _saved(self, view: LookView) -> None:
        self._view = view
        self._take(view)
        self._show(anew=True)
        if self._former is not None:
            self._screen.tell_saved()

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _KINDS & changes.kinds():
            self.load()


def _wish_of(look: DocumentLook) -> LookWish:
    texts: Mapping[str, Mapping[Phrase, str]] = {language: look.own(language) for language in looks.LANGUAGES}
    return LookWish(look.accent, look.band, texts)
