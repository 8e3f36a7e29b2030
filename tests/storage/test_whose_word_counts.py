"""Devices that are believed, and that say what is not theirs to say: kept, passed on, and without effect."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import accounts, centres, devices, transfers
from assessor_app.domain.accounts import Role
from assessor_app.domain.devices import Agreement, DeviceKind, PlaceKind
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.events import Draft
from assessor_app.domain.issuer_keys import (
    CertificateSource,
    DocumentCertificateIntroduced,
    EndorsementKept,
    IssuerKnown,
)
from assessor_app.domain.journal import DAY_MS, ChainHead, Subject, clock_ms, link, personal_digest
from assessor_app.domain.key_handovers import CentreKeysHanded
from assessor_app.domain.people import PersonErased
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)
from assessor_app.domain.texts import clean_line
from assessor_app.domain.transfers import SignedHead
from assessor_app.security.seals import sign_head
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.storage.exchange_in import take_pieces
from assessor_app.storage.imports import fork_state, import_state
from tests.building import ASSESSOR, MANAGER, make_workspace
from tests.carrying import CENTRE_PLACE, NODE_PLACE, OTHER_PLACE, Post, joins, make_post, meet

ALL = Agreement(names=True, reasons=True, pictures=True)
HERE = Subject("centre", CENTRE_PLACE)
FAR = 1 << 61
STRANGER = UUID("01970000-0000-7000-8000-00000000dead")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Post]:
    post = make_post(tmp_path / "office", 1, "Kontoret")
    yield post
    post.workspace.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Post) -> Iterator[Post]:
    post = make_post(tmp_path / "laptop", 2, "Bärbar", kind=DeviceKind.LAPTOP, founds=False)
    joins(post, office, tmp_path)
    yield post
    post.workspace.close()


@pytest.fixture
def node(tmp_path: Path, office: Post) -> Iterator[Post]:
    post = make_post(tmp_path / "node", 3, "Nodens dator", place=NODE_PLACE)
    meet(office, post, ALL, ALL)
    yield post
    post.workspace.close()


@pytest.fixture(params=["laptop", "node"])
def liar(request: pytest.FixtureRequest) -> Post:
    """Somebody with a program of their own, whose device is believed."""
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]  # one of the two above


def says(liar: Post, *drafts: Draft) -> None:
    """Write entries past everything that the program asks first."""
    with liar.workspace.store.transaction():
        liar.workspace.append(MANAGER.id, drafts)
    liar.workspace.store.projector.forget()


def brings(sender: Post, receiver: Post) -> None:
    """All that there is of the sender's own chain, whatever a sound program would leave out."""
    sender.workspace.seal_own_head()
    journal = sender.workspace.store.journal
    after = receiver.workspace.store.journal.head(sender.id).seq
    head, signature = journal.signed_heads(sender.id)[-1]
    pieces = list(journal.of_device(sender.id, after))
    take_pieces(receiver.workspace, pieces, [SignedHead(head, signature)])


def on_the_centre(event: object, about: UUID | None = None) -> Draft:
    return Draft(HERE, about, event)


