"""Rights and duties that are left over when all others of their place have a counterpart.

A faithful rewrite turns passives into duties and grants into rights, so that it has more of both
than the first text. It does not have one duty less and one right more, nor a duty where the first
text only opens something.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from klarsprog_lint.guards.alignment import Group
from klarsprog_lint.guards.clauses import INVERTED, all_clauses
from klarsprog_lint.guards.modals import DUTY, FREEDOM, NO_RIGHT, PROHIBITION, RIGHT
from klarsprog_lint.guards.model import Difference, Pair, whole
from klarsprog_lint.guards.sayings import Said, said
from klarsprog_lint.guards.versions import Sentence

# Obligations without a modal.
_OBLIGES = re.compile(
    r"\b(?:betingelse[rn]?|vilkår|krav\s+om|det\s+er\s+nødvendigt|påkræve[td]|kræve[rs]?|indbetaling"
    r"|tilpligt\w+|pålægge[rs]|påbyde[rs]|forudsæt\w+|forudsat|betinge\w+|forfald\w*|skyld(?:er|es)"
    r"|\w*pligt\w*|mod\s+(?:\w+\s+)?(?:pant|sikkerhed|betaling)|efter\s+forudgående)\b"
    r"|\b\w*(?:betales|afleveres|bestilles|erstattes|orienteres|underrettes|fjernes|returneres"
    r"|opkræves|vedlægges|medbringes|indsendes|udfyldes|underskrives|anmeldes|meddeles|oplyses"
    r"|stiles|rettes|sendes|nedtages|udføres|afholdes|retableres|holdes|føres|opbevares|placeres)\b",
    re.IGNORECASE,
)
# Whatever may bind somebody: a passive, a limit, a deadline, a price.
_BINDS = re.compile(
    r"\b\w{3,}es\b|\b(?:skal|senest|inden|frist\w*|mindst|højst|kun|alene|uden|først|før|ikke|ingen"
    r"|medmindre|udelukke\w*|krav|nød\w+|vigtig\w*|behov\w*|brug|må|bør|aftal\w+|pris\w*|udgør"
    r"|koster|takst\w*|gebyr\w*|afgift\w*|opkræv\w*|regning\w*|udgift\w*)\b",
    re.IGNORECASE,
)
# What is offered or possible rather than allowed.
_IDLE = frozenset(
    "få se læse ringe kontakte skrive spørge finde blive risikere forvente henvende gå "
    "regne opnå komme vide undvære undlade slippe nøjes vælge vente".split()
)
_DENIED = frozenset(("ikke", "ingen", "intet"))
_DEPENDENT = frozenset(("som", "der", "hvis", "såfremt", "når", "hvor", "om", "at", INVERTED))
_FIRST = frozenset(("først", "kun"))
_UNLESS = re.compile(r"\b(?:uden|medmindre|bortset|før|mod|kun|alene|grundlag)\b", re.IGNORECASE)
_WISHES = re.compile(
    r"\b(?:hvis|når|såfremt)\s+(?:\w+\s+)?(?:vil|ønsker|klager|søger|skal|uenig)\b|\b(?:vil|ønsker)\s+(?:du|I)\b|^så\b|\bfor\s+at\b",
    re.IGNORECASE,
)
_LEADS_TO_CONDITIONS = ("hvis", "når", "såfremt", "medmindre")
_CONTRARY = (
    {DUTY, RIGHT},
    {DUTY, NO_RIGHT},
    {FREEDOM, NO_RIGHT},
    {FREEDOM, RIGHT},
)


def left_over(pair: Pair) -> Iterator[Difference]:
    """The first right or duty of every place that is left over."""
    permits = [item for item in said(pair.before.sentences) if _permits(item)]
    for group, sentence in _places(pair):
        known = [*permits] if sentence else []
        new = _right(group, known, sentence, pair) or _duty(group, sentence)
        if new:
            yield _difference(new, group)
    for previous, sentence in zip(pair.after.sentences, pair.after.sentences[1:], strict=False):
        yield from _disagreeing(previous, sentence)


def _places(pair: Pair) -> Iterator[tuple[Group, Sentence | None]]:
    """The groups, and what is aligned with nothing together with what stands beside it."""
    owners = {sentence: group for group in pair.groups for sentence in group.after}
    lost = [group for group in pair.groups if not group.after]
    sentences = pair.after.sentences
    for group in pair.groups:
        if group.before and group.after:
            yield group, None
    for sentence in sentences:
        if owners[sentence].before or not any(item.modal for item in said([sentence])):
            continue
        ends = (
            (sentences[sentence.number - 1 :: -1] if sentence.number else ()),
            sentences[sentence.number + 1 :],
        )
        beside = [
            next((owners[other] for other in end if owners[other].before), None) for end in ends
        ]
        groups = dict.fromkeys([*filter(None, beside), *lost])
        before = tuple(old for group in groups for old in group.before)
        after = (*(new for group in groups for new in group.after), sentence)
        if before:
            yield Group(before, after), sentence


def _permits(item: Said) -> bool:
    is_main = not _is_dependent(item) or item.clause.opening == "at"
    return is_main and item.modal.kind in (RIGHT, NO_RIGHT, PROHIBITION)


def _is_dependent(item: Said) -> bool:
    """*Der kan søges* opens with *der*, too, and depends on nothing."""
    return item.clause.opening in _DEPENDENT and not (
        item.clause.opening == "der" and item.clause.start == 0
    )


def _right(group: Group, known: Sequence[Said], own: Sentence | None, pair: Pair) -> Said | None:
    """A right too many where a duty is missing."""
    before, after = said(group.before), said(group.after)
    rights = [item for item in after if _is_plain_right(item, pair)]
    permits = [item for item in before if _permits(item)]
    left = [new for new in rights if not any(old.is_same_act(new) for old in (*permits, *known))]
    free = [old for old in permits if not any(old.is_same_act(new) for new in rights)]
    denied = sum(
        item.modal.kind in (NO_RIGHT, PROHIBITION) or (item.modal.kind == RIGHT and item.is_limited)
        for item in after
    )
    if len(left) <= max(len(free) - denied, 0):
        return None
    if _obligations(group.before, before) <= _obligations(group.after, after):
        return None
    return next((new for new in left if own in (None, new.clause.sentence)), None)


def _is_plain_right(item: Said, pair: Pair) -> bool:
    return (
        item.modal.kind == RIGHT
        and item.place.text.lower() == "kan"
        and item.modal.verb not in _IDLE
        and not _is_dependent(item)
        and not item.is_dependent
        and not item.is_limited
        and not _is_listed_condition(item.clause.sentence, pair)
        and not _is_answer(item.clause.sentence, pair)
    )


def _is_answer(sentence: Sentence, pair: Pair) -> bool:
    """*Hvad kan du gøre?* is answered by what nobody has to do."""
    asked = pair.after.sentences[sentence.number - 1] if sentence.number else sentence
    return asked.text.rstrip().endswith("?") and "kan" in asked.lowers


def _is_listed_condition(sentence: Sentence, pair: Pair) -> bool:
    """Whether it is an item of a list that *hvis* leads to."""
    if sentence.part.kind != "list_item":
        return False
    leads = (s for s in pair.after.sentences[sentence.number :: -1] if s.part.kind != "list_item")
    lead = next(leads, None)
    words = lead.text.rstrip(": ").lower().split() if lead else []
    return bool(words) and any(word in _LEADS_TO_CONDITIONS for word in words[-2:])


def _obligations(sentences: Sequence[Sentence], found: Sequence[Said]) -> int:
    modal = [item for item in found if item.modal.kind in (DUTY, FREEDOM)]
    held = {item.clause for item in found}
    clauses = (clause for clause in all_clauses(sentences) if clause not in held)
    return len(modal) + sum(
        bool(_OBLIGES.search(clause.text)) and not _DENIED & {*clause.lowers} for clause in clauses
    )


def _duty(group: Group, own: Sentence | None) -> Said | None:
    """A duty where the first text binds nobody."""
    before = said(group.before)
    if own or any(item.modal.kind in (DUTY, FREEDOM) for item in before):
        return _exchanged(group) if not own else None
    found = [item for item in said(group.after) if item.place.text.lower() == "skal"]
    duties = [item for item in found if _is_plain_duty(item)]
    texts = [sentence.text for sentence in group.before]
    is_bound = any(map(_OBLIGES.search, texts))
    rights = [item for item in before if item.modal.kind in (RIGHT, NO_RIGHT)]
    if rights and not is_bound:
        # *Skal først få*, *skal kun gøre rent, hvis*: a limit goes with what may be.
        limited = (item for item in duties if _FIRST & {*item.clause.lowers})
        freed = (item for item in found if item.modal.kind == FREEDOM and not item.is_limited)
        if new := next(limited, None) or next(freed, None):
            return new
    if is_bound or any(item.modal.kind == PROHIBITION for item in before):
        return None
    if any(map(_BINDS.search, texts)):
        return _exchanged(group)
    return next(iter(duties), None)


def _exchanged(group: Group) -> Said | None:
    """A duty too many where a right is missing that has no limit to make a duty of."""
    before, after = said(group.before), said(group.after)
    rights = [_count(side, RIGHT, NO_RIGHT, PROHIBITION) for side in (before, after)]
    duties = [_count(side, DUTY, FREEDOM) for side in (before, after)]
    if rights[0] <= rights[1]:
        return None
    found = [
        item
        for item in after
        if _is_plain_duty(item) and not _WISHES.search(item.clause.sentence.text)
    ]
    plain = [item for item in before if item.modal.kind == RIGHT and _is_unlimited(item)]
    for new in found:
        same = [item for item in before if item.is_same_act(new)]
        if new.core and same and all(item in plain for item in same):
            return new
    allowed = [item for item in before if item.modal.kind in (RIGHT, NO_RIGHT, PROHIBITION)]
    if duties[0] < duties[1] and len(plain) == len(allowed):
        return next(iter(found), None)
    return None


def _is_unlimited(item: Said) -> bool:
    return not (item.is_limited or item.is_at_latest or _UNLESS.search(item.clause.sentence.text))


def _count(found: Iterable[Said], *kinds: str) -> int:
    return sum(item.modal.kind in kinds for item in found)


def _is_plain_duty(item: Said) -> bool:
    return (
        item.modal.kind == DUTY
        and item.place.text.lower() == "skal"
        and bool(item.modal.verb)
        and not item.is_need
        and not _is_dependent(item)
    )


def _disagreeing(previous: Sentence, sentence: Sentence) -> Iterator[Difference]:
    """*Du kan søge igen. Det skal du, hvis …*: a modal without a verb repeats the one before."""
    if sentence.lowers[0] not in ("det", "begge") or previous.text.rstrip().endswith("?"):
        return
    first = next(iter(said([sentence])), None)
    if first is None or first.place.text.lower() not in ("kan", "skal"):
        return
    olds = said([previous])
    if first.modal.verb not in ("", "ske") or not olds:
        return
    if all({old.modal.kind, first.modal.kind} in _CONTRARY for old in olds):
        yield Difference(
            f"»{first.place.text}« svarer ikke til »{olds[-1].place.text}« lige før.",
            (),
            (olds[-1].place, first.place),
        )


def _difference(new: Said, group: Group) -> Difference:
    what = "en pligt" if new.modal.kind == DUTY else "en ret eller mulighed"
    return Difference(
        f"»{new.place.text}« er {what}; det er det ikke i den første tekst.",
        (whole(group.before[0]),),
        (new.place,),
    )
