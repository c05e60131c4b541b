"""Lemmas: a table of (form, word class) from the corpus, and lemmy's rules for everything else."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

from klarsprog_lint.language import lemma_table

MAX_CACHED_WORDS = 100_000

# Written as they are: their "lemma" is the form itself.
_AS_WRITTEN = frozenset(["PUNCT", "SYM", "X", "NUM", "SPACE", ""])
_GENITIVES = ("'s", "’s", "'", "’", "s")
_DEPONENT_PASTS = (("edes", "es"), ("tes", "es"), ("des", "es"))


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
        doc.from_array([LEMMA], numpy.asarray(lemmas, dtype="uint64").reshape(-1, 1))
        return doc

    def _lemma(self, doc: Doc, i: int, word: tuple[int, int, int]) -> str:
        lemma = self._known.get(word)
        if lemma is None:
            token = doc[i]
            lemma = self.lemma_of(token.text, token.pos_, str(token.morph))
            self._known[word] = lemma
        return lemma

    def lemma_of(self, form: str, upos: str, feats: str = "") -> str:
        """Return the lemma of a form with a UPOS tag and UD features (`Voice=Pass|...`)."""
        word_class = lemma_table.word_class(upos, feats)
        table = lemma_table.get_table(self._lookups)
        listed = table.get(lemma_table.key(word_class, form))
        if listed is not None:
            return _respell(form, str(listed)) if upos != "PROPN" else str(listed)
        if upos in _AS_WRITTEN:
            return form
        if upos == "PROPN":
            return _without_genitive(form) if "Case=Gen" in feats else form
        if upos == "VERB" and form.endswith("s") and word_class == "VERB":
            return _deponent(form.lower())
        return _respell(form, _by_rule(form.lower(), upos))


def _without_genitive(name: str) -> str:
    for ending in _GENITIVES:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def _deponent(form: str) -> str:
    """Return the -s infinitive of a deponent: *trivedes* → *trives*, *mødtes* → *mødes*."""
    for past, infinitive in _DEPONENT_PASTS:
        if form.endswith(past):
            return form.removesuffix(past) + infinitive
    return form


def _respell(form: str, lemma: str) -> str:
    """Give an acronym its capitals back: *CPR-numrene* → *CPR-nummer*, *Ansøgningen* → no."""
    capitals = 0
    while capitals < min(len(form), len(lemma)) and form[capitals].lower() == lemma[capitals]:
        if not (form[capitals].isupper() or form[capitals] in "-/."):
            break
        capitals += 1
    return form[:capitals] + lemma[capitals:] if capitals > 1 else lemma


@cache
def _rules() -> Any:
    """Load lemmy's rules: 6 MB, hence not before the first word that the table lacks."""
    import lemmy

    return lemmy.load("da")


def _by_rule(form: str, upos: str) -> str:
    """Return lemmy's lemma; of several the shortest, then the first in the alphabet."""
    lemmas = _rules().lemmatize("VERB" if upos == "AUX" else upos, form)
    return min((lemma for lemma in lemmas if lemma), key=lambda x: (len(x), x), default=form)


@Language.factory("klarsprog_lemmatizer", assigns=["token.lemma"], requires=["token.pos"])
def make_lemmatizer(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the lemmatizer; it reads the table among the vocabulary's lookups."""
    return Lemmatizer(nlp.vocab.lookups)
