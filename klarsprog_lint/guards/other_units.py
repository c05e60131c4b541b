"""A number that lost or got its unit on the way: *15 timer* and *15 af timerne*."""

from klarsprog_lint.guards.mentions import mentions
from klarsprog_lint.guards.versions import Version

# What a unit of time is recognised by, at the end of a compound too.
_STEMS = {
    "dage": "dag",
    "hverdage": "hverdag",
    "arbejdsdage": "arbejdsdag",
    "måneder": "måned",
    "timer": "time",
    "minutter": "minut",
}


def stands_otherwise(value: str, own: Version, other: Version) -> bool:
    """Whether a quantity that one version has alone lost or got its unit: *15 af timerne*.

    A bare number that both have is another one.
    """
    number, _, unit = value.partition(" ")
    mine, theirs = _quantity_values(own), _quantity_values(other)
    if unit:
        # *23 fraværsdage* may be *23 dage*, but not *23 måneder*.
        is_written = _STEMS.get(unit, "") in other.text.lower()
        return number in theirs and number not in mine and is_written
    return any(v.startswith(f"{number} ") and v not in mine for v in theirs)


def _quantity_values(version: Version) -> set[str]:
    return {
        mention.value
        for sentence in version.sentences
        for mention in mentions(sentence)
        if mention.quantity
    }
