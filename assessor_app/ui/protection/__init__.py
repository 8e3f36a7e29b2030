"""People whose names must not be seen: parts of the candidates' sheet and of the settings."""
