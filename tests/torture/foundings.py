"""Kills while a centre is founded, and while people are let in, renamed, shut out and given passphrases."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.ui.composition import FirstRunForm
from tests.backups import PHRASE, paths_in
from tests.torture.killing import drained, forked, unlike_a_rebuild

FORM = FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE, demo=True)
LATER_PHRASE = "en helt annan lång fras"


@dataclass
class Kills:
    """What was found after all the kills."""

    kills: int = 0
    finished: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"kills {self.kills} · finished before the kill {self.finished} · acknowledged"
            f" {self.acknowledged} · faults {len(self.faults)}"
        )


def killed(work: Callable[[int], None], after_s: float | None, report: Kills) -> list[str]:
    """Let a child work and kill it after a while (never, for None); what it said was safe by then."""
    pid, end = forked(work)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    said = drained(end).decode()
    report.kills += 1
    report.finished += os.WIFEXITED(status)
    return said.split("\n")[:-1]


def kill_foundings(folder: Path, kills: int, seed: int) -> Kills:
    """Kill the founding of a centre; there is then a whole one or none, and founding goes again."""
    chance = random.Random(seed)
    report = Kills()
    began = time.monotonic()
    killed(lambda _out: _found(folder), None, report)
    whole = time.monotonic() - began
    for _ in range(kills):
        shutil.rmtree(folder / "pc")
        killed(lambda _out: _found(folder), whole * 1.1 * chance.random(), report)
        report.faults += _faults_of_founding(folder)
    return report


def _found(folder: Path) -> None:
    program = Program(paths_in(folder))
    program.create(FORM)
    program.close()


def _faults_of_founding(folder: Path) -> list[str]:
    program = Program(paths_in(folder))
    try:
        if program.has_store():
            opened = program.unlock(program.accounts()[0].id, PHRASE)
        else:
            opened = program.create(FORM)
        faults = [] if program.workspace.verify().verified else ["the chain"]
        if (opened.centre.name, opened.actor_name) != ("Vimmerby testcenter", "Karin Ek"):
            faults.append("the first entries")
        left = [path.name for path in program.paths.data.iterdir() if path.name == ".founding"]
        return faults + left
    finally:
        program.close()


def kill_accounts(folder: Path, kills: int, seed: int) -> Kills:
    """Kill a manager at work on the accounts; what was said to be done is done, in journal and vault."""
    chance = random.Random(seed)
    report = Kills()
    began = time.monotonic()
    _found(folder)
    opening = time.monotonic() - began
    (folder / "pc" / "data" / "demo").touch()  # invented people: deriving keys may be quick
    for number in range(kills):
        after = opening * (0.2 + 1.5 * chance.random())
        said = killed(lambda out, turn=number: _manage(folder, turn, out), after, report)
        report.acknowledged += len(said)
        report.faults += _faults_of_accounts(folder, said)
    return report


def _manage(folder: Path, turn: int, out: int) -> None:
    program = Program(paths_in(folder))
    opened = program.unlock(program.accounts()[0].id, PHRASE)
    accounts, actor = opened.accounts, opened.actor
    for number in range(100):
        name = f"Bedömare {turn}.{number}"
        one, _ = accounts.let_in(actor, name, Role.ASSESSOR, PHRASE)
        _tell(out, one, "in", name)
        accounts.rename(actor, one, f"{name} gift")
        _tell(out, one, "in", f"{name} gift")
        accounts.give_passphrase(actor, one, LATER_PHRASE)
        _tell(out, one, "later", f"{name} gift")
        _tell(out, one, "leaving", f"{name} gift")
        accounts.revoke(actor, one)
        _tell(out, one, "out", f"{name} gift")


def _tell(out: int, account: UUID, state: str, name: str) -> None:
    os.write(out, f"{account}|{state}|{name}\n".encode())


def _faults_of_accounts(folder: Path, said: list[str]) -> list[str]:
    last = {line.split("|")[0]: line.split("|")[1:] for line in said}
    program = Program(paths_in(folder))
    try:
        opened = program.unlock(program.accounts()[0].id, PHRASE)
        faults = [] if program.workspace.verify().verified else ["the chain"]
        faults += ["the tables"] * unlike_a_rebuild(program.workspace)
        known = program.workspace.centre().accounts
        tiles = {tile.id: tile.name for tile in program.accounts()}
        for account, (state, name) in last.items():
            faults += _faults_of(program, UUID(account), state, name)
        for one in known.values():
            if one.revoked and one.id in tiles:
                faults.append("shut out and still on a tile")
            if one.id in tiles and tiles[one.id] != one.name:
                faults.append(f"{one.name} is called {tiles[one.id]} on the tile")
        if not opened.accounts.view(opened.actor).accounts:
            faults.append("no accounts")
        return faults
    finally:
        program.close()


def _faults_of(program: Program, account: UUID, state: str, name: str) -> list[str]:
    known = program.workspace.centre().accounts.get(account)
    if known is None or not known.name.startswith(name):
        return [f"{name} is gone"]
    if state == "out":
        return [] if known.revoked else [f"{name} is back"]
    if state == "leaving" or known.revoked:
        return []
    # The step after the last that was told may be done or not.
    phrases = (PHRASE, LATER_PHRASE) if state == "in" else (LATER_PHRASE,)
    return [] if any(_opens(program, account, phrase) for phrase in phrases) else [f"{name} cannot come in"]


def _opens(program: Program, account: UUID, phrase: str) -> bool:
    from assessor_app.security.errors import VaultError
    from assessor_app.security.vault import Vault
    from assessor_app.system.files import write_whole

    try:
        Vault.read(program.paths.vault).unlock(account, phrase, write_whole)
    except VaultError:
        return False
    return True
