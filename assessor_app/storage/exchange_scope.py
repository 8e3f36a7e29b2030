"""What each partner may have of this store: how much of every entry, of which chains, and a digest of that.

The digest stands for what is granted, not for what has come since under the same rule: it changes only where
something that was withheld may now be had (or the other way round), and then everything is offered anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain import (
    assessment_events,
    centres,
    companies,
    employments,
    instruments,
    issued_documents,
    participations,
    people,
    planning,
    programmes,
    rosters,
    transfers,
)
from assessor_app.domain.assessment_events import PictureAttached, SignatureGiven
from assessor_app.domain.company_events import ContactPut, ContactRemoved, WorkplacePut, WorkplaceRemoved
from assessor_app.domain.devices import EVERYTHING, Agreement, DeviceKind, PlaceKind, Trusted
from assessor_app.domain.events import registered, wire_name
from assessor_app.domain.issued_documents import DocumentIssued, DocumentRevoked
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted
from assessor_app.domain.journal import Header, Subject
from assessor_app.domain.people import PersonErased
from assessor_app.storage.exchange_scope_sets import (
    VISIT_KIND,
    Handed,
    Together,
    Unseen,
    handed_to,
    run_together,
    sole_traders,
    unseen_people,
)
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.trust import trusted_devices
from assessor_app.storage.withholding import Share

_ERASED = wire_name(PersonErased)
_LINKS = frozenset({wire_name(CandidatesJoined), wire_name(CandidatesParted)})
_REPORT = "report"
_NAMES, _REASONS, _PICTURES = "names", "reasons", "pictures"
_ALL_NEEDS = frozenset({_NAMES, _REASONS, _PICTURES})
_NEEDS_OF_EVENT: Mapping[str, frozenset[str]] = {
    wire_name(PictureAttached): frozenset({_PICTURES}),
    wire_name(SignatureGiven): frozenset({_NAMES, _REASONS}),
    wire_name(DocumentRevoked): frozenset({_NAMES, _REASONS}),
    wire_name(CandidatesJoined): frozenset({_NAMES, _REASONS}),
    wire_name(CandidatesParted): frozenset({_NAMES, _REASONS}),
}
_NEEDS_OF_KIND: Mapping[str, frozenset[str]] = {
    people.SUBJECT_KIND: frozenset({_NAMES}),
    centres.SUBJECT_KIND: frozenset({_NAMES}),
    centres.ACCOUNT_KIND: frozenset({_NAMES}),
    assessment_events.SUBJECT_KIND: frozenset({_REASONS}),
    issued_documents.SUBJECT_KIND: frozenset({_REASONS}),
    companies.SUBJECT_KIND: frozenset({_NAMES}),
    employments.SUBJECT_KIND: frozenset({_NAMES}),
    programmes.SUBJECT_KIND: frozenset({_NAMES}),
    participations.SUBJECT_KIND: frozenset({_NAMES}),
    rosters.SUBJECT_KIND: frozenset({_NAMES}),
    instruments.SUBJECT_KIND: frozenset({_NAMES}),
    transfers.SUBJECT_KIND: frozenset({_REASONS}),
    transfers.FORK_KIND: frozenset({_REASONS}),
}
"""What an agreement must grant before the personal part of an entry goes; everything for other kinds."""

_WHERE_PEOPLE_WORK = frozenset(map(wire_name, (WorkplacePut, WorkplaceRemoved, ContactPut, ContactRemoved)))
_OF_PEOPLE = frozenset(
    {
        people.SUBJECT_KIND,
        assessment_events.SUBJECT_KIND,
        issued_documents.SUBJECT_KIND,
        VISIT_KIND,
        instruments.SUBJECT_KIND,
    }
)
_ABOUT_WORK = frozenset({employments.SUBJECT_KIND, participations.SUBJECT_KIND})
"""Who works where and takes part in what: of no use to another centre, whatever else it may have."""

Rule = Callable[[Subject, UUID | None, str], Share]
"""How much a partner may have of an entry with this subject, about this person, of this event."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What one partner may have. `withheld` are the people with protected identity who are left out."""

    digest: str
    rule: Rule
    withheld: frozenset[UUID]
    pictures: bool
    """Whether the bytes of attachments may go along at all."""
    is_whole: bool
    """Whether it is all that this store has, so that what nobody can read here is passed on as well."""
    places: frozenset[UUID] | None = None
    """The places whose chains are offered; None: all."""

    def share(self, header: Header) -> Share:
        """How much of an entry the partner may have."""
        return self.rule(header.subject, header.about, header.event)


