"""How much something covers: *alle* is not *nogle*, *delvist* not *helt*, *altid* not *oftest*."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Pair, Place, place
from klarsprog_lint.guards.versions import Sentence

# A class of words, and the classes that say the same or imply it.
_CLASSES: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), frozenset(also.split()))
    for name, pattern, also in (
        (
            "en del",
            r"nogle|visse|enkelte|en del(?: af)?|dele af|delvis\w*|halvdelen|somme|få af|nogen af"
            r"|til dels|hovedsage\w+|størstedelen|de fleste|mest(?:e|edels)|udvalgte|flere af"
            r"|et par|en mindre del|en række|blandt andet|bl\.a\.?|herunder|eksempelvis"
            r"|f\.eks\.?|fx|navnlig|især|for eksempel",
            "",
        ),
        (
            "altid",
            r"altid|uden undtagelse|til enhver tid|i alle tilfælde|under alle omstændigheder"
            r"|i samtlige tilfælde|hver gang",
            "hver",
        ),
        (
            "sommetider",
            r"første gang"
            r"|somme tider|nogle gange|af og til|i nogle tilfælde|i visse tilfælde|undertiden"
            r"|lejlighedsvis|som regel|normalt|som udgangspunkt|ofte|oftest|sædvanligvis"
            r"|almindeligvis|typisk|generelt|som hovedregel|i reglen|sjældent"
            r"|i videst muligt omfang"
            r"|så vidt muligt",
            "",
        ),
        (
            "helt",
            r"fuldt ud|helt|fuldstændig\w*|i sin helhed|fuld(?:e|t)?|hele|samlet|samlede|i alt|alle"
            r"|alt|samtlige|total\w*|komplet|udelukkende",
            "hver altid",
        ),
    )
)
_HVER = re.compile(r"\b(?:hver|hvert|enhver|ethvert|samtlige|pr\.|årlig\w*|månedlig\w*)", re.I)
_MESSAGES = {
    "en del": "»{}« begrænser noget, som den første tekst ikke begrænser.",
    "altid": "»{}« gælder mere end det, der står i den første tekst.",
    "sommetider": "»{}« begrænser noget, som den første tekst ikke begrænser.",
    "helt": "»{}« dækker mere end det, der står i den første tekst.",
}


def scopes(pair: Pair) -> Iterator[Difference]:
    """Words of part or whole that the aligned original does not have."""
    for group in pair.groups:
        if not group.before:
            continue
        old = {name for sentence in group.before for name, _ in _found(sentence)}
        if any(_HVER.search(sentence.text) for sentence in group.before):
            old.add("hver")
        new = [item for sentence in group.after for item in _found(sentence)]
        names = {name for name, _ in new}
        allowed = {name: also for name, _, also in _CLASSES}
        for name, where in new:
            if name in old or allowed[name] & old:
                continue
            # The whole may be said in many ways; it is another thing only where a part was meant.
            is_whole = name == "helt"
            if is_whole and not ("en del" in old and "en del" not in names):
                continue
            yield Difference(_MESSAGES[name].format(where.text), (), (where,))
        # *delvist imødekommet* is not *imødekommet*.
        if "en del" in old and "en del" not in names:
            yield from _lost_part(group.before)


def _found(sentence: Sentence) -> Iterator[tuple[str, Place]]:
    for name, pattern, _ in _CLASSES:
        for match in pattern.finditer(sentence.text):
            yield name, place(sentence, *match.span())


_PARTLY = re.compile(r"\bdelvis\w*\b|\ben del af\b|\bhalvdelen\b", re.IGNORECASE)


def _lost_part(sentences: tuple[Sentence, ...]) -> Iterator[Difference]:
    for sentence in sentences:
        for match in _PARTLY.finditer(sentence.text):
            where = place(sentence, *match.span())
            yield Difference(f"»{where.text}« er væk.", (where,))
            return
