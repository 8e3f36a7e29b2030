"""The centre's section: its name, what stands on its documents, its keys and recovery sheet. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assessor_app.domain.errors import DomainError
from assessor_app.domain.rights import Right, may
from assessor_app.services.ports import PictureRefused
from assessor_app.services.read_models import CentreCardView, Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.centre_view_protocol import CentreView

LARGEST_FILE = 40_000_000
_CENTRE = "centre"
_FIELD_OF = {
    "centre_name_missing": "name",
    "centre_code_unfit": "code",
    "centre_code_fixed": "code",
    "permission_by_missing": "permission_by",
    "permission_day_missing": "permission_on",
}


class CentrePresenter:
    """Reads the centre and sends what the user changed; each card is saved on its own."""

    def __init__(self, view: CentreView, session: Session) -> None:
        self._view = view
        self._session = session
        self._answers = Answers(session.runner)
        self._stop_listening = session.feed.subscribe(self._changed)

    @property
    def may_change(self) -> bool:
        """Whether the one who is logged in may change the centre."""
        return may(self._session.actor, Right.CHANGE_CENTRE)

    @property
    def may_make_sheet(self) -> bool:
        """Whether the one who is logged in may make a recovery sheet."""
        return may(self._session.actor, Right.MAKE_RECOVERY_SHEET)

    def close(self) -> None:
        """The section goes away."""
        self._answers.close()
        self._stop_listening()

    def load(self) -> None:
        """Show everything; nothing is written."""
        self._show("")

    def amend(self, name: str, code: str, place: str, contact: str) -> None:
        """Call the centre something else."""
        session = self._session
        self._send(lambda: session.centres.amend(session.actor, name, code, place, contact), "name")

    def choose_logo(self, file: Path) -> None:
        """Print the picture in a file on documents from now on."""
        session = self._session
        self._answers.ask(
            lambda: session.centres.choose_logo(session.actor, _read(file)),
            lambda done: self._saved(done, "logo"),
            self._logo_refused,
        )

    def remove_logo(self) -> None:
        """Print no logo any more."""
        session = self._session
        self._send(lambda: session.centres.choose_logo(session.actor, None), "logo")

    def write_accreditation(self, text: str) -> None:
        """Print this line at the foot of documents."""
        session = self._session
        self._send(lambda: session.centres.write_accreditation(session.actor, text), "accreditation")

    def note_permission(self, *, given: bool, by: str, on: date | None) -> None:
        """Note the owner's word."""
        session = self._session
        self._send(
            lambda: session.centres.note_permission(session.actor, given=given, by=by, on=on), "permission"
        )

    def sheet_proven(self, done: Done) -> None:
        """The recovery sheet counts: everybody who shows its standing reads again."""
        self._saved(done, "")

    def _send(self, work: Callable[[], Done], part: str) -> None:
        self._answers.ask(work, lambda done: self._saved(done, part), self._refused)

    def _saved(self, done: Done, part: str) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        self._show(part)

    def _refused(self, error: Exception) -> None:
        field = _FIELD_OF.get(error.code) if isinstance(error, DomainError) else None
        if field is not None and isinstance(error, DomainError):
            self._view.show_errors({field: error.code})
        else:
            self._session.navigator.failed(error)

    def _logo_refused(self, error: Exception) -> None:
        if isinstance(error, PictureRefused):
            self._view.show_logo_error(error)
        else:
            self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _CENTRE in changes.kinds():
            self._show("")

    def _show(self, saved: str) -> None:
        def show(card: CentreCardView) -> None:
            self._view.show_card(card, saved=saved)

        self._answers.ask(self._session.centres.card, show)
        if self._session.recovery is not None:
            self._answers.ask(self._session.recovery.view, self._view.show_sheet)


def _read(file: Path) -> bytes:
    """The bytes of a file that may be a picture. Raises OSError, PictureRefused."""
    if file.stat().st_size > LARGEST_FILE:
        raise PictureRefused("too_large")
    return file.read_bytes()
