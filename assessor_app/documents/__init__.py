"""The only PDF and spreadsheets, read and written."""
