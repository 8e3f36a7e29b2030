"""The recovery sheet: made, shown, proven; and how one gets in with it."""
