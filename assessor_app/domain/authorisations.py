"""What an assessor lacks for an act: authorisation for the qualification, the secrecy agreement.

It is warned of and recorded, never refused: an assessment that was held is not undone by a missing paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.accounts import Accounts


class Lack(StrEnum):
    """What somebody lacks."""

    NOT_AUTHORISED = "not_authorised"
    AUTHORISATION_ENDED = "authorisation_ended"
    AUTHORISATION_WITHDRAWN = "authorisation_withdrawn"
    NO_SECRECY_AGREEMENT = "no_secrecy_agreement"


class Act(StrEnum):
    """What was done although something was lacking."""

    PLANNED = "planned"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Lacking:
    """That an act was done although its assessor lacked something; `wall_at` is ms since 1970 UTC."""

    act: Act
    assessor: UUID
    why: tuple[Lack, ...]
    wall_at: int


def lacks(accounts: Accounts, assessor: UUID, qualification: str, day: str) -> tuple[Lack, ...]:
    """What `assessor` lacks to assess for a qualification on a day (``YYYY-MM-DD``), nothing if all is well.

    Nothing is ever lacking in a centre that keeps no record of authorisations.
    """
    if not any(account.authorisations for account in accounts.values()):
        return ()
    account = accounts.get(assessor)
    found = []
    held = account.authorisations.get(qualification) if account else None
    if held is None:
        found.append(Lack.NOT_AUTHORISED)
    elif held.withdrawn:
        found.append(Lack.AUTHORISATION_WITHDRAWN)
    elif held.until is not None and held.until < day:
        found.append(Lack.AUTHORISATION_ENDED)
    if account is None or account.secrecy_on is None or account.secrecy_on > day:
        found.append(Lack.NO_SECRECY_AGREEMENT)
    return tuple(found)
