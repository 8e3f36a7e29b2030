"""Alembic's surroundings: the open connection is handed in, its transaction belongs to the caller."""

from __future__ import annotations

from alembic import context

from assessor_app.storage.tables import journal_metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=journal_metadata, transactional_ddl=False, render_as_batch=True
)
context.run_migrations()
