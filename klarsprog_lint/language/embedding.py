"""Word features of the shipped pipeline: one vector per word form.

Danish builds long compounds whose last part carries gender, number and part of speech, and
spaCy's own three-letter suffix is too short to see them. This architecture hashes the lower-case
form, a prefix, suffixes of several lengths and the shape of a word. Every feature depends on the
form alone, so a batch embeds each form once, however often it occurs: that pays for the extra
tables and more.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy
from spacy.attrs import ORTH
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    uniqued,
    with_array,
)

FEATURES = ("form", "lower", "prefix 3", "suffix 2", "suffix 3", "suffix 4", "suffix 6", "shape")

# Hashes of forms seen so far. Bounded so that a server that runs for months does not grow.
MAX_CACHED_FORMS = 100_000


def form_features(form: str) -> list[int]:
    """Return the 64-bit hashes that describe a word form, in the order of FEATURES."""
    lower = form.lower()
    parts = (
        lower,
        "^" + lower[:3],
        "2" + lower[-2:],
        "3" + lower[-3:],
        "4" + lower[-4:],
        "6" + lower[-6:],
        "/" + word_shape(form),
    )
    return [hash_string(form), *map(hash_string, parts)]


class FormFeatures:
    """Turns documents into arrays of form features, remembering every form it has met."""

    def __init__(self) -> None:
        self._known: dict[int, list[int]] = {}

    def __call__(
        self, model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[Any], Callable[[Any], list[Any]]]:
        """Return one (tokens, features) array of hashes per document; there is no gradient."""
        if len(self._known) > MAX_CACHED_FORMS:
            self._known.clear()
        return [self._rows(doc) for doc in docs], lambda gradient: []

    def _rows(self, doc: Doc) -> Any:
        known = self._known
        strings = doc.vocab.strings
        rows = []
        for orth in doc.to_array(ORTH).tolist():
            row = known.get(orth)
            if row is None:
                row = known[orth] = form_features(strings[orth])
            rows.append(row)
        return numpy.asarray(rows, dtype="uint64").reshape((len(rows), len(FEATURES)))


def form_embed(width: int, rows: list[int]) -> Model[Any, Any]:
    """Build the embedding layer: `rows` are the sizes of the hash tables after the form itself.

    Raises ValueError when there is not one size for each feature.
    """
    if len(rows) != len(FEATURES) - 1:
        raise ValueError(f"klarsprog.FormEmbed.v1 needs {len(FEATURES) - 1} table sizes: {rows}")
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=7 + column, dropout=0.0)
        for column, size in enumerate(rows, start=1)
    ]
    mixer = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    per_form: Any = uniqued(chain(concatenate(*tables), mixer), column=0)
    layer: Model[Any, Any] = chain(
        Model("klarsprog_form_features", FormFeatures()),
        list2ragged(),
        with_array(per_form),
        ragged2list(),
    )
    return layer


registry.architectures("klarsprog.FormEmbed.v1", func=form_embed)
