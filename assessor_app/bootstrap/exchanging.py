"""What the exchange is put together from."""

from __future__ import annotations

from assessor_app.services.exchange_ports import ExchangeFiles


def exchange_files() -> ExchangeFiles:
    """Writes and reads exchange files, receipts and pairing files."""
    from assessor_app.exchange.files import LocalExchangeFiles  # with its cryptography no part of the start
    from assessor_app.security.age_files import AgeEnvelopes

    return LocalExchangeFiles(AgeEnvelopes())
