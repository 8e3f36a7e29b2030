"""The files of a report: every cell held against the entries of the journal, and read by other programs."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pandas as pd
import pytest

from assessor_app.documents.programme_words import COLUMNS
from assessor_app.documents.wording import Wording, load_wording
from assessor_app.services.report_models import Audience, ReportFormat, ReportOptions
from tests.building import CENTRE, MANAGER
from tests.documents.tagged_files import conformity_faults, tag_faults
from tests.raw_programmes import Raw, raw_of
from tests.reporting import (
    ALIAS,
    HIDDEN_ALIAS,
    NUMBER,
    RESOURCES,
    Reported,
    close_months,
    make_programme,
    report_service,
)

FEBRUARY = ("2026-02-01", "2026-02-28")
BANDS = ([0, 18, 30, 55, 200], ["-17", "18-29", "30-54", "55-"])
HAS_OFFICE, HAS_POPPLER = shutil.which("soffice"), shutil.which("pdftotext")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reported]:
    made = make_programme(tmp_path_factory.mktemp("files") / "store", 150)
    close_months(made, "2026-01", "2026-02")
    yield made
    made.workspace.close()


@pytest.fixture(scope="module")
def raw(made: Reported) -> Raw:
    return raw_of(made.workspace)


@pytest.fixture(scope="module")
def words() -> Wording:
    return load_wording(RESOURCES / "certificates", "sv")


@pytest.fixture(scope="module")
def files(made: Reported, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """February for the funder, the whole so far in English for the centre."""
    folder, reports = tmp_path_factory.mktemp("out"), report_service(made.workspace, clock=made.clock)
    inside = ReportOptions("en", Audience.INTERNAL, names=True, numbers=True)
    february = reports.write(MANAGER, made.programme, "2026-02", ReportOptions(), folder)
    so_far = reports.write(MANAGER, made.programme, "so-far", inside, folder)
    return {
        "xlsx": february[0],
        "pdf": february[1],
        "inside xlsx": so_far[0],
        "inside pdf": so_far[1],
    }


def cells_of(file: Path, sheet: str, heading: str) -> list[dict[str, Any]]:
    """The rows of a sheet below its notes, by their headings."""
    rows = list(openpyxl.load_workbook(file)[sheet].iter_rows(values_only=True))
    at = next(number for number, row in enumerate(rows) if row[0] == heading)
    return [dict(zip(rows[at], row, strict=True)) for row in rows[at + 1 :]]


def expected_rows(raw: Raw, made: Reported, words: Wording) -> list[dict[str, Any]]:
    """What the participants' sheet of February holds, from the entries."""
    own, (first, last) = words.programme_report, FEBRUARY
    signed = raw.signed(first, last)
    took_part = raw.took_part(first, last)
    also = raw.people[raw.people.participation.isin(signed.participation)]
    people = pd.concat([took_part, also]).drop_duplicates("participation")
    people = people.sort_values(["entered_on", "participation"])
    hours = raw.hours[raw.hours["on"].between(first, last)]
    companies = {str(one): made.workspace.company(one).details.name for one in made.companies}
    centres = {str(one): name for one, name in made.state().centres.items()}
    rows = []
    for person in people.to_dict("records"):
        candidate = made.workspace.candidate(
            made.candidates[made.participations.index(person["participation"])]
        )
        if candidate.protected:
            continue
        mine = signed[signed.participation == person["participation"]]
        time = hours[hours.participation == person["participation"]]
        has_left = bool(person["left_on"]) and person["left_on"] <= last
        age = None if pd.isna(person["age"]) else int(person["age"])
        band = "unknown" if age is None else str(pd.cut([age], BANDS[0], right=False, labels=BANDS[1])[0])
        stands_for_all = made.workspace.candidate(UUID(person["person"])).details
        born = stands_for_all.birth_on if stands_for_all else None
        row: dict[str, Any] = {
            "participation": person["participation"].hex[-12:],
            "person": person["person"].replace("-", "")[-12:],
            "birth_year": int(born[:4]) if born else None,
            "gender": own.gender[person["gender"]],
            "age": age,
            "band": own.ages[band],
            "education": own.education[person["education"]],
            "employment": own.employment[known(person["employment"]) or "unknown"],
            "company": companies.get(known(person["company"]) or ""),
            "organisation_number": "556036-0793"
            if known(person["company"]) == str(made.companies[0])
            else None,
            "workplace": None,
            "centre": centres.get(known(person["centre"]) or ""),
            "entered_on": person["entered_on"],
            "is_new": own.yes if first <= person["entered_on"] <= last else own.no,
            "left_on": person["left_on"] if has_left else None,
            "why": own.leave_reasons[person["why"]] if has_left else None,
            "informed_on": person["informed_on"],
            "hours": float(round(Decimal(int(time.minutes.sum())) / 60, 2)),
            "validations": len(mine),
            "signed_on": mine.day.max() if len(mine) else None,
            "model": "Prov BAS" if len(mine) else None,
            "outcome": words.outcomes[mine.whole.iloc[-1]] if len(mine) else None,
        }
        for activity, name in zip(made.activities, ("Validering", "Vägledning"), strict=False):
            spent = int(time[time.activity == str(activity)].minutes.sum())
            row[f"Timmar: {name}"] = float(round(Decimal(spent) / 60, 2))
        rows.append({own.columns.get(key, key): value for key, value in row.items()})
    return rows