def scope_for(store: LocalStore, partner: Trusted) -> Scope:
    """What `partner` may have now."""
    own = store.identity.centre
    centre = store.projector.state(Subject(centres.SUBJECT_KIND, own))
    agreement = centre.circle.agreements.get(partner.place, Agreement())
    if partner.place == own:
        agreement = replace(EVERYTHING, protected=agreement.protected)
    unseen = Unseen() if agreement.protected else unseen_people(store.database)
    if partner.place == own and partner.device.kind is DeviceKind.LAPTOP:
        return _laptop(store, partner, agreement, unseen)
    if partner.place == own:
        text = f"everything 1 {_words(agreement)} {_ids(unseen.formerly)}"
        return Scope(_digest(text), _guarded(unseen, _everything), unseen.people, True, True)
    return _by_agreement(store, partner, agreement, unseen, from_node=centre.place_kind is PlaceKind.NODE)


def _laptop(store: LocalStore, partner: Trusted, agreement: Agreement, unseen: Unseen) -> Scope:
    handed = handed_to(store.database, partner.device.id)
    text = f"laptop 2 {_words(agreement)} {handed.text()} {_ids(unseen.formerly)}"
    rule = _guarded(unseen, _handed_out(handed, store.identity.centre))
    return Scope(_digest(text), rule, unseen.people, True, False)


def _by_agreement(
    store: LocalStore, partner: Trusted, agreement: Agreement, unseen: Unseen, *, from_node: bool
) -> Scope:
    text = f"agreement 2 {partner.place_kind} {_words(agreement)} {_ids(unseen.formerly)}"
    granted = frozenset(name for name in _ALL_NEEDS if getattr(agreement, name))
    rule = _agreed(granted, _DocumentKinds(store))
    if not agreement.names:
        rule = _where_nobody_is_named(rule, sole_traders(store.database))
    places = None
    if partner.place_kind is PlaceKind.CENTRE:
        # What others have given is no business of this one.
        places = frozenset({store.identity.centre, partner.place})
        together = run_together(store, partner.place)
        text = f"{text} {together.text()}"
        own = _OF_PEOPLE | _ABOUT_WORK if from_node else _ABOUT_WORK
        has_hand_in = _hand_in(store, partner)
        rule = _of_own_work(_of_programmes(rule, together, has_hand_in), own, has_hand_in)
        if not from_node:
            rule = _without(instruments.SUBJECT_KIND, rule)
    rule = _planning_apart(rule, None if partner.place_kind is PlaceKind.NODE else partner.place)
    return Scope(_digest(text), _guarded(unseen, rule), unseen.people, agreement.pictures, False, places)


# ---- the rules -------------------------------------------------------------------------------------------


def _everything(_subject: Subject, _about: UUID | None, _event: str) -> Share:
    return Share.ALL


def _guarded(unseen: Unseen, inner: Rule) -> Rule:
    """Nothing about people who are left out; that somebody was erased goes to everybody."""

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        if event == _ERASED:
            return Share.ALL
        if about in unseen.people or subject.id in unseen.subjects:
            return Share.NOTHING
        if event in _LINKS and subject.id in unseen.linked:
            return Share.NOTHING
        return inner(subject, about, event)

    return rule


def _handed_out(handed: Handed, centre: UUID) -> Rule:
    """The centre's own entries, companies, instruments, and the visits that a laptop has, with whom they
    meet."""
    own = {Subject(centres.SUBJECT_KIND, centre)}
    kinds = frozenset(
        {
            centres.ACCOUNT_KIND,
            transfers.SUBJECT_KIND,
            transfers.FORK_KIND,
            companies.SUBJECT_KIND,
            planning.SUBJECT_KIND,
            instruments.SUBJECT_KIND,
        }
    )
    subjects = own | handed.subjects

    def rule(subject: Subject, _about: UUID | None, _event: str) -> Share:
        if subject.kind == rosters.SUBJECT_KIND:
            return Share.FACTS  # that a list was taken back holds there as well; its file may name somebody
        return Share.ALL if subject in subjects or subject.kind in kinds else Share.NOTHING

    return rule


def _agreed(granted: frozenset[str], kinds: _DocumentKinds) -> Rule:
    """Facts of everything; personal parts as far as the agreement goes."""

    def rule(subject: Subject, _about: UUID | None, event: str) -> Share:
        return Share.ALL if _needs(subject, event, kinds) <= granted else Share.FACTS

    return rule


