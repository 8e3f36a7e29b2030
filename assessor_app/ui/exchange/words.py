"""What the exchange is called on the screens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.exchange_models import Direction, FileRow, PartnerRow, UnusableRow
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def file_word(number: int) -> str:
    """`Fil 7`."""
    return translate("Exchange", "Fil {number}").format(number=number)


def listed(parts: Sequence[str]) -> str:
    """`4, 5 och 6`."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("Exchange", "{first} och {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def numbers_word(numbers: Sequence[int]) -> str:
    """`Fil 6`, `Fil 4, 5 och 7`; many that follow on each other as `Fil 4–9`."""
    if len(numbers) == 1:
        return file_word(numbers[0])
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(one) for one in run])
    return translate("Exchange", "Fil {numbers}").format(numbers=listed(parts))


def missing_word(numbers: Sequence[int]) -> str:
    """`Fil 6 har inte kommit`."""
    return translate("Exchange", "{files} har inte kommit").format(files=numbers_word(numbers))


def kind_word(kind: DeviceKind, place: PlaceKind) -> str:
    """What a device is."""
    if place is PlaceKind.NODE:
        return translate("Exchange", "Regional nod")
    if kind is DeviceKind.LAPTOP:
        return translate("Exchange", "Bärbar dator")
    return translate("Exchange", "Kontorsdator")


def kind_icon(kind: DeviceKind, place: PlaceKind) -> str:
    """The icon of what a device is."""
    if place is PlaceKind.NODE:
        return "node"
    return "laptop" if kind is DeviceKind.LAPTOP else "pc"


def work_word(what: str) -> str:
    """What long work is doing now."""
    words = {
        "writing": translate("Exchange", "Skriver filen …"),
        "checking": translate("Exchange", "Kontrollerar att filen är hel och äkta …"),
        "proving": translate("Exchange", "Läser tillbaka det som skrevs …"),
        "reading": translate("Exchange", "Läser filen …"),
        "applying": translate("Exchange", "Läser in …"),
        "rows": translate("Exchange", "Uppdaterar listorna …"),
        "cleaning": translate("Exchange", "Städar …"),
    }
    return words.get(what, translate("Exchange", "Arbetar …"))


def unusable_words(row: UnusableRow) -> tuple[str, str]:
    """What is kept unread, and what helps."""
    words = {
        "unknown_event": (
            translate("Exchange", "Från en nyare version av programmet"),
            translate("Exchange", "Uppdatera programmet, så läses det av sig självt."),
        ),
        "unknown_checklist": (
            translate("Exchange", "Checklistan finns inte här"),
            translate("Exchange", "Den kommer med nästa fil från den dator som har den."),
        ),
        "unknown_device": (
            translate("Exchange", "Från en dator som inte är introducerad"),
            translate("Exchange", "Introducera datorn under Inställningar, så läses det av sig självt."),
        ),
        "revoked_device": (
            translate("Exchange", "Från en enhet som är spärrad"),
            translate("Exchange", "Det sparas som det är. Släpps enheten in igen läses det av sig självt."),
        ),
        "not_entitled": (
            translate("Exchange", "Skrivet av en enhet som inte får ändra detta"),
            translate("Exchange", "Det räknas inte. Ta reda på varför enheten har skrivit det."),
        ),
    }
    fallback = (translate("Exchange", "Går inte att läsa"), translate("Exchange", "Det sparas som det är."))
    return words.get(row.why, fallback)


class ExchangeWords:
    """Makes sentences of rows. `today` is the day that years are left out for."""

    def __init__(self, formats: Formats, today: date) -> None:
        self.formats = formats
        self.today = today

    def count(self, number: int, one: str, many: str) -> str:
        """`1 person`, `12 personer`; `many` has a place for the count."""
        return one if number == 1 else many.format(count=self.formats.number(number))

    def entries(self, number: int) -> str:
        """`41 poster`."""
        return self.count(number, translate("Exchange", "1 post"), translate("Exchange", "{count} poster"))

    def assessments(self, number: int) -> str:
        """`12 valideringar`."""
        return self.count(
            number, translate("Exchange", "1 validering"), translate("Exchange", "{count} valideringar")
        )

    def people(self, number: int) -> str:
        """`12 personer`."""
        return self.count(
            number, translate("Exchange", "1 person"), translate("Exchange", "{count} personer")
        )

    def when(self, at_ms: int) -> str:
        """`14 juni 10.42`."""
        return self.formats.near_day_time(at_ms, self.today)

    def day(self, at_ms: int) -> str:
        """`14 juni`."""
        return self.formats.near_day(self.formats.day_of(at_ms), self.today)

    def state(self, partner: PartnerRow, fresh: int) -> str:
        """Where the way to a partner stands, in a few words; `fresh` entries are in no file for it yet."""
        if partner.revoked:
            return translate("Exchange", "Spärrad. Inget lämnas och inget tas emot.")
        parts = []
        if fresh:
            one, many = (
                translate("Exchange", "1 ny post att lämna"),
                translate("Exchange", "{count} nya poster att lämna"),
            )
            parts.append(self.count(fresh, one, many))
        if partner.undelivered:
            words = translate("Exchange", "{files} lämnad, kvittens väntas")
            if len(partner.undelivered) > 1:
                words = translate("Exchange", "{files} lämnade, kvittens väntas")
            files = numbers_word(partner.undelivered)
            parts.append(words.format(files=files[:1].lower() + files[1:] if parts else files))
        if parts:
            return " · ".join(parts)
        if partner.last_receipt_at is not None:
            return translate("Exchange", "Allt lämnat · kvittens {when}").format(
                when=self.when(partner.last_receipt_at)
            )
        return translate("Exchange", "Inget att lämna")

    def about(self, partner: PartnerRow) -> str:
        """What a partner is, where, and what came from it last."""
        parts = [kind_word(partner.kind, partner.place_kind)]
        if not partner.is_own_place and partner.place_name and partner.place_name != partner.label:
            parts.append(partner.place_name)
        if partner.last_received_number is not None and partner.last_received_at is not None:
            text = translate("Exchange", "senast hit: fil {number}, {day}")
            day = self.day(partner.last_received_at)
            parts.append(text.format(number=partner.last_received_number, day=day))
        return " · ".join(parts)

    def file_state(self, row: FileRow) -> str:
        """Where a file stands."""
        if row.direction is Direction.IN:
            return (
                translate("Exchange", "Tillbakatagen") if row.set_aside else translate("Exchange", "Inläst")
            )
        if row.delivered_at is None:
            return translate("Exchange", "Väntar på kvittens")
        return translate("Exchange", "Levererad {day}").format(day=self.day(row.delivered_at))

    def file_tone(self, row: FileRow) -> str:
        """The tone of the chip that says so."""
        if row.direction is Direction.IN:
            return "not-shown" if row.set_aside else "shown"
        return "partly" if row.delivered_at is None else "shown"


def direction_word(direction: Direction) -> str:
    """`Ut`, `In`."""
    return translate("Exchange", "Ut") if direction is Direction.OUT else translate("Exchange", "In")
