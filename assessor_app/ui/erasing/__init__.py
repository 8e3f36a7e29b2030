"""Erasing somebody: what goes, what stays, why, and a typed yes."""