def known(value: object) -> str | None:
    return None if value is None or value != value else str(value)


def plain(value: object) -> object:
    """A cell as the entries say it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, float | Decimal) else value


def test_every_cell_of_the_participants_is_what_the_entries_say(
    files: dict[str, Path], raw: Raw, made: Reported, words: Wording
) -> None:
    expected = expected_rows(raw, made, words)
    found = [
        {key: plain(value) for key, value in row.items()}
        for row in cells_of(files["xlsx"], "Deltagare", "Deltagande")
    ]
    assert len(expected) > 50
    assert found == [{key: row[key] for key in found[0]} for row in expected]
    assert set(found[0]) == set(expected[0])


def test_the_summary_says_what_the_pdf_says_and_hides_what_it_hides(
    files: dict[str, Path], made: Reported
) -> None:
    rows = cells_of(files["xlsx"], "Sammanställning", "Avsnitt")
    content = report_service(made.workspace, clock=made.clock).gather(
        MANAGER, made.programme, "2026-02", ReportOptions()
    )
    figures = content.figures
    by_name = {(row["Avsnitt"], row["Rad"], row["Mått"]): row for row in rows}
    took_part = by_name["I korthet", "Deltog", None]
    assert took_part["Antal"] == figures.keys["participated"].value
    hidden = [row for row in rows if row["Anmärkning"]]
    assert hidden, "otherwise this says nothing"
    assert all(row["Antal"] is row["Timmar"] is row["Kronor"] is None for row in hidden)
    assert {row["Anmärkning"] for row in hidden} <= {"färre än 5", "dolt"}
    spent = by_name["Kostnader", "Personal", "I perioden"]["Kronor"]
    staff = next(line for line in figures.costs if line.kind.value == "staff")
    assert round(spent * 100) == staff.spent.value


def test_every_column_is_explained_and_nothing_is_called_scbs(files: dict[str, Path]) -> None:
    book = openpyxl.load_workbook(files["xlsx"])
    heads = [cell.value for cell in book["Deltagare"][_head_of(book["Deltagare"], "Deltagande")]]
    explained = [row["Kolumn"] for row in cells_of(files["xlsx"], "Fält och koder", "Kolumn")]
    assert explained == heads
    notes = " ".join(str(row[0]) for row in book["Fält och koder"].iter_rows(max_row=3, values_only=True))
    assert "inte SCB:s mall" in notes
    assert "skyddad identitet" in notes
    assert len(heads) == len(COLUMNS) - 3 + 2, "without name, number and protection, with two activities"


def _head_of(sheet: Any, heading: str) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == heading)


@pytest.mark.skipif(not HAS_OFFICE, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_values(
    files: dict[str, Path], raw: Raw, made: Reported, words: Wording, tmp_path: Path
) -> None:
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        # Semicolons, UTF-8, as stored and not as formatted, dates by ISO.
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false",
        "--outdir",
        str(tmp_path),
        str(files["xlsx"]),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / files["xlsx"].with_suffix(".csv").name).read_text(encoding="utf-8")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    at = next(number for number, line in enumerate(lines) if line[0] == "Deltagande")
    expected = expected_rows(raw, made, words)
    assert len(lines) - at - 1 == len(expected)
    for line, row in zip(lines[at + 1 :], expected, strict=True):
        for heading, found in zip(lines[at], line, strict=True):
            assert _same(found, row[heading]), (heading, found, row[heading])


def _same(found: str, value: object) -> bool:
    if value is None:
        return not found
    if isinstance(value, int | float):
        return float(found) == value
    try:
        return datetime.strptime(found, "%m/%d/%Y").date().isoformat() == value  # noqa: DTZ007 - a day
    except ValueError:
        return found == value


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode().replace("\u00a0", " ")


@pytest.mark.skipif(not HAS_POPPLER, reason="poppler is not installed")
def test_the_pdf_holds_the_figures_and_says_what_it_is(
    files: dict[str, Path], raw: Raw, words: Wording
) -> None:
    text, took_part = text_of(files["pdf"]), raw.took_part(*FEBRUARY)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert "Månadsrapport · februari 2026" in lines
    for said in ("Framtidssäkrad industri", "Europeiska socialfonden", "11 500 000 kr", "IF Metall"):
        assert said in text
    assert f"Alla {len(took_part)} " in " ".join(lines)
    spent = int(raw.costs[raw.costs["on"].between(*FEBRUARY)].amount_ore.sum())
    assert f"{spent / 100:,.2f}".replace(",", " ").replace(".", ",") + " kr" in text
    assert "PRELIMINÄR" not in text
    assert words.programme_report.reading_heading in text
    assert "dolt" in text


@pytest.mark.skipif(not HAS_POPPLER, reason="poppler is not installed")
def test_the_report_for_the_centre_says_so_and_is_preliminary_while_months_are_open(
    files: dict[str, Path],
) -> None:
    text = text_of(files["inside pdf"])
    for said in ("INTERNAL", "PRELIMINARY", "Progress report", "Not closed yet", "How to read this report"):
        assert said in text
    assert "hidden" not in text


def test_nobody_with_protected_identity_is_named_anywhere(files: dict[str, Path]) -> None:
    for file in files.values():
        if file.suffix == ".xlsx":
            book = openpyxl.load_workbook(file)
            told = " ".join(
                str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
            )
        else:
            told = text_of(file) if HAS_POPPLER else ""
        for name in (ALIAS, HIDDEN_ALIAS):
            assert name not in told


def test_a_personal_number_stands_where_it_was_asked_for_and_nowhere_else(files: dict[str, Path]) -> None:
    told = {
        name: " ".join(
            str(cell)
            for sheet in openpyxl.load_workbook(files[name])
            for row in sheet.iter_rows(values_only=True)
            for cell in row
        )
        for name in ("xlsx", "inside xlsx")
    }
    assert NUMBER[8:] not in told["xlsx"]
    assert f"{NUMBER[:8]}-{NUMBER[8:]}" in told["inside xlsx"]
    assert all(NUMBER not in file.name for file in files.values())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_programme_without_anything_in_it_has_a_report_all_the_same(
    made: Reported, tmp_path: Path, language: str
) -> None:
    from assessor_app.domain import programmes
    from assessor_app.domain.programmes import ProgrammeDetails

    empty = made.identities.new()
    name = "Kompetens för omställning i hela Kalmar län och norra Småland, etapp två av tre " * 2
    made.workspace.commit(
        MANAGER.id, programmes.plan(empty, ProgrammeDetails(name[:150], "2026-05-11", "2026-06-14"))
    )
    reports = report_service(made.workspace, clock=made.clock)
    written = reports.write(MANAGER, empty, "2026-Q2", ReportOptions(language), tmp_path)
    assert [path.suffix for path in written] == [".xlsx", ".pdf"]
    assert len(written[0].stem) < 100
    assert made.workspace.centre_id == CENTRE
    content = reports.gather(MANAGER, empty, "2026-Q2", ReportOptions(language))
    (again,) = reports.produce(content, [ReportFormat.PDF], tmp_path)
    assert again == written[1]


def test_the_paper_is_archival_and_accessible(files: dict[str, Path]) -> None:
    for name in ("pdf", "inside pdf"):
        pdf = files[name].read_bytes()
        assert [*conformity_faults(pdf), *tag_faults(pdf)] == []
