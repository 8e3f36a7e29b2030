"""Reports on a programme: its figures, what lies behind them, and the files for its funder."""
