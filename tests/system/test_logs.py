"""No personal number reaches the log, however it is written."""

from __future__ import annotations

import logging
import stat
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.system import logs


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    handler = logs.start_log(tmp_path / "logs")
    yield tmp_path / "logs"
    logs.stop_log(handler)
    root.setLevel(level)


@given(
    st.dates(date(1850, 1, 1), date(2050, 1, 1)),
    st.booleans(),
    st.sampled_from(["{d}{s}{n}", "{d} {s} {n}", "{h}{s}{n}", "{h} {n}", "{b}{s}{n}", "{b} {n}"]),
    st.sampled_from(["", "-", "+", "–", "−"]),
    st.integers(0, 9999).map(lambda number: f"{number:04}") | st.sampled_from(["T000", "x999"]),
    st.booleans(),
    st.sampled_from(["", " ", "x", "'", "(", "\u00a0", "\n", "é", "7"]),
)
def test_every_written_form_of_a_number_is_masked(
    born: date, is_coordination: bool, form: str, sign: str, last: str, is_short: bool, around: str
) -> None:
    day = f"{born.day + (60 if is_coordination else 0):02}"
    year = f"{born:%y}" if is_short and "{h}" not in form else f"{born.year:04}"
    dated = {
        "d": f"{year}{born:%m}{day}",
        "h": f"{year}-{born:%m}-{day}",
        "b": f"{year} {born:%m} {day}",
    }
    number = form.format(**dated, s=sign, n=last)

    masked = logs.mask_numbers(f"candidate{around}{number}{around} saved")

    assert last not in masked
    assert logs.MASK in masked


@pytest.mark.parametrize(
    "text",
    [
        "opened in 1234 ms",
        "2025-06-01T10:42:07+0200 INFO",
        "version 6.11.3",
        "wrote 123456789 bytes",
        "MAT-3 4/7",
    ],
)
def test_what_has_another_form_stays_readable(text: str) -> None:
    assert logs.mask_numbers(text) == text


@given(st.text())
def test_any_text_can_be_masked_and_a_second_time_changes_nothing(text: str) -> None:
    once = logs.mask_numbers(text)

    assert logs.mask_numbers(once) == once


def test_numbers_in_arguments_and_tracebacks_are_masked_too(folder: Path) -> None:
    log = logging.getLogger("test")
    log.warning("could not read %s", "900101-2385")
    try:
        raise ValueError("no such candidate: 19900101-2385")
    except ValueError:
        log.exception("failed")

    written = (folder / logs.LOG_NAME).read_text("utf-8")
    assert "2385" not in written
    assert written.count(logs.MASK) >= 2
    assert "ValueError: no such candidate" in written


def test_a_message_cannot_forge_a_line_of_the_log(folder: Path) -> None:
    logging.getLogger("test").warning("name\r\n2025-01-01T00:00:00+0000 ERROR forged \ud800")

    lines = (folder / logs.LOG_NAME).read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("    ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_the_log_is_for_its_owner_alone(folder: Path) -> None:
    logging.getLogger("test").warning("x")

    assert stat.S_IMODE((folder / logs.LOG_NAME).stat().st_mode) == 0o600


def test_old_logs_make_room_for_new_ones(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (handler,) = (one for one in logging.getLogger().handlers if isinstance(one, logs.OwnerOnlyFile))
    monkeypatch.setattr(handler, "maxBytes", 2000)
    for number in range(200):
        logging.getLogger("test").warning("line %d %s", number, "x" * 80)

    assert len(list(folder.iterdir())) == logs.KEPT_LOGS + 1
    assert "line 199" in (folder / logs.LOG_NAME).read_text("utf-8")


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")

    handler = logs.start_log(tmp_path / "logs", logging.CRITICAL)
    logs.stop_log(handler)

    assert isinstance(handler, logging.StreamHandler)


def test_the_end_of_a_huge_log_is_read_newest_first_and_costs_what_is_asked_for(tmp_path: Path) -> None:
    line = "2026-05-14T08:42:07+0200 INFO assessor_app.a: note {number}\n"
    with (tmp_path / logs.LOG_NAME).open("w", encoding="utf-8") as file:
        for number in range(60_000):
            file.write(line.format(number=number))
    read = logs.read_log(tmp_path, 10_000)
    assert read[0].text == "note 59999"
    assert 100 < len(read) < 200
    assert [one.text for one in read[:3]] == ["note 59999", "note 59998", "note 59997"]


def test_older_files_follow_where_the_newest_one_is_short(tmp_path: Path) -> None:
    (tmp_path / f"{logs.LOG_NAME}.1").write_text(
        "2026-05-13T08:42:07+0200 ERROR a.b: old\n    place\n", "utf-8"
    )
    (tmp_path / logs.LOG_NAME).write_text("2026-05-14T08:42:07+0200 INFO a.b: new\n", "utf-8")
    read = logs.read_log(tmp_path)
    assert [(one.level, one.text) for one in read] == [("INFO", "new"), ("ERROR", "old\nplace")]


def test_what_an_earlier_version_wrote_is_masked_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / logs.LOG_NAME).write_text("2026-05-14T08:42:07+0200 INFO a.b: 870314-2391\n", "utf-8")
    assert logs.read_log(tmp_path)[0].text == logs.MASK


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0" * 99, b"no record at all\n", b"\n" * 5000])
def test_a_log_that_is_no_log_shows_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / logs.LOG_NAME).write_bytes(content)
    assert logs.read_log(tmp_path) == ()
    assert logs.read_log(tmp_path / "nowhere") == ()
