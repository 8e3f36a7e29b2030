"""Alembic migrations for what cannot be derived again."""
