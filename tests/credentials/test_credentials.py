"""What a credential says, and what reading it back gives."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.credentials.claims import shown
from assessor_app.credentials.writing import OpenBadgeWriter
from assessor_app.domain.credentials import IssuerProfile
from assessor_app.domain.errors import Refused
from assessor_app.services.issuing_ports import SignedClaims, StatusPointer
from tests.credentials.issuing import (
    CENTRE,
    READER,
    KeptKeys,
    area,
    credential_content,
    digest,
    endorsement_content,
)

KEYS, OWNER = KeptKeys.of(1), KeptKeys.of(2)
WRITER = OpenBadgeWriter()
DID = WRITER.issuer(KEYS.public or b"")

names = st.text(min_size=1, max_size=200).filter(lambda text: bool(shown(text)))


def _read(data: bytes) -> SignedClaims:
    seen = READER.credential(data)
    assert seen is not None
    return seen


def _issued(**changed: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(WRITER.credential(credential_content(**changed), KEYS))
    return document


def test_the_same_content_gives_the_same_bytes() -> None:
    content = credential_content()

    assert WRITER.credential(content, KEYS) == WRITER.credential(replace(content), KeptKeys.of(1))


def test_what_was_written_is_read_back() -> None:
    seen = _read(WRITER.credential(credential_content(paper_certificate=digest("certificate")), KEYS))

    assert (seen.valid, seen.problem) == (True, "")
    assert (seen.issuer, seen.issuer_key) == (DID, KEYS.public)
    assert seen.paper_certificate == digest("certificate")
    assert seen.status == StatusPointer(credential_content().status.list_uri, 117)
    said = seen.claims
    assert (said.number, said.kind) == ("VIM-26-7K3QF-0118-Y", "certificate")
    assert (said.person_name, said.birth_date) == ("Anna Åkerström-Öberg", date(1987, 3, 14))
    assert (said.qualification, said.checklist_version) == ("Automation BAS", "2026.2")
    assert (said.outcome, said.issued_on, said.issuer_name) == ("met", date(2026, 5, 14), CENTRE.name)
    assert said.areas == (
        ("Miljö, hälsa och säkerhet", "met"),
        ("Kvalitet", "not_met"),
        ("Robotceller", "not_fully_tested"),
    )
    assert not said.demo


def test_a_birth_date_is_told_only_where_the_person_agreed() -> None:
    without = WRITER.credential(credential_content(birth_date=None), KEYS)

    assert b"birth" not in without
    assert b"1987" not in without
    assert _read(without).claims.birth_date is None


def test_each_areas_result_names_the_area_as_it_stood_in_the_checklist() -> None:
    subject = _issued(areas=(area(4, "Svetsning", "met", knowledge=925),))["credentialSubject"]

    described = {one["id"]: one for one in subject["achievement"]["resultDescription"]}
    results = {one["resultDescription"]: one["value"] for one in subject["result"]}
    assert results.keys() == described.keys()
    told = {described[uri]["name"]: value for uri, value in results.items()}
    assert told == {
        "Helheten": "met",
        "Svetsning": "met",
        "Svetsning: andel visat": "87.5",
        "Svetsning: kunskapsprov": "92.5",
    }


def test_an_outcome_that_an_assessor_set_is_told_in_words() -> None:
    changed = replace(area(2, "Kvalitet"), overridden=True)

    assert "Kvalitet" in _issued(areas=(area(1, "Miljö"), changed))["credentialSubject"]["narrative"]
    assert "Miljö" not in _issued(areas=(area(1, "Miljö"), changed))["credentialSubject"]["narrative"]


def test_evidence_is_named_by_its_digest() -> None:
    log, checklist = _issued()["evidence"]

    assert digest("entries") in log["description"]
    assert "143" in log["description"]
    assert digest("checklist") in checklist["description"]
    assert log["id"].startswith("ni:///sha-256;")


@pytest.mark.parametrize(
    ("language", "sentence"), [("sv", "Övning: personen"), ("en", "Exercise: the person")]
)
def test_what_is_invented_says_so_to_people_and_programs(language: str, sentence: str) -> None:
    content = credential_content(language=language, issuer=replace(CENTRE, demo=True))
    data = WRITER.credential(content, KEYS)

    assert json.loads(data)["description"].startswith(sentence)
    assert _read(data).claims.demo


def test_a_replacement_names_what_it_replaces() -> None:
    assert _issued(replaced_number="VIM-26-7K3QF-0001-A")["description"] == "Ersätter VIM-26-7K3QF-0001-A."


def test_the_day_of_issue_is_that_of_the_paper_though_it_is_another_in_utc() -> None:
    midnight = datetime(2026, 5, 15, 0, 30, tzinfo=timezone(timedelta(hours=2)))

    assert midnight.astimezone(UTC).date() == date(2026, 5, 14)
    assert _read(WRITER.credential(credential_content(issued_at=midnight), KEYS)).claims.issued_on == date(
        2026, 5, 15
    )


def test_nothing_is_written_while_the_keys_are_locked() -> None:
    with pytest.raises(Refused, match="keys_locked"):
        WRITER.credential(credential_content(), KeptKeys(KEYS.private, locked=True))


@given(
    person=names, qualification=names, centre=names, areas=st.lists(names, max_size=20, unique=True),
    born=st.none() | st.dates(), kind=st.sampled_from(["certificate", "statement", "report"]),
    at=st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
)  # fmt: skip
def test_whatever_people_are_called_it_is_read_back(
    person: str, qualification: str, centre: str, areas: list[str], born: date | None, kind: str, at: datetime
) -> None:
    content = credential_content(
        person_name=person,
        qualification=qualification,
        issuer=IssuerProfile(centre, "VIM"),
        areas=tuple(area(number, name) for number, name in enumerate(areas, 1)),
        birth_date=born,
        kind=kind,
        issued_at=at,
    )

    seen = _read(WRITER.credential(content, KEYS))

    assert seen.valid
    assert (seen.claims.person_name, seen.claims.qualification) == (shown(person), shown(qualification))
    assert (seen.claims.issuer_name, seen.claims.birth_date) == (shown(centre), born)
    assert [name for name, _ in seen.claims.areas] == [shown(name) for name in areas]
    assert (seen.claims.kind, seen.claims.issued_on) == (kind, at.date())


# -- endorsements --


def _endorsed_by(*endorsements: bytes, **changed: Any) -> tuple[tuple[str, str], ...]:
    content = credential_content(endorsements=endorsements, **changed)
    return _read(WRITER.credential(content, KEYS)).endorsed_by


def test_the_owner_of_the_standard_vouches_for_the_centre_inside_the_credential() -> None:
    endorsement = WRITER.endorsement(endorsement_content(DID), OWNER)

    assert _endorsed_by(endorsement) == (
        ("Svensk Industrivalidering (exempel)", WRITER.issuer(OWNER.public or b"")),
    )


def test_an_endorsement_is_read_alone() -> None:
    seen = READER.endorsement(WRITER.endorsement(endorsement_content(DID), OWNER))

    assert seen is not None
    assert (seen.valid, seen.centre, seen.authority_key) == (True, DID, OWNER.public)
    assert (seen.comment, seen.valid_until) == (
        "Får validera Automation BAS.", datetime(2028, 12, 31, tzinfo=UTC)
    )  # fmt: skip
    assert READER.credential(WRITER.endorsement(endorsement_content(DID), OWNER)) is None
    assert READER.endorsement(WRITER.credential(credential_content(), KEYS)) is None


def test_an_endorsement_of_another_centre_or_by_oneself_counts_for_nothing() -> None:
    other = WRITER.issuer(KeptKeys.of(7).public or b"")

    assert _endorsed_by(WRITER.endorsement(endorsement_content(other), OWNER)) == ()
    assert _endorsed_by(WRITER.endorsement(endorsement_content(DID), KEYS)) == ()


def test_an_endorsement_must_have_held_on_the_day_of_issue() -> None:
    endorsement = WRITER.endorsement(endorsement_content(DID), OWNER)
    for at in (datetime(2025, 12, 31, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)):
        assert _endorsed_by(endorsement, issued_at=at) == ()
    unlimited = WRITER.endorsement(endorsement_content(DID, valid_until=None), OWNER)
    assert _endorsed_by(unlimited, issued_at=datetime(2029, 1, 1, tzinfo=UTC))


def test_a_changed_endorsement_counts_for_nothing() -> None:
    endorsement = json.loads(WRITER.endorsement(endorsement_content(DID), OWNER))
    endorsement["validUntil"] = "2099-12-31T00:00:00Z"

    assert _endorsed_by(json.dumps(endorsement).encode()) == ()
