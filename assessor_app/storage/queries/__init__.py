"""Rows for screens, read from the derived tables."""
