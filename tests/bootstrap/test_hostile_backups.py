"""A stick that somebody has been at: whatever its files say, the store is as it was or is told in words."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from assessor_app.bootstrap import restoring
from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.journal import DAY_MS
from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.protection import AliasForm
from assessor_app.system.backup_manifests import MANIFEST_NAME
from tests.backups import PHRASE, Centre, found, open_again, paths_in, restore
from tests.building import NOON, FakeClock

Manifest = dict[str, Any]


def rewrite(place: str, change: Callable[[Manifest], object]) -> None:
    """Edit a manifest by hand."""
    path = Path(place) / MANIFEST_NAME
    manifest = json.loads(path.read_bytes())
    change(manifest)
    path.write_text(json.dumps(manifest))


def deep(manifest: Manifest) -> None:
    manifest["heads"] = json.loads("[" * 500 + "]" * 500)


def other_digest(manifest: Manifest) -> None:
    manifest["files"][0]["sha256"] = "0" * 64


def shorter_head(manifest: Manifest) -> None:
    manifest["heads"][0]["seq"] += 1


EDITS: dict[str, Callable[[Manifest], object]] = {
    "a path upwards": lambda manifest: manifest["files"][0].update(name="../journal.db"),
    "pictures elsewhere": lambda manifest: manifest.update(attachments="../../attachments-1.db"),
    "pictures of an absolute path": lambda manifest: manifest.update(attachments="/etc/passwd"),
    "a name with an end of line": lambda manifest: manifest.update(attachments="attachments-1.db\n"),
    "a huge number": lambda manifest: manifest["heads"][0].update(seq=10**30),
    "a huge size": lambda manifest: manifest["files"][0].update(size=10**30),
    "a time past all years": lambda manifest: manifest.update(made_at=10**17),
    "a negative count": lambda manifest: manifest["counts"].update(people=-1),
    "more pictures than there are": lambda manifest: manifest["counts"].update(pictures=10**6),
    "another centre": lambda manifest: manifest.update(store=str(uuid4())),
    "another device": lambda manifest: manifest.update(device=str(uuid4())),
    "another digest": other_digest,
    "another head": shorter_head,
    "no heads": lambda manifest: manifest.update(heads=[]),
    "no files": lambda manifest: manifest.update(files=[]),
    "a file twice": lambda manifest: manifest["files"].append(manifest["files"][0]),
    "very deep": deep,
    "an unknown revision": lambda manifest: manifest.update(revision="../../0001"),
    "erased people that the copy knows nothing of": lambda manifest: manifest.update(erased=[str(uuid4())]),
}


@pytest.fixture
def backed_up(tmp_path: Path) -> tuple[Centre, str]:
    centre = found(tmp_path)
    centre.picture(centre.run(centre.person()))
    done = centre.back_up()
    centre.close()
    return centre, done.folder


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edited_manifest_is_refused_in_words_and_the_store_stays(
    backed_up: tuple[Centre, str], edit: Callable[[Manifest], object]
) -> None:
    centre, place = backed_up
    keeper = centre.actor.id
    rewrite(place, edit)
    desk = Program(centre.program.paths, FakeClock(NOON + 1)).restoring
    with pytest.raises(EnvironmentProblem):
        desk.stage(place, keeper, PHRASE)
    assert not centre.program.paths.restoring.exists()


def test_a_manifest_beside_the_backup_erases_nobody_by_its_word_alone(tmp_path: Path) -> None:
    centre = found(tmp_path)
    person = centre.person("Kvar")
    first = centre.back_up()
    centre.clock.turn(DAY_MS)
    second = centre.back_up()
    centre.close()
    rewrite(second.folder, lambda manifest: manifest.update(erased=[str(person)]))
    restore(tmp_path, first.folder)
    again = open_again(tmp_path)
    try:
        details = again.program.workspace.candidate(person).details
        assert details is not None
        assert details.given_name == "Kvar"
    finally:
        again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in the file system")
def test_a_pipe_in_place_of_a_manifest_holds_nobody_up(backed_up: tuple[Centre, str]) -> None:
    centre, place = backed_up
    (Path(place) / MANIFEST_NAME).unlink()
    os.mkfifo(Path(place) / MANIFEST_NAME)
    target = Path(place).parents[1] / "target.json"
    target.unlink()
    os.mkfifo(target)
    desk = Program(centre.program.paths, FakeClock(NOON + 1)).restoring
    rows = desk.found(str(Path(place).parent))
    assert [row.problem for row in rows] == ["backup_damaged"]
    again = open_again(centre.stick.parent)
    try:
        assert again.upkeep.backups.targets()[0].problem == "backup_target_other"
    finally:
        again.close()


def test_links_on_the_stick_bring_nothing_in_from_elsewhere(
    backed_up: tuple[Centre, str], tmp_path: Path
) -> None:
    centre, place = backed_up
    keeper = centre.actor.id
    journal = Path(place) / "journal.db"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"\0" * journal.stat().st_size)
    journal.unlink()
    journal.symlink_to(elsewhere)
    desk = Program(centre.program.paths, FakeClock(NOON + 1)).restoring
    with pytest.raises(BackupProblem, match="backup_damaged"):
        desk.stage(place, keeper, PHRASE)
    assert elsewhere.exists()
    assert not centre.program.paths.restoring.exists()


def test_a_restore_whose_note_is_damaged_is_told_and_the_former_store_opens(
    backed_up: tuple[Centre, str], tmp_path: Path
) -> None:
    centre, place = backed_up
    desk = Program(centre.program.paths, FakeClock(NOON + 1)).restoring
    desk.stage(place, centre.actor.id, PHRASE)
    (centre.program.paths.restoring / restoring.WHOLE).write_bytes(b"\0\0{")
    again = open_again(tmp_path)
    try:
        assert len(again.opened.candidates.find()) == 1
    finally:
        again.close()


def test_a_damaged_note_in_the_middle_of_a_restore_still_brings_the_backup(
    backed_up: tuple[Centre, str], tmp_path: Path
) -> None:
    centre, place = backed_up
    paths = centre.program.paths
    desk = Program(paths, FakeClock(NOON + 1)).restoring
    desk.stage(place, centre.actor.id, PHRASE)
    staging = paths.restoring
    (staging / restoring.WHOLE).write_bytes(b"")
    shutil.move(paths.data / "journal.mark", tmp_path / "mark")
    shutil.move(staging / "journal.mark", paths.data / "journal.mark")
    again = open_again(tmp_path)
    try:
        assert again.program.workspace.verify().verified
    finally:
        again.close()


def test_who_is_no_manager_any_more_restores_no_backup_from_when_they_were(tmp_path: Path) -> None:
    centre = found(tmp_path)
    former, _ = centre.opened.accounts.let_in(centre.actor, "Per Norén", Role.MANAGER, PHRASE)
    done = centre.back_up()
    centre.opened.accounts.set_role(centre.actor, former, Role.ASSESSOR, PHRASE)
    centre.close()
    desk = Program(paths_in(tmp_path), FakeClock(NOON + 1)).restoring
    with pytest.raises(NotAllowed):
        desk.stage(done.folder, former, PHRASE)
    assert former not in {tile.id for tile in desk.keepers(done.folder)}


def test_what_anybody_can_read_on_a_stick_does_not_count_protected_people(tmp_path: Path) -> None:
    centre = found(tmp_path)
    centre.person()
    hidden = centre.person("Skyddas")
    centre.run(hidden)
    form = AliasForm("Skyddad 1", frozenset({centre.actor.id}))
    centre.opened.protection.protect(centre.actor, hidden, form)
    done = centre.back_up()
    counts = done.facts.counts
    assert (counts.people, counts.assessments, counts.marks, counts.documents) == (1, 0, 0, 0)
    centre.close()
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    assert len(again.opened.candidates.find()) == 2
    again.close()
