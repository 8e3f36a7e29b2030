"""What a file is, by what stands in it: names are changed by mail programs and people."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from assessor_app.exchange import frames, headers
from assessor_app.exchange.limits import LARGEST_RECEIPT
from assessor_app.exchange.problems import reading_from
from assessor_app.exchange.small_files import claimed_kind
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.system.files import opened_for_reading

Kind = Literal["exchange", "receipt", "pairing", "unknown"]

EXCHANGE_SUFFIX: Final = ".assess"
RECEIPT_SUFFIX: Final = ".receipt"
PAIRING_SUFFIX: Final = ".pair"


def kind_of(path: Path) -> Kind:
    """What the file claims to be, in this or a later format; nothing is proven.

    Raises ExchangeProblem: file_gone, file_unreadable.
    """
    try:
        with reading_from(path), opened_for_reading(path) as file:
            try:
                claim = headers.claimed_version(frames.read_first(file))
                return "unknown" if claim is None else "exchange"
            except frames.UnfitFrame:
                file.seek(0)
                small = claimed_kind(file.read(LARGEST_RECEIPT + 1))
    except ExchangeProblem as problem:
        if problem.code == "not_an_exchange_file":  # a folder
            return "unknown"
        raise
    match small:
        case ("assessor-receipt", _):
            return "receipt"
        case ("assessor-pairing", _):
            return "pairing"
    return "unknown"
