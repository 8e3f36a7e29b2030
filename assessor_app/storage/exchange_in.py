"""Taking in what others have written: a whole file, or what a server holds. One transaction, or nothing.

A survey is the same work in a transaction that is undone: it says what will happen. Database lane only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain import transfers
from assessor_app.domain.accounts import require_active
from assessor_app.domain.checklists import ChecklistError
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.transfers import ForkFound, ForkState, SignedHead, Span
from assessor_app.services.exchange_ports import (
    ExchangeProblem,
    OpenFile,
    Progress,
    ReceivedFile,
    Survey,
    TakenIn,
)
from assessor_app.storage.acceptance import Accepted, Piece
from assessor_app.storage.arriving_pictures import ArrivingPictures
from assessor_app.storage.entry_checks import UnfitChain
from assessor_app.storage.intake import Intake, Origin
from assessor_app.storage.kept_lines import PendingPieces
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.pacing import Pace
from assessor_app.storage.projections.projector import Held
from assessor_app.storage.settling import settle
from assessor_app.storage.surveying import Watch

if TYPE_CHECKING:
    from assessor_app.storage.workspace import LocalWorkspace

PROGRAM = UUID(int=0)
"""The actor of what the program finds out without anybody's doing."""


class _Undone(Exception):
    """A survey is done: the transaction is undone."""


@dataclass(slots=True)
class _Work:
    """What a transaction has done."""

    survey: Survey
    import_id: UUID | None
    after: dict[Subject, Held]
    intake: Intake

    @property
    def taken(self) -> TakenIn:
        told = self.intake.accepted.subjects
        return TakenIn(self.survey, self.import_id, frozenset((kind, identity) for kind, identity in told))


def survey(workspace: LocalWorkspace, file: OpenFile, progress: Progress | None = None) -> Survey:
    """What taking a file in would do, found by doing it and undoing it; nothing is written.

    Raises as `take_in`.
    """
    pace, store = Pace(progress), workspace.store
    pictures = ArrivingPictures(store, file.manifest.attachments)
    done: list[_Work] = []
    try:
        with _problems(file), store.transaction():
            _keep_checklists(store, file)
            pictures.pass_over(file.attachments(), pace.breathe)
            done.append(_taken(workspace, PROGRAM, file, None, pictures, pace))
            raise _Undone
    except _Undone:
        return done[0].survey


def take_in(
    workspace: LocalWorkspace,
    actor: UUID,
    file: OpenFile,
    import_id: UUID,
    progress: Progress | None = None,
) -> TakenIn:
    """Take a file in, in one transaction, and note that it was (see `ExchangeStore.take_in`).

    `progress` hears ``reading`` in entries and ``rows`` in subjects. Raises Stopped, ExchangeProblem
    (signature_wrong, file_damaged, entries_missing), NotAllowed, StorageProblem: nothing is changed, and no
    picture kept.
    """
    pace, store = Pace(progress), workspace.store
    require_active(workspace.centre().accounts, actor)
    pictures = ArrivingPictures(store, file.manifest.attachments)
    try:
        checklists = list(file.checklists())
        with _problems(file):
            pictures.put(file.attachments(), pace.breathe)
            with store.transaction():
                _keep_checklists(store, file, checklists)
                work = _taken(workspace, actor, file, import_id, pictures, pace)
    except BaseException:
        pictures.clear()
        raise
    workspace.took(work.intake.accepted, work.after)
    pictures.clear()
    return work.taken


def take_pieces(
    workspace: LocalWorkspace,
    pieces: Iterable[Piece],
    heads: Iterable[SignedHead],
    progress: Progress | None = None,
    *,
    sender: UUID = PROGRAM,
    total: int = 0,
) -> TakenIn:
    """Take what another PC of the own place has written, chain by chain: no file, and so no import.

    Trust, signed heads, forks, erasures and what is kept unread are as in `take_in`; what is kept unread is
    not counted. Attachments are the caller's, before this. Raises Stopped, ExchangeProblem (signature_wrong,
    entries_missing, file_damaged).
    """
    pace, store = Pace(progress), workspace.store
    with _problems(None), store.transaction():
        watch = Watch(store, of_unread=False)
        intake = Intake(store, workspace.is_signed, heads, Origin(sender, workspace.now_ms()))
        intake.take(pace.watched(pieces, total))
        drafts = _forks(store, intake)
        after = _settled(workspace, PROGRAM, drafts, intake, watch, pace)
        work = _Work(watch.survey(intake, 0), None, after, intake)
    workspace.took(intake.accepted, work.after)
    return work.taken


def use_pending(workspace: LocalWorkspace, progress: Progress | None = None) -> int:
    """Use what was kept unread of devices that count by now; returns how many entries that brought.

    Inside the caller's transaction (`Workspace.bulk`), or in one of its own. The workspace does so itself
    after an entry that introduces a device or lets one in.
    """
    with workspace.store.transaction():
        used = used_pending(workspace, progress)
    if used is None:
        return 0
    workspace.took(*used)
    return used[0].entries


def used_pending(
    workspace: LocalWorkspace, progress: Progress | None = None
) -> tuple[Accepted, dict[Subject, Held]] | None:
    """As `use_pending`, inside the caller's transaction: what `Workspace.took` is to be told after it."""
    store = workspace.store
    if not PendingPieces(store.database).devices():
        return None
    intake = Intake(store, workspace.is_signed, (), Origin(store.identity.device, workspace.now_ms()))
    intake.use_pending()
    if not intake.accepted.subjects and not intake.forks:
        return None
    watch = Watch(store)
    after = _settled(workspace, PROGRAM, _forks(store, intake), intake, watch, Pace(progress))
    return intake.accepted, after


