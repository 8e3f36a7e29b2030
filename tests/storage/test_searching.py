"""The search index: what is found, in which order, how fast it stops, and what it must not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import people
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import CandidatesJoined
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import clean_line
from assessor_app.storage.projections.persons import settle_persons
from assessor_app.storage.search_text import as_written, index_words, match_of, words
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, FakeIdentities, make_workspace, register_candidate, reopen
from tests.torture.hostile_texts import TEXTS

IDS = FakeIdentities(21)
COMMANDS = ('"', "*", 'NEAR("a b", 3)', "a AND OR NOT", "^a", "a:b", "-a", "words:a", "(a", "a" * 100_000)
"""What the index would take for its own language."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    opened = make_workspace(tmp_path)
    yield opened
    opened.close()


def somebody(workspace: LocalWorkspace, given: str, family: str, employer: str = "") -> UUID:
    return register_candidate(workspace, IDS.new(), given, family, None, employer)


def names(workspace: LocalWorkspace, text: str) -> list[str]:
    return [row.name for row in workspace.candidate_rows(text)]


def words_in_index(workspace: LocalWorkspace) -> set[str]:
    """Every word that the index itself holds."""
    database = workspace.store.database
    database.run("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'candidate_search', 'row')")
    found = {row[0] for row in database.rows("SELECT term FROM temp.held")}
    database.run("DROP TABLE temp.held")
    return found


def test_letters_with_marks_are_found_with_and_without_them(workspace: LocalWorkspace) -> None:
    somebody(workspace, "Åke", "Zorn")
    somebody(workspace, "Ake", "Berg")
    somebody(workspace, "Dragan", "Đorđević")
    somebody(workspace, "Amina", "Yılmaz")
    somebody(workspace, "Sinéad", "O'Brien-Ek")
    assert names(workspace, "ake") == ["Ake Berg", "Åke Zorn"]
    assert names(workspace, "dordevic") == names(workspace, "đorđević") == ["Dragan Đorđević"]
    assert names(workspace, "yilm") == names(workspace, "YILMAZ") == ["Amina Yılmaz"]
    for typed in ("o'brien", "obrien", "brien", "o brien ek", "O’BRIEN", "sinead ek"):
        assert names(workspace, typed) == ["Sinéad O'Brien-Ek"]


def test_who_is_written_as_typed_comes_first(workspace: LocalWorkspace) -> None:
    somebody(workspace, "Ake", "Berg")
    somebody(workspace, "Åke", "Zorn")
    assert names(workspace, "åke") == ["Åke Zorn", "Ake Berg"]
    assert [row.name for row in workspace.candidate_rows("åke", 1)] == ["Åke Zorn"]
    assert workspace.candidate_count("åke") == 2


def test_the_list_is_in_swedish_order_however_people_came(workspace: LocalWorkspace) -> None:
    order = ["Adam", "Élan", "Zorn", "Åberg", "Ärlig", "Öberg"]
    for family in ("Öberg", "Zorn", "Ärlig", "Adam", "Åberg", "Élan"):
        somebody(workspace, "Bo", family)
    assert [row.family_name for row in workspace.candidate_rows("bo")] == order
    assert [row.family_name for row in workspace.candidate_rows("")] == order
    workspace.rebuild()
    assert [row.family_name for row in workspace.candidate_rows("bo", 3)] == order[:3]


