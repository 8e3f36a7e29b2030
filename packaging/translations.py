"""Keep the language files in step with the screens.

    python packaging/translations.py update    collect the texts of ui/ into resources/i18n/*.ts
    python packaging/translations.py check     say what is missing, left over or untranslated; exit 1 if any
    python packaging/translations.py compile   make the *.qm files the program reads

The screens are written in Swedish. ``assessor_en.ts`` holds their English; ``assessor_sv.ts`` holds only
the Swedish singular and plural of texts with ``%n`` and exists only if there are any.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "assessor_app" / "ui"
FOLDER = ROOT / "resources" / "i18n"
ENGLISH = FOLDER / "assessor_en.ts"
SWEDISH = FOLDER / "assessor_sv.ts"


class Text(NamedTuple):
    """One text of the screens as lupdate identifies it."""

    context: str
    source: str
    comment: str
    counted: bool


def qt_tool(name: str) -> str:
    """Return the path of one of the programs inside the PySide6 package."""
    folder = Path(PySide6.__file__).parent
    for path in (folder / name, folder / f"{name}.exe"):
        if path.is_file():
            return str(path)
    raise SystemExit(f"{name} is not part of this PySide6")


def collect(target: Path, language: str, *options: str) -> None:
    """Merge the texts of the screens into ``target``, which may not exist yet."""
    files = sorted(str(path.relative_to(ROOT)) for path in SCREENS.rglob("*.py"))
    done = subprocess.run(
        [
            qt_tool("lupdate"),
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "sv",
            "-target-language",
            language,
            *options,
            *files,
            "-ts",
            str(target),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode or complaints:
        raise SystemExit("\n".join(["lupdate:", *complaints]))


def read(path: Path) -> dict[Text, bool]:
    """Return the texts of a language file, each with whether its translation is finished."""
    if not path.is_file():
        return {}
    texts: dict[Text, bool] = {}
    root = ElementTree.parse(path).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            translation = message.find("translation")
            parts = [] if translation is None else list(translation.iter("numerusform")) or [translation]
            finished = (
                translation is not None
                and translation.get("type") is None
                and bool(parts)
                and all((part.text or "").strip() for part in parts)
            )
            key = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                counted,
            )
            texts[key] = finished
    return texts


def texts_of_the_screens() -> set[Text]:
    """Collect what the screens say now, from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        collect(fresh, "en")
        return set(read(fresh))


def update() -> int:
    """Write both language files; existing translations stay."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    collect(ENGLISH, "en")
    if any(text.counted for text in read(ENGLISH)):
        collect(SWEDISH, "sv", "-pluralonly")
    else:
        SWEDISH.unlink(missing_ok=True)
    for path in (ENGLISH, SWEDISH):
        if path.is_file():
            texts = read(path)
            open_texts = sum(not finished for finished in texts.values())
            print(f"{path.name}: {len(texts)} texts, {open_texts} to translate")
    return 0


def faults(path: Path, wanted: set[Text]) -> list[str]:
    """Describe how one language file differs from what the screens need."""
    have = read(path)
    lines = [f"{path.name}: missing: {text.context}: {text.source}" for text in sorted(wanted - set(have))]
    lines += [f"{path.name}: left over: {text.context}: {text.source}" for text in sorted(set(have) - wanted)]
    lines += [
        f"{path.name}: not translated: {text.context}: {text.source}"
        for text, finished in sorted(have.items())
        if text in wanted and not finished
    ]
    return lines


def check() -> int:
    """Print every stale or unfinished text; 1 if there are any."""
    wanted = texts_of_the_screens()
    lines = faults(ENGLISH, wanted) + faults(SWEDISH, {text for text in wanted if text.counted})
    for line in lines:
        print(line)
    if lines:
        print(f"{len(lines)} stale texts: make translations, then translate what is open")
    return 1 if lines else 0


def compile_changed() -> int:
    """Make a *.qm for each *.ts that is newer than its own."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.is_file() or target.stat().st_mtime < source.stat().st_mtime:
            command = [qt_tool("lrelease"), "-silent", str(source), "-qm", str(target)]
            subprocess.run(command, check=True)
    return 0


def main() -> int:
    """Run the one command named on the command line."""
    commands = {"update": update, "check": check, "compile": compile_changed}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        raise SystemExit(__doc__)
    return commands[sys.argv[1]]()


if __name__ == "__main__":
    raise SystemExit(main())