def received(store: LocalStore, sender: UUID | None = None) -> tuple[ReceivedFile, ...]:
    """Files taken in, newest first."""
    where, parameters = ("", ()) if sender is None else ("WHERE sender = ?", (sender.bytes,))
    rows = store.database.rows(
        "SELECT sender, receiver, number, digest, previous, created_at, received_at, import_id"
        f" FROM received_file {where} ORDER BY received_at DESC, number DESC",
        parameters,
    )
    return tuple(
        ReceivedFile(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            row[2],
            bytes(row[3]).hex(),
            None if row[4] is None else bytes(row[4]).hex(),
            row[5],
            row[6],
            None if row[7] is None else UUID(bytes=row[7]),
        )
        for row in rows
    )


# ---- the work --------------------------------------------------------------------------------------------


def _taken(
    workspace: LocalWorkspace,
    actor: UUID,
    file: OpenFile,
    import_id: UUID | None,
    pictures: ArrivingPictures,
    pace: Pace,
) -> _Work:
    """All of it, inside the caller's transaction. Without an `import_id` it is a survey."""
    store, header = workspace.store, file.header
    watch, now = Watch(store), workspace.now_ms()
    origin = Origin(header.sender.device, now)
    intake = Intake(store, workspace.is_signed, file.heads, origin, file.manifest.chains)
    intake.take(pace.watched(file.pieces(), file.manifest.entries))
    pictures.spare(intake.accepted.named)
    drafts, spans = _forks(store, intake), _spans(intake)
    if import_id is not None:
        import_id = import_id if spans and intake.accepted.matters else None
        if import_id is not None:
            drafts += transfers.applied(import_id, header.sender.device, header.number, file.digest, spans)
        _note_received(store, file, now, import_id)
    after = _settled(workspace, actor, drafts, intake, watch, pace)
    return _Work(watch.survey(intake, pictures.new, spans), import_id, after, intake)


def _settled(
    workspace: LocalWorkspace,
    actor: UUID,
    drafts: list[Draft],
    intake: Intake,
    watch: Watch,
    pace: Pace,
) -> dict[Subject, Held]:
    own = workspace.append(actor, drafts) if drafts else []
    intake.accepted.subjects |= {entry.header.subject for entry in own}
    return settle(
        workspace.store,
        intake.accepted,
        intake.batch.new,
        lambda done, total: pace.tell("rows", done, total),
        watch.look(intake.accepted),
    )


def _forks(store: LocalStore, intake: Intake) -> list[Draft]:
    """What says that devices have two histories, where nobody here has said so yet."""
    drafts = []
    for device, seq in sorted(intake.forks.items()):
        subject = Subject(transfers.FORK_KIND, device)
        state = store.projector.fold(subject)
        assert isinstance(state, ForkState)  # noqa: S101 - that is what this kind folds to
        if not state.seq or seq < state.seq:
            drafts.append(Draft(subject, None, ForkFound(device, seq)))
    return drafts


def _spans(intake: Intake) -> tuple[Span, ...]:
    return tuple(span for spans in intake.accepted.spans.values() for span in spans)


def _note_received(store: LocalStore, file: OpenFile, now: int, import_id: UUID | None) -> None:
    """The ledger: of a file that comes again the first note stays."""
    header = file.header
    store.database.run(
        "INSERT INTO received_file (sender, receiver, number, digest, previous, created_at, received_at,"
        " import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sender, receiver, number) DO UPDATE"
        " SET digest = excluded.digest, previous = excluded.previous, created_at = excluded.created_at,"
        " received_at = excluded.received_at, import_id = excluded.import_id"
        " WHERE digest <> excluded.digest AND created_at <= excluded.created_at",
        (
            header.sender.device.bytes,
            header.receiver.device.bytes,
            header.number,
            bytes.fromhex(file.digest),
            None if header.previous is None else bytes.fromhex(header.previous),
            header.created_at,
            now,
            None if import_id is None else import_id.bytes,
        ),
    )


def _keep_checklists(
    store: LocalStore, file: OpenFile, checklists: Iterable[tuple[str, bytes]] | None = None
) -> None:
    """Put the file's checklists on the shelf, unpublished; assessments that waited for one get their rows."""
    for digest, content in file.checklists() if checklists is None else checklists:
        try:
            if not store.shelf.holds(digest):
                store.shelf.keep(digest, content, published=False)
                store.projector.refold(store.bound_to(digest))
        except (ValueError, ChecklistError) as error:
            raise ExchangeProblem("file_damaged") from error


@contextmanager
def _problems(file: OpenFile | None) -> Iterator[None]:
    """Chains that do not fit are a problem of the file they came in."""
    try:
        yield
    except UnfitChain as unfit:
        code = "entries_missing" if unfit.code in ("hole", "unproven") else "file_damaged"
        raise ExchangeProblem(code, **_of(file)) from unfit
    except ExchangeProblem as problem:
        if problem.details:
            raise
        raise ExchangeProblem(problem.code, **_of(file)) from problem


def _of(file: OpenFile | None) -> dict[str, object]:
    return {} if file is None else {"sender": file.header.sender.label, "number": file.header.number}
