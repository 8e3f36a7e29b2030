"""The page that verifies documents: empty, with each verdict, with several at once, with its sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assessor_app.services.issuing_ports import PaperSeen
from assessor_app.ui.verifying.page import VerifyingPage
from tests.ui.filled_centres import LONG_FAMILY, LONG_GIVEN, Centres
from tests.ui.verifying_desk import verifying_session
from tests.ui.visiting import Act, Screen, press
from tests.verifying import (
    GENUINE,
    KNOWN,
    LIST_JSON,
    OTHER,
    SEAL,
    SIGNED,
    FakeReaders,
    changed,
    genuine,
    handed,
)

LONG = changed(
    person_name=f"{LONG_GIVEN} {LONG_FAMILY}",
    qualification="Industriteknik BAS (extended: process industry, maintenance, reliability, robot cells)",
    issuer_name="Svenska Virserums Industri- och Snickerikooperativs Testcenter Ekonomisk Förening",
    areas=(
        *((f"{name} i processindustrin", "met") for name in ("Mätteknik", "Kvalitet", "Underhåll")),
        ("Matematik", "not_met"),
        ("IT och automation", "not_fully_tested"),
    ),
    demo=True,
)


def verifying_screens(both: Centres) -> list[Screen]:
    """Each verdict, with the longest that it can have to say."""

    def page() -> VerifyingPage:
        return VerifyingPage(verifying_session(readers(), language=both.language))

    def unknown() -> VerifyingPage:
        return VerifyingPage(verifying_session(readers(), KNOWN, both.language))

    states = (
        ("", None),
        ("genuine", shows("genuine.pdf", b"%PDF-1 whole")),
        ("changed", shows("changed.pdf", b"%PDF-1 changed")),
        ("somebody else's", shows("invoice.pdf", b"%PDF-1 invoice")),
        ("several", several),
        ("with a list", shows("status-list.json", LIST_JSON)),
        ("text", press("verify-text")),
    )
    strangers = (("as far as known", shows("code.png", b"\x89PNG\r\n\x1a\n other")),)
    return [Screen("verifying", page, states), Screen("verifying a stranger's", unknown, strangers)]


def readers() -> FakeReaders:
    """What is handed in, and what it is read as."""
    stranger = replace(LONG, issuer=OTHER, endorsed_by=(("Svensk standard AB", "did:key:z6MkA"),))
    made = genuine(LONG, LONG)
    made.papers[b"%PDF-1 whole"] = PaperSeen({"a": b"{}"}, (SIGNED,), (SEAL,))
    made.papers[b"%PDF-1 changed"] = PaperSeen({"a": b"{}"}, (replace(SIGNED, valid=False),), ("OTHER",))
    made.papers[b"%PDF-1 invoice"] = PaperSeen({}, (replace(SIGNED, signer="Firma X"),), ())
    made.credentials[b"{}"] = LONG
    made.seals["OTHER"] = replace(GENUINE, valid=False)
    made.seals["STRANGER"] = stranger
    made.pictures[b"\x89PNG\r\n\x1a\n other"] = ("STRANGER",)
    return made


def shows(name: str, data: bytes) -> Act:
    """Hand one thing in, alone."""

    def act(page: Any) -> None:
        page._presenter.clear()
        page._presenter._verify((handed(data, name),))

    return act


def several(page: Any) -> None:
    """Hand in everything at once."""
    page._presenter.clear()
    things = {name: name.encode() for name in ("%PDF-1 whole", "%PDF-1 changed", "%PDF-1 invoice")}
    page._presenter._verify(tuple(handed(data, f"{name[-5:]}.pdf") for name, data in things.items()))
