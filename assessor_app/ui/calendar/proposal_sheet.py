"""The sheet that finds times for many at once: asked, watched, looked through, used."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.services.planning_models import Placing, Proposal
from assessor_app.ui.calendar.loading import Loaded, Look
from assessor_app.ui.calendar.proposal_form import ProposalForm
from assessor_app.ui.calendar.proposal_presenter import ProposalChoices, ProposalPresenter
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    ElidedLabel,
    LongWorkPanel,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 680


class ProposalSheet(SideSheet):
    """`settled` carries how many times were given; `proposal` is then the one that was used."""

    settled = Signal(int)

    def __init__(self, page: QWidget, session: Session, words: CalendarWords) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Ta fram förslag"))
        self._session = session
        self._words = words
        self._names: dict[UUID, str] = {}
        self._proposal: Proposal | None = None
        self._presenter = ProposalPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._banner = Banner("warning")
        self._banner.setObjectName("proposal-banner")
        self._form = ProposalForm(words)
        self._work = LongWorkPanel(self._searching())
        self._work.setObjectName("proposal-work")
        self._work.cancelled.connect(presenter.stop)
        self._result = QWidget()
        self._result_column = QVBoxLayout(self._result)
        set_spacing(self._result_column, (0, 0, 0, 0), 6)
        self.body.addWidget(self._banner)
        self._banner.hide()
        for part in (self._form, self._work, self._result):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._build_buttons()
        self.closed.connect(presenter.forget)

    @property
    def proposal(self) -> Proposal | None:
        """What was found last."""
        return self._proposal

    @property
    def form(self) -> ProposalForm:
        """What is asked for."""
        return self._form

    def ask(self, look: Look, loaded: Loaded) -> None:
        """Open for those who wait."""
        self._presenter.begin(look, loaded)

    # -- what the presenter says --

    def show_choices(self, choices: ProposalChoices) -> None:
        self._names = dict(choices.assessors)
        self._form.show_choices(choices)
        self._banner.hide()
        self._show(self._form)
        self.open_sheet(self._form.who)

    def show_work(self) -> None:
        self._banner.hide()
        self._work.set_work(self._searching())
        self._show(self._work)

    def show_progress(self, done: int, total: int) -> None:
        self._work.set_step(self._searching(), done, total)

    def show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._fill(proposal)
        self._use.setEnabled(bool(proposal.placings))
        self._show(self._result)
        self.scroll_to_top()

    def show_problem(self, code: str) -> None:
        texts = {
            "schedule_changed": self.tr(
                "Det här ändrades under tiden: någon har bokat, flyttat eller ändrat arbetstider sedan "
                "förslaget togs fram. Inget är bokat. Ta fram ett nytt förslag."
            ),
            "schedule_days_reversed": self.tr("Sista dagen måste vara den första eller en senare."),
            "schedule_too_long": self.tr("Välj högst ett år och tusen personer åt gången."),
            "nobody_to_plan": self.tr("Ingen av dem väntar längre på en tid."),
            "planning_length_unfit": self.tr("Välj en längd på högst tolv timmar."),
        }
        text = texts.get(code, "")
        if code == "schedule_changed":
            self._banner.set_message("warning", text)
            self._banner.show()
        else:
            self._form.say(text)
        self._show(self._form)
        self.scroll_to_top()

    def show_settled(self, proposal: Proposal, count: int) -> None:
        self._proposal = proposal
        self.close_sheet()
        self.settled.emit(count)

    # -- parts --

    def _build_buttons(self) -> None:
        self._back = SecondaryButton(self.tr("Ändra"))
        self._back.setObjectName("proposal-back")
        self._back.clicked.connect(lambda: self._show(self._form))
        self.add_footer_button(self._back)
        self._search = PrimaryButton(self.tr("Ta fram förslag"))
        self._search.setObjectName("proposal-search")
        self._search.clicked.connect(self._propose)
        self.add_footer_button(self._search)
        self._use = PrimaryButton(self.tr("Använd förslaget"))
        self._use.setObjectName("proposal-use")
        self._use.clicked.connect(self._settle)
        self.add_footer_button(self._use)

    def _show(self, part: QWidget) -> None:
        for one in (self._form, self._work, self._result):
            one.setVisible(one is part)
        self._search.setVisible(part is self._form)
        self._back.setVisible(part is self._result)
        self._use.setVisible(part is self._result)
        self._footer.setVisible(part is not self._work)
        if part is self._result:
            self._banner.hide()

    def _searching(self) -> str:
        return self.tr("Söker tider … Avbryt, så visas det bästa som har hittats.")

    def _propose(self) -> None:
        wish = self._form.wish()
        if wish is not None:
            self._presenter.propose(wish, may_move=self._form.may_move.value())

    def _settle(self) -> None:
        if self._proposal is not None:
            self._presenter.settle(self._proposal)

    def _fill(self, proposal: Proposal) -> None:
        while self._result_column.count():
            item = self._result_column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for part in self._parts(proposal):
            self._result_column.addWidget(part)

    def _parts(self, proposal: Proposal) -> Iterator[QWidget]:
        """The result from the top: how many, who has no time and why, then day by day."""
        summary = role_label(self._summary(proposal), "card-title", wrap=True)
        summary.setObjectName("proposal-summary")
        yield summary
        yield role_label(self._details(proposal), "secondary", wrap=True)
        if proposal.unplaced:
            heading = self.tr("Får ingen tid ({count})").format(count=len(proposal.unplaced))
            yield _heading(heading)
            for _run, name, why in proposal.unplaced:
                yield ElidedLabel(name, "strong")
                yield role_label(self._words.unplaced(why), "secondary", "partly", wrap=True)
        formats = self._words.formats
        for day, placings in groupby(proposal.placings, lambda one: formats.day_of(one.starts_at)):
            found = list(placings)
            text = formats.weekday_day(day)
            yield _heading(f"{text[:1].upper()}{text[1:]} ({len(found)})")
            yield self._table(found)

    def _table(self, placings: list[Placing]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        set_spacing(grid, (0, 0, 0, 4), 8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for row, placing in enumerate(placings):
            times = self._words.times_of(placing.starts_at, placing.ends_at)
            grid.addWidget(role_label(times, "body"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(ElidedLabel(placing.name, "strong"), row, 1)
            place = [self._names.get(placing.assessor, ""), placing.station]
            if placing.former is not None and placing.former != placing.starts_at:
                place.append(self._moved(placing))
            text = " · ".join(part for part in place if part)
            grid.addWidget(ElidedLabel(text, "secondary", "muted"), row, 2)
        return holder

    def _moved(self, placing: Placing) -> str:
        today = self._session.today()
        former = self._words.formats.near_day_time(placing.former or 0, today)
        return self.tr("flyttas från {when}").format(when=former)

    def _summary(self, proposal: Proposal) -> str:
        wanted = set(proposal.wish.runs)
        placed = sum(placing.run in wanted for placing in proposal.placings)
        if placed == len(wanted):
            return self.tr("Alla {count} får en tid.").format(count=placed)
        return self.tr("{placed} av {count} får en tid.").format(placed=placed, count=len(wanted))

    def _details(self, proposal: Proposal) -> str:
        parts = []
        if proposal.moved == 1:
            parts.append(self.tr("En bokad tid flyttas."))
        elif proposal.moved:
            parts.append(self.tr("{count} bokade tider flyttas.").format(count=proposal.moved))
        elif proposal.wish.keep:
            parts.append(self.tr("Inga bokade tider flyttas."))
        if proposal.unplaced and proposal.is_best:
            parts.append(self.tr("Fler får inte plats med det du valde."))
        elif proposal.unplaced:
            parts.append(self.tr("Sökandet hann inte pröva allt: kanske får fler plats."))
        parts.append(self.tr("Inget är bokat förrän du använder förslaget."))
        return " ".join(parts)


def _heading(text: str) -> QLabel:
    label = role_label(text, "strong")
    label.setContentsMargins(0, 10, 0, 2)
    return label
