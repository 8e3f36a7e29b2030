"""Programmes: the list, and one of them with its people, hours, money and months."""
