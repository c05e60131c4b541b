"""The main verb of a Danish sentence, found by word classes, order and commas."""

import pytest
from spacy.language import Language

from klarsprog_lint.language.clauses import is_finite
from klarsprog_lint.language.fields import Columns, main_fields
from klarsprog_lint.language.pipeline import load


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return load()


def main_verb(pipeline: Language, text: str) -> str | None:
    doc = pipeline(text)
    columns = Columns(
        [token.lower_ for token in doc],
        [token.pos_ for token in doc],
        [str(token.morph) for token in doc],
        frozenset(token.i for token in doc if is_finite(token)),
    )
    found = main_fields(columns, 0, len(doc))
    return None if found is None else doc[found.verb].text


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Vi har set på din sag.", "har"),
        ("Hvis du flytter, skal du ringe.", "skal"),
        ("Hvis du flytter, så ring.", "ring"),
        ("Flytter du til en ny by, stopper hjælpen.", "stopper"),
        ("Ring til os, så finder vi ud af det.", "Ring"),
        ("De papirer, du har sendt, mangler en side.", "mangler"),
        ("De oplysninger, som du sendte og skrev under på, er ikke nok.", "er"),
        ("De til os indberettede beløb overstiger loftet.", "overstiger"),
        ("Inden mødet skal du læse brevet.", "skal"),
        ("Når du bor alene, og du ikke har en bil, kan du få hjælp.", "kan"),
    ],
)
def test_the_main_verb_is_the_first_that_no_clause_claims(
    pipeline: Language, text: str, verb: str
) -> None:
    assert main_verb(pipeline, text) == verb


def test_a_sentence_without_a_main_clause_has_no_main_verb(pipeline: Language) -> None:
    assert main_verb(pipeline, "Fordi du har klaget over gebyret.") is None
