"""The heart: one assessment, six steps."""
