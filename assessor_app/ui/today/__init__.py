"""The first room: what today holds, what waits, and what to remember."""