def test_people_registered_in_the_order_of_the_alphabet_never_run_out_of_places(
    workspace: LocalWorkspace,
) -> None:
    somebody(workspace, "Sist", "Öst")
    written = [f"Berg {chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(200)]
    for family in written:
        somebody(workspace, "Bo", family)
    assert [row.family_name for row in workspace.candidate_rows("bo berg")] == written
    assert names(workspace, "sist") == ["Sist Öst"]


@pytest.mark.parametrize("turned", [False, True], ids=["forwards", "backwards"])
def test_people_of_one_name_between_two_others_never_run_out_of_places(
    workspace: LocalWorkspace, turned: bool
) -> None:
    for family in ("Ask", "Öst"):
        somebody(workspace, "Sist", family)
    written = [f"{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(150)]
    for given_name in reversed(written) if turned else written:
        somebody(workspace, given_name, "Berg")
    assert [row.given_name for row in workspace.candidate_rows("berg")] == written
    assert [row.family_name for row in workspace.candidate_rows("sist")] == ["Ask", "Öst"]


def test_those_who_come_together_share_the_room_between_two_places(workspace: LocalWorkspace) -> None:
    database = workspace.store.database
    somebody(workspace, "Ett", "Ask")
    somebody(workspace, "Två", "Ek")
    (low, _), (high, found_by) = database.rows("SELECT rowid, words FROM candidate_search ORDER BY rowid")
    with workspace.store.transaction():  # two neighbours without a place between them
        database.run("DELETE FROM candidate_search WHERE rowid = ?", (high,))
        database.run("INSERT INTO candidate_search (rowid, words) VALUES (?, ?)", (low + 1, found_by))
        database.run("UPDATE person_row SET place = ? WHERE place = ?", (low + 1, high))
    with workspace.bulk():
        for number in range(5):
            somebody(workspace, "Mellan", f"Berg {number}")
    assert [row.family_name for row in workspace.candidate_rows("")] == [
        "Ask",
        *(f"Berg {number}" for number in range(5)),
        "Ek",
    ]
    assert len(names(workspace, "mellan")) == 5


@pytest.mark.parametrize(
    "text", [*TEXTS.values(), '"', "*", 'NEAR("a b", 3)', "a AND OR NOT", "^a", "a:b", "-a"]
)
def test_no_text_whatever_makes_a_search_fail(workspace: LocalWorkspace, text: str) -> None:
    register_candidate(workspace, IDS.new(), "Bo", text.replace("\ud83d", "") or "x", None)
    workspace.candidate_rows(text)
    workspace.candidate_count(text)
    assert len(workspace.candidate_rows("bo")) == 1


@given(text=st.text(max_size=40), other=st.text(max_size=40))
def test_a_text_is_cut_into_the_same_words_whether_kept_or_looked_for(text: str, other: str) -> None:
    kept = set(index_words(clean_line(text), clean_line(other)).split(" "))
    for looked_for in (*words(text), *as_written(text)):
        assert any(word.startswith(looked_for) for word in kept)
        assert looked_for.replace("_", "").isalnum() or not looked_for.isascii()
    assert match_of(words(text)).count('"') == 2 * len(words(text))


def test_the_index_forgets_what_is_amended_or_erased(workspace: LocalWorkspace) -> None:
    person = register_candidate(workspace, IDS.new(), "Spårlös", "Hemlig", "198703142391", "Dolda verken")
    somebody(workspace, "Bo", "Ek")
    assert {"hemlig", "spårlös", "sparlos", "dolda", "2391"} <= words_in_index(workspace)
    details = workspace.candidate(person).details
    assert details is not None
    workspace.commit(ASSESSOR.id, people.amend(workspace.candidate(person), replace(details, employer="Nya")))
    assert "dolda" not in words_in_index(workspace)
    workspace.erase_person(MANAGER.id, person, "request")
    assert words_in_index(workspace) == {"bo", "ek"}
    shadows = workspace.store.database.rows("SELECT block FROM candidate_search_data")
    held = b"".join(bytes(row[0]) for row in shadows)
    assert not any(trace in held for trace in (b"emlig", b"olda", b"2391", b"sparl"))
    assert workspace.store.database.rows("SELECT c0 FROM candidate_search_content") == [("bo ek",)]


def test_an_erased_record_leaves_its_person_with_what_the_others_hold(workspace: LocalWorkspace) -> None:
    kept, other = somebody(workspace, "Anna", "Karlsson"), somebody(workspace, "Anna", "Svensson")
    join = Draft(Subject("candidate", other), other, CandidatesJoined(kept, ("name",), "samma"))
    workspace.commit(MANAGER.id, [join])
    assert names(workspace, "karlsson") == ["Anna Svensson"]
    workspace.erase_person(MANAGER.id, other, "request")
    assert names(workspace, "") == ["Anna Karlsson"]
    assert "svensson" not in words_in_index(workspace)
    assert workspace.store.database.rows("SELECT * FROM person_member") == []


def test_an_older_store_gets_its_index_when_it_is_opened(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    somebody(workspace, "Bo", "Ek")
    database = workspace.store.database
    for table in ("candidate_search", "person_row", "person_member", "candidate_link"):
        database.run(f"DROP TABLE {table}")
    database.run("UPDATE own_state SET derived_version = 1")
    workspace.close()
    again = reopen(tmp_path)
    assert names(again, "bo") == ["Bo Ek"]
    again.close()


def test_settling_what_did_not_change_changes_nothing(workspace: LocalWorkspace) -> None:
    person = somebody(workspace, "Bo", "Ek")
    somebody(workspace, "Eva", "Ask")
    with workspace.store.transaction():
        settle_persons(workspace.store.database, [person.bytes])
    assert names(workspace, "") == ["Eva Ask", "Bo Ek"]
