"""The station view: one criterion, several candidates."""
