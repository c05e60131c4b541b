"""A text of a letter redacted as the flow does it: with its analysis."""

from collections.abc import Callable

import pytest

from klarsprog_lint.language.pipeline import load
from klarsprog_lint.llm.redaction import Redacted, redact

Sent = Callable[..., Redacted]


@pytest.fixture(scope="session")
def sent() -> Sent:
    """Redact a text with the shipped pipeline."""
    nlp = load()

    def run(text: str, **options: object) -> Redacted:
        return redact(text, nlp(text), **options)  # type: ignore[arg-type]

    return run
