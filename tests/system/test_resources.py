"""Checklist files: what ships is whole, and whatever a centre writes ends in a clear problem at worst."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from assessor_app.domain.checklists import Area, Checklist, Mode, checklist_from_canonical
from assessor_app.system import paths
from assessor_app.system.paths import resource_root
from assessor_app.system.resources import (
    MAX_FILE_BYTES,
    LoadedChecklists,
    ResourceProblem,
    area_digest,
    canonical_bytes,
    checklist_digest,
    load_checklists,
)

AREA = """
format = 1
id = "matteknik"
version = "2026.1"
name.sv = "Mätteknik"
short_name.sv = "Mäta"
rules.threshold_permille = 800

[[criteria]]
code = "MAT-1"
mode = "observe"
weight = 1
text.sv = "Väljer mätdon"

[[criteria]]
code = "MAT-2"
mode = "product"
weight = 2
text.sv = "Mäter diameter"
"""
CHECKLIST = """
format = 1
id = "prov-bas"
version = "2026.1"
publisher = "Testcentrum Prov"
title.sv = "Prov BAS"
areas = [{ id = "matteknik", version = "2026.1" }]
"""


@pytest.fixture(scope="module")
def shipped() -> LoadedChecklists:
    return load_checklists(resource_root() / "checklists")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good checklist of one area."""
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "matteknik.toml").write_text(AREA, encoding="utf-8")
    (tmp_path / "prov-bas.toml").write_text(CHECKLIST, encoding="utf-8")
    return tmp_path


def only_problem(folder: Path) -> ResourceProblem:
    """The one problem of a folder whose good checklist must still be there."""
    loaded = load_checklists(folder)
    assert [checklist.id for checklist in loaded.checklists] == ["prov-bas"]
    (problem,) = loaded.problems
    return problem


def by_id(loaded: LoadedChecklists, wanted: str) -> Checklist:
    (found,) = (checklist for checklist in loaded.checklists if checklist.id == wanted)
    return found


# What ships


def test_all_shipped_checklists_can_be_used(shipped: LoadedChecklists) -> None:
    assert shipped.problems == ()
    assert [checklist.id for checklist in shipped.checklists] == [
        "industriteknik-bas",
        "automation-bas",
        "underhall-bas",
    ]


def test_industriteknik_bas_has_ten_areas_and_68_criteria_six_of_them_critical(
    shipped: LoadedChecklists,
) -> None:
    checklist = by_id(shipped, "industriteknik-bas")
    assert [len(area.criteria) for area in checklist.areas] == [7, 7, 7, 7, 7, 7, 7, 7, 6, 6]
    assert checklist.total == 68
    assert [one.code for one in checklist.criteria if one.critical] == [
        "MHS-1",
        "MHS-2",
        "MHS-3",
        "UND-2",
        "ITA-3",
        "MTR-4",
    ]
    assert Counter(one.mode for one in checklist.criteria) == {
        Mode.OBSERVE: 31,
        Mode.ASK: 21,
        Mode.PRODUCT: 16,
    }


def test_the_other_models_share_the_ten_areas_and_add_their_own(shipped: LoadedChecklists) -> None:
    ten = by_id(shipped, "industriteknik-bas").areas
    for wanted, own in (("automation-bas", 5), ("underhall-bas", 6)):
        areas = by_id(shipped, wanted).areas
        assert areas[:10] == ten
        assert len(areas) == 10 + own
        assert all(5 <= len(area.criteria) <= 7 for area in areas[10:])
        assert all(any(one.critical for one in area.criteria) for area in areas[10:])


def test_every_shipped_text_is_there_in_both_languages(shipped: LoadedChecklists) -> None:
    for checklist in shipped.checklists:
        wordings = [checklist.title, checklist.notice]
        for area in checklist.areas:
            wordings += [area.name, area.short_name]
        for criterion in checklist.criteria:
            wordings += [criterion.text, criterion.guidance]
        assert all(wording.sv.strip() and wording.en.strip() for wording in wordings)


def test_shipped_wordings_are_not_repeated_by_mistake(shipped: LoadedChecklists) -> None:
    areas: dict[str, Area] = {area.id: area for one in shipped.checklists for area in one.areas}
    criteria = [criterion for area in areas.values() for criterion in area.criteria]
    for texts in (
        [one.text.sv for one in criteria],
        [one.text.en for one in criteria],
        [one.guidance.sv for one in criteria],
        [one.guidance.en for one in criteria],
        [area.short_name.sv for area in areas.values()],
    ):
        assert [text for text, times in Counter(texts).items() if times > 1] == []


def test_what_ships_says_that_it_is_an_example(shipped: LoadedChecklists) -> None:
    for checklist in shipped.checklists:
        assert checklist.example
        assert all(area.example for area in checklist.areas)
        assert "inte den officiella" in checklist.notice.sv
        assert "not the official" in checklist.notice.en


