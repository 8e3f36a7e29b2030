"""Restoring before anyone is logged in: choose a backup, see what it brings and takes, open it, wait."""
