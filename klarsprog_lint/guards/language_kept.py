"""G14: the new text is Danish, sentence by sentence."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Sentence

# Words that are frequent in one language and do not exist, or hardly, in Danish.
_FOREIGN: dict[str, frozenset[str]] = {
    "engelsk": frozenset(
        "the and you your is are of we our with this that have has if not must please be it as by "
        "from will can would should to an they their was were which contact letter".split()
    ),
    "norsk": frozenset(
        "ikkje dere deres ei av hva hvordan noen etter vedtak søknad søknaden må dersom også "
        "opplysninger mottatt frist fristen innen uke uker kommunen deg meg seg nå fra blir".split()
    ),
    "svensk": frozenset(
        "och att är inte du din ditt er ert vi har för som det på med till av om måste kommer "
        "ansökan beslut kommunen veckor vecka datum".split()
    ),
}
_DANISH = frozenset(
    "og at er ikke du din dit dine jeg vi har for som det på med til af om skal kommer den der de "
    "en et dig os vores hvis når må kan fra vil blev bliver i inden senest også nu efter mig sig "
    "fristen kommunen deres dere uger uge".split()
)
_FEWEST = 2


def _check(pair: Pair) -> Iterator[Difference]:
    for sentence in pair.after.sentences:
        language = foreign_language(sentence)
        if language:
            yield Difference(f"»{sentence.text}« er på {language}.", (), (whole(sentence),))


def foreign_language(sentence: Sentence) -> str:
    """The language of a sentence that is not Danish; empty for Danish and for what is too short."""
    words = re.findall(r"[^\W\d_]+", sentence.text.lower())
    danish = sum(word in _DANISH for word in words)
    for language, common in _FOREIGN.items():
        found = sum(word in common and word not in _DANISH for word in words)
        if found >= _FEWEST and found > danish:
            return language
    return ""


GUARD = Guard(
    code="G14",
    name="dansk",
    strength=Strength.HARD,
    explanation="Alle sætninger i den nye tekst er på dansk.",
    check=_check,
)
