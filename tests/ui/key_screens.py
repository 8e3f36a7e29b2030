"""The section about keys and certificates in every state, and its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, cast

from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from assessor_app.domain.issuer_names import did_of
from assessor_app.services.key_handover import HandoverView
from assessor_app.services.key_models import KeysView
from assessor_app.services.key_ports import Custody
from assessor_app.ui.settings.page import SettingsPage
from tests.building import ASSESSOR, MANAGER
from tests.keyed_centres import OWNER, Keyed, keyed_centre
from tests.security.certified import PHRASE, authority, certified, p12, p256
from tests.ui.filled_centres import Centres
from tests.ui.handover_screens import HANDOVERS, LONG_NAME, handover_states
from tests.ui.settings_screens import surroundings
from tests.ui.visiting import Act, Screen, press, steps

OTHER = did_of(bytes(range(32)))


def key_screens(both: Centres) -> list[Screen]:
    """A new centre, one with everything, and what an assessor sees."""
    around = surroundings(both.folder)
    new, full = _views(both.folder)
    nobody = cast(Any, _Shown(HandoverView(may_give=True, may_take=False, receivers=(), made=())))
    some = cast(Any, _Shown(HANDOVERS))
    fresh = replace(both.fresh.session, issuer_keys=cast(Any, _Shown(new)), key_handover=nobody)
    filled = replace(both.full.session, issuer_keys=cast(Any, _Shown(full)), key_handover=some)

    def section(page: Any) -> Any:
        return page.section("keys")

    def view(change: Callable[[KeysView], KeysView]) -> Act:
        return lambda page: section(page).show_keys(change(full))

    def type_address(page: Any) -> None:
        sheet = section(page).sheets.know
        sheet._address.setText(OTHER)
        sheet._follow()

    def take_file(page: Any) -> None:
        section(page).sheets.bring.take_file(Path(f"{LONG_NAME}.p12"))

    def refuse(code: str) -> Act:
        return lambda page: section(page).show_problem(code, {"bits": 2048})

    states: tuple[tuple[str, Act], ...] = (
        ("everything", lambda page: page.show_section("keys")),
        ("elsewhere", view(lambda one: replace(one, custody=Custody.ELSEWHERE, pc=LONG_NAME))),
        ("locked", view(lambda one: replace(one, custody=Custody.LOCKED))),
        ("on a laptop", view(lambda one: replace(one, may_change=False))),
        ("all again", view(lambda one: one)),
        *handover_states(),
        ("new keys", press("renew-keys")),
        ("new keys, none chosen", steps(press("renew-keys"), refuse("no_keys_chosen"))),
        ("import", press("certificate-import")),
        (
            "import, refused",
            steps(press("certificate-import"), take_file, refuse("pkcs12_key_size")),
        ),
        ("back to the own one", press("certificate-own")),
        ("know somebody", press("know-issuer")),
        (
            "know somebody, no address",
            steps(press("know-issuer"), press("confirm-know-issuer")),
        ),
        ("know somebody, words", steps(press("know-issuer"), type_address)),
        (
            "know somebody, no name",
            steps(press("know-issuer"), type_address, press("confirm-know-issuer")),
        ),
    )
    show = (("", lambda page: page.show_section("keys")),)
    assessor = replace(filled, actor=ASSESSOR)
    return [
        Screen("keys of a new centre", lambda: SettingsPage(fresh, around), show),
        Screen("keys", lambda: SettingsPage(filled, around), states),
        Screen("keys, seen by an assessor", lambda: SettingsPage(assessor, around), show),
    ]


class _Shown:
    """The service, of which nothing is asked but what it shows."""

    def __init__(self, view: object) -> None:
        self._view = view

    def view(self) -> object:
        return self._view


@cache
def _views(folder: Path) -> tuple[KeysView, KeysView]:
    """Of a new centre, and of one with a bought certificate, a former key, known issuers, endorsements."""
    place = folder / "keyed"
    place.mkdir()
    centre = keyed_centre(place)
    new = centre.service.view()
    assert new.certificate is not None
    new = replace(new, certificate=replace(new.certificate, subject=LONG_NAME, issuer=LONG_NAME))
    _fill(centre)
    full = centre.service.view()
    centre.workspace.close()
    return new, full


def _fill(centre: Keyed) -> None:
    service = centre.service
    root = authority(LONG_NAME[:60], begins=centre.now - timedelta(9), ends=centre.now + timedelta(900))
    key = p256()
    begins, ends = centre.now - timedelta(days=1), centre.now + timedelta(days=40)
    own = certified(key, LONG_NAME[:60], root, begins=begins, ends=ends)
    service.import_certificate(MANAGER, p12(key, own, [root[0]]), PHRASE)
    service.renew_keys(MANAGER, {KeyKind.CENTRE}, RenewalReason.COMPROMISED)
    service.know_issuer(MANAGER, OWNER.did, LONG_NAME, is_authority=True)
    service.know_issuer(MANAGER, did_of(bytes(range(1, 33))), "Öhman", is_authority=False)
    service.keep_endorsement(MANAGER, OWNER.endorsement(service.view().did, centre.now))
    service.keep_endorsement(MANAGER, OWNER.endorsement(service.view().did, centre.now, None))
