"""Results of a knowledge test are read out of what people paste and open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.checklists import Area
from assessor_app.services.knowledge_import import MAX_LINES, decoded, understood
from tests.building import small_checklist

AREAS = small_checklist(areas=5).areas


def short(text: str, areas: tuple[Area, ...] = AREAS) -> list[tuple[object, ...]]:
    return [(line.area, line.points, line.most, line.problem) for line in understood(text, areas)]


@pytest.mark.parametrize(
    "text",
    [
        "Område;Poäng;Max\nOmråde 2;17;20",
        "Kompetensområde\tResultat\tMaxpoäng\narea-2\t17\t20",
        "area,score,max\nOmråde 2 (en),17,20",
        "2;17;20",
        "2. Område 2;17;20",
        "2;17/20",
        "Område 2;17 av 20",
        '"Område 2";"17";"20"',
        "Namn;Datum;Max;Poäng\r\nO2;2026-05-12;20;17\r\n",
    ],
)
def test_an_area_and_its_points_are_found_in_every_usual_form(text: str) -> None:
    assert short(text) == [("area-2", 17, 20, None)]


@pytest.mark.parametrize("text", ["1;85 %", "Modul;Procent\n1;85", "Modul;Resultat (%)\n1;85", "1\t85%"])
def test_per_cent_counts_as_points_of_a_hundred(text: str) -> None:
    assert short(text) == [("area-1", 85, 100, None)]


def test_half_points_are_kept_exactly() -> None:
    assert short("1;17,5;20\n2;12.25;20\n3;87,5 %") == [
        ("area-1", 175, 200, None),
        ("area-2", 1225, 2000, None),
        ("area-3", 875, 1000, None),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Svetsning;17;20", "area_unknown"),
        ("3 Område 2;17;20", "area_unknown"),
        ("1;17;20\n1;18;20", "area_repeated"),
        ("1;;20", "most_missing"),
        ("Område;Poäng;Max\n1;;20", "points_missing"),
        ("1;sjutton;20", "points_unreadable"),
        ("1;17", "most_missing"),
        ("1;17;0", "most_unfit"),
        ("1;21;20", "points_over_most"),
        ("1;-3;20", "points_unreadable"),
    ],
)
def test_a_line_that_cannot_be_used_says_why(text: str, problem: str) -> None:
    assert understood(text, AREAS)[-1].problem == problem


def test_a_bad_line_never_hides_a_good_one() -> None:
    lines = understood("Svetsning;1;2\n\n2;17;20\n", AREAS)
    assert [(line.line, line.problem) for line in lines] == [(1, "area_unknown"), (3, None)]


def test_files_from_old_and_new_programs_are_both_read() -> None:
    text = "Område;Poäng;Max\nÅäö;1;2\n"
    encodings = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
    assert [decoded(text.encode(name)) for name in encodings] == [text] * 4


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_complaint(data: bytes) -> None:
    understood(decoded(data), AREAS)


@given(st.text(max_size=400))
def test_whatever_is_understood_can_be_recorded(text: str) -> None:
    used = [line for line in understood(text, AREAS) if line.problem is None]
    for line in used:
        assert line.points is not None
        assert line.most is not None
        assert 0 <= line.points <= line.most <= 100_000
    assert len({line.area for line in used}) == len(used)


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), min_size=1, max_size=5),
    st.sampled_from([";", "\t", ","]),
    st.sampled_from(["number", "id", "sv", "en"]),
    st.booleans(),
)
def test_what_one_writes_is_what_is_read(
    results: list[tuple[int, int]], separator: str, naming: str, headed: bool
) -> None:
    wanted, rows = [], [separator.join(("Område", "Poäng", "Max"))] if headed else []
    for number, (points, more) in enumerate(results, start=1):
        area = AREAS[number - 1]
        name = {"number": str(number), "id": area.id, "sv": area.name.sv, "en": area.name.en}[naming]
        rows.append(separator.join((name, str(points), str(points + more))))
        problem = None if points + more else "most_unfit"
        wanted.append((area.id, points, points + more, problem))
    assert short("\n".join(rows)) == wanted


def test_a_table_without_end_is_read_so_far_as_a_person_could_look_at_it() -> None:
    assert len(understood("x;1;2\n" * 100_000, AREAS)) == MAX_LINES
