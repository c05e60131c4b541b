"""Danish words and figures that every output of ``compare`` shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.comparing import Comparison, Metrics, Verdict
from klarsprog_lint.output.wording import counted

UNRELATED = "De to tekster ser ikke ud til at være samme brev"


def verdict_words(comparison: Comparison) -> str:
    """What the verdict says about the pair."""
    if comparison.unrelated:
        return UNRELATED[0].lower() + UNRELATED[1:]
    if comparison.identical:
        return "de to tekster er ens"
    changed = comparison.verdict is Verdict.CHANGED
    return "betydningen er ændret" if changed else "siger det samme"


def summary(comparisons: Sequence[Comparison]) -> str:
    """»3 par sammenlignet: 2 siger det samme, 1 er ændret.«"""
    unrelated = sum(comparison.unrelated for comparison in comparisons)
    changed = sum(comparison.verdict is Verdict.CHANGED for comparison in comparisons) - unrelated
    kept = len(comparisons) - changed - unrelated
    text = f"{kept} siger det samme, {changed} er ændret"
    if unrelated:
        text += f", {unrelated} ser ikke ud til at være samme brev"
    return f"{counted(len(comparisons), 'par', 'par')} sammenlignet: {text}."


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of both versions. ``part_of_lix`` marks the two that LIX is the sum of."""

    name: str
    before: float
    after: float
    decimals: int
    part_of_lix: bool = False

    @property
    def written(self) -> tuple[str, str]:
        """Both values as a Danish reader writes them."""
        return danish_number(self.before, self.decimals), danish_number(self.after, self.decimals)

    @property
    def change(self) -> str:
        """The difference of what is shown, with its sign; »0« where it is the same."""
        old, new = (round(value, self.decimals) for value in (self.before, self.after))
        sign = "+" if new > old else "−" if new < old else ""
        return sign + danish_number(abs(new - old), self.decimals if sign else 0)


def figures(before: Metrics, after: Metrics) -> Iterator[Figure]:
    """The measures in the order they are shown; the two parts of LIX come right after it."""
    old, new = before.readability, after.readability
    yield Figure("LIX", old.lix, new.lix, 1)
    yield Figure("ord pr. sætning", old.words_per_sentence, new.words_per_sentence, 1, True)
    shares = (100 * old.long_word_share, 100 * new.long_word_share)
    yield Figure("lange ord, procent", *shares, 1, True)
    yield Figure("ord", old.words, new.words, 0)
    yield Figure("sætninger", old.sentences, new.sentences, 0)
    yield Figure("lange ord", old.long_words, new.long_words, 0)
    passives = (before.passives_per_100_words, after.passives_per_100_words)
    yield Figure("passiver pr. 100 ord", *passives, 1)
    findings = (before.findings_per_100_words, after.findings_per_100_words)
    yield Figure("fund pr. 100 ord", *findings, 1)


def danish_number(value: float, decimals: int) -> str:
    """A number with a decimal comma and full stops between thousands."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
