"""The practical step: areas, criteria, ratings and what belongs to them."""
