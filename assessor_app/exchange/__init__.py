"""Exchange files, receipts and pairing files (docs/exchange-format.md)."""
