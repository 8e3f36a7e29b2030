"""Read models: SQL in, frozen rows out."""
