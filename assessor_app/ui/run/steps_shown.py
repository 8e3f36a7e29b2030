"""Builds the steps of a run when they are first shown. Imports are late: a run opens in one of six steps."""

from __future__ import annotations

from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.frames import Step
from assessor_app.ui.session import Session


def build_step(name: str, actions: RunActions, session: Session) -> Step:
    """The step called `name`, other than the practical one. KeyError for an unknown name."""
    if name == "preparation":
        from assessor_app.ui.run.steps.preparation import PreparationStep

        return PreparationStep(actions, session)
    if name == "self_rating":
        from assessor_app.ui.run.steps.self_rating import SelfRatingStep

        return SelfRatingStep(actions, session)
    if name == "knowledge":
        from assessor_app.ui.run.steps.knowledge import KnowledgeStep

        return KnowledgeStep(actions, session)
    if name == "feedback":
        from assessor_app.ui.run.steps.feedback import FeedbackStep

        return FeedbackStep(actions, session)
    if name == "signature":
        from assessor_app.ui.run.steps.signature import SignatureStep

        return SignatureStep(actions, session)
    raise KeyError(name)
