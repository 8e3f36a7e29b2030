"""The centre's keys as everybody may know them: those that count and the former ones, the certificates of the
key for documents, whose documents are known here, and who vouches for the centre.

Events of the subject kind ``centre``. Nothing in here is secret.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Unreadable
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain import key_handovers
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event
from assessor_app.domain.issuer_names import key_of
from assessor_app.domain.journal import Subject
from assessor_app.domain.key_handovers import Handovers
from assessor_app.domain.texts import NAME_LENGTH, clean_line

_SUBJECT_KIND = "centre"
LONGEST_ENDORSEMENT = 60_000
"""Characters of an endorsement: it is carried inside every credential."""
MOST_ENDORSEMENTS = 5
MOST_KNOWN = 500


class KeyKind(StrEnum):
    """Which of the centre's keys."""

    CENTRE = "centre"
    DOCUMENT = "document"


class RenewalReason(StrEnum):
    """Why a key was exchanged. `COMPROMISED`: somebody else may have it."""

    PLANNED = "planned"
    COMPROMISED = "compromised"


class CertificateSource(StrEnum):
    """Who issued the certificate: the centre itself, or somebody else from whom it was imported."""

    OWN = "own"
    IMPORTED = "imported"


@event("centre_keys_introduced/1")
@dataclass(frozen=True, slots=True)
class CentreKeysIntroduced:
    """The public halves of the centre's keys, in hex; later ones replace them.

    `centre_key` is Ed25519 (32 bytes), for seals and credentials; `document_key` ECDSA P-256 (an uncompressed
    point, 65 bytes), for signed documents. `reason`: why those before were exchanged, if there were any.
    """

    centre_key: str
    document_key: str
    reason: RenewalReason | None = None


@event("document_certificate_introduced/1")
@dataclass(frozen=True, slots=True)
class DocumentCertificateIntroduced:
    """Documents are signed with this certificate from now on; a later one replaces it.

    `certificate` and those of `chain` above it, nearest first, are DER in base64. `valid_from` and `valid_to`
    are ms since 1970 UTC.
    """

    certificate: str
    chain: tuple[str, ...]
    source: CertificateSource
    valid_from: int
    valid_to: int


@event("issuer_known/1")
@dataclass(frozen=True, slots=True)
class IssuerKnown:
    """Somebody here vouches for it that this ``did:key`` is that of `name`."""

    known: UUID
    issuer: str
    name: str
    is_authority: bool = False


@event("issuer_forgotten/1")
@dataclass(frozen=True, slots=True)
class IssuerForgotten:
    """Nobody here vouches for it any more."""

    known: UUID


@event("endorsement_kept/1")
@dataclass(frozen=True, slots=True)
class EndorsementKept:
    """What an owner of a standard signed about the centre; it goes into credentials as it came.

    `issuer` and `centre`, whose key it is about, are ``did:key``; `name` is what the issuer calls itself;
    `valid_until` is ms since 1970 UTC.
    """

    endorsement: UUID
    issuer: str
    name: str
    centre: str
    text: str
    valid_until: int | None = None


@event("endorsement_dropped/1")
@dataclass(frozen=True, slots=True)
class EndorsementDropped:
    """It goes into no further credential."""

    endorsement: UUID


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """The public halves of the centre's keys, in hex."""

    centre: str
    document: str


@dataclass(frozen=True, slots=True)
class FormerKey:
    """A key that counted from `since` until `until` (ms since 1970 UTC, as the PCs' clocks said)."""

    kind: KeyKind
    public: str
    since: int
    until: int
    reason: RenewalReason | None = None

    @property
    def is_compromised(self) -> bool:
        return self.reason is RenewalReason.COMPROMISED


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of the key for documents, as DER; `chain` nearest first. Times are ms since 1970 UTC."""

    der: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    source: CertificateSource
    valid_from: int
    valid_to: int


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A ``did:key`` that somebody here vouches for (`by`, `at` ms since 1970 UTC)."""

    id: UUID
    issuer: str
    name: str
    is_authority: bool
    at: int
    by: UUID


