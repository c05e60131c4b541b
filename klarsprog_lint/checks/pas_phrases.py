"""The phrases of a clause, as far as word classes tell them."""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_clause import begins_time
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

# Adverbs that stand before the object in a main clause: »vi behandler ikke sagen«.
ADVERBS = frozenset(
    """ikke aldrig derfor dog også altså herefter derefter hermed herved nu normalt altid ofte
    desuden imidlertid således dermed endvidere tillige samtidig desværre endnu længere
    beklageligvis efterfølgende sædvanligvis almindeligvis fortsat derudover heller""".split()
)
_NOMINAL = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_LAST = frozenset(("NOUN", "PROPN", "NUM"))
_TIMES = frozenset(
    """januar februar marts april maj juni juli august september oktober november december mandag
    tirsdag onsdag torsdag fredag lørdag søndag uge uger år dag dage måned måneder kvartal morgen
    """.split()
)
_OBJECTS = {"du": "dig", "han": "ham", "hun": "hende", "den": "den"}
_OBJECTS |= {"disse": "disse", "denne": "denne"}
_ABOUT = frozenset(("herfor", "herom", "hertil", "herpå", "heraf", "dertil"))
_POSSESSIVES = frozenset(
    ("din", "dit", "dine", "vores", "jeres", "min", "mit", "mine", "hans", "hendes")
)
_NOT_MOVED = frozenset(("sin", "sit", "sine", "sig", "selv", "hinanden"))
_JOINS = frozenset(("og", "eller", "samt", "men"))
_CLAUSES = frozenset(("at", "om", "hvorvidt", "hvordan", "hvilke", "hvilken", "hvad"))
# The tagger reads them as a verb and as a conjunction now and then: »ved mødet«, »i så fald«.
_NO_VERBS = frozenset(("ved", "så", "som"))
_STOPS = frozenset((".", "!", ":", ",", ";", ")", "?"))


def nominal_end(block: AnalysedBlock, start: int, stop: int, *, of_one: bool = False) -> int:
    """Where the noun phrase that begins at ``start`` ends, its prepositional phrases included.

    ``of_one`` leaves those out.
    """
    index = start
    while index < stop and _goes_on(block, start, index, of_one):
        index += 1
    while index > start and block.upos[index - 1] in ("ADP", "CCONJ"):
        index -= 1
    return index


def _goes_on(block: AnalysedBlock, start: int, index: int, of_one: bool) -> bool:
    tag = block.upos[index]
    if index in block.opaque:
        return False
    if index > start and block.upos[start] == "PRON" and "Case=Nom" in block.morphs[start]:
        return False
    if tag in _NOMINAL:
        return True
    if index == start:
        return tag == "VERB" and "VerbForm=Part" in block.morphs[index]
    if tag == "VERB":
        return "VerbForm=Part" in block.morphs[index]
    if block.lowers[index] in _ABOUT:
        return block.upos[index - 1] == "NOUN"
    return tag in ("ADP", "CCONJ") and not of_one


def is_moveable(block: AnalysedBlock, start: int, end: int) -> bool:
    """A noun phrase that is no time (»Den 1. maj«, »Hver måned«) and ends in its noun."""
    if block.upos[start] == "ADP" or end <= start:
        return False
    timed = not _TIMES.isdisjoint(block.lowers[start:end]) and "ADP" not in block.upos[start:end]
    last = end - 2 if block.lowers[end - 1] in _ABOUT and end - start > 1 else end - 1
    ends = block.upos[last] in _LAST or block.upos[start:end] == ("PRON",)
    return ends and not timed and _NOT_MOVED.isdisjoint(block.lowers[start:end])


def as_object(block: AnalysedBlock, start: int, end: int, *, is_polite: bool = False) -> str | None:
    """The subject from ``start`` to ``end`` as an object; None where its form is not certain."""
    token = block.tokens[start]
    if end - start == 1 and block.upos[start] == "PRON":
        if token.text == "De":
            return "Dem" if is_polite or _is_polite(block, start) else None
        if token.text == "I":
            return "jer"
        return _OBJECTS.get(block.lowers[start])
    if not is_moveable(block, start, end):
        return None
    text = block.span_text(token.idx, token_end(block.tokens[end - 1]))
    return text if _keeps_capital(block, start) else text[:1].lower() + text[1:]


def _is_polite(block: AnalysedBlock, index: int) -> bool:
    """»De« inside a sentence, or in a paragraph that has »Dem« or »Deres« inside one."""
    return any(
        token.text in ("De", "Dem", "Deres") and not token.is_sent_start
        for token in (block.tokens[index], *block.tokens)
    )


