"""A centre and a node that know each other by the command line alone, and what they carry."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.cli import DONE, REFUSED, WRONG_USE, run
from assessor_app.system.paths import find_paths
from tests.bootstrap.test_program import PHRASE, form


@dataclass
class Places:
    """Two data folders, a stick, and the file with the passphrase that opens both."""

    centre: Path
    node: Path
    stick: Path
    phrase: Path
    capsys: pytest.CaptureFixture[str]

    def at(self, place: Path, *words: object, expect: int = DONE) -> dict[str, object]:
        """Carry out a command with `--json`; what it says."""
        command = [str(word) for word in words]
        done = run(["--data-dir", str(place), *command, "--json", "--passphrase-file", str(self.phrase)])
        said = self.capsys.readouterr()
        assert done == expect, said.err
        told: dict[str, object] = json.loads(said.out) if said.out.startswith("{") else {}
        return told

    def pair(self) -> None:
        for one, other in ((self.centre, self.node), (self.node, self.centre)):
            told = self.at(one, "pair", "--to", self.stick)
            self.at(other, "pair", told["path"], "--yes-words", told["words"])


@pytest.fixture
def places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Places:
    phrase, stick = tmp_path / "phrase", tmp_path / "stick"
    phrase.write_text(PHRASE + "\n", encoding="utf-8")
    stick.mkdir()
    forms = {
        "centre": form(),
        "node": replace(form(), centre_name="Noden", centre_code="NOD", place_kind="node"),
    }
    for name, filled in forms.items():
        program = Program(find_paths(tmp_path / name))
        program.create(filled)
        program.close()
    return Places(tmp_path / "centre", tmp_path / "node", stick, phrase, capsys)


def test_a_file_goes_to_the_node_and_its_receipt_comes_back(places: Places) -> None:
    places.pair()
    written = places.at(places.centre, "export", "Noden", "--to", places.stick)
    assert (written["written"], written["number"]) == (True, 1)
    seen = places.at(places.node, "inspect", written["path"])
    assert (seen["number"], seen["standing"], seen["missing"]) == (1, "new", [])
    taken = places.at(places.node, "import", written["path"], "--yes")
    assert taken["entries"] == written["entries"]
    assert places.at(places.node, "import", written["path"], "--yes")["import"] is None
    receipt = places.at(places.node, "receipt", "--for", seen["from"], "--to", places.stick)
    assert places.at(places.centre, "receipt", receipt["path"])["delivered"] == [1]
    assert places.at(places.centre, "receipt", receipt["path"])["delivered"] == []
    assert places.at(places.centre, "export", "Noden", "--to", places.stick)["written"] is False


def test_what_a_device_wrote_before_it_got_a_new_identity_is_believed_too(places: Places) -> None:
    """The centre was restored or copied before it met the node, which knows only what it is now."""
    paths = find_paths(places.centre)
    for mark in paths.state.rglob("*.json"):
        mark.unlink()
    places.pair()
    written = places.at(places.centre, "export", "Noden", "--to", places.stick)
    taken = places.at(places.node, "import", written["path"], "--yes")
    assert (taken["entries"], taken["unusable"]) == (written["entries"], 0)


def test_other_words_introduce_nobody(places: Places) -> None:
    told = places.at(places.node, "pair", "--to", places.stick)
    words = "babab-" * 5 + "babab"
    places.at(places.centre, "pair", told["path"], "--yes-words", words, expect=REFUSED)
    places.at(places.centre, "export", "Noden", "--to", places.stick, expect=WRONG_USE)


def test_what_is_no_exchange_file_is_refused_with_a_sentence(places: Places) -> None:
    path = places.stick / "brev.assess"
    path.write_bytes(b"Hej!")
    places.at(places.centre, "import", path, "--yes", expect=REFUSED)
    places.at(places.centre, "receipt", path, expect=REFUSED)


@pytest.mark.parametrize(
    "words", [["receipt"], ["receipt", "--for", "Noden"], ["pair"], ["export", "Noden"], ["import"]]
)
def test_half_a_command_is_wrong_use(words: list[str], tmp_path: Path) -> None:
    assert run(["--data-dir", str(tmp_path), *words]) == WRONG_USE