@dataclass(frozen=True, slots=True)
class Endorsement:
    """What an owner of a standard signed about the centre, whose key `centre` is."""

    id: UUID
    issuer: str
    name: str
    centre: str
    text: str = field(repr=False)
    valid_until: int | None = None


@dataclass(frozen=True, slots=True)
class IssuerKeys:
    """All of it as it stands. `former` and `certificates` oldest first; the last certificate counts.

    `held_by` is the device that introduced the keys that count: there they can be found.
    """

    keys: PublicKeys | None = None
    held_by: UUID | None = None
    since: Mapping[KeyKind, int] = field(default_factory=lambda: MappingProxyType({}))
    former: tuple[FormerKey, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    known: Mapping[UUID, KnownKey] = field(default_factory=lambda: MappingProxyType({}))
    endorsements: Mapping[UUID, Endorsement] = field(default_factory=lambda: MappingProxyType({}))
    handovers: Handovers = field(default_factory=Handovers)

    @property
    def certificate(self) -> Certificate | None:
        """The certificate that counts."""
        return self.certificates[-1] if self.certificates else None

    def was_replaced(self, kind: KeyKind, public: str) -> bool:
        """Whether this key counted once and counts no more."""
        return any((one.kind, one.public) == (kind, public) for one in self.former)


def evolve(state: IssuerKeys, happened: Happened) -> IssuerKeys:
    """The state after one more entry. Never raises."""
    value = happened.event
    match value:
        case CentreKeysIntroduced():
            return _introduced(state, value, happened)
        case DocumentCertificateIntroduced():
            certificate = _certificate(value)
            return state if certificate is None else _with_certificate(state, certificate)
        case IssuerKnown():
            known = KnownKey(
                value.known, value.issuer, value.name, value.is_authority, happened.wall_at, happened.actor
            )
            return replace(state, known=MappingProxyType({**state.known, value.known: known}))
        case IssuerForgotten():
            kept = {key: one for key, one in state.known.items() if key != value.known}
            return replace(state, known=MappingProxyType(kept))
        case EndorsementKept():
            one = Endorsement(
                value.endorsement, value.issuer, value.name, value.centre, value.text, value.valid_until
            )
            return replace(state, endorsements=MappingProxyType({**state.endorsements, one.id: one}))
        case EndorsementDropped():
            left = {key: one for key, one in state.endorsements.items() if key != value.endorsement}
            return replace(state, endorsements=MappingProxyType(left))
    handovers = key_handovers.evolve(state.handovers, happened)
    return state if handovers is state.handovers else replace(state, handovers=handovers)


def introduce_keys(
    centre: UUID, state: IssuerKeys, keys: PublicKeys, reason: RenewalReason | None = None
) -> tuple[Draft, ...]:
    """Make the centre's public keys known; nothing where they are known already.

    Nothing either where one of them was replaced before: what an older copy of the vault holds does not come
    back by itself.
    """
    if state.keys == keys:
        return ()
    if state.was_replaced(KeyKind.CENTRE, keys.centre) or state.was_replaced(KeyKind.DOCUMENT, keys.document):
        return ()
    introduced = CentreKeysIntroduced(keys.centre, keys.document, reason if state.keys is not None else None)
    return (_draft(centre, introduced),)


def introduce_certificate(centre: UUID, state: IssuerKeys, certificate: Certificate) -> tuple[Draft, ...]:
    """Sign documents with this certificate from now on; nothing where that is so already."""
    if state.certificate == certificate:
        return ()
    introduced = DocumentCertificateIntroduced(
        b64encode(certificate.der).decode("ascii"),
        tuple(b64encode(one).decode("ascii") for one in certificate.chain),
        certificate.source,
        certificate.valid_from,
        certificate.valid_to,
    )
    return (_draft(centre, introduced),)


def know_issuer(
    centre: UUID, state: IssuerKeys, known: UUID, issuer: str, name: str, *, is_authority: bool
) -> tuple[Draft, ...]:
    """Vouch for it that a ``did:key`` is somebody's.

    Raises Refused: issuer_unfit, issuer_name_missing, issuer_is_own, issuer_known (`name`), issuers_too_many.
    """
    issuer, name = "".join(issuer.split()), clean_line(name, NAME_LENGTH)
    public = key_of(issuer)
    if public is None:
        raise Refused("issuer_unfit")
    if not name:
        raise Refused("issuer_name_missing")
    own = {one.public for one in state.former if one.kind is KeyKind.CENTRE}
    own |= {state.keys.centre} if state.keys is not None else set()
    if public.hex() in own:
        raise Refused("issuer_is_own")
    if any(one.issuer == issuer for one in state.known.values()):
        raise Refused("issuer_known")
    if len(state.known) >= MOST_KNOWN:
        raise Refused("issuers_too_many")
    return (_draft(centre, IssuerKnown(known, issuer, name, is_authority)),)


def forget_issuer(centre: UUID, state: IssuerKeys, known: UUID) -> tuple[Draft, ...]:
    """Vouch for it no longer."""
    return (_draft(centre, IssuerForgotten(known)),) if known in state.known else ()


def keep_endorsement(centre: UUID, state: IssuerKeys, kept: Endorsement) -> tuple[Draft, ...]:
    """Carry it inside credentials from now on.

    Raises Refused: endorsement_too_long, endorsement_known, endorsements_too_many.
    """
    if len(kept.text) > LONGEST_ENDORSEMENT:
        raise Refused("endorsement_too_long")
    if any(one.text == kept.text for one in state.endorsements.values()):
        raise Refused("endorsement_known")
    if len(state.endorsements) >= MOST_ENDORSEMENTS:
        raise Refused("endorsements_too_many", most=MOST_ENDORSEMENTS)
    said = EndorsementKept(
        kept.id,
        kept.issuer,
        clean_line(kept.name, NAME_LENGTH),
        kept.centre,
        kept.text,
        kept.valid_until,
    )
    return (_draft(centre, said),)


def drop_endorsement(centre: UUID, state: IssuerKeys, endorsement: UUID) -> tuple[Draft, ...]:
    """Carry it no further."""
    return (_draft(centre, EndorsementDropped(endorsement)),) if endorsement in state.endorsements else ()


def _introduced(state: IssuerKeys, value: CentreKeysIntroduced, happened: Happened) -> IssuerKeys:
    at = happened.wall_at
    now, before = PublicKeys(value.centre_key, value.document_key), state.keys
    if now == before:
        return state
    since, former = dict(state.since), list(state.former)
    for kind in KeyKind:
        public = now.centre if kind is KeyKind.CENTRE else now.document
        was = (before.centre if kind is KeyKind.CENTRE else before.document) if before is not None else None
        if public == was:
            continue
        if was is not None:
            former.append(FormerKey(kind, was, since.get(kind, at), at, value.reason))
        former = [one for one in former if (one.kind, one.public) != (kind, public)]
        since[kind] = at
    told = replace(state, keys=now, held_by=happened.ref.device)
    return replace(told, since=MappingProxyType(since), former=tuple(former))


def _with_certificate(state: IssuerKeys, certificate: Certificate) -> IssuerKeys:
    others = tuple(one for one in state.certificates if one.der != certificate.der)
    return replace(state, certificates=(*others, certificate))


def _certificate(value: DocumentCertificateIntroduced) -> Certificate | None:
    """The certificate; None where another program wrote it amiss."""
    try:
        der, *chain = (b64decode(one, validate=True) for one in (value.certificate, *value.chain))
    except (Unreadable, ValueError):
        return None
    return Certificate(der, tuple(chain), value.source, value.valid_from, value.valid_to)


def _draft(centre: UUID, happening: object) -> Draft:
    return Draft(Subject(_SUBJECT_KIND, centre), None, happening)
