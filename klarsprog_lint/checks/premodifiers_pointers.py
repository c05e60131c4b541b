"""Checks FOR05 and FOR06: pointing words of officialese, and chains of genitives."""

from collections.abc import Iterator

from klarsprog_lint.checks.premodifiers_phrases import ARTICLES, noun_after
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_DEMONSTRATIVES = {"den": "denne", "det": "dette", "de": "disse", "Com": "denne", "Neut": "dette"}
# ORD rewrites »(i) indeværende år« and »indeværende måned«.
_CALENDAR = frozenset(("år", "måned", "kalenderår"))
# Before these *nærværende* says 'this one here' and nothing else.
_TEXTS = frozenset(
    ("afgørelse", "brev", "sag", "ansøgning", "klage", "aftale", "kontrakt", "vejledning", "notat",
     "skrivelse", "meddelelse", "tilladelse", "dispensation", "lokalplan", "partshøring",
     "rapport", "regulativ", "skema", "vedtægt", "bevilling", "varsel", "høring", "indstilling",
     "tilfælde", "henvendelse", "dokument")
)  # fmt: skip
# People and care can be *nærværende* in the sense of 'attentive'.
_ATTENTIVE = frozenset(
    ("en", "et", "mere", "meget", "være", "er", "var", "været", "og", "mest", "følelsesmæssigt")
)
_ATTENTIVE_PEOPLE = frozenset(
    ("voksen", "forælder", "mor", "far", "menneske", "pædagog", "lærer", "leder", "kontakt",
     "omsorg", "samvær", "ven", "person", "familie", "medarbejder")
)  # fmt: skip
# »Vi omtalte møder«: without an article they are past tenses.
_ALSO_VERBS = frozenset(("omtalte", "omhandlede"))


def pointing_word(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """»nærværende afgørelse«, »den pågældende ejendom«; alone too (»den pågældende«)."""
    words = options.words("words")
    if words.isdisjoint(block.lowers):
        return
    alone = options.words("words-alone")
    for index, word in enumerate(block.lowers):
        if word in words and index not in block.opaque:
            noun = noun_after(block, index)
            if noun is not None and not _is_other_use(block, index, noun):
                yield _pointer(block, index, noun)
                continue
        before = block.lowers[index - 1] if index else ""
        if word in alone and before not in ("en", "et") and noun_after(block, index) is None:
            start = block.tokens[_first(block, index)].idx
            yield Finding(start, token_end(block.tokens[index]))


def _first(block: AnalysedBlock, index: int) -> int:
    return index - 1 if index and block.lowers[index - 1] in ARTICLES else index


def _is_other_use(block: AnalysedBlock, index: int, noun: int) -> bool:
    """Other rules' phrases, *nærværende* in another sense, and participles with a phrase."""
    word, before = block.lowers[index], block.lowers[index - 1] if index else ""
    if word == "indeværende":
        return block.lemmas[noun] in _CALENDAR
    if word == "nærværende":
        return before in _ATTENTIVE or block.lemmas[noun] in _ATTENTIVE_PEOPLE
    if word in _ALSO_VERBS and index and block.upos[index - 1] == "PRON":
        return before not in ARTICLES
    return bool(index) and block.upos[index - 1] in ("NOUN", "PROPN", "ADV", "SYM")


def _pointer(block: AnalysedBlock, index: int, noun: int) -> Finding:
    first = _first(block, index)
    start, end = block.tokens[first].idx, token_end(block.tokens[noun])
    pointer = _demonstrative(block, first, index, noun)
    fixes: tuple[Fix, ...] = ()
    if pointer is not None:
        replaced = block.tokens[first].idx, token_end(block.tokens[index])
        content = match_case(block.tokens[first].text, pointer)
        safe = (
            block.lowers[index] == "nærværende"
            and first == index
            and noun == index + 1
            and block.lemmas[noun] in _TEXTS
        )
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        shown = f"{content} {block.tokens[noun].text}"
        fixes = (Fix(applicability, f"Skriv »{shown}«", (TextEdit(*replaced, content),)),)
    return Finding(start, end, {"noun": block.tokens[noun].text}, fixes)


def _demonstrative(block: AnalysedBlock, first: int, index: int, noun: int) -> str | None:
    """*denne, dette, disse* by the article, else by number and gender; the noun is indefinite."""
    morph = block.morphs[noun]
    if "Definite=Def" in morph:
        return None
    # »et af de syv omtalte initiativer« has its article further left.
    if first == index and index and block.upos[index - 1] in ("NUM", "ADJ", "DET"):
        return None
    if first != index and block.lowers[first] != "de" and "Number=Plur" in morph:
        return None
    if first != index:
        return _DEMONSTRATIVES[block.lowers[first]]
    if "Number=Plur" in morph:
        return "disse"
    return _DEMONSTRATIVES.get(Inflection().gender(block.lemmas[noun]) or "")


def genitive_chain(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Common nouns in the genitive in a row: »forvaltningens sagsbehandlings varighed«."""
    measures = options.words("measures")
    done = -1
    for index, morph in enumerate(block.morphs):
        if index <= done or "Case=Gen" not in morph:
            continue
        done, links = _chain(block, index, measures)
        if links > 1:
            near = range(done + 1, min(done + 3, len(block.upos)))
            end = next((other for other in near if block.upos[other] == "NOUN"), done)
            yield Finding(block.tokens[index].idx, token_end(block.tokens[end]))


def _chain(block: AnalysedBlock, start: int, measures: frozenset[str]) -> tuple[int, int]:
    """The last genitive of a chain that begins at ``start``, and how many there are."""
    last, links = start, 0
    index = start
    while index < len(block.upos):
        if _is_link(block, index) and block.lemmas[index] not in measures:
            last, links = index, links + 1
        elif not links or block.upos[index] != "ADJ":
            break
        index += 1
    return last, links


def _is_link(block: AnalysedBlock, index: int) -> bool:
    """A common noun in the genitive; not the last part of a name (*Testby Kommunes*)."""
    if block.upos[index] != "NOUN" or "Case=Gen" not in block.morphs[index]:
        return False
    token = block.tokens[index]
    named = token.text[0].isupper() and not token.is_sent_start
    return not named and index not in block.opaque
