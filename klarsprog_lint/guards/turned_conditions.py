"""Conditions turned round: *hvis du svarer* where the first text says *svares der ikke*.

Two conditions that speak of the same must be denied equally often, unless what hangs on them is
turned round as well (*kun hvis A* is *ikke, hvis ikke A*). So the denials of a condition and of
what hangs on it are counted together; an odd difference turns the rule round.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import likeness
from klarsprog_lint.guards.concepts import key
from klarsprog_lint.guards.condition import IF, UNLESS, WHEN, Condition
from klarsprog_lint.guards.condition_signs import (
    STRICT,
    is_exception,
    is_unless,
    may_deny,
    outcomes_denied,
    times_denied,
    without_denials,
)
from klarsprog_lint.guards.lost_conditions import is_same, rest_of
from klarsprog_lint.guards.model import Difference, Pair
from klarsprog_lint.guards.versions import Sentence, Version

Found = Sequence[Condition]
# Likeness from which two conditions of a group that nothing else matched are compared.
_ENOUGH = 0.15
# Where one statement of a sentence ends and the next one begins.
_NEXT = re.compile(r"; |, (?:og|men|idet|hvorfor|hvorefter|dog)\b")
# *Kan du ikke komme? Hvis det skyldes sygdom, …* has its denial before it.
_REASON = re.compile(r"hvis det (?:ikke )?skyldes", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:inden|senest|før|rettidig\w*|til tiden)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:efter|senere|for sent?)\b", re.IGNORECASE)
_MEETS = re.compile(r"\bikke (?:\w+ )?opfylder\b")


def turned(
    pair: Pair, old: Found, new: Found, matched: Mapping[Condition, Condition]
) -> Iterator[Difference]:
    """The conditions of the first text that the rewrite denies, and the other way round."""
    first = {*old}
    found = [(item, other) for item, other in matched.items() if item in first]
    for group in pair.groups:
        found += _left_over(group, old, new, matched)
    for item, other in found:
        if other.is_clause and _is_turned(pair, item, other, old, new):
            yield Difference(
                f"»{item.place.text}« er vendt om til »{other.place.text}«.",
                (item.place,),
                (other.place,),
            )
    compared = {other for item, other in found if item.is_clause}
    groups = {sentence: group for group in pair.groups for sentence in group.after}
    for other in new:
        if other not in compared and _is_denied_anew(groups[other.sentence], other):
            yield Difference(
                f"»{other.place.text}« benægter noget, som den første tekst ikke benægter.",
                (),
                (other.place,),
            )


def _left_over(
    group: Group, old: Found, new: Found, matched: Mapping[Condition, Condition]
) -> Iterator[tuple[Condition, Condition]]:
    """Conditions of a group that nothing matched, each with the most like one, or the only one."""
    mine = [c for c in old if c.sentence in group.before and c not in matched]
    theirs = [c for c in new if c.sentence in group.after and c not in matched and c.is_clause]
    for other in theirs if mine else ():
        best = max(mine, key=lambda item: likeness(item.keys, other.keys))
        is_like = likeness(best.keys, other.keys) >= _ENOUGH
        is_only = len(mine) == len(theirs) == 1 and other.kind == IF and not _asks(other)
        is_like = is_like and is_same(best, other, rest_of(best, group.before))
        if is_like or (is_only and not (other.keys and other.is_idle)):
            yield best, other


def _is_turned(pair: Pair, item: Condition, other: Condition, old: Found, new: Found) -> bool:
    if _REASON.match(other.place.text):
        return False
    is_alone = not _has_siblings(item, old) and not _has_siblings(other, new)
    is_whole = not (_leads_or_lists(item, pair.before) or _leads_or_lists(other, pair.after))
    was = times_denied(item, with_clauses=is_whole, goes_on=is_alone)
    now = times_denied(other, with_clauses=is_whole, goes_on=is_alone)
    # What follows a condition may depend on it or on what hangs on it: it must differ alone, too.
    alone = [times_denied(one, with_clauses=False, goes_on=False) for one in (item, other)]
    is_other = was % 2 != now % 2 and alone[0] % 2 != alone[1] % 2
    if is_other and (_may_be_opposites(item, other) or _are_sides_of_a_limit(item, other)):
        return False
    # *Er i tvivl* and *er usikker* may be the same: nothing but such words differs.
    is_strict = STRICT.search(item.place.text) or STRICT.search(other.place.text)
    if is_other and now and not is_strict:
        return False
    stays = not is_unless(item) or is_unless(other)
    # *Medmindre A* is *kun hvis A* and *dog ikke, hvis A*.
    if not stays and other.kind in (IF, WHEN) and is_exception(other, new):
        return is_other
    may_turn = item.kind == UNLESS and not stays and other.kind == IF and not _asks(other)
    if not is_other and not may_turn:
        return False
    before = [was + is_unless(item) + times for times in outcomes_denied(item, old, pair.before)]
    after = [now + is_unless(other) + times for times in outcomes_denied(other, new, pair.after)]
    return all(one % 2 != two % 2 for one, two in zip(before, after, strict=True))


def _may_be_opposites(item: Condition, other: Condition) -> bool:
    """*Ude af drift* and *virker ikke*: both say something of their own, and share no verb."""
    mine, theirs = _words(item), _words(other)
    shared = mine.keys() & theirs.keys()
    if any(mine[one] or theirs[one] for one in shared) or (shared and not item.is_clause):
        return False
    left = [one for one in mine if one not in theirs]
    right = [one for one in theirs if one not in mine]
    return bool(left) and bool(right)


def _words(item: Condition) -> dict[str, bool]:
    """What a condition speaks of, the words that deny left out, and whether each is a verb."""
    sentence = item.sentence
    text = without_denials(sentence.text)
    return {
        one: token.pos_ == "VERB"
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if item.start <= (begin := token.idx - sentence.start) < item.end
        and text[begin] != " "
        and (one := key(token, lemma))
    }


def _are_sides_of_a_limit(item: Condition, other: Condition) -> bool:
    """*Ikke inden lukketid* is *efter lukketid*."""
    texts = item.place.text, other.place.text
    before = [_BEFORE.search(text) is not None for text in texts]
    after = [_AFTER.search(text) is not None for text in texts]
    return (before[0] and after[1] and not before[1]) or (before[1] and after[0] and not before[0])


def _asks(item: Condition) -> bool:
    return item.place.text.rstrip().endswith("?")


def _has_siblings(item: Condition, side: Found) -> bool:
    return any(c.is_clause and c.sentence is item.sentence and c is not item for c in side)


def _leads_or_lists(item: Condition, version: Version) -> bool:
    """Whether items of a list are part of what the condition says, or it is one."""
    number = item.sentence.number
    return any(
        "list" in s.part.kind or "item" in s.part.kind
        for s in version.sentences[number : number + 2]
    )


def _is_denied_anew(group: Group, other: Condition) -> bool:
    """*Hvis der ikke er rotter* where the first text denies nothing that it says of them."""
    text = other.place.text
    if other.kind not in (IF, WHEN) or not STRICT.search(text) or _asks(other):
        return False
    if not group.before:
        return False
    if _MEETS.search(text):
        return not any("opfyld" in s.text and STRICT.search(s.text) for s in group.before)
    parts = [(len(keys & other.keys), part) for s in group.before for part, keys in _parts(s)]
    shared, best = max(parts, key=lambda part: part[0])
    return bool(shared) and not may_deny(best)


def _parts(sentence: Sentence) -> Iterator[tuple[str, set[str]]]:
    """The statements of a sentence, with what they speak of."""
    begin = 0
    for end in (*(m.start() for m in _NEXT.finditer(sentence.text)), len(sentence.text)):
        yield (
            sentence.text[begin:end],
            {
                key(token, lemma)
                for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
                if begin <= token.idx - sentence.start < end
            }
            - {""},
        )
        begin = end
