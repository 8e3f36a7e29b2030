"""The centre's keys, certificates, whom it knows and who vouches for it. Runs on the database lane."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Collection
from datetime import UTC, datetime
from textwrap import wrap
from uuid import UUID

from assessor_app.domain import issuer_keys
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.domain.issuer_keys import (
    Certificate,
    CertificateSource,
    Endorsement,
    KeyKind,
    PublicKeys,
    RenewalReason,
)
from assessor_app.domain.issuer_names import did_of, key_of
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.issuing_ports import KnownIssuer
from assessor_app.services.key_models import (
    CertificateLine,
    CertificateStanding,
    EndorsementLine,
    FormerKeyLine,
    IssuerLine,
    KeyLine,
    KeysView,
    OwnIssuer,
)
from assessor_app.services.key_ports import CertificateReader, Custody, EndorsementReader, KeyChest
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.services.read_models import Done

DAYS_BEFORE_AN_END = 60
"""How long before its end somebody is told of an imported certificate."""
LARGEST_ENDORSEMENT = 256 * 1024
_DAY_MS = 24 * 3600 * 1000
_PEM_LINE = 64


class IssuerKeyService:
    """Reads and changes what others know the centre by."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        clock: Clock,
        chest: KeyChest,
        certificates: CertificateReader,
        endorsements: EndorsementReader,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._clock = clock
        self._chest = chest
        self._certificates = certificates
        self._endorsements = endorsements

    # -- reading --

    def view(self) -> KeysView:
        """Everything, as of now."""
        state, now = self._workspace.centre(), self._clock.now_ms()
        own, issuer = state.keys, state.issuer
        names = {account.id: account.name for account in state.accounts.values()}
        known = {one.issuer: one.name for one in issuer.known.values()}
        device = state.devices.get(issuer.held_by) if issuer.held_by is not None else None
        return KeysView(
            custody=self._chest.custody(),
            pc=(device.label or device.code) if device is not None else "",
            did=_did(own.centre) if own is not None else "",
            centre=_key_line(state, KeyKind.CENTRE),
            document=_key_line(state, KeyKind.DOCUMENT),
            certificate=self._certificate_line(state, now),
            former=tuple(
                FormerKeyLine(one.kind, _words(one.public, one.kind), one.since, one.until, one.reason)
                for one in reversed(issuer.former)
            ),
            issuers=tuple(
                IssuerLine(
                    one.id,
                    one.issuer,
                    one.name,
                    words_of(one.issuer),
                    one.is_authority,
                    one.at,
                    names.get(one.by, ""),
                )
                for one in sorted(issuer.known.values(), key=lambda one: one.name.casefold())
            ),
            endorsements=tuple(
                EndorsementLine(
                    one.id,
                    one.issuer,
                    one.name,
                    words_of(one.issuer),
                    known.get(one.issuer, ""),
                    one.valid_until,
                    _is_over(one, now),
                    own is None or one.centre != _did(own.centre),
                    one.text.encode(),
                )
                for one in issuer.endorsements.values()
            ),
            may_change=not self._is_laptop(state),
        )

    def certificates_as_pem(self) -> bytes:
        """The certificate that counts and those above it, for whoever is to trust the centre's documents.

        Raises Refused (certificate_missing).
        """
        certificate = self._workspace.centre().issuer.certificate
        if certificate is None:
            raise Refused("certificate_missing")
        return b"".join(_pem(der) for der in (certificate.der, *certificate.chain))

    def known_issuers(self) -> tuple[KnownIssuer, ...]:
        """Whose keys somebody here vouches for."""
        known = self._workspace.centre().issuer.known.values()
        return tuple(KnownIssuer(one.id, one.issuer, one.name, one.is_authority) for one in known)

    def own_issuers(self) -> tuple[OwnIssuer, ...]:
        """The centre's keys, the present one first, then former ones."""
        state = self._workspace.centre()
        present = (OwnIssuer(_did(state.keys.centre)),) if state.keys is not None else ()
        former = (
            OwnIssuer(_did(one.public), one.until, one.is_compromised)
            for one in reversed(state.issuer.former)
            if one.kind is KeyKind.CENTRE
        )
        return (*present, *(one for one in former if one.issuer))

    def endorsements(self) -> tuple[bytes, ...]:
        """What goes into credentials now: who vouches for the centre's present key, as it came."""
        state, now = self._workspace.centre(), self._clock.now_ms()
        kept = state.issuer.endorsements.values()
        own = _did(state.keys.centre) if state.keys is not None else ""
        return tuple(one.text.encode() for one in kept if one.centre == own and not _is_over(one, now))

    # -- changing --

    def renew_certificate(self, actor: Actor) -> Done:
        """A new certificate from the own issuer for the key that counts. Raises Refused: keys_not_here,
        keys_locked, certificate_is_imported."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._at_hand()
        present = state.issuer.certificate
        if present is not None and present.source is CertificateSource.IMPORTED:
            raise Refused("certificate_is_imported")
        return self._commit(actor, self._own_certificate(state))

    def renew_keys(self, actor: Actor, kinds: Collection[KeyKind], reason: RenewalReason) -> Done:
        """New keys of these kinds; the former ones are known as such from now on.

        After a compromise the own issuer gets a new key as well, and an imported key is given up. Raises
        Refused: no_keys_chosen, keys_not_here, keys_locked.
        """
        # Else the vault is written before the entry: a key that nobody holds should not be made known. But
        # that somebody may have the old one must be known whatever happens: that exchange can be done again.
        self._require(actor, Right.CHANGE_CENTRE)
        if not kinds:
            raise Refused("no_keys_chosen")
        state = self._at_hand()
        everything = reason is RenewalReason.COMPROMISED
        said: list[Done] = []

        def say(public: PublicKeys) -> None:
            drafts = issuer_keys.introduce_keys(state.id, state.issuer, public, reason)
            said.append(self._commit(actor, drafts))

        public = self._chest.renew(kinds, issuer=everything, first=say if everything else None)
        introduced = () if said else issuer_keys.introduce_keys(state.id, state.issuer, public, reason)
        present = state.issuer.certificate
        imported = present is not None and present.source is CertificateSource.IMPORTED
        certified: tuple[Draft, ...] = ()
        if KeyKind.DOCUMENT in kinds and (everything or not imported):
            certified = self._own_certificate(state)
        done = self._commit(actor, (*introduced, *certified))
        if certified and imported:
            self._chest.give_up_imported()
        return said[0] if said and done is NOTHING_DONE else done

    def import_certificate(self, actor: Actor, data: bytes, passphrase: str) -> Done:
        """Sign documents with the key in a PKCS#12 file from now on.

        Raises Refused: keys_not_here, keys_locked, and what the file was refused for (pkcs12_…,
        certificate_expired, certificate_not_yet_valid).
        """
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._at_hand()
        certificate = self._chest.take_in(data, passphrase, self._now())
        drafts = issuer_keys.introduce_certificate(state.id, state.issuer, certificate)
        return self._commit(actor, drafts)

    def use_own_certificate(self, actor: Actor) -> Done:
        """Give an imported certificate up and go back to the own issuer. Raises as `renew_certificate`."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._at_hand()
        present = state.issuer.certificate
        if present is not None and present.source is CertificateSource.OWN:
            return NOTHING_DONE
        done = self._commit(actor, self._own_certificate(state))
        self._chest.give_up_imported()
        return done

    def know_issuer(self, actor: Actor, issuer: str, name: str, *, is_authority: bool) -> Done:
        """Vouch for it that a key is somebody's; its words were compared.

        Raises Refused: issuer_unfit, issuer_name_missing, issuer_is_own, issuer_known, issuers_too_many.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        drafts = issuer_keys.know_issuer(
            state.id, state.issuer, self._identities.new(), issuer, name, is_authority=is_authority
        )
        return self._commit(actor, drafts)

    def forget_issuer(self, actor: Actor, known: UUID) -> Done:
        """Vouch for it no longer."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        return self._commit(actor, issuer_keys.forget_issuer(state.id, state.issuer, known))

    def keep_endorsement(self, actor: Actor, data: bytes) -> Done:
        """Carry an endorsement inside credentials from now on.

        Raises Refused: endorsement_unreadable, endorsement_invalid, endorsement_of_another (centre, or a
        former key), endorsement_over (`on`), endorsement_too_long, endorsement_known, endorsements_too_many.
        """
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        kept = self._read_endorsement(state, data)
        return self._commit(actor, issuer_keys.keep_endorsement(state.id, state.issuer, kept))

    def drop_endorsement(self, actor: Actor, endorsement: UUID) -> Done:
        """Carry it no further."""
        self._require(actor, Right.CHANGE_CENTRE)
        state = self._workspace.centre()
        return self._commit(actor, issuer_keys.drop_endorsement(state.id, state.issuer, endorsement))

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, and where it is said: on a laptop it would hold there alone."""
        state = self._workspace.centre()
        require_now(state.accounts, actor, right)
        if self._is_laptop(state):
            raise NotAllowed("only_at_the_office")

    def _is_laptop(self, state: CentreState) -> bool:
        own = state.devices.get(self._workspace.device.id)
        return own is not None and own.kind is DeviceKind.LAPTOP

    def _at_hand(self) -> CentreState:
        """The centre, where its keys are at hand."""
        state, custody = self._workspace.centre(), self._chest.custody()
        if custody is Custody.ELSEWHERE:
            raise Refused("keys_not_here", pc=self.view().pc)
        if custody is Custody.LOCKED:
            raise Refused("keys_locked")
        return state

    def _own_certificate(self, state: CentreState) -> tuple[Draft, ...]:
        made = self._chest.issue(state.issuer.certificates, state.name, self._now())
        return issuer_keys.introduce_certificate(state.id, state.issuer, made)

    def _read_endorsement(self, state: CentreState, data: bytes) -> Endorsement:
        seen = self._endorsements.endorsement(data) if len(data) <= LARGEST_ENDORSEMENT else None
        if seen is None:
            raise Refused("endorsement_unreadable")
        if not seen.valid:
            raise Refused("endorsement_invalid")
        if state.keys is None or seen.centre != _did(state.keys.centre):
            raise Refused("endorsement_of_another")
        if seen.valid_until is not None and seen.valid_until <= self._now():
            raise Refused("endorsement_over", on=f"{seen.valid_until:%Y-%m-%d}")
        until = round(seen.valid_until.timestamp() * 1000) if seen.valid_until is not None else None
        name = seen.authority_name or seen.authority
        identity, text = self._identities.new(), data.decode("utf-8-sig")
        return Endorsement(identity, seen.authority, name, seen.centre, text, until)

    def _certificate_line(self, state: CentreState, now: int) -> CertificateLine | None:
        present = state.issuer.certificate
        seen = self._certificates.seen(present.der) if present is not None else None
        if present is None or seen is None:
            return None
        return CertificateLine(
            source=present.source,
            standing=self._standing(present, now),
            subject=seen.subject,
            issuer=seen.issuer,
            valid_from=present.valid_from,
            valid_to=present.valid_to,
            days_left=days_left(present, now),
            fingerprint=seen.fingerprint,
            key=seen.key,
            bits=seen.bits,
        )

    def _standing(self, certificate: Certificate, now: int) -> CertificateStanding:
        if self._chest.custody() is Custody.HERE and not self._chest.fits(certificate):
            return CertificateStanding.KEY_MISSING
        return standing_of(certificate, now)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC)

    def _commit(self, actor: Actor, drafts: tuple[Draft, ...]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def standing_of(certificate: Certificate, now: int) -> CertificateStanding:
    """How it stands at `now` (ms since 1970 UTC), whoever has its key."""
    if now > certificate.valid_to:
        return CertificateStanding.EXPIRED
    if now < certificate.valid_from:
        return CertificateStanding.NOT_YET
    soon = days_left(certificate, now) <= DAYS_BEFORE_AN_END
    return CertificateStanding.SOON if soon else CertificateStanding.FINE


def days_left(certificate: Certificate, now: int) -> int:
    """Whole days until its end; 0 on the last one and after it."""
    return max(0, (certificate.valid_to - now) // _DAY_MS)


def words_of(issuer: str) -> str:
    """Six words for the key that a ``did:key`` names; nothing where it names none."""
    public = key_of("".join(issuer.split()))
    return fingerprint_words(public, KeyKind.CENTRE.value) if public is not None else ""


def _key_line(state: CentreState, kind: KeyKind) -> KeyLine | None:
    if state.keys is None:
        return None
    public = state.keys.centre if kind is KeyKind.CENTRE else state.keys.document
    raw = _raw(public)
    if not raw:
        return None
    digest = hashlib.sha256(raw).hexdigest()
    return KeyLine(kind, fingerprint_words(raw, kind.value), digest, state.issuer.since.get(kind, 0))


def _words(public: str, kind: KeyKind) -> str:
    raw = _raw(public)
    return fingerprint_words(raw, kind.value) if raw else ""


def _raw(public: str) -> bytes:
    """The bytes of a key in hex; none where another program wrote it amiss."""
    try:
        return bytes.fromhex(public)
    except ValueError:
        return b""


def _did(public: str) -> str:
    raw = _raw(public)
    return did_of(raw) if raw else ""


def _is_over(endorsement: Endorsement, now: int) -> bool:
    return endorsement.valid_until is not None and endorsement.valid_until <= now


def _pem(der: bytes) -> bytes:
    lines = wrap(b64encode(der).decode("ascii"), _PEM_LINE)
    return "\n".join(("-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", "")).encode("ascii")
