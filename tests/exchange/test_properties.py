"""What holds for every file, whatever is sent."""

import tempfile
from pathlib import Path

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.exchange.canonical import encoded, named
from assessor_app.exchange.chains import BrokenChain, ChainWalk
from assessor_app.exchange.channels import Channel, IteratorReader
from assessor_app.exchange.tars import END, TarReader, tar_member
from tests.exchange.senders import FILES, Parcel, chain, identity, parcel, take, with_run
from tests.fuzz.targets import Plain

TEXTS = st.text(st.characters(codec="utf-8"), max_size=300)


class Word(msgspec.Struct):
    """Something with a text."""

    b: str
    a: str


@given(TEXTS, TEXTS)
def test_the_one_form_is_that_of_rfc_8785(first: str, second: str) -> None:
    assert encoded(Word(first, second)) == rfc8785.dumps({"a": second, "b": first})


@given(st.text(max_size=600))
def test_a_name_that_was_made_fit_stays_as_it_is(text: str) -> None:
    assert named(named(text)) == named(text)
    assert len(named(text)) <= 200


@st.composite
def parcels(draw: st.DrawFn) -> Parcel:
    """Up to three chains, with runs withheld, and any contents."""
    made = parcel()
    made.chains, made.owners = [], {}
    for number in range(draw(st.integers(0, 3))):
        count = draw(st.integers(1, 12))
        pieces = chain(identity(50 + number), count)
        first = draw(st.integers(1, count))
        if draw(st.booleans()):
            pieces = with_run(pieces, first, draw(st.integers(first, count)))
        made.chains.append(pieces[draw(st.integers(0, len(pieces) - 1)) :])
    made.checklists = draw(st.lists(st.binary(max_size=2000), max_size=3, unique=True))
    made.attachments = draw(st.lists(st.binary(max_size=2000), max_size=3, unique=True))
    made.number = draw(st.integers(1, (1 << 53) - 1))
    made.previous = draw(st.none() | st.just("a" * 64))
    made.welcome = draw(st.none() | st.uuids())
    return made


@settings(max_examples=30)
@given(parcels())
def test_whatever_was_written_is_read(sent: Parcel) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = sent.write(Path(folder) / "brev.assess")
        assert [path.name for path in Path(folder).iterdir()] == ["brev.assess"]
        with FILES.open(written.path, sent.sender.public, [sent.receiver.age[1]]) as file:
            assert (file.digest, file.manifest, file.heads) == (written.digest, sent.manifest, sent.heads)
            assert (file.header.number, file.header.previous) == (sent.number, sent.previous)
            got = take(file)
    assert got.pieces == sent.pieces
    assert [content for _, content in got.checklists] == sent.checklists
    assert [content for _, content in got.attachments] == sent.attachments


@given(parcels(), st.data())
def test_pieces_left_out_doubled_or_moved_are_noticed(sent: Parcel, data: st.DataObject) -> None:
    pieces = sent.pieces
    if not pieces:
        return
    at = data.draw(st.integers(0, len(pieces) - 1))
    to = data.draw(st.integers(0, len(pieces) - 1))
    changes: dict[str, list[Entry | WithheldRun]] = {
        "left out": pieces[:at] + pieces[at + 1 :],
        "doubled": pieces[: at + 1] + pieces[at:],
        "moved": _moved(pieces, at, to),
    }
    change = data.draw(st.sampled_from(sorted(changes)))
    if changes[change] == pieces:
        _walk(sent, pieces)
        return
    with pytest.raises(BrokenChain):
        _walk(sent, changes[change])


def _moved(pieces: list[Entry | WithheldRun], at: int, to: int) -> list[Entry | WithheldRun]:
    rest = pieces[:at] + pieces[at + 1 :]
    return [*rest[:to], pieces[at], *rest[to:]]


def _walk(sent: Parcel, pieces: list[Entry | WithheldRun]) -> None:
    walk = ChainWalk(sent.manifest)
    for piece in pieces:
        walk.step(piece)
    walk.finish()


@given(st.lists(st.binary(max_size=1200), max_size=5))
def test_a_stream_of_files_is_read_as_it_was_written(contents: list[bytes]) -> None:
    members = [(f"entries/{number:06d}.jsonl", content) for number, content in enumerate(contents)]
    plain = Plain(b"".join(b"".join(tar_member(*member)) for member in members) + END)
    reader = TarReader(plain)
    assert [(name, reader.read(name, 1200)) for name, _ in members] == members
    assert reader.next_name() is None
    assert plain.at_end()


@given(st.lists(st.binary(max_size=500_000), max_size=6), st.integers(1, 700_000))
def test_bytes_come_through_as_they_went_in(pieces: list[bytes], size: int) -> None:
    whole = b"".join(pieces)
    reader = IteratorReader(iter(pieces))
    assert b"".join(iter(lambda: reader.read(size), b"")) == whole
    channel = Channel(lambda out: [out.write(piece) for piece in pieces] and None)
    try:
        read = b""
        while len(whole) - len(read) >= size:
            read += channel.take(size)
        assert read + channel.take(len(whole) - len(read)) == whole
        assert channel.at_end()
        with pytest.raises(EOFError):
            channel.take(1)
    finally:
        channel.close()


def test_what_the_writing_side_raises_comes_out_at_the_reading_side() -> None:
    def produce(out: Channel) -> None:
        out.write(b"abc")
        raise RuntimeError("no more")

    channel = Channel(produce)
    with pytest.raises(RuntimeError, match="no more"):
        channel.take(4)
    channel.close()
