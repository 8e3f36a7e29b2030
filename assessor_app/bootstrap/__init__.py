"""The composition root: the only place that constructs adapters. No rules, no screens."""
