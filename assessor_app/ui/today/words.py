"""What the first room says."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from assessor_app.domain.assessments import Status
from assessor_app.services.today import Reminder
from assessor_app.ui.assessment_words import nameless_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.words import month_title
from assessor_app.ui.today.view_protocol import DayShown, Pile, RunLine


class TodayWords(QObject):
    """Makes sentences of the day; `today` is the day that *i dag* means."""

    def __init__(
        self,
        formats: Formats,
        parent: QObject | None = None,
        *,
        read_only: bool = False,
        is_node: bool = False,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._read_only, self._is_node = read_only, is_node
        self.today = date.min

    # -- the head --

    def greeting(self, shown: DayShown) -> str:
        """`God morgon, Karin`."""
        texts = {
            "morning": self.tr("God morgon, {name}"),
            "day": self.tr("Hej, {name}"),
            "evening": self.tr("God kväll, {name}"),
            "night": self.tr("Hej, {name}"),
        }
        return texts[shown.greeting].format(name=shown.first_name)

    def context(self, shown: DayShown) -> str:
        """`torsdag 14 maj · vecka 20 · tre validander i dag`."""
        week = self.tr("vecka {week}").format(week=shown.on.isocalendar().week)
        parts = [self._formats.weekday_day(shown.on), week]
        if shown.stage == "going":
            parts.append(self._people(shown.people))
        return " · ".join(parts)

    def _people(self, count: int) -> str:
        if count == 0:
            return self.tr("inga validander i dag")
        if count == 1:
            return self.tr("en validand i dag")
        return self.tr("{count} validander i dag").format(count=self._formats.in_words(count))

    # -- runs --

    def time(self, line: RunLine) -> str:
        """`09.00`, or nothing."""
        return "" if line.at is None else self._formats.time(line.at)

    def name(self, line: RunLine) -> str:
        """Who; somebody whose name is gone keeps a line."""
        return line.name or nameless_word(is_withheld=self._is_node)

    def detail(self, line: RunLine) -> str:
        """`Industriteknik BAS · Station 2 · 31 av 68 bedömda`."""
        run = line.summary
        progress = ""
        if run.status in (Status.IN_PROGRESS, Status.INTERRUPTED):
            progress = self.tr("{rated} av {total} bedömda").format(rated=run.rated, total=run.total)
        return _joined(line.title, run.station, progress, line.assessor)

    def action(self, status: Status) -> str:
        """The verb on the button of a run of today."""
        texts = {
            Status.PLANNED: self.tr("Förbered"),
            Status.IN_PROGRESS: self.tr("Fortsätt"),
            Status.COMPLETED: self.tr("Signera"),
            Status.INTERRUPTED: self.tr("Återuppta"),
        }
        return self.tr("Visa") if self._read_only else texts.get(status, self.tr("Visa"))

    # -- what waits --

    def pile_detail(self, pile: Pile, line: RunLine) -> str:
        """Why the run waits."""
        run = line.summary
        if pile.kind == "to_sign":
            return self.tr("Alla steg är klara, underskrift saknas")
        if pile.kind == "unfinished":
            return _joined(self.detail(line), self._last_touched(run.touched_at))
        if pile.kind == "not_begun":
            return _joined(self._planned(line.at), line.title, run.station)
        if run.status is Status.INTERRUPTED:
            return _joined(self.tr("Avbruten, har inget dokument än"), line.title)
        signed = "" if run.signed_at is None else self._day(self._formats.day_of(run.signed_at))
        return _joined(self.tr("Signerad {day}, har inget dokument än").format(day=signed), line.title)

    def pile_chip(self, kind: str) -> tuple[str, str]:
        """The word on the chip, and its tone."""
        texts = {
            "to_sign": (self.tr("Att signera"), "partly"),
            "unfinished": (self.tr("Pågår"), "accent"),
            "not_begun": (self.tr("Planerad"), "idle"),
            "to_issue": (self.tr("Att utfärda"), "partly"),
        }
        return texts[kind]

    def pile_action(self, kind: str) -> str:
        """The verb on the button."""
        texts = {
            "to_sign": self.tr("Signera"),
            "unfinished": self.tr("Fortsätt"),
            "not_begun": self.tr("Förbered"),
            "to_issue": self.tr("Utfärda"),
        }
        return texts[kind]

    def more(self, pile: Pile) -> tuple[str, str]:
        """Two lines for what is not shown one by one: how many, and of what."""
        count = self._at_most(pile.more)
        details = {
            "to_sign": self.tr("Underskrift saknas"),
            "unfinished": self.tr("Påbörjade före i dag"),
            "not_begun": self.tr("Planerade men inte påbörjade"),
            "to_issue": self.tr("Avslutade, har inget dokument än"),
        }
        if pile.more == 1:
            return self.tr("En validering till"), details[pile.kind]
        return self.tr("{count} valideringar till").format(count=count), details[pile.kind]

    def to_print(self, count: int) -> tuple[str, str]:
        """Two lines for the documents nobody has printed."""
        detail = self.tr("Utfärdade, inte utskrivna än")
        if count == 1:
            return self.tr("Ett dokument"), detail
        return self.tr("{count} dokument").format(count=self._at_most(count)), detail

    def _at_most(self, count: int) -> str:
        return str(count) if count < 100 else "99+"

    def _last_touched(self, at_ms: int | None) -> str:
        if at_ms is None:
            return ""
        return self.tr("senast {day}").format(day=self._day(self._formats.day_of(at_ms)))

    def _planned(self, at_ms: int | None) -> str:
        if at_ms is None:
            return self.tr("Ingen tid bestämd")
        return self.tr("Skulle ha börjat {day}").format(day=self._day(self._formats.day_of(at_ms)))

    # -- the days that come --

    def coming(self, line: RunLine) -> str:
        """`I morgon 09.00 · Industriteknik BAS`; the days that come are less than a week away."""
        day = self._formats.day_of(line.at or 0)
        tomorrow = self.today + timedelta(days=1)
        when = self.tr("i morgon") if day == tomorrow else self._formats.weekday(day)
        return _joined(f"{when[:1].upper()}{when[1:]} {self.time(line)}", line.title)

    def more_coming(self, count: int) -> str:
        """What is not shown of the days that come."""
        if count == 1:
            return self.tr("… och en till")
        return self.tr("… och {count} till").format(count=self._formats.in_words(count))

    def quiet_day(self, shown: DayShown) -> str:
        """What comes next, on a day with nothing in it."""
        if not shown.coming:
            return self.tr("Inget är planerat de närmaste dagarna heller.")
        line = shown.coming[0]
        day = self._day(self._formats.day_of(line.at or 0))
        return self.tr("Nästa är {name}, {day} {time}.").format(
            name=self.name(line), day=day, time=self.time(line)
        )

    def _day(self, day: date) -> str:
        if day == self.today:
            return self.tr("i dag")
        if day == self.today + timedelta(days=1):
            return self.tr("i morgon")
        if day == self.today - timedelta(days=1):
            return self.tr("i går")
        if day.year != self.today.year:
            return self._formats.day(day)
        return self._formats.weekday_day(day)

    # -- reminders --

    def reminder(self, reminder: Reminder) -> str:
        """One sentence."""
        texts = {
            "backup_made": self._backup_age(reminder.days),
            "authorisation_ends": self._authorisation(reminder),
            "plans_due": self._plans(reminder),
            "conflicts_open": self._conflicts(reminder.count),
            "documents_to_issue": self._to_issue(reminder.count),
            "instruments_lacking": self._instruments_lacking(reminder.count),
            "instruments_due": self._instruments_due(reminder.count),
            "month_to_close": self._month(reminder),
            "certificate_ends": self._certificate(reminder.days),
            "certificate_expired": self.tr("Certifikatet för PDF-filer har gått ut. Inget kan utfärdas."),
        }
        return texts[reminder.code]

    def reminder_action(self, reminder: Reminder) -> str:
        """The verb on its button."""
        texts = {"conflicts_open": self.tr("Red ut"), "documents_to_issue": self.tr("Utfärda")}
        return texts.get(reminder.code, self.tr("Visa"))

    def _to_issue(self, count: int) -> str:
        text = self.tr("{count} valideringar väntar på sitt intyg. Utfärda dem tillsammans.")
        return text.format(count=self._at_most(count))

    def _month(self, reminder: Reminder) -> str:
        text = self.tr("{month} är slut och inte stängd i {name}.")
        return text.format(month=month_title(self._formats, reminder.on), name=reminder.name)

    def _conflicts(self, count: int) -> str:
        if count == 1:
            return self.tr("En uppgift står mot en annan och väntar på att du reder ut den.")
        text = self.tr("{count} uppgifter står mot varandra och väntar på att du reder ut dem.")
        number = self._formats.in_words(count)
        return text.format(count=f"{number[:1].upper()}{number[1:]}")

    def _instruments_lacking(self, count: int) -> str:
        if count == 1:
            return self.tr("Ett mätdon i bruk är inte kalibrerat.")
        return self.tr("{count} mätdon i bruk är inte kalibrerade.").format(count=count)

    def _instruments_due(self, count: int) -> str:
        if count == 1:
            return self.tr("Ett mätdon ska kalibreras inom 30 dagar.")
        return self.tr("{count} mätdon ska kalibreras inom 30 dagar.").format(count=count)

    def _certificate(self, days: int) -> str:
        if days == 0:
            return self.tr("Certifikatet för PDF-filer går ut i dag.")
        if days == 1:
            return self.tr("Certifikatet för PDF-filer går ut om en dag.")
        text = self.tr("Certifikatet för PDF-filer går ut om {count} dagar.")
        return text.format(count=self._formats.in_words(days))

    def _backup_age(self, days: int) -> str:
        if days == 0:
            return self.tr("Säkerhetskopian är från i dag.")
        if days == 1:
            return self.tr("Säkerhetskopian är en dag gammal.")
        return self.tr("Säkerhetskopian är {count} dagar gammal.").format(count=self._formats.in_words(days))

    def _authorisation(self, reminder: Reminder) -> str:
        text = self.tr("Behörigheten för {name} gäller till {day}.")
        return text.format(name=reminder.name, day=self._formats.day(reminder.on))

    def _plans(self, reminder: Reminder) -> str:
        if reminder.run is not None:
            text = self.tr("Utvecklingsplanen för {name} följs upp den här veckan.")
            return text.format(name=reminder.name or self.tr("borttagen person"))
        count = self._formats.in_words(reminder.count)
        text = self.tr("{count} utvecklingsplaner följs upp den här veckan.")
        return text.format(count=f"{count[:1].upper()}{count[1:]}")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
