"""The room of the exchange: who gets what, files out and in, receipts, what was taken in."""
