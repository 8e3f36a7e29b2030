"""What the window is given by whoever composed the program. Free of Qt.

`bootstrap` implements `Composition`; thus no screen ever imports storage, documents or security. Everything
marked *lane* is called on the database lane only and may take its time; the rest returns at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:  # the login must be on screen before the use cases are imported
    from assessor_app.domain.centres import Actor
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.protection import ProtectionService
    from assessor_app.services.read_models import CentreView
    from assessor_app.ui.session import Preferences


@dataclass(frozen=True, slots=True)
class AccountTile:
    """Somebody who may log in, as the login shows them. `role` is a value of `domain.centres.Role`."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class FirstRunForm:
    """What the first run asks for. `centre_code` is two to six capitals or digits; `demo` marks invented
    content."""

    centre_name: str
    centre_code: str
    place: str
    contact: str
    account_name: str
    passphrase: str = field(repr=False)
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that lasts and that the user should see until it is over.

    Codes: clock_ahead, clock_behind (a yes is asked for), read_only, disk_full, settings_damaged,
    settings_partly_unreadable, settings_unreadable, checklists_unreadable (details: files), store_behind.
    Other codes are shown by the sentence that `messages` has for them.
    """

    code: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OpenedServices:
    """The store, open, and who opened it. The services are called on the database lane only."""

    actor: Actor
    actor_name: str
    centre: CentreView
    assessments: AssessmentService
    candidates: CandidateService
    documents: DocumentService
    centres: CentreService
    protection: ProtectionService
    now: Callable[[], datetime]
    conditions: tuple[Condition, ...] = ()


class Composition(Protocol):
    """The program without its window."""

    @property
    def version(self) -> str: ...

    @property
    def data_folder(self) -> Path: ...

    @property
    def log_folder(self) -> Path: ...

    @property
    def resources(self) -> Path:
        """The folder that holds `i18n`, `icons`, `checklists`."""
        ...

    @property
    def preferences(self) -> Preferences:
        """Read already; `set` returns at once and never raises.

        The window uses theme, text_scale, language, last_account and window_geometry (base64).
        """
        ...

    def warm_up(self) -> None:
        """Import what opening the store will need, so that nobody waits for it after the passphrase. Lane."""
        ...

    def has_store(self) -> bool:
        """Whether this PC has a store to log in to; otherwise the first run is shown. Cheap."""
        ...

    def accounts(self) -> tuple[AccountTile, ...]:
        """Who may log in. Cheap: reads the vault's tiles; raises what `messages` has a sentence for."""
        ...

    def opens_itself(self) -> bool:
        """Whether the store needs no passphrase (the demo). Cheap."""
        ...

    def open_by_itself(self) -> OpenedServices:
        """Open the demo's store. Lane."""
        ...

    def create(self, form: FirstRunForm) -> OpenedServices:
        """Make the centre, its store and its first account, and open it. Lane.

        Raises Refused (centre_name_missing, centre_code_unfit, account_name_missing) and errors with `code`
        unsuitable_passphrase, folder_not_usable, disk_full …, with nothing left behind.
        """
        ...

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        """Open the store. Lane. Raises an error with `code` wrong_passphrase, account_revoked …"""
        ...

    def conditions(self) -> tuple[Condition, ...]:
        """What lasts now. Lane."""
        ...

    def confirm_clock(self) -> None:
        """The user says that the PC's clock is right. Lane."""
        ...

    def close(self) -> None:
        """Close the store; a second time, or before it was opened, does nothing. Lane."""
        ...
