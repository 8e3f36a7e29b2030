"""One search after another on one model: each keeps what those before it have reached."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from assessor_app.scheduling.models import ScheduleModel

_LOOK_EVERY_S = 0.1


class Search:
    """Searches deterministically: one worker, a fixed seed, effort counted in steps and not in seconds.

    `goes_on` is asked now and then, on the caller's thread, whether to go on.
    """

    def __init__(self, model: ScheduleModel, cp_model: Any, goes_on: Callable[[], bool]) -> None:
        self._model = model
        self._cp_model = cp_model
        self._goes_on = goes_on
        self._solved: Any = None
        self.stopped = False

    @property
    def has_found(self) -> bool:
        return self._solved is not None

    def value(self, variable: Any) -> int:
        """The value of a variable in the best that was found last."""
        return int(self._solved.value(variable))

    def best(self, objective: Any, *, largest: bool, effort: float) -> tuple[int | None, bool]:
        """Make an expression as large (or small) as can be and hold it there; (what it came to, whether
        nothing better exists)."""
        if self.stopped:
            return None, False
        model = self._model.model
        (model.maximize if largest else model.minimize)(objective)
        solver = self._cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        # With all that can be put into the linear relaxation most wishes are proven at its root.
        solver.parameters.linearization_level = 2
        # Looking for more to simplify costs more than it saves here.
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.symmetry_level = 0
        solver.parameters.max_presolve_iterations = 1
        solver.parameters.max_deterministic_time = effort
        status = self._watched(solver)
        if status not in (self._cp_model.OPTIMAL, self._cp_model.FEASIBLE):
            return None, False
        self._solved = solver
        reached = round(solver.objective_value)
        model.clear_objective()
        model.add(objective >= reached if largest else objective <= reached)
        self._hint()
        return reached, status == self._cp_model.OPTIMAL

    def _hint(self) -> None:
        model = self._model.model
        model.clear_hints()
        for variable in self._model.variables:
            model.add_hint(variable, self.value(variable))

    def _watched(self, solver: Any) -> Any:
        found: list[Any] = []
        failed: list[BaseException] = []
        ended = Event()

        def run() -> None:
            try:
                found.append(solver.solve(self._model.model))
            except BaseException as error:  # raised again on the thread that asked
                failed.append(error)
            finally:
                ended.set()

        thread = Thread(target=run, name="solver", daemon=True)
        thread.start()
        while not ended.wait(_LOOK_EVERY_S):
            if not self.stopped and not self._goes_on():
                self.stopped = True
            if self.stopped:
                solver.stop_search()
        thread.join()
        if failed:
            raise failed[0]
        if found[0] == self._cp_model.MODEL_INVALID:
            raise RuntimeError(self._model.model.validate())
        return found[0]
