"""The card about the keys on more PCs and its sheets, in every state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.devices import DeviceKind
from assessor_app.services.assessments import NOTHING_DONE
from assessor_app.services.key_handover import (
    HandoverLine,
    HandoverView,
    KeyFileOffer,
    KeyFileWritten,
    ReceiverLine,
)
from tests.ui.visiting import Act, press, steps

LONG_NAME = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"
WORDS = "bakom-dufig-lalun-mopur-tazot-vivis"
HANDOVERS = HandoverView(
    may_give=True,
    may_take=False,
    receivers=(
        ReceiverLine(UUID(int=1), LONG_NAME, "VIM2", DeviceKind.OFFICE, "", True),
        ReceiverLine(UUID(int=2), f"Bärbar, {LONG_NAME}", "VIM3", DeviceKind.LAPTOP, LONG_NAME, False),
    ),
    made=(
        HandoverLine(UUID(int=5), LONG_NAME, "Karin Ek", 1_780_000_000_000, None, False),
        HandoverLine(UUID(int=6), "Kontoret", LONG_NAME, 1_770_000_000_000, 1_770_100_000_000, False),
        HandoverLine(UUID(int=7), "Gamla", "Karin Ek", 1_760_000_000_000, 1_760_000_000_000, True),
    ),
)


def _card(page: Any) -> Any:
    return page.section("keys").handover


def handover_states() -> tuple[tuple[str, Act], ...]:
    """What is done one after the other in the section about keys."""

    def hand(change: Callable[[HandoverView], HandoverView]) -> Act:
        return lambda page: _card(page).show_handovers(change(HANDOVERS))

    def refuse_handover(code: str) -> Act:
        return lambda page: _card(page).show_problem(code, {"name": LONG_NAME})

    def give_to_laptop(page: Any) -> None:
        sheet = _card(page).sheets.give
        sheet._choice.choice(UUID(int=2)).click()
        sheet._submit()

    def written(page: Any) -> None:
        place = Path(LONG_NAME) / f"{LONG_NAME}.nycklar"
        _card(page).show_given(KeyFileWritten(place, WORDS, LONG_NAME, NOTHING_DONE))

    def take_keys(page: Any) -> None:
        hand(lambda one: replace(one, may_give=False, may_take=True))(page)
        press("take-keys")(page)

    def offered(page: Any) -> None:
        sheet = _card(page).sheets.take
        sheet._file = Path("x.nycklar")
        _card(page).show_offer(KeyFileOffer(WORDS, LONG_NAME, 1_780_000_000_000))

    return (
        ("give keys", press("give-keys")),
        ("give keys, to a laptop, nothing said", steps(press("give-keys"), give_to_laptop)),
        ("give keys, refused", steps(press("give-keys"), refuse_handover("wrong_passphrase"))),
        ("give keys, written", steps(press("give-keys"), written)),
        ("keys to be taken", hand(lambda one: replace(one, may_give=False, may_take=True))),
        ("take keys", take_keys),
        ("take keys, of another centre", steps(take_keys, refuse_handover("key_file_of_another_centre"))),
        ("take keys, words", steps(take_keys, offered)),
        ("take keys, nothing typed", steps(take_keys, offered, press("confirm-take-keys"))),
        ("handovers again", hand(lambda one: one)),
    )