def test_no_shipped_critical_criterion_is_offered_as_not_applicable(shipped: LoadedChecklists) -> None:
    for checklist in shipped.checklists:
        assert [one.code for one in checklist.criteria if one.critical and one.may_be_not_applicable] == []


# Digests


def test_a_checklist_is_found_again_in_its_stored_bytes(shipped: LoadedChecklists) -> None:
    for checklist in shipped.checklists:
        content = json.loads(canonical_bytes(checklist))
        assert checklist_from_canonical(content, checklist.digest) == checklist
        assert checklist_digest(checklist) == checklist.digest
        assert all(area_digest(area) == area.digest for area in checklist.areas)


def test_a_changed_word_in_an_area_changes_the_digest_of_the_checklist(folder: Path) -> None:
    (before,) = load_checklists(folder).checklists
    area_file = folder / "areas" / "matteknik.toml"
    area_file.write_text(AREA.replace("Väljer mätdon", "Väljer rätt mätdon"), encoding="utf-8")
    (after,) = load_checklists(folder).checklists

    assert before.areas[0].digest != after.areas[0].digest
    assert before.digest != after.digest


def test_layout_comments_and_the_way_letters_are_composed_do_not_change_the_digest(folder: Path) -> None:
    (before,) = load_checklists(folder).checklists
    rewritten = "# skriven om\r\n" + unicodedata.normalize("NFD", AREA).replace("\n", "\r\n")
    (folder / "areas" / "matteknik.toml").write_bytes(rewritten.encode())

    assert load_checklists(folder).checklists == (before,)


# What a centre may get wrong


def test_a_file_needs_only_what_has_no_sensible_default(folder: Path) -> None:
    (checklist,) = load_checklists(folder).checklists
    (area,) = checklist.areas
    assert (checklist.example, checklist.second_assessor) == (False, False)
    assert area.rules.partly_counts_permille == 0
    assert area.rules.knowledge_min_permille is None
    assert not area.criteria[0].critical
    assert area.criteria[0].text.in_("en") == "Väljer mätdon"


BAD_FILES = [
    pytest.param(b'id = "a"\nversion = \n', "broken_toml", 2, id="toml broken in the second line"),
    pytest.param(b'id = "a"\ntext = """open', "broken_toml", 2, id="toml that ends too early"),
    pytest.param(b"n = " + b"9" * 5000, "broken_toml", None, id="a number of thousands of digits"),
    pytest.param(b'id = "a"\n\x00', "broken_toml", 2, id="nul"),
    pytest.param('id = "mätteknik"'.encode("latin-1"), "not_utf8", 1, id="latin-1"),
    pytest.param('id = "a"'.encode("utf-16"), "not_utf8", 1, id="utf-16"),
    pytest.param(b'\xef\xbb\xbfid = "a"', "byte_order_mark", 1, id="byte order mark"),
    pytest.param(b"#" * (MAX_FILE_BYTES + 1), "file_too_large", None, id="more than a megabyte"),
    pytest.param(b"a = 1\n# " + b"x" * 10_001, "line_too_long", 2, id="an endless line"),
    pytest.param(b"a." * 200 + b"a = 1", "nested_too_deep", 1, id="a key of many parts"),
    pytest.param(b"a = " + b"[" * 5000, "nested_too_deep", None, id="lists in lists in lists"),
]


@pytest.mark.parametrize(("data", "code", "line"), BAD_FILES)
@pytest.mark.parametrize("place", ["foreign.toml", "areas/foreign.toml"])
def test_a_bad_file_is_one_problem_and_hides_nothing(
    folder: Path, place: str, data: bytes, code: str, line: int | None
) -> None:
    (folder / place).write_bytes(data)

    problem = only_problem(folder)

    assert (problem.code, problem.file, problem.line) == (code, place, line)


BAD_FIELDS = [
    pytest.param("weight = 2", 'weight = "2"', "wrong_type", "criteria[1].weight", id="weight in words"),
    pytest.param("weight = 2", "weight = nan", "wrong_type", "criteria[1].weight", id="weight of no number"),
    pytest.param(
        "weight = 2", "weight = 1979-05-27", "wrong_type", "criteria[1].weight", id="weight as a day"
    ),
    pytest.param("weight = 2", "wieght = 2", "unknown_field", "criteria[1].wieght", id="misspelt field"),
    pytest.param('"MAT-2"', '"MAT-1"', "repeated_code", "criteria[1].code", id="same code twice"),
    pytest.param('"matteknik"', '"../../etc/passwd"', "malformed", "id", id="id like a path"),
    pytest.param("Mäter", "Mät\u202eer", "forbidden_character", "criteria[1].text.sv", id="turned direction"),
    pytest.param("Mäter", "Mät\\u0000er", "forbidden_character", "criteria[1].text.sv", id="escaped nul"),
    pytest.param("Mäter", "a\u0301" * 3000, "too_long", "criteria[1].text.sv", id="endless combining marks"),
    pytest.param("format = 1", "format = 9", "unknown_format", "format", id="format from the future"),
    pytest.param("[[criteria]]", "[[kriterier]]", "unknown_field", "kriterier", id="field in Swedish"),
]