def test_nobody_but_an_office_of_the_place_changes_the_place(
    office: Post, liar: Post, tmp_path: Path
) -> None:
    before = office.workspace.centre()
    own, partner_key = office.as_device(), make_key()
    said = (
        on_the_centre(accounts.AccountAmended(ASSESSOR.id, Role.MANAGER, "Astrid Berg"), ASSESSOR.id),
        on_the_centre(accounts.AccountRegistered(STRANGER, Role.MANAGER, "Mallory"), STRANGER),
        on_the_centre(accounts.AccountRevoked(MANAGER.id), MANAGER.id),
        on_the_centre(centres.CentreRegistered("Kapat", "KAP")),
        on_the_centre(centres.CentreKeysIntroduced("00" * 32, "00" * 65)),
        on_the_centre(DocumentCertificateIntroduced("AAAA", (), CertificateSource.OWN, 1, 2)),
        on_the_centre(IssuerKnown(STRANGER, "did:key:z6Mk", "Mallory", is_authority=True)),
        on_the_centre(EndorsementKept(STRANGER, "did:key:z6Mk", "Mallory", "did:key:z6Mk", "{}")),
        on_the_centre(CentreKeysHanded(STRANGER, STRANGER, "00" * 32, "00" * 65)),
        on_the_centre(devices.DeviceRevoked(own.id)),
        on_the_centre(devices.DeviceRenamed(own.id, "Skräp")),
        on_the_centre(devices.AgreementMade(NODE_PLACE, True, True, True, True)),
        on_the_centre(devices.DeviceEnrolled(STRANGER, partner_key, "MAL", "Ny", DeviceKind.OFFICE)),
        on_the_centre(replace_kind(liar)),
    )
    says(liar, *said)
    brings(liar, office)

    after = office.workspace.centre()
    assert (after.name, after.code, after.issuer) == (before.name, before.code, before.issuer)
    assert after.accounts == before.accounts
    assert after.circle == before.circle
    assert STRANGER not in office.desk.trusted()
    listed = {one.what: one.entries for one in office.desk.unusable() if one.why == "not_entitled"}
    assert listed["account_amended/1"] == listed["agreement_made/1"] == 1
    assert office.workspace.verify().verified
    assert liar.id in {entry.header.device for entry in office.entries().values()}
    office.workspace.rebuild()
    assert office.workspace.centre() == after


def make_key() -> str:
    return "ab" * 32


def replace_kind(liar: Post) -> devices.DeviceEnrolled:
    """The device says of itself that it is an office of the centre."""
    told = replace(liar.as_device(), kind=DeviceKind.OFFICE)
    return devices.DeviceEnrolled(told.id, told.public_key, told.code, "Kontor 2", told.kind, told.recipient)


def test_a_partner_cannot_have_the_files_for_another_partner(
    office: Post, liar: Post, tmp_path: Path
) -> None:
    other = make_post(tmp_path / "other", 9, "Grannen", place=OTHER_PLACE)
    office.introduce(other, ALL)
    theirs = other.as_partner()
    says(
        liar,
        on_the_centre(
            devices.PartnerIntroduced(
                other.id,
                theirs.device.public_key,
                theirs.device.code,
                "Grannen",
                liar.recipient,
                DeviceKind.OFFICE,
                other.place,
                "Grannen",
                PlaceKind.CENTRE,
            )
        ),
    )
    brings(liar, office)
    assert office.workspace.centre().circle.partners[other.id].device.recipient == other.recipient
    other.workspace.close()


def test_an_early_clock_gives_nobody_the_first_word_about_a_key(
    office: Post, node: Post, tmp_path: Path
) -> None:
    newcomer = make_post(tmp_path / "new", 8, "Ny bärbar", kind=DeviceKind.LAPTOP, founds=False)
    node.clock.now = 1_000
    node.workspace.confirm_clock()
    says(node, on_the_centre(devices.DeviceEnrolled(newcomer.id, make_key(), "PC008", "Ny")))
    brings(node, office)
    office.enrol(newcomer)
    assert office.workspace.centre().devices[newcomer.id].public_key == newcomer.as_device().public_key
    assert newcomer.id in office.desk.trusted()
    newcomer.workspace.close()


def test_nobody_sets_aside_here_what_they_never_took_in(office: Post, liar: Post, tmp_path: Path) -> None:
    run = office.run(office.person())
    marks = len(office.workspace.assessment(run).marks)
    subject = Subject("import", liar.ids.new())
    spans = ((office.id, 1, office.workspace.head.seq),)
    says(
        liar,
        Draft(subject, None, transfers.ImportApplied(office.id, 1, "00" * 32, spans)),
        Draft(subject, None, transfers.ImportSetAside("fel fil")),
    )
    brings(liar, office)
    assert len(office.workspace.assessment(run).marks) == marks
    assert import_state(office.workspace.store, subject.id).sender is None
    assert not office.workspace.store.projector.set_aside.spans()


def test_nobody_makes_a_healthy_pc_change_its_identity(office: Post, liar: Post, tmp_path: Path) -> None:
    says(liar, Draft(Subject("fork", office.id), None, transfers.ForkFound(office.id, 1)))
    brings(liar, office)
    assert fork_state(office.workspace.store, office.id).seq == 0
    assert not office.workspace.store.database.rows("SELECT 1 FROM fork_row")


