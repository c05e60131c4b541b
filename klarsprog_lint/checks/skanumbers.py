"""SKA06: a number and a noun that do not agree (*2 barn*, *1 timer*, *mange brev*)."""

from collections.abc import Iterator

from klarsprog_lint.findings import Finding
from klarsprog_lint.language.noun_forms import has_plural, readings
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_MORE_THAN_ONE = frozenset(
    """to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten
    nitten tyve tredive fyrre halvtreds tres mange flere adskillige""".split()
)
# Counted in the singular (*to mand*), or no part of the number (*14 maj*).
_COUNTED_IN_SINGULAR = frozenset(
    """mand genstand alternativ fod tommer dollar euro pund kilo gram liter meter kilometer kvarter
    procent promille par stk styk bar
    tid slag sort hjælp arbejde point credit volt watt vand luft januar februar marts april maj juni
    juli august september oktober november december mandag tirsdag onsdag torsdag fredag lørdag
    søndag""".split()
)
# Before such a number stands what it numbers; *i uge 14 dag 2*.
_BEFORE = frozenset("VERB AUX ADP CCONJ SCONJ ADV PRON DET PUNCT".split())
_NUMBERED = frozenset(
    "kl. kl nr. nr stk. stk § §§ pkt. den d. uge lokale kapitel side fase trin - – / ( :".split()
)


def mentions_number(block: AnalysedBlock) -> bool:
    """Whether the block has a number at all; cheaper than to look at each word."""
    return not _MORE_THAN_ONE.isdisjoint(block.lowers) or any(
        word.isdecimal() for word in block.lowers
    )


def numbers_without_agreement(block: AnalysedBlock) -> Iterator[Finding]:
    """*to brev* and *1 timer*; the noun stands right behind, or behind an adjective in -e."""
    for index, word in enumerate(block.lowers[:-1]):
        is_many = word in _MORE_THAN_ONE or (word.isdecimal() and 1 < int(word) < 100)
        if (not is_many and word != "1") or index in block.opaque or not _counts(block, index):
            continue
        position = index + 1
        if is_many and block.upos[position] == "ADJ" and block.lowers[position].endswith("e"):
            position += 1
        if position < len(block.tokens) and _disagrees(block, position, is_many=is_many):
            token, noun = block.tokens[index], block.tokens[position]
            yield Finding(token.idx, token_end(noun), {"noun": noun.text})


def _counts(block: AnalysedBlock, index: int) -> bool:
    if block.tokens[index + 1].is_sent_start:
        return False
    if index == 0 or block.tokens[index].is_sent_start:
        return not block.lowers[index].isdecimal()
    return block.upos[index - 1] in _BEFORE and block.lowers[index - 1] not in _NUMBERED


def _disagrees(block: AnalysedBlock, position: int, *, is_many: bool) -> bool:
    noun = block.lowers[position]
    if block.upos[position] != "NOUN" or position in block.opaque or noun in _COUNTED_IN_SINGULAR:
        return False
    if block.tokens[position].text[0].isupper():
        return False
    after = block.tokens[position + 1] if position + 1 < len(block.tokens) else None
    if after is not None and (
        after.text in ("-", "–", "/") or (after.pos_ in ("NOUN", "PROPN", "X", "NUM"))
    ):
        return False
    numbers = {number for number, _ in readings(noun)}
    return numbers == {"Sing"} and has_plural(noun) if is_many else numbers == {"Plur"}
