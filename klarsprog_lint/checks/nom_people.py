"""Who acts where a noun hides it: the reader or the sender, as far as a letter tells for sure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.checks.readers import is_to_several
from klarsprog_lint.checks.sender_words import OTHER_AUTHORITY
from klarsprog_lint.documents.model import Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_FAMILIAR = frozenset(("du", "dig", "din", "dit", "dine"))
_POLITE = frozenset(("De", "Dem", "Deres"))
_POLITE_LOWER = frozenset(word.lower() for word in _POLITE)
# Letters about somebody else: what is not done is not the reader's to do.
_THIRD_PARTY = frozenset(
    ("borgeren", "borgerens", "ansøger", "ansøgeren", "ansøgers", "klager", "pågældende",
     "vedkommende", "beboeren")
)  # fmt: skip
_PLURAL = frozenset(("jer", "jeres"))
_SINGLE_SENDER = frozenset(("jeg", "mig", "min", "mit", "mine"))

# What only the reader can fail to do, and what only the authority does with a case.
READER_ACTS = frozenset(
    """betaling indbetaling tilbagebetaling indsendelse fremsendelse aflevering indlevering svar
    besvarelse fremmøde deltagelse overholdelse opfyldelse efterlevelse underskrivelse udfyldelse
    medvirken reaktion afbud returnering henvendelse indberetning""".split()
)
# What the reader does, as far as a letter to him or her speaks of it at all.
READER_DOES = READER_ACTS - {"svar", "besvarelse", "afbud", "reaktion"} | {
    "indgivelse", "overtrædelse", "misligholdelse", "overskridelse", "benyttelse", "tilmelding"
}  # fmt: skip
SENDER_ACTS = frozenset(
    """behandling vurdering beregning udbetaling opkrævning fastsættelse gennemgang registrering
    indkaldelse varsling genberegning omberegning regulering genvurdering revurdering
    efterregulering modregning gennemførelse""".split()
)
# Verbs that need no object.
INTRANSITIVE = frozenset(
    ("betale", "svare", "møde frem", "deltage", "medvirke", "reagere", "melde afbud",
     "give samtykke")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class People:
    """How a letter names its reader (*du*, *De*, *I*) and its sender (*vi*); else None."""

    reader: str | None = None
    sender: str | None = None


@dataclass(frozen=True, slots=True)
class _Address:
    familiar: bool
    polite: bool
    plural: bool
    single_sender: bool
    third_party: bool


_NOBODY = _Address(False, False, False, False, False)


@dataclass(frozen=True, slots=True)
class _Versions:
    """The findings of one block, by the people that their fixes may name."""

    findings: dict[People, tuple[Finding, ...]]


Search = Callable[[AnalysedBlock, Options, People], Iterator[Finding]]
_READERS = (None, "du", "De", "I")
_SENDERS = (None, "vi")


def with_people(search: Search) -> PythonDocumentCheck:
    """A check whose fixes name reader or sender as the whole letter does."""

    def collect(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
        facts: list[Fact] = [address] if (address := _address(block)) is not None else []
        plain = tuple(search(block, options, People()))
        if plain:
            senders = (None,) if OTHER_AUTHORITY.search(block.block.text) else _SENDERS
            versions = {
                People(reader, sender): tuple(search(block, options, People(reader, sender)))
                for reader in _READERS
                for sender in senders
            }
            facts.append(_Versions(versions))
        return facts

    def judge(document: Document, facts: Facts, _: Options) -> Iterator[Finding]:
        found = [(block, fact) for block, fact in facts if isinstance(fact, _Versions)]
        if not found:
            return
        people = _people(document, [fact for _, fact in facts if isinstance(fact, _Address)])
        for block, fact in found:
            known = people if people in fact.findings else replace(people, sender=None)
            for finding in fact.findings[known]:
                if not is_protected(block, finding.start, finding.end):
                    yield replace(finding, block=block.index)

    return PythonDocumentCheck(collect, judge)


def _address(block: AnalysedBlock) -> _Address | None:
    words = block.vocabulary
    polite = not _POLITE_LOWER.isdisjoint(words) and any(
        token.text in _POLITE and not token.is_sent_start for token in block.tokens
    )
    found = _Address(
        not _FAMILIAR.isdisjoint(words),
        polite,
        not _PLURAL.isdisjoint(words),
        not _SINGLE_SENDER.isdisjoint(words),
        not _THIRD_PARTY.isdisjoint(words),
    )
    return found if found != _NOBODY else None


def _people(document: Document, addresses: Sequence[_Address]) -> People:
    familiar = any(address.familiar for address in addresses)
    polite = any(address.polite for address in addresses)
    plural = any(address.plural for address in addresses)
    named = [word for word, used in (("du", familiar), ("De", polite), ("I", plural)) if used]
    reader = named[0] if len(named) == 1 else None
    if reader == "du" and is_to_several(document):
        reader = None
    if any(address.third_party for address in addresses):
        reader = None
    single = any(address.single_sender for address in addresses)
    return People(reader, None if single else "vi")
