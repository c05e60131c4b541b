"""SEN03 and SEN04: what stands between words that belong together.

Both rest on the parser's strong relations (subject, auxiliary, copula). Words of an inserted clause
are SEN05's and do not count here, so that one gap is reported once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.language.clauses import SUBORDINATORS, inserted_clauses, is_finite
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import severity_of
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECT_GAP = 6
_LAW = (
    "lov",
    "loven",
    "bekendtgørelse",
    "bekendtgørelsen",
    "vejledning",
    "vejledningen",
    "cirkulære",
)
_NEGATIONS = frozenset(("ikke", "aldrig", "altid", "også", "derfor", "dog", "kun"))
_ADVERBS = frozenset(("ADV", "PART"))
_OPENERS = SUBORDINATORS | {"at"}
_HARD_STOPS = frozenset((":", ";", "(", ")", "–", "»", "«", '"'))


@dataclass(frozen=True, slots=True)
class Gap:
    """Token indices of the two words, and the number of words between them."""

    first: int
    last: int
    words: int


def subject_gap(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Subjects whose finite verb is far away."""
    limits = {
        Severity.WARNING: options.number("max-words"),
        Severity.ERROR: options.number("max-words-error"),
    }
    for sentence in block.sentences:
        for gap in subject_gaps(block, sentence, limits[Severity.WARNING]):
            yield _finding(block, gap, severity_of(gap.words, limits))


def subject_gaps(
    block: AnalysedBlock, sentence: "Span", longest: float = SUBJECT_GAP
) -> Iterator[Gap]:
    """The gaps of one sentence between a subject's head and the finite verb after it."""
    if sentence.end - sentence.start <= longest + 2:
        return
    inserted = None
    for token in block.tokens[sentence.start : sentence.end]:
        if token.dep_ != "nsubj" or token.head.i <= token.i:
            continue
        verb = _finite_verb(token.head)
        if verb is None or verb.i - token.i <= longest + 1:
            continue
        if inserted is None:
            inserted = _inserted(block, sentence)
        first = _last_of_subject(token, verb)
        words = _words_between(block, first, _before_adverbs(block, first, verb.i), inserted)
        if words > longest and _is_clear(block, token, first, verb):
            yield Gap(first, verb.i, words)


def _finite_verb(head: "Token") -> "Token | None":
    helpers = [
        child for child in head.children if child.dep_ in ("aux", "cop") and is_finite(child)
    ]
    if helpers:
        return min(helpers, key=lambda token: token.i)
    return head if is_finite(head) else None


def _last_of_subject(subject: "Token", verb: "Token") -> int:
    """Where the name or the coordination that is the subject ends."""
    parts = [child for child in subject.children if child.dep_ in ("flat", "conj", "appos")]
    return max([subject.i, *(part.i for part in parts if part.i < verb.i)])


def _before_adverbs(block: AnalysedBlock, first: int, verb: int) -> int:
    """Where the adverbs that must stand before the verb of a subordinate clause begin."""
    while verb > first + 1 and block.upos[verb - 1] in _ADVERBS:
        verb -= 1
    return verb


def _is_clear(block: AnalysedBlock, subject: "Token", first: int, verb: "Token") -> bool:
    """Whether the parse can be trusted, and the subject is no official name."""
    between = block.lowers[first + 1 : verb.i]
    if not _HARD_STOPS.isdisjoint(between) or block.lowers[subject.i] in ("der", "som"):
        return False
    if block.lemmas[subject.i] in _LAW or block.upos[subject.i] != "NOUN":
        return False
    if subject.i > 0 and block.upos[subject.i - 1] == "ADP":
        return False
    # Every clause in the gap must have its own finite verb there, and no verb may be left over;
    # a relative clause without *som* has a subject pronoun instead.
    gap = range(first + 1, verb.i)
    verbs = sum(index in finite_verbs(block) for index in gap)
    openers = sum(_opens_clause(block, index) for index in gap)
    pronouns = sum("Case=Nom" in block.morphs[index] for index in gap)
    return openers <= verbs <= openers + pronouns


