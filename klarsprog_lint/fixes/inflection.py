"""Inflect a replacement so that it fits the word it replaces.

The table of Danish forms (``language.word_forms``) answers "what is *give* in the past tense?".
When it leaves more than one form possible, the answer is None, and the caller offers the
alternatives instead of an edit.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from klarsprog_lint.language.word_forms import (
    Features,
    Table,
    normalise,
    parse_features,
    shipped_table,
)

Gender = Literal["Com", "Neut"]
# With these in front, a verb inflects like the verb behind them (genberegne, tilbagesende).
_VERB_PREFIX = re.compile(
    "af|efter|fast|fejl|frem|færdig|gen|hjem|ind|med|mod|ned|om|op|over|på|sam|tilbage|til|ud|videre"
)
# *overvære*, *udvide*, *indlede*, *gruppering*, *landsting*, *tilstedeværelse* do not inflect like
# *være*, *vide*, *lede*, *ring*, *ting* and *værelse*.
_NEVER_TAIL = re.compile(
    "være|vide|have|blive|kunne|ville|skulle|måtte|burde|turde|lade|lede|ring|ting|værelse|færd"
)
# In front of a noun these make a new word rather than a compound (for+ordning, be+stilling).
_NOUN_PARTICLE = re.compile(
    "af|an|be|bi|efter|er|for|fra|frem|før|gen|ind|med|mis|mod|ned|om|op|over|på|sam|til|ud"
    "|under|und|ved"
)
_COMMON_GENDER_ENDINGS = ("ning", "hed", "tion")
_KNOWN_TAIL, _SAFE_TAIL = 4, 6
_POSSESSIVES = (("min", "mit", "mine"), ("din", "dit", "dine"), ("sin", "sit", "sine"))
_UNCHANGING_POSSESSIVES = ("vores", "jeres", "deres", "hans", "hendes", "dens", "dets")


@dataclass(frozen=True, slots=True)
class Inflection:
    """Answers questions about Danish forms; without a table of its own it uses the shipped one."""

    own_table: Table | None = field(default=None, repr=False)

    @property
    def table(self) -> Table:
        """The table in use; the shipped one is loaded at first use."""
        return shipped_table() if self.own_table is None else self.own_table

    def form(self, lemma: str, upos: str, feats: Features | str) -> str | None:
        """Return ``lemma`` in the form that ``feats`` (of the replaced word) ask for, or None."""
        if self.own_table is None and isinstance(feats, str):
            return _shipped_form(lemma, upos, feats)
        return self._form(lemma, upos, feats)

    def _form(self, lemma: str, upos: str, feats: Features | str) -> str | None:
        upos, asked = _upos(upos), parse_features(feats)
        found = self._resolve(lemma, upos)
        genitive = asked.get("Case") == "Gen"
        if found is None or (genitive and upos not in ("NOUN", "PRON")):
            return None
        query = normalise(upos, asked)
        if upos == "NOUN" and len(query) < 2:
            return None
        head, tail = found
        forms = {form for cell, form in self.table[tail, upos] if _fits(cell, query)}
        if len(forms) != 1:
            return None
        form = head + forms.pop()
        return _genitive(form) if genitive and upos == "NOUN" else form

    def forms(self, lemma: str, upos: str) -> frozenset[str]:
        """Return every form of a word in the table, none when the word is not in it."""
        return frozenset(form for _, form in self.table.get((lemma, _upos(upos)), ()))

    def gender(self, noun_lemma: str) -> Gender | None:
        """Return the gender of a noun or compound, None when it is not known."""
        found = self._resolve(noun_lemma, "NOUN")
        if found is None:
            safe = noun_lemma.endswith(_COMMON_GENDER_ENDINGS) and len(noun_lemma) > _SAFE_TAIL
            return "Com" if safe else None
        genders = {cell["Gender"] for cell, _ in self.table[found[1], "NOUN"]}
        return None if len(genders) > 1 else "Com" if "Com" in genders else "Neut"

    def has(self, lemma: str, upos: str) -> bool:
        """Tell whether the word can be inflected, by itself or through its last part."""
        return self._resolve(lemma, _upos(upos)) is not None

    def inflect_phrase(
        self, replacement: str, upos: str, feats: Features | str, *, reflexive: str | None = None
    ) -> str | None:
        """Inflect the first word of ``replacement`` (*give besked om* → *gav besked om*).

        ``reflexive`` (*dig*) replaces *sig*; without it a phrase with *sig* or *sin* is refused,
        because the features of the replaced verb do not say who the subject is.
        """
        first, *rest = replacement.split(" ")
        asked = parse_features(feats)
        form = self.form(first, upos, feats)
        if form is None or not rest:
            return form
        if asked.get("Case") == "Gen" or (_upos(upos) == "VERB" and _needs_one_word(asked)):
            return None
        if not {"sin", "sit", "sine"}.isdisjoint(rest) or ("sig" in rest and not reflexive):
            return None
        return " ".join([form, *(reflexive or word if word == "sig" else word for word in rest)])

    def _resolve(self, lemma: str, upos: str) -> tuple[str, str] | None:
        """Split ``lemma`` into a head that stays and a tail that the table inflects."""
        if (lemma, upos) in self.table:
            return "", lemma
        if upos == "VERB":
            return self._compound_verb(lemma)
        return self._compound_noun(lemma) if upos == "NOUN" else None

    def _compound_verb(self, lemma: str) -> tuple[str, str] | None:
        """Find the simple verb behind a separable prefix."""
        for cut in range(2, len(lemma) - 2):
            head, tail = lemma[:cut], lemma[cut:]
            known = len(tail) >= _KNOWN_TAIL and (tail, "VERB") in self.table
            if known and _VERB_PREFIX.fullmatch(head) and not _NEVER_TAIL.fullmatch(tail):
                return head, tail
        return None

    def _compound_noun(self, lemma: str) -> tuple[str, str] | None:
        """Find the last part of a compound; the longest one decides, for better or worse."""
        for cut in range(2, len(lemma) - _KNOWN_TAIL + 1):
            head, tail = lemma[:cut], lemma[cut:]
            if (tail, "NOUN") in self.table:
                fits = self._is_first_part(head, len(tail)) and not _NEVER_TAIL.fullmatch(tail)
                return (head, tail) if fits else None
        return None

    def _is_first_part(self, head: str, tail_length: int) -> bool:
        """Tell whether ``head`` can be what comes before the last part of a compound."""
        if _NOUN_PARTICLE.fullmatch(head):
            return False
        if head.endswith("-") or (tail_length >= _SAFE_TAIL and len(head) > 2):
            return True
        stems = {head, head.removesuffix("s"), head.removesuffix("e")}
        return any((stem, upos) in self.table for stem in stems for upos in ("NOUN", "VERB", "ADJ"))


# A letter asks for the forms of the same few verbs again and again.
@lru_cache(maxsize=8192)
def _shipped_form(lemma: str, upos: str, feats: str) -> str | None:
    return Inflection()._form(lemma, upos, feats)


def possessive(form: str, gender: str | None, number: str | None) -> str | None:
    """Return the possessive (*din*) agreeing with the owned noun: *din*, *dit* or *dine*."""
    word = form.lower()
    if word in _UNCHANGING_POSSESSIVES:
        return word
    com, neut, plur = next((forms for forms in _POSSESSIVES if word in forms), (None,) * 3)
    if number == "Plur":
        return plur
    return {"Com": com, "Neut": neut}.get(gender or "") if number == "Sing" else None


def match_case(source: str, replacement: str) -> str:
    """Give ``replacement`` the initial capital, or the capitals throughout, of ``source``."""
    if sum(char.isalpha() for char in source) > 1 and source.isupper():
        return replacement.upper()
    if source[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def _upos(upos: str) -> str:
    """Auxiliaries are verbs in the table."""
    return "VERB" if upos == "AUX" else upos


def _fits(cell: Features, query: Features) -> bool:
    """Tell whether a cell contradicts nothing in the query."""
    return all(cell.get(name, value) == value for name, value in query.items())


def _genitive(form: str) -> str:
    """Add the genitive ending, an apostrophe after s, x and z."""
    return form + ("'" if form.endswith(("s", "x", "z")) else "s")


def _needs_one_word(feats: Features) -> bool:
    """A passive or attributive verb cannot become *give besked om*: the object would move."""
    if feats.get("VerbForm") == "Part":
        attributive = feats.get("Number") == "Plur" or feats.get("Definite") == "Def"
        return attributive or feats.get("Tense") == "Pres"
    return feats.get("Voice") == "Pass"
