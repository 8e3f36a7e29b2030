"""Numbers of documents: unique between devices, guarded against slips of the pen."""

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessor_app.domain.certificates import (
    check_character,
    check_number,
    device_code,
    document_number,
)

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
numbers = st.builds(
    document_number,
    st.text(ALPHABET, min_size=2, max_size=6),
    st.integers(2000, 2099),
    st.uuids().map(device_code),
    st.integers(1, 99_999_999),
)


def test_a_number_reads_as_centre_year_device_count_and_check() -> None:
    number = document_number("VIM", 2026, "7K3QF", 118)
    assert number == "VIM-26-7K3QF-0118-" + check_character("VIM267K3QF0118")


def test_the_check_character_agrees_with_the_example_published_with_the_standard() -> None:
    # ISO 7064 MOD 37,36 is the check of the Global Release Identifier: A1-2425G-ABC1234002-M.
    assert check_character("A12425GABC1234002") == "M"


@given(numbers)
def test_a_number_just_made_is_accepted_also_in_small_letters_and_with_spaces_round_it(number: str) -> None:
    assert check_number(number)
    assert check_number(f"  {number.lower()} ")


@given(numbers, st.data())
def test_one_wrong_character_is_always_found(number: str, data: st.DataObject) -> None:
    position = data.draw(st.sampled_from([i for i, c in enumerate(number) if c != "-"]))
    wrong = data.draw(st.sampled_from([c for c in ALPHABET if c != number[position]]))
    assert not check_number(number[:position] + wrong + number[position + 1 :])


@given(numbers, st.data())
def test_two_swapped_neighbours_are_found_but_for_the_pairs_the_standard_is_blind_to(
    number: str, data: st.DataObject
) -> None:
    bare = number.replace("-", "")
    position = data.draw(st.integers(0, len(bare) - 2))
    left, right = bare[position], bare[position + 1]
    distance = abs(ALPHABET.index(left) - ALPHABET.index(right))
    assume(left != right)
    swapped = bare[:position] + right + left + bare[position + 2 :]
    hyphens = [i for i, c in enumerate(number) if c == "-"]
    for at in hyphens:
        swapped = swapped[:at] + "-" + swapped[at:]
    if distance not in (1, 35):
        assert not check_number(swapped)


def test_the_standard_misses_one_swap_in_630_and_no_more() -> None:
    def state_after(state: int, value: int) -> int:
        return ((state + value) % 36 or 36) * 2 % 37

    missed = [
        (state, a, b)
        for state in range(1, 37)
        for a in range(36)
        for b in range(a + 1, 36)
        if state_after(state_after(state, a), b) == state_after(state_after(state, b), a)
    ]
    assert len(missed) * 630 == 36 * 36 * 35 // 2
    assert {b - a for _, a, b in missed} == {1, 35}


@given(st.uuids(), st.uuids(), st.integers(1, 99_999_999), st.integers(1, 99_999_999))
def test_numbers_of_two_devices_differ_whatever_their_counts(one: UUID, other: UUID, m: int, n: int) -> None:
    assume(device_code(one) != device_code(other))
    assert document_number("VIM", 2026, device_code(one), m) != document_number(
        "VIM", 2026, device_code(other), n
    )


def test_a_thousand_devices_have_a_thousand_codes() -> None:
    assert len({device_code(UUID(int=n)) for n in range(1000)}) == 1000


@given(st.uuids())
def test_a_device_code_has_no_letter_that_is_taken_for_a_figure(device: UUID) -> None:
    code = device_code(device)
    assert len(code) == 5
    assert not set(code) & set("ILOU")
    assert code == device_code(device)


@pytest.mark.parametrize(
    "text", ["", "VIM", "VIM-26-7K3QF-0118", "VIM 26 7K3QF 0118 K", "ÅÄÖ-26-7K3QF-0118-K"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert not check_number(text)


@pytest.mark.parametrize(
    ("centre", "year", "device", "sequence"),
    [
        ("", 2026, "7K3QF", 1),
        ("vim", 2026, "7K3QF", 1),
        ("VIMMERBY", 2026, "7K3QF", 1),
        ("VIM", 26, "7K3QF", 1),
        ("VIM", 2026, "7K3QI", 1),
        ("VIM", 2026, "7K3Q", 1),
        ("VIM", 2026, "7K3QF", 0),
        ("VIM", 2026, "7K3QF", 100_000_000),
    ],
)
def test_a_part_without_its_form_makes_no_number(centre: str, year: int, device: str, sequence: int) -> None:
    with pytest.raises(ValueError, match="must be"):
        document_number(centre, year, device, sequence)
