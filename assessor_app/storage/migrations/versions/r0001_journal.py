"""The journal, the checklists it refers to and the store's own identity."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("device", "actor", "person"):
        op.create_table(
            name,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("uuid", sa.LargeBinary(16), nullable=False, unique=True),
        )
    op.create_table(
        "subject",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("uuid", sa.LargeBinary(16), nullable=False),
        sa.UniqueConstraint("uuid", "kind", name="uq_subject_uuid_kind"),
    )
    op.create_index("ix_subject_kind", "subject", ["kind"])
    op.create_table(
        "event",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
    )
    _create_entry()
    _create_chain_ends()
    _create_local()


def _create_entry() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("device_id", sa.Integer, sa.ForeignKey("device.id"), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("recorded_at", sa.Integer, nullable=False),
        sa.Column("wall_at", sa.Integer, nullable=False),
        sa.Column("actor_id", sa.Integer, sa.ForeignKey("actor.id"), nullable=False),
        sa.Column("subject_id", sa.Integer, sa.ForeignKey("subject.id"), nullable=False),
        sa.Column("about_id", sa.Integer, sa.ForeignKey("person.id")),
        sa.Column("event_id", sa.Integer, sa.ForeignKey("event.id"), nullable=False),
        sa.Column("replaces_device_id", sa.Integer, sa.ForeignKey("device.id")),
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
            "(personal IS NULL) = (personal_state <> 0) AND (personal IS NULL) = (personal_salt IS NULL)",
            name="ck_entry_personal",
        ),
        sa.CheckConstraint("(replaces_device_id IS NULL) = (replaces_seq IS NULL)", name="ck_entry_replaces"),
    )
    op.create_index("ix_entry_subject", "entry", ["subject_id"])
    op.create_index("ix_entry_about", "entry", ["about_id"])


def _create_chain_ends() -> None:
    op.create_table(
        "withheld_run",
        sa.Column("device_id", sa.Integer, sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("first", sa.Integer, primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("chain_digest", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("first > 0 AND last >= first", name="ck_withheld_run_span"),
    )
    op.create_table(
        "signed_head",
        sa.Column("device_id", sa.Integer, sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("chain_digest", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )


def _create_local() -> None:
    op.create_table(
        "checklist",
        sa.Column("digest", sa.LargeBinary(32), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("published", sa.Boolean, nullable=False),
    )
    op.create_table("erased_person", sa.Column("uuid", sa.LargeBinary(16), primary_key=True))
    op.create_table("doomed_attachment", sa.Column("digest", sa.LargeBinary(32), primary_key=True))
    op.create_table(
        "own_state",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("store", sa.LargeBinary(16), nullable=False),
        sa.Column("centre", sa.LargeBinary(16), nullable=False),
        sa.Column("device", sa.LargeBinary(16), nullable=False),
        sa.Column("device_code", sa.Text, nullable=False),
        sa.Column("clock_seen", sa.Integer, nullable=False),
        sa.Column("derived_version", sa.Integer, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_own_state_one"),
    )
    op.create_table(
        "run_position",
        sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("criterion", sa.Text),
    )
