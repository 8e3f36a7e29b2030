"""A list that is taken back is skipped on every replica, by whom that may be said, and nothing else is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import rosters
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.rosters import RosterApplied, RosterTakenBack
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.storage.undertaking_views import SeenUndertakings
from tests.building import ASSESSOR, MANAGER, do, make_workspace, plan_run, register_candidate
from tests.exchange_files import Site, carry, join, open_office
from tests.roster_books import Office, number_of, people, person_row
from tests.storage.test_projections import derived

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
ROSTER = UUID("01970000-0000-7000-8000-000000000a01")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    site = open_office(tmp_path / "office")
    register_candidate(site.workspace, PERSON)
    yield site
    site.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Site) -> Iterator[Site]:
    site = join(tmp_path / "laptop", office)
    carry(office, site)
    yield site
    site.close()


def names(site: Site) -> list[str]:
    return [row.name for row in site.workspace.candidate_rows()]


def companies(site: Site) -> int:
    return len(SeenUndertakings(site.workspace, MANAGER.id).company_rows(CompanyQuery()))


def test_what_is_taken_back_here_is_gone_wherever_the_word_comes(office: Site, laptop: Site) -> None:
    desk = Office(office.workspace)
    roster = desk.apply(desk.check(people(3)))
    carry(office, laptop)
    assert len(names(laptop)) == 4
    desk.rosters.take_back(MANAGER, roster)
    carry(office, laptop)
    assert names(laptop) == names(office) == ["Amina Yılmaz"]
    assert companies(laptop) == companies(office) == 0
    assert derived(laptop.workspace)["roster_row"] == derived(office.workspace)["roster_row"]


def test_the_word_may_come_together_with_what_it_takes_back(office: Site, laptop: Site) -> None:
    desk = Office(office.workspace)
    desk.rosters.take_back(MANAGER, desk.apply(desk.check(people(3))))
    carry(office, laptop)
    assert names(laptop) == ["Amina Yılmaz"]
    before = derived(laptop.workspace)
    laptop.workspace.rebuild()
    assert derived(laptop.workspace) == before


def test_another_pc_of_the_place_takes_a_list_back(office: Site, laptop: Site) -> None:
    desk = Office(laptop.workspace, 78)
    roster = desk.apply(desk.check(people(2)))
    carry(laptop, office)
    assert len(names(office)) == 3
    Office(office.workspace).rosters.take_back(MANAGER, roster)
    assert names(office) == ["Amina Yılmaz"]
    carry(office, laptop)
    assert names(laptop) == ["Amina Yılmaz"]


# ---- what cannot be hidden -------------------------------------------------------------------------------


def test_a_mark_cannot_be_hidden_by_calling_it_part_of_a_list(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    register_candidate(workspace, PERSON)
    plan_run(workspace, RUN, PERSON)
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    subject = Subject(rosters.SUBJECT_KIND, ROSTER)
    claim = RosterApplied("ab" * 32, workspace.head.seq, 1, 1, 0)
    workspace.commit(MANAGER.id, [Draft(subject, None, claim)])
    workspace.commit(MANAGER.id, [Draft(subject, None, RosterTakenBack())])
    assert workspace.candidate(PERSON).details is None, "people can come with lists"
    assert workspace.assessment(RUN).mark("A1-1") is not None
    assert workspace.centre().accounts[ASSESSOR.id].name == "Astrid Berg"
    workspace.close()


def test_a_list_reaches_no_further_back_than_its_chain(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    register_candidate(workspace, PERSON)
    subject = Subject(rosters.SUBJECT_KIND, ROSTER)
    for entries in (0, -3, 10_000):
        claim = RosterApplied("ab" * 32, entries, 1, 1, 0)
        roster = Subject(subject.kind, UUID(int=ROSTER.int + abs(entries)))
        workspace.commit(MANAGER.id, [Draft(roster, None, claim)])
        workspace.commit(MANAGER.id, [Draft(roster, None, RosterTakenBack())])
        assert workspace.candidate(PERSON).details is not None
    workspace.close()


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 6), st.booleans()), max_size=5))
def test_whatever_is_read_in_and_taken_back_the_tables_follow_the_journal(
    steps: list[tuple[bool, int, bool]],
) -> None:
    """Lists read in, some taken back at once, people registered by hand in between."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder))
        desk, by_hand, expected = Office(workspace), 0, 0
        for number, (is_list, size, back) in enumerate(steps):
            if not is_list:
                register_candidate(workspace, desk.identities.new(), "Hand", f"Skriven {by_hand}", None)
                by_hand += 1
                continue
            rows = [
                person_row(
                    20 * number + index,
                    Företag=f"Bolag {number}",
                    Personnummer=number_of(index, f"80{number + 1:02}{index + 10}"),  # nobody is like another
                )
                for index in range(size)
            ]
            roster = desk.apply(desk.check(rows))
            if back:
                desk.rosters.take_back(MANAGER, roster)
            else:
                expected += size
        assert len(desk.names()) == by_hand + expected
        before = derived(workspace)
        workspace.rebuild()
        assert derived(workspace) == before
        workspace.close()
