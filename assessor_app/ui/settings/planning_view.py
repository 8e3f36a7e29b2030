"""What the presenter of the section about planning asks of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from assessor_app.services.planning_models import PlanningChoices


@dataclass(frozen=True, slots=True)
class PlanningShown:
    """What the section shows. `holidays`: day → its name, and whether the place is open nevertheless."""

    choices: PlanningChoices
    holidays: Mapping[str, tuple[str, bool]]


class PlanningSettings(Protocol):
    """The section."""

    def show_planning(self, shown: PlanningShown) -> None:
        """Show how the place plans."""
        ...

    def show_saved(self) -> None:
        """What a sheet asked for is saved."""
        ...

    def show_removed(self, what: str) -> None:
        """A ``station`` or an ``absence`` is gone; it can be had back."""
        ...

    def show_refusal(self, code: str, details: Mapping[str, object]) -> bool:
        """Something was refused; False where no sheet is open to say it."""
        ...
