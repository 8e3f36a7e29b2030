"""The demo centre: made and removed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.bootstrap.demo_laptop import exchange_with_laptop, introduce_laptop
from assessor_app.bootstrap.demo_receiver import introduce_receiver, receiver_files
from assessor_app.bootstrap.opening import demo_mark
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

if TYPE_CHECKING:
    from assessor_app.domain.centres import Actor


def remove_demo(paths: Paths) -> None:
    """Take the demo's store away, with what this machine remembers of it."""
    from assessor_app.security.errors import VaultError
    from assessor_app.security.tiles import read_tiles

    with suppress(VaultError):
        store_id = read_tiles(paths.vault).store_id
        for remembered in (paths.high_water(store_id), paths.logins(store_id)):
            remembered.unlink(missing_ok=True)
    places = (paths.vault, paths.database, paths.database.with_suffix(".mark"), paths.pictures)
    for path in (*places, *receiver_files(paths), paths.settings, demo_mark(paths)):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()


def make_demo(paths: Paths, now: datetime, progress: Callable[[int, int], None] | None = None) -> None:
    """Found the demo centre in an empty folder and fill it as it would look at `now` (aware)."""
    from assessor_app.bootstrap.program import Program
    from assessor_app.services import demo_centre as demo
    from assessor_app.services.demo_documents import CONTACT
    from assessor_app.services.demo_undertakings import DemoUndertakings
    from assessor_app.services.demo_visits import MET_NOW
    from assessor_app.system.identities import GrowingIdentities

    clock = demo.DemoClock(int((now - 22 * demo.DAY).timestamp() * 1000))
    program = Program(paths, clock)
    form = FirstRunForm(
        demo.CENTRE_NAME,
        demo.CENTRE_CODE,
        demo.CENTRE_PLACE,
        CONTACT,
        demo.MANAGER_NAME,
        demo.DEMO_PASSPHRASE,
        demo=True,
    )
    opened = program.create(form)
    try:
        names, assessors = _let_in(opened)
        laptop = introduce_laptop(opened, clock, assessors[0])
        assert opened.visiting is not None  # noqa: S101 - an opened program has it
        assert opened.undertakings is not None  # noqa: S101 - likewise
        assert opened.issuing is not None  # noqa: S101 - likewise
        services = demo.DemoServices(
            opened.assessments,
            opened.candidates,
            opened.centres,
            opened.issuing,
            opened.printing,
            opened.visiting.visits,
            opened.undertakings.instruments,
            clock,
            program.workspace.confirm_clock,
        )
        with program.workspace.bulk():
            builder = demo.DemoBuilder(services, opened.actor, (opened.actor, *assessors))
            builder.build(now, names, progress)
            everywhere = DemoUndertakings(
                program.workspace, GrowingIdentities(clock.now_ms), opened.actor, builder.candidate
            )
            everywhere.build(now.date(), builder.runs)
        builder.go_out(now, laptop.card.device)
        exchange_with_laptop(opened, clock, laptop, builder.runs[MET_NOW[1]])
        builder.come_home(now)
        introduce_receiver(paths, opened, clock)
        demo_mark(paths).touch()
    finally:
        program.close()


def _let_in(opened: OpenedServices) -> tuple[dict[UUID, str], list[Actor]]:
    """Give the demo's assessors their accounts, and everybody what an assessor needs."""
    from assessor_app.domain.accounts import Actor, Role
    from assessor_app.services import demo_centre as demo

    names = {opened.actor.id: opened.actor_name}
    for name in demo.ASSESSOR_NAMES:
        account, _ = opened.accounts.let_in(opened.actor, name, Role.ASSESSOR, demo.DEMO_PASSPHRASE)
        names[account] = name
    today = opened.now().date()
    signed_on = (today - timedelta(days=120)).isoformat()
    until = date(today.year + 2, 12, 31).isoformat()
    qualifications = opened.accounts.view(opened.actor).qualifications
    for account in names:
        opened.accounts.record_secrecy(opened.actor, account, signed_on)
        for qualification in qualifications:
            opened.accounts.authorise(opened.actor, account, qualification.id, until)
    return names, [Actor(account, Role.ASSESSOR) for account in names if account != opened.actor.id]
