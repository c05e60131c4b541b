"""Conditions as they are written: clauses, prepositions with a noun, and lists after *hvis*.

*Såfremt du udebliver*, *Udebliver du*, *i tilfælde af udeblivelse*, *ved udeblivelse* and
*udeblivelse kan medføre* all say the same.
"""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.guards.clauses import INVERTED, Clause, clauses, is_finite
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.condition import IF, ONLY_FOR, UNLESS, WHEN, Condition
from klarsprog_lint.guards.condition_nouns import MAY_HAPPEN, of_nouns
from klarsprog_lint.guards.versions import Sentence

_OPENINGS = {
    "hvis": IF,
    "såfremt": IF,
    "ifald": IF,
    INVERTED: IF,
    "medmindre": UNLESS,
    "når": WHEN,
}
# Words that make a condition of the clauses with *at* that follow.
_BEFORE_CLAUSE = re.compile(
    r"\bforuds(?:at|ætter|ætning\w*)\b|\bbetinge\w+|\bbetingelse\w*|\bkræve[rs]?\b(?=,? at)"
    r"|\bkrav\b(?=,? at)|\bvilkår\b(?=,? at)",
    re.IGNORECASE,
)
# Verbs whose subject is what may happen: *udeblivelse kan medføre, at …*.
_LEADS_TO = frozenset("medføre bevirke indebære udløse".split())
_PROVIDED = re.compile(
    r"(?:og |eller )?(?:forudsat,?|under forudsætning af,?|på betingelse af,?) at\b", re.IGNORECASE
)
_TO_THE_EXTENT = re.compile(
    r"(?:og |eller )?(?:i det omfang|for så vidt(?! angår))\b", re.IGNORECASE
)
# *Personligt fremmøde er en betingelse.*
_IS_NEEDED = re.compile(
    r"\b(?:er|udgør) (?:en|et) (?:betingelse|krav|forudsætning|vilkår)\b(?! (?:for|om|,? at))",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?:(?:De|Den|Det|Alle)\s+)?\w+,\s+(?:der|som)\b")
_CAUSES = frozenset(("", "idet", "da", "fordi", "at"))
_VERBS = ("VERB", "AUX")
_PRONOUNS = frozenset("du vi i han hun man de det den der".split())
_LEAD = re.compile(
    r"\b(?P<word>hvis|når|såfremt|betingelser?(?: er| opfyldt)?|krav|forudsætninger)"
    r"(?: (?:mindst|blot) \w+(?: af (?:følgende|disse))?| (?:du|I|vi|det|den|de|barnet))?:?\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:list|item)", re.IGNORECASE)


def conditions(sentences: Sequence[Sentence]) -> Iterator[Condition]:
    """The conditions of a whole version, in order; headings have none."""
    lead = ""
    for sentence in sentences:
        is_item = bool(_ITEM.search(sentence.part.kind))
        if not is_item:
            lead = ""
        elif lead:
            keys = frozenset().union(*(clause.keys for clause in clauses(sentence)))
            yield Condition(lead, sentence, 0, len(sentence.text), keys)
        if asked := _question(sentence):
            yield asked
            continue
        if sentence.part.kind == "heading":
            continue
        yield from _of_clauses(sentence)
        yield from of_nouns(sentence)
        match = _LEAD.search(sentence.text)
        if match:
            lead = WHEN if match["word"].lower() == "når" else IF


def _question(sentence: Sentence) -> Condition | None:
    """*Er du syg?*, which is *hvis du er syg*; what *hvornår* asks for is no condition."""
    tokens = [token for token in sentence.tokens if not token.is_punct and not token.is_space]
    if not tokens or not sentence.text.rstrip().endswith("?"):
        return None
    # The tagger takes *Bruger du …?* for a noun.
    first = tokens[0].lower_
    if not is_finite(tokens[0]) and (first.startswith("hv") or not first.endswith("r")):
        return None
    keys = frozenset[str]().union(*(clause.keys for clause in clauses(sentence)))
    return Condition(IF, sentence, 0, len(sentence.text), keys)


def _of_clauses(sentence: Sentence) -> Iterator[Condition]:
    follows = False
    for clause in clauses(sentence):
        start, end = clause.span
        text = sentence.text[start:end]
        kind = _OPENINGS.get(clause.opening)
        if kind is None and _is_inverted(clause):
            kind = IF
        # *med mindre* opens no clause of its own in the cut.
        if kind is None and re.match(r"(?:og |eller )?med mindre\b", text, re.IGNORECASE):
            kind = UNLESS
        if kind is None and re.match(
            r"(?:og |eller )?(?:i det omfang|for så vidt(?! angår))\b", text, re.IGNORECASE
        ):
            kind = IF
        if kind is None and _PROVIDED.match(text):
            kind = IF
        if kind is None and follows and clause.opening == "at":
            kind = IF
        if kind is None and _IS_NEEDED.search(text) and not {"ikke", "det"} & {*clause.lowers}:
            kind = IF
        if kind:
            yield Condition(kind, sentence, start, end, clause.keys)
        if clause.opening != "at" or not follows:
            follows = bool(_BEFORE_CLAUSE.search(text))
        if subject := _subject_that_leads(clause):
            yield subject
        elif _WHO.match(text) and not kind:
            yield Condition(ONLY_FOR, sentence, start, end, clause.keys, False)


def _is_inverted(clause: Clause) -> bool:
    """*Sker det ikke, når …, bortfalder tilladelsen*, also after *;*, *og* and *men*."""
    sentence, begin = clause.sentence, clause.start
    tokens = sentence.tokens
    if begin and tokens[begin].lower_ in ("og", "men"):
        begin += 1
    elif begin and tokens[begin - 1].text != ";":
        return False
    if begin >= clause.end or not _begins_with_verb(sentence, begin):
        return False
    if "Mood=Imp" in str(tokens[begin].morph) or sentence.text.rstrip().endswith("?"):
        return False
    return any(
        token.text == "," and (is_finite(following) or following.lower_ == "så")
        for token, following in zip(tokens[begin + 1 :], tokens[begin + 2 :], strict=False)
    )


def _begins_with_verb(sentence: Sentence, index: int) -> bool:
    """The tagger takes the verb of *Rydder du ikke …* for a noun."""
    following = sentence.lowers[index + 1 : index + 2]
    is_followed = bool(_PRONOUNS.intersection(following))
    return is_finite(sentence.tokens[index]) or (
        is_followed and sentence.lowers[index].endswith("r")
    )


def _subject_that_leads(clause: Clause) -> Condition | None:
    if clause.opening not in _CAUSES or clause.lowers[0].startswith("hv"):
        return None
    # The subject ends where its finite verb begins.
    stop = next((i for i, token in enumerate(clause.tokens) if token.pos_ in _VERBS), 0)
    tokens = clause.tokens[:stop]
    may_happen = re.search(rf"\b(?:{MAY_HAPPEN})\b", " ".join(clause.lowers[:stop]))
    # *Ved fejl …* is found as a preposition with its noun.
    if tokens and tokens[0].pos_ == "ADP":
        return None
    leads = may_happen or (clause.opening != "at" and _LEADS_TO & {*clause.lemmas})
    if "ikke" in clause.lowers or not tokens or not leads:
        return None
    keys = frozenset(
        filter(None, (key(t, lemma) for t, lemma in zip(tokens, clause.lemmas, strict=False)))
    )
    if not keys or any(token.pos_ == "PRON" for token in tokens):
        return None
    begin = clause.sentence.start
    last = tokens[-1]
    return Condition(
        IF, clause.sentence, tokens[0].idx - begin, last.idx + len(last.text) - begin, keys, False
    )
