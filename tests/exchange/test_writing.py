"""Files are written whole or not at all, and say so when the medium would not have them."""

import errno
import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.exchange.problems import reading_from, writing_to
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.services.envelope_ports import Readable, Writable
from assessor_app.services.exchange_ports import ExchangeProblem, FileBody
from assessor_app.services.ports import Stopped
from tests.exchange.senders import FILES, Parcel, chain, parcel, read

Piece = Entry | WithheldRun


@pytest.fixture
def sent() -> Parcel:
    return parcel()


def write(sent: Parcel, target: Path, body: FileBody, **more: object) -> None:
    recipients = [sent.receiver.age[0]]
    FILES.write(target, sent.header, body, recipients, sent.sender.key.sign, **more)  # type: ignore[arg-type]


def failing(pieces: list[Piece], error: BaseException) -> Iterator[Piece]:
    """Some entries and then an error, as a store gives them that is locked half way."""
    yield from pieces[:7]
    raise error


@pytest.mark.parametrize("error", [RuntimeError("locked"), OSError(errno.ENOSPC, "locked")])
def test_an_error_of_the_store_leaves_no_file(error: Exception, sent: Parcel, tmp_path: Path) -> None:
    """Whatever it is: a full disk of the store is not one of the stick."""
    target = tmp_path / "brev.assess"
    target.write_bytes(b"an older file")
    body = replace(sent.body(), pieces=failing(sent.pieces, error))
    with pytest.raises(type(error), match="locked") as raised:
        write(sent, target, body)
    assert raised.value is error
    assert target.read_bytes() == b"an older file"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("when", ["writing", "checking"])
def test_who_stops_it_finds_no_file(when: str, sent: Parcel, tmp_path: Path) -> None:
    told: list[str] = []

    def progress(what: str, done: int, total: int) -> bool:
        told.append(what)
        assert 0 <= done <= total
        return what != when

    with pytest.raises(Stopped):
        write(sent, tmp_path / "brev.assess", sent.body(), progress=progress)
    assert told[-1] == when
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("when", ["checking", "reading"])
def test_who_stops_the_reading_is_heard(when: str, sent: Parcel, tmp_path: Path) -> None:
    sent.write(tmp_path / "brev.assess")

    def progress(what: str, _done: int, _total: int) -> bool:
        return what != when

    with (
        pytest.raises(Stopped),
        FILES.open(tmp_path / "brev.assess", sent.sender.public, [sent.receiver.age[1]], progress) as file,
    ):
        list(file.pieces())
    with FILES.open(tmp_path / "brev.assess", sent.sender.public, [sent.receiver.age[1]]) as file:
        assert len(list(file.pieces())) == len(sent.pieces)


@pytest.mark.skipif(not os.access("/dev/full", os.W_OK), reason="no device that is always full")
def test_a_full_disk_leaves_no_file_and_is_told(sent: Parcel, tmp_path: Path) -> None:
    class Full(AgeEnvelopes):
        """Encrypts onto a disk that is full."""

        def encrypt(self, source: Readable, target: Writable, recipients: object) -> None:
            with Path("/dev/full").open("wb", buffering=0) as full:
                full.write(b"x")

    files = LocalExchangeFiles(Full())
    with pytest.raises(ExchangeProblem, match="exchange_target_full"):
        files.write(
            tmp_path / "brev.assess", sent.header, sent.body(), [sent.receiver.age[0]], sent.sender.key.sign
        )
    assert not list(tmp_path.iterdir())


def test_an_error_of_the_disk_in_the_midst_of_encrypting_keeps_its_number(
    sent: Parcel, tmp_path: Path
) -> None:
    class Failing:
        """A disk that fails at the third piece."""

        pieces = 0

        def write(self, data: bytes, /) -> int:
            self.pieces += 1
            if self.pieces == 3:
                raise OSError(errno.ENOSPC, "full")
            return len(data)

        def flush(self) -> None:
            """Nothing waits here."""

    source = (tmp_path / "plain").open("wb+")
    source.write(bytes(1 << 20))
    source.seek(0)
    with source, pytest.raises(OSError, match="full") as refused:
        AgeEnvelopes().encrypt(source, Failing(), [sent.receiver.age[0]])
    assert refused.value.errno == errno.ENOSPC


