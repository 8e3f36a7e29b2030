"""What the presenter of erasing tells its part to show. Free of Qt."""

from __future__ import annotations

from typing import Protocol

from assessor_app.services.protection_models import WithdrawalPlan


class ErasingScreen(Protocol):
    """The part about erasing in the record of a candidate."""

    def show_plan(self, plan: WithdrawalPlan) -> None:
        """Say what goes and what stays, and ask for a ground and a confirmation."""
        ...

    def show_erased(self) -> None:
        """It is done."""
        ...