def _needs(subject: Subject, event: str, kinds: _DocumentKinds) -> frozenset[str]:
    if event not in registered():
        return _ALL_NEEDS
    if event == wire_name(DocumentIssued):
        # A report holds reasons, notes and pictures; a certificate names the person.
        return _ALL_NEEDS if kinds.of(subject.id) in ("", _REPORT) else frozenset({_NAMES, _PICTURES})
    return _NEEDS_OF_EVENT.get(event) or _NEEDS_OF_KIND.get(subject.kind, _ALL_NEEDS)


def _without(kind: str, inner: Rule) -> Rule:
    """Nothing of one kind: another centre has no use for this one's instruments."""

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        return Share.NOTHING if subject.kind == kind else inner(subject, about, event)

    return rule


class _DocumentKinds:
    """What kind of document each is, asked for once."""

    def __init__(self, store: LocalStore) -> None:
        self._database = store.database
        self._known: dict[UUID, str] = {}

    def of(self, document: UUID) -> str:
        """Empty where it is not known."""
        if document not in self._known:
            rows = self._database.rows("SELECT kind FROM document_row WHERE id = ?", (document.bytes,))
            self._known[document] = str(rows[0][0]) if rows else ""
        return self._known[document]


def _planning_apart(inner: Rule, place: UUID | None) -> Rule:
    """Of a place's planning only the facts: to nodes, and to a place its own; why somebody is away never."""

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        if subject.kind != planning.SUBJECT_KIND:
            return inner(subject, about, event)
        return Share.FACTS if place in (None, subject.id) else Share.NOTHING

    return rule


def _where_nobody_is_named(inner: Rule, owners: frozenset[UUID]) -> Rule:
    """Where no names are agreed on: who works where goes not at all, nor does the name of a company that is
    its owner's, nor which workplace is meant. With a status, an age and a day it would point at somebody."""

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        if subject.kind == employments.SUBJECT_KIND or event in _WHERE_PEOPLE_WORK:
            return Share.NOTHING
        if subject.kind == companies.SUBJECT_KIND and subject.id in owners:
            return Share.NOTHING
        return inner(subject, about, event)

    return rule


def _of_programmes(inner: Rule, together: Together, has_hand_in: Callable[[Subject], bool]) -> Rule:
    """For another centre: programmes that it takes part in, with their companies, and what it has written on
    itself; no others."""
    shared = {programmes.SUBJECT_KIND: together.programmes, companies.SUBJECT_KIND: together.companies}

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        among = shared.get(subject.kind)
        if among is None or subject.id in among or has_hand_in(subject):
            return inner(subject, about, event)
        return Share.NOTHING

    return rule


def _of_own_work(inner: Rule, kinds: frozenset[str], has_hand_in: Callable[[Subject], bool]) -> Rule:
    """For a centre: of these kinds only what it has written itself on."""

    def rule(subject: Subject, about: UUID | None, event: str) -> Share:
        if subject.kind in kinds and not has_hand_in(subject):
            return Share.NOTHING
        return inner(subject, about, event)

    return rule


def _hand_in(store: LocalStore, partner: Trusted) -> Callable[[Subject], bool]:
    """What tells whether a place has written on a subject; each is asked about once."""
    devices = [one.device.id for one in trusted_devices(store).values() if one.place == partner.place]
    numbers = [store.shorthand.known_device(device) for device in devices]
    among = ", ".join(str(number) for number in numbers if number is not None) or "0"
    sql = f"SELECT 1 FROM entry WHERE subject_id = ? AND device_id IN ({among}) LIMIT 1"
    known: dict[Subject, bool] = {}

    def has_hand_in(subject: Subject) -> bool:
        if subject not in known:
            known[subject] = bool(store.database.rows(sql, (store.shorthand.known_subject(subject),)))
        return known[subject]

    return has_hand_in


# ---- the digest ------------------------------------------------------------------------------------------


def _words(agreement: Agreement) -> str:
    named = (_NAMES, _REASONS, _PICTURES, "protected")
    return "+".join(name for name in named if getattr(agreement, name)) or "facts"


def _ids(ids: frozenset[UUID]) -> str:
    return ",".join(str(one) for one in sorted(ids))


def _digest(text: str) -> str:
    return hashlib.sha256(f"assessor scope {text}".encode()).hexdigest()
