"""The lexicon kind of check: dictionary forms matched in all their inflections."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klarsprog_lint.findings import Applicability, Finding, Fix, Severity
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.conditions import holds, may_read_parse, needs_parse
from klarsprog_lint.rules.lexicon_file import LexiconRow
from klarsprog_lint.rules.matches import Match
from klarsprog_lint.rules.rewriting.replacing import Replacement, replacements, without_signs

if TYPE_CHECKING:
    from spacy.language import Language

REFLEXIVES = frozenset(("sig", "dig", "mig", "jer", "os", "dem"))
_TAGS_OF = {"v.": ("VERB", "AUX"), "sb.": ("NOUN",), "adj.": ("ADJ", "VERB")}
_INFLECTED = {"v.": "VERB", "sb.": "NOUN", "adj.": "ADJ"}
_AFTER_COMMA = frozenset(("at", "hvor"))
_DANISH = Inflection()


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    row: LexiconRow
    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    entry: _Entry
    start: int
    end: int


class _Index:
    """Entries by their first word, and by the word after it where there is one."""

    def __init__(self) -> None:
        self._seconds: dict[str, set[str]] = defaultdict(set)
        self._entries: dict[tuple[str, str], tuple[_Entry, ...]] = {}

    def add(self, first: str, entry: _Entry) -> None:
        for second in _seconds(entry.words):
            key = first, second
            self._seconds[first].add(second)
            self._entries[key] = (*self._entries.get(key, ()), entry)

    def candidates(
        self, places: Mapping[str, Sequence[int]], lowers: Sequence[str]
    ) -> Iterator[int]:
        """Where some entry's first two words stand; nearly all tokens are passed over here."""
        last = len(lowers) - 1
        for first in places.keys() & self._seconds.keys():
            seconds = self._seconds[first]
            for index in places[first]:
                if "" in seconds or (index < last and lowers[index + 1] in seconds):
                    yield index

    def find(self, first: str, second: str) -> tuple[_Entry, ...]:
        return self._entries.get((first, ""), ()) + self._entries.get((first, second), ())


def _seconds(words: Sequence[str]) -> Iterable[str]:
    """What the second token of a match may be; empty for a single word."""
    if len(words) == 1:
        return ("",)
    if words[1] == "sig":
        return REFLEXIVES
    return (words[1], ",") if words[1] in _AFTER_COMMA else (words[1],)


