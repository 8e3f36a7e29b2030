"""The centre's card, its logo and permission, and the recovery sheet, over a store in a folder."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from assessor_app.bootstrap.program import Program
from assessor_app.domain.centres import Actor, Role
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.ids import parse_uuid
from assessor_app.security.errors import RecoveryWordUnfit
from assessor_app.security.tiles import read_tiles
from assessor_app.services.document_contents import centre_card
from assessor_app.services.ports import PictureRefused
from assessor_app.services.recovery import RecoveryService
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

ASSESSOR = Actor(parse_uuid("018f0000-0000-7000-8000-00000000000a"), Role.ASSESSOR)  # type: ignore[arg-type]


def picture(side: int = 40) -> bytes:
    """A PNG with a hole to see through."""
    image = Image.new("RGBA", (side * 2, side), (0, 0, 0, 0))
    image.paste((200, 40, 40, 255), (0, 0, side, side))
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


class Centre:
    """A centre with its manager logged in."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.program = Program(paths)
        self.opened: OpenedServices = self.program.create(
            FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", "en lång lösenfras", demo=True)
        )
        self.centres = self.opened.centres
        self.manager = self.opened.actor

    @property
    def recovery(self) -> RecoveryService:
        assert self.opened.recovery is not None
        return self.opened.recovery

    def entries(self) -> int:
        return self.program.workspace.head.seq


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = Centre(Paths(tmp_path / "data", tmp_path / "state"))
    yield made
    made.program.close()


def test_a_new_name_stands_on_documents_and_on_the_login(centre: Centre) -> None:
    done = centre.centres.amend(centre.manager, " Testcentrum  Småland ", "tcs", "Växjö", "0470-1 23")
    card = centre.centres.card()
    assert done.wall_at is not None
    assert (card.name, card.code, card.place, card.contact) == (
        "Testcentrum Småland",
        "TCS",
        "Växjö",
        "0470-1 23",
    )
    assert read_tiles(centre.paths.vault).centre_name == "Testcentrum Småland"


def test_saving_the_same_again_writes_nothing(centre: Centre) -> None:
    before = centre.entries()
    centre.centres.amend(centre.manager, "Vimmerby testcenter", "VIM", "", "")
    centre.centres.write_accreditation(centre.manager, "")
    centre.centres.choose_logo(centre.manager, None)
    centre.centres.note_permission(centre.manager, given=False, by="", on=None)
    assert centre.entries() == before


def test_an_assessor_changes_nothing_about_the_centre(centre: Centre) -> None:
    before = centre.entries()
    service = centre.centres
    for attempt in (
        lambda: service.amend(ASSESSOR, "Annat", "ANN", "", ""),
        lambda: service.choose_logo(ASSESSOR, picture()),
        lambda: service.write_accreditation(ASSESSOR, "Ackrediterat"),
        lambda: service.note_permission(ASSESSOR, given=True, by="Anna", on=date(2026, 5, 2)),
        lambda: centre.recovery.make(ASSESSOR, "sv"),
        lambda: centre.recovery.prove(ASSESSOR, {1: "babab", 2: "babab"}),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert centre.entries() == before
    assert not read_tiles(centre.paths.vault).has_unproven


def test_a_logo_keeps_what_is_transparent_and_goes_onto_the_documents(centre: Centre) -> None:
    centre.centres.choose_logo(centre.manager, picture(1200))
    logo = centre.centres.card().logo_png
    assert logo is not None
    kept = Image.open(io.BytesIO(logo))
    assert (kept.format, kept.mode) == ("PNG", "RGBA")
    assert max(kept.size) <= 800
    assert kept.getpixel((kept.width - 1, 0))[3] == 0  # type: ignore[index]  # four bands
    centre.centres.choose_logo(centre.manager, None)
    assert centre.centres.card().logo_png is None


def test_what_is_no_picture_leaves_the_logo_as_it_was(centre: Centre) -> None:
    centre.centres.choose_logo(centre.manager, picture())
    before = centre.centres.card().logo_png
    for raw in (b"", b"<svg/>", picture()[:60]):
        with pytest.raises(PictureRefused):
            centre.centres.choose_logo(centre.manager, raw)
    assert centre.centres.card().logo_png == before


def test_accreditation_permission_and_logo_reach_the_card_of_the_documents(centre: Centre) -> None:
    centre.centres.write_accreditation(centre.manager, " Ackrediterat\tav branschen ")
    centre.centres.note_permission(centre.manager, given=True, by="Anna Ägare", on=date(2026, 5, 2))
    card = centre_card(centre.program.workspace.centre(), b"png")
    assert card.accreditation_text == "Ackrediterat av branschen"
    assert card.owner_permission
    assert card.logo_png == b"png"


def test_a_permission_says_who_gave_it_and_when(centre: Centre) -> None:
    for by, on in (("", date(2026, 5, 2)), ("Anna", None)):
        with pytest.raises(Refused):
            centre.centres.note_permission(centre.manager, given=True, by=by, on=on)
    assert not centre.centres.card().owner_permission


def test_every_word_of_the_owner_is_remembered(centre: Centre) -> None:
    centre.centres.note_permission(centre.manager, given=True, by="Anna Ägare", on=date(2026, 5, 2))
    centre.centres.note_permission(centre.manager, given=False, by="", on=None)
    card = centre.centres.card()
    assert not card.owner_permission
    assert [(line.given, line.by, line.noted_by) for line in card.permissions] == [
        (False, "", "Karin Ek"),
        (True, "Anna Ägare", "Karin Ek"),
    ]


def test_a_new_name_takes_nothing_back_of_the_owners_permission(centre: Centre) -> None:
    centre.centres.note_permission(centre.manager, given=True, by="Anna", on=date(2026, 5, 2))
    centre.centres.amend(centre.manager, "Annat namn", "VIM", "", "")
    assert centre.centres.card().owner_permission


def test_the_fingerprints_are_those_of_the_vaults_keys(centre: Centre) -> None:
    keys = centre.program.vault.keys
    card = centre.centres.card()
    assert card.centre_fingerprint in repr(keys.centre)
    assert card.document_fingerprint in repr(keys.document)


def test_a_sheet_counts_when_two_of_its_words_are_typed(centre: Centre) -> None:
    assert centre.recovery.view().standing == "none"
    sheet = centre.recovery.make(centre.manager, "sv")
    assert sheet.pdf.startswith(b"%PDF")
    assert centre.recovery.view().standing == "unproven"
    with pytest.raises(RecoveryWordUnfit):
        centre.recovery.prove(centre.manager, {1: sheet.words[0], 2: sheet.words[2]})
    centre.recovery.prove(centre.manager, {1: sheet.words[0], 2: sheet.words[1]})
    view = centre.recovery.view()
    assert (view.standing, view.proven_by) == ("proven", "Karin Ek")
    assert view.proven_at is not None
    centre.recovery.make(centre.manager, "en")
    assert centre.recovery.view().standing == "renewing"


def test_no_word_of_the_sheet_is_in_the_journal_or_in_what_a_log_would_show(centre: Centre) -> None:
    sheet = centre.recovery.make(centre.manager, "sv")
    centre.recovery.prove(centre.manager, {1: sheet.words[0], 2: sheet.words[1]})
    assert not any(word in repr(sheet) for word in sheet.words)
    assert not any(word.encode() in centre.paths.vault.read_bytes() for word in sheet.words)
