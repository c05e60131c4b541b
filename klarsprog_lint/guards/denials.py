"""Denials: *ikke*, *ingen*, *uden* with the clause that they deny.

*Vi afslår* says what *du får ikke* says, *først når* what *ikke før* says, *højst* what *ikke mere
end* says. A rewrite exchanges one for the other, so a denial that has no fellow in the other
version is compared with such words before it counts as lost or added.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.guards.clauses import INVERTED, Clause, clauses
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.model import Place, place
from klarsprog_lint.guards.versions import Sentence

_DENIES = re.compile(
    r"\b(?:hverken\b(?:(?!\bhverken\b).){1,80}?\beller|ikke|ej|aldrig|ingen|intet|ingenting|næppe"
    r"|uden(?!\s+(?:for|om|på)\b))\b",
    re.IGNORECASE,
)
# Fixed phrases that deny nothing, or take up a denial that stands before them.
_IDLE = re.compile(
    r"\b(?:ikke\s+(?:kun|bare|alene|mindst|blot)\b(?!\s+(?:fordi|på\s+grund|hvis|af\s+den))"
    r"|ikke\s+desto\s+mindre|hvorvidt\b[^.,]{0,60}?\bikke"
    r"|(?<!selv )om\s+(?:\w+\s+)?(?:eller\s+)?ikke"
    r"|eller\s+ej|heller\s+(?:\w+\s+){0,2}?ikke|(?:ikke|ingen)\b(?=[^.,]{0,40}?\bhverken\b))\b",
    re.IGNORECASE,
)
# *ikke mere end*: a limit; *højst* says the same.
_LIMIT = re.compile(
    r"\b(?:ikke|aldrig|ingen|hverken)\b(?:[^.,;]|[.,](?=\d)){0,90}?\b(?P<than>oversti\w+|overskri\w+|(?:over|under|ud\s+over)"
    r"(?=\s+(?:\w+\s+)?\d)|(?:mere|flere|mindre|færre|senere|tidligere|højere|lavere|længere|større|ældre"
    r"|yngre|nærmere|tættere|videre|kortere|andre|andet)(?=\s+(?:\w+\s+){0,3}?end\b)|efter(?=\s+kl))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?<!dage )(?<!timer )(?<!uger )(?<!uge )(?<!måneder )(?<!måned )"
    r"(?<!døgn )(?<!år )(?<!minutter )"
    r"\b(?:før(?:end)?|forinden|inden)\b(?!\s+(?:for|\d|den|(?:\w+\s+)?(?:dage|uger)))",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:medmindre|med\s+mindre|undta\w+|bortset\s+fra|fraset|på\s+nær|med\s+undtagelse|uden"
    r"|and(?:et|re|en)\s+end|ud\s+over|kun|dog)\b",
    re.IGNORECASE,
)
# *ikke af dig, men af os*; *jobcentret og ikke teamet*.
_CONTRAST = re.compile(r"\s+[^,.]{2,40},\s+men\s+(?:af|til|fra|på|i|hos|hvis|når|for|med)\b")
_EXPLAINS = re.compile(r"(?:Det\s+(?:vil\s+sige|betyder)|Med\s+andre\s+ord|Altså|Derfor)\b")
_ELLIPTIC = re.compile(r"\s+(?:for|i|på|hvis|til|om|ved|af|fordi|når|efter|med|så|pligt|ret)\b")
#: What opens a clause that says under which condition something else holds, or asks.
CONDITIONAL = frozenset(("hvis", "såfremt", "når", "medmindre", "ifald", "om", INVERTED))


@dataclass(frozen=True, eq=False)
class Denial:
    """A denying word with its clause; ``than`` is the comparative that makes a limit of it."""

    clause: Clause
    start: int
    end: int
    than: str

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.clause.sentence

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place(self.sentence, self.start, self.end)

    @property
    def is_without(self) -> bool:
        """*uden*, which denies no more than what follows it."""
        return self.sentence.text[self.start : self.end].lower() == "uden"

    @property
    def is_in_condition(self) -> bool:
        """*Hvis du ikke betaler*, *Betaler du ikke, …*."""
        return self.clause.opening in CONDITIONAL or self.is_asked

    @property
    def is_no_longer(self) -> bool:
        """*ikke længere*."""
        return bool(re.match(r"\s+længere\b", self.sentence.text[self.end :]))

    @property
    def is_subordinate(self) -> bool:
        """Whether it stands in a condition or a relative clause, or beside one."""
        own = clauses(self.sentence)
        number = next(i for i, c in enumerate(own) if c.start == self.clause.start)
        while number and not own[number].opening and own[number].lowers[0] in ("og", "eller"):
            number -= 1
        opened = {"som", "der", "hvor"} if own[number].start else set[str]()
        return own[number].opening in CONDITIONAL | opened

    @property
    def is_asked(self) -> bool:
        """*Vil du ikke have brevet?*"""
        return self.sentence.text.rstrip().endswith("?")

    @property
    def may_be_turned(self) -> bool:
        """*ikke … før*, *ikke … uden*: *først når* and *kun med* say the same."""
        text = self.sentence.text
        if re.search(r"\bså\s+længe\b", text[: self.start]):
            return True
        own = [d for d in denials(self.sentence) if d.clause is self.clause]
        return bool(_BEFORE.search(text, self.start) or _EXCEPT.search(text, self.end)) or (
            len(own) > 1 and "uden" in self.clause.lowers
        )

    @property
    def is_partial(self) -> bool:
        """*dog ikke i weekender*, *ikke alle*: what stands beside it holds for the rest."""
        before, after = self.sentence.text[: self.start].rstrip(), self.sentence.text[self.end :]
        return bool(
            re.match(r"\s+al(?:le|t)?\b", after)
            or _CONTRAST.match(after)
            or (before.endswith("dog") and re.match(r"\s*,?\s*(?:hvis|når|såfremt)\b", after))
            or (re.search(r"(?:\bdog|\bmen|,|\()$", before) and _ELLIPTIC.match(after))
            or (re.search(r"(?:\bog|,)$", before) and not self._has_verb_after())
        )

    def _has_verb_after(self) -> bool:
        begin = self.sentence.start + self.start
        return any(t.idx > begin and t.pos_ in ("VERB", "AUX") for t in self.clause.tokens)

    @property
    def explains(self) -> bool:
        """*Det vil sige, at du ikke …*, *…, så fristen bliver ikke udsat*."""
        return bool(_EXPLAINS.match(self.sentence.text)) or (
            self.clause.lowers[0] in ("så", "derfor")
        )


@lru_cache(maxsize=4096)
def denials(sentence: Sentence) -> tuple[Denial, ...]:
    """The denials of a sentence, in order."""
    return tuple(_denials(sentence))


def _denials(sentence: Sentence) -> Iterator[Denial]:
    text = sentence.text
    idle = [match.span() for match in _IDLE.finditer(text)]
    limits = {match.start(): match["than"].lower() for match in _LIMIT.finditer(text)}
    own = clauses(sentence)
    for match in _DENIES.finditer(text):
        if any(start <= match.start() < end for start, end in idle):
            continue
        clause = next((c for c in reversed(own) if c.span[0] <= match.start()), own[0])
        yield Denial(clause, *match.span(), limits.get(match.start(), ""))


# Words that say nothing of what is denied, and verbs of giving, whoever gives.
_FILLING = frozenset(
    "hverke læng igen godt behøv kommun borger udgang hovedr fald modsat eventu endnu fortsa "
    "stadig styk heller yderli nemlig allige".split()
)
_OBJECT = frozenset("at hvad hvem hvor hvordan hvorfor hvilken hvilke hvilket som".split())
# *opsættende* and *opsætte* end in other letters where six are kept.
_STEM = 5
_SAME = {
    "=yde": "=få",
    "=bevilge": "=få",
    "=give": "=få",
    "=meddele": "=få",
    "tilken": "=få",
    "pålæg": "=få",
    "pålægg": "=få",
    "udsted": "=få",
    "udleve": "=få",
    "medreg": "=regne",
}


def denied(denial: Denial) -> frozenset[str]:
    """What a denial is about: *uden* denies no more than what follows it."""
    word = denial.sentence.text[denial.start : denial.end].lower()
    if word == "ikke" and denial.start == denial.clause.span[0]:
        return _plain(_after(denial)[:1])  # *ikke forbrugte midler*
    if word != "uden" and not denial.is_partial:
        return topic(denial.clause)
    keys = _plain(_after(denial))
    return keys or _following(denial.clause)


def core(denial: Denial) -> frozenset[str]:
    """What is denied itself: the verb, and what stands next after the denying word."""
    return _plain([*_after(denial)[:2], *denial.clause.verbs])


def _after(denial: Denial) -> list[str]:
    begin = denial.sentence.start + denial.start
    pairs = zip(denial.clause.tokens, denial.clause.lemmas, strict=True)
    found = (key(token, lemma) for token, lemma in pairs if token.idx > begin)
    return list(filter(None, found))


@lru_cache(maxsize=8192)
def topic(clause: Clause) -> frozenset[str]:
    """What a clause says or denies; *det er ikke nok, at* is about what follows."""
    keys = _plain(clause.keys)
    return keys | _following(clause) if len(keys) < 2 else keys


def _following(clause: Clause) -> frozenset[str]:
    """What a clause that is the object of this one is about."""
    own = clauses(clause.sentence)
    after = next((c for c in own if c.start >= clause.end), None)
    return _plain(after.keys) if after and after.lowers[0] in _OBJECT else frozenset()


def _plain(keys: Iterable[str]) -> frozenset[str]:
    """Without figures: they say how much and when, not what is denied."""
    return frozenset(
        _SAME.get(key, key if key[:1] == "=" else key[:_STEM])
        for key in keys
        if key not in _FILLING and not key[:1].isdigit()
    )
