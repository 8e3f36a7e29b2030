"""The steps of a run, each a widget that shows a `RunView` and asks for commands."""
