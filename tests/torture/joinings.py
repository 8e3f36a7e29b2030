"""Killing a PC while it joins its centre: afterwards it waits as before, or it has joined."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from assessor_app.bootstrap.program import Program
from tests.joining_pcs import LAPTOPS, new_pc_in, office_in, paths_of
from tests.torture.foundings import Kills, killed


def kill_joinings(folder: Path, kills: int, seed: int) -> Kills:
    """Kill the joining of a PC; it then joins again from the same file, or logs in."""
    chance, report = random.Random(seed), Kills()
    stick = folder / "stick"
    pc, office = new_pc_in(folder / "waiting", stick), office_in(folder / "office")
    device = office.introduce(pc.introduce_itself(), office.assessor)
    file = office.export(device, stick)
    words = pc.look(file).words
    office.close()
    began = time.monotonic()
    _fresh(folder)
    killed(lambda _out: _join(folder, file, words), None, report)
    whole = time.monotonic() - began
    for _ in range(kills):
        _fresh(folder)
        killed(lambda _out: _join(folder, file, words), whole * 1.1 * chance.random(), report)
        report.faults += _faults(folder, file, words)
    return report


def _fresh(folder: Path) -> None:
    shutil.rmtree(folder / "pc", ignore_errors=True)
    shutil.copytree(folder / "waiting", folder / "pc")


def _join(folder: Path, file: Path, words: str) -> None:
    program = Program(paths_of(folder / "pc"))
    program.unlock(program.joining.join(file, LAPTOPS, words), LAPTOPS)
    program.close()


def _faults(folder: Path, file: Path, words: str) -> list[str]:
    program = Program(paths_of(folder / "pc"))
    try:
        faults = []
        if not program.has_store():
            if program.joining.waiting() is None:
                return ["neither waiting nor joined"]
            program.joining.join(file, LAPTOPS, words)
        opened = program.unlock(program.accounts()[0].id, LAPTOPS)
        if opened.actor_name != "Per Norén":
            faults.append("the owner")
        if not program.workspace.verify().verified:
            faults.append("the chain")
        names = {"joining.vault", "joining.pair", ".founding"}
        return faults + [path.name for path in program.paths.data.iterdir() if path.name in names]
    finally:
        program.close()
