"""Exchange files put together by hand: right in all but what a test makes wrong."""

import hashlib
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assessor_app.exchange import frames, headers, manifests
from assessor_app.exchange.tars import END, tar_member
from assessor_app.security.keys import DeviceKey
from assessor_app.services.entry_lines import line_of
from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange import age_by_hand
from tests.exchange.senders import FILES, Parcel, named, parcel, take

Members = list[tuple[str, bytes]]


@dataclass
class Forgery:
    """The parts of a file; each may be replaced before it is sealed."""

    sent: Parcel = field(default_factory=parcel)
    members: Members = field(default_factory=list)
    end: bytes = END
    plain: bytes | None = None
    payload: bytes | None = None
    header: bytes | None = None
    key: DeviceKey | None = None
    stanzas: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        sent, key = self.sent, self.sent.sender.key
        manifest = manifests.manifest_bytes(sent.header, sent.manifest)
        lines = b"".join(line_of(piece) + b"\n" for piece in sent.pieces)
        self.members = [
            ("manifest.json", manifest),
            ("manifest.sig", key.sign(manifests.PREFIX + manifest)),
            ("heads.jsonl", manifests.heads_bytes(sent.heads)),
            *((f"checklists/{digest}.json", content) for digest, content in named(sent.checklists)),
            *((f"attachments/{digest}", content) for digest, content in named(sent.attachments)),
            ("entries/000001.jsonl", lines),
        ]
        self.stanzas = [age_by_hand.stanza(sent.receiver.age[0])]

    def member(self, name: str) -> bytes:
        """The content of a member."""
        return dict(self.members)[name]

    def put(self, name: str, content: bytes) -> "Forgery":
        """Replace the content of a member."""
        assert name in dict(self.members)
        self.members = [(one, content if one == name else old) for one, old in self.members]
        return self

    def sign_manifest(self, content: bytes) -> "Forgery":
        """Replace the manifest, signed by the sender."""
        signature = self.sent.sender.key.sign(manifests.PREFIX + content)
        return self.put("manifest.json", content).put("manifest.sig", signature)

    def swap(self, old: bytes, new: bytes) -> "Forgery":
        """Change the manifest, signed by the sender."""
        content = self.member("manifest.json")
        assert content.count(old) == 1, content
        return self.sign_manifest(content.replace(old, new))

    def tar(self) -> bytes:
        """The stream inside."""
        if self.plain is not None:
            return self.plain
        return b"".join(b"".join(tar_member(*member)) for member in self.members) + self.end

    def sealed(self) -> bytes:
        """The stream in its envelope."""
        return self.payload if self.payload is not None else age_by_hand.encrypted(self.tar(), self.stanzas)

    def contents(self) -> tuple[bytes, bytes, bytes]:
        """The three members of the ZIP."""
        payload = self.sealed()
        header = self.header
        if header is None:
            digest = hashlib.sha256(payload).hexdigest()
            described = replace(self.sent.header, payload_digest=digest, payload_size=len(payload))
            header = headers.header_bytes(described)
        key = self.key or self.sent.sender.key
        return header, key.sign(headers.PREFIX + header), payload

    def whole(self) -> bytes:
        """The file."""
        return framed(self.contents())


def framed(contents: Sequence[bytes]) -> bytes:
    """Three members as they stand in a file."""
    members = [frames.Member(zlib.crc32(content), len(content)) for content in contents]
    parts = [
        frames.local_header(name, member) + content
        for name, member, content in zip(frames.NAMES, members, contents, strict=True)
    ]
    return b"".join(parts) + frames.directory(members)


def attempt(content: bytes, sent: Parcel, folder: Path) -> str:
    """The code that opening and reading a file is refused with, "" where it is read."""
    path = folder / "brev.assess"
    path.write_bytes(content)
    try:
        with FILES.open(path, sent.sender.public, [sent.receiver.age[1]]) as file:
            take(file)
    except ExchangeProblem as problem:
        return problem.code
    finally:
        assert [one.name for one in folder.iterdir()] == ["brev.assess"]
    return ""


Change = Callable[[Forgery], object]


def refused(change: Change, folder: Path) -> str:
    """How a forged file is refused, of which all is right but for `change`."""
    forgery = Forgery()
    assert attempt(forgery.whole(), forgery.sent, folder) == "", "the untouched file opens"
    change(forgery)
    code = attempt(forgery.whole(), forgery.sent, folder)
    assert code, "it was read"
    return code
