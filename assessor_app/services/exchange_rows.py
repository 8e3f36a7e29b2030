"""Rows of the exchange for screens, made of the ledger and of what is known of devices."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.domain.centres import CentreState
from assessor_app.domain.devices import Agreement, Trusted
from assessor_app.services.exchange_cards import device_words
from assessor_app.services.exchange_desk import ExchangeDesk, ImportLine
from assessor_app.services.exchange_models import Direction, FileRow, PartnerRow, PlaceRow
from assessor_app.services.exchange_names import trusted_label
from assessor_app.services.exchange_ports import DeviceCard, Party


def party_of(trusted: Trusted) -> Party:
    """A device as files name it."""
    return Party(trusted.device.id, trusted_label(trusted), trusted.place, trusted.place_name)


def card_of(trusted: Trusted, created_at: int) -> DeviceCard:
    """What is told of a device whose chain is in a file."""
    device = trusted.device
    return DeviceCard(
        device.id,
        device.public_key,
        device.recipient,
        device.code,
        trusted_label(trusted),
        device.kind,
        trusted.place,
        trusted.place_name,
        trusted.place_kind,
        created_at,
    )


def partner_row(desk: ExchangeDesk, centre: CentreState, known: Trusted) -> PartnerRow:
    """One partner, with what is on its way."""
    device = known.device
    sent = desk.sent(device.id)
    received = desk.received(device.id)
    receipts = [file.received_at for file in sent if file.received_at is not None]
    is_own_place = known.place == centre.id
    return PartnerRow(
        device=device.id,
        label=trusted_label(known),
        kind=device.kind,
        place=known.place,
        place_name=known.place_name,
        place_kind=known.place_kind,
        words=device_words(device),
        revoked=device.revoked,
        is_own_place=is_own_place,
        agreement=None if is_own_place else centre.circle.agreements.get(known.place, Agreement()),
        waiting=0 if device.revoked else desk.waiting(device.id),
        last_sent_at=sent[0].created_at if sent else None,
        last_sent_number=sent[0].number if sent else None,
        undelivered=desk.undelivered(device.id),
        last_receipt_at=max(receipts, default=desk.receipt_at(device.id)),
        last_received_at=received[0].received_at if received else None,
        last_received_number=received[0].number if received else None,
        missing=desk.missing(device.id),
    )


def file_rows(desk: ExchangeDesk, labels: Mapping[UUID, str], limit: int) -> tuple[FileRow, ...]:
    """Files both ways, newest first."""
    imports: Mapping[UUID, ImportLine] = {line.id: line for line in desk.imports()}
    rows = [
        FileRow(
            Direction.OUT,
            file.receiver,
            labels.get(file.receiver, ""),
            file.number,
            file.created_at,
            file.entries,
            file.name,
            file.received_at,
            None,
            False,
        )
        for file in desk.sent()
    ]
    for file in desk.received():
        line = imports.get(file.import_id) if file.import_id is not None else None
        rows.append(
            FileRow(
                Direction.IN,
                file.sender,
                labels.get(file.sender, ""),
                file.number,
                file.received_at,
                line.entries if line is not None else 0,
                "",
                None,
                file.import_id,
                line is not None and line.set_aside,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.at, row.number), reverse=True)[:limit])


def place_rows(desk: ExchangeDesk, centre: CentreState) -> tuple[PlaceRow, ...]:
    """The other places, by name."""
    by_place: dict[UUID, list[Trusted]] = {}
    for known in desk.trusted().values():
        if known.place != centre.id:
            by_place.setdefault(known.place, []).append(known)
    rows = [_place_row(desk, place, devices) for place, devices in by_place.items()]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.place)))


def _place_row(desk: ExchangeDesk, place: UUID, devices: list[Trusted]) -> PlaceRow:
    received = [file for known in devices for file in desk.received(known.device.id)]
    newest = max(received, key=lambda file: file.received_at, default=None)
    missing = [
        (trusted_label(known), number) for known in devices for number in desk.missing(known.device.id)
    ]
    totals = desk.totals(place)
    return PlaceRow(
        place=place,
        name=devices[0].place_name,
        kind=devices[0].place_kind,
        devices=len(devices),
        last_received_at=newest.received_at if newest is not None else None,
        last_received_number=newest.number if newest is not None else None,
        missing=tuple(sorted(missing)),
        conflicts=totals.conflicts,
        people=totals.people,
        assessments=totals.assessments,
        signed=totals.signed,
        all_met=totals.all_met,
    )
