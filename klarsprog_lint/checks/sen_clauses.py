"""SEN06 and SEN07: many clauses in one sentence.

Clauses are counted by the words that open them and by finite verbs, since the parser's adverbial
clauses and coordinations are too uncertain to count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import parsed_when
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.checks.sen_reordering import point_first_fix
from klarsprog_lint.findings import Finding
from klarsprog_lint.language.clauses import is_finite
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CONDITIONS = frozenset(
    ("hvis", "når", "såfremt", "medmindre", "ifald", "dersom", "forudsat", "da", "idet", "hvor")
)
# At the start of a sentence these may be other words: »Da kom han«, »Hvor bor du«.
_ONLY_INSIDE = frozenset(("da", "idet", "hvor"))
MANY_CONDITIONS = 2
_SHORT_CHAIN = 8
LONG_CONDITION = 12
OPENERS = CONDITIONS | frozenset(
    ("at", "om", "hvorvidt", "fordi", "mens", "som", "der", "hvilket", "hvilke", "hvilken",
     "selvom", "eftersom", "inden", "før", "indtil", "hvordan", "hvornår", "hvorfor", "hvad",
     "hvem", "hvorefter", "hvorved", "hvormed", "hvoraf", "hvori", "hvorfra", "siden", "så",
     "skønt")
)  # fmt: skip
# These may also be a preposition, an adverb, an infinitive marker or a subject.
_DOUBTFUL = frozenset(("at", "så", "inden", "før", "siden", "om", "der", "hvad", "hvem"))
_CLAUSE_RELATIONS = frozenset(("advcl", "ccomp", "acl:relcl", "csubj", "acl"))


def _with_clauses(block: AnalysedBlock, deepest: float) -> Iterator[tuple["Span", int]]:
    """The sentences with more subordinate clauses than may stand inside each other."""
    for sentence in block.sentences:
        if sentence.end - sentence.start > 2 * deepest:
            count = sum(1 for _ in _subordinate_clauses(block, sentence))
            if count > deepest:
                yield sentence, count


def _depth_may_tell(block: AnalysedBlock, options: Options) -> bool:
    """Whether a sentence has clauses enough to be too deep, and not so many as to be too long."""
    most, deepest = options.number("max-clauses"), options.number("max-depth")
    return any(
        count <= most
        and fronted_condition(block, sentence) is None
        and _deepest_possible(block, sentence, count) > deepest
        for sentence, count in _with_clauses(block, deepest)
    )


def _deepest_possible(block: AnalysedBlock, sentence: "Span", count: int) -> int:
    """The most clauses that can stand inside each other, by tags.

    A clause before the main verb has none behind it inside; one after *og* or *eller* stands beside
    the one before; and what the main verb has *at* for is what the sentence says.
    """
    opened = [
        index
        for index in range(sentence.start, sentence.end)
        if block.lowers[index] in OPENERS and block.upos[index] in ("SCONJ", "PRON", "ADV")
    ]
    beside = sum(block.upos[index - 1] == "CCONJ" for index in opened if index > sentence.start)
    fields = fields_of(block, sentence)
    if fields is None:
        return count - beside
    behind = [index for index in opened if index > fields.verb]
    beside += bool(behind) and _says_what(block, behind[0])
    if not fields.fronted:
        return count - beside
    before = sum(verb < fields.verb for verb in _subordinate_clauses(block, sentence))
    return max(before, count - before) - beside


def _says_what(block: AnalysedBlock, opener: int) -> bool:
    """*Vi har besluttet, at …*; not *den oplysning, at …*."""
    last = opener - 1 - (block.lowers[opener - 1] == ",")
    return block.lowers[opener] == "at" and block.upos[last] in ("VERB", "AUX")


@parsed_when(_depth_may_tell)
def many_clauses(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with many subordinate clauses, or with clauses deep inside each other."""
    most, deepest = options.number("max-clauses"), options.number("max-depth")
    for sentence, count in _with_clauses(block, deepest):
        if fronted_condition(block, sentence) is not None:
            continue
        may_be_deep = _deepest_possible(block, sentence, count) > deepest
        if count > most or (may_be_deep and _depth(block, sentence) > deepest):
            first, last = edges_of(block, sentence)
            yield Finding(first.idx, token_end(last), values={"value": str(count)})


def _subordinate_clauses(block: AnalysedBlock, sentence: "Span") -> Iterator[int]:
    """The finite verbs of subordinate clauses: opened by one of the opening words."""
    pending, finite = 0, finite_verbs(block)
    for index in range(sentence.start, sentence.end):
        word = block.lowers[index]
        if word in OPENERS and block.upos[index] in ("SCONJ", "PRON", "ADV", "DET"):
            opens = word not in _DOUBTFUL or _finite_follows(block, index, sentence.end)
            pending = min(pending + opens, 2)
        elif pending and index in finite:
            pending -= 1
            yield index


