"""When two records may be one person."""

from __future__ import annotations

import pytest

from assessor_app.domain.foldings import folded
from assessor_app.domain.likenesses import Likeness, Traits, likeness

BORN = "1987-03-14"


def traits(given: str, family: str, born: str | None = BORN, number: bytes | None = None) -> Traits:
    return Traits(folded(given), folded(family), born, number)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("Amina", "Yılmaz"), ("amina", "Yilmaz"), Likeness.SAME_NAME),
        (("Amina", "Yılmaz"), ("Yilmaz", "Amina"), Likeness.SWAPPED_NAMES),
        (("Anna Maria", "Ek"), ("Ek", "Maria Anna"), Likeness.SWAPPED_NAMES),
        (("Amina", "Yılmaz"), ("Amina", "Yilmas"), Likeness.ONE_LETTER),
        (("Amina", "Yılmaz"), ("Amna", "Yilmaz"), Likeness.ONE_LETTER),
        (("Amina", "Yılmaz"), ("Amina", "Yilmazz"), Likeness.ONE_LETTER),
        (("Amina", "Yılmaz"), ("Amnia", "Yılmaz"), Likeness.ONE_LETTER),
        (("Amina", "Yılmaz"), ("Yilmas", "Amina"), Likeness.ONE_LETTER),
        (("Anna", "Ek"), ("Anna-Lena", "Ek"), Likeness.MORE_NAMES),
        (("Anna", "Ek Berg"), ("Anna", "Berg"), Likeness.MORE_NAMES),
        (("Amina", "Yılmaz"), ("Emine", "Yılmaz"), None),
        (("Amina", "Yılmaz"), ("Amna", "Yilmas"), None),
        (("Bo", "Ek"), ("Bo", "Berg"), None),
        (("Bo", ""), ("Bo", "Berg"), None),
    ],
)
def test_names_are_alike_as_people_mistake_them(
    one: tuple[str, str], other: tuple[str, str], why: Likeness | None
) -> None:
    assert likeness(traits(*one), traits(*other)) is why
    assert likeness(traits(*other), traits(*one)) is why


def test_the_same_number_is_certain_whatever_the_names() -> None:
    why = likeness(traits("Bo", "Ek", None, b"1"), traits("Eva", "Ask", BORN, b"1"))
    assert why is Likeness.SAME_NUMBER
    assert why.is_certain
    assert likeness(traits("Bo", "Ek", BORN, None), traits("Eva", "Ask", BORN, None)) is None


def test_another_birth_date_is_another_person_but_an_unknown_one_may_be_the_same() -> None:
    assert likeness(traits("Bo", "Ek"), traits("Bo", "Ek", "1987-03-15")) is None
    assert likeness(traits("Bo", "Ek"), traits("Ek", "Bo", None)) is Likeness.NO_BIRTH_DATE
    assert likeness(traits("Bo", "Ek", None), traits("Bo", "Ekk", None)) is None
