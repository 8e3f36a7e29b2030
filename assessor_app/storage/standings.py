"""Whose word counts in this store (`domain.standing`, over what the journal says)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import (
    accounts,
    centres,
    issued_documents,
    planning,
    programmes,
    rosters,
    transfers,
)
from assessor_app.domain.events import Happened, wire_name
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import SUBJECT_KIND as CANDIDATE
from assessor_app.domain.programme_events import ProgrammeCentrePut
from assessor_app.domain.standing import (
    ABOUT_PEOPLE,
    AT_THE_OFFICE,
    ERASED,
    FOUNDING,
    INTRODUCTIONS,
    ISSUED,
    OF_DOCUMENTS,
    OF_PERSONS,
    REGISTERING,
    WANTED,
    Standing,
    counts,
    may_decide_about,
    may_run,
    may_speak_for,
    may_speak_of_document,
    standing,
)
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import Database
from assessor_app.storage.journal import Journal

Skipped = Callable[[UUID, int, str], bool]
_LISTED = AT_THE_OFFICE | {wire_name(accounts.AccountRevoked), wire_name(centres.CentreKeysIntroduced)}
_GUARDED_KINDS = (
    centres.SUBJECT_KIND,
    transfers.SUBJECT_KIND,
    transfers.FORK_KIND,
    planning.SUBJECT_KIND,
    rosters.SUBJECT_KIND,
)
_FOUNDED_KINDS = tuple(FOUNDING)
_MOVING_KINDS = _GUARDED_KINDS + _FOUNDED_KINDS
_MOVING_EVENTS = sorted(ABOUT_PEOPLE | OF_DOCUMENTS)
_LISTED_KINDS = (*_FOUNDED_KINDS, issued_documents.SUBJECT_KIND)
_MOST_ASKED_ONE_BY_ONE = 50
_CENTRE_PUT = wire_name(ProgrammeCentrePut)


class Standings:
    """Who may say what, worked out when it is first asked for. Database lane only."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._now: Standing | None = None

    def forget(self) -> None:
        """Work it out anew: after an entry that introduces, and after a rollback."""
        self._now = None

    def now(self) -> Standing:
        """As the journal has it. Raises StorageProblem: damaged."""
        if self._now is None:
            try:
                self._now = self._worked_out()
            except (ValueError, TypeError) as error:
                raise StorageProblem("damaged") from error
        return self._now

    def _worked_out(self) -> Standing:
        rows = self._database.rows("SELECT centre, device FROM own_state")
        own, device = UUID(bytes=rows[0][0]), rows[0][1]
        # The first entry of a store is its own: its first identity is known even without a key.
        former = self._database.rows(
            "SELECT device FROM exchange_key UNION SELECT uuid FROM device WHERE id ="
            " (SELECT device_id FROM entry ORDER BY id LIMIT 1)"
        )
        roots = {UUID(bytes=one) for one in (device, *(row[0] for row in former))}
        return standing(own, roots, self._introductions)

    def within(self, subject: Subject) -> Skipped | None:
        """What tells of entries (device, number, event) on a subject whether they do not count."""
        kind, whose = subject.kind, self.now()
        if kind == rosters.SUBJECT_KIND:
            return self._of_another_place(subject, whose)
        if kind in _GUARDED_KINDS:
            return lambda device, seq, event: not counts(whose, subject, device, event, tuple)
        if kind in _FOUNDED_KINDS:
            return self._of_other_founders(subject, whose)
        if kind == issued_documents.SUBJECT_KIND:
            return self._of_other_issuers(subject, whose)
        if kind != CANDIDATE:
            return None

        def skipped(device: UUID, seq: int, event: str) -> bool:
            if event not in ABOUT_PEOPLE:
                return False
            if event == ERASED:
                return not self._is_erased(subject.id)
            return not may_decide_about(whose, device, lambda: self.registrars(subject.id))

        return skipped

    def _of_another_place(self, roster: Subject, whose: Standing) -> Skipped:
        """A list is taken back by the device that read it in, or by another one of the same place."""

        def skipped(device: UUID, _seq: int, event: str) -> bool:
            if event != rosters.TAKEN_BACK:
                return False
            place = whose.members.get(device)
            readers = self._writers(roster, rosters.APPLIED)
            return not any(
                one == device or (place is not None and whose.members.get(one) == place) for one in readers
            )

        return skipped

    def _of_other_issuers(self, document: Subject, whose: Standing) -> Skipped:
        """What other places say of a document that is not theirs; what is printed of it anybody may say."""

        def skipped(device: UUID, _seq: int, event: str) -> bool:
            if event not in OF_DOCUMENTS or whose.deciding.get(device) == whose.own:
                return False
            issuers, wanters = self._writers(document, ISSUED), self._writers(document, WANTED)
            return not may_speak_of_document(whose, device, event, issuers, wanters)

        return skipped

    def _of_other_founders(self, subject: Subject, whose: Standing) -> Skipped:
        """What other places say of a programme, of an instrument, of where people work and take part."""
        told: dict[str, Any] = {}

        def founders() -> frozenset[UUID]:
            if "founders" not in told:
                is_of_person = subject.kind in OF_PERSONS
                told["founders"] = self._entered(subject) if is_of_person else self._founders(subject)
            return cast(frozenset[UUID], told["founders"])

        def named() -> tuple[tuple[UUID, UUID], ...]:
            if "named" not in told:
                history = self._journal.history(subject, lambda device, seq, event: event != _CENTRE_PUT)
                puts = [(one.ref.device, one.event) for one in history]
                told["named"] = tuple(
                    (device, put.centre) for device, put in puts if isinstance(put, ProgrammeCentrePut)
                )
            return cast(tuple[tuple[UUID, UUID], ...], told["named"])

        def skipped(device: UUID, _seq: int, event: str) -> bool:
            if whose.deciding.get(device) == whose.own:
                return False
            if subject.kind == programmes.SUBJECT_KIND:
                return not may_run(whose, device, event, founders(), named())
            return not may_speak_for(whose, device, founders())

        return skipped

    def _founders(self, subject: Subject) -> frozenset[UUID]:
        return frozenset().union(*(self._writers(subject, one) for one in FOUNDING[subject.kind]))

    def _entered(self, subject: Subject) -> frozenset[UUID]:
        """The devices that have entered whom a participation or an employment is about, as it began."""
        events = sorted(FOUNDING[subject.kind])
        rows = self._database.rows(
            "SELECT DISTINCT p.uuid FROM subject s JOIN entry e ON e.subject_id = s.id"
            " JOIN event v ON v.id = e.event_id JOIN person p ON p.id = e.about_id"
            f" WHERE s.uuid = ? AND s.kind = ? AND v.name IN ({', '.join('?' * len(events))})",
            (subject.id.bytes, subject.kind, *events),
        )
        return frozenset().union(*(self.registrars(UUID(bytes=row[0])) for row in rows))

    def founded_about(self, persons: Collection[UUID]) -> set[Subject]:
        """The employments and participations of people: what counts of them hangs on who entered those."""
        among = {person.bytes for person in persons}
        kinds = ", ".join("?" * len(OF_PERSONS))
        sql = (
            "SELECT DISTINCT s.kind, s.uuid, p.uuid FROM person p JOIN entry e ON e.about_id = p.id"
            f" JOIN subject s ON s.id = e.subject_id WHERE s.kind IN ({kinds})"
        )
        if len(among) > _MOST_ASKED_ONE_BY_ONE:
            rows = self._database.rows(sql, sorted(OF_PERSONS))
        else:
            one = f"{sql} AND p.uuid = ?"
            rows = [
                row for who in sorted(among) for row in self._database.rows(one, (*sorted(OF_PERSONS), who))
            ]
        return {Subject(row[0], UUID(bytes=row[1])) for row in rows if bytes(row[2]) in among}

    def _writers(self, subject: Subject, event: str) -> frozenset[UUID]:
        rows = self._database.rows(
            "SELECT DISTINCT d.uuid FROM subject s JOIN entry e ON e.subject_id = s.id"
            " JOIN device d ON d.id = e.device_id JOIN event v ON v.id = e.event_id"
            " WHERE s.uuid = ? AND s.kind = ? AND v.name = ?",
            (subject.id.bytes, subject.kind, event),
        )
        return frozenset(UUID(bytes=row[0]) for row in rows)

    def registrars(self, person: UUID) -> frozenset[UUID]:
        """The devices that have entered a person."""
        marks = ", ".join("?" * len(REGISTERING))
        rows = self._database.rows(
            "SELECT DISTINCT d.uuid FROM person p JOIN entry e ON e.about_id = p.id"
            " JOIN device d ON d.id = e.device_id JOIN event v ON v.id = e.event_id"
            f" WHERE p.uuid = ? AND v.name IN ({marks})",
            (person.bytes, *sorted(REGISTERING)),
        )
        return frozenset(UUID(bytes=row[0]) for row in rows)

    def may_erase(self, device: UUID, person: UUID) -> bool:
        """Whether a device may say that a person is erased."""
        return may_decide_about(self.now(), device, lambda: self.registrars(person))

    def moved(self, before: Standing) -> set[Subject]:
        """The subjects on which something counts now that did not, or the other way round."""
        now = self.now()
        changed = set(now.members.items()) ^ set(before.members.items())
        changed |= set(now.deciding.items()) ^ set(before.deciding.items())
        found: set[Subject] = set()
        kinds, events = ", ".join("?" * len(_MOVING_KINDS)), ", ".join("?" * len(_MOVING_EVENTS))
        for device in {one for one, _ in changed}:
            rows = self._database.rows(
                "SELECT DISTINCT s.kind, s.uuid FROM device d JOIN entry e ON e.device_id = d.id"
                " JOIN subject s ON s.id = e.subject_id JOIN event v ON v.id = e.event_id"
                f" WHERE d.uuid = ? AND (s.kind IN ({kinds}) OR v.name IN ({events}))",
                (device.bytes, *_MOVING_KINDS, *_MOVING_EVENTS),
            )
            found |= {Subject(row[0], UUID(bytes=row[1])) for row in rows}
        return found

    def uncounted(self, *, whole: bool = False) -> dict[str, int]:
        """Entries that would change a place and do not count, by event; `whole`: and those that would say who
        is protected or erased, which takes a look at all that others have written.

        What every place and laptop says for itself alone is left out.
        """
        whose, found = self.now(), dict[str, int]()
        rows = self._written("s.kind = ?", (centres.SUBJECT_KIND,), _LISTED)
        if whole:
            devices = self._database.rows("SELECT id, uuid FROM device")
            others = [one for one, name in devices if whose.deciding.get(UUID(bytes=name)) != whose.own]
            marks = ", ".join("?" * len(others))
            rows += self._written(f"s.kind <> 'centre' AND e.device_id IN ({marks})", others, ABOUT_PEOPLE)
            for event, count in self._said_by_others(others, whose):
                found[event] = found.get(event, 0) + count
        for device, event, kind, subject, person, count in rows:
            if whose.deciding.get(UUID(bytes=device)) == whose.own:
                continue
            if event == ERASED:
                holds = person is None or self._is_erased(UUID(bytes=person))
            else:
                about = None if person is None else UUID(bytes=person)
                holds = self._counts(whose, Subject(kind, UUID(bytes=subject)), device, event, about)
            if not holds:
                found[event] = found.get(event, 0) + count
        return found

    def _said_by_others(self, others: Sequence[object], whose: Standing) -> Iterator[tuple[str, int]]:
        """What others have written on documents and on the kinds that are founded, and does not count: event,
        how often."""
        kinds, devices = ", ".join("?" * len(_LISTED_KINDS)), ", ".join("?" * len(others))
        rows = self._database.rows(
            "SELECT d.uuid, v.name, s.kind, s.uuid, count(*) FROM subject s"
            " JOIN entry e ON e.subject_id = s.id JOIN device d ON d.id = e.device_id"
            " JOIN event v ON v.id = e.event_id"
            f" WHERE s.kind IN ({kinds}) AND e.device_id IN ({devices})"
            " GROUP BY d.uuid, v.name, s.kind, s.uuid ORDER BY s.kind, s.uuid",
            (*_LISTED_KINDS, *others),
        )
        for subject, said in groupby(rows, key=lambda row: Subject(row[2], UUID(bytes=row[3]))):
            skipped = self.within(subject)
            assert skipped is not None  # noqa: S101 - these kinds have one
            yield from ((row[1], row[4]) for row in said if skipped(UUID(bytes=row[0]), 0, row[1]))

    def _written(self, where: str, given: Sequence[object], events: Collection[str]) -> list[Any]:
        """What was written of some events: device, event, subject, person, and how often."""
        named = ", ".join("?" * len(events))
        known = self._database.rows(f"SELECT id FROM event WHERE name IN ({named})", sorted(events))
        if not known:
            return []
        return self._database.rows(
            "SELECT d.uuid, v.name, s.kind, s.uuid, p.uuid, count(*) FROM entry e JOIN subject s"
            " ON s.id = e.subject_id JOIN device d ON d.id = e.device_id JOIN event v ON v.id = e.event_id"
            f" LEFT JOIN person p ON p.id = e.about_id WHERE {where}"
            f" AND e.event_id IN ({', '.join('?' * len(known))})"
            " GROUP BY d.uuid, v.name, s.kind, s.uuid, p.uuid",
            (*given, *(row[0] for row in known)),
        )

    def _counts(
        self, whose: Standing, subject: Subject, device: bytes, event: str, about: UUID | None
    ) -> bool:
        return counts(
            whose,
            subject,
            UUID(bytes=device),
            event,
            lambda: frozenset() if about is None else self.registrars(about),
        )

    def _is_erased(self, person: UUID) -> bool:
        return bool(self._database.rows("SELECT 1 FROM erased_person WHERE uuid = ?", (person.bytes,)))

    def _introductions(self, place: UUID) -> list[Happened]:
        subject = Subject(centres.SUBJECT_KIND, place)
        return self._journal.history(subject, lambda device, seq, event: event not in INTRODUCTIONS)
