"""What a partner with a program of its own sends: nothing is lost here, nothing is given away."""

from __future__ import annotations

import builtins
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.journal import ChainHead
from assessor_app.services.exchange_ports import ExchangeProblem, Receipt
from tests.building import MANAGER
from tests.carrying import NODE_PLACE, Post, at_visit, joins, make_post, meet

ALL = Agreement(names=True, reasons=True, pictures=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Post]:
    post = make_post(tmp_path / "office", 1, "Kontoret")
    yield post
    post.workspace.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Post) -> Iterator[Post]:
    post = make_post(tmp_path / "laptop", 2, "Bärbar", kind=DeviceKind.LAPTOP, founds=False)
    joins(post, office, tmp_path)
    yield post
    post.workspace.close()


@pytest.fixture
def node(tmp_path: Path, office: Post) -> Iterator[Post]:
    post = make_post(tmp_path / "node", 3, "Nodens dator", place=NODE_PLACE)
    meet(office, post, ALL, ALL)
    yield post
    post.workspace.close()


def receipt_of(writer: Post, sender: Post, folder: Path) -> tuple[Path, Receipt]:
    """A sound receipt, and what it says."""
    path = writer.service.write_receipt(MANAGER, sender.id, folder)
    key = writer.key.public_bytes.hex()
    return path, writer.tools.files.read_receipt(path, lambda _: key)


def read(post: Post, path: Path, receipt: Receipt, writer: Post) -> object:
    """Read a receipt that somebody has signed with a key of theirs."""
    writer.tools.files.write_receipt(path, receipt, writer.tools.sign)
    return post.service.read_receipt(MANAGER, path)


def test_a_receipt_that_claims_more_than_was_written_is_refused_aloud(
    office: Post, laptop: Post, tmp_path: Path
) -> None:
    run = laptop.run(laptop.person())
    office.apply(laptop.export(office, tmp_path).path)
    path, sound = receipt_of(office, laptop, tmp_path)
    laptop.mark(run, "A2-1")
    laptop.workspace.seal_own_head()
    own = laptop.workspace.head
    for head in (
        ChainHead(own.device, own.seq, b"\1" * 32),
        ChainHead(own.device, own.seq + 1, b"\1" * 32),
        ChainHead(own.device, 1 << 52, own.chain_digest),
    ):
        heads = tuple(head if one.device == own.device else one for one in sound.heads)
        with pytest.raises(ExchangeProblem, match="receipt_contradicts"):
            read(laptop, path, replace(sound, heads=heads), office)
    with pytest.raises(ExchangeProblem, match="receipt_contradicts"):
        read(laptop, path, replace(sound, files=((1, "ab" * 32),)), office)


def test_nobody_but_the_office_makes_a_laptop_forget(
    office: Post, laptop: Post, node: Post, tmp_path: Path
) -> None:
    person = laptop.person()
    run = laptop.run(person)
    at_visit(laptop, laptop, "handed_in", {run: person})
    office.apply(laptop.export(office, tmp_path).path)
    path, sound = receipt_of(office, laptop, tmp_path)
    forged = replace(sound, receiver=replace(sound.receiver, device=node.id))
    with pytest.raises(ExchangeProblem, match="sender_unknown"):
        read(laptop, path, forged, node)
    with pytest.raises(ExchangeProblem, match="signature_wrong"):
        read(laptop, path, sound, node)
    assert not laptop.service.clean_up_preview(MANAGER).entries


def test_what_came_after_the_receipt_is_never_forgotten(office: Post, laptop: Post, tmp_path: Path) -> None:
    person = laptop.person()
    run = laptop.run(person)
    at_visit(laptop, laptop, "handed_in", {run: person})
    laptop.person("Bo", "Ek")
    office.apply(laptop.export(office, tmp_path).path)
    office.acknowledge(laptop, tmp_path)
    assert laptop.service.clean_up_preview(MANAGER).entries
    laptop.mark(run, "A2-1", "Efter kvittot")
    assert not laptop.service.clean_up_preview(MANAGER).assessments


def test_a_receipt_of_somebody_who_was_shut_out_is_refused(office: Post, node: Post, tmp_path: Path) -> None:
    office.run(office.person())
    node.apply(office.export(node, tmp_path).path)
    path = node.service.write_receipt(MANAGER, office.id, tmp_path)
    office.revoke(node)
    with pytest.raises(ExchangeProblem, match="sender_revoked"):
        office.service.read_receipt(MANAGER, path)


def test_nothing_of_a_file_is_ever_on_a_disk_in_the_clear(
    office: Post, node: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "Hemlighildur Stroganoff"
    office.run(office.person("Hemlighildur", "Stroganoff"), secret)
    opened: list[str] = []
    real_open, real_os_open = builtins.open, os.open

    def watched(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if any(sign in mode for sign in "wax+"):
            opened.append(os.fspath(file) if not isinstance(file, int) else str(file))
        return real_open(file, mode, *rest, **named)

    def watched_os(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            opened.append(os.fspath(path))
        return real_os_open(path, flags, *rest, **named)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(os, "open", watched_os)
    stick = tmp_path / "stick"
    stick.mkdir()
    node.apply(office.export(node, stick).path)
    monkeypatch.undo()
    outside = [name for name in opened if Path(name).is_absolute() and not name.startswith(str(tmp_path))]
    assert not [name for name in outside if not name.startswith("/dev/")]
    every = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert every
    for path in every:
        content = path.read_bytes()
        assert b"Hemlighildur" not in content, path
        assert b"Stroganoff" not in content, path


@pytest.mark.parametrize("where", [0.1, 0.5, 0.9])
def test_a_file_that_changes_on_the_stick_after_it_was_looked_at_is_not_taken(
    office: Post, node: Post, tmp_path: Path, where: float
) -> None:
    office.run(office.person())
    path = office.export(node, tmp_path).path
    seen = node.service.inspect(MANAGER, path)
    before = node.workspace.store.journal.count()
    content = bytearray(path.read_bytes())
    content[int(len(content) * where)] ^= 1
    path.write_bytes(content)
    with pytest.raises(ExchangeProblem):
        node.service.apply(MANAGER, path, seen.digest)
    other = office.export(node, tmp_path).path
    path.write_bytes(other.read_bytes())
    with pytest.raises(ExchangeProblem, match="file_changed"):
        node.service.apply(MANAGER, path, seen.digest)
    assert node.workspace.store.journal.count() == before
