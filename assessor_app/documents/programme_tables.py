"""The tables of the report on a programme: outcomes, groups, hours, costs."""

from __future__ import annotations

from assessor_app.documents import paper
from assessor_app.documents.flow import Block, gap
from assessor_app.documents.page_writer import Role
from assessor_app.documents.programme_parts import (
    ProgrammePage,
    TableColumn,
    heading,
    paragraph,
    table,
)
from assessor_app.documents.programme_words import ProgrammeReportWords
from assessor_app.services.report_models import OUTCOMES, Grouping, GroupLine, OutcomeLine

_NAME = 227.0
_NUMBER = 130.0


def outcomes_table(page: ProgrammePage) -> list[Block]:
    """Areas and their outcomes in figures; outcomes that nobody has are left out."""
    own, figures = page.own, page.content.figures
    lines = (figures.whole, *figures.areas)
    used = [at for at in range(len(OUTCOMES)) if any(line.outcomes[at].value for line in lines)]
    width = 260.0 / (len(used) + 1)
    columns = [
        TableColumn(page.words.common.column_area, _NAME),
        *(TableColumn(page.words.outcomes[OUTCOMES[at]], width, right=True) for at in used),
        TableColumn(own.tested, width, right=True),
    ]
    rows = [
        [
            area_name(page, line),
            *(page.value(line.outcomes[at]) for at in used),
            page.value(line.total),
        ]
        for line in lines
    ]
    return table(page, own.outcomes_heading, columns, rows)


def area_name(page: ProgrammePage, line: OutcomeLine) -> str:
    """The area's name; the whole's where it is none."""
    return line.name.in_(page.content.options.language) or page.own.whole


def groups_tables(page: ProgrammePage) -> list[Block]:
    """A table for each breakdown that tells anything."""
    own = page.own
    blocks: list[Block] = []
    columns = [
        TableColumn("", _NAME),
        TableColumn(own.participated, _NUMBER, right=True),
        TableColumn(own.validated, _NUMBER, right=True),
    ]
    for group in page.content.figures.groups:
        if not group.lines:
            continue
        name = own.groups[group.by]
        rows = [
            [group_name(own, group.by, line), page.value(line.participated), page.value(line.validated)]
            for line in group.lines
        ]
        rows.append([own.total, page.value(group.participated), page.value(group.validated)])
        blocks += heading(page, name, Role.H3)
        blocks += table(page, name, columns, rows, total=True)
    return blocks


def group_name(own: ProgrammeReportWords, by: Grouping, line: GroupLine) -> str:
    """What a group is called."""
    tables = {
        Grouping.EMPLOYMENT: own.employment,
        Grouping.GENDER: own.gender,
        Grouping.AGE: own.ages,
        Grouping.EDUCATION: own.education,
    }
    return tables.get(by, {}).get(line.key) or line.name or own.unknown


def hours_table(page: ProgrammePage) -> list[Block]:
    """Time by activity."""
    own, figures = page.own, page.content.figures
    blocks = heading(page, own.hours_heading)
    if not figures.hours:
        return [*blocks, *paragraph(page, own.hours_empty, paper.BODY, paper.MUTED)]
    columns = [
        TableColumn(own.column_activity, _NAME),
        TableColumn(own.column_people, _NUMBER, right=True),
        TableColumn(own.column_hours, _NUMBER, right=True),
    ]
    rows = [
        [line.name or own.unknown, page.value(line.people), page.value(line.minutes)]
        for line in figures.hours
    ]
    rows.append([own.total, "", page.value(figures.keys["minutes"])])
    return [*blocks, *table(page, own.hours_heading, columns, rows, total=True)]


def costs_table(page: ProgrammePage) -> list[Block]:
    """Money by kind; kinds that nothing was spent on are left out."""
    own, figures = page.own, page.content.figures
    used = [line for line in figures.costs if line.so_far.rows]
    blocks = heading(page, own.costs_heading)
    if not used:
        return [*blocks, *paragraph(page, own.costs_empty, paper.BODY, paper.MUTED)]
    columns = [
        TableColumn(own.column_cost, _NAME),
        TableColumn(own.column_spent, _NUMBER, right=True),
        TableColumn(own.column_so_far, _NUMBER, right=True),
    ]
    rows = [[own.cost_kinds[line.kind], page.value(line.spent), page.value(line.so_far)] for line in used]
    rows.append([own.total, page.value(figures.keys["spent"]), page.value(figures.keys["spent_so_far"])])
    return [*blocks, *table(page, own.costs_heading, columns, rows, total=True), gap(4)]
