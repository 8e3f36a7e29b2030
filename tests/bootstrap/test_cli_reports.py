"""Reports written by the command line, as a script would ask for them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.cli import DONE, REFUSED, WRONG_USE, run
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.system.paths import find_paths
from tests.bootstrap.test_program import PHRASE, form
from tests.taking_part import KALMAR


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """How to reach a centre that has one programme, without participants; no test here writes to it."""
    tmp_path = tmp_path_factory.mktemp("centre")
    phrase = tmp_path / "phrase"
    phrase.write_text(PHRASE + "\n", encoding="utf-8")
    program = Program(find_paths(tmp_path / "centre"))
    opened = program.create(form())
    assert opened.undertakings is not None
    opened.undertakings.programmes.plan(opened.actor, KALMAR, ())
    assert opened.undertakings.programmes.list(ProgrammeQuery())
    program.close()
    return ["--data-dir", str(tmp_path / "centre"), "report", "--passphrase-file", str(phrase)]


def test_a_month_is_written_as_a_spreadsheet_and_as_a_pdf_and_the_same_each_time(
    centre: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [*centre, "kalmar 2020", "--period", "2026-05", "--out", str(tmp_path / "out"), "--json"]
    assert run(asked) == DONE
    told = json.loads(capsys.readouterr().out)
    names = ["kalmar-2020-2026-05.xlsx", "kalmar-2020-2026-05.pdf"]
    assert told["files"] == [str(tmp_path / "out" / name) for name in names]
    assert told["preliminary"] is True
    assert told["open_months"] == ["2026-05"]
    before = [(tmp_path / "out" / name).read_bytes() for name in names]
    assert before[1].startswith(b"%PDF")
    assert openpyxl.load_workbook(tmp_path / "out" / names[0]).sheetnames[0] == "Deltagare"
    assert run(asked) == DONE
    assert [(tmp_path / "out" / name).read_bytes() for name in names] == before


def test_a_file_that_says_something_else_is_left_as_it_is_until_it_is_to_be_replaced(
    centre: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "kalmar-2020-so-far.pdf"
    other.write_bytes(b"something else")
    asked = [*centre, "Kalmar 2020", "--period", "so-far", "--out", str(tmp_path), "--format", "pdf"]
    assert run(asked) == REFUSED
    assert "kalmar-2020-so-far.pdf" in capsys.readouterr().err
    assert other.read_bytes() == b"something else"
    assert run([*asked, "--anew"]) == DONE
    assert other.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("period", "said"), [("2027-01", "hör inte till"), ("maj", "2020-05"), ("final", "avslutad")]
)
def test_a_period_that_cannot_be_reported_is_refused_in_words(
    centre: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], period: str, said: str
) -> None:
    out = tmp_path / "out"
    assert run([*centre, "Kalmar 2020", "--period", period, "--out", str(out)]) == REFUSED
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_an_unknown_programme_is_answered_with_those_there_are(
    centre: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*centre, "Okänd", "--period", "2026-05", "--out", str(tmp_path)]) == WRONG_USE
    assert "Kalmar 2020" in capsys.readouterr().err
