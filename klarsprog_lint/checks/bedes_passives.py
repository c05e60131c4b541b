"""*Skemaet bedes udfyldt* as a request or a duty: what is asked for becomes the object.

Only where the words can stay in their order: the thing first in its sentence, or after a
condition. Who must do it is read off the block; where it does not tell, there is only the request.
"""

from collections.abc import Iterator, Sequence

from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_FILLER = frozenset(("venligst", "venligt", "hermed", "derfor"))
# A person asked, a clause, or words that change with the voice.
_NO_THING = frozenset(
    """, : ; ( ) – der som at du i jeg vi han hun dem ikke ej selv sig sin sit sine
    enten hverken og/eller""".split()
)
_CONDITIONS = frozenset(("hvis", "såfremt", "når", "ifald", "medmindre"))
_OBJECTS = (("NOUN",), ("PROPN",), ("DET",), ("PRON",), ("NUM",))
_LONGEST = 10
_INFLECTION = Inflection()


def rewritten(block: AnalysedBlock, index: int) -> Iterator[Fix]:
    """The request and, where the reader is named, the duty."""
    verb = _passive(block, index)
    if verb is None:
        return
    lemma = block.lemmas[verb]
    imperative = _INFLECTION.form(lemma, "VERB", "Mood=Imp|VerbForm=Fin")
    infinitive = _INFLECTION.form(lemma, "VERB", "VerbForm=Inf|Voice=Act")
    if imperative is None or infinitive is None or _has_two(block, verb):
        return
    active = list(_active(block, index, verb, imperative, infinitive))
    yield from active
    if not any(fix.message.startswith("Pligt") for fix in active):
        yield from _passive_duty(block, index, verb)


def _active(
    block: AnalysedBlock, index: int, verb: int, imperative: str, infinitive: str
) -> Iterator[Fix]:
    start = int(block.tokens[index].sent.start)
    between = range(index + 1, verb)
    is_empty = _is_empty(block, start, index, verb)
    if not is_empty and block.upos[verb + 1 : verb + 2] in _OBJECTS:
        return  # *vedlagt dokumentation*, *meddelt kommunen*: two objects
    if is_empty and _is_time(block, between):
        yield from _proposals(block, start, verb, "", between, imperative, infinitive)
    elif _is_thing(block, range(start, index)) and _is_time(block, between):
        thing = _lowered(block, start, index)
        yield from _proposals(block, start, verb, thing, between, imperative, infinitive)
    elif _follows_condition(block, start, index) and _is_thing(block, between):
        thing = _words(block, between)
        edit = TextEdit(
            block.tokens[index].idx, token_end(block.tokens[verb]), f"så {imperative} {thing}"
        )
        yield Fix(Applicability.UNSAFE, f"Opfordring: skriv »så {imperative} …«", (edit,))


def _passive_duty(block: AnalysedBlock, index: int, verb: int) -> Iterator[Fix]:
    """*bedes dokumenteret* → *skal dokumenteres*: all words keep their places."""
    form = _INFLECTION.form(block.lemmas[verb], "VERB", "VerbForm=Inf|Voice=Pass")
    if form is None or "ikke" in block.lowers[index:verb]:
        return
    asks, asked = block.tokens[index], block.tokens[verb]
    fillers = (
        TextEdit(token_end(block.tokens[at - 1]), token_end(block.tokens[at]), "")
        for at in range(index + 1, verb)
        if block.lowers[at] in ("venligst", "venligt")
    )
    edits = (
        TextEdit(asks.idx, token_end(asks), "skal"),
        *fillers,
        TextEdit(asked.idx, token_end(asked), form),
    )
    yield Fix(Applicability.UNSAFE, f"Pligt: skriv »skal … {form}«", edits)


def _proposals(
    block: AnalysedBlock,
    start: int,
    verb: int,
    thing: str,
    between: range,
    imperative: str,
    infinitive: str,
) -> Iterator[Fix]:
    rest = [part for part in (thing, _words(block, between)) if part]
    span = (block.tokens[start].idx, token_end(block.tokens[verb]))
    request = " ".join((imperative.capitalize(), *rest))
    edit = TextEdit(*span, request)
    yield Fix(Applicability.UNSAFE, f"Opfordring: skriv »{request} …«", (edit,))
    reader = _reader(block)
    if reader is not None:
        duty = " ".join((f"{reader} skal", infinitive, *rest))
        yield Fix(Applicability.UNSAFE, f"Pligt: skriv »{duty} …«", (TextEdit(*span, duty),))


