"""Which backups stay, whatever the clock says, and what a restore would lose."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.backups import (
    BackupCounts,
    BackupFacts,
    age_days,
    entries_beyond,
    is_from_the_future,
    kept_by_rotation,
)
from assessor_app.domain.journal import DAY_MS, ChainHead

NOON = datetime(2026, 6, 17, 12, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)


def ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def back(days: float) -> int:
    return ms(NOON - timedelta(days=days))


def kept_days(days: list[float]) -> list[float]:
    """Which of the backups made so many days ago stay."""
    kept = kept_by_rotation([back(day) for day in days], ms(NOON), UTC)
    return [day for day in days if back(day) in kept]


def facts(*heads: ChainHead) -> BackupFacts:
    return BackupFacts(
        UUID(int=9), "C", "1", "0002", 0, ONE, "7K3QF", heads, BackupCounts(), (), "attachments-1.db"
    )


def head(device: UUID, seq: int) -> ChainHead:
    return ChainHead(device, seq, bytes(32))


def test_of_one_day_only_the_last_one_stays() -> None:
    assert kept_days([0, 0.1, 0.2, 0.3]) == [0]


def test_a_year_of_daily_backups_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    kept = kept_days([float(day) for day in range(400)])
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(kept) <= 7 + 4 + 12
    months = {(NOON - timedelta(days=day)).strftime("%Y-%m") for day in kept}
    assert len(months) == 12


def test_days_without_a_backup_cost_no_backup() -> None:
    assert kept_days([0, 30, 60, 90]) == [0, 30, 60, 90]


def test_a_single_old_backup_is_never_taken_away() -> None:
    assert kept_days([3000]) == [3000]


def test_a_clock_set_back_a_year_costs_no_good_backup() -> None:
    made = [back(day) for day in range(10)]
    a_year_ago = ms(NOON - timedelta(days=365))
    assert kept_by_rotation([*made, a_year_ago], a_year_ago, UTC) == {*made, a_year_ago}


def test_a_clock_set_on_costs_no_good_backup_by_age() -> None:
    made = [back(day) for day in range(5)]
    in_ten_years = ms(NOON + timedelta(days=3650))
    assert kept_by_rotation([*made, in_ten_years], in_ten_years, UTC) >= set(made)


def test_a_backup_from_the_future_takes_nobodys_place() -> None:
    future = ms(NOON + timedelta(days=900))
    kept = kept_by_rotation([future, back(0), back(1)], ms(NOON), UTC)
    assert kept == {future, back(0), back(1)}
    assert is_from_the_future(future, ms(NOON))
    assert not is_from_the_future(back(0), ms(NOON))
    assert age_days(future, ms(NOON)) == 0


@given(
    st.lists(st.integers(0, 4 * 10**12), min_size=1, max_size=60),
    st.integers(0, 4 * 10**12),
)
def test_rotation_keeps_the_newest_and_is_content_with_what_it_kept(made: list[int], now: int) -> None:
    kept = kept_by_rotation(made, now, UTC)
    assert kept <= set(made)
    assert max(made) in kept
    past = [at for at in made if at <= now + DAY_MS]
    assert not past or max(past) in kept
    assert kept_by_rotation(kept, now, UTC) == kept


def test_what_a_backup_does_not_reach_is_counted_for_each_device() -> None:
    backup = facts(head(ONE, 10), head(OTHER, 5))
    assert entries_beyond(backup, [head(ONE, 10), head(OTHER, 5)]) == 0
    assert entries_beyond(backup, [head(ONE, 13), head(OTHER, 5)]) == 3
    assert entries_beyond(backup, [head(ONE, 4), head(OTHER, 6)]) == 1
    assert entries_beyond(backup, [head(UUID(int=3), 2)]) == 2
