"""The words of the documents: both languages whole, mistakes named by file and field."""

from datetime import date
from pathlib import Path

import pytest

from assessor_app.documents.wording import WordingError, load_wording, percent

from .samples import WORDING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = (WORDING / "sv.toml").read_text("utf-8")
    (tmp_path / "sv.toml").write_text(text, "utf-8")
    return tmp_path


def _changed(folder: Path, old: str, new: str) -> None:
    path = folder / "sv.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_both_languages_are_whole(language: str) -> None:
    words = load_wording(WORDING, language)
    assert words.certificate.title
    assert len(words.dates.months) == 12


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 5, 14), date(2026, 5, 14), "14 maj 2026"),
        (date(2026, 5, 12), date(2026, 5, 14), "12–14 maj 2026"),
        (date(2026, 4, 30), date(2026, 5, 1), "30 april–1 maj 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 december 2025 – 2 januari 2026"),
        (date(2026, 6, 1), date(2026, 5, 14), "14 maj 2026"),
    ],
)
def test_days_are_said_as_short_as_they_can_be(first: date, last: date, expected: str) -> None:
    assert load_wording(WORDING, "sv").days(first, last) == expected


def test_a_share_is_never_rounded_up_to_what_was_not_reached() -> None:
    assert percent(999) == 99
    assert percent(1000) == 100
    assert percent(1500) == 100
    assert percent(-3) == 0


def test_small_numbers_are_words_and_large_ones_figures() -> None:
    words = load_wording(WORDING, "sv")
    assert (words.count(10), words.count(21)) == ("tio", "21")


def test_names_are_listed_as_people_say_them() -> None:
    words = load_wording(WORDING, "sv")
    assert words.names(()) == ""
    assert words.names(("A",)) == "A"
    assert words.names(("A", "B", "C")) == "A, B och C"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('born = "född {date}"', "", "sv.toml: .*born"),
        ('born = "född {date}"', 'born = "född {datum}"', "sv.toml: common.born must hold {date}"),
        ('born = "född {date}"', 'born = "född"', "sv.toml: common.born must hold {date}"),
        ('born = "född {date}"', 'born = "född {"', "sv.toml: common.born: "),
        ('born = "född {date}"', 'born = "född {date}"\nsurplus = "x"', "sv.toml: .*surplus"),
        ('whole = "Hela valideringen"', 'whole = "  "', "sv.toml: report.whole is empty"),
        ('whole = "Hela valideringen"', "whole = 3", "sv.toml: .*report.whole"),
        ('partly = "Delvis"', "", "sv.toml: ratings lacks partly"),
        ('"januari", ', "", "sv.toml: dates.months must name twelve months, not 11"),
        ("[dates]", "[dates", "sv.toml: .*line"),
    ],
)
def test_a_mistake_is_named_by_file_and_field(folder: Path, old: str, new: str, message: str) -> None:
    _changed(folder, old, new)
    with pytest.raises(WordingError, match=message):
        load_wording(folder, "sv")


def test_a_language_without_words_is_named(tmp_path: Path) -> None:
    with pytest.raises(WordingError, match=r"fi\.toml: cannot be read"):
        load_wording(tmp_path, "fi")


def test_a_file_of_strange_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sv.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WordingError, match=r"sv\.toml"):
        load_wording(tmp_path, "sv")