def _finite_follows(block: AnalysedBlock, index: int, end: int) -> bool:
    """Whether the word opens a finite clause here: not »at komme«, »om brevet«, »så stor«."""
    word = block.lowers[index]
    if word in ("hvad", "hvem") and block.tokens[index].is_sent_start:
        return False
    if word == "der":
        # Relative after a comma or a noun; the subject of its own clause elsewhere.
        return index > 0 and block.upos[index - 1] in ("PUNCT", "NOUN", "PROPN", "PRON")
    if word == "så" and block.upos[index] == "ADV" and block.lowers[index - 1] != ",":
        return False
    following = block.morphs[index + 1] if index + 1 < end else ""
    return "VerbForm=Inf" not in following


def _depth(block: AnalysedBlock, sentence: "Span") -> int:
    """How deep clauses stand in clauses; an at-clause under the main verb counts nothing."""
    return max((_clauses_above(token) for token in sentence if is_finite(token)), default=0)


def _clauses_above(token: "Token") -> int:
    depth = 0
    while token.head.i != token.i:
        if token.dep_ in _CLAUSE_RELATIONS and not _is_message(token):
            depth += any(is_finite(word) for word in (token, *token.children))
        token = token.head
    return depth


def _is_message(token: "Token") -> bool:
    """»Vi har besluttet, at …«: the clause is what the sentence says."""
    under_root = token.head.dep_ == "ROOT" and token.dep_ in ("ccomp", "csubj", "advcl")
    return under_root and any(
        child.lower_ == "at" and child.dep_ == "mark" for child in token.children
    )


@dataclass(frozen=True, slots=True)
class Fronted:
    """Conditions before the point: half-open token range, their number and their words."""

    start: int
    end: int
    conditions: int
    words: int


def conditions_first(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Several conditions, or a long one, before the main clause."""
    longest = options.number("max-words")
    for sentence in block.sentences:
        found = fronted_condition(block, sentence, longest)
        if found is not None:
            first, last = block.tokens[found.start], block.tokens[found.end - 1]
            values = {"value": str(found.words), "conditions": str(found.conditions)}
            several = found.conditions >= MANY_CONDITIONS
            message = (
                None
                if several
                else (
                    "Betingelsen fylder {value} ord, før pointen kommer. Sig først, hvad der sker."
                )
            )
            fields = fields_of(block, sentence)
            fix = point_first_fix(block, sentence, fields) if fields else None
            fixes = () if fix is None else (fix,)
            yield Finding(first.idx, token_end(last), values, fixes, message=message)


def fronted_condition(
    block: AnalysedBlock, sentence: "Span", longest: float = LONG_CONDITION
) -> Fronted | None:
    """The conditions that the sentence begins with, where they are too many or too long."""
    if sentence.end - sentence.start <= _SHORT_CHAIN:
        return None
    fields = fields_of(block, sentence)
    if fields is None or not fields.fronted or not _is_fronted_condition(block, fields.start):
        return None
    comma = fields.verb - 1
    while comma > fields.start and block.lowers[comma] in ("så", ","):
        comma -= 1
    inner = range(fields.start + 1, comma + 1)
    conditions = 1 + sum(_is_condition(block, index) for index in inner)
    words = sum(block.words[fields.start : comma + 1])
    chain = conditions >= MANY_CONDITIONS and words > _SHORT_CHAIN
    if not chain and words <= longest:
        return None
    return Fronted(fields.start, comma + 1, conditions, words)


def _is_fronted_condition(block: AnalysedBlock, start: int) -> bool:
    word = block.lowers[start]
    if word in CONDITIONS:
        return word not in _ONLY_INSIDE or block.upos[start] == "SCONJ"
    # »Modtager vi ikke svar inden fristen, vil …«
    return start in finite_verbs(block)


def _is_condition(block: AnalysedBlock, index: int) -> bool:
    if block.lowers[index] not in CONDITIONS - _ONLY_INSIDE:
        return False
    return block.upos[index] in ("SCONJ", "ADV", "ADP") or block.lowers[index] in (
        "hvis",
        "såfremt",
    )


def edges_of(block: AnalysedBlock, sentence: "Span") -> "tuple[Token, Token]":
    """The first and the last token of a sentence that are no white space."""
    tokens = [token for token in block.tokens[sentence.start : sentence.end] if not token.is_space]
    return tokens[0], tokens[-1]
