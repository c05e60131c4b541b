"""*Du* and *De*: finding both in a letter, and turning *De* into *du*.

Which capitals are the polite form is told by ``polite_forms``. First in a sentence that is never
quite sure, so those fixes are for a person to look at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.checks.polite_forms import Certainty, certainty, is_initial
from klarsprog_lint.checks.polite_words import PERSON_ENDINGS
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, possessive
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_POLITE = frozenset(("de", "dem", "deres"))
_FAMILIAR = frozenset(("du", "dig", "din", "dit", "dine"))
_SEVERAL_READERS = frozenset(("jer", "jeres"))
_FORMS = _POLITE | _FAMILIAR | _SEVERAL_READERS
_PLAIN = {"de": "du", "dem": "dig"}
_TO_SEVERAL = {"de": "I", "dem": "jer", "deres": "jeres"}
_BEFORE_NOUN = frozenset(("ADJ", "ADV", "NUM", "DET", "PART"))
_NOUN_REACH = 8
_INFLECTION = Inflection()
_ONE_READER = re.compile(
    r"(?:kære|hej|goddag)(?:\s+(?:hr\.|fru|fr\.|frk\.))?(?:\s+(?-i:[A-ZÆØÅÉ])[\w.’'-]*){1,5}[,.!:]?$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:kære|hej|goddag)\b", re.IGNORECASE)
_LONGEST_SALUTATION = 110
_SEVERAL = re.compile(
    r"\b(?:og|alle|begge|forældre|beboere|ejere|naboer|borgere|familien?)\b|,\s*\w", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Address:
    """One form of *du*, *I* or *De*; ``contents`` may stand instead, the likeliest first."""

    start: int
    end: int
    word: str
    certainty: Certainty = Certainty.SURE
    is_certain: bool = True
    is_initial: bool = False
    contents: tuple[str, ...] = ()

    @property
    def is_polite(self) -> bool:
        """Whether it is *De* rather than *du* or *I*."""
        return self.word in _POLITE


def collect_address(block: AnalysedBlock, _: Options) -> Sequence[Fact]:
    """The forms of address in a block, quotations left out."""
    if _FORMS.isdisjoint(block.lowers):
        return ()
    found = (_address(block, index) for index, word in enumerate(block.lowers) if word in _FORMS)
    return [
        address
        for address in found
        if address is not None and not is_protected(block.block, address.start, address.end)
    ]


def _address(block: AnalysedBlock, index: int) -> Address | None:
    token, word = block.tokens[index], block.lowers[index]
    if word not in _POLITE:
        return Address(token.idx, token_end(token), word)
    if not token.text.istitle():
        return None
    sure = certainty(block, index)
    if sure is Certainty.NO:
        return None
    contents, is_certain = _replacements(block, index)
    opens = is_initial(block, index)
    return Address(token.idx, token_end(token), word, sure, is_certain, opens, contents)


def _replacements(block: AnalysedBlock, index: int) -> tuple[tuple[str, ...], bool]:
    """What to write to one reader, and whether the grammar leaves no doubt."""
    word = block.lowers[index]
    if word != "deres":
        return (_PLAIN[word],), True
    noun, is_next = _noun_after(block, index)
    if noun is None:
        # *Har De Deres kort med*: an adjective to the tagger.
        gender = (
            _INFLECTION.gender(block.lowers[index + 1]) if index + 1 < len(block.tokens) else None
        )
        contents = ("dit", "dine", "din") if gender == "Neut" else ("din", "dit", "dine")
        return contents, False
    morph, lemma = block.morphs[noun], block.lemmas[noun]
    # *Deres medlåntager* looks like a plural to the tagger.
    is_agent = block.lowers[noun].endswith(PERSON_ENDINGS)
    number = "Plur" if "Number=Plur" in morph and not is_agent else "Sing"
    tagged = "Neut" if "Gender=Neut" in morph else "Com"
    known = _INFLECTION.gender(lemma)
    form = possessive("din", known or tagged, number) or "din"
    if is_next and known is not None and not _is_number_hidden(lemma):
        return (form,), True
    others = ("dit", "dine") if known == "Neut" else ("din", "dit")
    return (form, *(other for other in others if other != form)), False


def _is_number_hidden(lemma: str) -> bool:
    """*Deres svar*, *Deres forhold*: one or several cannot be told from the form."""
    forms = (
        _INFLECTION.form(lemma, "NOUN", f"Definite=Ind|Number={number}")
        for number in ("Sing", "Plur")
    )
    singular, plural = forms
    return singular == plural


def _noun_after(block: AnalysedBlock, index: int) -> tuple[int | None, bool]:
    """The noun that is owned, and whether nothing but its adjectives stands before it."""
    is_next = True
    for position in range(index + 1, min(index + _NOUN_REACH, len(block.tokens))):
        if block.upos[position] == "NOUN":
            return position, is_next
        is_participle = "VerbForm=Part" in block.morphs[position]
        is_next &= is_participle or block.upos[position] in _BEFORE_NOUN
        if block.tokens[position].is_sent_start or block.lowers[position] in ",.;:?!":
            return None, False
    return None, False


def judge_polite(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """Every polite form, with fixes that fit together."""
    yield from _polite_findings(document, _polite(facts))


def judge_mixed(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
    """The rarer of the two forms of address, where a letter has both."""
    polite = _polite(facts)
    familiar = [
        (block, fact)
        for block, fact in facts
        if isinstance(fact, Address) and fact.word in _FAMILIAR
    ]
    if not polite or not familiar:
        return
    if len(polite) <= len(familiar):
        yield from _polite_findings(document, polite)
        return
    for block, fact in familiar:
        values = {"other": "De"}
        yield Finding(fact.start, fact.end, values, block=block.index)


def _polite(facts: Facts) -> Facts:
    """The polite forms, if one is sure, or one is likely and nothing says *du* or *I*."""
    addresses = [(block, fact) for block, fact in facts if isinstance(fact, Address)]
    polite = [(block, fact) for block, fact in addresses if fact.is_polite]
    is_polite_only = len(polite) == len(addresses)
    needed = Certainty.LIKELY if is_polite_only else Certainty.SURE
    return polite if any(fact.certainty >= needed for _, fact in polite) else ()


def _polite_findings(document: Document, polite: Facts) -> Iterator[Finding]:
    several = _addressed_to(document)
    addresses = [fact for _, fact in polite if isinstance(fact, Address)]
    all_certain = several is False and all(
        fact.certainty is Certainty.SURE and fact.is_certain for fact in addresses
    )
    applicability = Applicability.SAFE if all_certain else Applicability.UNSAFE
    for block, fact in polite:
        if isinstance(fact, Address):
            contents = (_TO_SEVERAL[fact.word],) if several else fact.contents
            fixes = tuple(_fix(fact, content, applicability) for content in contents)
            plain = " eller ".join(f"»{fix.edits[0].content}«" for fix in fixes)
            values = {"other": "du", "plain": plain}
            yield Finding(fact.start, fact.end, values, fixes, block=block.index)


def _fix(address: Address, content: str, applicability: Applicability) -> Fix:
    if address.is_initial:
        content = content[0].upper() + content[1:]
    edit = TextEdit(address.start, address.end, content)
    return Fix(applicability, f"Skriv »{content}«", (edit,))


def _addressed_to(document: Document) -> bool | None:
    """Whether the letter has several readers, by its salutation; None if that does not tell."""
    for block in document.blocks:
        if _SALUTATION.match(block.text) and len(block.text) <= _LONGEST_SALUTATION:
            if _SEVERAL.search(block.text):
                return True
            return False if _ONE_READER.match(block.text) and not block.placeholders else None
    return None
