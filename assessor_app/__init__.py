"""Assessor: the assessor's tool for checklist-based validation at Swedish test centres."""
