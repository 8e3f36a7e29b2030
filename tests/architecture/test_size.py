"""Modules read in one sitting, functions on one screen; these are the outer limits, not the aim."""

import ast

from tests.architecture.sources import PACKAGE, ROOT, sources

MODULE_LINES = 450
FUNCTION_LINES = 60


def test_no_module_is_too_long_to_read_in_one_sitting() -> None:
    long = {
        source.name: lines
        for source in sources(PACKAGE) + sources(ROOT / "packaging")
        if (lines := source.text.count("\n")) > MODULE_LINES
    }
    assert not long


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{source.at(node)} {node.name}": lines
        for folder in (PACKAGE, ROOT / "packaging", ROOT / "tests")
        for source in sources(folder)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long
