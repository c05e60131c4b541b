"""G15: no apology, promise or feeling that the first text has not.

Soft: *desværre* in a refusal is good manners, but somebody should want to have said it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, place, whole


class _Tone(NamedTuple):
    """Words of one tone, and what the first text may have instead of them."""

    name: str
    words: re.Pattern[str]
    known: re.Pattern[str]


def _tone(name: str, words: str, known: str = "") -> _Tone:
    new = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    return _Tone(name, new, re.compile(rf"\b(?:{words}|{known or words})\b", re.IGNORECASE))


_TONES = (
    _tone(
        "en beklagelse",
        r"desværre|beklageligvis|(?:vi|jeg) beklager(?: meget)?|beklager vi|det beklager vi"
        r"|undskyld(?:er|ning)?|kede? af",
        r"beklage\w*|ærgerlig\w*",
    ),
    _tone(
        "en garanti",
        r"garanter(?:er|et)|garanti|(?:vi|kommunen) lover|lover vi|helt sikkert|uden problemer"
        r"|selvfølgelig|naturligvis|bare rolig|med garanti|under alle omstændigheder",
        r"garanti\w*|sikkerhed for|tilsikre\w*|indestå\w*",
    ),
    _tone(
        "et løfte om hver gang",
        r"altid",
        r"til enhver tid|hver gang|stedse|bestandig|konstant|permanent|hele tiden|løbende|evigt"
        r"|døgnet rundt|ubetinget|uden undtagelse|i alle tilfælde|enhver|stadig(?:se)?|varigt?",
    ),
    _tone(
        "et løfte om hastværk",
        r"med det samme|hurtigst muligt|(?:vi|kommunen) \w+ \w* ?(?:straks|hurtigt)|i en fart",
        r"straks\w*|omgående|øjeblikkelig\w*|snarest\w*|snart|(?:u)?hurtig\w*|akut\w*|uopholdelig\w*"
        r"|uden (?:unødige?t? )?(?:ophold|forsinkelse)|første lejlighed",
    ),
    _tone(
        "en følelse",
        r"heldigvis|(?:vi|jeg) (?:glæder|håber|forstår|føler|ønsker dig)|glæder vi os|håber vi"
        r"|forstår vi|(?:er )?glade? for|så glade?|tillykke|dejlig[te]?|trist|bekymrede?|spændende"
        r"|en fornøjelse|med glæde|af hjertet",
        r"heldig\w*|glæd\w*|håb\w*|forstå\w*|føl(?:er|else\w*)|glade?|lykønsk\w*|trist\w*|bekymr\w*"
        r"|fornøjelse|spænd\w*|interess\w*",
    ),
)
# The first letters of the words above: most sentences need no closer look.
_CUES = re.compile(
    "desvær|beklag|undsk|kede? af|garant|love|helt|problem|selvføl|naturlig|rolig|omstænd|altid"
    "|samme|hurtig|straks|fart|heldig|glæd|håber|forstår|føler|glad|tillyk|dejlig|trist|bekymr"
    "|spændende|fornøj|hjertet|ønsker dig",
    re.IGNORECASE,
)


def _check(pair: Pair) -> Iterator[Difference]:
    before = pair.before.text
    for group, sentence in pair.rewritten:
        if not _CUES.search(sentence.text):
            continue
        for tone in _TONES:
            match = tone.words.search(sentence.text)
            if match and not tone.known.search(before):
                yield Difference(
                    f"»{match.group()}« er {tone.name}, som den første tekst ikke har.",
                    tuple(map(whole, group.before[:1])),
                    (place(sentence, *match.span()),),
                )


GUARD = Guard(
    code="G15",
    name="tone",
    strength=Strength.SOFT,
    explanation="Den nye tekst beklager, lover og føler ikke mere end den første.",
    check=_check,
)
