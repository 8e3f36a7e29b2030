"""The machine without Qt: paths, files, settings, logs, clock, resources."""
