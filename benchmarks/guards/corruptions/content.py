"""Sentences with a fact dropped, and facts, promises and reasons that nobody gave."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.guards.corruptions.model import Corrupt, Kind, kind, replaced, sentences, without

_APPEAL = re.compile(r"\bklag|\bindbring|genvurder|fastholder", re.IGNORECASE)
_FACT = re.compile(
    r"\d|\b(?:skal|må ikke|har ret til|har pligt til|kan ikke|kun|hvis|medmindre)\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\d[\d.,:-]*\d|\d")

_PROMISES = (
    "Vi ringer til dig i næste uge.",
    "Vi sørger for, at pengene er på din konto hurtigst muligt.",
    "Vi hjælper dig gerne med at udfylde skemaet hjemme hos dig.",
    "Vi garanterer, at du får svar inden for kort tid.",
    "Du får selvfølgelig en ny mulighed, hvis det ikke passer dig.",
    "Vi sender dig en sms, når sagen er færdig.",
    "Du får altid en fast kontaktperson hos os.",
    "Vi betaler også for transporten.",
)
_REASONS = (
    "Det skyldes, at kommunen skal spare penge i år.",
    "Baggrunden er, at mange borgere har søgt om det samme.",
    "Årsagen er, at vi har fået ny ledelse.",
    "Det gør vi, fordi nogle borgere har snydt.",
    "Grunden er, at lægen ikke har svaret på vores brev.",
    "Det skyldes, at din indkomst er steget.",
)
_FACTS = (
    "Vores kontor er lukket om fredagen.",
    "Din nabo har også fået et brev om sagen.",
    "Du kan også møde op i Borgerservice uden at bestille tid.",
    "Politiet er orienteret om sagen.",
    "Skemaet findes også på engelsk og arabisk.",
    "Ordningen bliver afskaffet til næste år.",
    "Du kan parkere gratis foran rådhuset.",
    "Din arbejdsgiver får en kopi af brevet.",
)
_AMOUNTS = (
    "Det koster {} kr.",
    "Der er et gebyr på {} kr.",
    "Du skal betale et depositum på {} kr.",
    "Du får derudover {} kr. ekstra.",
    "Beløbet kan højst være {} kr.",
)
_DEADLINES = (
    "Du skal svare inden {} dage.",
    "Fristen er {} dage.",
    "Du skal gøre det senest den {}. oktober.",
    "Vi svarer dig inden for {} uger.",
)


def _dropped(pattern: re.Pattern[str], unless: re.Pattern[str] | None) -> Corrupt:
    def corrupt(text: str, random: Random) -> Iterator[str]:
        found = [sentence for sentence in sentences(text) if sentence.block != "heading"]
        for sentence in found:
            is_kind = pattern.search(sentence.text) and not (
                unless and unless.search(sentence.text)
            )
            is_greeting = not sentence.text.endswith((".", "!", "?"))
            if len(found) > 1 and is_kind and not is_greeting and len(sentence.text.split()) > 4:
                rest = without(text, sentence.start, sentence.end).strip()
                if _says_more(sentence.text, rest):
                    yield re.sub(r"\n- *(?=\n|$)", "", rest)

    return corrupt


def _says_more(lost: str, rest: str) -> bool:
    """Whether the sentence holds a figure that stands nowhere else, or none at all."""
    figures = _FIGURES.findall(lost)
    return not figures or any(figure not in rest for figure in figures)


def _invented(pool: Sequence[str], numbers: Sequence[int] = ()) -> Corrupt:
    """A sentence from nowhere after a sentence of the text."""

    def corrupt(text: str, random: Random) -> Iterator[str]:
        places = [
            sentence.end
            for sentence in sentences(text)
            if sentence.block == "paragraph" and sentence.text.endswith(".")
        ]
        free = [number for number in numbers if str(number) not in text] or [0]
        for _ in range(2 if places else 0):
            place = random.choice(places)
            new = random.choice(pool).format(random.choice(free))
            yield replaced(text, place, place, f" {new}")

    return corrupt


_LOST = (
    "udeladelser tal frister paragraffer modalitet låste-ord negation betingelser aktører navne "
    "kvantorer numre-og-adresser flettefelter klagevejledning"
)

KINDS: tuple[Kind, ...] = (
    kind("sentence with a fact dropped", _LOST, _dropped(_FACT, _APPEAL)),
    kind("appeal sentence dropped", _LOST, _dropped(_APPEAL, None)),
    kind("invented promise", "nye-oplysninger tone", _invented(_PROMISES)),
    kind("invented reason", "nye-oplysninger", _invented(_REASONS)),
    kind("invented fact", "nye-oplysninger", _invented(_FACTS)),
    kind(
        "invented amount",
        "tal nye-oplysninger",
        _invented(_AMOUNTS, (135, 275, 390, 640, 1150, 2480, 5075)),
    ),
    kind(
        "invented deadline",
        "frister nye-oplysninger",
        _invented(_DEADLINES, (6, 9, 11, 13, 16, 23)),
    ),
)