def test_nobody_erases_or_shows_whom_another_place_has_entered(
    office: Post, liar: Post, tmp_path: Path
) -> None:
    person, hidden = office.person(), office.ids.new()
    of_hidden = Subject("candidate", hidden)
    office.workspace.commit(
        MANAGER.id,
        (
            Draft(of_hidden, hidden, ProtectedCandidateRegistered("Skyddad 1")),
            Draft(of_hidden, hidden, ProtectionViewersNamed((MANAGER.id,))),
        ),
    )
    says(
        liar,
        Draft(Subject("candidate", person), person, PersonErased("withdrawn")),
        Draft(Subject("account", MANAGER.id), MANAGER.id, PersonErased("withdrawn")),
        Draft(of_hidden, hidden, ProtectionViewersNamed((ASSESSOR.id,))),
        Draft(of_hidden, hidden, ProtectionEnded("slut")),
    )
    brings(liar, office)
    assert office.workspace.candidate(person).details is not None
    assert office.workspace.centre().accounts[MANAGER.id].name == "Mats Lund"
    assert office.workspace.candidate(hidden).viewers == {MANAGER.id}
    assert office.workspace.candidate(hidden).protected
    assert not office.workspace.erased
    listed = {one.what: one.entries for one in office.desk.unusable() if one.why == "not_entitled"}
    assert listed == {"person_erased/1": 2, "protection_ended/1": 1, "protection_viewers_named/1": 1}


def test_a_place_erases_whom_it_has_entered_everywhere(office: Post, liar: Post, tmp_path: Path) -> None:
    person = liar.person("Bo", "Ek")
    brings(liar, office)
    assert office.workspace.candidate(person).details is not None
    liar.workspace.erase_person(MANAGER.id, person, "withdrawn")
    brings(liar, office)
    assert office.workspace.candidate(person).erased
    assert person in office.workspace.erased


def test_what_the_office_says_counts_on_its_laptop(office: Post, laptop: Post, tmp_path: Path) -> None:
    office.workspace.commit(
        MANAGER.id,
        accounts.set_role(
            CENTRE_PLACE, office.workspace.centre().accounts, ASSESSOR.id, Role.MANAGER, MANAGER.id
        ),
    )
    brings(office, laptop)
    assert laptop.workspace.centre().accounts[ASSESSOR.id].role is Role.MANAGER


def test_a_laptop_refuses_what_would_hold_there_alone(laptop: Post) -> None:
    state = laptop.workspace.centre()
    with pytest.raises(NotAllowed, match="only_at_the_office"):
        laptop.workspace.commit(
            MANAGER.id,
            accounts.set_role(CENTRE_PLACE, state.accounts, ASSESSOR.id, Role.MANAGER, MANAGER.id),
        )


def test_a_laptop_adds_a_phrase_to_its_centre(office: Post, laptop: Post, tmp_path: Path) -> None:
    phrase = laptop.ids.new()
    laptop.workspace.commit(ASSESSOR.id, centres.add_phrase(laptop.workspace.centre(), phrase, "Mätte inte"))
    brings(laptop, office)
    assert office.workspace.centre().phrases == {phrase: "Mätte inte"}


def test_what_a_laptop_said_counts_once_it_is_an_office(office: Post, laptop: Post, tmp_path: Path) -> None:
    says(laptop, on_the_centre(devices.DeviceRenamed(office.id, "Kontoret i Vimmerby")))
    brings(laptop, office)
    assert office.workspace.centre().devices[office.id].label == "Kontoret"
    laptop.kind = DeviceKind.OFFICE
    office.enrol(laptop)
    assert office.workspace.centre().devices[office.id].label == "Kontoret i Vimmerby"


