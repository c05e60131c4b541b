"""Check FOR02: present participles with a place before or after the noun."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.checks.premodifiers_frames import PREPOSITIONS
from klarsprog_lint.checks.premodifiers_participles import is_participle
from klarsprog_lint.checks.premodifiers_phrases import (
    ARTICLES,
    closes_phrase,
    closing_comma,
    fits_noun,
    is_complete_before,
    is_finite_at,
    noun_after,
)
from klarsprog_lint.checks.premodifiers_rewriting import end_of_phrase
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.options import Options

_FILE = "lexicons/nutidsparticipier.tsv"
# Written after the noun too, and officialese there as well.
_AFTER_NOUN = frozenset(("bosiddende", "beliggende", "hjemmehørende"))
_ADVERBS = frozenset(
    (
        ("i", "øvrigt"),
        ("i", "alt"),
        ("på", "ny"),
        ("i", "forvejen"),
        ("på", "forhånd"),
        ("på", "alle", "måder"),
        ("i", "særlig", "grad"),
        ("i", "høj", "grad"),
    )
)
_OPENERS = ARTICLES | {"en", "et", "denne", "dette", "disse"}
# They say who or which, or stand for a noun; FOR05 has its own words.
_LEXICAL = frozenset(
    ("pågældende", "nærværende", "omhandlende", "indeværende", "tilsvarende", "lignende", "ende",
     "foregående", "ovenstående", "nedenstående", "henseende",
     "udseende", "anliggende", "foretagende", "vedkommende")
)  # fmt: skip
# Heavy without an article too: »på ejendommen beliggende bygninger«.
_BARE = frozenset(
    ("bosiddende", "boende", "beliggende", "hjemmehørende", "hørende", "henhørende", "værende",
     "liggende", "gældende", "foreliggende", "verserende")
)  # fmt: skip
_REACH = 10
# An adverb stands before the verb in a relative clause.
_ALWAYS = "til enhver tid"
_STREETS = ("gade", "stræde", "allé", "kvarteret")


@dataclass(frozen=True, slots=True)
class PresentParticiple:
    """The finite verb that says the same, and the preposition it needs before an address."""

    verb: str
    preposition: str


@lru_cache(maxsize=1)
def present_participles() -> Mapping[str, PresentParticiple]:
    """The rows by participle; RuleError if the table cannot be read."""
    path = shipped_pack() / _FILE
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return {
            row["participle"]: PresentParticiple(row["verb"], row["preposition"]) for row in rows
        }
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: tabellen kan ikke læses.") from error


def present_premodifier(block: AnalysedBlock, participle: int) -> tuple[int, int, int] | None:
    """Token indices of the first word, the preposition and the noun around a participle."""
    noun = noun_after(block, participle)
    if noun is None or participle < 2 or "Definite=Def" in block.morphs[noun]:
        return None
    preposition = _preposition_before(block, participle)
    if preposition is None or tuple(block.lowers[preposition:participle]) in _ADVERBS:
        return None
    known = block.lowers[participle] in present_participles()
    # »den af kommunen vejledende fastsatte grænse« is FOR01's.
    if not known and is_participle(block, participle + 1):
        return None
    opener = block.lowers[preposition - 1] if preposition else ""
    if opener in _OPENERS:
        fits = opener in ("en", "et") or fits_noun(block, opener, noun)
        return (preposition - 1, preposition, noun) if fits else None
    opens = preposition == 0 or block.upos[preposition - 1] not in ("NOUN", "PROPN", "PRON", "ADV")
    plural = "Number=Plur" in block.morphs[noun]
    bare = block.lowers[participle] in _BARE
    return (preposition, preposition, noun) if bare and opens and plural else None


def _preposition_before(block: AnalysedBlock, participle: int) -> int | None:
    """The preposition of the phrase right before the participle; the leftmost after an article."""
    found = None
    for index in range(participle - 2, max(participle - _REACH, -1), -1):
        if is_finite_at(block, index) or block.upos[index] in ("SCONJ", "PUNCT", "CCONJ"):
            break
        if block.lowers[index] in PREPOSITIONS:
            found = index
            if index and block.lowers[index - 1] in _OPENERS:
                break
    return found if found is not None and is_complete_before(block, found, participle) else None


def present_participle(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """»i kommunen bosiddende borgere« for »borgere, der bor i kommunen«."""
    places = block.places
    for word in [word for word in places if word.endswith("ende") and word not in _LEXICAL]:
        for index in places[word]:
            if index not in block.opaque and (found := _found(block, index, word)) is not None:
                yield found


def _found(block: AnalysedBlock, index: int, word: str) -> Finding | None:
    found = present_premodifier(block, index)
    if found is not None:
        start, end = block.tokens[found[0]].idx, token_end(block.tokens[found[2]])
        noun = block.tokens[found[2]].text
        return Finding(start, end, {"noun": noun}, tuple(_moved_after(block, index, *found)))
    if word in _AFTER_NOUN and _follows_noun(block, index):
        token, noun = block.tokens[index], block.tokens[index - 1].text
        return Finding(token.idx, token_end(token), {"noun": noun}, tuple(_as_clause(block, index)))
    return None


def _moved_after(
    block: AnalysedBlock, participle: int, first: int, preposition: int, noun: int
) -> Iterator[Fix]:
    """»de regler, der gælder på stedet«, where the noun phrase ends after the noun."""
    tokens, last = block.tokens, end_of_phrase(block, noun)
    if last is None or "Case=Gen" in block.morphs[noun]:
        return
    row = present_participles().get(block.lowers[participle])
    if row is None:
        return
    article = "" if first == preposition else f"{tokens[first].text} "
    head = block.span_text(tokens[participle + 1].idx, token_end(tokens[last]))
    place = block.span_text(tokens[preposition].idx, token_end(tokens[participle - 1]))
    place = place[:1].lower() + place[1:]
    if block.lowers[participle] == "foreliggende" and not place.endswith(("sagen", "sag")):
        return
    clause = f"{place} {row.verb}" if place == _ALWAYS else f"{row.verb} {place}"
    content = f"{article}{head}, der {clause}{closing_comma(block, last + 1)}"
    content = match_case(tokens[first].text, content)
    edit = TextEdit(tokens[first].idx, token_end(tokens[last]), content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def _follows_noun(block: AnalysedBlock, index: int) -> bool:
    """»ejendommen beliggende …«, with or without a comma; after *er* another rule speaks."""
    before = index - 2 if index > 1 and block.lowers[index - 1] == "," else index - 1
    return before >= 0 and block.upos[before] in ("NOUN", "PROPN", "NUM", "PRON")


def _as_clause(block: AnalysedBlock, index: int) -> Iterator[Fix]:
    """», der bor« and the comma after the place."""
    end = _end_of_place(block, index)
    if end is None:
        return
    tokens = block.tokens
    row = present_participles()[block.lowers[index]]
    after_comma = block.lowers[index - 1] == ","
    verb = f"der {row.verb}"
    if row.preposition and block.upos[index + 1] == "PROPN":
        inside = block.lowers[index + 1].endswith(_STREETS)
        verb += " i" if inside else f" {row.preposition}"
    start = tokens[index].idx if after_comma else token_end(tokens[index - 1])
    content = verb if after_comma else f", {verb}"
    edits = [TextEdit(start, token_end(tokens[index]), content)]
    if comma := closing_comma(block, end):
        place_end = token_end(tokens[end - 1])
        edits.append(TextEdit(place_end, place_end, comma))
    yield Fix(Applicability.UNSAFE, f"Skriv »{verb}«", tuple(edits))


def _end_of_place(block: AnalysedBlock, index: int) -> int | None:
    """Index just past a short place that a verb or a full stop follows; else None."""
    following = block.upos[index + 1 : index + 2]
    if following not in (("ADP",), ("PROPN",)):
        return None
    for other in range(index + 2, min(index + _REACH, len(block.lowers))):
        if closes_phrase(block, other):
            return other
        if block.upos[other] in ("CCONJ", "SCONJ", "ADP", "PRON", "ADV"):
            return None
    return None
