"""A short, seeded run of what `make fuzz` does for longer."""

import random
from pathlib import Path

import pytest

from tests.exchange.forging import Forgery, attempt
from tests.exchange.senders import parcel
from tests.fuzz.seeds import WORDS, seeds
from tests.fuzz.targets import TARGETS

ROUNDS = 400
SEEDS = seeds()


def mutated(content: bytes, chance: random.Random) -> bytes:
    """`content` with one to four changes of the kinds that break readers."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(6):
            case 0 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 1 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 2:
                del changed[at : at + chance.randint(1, 40)]
            case 3:
                changed[at:at] = chance.choice(WORDS)
            case 4:
                piece = changed[at : at + chance.randint(1, 200)]
                other = chance.randrange(len(changed) + 1)
                changed[other:other] = piece
            case _:
                changed[at : at + 8] = chance.randbytes(chance.randint(0, 8))
    return bytes(changed)


def test_the_seeds_are_what_the_targets_read() -> None:
    assert SEEDS.keys() == TARGETS.keys()


@pytest.mark.parametrize("name", TARGETS)
def test_mutations_end_or_are_refused(name: str) -> None:
    chance = random.Random(f"{name} 1")
    for content in SEEDS[name]:
        TARGETS[name](content)
    for _ in range(ROUNDS):
        TARGETS[name](mutated(chance.choice(SEEDS[name]), chance))


def test_any_single_mutated_byte_of_a_file_is_refused(tmp_path: Path) -> None:
    chance = random.Random(2)
    sent = parcel(7)
    whole = Forgery(sent).whole()
    assert attempt(whole, sent, tmp_path) == ""
    for _ in range(ROUNDS):
        changed = bytearray(whole)
        at = chance.randrange(len(changed))
        changed[at] = (changed[at] + chance.randint(1, 255)) % 256
        assert attempt(bytes(changed), sent, tmp_path), at


def test_any_single_mutated_byte_inside_is_refused_though_all_is_signed(tmp_path: Path) -> None:
    """A sender that is hostile signs what it likes; what it cannot sign is another device's chain.

    What a line says of an entry is bound by the chain, which the store computes: lines are left out here.
    """
    chance = random.Random(3)
    forgery = Forgery(parcel(7))
    forgery.members.pop()
    plain = forgery.tar()
    forgery = Forgery(forgery.sent)
    rest = forgery.tar()[len(plain) - 1024 :]
    plain = plain[:-1024]
    assert attempt(forgery.whole(), forgery.sent, tmp_path) == ""
    for _ in range(ROUNDS):
        changed = bytearray(plain)
        at = chance.randrange(len(changed))
        changed[at] = (changed[at] + chance.randint(1, 255)) % 256
        forgery.plain = bytes(changed) + rest
        code = attempt(forgery.whole(), forgery.sent, tmp_path)
        assert code == "file_damaged" or _in_a_signature(plain, at), at


def _in_a_signature(plain: bytes, at: int) -> bool:
    """Whether a byte belongs to a head's signature, which the store judges."""
    heads = plain.index(b"heads.jsonl")
    start, end = heads + 512, heads + 512 + plain[heads + 512 :].index(b"\0")
    return start <= at < end
