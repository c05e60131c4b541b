"""Where a noun phrase ends, judged by tags alone: the parse is too dear to ask for a fix."""

from klarsprog_lint.rules.analysed import AnalysedBlock

#: Pronouns that can only be subjects; *De* and *I* with their capitals.
NOMINATIVES = frozenset(("jeg", "du", "han", "hun", "vi", "man", "De", "I"))
_MODIFIERS = frozenset(("DET", "ADJ", "NUM"))
_DETERMINERS = frozenset(
    ("den", "det", "de", "en", "et", "denne", "dette", "disse", "min", "mit", "mine", "din", "dit",
     "dine", "sin", "sit", "sine", "vores", "jeres", "deres", "hans", "hendes", "dens", "dets",
     "alle", "nogle", "nogen", "noget", "ingen", "intet", "hver", "hvert", "enhver", "ethvert",
     "flere", "mange", "få", "samtlige", "eventuel", "eventuelle", "begge")
)  # fmt: skip
_PRONOUNS = frozenset(
    ("det", "den", "dem", "dette", "denne", "disse", "alt", "noget", "mig", "dig", "os", "jer",
     "ham", "hende")
)  # fmt: skip
# With these a noun is described further (*en kopi af brevet*); *til* may begin an adverbial.
_OF_THE_NOUN = frozenset(("af", "om", "for", "over", "vedrørende", "vedr.", "mellem"))
_MONTHS = frozenset(
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_LONGEST = 9


def phrase_end(block: AnalysedBlock, start: int, stop: int) -> int:
    """The token index after the noun phrase that begins at ``start``; 0 when none does.

    Phrases with *af*, *om* or *for* behind the noun belong to it, and so does a second phrase
    after *og*. A relative clause makes the phrase uncertain: 0.
    """
    end = _core_end(block, start, stop)
    if end == start + 1 and block.lowers[start] in _PRONOUNS:
        return end
    while end and end < stop:
        word = block.lowers[end]
        if word in _OF_THE_NOUN or (word == "fra" and not _begins_time(block, end + 1)):
            end = _core_end(block, end + 1, stop)
        elif word in ("og", "eller", "samt") and (more := _core_end(block, end + 1, stop)):
            end = more
        elif word in ("der", "som") or (word == "," and _begins_relative(block, end + 1)):
            return 0
        else:
            break
    return end if end - start <= _LONGEST else 0


def begins_phrase(block: AnalysedBlock, index: int, stop: int) -> bool:
    """Whether a noun phrase or an object pronoun stands here."""
    return bool(_core_end(block, index, stop))


def _begins_time(block: AnalysedBlock, index: int) -> bool:
    """A date or the name of a month, which say when and not what."""
    words = block.lowers[index : index + 2]
    if not words or words[0] in _MONTHS or words[0] in ("nu", "i", "og", "dags"):
        return True
    return words[0][0].isdigit() or (words[0] == "den" and words[-1][0].isdigit())


def _begins_relative(block: AnalysedBlock, index: int) -> bool:
    return block.lowers[index : index + 1] in (("der",), ("som",), ("hvilket",))


def _core_end(block: AnalysedBlock, start: int, stop: int) -> int:
    index = start
    if index >= stop or block.tokens[index].text in NOMINATIVES:
        return 0
    if block.lowers[index] == "den" and _begins_time(block, index):
        return 0
    while index < stop and _is_modifier(block, index):
        index += 1
    nouns = index
    while index < stop and block.upos[index] in ("NOUN", "PROPN"):
        index += 1
        # *naboens hæk*: the owner, and then what is owned.
        if index < stop and "Case=Gen" in block.morphs[index - 1]:
            while index < stop and _is_modifier(block, index):
                index += 1
    if index > nouns:
        return index if block.upos[index - 1] in ("NOUN", "PROPN") else 0
    if index <= start + 1 and block.lowers[start] in _PRONOUNS:
        return start + 1
    return 0


def _is_modifier(block: AnalysedBlock, index: int) -> bool:
    if block.upos[index] in _MODIFIERS or block.lowers[index] in _DETERMINERS:
        return True
    return block.upos[index] == "VERB" and "VerbForm=Part" in block.morphs[index]
