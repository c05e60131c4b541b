"""Corrects tags that the words of the corpus rule out.

* The tagger sees -es and suspects an s-passive: *10. klasses elever*. A form that the corpus has
  as a noun and never as a verb is a noun.
* News has few imperatives, so that an unknown capitalised word that opens a sentence looks like a
  name: *Betal regningen*. If it is the stem of a verb and no known name or noun, it is one.
* An unknown participle in -et looks like a definite noun: *er blevet refunderet*. Behind an
  auxiliary or an s-passive it is a participle, unless the corpus has it as a noun.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Token

from klarsprog_lint.language import lemma_table

NAME = "klarsprog_tag_rules"

_ENDS = frozenset(".!?:")
_PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
_OPEN_TAGS = frozenset(["PROPN", "NOUN", "ADJ", "X"])


class TagRules:
    """Turns impossible s-passives into nouns and impossible names into imperatives."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups
        self._passive: dict[int, bool] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Return the same tagged Doc with these tags corrected."""
        opening = True
        for token in doc:
            if self._is_passive(token) and self._is_only_noun(token.lower_):
                genitive = self._known("NOUN", token.lower_.removesuffix("s"))
                _tag(token, "NOUN", "Case=Gen" if genitive else "")
            elif opening and token.pos_ in _OPEN_TAGS and self._is_imperative(token):
                _tag(token, "VERB", "Mood=Imp")
            elif token.lower_.endswith("et") and self._is_participle(token):
                _tag(token, "VERB", _PARTICIPLE)
            opening = token.text in _ENDS
        return doc

    def _is_passive(self, token: Token) -> bool:
        key = token.morph.key  # type: ignore[attr-defined]
        passive = self._passive.get(key)
        if passive is None:
            passive = self._passive[key] = "Voice=Pass" in str(token.morph)
        return passive

    def _is_only_noun(self, form: str) -> bool:
        active = form.removesuffix("s")
        if self._is_verb(active, active.removesuffix("e"), form) or self._known("VERB-s", form):
            return False
        return self._known("NOUN", form) or self._known("NOUN", active)

    def _is_imperative(self, token: Token) -> bool:
        form = token.lower_
        if not token.is_title or len(form) < 3 or token.i + 1 == len(token.doc):
            return False
        if token.nbor().pos_ in ("PROPN", "AUX") or self._known("PROPN", token.text):
            return False
        if self._known("NOUN", form) or self._known("ADJ", form):
            return False
        return self._is_verb(form, form + "e", form + form[-1] + "e")

    def _is_participle(self, token: Token) -> bool:
        form = token.lower_
        if token.pos_ != "NOUN" or self._known("NOUN", form):
            return False
        if not self._is_verb(form, form[:-1], form[:-1] + "s"):
            return False
        before = token.i - 1
        while before >= 0 and token.doc[before].pos_ == "ADV":
            before -= 1
        verb = token.doc[max(before, 0)]
        return verb.pos_ == "AUX" or (verb.pos_ == "VERB" and self._is_passive(verb))

    def _is_verb(self, *forms: str) -> bool:
        return any(self._known("VERB", form) for form in forms)

    def _known(self, word_class: str, form: str) -> bool:
        return lemma_table.get_table(self._lookups).get(f"{word_class} {form}") is not None


def _tag(token: Token, upos: str, feats: str) -> None:
    token.pos_ = upos
    token.set_morph(feats)  # type: ignore[attr-defined]


@Language.factory(NAME, assigns=["token.pos", "token.morph"], requires=["token.morph"])
def make_tag_rules(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the rules; they read the words from the vocabulary's tables."""
    return TagRules(nlp.vocab.lookups)
