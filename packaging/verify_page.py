"""Keep the page with which documents are verified in a browser in step with the program.

    python packaging/verify_page.py update    write the program's sentences and the page's own digests into it
    python packaging/verify_page.py check     say whether that has been done; exit 1 if not

`resources/verify/verify.html` is written by hand but for two places: the block `texts`, which holds what the
screens say in both languages, and the policy in its head, which names the digests of its style and script.
"""

import hashlib
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from base64 import b64encode
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from assessor_app.domain.certificates import DocumentKind  # noqa: E402 - the folder above comes first
from assessor_app.domain.verifications import Answer, Question, Shown, Verdict  # noqa: E402
from assessor_app.ui import document_words, formats  # noqa: E402
from assessor_app.ui import verification_text as text  # noqa: E402
from assessor_app.ui import verification_words as words  # noqa: E402

PAGE = ROOT / "resources" / "verify" / "verify.html"
ENGLISH = ROOT / "resources" / "i18n" / "assessor_en.ts"
_BLOCK = re.compile(r'(<script type="application/json" id="texts">)(.*?)(</script>)', re.DOTALL)
_POLICY = re.compile(r"(script-src )'[^;]*'(; style-src )'[^;]*'(;)")
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def swedish() -> dict[str, object]:
    """What the screens say, by what it is about."""
    verdicts = {one.value: [words.verdict_title(one), words.verdict_text(one)] for one in Verdict}
    plain = Verdict.GENUINE_AS_FAR_AS_KNOWN
    of_a_list = [words.verdict_title(plain, Shown.STATUS_LIST), words.verdict_text(plain, Shown.STATUS_LIST)]
    asked = {one.value: words.question_word(one) for one in Question}
    asked["list_signed"] = words.question_word(Question.CREDENTIAL_SIGNED, Shown.STATUS_LIST)
    outcomes = ("met", "not_met", "not_fully_tested", "no_outcome")
    return {
        "verdict": {**verdicts, "list": of_a_list},
        "question": asked,
        "answer": {one.value: words.answer_word(one) for one in Answer},
        "finding": dict(sorted(words.texts().items())),
        "outcome": {one: words.outcome_word(one) for one in outcomes},
        "kind": {one.value: document_words.kind_word(one.value) for one in DocumentKind},
        "claim": text.claim_words(),
    }


def english(said: object, known: dict[str, str]) -> object:
    """The same in English. Raises SystemExit for a sentence that has none."""
    if isinstance(said, dict):
        return {name: english(value, known) for name, value in said.items()}
    if isinstance(said, list):
        return [english(value, known) for value in said]
    if said not in known:
        raise SystemExit(f"not in {ENGLISH.name}: {said!r}")
    return known[str(said)]


def translations() -> dict[str, str]:
    """Swedish → English of the screens' contexts that the page takes its words from."""
    found = {}
    for context in ElementTree.parse(ENGLISH).getroot().iter("context"):
        if context.findtext("name") in ("Verification", "DocumentWords"):
            for message in context.iter("message"):
                found[message.findtext("source", "")] = message.findtext("translation", "")
    return found


def in_step(page: str) -> str:
    """The page as it should be."""
    told: dict[str, object] = {"sv": swedish(), "en": english(swedish(), translations())}
    for language, months in formats.MONTHS.items():
        named = told[language]
        assert isinstance(named, dict)  # noqa: S101 - made above
        named["month"] = months
    block = json.dumps(told, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    page = _BLOCK.sub(lambda found: f"{found[1]}\n{block}\n{found[3]}", page)
    script, style = (digest(kind.findall(page)) for kind in (_SCRIPT, _STYLE))
    return _POLICY.sub(lambda found: f"{found[1]}'{script}'{found[2]}'{style}'{found[3]}", page)


def digest(contents: list[str]) -> str:
    """As a policy names what it lets through. There is one of each kind."""
    (content,) = contents
    return "sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode()


def main() -> int:
    """Do what the command line says."""
    if sys.argv[1:] not in (["update"], ["check"]):
        raise SystemExit(__doc__)
    before = PAGE.read_text(encoding="utf-8")
    after = in_step(before)
    if sys.argv[1] == "update":
        PAGE.write_text(after, encoding="utf-8", newline="\n")
    elif before != after:
        print(f"{PAGE.name} is out of step: run python packaging/verify_page.py update")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
