"""Words for the competence map, the same in its table, its tips and its spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.competence_models import CellState, CompetenceMap, MapCell
from assessor_app.services.competence_sheets import MapWords
from assessor_app.ui.companies.words import state_word

translate = QCoreApplication.translate


def met_text(met: int, count: int) -> str:
    """`7 av 10`."""
    return translate("MapWords", "{met} av {count}").format(met=met, count=count)


def cell_text(cell: MapCell, made: CompetenceMap, *, short: bool) -> str:
    """`Uppfyllt`, with the year where it is old; not short: the day and what there is to say of it."""
    word = state_word(cell.state)
    if short:
        return f"{word} ({cell.on[:4]})" if cell.old else word
    parts = [word]
    if cell.on:
        parts.append(translate("MapWords", "bedömt {day}").format(day=cell.on))
    if cell.old:
        months = made.query.old_months
        parts.append(translate("MapWords", "äldre än {months} månader").format(months=months))
    if cell.other_version:
        parts.append(translate("MapWords", "mot en annan version av området"))
    return ", ".join(parts)


def area_tip(made: CompetenceMap, place: int, language: str) -> str:
    """The whole name of an area, whether it is critical, and how those shown stand in it."""
    area, total = made.areas[place], made.totals[place]
    name = area.name.in_(language)
    if area.critical:
        name = translate("MapWords", "{area} (kritiskt)").format(area=name)
    counts = (total.met, total.partly, total.not_met, total.not_tested)
    told = (f"{state_word(state)} {count}" for state, count in zip(CellState, counts, strict=True))
    return f"{name}: {', '.join(told)}"


def old_word(months: int) -> str:
    """`Äldre än 2 år`."""
    if months % 12 == 0 and months > 12:
        return translate("MapWords", "Äldre än {years} år").format(years=months // 12)
    if months == 12:
        return translate("MapWords", "Äldre än ett år")
    return translate("MapWords", "Äldre än {months} månader").format(months=months)


def consent_text(made: CompetenceMap) -> str:
    """Who is not shown to the company, and whether they are counted; empty where all agreed."""
    if not made.uncounted:
        return ""
    if not made.query.as_company:
        if made.uncounted == 1:
            return translate(
                "MapWords", "En medarbetare har inte lämnat samtycke: företaget ser inte raden med lås."
            )
        text = translate(
            "MapWords", "{count} medarbetare har inte lämnat samtycke: företaget ser inte raderna med lås."
        )
        return text.format(count=made.uncounted)
    if made.few_uncounted:
        return translate(
            "MapWords",
            "Färre än fem medarbetare har inte lämnat samtycke: de är för få för att räknas i summan.",
        )
    if made.query.is_filtered:
        text = translate(
            "MapWords",
            "{count} medarbetare har inte lämnat samtycke: de räknas bara i summan av alla, som inte ges "
            "när ett urval visas.",
        )
    else:
        text = translate("MapWords", "{count} medarbetare har inte lämnat samtycke: de räknas bara i summan.")
    return text.format(count=made.uncounted)


def sheet_words() -> MapWords:
    """The words of the spreadsheet, as the screen speaks."""
    return MapWords(
        map_title=translate("MapWords", "Kompetenskarta"),
        gaps_title=translate("MapWords", "Gapanalys"),
        role=translate("MapWords", "Roll: {role}"),
        made=translate("MapWords", "Gjord {date}"),
        states={state.value: state_word(state) for state in CellState},
        old="{state} ({year})",
        name=translate("MapWords", "Medarbetare"),
        workplace=translate("MapWords", "Arbetsplats"),
        met=translate("MapWords", "Uppfyllda områden"),
        share_of_role=translate("MapWords", "Uppfyller rollen"),
        met_of=translate("MapWords", "{met} av {count}"),
        shown_row=translate("MapWords", "Uppfyller, av dem som visas"),
        everyone_row=translate("MapWords", "Uppfyller, av alla anställda"),
        uncounted=translate(
            "MapWords", "{count} medarbetare har inte lämnat samtycke: de räknas bara i summan."
        ),
        uncounted_few=translate(
            "MapWords",
            "Färre än fem medarbetare har inte lämnat samtycke: de är för få för att räknas i summan.",
        ),
        suppressed=translate(
            "MapWords", "Ett streck i summan av alla betyder att gruppen bakom är för liten för att visas."
        ),
        filtered=translate("MapWords", "Kartan visar en del av de anställda. Då ges ingen summa av alla."),
        only_agreed=translate(
            "MapWords", "Visar bara dem som har samtyckt till att företaget ser deras resultat."
        ),
        area=translate("MapWords", "Kompetensområde"),
        critical=translate("MapWords", "kritiskt"),
        yes=translate("MapWords", "ja"),
        no=translate("MapWords", "nej"),
        lacking=translate("MapWords", "Saknar"),
        to_train=translate("MapWords", "Att utbilda"),
        to_test=translate("MapWords", "Att pröva"),
        risk=translate("MapWords", "Sårbarhet"),
        only_one=translate("MapWords", "Bara {name} uppfyller det"),
        nobody=translate("MapWords", "Ingen uppfyller det"),
    )
