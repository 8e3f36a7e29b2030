"""How far an assessment has come towards a partner, in words: the same in the list and at the run."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.services.exchange_models import Delivery, DeliveryState
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate
_ORDER = (DeliveryState.LOCAL, DeliveryState.IN_FILE, DeliveryState.DELIVERED)


def delivery_word(delivery: Delivery | None, formats: Formats, today: date) -> str:
    """`Lokal`, `I fil 7`, `Levererad 14 juni`; nothing where it has nobody to go to."""
    if delivery is None:
        return ""
    if delivery.state is DeliveryState.IN_FILE and delivery.number is not None:
        return translate("Delivery", "I fil {number}").format(number=delivery.number)
    if delivery.state is DeliveryState.DELIVERED:
        if delivery.at is None:
            return translate("Delivery", "Levererad")
        day = formats.near_day(formats.day_of(delivery.at), today)
        return translate("Delivery", "Levererad {day}").format(day=day)
    return translate("Delivery", "Lokal")


def delivery_sentence(delivery: Delivery | None, formats: Formats, today: date) -> str:
    """The same with what it means, for the head of a run."""
    if delivery is None:
        return ""
    if delivery.state is DeliveryState.IN_FILE and delivery.number is not None:
        text = translate("Delivery", "i fil {number}, kvittens väntas")
        return text.format(number=delivery.number)
    if delivery.state is DeliveryState.DELIVERED and delivery.at is not None:
        text = translate("Delivery", "levererad {day}")
        return text.format(day=formats.near_day(formats.day_of(delivery.at), today))
    return translate("Delivery", "inte lämnad än")


def delivery_order(delivery: Delivery | None) -> tuple[int, int] | None:
    """What to sort by: what is only here first."""
    return None if delivery is None else (_ORDER.index(delivery.state), delivery.at or 0)
