"""The centre: its card, what stands on its documents, its phrases. Every call runs on the database lane."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from assessor_app.domain import centre_cards, centres
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.domain.rights import Right, require, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Identities, KeyKeeper, LogoReader, Workspace
from assessor_app.services.read_models import CentreCardView, CentreView, Done, PermissionLine


class CentreService:
    """Reads the centre, changes its card and keeps its phrases.

    Without `keys` the name on the login page stays as it was; without `logos` no logo can be chosen.
    """

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        keys: KeyKeeper | None = None,
        logos: LogoReader | None = None,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._keys = keys
        self._logos = logos

    def view(self) -> CentreView:
        """The centre as screens show it."""
        state = self._workspace.centre()
        return CentreView(
            id=state.id,
            name=state.name,
            code=state.code,
            place=state.place,
            contact=state.contact,
            owner_permission=state.owner_permission,
            demo=state.demo,
            accounts={account.id: account.name for account in state.accounts.values()},
            phrases=tuple(state.phrases.items()),
            place_kind=state.place_kind,
        )

    def card(self) -> CentreCardView:
        """The centre's card with its logo, the owner's permission and the keys' fingerprints."""
        state = self._workspace.centre()
        keys = state.keys
        return CentreCardView(
            name=state.name,
            code=state.code,
            code_fixed=self._has_documents(),
            place=state.place,
            contact=state.contact,
            accreditation=state.card.accreditation,
            logo_png=self._workspace.attachment(state.card.logo) if state.card.logo else None,
            owner_permission=state.owner_permission,
            permissions=_permission_lines(state),
            centre_fingerprint=_fingerprint(keys.centre, "centre") if keys else "",
            document_fingerprint=_fingerprint(keys.document, "document") if keys else "",
        )

    def amend(self, actor: Actor, name: str, code: str, place: str, contact: str) -> Done:
        """Call the centre something else.

        Raises Refused: centre_name_missing, centre_code_unfit, centre_code_fixed.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        drafts = centres.amend_centre(state, name, code, place, contact, has_documents=self._has_documents())
        done = self._commit(actor, drafts)
        if drafts and self._keys is not None:
            self._keys.rename_centre(self._workspace.centre().name)
        return done

    def choose_logo(self, actor: Actor, raw: bytes | None) -> Done:
        """Print this picture on documents from now on, or no logo.

        Raises PictureRefused: not_a_picture, too_large, damaged; Refused: logos_unreadable.
        """
        self._require(actor, Right.CHANGE_CENTRE)  # before the bytes are stored
        digest = None
        if raw is not None:
            if self._logos is None:
                raise Refused("logos_unreadable")
            digest = self._workspace.put_attachment(self._logos.prepare_logo(raw).data)
        state = self._workspace.centre()
        return self._commit(actor, centre_cards.choose_logo(state.id, state.card, digest))

    def write_accreditation(self, actor: Actor, text: str) -> Done:
        """Print this line at the foot of documents from now on, or none."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        return self._commit(actor, centre_cards.write_accreditation(state.id, state.card, text))

    def note_permission(self, actor: Actor, *, given: bool, by: str, on: date | None) -> Done:
        """Note the owner's word. Raises Refused: permission_by_missing, permission_day_missing."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        return self._commit(
            actor, centre_cards.note_permission(state.id, state.card, given=given, by=by, on=on)
        )

    def add_phrase(self, actor: Actor, text: str) -> Done:
        """Keep a phrase for reasons. Raises Refused: phrase_empty."""
        require(actor, Right.KEEP_PHRASES)
        drafts = centres.add_phrase(self._workspace.centre(), self._identities.new(), text)
        return self._commit(actor, drafts)

    def remove_phrase(self, actor: Actor, phrase: UUID) -> Done:
        """Offer a phrase no longer."""
        require(actor, Right.KEEP_PHRASES)
        return self._commit(actor, centres.remove_phrase(self._workspace.centre(), phrase))

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _has_documents(self) -> bool:
        return bool(self._workspace.document_rows())

    def _commit(self, actor: Actor, drafts: tuple[Draft, ...]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def _permission_lines(state: CentreState) -> tuple[PermissionLine, ...]:
    names = {account.id: account.name for account in state.accounts.values()}
    return tuple(
        PermissionLine(note.given, note.by, note.on, note.noted_at, names.get(note.noted_by, ""))
        for note in reversed(state.card.permissions)
    )


def _fingerprint(public: str, kind: str) -> str:
    """Words for a public key in hex; nothing where another program wrote it amiss."""
    try:
        return fingerprint_words(bytes.fromhex(public), kind)
    except ValueError:
        return ""
