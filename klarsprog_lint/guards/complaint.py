"""G11: guidance on complaints keeps its steps: to whom, where, when, how, and what then happens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.guards.authorities import authorities
from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength, place, whole
from klarsprog_lint.guards.versions import Sentence, Version

_COMPLAINT = re.compile(
    r"\b(?:på)?klag(?:e|en|es|ede|et|efrist\w*|evejledning\w*|eadgang\w*)?\b|\bpåklager\b"
    # *Klager har gjort gældende* and *vi har fået klager over støj* guide nobody.
    r"|\bklager\s+(?:du|I|De|man)\b|\bklager,?\s+(?:over\s+\w+\s+)?(?:skal|kan|der\s+modtages|som\s+modtages)\b|\b(?:du|I|De|man)\s+klager\b|\banke[rs]?\b"
    r"|\b(?:ind)?bring(?:e|es|er)\s+(?:\w+\s+){0,4}(?:for|ind)\b|\bdomstol\w*|\bsøgsmål\w*"
    r"|\bgenvurder\w*|\bklagenævn\w*|\bankestyrelsen\w*|\bopsættende\s+virkning",
    re.IGNORECASE,
)
# *Klagen sendes til Datatilsynet* says to whom one complains; that is the first step.
_NO_BODY = r"(?!\s+\w*(?:styrelse|nævn|tilsyn|ombudsmand|minister|ankenævn))"


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of guidance: what it is, and how the first text and a plainer one may say it."""

    name: str
    said: re.Pattern[str]
    kept: re.Pattern[str]


def _step(name: str, said: str, kept: str) -> _Step:
    return _Step(name, re.compile(said, re.IGNORECASE), re.compile(kept, re.IGNORECASE))


_STEPS = (
    _step(
        "at man kan klage",
        r"\bpåklages?\b|\bkan\s[^.]{0,80}\b(?:klages?|indbringes?|ankes?)\b"
        r"|\bret til at (?:på)?klage\b|\bklageadgang",
        r"\b(?:kan|vil|skal|må|at)\b[^.]{0,80}\bklage\b|\bklager?\s+(?:du|I|man|over|til|inden|senest)\b"
        r"|\bklag\b|\bklages\b|\bklageadgang|\bpåklag|\bindbring|\banke|\bklage\b[^.]{0,60}\b(?:kan|skal|senest|inden)\b",
    ),
    _step(
        "at sagen kan komme for domstolene",
        r"\bdomstol\w*|\bsøgsmål",
        r"\bdomstol\w*|\bsøgsmål|\bret(?:ten|ssag)\b|\bsagsøg|\blægg?e?r? sag|\bbyret",
    ),
    _step(
        "hvor klagen skal sendes hen",
        r"\bklage[nr]?\b[^.,]{0,60}\b(?:(?:ind|frem)?sendes|indgives|indleveres|stiles|afleveres)"
        rf"\s[^.]{{0,50}}\b(?:til|hos)\b{_NO_BODY}"
        rf"|\bsende?\s+(?:din\s+|jeres\s+|en\s+)?klagen?\s+til\b{_NO_BODY}",
        r"\b(?:ind|frem)?send(?!t)\w*\b(?!\s+(?:\w+\s+){0,3}videre)"
        r"|\baflever|\bindgiv|\bindlever|\bstile|\bhave\s+(?:din\s+|jeres\s+)?klage|\bskriv\w*\s+til\b"
        # *Du kan klage til kommunen*, where the first text has *indgives til kommunen*.
        r"|\bklage\b[^.]{0,60}\b(?:til|hos)\s+(?:os\b|(?:[\wæøå]+\s)?kommunen?\b"
        r"|forvaltningen\b|\w*(?:center|afdeling)\w*)",
    ),
    _step(
        "at sagen bliver vurderet igen",
        r"\bgenvurder|\b(?:vurder|behandl)\w*\s[^.]{0,40}\bpå ny\b",
        r"\bgenvurder|\bigen\b|\bpå ny\b|\b[ée]n gang til\b|\bny vurdering",
    ),
    _step(
        "at klagen bliver sendt videre",
        r"\b(?:videre|over)send(?:e[sr]?|t)\b",
        r"\bvidere|\boversend|\bsende[rs]?\b[^.]*\b(?:nævn|styrelse)",
    ),
    _step(
        "at en klage ikke har opsættende virkning",
        r"\bopsættende\s+virkning",
        r"\bopsættende\s+virkning",
    ),
    _step(
        "at for sene klager bliver afvist",
        r"\bklage[nr]?\b[^.]*\bafvis\w*",
        r"\bafvis\w*|\b(?:ikke|ingen)\b[^.]*\b(?:behandl|klage)|\bfor\s+sent\b|\bbortfald|\bretten\b",
    ),
    _step(
        "at man kan klage mundtligt",
        r"\bmundtlig",
        r"\bmundtlig|\bklag[^.]*\b(?:ring|telefon|tlf|sige|personlig)|\b(?:ring|sige|telefon)[^.]*\bklag"
        r"|\bsige\s+de[nt]\b|\bskriv\w*\b[^.]*\b(?:ring|sig)",
    ),
    _step(
        "at man skal klage skriftligt",
        r"\bskriftlig",
        r"\bskriftlig|\bskriv|\bbrev\b|\be?-?mail|\bdigital",
    ),
)


def _check(pair: Pair) -> Iterator[Difference]:
    before, after = _guidance(pair.before), _guidance(pair.after)
    if not before:
        return
    goes = _goes_to_a_body(before, pair.after)
    if not after and not goes:
        yield Difference("Vejledningen om at klage er væk.", tuple(map(whole, before)))
        return
    for step in _STEPS:
        here = _first(step.said, before)
        if step is _STEPS[0] and goes:
            continue
        if here is not None and not _stands(step.kept, pair.after):
            yield Difference(f"Vejledningen siger ikke længere, {step.name}.", (here,))
    yield from _values(before, pair.after)


def _goes_to_a_body(before: list[Sentence], after: Version) -> bool:
    """*Gå til Huslejenævnet med sagen* guides without a word of complaining."""
    bodies = {body.value for sentence in before for body in authorities(sentence.text)}
    return any(body.value in bodies for body in authorities(after.text))


def _guidance(version: Version) -> list[Sentence]:
    """The sentences of guidance; a heading alone guides nobody."""
    return [
        sentence
        for sentence in version.sentences
        if sentence.part.kind != "heading" and _COMPLAINT.search(sentence.text)
    ]


def _first(step: re.Pattern[str], sentences: list[Sentence]) -> Place | None:
    for sentence in sentences:
        if match := step.search(sentence.text):
            return place(sentence, *match.span())
    return None


def _stands(step: re.Pattern[str], version: Version) -> bool:
    return any(
        step.search(sentence.text)
        for sentence in version.sentences
        if sentence.part.kind != "heading"
    )


def _values(before: list[Sentence], after: Version) -> Iterator[Difference]:
    """Dates, amounts and addresses of the guidance that are nowhere any more."""
    kept = {mention.value for sentence in after.sentences for mention in mentions(sentence)}
    for sentence in before:
        for mention in mentions(sentence):
            if mention.value not in kept and mention.kind.value not in ("quantity", "time", "law"):
                where = place(sentence, mention.start, mention.end)
                yield Difference(f"»{where.text}« mangler i vejledningen om at klage.", (where,))


GUARD = Guard(
    code="G11",
    name="klagevejledning",
    strength=Strength.HARD,
    explanation="Alt om, hvordan man klager, står der stadig.",
    check=_check,
)
