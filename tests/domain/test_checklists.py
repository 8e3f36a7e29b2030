"""Checklists as data: found by code, written down whole, and read back from whatever was stored."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.checklists import (
    MAX_AREAS,
    MAX_CRITERIA,
    Area,
    AreaRules,
    Checklist,
    ChecklistError,
    Criterion,
    Measured,
    Mode,
    Rating,
    Wording,
    area_canonical_content,
    area_from_canonical,
    canonical_content,
    checklist_from_canonical,
)

AREA_DIGEST, DIGEST = "a" * 64, "c" * 64


def criterion(code: str) -> Criterion:
    return Criterion(
        code=code,
        mode=Mode.PRODUCT,
        weight=2,
        critical=code.endswith("-1"),
        text=Wording("Mäter rätt", "Measures right"),
        guidance=Wording("", ""),
        may_be_not_applicable=False,
    )


def area(area_id: str, prefix: str, rules: AreaRules | None = None) -> Area:
    return Area(
        id=area_id,
        version="2026.1",
        digest=AREA_DIGEST,
        name=Wording("Mätteknik", "Measurement"),
        short_name=Wording("Mäta", ""),
        criteria=(criterion(f"{prefix}-1"), criterion(f"{prefix}-2")),
        rules=rules or AreaRules(800),
        example=True,
    )


CHECKLIST = Checklist(
    id="prov-bas",
    version="2026.1",
    digest=DIGEST,
    title=Wording("Prov BAS", "Trial BAS"),
    publisher="Testcentrum Prov",
    example=True,
    notice=Wording("Exempel", "Example"),
    areas=(area("matteknik", "MAT"), area("kvalitet", "KVA", AreaRules(700, 500, 600))),
    second_assessor=True,
    self_rating=True,
    knowledge_test=False,
)


def test_a_criterion_and_its_area_are_found_by_code() -> None:
    found = CHECKLIST.criterion("KVA-2")
    assert found is not None
    assert found.code == "KVA-2"
    assert CHECKLIST.area_of("KVA-2") is CHECKLIST.areas[1]
    assert CHECKLIST.criterion("KVA-9") is None
    assert CHECKLIST.area_of("KVA-9") is None
    assert CHECKLIST.codes == ("MAT-1", "MAT-2", "KVA-1", "KVA-2")
    assert CHECKLIST.total == 4


def test_a_text_without_english_is_shown_in_swedish() -> None:
    assert Wording("Mäta", "Measure").in_("en") == "Measure"
    assert Wording("Mäta", "").in_("en") == "Mäta"
    assert Wording("Mäta", "Measure").in_("sv") == "Mäta"


def test_only_what_takes_something_away_needs_a_reason() -> None:
    assert [rating for rating in Rating if rating.needs_reason] == [
        Rating.PARTLY,
        Rating.NOT_SHOWN,
        Rating.NOT_APPLICABLE,
    ]


def test_a_stored_checklist_is_read_back_as_it_was() -> None:
    assert checklist_from_canonical(canonical_content(CHECKLIST), DIGEST) == CHECKLIST


def test_a_stored_area_is_read_back_as_it_was() -> None:
    one = CHECKLIST.areas[1]
    assert area_from_canonical(area_canonical_content(one), AREA_DIGEST) == one


def test_what_is_to_be_measured_is_read_back_and_what_is_not_says_nothing_of_it() -> None:
    """The digest of an area that asks for no measurement is what it was before there were any."""
    area = CHECKLIST.areas[0]
    plain = area_canonical_content(area)
    assert not any("measured" in one for one in plain["criteria"])  # type: ignore[attr-defined]
    first = replace(area.criteria[0], measured=Measured("mm", "0.05"))
    second = replace(area.criteria[0], code="MAT-9", measured=Measured("°"))
    measured = replace(area, criteria=(first, second))
    content = area_canonical_content(measured)
    assert (plain["format"], content["format"]) == (1, 2)
    assert area_from_canonical(content, AREA_DIGEST) == measured
    assert [one["measured"] for one in content["criteria"]] == [  # type: ignore[attr-defined]
        {"unit": "mm", "tolerance": "0.05"},
        {"unit": "°"},
    ]


def test_the_content_names_the_digest_of_each_area_but_not_its_own() -> None:
    content = canonical_content(CHECKLIST)
    assert [part["digest"] for part in content["areas"]] == [AREA_DIGEST, AREA_DIGEST]  # type: ignore[attr-defined]
    assert "digest" not in content


Change = Callable[[Any], object]


def first_criterion(content: Any) -> Any:
    return content["areas"][0]["content"]["criteria"][0]


def changed(name: str, value: object) -> Change:
    return lambda content: first_criterion(content).update({name: value})


def measuring(value: object) -> Change:
    """As `changed` in an area whose shape knows of measurements."""

    def change(content: Any) -> None:
        content["areas"][0]["content"]["format"] = 2
        first_criterion(content)["measured"] = value

    return change


def twin_areas(content: Any) -> None:
    content["areas"][1] = content["areas"][0]


def many_areas(content: Any) -> None:
    content["areas"] *= MAX_AREAS


def many_criteria(content: Any) -> None:
    criteria = content["areas"][0]["content"]["criteria"]
    criteria[:] = [{**criteria[0], "code": f"A-{n}"} for n in range(MAX_CRITERIA)]


def repeat_a_code(content: Any) -> None:
    content["areas"][1]["content"]["criteria"][1]["code"] = "MAT-1"


FIRST = "areas[0].content.criteria[0]"
WRONG_SHAPES = [
    pytest.param(changed("weight", "2"), "wrong_type", f"{FIRST}.weight", id="a weight in words"),
    pytest.param(changed("weight", True), "wrong_type", f"{FIRST}.weight", id="a weight of yes"),
    pytest.param(
        changed("weight", float("nan")), "wrong_type", f"{FIRST}.weight", id="a weight of no number"
    ),
    pytest.param(changed("weight", 0), "out_of_range", f"{FIRST}.weight", id="a weight of nothing"),
    pytest.param(changed("weight", 10**30), "out_of_range", f"{FIRST}.weight", id="an endless weight"),
    pytest.param(changed("mode", "guess"), "unknown_choice", f"{FIRST}.mode", id="an unknown mode"),
    pytest.param(changed("mode", ["ask"]), "wrong_type", f"{FIRST}.mode", id="a list of modes"),
    pytest.param(changed("code", "../MAT-1"), "malformed", f"{FIRST}.code", id="a code like a path"),
    pytest.param(changed("critical", 1), "wrong_type", f"{FIRST}.critical", id="critical as a number"),
    pytest.param(changed("text", "Mäter"), "wrong_type", f"{FIRST}.text", id="a text in one language"),
    pytest.param(changed("text", {"sv": " ", "en": ""}), "empty", f"{FIRST}.text.sv", id="an empty text"),
    pytest.param(
        changed("text", {"sv": "M" * 2001, "en": ""}), "too_long", f"{FIRST}.text.sv", id="an endless text"
    ),
    pytest.param(
        changed("text", {"sv": "Mäter \u202eträ", "en": ""}),
        "forbidden_character",
        f"{FIRST}.text.sv",
        id="a text that turns direction",
    ),
    pytest.param(
        changed("text", {"sv": "Mäter\0", "en": ""}), "forbidden_character", f"{FIRST}.text.sv", id="a NUL"
    ),
    pytest.param(
        changed("text", {"sv": "Mäter \ud800", "en": ""}),
        "forbidden_character",
        f"{FIRST}.text.sv",
        id="half a character",
    ),
    pytest.param(changed("colour", 1), "unknown_field", f"{FIRST}.colour", id="an unknown field"),
    pytest.param(changed("measured", {"unit": "mm"}), "unknown_field", f"{FIRST}.measured", id="too early"),
    pytest.param(
        measuring({"unit": "mm", "tolerance": "0,05"}),
        "malformed",
        f"{FIRST}.measured.tolerance",
        id="a tolerance with a comma",
    ),
    pytest.param(measuring({"tolerance": "0.05"}), "missing", f"{FIRST}.measured.unit", id="no unit"),
    pytest.param(measuring(True), "wrong_type", f"{FIRST}.measured", id="measured by a yes"),
    pytest.param(measuring({"unit": "m m"}), "malformed", f"{FIRST}.measured.unit", id="a unit of two words"),
    pytest.param(lambda c: c.pop("title"), "missing", "title", id="no title"),
    pytest.param(
        lambda c: c.update(notice={"sv": "", "en": ""}), "empty", "notice.sv", id="no notice on an example"
    ),
    pytest.param(lambda c: c.update(id="../prov"), "malformed", "id", id="an id like a path"),
    pytest.param(lambda c: c.update(format=2), "unknown_format", "format", id="a format from the future"),
    pytest.param(lambda c: c.update(areas=[]), "empty", "areas", id="no areas"),
    pytest.param(lambda c: c.update(areas=[3]), "wrong_type", "areas[0]", id="an area that is a number"),
    pytest.param(
        lambda c: c["areas"][0].update(digest="A"), "malformed", "areas[0].digest", id="a digest that is none"
    ),
    pytest.param(many_areas, "too_many", "areas", id="too many areas"),
    pytest.param(many_criteria, "too_many", "areas", id="too many criteria in all"),
    pytest.param(twin_areas, "repeated_area", "areas[1].id", id="the same area twice"),
    pytest.param(
        repeat_a_code, "repeated_code", "areas[1].content.criteria[1].code", id="the same code in two areas"
    ),
]


@pytest.mark.parametrize(("change", "code", "where"), WRONG_SHAPES)
def test_a_wrong_shape_is_refused_with_its_place(change: Change, code: str, where: str) -> None:
    content = copy.deepcopy(canonical_content(CHECKLIST))
    change(content)

    with pytest.raises(ChecklistError) as refusal:
        checklist_from_canonical(content, DIGEST)

    assert (refusal.value.code, refusal.value.where) == (code, where)
    assert len(str(refusal.value)) < 200


def test_a_misspelt_field_names_the_nearest_known_one() -> None:
    content = copy.deepcopy(canonical_content(CHECKLIST))
    rules = content["areas"][0]["content"]["rules"]  # type: ignore[index]
    rules["treshold_permile"] = rules.pop("threshold_permille")

    with pytest.raises(ChecklistError) as refusal:
        checklist_from_canonical(content, DIGEST)

    assert refusal.value.code == "unknown_field"
    assert refusal.value.detail == "threshold_permille"


def test_a_checklist_is_not_read_under_a_name_that_is_no_digest() -> None:
    with pytest.raises(ChecklistError, match="malformed at digest"):
        checklist_from_canonical(canonical_content(CHECKLIST), "latest")


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(anything)
def test_whatever_was_stored_is_read_or_refused(content: object) -> None:
    with pytest.raises(ChecklistError):
        checklist_from_canonical(content, DIGEST)


@given(st.sampled_from(sorted(canonical_content(CHECKLIST))), anything)
def test_any_field_replaced_by_anything_is_read_or_refused_at_its_place(name: str, value: object) -> None:
    content = {**canonical_content(CHECKLIST), name: value}
    try:
        found = checklist_from_canonical(content, DIGEST)
    except ChecklistError as error:
        refused_at = error.where
    else:
        assert canonical_content(found) == content
        return
    assert refused_at.startswith(name)
