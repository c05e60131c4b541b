"""Lemmas: a table of (form, word class) from the corpus, and lemmy's rules for everything else."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import numpy
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from klarsprog_lint.language import lemma_table

MAX_CACHED_WORDS = 100_000

_LOOKED_UP_ONLY = frozenset(["X", "NUM", "INTJ"])

# Letters of a compound's parts below which a match is more likely chance.
_MIN_FIRST_PART = 3
_MIN_LAST_PART = 6

_GENITIVES = ("'s", "’s", "'", "’", "s")
_DEPONENT_PASTS = ("edes", "tes", "des")


class Lemmatizer:
    """Gives every token of a tagged Doc its lemma."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups
        self._known: dict[tuple[int, int, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Return the same Doc with `lemma_` set; the Doc must have POS and MORPH."""
        if len(self._known) > MAX_CACHED_WORDS:
            self._known.clear()
        add = doc.vocab.strings.add
        words = map(tuple, doc.to_array([ORTH, POS, MORPH]).tolist())
        lemmas = [add(self._lemma(doc, i, word)) for i, word in enumerate(words)]
        values: Any = numpy.asarray(lemmas, dtype="uint64").reshape(-1, 1)
        doc.from_array([LEMMA], values)
        return doc

    def score(self, examples: Iterable[Example], **settings: Any) -> dict[str, Any]:
        """Return `lemma_acc`, so that `nlp.evaluate` measures this component like spaCy's own."""
        scores: dict[str, Any] = Scorer.score_token_attr(examples, "lemma", **settings)
        return scores

    def _lemma(self, doc: Doc, i: int, word: tuple[int, int, int]) -> str:
        lemma = self._known.get(word)
        if lemma is None:
            token = doc[i]
            lemma = self.lemma_of(token.text, token.pos_, str(token.morph))
            self._known[word] = lemma
        return lemma

    def lemma_of(self, form: str, upos: str, feats: str = "") -> str:
        """Return the lemma of a form with a UPOS tag and UD features (`Voice=Pass|...`)."""
        if upos in lemma_table.AS_WRITTEN:
            return form
        word_class = lemma_table.word_class(upos, feats)
        table = lemma_table.get_table(self._lookups)
        listed = table.get(lemma_table.key(word_class, form))
        if listed is not None:
            return str(listed) if upos == "PROPN" else self._respell(form, str(listed))
        if upos == "PROPN":
            return _without_genitive(form) if "Case=Gen" in feats else form
        if upos in _LOOKED_UP_ONLY:
            return form
        if word_class == "VERB" and form.endswith("s"):
            return _deponent(form.lower(), past="Tense=Past" in feats)
        lemma = self._by_last_part(form.lower(), word_class) or _by_rule(form.lower(), upos, feats)
        return self._respell(form, lemma)

    def _by_last_part(self, form: str, word_class: str) -> str | None:
        """Return the lemma of a compound whose last part the table knows, longest part first."""
        table = lemma_table.get_table(self._lookups)
        for start in range(_MIN_FIRST_PART, len(form) - _MIN_LAST_PART + 1):
            lemma = table.get(f"{word_class} {form[start:]}")
            if lemma is not None:
                return form[:start] + str(lemma).lower()
        return None

    def _respell(self, form: str, lemma: str) -> str:
        """Give acronyms and names in compounds their capitals back: *CPR-numre*, *Scania-biler*."""
        if form.isupper() or not form[0].isupper():
            return lemma
        first, hyphen, _ = form.partition("-")
        name = hyphen and not lemma_table.is_common_word(self._lookups, first.lower())
        if name or first[1:2].isupper():
            return form[: len(first)] + lemma[len(first) :]
        return lemma


def _without_genitive(name: str) -> str:
    for ending in _GENITIVES:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def _deponent(form: str, past: bool) -> str:
    """Return the -s infinitive of a deponent: *trivedes* → *trives*, *mødtes* → *mødes*."""
    for ending in _DEPONENT_PASTS if past else ():
        if form.endswith(ending):
            return form.removesuffix(ending) + "es"
    return form


@cache
def _rules() -> Any:
    """Load lemmy's rules: 6 MB, hence not before the first word that the table lacks."""
    import lemmy

    return lemmy.load("da")


def _by_rule(form: str, upos: str, feats: str) -> str:
    """Return lemmy's lemma; of several the shortest, then the first in the alphabet."""
    lemmas = _rules().lemmatize("VERB" if upos == "AUX" else upos, form)
    best: str = min((lemma for lemma in lemmas if lemma), key=lambda x: (len(x), x), default=form)
    if best == form and "VerbForm=Part" in feats and form.endswith("te"):
        return _by_rule(form.removesuffix("e"), upos, feats)  # plural: efterladte, brudte
    return best


@Language.factory("klarsprog_lemmatizer", assigns=["token.lemma"], requires=["token.pos"])
def make_lemmatizer(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the lemmatizer; it reads the table among the vocabulary's lookups."""
    return Lemmatizer(nlp.vocab.lookups)