def _opens_clause(block: AnalysedBlock, index: int) -> bool:
    if block.lowers[max(index - 1, 0) : index + 1] == ("selv", "om"):
        return True
    if block.lowers[index] not in _OPENERS and block.upos[index] != "SCONJ":
        return False
    infinitive = index + 1 < len(block.morphs) and "VerbForm=Inf" in block.morphs[index + 1]
    return not infinitive and block.upos[index] != "ADP"


def verb_gap(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Auxiliaries whose main verb is far away."""
    longest = options.number("max-words")
    for sentence in block.sentences:
        if sentence.end - sentence.start <= longest + 2:
            continue
        for gap in _verb_gaps(block, sentence, longest):
            yield _finding(block, gap, None)


def _verb_gaps(block: AnalysedBlock, sentence: "Span", longest: float) -> Iterator[Gap]:
    inserted, finite = None, finite_verbs(block)
    for token in block.tokens[sentence.start : sentence.end]:
        head = _main_verb(token) if token.i in finite else None
        if head is None or head.i - token.i <= longest + 1:
            continue
        if inserted is None:
            inserted = _inserted(block, sentence)
        verb = _first_nonfinite(block, token, head)
        excluded = inserted | _subject_words(token, head)
        words = _words_between(block, token.i, verb.i, excluded)
        words -= sum(word in _NEGATIONS for word in block.lowers[token.i + 1 : verb.i])
        if words > longest and _is_chain(block, token.i, verb.i, inserted):
            yield Gap(token.i, verb.i, words)


def _main_verb(token: "Token") -> "Token | None":
    """The verb that an auxiliary helps; the parser sometimes turns »har … talt« around."""
    if token.dep_ == "aux":
        return token.head
    if token.lower_ not in ("har", "havde"):
        return None
    helped = (child for child in token.children if child.dep_ == "xcomp" and child.i > token.i)
    return next((child for child in helped if "VerbForm=Part" in str(child.morph)), None)


def _first_nonfinite(block: AnalysedBlock, auxiliary: "Token", verb: "Token") -> "Token":
    """The first verb of the chain after the auxiliary: »skal … blive behandlet«."""
    chain = [child for child in verb.children if child.dep_ == "aux" and child.i > auxiliary.i]
    return min([verb, *chain], key=lambda token: token.i)


def _is_chain(block: AnalysedBlock, first: int, last: int, inserted: frozenset[int]) -> bool:
    """Whether nothing between the two says that the parse joined what does not belong together."""
    morph = block.morphs[last]
    if "VerbForm=Inf" not in morph and "VerbForm=Part" not in morph:
        return False
    between = [index for index in range(first + 1, last) if index not in inserted]
    if any(block.lowers[index] in _HARD_STOPS for index in between):
        return False
    return not any(
        index in finite_verbs(block) or "VerbForm=Inf" in block.morphs[index] for index in between
    )


def _subject_words(auxiliary: "Token", verb: "Token") -> frozenset[int]:
    """The words of an inverted subject: they must stand there."""
    return frozenset(
        word.i
        for child in verb.children
        if child.dep_ in ("nsubj", "expl") and child.i > auxiliary.i
        for word in child.subtree
    )


def _inserted(block: AnalysedBlock, sentence: "Span") -> frozenset[int]:
    tokens: Sequence[Token] = block.tokens[sentence.start : sentence.end]
    return frozenset(
        sentence.start + position
        for start, end in inserted_clauses(tokens, [token.lower_ for token in tokens])
        for position in range(start, end)
    )


def _words_between(block: AnalysedBlock, first: int, last: int, excluded: frozenset[int]) -> int:
    return sum(block.words[index] for index in range(first + 1, last) if index not in excluded)


def _finding(block: AnalysedBlock, gap: Gap, severity: Severity | None) -> Finding:
    first, last = block.tokens[gap.first], block.tokens[gap.last]
    values = {"value": str(gap.words), "first": first.text, "last": last.text}
    return Finding(first.idx, token_end(last), values=values, severity=severity)
