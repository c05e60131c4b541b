"""References to law: another paragraph, a lost one, another law."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import (
    Kind,
    kind,
    other,
    replaced,
    sentence_at,
    together,
    without,
)

_NUMBER = re.compile(r"(?:§§? ?|stk\. ?|nr\. (?=\d\b(?!\.)))(\d+)(?![\d.])")
_STEP = re.compile(r",? (?:stk\.|nr\.) \d+(?=[,. ]|$)")
_REFERENCE = re.compile(
    r",? (?:jf\.|efter|ifølge|i henhold til) (?:[a-zæøå]+lovens? |barnets lovs? )?§ \d+"
    r"(?:,? (?:stk\.|nr\.) \d+)*(?: i (?:lov|bekendtgørelse) om [a-zæøå ]+?)?(?=[.,]|$)"
)
_LAWS = (
    *("servicelov", "aktivlov", "forvaltningslov", "byggelov", "planlov", "pensionslov"),
    *("retssikkerhedslov", "dagtilbudslov", "folkeskolelov", "sygedagpengelov"),
)
_SHORT = re.compile(r"\b([A-ZÆØÅa-zæøå]{3,}lov)(?=en\b|ens\b)")
_LONG = re.compile(r"(?<=\blov om )[a-zæøå]+(?: (?:og|for|til|i|af) [a-zæøå]+)*")
_SUBJECTS = ("social service", "retssikkerhed", "social pension", "dagtilbud", "planlægning")


def _changed(text: str, random: Random) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        if "nr" in match.group() and not re.search(
            r"(?:§|stk)[^.]*\.?[^.]*$", text[: match.start()]
        ):
            continue
        value = int(match[1])
        new = value + random.choice((1, 2, 10)) if value < 4 else value + random.choice((-1, 1, 10))
        yield replaced(text, *match.span(1), str(new))


def _dropped(text: str, random: Random) -> Iterator[str]:
    """A step of a path or the whole reference, where it is not repeated elsewhere."""
    for pattern in (_STEP, _REFERENCE):
        for match in pattern.finditer(text):
            written = match.group().strip(" ,")
            before = text[max(0, match.start() - 25) : match.start()]
            is_law = pattern is _REFERENCE or re.search(r"§ \d+[a-z]?(?:, stk\. \d+)?$", before)
            if is_law and text.count(written) == 1:
                yield without(text, *match.span())


def _short_names(text: str, random: Random) -> Iterator[str]:
    for match in _SHORT.finditer(text):
        yield replaced(text, *match.span(), other(_LAWS, match.group(), text, random))


def _long_names(text: str, random: Random) -> Iterator[str]:
    for match in _LONG.finditer(text):
        if "§" in sentence_at(text, match.start()).text:
            yield replaced(text, *match.span(), other(_SUBJECTS, match.group(), text, random))


KINDS: tuple[Kind, ...] = (
    kind("§ changed", "paragraffer", _changed),
    kind("§ or stk. dropped", "paragraffer", _dropped),
    kind("law exchanged", "paragraffer", together(_short_names, _long_names)),
)