class _Entries:
    """Some entries of a lexicon, and where they may match."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._literal = _Index()
        self._inflected = _Index()
        for entry in entries:
            first, pos = entry.words[0], entry.row.pos
            if pos not in _INFLECTED:
                self._literal.add(first, entry)
                continue
            # The table of forms too: the lemmatizer must choose between homographs.
            for key in {first, *_DANISH.forms(first, _INFLECTED[pos])}:
                self._inflected.add(key, entry)

    def candidates(self, block: AnalysedBlock) -> list[int]:
        lowers = block.lowers
        found = set(self._literal.candidates(block.places, lowers))
        found.update(self._inflected.candidates(block.places, lowers))
        found.update(self._inflected.candidates(block.lemma_places, lowers))
        return sorted(found)

    def at(self, block: AnalysedBlock, index: int) -> tuple[_Entry, ...]:
        """The entries whose first two words stand here, in a form that fits."""
        word, lemma = block.lowers[index], block.lemmas[index]
        second = block.lowers[index + 1] if index + 1 < len(block.lowers) else ""
        inflected = self._inflected.find(word, second)
        if lemma != word:
            inflected += self._inflected.find(lemma, second)
        if not inflected:
            return self._literal.find(word, second)
        tag = block.upos[index]
        if tag == "PROPN" and block.tokens[index].is_sent_start:
            tag = "NOUN"  # an unknown noun with its capital (*Skrivelsen er sendt*)
        fitting = dict.fromkeys(entry for entry in inflected if tag in entry.tags)
        return (*self._literal.find(word, second), *fitting)


class LexiconMatcher:
    """Finds the rows of a lexicon in analysed blocks; the longest match wins."""

    def __init__(self, rows: Iterable[LexiconRow], nlp: "Language") -> None:
        entries = [_entry(row, nlp) for row in rows]
        self._entries = _Entries(entries)
        self._asking = _Entries(e for e in entries if any(map(may_read_parse, e.row.conditions)))

    def __call__(self, block: AnalysedBlock) -> Iterator[Finding]:
        """The findings in one block, in order, without overlaps."""
        position = 0
        for index in self._entries.candidates(block):
            if index < position or index in block.opaque:
                continue
            if entries := self._entries.at(block, index):
                match: Match | None = None
                for hit in _longest_first(block, entries, index):
                    # Rows of one phrase share the match, which remembers what lies around it.
                    if match is None or match.last.i != hit.end - 1:
                        match = _match(block, hit)
                    finding = _finding(block, hit.entry.row, match)
                    if finding is not None:
                        yield finding
                        position = hit.end
                        break

    def needs_parse(self, block: AnalysedBlock) -> bool:
        """Whether a row matches here whose conditions need the object or the subject."""
        return any(
            _needs_parse(entry.row, _match(block, hit))
            for index in self._asking.candidates(block)
            for entry in self._asking.at(block, index)
            if (hit := _hit(block, entry, index)).end
        )


def _entry(row: LexiconRow, nlp: "Language") -> _Entry:
    words = tuple(token.text.lower() for token in nlp.make_doc(row.phrase))
    return _Entry(row, words, _TAGS_OF.get(row.pos, ()))


def _longest_first(block: AnalysedBlock, entries: tuple[_Entry, ...], index: int) -> list[_Hit]:
    hits = (_hit(block, entry, index) for entry in entries)
    return sorted((hit for hit in hits if hit.end), key=lambda hit: -hit.end)


def _hit(block: AnalysedBlock, entry: _Entry, index: int) -> _Hit:
    return _Hit(entry, index, _match_rest(block, entry.words, index + 1))


def _needs_parse(row: LexiconRow, match: Match) -> bool:
    """Whether the parse could change the finding: not where the tags alone let the match go."""
    asking = [condition for condition in row.conditions if needs_parse(condition, match)]
    return bool(asking) and all(
        holds(condition, match)
        for condition in row.conditions
        if condition.drops and not may_read_parse(condition)
    )


def _match_rest(block: AnalysedBlock, words: Sequence[str], position: int) -> int:
    """The token index after the phrase, or 0; a comma before *at* or *hvor* may stand or not."""
    lowers = block.lowers
    for word in words[1:]:
        if word in _AFTER_COMMA and position < len(lowers) and lowers[position] == ",":
            position += 1
        if position >= len(lowers) or position in block.opaque:
            return 0
        if lowers[position] != word and not (word == "sig" and lowers[position] in REFLEXIVES):
            return 0
        position += 1
    return position


def _finding(block: AnalysedBlock, row: LexiconRow, match: Match) -> Finding | None:
    failed = []
    for condition in row.conditions:
        if not holds(condition, match):
            if condition.drops:
                return None
            failed.append(condition)
    start, end = match.first.idx, token_end(match.last)
    withheld = row.applicability == "none" or any(not condition.doubts for condition in failed)
    made = () if withheld else tuple(replacements(block, row, match))
    plain = list(filter(None, map(without_signs, row.replacements)))
    alternatives = _listed([one.shown for _, one in made if one.shown] or plain)
    hint = " ".join(filter(None, (f"Prøv {alternatives}." if alternatives else "", row.note)))
    values = {"phrase": row.phrase, "alternatives": alternatives, "hint": hint}
    # Where a condition fails the word may well be right here: say it quietly.
    severity = Severity.INFO if failed else None
    is_safe = row.applicability == "safe" and not failed
    fixes = tuple(_fix(one, is_safe=is_safe and number == 0) for number, one in made)
    return Finding(start, end, values=values, fixes=fixes, severity=severity)


def _fix(replacement: Replacement, *, is_safe: bool) -> Fix:
    applicability = Applicability.SAFE if is_safe else Applicability.UNSAFE
    if not replacement.shown:
        return Fix(applicability, "Slet ordet", replacement.edits)
    return Fix(applicability, f"Skriv »{replacement.shown}«", replacement.edits)


def _match(block: AnalysedBlock, hit: _Hit) -> Match:
    first, last = block.tokens[hit.start], block.tokens[hit.end - 1]
    sentence = block.sentence_of(hit.start)
    return Match(first, last, block.tokens[sentence.start : sentence.stop], sentence.start)


def _listed(alternatives: Sequence[str]) -> str:
    quoted = [f"»{alternative}«" for alternative in alternatives]
    return " eller ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1] if quoted else "")))
