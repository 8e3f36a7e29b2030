"""Verifying documents that somebody brings: one's own, other centres', on paper or as a file."""
