"""Use cases, one module per area; they reach the machine only through the ports."""
