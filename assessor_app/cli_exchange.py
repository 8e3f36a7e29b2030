"""The commands of the exchange: export, inspect, import, receipt, pair."""
