"""Settings: what is chosen on this PC, and the centre's own phrases. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.services.read_models import CentreView, Changes, Done
from assessor_app.ui.session import Session
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.settings.view_protocol import SettingsView

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
_CENTRE = "centre"


class SettingsPresenter:
    """Applies a choice at once and remembers it; phrases are commands like any other."""

    def __init__(self, view: SettingsView, session: Session, surroundings: Surroundings) -> None:
        self._view = view
        self._session = session
        self._around = surroundings
        self._stop_listening = session.feed.subscribe(self._changed)

    def load(self) -> None:
        """Show everything; nothing is written."""
        preferences = self._session.preferences
        scale = self._text_scale()
        self._view.show_choices(
            str(preferences.get("theme", "system")), scale, str(preferences.get("language", "sv"))
        )
        self._show_scale(scale)
        self._reload()

    def close(self) -> None:
        """The page goes away."""
        self._stop_listening()

    def choose_theme(self, theme: str) -> None:
        """Light, dark or system."""
        self._session.preferences.set("theme", theme)
        self._around.set_theme(theme)

    def choose_language(self, language: str) -> None:
        """sv or en."""
        if language != self._session.preferences.get("language", "sv"):
            self._session.preferences.set("language", language)
            self._around.set_language(language)

    def step_text(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        scale = self._text_scale() + direction * TEXT_STEP
        scale = max(SMALLEST_TEXT, min(LARGEST_TEXT, scale))
        self._session.preferences.set("text_scale", scale)
        self._around.set_text_scale(scale)
        self._show_scale(scale)

    def text_scale_changed(self, percent: int) -> None:
        """Keys changed it."""
        self._show_scale(percent)

    def add_phrase(self, text: str) -> None:
        """Keep a phrase."""
        session = self._session
        session.runner.run(
            lambda: session.centres.add_phrase(session.actor, text), self._added, self._phrase_failed
        )

    def remove_phrase(self, phrase: UUID, text: str) -> None:
        """Offer a phrase no longer."""
        session = self._session

        def removed(done: Done) -> None:
            self._done(done)
            self._view.phrase_removed(text)

        session.runner.run(lambda: session.centres.remove_phrase(session.actor, phrase), removed)

    def put_back(self, text: str) -> None:
        """Take the removal of a phrase back."""
        session = self._session
        session.runner.run(lambda: session.centres.add_phrase(session.actor, text), self._done)

    def _added(self, done: Done) -> None:
        self._view.phrase_added()
        self._done(done)

    def _done(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        self._reload()

    def _phrase_failed(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self._view.show_phrase_error(error.code)
        else:
            self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _CENTRE in changes.kinds():
            self._reload()

    def _reload(self) -> None:
        self._session.runner.run(self._session.centres.view, self._show)

    def _show(self, centre: CentreView) -> None:
        self._view.show_phrases(centre.phrases)

    def _text_scale(self) -> int:
        scale = self._session.preferences.get("text_scale", 100)
        return scale if isinstance(scale, int) else 100

    def _show_scale(self, scale: int) -> None:
        self._view.show_text_scale(scale, smaller=scale > SMALLEST_TEXT, larger=scale < LARGEST_TEXT)
