"""An entry, or a withheld run, as one line of JSON: what exchange files and the server carry.

The line of an entry holds the two parts as the very texts that were hashed, so that nothing is serialised
anew on its way. A line is accepted only in the one form that `line_of` writes (keys in that order, no blanks,
no further keys): a doubled key, another spelling of a number or a nested structure is refused for that alone.
Texts are escaped as RFC 8785 says; salts and digests are base64.
"""

from __future__ import annotations

from uuid import UUID

import msgspec

from assessor_app.domain.journal import (
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    WithheldRun,
    personal_digest,
)

LONGEST_LINE = 8_400_000
"""Bytes: two parts of a million bytes each, every one of them escaped, and a header."""


class UnfitLine(ValueError):
    """A line that is not in the one form that lines have."""


class _Line(msgspec.Struct, omit_defaults=True, frozen=True, gc=False):
    """What can be told from the rest is left out: empty parts, no salt, the digest of what is here.

    Left out is None here: the encoder omits a default by identity, which no text from outside has.
    """

    actor: UUID
    at: str
    chain: bytes
    device: UUID
    event: str
    seq: int
    subject: tuple[str, UUID]
    wall: int
    about: UUID | None = None
    facts: str | None = None
    facts_salt: bytes = b""
    personal: str | None = None
    personal_digest: bytes = b""
    personal_salt: bytes = b""
    personal_state: str | None = None
    replaces: tuple[UUID, int] | None = None


class _Run(msgspec.Struct, frozen=True, gc=False):
    chain: bytes
    device: UUID
    first: int
    last: int
    withheld: bool


_PRESENT = PersonalState.PRESENT  # looked up once: an enum's members are slow to reach
_STATES = {
    None: PersonalState.PRESENT,
    "withheld": PersonalState.WITHHELD,
    "erased": PersonalState.ERASED,
}
_WORDS = {state: word for word, state in _STATES.items()}
_new = tuple.__new__
_encoder = msgspec.json.Encoder()
_entry_decoder = msgspec.json.Decoder(_Line)
_run_decoder = msgspec.json.Decoder(_Run)


def line_of(piece: Entry | WithheldRun) -> bytes:
    """The line without its line feed."""
    if isinstance(piece, WithheldRun):
        return _encoder.encode(_Run(piece.chain_digest, piece.device, piece.first, piece.last, True))
    header, is_here = piece.header, piece.personal is not None
    return _encoder.encode(
        _Line(
            actor=header.actor,
            at=f"{header.recorded_at:016x}",
            chain=piece.chain_digest,
            device=header.device,
            event=header.event,
            seq=header.seq,
            subject=(header.subject.kind, header.subject.id),
            wall=header.wall_at,
            about=header.about,
            facts=_told(piece.facts),
            facts_salt=piece.facts_salt,
            personal=_told(piece.personal),
            personal_digest=b"" if is_here else piece.personal_digest,
            personal_salt=piece.personal_salt or b"",
            personal_state=_WORDS[piece.personal_state],
            replaces=None if header.replaces is None else (header.replaces.device, header.replaces.seq),
        )
    )


def _told(part: bytes | None) -> str | None:
    return None if part is None or part == EMPTY_PART else part.decode()


def _part(told: str | None) -> bytes:
    """Raises UnfitLine where an empty part is told."""
    if told is None:
        return EMPTY_PART
    part = told.encode()
    if part == EMPTY_PART:
        raise UnfitLine("an empty part")
    return part


def piece_of(line: bytes) -> Entry | WithheldRun:
    """The entry or withheld run of a line; its digests are not yet held against anything.

    Raises UnfitLine.
    """
    if len(line) > LONGEST_LINE:
        raise UnfitLine("longer than a line may be")
    try:
        if line.endswith(b',"withheld":true}'):
            run = _run_decoder.decode(line)
            if _encoder.encode(run) != line:
                raise UnfitLine("another form")
            return WithheldRun(run.device, run.first, run.last, run.chain)
        told = _entry_decoder.decode(line)
        if _encoder.encode(told) != line:
            raise UnfitLine("another form")
        return _entry(told)
    except (msgspec.MsgspecError, KeyError, ValueError, RecursionError) as error:
        if isinstance(error, UnfitLine):
            raise
        raise UnfitLine("no line") from error


def _entry(told: _Line) -> Entry:
    state, personal, salt, digest = _personal(told)
    recorded_at = int(told.at, 16)
    if f"{recorded_at:016x}" != told.at:
        raise UnfitLine("another spelling of the clock")
    # By position, past the constructors: half a million lines come at once.
    header = _new(
        Header,
        (
            told.device,
            told.seq,
            recorded_at,
            told.wall,
            told.actor,
            _new(Subject, told.subject),
            told.about,
            told.event,
            None if told.replaces is None else _new(Ref, told.replaces),
        ),
    )
    return _new(
        Entry, (header, _part(told.facts), told.facts_salt, personal, salt, digest, state, told.chain)
    )


def _personal(told: _Line) -> tuple[PersonalState, bytes | None, bytes | None, bytes]:
    """State, bytes, salt and digest of the personal part. Raises UnfitLine."""
    if told.personal_state is None:
        if told.personal_digest:
            raise UnfitLine("the digest of what is here")
        salt = told.personal_salt
        if told.personal is None:
            return _PRESENT, EMPTY_PART, salt, EMPTY_PERSONAL_DIGEST
        part = _part(told.personal)
        return _PRESENT, part, salt, personal_digest(salt, part)
    state = _STATES[told.personal_state]
    if told.personal is not None or told.personal_salt:
        raise UnfitLine("what is withheld is here")
    return state, None, None, told.personal_digest
