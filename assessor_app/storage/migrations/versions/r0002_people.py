"""Who looked at protected people, and the PINs of this PC's accounts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("actor", sa.LargeBinary(16), nullable=False),
        sa.Column("person", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.Text, nullable=False),
    )
    op.create_index("ix_access_log_person", "access_log", ["person"])
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER access_log_no_{change.lower()} BEFORE {change} ON access_log"
            " BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END"
        )
    op.create_table(
        "account_pin",
        sa.Column("account", sa.LargeBinary(16), primary_key=True),
        sa.Column("salt", sa.LargeBinary(16), nullable=False),
        sa.Column("verifier", sa.LargeBinary(32), nullable=False),
        sa.Column("memory_kib", sa.Integer, nullable=False),
        sa.Column("passes", sa.Integer, nullable=False),
        sa.Column("lanes", sa.Integer, nullable=False),
        sa.Column("set_at", sa.Integer, nullable=False),
    )
