"""After how many minutes the program locks itself: where that is remembered. Free of Qt."""

from __future__ import annotations

LOCK_AFTER = "lock_after_min"
DEFAULT_MINUTES = 10
