"""A backup counts once its copy was opened; half ones never do; none of the good ones is lost."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.journal import DAY_MS
from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.ports import Stopped, StorageProblem
from assessor_app.storage import engine
from assessor_app.system import backup_folders
from assessor_app.system.backup_manifests import MANIFEST_NAME
from tests.backups import DIRECT, Centre, found, open_again
from tests.building import FakeClock


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = found(tmp_path)
    yield made
    made.close()


def shelf(centre: Centre) -> Path:
    return centre.stick / "Assessor-backup" / str(centre.program.workspace.store_id)


def places(centre: Centre) -> list[Path]:
    return sorted(path for path in shelf(centre).iterdir() if path.is_dir())


def test_a_backup_holds_store_vault_and_pictures_and_says_so(centre: Centre) -> None:
    run = centre.run(centre.person())
    centre.picture(run)
    done = centre.back_up()
    place = Path(done.folder)
    assert sorted(path.name for path in place.iterdir()) == [
        "journal.db",
        "journal.mark",
        MANIFEST_NAME,
        "vault.json",
    ]
    counts = centre.backups()[0].facts
    assert counts is not None
    assert (counts.counts.people, counts.counts.assessments, counts.counts.marks) == (1, 1, 1)
    assert counts.counts.pictures == 1
    assert counts.counts.entries == centre.program.workspace.store.journal.count()
    assert centre.program.workspace.head in counts.heads


def test_a_stolen_stick_holds_no_name_in_the_clear(centre: Centre) -> None:
    centre.run(centre.person("Zulejka"))
    centre.back_up()
    everything = [path.read_bytes() for path in centre.stick.rglob("*") if path.is_file()]
    assert len(everything) > 4
    assert not any(b"Zulejka" in content or b"8703142391" in content for content in everything)


def test_pictures_are_carried_once(centre: Centre) -> None:
    run = centre.run(centre.person())
    centre.picture(run, shade=1)
    assert centre.back_up().pictures_added == 1
    centre.picture(run, shade=2)
    assert centre.back_up().pictures_added == 1
    assert centre.back_up().pictures_added == 0
    assert [path.name for path in shelf(centre).glob("attachments-*")] == ["attachments-1.db"]


def test_what_is_written_while_the_copy_is_made_is_in_it(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_STEP_PAGES", 4)
    run = centre.run(centre.person())
    codes = iter(centre.program.workspace.checklists()[0].codes[1:])

    def rate_meanwhile(what: str, _done: int, _total: int) -> None:
        if what == "copying" and (code := next(codes, None)) is not None:
            centre.rate(run, code)

    before = centre.program.workspace.head
    done = centre.back_up(rate_meanwhile)
    after = centre.program.workspace.head
    assert after in done.facts.heads
    assert after.seq > before.seq + 5
    assert done.facts.counts.marks == 1 + after.seq - before.seq


def test_the_state_tells_of_the_last_good_backup_and_its_age(centre: Centre) -> None:
    backups = centre.upkeep.backups
    assert backups.state().last_at is None
    centre.clock.turn(2 * DAY_MS)
    assert backups.state().problem == "backup_never"
    done = centre.back_up()
    state = backups.state()
    assert (state.last_at, state.target, state.problem) == (done.made_at, str(centre.stick), None)
    centre.clock.turn(9 * DAY_MS)
    assert (backups.state().age_days, backups.state().problem) == (9, "backup_old")
    assert "backup_old" in {condition.code for condition in centre.program.conditions()}


def test_a_new_centre_is_not_nagged_on_its_first_day(centre: Centre) -> None:
    assert centre.upkeep.backups.state().problem is None


def test_what_is_remembered_outlives_the_program(centre: Centre, tmp_path: Path) -> None:
    done = centre.back_up()
    centre.close()
    again = open_again(tmp_path, FakeClock(done.made_at + 1000))
    assert again.upkeep.backups.state().last_at == done.made_at
    assert [target.folder for target in again.upkeep.backups.targets()] == [str(centre.stick)]
    again.close()


@pytest.mark.parametrize("what", ["pictures", "bringing", "proving"])
def test_a_backup_that_is_stopped_leaves_nothing_and_harms_none(centre: Centre, what: str) -> None:
    centre.picture(centre.run(centre.person()))
    good = centre.back_up()
    centre.person("Berit")
    centre.picture(centre.run(centre.person("Cecilia")), shade=9)

    def stop(now: str, _done: int, _total: int) -> bool:
        return now != what

    with pytest.raises(Stopped):
        centre.back_up(stop)
    assert [row.folder for row in centre.backups()] == [good.folder]
    assert centre.upkeep.backups.state().failed_with is None


class PulledOut(Exception):
    pass


@pytest.mark.parametrize("moment", ["pictures", "bringing", "proving"])
def test_a_stick_that_is_pulled_out_is_said_and_the_half_is_cleared_away_next_time(
    centre: Centre, moment: str, tmp_path: Path
) -> None:
    centre.picture(centre.run(centre.person()))
    good = centre.back_up()
    centre.picture(centre.run(centre.person("Berit")), shade=9)
    elsewhere = tmp_path / "in the pocket"
    pulled = []

    def pull(now: str, _done: int, _total: int) -> None:
        if now == moment and not pulled:
            pulled.append(now)
            centre.stick.rename(elsewhere)

    with pytest.raises(BackupProblem) as refused:
        centre.back_up(pull)
    assert refused.value.code == "backup_target_gone"
    state = centre.upkeep.backups.state()
    assert (state.failed_with, state.problem) == ("backup_target_gone", "backup_failed")
    assert state.last_at == good.made_at

    elsewhere.rename(centre.stick)
    rows = centre.backups()
    assert [row.folder for row in rows if row.facts is not None] == [good.folder]
    halves = [row for row in rows if row.facts is None]
    assert [row.problem for row in halves] == ["backup_half"]
    centre.back_up()
    assert all(row.facts is not None for row in centre.backups())
    assert centre.upkeep.backups.state().problem is None


def test_another_stick_in_its_place_is_noticed(centre: Centre) -> None:
    shutil.rmtree(centre.stick)
    centre.stick.mkdir()
    with pytest.raises(BackupProblem) as refused:
        centre.back_up()
    assert refused.value.code == "backup_target_other"
    assert list(centre.stick.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "backup_target_full"),
        (errno.EROFS, "backup_target_read_only"),
        (errno.EIO, "backup_target_io"),
        (errno.EFBIG, "backup_target_small_files"),
        (errno.ENODEV, "backup_target_gone"),
    ],
)
def test_what_the_medium_refuses_is_said_and_no_half_counts(
    centre: Centre, number: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = centre.back_up()

    def refuse(_descriptor: int) -> None:
        raise OSError(number, "")

    with monkeypatch.context() as broken:
        broken.setattr(backup_folders, "_settle", refuse)
        with pytest.raises(BackupProblem) as refused:
            centre.back_up()
    assert refused.value.code == code
    assert [row.folder for row in centre.backups() if row.facts is not None] == [good.folder]


def test_a_medium_that_keeps_something_else_than_it_was_given_is_found_out(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup_folders._settle

    def rot(descriptor: int) -> None:
        real(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").resolve()
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup_folders, "_settle", rot)
    with pytest.raises(BackupProblem) as refused:
        centre.back_up()
    assert refused.value.code == "backup_not_proven"
    assert [row for row in centre.backups() if row.facts is not None] == []


def test_no_room_on_the_stick_is_said_before_anything_is_written(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_folders, "free_bytes", lambda _: 1_000_000)
    with pytest.raises(BackupProblem) as refused:
        centre.back_up()
    assert refused.value.code == "backup_target_no_room"
    assert refused.value.details["free"] == "1"
    assert not shelf(centre).exists()


def test_no_room_on_the_own_disk_for_the_copy_is_said(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("disk_full")

    monkeypatch.setattr("assessor_app.storage.engine.Database.backup_to", full)
    with pytest.raises(BackupProblem) as refused:
        centre.back_up()
    assert refused.value.code == "backup_no_room_here"


def test_a_damaged_vault_is_no_part_of_a_backup(centre: Centre) -> None:
    good = centre.program.paths.vault.read_bytes()
    centre.program.paths.vault.write_bytes(good[: len(good) // 2])
    with pytest.raises(Exception) as refused:  # noqa: PT011 - told by its code
        centre.back_up()
    assert getattr(refused.value, "code", "") == "vault_damaged"
    centre.program.paths.vault.write_bytes(good)
    assert [row for row in centre.backups() if row.facts is not None] == []


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda place: (place / MANIFEST_NAME).unlink(), "backup_half"),
        (lambda place: (place / MANIFEST_NAME).write_bytes(b""), "backup_damaged"),
        (lambda place: (place / MANIFEST_NAME).write_bytes(b"[" * 99_999), "backup_damaged"),
        (
            lambda place: (place / MANIFEST_NAME).write_text('{"format":"assessor-backup","version":2}'),
            "backup_from_the_future",
        ),
        (lambda place: (place / "journal.db").unlink(), "backup_damaged"),
        (lambda place: (place / "journal.db").write_bytes(b"x"), "backup_damaged"),
        (lambda place: (place.parent / "attachments-1.db").unlink(), "backup_damaged"),
    ],
)
def test_what_is_wrong_with_a_backup_is_said_in_the_list(
    centre: Centre, damage: Callable[[Path], object], problem: str
) -> None:
    damage(Path(centre.back_up().folder))
    rows = centre.backups()
    assert [(row.facts, row.problem) for row in rows] == [(None, problem)]


def test_rotation_leaves_one_a_day_and_never_the_only_good_one(centre: Centre) -> None:
    for _ in range(3):
        last = centre.back_up()
    assert [row.folder for row in centre.backups()] == [last.folder]
    for _ in range(9):
        centre.clock.turn(DAY_MS)
        centre.back_up()
    kept = centre.backups()
    assert 7 <= len(kept) <= 10
    assert all(row.facts is not None for row in kept)


def test_a_clock_set_back_a_year_deletes_no_backup_and_names_those_from_the_future(centre: Centre) -> None:
    folders = set()
    for _ in range(3):
        centre.clock.turn(DAY_MS)
        folders.add(centre.back_up().folder)
    centre.clock.turn(-int(timedelta(days=365).total_seconds() * 1000))
    folders.add(centre.back_up().folder)
    rows = centre.backups()
    assert {row.folder for row in rows} == folders
    assert [row.future for row in rows] == [True, True, True, False]


def test_a_backup_that_holds_somebody_erased_later_says_so_and_is_replaced_by_the_next(
    centre: Centre,
) -> None:
    kept = centre.person("Behållen")
    centre.back_up()
    centre.clock.turn(DAY_MS)
    person = centre.person("Raderad")
    centre.picture(centre.run(person))
    centre.back_up()
    centre.program.workspace.erase_person(centre.actor.id, person, "asked")
    newer, older = centre.backups()
    assert (newer.erased_since, older.erased_since) == (1, 0)

    centre.clock.turn(DAY_MS)
    done = centre.back_up()
    rows = centre.backups()
    assert done.folder in [row.folder for row in rows]
    assert [row.erased_since for row in rows] == [0] * len(rows)
    # Nor do the pictures beside older backups hold anything of theirs.
    assert [path.name for path in shelf(centre).glob("attachments-*")] == ["attachments-2.db"]
    assert centre.program.workspace.candidate(kept).details is not None


def test_at_closing_a_backup_is_due_only_where_something_is_new_and_a_target_is_at_hand(
    centre: Centre, tmp_path: Path
) -> None:
    backups = centre.upkeep.backups
    assert backups.due_at_close(DIRECT) == str(centre.stick)
    centre.back_up()
    assert backups.due_at_close(DIRECT) is None
    centre.person()
    assert backups.due_at_close(DIRECT) == str(centre.stick)
    centre.stick.rename(tmp_path / "gone")
    assert backups.due_at_close(DIRECT) is None
    (tmp_path / "gone").rename(centre.stick)
    backups.set_on_close(centre.actor, False)
    assert backups.due_at_close(DIRECT) is None


def test_backups_do_not_go_into_the_folder_of_the_store(centre: Centre) -> None:
    inside = centre.program.paths.data / "copies"
    inside.mkdir()
    with pytest.raises(BackupProblem) as refused:
        centre.upkeep.backups.add_target(centre.actor, str(inside))
    assert refused.value.code == "backup_target_inside"


def test_a_folder_on_the_same_disk_is_told_apart(centre: Centre) -> None:
    assert centre.upkeep.backups.targets()[0].same_disk


def test_only_who_may_restore_sees_a_preview(centre: Centre) -> None:
    from assessor_app.domain.centres import Actor, Role

    done = centre.back_up()
    with pytest.raises(NotAllowed):
        centre.upkeep.backups.preview(Actor(centre.actor.id, Role.ASSESSOR), done.folder, DIRECT)
    centre.person()
    preview = centre.upkeep.backups.preview(centre.actor, done.folder, DIRECT)
    assert preview.lost == 1
    assert preview.facts.counts.people == 0


def test_a_damaged_memory_is_put_aside_and_stops_nobody(centre: Centre, tmp_path: Path) -> None:
    plan = centre.program.paths.backup_plan(centre.program.workspace.store_id)
    centre.close()
    plan.write_bytes(b"{")
    again = open_again(tmp_path)
    assert again.upkeep.backups.targets() == ()
    assert [path.name for path in plan.parent.glob("backups-*.damaged-1")]
    again.close()
