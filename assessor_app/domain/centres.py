"""The centre: its name, its accounts, its devices and its own phrases (subject kind ``centre``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain import accounts, centre_cards, devices, document_looks, issuer_keys
from assessor_app.domain.accounts import Account as Account
from assessor_app.domain.accounts import AccountRegistered as AccountRegistered
from assessor_app.domain.accounts import Actor as Actor
from assessor_app.domain.accounts import Role as Role
from assessor_app.domain.centre_cards import (
    AccreditationWritten,
    CardDetails,
    CentreLogoChosen,
    OwnerPermissionNoted,
)
from assessor_app.domain.devices import Circle, PlaceKind
from assessor_app.domain.devices import Device as Device
from assessor_app.domain.devices import DeviceEnrolled as DeviceEnrolled
from assessor_app.domain.document_looks import (
    SHIPPED_LOOK,
    DocumentLook,
    DocumentLookChosen,
    DocumentWordingChanged,
)
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event
from assessor_app.domain.issuer_keys import CentreKeysIntroduced as CentreKeysIntroduced
from assessor_app.domain.issuer_keys import IssuerKeys
from assessor_app.domain.issuer_keys import PublicKeys as PublicKeys
from assessor_app.domain.journal import Subject
from assessor_app.domain.recovery_sheets import RecoverySheetProven, SheetProof
from assessor_app.domain.texts import LINE_LENGTH, clean_line, clean_text

SUBJECT_KIND = "centre"
ACCOUNT_KIND = "account"


@event("centre_registered/1")
@dataclass(frozen=True, slots=True)
class CentreRegistered:
    """The place as it calls itself. A later one replaces it. `demo` marks invented content."""

    name: str
    code: str
    place: str | None = None
    contact: str | None = None
    owner_permission: bool = False
    demo: bool = False
    place_kind: PlaceKind = PlaceKind.CENTRE


@event("phrase_added/1")
@dataclass(frozen=True, slots=True)
class PhraseAdded:
    """The centre's own phrase for reasons."""

    phrase: UUID
    text: str


@event("phrase_removed/1")
@dataclass(frozen=True, slots=True)
class PhraseRemoved:
    """The phrase is no longer offered."""

    phrase: UUID


@dataclass(frozen=True, slots=True)
class CentreState:
    """The centre as it stands."""

    id: UUID
    name: str = ""
    code: str = ""
    place: str = ""
    contact: str = ""
    owner_permission: bool = False
    demo: bool = False
    place_kind: PlaceKind = PlaceKind.CENTRE
    issuer: IssuerKeys = field(default_factory=IssuerKeys)
    card: CardDetails = field(default_factory=CardDetails)
    look: DocumentLook = SHIPPED_LOOK
    sheet: SheetProof | None = None
    accounts: Mapping[UUID, Account] = field(default_factory=lambda: MappingProxyType({}))
    circle: Circle = field(default_factory=Circle)
    phrases: Mapping[UUID, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def keys(self) -> PublicKeys | None:
        """The public halves of the keys that count; None before they were introduced."""
        return self.issuer.keys

    @property
    def devices(self) -> Mapping[UUID, Device]:
        """The devices of this place."""
        return self.circle.devices


def fold(centre: UUID, history: Iterable[Happened]) -> CentreState:
    """The state after `history`, which must be in fold order."""
    state = CentreState(centre)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: CentreState, happened: Happened) -> CentreState:
    """The state after one more entry. Never raises."""
    value = happened.event
    match value:
        case CentreRegistered():
            return replace(
                state,
                name=value.name,
                code=value.code,
                place=value.place or "",
                contact=value.contact or "",
                owner_permission=value.owner_permission,
                demo=value.demo,
                place_kind=value.place_kind,
            )
        case CentreLogoChosen() | AccreditationWritten():
            return replace(state, card=centre_cards.evolve(state.card, happened))
        case DocumentLookChosen() | DocumentWordingChanged():
            return replace(state, look=document_looks.evolve(state.look, happened))
        case OwnerPermissionNoted():
            card = centre_cards.evolve(state.card, happened)
            return replace(state, card=card, owner_permission=value.given)
        case RecoverySheetProven():
            return replace(state, sheet=SheetProof(happened.wall_at, happened.actor))
        case PhraseAdded():
            return replace(state, phrases=MappingProxyType({**state.phrases, value.phrase: value.text}))
        case PhraseRemoved():
            kept = {key: text for key, text in state.phrases.items() if key != value.phrase}
            return replace(state, phrases=MappingProxyType(kept))
    changed = accounts.evolve(state.accounts, happened)
    circle = devices.evolve(state.circle, happened)
    issuer = issuer_keys.evolve(state.issuer, happened)
    if changed is state.accounts and circle is state.circle and issuer is state.issuer:
        return state
    return replace(state, accounts=changed, circle=circle, issuer=issuer)


