"""Lists from the command line: checked, read in, taken back, in JSON and with exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest

from assessor_app import cli_rosters
from assessor_app.cli import DONE, REFUSED, WRONG_USE, run
from assessor_app.cli_rosters import lines_of
from assessor_app.documents.rosters import FileRosterReader
from assessor_app.services.roster_reading import table_of
from tests.journeys.desk import found_centre
from tests.roster_books import HEADINGS, people, person_row, write_xlsx


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    """The folder of a centre that opens itself."""
    found_centre(tmp_path / "centre")
    return tmp_path / "centre" / "data"


@pytest.fixture
def a_list(tmp_path: Path) -> Path:
    rows = [*people(3), person_row(3, Personnummer="1,98E+11")]
    return write_xlsx(tmp_path / "lista.xlsx", [HEADINGS, *rows])


def said(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def roster(centre: Path, *arguments: object) -> int:
    return run(["--data-dir", str(centre), "roster", *map(str, arguments)])


def test_a_list_is_checked_read_in_and_taken_back(
    centre: Path, a_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert roster(centre, a_list, "--check") == DONE
    checked = said(capsys)
    assert checked["counts"] == {"rows": 4, "refused": 1, "warned": 0, "known": 0, "unsure": 0}
    first, *_, last = checked["rows"]
    assert (first["verdict"], first["values"]["number"]) == ("accepted", "198010120015")
    assert [(one["code"], one["cell"], one["refuses"]) for one in last["problems"]] == [
        ("number_rewritten", "C5", True)
    ]
    assert roster(centre, a_list, "--apply", "--rows", "2,4") == DONE
    applied = said(capsys)["applied"]
    assert (applied["new_people"], applied["new_companies"]) == (2, 1)
    assert roster(centre, a_list, "--check") == DONE
    assert said(capsys)["counts"]["known"] == 2
    assert roster(centre, "--undo", applied["roster"]) == DONE
    assert said(capsys)["taken_back"] is True
    assert roster(centre, a_list, "--check") == DONE
    assert said(capsys)["counts"]["known"] == 0


def test_columns_can_be_named_by_heading_or_letter(
    centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Förnamn;Efternamn;Fack\nBerg;Anna;IF Metall\n", encoding="utf-8")
    mapping = tmp_path / "kolumner.json"
    mapping.write_text(
        json.dumps({"A": "family_name", "efternamn": "given_name", "Fack": None}), encoding="utf-8"
    )
    assert roster(centre, path, "--check", "--mapping", mapping) == DONE
    assert said(capsys)["rows"][-1]["values"]["family_name"] == "Berg"


def test_rows_that_cannot_be_read_in_are_refused_as_a_whole(
    centre: Path, a_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert roster(centre, a_list, "--apply", "--rows", "2-5") == REFUSED
    assert "5" in capsys.readouterr().err
    assert roster(centre, a_list, "--check") == DONE
    assert said(capsys)["counts"]["known"] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["lista.xlsx"],
        ["--check"],
        ["lista.xlsx", "--check", "--rows", "1"],
        ["lista.xlsx", "--check", "--sheet", "X"],
    ],
)
def test_wrong_use_is_said(centre: Path, a_list: Path, arguments: list[str]) -> None:
    told = [str(a_list) if one == "lista.xlsx" else one for one in arguments]
    assert roster(centre, *told) == WRONG_USE


def test_a_file_that_is_no_list_is_refused_in_words(
    centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bild.xlsx"
    path.write_bytes(b"\x89PNG")
    assert roster(centre, path, "--check") == REFUSED
    assert "Filen är ingen lista." in capsys.readouterr().err


def test_lines_are_read_as_they_are_written() -> None:
    assert lines_of("3, 5-7") == {3, 5, 6, 7}


@pytest.mark.parametrize("rows", ["²", "1-" + "9" * 40, "9" * 5_000, "9-1", "١", "1_0"])
def test_odd_lines_are_wrong_use_and_no_trouble(rows: str) -> None:
    with pytest.raises(click.UsageError):
        lines_of(rows)


HOSTILE_MAPPINGS = (
    '{"A": ["given_name"]}',
    '{"A": {}}',
    '{"A": 1}',
    "[" * 200_000,
    '{"A": "given_name"' + " " * 1_000_001 + "}",
    "\0",
)


def test_a_hostile_mapping_is_wrong_use(
    centre: Path, a_list: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert roster(centre, a_list, "--check", "--mapping", tmp_path / "saknas.json") == WRONG_USE
    assert "Traceback" not in capsys.readouterr().err
    table = table_of(FileRosterReader().read(a_list).sheets[0])
    for content in HOSTILE_MAPPINGS:
        path = tmp_path / "kolumner.json"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(click.UsageError):
            cli_rosters._mapping(path, table)
