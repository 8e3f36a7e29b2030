"""Alembic's migrations of the tables that cannot be derived."""
