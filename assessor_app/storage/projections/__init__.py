"""Derived tables: how the state of a subject becomes rows."""
