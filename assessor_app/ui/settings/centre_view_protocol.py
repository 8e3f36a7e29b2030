"""What the presenter of the centre's section asks of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.read_models import CentreCardView, SheetView


class CentreView(Protocol):
    """The section with the cards."""

    def show_card(self, card: CentreCardView, *, saved: str = "") -> None:
        """Show the centre, silently. What the user typed and did not save stays, but for the part `saved`.

        Parts: name, logo, accreditation, permission.
        """
        ...

    def show_sheet(self, sheet: SheetView) -> None:
        """Show how it stands with the recovery sheet."""
        ...

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what was refused, by field (name, code, permission_by, permission_on) and code."""
        ...

    def show_logo_error(self, error: Exception) -> None:
        """The file was no usable picture; the former logo stays."""
        ...
