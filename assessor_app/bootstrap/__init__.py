"""The composition root: the only place that constructs adapters. No rules, no screens."""

from assessor_app.bootstrap.demo import is_demo, make_demo, remove_demo
from assessor_app.bootstrap.program import Program

__all__ = ["Program", "is_demo", "make_demo", "remove_demo"]
