"""Conditions as they are written: clauses, prepositions with a noun, and lists after *hvis*.

*Såfremt du udebliver*, *Udebliver du*, *i tilfælde af udeblivelse*, *ved udeblivelse* and
*udeblivelse kan medføre* all say the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.guards.clauses import INVERTED, Clause, clauses, is_finite
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

IF, UNLESS, WHEN = "betingelse", "undtagelse", "når"
#: *Borgere, der …, kan*: what must be true of somebody.
ONLY_FOR = "kreds"
#: *efter anmodning*: a condition that *når du beder om det* says as well as *hvis*.
LOOSE = "forudgående"
_OPENINGS = {
    "hvis": IF,
    "såfremt": IF,
    "ifald": IF,
    INVERTED: IF,
    "medmindre": UNLESS,
    "når": WHEN,
}
# What may happen or not: *ved udeblivelse* is a condition, *ved mødet* is a time.
_MAY_HAPPEN = (
    r"manglende|udebliv\w+|sygdom|forsink\w+|mislighold\w+|overtræd\w+|tvivl\w*|fejl\w*|uenighed"
    r"|overskrid\w+|undlad\w+|forsøm\w+|bortkomst|tab|skade\w*|dødsfald|forfald til|for sen\w*"
    r"|fravær|afslag|ændring\w*|for lav\w*|for høj\w*|utilstrække\w+|gentag\w+|uberettiget"
    r"|urigtig\w*|forgæves|afbud|forhindring|uoverensstemmelse\w*"
)
# Words that make a condition of what follows them, up to the next verb.
_BEFORE_NOUN = re.compile(
    r"\bi tilfælde af\b|\bi mangel af\b|\bunder forudsætning af\b"
    rf"|\bved (?=(?:\w+s |en |et |eventuel\w* |din |dit )?(?:{_MAY_HAPPEN})\b)"
    r"|\bbetinget\s+af\s+(?!at\b)|\bforudsætter\s+(?!at\b)|\bpå grund af\b"
    r"|\bved (?=(?:[a-zæøå]+(?:e|t|ig|sk) )?[a-zæøå]+(?:ning|else|ing|sel)\b)"
    r"|\bmod (?=(?:\w+ )?(?:betaling|forevisning|aflevering|dokumentation|fremvisning)\b)"
    r"|\befter (?=(?:\w+ ){0,2}(?:anmodning|begæring|aftale|godkendelse|tilladelse|henvisning)\b)",
    re.IGNORECASE,
)
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
_WHO = re.compile(r"(?:(?:De|Den|Det|Alle)\s+)?\w+,\s+(?:der|som)\b")
_CAUSES = frozenset(("", "idet", "da", "fordi", "at"))
_VERBS = ("VERB", "AUX")
_LEAD = re.compile(
    r"\b(?P<word>hvis|når|såfremt|betingelser?(?: er| opfyldt)?|krav|forudsætninger)"
    r"(?: (?:mindst|blot) \w+(?: af (?:følgende|disse))?)?:?\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:list|item)", re.IGNORECASE)
# Conditions that restrict nothing: *hvis du har spørgsmål*, *ønsker du at klage*.
_IDLE = re.compile(
    r"\bspørgsmål\b|\bi tvivl\b|\bønsker?\b|\bvil\b|\buenig|\bindsigelser\b|\bbemærkninger\b"
    r"|\bbrug for\b|\brettelser\b|\bkommentarer\b|\bellers\b|\bi modsat fald\b",
    re.IGNORECASE,
)
_WEIGHTY = re.compile(r"\bikke\b|\binden\b|\bsenest\b|\d", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Condition:
    """What must be so, what must not be so, or when something happens."""

    kind: str
    sentence: Sentence
    start: int
    end: int
    keys: frozenset[str]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place(self.sentence, self.start, self.end)

    @property
    def is_idle(self) -> bool:
        """Whether nothing hangs on it."""
        text = self.sentence.text[self.start : self.end]
        return not self.keys or bool(_IDLE.search(text) and not _WEIGHTY.search(text))


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
        yield from _before_nouns(sentence)
        match = _LEAD.search(sentence.text)
        if match:
            lead = WHEN if match["word"].lower() == "når" else IF


def _question(sentence: Sentence) -> Condition | None:
    """*Er du syg?*, which is *hvis du er syg*; what *hvornår* asks for is no condition."""
    tokens = [token for token in sentence.tokens if not token.is_punct and not token.is_space]
    if not tokens or not sentence.text.rstrip().endswith("?") or not is_finite(tokens[0]):
        return None
    keys = frozenset[str]().union(*(clause.keys for clause in clauses(sentence)))
    return Condition(IF, sentence, 0, len(sentence.text), keys)


def _of_clauses(sentence: Sentence) -> Iterator[Condition]:
    follows = False
    for clause in clauses(sentence):
        start, end = clause.span
        text = sentence.text[start:end]
        kind = _OPENINGS.get(clause.opening)
        # *med mindre* opens no clause of its own in the cut.
        if kind is None and re.match(r"(?:og |eller )?med mindre\b", text, re.IGNORECASE):
            kind = UNLESS
        if kind is None and re.match(r"(?:og |eller )?i det omfang\b", text, re.IGNORECASE):
            kind = IF
        if kind is None and _PROVIDED.match(text):
            kind = IF
        if kind is None and follows and clause.opening == "at":
            kind = IF
        if kind:
            yield Condition(kind, sentence, start, end, clause.keys)
        if clause.opening != "at" or not follows:
            follows = bool(_BEFORE_CLAUSE.search(text))
        if subject := _subject_that_leads(clause):
            yield subject
        elif _WHO.match(text) and not kind:
            yield Condition(ONLY_FOR, sentence, start, end, clause.keys)


def _subject_that_leads(clause: Clause) -> Condition | None:
    if clause.opening not in _CAUSES or clause.lowers[0].startswith("hv"):
        return None
    # The subject ends where its finite verb begins.
    stop = next((i for i, token in enumerate(clause.tokens) if token.pos_ in _VERBS), 0)
    tokens = clause.tokens[:stop]
    may_happen = re.search(rf"\b(?:{_MAY_HAPPEN})\b", " ".join(clause.lowers[:stop]))
    # *Ved fejl …* is found as a preposition with its noun.
    if tokens and tokens[0].pos_ == "ADP":
        return None
    if "ikke" in clause.lowers or not tokens or not (may_happen or _LEADS_TO & {*clause.lemmas}):
        return None
    keys = frozenset(
        filter(None, (key(t, lemma) for t, lemma in zip(tokens, clause.lemmas, strict=False)))
    )
    if not keys or any(token.pos_ == "PRON" for token in tokens):
        return None
    begin = clause.sentence.start
    last = tokens[-1]
    return Condition(
        IF, clause.sentence, tokens[0].idx - begin, last.idx + len(last.text) - begin, keys
    )


def _before_nouns(sentence: Sentence) -> Iterator[Condition]:
    for match in _BEFORE_NOUN.finditer(sentence.text):
        may_happen = re.search(_MAY_HAPPEN, sentence.text[match.end() :][:40])
        is_time = match.group().lower().startswith(("efter", "ved")) and not may_happen
        is_only = bool(re.search(r"\b(?:kun|alene)\b", sentence.text[: match.start()]))
        if match.group().lower() == "på grund af" and not is_only:
            continue
        kind = LOOSE if is_time and not is_only else IF
        found: list[str] = []
        end = match.end()
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True):
            offset = token.idx - sentence.start
            if offset < match.end():
                continue
            if (token.pos_ in _VERBS and "VerbForm=Fin" in str(token.morph)) or token.text == ",":
                break
            found.append(key(token, lemma))
            end = offset + len(token.text)
        yield Condition(kind, sentence, match.start(), end, frozenset(filter(None, found)))