def _passive(block: AnalysedBlock, index: int) -> int | None:
    """The participle or passive infinitive that *bedes* governs, of a verb we can inflect."""
    for position in range(index + 1, min(index + _LONGEST, len(block.tokens))):
        if block.tokens[position].is_sent_start or block.lowers[position] == ",":
            return None
        word, morph, lemma = block.lowers[position], block.morphs[position], block.lemmas[position]
        # *holdt* is a past tense to the tagger as well.
        if "Tense=Past" in morph:
            asked = "VerbForm=Part|Tense=Past|Number=Sing|Definite=Ind"
            if _INFLECTION.form(lemma, "VERB", asked) == word:
                return position
            if "Number=Plur" not in morph and "Definite=Def" not in morph:
                return None  # A verb that we cannot inflect is the one.
        # Without a modal verb the tagger takes the passive infinitive for a present tense.
        if "VerbForm=Inf" in morph or "Voice=Pass" in morph:
            return position if word == lemma + "s" else None
    return None


def _has_two(block: AnalysedBlock, verb: int) -> bool:
    """*bedes udfyldt og returneret*: the second verb would be left behind."""
    end = block.tokens[verb].sent.end
    return any(
        block.lowers[position] in ("og", "eller", "samt")
        and any(
            "VerbForm=Part" in morph or "VerbForm=Inf" in morph
            for morph in block.morphs[position + 1 : min(position + 6, end)]
        )
        for position in range(verb + 1, end)
    )


def _is_empty(block: AnalysedBlock, start: int, index: int, verb: int) -> bool:
    """*Der bedes sendt …*, *Det bedes oplyst, om …*."""
    opening = block.lowers[start:index]
    is_clause = block.lowers[verb + 1 : verb + 2] == (",",)
    return opening == ("der",) or (opening == ("det",) and is_clause)


def _is_thing(block: AnalysedBlock, reach: range) -> bool:
    """Whether the words are one noun phrase, or *dette*, *følgende*."""
    words = [block.lowers[position] for position in reach]
    if not words or len(words) > _LONGEST or not _NO_THING.isdisjoint(words):
        return False
    if any("VerbForm=Fin" in block.morphs[position] for position in reach):
        return False
    if words[-1] == "de" or words == ["det"]:
        return False
    if words in (["dette"], ["disse"], ["følgende"], ["den"]):
        return True
    return block.upos[reach[0]] in ("NOUN", "ADJ", "DET", "PRON", "VERB") and any(
        block.upos[position] == "NOUN" for position in reach
    )


def _is_time(block: AnalysedBlock, reach: range) -> bool:
    """Whether nothing but fillers and an adverbial stands between *bedes* and its verb."""
    words = [block.lowers[position] for position in reach]
    if not _NO_THING.isdisjoint(words):
        return False
    rest = [position for position in reach if block.lowers[position] not in _FILLER]
    return not rest or block.upos[rest[0]] in ("ADV", "ADP") or block.lowers[rest[0]] == "snarest"


def _follows_condition(block: AnalysedBlock, start: int, index: int) -> bool:
    """*Hvis du har bilag, bedes disse sendt*."""
    if index - 1 <= start or block.lowers[index - 1] != ",":
        return False
    is_verb_first = "VerbForm=Fin" in block.morphs[start]
    return block.lowers[start] in _CONDITIONS or is_verb_first


def _reader(block: AnalysedBlock) -> str | None:
    lowers = frozenset(block.lowers)
    texts: Sequence[str] = [token.text for token in block.tokens]
    if not lowers.isdisjoint(("du", "dig", "din", "dit", "dine")):
        return "Du"
    if any(
        token.text in ("De", "Dem", "Deres") and not token.is_sent_start for token in block.tokens
    ):
        return "De"
    return "I" if not lowers.isdisjoint(("jer", "jeres")) or "I" in texts[1:] else None


def _words(block: AnalysedBlock, reach: range) -> str:
    """The text of a range, without fillers."""
    kept = [position for position in reach if block.lowers[position] not in _FILLER]
    if not kept:
        return ""
    first, last = block.tokens[kept[0]], block.tokens[kept[-1]]
    return block.span_text(first.idx, token_end(last))


def _lowered(block: AnalysedBlock, start: int, end: int) -> str:
    """The thing that opened the sentence, now inside it."""
    text = _words(block, range(start, end))
    is_name = block.upos[start] == "PROPN" or not text[1:2].islower() or text.startswith("Deres ")
    return text if is_name else text[0].lower() + text[1:]
