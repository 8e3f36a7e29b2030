"""The centre's keys kept in order at each login of a manager, before anything hurts."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from uuid import UUID

from assessor_app.domain import issuer_keys, key_handovers
from assessor_app.domain.centres import CentreState
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.events import Draft
from assessor_app.domain.issuer_keys import CertificateSource
from assessor_app.services.key_ports import Custody, KeyChest
from assessor_app.services.ports import Clock, Workspace

RENEWED_BEFORE = timedelta(days=90)
"""How long before its end a certificate of the own issuer is exchanged."""

_log = logging.getLogger(__name__)


def keep_keys(
    workspace: Workspace, chest: KeyChest, actor: UUID, clock: Clock, *, trusted: bool = True
) -> None:
    """Introduce the keys, and see to it that there is a certificate that lasts, with the centre's name.

    `trusted`: nothing speaks against the clock; otherwise no certificate is made with it. An imported
    certificate is left as it is: only its issuer can renew it.
    """
    public = chest.public()
    if chest.custody() is not Custody.HERE or public is None:
        return
    state = workspace.centre()
    try:
        _commit(workspace, actor, issuer_keys.introduce_keys(state.id, state.issuer, public))
        state = workspace.centre()
        if state.keys != public:
            return
        _forget_orphan(state, chest)
        _say_taken_over(workspace, actor, state)
        at = datetime.fromtimestamp(clock.now_ms() / 1000, UTC)
        if trusted and needs_certificate(state, chest, at):
            certificate = chest.issue(state.issuer.certificates, state.name, at)
            drafts = issuer_keys.introduce_certificate(state.id, state.issuer, certificate)
            _commit(workspace, actor, drafts)
    except NotAllowed as refused:  # on a laptop: the office sees to it
        _log.info("the keys are left as they are: %s", refused.code)


def needs_certificate(state: CentreState, chest: KeyChest, at: datetime) -> bool:
    """Whether the own issuer should make another certificate now."""
    present = state.issuer.certificate
    if present is None:
        return True
    if present.source is CertificateSource.IMPORTED:
        return False
    if not chest.fits(present) or not chest.is_named_for(present, state.name):
        return True
    return present.valid_to - round(at.timestamp() * 1000) <= RENEWED_BEFORE / timedelta(milliseconds=1)


def _forget_orphan(state: CentreState, chest: KeyChest) -> None:
    """An imported key whose certificate does not count: the program ended between the two."""
    present = state.issuer.certificate
    if chest.holds_imported and (present is None or present.source is CertificateSource.OWN):
        try:
            chest.give_up_imported()
        except OSError:  # it harms nobody, and the next login tries again
            _log.info("an imported key that counts no more could not be given up now")


def _say_taken_over(workspace: Workspace, actor: UUID, state: CentreState) -> None:
    """The keys were taken over here and the journal does not say so: the program ended between the two."""
    if state.keys is None:
        return
    these = (state.keys.centre, state.keys.document)
    made = state.issuer.handovers.open_for(workspace.device.id, *these)
    if made is not None:
        drafts = key_handovers.take_over(state.id, state.issuer.handovers, made.id, *these)
        _commit(workspace, actor, drafts)


def _commit(workspace: Workspace, actor: UUID, drafts: tuple[Draft, ...]) -> None:
    if drafts:
        workspace.commit(actor, drafts)
