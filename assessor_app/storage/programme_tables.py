"""The derived tables of companies, employments, programmes, participations, and of the areas of runs."""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.storage.exchange_tables import derived_metadata as derived_metadata

company_row = sa.Table(
    "company_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("organisation_number", sa.Text, nullable=False),
    sa.Column("town", sa.Text, nullable=False),
    sa.Column("workplaces", sa.Integer, nullable=False),
    sa.Column("closed", sa.Boolean, nullable=False),
    sa.Column("sort_key", sa.Text, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_company_row_sort_key", "sort_key"),
    sa.Index("ix_company_row_organisation_number", "organisation_number"),
)
"""Companies; `town` is that of the first workplace, `search` holds name, number and towns."""

employment_row = sa.Table(
    "employment_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("candidate", sa.LargeBinary(16), nullable=False),
    sa.Column("company", sa.LargeBinary(16), nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("workplace", sa.LargeBinary(16)),
    sa.Column("profile", sa.LargeBinary(16)),
    sa.Column("since", sa.Text, nullable=False),
    sa.Column("ended_on", sa.Text, nullable=False),
    sa.Column("consent_on", sa.Text),
    sa.Column("consent_way", sa.Text),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_employment_row_company", "company", "ended_on"),
    sa.Index("ix_employment_row_candidate", "candidate"),
)
"""Employments that were not taken back; `ended_on` is empty while they last."""

programme_row = sa.Table(
    "programme_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("funder", sa.Text, nullable=False),
    sa.Column("starts_on", sa.Text, nullable=False),
    sa.Column("ends_on", sa.Text, nullable=False),
    sa.Column("target", sa.Integer, nullable=False),
    sa.Column("budget_ore", sa.Integer, nullable=False),
    sa.Column("finished", sa.Boolean, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_programme_row_starts_on", "starts_on"),
)

participation_row = sa.Table(
    "participation_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("programme", sa.LargeBinary(16), nullable=False),
    sa.Column("candidate", sa.LargeBinary(16), nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
    sa.Column("left_on", sa.Text, nullable=False),
    sa.Column("why", sa.Text),
    sa.Column("employment", sa.Text),
    sa.Column("gender", sa.Text, nullable=False),
    sa.Column("education", sa.Text, nullable=False),
    sa.Column("age", sa.Integer),
    sa.Column("company", sa.LargeBinary(16)),
    sa.Column("workplace", sa.LargeBinary(16)),
    sa.Column("centre", sa.LargeBinary(16)),
    sa.Column("informed_on", sa.Text),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("withdrawn", sa.Boolean, nullable=False),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_participation_row_programme", "programme", "entered_on"),
    sa.Index("ix_participation_row_candidate", "candidate"),
    sa.Index("ix_participation_row_company", "company"),
)
"""Participations, withdrawn ones too; `left_on` is empty while they last, `minutes` are all certified."""

participation_hours = sa.Table(
    "participation_hours",
    derived_metadata,
    sa.Column("participation", sa.LargeBinary(16), primary_key=True),
    sa.Column("line", sa.LargeBinary(16), primary_key=True),
    sa.Column("activity", sa.LargeBinary(16), nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("actor", sa.LargeBinary(16), nullable=False),
    sa.Column("wall_at", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

participation_run = sa.Table(
    "participation_run",
    derived_metadata,
    sa.Column("participation", sa.LargeBinary(16), primary_key=True),
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Index("ix_participation_run_assessment", "assessment"),
    sqlite_with_rowid=False,
)

programme_cost = sa.Table(
    "programme_cost",
    derived_metadata,
    sa.Column("programme", sa.LargeBinary(16), primary_key=True),
    sa.Column("cost", sa.LargeBinary(16), primary_key=True),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("amount_ore", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

area_row = sa.Table(
    "area_row",
    derived_metadata,
    sa.Column("assessment", sa.LargeBinary(16), primary_key=True),
    sa.Column("area", sa.Text, primary_key=True),
    sa.Column("area_digest", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("share_permille", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What each area of a run came to, as judged: of runs that are signed or interrupted, and no others."""
