"""Assessor: the assessor's tool for checklist-based validation at Swedish test centres."""

__version__ = "0.1.0"
