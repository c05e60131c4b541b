"""Two outcomes side by side: *bevilget/afslået*, and sentences that say the opposite."""

import re

_GRANT = r"(?:bevil(?:li?n?|l?ig|g)\w*|imødekom\w*|godkend\w*|tilladelse|medhold|tilsagn)"
_REFUSAL = r"(?:afsl(?:ag(?:et)?|å(?:et|s|r)?)|afvis\w*)"
# What a decision may do, and its opposite.
_OPPOSITES = (
    (r"forhøj\w+", r"nedsæt\w+|nedsat"),
    (r"fortsæt\w+", r"stop\w+|ophør\w+"),
    (r"fasthold\w*", r"ændr\w+|ophæv\w+|omgør\w*"),
    (r"helt|fuldt", r"delvist?"),
    (r"rettidigt?", r"for\ssent(?:\s\w+)?"),
)
_PAIRS = "|".join(
    rf"(?:{one})\s?/\s?(?:{other})|(?:{other})\s?/\s?(?:{one})" for one, other in _OPPOSITES
)
OUTCOMES = re.compile(
    rf"\b(?:{_GRANT}\s?/\s?(?:{_REFUSAL}|ikke[\s-]\w+)|{_REFUSAL}\s?/\s?{_GRANT}"
    r"|(?P<verb>[^\W\d_]{2,})\s?/\s?(?:(?P=verb)\sikke|ikke\s(?P=verb))"
    rf"|{_PAIRS}|(?<=siger )ja\s?/\s?nej|(?<=\bfår )(?:et\s)?ja\s?/\s?nej)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(r"\b(?:afslag (?:på|til)|afslår|afslået|afviser|afvist)\b")
_GRANTS = re.compile(
    r"\b(?:(?:bevilling|medhold|tilsagn|tilladelse) (?:på|til|i|om)"
    r"|bevilger|bevilget|imødekommer|imødekommet|godkender|godkendt)\b"
)
_GRANT_HINTS = ("bevil", "medhold", "tilsagn", "tilladelse", "imødekom", "godkend")
_NOT = re.compile(r" ikke\b")
_LEAST_WORDS = 4


class Claim:
    """What a sentence says in words that do not tell yes from no, and which it says."""

    __slots__ = ("is_no", "words")

    def __init__(self, sentence: str) -> None:
        text = sentence.removesuffix(".").lower()
        refusals = negations = 0
        # Asking for a few letters first costs a tenth of what the patterns cost.
        if "afsl" in text or "afvis" in text:
            text, refusals = _REFUSES.subn(_plain, text)
        if " ikke" in text:
            text, negations = _NOT.subn("", text)
        if any(hint in text for hint in _GRANT_HINTS):
            text = _GRANTS.sub(_plain, text)
        self.words = text.split()
        self.is_no = (refusals + negations) % 2 == 1

    def contradicts(self, other: "Claim") -> bool:
        """Whether both say the same but for yes and no; a condition may hold both ways."""
        return (
            self.is_no != other.is_no
            and self.words == other.words
            and len(self.words) >= _LEAST_WORDS
            and "hvis" not in self.words
        )


def _plain(match: re.Match[str]) -> str:
    """A noun with its preposition goes, a verb or participle becomes a sign of its place."""
    return "" if " " in match.group() else "±"
