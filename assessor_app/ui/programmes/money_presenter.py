"""The costs and the details of a programme without their widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.programme_events import CostKind
from assessor_app.domain.programmes import Cost, ProgrammeDetails
from assessor_app.services.programme_models import ProgrammeChoices
from assessor_app.services.read_models import Done
from assessor_app.ui.formats import formats_of
from assessor_app.ui.programmes.presenter import PartPresenter

Told = tuple[str, CostKind, int, str]
"""Day, kind, öre and note, as typed."""


class MoneyPresenter(PartPresenter):
    """Records costs, and takes them back."""

    def record(self, cost: Cost | None, told: Told) -> None:
        """Enter a cost, or change one."""
        view, programmes, actor = self.view, self._session.undertakings.programmes, self._session.actor
        if view is None:
            return
        on, kind, amount, note = told

        def work() -> Done:
            identity = cost.id if cost is not None else programmes.new_cost()
            return programmes.record_cost(actor, view.id, Cost(identity, on, kind, amount, note))

        self.do("recorded", work, formats_of(self._session).number(amount / 100))

    def withdraw(self, cost: Cost, amount: str) -> None:
        """A cost was a mistake."""
        view, programmes, actor = self.view, self._session.undertakings.programmes, self._session.actor
        if view is None:
            return
        programme = view.id

        def restore() -> None:
            self.do("restored", lambda: programmes.record_cost(actor, programme, cost), amount)

        self.do(
            "withdrawn",
            lambda: programmes.withdraw_cost(actor, programme, cost.id),
            amount,
            lambda _answer: restore,
        )


class DetailsPresenter(PartPresenter):
    """Changes the details, and what belongs to a programme."""

    def amend(self, details: ProgrammeDetails) -> None:
        """Change details."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on("amended", lambda one: programmes.amend(actor, one, details))

    def put_partner(self, name: str, role: str, partner: UUID | None) -> None:
        """Add or change an organisation."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on("put", lambda one: programmes.put_partner(actor, one, name, role, partner), name)

    def remove_partner(self, partner: UUID, name: str, role: str) -> None:
        """Take an organisation away."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on(
            "removed",
            lambda one: programmes.remove_partner(actor, one, partner),
            name,
            lambda: self.put_partner(name, role, partner),
        )

    def put_centre(self, name: str, centre: UUID | None) -> None:
        """Add or rename a test centre."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on("put", lambda one: programmes.put_centre(actor, one, name, centre), name)

    def remove_centre(self, centre: UUID, name: str) -> None:
        """Take a test centre away."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on(
            "removed",
            lambda one: programmes.remove_centre(actor, one, centre),
            name,
            lambda: self.put_centre(name, centre),
        )

    def put_activity(self, name: str, activity: UUID | None) -> None:
        """Add or rename an activity."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on("put", lambda one: programmes.put_activity(actor, one, name, activity), name)

    def remove_activity(self, activity: UUID, name: str) -> None:
        """Offer an activity no longer."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on(
            "removed",
            lambda one: programmes.remove_activity(actor, one, activity),
            name,
            lambda: self.put_activity(name, activity),
        )

    def add_companies(self, companies: tuple[UUID, ...], names: str) -> None:
        """Let companies take part."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on("put", lambda one: programmes.add_companies(actor, one, companies), names)

    def remove_company(self, company: UUID, name: str) -> None:
        """Take a company away."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._on(
            "removed",
            lambda one: programmes.remove_company(actor, one, company),
            name,
            lambda: self.add_companies((company,), name),
        )

    def choices(self, show: Callable[[ProgrammeChoices], None]) -> None:
        """What the sheet of companies offers."""
        view, programmes = self.view, self._session.undertakings.programmes
        if view is not None:
            self.ask(lambda: programmes.choices(view.id), show)

    def _on(
        self,
        what: str,
        work: Callable[[UUID], Done],
        detail: str = "",
        undo: Callable[[], None] | None = None,
    ) -> None:
        view = self.view
        if view is not None:
            back = (lambda _answer: undo) if undo is not None else None
            self.do(what, lambda: work(view.id), detail, back)
