"""Checks NOM02 and NOM05: verbal nouns in number and as purpose."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import act_named_by
from klarsprog_lint.checks.nom_lexicon import VerbalNoun, verbal_noun_at, verbal_nouns
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_TIMES = frozenset(("ved", "efter", "før", "inden", "under", "mod", "uden"))
_ENCLOSING = _TIMES | {"på", "i", "til", "manglende", "en", "et", "foretage", "foretages"}
_PURPOSE = ("med", "henblik", "på")
_PURPOSE_NOUNS = frozenset(
    ("sikring", "belysning", "afklaring", "opfyldelse", "varetagelse", "imødegåelse",
     "imødekommelse", "forebyggelse", "gennemførelse", "iværksættelse")
)  # fmt: skip
# What these are given *to* is their complement, not the purpose of the sentence.
_TAKES_TIL = frozenset(
    ("støtte", "tilskud", "hjælp", "bidrag", "ret", "pligt", "krav", "adgang", "mulighed", "tid",
     "penge", "midler", "udgift", "udgifter", "grundlag", "forslag", "plan", "anledning",
     "bevilling", "tilladelse", "lån", "henvisning", "hensyn", "metode", "behov", "værktøj")
)  # fmt: skip


def verbal_noun_density(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """More verbal nouns in a sentence than the limit; one of them is flagged."""
    limit = int(options.number("max-nouns"))
    if limit < 1 or block.block.kind is BlockKind.HEADING:
        return
    allowed, lookups = options.words("ordinary-nouns"), block.doc.vocab.lookups
    acts = {
        lemma
        for lemma in block.lemma_places
        if lemma not in allowed and act_named_by(lookups, lemma) is not None
    }
    if not acts:
        return
    for sentence in block.sentences:
        found = [
            index
            for index in range(sentence.start, sentence.end)
            if block.lemmas[index] in acts
            and block.upos[index] == "NOUN"
            and index not in block.opaque
            and not (block.lemmas[index] == "henvisning" and block.lowers[index + 1] == "til")
        ]
        if len(found) > limit:
            token = block.tokens[_most_visible(block, found)]
            words = ", ".join(f"»{block.tokens[index].text}«" for index in found)
            yield Finding(token.idx, token_end(token), {"count": str(len(found)), "nouns": words})


def _most_visible(block: AnalysedBlock, found: list[int]) -> int:
    """The last noun that no phrase of another rule is likely to enclose."""
    return next(
        (index for index in reversed(found) if block.lowers[index - 1] not in _ENCLOSING),
        found[-1],
    )


def purpose_as_noun(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """»med henblik på afklaring af« for »for at afklare«; *at* after it belongs to ORD02."""
    lowers = block.lowers
    for index, word in enumerate(lowers):
        if word == "henblik" and lowers[index - 1 : index + 2] == _PURPOSE:
            if lowers[index + 2 : index + 3] not in (("at",), (",",)):
                yield _purpose(block, index - 1, index + 2)
        elif word == "til" and _is_purpose(block, index):
            yield _purpose(block, index, index + 1)


def _is_purpose(block: AnalysedBlock, index: int) -> bool:
    following = block.lowers[index + 1 : index + 3]
    return (
        len(following) == 2
        and following[0] in _PURPOSE_NOUNS
        and following[1] == "af"
        and (index == 0 or block.lemmas[index - 1] not in _TAKES_TIL)
    )


def _purpose(block: AnalysedBlock, first: int, noun: int) -> Finding:
    """Flag up to the noun's *af*, with »for at« and the verb; else the preposition alone."""
    tokens = block.tokens
    row = verbal_noun_at(block, noun) if noun < len(tokens) else None
    with_af = row is not None and block.lowers[noun + 1 : noun + 2] == ("af",)
    if row is None or not with_af or "Definite=Def" in block.morphs[noun]:
        last = tokens[noun - 1] if row is None else tokens[noun]
        return Finding(tokens[first].idx, token_end(last), {"verb": row.verb if row else "…"})
    start, end = tokens[first].idx, token_end(tokens[noun + 1])
    fixes: tuple[Fix, ...] = ()
    if " " not in row.verb and _object_follows(block, noun + 2):
        content = match_case(tokens[first].text, f"for at {row.verb}")
        fix = Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),))
        fixes = (fix,)
    return Finding(start, end, {"verb": row.verb}, fixes)


def _object_follows(block: AnalysedBlock, index: int) -> bool:
    """Whether a noun phrase follows that can be the verb's object, not *at*, *om* or *hvad*."""
    return (
        index < len(block.upos)
        and block.upos[index] in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON")
        and block.lowers[index] not in ("at", "om", "hvad", "hvem", "hvor", "hvordan")
    )
