"""Checks NOM02, NOM03 and NOM05: verbal nouns in number, after prepositions and as purpose."""

from collections.abc import Iterator
from itertools import pairwise

from klarsprog_lint.checks.nom_lexicon import VerbalNoun, verbal_noun_at, verbal_nouns
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_TIMES = frozenset(("ved", "efter", "før", "inden", "under", "mod", "uden"))
_MODIFIERS = frozenset(("ADJ", "DET", "NUM", "VERB", "ADV"))
# »efter kommunens vurdering« says according to whom, not when.
_ACCORDING_TO = frozenset(("vurdering", "bedømmelse", "beregning", "fortolkning", "orientering"))
_FIXED = frozenset(
    (
        ("ved", "henvendelse", "til"),
        ("ved", "personlig", "henvendelse", "til"),
        ("ved", "telefonisk", "henvendelse", "til"),
        ("ved", "skriftlig", "henvendelse", "til"),
    )
)
# »ved for sen betaling« is »hvis du betaler for sent«.
_HOW = frozenset(
    ("sen", "forsinket", "rettidig", "forkert", "ufuldstændig", "utilstrækkelig", "gentagen")
)
_LACKING = frozenset(("svar", "afbud", "besked", "samtykke", "medvirken", "reaktion", "deltagelse"))
_REACH = 5
_PURPOSE = ("med", "henblik", "på")
_PURPOSE_NOUNS = frozenset(
    ("sikring", "belysning", "afklaring", "opfyldelse", "varetagelse", "imødegåelse",
     "imødekommelse", "forebyggelse", "gennemførelse", "iværksættelse")
)  # fmt: skip
# What these are given *to* is their complement, not the purpose of the sentence.
_TAKES_TIL = frozenset(
    ("støtte", "tilskud", "hjælp", "bidrag", "ret", "pligt", "krav", "adgang", "mulighed", "tid",
     "penge", "midler", "udgift", "udgifter", "grundlag", "forslag", "plan", "anledning",
     "bevilling", "tilladelse", "lån", "henvisning", "hensyn", "metode", "behov", "værktøj")
)  # fmt: skip


