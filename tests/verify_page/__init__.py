"""The page for browsers, tried in one."""
