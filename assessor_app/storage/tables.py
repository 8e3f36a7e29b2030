"""The tables: what cannot be derived (migrated by Alembic) and what can (dropped and built anew).

Integers for device, actor, person, subject and event are local shorthand for the global identities; only
those are hashed, so the shorthand may differ from one PC to the next.
"""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.domain.journal import PersonalState

DERIVED_VERSION = 7
"""Raise it when the shape or the meaning of a derived table changes: stores then rebuild at opening."""

journal_metadata = sa.MetaData()
derived_metadata = sa.MetaData()


def _shorthand(name: str) -> sa.Table:
    return sa.Table(
        name,
        journal_metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.LargeBinary(16), nullable=False, unique=True),
    )


device = _shorthand("device")
actor = _shorthand("actor")
person = _shorthand("person")

subject = sa.Table(
    "subject",
    journal_metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("uuid", sa.LargeBinary(16), nullable=False),
    sa.UniqueConstraint("uuid", "kind", name="uq_subject_uuid_kind"),
    sa.Index("ix_subject_kind", "kind"),
)

event = sa.Table(
    "event",
    journal_metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
)

entry = sa.Table(
    "entry",
    journal_metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.id"), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("recorded_at", sa.Integer, nullable=False),
    sa.Column("wall_at", sa.Integer, nullable=False),
    sa.Column("actor_id", sa.ForeignKey("actor.id"), nullable=False),
    sa.Column("subject_id", sa.ForeignKey("subject.id"), nullable=False),
    sa.Column("about_id", sa.ForeignKey("person.id")),
    sa.Column("event_id", sa.ForeignKey("event.id"), nullable=False),
    sa.Column("replaces_device_id", sa.ForeignKey("device.id")),
    sa.Column("replaces_seq", sa.Integer),
    sa.Column("facts", sa.LargeBinary, nullable=False),
    sa.Column("facts_salt", sa.LargeBinary, nullable=False),
    sa.Column("personal", sa.LargeBinary),
    sa.Column("personal_salt", sa.LargeBinary),
    sa.Column("personal_digest", sa.LargeBinary, nullable=False),
    sa.Column("personal_state", sa.Integer, nullable=False),
    sa.Column("chain_digest", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("device_id", "seq", name="uq_entry_device_seq"),
    sa.CheckConstraint("seq > 0", name="ck_entry_seq"),
    sa.CheckConstraint(
        f"(personal IS NULL) = (personal_state <> {int(PersonalState.PRESENT)})"
        " AND (personal IS NULL) = (personal_salt IS NULL)",
        name="ck_entry_personal",
    ),
    sa.CheckConstraint("(replaces_device_id IS NULL) = (replaces_seq IS NULL)", name="ck_entry_replaces"),
    sa.Index("ix_entry_subject", "subject_id"),
    sa.Index("ix_entry_about", "about_id"),
)

withheld_run = sa.Table(
    "withheld_run",
    journal_metadata,
    sa.Column("device_id", sa.ForeignKey("device.id"), primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
    sa.Column("chain_digest", sa.LargeBinary, nullable=False),
    sa.CheckConstraint("first > 0 AND last >= first", name="ck_withheld_run_span"),
)

signed_head = sa.Table(
    "signed_head",
    journal_metadata,
    sa.Column("device_id", sa.ForeignKey("device.id"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("chain_digest", sa.LargeBinary, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)

checklist = sa.Table(
    "checklist",
    journal_metadata,
    sa.Column("digest", sa.LargeBinary(32), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("published", sa.Boolean, nullable=False),
)

erased_person = sa.Table(
    "erased_person",
    journal_metadata,
    sa.Column("uuid", sa.LargeBinary(16), primary_key=True),
)
"""Who was erased: what comes later about them is emptied on arrival."""

doomed_attachment = sa.Table(
    "doomed_attachment",
    journal_metadata,
    sa.Column("digest", sa.LargeBinary(32), primary_key=True),
)
"""Attachments that an erasure has condemned and that are not yet out of their own file; a digest of zeros
says that the files have yet to be swept of what was erased (`erasure.purge`)."""

own_state = sa.Table(
    "own_state",
    journal_metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("store", sa.LargeBinary(16), nullable=False),
    sa.Column("centre", sa.LargeBinary(16), nullable=False),
    sa.Column("device", sa.LargeBinary(16), nullable=False),
    sa.Column("device_code", sa.Text, nullable=False),
    sa.Column("clock_seen", sa.Integer, nullable=False),
    sa.Column("derived_version", sa.Integer, nullable=False),
    sa.CheckConstraint("id = 1", name="ck_own_state_one"),
)
"""This store's own identity; `clock_seen` is the highest logical clock among the entries of others."""

run_position = sa.Table(
    "run_position",
    journal_metadata,
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("criterion", sa.Text),
)

access_log = sa.Table(
    "access_log",
    journal_metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.Integer, nullable=False),
    sa.Column("actor", sa.LargeBinary(16), nullable=False),
    sa.Column("person", sa.LargeBinary(16), nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Index("ix_access_log_person", "person"),
)
"""Who looked at protected people; `at` in ms since 1970 UTC. Triggers refuse every change and deletion."""
for _change in ("UPDATE", "DELETE"):
    sa.event.listen(
        access_log,
        "after_create",
        sa.DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
            f"CREATE TRIGGER access_log_no_{_change.lower()} BEFORE {_change} ON access_log"
            " BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END"
        ),
    )

account_pin = sa.Table(
    "account_pin",
    journal_metadata,
    sa.Column("account", sa.LargeBinary(16), primary_key=True),
    sa.Column("salt", sa.LargeBinary(16), nullable=False),
    sa.Column("verifier", sa.LargeBinary(32), nullable=False),
    sa.Column("memory_kib", sa.Integer, nullable=False),
    sa.Column("passes", sa.Integer, nullable=False),
    sa.Column("lanes", sa.Integer, nullable=False),
    sa.Column("set_at", sa.Integer, nullable=False),
)
"""What an account's PIN is held against; local to this PC, never in the journal."""

# ---- derived ---------------------------------------------------------------------------------------------

candidate_row = sa.Table(
    "candidate_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("given_name", sa.Text, nullable=False),
    sa.Column("family_name", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("birth_on", sa.Text),
    sa.Column("masked_number", sa.Text),
    sa.Column("employer", sa.Text, nullable=False),
    sa.Column("registered_at", sa.Integer),
    sa.Column("sort_key", sa.Text, nullable=False),
    sa.Column("name_search", sa.Text, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("given_key", sa.Text, nullable=False),
    sa.Column("family_key", sa.Text, nullable=False),
    sa.Column("name_key", sa.Text, nullable=False),
    sa.Column("number_digest", sa.LargeBinary(16)),
    sa.Index("ix_candidate_row_number_digest", "number_digest"),
    sa.Index("ix_candidate_row_birth_on", "birth_on", "family_key", "given_key"),
    sa.Index("ix_candidate_row_name_key", "name_key"),
    sa.Index("ix_candidate_row_registered_at", "registered_at"),
    sqlite_with_rowid=False,
)
"""One record; `search` holds the words it is found by, `number_digest` stands for the whole number."""

candidate_link = sa.Table(
    "candidate_link",
    derived_metadata,
    sa.Column("candidate", sa.LargeBinary(16), primary_key=True),
    sa.Column("other", sa.LargeBinary(16), primary_key=True),
    sa.Column("joined", sa.Boolean, nullable=False),
    sa.Column("taken", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.Integer, nullable=False),
    sa.Column("device", sa.LargeBinary(16), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Index("ix_candidate_link_other", "other"),
    sqlite_with_rowid=False,
)
"""What one record says of another: that they are one person (`joined`), or that they are two."""

person_row = sa.Table(
    "person_row",
    derived_metadata,
    sa.Column("place", sa.Integer, primary_key=True),
    sa.Column("id", sa.LargeBinary(16), nullable=False, unique=True),
    sa.Column("named", sa.LargeBinary(16), nullable=False),
    sa.Column("numbered", sa.LargeBinary(16)),
    sa.Column("employed", sa.LargeBinary(16)),
    sa.Column("sort_key", sa.Text, nullable=False),
    sa.Index("ix_person_row_sort_key", "sort_key", "id"),
)
"""One person in the lists: the record that stands for all (`id`) and the records that name, number and
employer are shown from, the last two NULL where there is one record. See `projections.persons`."""

person_member = sa.Table(
    "person_member",
    derived_metadata,
    sa.Column("member", sa.LargeBinary(16), primary_key=True),
    sa.Column("person", sa.LargeBinary(16), nullable=False),
    sa.Index("ix_person_member_person", "person"),
    sqlite_with_rowid=False,
)
"""The records of people who have more than one."""

_SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE candidate_search USING fts5(words, tokenize = 'ascii', prefix = '1 2 3 4')",
    # What is taken out of the index is gone from it, not marked as gone.
    "INSERT INTO candidate_search (candidate_search, rank) VALUES ('secure-delete', 1)",
)
for _statement in _SEARCH_INDEX:
    sa.event.listen(person_row, "after_create", sa.DDL(_statement))  # type: ignore[no-untyped-call]  # as above
sa.event.listen(person_row, "before_drop", sa.DDL("DROP TABLE IF EXISTS candidate_search"))  # type: ignore[no-untyped-call]  # as above

protected_person = sa.Table(
    "protected_person",
    derived_metadata,
    sa.Column("candidate", sa.LargeBinary(16), primary_key=True),
    sqlite_with_rowid=False,
)
"""Who must not be seen but by those named in `protected_viewer`; stays when the person is erased."""

protected_viewer = sa.Table(
    "protected_viewer",
    derived_metadata,
    sa.Column("candidate", sa.LargeBinary(16), primary_key=True),
    sa.Column("viewer", sa.LargeBinary(16), primary_key=True),
    sqlite_with_rowid=False,
)

assessment_row = sa.Table(
    "assessment_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("candidate", sa.LargeBinary(16), nullable=False),
    sa.Column("checklist", sa.LargeBinary(32)),
    sa.Column("qualification", sa.Text, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("planned_for", sa.Integer),
    sa.Column("station", sa.Text, nullable=False),
    sa.Column("assessor", sa.LargeBinary(16)),
    sa.Column("minutes", sa.Integer),
    sa.Column("arrived", sa.Boolean),
    sa.Column("no_shows", sa.Integer, nullable=False),
    sa.Column("planned_at", sa.Integer),
    sa.Column("invited_for", sa.Integer),
    sa.Column("rated", sa.Integer, nullable=False),
    sa.Column("total", sa.Integer, nullable=False),
    sa.Column("lacks_reason", sa.Integer, nullable=False),
    sa.Column("whole", sa.Text),
    sa.Column("started_at", sa.Integer),
    sa.Column("signed_at", sa.Integer),
    sa.Column("touched_at", sa.Integer),
    sa.Column("search", sa.Text, nullable=False),
    sa.Index("ix_assessment_row_candidate", "candidate", "status"),
    sa.Index("ix_assessment_row_status", "status"),
    sa.Index("ix_assessment_row_planned_for", "planned_for"),
    sa.Index("ix_assessment_row_signed_at", "signed_at"),
    sa.Index("ix_assessment_row_checklist", "checklist"),
)

mark_row = sa.Table(
    "mark_row",
    derived_metadata,
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Column("criterion", sa.Text, primary_key=True),
    sa.Column("rating", sa.Text, nullable=False),
    sa.Column("has_reason", sa.Boolean, nullable=False),
    sa.Column("in_conflict", sa.Boolean, nullable=False),
    sa.Column("actor", sa.LargeBinary(16), nullable=False),
    sa.Column("wall_at", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

measure_row = sa.Table(
    "measure_row",
    derived_metadata,
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Column("measure", sa.LargeBinary(16), primary_key=True),
    sa.Column("by_on", sa.Text, nullable=False),
    sa.Index("ix_measure_row_by_on", "by_on"),
    sqlite_with_rowid=False,
)
"""The measures of development plans that are to be done by a day (``YYYY-MM-DD``)."""

document_row = sa.Table(
    "document_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("assessment", sa.LargeBinary(16), nullable=False),
    sa.Column("candidate", sa.LargeBinary(16)),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("issued_at", sa.Integer, nullable=False),
    sa.Column("issued_by", sa.LargeBinary(16)),
    sa.Column("is_held", sa.Boolean, nullable=False),
    sa.Column("printed", sa.Integer, nullable=False),
    sa.Column("printed_at", sa.Integer),
    sa.Column("uncertain_at", sa.Integer),
    sa.Column("waived", sa.Boolean, nullable=False),
    sa.Column("queue_batch", sa.LargeBinary(16)),
    sa.Column("queue_device", sa.LargeBinary(16)),
    sa.Column("queue_place", sa.Integer),
    sa.Column("queue_state", sa.Text),
    sa.Column("issuer", sa.Text),
    sa.Column("status_list", sa.LargeBinary(16)),
    sa.Column("status_index", sa.Integer),
    sa.Column("replaces", sa.LargeBinary(16)),
    sa.Column("revoked_at", sa.Integer),
    sa.Column("revoked_reason", sa.Text),
    sa.Column("replaced_by", sa.LargeBinary(16)),
    sa.Index("ix_document_row_assessment", "assessment"),
)
