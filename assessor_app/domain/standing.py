"""Whose word counts for what (docs/decisions/0020-whose-word-counts.md).

A chain that is signed and linked is kept and passed on, whatever it says. What it says changes something only
where its device may say it: about a place the place's own offices, about imports and forks the own place's,
about who is protected or erased the place that entered the person.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain import (
    accounts,
    centre_cards,
    centres,
    devices,
    document_looks,
    employments,
    instruments,
    issued_documents,
    issuer_keys,
    key_handovers,
    participations,
    planning,
    programmes,
    recovery_sheets,
    transfers,
)
from assessor_app.domain.devices import DeviceEnrolled, DeviceKind, PartnerIntroduced
from assessor_app.domain.events import Happened, wire_name
from assessor_app.domain.instrument_events import InstrumentRegistered
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import CandidateRegistered, PersonErased
from assessor_app.domain.programme_events import (
    MonthClosed,
    MonthReopened,
    ParticipationOpened,
    ProgrammeCentrePut,
    ProgrammeCentreRemoved,
    ProgrammePlanned,
)
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)


def _named(*classes: type) -> frozenset[str]:
    return frozenset(map(wire_name, classes))


ERASED = wire_name(PersonErased)
INTRODUCTIONS = _named(devices.DeviceEnrolled, devices.PartnerIntroduced)
"""What makes devices members of a place, or places partners."""
REGISTERING = _named(CandidateRegistered, ProtectedCandidateRegistered, accounts.AccountRegistered)
"""Who wrote one of these about a person has entered the person."""
ABOUT_PEOPLE = _named(ProtectionViewersNamed, ProtectionEnded, PersonErased)
"""What only the place that entered a person may say of them, and the own place."""
OF_LAPTOPS = _named(
    accounts.AccountAdmitted,
    accounts.PassphraseChanged,
    recovery_sheets.AccountRecovered,
    key_handovers.CentreKeysTakenOver,
    centres.PhraseAdded,
    centres.PhraseRemoved,
)
"""What a laptop may say about its centre."""
AT_THE_OFFICE = _named(
    accounts.AccountRegistered,
    accounts.AccountAmended,
    accounts.AccountLetIn,
    accounts.AuthorisationRecorded,
    accounts.AuthorisationWithdrawn,
    accounts.SecrecyAgreementRecorded,
    centres.CentreRegistered,
    centre_cards.CentreLogoChosen,
    centre_cards.AccreditationWritten,
    centre_cards.OwnerPermissionNoted,
    document_looks.DocumentLookChosen,
    document_looks.DocumentWordingChanged,
    devices.DeviceRenamed,
    devices.DeviceRevoked,
    devices.DeviceLetIn,
    devices.AgreementMade,
    issuer_keys.DocumentCertificateIntroduced,
    issuer_keys.IssuerKnown,
    issuer_keys.IssuerForgotten,
    issuer_keys.EndorsementKept,
    issuer_keys.EndorsementDropped,
    key_handovers.CentreKeysHanded,
    issued_documents.DocumentRevoked,
    MonthClosed,
    MonthReopened,
)
"""What is refused on a laptop, because it would hold there alone."""
ISSUED, REVOKED = map(wire_name, (issued_documents.DocumentIssued, issued_documents.DocumentRevoked))
WANTED = wire_name(issued_documents.DocumentWanted)
OF_DOCUMENTS = _named(
    issued_documents.DocumentIssued,
    issued_documents.DocumentRevoked,
    issued_documents.DocumentWanted,
    issued_documents.DocumentUnwanted,
)
"""What only the place that issues a document says of it: its number, that it holds no more, that it is
wanted."""
MONTHS = _named(MonthClosed, MonthReopened)
"""What only offices say of a programme."""
WHO_RUNS = _named(ProgrammePlanned, ProgrammeCentrePut, ProgrammeCentreRemoved)
"""Who runs a programme: only the place that planned it says so, and the own place."""
FOUNDING: Mapping[str, frozenset[str]] = {
    instruments.SUBJECT_KIND: _named(InstrumentRegistered),
    programmes.SUBJECT_KIND: _named(ProgrammePlanned),
    participations.SUBJECT_KIND: _named(ParticipationOpened),
    employments.SUBJECT_KIND: _named(employments.EmploymentRecorded),
}
"""What begins a subject: who wrote it has founded it, or says whom it is about."""
OF_PERSONS = frozenset({participations.SUBJECT_KIND, employments.SUBJECT_KIND})
"""Who takes part in what and works where: said by the place that entered the person."""
_OF_THE_PLACE = frozenset({transfers.SUBJECT_KIND, transfers.FORK_KIND})


@dataclass(frozen=True, slots=True)
class Standing:
    """What each device is: device → its place. `deciding` are offices, and this PC in all its identities."""

    own: UUID
    deciding: Mapping[UUID, UUID]
    members: Mapping[UUID, UUID]


def standing(
    own: UUID, roots: Collection[UUID], introductions: Callable[[UUID], Sequence[Happened]]
) -> Standing:
    """Who may say what, from what places say of their devices. `roots` are this PC's identities.

    `introductions` gives what was ever said on a place's subject, by whomever, in fold order. Only what
    deciding devices have said counts, and whom they introduce as an office decides as well: what is found
    does not depend on the order in which it came.
    """
    said = introductions(own)
    offices = _closed(own, frozenset(roots), said)
    deciding = dict.fromkeys(offices, own)
    members = {**dict.fromkeys(_enrolled(offices, said), own), **deciding}
    for place, known in sorted(_partners(offices, said).items()):
        theirs = frozenset(one.device for one in known)
        if place != own:
            there = introductions(place)
            at_first = frozenset(one.device for one in known if one.kind is DeviceKind.OFFICE)
            offices_there = _closed(place, at_first, there)
            theirs |= _enrolled(offices_there, there)
            deciding = {**dict.fromkeys(offices_there, place), **deciding}
        members = {**dict.fromkeys(theirs, place), **members}
    return Standing(own, MappingProxyType(deciding), MappingProxyType({**members, **deciding}))


def _closed(place: UUID, seeds: frozenset[UUID], said: Sequence[Happened]) -> frozenset[UUID]:
    """Who decides at a place: these, and whom somebody who does has introduced as an office."""
    named: dict[UUID, set[UUID]] = {}
    for happened in said:
        introduced = _office_in(happened.event, place)
        if introduced is not None:
            named.setdefault(happened.ref.device, set()).add(introduced)
    found, waiting = set(seeds), list(seeds)
    while waiting:
        more = named.get(waiting.pop(), set()) - found
        found |= more
        waiting += more
    return frozenset(found)


def _office_in(value: object, place: UUID) -> UUID | None:
    if isinstance(value, DeviceEnrolled) and value.kind in (None, DeviceKind.OFFICE):
        return value.device
    if isinstance(value, PartnerIntroduced) and (value.place, value.kind) == (place, DeviceKind.OFFICE):
        return value.device
    return None


def _enrolled(offices: frozenset[UUID], said: Sequence[Happened]) -> frozenset[UUID]:
    """The devices that these say are of their place."""
    return frozenset(
        one.event.device
        for one in said
        if isinstance(one.event, DeviceEnrolled) and one.ref.device in offices
    )


def _partners(offices: frozenset[UUID], said: Sequence[Happened]) -> Mapping[UUID, list[PartnerIntroduced]]:
    """The devices that these have introduced as partners, by the place that was said last."""
    last: dict[UUID, PartnerIntroduced] = {}
    for happened in said:
        if isinstance(happened.event, PartnerIntroduced) and happened.ref.device in offices:
            last[happened.event.device] = happened.event
    places: dict[UUID, list[PartnerIntroduced]] = {}
    for one in last.values():
        places.setdefault(one.place, []).append(one)
    return places


def counts(
    whose: Standing, subject: Subject, device: UUID, event: str, registrars: Callable[[], Collection[UUID]]
) -> bool:
    """Whether what a device wrote about a subject changes anything here.

    `registrars` gives the devices that have entered the person whom it is about. What says that somebody was
    erased is asked about once, when it comes (see `storage.settling`): what is gone is gone.
    """
    if subject.kind == centres.SUBJECT_KIND:
        if whose.deciding.get(device) == subject.id:
            return True
        return event in OF_LAPTOPS and whose.members.get(device) == subject.id
    if subject.kind == planning.SUBJECT_KIND:
        return whose.members.get(device) == subject.id
    if subject.kind in _OF_THE_PLACE:
        return whose.deciding.get(device) == whose.own
    return event not in ABOUT_PEOPLE or may_decide_about(whose, device, registrars)


def may_decide_about(whose: Standing, device: UUID, registrars: Callable[[], Collection[UUID]]) -> bool:
    """Whether a device may say that a person is protected no longer, who may see them, that they are erased.

    An office of the own place always may. Else it must be the one device that has entered the person, or an
    office of the one place that has. Of somebody whom nobody here has seen entered, any office may say so.
    """
    place = whose.deciding.get(device)
    if place == whose.own:
        return True
    who = registrars()
    if not who:
        return place is not None
    return all(one == device or (place is not None and whose.members.get(one) == place) for one in who)


def may_speak_for(whose: Standing, device: UUID, who: Collection[UUID]) -> bool:
    """Whether a device may say something of what these devices have entered: of a person's employments and
    participations, of an instrument, of a programme.

    Every device of the own place may. Else it must be the one that has entered it, or of the one place that
    has. Of what nobody here has seen entered, any device of a place that is known may.
    """
    place = whose.members.get(device)
    if place == whose.own:
        return True
    if not who:
        return place is not None
    return all(one == device or (place is not None and whose.members.get(one) == place) for one in who)


def may_speak_of_document(
    whose: Standing, device: UUID, event: str, issuers: Collection[UUID], wanters: Collection[UUID]
) -> bool:
    """Whether a device may say one of `OF_DOCUMENTS` of a document, which `issuers` have issued and `wanters`
    wanted.

    Wishes are of the own place alone, and what it wants or has issued nobody else gives a number. That a
    document holds no more is said by an office of the own place, or of the one place that has issued it.
    """
    if event == REVOKED:
        return may_decide_about(whose, device, lambda: issuers)
    is_own = whose.members.get(device) == whose.own
    if event != ISSUED:
        return is_own
    return is_own or all(whose.members.get(one) != whose.own for one in (*issuers, *wanters))


def may_run(
    whose: Standing,
    device: UUID,
    event: str,
    planners: Collection[UUID],
    named: Collection[tuple[UUID, UUID]],
) -> bool:
    """Whether a device may say something of a programme.

    `planners` are the devices that have planned it, `named` pairs of a device and the place that it has said
    takes part. The places that take part say everything but who does; what laptops say of months nowhere
    counts but on themselves.
    """
    if event in MONTHS and device not in whose.deciding:
        return False
    if may_speak_for(whose, device, planners):
        return True
    place = whose.deciding.get(device)
    if event in WHO_RUNS or place is None:
        return False
    return any(theirs == place and may_speak_for(whose, by, planners) for by, theirs in named)