def verbal_noun_density(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """More verbal nouns in a sentence than the limit; the first one over it is flagged."""
    limit = int(options.number("max-nouns"))
    allowed = options.words("ordinary-nouns")
    if limit < 1 or verbal_nouns().keys().isdisjoint(block.lemmas):
        return
    for sentence in block.sentences:
        found = [
            index
            for index in range(sentence.start, sentence.end)
            if verbal_noun_at(block, index) is not None and block.lemmas[index] not in allowed
        ]
        if len(found) > limit and not _is_enumeration(block, found):
            token = block.tokens[found[limit]]
            words = ", ".join(f"»{block.tokens[index].text}«" for index in found)
            values = {"count": str(len(found)), "nouns": words}
            yield Finding(token.idx, token_end(token), values)


def _is_enumeration(block: AnalysedBlock, found: list[int]) -> bool:
    """Whether most of them stand side by side in a list (*rengøring, levering og montering*)."""
    separators = (",", "og", "eller", "samt")
    listed = sum(
        all(block.lowers[index] in separators for index in range(first + 1, second))
        for first, second in pairwise(found)
    )
    return listed >= len(found) - 2 and listed > 0 and len(found) - listed < len(found)


def preposition_with_noun(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A preposition and a verbal noun where a clause with a subject would say who acts when.

    »Ved manglende indsendelse af lønsedler« for »Hvis du ikke sender lønsedler«.
    """
    table = verbal_nouns()
    yield from _lacking(block)
    if table.keys().isdisjoint(block.lemmas):
        return
    for index, lemma in enumerate(block.lemmas):
        noun = verbal_noun_at(block, index) if lemma in table else None
        if noun is not None and (found := _phrase(block, index, noun)):
            start, end = block.tokens[found[0]].idx, token_end(block.tokens[found[1]])
            yield Finding(start, end, {"noun": block.tokens[index].text, "verb": noun.verb})


def _lacking(block: AnalysedBlock) -> Iterator[Finding]:
    """*manglende svar*: what somebody did not do, with a noun that is no verbal noun."""
    if "manglende" not in block.lowers:
        return
    for index, word in enumerate(block.lowers[:-1]):
        noun = block.tokens[index + 1]
        if word == "manglende" and block.lemmas[index + 1] in _LACKING:
            if index and block.upos[index - 1] in ("ADJ", "DET", "NUM"):
                continue
            first = block.tokens[
                index - 1 if index and block.lowers[index - 1] in _TIMES else index
            ]
            yield Finding(first.idx, token_end(noun), {"noun": noun.text, "verb": "…"})


def _phrase(block: AnalysedBlock, noun: int, row: VerbalNoun) -> tuple[int, int] | None:
    """First and last token to flag."""
    start = _start_of_noun_phrase(block, noun)
    modifiers = block.lowers[start:noun]
    preposition = start - 1 if start and block.lowers[start - 1] in _TIMES else None
    with_af = block.lowers[noun + 1 : noun + 2] == ("af",)
    last = noun + 1 if with_af else noun
    if "manglende" in modifiers and row.is_act:
        first = start + modifiers.index("manglende")
        return (first if preposition is None else preposition), last
    if preposition is None:
        return None
    if tuple(block.lowers[preposition : noun + 2]) in _FIXED:
        return preposition, noun + 1
    if (block.lowers[preposition], block.lowers[noun]) == ("under", "kontrol"):
        return None
    if not row.is_act and block.lemmas[noun] not in ("ændring", "flytning"):
        return None
    genitive = any("Case=Gen" in morph for morph in block.morphs[start:noun])
    if genitive and not with_af and _is_according_to(block, preposition, noun):
        return None
    described = row.is_act and not _HOW.isdisjoint(modifiers)
    return (preposition, last) if with_af or genitive or described else None


def _is_according_to(block: AnalysedBlock, preposition: int, noun: int) -> bool:
    return block.lowers[preposition] == "efter" and block.lemmas[noun] in _ACCORDING_TO


def _start_of_noun_phrase(block: AnalysedBlock, noun: int) -> int:
    """Index of the first determiner, adjective or genitive before the noun."""
    start = noun
    while start and noun - start < _REACH and _modifies(block, start - 1):
        start -= 1
    return start


def _modifies(block: AnalysedBlock, index: int) -> bool:
    upos, morph = block.upos[index], block.morphs[index]
    if "Case=Gen" in morph or "Poss=Yes" in morph:
        return True
    return upos in _MODIFIERS and block.lowers[index] not in _TIMES and "Fin" not in morph


def purpose_as_noun(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """»med henblik på afklaring af« for »for at afklare«; *at* after it belongs to ORD02."""
    lowers = block.lowers
    for index, word in enumerate(lowers):
        if word == "henblik" and lowers[index - 1 : index + 2] == _PURPOSE:
            if lowers[index + 2 : index + 3] not in (("at",), (",",)):
                yield _purpose(block, index - 1, index + 2)
        elif word == "til" and _is_purpose(block, index):
            yield _purpose(block, index, index + 1)


def _is_purpose(block: AnalysedBlock, index: int) -> bool:
    following = block.lowers[index + 1 : index + 3]
    return (
        len(following) == 2
        and following[0] in _PURPOSE_NOUNS
        and following[1] == "af"
        and (index == 0 or block.lemmas[index - 1] not in _TAKES_TIL)
    )


def _purpose(block: AnalysedBlock, first: int, noun: int) -> Finding:
    """Flag up to the noun's *af*, with »for at« and the verb; else the preposition alone."""
    tokens = block.tokens
    row = verbal_noun_at(block, noun) if noun < len(tokens) else None
    with_af = row is not None and block.lowers[noun + 1 : noun + 2] == ("af",)
    if row is None or not with_af or "Definite=Def" in block.morphs[noun]:
        last = tokens[noun - 1] if row is None else tokens[noun]
        return Finding(tokens[first].idx, token_end(last), {"verb": row.verb if row else "…"})
    start, end = tokens[first].idx, token_end(tokens[noun + 1])
    fixes: tuple[Fix, ...] = ()
    if " " not in row.verb and _object_follows(block, noun + 2):
        content = match_case(tokens[first].text, f"for at {row.verb}")
        fix = Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),))
        fixes = (fix,)
    return Finding(start, end, {"verb": row.verb}, fixes)


def _object_follows(block: AnalysedBlock, index: int) -> bool:
    """Whether a noun phrase follows that can be the verb's object, not *at*, *om* or *hvad*."""
    return (
        index < len(block.upos)
        and block.upos[index] in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON")
        and block.lowers[index] not in ("at", "om", "hvad", "hvem", "hvor", "hvordan")
    )
