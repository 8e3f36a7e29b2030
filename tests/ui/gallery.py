"""Shows every shared widget, and two whole pages made of them, as pictures to look at.

    python tests/ui/gallery.py FOLDER [MODE SCALE]

writes PNGs in light and dark at 100 and 200 per cent, or only the one look asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor_app.ui import widgets as w
from assessor_app.ui.icons import _FOLDERS, pixmap
from assessor_app.ui.theme import Theme, set_spacing, space

LONG = "Nguyễn Thị Phương-Đorđević af Österskär-Wołoszczański, maskinoperatör i tvåskift vid gjuteriet"


def page() -> tuple[QWidget, QVBoxLayout]:
    shell = QWidget()
    shell.setObjectName("page")
    column = QVBoxLayout(shell)
    set_spacing(column, (28, 20, 28, 16), 12)
    return shell, column


def window(content: QWidget, current: str) -> QWidget:
    shell = QWidget()
    shell.setObjectName("page")
    row = QHBoxLayout(shell)
    set_spacing(row, (0, 0, 0, 0), 0)
    rail = w.NavigationRail()
    for key, title in (
        ("today", "Idag"),
        ("candidates", "Validander"),
        ("assessments", "Valideringar"),
        ("documents", "Dokument"),
        ("companies", "Företag & insatser"),
        ("exchange", "Utbyte"),
        ("followup", "Uppföljning"),
    ):
        rail.add_room(key, title, key)
    rail.add_room("settings", "Inställningar", "settings", at_bottom=True)
    rail.set_current(current)
    rail.set_count("documents", 3)
    rail.set_count("exchange", 1)
    row.addWidget(rail)
    right = QVBoxLayout()
    set_spacing(right, (0, 0, 0, 0), 0)
    right.addWidget(content, 1)
    status = w.StatusLine()
    status.set_left(["Vimmerby testcenter (exempel)", "Bedömare: Karin Ek"])
    status.set_right(["Utan nätverk · allt sparat på den här datorn", "2 valideringar ej levererade"])
    right.addWidget(status)
    row.addLayout(right, 1)
    return shell


def criterion(
    code: str, title: str, english: str, mode: str, rating: str | None, note: str | None = None
) -> w.Card:
    card = w.Card()
    head = QHBoxLayout()
    set_spacing(head, (0, 0, 0, 0), 8)
    label = w.role_label(code, "strong", "muted")
    label.setMinimumWidth(60)
    head.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    right = QVBoxLayout()
    set_spacing(right, (0, 0, 0, 0), 1)
    line = QHBoxLayout()
    line.addWidget(w.role_label(title, "judged", wrap=True), 1)
    line.addWidget(w.role_label(mode, "secondary"), 0, Qt.AlignmentFlag.AlignTop)
    right.addLayout(line)
    right.addWidget(w.role_label(english, "secondary", wrap=True))
    right.addSpacing(8)
    tools = QHBoxLayout()
    choice = w.SegmentedRating()
    choice.set_rating(rating)
    tools.addWidget(choice)
    tools.addStretch(1)
    tools.addWidget(w.Chip("Själv: säker"))
    tools.addWidget(w.QuietButton("Bild", "picture"))
    tools.addWidget(w.QuietButton("Historik", "history"))
    right.addLayout(tools)
    if note is not None:
        right.addSpacing(8)
        right.addWidget(w.TextArea(note))
        card.set_current(True)
    head.addLayout(right, 1)
    card.body.addLayout(head)
    return card


def run_page() -> QWidget:
    shell, column = page()
    saved = w.SavedIndicator()
    saved.set_saved("10:42:07")
    column.addWidget(
        w.PageHeader(
            "Amina Yılmaz Đorđević",
            "Industriteknik BAS · exempelchecklista 2026.1 · Station 2 · påbörjad 09.05",
            [saved, w.SecondaryButton("Ångra"), w.SecondaryButton("Pausa")],
        )
    )
    column.addWidget(
        w.StepBar(
            [
                ("Förberedelse", "done"),
                ("Självskattning", "done"),
                ("Kunskapstest", "done"),
                ("Praktisk bedömning", "current"),
                ("Återkoppling", "todo"),
                ("Underskrift", "todo"),
            ]
        )
    )
    body = QHBoxLayout()
    set_spacing(body, (0, 0, 0, 0), 18)
    body.addWidget(area_list())
    body.addLayout(criteria(), 1)
    column.addLayout(body, 1)
    foot = QHBoxLayout()
    bar = w.ProgressBar(31, 68)
    bar.setMaximumWidth(320)
    foot.addWidget(bar)
    foot.addWidget(w.role_label("31 av 68 bedömda · 1 kräver motivering"))
    foot.addStretch(1)
    foot.addWidget(w.PrimaryButton("Nästa obedömda", "enter", icon_after=True))
    column.addLayout(foot)
    return window(shell, "assessments")


def area_list() -> QWidget:
    areas = w.Card()
    for value, total, state in ((7, 7, "shown"), (7, 7, "partly"), (3, 7, "accent"), (0, 7, "accent")):
        row = QHBoxLayout()
        row.addWidget(w.ProgressRing(value, total, state))
        row.addWidget(w.role_label("Underhåll och driftsäkerhet", wrap=True), 1)
        row.addWidget(w.role_label(f"{value}/{total}", "secondary"))
        areas.body.addLayout(row)
    areas.body.addStretch(1)
    areas.setMaximumWidth(292)
    return areas


def criteria() -> QVBoxLayout:
    right = QVBoxLayout()
    set_spacing(right, (0, 0, 0, 0), 12)
    head = QHBoxLayout()
    head.addWidget(w.role_label("4  Mätteknik", "card-title"))
    head.addWidget(w.role_label("Area klar när minst 80 % av vikten är visad", "body", "muted"))
    head.addStretch(1)
    chosen = w.FilterChip("Obedömda", 4)
    chosen.setChecked(True)
    for chip in (chosen, w.FilterChip("Kräver motivering", 1), w.FilterChip("Kritiska", 0)):
        head.addWidget(chip)
    right.addLayout(head)
    right.addWidget(
        criterion(
            "MAT-2",
            "Rengör och kontrollerar nollpunkt före mätning",
            "Cleans and checks zero",
            "Observera · vikt 1",
            "shown",
        )
    )
    right.addWidget(
        criterion(
            "MAT-3",
            "Mäter utvändigt mått med skjutmått inom 0,05 mm från facit",
            "Measures an outside size with a caliper within 0.05 mm of the reference",
            "Produkt · vikt 2",
            "partly",
            "Läste av 24,35 i stället för 24,30; rättade själv efter en fråga om nonien.",
        )
    )
    right.addWidget(criterion("MAT-4", "Mäter diameter", "Measures a diameter", "Produkt · vikt 2", None))
    right.addStretch(1)
    return right


def today_page() -> QWidget:
    shell, column = page()
    column.addWidget(
        w.PageHeader(
            "God morgon, Karin",
            "torsdag 14 maj · vecka 20 · tre validander i dag",
            [w.SecondaryButton("Nytt företagsbesök"), w.PrimaryButton("Ny validering", "plus")],
        )
    )
    card = w.Card("I dag", "Teknikcollege, verkstad B", flush=True)
    card.add(
        w.WorklistRow(
            "Amina Yılmaz Đorđević",
            "Industriteknik BAS · Station 2 · 31 av 68 bedömda",
            lead="09.00",
            chip=w.Chip("Pågår", "accent"),
            action=w.PrimaryButton("Fortsätt"),
        )
    )
    for lead, title in (("13.00", "Lars-Erik Öberg"), ("15.30", LONG)):
        card.add(
            w.WorklistRow(
                title,
                "Komplettering: Mätteknik, Ritningsläsning · tolk bokad",
                lead=lead,
                chip=w.Chip("Planerad"),
                action=w.SecondaryButton("Förbered"),
            )
        )
    column.addWidget(card)
    waiting = w.Card("Väntar på dig", flush=True)
    waiting.add(
        w.WorklistRow(
            "Johan Ståhl",
            "Alla steg klara, underskrift saknas",
            lead="",
            chip=w.Chip("Att signera", "partly"),
            action=w.SecondaryButton("Signera"),
        )
    )
    waiting.body.addStretch(1)
    column.addWidget(waiting, 1)
    column.addWidget(w.Banner("info", "Säkerhetskopia på sticka är 6 dagar gammal.", "Kopiera nu"))
    column.addWidget(w.Banner("warning", "Datorns klocka går två dagar före. Inget har ändrats."))
    column.addWidget(
        w.Banner("error", "Disken är full. Det du gjort hittills är sparat.", "Visa vad som tar plats")
    )
    return window(shell, "today")


def form_page() -> QWidget:
    shell, column = page()
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    inner = QWidget()
    inner.setObjectName("scrolled")
    row = QHBoxLayout(inner)
    set_spacing(row, (0, 0, 0, 0), 18)
    row.addWidget(field_card(), 1)
    row.addWidget(choice_card(), 1)
    scroll.setWidget(inner)
    column.addWidget(scroll)
    return shell


def field_card() -> w.Card:
    left = w.Card("Fält")
    left.add(w.FormField("Förnamn", w.TextInput("Amina"), "Som det står i legitimationen."))
    wrong = w.FormField("Personnummer", w.TextInput("870314-1234"), "Tio eller tolv siffror.")
    wrong.set_error("Kontrollsiffran stämmer inte. Skriv om, eller ange varför den är rätt.")
    left.add(wrong)
    left.add(w.FormField("Anställd sedan", w.DateInput(), "", optional=True))
    left.add(w.FormField("Vikt", w.NumberInput(0, 100, 1, "kg")))
    left.add(w.FormField("Språk", w.ChoiceInput([("sv", "Svenska"), ("en", "Engelska")], "Välj språk")))
    left.add(w.FormField("Anteckning", w.TextArea(LONG * 2), optional=True))
    left.add(w.FormField("Lösenfras", w.PassphraseField()))
    left.add(w.SearchField("Sök validand"))
    left.body.addStretch(1)
    return left


def choice_card() -> w.Card:
    right = w.Card("Val")
    checked = w.CheckRow(
        "Jag har berättat hur bedömningen går till, hur resultatet används och när det kommer.", True
    )
    right.add(checked)
    right.add(w.CheckRow("Behöver tolk"))
    choices = w.ChoiceRow(
        [
            ("card", "Svenskt körkort eller id-kort", "Giltigt, med foto"),
            ("pass", "Pass", ""),
            (
                "known",
                "Känd av bedömaren",
                "Skriv vem som går i god för personen och varför id-handling saknas",
            ),
        ]
    )
    choices.set_value("card")
    right.add(choices)
    buttons = w.FlowLayout(gap=12)
    for button in (
        w.PrimaryButton("Fortsätt"),
        w.SecondaryButton("Granska", "eye"),
        w.QuietButton("Historik", "history"),
        w.DangerButton("Radera 3 bilder", "trash"),
        w.IconButton("more", "Mer"),
    ):
        buttons.addWidget(button)
    off = w.PrimaryButton("Utfärda")
    off.setEnabled(False)
    buttons.addWidget(off)
    right.body.addLayout(buttons)
    chips = w.FlowLayout(gap=8)
    for text, tone, mark in (
        ("Uppfyllt", "shown", "shown"),
        ("Delvis", "partly", "partly"),
        ("Ej uppfyllt", "not-shown", "not_shown"),
        ("Ej prövat", "idle", "not_tested"),
        ("Pågår", "accent", None),
        (LONG, "neutral", None),
    ):
        chips.addWidget(w.Chip(text, tone, mark=mark))
    right.body.addLayout(chips)
    pad = w.SignaturePad("Karin Ek")
    pad.set_signature((tuple((x * 10 + 100, 190 - (x * 37 % 90)) for x in range(40)),))
    right.add(pad)
    right.add(w.DropTarget())
    work = w.LongWorkPanel("Bygger om tabellerna")
    work.set_progress(12_345, 60_000, 48)
    right.add(work)
    right.body.addStretch(1)
    return right


@dataclass(frozen=True)
class Person:
    name: str
    number: int
    state: str
    safety: str
    note: str


def table_page() -> QWidget:
    shell, column = page()
    column.addWidget(w.PageHeader("Validander", "12 av 40", [w.PrimaryButton("Ny validand", "plus")]))
    column.addWidget(w.SearchField("Sök på namn eller nummer"))
    tones = {"Pågår": "accent", "Planerad": "neutral", "Klar": "shown"}
    table = w.DataTable(
        [
            w.Column("name", "Namn", kind="strong"),
            w.Column("number", "Antal", align="right", width=90),
            w.Column("state", "Läge", kind="chip", width=140, tone=lambda row: tones[row.state]),
            w.Column("safety", "Säkerhet", kind="mark", align="center", width=96),
            w.Column("note", "Anteckning", kind="secondary"),
        ]
    )
    names = ["Amina Yılmaz Đorđević", "Bo Lindqvist", "Östen Åkesson", "Ängla Öst", "Zlatan Ek", LONG]
    marks = ["shown", "partly", "not_shown", "not_tested", "not_applicable"]
    table.set_rows(
        [
            Person(names[i % 6], i * 7 % 13, list(tones)[i % 3], marks[i % 5], "Komplettering tolk bokad")
            for i in range(30)
        ]
    )
    table.sort_by("name")
    table.view.selectRow(2)
    column.addWidget(table, 1)
    empty = w.DataTable(
        [w.Column("name", "Namn")],
        empty_title="Inga validander än",
        empty_text="Här finns alla som validerats eller ska valideras hos er.",
        empty_button="Registrera den första",
    )
    column.addWidget(empty, 1)
    shell.toast = w.ToastHost(shell)
    shell.toast.show_message("Bedömningen av MAT-3 togs tillbaka", "Ångra", lambda: None)
    return shell


def sheet_page() -> QWidget:
    shell = today_page()
    sheet = w.SideSheet(shell, "Ny validand")
    form = QWidget()
    column = QVBoxLayout(form)
    set_spacing(column, (0, 0, 0, 0), 16)
    for label in ("Förnamn", "Efternamn", "Personnummer", "Telefon"):
        column.addWidget(w.FormField(label, w.TextInput()))
    sheet.set_body(form)
    sheet.add_footer_button(w.SecondaryButton("Avbryt"))
    sheet.add_footer_button(w.PrimaryButton("Registrera"))
    shell.sheet = sheet
    return shell


def state_page() -> QWidget:
    """Ratings in each state and width, rows with focus, disabled controls, an open picker."""
    shell, column = page()
    for code in (*w.RATING_CODES, None):
        choice = w.SegmentedRating()
        choice.set_rating(code)
        column.addWidget(choice)
    for width in (430, 340):
        narrow = w.SegmentedRating()
        narrow.set_rating("not_shown")
        narrow.setFixedWidth(space(width))
        column.addWidget(narrow)
    locked = w.SegmentedRating()
    locked.set_rating("not_tested")
    locked.set_read_only(True)
    column.addWidget(locked)
    row = QHBoxLayout()
    for control in (
        w.PrimaryButton("Signera"),
        w.SecondaryButton("Granska"),
        w.QuietButton("Historik", "history"),
    ):
        control.hasFocus = lambda: True  # the ring as it looks, on several at once
        control._focus_by_keyboard = True
        row.addWidget(control)
    ringed = w.CheckRow("Behöver tolk")
    ringed.hasFocus = lambda: True
    ringed._focus_by_keyboard = True
    row.addWidget(ringed)
    column.addLayout(row)
    off = QHBoxLayout()
    for control in (
        w.SecondaryButton("Granska", "eye"),
        w.QuietButton("Bild", "picture"),
        w.DangerButton("Radera", "trash"),
        w.TextInput("Amina"),
        w.ChoiceInput([("sv", "Svenska")]),
        w.CheckRow("Behöver tolk", True),
    ):
        control.setEnabled(False)
        off.addWidget(control)
    column.addLayout(off)
    pad = w.SignaturePad("Karin Ek")
    pad.set_signature((), by_name=True)
    column.addWidget(pad)
    column.addStretch(1)
    return shell


def icon_page() -> QWidget:
    shell, column = page()
    flow = w.FlowLayout(gap=16)
    for file in sorted(_FOLDERS[-1].glob("*.svg")):
        button = w.QuietButton(file.stem, file.stem)
        button.setIcon(pixmap(file.stem, "ink", 40))
        button.setIconSize(QSize(40, 40))
        flow.addWidget(button)
    column.addLayout(flow)
    column.addStretch(1)
    return shell


PAGES: dict[str, Callable[[], QWidget]] = {
    "run": run_page,
    "today": today_page,
    "form": form_page,
    "table": table_page,
    "sheet": sheet_page,
    "states": state_page,
    "icons": icon_page,
}


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    looks = [(mode, scale) for mode in ("light", "dark") for scale in (100, 200)]
    if len(arguments) > 2:
        looks = [(arguments[1], int(arguments[2]))]
    app = QApplication([])
    theme = Theme(app, "light", 100)
    theme.apply()
    for mode, scale in looks:
        theme.set_mode(mode)
        theme.set_text_scale_percent(scale)
        for name, make in PAGES.items():
            shown = make()
            shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            shown.resize(1366, 1100 if name == "form" else 820)
            shown.show()
            if hasattr(shown, "sheet"):
                shown.sheet.open_sheet()
                shown.sheet._slide.setCurrentTime(1000)
            app.processEvents()
            shown.grab().save(str(folder / f"{name}-{mode}-{scale}.png"))
            shown.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1:])
