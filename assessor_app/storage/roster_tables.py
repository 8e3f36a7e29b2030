"""The derived tables of lists that were read in."""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.storage.instrument_tables import derived_metadata as derived_metadata

roster_row = sa.Table(
    "roster_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("file_name", sa.Text, nullable=False),
    sa.Column("row_count", sa.Integer, nullable=False),
    sa.Column("new_people", sa.Integer, nullable=False),
    sa.Column("known", sa.Integer, nullable=False),
    sa.Column("new_companies", sa.Integer, nullable=False),
    sa.Column("company", sa.LargeBinary(16)),
    sa.Column("programme", sa.LargeBinary(16)),
    sa.Column("applied_at", sa.Integer, nullable=False),
    sa.Column("applied_by", sa.LargeBinary(16), nullable=False),
    sa.Column("taken_back_at", sa.Integer),
    sa.Column("taken_back_by", sa.LargeBinary(16)),
    sa.Index("ix_roster_row_applied_at", "applied_at"),
)

roster_span = sa.Table(
    "roster_span",
    derived_metadata,
    sa.Column("roster", sa.LargeBinary(16), primary_key=True),
    sa.Column("device", sa.LargeBinary(16), nullable=False),
    sa.Column("first", sa.Integer, nullable=False),
    sa.Column("last", sa.Integer, nullable=False),
)
"""What lists brought that were taken back: the fold skips it."""
