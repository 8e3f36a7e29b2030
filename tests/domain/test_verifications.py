"""The verdict: one table from answers to one word."""

import itertools

import pytest

from assessor_app.domain.verifications import Answer, Finding, Question, Verdict, verdict

READ = {Question.READABLE: Answer.YES}
SEAL = {**READ, Question.SEAL_SIGNED: Answer.YES, Question.ISSUER_KNOWN: Answer.YES}
KNOWN = {**SEAL, Question.NOT_REVOKED: Answer.YES}
PAPER = {
    **KNOWN,
    Question.PAPER_SIGNED: Answer.YES,
    Question.PAPER_WHOLE: Answer.YES,
    Question.CREDENTIAL_SIGNED: Answer.YES,
    Question.PARTS_AGREE: Answer.YES,
    Question.PAPER_OF_ISSUER: Answer.YES,
}

WORKED = [
    ("nothing could be read", {Question.READABLE: Answer.NO}, Verdict.UNREADABLE),
    ("nothing was asked", READ, Verdict.UNREADABLE),
    ("somebody else's signed PDF", {Question.READABLE: Answer.NO, Question.PAPER_SIGNED: Answer.YES},
     Verdict.UNREADABLE),
    ("a seal with everything known", KNOWN, Verdict.GENUINE),
    ("a seal without a list", {**SEAL, Question.NOT_REVOKED: Answer.UNKNOWN},
     Verdict.GENUINE_AS_FAR_AS_KNOWN),
    ("a seal whose standing nobody asked for", SEAL, Verdict.GENUINE_AS_FAR_AS_KNOWN),
    ("a seal of an unknown issuer", {**KNOWN, Question.ISSUER_KNOWN: Answer.UNKNOWN},
     Verdict.GENUINE_AS_FAR_AS_KNOWN),
    ("a seal that says it is ours and is not", {**KNOWN, Question.ISSUER_KNOWN: Answer.NO}, Verdict.FALSE),
    ("a revoked seal", {**KNOWN, Question.NOT_REVOKED: Answer.NO}, Verdict.REVOKED),
    ("a revoked seal of an unknown issuer",
     {**KNOWN, Question.NOT_REVOKED: Answer.NO, Question.ISSUER_KNOWN: Answer.UNKNOWN}, Verdict.REVOKED),
    ("a forged seal with a revoked index",
     {**KNOWN, Question.NOT_REVOKED: Answer.NO, Question.SEAL_SIGNED: Answer.NO}, Verdict.FALSE),
    ("a PDF with everything in place", PAPER, Verdict.GENUINE),
    ("nobody vouches for the centre", {**PAPER, Question.ENDORSED: Answer.UNKNOWN}, Verdict.GENUINE),
    ("the owner of the standard vouches for it", {**PAPER, Question.ENDORSED: Answer.YES}, Verdict.GENUINE),
    ("a PDF that was added to", {**PAPER, Question.PAPER_WHOLE: Answer.NO}, Verdict.FALSE),
    ("a PDF without a readable seal", {**PAPER, Question.SEAL_SIGNED: Answer.UNKNOWN},
     Verdict.GENUINE_AS_FAR_AS_KNOWN),
    ("a credential moved into another PDF", {**PAPER, Question.PAPER_OF_ISSUER: Answer.NO}, Verdict.FALSE),
    ("nothing of the centre's own signature",
     {**READ, Question.PAPER_SIGNED: Answer.YES, Question.ISSUER_KNOWN: Answer.YES,
      Question.NOT_REVOKED: Answer.YES}, Verdict.GENUINE_AS_FAR_AS_KNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "expected"), [row[1:] for row in WORKED], ids=[row[0] for row in WORKED])
def test_the_verdict_follows_from_the_answers(answers: dict[Question, Answer], expected: Verdict) -> None:
    assert verdict(findings(answers)) is expected


def test_the_worst_of_two_answers_to_one_question_counts() -> None:
    twice = [*findings(PAPER), Finding(Question.SEAL_SIGNED, Answer.NO, "seal_broken")]
    assert verdict(twice) is Verdict.FALSE
    twice = [*findings(PAPER), Finding(Question.SEAL_SIGNED, Answer.UNKNOWN, "seal_not_found")]
    assert verdict(twice) is Verdict.GENUINE_AS_FAR_AS_KNOWN


def test_genuine_is_never_said_while_anything_but_the_endorsement_is_open() -> None:
    """Every way of answering: genuine takes a yes to all that decides, and one no is never outweighed."""
    asked = [one for one in Question if one is not Question.READABLE]
    for given in itertools.product(Answer, repeat=len(asked)):
        answers = dict(zip(asked, given, strict=True))
        found = verdict(findings({**READ, **answers}))
        decisive = [answer for question, answer in answers.items() if question is not Question.ENDORSED]
        assert (found is Verdict.GENUINE) == all(answer is Answer.YES for answer in decisive)
        if Answer.NO in decisive:
            assert found in (Verdict.FALSE, Verdict.REVOKED)


def findings(answers: dict[Question, Answer]) -> list[Finding]:
    """A finding for each answer."""
    return [Finding(question, answer, "") for question, answer in answers.items()]
