"""Events become facts and a personal part, and come back; strange ones are kept unread."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import centres, issued_documents, people
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import Unreadable, join, registered, split, wire_name
from assessor_app.domain.journal import Ref
from assessor_app.domain.texts import clean_line, clean_text

DEVICE = UUID("018f0000-0000-7000-8000-000000000001")
ROOMS = (ev, centres, issued_documents, people)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@given(st.data())
def test_every_kind_of_event_comes_back_as_it_went(data: st.DataObject) -> None:
    cls = data.draw(st.sampled_from(list(registered().values())))
    happening = data.draw(st.from_type(cls))
    facts, private = split(happening)
    back = join(wire_name(cls), facts, private)
    if not isinstance(back, Unreadable):
        assert split(back) == (facts, private)
    else:
        assert back.why.startswith("unfit")


def test_a_mark_keeps_its_reason_in_the_personal_part() -> None:
    facts, private = split(ev.MarkRecorded("MAT-3", Rating.PARTLY, "läste av fel"))
    assert facts == {"criterion": "MAT-3", "rating": "partly"}
    assert private == {"reason": "läste av fel"}
    assert join("mark_recorded/1", facts, None) == ev.MarkRecorded("MAT-3", Rating.PARTLY, None)


def test_references_and_strokes_come_back() -> None:
    back = join("mark_taken_back/1", *split(ev.MarkTakenBack("A-1", Ref(DEVICE, 4))))
    assert back == ev.MarkTakenBack("A-1", Ref(DEVICE, 4))
    given_ = ev.SignatureGiven(ev.SignatureRole.CANDIDATE, False, "Å", (((1, 2), (3, 4)),))
    assert join("signature_given/1", *split(given_)) == given_


@pytest.mark.parametrize(
    ("name", "facts", "why"),
    [
        ("mark_recorded/9", {}, "unknown_event"),
        ("mark_recorded/1", [], "not_an_object"),
        ("mark_recorded/1", {"criterion": "A"}, "missing:rating"),
        ("mark_recorded/1", {"criterion": 7, "rating": "shown"}, "unfit:criterion"),
        ("mark_recorded/1", {"criterion": "A", "rating": "great"}, "unfit:rating"),
        ("mark_taken_back/1", {"criterion": "A", "mark": ["x", 1]}, "unfit:mark"),
    ],
)
def test_what_cannot_be_used_is_kept_unread(name: str, facts: object, why: str) -> None:
    assert join(name, facts, {}) == Unreadable(name, why)


@given(st.sampled_from(sorted(registered())) | st.text(), json_values, json_values)
def test_no_content_whatever_makes_reading_fail(name: str, facts: object, private: object) -> None:
    join(name, facts, private)


def test_a_later_version_may_say_more() -> None:
    facts = {"criterion": "A", "rating": "shown", "instrument": "SKJ-12"}
    assert join("mark_recorded/1", facts, {}) == ev.MarkRecorded("A", Rating.SHOWN)


@given(st.text())
def test_text_is_fit_to_be_kept(text: str) -> None:
    cleaned = clean_text(text)
    assert "\0" not in cleaned
    assert clean_text(cleaned) == cleaned
    assert "\n" not in clean_line(text)
    cleaned.encode("utf-8")


def test_a_name_cannot_turn_the_direction_of_what_follows() -> None:
    assert clean_line("Anna\u202e Berg\u2066") == "Anna Berg"
    assert clean_line("Nguye\u0302\u0303n") == "Nguyễn"
    assert len(clean_line("å" * 10_000, 200)) == 200
