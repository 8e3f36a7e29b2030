"""Printing: choosing a printer, sending pages, watching it, and what is asked afterwards."""
