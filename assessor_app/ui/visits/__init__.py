"""Visits to companies: the list, one visit with its people, equipment and open points, and its sheets."""