def register_centre(
    centre: UUID,
    name: str,
    code: str,
    place: str = "",
    contact: str = "",
    *,
    owner_permission: bool = False,
    demo: bool = False,
    place_kind: PlaceKind = PlaceKind.CENTRE,
) -> tuple[Draft, ...]:
    """Name the centre or node. `code` is two to six capitals or digits that begin every document number.

    Raises Refused: centre_name_missing, centre_code_unfit.
    """
    name = clean_line(name, 200)
    code = clean_line(code, 20).upper()
    if not name:
        raise Refused("centre_name_missing")
    if not (2 <= len(code) <= 6 and code.isascii() and code.isalnum()):
        raise Refused("centre_code_unfit")
    registered = CentreRegistered(
        name,
        code,
        clean_line(place, 200) or None,
        clean_text(contact, LINE_LENGTH) or None,
        owner_permission,
        demo,
        place_kind,
    )
    return (Draft(Subject(SUBJECT_KIND, centre), None, registered),)


def amend_centre(
    state: CentreState, name: str, code: str, place: str, contact: str, *, has_documents: bool
) -> tuple[Draft, ...]:
    """Call the centre something else; nothing where nothing differs.

    The code stays once it stands on a document. Raises Refused: centre_name_missing, centre_code_unfit,
    centre_code_fixed.
    """
    drafts = register_centre(
        state.id,
        name,
        code,
        place,
        contact,
        owner_permission=state.owner_permission,
        demo=state.demo,
        place_kind=state.place_kind,
    )
    amended = drafts[0].event
    assert isinstance(amended, CentreRegistered)  # noqa: S101 - that is what registering drafts
    place_now, contact_now = state.place or None, state.contact or None
    if amended == replace(amended, name=state.name, code=state.code, place=place_now, contact=contact_now):
        return ()
    if amended.code != state.code and has_documents:
        raise Refused("centre_code_fixed")
    return drafts


def enrol_device(centre: UUID, device: Device) -> tuple[Draft, ...]:
    """Introduce a device with its public key, whatever is known already."""
    return devices.enrol(centre, Circle(), device)


def introduce_keys(state: CentreState, keys: PublicKeys) -> tuple[Draft, ...]:
    """Make the centre's public keys known; nothing where they are known already."""
    return issuer_keys.introduce_keys(state.id, state.issuer, keys)


def register_account(centre: UUID, account: Account) -> tuple[Draft, ...]:
    """Let the first person of a centre log in. Raises Refused: account_name_missing."""
    return accounts.register(centre, {}, account)


def add_phrase(state: CentreState, phrase: UUID, text: str) -> tuple[Draft, ...]:
    """Keep a phrase for reasons; nothing where it is there already. Raises Refused: phrase_empty."""
    text = clean_text(text, LINE_LENGTH)
    if not text:
        raise Refused("phrase_empty")
    if text in state.phrases.values():
        return ()
    return (Draft(Subject(SUBJECT_KIND, state.id), None, PhraseAdded(phrase, text)),)


def remove_phrase(state: CentreState, phrase: UUID) -> tuple[Draft, ...]:
    """Offer a phrase no longer."""
    if phrase not in state.phrases:
        return ()
    return (Draft(Subject(SUBJECT_KIND, state.id), None, PhraseRemoved(phrase)),)
