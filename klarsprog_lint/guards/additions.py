"""G09: nothing is said that the first text does not say: no promise, reason or offer.

A rewritten sentence may be all new words, but it takes something over from the first text that no
other sentence does. A sentence that takes over nothing and has words that the first text has no
counterpart for was invented.
"""

import re
from collections import Counter
from collections.abc import Iterator
from math import fsum

from klarsprog_lint.guards.content import content, things, weight
from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence, Version
from klarsprog_lint.guards.word_index import WordIndex

# Explaining a legal term is what a plain letter should do.
_EXPLAINS = re.compile(
    r"^(?:det|dette|ordet|\W*[\wæøå]+(?:\s[\wæøå]+){0,2})\s+(?:betyder|vil\s+sige|kaldes|er\s+når)\b"
    r"|^her\s+(?:kan|er|står|finder)\b|^sådan\b|^(?:venlig|med\s+venlig|de\s+bedste)\s+hilsen|^kære\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:fordi|skyld(?:es|tes)|årsag(?:en|er)?|grunden|baggrunden|det\s+handler\s+om)\b[^:]*$",
    re.IGNORECASE,
)
# *Du får ikke længere tid, fordi du gør indsigelse* says what is no reason.
_NO_REASON = re.compile(r"\b(?:ikke|ingen)\b[^.]*\bfordi\b", re.IGNORECASE)
_SO = re.compile(r"\b(?:nemlig|på grund af|derfor)\b", re.IGNORECASE)
# What gives a reason in a letter from an authority, far more than in a plain one.
_GIVES_REASON = re.compile(
    r"\b(?:fordi|da|idet|skyldes|grundet|hvorfor|derfor|således|grund|årsag\w*|begrund\w*|nemlig|jf"
    r"|følge|henvisning|henhold|hensyn\w*|baggrund|hvorefter|ellers|hermed|heraf|såfremt|hvis"
    r"|lagt vægt|vurder\w*|vurdering\w*|udgangspunkt|i strid|betinget|hvilket|dermed)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:vi|kommunen)\s+(?:lover|garanterer|sikrer|sørger\s+(?:altid\s+)?for)\b|\bgaranti\b"
    r"|\b(?:garanteret|selvfølgelig|naturligvis|meget\s+gerne|hurtigst\s+muligt|med\s+det\s+samme"
    r"|uden\s+problemer|bare\s+rolig)\b|\bdu\s+får\s+altid\b|\bvi\s+\w+\s+(?:dig\s+)?(?:altid|gerne)\b"
    r"|\bvi\s+vil\s+(?:altid|gøre\s+alt|gerne\s+hjælpe)\b",
    re.IGNORECASE,
)
# *Baggrunden er …* opens a sentence that does nothing else than give a reason.
_REASON_ALONE = re.compile(
    r"^(?:det\s+skyldes,?\s+at|(?:baggrunden|grunden|årsagen)\s+(?:til\s+\w+\s+)?er)\b",
    re.IGNORECASE,
)
# A time that counts from today; the first text gives dates.
_SOON = re.compile(
    r"\b(?:i|til)\s+(?:den\s+)?(?:næste|kommende)\s+(?:uge|måned|år)\b|\bi\s+(?:over)?morgen\b"
    r"|\binden\s+længe\b|\b(?:om|inden\s+for)\s+kort\s+tid\b|\bom\s+(?:lidt|et\s+par\s+dage)\b"
    r"|\binden\s+for\s+(?:få|nogle)\s+dage\b",
    re.IGNORECASE,
)
_ENOUGH = 1.0
# Shorter words begin many others by chance.
_LONG = 6
# What a sentence must take over, at least, to be a rewording.
_SOMETHING = 0.4
_DEED = 0.55
_PLAINER = 0.3
# What a new reason or promise weighs beside its new words.
_NEW_REASON = _NEW_PROMISE = 0.7
_NEW_TIME, _REASON_BY_ITSELF = 0.8, 0.3


def _check(pair: Pair) -> Iterator[Difference]:
    for sentence, new, kept in scores(pair.before, pair.after):
        if new >= _ENOUGH and kept < _SOMETHING:
            yield Difference(
                f"»{sentence.text}« står ikke i den første tekst.", (), (whole(sentence),)
            )


def scores(before: Version, after: Version) -> Iterator[tuple[Sentence, float, float]]:
    """How much every sentence says that is new, and how much it alone takes over."""
    known = {lemma for sentence in before.sentences for lemma in content(sentence)}
    index = WordIndex(known)
    words = _Words(after)
    values = {m.value for sentence in before.sentences for m in mentions(sentence)}
    reasons = _GIVES_REASON.search(before.text) is not None
    soon = _SOON.search(before.text) is not None
    promises = _PROMISE.search(before.text) is not None
    for sentence in after.sentences:
        if (
            sentence.part.kind == "heading"
            or not sentence.text.rstrip('»”"*) ').endswith((".", "!"))
            or _EXPLAINS.search(sentence.text)
            or not any(token.pos_ in ("VERB", "AUX") for token in sentence.tokens)
        ):
            # Headings, questions and what introduces a list name a thing and state nothing.
            continue
        new = _new_weight(sentence, index)
        gives_reason = _REASON.search(sentence.text) and not _NO_REASON.search(sentence.text)
        if gives_reason or (_SO.search(sentence.text) and not reasons):
            new += _NEW_REASON
        if _REASON_ALONE.search(sentence.text):
            new += _REASON_BY_ITSELF
        if _SOON.search(sentence.text) and not soon:
            new += _NEW_TIME
        if _PROMISE.search(sentence.text) and not promises:
            new += _NEW_PROMISE
        yield sentence, new, _taken_over(sentence, words, known, values)


def _new_weight(sentence: Sentence, known: WordIndex) -> float:
    named = things(sentence)
    # Exact, so that the order in which a set gives its words makes no difference.
    return fsum(
        # A rewrite makes verbs of nouns and has its own verbs; what it names, it has been told.
        weight(lemma) * (1 if lemma in named else _DEED)
        for lemma in set(content(sentence))
        if not known.standing_for(lemma) and not (len(lemma) >= _LONG and known.begins_with(lemma))
    )


class _Words:
    """The content words of a version: how often each stands, and which are alike."""

    def __init__(self, version: Version) -> None:
        self.counts = Counter(lemma for s in version.sentences for lemma in content(s))
        self.index = WordIndex(self.counts)


def _taken_over(sentence: Sentence, after: _Words, known: set[str], values: set[str]) -> float:
    """What only this sentence keeps of the first text."""
    own = Counter(content(sentence))
    kept: list[float] = []
    for lemma in known:
        like = after.index.standing_for(lemma)
        if like.isdisjoint(own):
            continue
        same = after.index.with_stem_of(lemma)
        if any(after.counts[word] > own[word] for word in same):
            # Another sentence has it too.
            continue
        # A plainer word for it: two of them make a rewording.
        kept.append(weight(lemma) * (_PLAINER if same.isdisjoint(own) else 1))
    return fsum(kept) + sum(mention.value in values for mention in mentions(sentence))


GUARD = Guard(
    code="G09",
    name="nye-oplysninger",
    strength=Strength.HARD,
    explanation="Den nye tekst lover, begrunder og oplyser ikke mere end den første.",
    check=_check,
)
