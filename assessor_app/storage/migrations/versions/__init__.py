"""One module for each revision; once released, a revision never changes."""
