"""Main clauses with the subject before the verb behind a fronted adverbial: *Derfor vi sender …*.

Danish has the finite verb in second place; who writes word for word after English forgets it.
"""

from collections.abc import Iterator

from klarsprog_lint.guards.clauses import is_finite
from klarsprog_lint.guards.versions import Sentence

_SUBJECTS = frozenset(("jeg", "du", "han", "hun", "vi", "de", "I", "man"))
# Adverbs that fill the first place by themselves; *så* and *måske* let the subject follow.
_ADVERBS = frozenset(
    "derfor nu herefter derefter desuden derudover herudover samtidig dermed hermed desværre "
    "normalt snart fremover endvidere senere først bagefter alligevel ellers imidlertid således "
    "heldigvis efterfølgende endelig herved derved derimod tidligere".split()
)
_ADVERBIAL_NOUNS = frozenset(("dag", "morgen", "aften", "år", "øvrigt", "stedet"))
_CONDITIONS = frozenset(("hvis", "når", "såfremt", "selvom", "medmindre", "fordi", "ifald"))


def unturned(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The spans of tokens from the subject to the verb that should stand before it."""
    tokens = sentence.tokens
    if sentence.part.kind == "heading" or len(tokens) < 4 or tokens[-1].text != ".":
        return
    subject = _behind_adverbial(sentence) or _behind_clause(sentence)
    # A capital opens a sentence of its own: *ved en indkomst under 5.000 kr. Du får …*.
    is_subject = subject and tokens[subject].text in _SUBJECTS
    if is_subject and _is_verb(sentence, subject + 1):
        yield subject, subject + 2


def _behind_adverbial(sentence: Sentence) -> int:
    lowers = sentence.lowers
    if lowers[0] in _ADVERBS:
        return 1
    if lowers[0] in ("i", "til") and lowers[1] in _ADVERBIAL_NOUNS:
        return 2
    if sentence.tokens[0].pos_ != "ADP":
        return 0
    # *På mødet vi taler om sagen.*: the only verb of the sentence.
    verbs = [index for index, token in enumerate(sentence.tokens) if is_finite(token)]
    return verbs[0] - 1 if len(verbs) == 1 and verbs[0] > 2 else 0


def _behind_clause(sentence: Sentence) -> int:
    """The word behind a condition, if no later clause turns: *Hvis du vil klage, du kan …*."""
    lowers = sentence.lowers
    if lowers[0] not in _CONDITIONS or lowers.count(",") != 1:
        return 0
    comma = lowers.index(",")
    if not any(map(is_finite, sentence.tokens[:comma])):
        return 0
    # *Hvis den ansøgning, du har sendt er forkert*: the verb behind belongs to the condition.
    later = [token for token in sentence.tokens[comma + 3 :] if is_finite(token)]
    return 0 if later else comma + 1


def _is_verb(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and is_finite(sentence.tokens[index])