@pytest.mark.parametrize(("old", "new", "code", "where"), BAD_FIELDS)
def test_a_bad_field_is_named_with_its_path(folder: Path, old: str, new: str, code: str, where: str) -> None:
    (folder / "areas" / "other.toml").write_text(AREA.replace(old, new), encoding="utf-8")

    problem = only_problem(folder)

    assert (problem.code, problem.file, problem.where) == (code, "areas/other.toml", where)


def test_a_misspelt_field_is_answered_with_the_nearest_known_one(folder: Path) -> None:
    text = AREA.replace("weight = 2", "wieght = 2")
    (folder / "areas" / "other.toml").write_text(text, encoding="utf-8")

    assert only_problem(folder).detail == "weight"


BAD_REFERENCES = [
    pytest.param('id = "mattenik", version = "2026.1"', "unknown_area", "id", "matteknik", id="misspelt"),
    pytest.param(
        'id = "matteknik", version = "2027.1"',
        "unknown_area_version",
        "version",
        "2026.1",
        id="other version",
    ),
    pytest.param('id = "../matteknik", version = "2026.1"', "unknown_area", "id", "matteknik", id="a path"),
    pytest.param('id = "matteknik"', "missing", "version", "", id="no version"),
]


@pytest.mark.parametrize(("reference", "code", "field", "detail"), BAD_REFERENCES)
def test_a_reference_to_no_area_is_refused(
    folder: Path, reference: str, code: str, field: str, detail: str
) -> None:
    text = re.sub(r"\[\{.*\}\]", "[{ " + reference + " }]", CHECKLIST).replace("prov-bas", "annan-bas")
    (folder / "annan-bas.toml").write_text(text, encoding="utf-8")

    problem = only_problem(folder)

    assert (problem.code, problem.where, problem.detail) == (code, f"areas[0].{field}", detail)


def test_a_checklist_whose_area_is_bad_is_reported_along_with_the_area(folder: Path) -> None:
    (folder / "areas" / "matteknik.toml").write_text("format =", encoding="utf-8")

    loaded = load_checklists(folder)

    assert loaded.checklists == ()
    assert [(problem.code, problem.file) for problem in loaded.problems] == [
        ("broken_toml", "areas/matteknik.toml"),
        ("unknown_area", "prov-bas.toml"),
    ]


def test_of_two_files_with_the_same_id_and_version_the_first_stays(folder: Path) -> None:
    (folder / "zz-kopia.toml").write_text(CHECKLIST.replace("Prov BAS", "Kopia"), encoding="utf-8")

    problem = only_problem(folder)

    assert (problem.code, problem.file) == ("same_id_and_version", "zz-kopia.toml")
    assert load_checklists(folder).checklists[0].title.sv == "Prov BAS"


def test_two_versions_of_an_area_live_side_by_side(folder: Path) -> None:
    newer = AREA.replace("2026.1", "2027.1")
    (folder / "areas" / "matteknik-2027.toml").write_text(newer, encoding="utf-8")
    text = CHECKLIST.replace("2026.1", "2027.1")
    (folder / "prov-bas-2027.toml").write_text(text, encoding="utf-8")

    loaded = load_checklists(folder)

    assert loaded.problems == ()
    assert [one.areas[0].version for one in loaded.checklists] == ["2026.1", "2027.1"]


def test_a_folder_with_the_name_of_a_file_is_one_problem(folder: Path) -> None:
    (folder / "mapp.toml").mkdir()
    assert only_problem(folder).code == "not_a_file"


def test_a_missing_folder_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    loaded = load_checklists(tmp_path / "gone")
    assert loaded.checklists == ()
    assert {problem.code for problem in loaded.problems} == {"folder_unreadable"}


def test_a_packaged_program_looks_inside_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundle and a wheel hold them beside the modules, as `packaging/assessor-app.spec` and hatch say."""
    package = tmp_path / "assessor_app"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "system" / "paths.pyc"))
    assert resource_root() == package / "_resources"
    root = Path(__file__).resolve().parent.parent.parent
    assert '(str(root / "resources"), "assessor_app/_resources")' in (
        root / "packaging" / "assessor-app.spec"
    ).read_text(encoding="utf-8")
