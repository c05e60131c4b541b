"""The real pipeline, loaded once."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from klarsprog_lint.language.pipeline import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="session")
def tokens(nlp: Language) -> Callable[[str], list[str]]:
    return lambda text: [token.text for token in nlp.make_doc(text)]


@pytest.fixture(scope="session")
def sentences(nlp: Language) -> Callable[[str], list[str]]:
    return lambda text: [sentence.text.strip() for sentence in nlp(text).sents]


@pytest.fixture(scope="session")
def lemmas(nlp: Language) -> Callable[[str], list[str]]:
    return lambda text: [token.lemma_ for token in nlp(text)]
