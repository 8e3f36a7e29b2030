"""Several PCs and one server: what is entered on one is soon on all."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from tests.building import do, plan_run, register_candidate
from tests.server.computers import computers, in_step

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


def test_what_is_entered_on_one_pc_is_soon_on_the_others(tmp_path: Path, address: ServerAddress) -> None:
    with computers(tmp_path, 3) as (one, two, three):
        for pc in (one, two, three):
            pc.follow(address)
        one.on(lambda w: register_candidate(w, PERSON))
        two.wait_for(lambda: ("candidate", PERSON) in two.changed)
        two.on(lambda w: plan_run(w, RUN, PERSON))
        three.wait_for(lambda: ("assessment", RUN) in three.changed)
        three.on(lambda w: do(w, RUN, cmd.RecordMark("A1-1", Rating.SHOWN)))
        in_step(one, two, three)
        rows = [pc.on(lambda w: w.assessment_rows(AssessmentQuery())) for pc in (one, two, three)]
        assert rows[0] == rows[1] == rows[2]
        assert rows[0][0].id == RUN
        one.wait_for_phase(Phase.IN_STEP)
        assert one.seen[-1].waiting == 0