def test_a_clock_far_ahead_is_not_followed(office: Post, liar: Post) -> None:
    with liar.workspace.store.transaction():
        liar.workspace.store.journal.saw_clock(FAR)
    liar.person("Bo", "Ek")
    brings(liar, office)
    assert max(entry.header.recorded_at for entry in office.entries().values()) > FAR
    office.person()
    own = [entry.header.recorded_at for ref, entry in office.entries().items() if ref.device == office.id]
    assert clock_ms(max(own)) < office.clock.now + DAY_MS


@pytest.mark.parametrize("wall", [2**53 - 1, -(2**53) + 1, 253_402_300_799_999, -62_135_596_800_000])
def test_a_time_that_no_calendar_has_is_refused(office: Post, liar: Post, wall: int) -> None:
    before = office.workspace.store.journal.count()
    liar.clock.now, liar.clock.step_ms = wall, 0
    with liar.workspace.store.transaction():
        liar.workspace.store.journal.append(ASSESSOR.id, phrase_of(liar), wall, 0)
    with pytest.raises(ExchangeProblem, match="file_damaged"):
        brings(liar, office)
    assert office.workspace.store.journal.count() == before


def phrase_of(post: Post) -> tuple[Draft, ...]:
    return (on_the_centre(centres.PhraseAdded(post.ids.new(), "Mätte inte")),)


def test_names_of_others_are_held_to_what_may_be_typed_here(office: Post, node: Post) -> None:
    label, there = "Kontoret\u202e(ANV)\n\x07Betrodd" + "x" * 500, Subject("centre", NODE_PLACE)
    node.workspace.commit(MANAGER.id, [Draft(there, None, devices.DeviceRenamed(node.id, label))])
    node.workspace.commit(MANAGER.id, [Draft(there, None, centres.CentreRegistered(label, "NOD"))])
    told = devices.DeviceEnrolled(STRANGER, make_key(), "NY", label, DeviceKind.OFFICE)
    node.workspace.commit(MANAGER.id, [Draft(there, None, told)])
    brings(node, office)
    known = office.desk.trusted()[STRANGER]
    assert known.device.label == clean_line(label, devices.LABEL_LENGTH)
    assert known.place_name == clean_line(label, 200)
    assert known.device.label.startswith("Kontoret(ANV) Betrodd")


HOSTILE_PARTS = {
    "deep": b'{"given_name":' + b"[" * 400_000 + b"]" * 400_000 + b"}",
    "half a surrogate": b'{"given_name":"\\ud800","family_name":"Ek"}',
    "a doubled key": b'{"given_name":"Bo","given_name":"Mallory"}',
    "a huge number": b'{"given_name":' + b"9" * 5_000 + b"}",
    "no JSON": b"\xff\xfe{",
    "not a number": b'{"given_name":NaN}',
}


@pytest.mark.parametrize("name", HOSTILE_PARTS)
def test_what_no_program_writes_in_a_part_breaks_nothing(office: Post, liar: Post, name: str) -> None:
    person = liar.person("Bo", "Ek")
    journal = liar.workspace.store.journal
    entry = list(journal.of_device(liar.id))[-1]
    before, salt = journal.digest_at(liar.id, entry.header.seq - 1), b"\1" * 16
    part = HOSTILE_PARTS[name]
    changed = entry._replace(personal=part, personal_salt=salt, personal_digest=personal_digest(salt, part))
    assert before is not None
    changed = changed._replace(chain_digest=link(before, changed))
    after = office.workspace.store.journal.head(liar.id).seq
    pieces = [*journal.of_device(liar.id, after, entry.header.seq - 1), changed]
    head = ChainHead(liar.id, entry.header.seq, changed.chain_digest)
    signed = SignedHead(head, sign_head(liar.key, head.device, head.seq, head.chain_digest))
    with suppress(ExchangeProblem):
        take_pieces(office.workspace, pieces, [signed])
    office.workspace.candidate(person)
    office.workspace.candidate_rows()
    office.workspace.rebuild()
    assert office.workspace.verify().verified


def test_a_pc_that_writes_as_another_device_still_believes_itself(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    before = workspace.centre()
    for number in (1, 2):
        workspace.adopt_device(UUID(int=number), f"NEW{number}")
        assert workspace.centre() == before
        workspace.rebuild()
        assert workspace.centre() == before
    workspace.close()
