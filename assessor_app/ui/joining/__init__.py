"""A new PC joins a testing centre: introduced by a pairing file, founded from the centre's file."""
