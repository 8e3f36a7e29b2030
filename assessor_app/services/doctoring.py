"""The examination of a store and of the PC it lies on: one finding a line, and nothing is changed.

It runs beside the store, on a copy made in steps, so that people go on working meanwhile.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from assessor_app.services.backup_ports import Progress, StoreAccess
from assessor_app.services.ports import EnvironmentProblem, Stopped

PAGES, CHAINS, DERIVED, PICTURES = "pages", "chains", "derived", "pictures"
_PICTURES_TOLD_EVERY = 20


class Verdict(StrEnum):
    """How one line came out."""

    FINE = "fine"
    LOOK = "look"
    """Nothing is broken; somebody should do something."""
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it came out, the code of the sentence and data for it."""

    check: str
    verdict: Verdict
    code: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """Every line, in the order in which things were looked at."""

    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Verdict:
        """The worst verdict of all."""
        order = (Verdict.WRONG, Verdict.LOOK)
        found = {finding.verdict for finding in self.findings}
        return next((verdict for verdict in order if verdict in found), Verdict.FINE)


@dataclass(frozen=True, slots=True)
class ChainFacts:
    """What the walk over the chains found; `faults` are codes as in `storage.verification`."""

    entries: int
    devices: int
    signed_heads: int
    faults: tuple[str, ...]


class StoreExaminer(Protocol):
    """A copy of the journal that nobody else uses."""

    def pages(self, goes_on: Callable[[], bool]) -> tuple[str, ...]:
        """What is wrong with its pages, one text each."""
        ...

    def chains(self, told: Callable[[int, int], object]) -> ChainFacts: ...

    def derived(self, told: Callable[[int, int], object]) -> tuple[str, ...]:
        """The derived tables that differ from what the journal makes of them."""
        ...

    def named_pictures(self) -> frozenset[str]:
        """The digests of every picture and document that an entry names."""
        ...

    def close(self) -> None: ...


class Patient(Protocol):
    """The store that is examined."""

    def examined(
        self, folder: Path, access: StoreAccess, told: Callable[[int, int], object]
    ) -> StoreExaminer:
        """Copy the journal into an empty folder and open the copy. Raises StorageProblem."""
        ...

    def picture(self, digest: str, access: StoreAccess) -> str:
        """``fine``, ``gone`` or ``damaged``."""
        ...


MachineCheck = Callable[[StoreAccess], Finding]
"""Looks at one thing that is not the journal."""


class DoctorService:
    """Examines. Beside the store; takes as long as reading all of it takes."""

    def __init__(self, patient: Patient, checks: Sequence[MachineCheck], scratch: Path) -> None:
        self._patient = patient
        self._checks = checks
        self._scratch = scratch

    def examine(
        self, access: StoreAccess, progress: Progress | None = None, *, deep: bool = False
    ) -> DoctorReport:
        """Look at everything; `deep` builds the derived tables anew beside and compares.

        `progress` is told (check, done, total) and stops it by False: Stopped. What goes wrong within a check
        is its finding, not an error.
        """
        told = _teller(progress)
        with self._folder() as folder:
            findings = [*self._of_the_store(folder, access, told, deep=deep)]
        for check in self._checks:
            told("machine", 0, 0)
            findings.append(check(access))
        return DoctorReport(tuple(findings))

    def _of_the_store(
        self, folder: Path, access: StoreAccess, told: Callable[[str, int, int], None], *, deep: bool
    ) -> Iterator[Finding]:
        try:
            copy = self._patient.examined(folder, access, lambda done, total: told("copying", done, total))
        except EnvironmentProblem as problem:
            yield Finding(PAGES, Verdict.WRONG, "pages_unreadable", (("problem", problem.code),))
            return
        try:
            yield _pages(copy, told)
            yield _chains(copy, told)
            if deep:
                yield _derived(copy, told)
            yield self._pictures(copy, access, told)
        except EnvironmentProblem as problem:
            yield Finding(PAGES, Verdict.WRONG, "pages_unreadable", (("problem", problem.code),))
        finally:
            copy.close()

    def _pictures(
        self, copy: StoreExaminer, access: StoreAccess, told: Callable[[str, int, int], None]
    ) -> Finding:
        named = sorted(copy.named_pictures())
        found = {"fine": 0, "gone": 0, "damaged": 0}
        for done, digest in enumerate(named):
            if done % _PICTURES_TOLD_EVERY == 0:
                told(PICTURES, done, len(named))
            found[self._patient.picture(digest, access)] += 1
        details = tuple((name, str(count)) for name, count in found.items())
        if found["damaged"] or found["gone"]:
            return Finding(PICTURES, Verdict.WRONG, "pictures_missing", details)
        return Finding(PICTURES, Verdict.FINE, "pictures_fine", details)

    @contextmanager
    def _folder(self) -> Iterator[Path]:
        shutil.rmtree(self._scratch, ignore_errors=True)
        self._scratch.mkdir(parents=True, mode=0o700)
        try:
            yield self._scratch
        finally:
            shutil.rmtree(self._scratch, ignore_errors=True)


def _pages(copy: StoreExaminer, told: Callable[[str, int, int], None]) -> Finding:
    def goes_on() -> bool:
        told(PAGES, 0, 0)
        return True

    faults = copy.pages(goes_on)
    if faults:
        return Finding(PAGES, Verdict.WRONG, "pages_damaged", (("count", str(len(faults))),))
    return Finding(PAGES, Verdict.FINE, "pages_fine")


def _chains(copy: StoreExaminer, told: Callable[[str, int, int], None]) -> Finding:
    facts = copy.chains(lambda done, total: told(CHAINS, done, total))
    details = (
        ("entries", str(facts.entries)),
        ("devices", str(facts.devices)),
        ("heads", str(facts.signed_heads)),
        ("faults", str(len(facts.faults))),
        ("kinds", ", ".join(sorted(set(facts.faults)))),
    )
    if facts.faults:
        return Finding(CHAINS, Verdict.WRONG, "chains_broken", details)
    return Finding(CHAINS, Verdict.FINE, "chains_hold", details)


def _derived(copy: StoreExaminer, told: Callable[[str, int, int], None]) -> Finding:
    differing = copy.derived(lambda done, total: told(DERIVED, done, total))
    if differing:
        return Finding(DERIVED, Verdict.WRONG, "derived_differ", (("tables", ", ".join(differing)),))
    return Finding(DERIVED, Verdict.FINE, "derived_equal")


def _teller(progress: Progress | None) -> Callable[[str, int, int], None]:
    def told(what: str, done: int, total: int) -> None:
        if progress is not None and progress(what, done, total) is False:
            raise Stopped

    return told
