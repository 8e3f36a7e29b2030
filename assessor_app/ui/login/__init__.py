"""The login: who is it, and the passphrase."""
