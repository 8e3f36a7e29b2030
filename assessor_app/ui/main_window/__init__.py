"""The window: rail, rooms, status line, and what lasts."""
