"""Keys and certificates in the settings, over a real vault: what a manager does, what others see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar, cast

import pytest
from cryptography import x509
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Actor
from assessor_app.domain.issuer_keys import CertificateSource, KeyKind
from assessor_app.services.issuer_keys import words_of
from assessor_app.ui.settings.keys import KeysSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets import CheckRow, WorklistRow
from tests.building import ASSESSOR, MANAGER, FakeClock
from tests.keyed_centres import OWNER, Keyed, keyed
from tests.security.certified import PHRASE, certified, p12, p256
from tests.ui.list_rooms import House, house
from tests.ui.visiting import settle

W = TypeVar("W", bound=QWidget)


class Room:
    """The section of one account over a real store and a real vault."""

    def __init__(self, qtbot: QtBot, centre: House, own: Keyed, actor: Actor, folder: Path) -> None:
        self.bot, self.centre, self.own, self.folder = qtbot, centre, own, folder
        nothing = lambda *_: None  # noqa: E731 - five of the same
        around = Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)
        session = replace(centre.session, actor=actor, issuer_keys=own.service)
        self.page = SettingsPage(session, around)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        self.page.show_section("keys")
        qtbot.waitExposed(self.page)

    @property
    def section(self) -> KeysSection:
        return cast(KeysSection, self.page.section("keys"))

    def part(self, name: str, kind: type[W]) -> W:
        settle()
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def has(self, name: str) -> bool:
        settle()
        return any(one.isVisible() for one in self.page.findChildren(QPushButton, name))

    def press(self, name: str) -> None:
        button = self.part(name, QPushButton)
        assert button.isEnabled()
        button.click()

    def said(self) -> str:
        """Everything that can be read."""
        settle()
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def toast(self) -> str:
        return self.centre.window.toasts[-1][0]

    def take_back(self) -> None:
        back = self.centre.window.toasts[-1][1]
        assert back is not None
        back()

    def file(self, content: bytes, name: str = "stämpel.p12") -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    @property
    def source(self) -> CertificateSource:
        present = self.own.workspace.centre().issuer.certificate
        assert present is not None
        return present.source


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[tuple[House, Keyed]]:
    made = house(tmp_path, MANAGER)
    yield made, keyed(made.workspace, FakeClock(), tmp_path)
    made.workspace.close()


@pytest.fixture
def room(qtbot: QtBot, centre: tuple[House, Keyed], tmp_path: Path) -> Room:
    return Room(qtbot, *centre, MANAGER, tmp_path)


def bought(room: Room) -> bytes:
    key, now = p256(), room.own.now
    return p12(key, certified(key, "Kommunen", begins=now - timedelta(1), ends=now + timedelta(400)))


def test_looking_writes_nothing_and_shows_words_address_and_certificate(room: Room) -> None:
    before = room.own.workspace.head.seq
    view = room.own.service.view()
    assert view.centre is not None
    assert view.document is not None
    for shown in (view.centre.words, view.document.words, view.did, "egen utfärdare", "dagar kvar"):
        assert shown in room.said()
    room.press("copy-did")
    assert QGuiApplication.clipboard().text() == view.did
    assert room.own.workspace.head.seq == before


def test_an_assessor_reads_the_words_and_changes_nothing(
    qtbot: QtBot, centre: tuple[House, Keyed], tmp_path: Path
) -> None:
    room = Room(qtbot, *centre, ASSESSOR, tmp_path)
    view = room.own.service.view()
    assert view.centre is not None

    assert view.centre.words in room.said()
    for name in ("renew-keys", "certificate-renew", "certificate-import", "know-issuer", "keep-endorsement"):
        assert not room.has(name)
    assert room.has("certificate-write")


def test_the_certificate_is_renewed_by_a_press(room: Room) -> None:
    before = room.own.workspace.centre().issuer.certificate
    room.press("certificate-renew")
    assert room.own.workspace.centre().issuer.certificate != before
    assert room.toast() == "Certifikatet är förnyat."


def test_a_bought_certificate_is_taken_in_and_its_password_forgotten(room: Room) -> None:
    room.press("certificate-import")
    sheet = room.section.sheets.bring
    assert not room.part("confirm-import-certificate", QPushButton).isEnabled()
    sheet.take_file(room.file(bought(room)))
    sheet._phrase.field.setText("fel")
    room.press("confirm-import-certificate")
    assert "Lösenordet passar inte" in sheet.error()
    assert room.source is CertificateSource.OWN

    sheet._phrase.field.setText(PHRASE)
    room.press("confirm-import-certificate")

    assert room.source is CertificateSource.IMPORTED
    assert not sheet.is_open()
    assert (sheet._phrase.value(), sheet._file) == ("", None)
    assert "Kommunen" in room.said()
    assert not room.has("certificate-renew")

    room.press("certificate-own")
    assert room.source is CertificateSource.IMPORTED
    room.press("confirm-own-certificate")
    assert room.source is CertificateSource.OWN
    assert not room.own.chest.holds_imported


def test_a_file_that_is_too_large_or_gone_is_told(room: Room) -> None:
    room.press("certificate-import")
    sheet = room.section.sheets.bring
    sheet.take_file(room.file(bytes(600_000)))
    room.press("confirm-import-certificate")
    assert "ingen certifikatfil" in sheet.error()
    sheet.take_file(room.folder / "borta.p12")
    room.press("confirm-import-certificate")
    assert isinstance(room.centre.window.failures[-1], FileNotFoundError)


def test_new_keys_are_asked_for_and_the_former_ones_stay_in_the_list(room: Room) -> None:
    before = room.own.service.view()
    room.press("renew-keys")
    room.press("confirm-renew-keys")
    assert "Ingen nyckel är vald" in room.section.sheets.renew.error()
    room.part(f"renew-{KeyKind.CENTRE.value}", CheckRow).click()
    room.press("confirm-renew-keys")

    after = room.own.service.view()
    assert before.centre is not None
    assert after.centre is not None
    assert after.document == before.document
    assert f"Testcentrets nyckel {before.centre.words} gällde" in room.said()
    assert after.centre.words in room.said()


def test_an_issuer_is_known_once_two_of_its_words_were_typed_and_can_be_taken_back(room: Room) -> None:
    room.press("know-issuer")
    room.press("confirm-know-issuer")
    assert room.section.sheets.know._address_field.error()
    address, name = (room.part(one, QLineEdit) for one in ("issuer-address", "issuer-name"))
    room.bot.keyClicks(address, OWNER.did)
    room.bot.keyClicks(name, "Svensk Industrivalidering")
    room.press("confirm-know-issuer")
    assert room.own.service.known_issuers() == ()
    check, words = room.section.sheets.know.check, words_of(OWNER.did).split("-")
    for place in check.asked():
        room.part(f"word-{place}", QLineEdit).setText(words[place - 1])
    room.press("confirm-know-issuer")

    (known,) = room.own.service.known_issuers()
    assert (known.issuer, known.name) == (OWNER.did, "Svensk Industrivalidering")
    room.press(f"forget-{known.id}")
    assert room.own.service.known_issuers() == ()
    room.take_back()
    assert [one.name for one in room.own.service.known_issuers()] == ["Svensk Industrivalidering"]


def test_an_endorsement_is_read_in_shown_and_dropped_with_a_way_back(room: Room) -> None:
    did = room.own.service.view().did
    room.section.keep_endorsement(str(room.file(b"{}", "inget.json")))
    assert "inget godkännande" in room.toast()

    whole = OWNER.endorsement(did, room.own.now)
    room.section.keep_endorsement(str(room.file(whole, "ägaren.json")))

    assert room.own.service.endorsements() == (whole,)
    assert "följer med" in room.toast()
    (line,) = room.own.service.view().endorsements
    assert len(room.section.endorsements.findChildren(WorklistRow)) == 1
    room.press(f"drop-{line.id}")
    assert room.own.service.endorsements() == ()
    room.take_back()
    assert room.own.service.endorsements() == (whole,)


def test_what_partners_need_is_written_to_files(room: Room) -> None:
    view = room.own.service.view()
    pem, text = room.folder / "certifikat.pem", room.folder / "adress.txt"
    room.section._presenter.write_certificates(pem)
    from assessor_app.ui.settings.key_words import card_for_partners

    room.section._presenter.write_text(text, card_for_partners("Vimmerby testcenter", view))

    assert len(x509.load_pem_x509_certificates(pem.read_bytes())) == 2
    said = text.read_text(encoding="utf-8")
    assert view.centre is not None
    assert view.did in said
    assert view.centre.words in said
    assert room.toast().startswith("adress.txt ligger nu i")
