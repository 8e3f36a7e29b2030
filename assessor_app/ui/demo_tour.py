"""The demo without a screen: one whole validation through the real windows, with pictures and papers."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assessor_app.ui.composition import Composition

if TYPE_CHECKING:
    from assessor_app.ui.demo_play import Tour


class VerifiedEntries(Protocol):
    """What a walk over every chain of the journal found."""

    @property
    def entries(self) -> int: ...

    @property
    def verified(self) -> bool: ...


class VerifiableStore(Protocol):
    """An open store that can prove that nothing in it was changed."""

    def verify(self) -> VerifiedEntries: ...


class TourComposition(Composition, Protocol):
    """A program whose open store can be verified."""

    @property
    def workspace(self) -> VerifiableStore: ...


Results = Callable[[Path], Mapping[str, int]]
"""Puts what belongs to the exchange file that was written beside it; returns what the summary says of it.

On the database lane.
"""
SUMMARY, SCREENS = "summary.json", "screens"
_FILES = {
    "certificate": "certificate.pdf",
    "statement": "statement.pdf",
    "report": "report.pdf",
    "revoked": "revoked.pdf",
    "credential": "credential.json",
    "status_lists": "status-*.json",
    "verify_page": "verify.html",
    "printed": "printed/*.pdf",
    "exchange": "results.assess",
    "exchange_key": "demo-receiver.key",
    "exchange_pairing": "demo-receiver.pair",
    "funder_reports": "*-so-far.*",
}
"""What a tour leaves besides its summary, by what the summary calls it; several where there is a star."""


def play(composition: TourComposition, out: Path, results: Results) -> int:
    """Play the tour in an open demo folder; returns the exit code, 0 or 1.

    Leaves in `out`: `screens/NN-name-light.png` and `-dark.png`; signed `certificate.pdf`, `statement.pdf`,
    `report.pdf` and `revoked.pdf`; `credential.json`, a `status-….json` for each list, `verify.html`, and
    what came out of the printer in `printed`; of `results` the exchange file `results.assess` with its
    receiver's key `demo-receiver.key` and pairing file `demo-receiver.pair`; `summary.json`, which names all
    of these. What stops the tour is one sentence on standard error. The name of the folder is written on
    standard output at the end. Raises OSError where `out` cannot be written.
    """
    _do_without_a_screen()
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from assessor_app.ui.app import application
    from assessor_app.ui.demo_hands import Conductor
    from assessor_app.ui.demo_play import Tour

    began = time.monotonic()
    _clear(out)
    app = application()
    app.setQuitOnLastWindowClosed(False)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    tour = Tour(app, composition, out / SCREENS, lambda: results(out))
    conductor = Conductor(tour.play(), app.exit, tour.alarm)
    conductor.start()
    QApplication.exec()
    if conductor.problem is not None:
        tour.take_last_picture()
    tour.end()
    if conductor.problem is not None:
        sys.stderr.write(f"{conductor.problem} Bilderna så långt finns i {out}.\n")
        return 1
    return _hand_over(tour, out, time.monotonic() - began)


def _do_without_a_screen() -> None:
    """Qt reads its platform when the application is made; where there is no display it would give up."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _clear(out: Path) -> None:
    """Nothing of an earlier tour stays beside the new one."""
    shutil.rmtree(out / SCREENS, ignore_errors=True)
    (out / SCREENS).mkdir(parents=True)
    for pattern in (*_FILES.values(), SUMMARY):
        for file in out.glob(pattern):
            file.unlink()


def _hand_over(tour: Tour, out: Path, seconds: float) -> int:
    verdicts = tour.documents.verdicts
    summary = {**tour.counts, "seconds": round(seconds, 1), "verdicts": verdicts, "files": _left(out)}
    (out / SUMMARY).write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"{out}\n")
    return 0 if summary["chain_verified"] else 1


def _left(out: Path) -> dict[str, str | list[str]]:
    """The names of what lies in the folder now."""
    named: dict[str, str | list[str]] = {"screens": SCREENS}
    for what, pattern in _FILES.items():
        found = sorted(file.relative_to(out).as_posix() for file in out.glob(pattern))
        named[what] = found if "*" in pattern else found[0]
    return named
