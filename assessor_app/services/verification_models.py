"""What a verification rests on, besides what was handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from assessor_app.domain.centres import Actor
from assessor_app.services.issuing_ports import KnownIssuer, StatusListSeen

LONGEST_FILE = 48 * 1024 * 1024
"""Bytes of the largest file that is looked at."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Whom and what somebody here vouches for. Empty: nobody and nothing is known, as for a stranger.

    `own_issuers` are the own centre's keys (``did:key``), present and former, `own_name` its name;
    `compromised` those of them that somebody else may have. `lists` are status lists as they were read, of
    any age and issuer.
    """

    own_issuers: tuple[str, ...] = ()
    own_name: str = ""
    compromised: tuple[str, ...] = ()
    issuers: tuple[KnownIssuer, ...] = ()
    lists: tuple[StatusListSeen, ...] = ()

    def with_lists(self, lists: tuple[StatusListSeen, ...]) -> Knowledge:
        """The same with more status lists at hand."""
        return replace(self, lists=(*self.lists, *lists))

    def are_one_centre(self, one: str, other: str) -> bool:
        """Whether both keys are known to be of one centre: it signs its lists with the newest."""
        if one == other:
            return True
        own = {issuer for issuer in self.own_issuers if issuer not in self.compromised}
        if one in own and other in own:
            return True
        names = {centre.issuer: centre.name for centre in self.issuers if not centre.is_authority}
        return bool(names.get(one)) and names.get(one) == names.get(other)


NOTHING_KNOWN = Knowledge()


class KnowledgeSource(Protocol):
    """What the own centre knows of issuers and of what was revoked. Database lane."""

    def gather(self, actor: Actor) -> Knowledge:
        """All of it, as of now."""
        ...


@dataclass(frozen=True, slots=True)
class Handed:
    """Something to be verified: a file's bytes, or text or a picture from the clipboard.

    `name` is shown, and a hint at the most. `too_large`: it was not read.
    """

    name: str
    data: bytes = field(repr=False)
    too_large: bool = False


Step = Callable[[int, int], bool]
"""Told of (done, total); False stops the work."""
