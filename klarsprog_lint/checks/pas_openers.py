"""Where a clause begins: the words that open subordinate and relative clauses."""

from klarsprog_lint.rules.analysed import AnalysedBlock

#: Conjunctions and question words: subject and adverbs stand before the verb behind them.
OPENERS = frozenset(
    ("at", "hvis", "når", "fordi", "om", "da", "inden", "før", "førend", "mens", "hvorvidt",
     "medmindre", "såfremt", "idet", "hvornår", "hvordan", "hvorfor", "hvorefter", "hvor",
     "eftersom", "selvom", "indtil", "dersom", "ifald", "end", "forinden", "hvorved", "hvortil",
     "skønt", "uanset")
)  # fmt: skip
# These are prepositions or adverbs just as often: the tagger decides.
_UNSURE = frozenset(("om", "inden", "før", "da", "end", "mens", "hvor", "indtil", "forinden"))
#: They stand for the subject themselves.
RELATIVES = frozenset(("der", "som"))


def clause_start(block: AnalysedBlock, finite: int) -> int:
    """Where the own words of the clause with this finite verb begin."""
    index, start = finite, block.sentence_of(finite).start
    while index > start:
        before = index - 1
        word = block.lowers[before]
        unsure = word in _UNSURE and block.upos[before] != "SCONJ" and word != "hvor"
        if block.upos[before] in ("PUNCT", "SPACE") or (word in OPENERS and not unsure):
            break
        if word in RELATIVES and before > start:
            break
        index -= 1
    return index