CODES = [
    (errno.ENOSPC, "exchange_target_full"),
    (errno.EROFS, "exchange_target_read_only"),
    (errno.EACCES, "exchange_target_read_only"),
    (errno.ENODEV, "exchange_target_gone"),
    (errno.EIO, "exchange_target_io"),
    (errno.EFBIG, "file_too_large"),
]


@pytest.mark.parametrize(("number", "code"), CODES)
def test_what_a_medium_answers_has_a_code(number: int, code: str, tmp_path: Path) -> None:
    with pytest.raises(ExchangeProblem, match=code), writing_to(tmp_path / "x"):
        raise OSError(number, "no")


def test_an_error_of_a_stick_that_is_no_longer_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ExchangeProblem, match="exchange_target_gone"), writing_to(tmp_path / "stick" / "x"):
        raise OSError(errno.EIO, "no")
    with pytest.raises(ExchangeProblem, match="file_gone"), reading_from(tmp_path / "x"):
        raise OSError(errno.EIO, "no")
    (tmp_path / "x").touch()
    with pytest.raises(ExchangeProblem, match="file_unreadable"), reading_from(tmp_path / "x"):
        raise OSError(errno.EIO, "no")


def test_a_folder_that_is_not_there_is_told(sent: Parcel, tmp_path: Path) -> None:
    with pytest.raises(ExchangeProblem, match="exchange_target_gone"):
        sent.write(tmp_path / "no" / "brev.assess")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this account may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(sent: Parcel, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExchangeProblem, match="exchange_target_read_only"):
            sent.write(tmp_path / "brev.assess")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="no permissions of that kind")
def test_the_file_can_be_fetched_by_another_account(sent: Parcel, tmp_path: Path) -> None:
    sent.write(tmp_path / "brev.assess")
    assert stat.S_IMODE((tmp_path / "brev.assess").stat().st_mode) == 0o644


def test_a_stick_that_forgets_is_found_out(sent: Parcel, tmp_path: Path) -> None:
    """The file is spoilt when it is read back, as by a stick with less room than it says."""

    def spoil(message: bytes) -> bytes:
        (half,) = tmp_path.glob(".*.tmp")
        if half.stat().st_size > 1 << 20:
            with half.open("rb+") as file:
                file.seek(1 << 19)
                file.write(b"forgotten")
        return sent.sender.key.sign(message)

    sent.attachments = [os.urandom(3_000_000)]
    with pytest.raises(ExchangeProblem, match="exchange_target_unproven"):
        FILES.write(tmp_path / "brev.assess", sent.header, sent.body(), [sent.receiver.age[0]], spoil)
    assert not list(tmp_path.iterdir())


def test_a_receiver_whose_key_is_none_is_named(sent: Parcel, tmp_path: Path) -> None:
    for recipient in ("", "age1", "ssh-ed25519 AAAA", sent.receiver.age[0].upper(), sent.receiver.age[1]):
        with pytest.raises(ExchangeProblem) as refused:
            FILES.write(tmp_path / "brev.assess", sent.header, sent.body(), [recipient], sent.sender.key.sign)
        assert (refused.value.code, refused.value.details) == ("recipient_unfit", {"label": "Bärbar 3"})
    assert not list(tmp_path.iterdir())


