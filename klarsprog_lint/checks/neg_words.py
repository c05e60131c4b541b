"""What the checks of the family NEG share: the negations, and stretches without a boundary."""

from collections.abc import Iterator, Sequence

NEGATIONS = frozenset(("ikke", "ingen", "intet", "aldrig", "uden", "hverken", "næppe", "ej"))
# Lemmas that are a negation in themselves; NEG01 has them as its options.
NEGATIVE_WORDS = frozenset(
    ("undlade", "afvise", "nægte", "forhindre", "mangle", "afslå", "savne", "udelukke", "udelukket",
     "afstå", "umulig", "ualmindelig", "uvæsentlig", "ubetydelig", "urimelig", "uberettiget",
     "unødvendig", "usandsynlig", "ukendt", "uenig", "uvillig", "utænkelig")
)  # fmt: skip
_BREAKS = frozenset(
    (",", ".", ";", ":", "?", "!", "(", ")", "–", "og", "men", "at", "eller", "fordi", "hvis",
     "når", "som", "selvom", "idet", "hvorfor", "medmindre", "da", "såfremt", "eftersom")
)  # fmt: skip
_HARMLESS = (
    ("ikke", "kun"),
    ("ikke", "blot"),
    ("ikke", "bare"),
    ("ikke", "desto", "mindre"),
    ("uden", "for"),
    ("uden", "om"),
    ("uden", "tvivl"),
)


def clause_ranges(lowers: Sequence[str]) -> Iterator[range]:
    """Stretches without clause boundary, as ranges of token indices."""
    start = 0
    for index, word in enumerate(lowers):
        if word in _BREAKS:
            yield range(start, index)
            start = index + 1
    yield range(start, len(lowers))


def is_harmless(lowers: Sequence[str], index: int) -> bool:
    """Whether a negation stands in a phrase that negates nothing (*ikke kun*)."""
    return any(tuple(lowers[index : index + len(words)]) == words for words in _HARMLESS)
