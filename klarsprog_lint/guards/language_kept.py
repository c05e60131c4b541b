"""The new text is Danish, sentence by sentence."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.foreign_words import CERTAIN, FOREIGN, SPELLED
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence
from klarsprog_lint.language.lemma_table import is_common_word

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_FEWEST = 2
# So large a share of the words must be foreign for a sentence to be.
_SHARE = 0.14


def _check(pair: Pair) -> Iterator[Difference]:
    known = {word.lower() for word in _WORD.findall(pair.before.text)}
    for sentence in pair.after.sentences:
        language = foreign_language(sentence, known)
        if language:
            yield Difference(f"»{sentence.text}« er på {language}.", (), (whole(sentence),))


def foreign_language(sentence: Sentence, known: set[str] | None = None) -> str:
    """The language of a sentence that is not Danish; empty for Danish and for what is too short.

    Words of the first text (``known``) are no evidence: a name or a term may be foreign.
    """
    words = [word.lower() for word in _WORD.findall(_without_fields(sentence))]
    lookups = sentence.span.doc.vocab.lookups
    fresh = [word for word in words if word not in (known or ())]
    unknown = [word for word in fresh if not is_common_word(lookups, word)]
    counts: dict[str, int] = {}
    for language, certain in CERTAIN.items():
        found = sum(word in certain for word in fresh)
        found += sum(_is_foreign(word, language) for word in unknown if word not in certain)
        counts[language] = found
    # Norwegian and Swedish share most of what Danish has not.
    counts["norsk eller svensk"] = counts["norsk"] + counts["svensk"]
    best = max(counts, key=lambda language: counts[language])
    if best == "norsk eller svensk" and not (counts["norsk"] and counts["svensk"]):
        best = "norsk" if counts["norsk"] else "svensk"
    most = counts[best]
    return best if most >= _FEWEST and most >= _SHARE * len(words) else ""


def _is_foreign(word: str, language: str) -> bool:
    spelling = SPELLED.get(language)
    return word in FOREIGN[language] or (
        spelling is not None and spelling.fullmatch(word) is not None
    )


def _without_fields(sentence: Sentence) -> str:
    """The text with addresses of web pages and e-mails taken out."""
    return re.sub(r"\S+@\S+|\bwww\.\S+|https?://\S+", " ", sentence.text)


GUARD = Guard(
    code="G25",
    name="dansk",
    strength=Strength.HARD,
    explanation="Alle sætninger i den nye tekst er på dansk.",
    check=_check,
)
