"""The rooms of the day: Idag, Validander, Valideringar and Dokument, with their sheets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.assessments.view_protocol import RowAction
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.today.page import TodayPage
from tests.building import MANAGER
from tests.ui.filled_centres import LONG_FAMILY, LONG_GIVEN, Centres
from tests.ui.list_rooms import NUMBER
from tests.ui.visiting import Act, Screen, press, steps


def room_screens(both: Centres) -> list[Screen]:
    """Empty and filled."""
    full, fresh = both.full.session, both.fresh.session
    return [
        Screen("today", lambda: TodayPage(full)),
        Screen("today in a fresh centre", lambda: TodayPage(fresh)),
        Screen("candidates", lambda: CandidatesPage(full), tuple(_people(both))),
        Screen("candidates, empty", lambda: CandidatesPage(fresh)),
        Screen("assessments", lambda: AssessmentsPage(full), tuple(_changes(both))),
        Screen("assessments, empty", lambda: AssessmentsPage(fresh)),
        Screen("documents", lambda: DocumentsPage(full), tuple(_documents(both))),
        Screen("documents, empty", lambda: DocumentsPage(fresh)),
    ]


def _people(both: Centres) -> Iterable[tuple[str, Act | None]]:
    person = both.full.workspace.assessment(both.runs["planned"]).candidate
    joined, protected = both.people["joined"], both.people["protected"]

    def show(candidate: UUID) -> Act:
        return lambda page: page.open_candidate(candidate)

    def new(page: Any) -> None:
        page.new_candidate()

    return (
        ("", None),
        ("new", new),
        ("new, with a likeness", steps(new, _type_a_known_name)),
        ("new, with a number", steps(new, _type_a_number)),
        ("new, without anything", steps(new, press("save-candidate"))),
        ("new, protected", steps(new, press("protected-switch"))),
        ("new, seen by nobody", steps(new, press("protected-switch"), press(f"viewer-{MANAGER.id}"))),
        ("record", show(person)),
        ("changes not saved", steps(show(person), _change_something, _leave)),
        ("withdraw", steps(show(person), press("begin-protection"))),
        ("erase", steps(show(person), press("begin-erasing"))),
        ("record of two", show(joined)),
        ("part", steps(show(joined), press("part-again"))),
        ("join", steps(show(person), press("join-with"))),
        ("record under an alias", show(protected)),
        ("viewers", steps(show(protected), press("change-viewers"))),
        ("end of protection", steps(show(protected), press("end-protection"))),
        ("likely doubles", press("likely-doubles")),
        ("compared", steps(press("likely-doubles"), press("compare-doubles"))),
        (
            "compared, without a reason",
            steps(press("likely-doubles"), press("compare-doubles"), press("confirm-join")),
        ),
    )


def _type_a_known_name(page: Any) -> None:
    editor = page._sheet.editor
    editor._given.set_value(LONG_GIVEN)
    editor._family.set_value(LONG_FAMILY)
    page._presenter.look_for_doubles(editor.form())


def _type_a_number(page: Any) -> None:
    number = page._sheet.editor._number.input
    number.setText(NUMBER)
    number.textEdited.emit(NUMBER)


def _change_something(page: Any) -> None:
    page._sheet.editor._employer.set_value("Svenska")


def _leave(page: Any) -> None:
    page._sheet.leave(lambda: None)


def _changes(both: Centres) -> Iterable[tuple[str, Act | None]]:
    planned = both.runs["planned"]
    person = both.full.workspace.assessment(planned).candidate

    def change(action: RowAction) -> Act:
        def do(page: Any) -> None:
            presenter = page._presenter
            row = next(presenter._row(row) for row in presenter._rows if row.id == planned)
            page._begin(action, row)

        return do

    return (
        ("", None),
        ("plan", lambda page: page.plan_for(None)),
        ("plan for somebody", lambda page: page.plan_for(person)),
        *((f"change {action.value}", change(action)) for action in RowAction),
    )


def _documents(both: Centres) -> Iterable[tuple[str, Act | None]]:
    documents = both.full.session.documents.list(both.runs["signed"])
    printed = next(item.id for item in documents if item.printed)
    uncertain = next(item.id for item in documents if item.is_uncertain)
    fresh = next(item.id for item in documents if item.is_waiting)

    def show(document: UUID) -> Act:
        return lambda page: page.open_document(document)

    return (
        ("", None),
        ("paper", show(fresh)),
        ("nobody knows whether it came out", show(uncertain)),
        ("history", steps(show(printed), press("document-history"))),
        ("print", steps(show(fresh), press("print-document"))),
        ("print a copy", steps(show(printed), press("print-document"))),
        ("some pages", steps(show(printed), press("print-document"), press("only-some"))),
        ("several", press("print-several")),
        ("all that wait", steps(press("print-several"), press("scope-all"))),
    )
