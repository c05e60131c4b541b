"""What an AI assistant says about its own work does not belong in a letter."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole
from klarsprog_lint.guards.versions import Version

_CHATTER = re.compile(
    r"\bher\s+er\s+(?:en|et|den|din|dit)\s+(?:\w+\s+){0,3}(?:omskriv\w*|version|udgave|forslag|udkast"
    r"|brev|tekst|oversigt)\b"
    r"|\b(?:håber|jeg\s+håber),?\s+(?:at\s+)?(?:det|dette)\s+(?:hjælper|kan\s+bruges|er)\b"
    r"|\bjeg\s+har\s+(?:omskrevet|forenklet|gjort\s+teksten|skrevet\s+om|rettet)\b"
    r"|\bsom\s+(?:en\s+)?(?:ai|sprogmodel|kunstig)\b|\blad\s+mig\s+vide\b"
    r"|\b(?:selvfølgelig|naturligvis|okay|gerne|klart)\s*[!,:]\s+(?:her|jeg)\b"
    r"|\bomskrevet\s+(?:tekst|version|udgave)\b|\bønsker\s+du,?\s+at\s+jeg\b|^```|\bhere\s+is\b"
    r"|\bhope\s+this\s+helps\b|\bsig\s+til,?\s+hvis\s+(?:du\s+vil\s+have|jeg\s+skal)\b",
    re.IGNORECASE | re.MULTILINE,
)


def _check(pair: Pair) -> Iterator[Difference]:
    if _CHATTER.search(pair.before.text):
        return
    yield from _found(pair.after)


def _found(version: Version) -> Iterator[Difference]:
    for sentence in version.sentences:
        if _CHATTER.search(sentence.text):
            yield Difference(
                f"»{sentence.text}« handler om omskrivningen og ikke om sagen.",
                (),
                (whole(sentence),),
            )


GUARD = Guard(
    code="G22",
    name="snak",
    strength=Strength.HARD,
    explanation="Den nye tekst taler ikke om sig selv eller om omskrivningen.",
    check=_check,
)
