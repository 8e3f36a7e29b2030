"""`assessor-app demo --headless --out DIR` leaves what it promises, and reaches for no network."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

WATCHED = """
import socket, sys
heard = open(sys.argv[1], "w", buffering=1)
def listen(event, args):
    if event in ("socket.connect", "socket.bind"):
        if args[0].family in (socket.AF_INET, socket.AF_INET6):
            heard.write(event + chr(10))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        heard.write(event + chr(10))
sys.addaudithook(listen)
from assessor_app.cli import run
sys.exit(run(["demo", "--headless", "--out", sys.argv[2]]))
"""
STEPS = ("preparation", "self-rating", "knowledge", "practice", "feedback", "signatures")
UNDERTAKINGS = (
    "programmes",
    "programme",
    "programme-people",
    "programme-months",
    "programme-reports",
    "companies",
    "company",
    "competence-map",
    "gap-analysis",
    "calendar",
    "follow-up",
    "roster",
)
DOCUMENTS = (
    "to-issue",
    "issued",
    "printed",
    "revoke",
    "replace",
    "documents-revoked",
    "status-list",
    "verified",
    "verified-revoked",
    "settings-looks",
    "settings-keys",
)
WITH_OTHERS = (
    "visits",
    "visit",
    "exchange",
    "conflict",
    "conflict-settled",
    "exchange-written",
    "exchange-files",
)
VERDICTS = {
    "certificate.pdf": "genuine",
    "statement.pdf": "genuine",
    "report.pdf": "genuine",
    "credential.json": "genuine",
    "revoked.pdf": "revoked",
}


def size_of(png: Path) -> tuple[int, int]:
    """Width and height as the file's head says."""
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


@pytest.mark.slow
def test_the_demo_without_a_screen_leaves_pictures_papers_and_a_summary(tmp_path: Path) -> None:
    out, heard = tmp_path / "tour", tmp_path / "network"
    command = [sys.executable, "-c", WATCHED, str(heard), str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(out)
    assert heard.read_text() == ""

    summary = json.loads((out / "summary.json").read_text())
    assert summary["marks"] >= 68
    assert summary["entries"] > summary["marks"]
    assert summary["chain_verified"] is True
    assert summary["seconds"] > 0
    assert (summary["visits"], summary["conflicts_settled"]) == (2, 1)
    assert (summary["participants"], summary["reports"]) == (36, 2)
    assert len([*out.glob("*.xlsx"), *out.glob("kompetenslyft*.pdf")]) == 2
    assert (summary["partners"], summary["exchange_files"]) == (2, 4)
    assert summary["exchanged_entries"] == summary["entries"]
    assert summary["exchanged_bytes"] == (out / "results.assess").stat().st_size
    assert "AGE-SECRET-KEY-1" in (out / "demo-receiver.key").read_text()
    assert json.loads((out / "demo-receiver.pair").read_text())["body"]["format"] == "assessor-pairing"
    assert (summary["issued_in_batch"], summary["revoked"]) == (4, 4)
    assert summary["verdicts"] == VERDICTS
    for named in summary["files"].values():
        names = [named] if isinstance(named, str) else named
        assert names
        assert all((out / name).exists() for name in names)
    assert len(summary["files"]["printed"]) == summary["issued_in_batch"]
    stranger = ["verify", "--json", *(str(out / name) for name in VERDICTS)]
    stranger += [f"--status={out / name}" for name in summary["files"]["status_lists"]]
    told = subprocess.run(
        [sys.executable, "-m", "assessor_app", *stranger],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1, told.stderr
    known = {one["file"]: one["verdict"] for one in json.loads(told.stdout)["documents"]}
    assert known == {**dict.fromkeys(VERDICTS, "genuine_as_far_as_known"), "revoked.pdf": "revoked"}
    pictures = sorted((out / "screens").glob("*.png"))
    assert {size_of(picture) for picture in pictures} == {(1366, 820)}
    for step in (*STEPS, *DOCUMENTS, *UNDERTAKINGS, *WITH_OTHERS):
        for mode in ("light", "dark"):
            assert list((out / "screens").glob(f"[0-9]*-{step}-{mode}.png")), f"{step} {mode}"
