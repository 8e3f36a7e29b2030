"""A PC that joins a centre, in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.services.joining_models import JoiningOffer, WaitingPc

OWN_WORDS = "nihof-horov-faguk-buriv-vojup-lotup"
CENTRE_WORDS = "folah-nakuh-tibod-nudil-piran-ragid"
CENTRE = UUID("01970000-0000-7000-8000-0000000000c0")
AT = 1_780_000_000_000
OFFER = JoiningOffer(
    CENTRE,
    "Verkstaden i Vimmerby Åkers Mekaniska Yılmaz",
    "centre",
    "Kontoret bakom svarven",
    CENTRE_WORDS,
    1,
    120,
    AT,
)


@dataclass
class FakeJoining:
    """`composition.JoiningDesk`; `owner` is the account that a file lets in."""

    owner: UUID
    passphrase: str
    pc: WaitingPc | None = None
    offer: JoiningOffer = OFFER
    problem: Exception | None = None
    wrong: Exception | None = None
    asked: list[str] = field(default_factory=list)

    def waiting(self) -> WaitingPc | None:
        return self.pc

    def begin(self, label: str, passphrase: str) -> WaitingPc:
        if label == "-":
            raise Refused("device_label_missing")
        self.passphrase = passphrase
        self.pc = WaitingPc(label, "7K3QF", OWN_WORDS, AT)
        return self.pc

    def write_pairing(self, folder: Path) -> Path:
        if self.problem is not None:
            raise self.problem
        return folder / f"{self.pc.label if self.pc else ''}.pair"

    def give_up(self) -> None:
        self.asked.append("give_up")
        self.pc = None

    def look(
        self, file: Path, passphrase: str, progress: Callable[..., object] | None = None
    ) -> JoiningOffer:
        self.asked.append(f"look {file.name}")
        if self.problem is not None:
            raise self.problem
        if passphrase != self.passphrase and self.wrong is not None:
            raise self.wrong
        return self.offer

    def join(
        self, file: Path, passphrase: str, words: str, progress: Callable[..., object] | None = None
    ) -> UUID:
        if progress is not None:
            progress("reading", 60, 120)
        if self.problem is not None:
            raise self.problem
        self.asked.append(f"join {words}")
        return self.owner
