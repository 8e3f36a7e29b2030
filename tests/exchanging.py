"""Two PCs of one centre that exchange what they have, and conflicts made by working apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import transfers
from assessor_app.domain.accounts import Actor
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Draft, wire_name
from assessor_app.domain.journal import (
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    Entry,
    Header,
    PersonalState,
    Subject,
    WithheldRun,
    link,
    personal_digest,
)
from assessor_app.services.conflicts import ConflictService
from assessor_app.services.entry_lines import line_of
from assessor_app.storage.conflict_views import SeenConflicts
from assessor_app.storage.entry_parts import encoded
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    DEVICE,
    MANAGER,
    NOON,
    FakeClock,
    believe,
    do,
    make_workspace,
    plan_run,
    register_candidate,
)

LAPTOP = UUID("01970000-0000-7000-8000-0000000000d2")
PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
STROKES = (((1, 1), (9, 9)),)
PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


def everything(_: Header) -> Share:
    """Nothing is withheld."""
    return Share.ALL


def carry(giver: LocalWorkspace, taker: LocalWorkspace) -> None:
    """Take over everything the other has of every device."""
    for device in giver.store.journal.devices():
        pieces = list(giver.shared(device, 0, everything))
        taker.accept(
            [piece for piece in pieces if isinstance(piece, Entry)],
            [piece for piece in pieces if isinstance(piece, WithheldRun)],
        )


def settling(workspace: LocalWorkspace, viewer: UUID | None = None) -> ConflictService:
    """The use cases over a bare store."""
    return ConflictService(workspace, SeenConflicts(workspace, viewer))


def forked_entry(
    device: UUID, seq: int, before: bytes, run: UUID, about: UUID | None, event: object, actor: UUID
) -> Entry:
    """An entry that `device` wrote in a history of its own after the chain digest `before`."""
    facts, personal = encoded(event)
    salt = bytes([seq]) * 16
    header = Header(
        device,
        seq,
        NOON << 16,
        NOON,
        actor,
        Subject(ev.SUBJECT_KIND, run),
        about,
        wire_name(type(event)),
        None,
    )
    digest = EMPTY_PERSONAL_DIGEST if personal == EMPTY_PART else personal_digest(salt, personal)
    kept_salt = b"" if personal == EMPTY_PART else salt
    entry = Entry(header, facts, salt, personal, kept_salt, digest, PersonalState.PRESENT, before)
    return entry._replace(chain_digest=link(before, entry))


def keep_fork(workspace: LocalWorkspace, device: UUID, run: UUID, *events: object) -> None:
    """Keep `events` as the other history of a device, and note that it has two."""
    about = workspace.assessment(run).candidate
    before = bytes(32)
    with workspace.store.transaction():
        for seq, event in enumerate(events, 1):
            entry = forked_entry(device, seq, before, run, about, event, MANAGER.id)
            before = entry.chain_digest
            keep_line(workspace, entry)
    found = transfers.ForkFound(device, 1)
    workspace.commit(MANAGER.id, [Draft(Subject(transfers.FORK_KIND, device), None, found)])


def keep_line(workspace: LocalWorkspace, entry: Entry) -> None:
    """Keep an entry of a history that does not count, as taking in a file does."""
    header = entry.header
    workspace.store.database.run(
        "INSERT INTO forked_piece (device, first, chain_digest, line, sender, received_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            header.device.bytes,
            header.seq,
            entry.chain_digest,
            line_of(entry),
            header.device.bytes,
            header.wall_at,
        ),
    )


@dataclass
class TwoPcs:
    """An office PC and a laptop that both have a person and a run with one mark."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    checklist: Checklist | None = None

    def __post_init__(self) -> None:
        for name in ("office", "laptop"):
            (self.folder / name).mkdir()
        kept = self.checklist
        self.office = make_workspace(self.folder / "office", self.clock, kept)
        self.laptop = make_workspace(self.folder / "laptop", self.clock, kept, LAPTOP, registered=False)
        believe(self.laptop, self.office)
        register_candidate(self.office, PERSON)
        plan_run(self.office, RUN, PERSON)
        do(self.office, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
        carry(self.office, self.laptop)

    @property
    def both(self) -> tuple[LocalWorkspace, LocalWorkspace]:
        return self.office, self.laptop

    def exchange(self) -> None:
        """What either has the other has afterwards."""
        carry(self.office, self.laptop)
        carry(self.laptop, self.office)

    def close(self) -> None:
        for workspace in self.both:
            workspace.close()

    # -- conflicts --

    def marks_apart(self, criterion: str = "A1-1") -> None:
        """Two marks that each replace the same one."""
        do(self.office, RUN, cmd.RecordMark(criterion, Rating.NOT_SHOWN, "Vid kontoret"))
        do(self.laptop, RUN, cmd.RecordMark(criterion, Rating.PARTLY, "I verkstaden"), MANAGER)
        self.exchange()

    def signed_at_office(self) -> None:
        """The run is signed at the office, and the laptop does not know."""
        steps = (
            PREPARED,
            cmd.FinishSelfRating(),
            *(cmd.RecordMark(code, Rating.SHOWN) for code in self.office.checklists()[0].codes),
            cmd.RecordFeedback(True, "", "", ""),
            cmd.Complete(),
            cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES),
            cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", STROKES),
        )
        for step in steps:
            do(self.office, RUN, step)

    def late_marks(self, criterion: str = "A2-1", actor: Actor = ASSESSOR) -> None:
        """A mark on the laptop after the signatures at the office."""
        self.signed_at_office()
        do(self.laptop, RUN, cmd.RecordMark(criterion, Rating.PARTLY, "Sett efteråt"), actor)
        self.exchange()


__all__ = ["DEVICE", "LAPTOP", "PERSON", "RUN", "TwoPcs", "carry", "everything", "keep_fork", "settling"]
