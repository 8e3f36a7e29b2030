"""What one device writes the other reads, and nobody else."""

from pathlib import Path

import pytest

from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange.senders import FILES, end, parcel, read, take


def test_what_was_written_is_read(tmp_path: Path) -> None:
    sent = parcel()
    written = sent.write(tmp_path / "brev.assess")
    with FILES.open(written.path, sent.sender.public, [sent.receiver.age[1]]) as file:
        assert (file.header.sender, file.header.receiver) == (sent.sender.party, sent.receiver.party)
        assert file.digest == written.digest
        assert file.manifest == sent.manifest
        assert file.heads == sent.heads
        got = take(file)
    assert got.pieces == sent.pieces
    assert [content for _, content in got.checklists] == sent.checklists
    assert [content for _, content in got.attachments] == sent.attachments
    assert [path.name for path in tmp_path.iterdir()] == ["brev.assess"]


def test_a_look_at_the_header_needs_no_key(tmp_path: Path) -> None:
    sent = parcel()
    sent.write(tmp_path / "brev.assess")
    header = FILES.peek(tmp_path / "brev.assess")
    assert (header.number, header.sender.label, header.receiver.label) == (1, "Kontoret", "Bärbar 3")


def test_another_receiver_cannot_open_it(tmp_path: Path) -> None:
    sent, other = parcel(), end(9, "Annan")
    sent.write(tmp_path / "brev.assess")
    with (
        pytest.raises(ExchangeProblem) as refused,
        FILES.open(tmp_path / "brev.assess", sent.sender.public, [other.age[1]]),
    ):
        pass
    assert refused.value.code == "payload_locked"
    assert read(tmp_path / "brev.assess", sent).pieces == sent.pieces
