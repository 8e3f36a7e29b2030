"""Whom and what the scopes of the exchange are about: people left out, visits handed out."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain import assessment_events, companies, issued_documents, people, programmes
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import Subject
from assessor_app.domain.programme_events import ProgrammeCentrePut, ProgrammeCompanyAdded
from assessor_app.domain.protection_events import ProtectedCandidateRegistered, ProtectionEnded
from assessor_app.storage.engine import Database
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.queries.protection import protected_people

VISIT_KIND = "visit"
_HANDED_OUT = "visit_handed_out/1"
_CENTRE_PUT = wire_name(ProgrammeCentrePut)
_MOST_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Unseen:
    """People with protected identity, and what is theirs.

    `subjects` are their records, runs and documents; `linked` records that say something of one of theirs;
    `formerly` people whose protection has ended, so that they are offered to everybody anew.
    """

    people: frozenset[UUID] = frozenset()
    subjects: frozenset[UUID] = frozenset()
    linked: frozenset[UUID] = frozenset()
    formerly: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Handed:
    """What a laptop needs for the visits that it has.

    Of `past` visits, which it had, it learns how they went on, and nothing of the people. `times` counts how
    often the visits were handed out: after the first time the laptop may have been cleaned of them.
    """

    visits: frozenset[UUID] = frozenset()
    past: frozenset[UUID] = frozenset()
    candidates: frozenset[UUID] = frozenset()
    assessments: frozenset[UUID] = frozenset()
    documents: frozenset[UUID] = frozenset()
    times: int = 0
    subjects: frozenset[Subject] = field(default=frozenset(), compare=False)

    def text(self) -> str:
        """What is granted, in words that are the same wherever it is the same."""
        parts = (self.visits, self.past, self.candidates, self.assessments)
        return "|".join((*(",".join(str(one) for one in sorted(part)) for part in parts), str(self.times)))


@dataclass(frozen=True, slots=True)
class Together:
    """The programmes that another centre takes part in, and the companies in them."""

    programmes: frozenset[UUID] = frozenset()
    companies: frozenset[UUID] = frozenset()

    def text(self) -> str:
        """What is granted, in words that are the same wherever it is the same."""
        return "|".join(
            ",".join(str(one) for one in sorted(part)) for part in (self.programmes, self.companies)
        )


def run_together(store: LocalStore, place: UUID) -> Together:
    """What is run together with a place, as this store has it: a place that took part once goes on hearing of
    it."""
    rows = store.database.rows(
        "SELECT DISTINCT s.uuid FROM subject s JOIN entry e ON e.subject_id = s.id"
        " JOIN event v ON v.id = e.event_id WHERE s.kind = ? AND v.name = ?",
        (programmes.SUBJECT_KIND, _CENTRE_PUT),
    )
    found: set[UUID] = set()
    theirs: set[UUID] = set()
    for (identity,) in rows:
        state = store.projector.state(Subject(programmes.SUBJECT_KIND, UUID(bytes=identity)))
        said = [one.event for one in state.history]
        if any(isinstance(one, ProgrammeCentrePut) and one.centre == place for one in said):
            found.add(state.id)
            theirs.update(one.company for one in said if isinstance(one, ProgrammeCompanyAdded))
    return Together(frozenset(found), frozenset(theirs))


def sole_traders(database: Database) -> frozenset[UUID]:
    """Companies whose number is their owner's, so that their name may well be the owner's too."""
    rows = database.rows("SELECT id, organisation_number FROM company_row WHERE organisation_number <> ''")
    return frozenset(UUID(bytes=row[0]) for row in rows if companies.is_sole_trader(row[1]))


def unseen_people(database: Database) -> Unseen:
    """Everybody under an alias, also by entries that the fold skips because their import was set aside."""
    begun = _subjects_with(database, wire_name(ProtectedCandidateRegistered))
    ended = _subjects_with(database, wire_name(ProtectionEnded))
    now = frozenset(protected_people(database))
    hidden = now | (begun - ended)
    runs = _runs_of(database, hidden)
    documents = _ids_among(database, "SELECT id FROM document_row WHERE assessment IN ({})", runs)
    documents |= _ids_among(database, "SELECT id FROM document_row WHERE candidate IN ({})", hidden)
    linked = _ids_among(database, "SELECT candidate FROM candidate_link WHERE other IN ({})", hidden)
    return Unseen(hidden, hidden | runs | documents, linked, begun - hidden)


def handed_to(database: Database, laptop: UUID) -> Handed:
    """The visits that are handed out to a laptop, with their people, runs and documents."""
    visits = _ids(database, "SELECT id FROM visit_row WHERE device = ?", laptop)
    had = _ids(database, "SELECT visit FROM visit_part WHERE kind = 'device' AND id = ?", laptop) - visits
    parts = "SELECT id FROM visit_part WHERE kind = '{kind}' AND visit IN ({{}})"
    candidates = _ids_among(database, parts.format(kind="candidate"), visits)
    runs = _ids_among(database, parts.format(kind="assessment"), visits)
    candidates |= _ids_among(database, "SELECT candidate FROM assessment_row WHERE id IN ({})", runs)
    candidates |= _same_people(database, candidates)
    documents = _ids_among(database, "SELECT id FROM document_row WHERE assessment IN ({})", runs)
    subjects = (
        *(Subject(VISIT_KIND, one) for one in visits | had),
        *(Subject(people.SUBJECT_KIND, one) for one in candidates),
        *(Subject(assessment_events.SUBJECT_KIND, one) for one in runs),
        *(Subject(issued_documents.SUBJECT_KIND, one) for one in documents),
    )
    times = sum(_times_handed_out(database, visit) for visit in visits)
    return Handed(visits, had, candidates, runs, documents, times, frozenset(subjects))


def _times_handed_out(database: Database, visit: UUID) -> int:
    rows = database.rows(
        "SELECT count(*) FROM subject s JOIN entry e ON e.subject_id = s.id JOIN event v ON v.id = e.event_id"
        " WHERE s.kind = ? AND s.uuid = ? AND v.name = ?",
        (VISIT_KIND, visit.bytes, _HANDED_OUT),
    )
    return int(rows[0][0])


def _same_people(database: Database, candidates: frozenset[UUID]) -> frozenset[UUID]:
    """Other records that were joined with these."""
    persons = _ids_among(database, "SELECT person FROM person_member WHERE member IN ({})", candidates)
    return _ids_among(database, "SELECT member FROM person_member WHERE person IN ({})", persons)


def _runs_of(database: Database, hidden: frozenset[UUID]) -> frozenset[UUID]:
    runs = _ids_among(database, "SELECT id FROM assessment_row WHERE candidate IN ({})", hidden)
    # Without a row it is known only by entries about the person.
    return runs | _ids_among(
        database,
        "SELECT DISTINCT s.uuid FROM person p JOIN entry e ON e.about_id = p.id"
        " JOIN subject s ON s.id = e.subject_id LEFT JOIN assessment_row a ON a.id = s.uuid"
        " WHERE s.kind = 'assessment' AND a.id IS NULL AND p.uuid IN ({})",
        hidden,
    )


def _subjects_with(database: Database, event: str) -> frozenset[UUID]:
    return frozenset(
        UUID(bytes=row[0])
        for row in database.rows(
            "SELECT DISTINCT s.uuid FROM subject s JOIN entry e ON e.subject_id = s.id"
            " JOIN event v ON v.id = e.event_id WHERE s.kind = 'candidate' AND v.name = ?",
            (event,),
        )
    )


def _ids(database: Database, sql: str, value: UUID) -> frozenset[UUID]:
    return frozenset(UUID(bytes=row[0]) for row in database.rows(sql, (value.bytes,)))


def _ids_among(database: Database, sql: str, values: frozenset[UUID]) -> frozenset[UUID]:
    """The ids that `sql` finds for any of the values, which fill its place ``{}``."""
    found: set[UUID] = set()
    ordered = sorted(values)
    for start in range(0, len(ordered), _MOST_AT_ONCE):
        some = ordered[start : start + _MOST_AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = database.rows(sql.format(marks), tuple(one.bytes for one in some))
        found |= {UUID(bytes=row[0]) for row in rows}
    return frozenset(found)
