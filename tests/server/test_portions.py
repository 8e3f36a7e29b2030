"""How much is taken over in one piece of work follows from how long the last ones took."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.journal import ChainHead, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.storage.server.lines import Incoming
from assessor_app.storage.server.portions import Portions

DEVICE = UUID(int=1)


def parts(count: int, each: int = 10) -> list[Incoming]:
    made = []
    for number in range(count):
        pieces = tuple(WithheldRun(DEVICE, seq, seq, bytes(32)) for seq in range(each))
        head = SignedHead(ChainHead(DEVICE, (number + 1) * each, bytes(32)), bytes(64))
        made.append(Incoming(DEVICE, pieces, head))
    return made


def sizes(portions: Portions, incoming: list[Incoming], seconds_each: float) -> list[int]:
    """How many parts go together, where each entry takes so long."""
    found = []
    for some in portions.of(incoming):
        entries = sum(len(part.pieces) for part in some)
        portions.took(entries, entries * seconds_each)
        found.append(len(some))
    return found


def test_on_a_quick_pc_more_and_more_goes_together_and_nothing_is_left_out() -> None:
    incoming = parts(60)
    told = sizes(Portions(), incoming, 0.00002)
    assert sum(told) == len(incoming)
    assert told[0] == 1
    assert max(told) > 8


def test_on_a_slow_pc_a_mark_waits_for_one_signed_part_at_most() -> None:
    assert sizes(Portions(), parts(10), 0.005) == [1] * 10


def test_a_pc_that_becomes_slow_takes_less_at_once() -> None:
    portions = Portions()
    sizes(portions, parts(40), 0.00002)
    first, *others = sizes(portions, parts(40), 0.01)
    assert first > 1
    assert set(others) == {1}
