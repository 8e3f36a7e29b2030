"""Derived tables: rows as a pure function of state, written in the transaction of the entries behind them."""
