"""Signed credentials, the seal on paper, and lists of what was revoked: written here, and read here."""
