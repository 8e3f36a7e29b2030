"""A PC joins its centre by a stick that goes there and back, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assessor_app.bootstrap import joining
from assessor_app.bootstrap import program as program_module
from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.devices import DeviceKind
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.ports import EnvironmentProblem, Stopped, StorageProblem
from assessor_app.ui.composition import OpenedServices
from tests.joining_pcs import LAPTOPS, PHRASE, NewPc, Office, cheap, new_pc_in, office_in, paths_of


@dataclass
class Two:
    """An office and a new PC, and a stick between them."""

    office: Office
    pc: NewPc
    stick: Path

    def invited(self, *, manager: bool = False, kind: DeviceKind = DeviceKind.LAPTOP) -> Path:
        """The PC has introduced itself, and the office has written a file for it."""
        owner = self.office.opened.actor.id if manager else self.office.assessor
        device = self.office.introduce(self.pc.introduce_itself(), owner, kind)
        return self.office.export(device, self.stick)


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    stick = tmp_path / "stick"
    office, pc = office_in(tmp_path / "office"), new_pc_in(tmp_path / "laptop", tmp_path / "stick")
    yield Two(office, pc, stick)
    office.close()
    pc.program.close()


def left(pc: NewPc) -> set[str]:
    return {path.name for path in pc.program.paths.data.iterdir()}


def test_a_laptop_joins_and_its_owner_logs_in_with_the_passphrase_that_it_began_with(two: Two) -> None:
    file = two.invited()

    opened = two.pc.join(file)

    assert opened.actor_name == "Per Norén"
    assert opened.actor.role.value == "assessor"
    assert opened.centre.name == "Vimmerby testcenter"
    assert opened.centre.id == two.office.opened.centre.id
    assert [tile.name for tile in two.pc.program.accounts()] == ["Per Norén"]
    assert not {"joining.vault", "joining.pair", ".founding"} & left(two.pc)
    assert two.pc.program.workspace.verify().faults == ()


def test_the_words_of_the_offer_are_those_on_the_offices_own_screen(two: Two) -> None:
    offer = two.pc.look(two.invited())
    assert offer.words == two.office.words()
    assert (offer.place_name, offer.place_kind) == ("Vimmerby testcenter", "centre")
    assert "Per" not in repr(offer)


def test_the_words_of_the_pairing_file_are_those_on_the_new_pcs_screen(two: Two) -> None:
    pairing = two.pc.introduce_itself()
    waiting = two.pc.program.joining.waiting()
    devices = two.office.opened.devices
    assert devices is not None
    assert waiting is not None
    assert devices.read_pairing(two.office.opened.actor, pairing).words == waiting.words


def test_a_pc_that_waits_goes_on_waiting_after_a_restart_and_its_pairing_file_can_be_written_anew(
    two: Two, tmp_path: Path
) -> None:
    first = two.pc.introduce_itself().read_bytes()
    again = new_pc_in(tmp_path / "laptop", tmp_path / "other")
    waiting = again.program.joining.waiting()
    assert waiting is not None
    assert waiting.label == "Pers bärbara"
    written = again.program.joining.write_pairing(again.stick)
    assert (written.name, written.read_bytes()) == ("Pers bärbara.pair", first)


def test_who_gives_up_leaves_nothing_and_may_begin_anew_as_another_device(two: Two) -> None:
    two.pc.introduce_itself()
    before = two.pc.program.joining.waiting()
    two.pc.program.joining.give_up()
    assert two.pc.program.joining.waiting() is None
    two.pc.introduce_itself()
    after = two.pc.program.joining.waiting()
    assert before is not None
    assert after is not None
    assert before.words != after.words


def test_a_laptop_and_its_office_exchange_files_both_ways_afterwards(two: Two) -> None:
    opened = two.pc.join(two.invited())
    office = two.office.opened
    assert opened.exchange is not None
    assert office.exchange is not None
    partner = next(one for one in opened.exchange.partners(opened.actor) if one.is_own_place)

    back = opened.exchange.export(opened.actor, partner.device, two.stick).path
    office.exchange.apply(office.actor, back, office.exchange.inspect(office.actor, back).digest)

    at_office = {one.id for one in two.office.program.workspace.centre().devices.values()}
    assert two.pc.program.workspace.device.id in at_office
    rows = office.devices.devices(office.actor).rows if office.devices is not None else ()
    assert [row.last_seen_at is not None for row in rows if row.label == "Pers bärbara"] == [True]


def test_a_revoked_laptop_is_refused_at_the_office(two: Two) -> None:
    opened = two.pc.join(two.invited())
    office, devices = two.office.opened, two.office.opened.devices
    assert opened.exchange is not None
    assert office.exchange is not None
    assert devices is not None
    devices.revoke(office.actor, two.pc.program.workspace.device.id)
    partner = next(one for one in opened.exchange.partners(opened.actor) if one.is_own_place)
    back = opened.exchange.export(opened.actor, partner.device, two.stick).path
    with pytest.raises(ExchangeProblem) as refused:
        office.exchange.inspect(office.actor, back)
    assert refused.value.code == "sender_revoked"


def test_a_managers_pc_holds_no_keys_of_the_centre_and_complains_of_nothing(two: Two) -> None:
    opened = two.pc.join(two.invited(manager=True, kind=DeviceKind.OFFICE))
    program = two.pc.program
    assert opened.actor.role.value == "manager"
    assert program.vault.has_joined
    assert program.workspace.centre().keys == two.office.program.workspace.centre().keys
    assert {one.code for one in program.conditions()} == {"no_recovery_sheet"}
    assert opened.recovery is not None
    sheet = opened.recovery.make(opened.actor, "sv")
    opened.recovery.prove(opened.actor, {1: sheet.words[0], 2: sheet.words[1]})
    program.close()
    again = Program(program.paths)
    recovered = again.recover(opened.actor.id, " ".join(sheet.words), "åtta nya ord till")
    assert recovered.actor == opened.actor
    again.close()


def test_a_second_office_pc_may_introduce_others_a_laptop_may_not(two: Two, tmp_path: Path) -> None:
    opened = two.pc.join(two.invited(manager=True))
    devices = opened.devices
    assert devices is not None
    view = devices.devices(opened.actor)
    assert not view.may_introduce
    assert [row.label for row in view.rows if row.is_this] == ["Pers bärbara"]
    third = new_pc_in(tmp_path / "third", tmp_path / "stick")
    seen = devices.read_pairing(opened.actor, third.introduce_itself("En till"))
    with pytest.raises(Exception, match="introduce_at_the_office"):
        devices.introduce_own(opened.actor, seen.card, DeviceKind.LAPTOP, "En till", opened.actor.id)


def test_another_assessor_of_the_centre_is_let_in_on_the_laptop_but_no_manager_by_an_assessor(
    two: Two,
) -> None:
    office = two.office.opened
    office.accounts.let_in(office.actor, "Astrid Berg", Role.ASSESSOR, PHRASE)
    opened = two.pc.join(two.invited())
    names = {one.name: one.id for one in opened.accounts.elsewhere(opened.actor)}
    assert set(names) == {"Astrid Berg"}
    with pytest.raises(Exception, match="not_allowed"):
        opened.accounts.admit(opened.actor, office.actor.id, "en ny fras här")
    opened.accounts.admit(opened.actor, names["Astrid Berg"], "en ny fras här")
    assert [tile.name for tile in two.pc.program.accounts()] == ["Per Norén", "Astrid Berg"]
    entered: OpenedServices = two.pc.program.unlock(names["Astrid Berg"], "en ny fras här")
    assert entered.actor_name == "Astrid Berg"
    with pytest.raises(Exception, match="account_opens_here"):
        opened.accounts.admit(opened.actor, names["Astrid Berg"], "stulen lösenfras")


# ---- what is refused --------------------------------------------------------------------------------------


def test_a_wrong_passphrase_opens_nothing(two: Two) -> None:
    file = two.invited()
    with pytest.raises(EnvironmentProblem) as refused:
        two.pc.program.joining.look(file, "något annat")
    assert refused.value.code == "wrong_passphrase"


def test_a_file_for_another_pc_is_said_to_be_for_another(two: Two, tmp_path: Path) -> None:
    file = two.invited()
    other = new_pc_in(tmp_path / "other", two.stick)
    other.introduce_itself("En annan")
    with pytest.raises(ExchangeProblem) as refused:
        other.look(file)
    assert (refused.value.code, refused.value.details["label"]) == ("for_another", "Pers bärbara")


def test_a_file_that_was_changed_under_way_is_not_used(two: Two) -> None:
    file = two.invited()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))
    with pytest.raises(ExchangeProblem) as refused:
        two.pc.look(file)
    assert refused.value.code == "file_damaged"
    assert left(two.pc) >= {"joining.vault", "joining.pair"}


def test_another_office_cannot_stand_between_because_its_words_are_others(two: Two, tmp_path: Path) -> None:
    """Somebody who got hold of the pairing file can write a file too: the words tell."""
    stranger = office_in(tmp_path / "stranger", centre_name="Vimmerby testcenter")
    device = stranger.introduce(two.pc.introduce_itself(), stranger.assessor)
    offer = two.pc.look(stranger.export(device, two.stick))
    assert offer.place_name == "Vimmerby testcenter"
    assert offer.words != two.office.words()
    stranger.close()


def test_a_file_that_was_exchanged_after_the_words_were_compared_is_not_taken(
    two: Two, tmp_path: Path
) -> None:
    file = two.invited()
    words = two.pc.look(file).words
    stranger = office_in(tmp_path / "stranger")
    device = stranger.introduce(two.stick / "Pers bärbara.pair", stranger.assessor)
    file.write_bytes(stranger.export(device, tmp_path).read_bytes())
    stranger.close()
    with pytest.raises(ExchangeProblem) as refused:
        two.pc.program.joining.join(file, LAPTOPS, words)
    assert refused.value.code == "sender_unknown"
    assert not two.pc.program.has_store()


def test_a_pc_that_nobody_is_to_log_in_on_is_not_let_in(two: Two) -> None:
    pairing = two.pc.introduce_itself()
    office, devices = two.office.opened, two.office.opened.devices
    assert devices is not None
    card = devices.read_pairing(office.actor, pairing).card
    devices.introduce_own(office.actor, card, DeviceKind.LAPTOP, "Ingens", None)
    file = two.office.export(card.device, two.stick)
    with pytest.raises(ExchangeProblem) as refused:
        two.pc.look(file)
    assert refused.value.code == "welcome_missing"


def test_a_pc_with_a_store_joins_nothing(two: Two) -> None:
    file = two.invited()
    two.pc.join(file)
    with pytest.raises(StorageProblem, match="store_exists"):
        two.pc.program.joining.begin("En till", LAPTOPS)


@pytest.mark.parametrize("step", ["take_in", "vault", "mark"])
def test_what_stops_half_way_leaves_a_pc_that_waits_and_can_join_later(
    two: Two, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = two.invited()

    def stop(*_: object, **__: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        if step == "take_in":
            patched.setattr("assessor_app.storage.exchange_in.take_in", stop)
        elif step == "vault":
            patched.setattr("assessor_app.security.vault.Vault.join", stop)
        else:
            patched.setattr(joining, "note_high_water", stop)
        with pytest.raises(Stopped):
            two.pc.join(file)
        assert left(two.pc) == {"joining.vault", "joining.pair"}
        assert not two.pc.program.has_store()
    assert two.pc.join(file).actor_name == "Per Norén"


def test_a_pc_that_was_killed_after_it_had_joined_waits_no_longer(two: Two, tmp_path: Path) -> None:
    file = two.invited()
    waiting = two.pc.program.paths.joining.read_bytes()
    two.pc.join(file)
    two.pc.program.close()
    paths = paths_of(tmp_path / "laptop")
    paths.joining.write_bytes(waiting)
    again = Program(paths)
    assert not paths.joining.exists()
    assert [tile.name for tile in again.accounts()] == ["Per Norén"]


# ---- a new identity ---------------------------------------------------------------------------------------


def test_an_office_that_got_a_new_identity_says_so_until_somebody_has_written_to_that(
    two: Two, tmp_path: Path
) -> None:
    opened = two.pc.join(two.invited())
    assert "device_renewed" not in {one.code for one in two.office.program.conditions()}
    two.office.close()
    shutil.rmtree(tmp_path / "office" / "state")  # as on another machine

    office = Program(paths_of(tmp_path / "office"))
    again = office.unlock(office.accounts()[0].id, PHRASE)
    assert "device_renewed" in {one.code for one in office.conditions()}
    assert again.devices is not None
    assert again.devices.devices(again.actor).renewed

    # The laptop, an assessor's, takes the office's new pairing file, its words compared.
    pairing = again.devices.write_pairing(again.actor, two.stick)
    assert opened.devices is not None
    opened.devices.introduce_office(opened.actor, opened.devices.read_pairing(opened.actor, pairing).card)
    assert opened.exchange is not None
    assert again.exchange is not None
    file = opened.exchange.export(opened.actor, office.workspace.device.id, two.stick).path
    again.exchange.apply(again.actor, file, again.exchange.inspect(again.actor, file).digest)
    assert "device_renewed" not in {one.code for one in office.conditions()}
    office.close()


def test_a_place_without_partners_has_nobody_to_tell_of_a_new_identity(two: Two, tmp_path: Path) -> None:
    two.office.close()
    shutil.rmtree(tmp_path / "office" / "state")
    office = Program(paths_of(tmp_path / "office"))
    office.unlock(office.accounts()[0].id, PHRASE)
    assert "device_renewed" not in {one.code for one in office.conditions()}
    office.close()
