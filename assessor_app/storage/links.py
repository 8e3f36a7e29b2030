"""The links of chains, many at a time: the very digests of `domain.journal`, with the texts of ids kept."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from assessor_app.domain.journal import Entry, is_event_name, is_subject_kind

_MOST_HELD = 20_000


class Links:
    """Computes what `journal.link` does (a test holds them against each other)."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._names: set[tuple[str, str]] = set()

    def digest(self, previous: bytes, entry: Entry) -> bytes:
        """The chain digest that `entry` must bear after `previous`. Raises ValueError as `header_bytes`."""
        header = entry.header
        kind, identity = header.subject
        if (header.event, kind) not in self._names:
            self._know(header.event, kind)
        texts = self._texts
        about, replaces = "null", "null"
        try:
            actor, device = texts[header.actor.int], texts[header.device.int]
            subject = texts[identity.int]
            if header.about is not None:
                about = f'"{texts[header.about.int]}"'
        except KeyError:
            actor, device = self._text(header.actor), self._text(header.device)
            subject = self._text(identity)
            if header.about is not None:
                about = f'"{self._text(header.about)}"'
        if header.replaces is not None:
            replaces = f'["{self._text(header.replaces.device)}",{header.replaces.seq}]'
        told = (
            f'header\0{{"about":{about},"actor":"{actor}","at":"{header.recorded_at:016x}",'
            f'"device":"{device}","event":"{header.event}","replaces":{replaces},"seq":{header.seq},'
            f'"subject":["{kind}","{subject}"],"wall":{header.wall_at}}}'
        )
        return sha256(
            previous
            + sha256(told.encode("ascii")).digest()
            + sha256(b"facts\0" + entry.facts_salt + entry.facts).digest()
            + entry.personal_digest
        ).digest()

    def _know(self, event: str, kind: str) -> None:
        if not is_event_name(event) or not is_subject_kind(kind):
            raise ValueError(f"not a wire name: {event!r} {kind!r}")
        if len(self._names) >= _MOST_HELD:
            self._names.clear()
        self._names.add((event, kind))

    def _text(self, identity: UUID) -> str:
        number = identity.int
        found = self._texts.get(number)
        if found is None:
            if len(self._texts) >= _MOST_HELD:
                self._texts.clear()
            found = self._texts[number] = str(identity)
        return found
