"""Drives the practical step: which area, criterion and filter, and what the user rates. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Area, Criterion, Rating
from assessor_app.domain.journal import Ref
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.versions import Versions
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.places import PRACTICE, Place
from assessor_app.ui.run.practice.measuring import MeasuringDesk
from assessor_app.ui.run.practice.models import (
    AreaHeading,
    AreaRow,
    CriterionRow,
    Filter,
    FilterRow,
    HowFar,
    NextStep,
    Standing,
    TextKind,
)
from assessor_app.ui.run.practice.view_protocol import PracticeScreen
from assessor_app.ui.run.presenter import RunPresenter


class PracticePresenter:
    """The practical step of the run that `run` holds."""

    def __init__(
        self, screen: PracticeScreen, run: RunPresenter, measuring: MeasuringDesk | None = None
    ) -> None:
        self._screen = screen
        self._run = run
        self._measuring = measuring
        self._shown_run: UUID | None = None
        self._area: str | None = None
        self._selected: str | None = None
        self._filter: Filter | None = None
        self._let_through: tuple[str, ...] = ()
        self._not_saved: dict[tuple[UUID, str, TextKind], str] = {}

    # -- what is shown --

    @property
    def selected(self) -> str | None:
        """The criterion in hand."""
        return self._selected

    @property
    def area(self) -> str | None:
        """The area in hand."""
        return self._area

    def show(self) -> None:
        """Show the run as it stands now."""
        view = self._run.view
        self._begin_with_run()
        if self._area not in {area.id for area in view.checklist.areas}:
            self._stand_in(view.checklist.areas[0])
        area = self._area_in_hand()
        standing = self._standing()
        numbered = enumerate(view.checklist.areas)
        self._screen.show_areas([self._area_row(view, standing, index, item) for index, item in numbered])
        self._screen.show_filters(self._filter_rows(standing, area))
        heading = self._heading(view, area)
        rows = [self._criterion_row(view, item) for item in area.criteria if item.code in self._let_through]
        self._screen.show_criteria(heading, rows, self._selected)
        self._screen.show_how_far(self._how_far(standing))

    def show_place(self, area: str | None, criterion: str | None) -> None:
        """Go to an area or a criterion; without either, stay where the step stood."""
        checklist = self._run.view.checklist
        there = checklist.area_of(criterion) if criterion else None
        there = there or next((item for item in checklist.areas if item.id == area), None)
        self._begin_with_run()
        if there is None:
            self.show()
        elif criterion is None:
            self._stand_in(there)
            self._arrive()
        else:
            self._go_to(there, criterion)
        self._tell_position()

    def how_far(self) -> HowFar:
        """How much of the whole is rated, counting what is on its way to the disk."""
        return self._how_far(self._standing())

    # -- moving --

    def select(self, criterion: str) -> None:
        """Take a criterion that is shown in hand."""
        if criterion != self._selected:
            self._selected = criterion
            self._screen.show_selected(criterion)
            self._tell_position()

    def select_area(self, area: str) -> None:
        """Go to an area: to its first unrated criterion, or its first."""
        self._screen.write_down_texts()
        there = next(item for item in self._run.view.checklist.areas if item.id == area)
        self._stand_in(there)
        self._arrive()

    def move(self, step: int) -> None:
        """Take the next (1) or previous (-1) criterion in hand, across areas at their ends."""
        shown = [code for code in self._area_in_hand().codes if code in self._let_through]
        at = shown.index(self._selected) if self._selected in shown else -1
        there = at + step
        if 0 <= there < len(shown):
            self._selected = shown[there]
            self._arrive()
            return
        standing = self._standing()
        for area in self._areas_from_here(step):
            found = [
                code for code in area.codes if self._filter is None or standing.finds(self._filter, code)
            ]
            if found:
                self._stand_in(area, found[0 if step > 0 else -1])
                self._arrive()
                return

    def move_area(self, step: int) -> None:
        """Go to the next (1) or previous (-1) area."""
        areas = self._areas_from_here(step)
        if areas:
            self.select_area(areas[0].id)

    def go_on(self) -> None:
        """Go to the next unrated criterion, else the next that lacks a reason, else to the feedback."""
        self._screen.write_down_texts()
        step = self.how_far().next
        if step is NextStep.FEEDBACK:
            self._run.go_to("feedback")
            return
        wanted = Filter.UNRATED if step is NextStep.UNRATED else Filter.LACKS_REASON
        code = self._next_found(wanted)
        area = self._run.view.checklist.area_of(code) if code else None
        if code and area:
            self._go_to(area, code)
            if wanted is Filter.LACKS_REASON:
                self._screen.ask_for_reason(code)

    def set_filter(self, wanted: Filter | None) -> None:
        """Show only what the filter finds; where it finds nothing here, go to the next area where it does.

        What is shown stays shown until the filter or the area is changed, though it be rated meanwhile.
        """
        self._screen.write_down_texts()
        area = self._area_in_hand()
        self._filter = wanted
        standing = self._standing()
        if wanted is not None and not any(standing.finds(wanted, code) for code in area.codes):
            code = self._next_found(wanted)
            area = (self._run.view.checklist.area_of(code) if code else None) or area
            self._filter = wanted if code else None
        self._stand_in(area, self._selected if wanted is None else None)
        self._arrive()

    # -- rating and writing --

    def rate_selected(self, rating: Rating) -> None:
        """Rate the criterion in hand."""
        if self._selected is not None and self._run.is_open:
            self.rate(self._selected, rating)

    def rate(self, criterion: str, rating: Rating) -> None:
        """Rate a criterion; where the rating wants a reason that is not written, its field is opened."""
        self._selected = criterion
        if self._run.rating(criterion) is not rating:
            self._record(criterion, rating)
        self.show()
        self._tell_position()
        if rating.needs_reason and self._run.rating(criterion) is rating and not self._reason(criterion):
            self._screen.ask_for_reason(criterion)

    def write(self, criterion: str, kind: TextKind, text: str) -> None:
        """Keep what the user typed. What cannot be written stays on the screen and is tried again."""
        key = (self._run.view.state.id, criterion, kind)
        if kind is TextKind.NOTE:
            command: object = cmd.RecordNote(criterion, text)
        else:
            rating = self._run.rating(criterion)
            if rating is None or not rating.needs_reason:
                # The rating it was written for could not be kept: the words wait for the next one.
                self._not_saved[key] = text
                return
            command = cmd.RecordMark(criterion, rating, text)
        self._not_saved.pop(key, None)
        self._run.carry_out(command, self._written, self._keeping(key, text))

    def _record(self, criterion: str, rating: Rating) -> None:
        """Rate; words that wait for a rating which wants a reason go with it."""
        key = (self._run.view.state.id, criterion, TextKind.REASON)
        text = self._not_saved.pop(key, None) if rating.needs_reason else None
        if text is None:
            self._run.do(cmd.RecordMark(criterion, rating))
        else:
            again = self._keeping(key, text)
            self._run.carry_out(cmd.RecordMark(criterion, rating, text), self._written, again)

    def try_again(self) -> None:
        """Hand over once more what could not be written."""
        assessment = self._run.view.state.id
        for (where, criterion, kind), text in tuple(self._not_saved.items()):
            if where == assessment and self._run.is_open:
                self.write(criterion, kind, text)
        if self._measuring is not None:
            self._measuring.try_again()

    def remove_picture(self, picture: Ref) -> None:
        """Take a picture off its criterion."""
        self._run.do(cmd.RemovePicture(picture))

    def settle_conflict(self, criterion: str) -> None:
        """Show the marks that contradict each other."""
        self._run.settle_conflict(criterion)

    def settle(self, criterion: str, chosen: Ref, reason: str) -> None:
        """Choose one of several marks that each claim to be the last."""
        self._run.do(cmd.SettleConflict(criterion, chosen, reason))

    def _keeping(self, key: tuple[UUID, str, TextKind], text: str) -> Callable[[], None]:
        def keep() -> None:
            self._not_saved[key] = text

        return keep

    def _written(self, _view: RunView) -> None:
        """The run has been shown already."""

    # -- inside --

    def _begin_with_run(self) -> None:
        """Another run begins without area, criterion and filter."""
        run = self._run.view.state.id
        if run != self._shown_run:
            self._shown_run, self._area, self._selected, self._filter = run, None, None, None

    def _stand_in(self, area: Area, selected: str | None = None) -> None:
        """Stand in an area; the filter is applied anew. Nothing is shown yet."""
        self._area = area.id
        standing = self._standing()
        found = tuple(code for code in area.codes if self._filter and standing.finds(self._filter, code))
        if not found:
            self._filter = None
        self._let_through = found or area.codes
        unrated = (code for code in self._let_through if standing.finds(Filter.UNRATED, code))
        self._selected = selected if selected in self._let_through else next(unrated, self._let_through[0])

    def _go_to(self, area: Area, criterion: str) -> None:
        if area.id != self._area or criterion not in self._let_through:
            self._filter = None
            self._stand_in(area, criterion)
        self._selected = criterion
        self._arrive()

    def _arrive(self) -> None:
        self.show()
        self._tell_position()
        if self._selected is not None:
            self._screen.reveal(self._selected)

    def _tell_position(self) -> None:
        self._run.moved_to(Place(PRACTICE, self._area, self._selected))

    def _area_in_hand(self) -> Area:
        return next(area for area in self._run.view.checklist.areas if area.id == self._area)

    def _areas_from_here(self, step: int) -> list[Area]:
        """The areas after the one in hand, or before it, nearest first."""
        areas = list(self._run.view.checklist.areas)
        at = areas.index(self._area_in_hand())
        return areas[at + 1 :] if step > 0 else areas[:at][::-1]

    def _next_found(self, wanted: Filter) -> str | None:
        """The next criterion after the one in hand that a filter finds, round the whole checklist."""
        codes = list(self._run.view.checklist.codes)
        at = codes.index(self._selected) + 1 if self._selected in codes else 0
        standing = self._standing()
        return next((code for code in codes[at:] + codes[:at] if standing.finds(wanted, code)), None)

    def _standing(self) -> Standing:
        criteria = tuple(self._run.view.checklist.criteria)
        found = {item.code: self._run.rating(item.code) for item in criteria}
        ratings = {code: rating for code, rating in found.items() if rating is not None}
        lacking = (code for code, rating in ratings.items() if rating.needs_reason)
        return Standing(
            ratings,
            {
                Filter.UNRATED: frozenset(found) - frozenset(ratings),
                Filter.LACKS_REASON: frozenset(code for code in lacking if not self._run.reason(code)),
                Filter.CRITICAL: frozenset(item.code for item in criteria if item.critical),
            },
        )

    @staticmethod
    def _how_far(standing: Standing) -> HowFar:
        unrated = len(standing.found[Filter.UNRATED])
        lacking = len(standing.found[Filter.LACKS_REASON])
        step = NextStep.UNRATED if unrated else NextStep.LACKS_REASON if lacking else NextStep.FEEDBACK
        return HowFar(len(standing.ratings), len(standing.ratings) + unrated, lacking, step)

    def _filter_rows(self, standing: Standing, area: Area) -> Sequence[FilterRow]:
        here = frozenset(area.codes)
        return [
            FilterRow(item, len(found & here), len(found), item is self._filter)
            for item, found in standing.found.items()
        ]

    def _heading(self, view: RunView, area: Area) -> AreaHeading:
        number = view.checklist.areas.index(area) + 1
        rules = area.rules
        return AreaHeading(area.id, number, area.name, rules.threshold_permille, rules.knowledge_min_permille)

    def _area_row(self, view: RunView, standing: Standing, index: int, area: Area) -> AreaRow:
        codes = area.codes
        rated = sum(code in standing.ratings for code in codes)
        tone = "idle" if rated == 0 else "accent"
        if rated == len(codes):
            troubled = any(standing.finds(Filter.LACKS_REASON, code) for code in codes)
            met = view.judged.areas[index].outcome is Outcome.MET
            tone = "shown" if met and not troubled else "partly"
        return AreaRow(area.id, index + 1, area.name, rated, len(codes), tone, area.id == self._area)

    def _reason(self, criterion: str) -> str:
        assessment = self._run.view.state.id
        kept = self._not_saved.get((assessment, criterion, TextKind.REASON))
        return kept if kept is not None else self._run.reason(criterion)

    def _criterion_row(self, view: RunView, criterion: Criterion) -> CriterionRow:
        state, code = view.state, criterion.code
        note = self._not_saved.get((state.id, code, TextKind.NOTE))
        return CriterionRow(
            code=code,
            text=criterion.text,
            guidance=criterion.guidance,
            mode=criterion.mode,
            weight=criterion.weight,
            critical=criterion.critical,
            rating=self._run.rating(code),
            reason=self._reason(code),
            note=note if note is not None else state.note(code) or "",
            pictures=state.pictures_of(code),
            self_rating=state.self_ratings.get(code),
            changes=len(state.marks.get(code, Versions()).items),
            in_conflict=code in state.conflicts(),
            may_be_not_applicable=criterion.may_be_not_applicable
            or (criterion.critical and self._run.is_manager),
            read_only=not self._run.is_open,
            not_saved=frozenset(kind for kind in TextKind if (state.id, code, kind) in self._not_saved),
            measured=self._measuring.row(view, criterion) if self._measuring is not None else None,
        )
