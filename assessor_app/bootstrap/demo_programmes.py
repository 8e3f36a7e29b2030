"""A demo centre that has run a whole programme, from its first day to its last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from assessor_app.bootstrap.opening import demo_mark
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm


def make_programme_demo(
    paths: Paths, which: str, now: datetime, progress: Callable[[int, int], None] | None = None
) -> UUID:
    """Found the demo centre in an empty folder and let it run the programme `which` (see `demo_projects`).

    What happened is dated as it was; at `now` (aware) the programme is over. Returns the programme's id.
    """
    from assessor_app.bootstrap.program import Program
    from assessor_app.domain.accounts import Actor, Role
    from assessor_app.services import demo_centre as demo
    from assessor_app.services.demo_programmes import ProgrammeDemo
    from assessor_app.services.demo_projects import PROJECTS
    from assessor_app.services.programme_figures import ProgrammeFigures
    from assessor_app.storage.figures import ProgrammeFacts
    from assessor_app.system.identities import GrowingIdentities

    project = PROJECTS[which]
    begins = datetime.combine(project.first - timedelta(days=30), time(8), UTC)
    clock = demo.DemoClock(int(begins.timestamp() * 1000))
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
        staff = [(opened.actor, opened.actor_name)]
        for name in demo.ASSESSOR_NAMES:
            account, _ = opened.accounts.let_in(opened.actor, name, Role.ASSESSOR, demo.DEMO_PASSPHRASE)
            staff.append((Actor(account, Role.ASSESSOR), name))
        until = date(now.year + 2, 12, 31).isoformat()
        for qualification in opened.accounts.view(opened.actor).qualifications:
            for actor, _ in staff:
                opened.accounts.authorise(opened.actor, actor.id, qualification.id, until)
        workspace = program.workspace
        digest = ProgrammeFigures(workspace, ProgrammeFacts(workspace, opened.actor.id)).month_digest
        with workspace.bulk():
            identities = GrowingIdentities(clock.now_ms)
            builder = ProgrammeDemo(workspace, identities, clock, workspace.confirm_clock, staff, digest)
            programme = builder.build(project, progress)
        clock.set(now - timedelta(minutes=1))
        workspace.confirm_clock()
        opened.accounts.record_secrecy(opened.actor, opened.actor.id, project.details.starts_on)
        demo_mark(paths).touch()
    finally:
        program.close()
    return programme
