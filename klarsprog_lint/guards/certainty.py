"""How sure something is: what was decided is not *måske* decided in the rewrite."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import clauses
from klarsprog_lint.guards.model import Difference, Pair, place
from klarsprog_lint.guards.versions import Sentence

_ENDS_NOT = re.compile(
    r"\b(?:ophør|stop|stands|bortfald)\w*\s+(?:\w+\s+){0,3}ikke\b"
    r"|\bikke\s+(?:\w+\s+){0,3}(?:ophør|stop|stands|bortfald)\w*|\b(?:fortsat|stadig)\b",
    re.IGNORECASE,
)
# A kind of doubt and all the ways to say it; the ways of one kind may replace one another.
_DOUBTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "tvivl",
            r"\b(?:måske|formentlig|formodentlig|muligvis|sandsynligvis|antagelig|eventuelt"
            r"|sandsynlig\w*|formod\w+|kunne\s+tænkes|tilsyneladende|vistnok|kan\s+ikke\s+"
            r"(?:udelukke|afvise)\w*)\b",
        ),
        (
            "overvejelse",
            r"\b(?:overveje\w*|påtænk\w+|planlæg\w+|agter|har\s+til\s+hensigt|regne[rs]?\s+med"
            r"|forvent\w+|er\s+ved\s+at|udsigt\s+til|agterskrivelse)\b",
        ),
        ("foreløbighed", r"\b(?:foreløbig\w*|endnu\s+ikke|indtil\s+videre)\b"),
    )
)
# What may become one of these words without being any less sure.
_ALSO: dict[str, re.Pattern[str]] = {
    "tvivl": re.compile(
        r"\beventuel\w*|\bevt\b|\bmulig\w*|\bantage\w*|\bkan\s+(?:\w+\s+)?(?:være|få|have|medføre)\b"
        r"|\bkunne\b|\bforvent\w+|\bforment\w*|\budelukke\w*",
        re.IGNORECASE,
    ),
    "overvejelse": re.compile(
        r"\btilrettelæg\w*|\borganiser\w*|\bantage\w*|\bpåregn\w*|\bhensigt\w*|\bvil\b|\bforment\w*|\budkast\w*",
        re.IGNORECASE,
    ),
    "foreløbighed": re.compile(
        r"\bikke\b|\bmidlertidig\w*|\budkast\w*|\bafvent\w*|\bnuværende\b", re.IGNORECASE
    ),
}
_MESSAGES = {
    "tvivl": "»{}« gør det usikkert; den første tekst er ikke i tvivl.",
    "overvejelse": "»{}« gør det til en hensigt; i den første tekst er det ikke kun en hensigt.",
    "foreløbighed": "»{}« gør det foreløbigt; det er det ikke i den første tekst.",
}
_GOES_ON = re.compile(r"\b(?:fortsat|fortsætter|stadig|fremover)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\bikke\s+længere\b|\bophør\w*|\bstop\w*|\bstands\w*|\bbortfald\w*", re.IGNORECASE
)


def doubts(pair: Pair) -> Iterator[Difference]:
    """The words of the rewrite that make unsure what the original, there, is sure of."""
    known = pair.before.text.lower()
    for group in pair.groups:
        if not group.before:
            continue
        old = " ".join(sentence.text for sentence in group.before)
        yield from _going_on(group, old)
        for sentence in group.after:
            for name, pattern in _DOUBTS:
                match = pattern.search(sentence.text)
                if (
                    match
                    and match.group().lower() not in known
                    and not pattern.search(old)
                    and not _ALSO[name].search(old)
                    and not _is_elsewhere(pair, sentence, pattern)
                ):
                    where = place(sentence, *match.span())
                    yield Difference(_MESSAGES[name].format(match.group()), (), (where,))


def _is_elsewhere(pair: Pair, sentence: Sentence, pattern: re.Pattern[str]) -> bool:
    """Whether another sentence of the original is as unsure of the same."""
    about = _topic(sentence)
    return any(
        pattern.search(other.text) and about & _topic(other) for other in pair.before.sentences
    )


def _topic(sentence: Sentence) -> frozenset[str]:
    return frozenset[str]().union(*(clause.keys for clause in clauses(sentence)))


def _going_on(group: Group, old: str) -> Iterator[Difference]:
    """What ended in the original goes on in the rewrite."""
    new = " ".join(sentence.text for sentence in group.after)
    # *bortfalder dog ikke* goes on.
    if (
        not _ENDS.search(old)
        or _ENDS_NOT.search(old)
        or _ENDS.search(new)
        or re.search(r"\bikke\b", new)
    ):
        return
    for sentence in group.after:
        match = _GOES_ON.search(sentence.text)
        if match and not _GOES_ON.search(old):
            where = place(sentence, *match.span())
            yield Difference(f"»{match.group()}«: i den første tekst hører det op.", (), (where,))
            return
