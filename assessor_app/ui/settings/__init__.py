"""What the user has chosen on this PC, the centre's phrases, and what this program is."""
