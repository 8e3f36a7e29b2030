"""The documents' screen: the register of what was issued, and the preview of a PDF."""
