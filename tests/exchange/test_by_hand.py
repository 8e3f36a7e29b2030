"""A file can be opened without the program, with tools that every system has or can get."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from assessor_app.exchange import manifests
from assessor_app.security.signing import verify
from assessor_app.services.entry_lines import line_of, piece_of
from tests.exchange.senders import Parcel, chain, parcel

TOOLS = ("unzip", "age", "tar", "openssl", "bash", "sha256sum")
DOCUMENT = Path(__file__).parents[2] / "docs" / "exchange-format.md"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"not all of {TOOLS} are installed here"
)


def run(*command: str, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


@pytest.fixture
def sent(tmp_path: Path) -> Parcel:
    made = parcel()
    made.chains.append(chain(made.receiver.party.device, 4000))
    made.write(tmp_path / "brev.assess")
    (tmp_path / "identity.txt").write_text(made.receiver.age[1] + "\n", encoding="utf-8")
    (tmp_path / "sender.hex").write_text(made.sender.public + "\n", encoding="utf-8")
    return made


def opened(folder: Path) -> Path:
    """Open it by hand; the folder with what was inside."""
    run("unzip", "-q", "brev.assess", "-d", "outside", folder=folder)
    run("age", "-d", "-i", "identity.txt", "-o", "inside.tar", "outside/payload.age", folder=folder)
    (folder / "inside").mkdir()
    run("tar", "-xf", "inside.tar", "-C", "inside", folder=folder)
    return folder / "inside"


def test_what_unzip_age_and_tar_bring_out_is_what_was_sent(sent: Parcel, tmp_path: Path) -> None:
    inside = opened(tmp_path)
    manifest = (inside / "manifest.json").read_bytes()
    signature = (inside / "manifest.sig").read_bytes()
    assert verify(sent.sender.key.public_bytes, manifests.PREFIX + manifest, signature)
    assert manifests.read_manifest(manifest, sent.header) == sent.manifest
    parts = sorted((inside / "entries").iterdir())
    assert len(parts) > 1
    lines = b"".join(part.read_bytes() for part in parts).splitlines()
    assert [piece_of(line) for line in lines] == sent.pieces
    assert lines == [line_of(piece) for piece in sent.pieces]
    pictures = {path.name: path.read_bytes() for path in (inside / "attachments").iterdir()}
    assert pictures == dict(zip(sent.manifest.attachments, sent.attachments, strict=True))
    assert len(list((inside / "checklists").iterdir())) == 1


def test_the_tools_find_nothing_to_complain_of(sent: Parcel, tmp_path: Path) -> None:
    assert "No errors detected" in run("unzip", "-t", "brev.assess", folder=tmp_path)
    listed = run("unzip", "-Z1", "brev.assess", folder=tmp_path).split()
    assert listed == ["header.json", "header.sig", "payload.age"]
    opened(tmp_path)
    listed = run("tar", "-tf", "inside.tar", folder=tmp_path).split()
    assert listed[:3] == ["manifest.json", "manifest.sig", "heads.jsonl"]
    assert listed[-1].startswith("entries/")


def test_the_header_says_who_sends_it_and_nothing_of_people(sent: Parcel, tmp_path: Path) -> None:
    header = json.loads(run("unzip", "-p", "brev.assess", "header.json", folder=tmp_path))
    assert sorted(header) == [
        "created_at",
        "format",
        "from",
        "number",
        "payload",
        "previous",
        "to",
        "version",
    ]
    assert b"anteckning" not in (tmp_path / "brev.assess").read_bytes()


def test_the_session_in_the_document_runs(sent: Parcel, tmp_path: Path) -> None:
    """What the document shows to be typed is typed here."""
    (script,) = re.findall(r"```sh\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    said = run("bash", "-euc", script, folder=tmp_path)
    assert "payload.age: OK" in said
    assert said.count("Signature Verified Successfully") == 2
    assert '"format":"assessor-exchange-manifest"' in said
    assert said.splitlines()[-1].encode().endswith(line_of(sent.pieces[0]))
