"""What contradicts itself, side by side, and how it is settled."""
