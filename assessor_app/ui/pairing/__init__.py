"""Comparing two devices in words: shown on both screens, and two of them typed."""
