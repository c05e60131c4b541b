"""How sure something is: what was decided is not *måske* decided in the rewrite."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Pair, place

# A kind of doubt and all the ways to say it; the ways of one kind may replace one another.
_DOUBTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "tvivl",
            r"\b(?:måske|formentlig|formodentlig|muligvis|sandsynligvis|antagelig|eventuelt"
            r"|eventuel\w*|mulig(?:t|e|vis)?|sandsynlig\w*|formod\w+|antage[srt]?|kunne tænkes"
            r"|tilsyneladende|umiddelbart|nok skal|vistnok|forment\w+|formentes)\b",
        ),
        (
            "overvejelse",
            r"\b(?:overveje\w*|påtænk\w+|påtænkt|planlæg\w+|agter|har til hensigt|hensigt\w*"
            r"|(?:på)?regn\w+ med|påregn\w+|forvent\w+|er ved at"
            r"|vil\b(?=[^.]{0,40}\btræff\w+)|udsigt til)",
        ),
        ("foreløbighed", r"\b(?:foreløbig\w*|endnu ikke|midlertidig\w*|indtil videre|udkast\w*)\b"),
        ("tvivl", r"\bkan ikke (?:udelukke|afvise)\w*"),
        ("fortsat", r"\b(?:fortsat|fortsætter|stadig|fremover|endnu|bibehold\w*|fastholde\w*)\b"),
    )
)
_MESSAGES = {
    "tvivl": "»{}« gør det usikkert; den første tekst er ikke i tvivl.",
    "overvejelse": "»{}« gør det til en hensigt; i den første tekst er det ikke kun en hensigt.",
    "foreløbighed": "»{}« gør det foreløbigt; det er det ikke i den første tekst.",
    "fortsat": "»{}« står ikke i den første tekst.",
}


def doubts(pair: Pair) -> Iterator[Difference]:
    """The words of the rewrite that make unsure what the original, there, is sure of."""
    for group in pair.groups:
        if not group.before:
            continue
        old = {
            name
            for sentence in group.before
            for name, pattern in _DOUBTS
            if pattern.search(sentence.text)
        }
        for sentence in group.after:
            for name, pattern in _DOUBTS:
                match = pattern.search(sentence.text)
                if match and name not in old:
                    yield Difference(
                        _MESSAGES[name].format(match.group()),
                        (),
                        (place(sentence, *match.span()),),
                    )
