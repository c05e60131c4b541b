"""G03: the references to law are the same, and no law has been exchanged for another."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.facts import Fact, Wording, compare_facts
from klarsprog_lint.guards.mentions import Kind, facts_of
from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength
from klarsprog_lint.guards.versions import Sentence

_WORDING = Wording(
    lost="Henvisningen »{before}« mangler.",
    added="Henvisningen »{after}« står ikke i den første tekst.",
    swapped="Henvisningerne »{before}« og »{after}« har byttet plads.",
)
_LAWS = Wording(
    lost="Loven »{before}« nævnes ikke længere.",
    added="Loven »{after}« nævnes ikke i den første tekst.",
    swapped="Lovene »{before}« og »{after}« har byttet plads.",
)
_LAW = re.compile(
    r"\b(?:lov|bekendtgørelse)\s+(?:nr\.\s*\d+\s+)?om\s+(?:(?:en|et|den|det)\s+)?"
    r"(?P<subject>[a-zæøå]+-?(?:\s+(?!(?:har|er|kan|skal|som|der|at|og|i|af|for|til|med|på)\b)"
    r"[a-zæøå]+)?(?:\s+(?:og|for|til|i|af)\s+[a-zæøå]+)?)"
    r"|\b(?P<short>[a-zæøå]{3,}(?:lov|bekendtgørelse))(?:en|ens)\b|\b(?P<child>barnets\s+lov)s?\b",
    re.IGNORECASE,
)
# Short names that are not made of the long name's first words, by what they begin with.
_SHORT_NAMES = {
    "servicelov": "social service",
    "aktivlov": "aktiv socialpolitik",
    "pensionslov": "social pension",
    "boligstøttelov": "individuel boligstøtte",
    "beskæftigelsesindsatslov": "aktiv beskæftigelsesindsats",
    "retssikkerhedslov": "retssikkerhed",
    "sygedagpengelov": "sygedagpenge",
    "planlov": "planlægning",
    "almenboliglov": "almene boliger",
    "repatrieringslov": "repatriering",
    "vejlov": "offentlige veje",
    "privatvejslov": "private fællesveje",
    "kommunestyrelseslov": "kommunernes styrelse",
    "aktivbeskæftigelseslov": "aktiv beskæftigelsesindsats",
    "børnelov": "børn",
    "dagtilbudslov": "dag-",
}
# Long enough to tell *social service* from *social pension*.
_STEM = 11


def _laws(sentence: Sentence) -> Iterator[Fact]:
    for match in _LAW.finditer(sentence.text):
        yield Fact(_law_name(match), match.start(), match.end())


def _law_name(match: re.Match[str]) -> str:
    """The beginning of the law's subject, the same for its long and its short name."""
    if match["child"]:
        return "barnets"
    if match["short"]:
        short = match["short"].lower()
        subject = _SHORT_NAMES.get(short, short.removesuffix("lov").removesuffix("bekendtgørelse"))
    else:
        subject = match["subject"].lower()
    return "dag" if subject.startswith("dag") else subject[:_STEM].strip()


def _check(pair: Pair) -> Iterator[Difference]:
    yield from compare_facts(pair, facts_of(Kind.LAW), _WORDING)
    yield from compare_facts(pair, _laws, _LAWS)


GUARD = Guard(
    code="G03",
    name="paragraffer",
    strength=Strength.HARD,
    explanation="De samme paragraffer, stykker, numre og love er nævnt.",
    check=_check,
)
