"""The demo centre: made and removed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.bootstrap.opening import demo_mark
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

if TYPE_CHECKING:
    from assessor_app.bootstrap.program import Program
    from assessor_app.domain.centres import Actor


def remove_demo(paths: Paths) -> None:
    """Take the demo's store away, with what this machine remembers of it."""
    from assessor_app.security.errors import VaultError
    from assessor_app.security.tiles import read_tiles

    with suppress(VaultError):
        paths.high_water(read_tiles(paths.vault).store_id).unlink(missing_ok=True)
    places = (paths.vault, paths.database, paths.database.with_suffix(".mark"), paths.pictures)
    for path in (*places, paths.settings, demo_mark(paths)):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()


def make_demo(paths: Paths, now: datetime, progress: Callable[[int, int], None] | None = None) -> None:
    """Found the demo centre in an empty folder and fill it as it would look at `now` (aware)."""
    from assessor_app.bootstrap.program import Program
    from assessor_app.services import demo_centre as demo

    clock = demo.DemoClock(int((now - 22 * demo.DAY).timestamp() * 1000))
    program = Program(paths, clock)
    form = FirstRunForm(
        demo.CENTRE_NAME,
        demo.CENTRE_CODE,
        demo.CENTRE_PLACE,
        "",
        demo.MANAGER_NAME,
        demo.DEMO_PASSPHRASE,
        demo=True,
    )
    opened = program.create(form)
    try:
        names, assessors = _let_in(program, opened)
        services = demo.DemoServices(
            opened.assessments,
            opened.candidates,
            opened.centres,
            opened.documents,
            opened.printing,
            clock,
            program.workspace.confirm_clock,
        )
        with program.workspace.bulk():
            builder = demo.DemoBuilder(services, opened.actor, (opened.actor, *assessors))
            builder.build(now, names, progress)
        demo_mark(paths).touch()
    finally:
        program.close()


def _let_in(program: Program, opened: OpenedServices) -> tuple[dict[UUID, str], list[Actor]]:
    """Give the demo's assessors their accounts."""
    from assessor_app.domain import centres
    from assessor_app.security.vault import NewAccount
    from assessor_app.services import demo_centre as demo
    from assessor_app.system.identities import GrowingIdentities

    names = {opened.actor.id: opened.actor_name}
    assessors = []
    for name in demo.ASSESSOR_NAMES:
        account = GrowingIdentities(program.clock.now_ms).new()
        role = centres.Role.ASSESSOR
        program.vault.add_account(NewAccount(account, name, role.value), demo.DEMO_PASSPHRASE)
        drafts = centres.register_account(opened.centre.id, centres.Account(account, name, role))
        program.workspace.commit(opened.actor.id, drafts)
        names[account] = name
        assessors.append(centres.Actor(account, role))
    return names, assessors
