"""Foreign sentences, and what a writing assistant says around its answer."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import Kind, kind, replaced, sentences

_ENGLISH = (
    "Please contact us if you have any questions.",
    "You will receive a new letter as soon as possible.",
    "This decision is based on the information that we have received.",
    "You can find more information on our website.",
    "We will send you a reminder before the meeting.",
    "Remember to bring all relevant documents.",
)
_NORWEGIAN = (
    "Du må gi oss beskjed så snart som mulig.",
    "Vi håper at dette svarer på spørsmålene dine.",
    "Ta kontakt med oss hvis du lurer på noe.",
    "Søknaden din blir behandlet fortløpende.",
    "Du får ikke støtte før vi har mottatt alle opplysningene.",
)
# Danish words and how a Norwegian writes them; none of the right ones is Danish.
_NORWEGIAN_WORDS = {
    "af": "av", "efter": "etter", "uger": "uker", "dig": "deg", "ansøgning": "søknad",
    "afgørelse": "avgjørelse", "afgørelsen": "avgjørelsen", "modtaget": "mottatt", "os": "oss",
    "søgt": "søkt", "søge": "søke", "også": "også", "brev": "brev", "kun": "bare", "noget": "noe",
    "oplysninger": "opplysninger", "bruge": "bruke", "klage": "klage", "hjælp": "hjelp",
    "tage": "ta", "give": "gi", "giver": "gir", "have": "ha", "møde": "møte", "mødet": "møtet",
    "bliver": "blir", "mere": "mer", "meget": "mye", "betale": "betale", "tilskud": "tilskudd",
    "beløbet": "beløpet", "beløb": "beløp", "måneden": "måneden", "sagen": "saken", "sag": "sak",
    "spørgsmål": "spørsmål", "nu": "nå", "ud": "ut", "op": "opp", "året": "året", "ikke": "ikke",
    "udgifter": "utgifter", "boligen": "boligen", "straks": "straks", "besked": "beskjed",
    "ret": "rett", "pligt": "plikt", "dokumentation": "dokumentasjon", "jeres": "deres",
}  # fmt: skip
_LEADS = (
    "Her er en omskrivning af teksten i klart sprog:",
    "Selvfølgelig! Her er teksten i en mere letforståelig version:",
    "Her er et forslag til en enklere formulering:",
    "Klart, jeg har omskrevet brevet, så det er nemmere at læse:",
)
_TAILS = (
    "Håber det hjælper!",
    "Sig endelig til, hvis du vil have mig til at ændre noget.",
    "Jeg har forkortet teksten og bevaret alle vigtige oplysninger.",
    "Lad mig vide, hvis tonen skal være mere formel.",
    "Bemærk: Jeg har erstattet svære ord med enklere ord.",
)


def _norwegian_words(text: str, random: Random) -> Iterator[str]:
    """A sentence that is Danish no longer: at least three words are Norwegian."""
    for sentence in sentences(text):
        words = re.split(r"(\W+)", sentence.text)
        new = [_NORWEGIAN_WORDS.get(word, word) for word in words]
        if sum(1 for old, word in zip(words, new, strict=True) if old != word) >= 3:
            yield replaced(text, sentence.start, sentence.end, "".join(new))


def _added(text: str, pool: tuple[str, ...], random: Random) -> str:
    ends = [
        found.end
        for found in sentences(text)
        if found.text.endswith((".", "!", "?")) and found.block == "paragraph"
    ]
    place = random.choice(ends or [len(text)])
    return replaced(text, place, place, f" {random.choice(pool)}")


def _english(text: str, random: Random) -> Iterator[str]:
    yield _added(text, _ENGLISH, random)


def _norwegian(text: str, random: Random) -> Iterator[str]:
    yield from _norwegian_words(text, random)
    yield _added(text, _NORWEGIAN, random)


def _chatter(text: str, random: Random) -> Iterator[str]:
    yield f"{random.choice(_LEADS)}\n\n{text}"
    yield f"{text}\n\n{random.choice(_TAILS)}"


KINDS: tuple[Kind, ...] = (
    kind("English", "dansk nye-oplysninger", _english),
    kind("Norwegian", "dansk nye-oplysninger", _norwegian),
    kind("chatter", "snak nye-oplysninger", _chatter),
)
