"""The only solver: finds times for many people at once. Knows no store and no screen."""
