"""The calendar: whom to receive when, where and by whom, and what goes out of it."""
