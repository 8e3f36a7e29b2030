"""The proof that nothing in the journal was changed, lost or put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.journal import ChainFault, ChainHead, Entry, verify_chain
from assessor_app.services.ports import Stopped
from assessor_app.storage.journal import Journal
from assessor_app.storage.projections.rebuilding import Progress

SealCheck = Callable[[UUID, int, bytes, bytes], bool]
"""Whether a signature over (device, seq, chain digest) is that device's."""


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What the walk over every chain found.

    `heads` are the ends of the chains. Fault codes: gap, link, personal (see `domain.journal.ChainFault`),
    end (a signed head that the chain does not reach or does not agree with), signature.
    """

    entries: int
    heads: tuple[ChainHead, ...]
    faults: tuple[ChainFault, ...]

    @property
    def verified(self) -> bool:
        return not self.faults


def verify(
    journal: Journal, progress: Progress | None = None, check_seal: SealCheck | None = None
) -> VerifyReport:
    """Walk every device's chain and hold it against the heads that were signed.

    Without `check_seal` the signatures themselves are not checked, only that the chain agrees with what they
    are over. Raises Stopped where `progress` says so. Memory does not grow with the journal.
    """
    total = journal.count()
    counted = 0
    heads: list[ChainHead] = []
    faults: list[ChainFault] = []

    def watched(device: UUID, signed: dict[int, bytes]) -> Iterator[Entry]:
        nonlocal counted
        for entry in journal.of_device(device):
            counted += 1
            if progress is not None and counted % 500 == 0 and progress(counted, total) is False:
                raise Stopped
            expected = signed.pop(entry.header.seq, None)
            if expected is not None and expected != entry.chain_digest:
                faults.append(ChainFault(device, entry.header.seq, "end"))
            yield entry

    for device in journal.devices():
        signed_heads = journal.signed_heads(device)
        runs = journal.runs(device)
        signed = {head.seq: head.chain_digest for head, _ in signed_heads}
        head, found = verify_chain(device, watched(device, signed), runs)
        heads.append(head)
        faults.extend(found)
        within = [seq for seq in signed if any(run.first <= seq < run.last for run in runs)]
        ends = {run.last: run.chain_digest for run in runs}
        faults.extend(
            ChainFault(device, seq, "end")
            for seq, digest in signed.items()
            if seq not in within and ends.get(seq) != digest
        )
        faults.extend(_unsealed(signed_heads, check_seal))
    if progress is not None:
        progress(counted, total)
    return VerifyReport(counted, tuple(heads), tuple(faults))


def _unsealed(
    signed_heads: tuple[tuple[ChainHead, bytes], ...], check_seal: SealCheck | None
) -> list[ChainFault]:
    if check_seal is None:
        return []
    return [
        ChainFault(head.device, head.seq, "signature")
        for head, signature in signed_heads
        if not check_seal(head.device, head.seq, head.chain_digest, signature)
    ]
