"""House rules for the screens: colours by name, texts translatable, no loop inside the loop."""

import ast
import re
from functools import cache

from tests.architecture.sources import PACKAGE, UI, Source, called_name, calls, sources

HEX_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})(?![0-9A-Za-z_])")
TWO_LETTERS = re.compile(r"[^\W\d_]{2}")

# Calls whose text arguments a person reads. Constructors count only with a text as a positional argument.
SHOWS_TEXT = {
    "setText",
    "setPlainText",
    "setToolTip",
    "setStatusTip",
    "setWhatsThis",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setTitle",
    "setLabelText",
    "setInformativeText",
    "setDetailedText",
    "setHeaderLabels",
    "setHorizontalHeaderLabels",
    "addTab",
    "addAction",
    "addMenu",
    "QLabel",
    "QPushButton",
    "QToolButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "QAction",
    "QMenu",
    "QDockWidget",
    "QListWidgetItem",
    "QTableWidgetItem",
    "QStandardItem",
}
TRANSLATES = {"tr", "translate"}

# The same for the program's own widgets and their setters; there a lower-case word may be a code or a role,
# so only what reads like a sentence or a heading counts.
OWN_SETTER = re.compile(
    r"(?:set|show|add)_(?:\w+_)?(?:text|title|label|message|hint|help|caption|heading|context)"
)
PROSE = re.compile(r"^\W*[A-ZÅÄÖ][^\W\d_]|[^\W\d_] [^\W\d_]")


def in_theme(source: Source) -> bool:
    """Say whether a file belongs to the theme, the one place that knows colours."""
    return source.name.startswith("assessor_app/ui/theme")


def docstrings(tree: ast.Module) -> set[int]:
    """Return the ids of the constants that are docstrings."""
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def bare_texts(node: ast.expr) -> list[str]:
    """Return the untranslated words in an argument: a literal, an f-string, or literals in a list or sum."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and TWO_LETTERS.search(node.value) else []
    if isinstance(node, ast.JoinedStr):
        return [text for part in node.values if isinstance(part, ast.Constant) for text in bare_texts(part)]
    if isinstance(node, ast.List | ast.Tuple):
        return [text for part in node.elts for text in bare_texts(part)]
    if isinstance(node, ast.BinOp):
        return bare_texts(node.left) + bare_texts(node.right)
    if isinstance(node, ast.IfExp):
        return bare_texts(node.body) + bare_texts(node.orelse)
    return []


@cache
def own_widgets() -> set[str]:
    """Return the names of the classes in ``ui/widgets``."""
    return {
        node.name
        for source in sources(UI / "widgets")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
    }


def shown_by(call: ast.Call, own: set[str]) -> list[str]:
    """Return the untranslated texts a call shows."""
    name = called_name(call)
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    if name in SHOWS_TEXT:
        arguments = [*call.args, *(value for key, value in keywords.items() if key == "text")]
        return [text for argument in arguments for text in bare_texts(argument)]
    if name in own or OWN_SETTER.fullmatch(name):
        arguments = [*call.args, *keywords.values()]
        return [text for argument in arguments for text in bare_texts(argument) if PROSE.search(text)]
    return []


def untranslated(source: Source) -> list[str]:
    """Return where a file shows a person a text that did not go through ``tr``."""
    own = own_widgets()
    return [
        f"{source.at(call)}: {called_name(call)}({text!r})"
        for call in calls(source)
        for text in shown_by(call, own)
    ]


def test_colours_are_named_in_the_theme_alone() -> None:
    found = [
        f"{source.at(node)}: {node.value}"
        for source in sources(UI)
        if not in_theme(source)
        for known in [docstrings(source.tree)]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in known
        and HEX_COLOUR.search(node.value)
    ]
    assert not found


def test_style_sheets_are_set_by_the_theme_and_its_widgets_alone() -> None:
    found = [
        source.at(call)
        for source in sources(UI)
        if not in_theme(source) and not source.name.startswith("assessor_app/ui/widgets/")
        for call in calls(source)
        if called_name(call) == "setStyleSheet"
    ]
    assert not found


def test_no_screen_runs_a_loop_inside_the_loop_or_sleeps() -> None:
    forbidden = {"processEvents", "sleep", "msleep", "usleep", "waitForDone"}
    found = [
        f"{source.at(call)}: {called_name(call)}"
        for source in sources(UI)
        for call in calls(source)
        if called_name(call) in forbidden
    ]
    assert not found


def test_no_screen_walks_the_focus_chain() -> None:
    """PySide then takes each widget for a child of the one asked, and destroys it with that one."""
    forbidden = {"nextInFocusChain", "previousInFocusChain"}
    found = [
        source.at(call) for source in sources(UI) for call in calls(source) if called_name(call) in forbidden
    ]
    assert not found


def test_nothing_but_the_command_line_prints() -> None:
    found = [
        source.at(call)
        for source in sources(PACKAGE)
        if source.name not in {"assessor_app/cli.py", "assessor_app/__main__.py"}
        for call in calls(source)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]
    assert not found


def test_every_text_on_a_screen_can_be_translated() -> None:
    assert not [place for source in sources(UI) for place in untranslated(source)]


def test_texts_to_translate_are_literals_with_named_places() -> None:
    found = []
    for source in sources(UI):
        for call in calls(source):
            if called_name(call) not in TRANSLATES or not call.args:
                continue
            if called_name(call) == "translate" and len(call.args) < 2:
                continue
            text = call.args[0] if called_name(call) == "tr" else call.args[1]
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                found.append(f"{source.at(call)}: not a literal")
            elif re.search(r"\{\d*\}|%(?!n\b|L\d)[sd\d]", text.value):
                found.append(f"{source.at(call)}: nameless place in {text.value!r}")
    assert not found


def test_an_untranslated_label_would_be_noticed() -> None:
    lines = [
        'QLabel("Spara")',
        'button.setText(f"{n} kvar")',
        'button.setText(self.tr("Spara"))',
        'label.setText("–")',
        'card.set_title("Alla områden")',
        "card.set_title(role)",
        'row.add_label("muted")',
    ]
    text = "\n".join(lines)
    places = untranslated(Source("page.py", text, ast.parse(text)))
    assert [place.split(":")[1] for place in places] == ["1", "2", "5"]


def test_what_goes_on_in_a_dialog_is_written_the_same_everywhere() -> None:
    """Swedish has a space before the dots that stand for more: "Skriv ut …"."""
    tight = re.compile(r'tr\(\s*"[^"]*[^ "]…"')
    found = [path.name for path in UI.rglob("*.py") if tight.search(path.read_text(encoding="utf-8"))]
    assert found == []
