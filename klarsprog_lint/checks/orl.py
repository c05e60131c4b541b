"""Checks of the family ORL: long compounds, many long words, compounds that share a part."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.orl_splitting import split_compound
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.lemma_table import get_table
from klarsprog_lint.language.readability import LONG_WORD_LETTERS, is_long
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.lookups import Lookups

_SHORTEST_STEM = 3
_SHORT_STEMS = frozenset(
    "sag tid bil hus job bus lov råd vej dag uge køb lån løn liv mad syg del lys syn mål".split()
)
# First parts of nouns made from verbs: *tilbagebetalingskrav*, *gennemsnitshastighed*.
_FIRST_PARTS = frozenset(
    ("tilbage", "gennem", "sammen", "videre", "forud", "efter", "selv", "mellem", "under", "over",
     "frem", "grund", "ejer", "snit", "gebyr", "fejer")
)  # fmt: skip
# Parts of *vejledning*, *tilladelse*, *indsats*, which readers know as one word.
_CHANCE_STEMS = frozenset(("ledning", "ladelse", "sats", "skab", "lag", "stand", "ring", "ning"))
# *bestyrelse* is no authority.
_NO_NAMES = ("bestyrelse", "bestyrelsen")
_LINKS = ("", "s", "e")
_MANY_STEMS = 3
_A_SENTENCE = 6
_COUNTED = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))
_SHARED = re.compile(
    r"\b(?P<first>[a-zæøå]+)-(?P<more>(?:,\s+[a-zæøå]+-)*),?\s+(?:og|eller|samt|/)\s+"
    r"(?P<last>[a-zæøå]+)\b(?!-)"
)
# »børne- og ungefaglig«, »social- og helbredsmæssige« are abstract at any length.
_ABSTRACT = tuple(
    stem + ending for stem in ("faglig", "mæssig", "relateret") for ending in ("", "t", "e")
)


def long_compound(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """A long noun or adjective; the shorter ones only where they have three stems or more.

    Length is that of the word as it stands; the warning asks for a long dictionary form too, so
    that an ending alone never makes one.
    """
    info, warning = int(options.number("info-letters")), int(options.number("warning-letters"))
    shortest = min(info, warning)
    if max(map(len, block.vocabulary), default=0) < shortest:
        return
    endings = tuple(options.words("allowed-endings"))
    seen, lookups = set(options.words("allowed-words")), block.doc.vocab.lookups
    for index, lemma in enumerate(block.lemmas):
        letters = len(block.lowers[index])
        if letters < shortest or lemma in seen or not _is_plain_word(block, index):
            continue
        seen.add(lemma)
        if lemma.endswith(endings) and not lemma.endswith(_NO_NAMES):
            continue
        very_long = len(lemma) >= warning
        if very_long or _stems(lookups, lemma) >= _MANY_STEMS:
            severity = Severity.WARNING if very_long else Severity.INFO
            token = block.tokens[index]
            values = {"count": str(len(token))}
            fixes = tuple(split_compound(block, index))
            yield Finding(token.idx, token_end(token), values, fixes, severity)


def _is_plain_word(block: AnalysedBlock, index: int) -> bool:
    token = block.tokens[index]
    named = token.text[0].isupper() and (not token.is_sent_start or not _has_verb(block))
    return (
        block.upos[index] in ("NOUN", "ADJ", "VERB", "ADV")
        and token.text.isalpha()
        and not named
        and index not in block.opaque
    )


def _has_verb(block: AnalysedBlock) -> bool:
    """Whether the block is text: a line of an address has no verb."""
    return any("VerbForm=Fin" in morph for morph in block.features)


def _known(lookups: "Lookups") -> Callable[[str], bool]:
    """Whether a stem is a noun or an adjective that the pipeline or the form table has seen."""
    table, inflection = get_table(lookups), Inflection()

    def known(stem: str) -> bool:
        # *fejer* comes from *feje*.
        agent = stem.endswith("er") and (stem[:-1], "VERB") in inflection.table
        return agent or any(
            table.get(f"{upos} {stem}") is not None or (stem, upos) in inflection.table
            for upos in ("NOUN", "ADJ")
        )

    return known


@lru_cache(maxsize=4096)
def _stems(lookups: "Lookups", word: str) -> int:
    """How many known stems make up the word, linking -s- and -e- between; 0 if none do.

    The finest split counts: *sagsbehandlingsfrist* is three stems although *sagsbehandling* is a
    word of its own. Stems of three letters are too often chance, except the commonest ones.
    """

    known = _known(lookups)

    @lru_cache(maxsize=64)
    def most(start: int) -> int:
        if start == len(word):
            return 0
        counts = [0]
        for end in range(start + _SHORTEST_STEM, len(word) + 1):
            stem = word[start:end]
            if len(stem) == _SHORTEST_STEM and stem not in _SHORT_STEMS:
                continue
            if stem in _CHANCE_STEMS:
                continue
            for link in _LINKS if end < len(word) else ("",):
                # *arbejds-* comes from *arbejde*.
                if word.startswith(link, end) and (
                    known(stem) or (link and known(stem + "e")) or stem in _FIRST_PARTS
                ):
                    rest = most(end + len(link))
                    if rest or end == len(word):
                        counts.append(1 + rest)
        return max(counts)

    return most(0)


@dataclass(frozen=True, slots=True)
class _WordCount:
    words: int
    long_words: int


def _count_words(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    """The words of a paragraph or list item; addresses, headings and tables do not count."""
    if block.block.kind not in _COUNTED:
        return ()
    long_words = sum(is_long(word) for word in block.lowers if len(word) >= LONG_WORD_LETTERS)
    return (_WordCount(sum(block.words), long_words),)


def _judge_share(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    counts = [(block, fact) for block, fact in facts if isinstance(fact, _WordCount)]
    words = sum(fact.words for _, fact in counts)
    long_words = sum(fact.long_words for _, fact in counts)
    if words < options.number("min-words") or not words:
        return
    share = 100 * long_words / words
    if share > options.number("max-percent"):
        # Not on the greeting, if there is more.
        most = max(fact.words for _, fact in counts)
        least = min(most, _A_SENTENCE)
        block = next(block for block, fact in counts if fact.words >= least)
        end = len(block.text.split(maxsplit=1)[0])
        yield Finding(0, end, {"value": str(round(share))}, block=block.index)


long_word_share = PythonDocumentCheck(_count_words, _judge_share)


def shared_part(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """»opfølgnings- og afklaringssamtale«: several hanging hyphens, or one in a long pair."""
    text = block.block.text
    if "- " not in text and "-," not in text and "-\n" not in text:
        return
    longest = options.number("max-letters")
    last = options.number("last-letters")
    for found in _SHARED.finditer(text):
        letters = sum(map(str.isalpha, found["first"] + found["more"] + found["last"]))
        several = bool(found["more"])
        abstract = found["last"].endswith(_ABSTRACT)
        if several or abstract or (letters > longest and len(found["last"]) >= last):
            yield Finding(found.start(), found.end())
