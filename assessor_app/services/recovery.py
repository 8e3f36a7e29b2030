"""The recovery sheet: made, shown, proven. Every call runs on the database lane."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo

from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.domain.recovery_sheets import RecoverySheetContent, sheet_proven
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import changes_of
from assessor_app.services.ports import Clock, KeyKeeper, SheetRenderer, Workspace
from assessor_app.services.read_models import Done, RecoverySheet, SheetView


class RecoveryService:
    """Makes recovery sheets and keeps track of which one counts."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        keys: KeyKeeper,
        renderer: SheetRenderer,
        zone: tzinfo,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._keys = keys
        self._renderer = renderer
        self._zone = zone

    def view(self) -> SheetView:
        """How it stands with the sheet."""
        state = self._workspace.centre()
        proof = state.sheet
        by = state.accounts.get(proof.by) if proof is not None else None
        return SheetView(
            self._keys.sheet_standing,
            proof.at if proof is not None else None,
            by.name if by is not None else "",
        )

    def make(self, actor: Actor, language: str) -> RecoverySheet:
        """A new sheet; the former one opens until this one is proven.

        Raises Refused (centre_keys_missing) for a manager who has not been given the managers' keys.
        """
        # The vault is written before the entry.
        self._require(actor, Right.MAKE_RECOVERY_SHEET)
        state = self._workspace.centre()
        if state.keys is None:
            raise Refused("centre_keys_missing")
        words = self._keys.make_recovery_words()
        made_on = datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC).astimezone(self._zone).date()
        content = RecoverySheetContent(
            language=language,
            centre_name=state.name,
            made_on=made_on,
            centre_fingerprint=fingerprint_words(bytes.fromhex(state.keys.centre), "centre"),
            document_fingerprint=fingerprint_words(bytes.fromhex(state.keys.document), "document"),
            words=words,
            demo=state.demo,
        )
        pdf = self._renderer.render_sheet(content).pdf
        return RecoverySheet(pdf, words, f"{state.code}-{made_on.isoformat()}")

    def prove(self, actor: Actor, typed: Mapping[int, str]) -> Done:
        """Two words or more of the sheet just made, by their number from 1: from now on it is the only one.

        Raises EnvironmentProblem: recovery_word_unfit (`position`), recovery_words_mistyped.
        """
        # The vault is written before the entry.
        self._require(actor, Right.MAKE_RECOVERY_SHEET)
        self._keys.confirm_recovery(typed)
        drafts = sheet_proven(self._workspace.centre_id)
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)
