"""The server that some of the PCs have in common."""

from __future__ import annotations

from tests.server.conftest import postgres as postgres