def _keeps_capital(block: AnalysedBlock, index: int) -> bool:
    token = block.tokens[index]
    if token.text in ("De", "Dem", "Deres", "I") and not token.is_sent_start:
        return True
    if token.text == "Deres" or token.text[1:] != token.text[1:].lower():
        return True
    named = token.pos_ == "PROPN" and block.lowers[index] not in _POSSESSIVES
    return named and (
        not token.is_sent_start or not is_common_word(token.vocab.lookups, token.text)
    )


def starts_nominal(block: AnalysedBlock, index: int) -> bool:
    """Whether a noun phrase begins at ``index``, a time expression apart."""
    if index >= len(block.upos):
        return False
    following = block.upos[index + 1] if index + 1 < len(block.upos) else ""
    attribute = "VerbForm=Part" in block.morphs[index] and following in ("NOUN", "ADJ")
    nominal = block.upos[index] in _NOMINAL or attribute
    return nominal and not begins_time(block, index)


def is_adverbial(block: AnalysedBlock, between: range, end: int) -> bool:
    """Whether the words up to the verb at ``end`` are adverbs and phrases, or nothing at all."""
    if not between:
        return True
    first = between[0]
    head = block.upos[first] in ("ADV", "ADP", "PART") or block.lowers[first] == "ved"
    # A preposition in front of the verbs belongs to them: »ses bort fra«.
    stranded = block.upos[end - 1] == "ADP" or "af" in block.lowers[first:end]
    return head and not has_verb(block, between) and not stranded


def has_verb(block: AnalysedBlock, between: range) -> bool:
    """Whether there is a finite verb or the beginning of a clause among some words."""
    return any(
        block.upos[index] in ("AUX", "SCONJ", "PUNCT") or "VerbForm=Fin" in block.morphs[index]
        for index in between
        if block.lowers[index] not in _NO_VERBS
    )


def says_that(block: AnalysedBlock, index: int) -> bool:
    """»…, at« or »at«: what »det« announced, phrases of time and place apart."""
    stop = min(index + 14, block.sentence_of(index).stop if index < len(block.upos) else 0)
    for at in range(index, stop):
        word = block.lowers[at]
        if word in _CLAUSES and (word == "at" or block.lowers[at - 1] == ","):
            return True
        if block.upos[at] in ("VERB", "AUX", "SCONJ") or (word == "," and at + 1 >= stop):
            return False
    return False


def rest_can_stay(block: AnalysedBlock, start: int, last: int) -> bool:
    """Whether what follows the verbs stays right when the subject becomes an object.

    A verb that shares the subject (»og sendes«), a reflexive, an agent and a relative clause that
    was cut off from the subject all forbid it.
    """
    stop = block.sentence_of(last).stop
    for index in range(start, stop):
        word = block.lowers[index]
        if word in _NOT_MOVED or (word == "af" and _is_agent(block, start, index)):
            return False
        if word in _JOINS and _verb_follows(block, index + 1, stop):
            return False
        if word in _STOPS:
            return index > start or block.lowers[index + 1 : index + 2] not in (
                ("der",), ("som",), ("hvor",), ("hvilket",), ("hvoraf",)
            )  # fmt: skip
    return True


def shares_modal(block: AnalysedBlock, chain: Chain) -> bool:
    """»skal nedtages, og skader udbedres«: a modal verb that another passive needs as well."""
    if chain.start == chain.finite:
        return False
    joined = False
    for index in range(chain.last + 1, block.sentence_of(chain.last).stop):
        if block.lowers[index] in ("og", "eller"):
            joined = True
        elif joined and "Voice=Pass" in block.morphs[index]:
            return True
        elif block.upos[index] in ("AUX", "SCONJ", "VERB") or block.lowers[index] in ("der", "som"):
            return False
    return False


def _is_agent(block: AnalysedBlock, start: int, af: int) -> bool:
    """An *af* that belongs to no noun before it."""
    if af == start or block.lowers[af - 1] in _TIMES:
        return True
    return block.upos[af - 1] in ("ADV", "VERB", "AUX")


def _verb_follows(block: AnalysedBlock, start: int, stop: int) -> bool:
    for index in range(start, min(start + 3, stop)):
        if block.upos[index] in ("VERB", "AUX"):
            return "VerbForm=Part" not in block.morphs[index]
        if block.upos[index] not in ("ADV", "PART"):
            return False
    return False
