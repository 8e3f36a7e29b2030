"""Exchange keys, files sent and received, what partners have, and what is kept unread or forked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _files()
    _partners()
    _unread()
    _server()


def _files() -> None:
    op.create_table(
        "exchange_key",
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("identity", sa.Text, nullable=False),
        sa.Column("made_at", sa.Integer, nullable=False),
    )
    op.create_table(
        "sent_file",
        sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
        sa.Column("sender", sa.LargeBinary(16), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("scope", sa.LargeBinary(32), nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("received_at", sa.Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sent_span",
        sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
        sa.Column("sender", sa.LargeBinary(16), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "received_file",
        sa.Column("sender", sa.LargeBinary(16), primary_key=True),
        sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("previous", sa.LargeBinary(32)),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("received_at", sa.Integer, nullable=False),
        sa.Column("import_id", sa.LargeBinary(16)),
        sqlite_with_rowid=False,
    )


def _partners() -> None:
    op.create_table(
        "partner_state",
        sa.Column("partner", sa.LargeBinary(16), primary_key=True),
        sa.Column("scope", sa.LargeBinary(32), nullable=False),
        sa.Column("receipt_at", sa.Integer, nullable=False),
        sa.Column("receipt_digest", sa.LargeBinary(32), nullable=False),
    )
    op.create_table(
        "partner_head",
        sa.Column("partner", sa.LargeBinary(16), primary_key=True),
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("chain_digest", sa.LargeBinary(32), nullable=False),
        sa.Column("since", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _unread() -> None:
    op.create_table(
        "pending_piece",
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("first", sa.Integer, primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("line", sa.LargeBinary, nullable=False),
        sa.Column("sender", sa.LargeBinary(16), nullable=False),
        sa.Column("received_at", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pending_head",
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("chain_digest", sa.LargeBinary(32), nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "forked_piece",
        sa.Column("device", sa.LargeBinary(16), primary_key=True),
        sa.Column("first", sa.Integer, primary_key=True),
        sa.Column("chain_digest", sa.LargeBinary(32), primary_key=True),
        sa.Column("line", sa.LargeBinary, nullable=False),
        sa.Column("sender", sa.LargeBinary(16), nullable=False),
        sa.Column("received_at", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _server() -> None:
    op.create_table(
        "server_setting",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("is_on", sa.Boolean, nullable=False),
        sa.Column("server", sa.LargeBinary(16)),
        sa.Column("read_to", sa.Integer, nullable=False),
    )
    op.create_table(
        "server_withheld",
        sa.Column("person", sa.LargeBinary(16), primary_key=True),
        sa.Column("why", sa.Text, nullable=False),
    )
