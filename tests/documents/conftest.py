"""One renderer for all tests of documents: fonts are read once."""

import pytest

from assessor_app.documents.renderer import ReportlabRenderer

from .samples import WORDING


@pytest.fixture(scope="session")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(WORDING)
