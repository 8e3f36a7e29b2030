"""The derived tables of measuring instruments and of what was measured with them."""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.storage.programme_tables import derived_metadata as derived_metadata

instrument_row = sa.Table(
    "instrument_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("centre", sa.LargeBinary(16)),
    sa.Column("mark", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("maker", sa.Text, nullable=False),
    sa.Column("station", sa.Text, nullable=False),
    sa.Column("calibrated_on", sa.Text, nullable=False),
    sa.Column("due_on", sa.Text, nullable=False),
    sa.Column("result", sa.Text),
    sa.Column("withdrawn_on", sa.Text, nullable=False),
    sa.Column("sort_key", sa.Text, nullable=False),
    sa.Column("station_key", sa.Text, nullable=False),
    sa.Column("mark_key", sa.Text, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_instrument_row_sort_key", "sort_key"),
    sa.Index("ix_instrument_row_station_key", "station_key"),
)
measurement_row = sa.Table(
    "measurement_row",
    derived_metadata,
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Column("criterion", sa.Text, primary_key=True),
    sa.Column("instrument", sa.LargeBinary(16), nullable=False),
    sa.Column("actor", sa.LargeBinary(16), nullable=False),
    sa.Column("wall_at", sa.Integer, nullable=False),
    sa.Index("ix_measurement_row_instrument", "instrument", "wall_at"),
    sqlite_with_rowid=False,
)
