"""The only cryptography: vault, keys, seals."""
