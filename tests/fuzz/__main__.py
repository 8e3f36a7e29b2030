"""Fuzz with atheris: ``python -m tests.fuzz FOLDER SECONDS [TARGET]`` (see ``make fuzz``).

`FOLDER` keeps what reached further, and a file for each find. Without a target each is run for so long, in a
process of its own; the exit status tells whether anything was found.
"""

import subprocess
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["assessor_app"]):
    from tests.fuzz.targets import TARGETS

from tests.fuzz.seeds import WORDS, seeds

LONGEST = 65_536


def main() -> int:
    place, seconds = Path(sys.argv[1]), sys.argv[2]
    if len(sys.argv) > 3:
        fuzz(sys.argv[3], place, seconds)
    found = []
    for name in TARGETS:
        command = [sys.executable, "-m", "tests.fuzz", str(place), seconds, name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found += [name] if done.returncode else []
        runs = next((line for line in done.stderr.splitlines() if "number_of_executed_units" in line), "")
        outcome = f"FOUND: see {place}" if done.returncode else "nothing found"
        print(f"{name:10} {runs.rpartition(' ')[2]:>10} runs  {outcome}")
        if done.returncode:
            print(done.stderr[-4000:])
    return bool(found)


def fuzz(name: str, place: Path, seconds: str) -> None:
    """Run one target; never returns."""
    corpus = place / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds()[name]):
        (corpus / f"seed-{number}").write_bytes(content)
    words = place / f"{name}.words"
    lines = ("".join(f"\\x{byte:02x}" for byte in word) for word in WORDS)
    words.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    options = {
        "dict": words,
        "max_total_time": seconds,
        "max_len": LONGEST,
        "artifact_prefix": f"{place}/find-{name}-",
        "timeout": 20,
        "rss_limit_mb": 1024,
        "print_final_stats": 1,
    }
    atheris.Setup(
        [sys.argv[0], str(corpus), *(f"-{key}={value}" for key, value in options.items())], TARGETS[name]
    )
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
