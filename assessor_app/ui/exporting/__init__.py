"""Lists and charts as files: what can be written, the sheet that asks, and the work behind it."""
