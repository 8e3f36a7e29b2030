"""Invitations and day lists on paper: what a person must know stands on their page, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.invitations import (
    DayListContent,
    Invitation,
    InvitationsContent,
    ListedDay,
    ListedRun,
    Need,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "certificates"
AMINA = Invitation(
    name="Amina Yılmaz",
    qualification="Industriteknik BAS",
    on=date(2026, 5, 14),
    starts_at="08:00",
    ends_at="13:00",
    minutes=300,
    station="Station 2",
    assessor="Astrid Berg",
    parts=("Miljö, hälsa och säkerhet", "Mätteknik"),
)
CONTENT = InvitationsContent(
    "sv", "Vimmerby testcenter", "Industrigatan 4, Vimmerby", "0492-76 90 00", (AMINA,), date(2026, 5, 2)
)
RUN = ListedRun(
    "08:00",
    "13:00",
    "Amina Yılmaz",
    "Industriteknik BAS",
    "Station 2",
    "Astrid Berg",
    "070-123 45 67",
    frozenset({Need.INTERPRETER}),
)
LIST = DayListContent(
    "sv", "Vimmerby testcenter", "", (ListedDay(date(2026, 5, 14), (RUN,)),), date(2026, 5, 12)
)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.fixture(scope="module")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(RESOURCES)


def test_the_invitation_says_when_where_what_to_bring_and_what_becomes_of_the_result(
    renderer: ReportlabRenderer,
) -> None:
    (text,) = pages_of(renderer.render_invitations(CONTENT).pdf)
    for words in (
        "Hej Amina Yılmaz!",
        "Torsdag 14 maj 2026 kl. 08.00–13.00",
        "Industrigatan 4, Vimmerby",
        "Station 2",
        "Astrid Berg",
        "giltig legitimation",
        "Räkna med fem timmar",
        "Miljö, hälsa och säkerhet · Mätteknik",
        "Så bedöms det",
        "Resultatet är ditt.",
        "När du får det",
        "Du når oss på 0492-76 90 00.",
    ):
        assert words in text


def test_a_new_time_says_that_it_replaces_the_former(renderer: ReportlabRenderer) -> None:
    changed = replace(CONTENT, people=(replace(AMINA, replaces=True),))
    (text,) = pages_of(renderer.render_invitations(changed).pdf)
    assert "i stället för den du fått tidigare" in text


def test_many_invitations_make_one_file_with_a_page_for_each_person(renderer: ReportlabRenderer) -> None:
    people = tuple(replace(AMINA, name=f"Person {number:02}") for number in range(12))
    pages = pages_of(renderer.render_invitations(replace(CONTENT, people=people)).pdf)
    assert len(pages) == 12
    for person, page in zip(people, pages, strict=True):
        assert page.count("Person ") == 1
        assert person.name in page


def test_the_longest_invitation_still_has_room_on_its_page(renderer: ReportlabRenderer) -> None:
    long = replace(
        AMINA,
        name="Karl-Johan Alexander Hieronymus von Svedenstierna-Lagercrantz" * 3,
        qualification="Industriteknik BAS för operatörer i processindustrin" * 2,
        station="Fleroperationsmaskin vid norra väggen " * 3,
        minutes=330,
        parts=tuple(f"Kompetensområde nummer {number} med ett långt namn" for number in range(16)),
        replaces=True,
    )
    (text,) = pages_of(renderer.render_invitations(replace(CONTENT, people=(long,))).pdf)
    assert "nummer 15" in text
    assert "Hör av dig så snart du vet det" in text
    assert "fem och en halv timme" in text


def test_it_speaks_english_where_that_is_asked_for(renderer: ReportlabRenderer) -> None:
    (text,) = pages_of(renderer.render_invitations(replace(CONTENT, language="en")).pdf)
    assert "Thursday 14 May 2026 08:00–13:00" in text
    assert "Ta med" not in text


def test_a_time_without_a_length_promises_none(renderer: ReportlabRenderer) -> None:
    bare = replace(AMINA, ends_at="", minutes=0, station="", assessor="")
    (text,) = pages_of(renderer.render_invitations(replace(CONTENT, people=(bare,))).pdf)
    assert "kl. 08.00 " in text
    assert "Räkna med" not in text
    assert "Bedömare Astrid" not in text


def test_the_day_list_tells_whom_to_receive_and_what_to_arrange(renderer: ReportlabRenderer) -> None:
    (text,) = pages_of(renderer.render_day_list(LIST).pdf)
    for words in ("Torsdag 14 maj 2026", "08.00–13.00", "Amina Yılmaz", "070-123 45 67", "tolk", "Kom"):
        assert words in text


def test_the_list_for_the_notice_board_names_no_candidate(renderer: ReportlabRenderer) -> None:
    (text,) = pages_of(renderer.render_day_list(replace(LIST, with_names=False)).pdf)
    assert "Station 2" in text
    for hidden in ("Amina", "070-123", "tolk", "Kom "):
        assert hidden not in text


def test_a_full_week_goes_on_over_the_page_and_loses_nobody(renderer: ReportlabRenderer) -> None:
    days = tuple(
        ListedDay(
            date(2026, 5, 11 + day),
            tuple(replace(RUN, name=f"Person {day}-{number:02}") for number in range(12)),
        )
        for day in range(5)
    )
    pages = pages_of(renderer.render_day_list(replace(LIST, days=days)).pdf)
    text = " ".join(pages)
    assert all(text.count(run.name) == 1 for day in days for run in day.runs)
    assert len(pages) > 2
    assert f"1 ({len(pages)})" in pages[0]


def test_a_day_without_anybody_says_so(renderer: ReportlabRenderer) -> None:
    empty = replace(LIST, days=(ListedDay(date(2026, 5, 14), (), "Kristi himmelsfärdsdag"),))
    (text,) = pages_of(renderer.render_day_list(empty).pdf)
    assert "Kristi himmelsfärdsdag" in text
    assert "Ingen är bokad." in text


def test_the_same_content_gives_the_same_file(renderer: ReportlabRenderer) -> None:
    assert renderer.render_invitations(CONTENT).pdf == renderer.render_invitations(CONTENT).pdf
    assert renderer.render_day_list(LIST).pdf == renderer.render_day_list(LIST).pdf
