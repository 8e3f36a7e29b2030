"""The room that shows what was done and how it went, over time."""
