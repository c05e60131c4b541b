"""A subordinate clause made a main clause: *at vi ikke har fået det* → *vi har ikke fået det*.

Between the subject and the verb of a subordinate clause stand the adverbs that follow the verb in
a main clause. Where the clause is not simple, there is no answer.
"""

from dataclasses import dataclass

from klarsprog_lint.language.clauses import is_finite_tag
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.rewriting.noun_phrases import NOMINATIVES, phrase_end

_SUBJECTS = frozenset(("der", "det", "den", "dette", "de", "disse", *map(str.lower, NOMINATIVES)))
_LIGHT_OBJECTS = frozenset(("det", "den", "dem", "mig", "dig", "os", "jer", "sig", "ham", "hende"))
#: Adverbs whose place moves with the verb.
ADVERBS = frozenset(
    ("ikke", "også", "altid", "aldrig", "dog", "nu", "kun", "først", "allerede", "derfor", "stadig",
     "fortsat", "endnu", "snart", "desværre", "normalt", "igen", "således", "herefter", "derefter",
     "desuden", "endvidere", "tillige", "samtidig", "alene", "selv", "fremover", "heller", "blot",
     "ligeledes", "imidlertid", "automatisk", "straks", "senest", "højst", "mindst", "herved")
)  # fmt: skip
_CONJUNCTIONS = frozenset(("og", "men", "eller", "samt"))
_OPENS_CLAUSE = frozenset(("som", "hvis", "når", "at", "hvor", "da", "fordi", "såfremt", "mens"))


@dataclass(frozen=True, slots=True)
class SplitClause:
    """A clause in its parts, as half-open token ranges; ``verb`` is one token."""

    subject: range
    middle: range
    verb: int
    rest: int
    light: bool

    def main(self, block: AnalysedBlock) -> str:
        """Subject first: up to where the rest goes on unchanged."""
        return self._joined(block, self.subject, range(self.verb, self.verb + 1))

    def inverted(self, block: AnalysedBlock) -> str:
        """The verb first, after a word or phrase that opens the sentence."""
        return self._joined(block, range(self.verb, self.verb + 1), self.subject)

    def _joined(self, block: AnalysedBlock, *parts: range) -> str:
        light = range(self.verb + 1, self.rest)
        ordered = (*parts, light, self.middle)
        return " ".join(filter(None, (_text(block, part) for part in ordered)))


def split_clause(block: AnalysedBlock, start: int, stop: int) -> SplitClause | None:
    """The clause that begins at ``start``, behind its *at* or *hvorefter*; None if not simple."""
    verb = _finite_verb(block, start, stop)
    if verb <= start or _is_coordinated(block, verb + 1, stop):
        return None
    subject = _subject_end(block, start, verb)
    middle = range(subject, verb)
    if not subject or not _is_movable(block, middle):
        return None
    light = (
        bool(middle)
        and block.lowers[verb + 1 : verb + 2][:1] != ()
        and (block.lowers[verb + 1] in _LIGHT_OBJECTS and block.upos[verb + 1] == "PRON")
    )
    rest = verb + 2 if light and verb + 1 < stop else verb + 1
    return SplitClause(range(start, subject), middle, verb, rest, light)


def _text(block: AnalysedBlock, part: range) -> str:
    if not part:
        return ""
    first, last = block.tokens[part.start], block.tokens[part.stop - 1]
    return block.span_text(int(first.idx), token_end(last))


def _finite_verb(block: AnalysedBlock, start: int, stop: int) -> int:
    for index in range(start, stop):
        if index > start and is_finite_tag(block.upos[index], block.morphs[index]):
            return index
        if block.lowers[index] in _OPENS_CLAUSE or block.upos[index] == "PUNCT":
            return 0
    return 0


def _subject_end(block: AnalysedBlock, start: int, verb: int) -> int:
    if block.lowers[start] in _SUBJECTS and block.upos[start] != "DET":
        return start + 1
    if block.upos[start] in ("ADP", "ADV", "SCONJ", "CCONJ", "AUX"):
        return 0
    if block.upos[start] == "VERB" and block.upos[start + 1] not in ("NOUN", "ADJ"):
        return 0  # else an attributive participle (*gentagne overtrædelser*)
    end = verb
    while end > start and block.lowers[end - 1] in ADVERBS:
        end -= 1
    # What the subject is made of besides its nouns does not matter while nothing is moved.
    if end < verb:
        return end if phrase_end(block, start, end) == end else 0
    return end if any(tag in ("NOUN", "PROPN", "PRON") for tag in block.upos[start:end]) else 0


def _is_movable(block: AnalysedBlock, middle: range) -> bool:
    index = middle.start
    while index < middle.stop:
        if block.lowers[index] in ADVERBS:
            index += 1
        elif block.upos[index] == "ADP":
            end = phrase_end(block, index + 1, middle.stop)
            if not end:
                return False
            index = end
        else:
            return False
    return True


def _is_coordinated(block: AnalysedBlock, start: int, stop: int) -> bool:
    """Whether a second clause with the order of a subordinate one goes on."""
    for index in range(start, stop - 1):
        if block.lowers[index] not in _CONJUNCTIONS:
            continue
        if block.lowers[index + 1] == "at":
            return True
        following = range(index + 1, min(stop, index + 8))
        for place in following[1:]:
            if block.upos[place] == "PUNCT":
                break
            finite = is_finite_tag(block.upos[place], block.morphs[place])
            if finite and block.lowers[place - 1] in ADVERBS:
                return True
    return False