WRONG: dict[str, Callable[[Parcel], FileBody]] = {
    "a piece too few": lambda sent: replace(sent.body(), pieces=iter(sent.pieces[:-1])),
    "a piece too many": lambda sent: replace(sent.body(), pieces=iter([*sent.pieces, sent.pieces[-1]])),
    "an entry that is not named": lambda sent: replace(sent.body(), pieces=iter(sent.pieces[1:])),
    "no heads": lambda sent: replace(sent.body(), heads=()),
    "no picture": lambda sent: replace(sent.body(), attachments=iter(())),
    "another picture": lambda sent: replace(
        sent.body(), attachments=((digest, b"x") for digest in sent.manifest.attachments)
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_no_receiver_would_take_is_never_written(case: str, sent: Parcel, tmp_path: Path) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the reason, it is our own mistake
        write(sent, tmp_path / "brev.assess", WRONG[case](sent))
    assert not list(tmp_path.iterdir())


def test_entries_are_parted_and_whole(tmp_path: Path) -> None:
    sent = parcel()
    sent.chains = [chain(sent.sender.party.device, 5000)]
    written = sent.write(tmp_path / "brev.assess")
    assert written.size > 2 << 20
    assert read(written.path, sent).pieces == sent.pieces


def test_names_are_made_fit_to_be_shown(tmp_path: Path) -> None:
    sent = parcel()
    sent.sender.party = replace(sent.sender.party, label="Kontoret\u202e\n i\tVästerås", place_name="x" * 999)
    sent.write(tmp_path / "brev.assess")
    header = FILES.peek(tmp_path / "brev.assess")
    assert (header.sender.label, header.sender.place_name) == ("Kontoret i Västerås", "x" * 200)


def test_who_reads_may_pass_over_what_stands_first(sent: Parcel, tmp_path: Path) -> None:
    sent.write(tmp_path / "brev.assess")
    with FILES.open(tmp_path / "brev.assess", sent.sender.public, [sent.receiver.age[1]]) as file:
        assert list(file.pieces()) == sent.pieces
        assert list(file.attachments()) == []


def test_who_reads_no_further_leaves_nothing_running(sent: Parcel, tmp_path: Path) -> None:
    sent.chains = [chain(sent.sender.party.device, 5000)]
    sent.write(tmp_path / "brev.assess")
    before = threading.active_count()
    with FILES.open(tmp_path / "brev.assess", sent.sender.public, [sent.receiver.age[1]]) as file:
        next(file.pieces())
        assert threading.active_count() == before + 1
    assert threading.active_count() == before


def test_an_error_of_who_reads_is_not_the_files(sent: Parcel, tmp_path: Path) -> None:
    sent.write(tmp_path / "brev.assess")
    with (
        pytest.raises(OSError, match="the store's disk"),
        FILES.open(tmp_path / "brev.assess", sent.sender.public, [sent.receiver.age[1]]),
    ):
        raise OSError(errno.ENOSPC, "the store's disk")


def test_a_file_that_was_exchanged_while_it_was_read_is_refused(tmp_path: Path) -> None:
    sent = parcel()
    sent.attachments = [bytes(200_000), os.urandom(3_000_000)]
    path = sent.write(tmp_path / "brev.assess").path
    with FILES.open(path, sent.sender.public, [sent.receiver.age[1]]) as file:
        with path.open("rb+") as again:
            again.seek(-4000, os.SEEK_END)
            again.write(b"something else")
        with pytest.raises(ExchangeProblem, match="file_damaged"):
            list(file.pieces())


@pytest.mark.parametrize("name", ["gone.assess", "folder"])
def test_what_is_not_there_or_no_file_is_told(name: str, sent: Parcel, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    expected = {"gone.assess": "file_gone", "folder": "not_an_exchange_file"}[name]
    with pytest.raises(ExchangeProblem, match=expected):
        FILES.peek(tmp_path / name)
    with (
        pytest.raises(ExchangeProblem, match=expected),
        FILES.open(tmp_path / name, sent.sender.public, []),
    ):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_does_not_hold_the_program_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExchangeProblem, match="not_an_exchange_file"):
        FILES.peek(tmp_path / "pipe")
