"""One round with the server: take what this PC lacks, give what the server lacks, see to what was erased.

Taken before given: what was erased elsewhere is known here before anything about that person goes out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar
from uuid import UUID

from assessor_app.domain.journal import GENESIS, ChainHead
from assessor_app.services.server_ports import ServerProblem
from assessor_app.storage.server.lines import Incoming, names_in
from assessor_app.storage.server.local_side import LocalSide, Standpoint, Taken
from assessor_app.storage.server.portions import Portions
from assessor_app.storage.server.remote_side import RemoteSide

T = TypeVar("T")
_TELL_EVERY_S = 0.3
_REFITS = 50
_TOGETHER, _MOST_PICTURES = 200, 12
"""How much goes in one transaction: the way to the server is far."""
_MOST_NAMED = 5


@dataclass(slots=True)
class Memory:
    """What a round need not find out anew: `stuck` is how far chains went that the one here does not go on
    with, `attachments` how many the server had when it was last asked for those that are lacking here."""

    stuck: dict[UUID, int] = field(default_factory=dict)
    attachments: int = -1
    portions: Portions = field(default_factory=Portions)


class Round:
    """`on_lane` carries out short work on the store; `changed` is told what is new in it, `waiting` how many
    entries the server lacks. Raises Lost, Stopped and StorageProblem at any step: what was done by then is
    whole, and the next round goes on from there. `memory` goes from round to round.
    """

    def __init__(
        self,
        local: LocalSide,
        remote: RemoteSide,
        server: UUID,
        on_lane: Callable[[Callable[[], object]], object],
        changed: Callable[[frozenset[tuple[str, UUID]]], None],
        waiting: Callable[[int], None],
        now_ms: Callable[[], int],
        memory: Memory,
    ) -> None:
        self._local, self._remote, self._server = local, remote, server
        self._on_lane, self._changed, self._waiting, self._now_ms = on_lane, changed, waiting, now_ms
        self._news: frozenset[tuple[str, UUID]] = frozenset()
        self._told_at = float("-inf")
        self._memory = memory
        self._stuck = memory.stuck
        self._portions = memory.portions
        self._forked: frozenset[UUID] = frozenset()
        self.strangers: tuple[str, ...] = ()
        self.problem: ServerProblem | None = None

    def run(self) -> None:
        """Carry it out. What is out of order on the server keeps nothing else from being done: `problem` is
        the first of it, `strangers` what devices call themselves that nobody has introduced here.
        """
        try:
            for step in (
                self._take_checklists,
                self._look_for_forks,
                self._take,
                self._take_changes,
                self._give_checklists,
                self._give,
                self._see_to_withheld,
                self._take_pictures,
                self._give_pictures,
            ):
                try:
                    step()
                except ServerProblem as problem:
                    self._note_problem(problem)
        finally:
            self._tell()

    def _note_problem(self, problem: ServerProblem) -> None:
        self.problem = self.problem or problem

    def _here(self, work: Callable[[], T]) -> T:
        found: list[T] = []
        self._on_lane(lambda: found.append(work()))
        return found[0]

    # -- in --

    def _look_for_forks(self) -> None:
        """Chains of which the server has another history: its end is taken as evidence, and kept beside."""
        heads = self._remote.heads()
        self._forked = self._here(partial(self._local.contradicted, tuple(heads.values())))
        for device in sorted(self._forked):
            end = heads[device].seq
            if self._stuck.get(device) != end:
                for part in self._remote.incoming(device, end - 1):
                    self._note(self._here(partial(self._local.take, (part,), {})))
                self._stuck[device] = end
        if self._forked:
            raise ServerProblem("server_forked")

    def _take(self) -> None:
        """Chains of devices that are believed; what they bring may let others be believed."""
        unfit: set[UUID] = set()
        while True:
            at = self._here(self._local.standpoint)
            ends = self._remote.signed_ends()
            open_ones = [
                device
                for device, seq in sorted(ends.items())
                if device in at.believed - unfit and seq > _seq(at, device) and self._stuck.get(device) != seq
            ]
            if not open_ones:
                strangers = sorted(ends.keys() - at.known)
                self.strangers = tuple(self._remote.label_of(device) for device in strangers[:_MOST_NAMED])
                return
            for device in open_ones:
                unfit.add(device)
                try:
                    if self._take_chain(device, at):
                        unfit.discard(device)
                    else:
                        self._stuck[device] = ends[device]
                except ServerProblem as problem:
                    self._note_problem(problem)

    def _take_chain(self, device: UUID, at: Standpoint) -> bool:
        """Take over what is signed of a chain; returns whether it has grown here."""
        after = begun = _seq(at, device)
        while parts := self._remote.incoming(device, after):
            attachments = self._wanted(frozenset(name for part in parts for name in part.names()))
            for some in self._portions.of(parts):
                end = self._take_parts(some, attachments)
                if end <= after:
                    return after > begun  # another history than the one here: it is kept beside it
                after = end
        return after > begun

    def _take_parts(self, parts: tuple[Incoming, ...], attachments: dict[bytes, bytes]) -> int:
        """Take parts of a chain over together; where they do not hold, those that do one by one. Returns
        where the chain ends here with them.
        """
        named = frozenset(name for part in parts for name in part.names())
        mine = {name: attachments[name] for name in named & attachments.keys()}
        try:
            taken = self._here(partial(self._local.take, parts, mine))
        except ServerProblem:
            if len(parts) == 1:
                raise
            ends = [self._take_parts((part,), attachments) for part in parts]
            return ends[-1]
        self._portions.took(sum(len(part.pieces) for part in parts), taken.seconds)
        self._note(taken)
        return taken.head.seq if taken.head is not None else 0

    def _wanted(self, names: frozenset[bytes]) -> dict[bytes, bytes]:
        """What this store lacks of these and the server has."""
        lacking = self._here(partial(self._local.lacking, names)) if names else names
        return self._remote.attachments(lacking) if lacking else {}

    def _take_changes(self) -> None:
        read_to = self._here(self._local.read_to)
        while changes := self._remote.changed_after(read_to):
            names = frozenset(name for _, group in changes for piece in group for name in names_in(piece))
            attachments = self._wanted(names)
            read_to = changes[-1][0]
            groups = [group for _, group in changes]
            self._note(self._here(partial(self._local.take_refitted, groups, attachments, read_to)))

    def _take_checklists(self) -> None:
        offered = self._remote.checklist_names()
        for name in sorted(self._here(partial(self._local.lacking_checklists, offered))):
            content = self._remote.checklist(name)
            if content is not None:
                self._here(partial(self._local.take_checklist, name, content))

    def _note(self, taken: Taken) -> None:
        self._news |= taken.subjects
        if time.monotonic() - self._told_at >= _TELL_EVERY_S:
            self._tell()

    def _tell(self) -> None:
        if self._news:
            self._changed(self._news)
            self._news = frozenset()
            self._told_at = time.monotonic()

    # -- attachments of lines that stand on both sides --

    def _take_pictures(self) -> None:
        """Those that the server did not have yet when it gave this PC what names them."""
        if (count := self._remote.attachment_count()) == self._memory.attachments:
            return
        pictures = self._local.pictures
        lacking = self._here(partial(pictures.lacking, self._remote.attachment_names()))
        spots = self._remote.spots_of(lacking) if lacking else []
        wanted = self._here(partial(pictures.wanted, spots)) if spots else {}
        for name in sorted(wanted):
            came = self._remote.attachments((name,))
            told = [spot for spot in spots if spot.name == name]
            self._note(Taken(self._here(partial(pictures.take, told, came))))
        self._memory.attachments = count

    def _give_pictures(self) -> None:
        """Those that whoever gave the server the lines did not have. After what had to go was taken off."""
        spots = self._remote.spots_without()
        due = self._here(partial(self._local.pictures.due, spots)) if spots else frozenset[bytes]()
        for name in sorted(due):
            data = self._here(partial(self._local.attachment, name))
            if data is not None:
                self._remote.supply(name, data)

    # -- what the server must have in another form --

    def _see_to_withheld(self) -> None:
        while (withheld := self._here(self._local.next_withheld)) is not None:
            for device, seqs in withheld.spots.items():
                for start in range(0, len(seqs), _REFITS):
                    self._refit(device, seqs[start : start + _REFITS])
            self._here(partial(self._local.note_withheld, withheld.person, withheld.why))

    def _refit(self, device: UUID, seqs: tuple[int, ...]) -> None:
        standing = self._remote.standing_at(device, seqs)
        refits = self._here(partial(self._local.refits, device, standing))
        if refits:
            names = frozenset(name for refit in refits for line in refit.lines for name in line.names)
            self._remote.refit(refits, self._attachments(names))

    # -- out --

    def _give_checklists(self) -> None:
        known = self._remote.checklist_names()
        lacking = self._here(partial(self._local.checklists, known))
        if lacking:
            self._remote.put_checklists(lacking)

    def _give(self) -> None:
        at = self._here(self._local.standpoint)
        heads = self._remote.heads()
        left = {device: head.seq - _of(heads, device).seq for device, head in at.heads.items()}
        for device in sorted(at.heads.keys() - self._forked, key=lambda one: one != at.own):
            try:
                while left[device] > 0:
                    self._waiting(sum(number for number in left.values() if number > 0))
                    end = self._give_next(_of(heads, device))
                    if end is None:
                        break
                    heads[device] = end
                    left[device] = at.heads[device].seq - end.seq
            except ServerProblem as problem:
                self._note_problem(problem)
        self._here(partial(self._local.note_heads, self._server, tuple(heads.values()), self._now_ms()))
        self._waiting(sum(number for number in left.values() if number > 0))

    def _give_next(self, base: ChainHead) -> ChainHead | None:
        outgoing = self._here(partial(self._local.outgoing, base))
        if outgoing is None:
            return None
        while len(outgoing.lines) < _TOGETHER and len(outgoing.names) < _MOST_PICTURES:
            following = self._here(partial(self._local.outgoing, outgoing.end))
            if following is None:
                break
            outgoing = outgoing.with_next(following)
        self._remote.push(outgoing, self._attachments(outgoing.names))
        return outgoing.end

    def _attachments(self, names: frozenset[bytes]) -> dict[bytes, bytes]:
        """What the server lacks of these, read from the store one by one."""
        found = {}
        for name in self._remote.lacking(names) if names else ():
            data = self._here(partial(self._local.attachment, name))
            if data is not None:
                found[name] = data
        return found


def _of(heads: dict[UUID, ChainHead], device: UUID) -> ChainHead:
    return heads.get(device) or ChainHead(device, 0, GENESIS)


def _seq(at: Standpoint, device: UUID) -> int:
    head = at.heads.get(device)
    return head.seq if head is not None else 0
