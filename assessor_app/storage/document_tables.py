"""The derived table of documents that are, or were, to be issued in batches."""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.storage.roster_tables import derived_metadata as derived_metadata

wanted_document = sa.Table(
    "wanted_document",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("assessment", sa.LargeBinary(16), nullable=False),
    sa.Column("candidate", sa.LargeBinary(16)),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("batch", sa.LargeBinary(16), nullable=False),
    sa.Column("device", sa.LargeBinary(16), nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("wish_state", sa.Text, nullable=False),
    sa.Column("why", sa.Text),
    sa.Index("ix_wanted_document_batch", "batch"),
    sa.Index("ix_wanted_document_state", "wish_state", "device"),
)
"""They have no number yet, so they are not in the register of issued ones."""
