"""What the numbers of the steering view say, in sentences, and the chart of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone
from assessor_app.services.programme_models import ProgrammeCounts, ProgrammeView
from assessor_app.services.steering import Outlook, Steering, Week
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.words import persons

translate = QCoreApplication.translate
_MOST_MARKS = 30


def burn_up(formats: Formats, steering: Steering) -> ChartData:
    """Done against plan by week: the planned line, the done line, the forecast dashed."""
    weeks, now, step = _thinned(steering)
    series = [Series(translate("Steering", "Validerade"), tuple(week.done for week in weeks), Tone.SHOWN)]
    if any(week.forecast is not None for week in weeks):
        forecast = tuple(week.forecast for week in weeks)
        series.append(Series(translate("Steering", "Prognos"), forecast, Tone.ACCENT, dashed=True))
    if steering.target:
        planned = tuple(week.planned for week in weeks)
        series.append(Series(translate("Steering", "Plan"), planned, Tone.MUTED))
    return ChartData(
        title=translate("Steering", "Validerade och plan"),
        kind=ChartKind.LINES,
        categories=tuple(_week(week.monday, in_months=step > 1) for week in weeks),
        series=tuple(series),
        unit=translate("Steering", "personer"),
        marker=now,
        summary=f"{standing(formats, steering)} {outlook(formats, steering)}",
    )


def _thinned(steering: Steering) -> tuple[tuple[Week, ...], int | None, int]:
    """So many weeks that their marks stand apart: every second, third … of a long programme, this one among
    them; the place of this week in them, and how many weeks lie between two."""
    weeks, now = steering.weeks, steering.now
    step = -(-len(weeks) // _MOST_MARKS)
    first = (now if now is not None else len(weeks) - 1) % step
    kept = weeks[first::step]
    return kept, None if now is None else now // step, step


def _week(monday: date, *, in_months: bool) -> str:
    if in_months:
        return monday.isoformat()[:7]
    return translate("Steering", "v. {number}").format(number=monday.isocalendar().week)


def standing(formats: Formats, steering: Steering) -> str:
    """How many are done, and how that is to the plan."""
    done, target = formats.number(steering.done), formats.number(steering.target)
    if not steering.target or steering.expected is None:
        return translate("Steering", "{done} är validerade.").format(done=persons(formats, steering.done))
    ahead = steering.done - round(steering.expected)
    if ahead < 0:
        text = translate("Steering", "{done} av {target} är validerade, {count} färre än planen i dag.")
    elif ahead > 0:
        text = translate("Steering", "{done} av {target} är validerade, {count} fler än planen i dag.")
    else:
        text = translate("Steering", "{done} av {target} är validerade, som planen i dag.")
    return text.format(done=done, target=target, count=formats.number(abs(ahead)))


def outlook(formats: Formats, steering: Steering) -> str:
    """What can be said of the end, and by what rule; honest where nothing can."""
    if steering.outlook in (Outlook.IN_TIME, Outlook.LATE) and steering.ends_on is not None:
        method = _method(formats, steering)
        when = formats.day(steering.ends_on)
        if steering.outlook is Outlook.IN_TIME:
            text = translate("Steering", "Med {method} nås målet {when}, i tid.")
        else:
            text = translate(
                "Steering", "Med {method} nås målet {when}, efter sista dagen. Då blir det {count} i tid."
            )
        count = persons(formats, min(steering.by_end or 0, steering.target))
        return text.format(method=method, when=when, count=count)
    if steering.outlook is Outlook.REACHED and steering.ends_on is not None:
        text = translate("Steering", "Målet nåddes {when}.")
        return text.format(when=formats.day(steering.ends_on))
    return {
        Outlook.NO_TARGET: translate("Steering", "Insatsen har inget mål att räkna mot."),
        Outlook.NOT_BEGUN: translate("Steering", "Ingen prognos än: ingen är validerad."),
        Outlook.TOO_EARLY: translate(
            "Steering", "Ingen prognos än: det behövs två hela veckor med validerade för att se takten."
        ),
        Outlook.STANDING: translate(
            "Steering", "Ingen prognos: ingen eller nästan ingen har validerats de senaste fyra veckorna."
        ),
        Outlook.OVER: translate("Steering", "Insatsen är slut. Målet nåddes inte."),
    }.get(steering.outlook, "")


def _method(formats: Formats, steering: Steering) -> str:
    """`samma takt som de senaste fyra veckorna, 5,5 i veckan`."""
    each = float(steering.pace or 0)
    pace = formats.number(each, 0 if each.is_integer() else 1)
    text = translate("Steering", "samma takt som de senaste {weeks} hela veckorna ({pace} i veckan)")
    return text.format(weeks=formats.in_words(steering.pace_weeks), pace=pace)


def people(formats: Formats, counts: ProgrammeCounts) -> str:
    """Persons and participations, apart."""
    if counts.participations == counts.persons:
        text = translate("Steering", "{persons} deltar.")
    else:
        text = translate("Steering", "{persons} med {count} deltaganden: några har deltagit flera gånger.")
    said = text.format(persons=persons(formats, counts.persons), count=formats.number(counts.participations))
    if counts.elsewhere:
        more = translate("Steering", "{count} av dem deltar också i en annan insats.")
        said = f"{said} {more.format(count=formats.number(counts.elsewhere))}"
    return said


def since(formats: Formats, view: ProgrammeView, entered_on: str) -> str:
    """`Sedan 11 maj, 17 dagar`."""
    entered = date.fromisoformat(entered_on)
    days = (view.today - entered).days
    when = formats.near_day(entered, view.today)
    if days <= 0:
        return translate("Steering", "Börjar {when}").format(when=when)
    if days == 1:
        return translate("Steering", "Sedan {when}, en dag").format(when=when)
    return translate("Steering", "Sedan {when}, {count} dagar").format(when=when, count=formats.number(days))
