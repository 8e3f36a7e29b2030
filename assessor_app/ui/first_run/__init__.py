"""The first run: the centre, its first account, its passphrase."""
