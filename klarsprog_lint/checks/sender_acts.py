"""What a unit of the sender does: an act in this case, or what the law or everybody gets."""

from klarsprog_lint.checks.readers import FAMILIAR
from klarsprog_lint.checks.sender_words import (
    ANYBODY,
    BY_LAW,
    CASEWORK,
    COMPLAINT,
    DECIDES,
    GIVES,
    IDIOM,
    LAW,
    LAW_MODALS,
    REACH,
    REPORTED,
    SEEN_FROM_OUTSIDE,
    SPEECH,
    WHOEVER,
)
from klarsprog_lint.checks.sentence_words import Sentence
from klarsprog_lint.rules.analysed import token_end


def acts(sentence: Sentence, index: int) -> bool:
    """Whether the unit is the subject of a finite verb that is the sender's own act."""
    return may_act(sentence, index) and _is_subject(sentence, index)


def may_act(sentence: Sentence, index: int) -> bool:
    """What ``acts`` says if the unit is the subject; reads tags alone."""
    block = sentence.block
    verb = _finite_beside(sentence, index)
    if verb is None or (LAW.search(sentence.text) and not _is_perfect(sentence, index, verb)):
        return False
    following = block.upos[index + 1] if index + 1 < sentence.end else ""
    if following == "PROPN" or not IDIOM.isdisjoint(block.lowers[index + 1 : index + 4]):
        return False
    if block.lowers[verb] in LAW_MODALS and not _says(sentence, index, verb):
        return False
    if block.lemmas[verb] in BY_LAW or _explains_complaints(sentence, index, verb):
        return False
    before = block.span_text(block.tokens[sentence.start].idx, block.tokens[index].idx)
    if REPORTED.search(before) or SEEN_FROM_OUTSIDE.search(before):
        return False
    if _is_for_all(sentence, index, verb):
        return False
    # The clause ends at the next comma.
    for position in range(min(index, verb), min(max(index, verb) + 14, sentence.end)):
        word = block.lowers[position]
        if word == "," or word == "os" or block.lemmas[position] in DECIDES:
            return word == ","
    return True


def _explains_complaints(sentence: Sentence, index: int, verb: int) -> bool:
    """*Klagen sendes til kommunen. Kommunen vurderer den først*: what happens to any complaint."""
    is_told = COMPLAINT.search(sentence.block.block.text) is not None
    return is_told and not _is_perfect(sentence, index, verb)


def _says(sentence: Sentence, index: int, verb: int) -> bool:
    """*Kommunen skal bemærke, at …*; not *kommunen skal oplyse borgeren om …*."""
    block = sentence.block
    for position in range(max(index, verb) + 1, min(max(index, verb) + 5, sentence.end - 1)):
        if block.lemmas[position] in SPEECH:
            after = block.lowers[position + 1]
            return after == "," or after in FAMILIAR or after == "dem"
    return False


def _is_for_all(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether the sentence tells what is done for everybody, not what happens in this case."""
    block = sentence.block
    if not FAMILIAR.isdisjoint(sentence.lowers):
        return False
    if _is_perfect(sentence, index, verb):
        is_condition = index > sentence.start and block.lowers[index - 1] in ("når", "hvis")
        return is_condition and not ANYBODY.isdisjoint(sentence.lowers)
    if not ANYBODY.isdisjoint(sentence.lowers) or block.lemmas[verb] in GIVES:
        return True
    behind = block.span_text(
        block.tokens[max(index, verb)].idx, token_end(block.tokens[sentence.end - 1])
    )
    if WHOEVER.search(behind):
        return True
    if index > sentence.start and block.lowers[index - 1] in ("når", "hvis", "hvor", "hver"):
        return not sentence.lowers.isdisjoint(("en", "et"))
    return any(
        block.upos[position] == "NOUN"
        and "Definite=Ind" in block.morphs[position]
        and "Number=Plur" in block.morphs[position]
        and block.upos[position - 1] not in ("DET", "PRON", "NUM")
        for position in range(max(index, verb) + 1, min(max(index, verb) + REACH, sentence.end))
    )


def _is_perfect(sentence: Sentence, index: int, verb: int) -> bool:
    """*har modtaget*, *er blevet gjort bekendt*."""
    block = sentence.block
    end = min(max(index, verb) + REACH, sentence.end)
    return block.lemmas[verb] in ("have", "være") and any(
        block.upos[position] in ("VERB", "AUX") and "VerbForm=Part" in block.morphs[position]
        for position in range(max(index, verb) + 1, end)
    )


def is_act(sentence: Sentence, index: int, verb: int) -> bool:
    """What the sender does in this case; *kommunen ejer …* and *kommunen yder …* tell of it."""
    block = sentence.block
    if block.lemmas[verb] in ("have", "være"):
        return _is_perfect(sentence, index, verb)
    if block.lemmas[verb] in ("blive", "ville"):
        end = min(max(index, verb) + REACH, sentence.end)
        return any("VerbForm=Inf" in morph for morph in block.morphs[max(index, verb) + 1 : end])
    return block.lemmas[verb] in CASEWORK or not FAMILIAR.isdisjoint(sentence.lowers)


def finite_verb(sentence: Sentence, index: int) -> int | None:
    """The finite verb before or right after the unit, if the unit is its subject."""
    verb = _finite_beside(sentence, index)
    return verb if verb is not None and _is_subject(sentence, index) else None


def _finite_beside(sentence: Sentence, index: int) -> int | None:
    for position in (_first(sentence, index) - 1, index + 1, index + 2):
        if sentence.is_finite(position):
            if position == index + 2 and sentence.block.upos[index + 1] != "ADV":
                continue
            return position
    return None


def _is_subject(sentence: Sentence, index: int) -> bool:
    """Behind a verb that opens the sentence, or by the parse."""
    first = _first(sentence, index)
    if first - 1 == sentence.start and sentence.is_finite(first - 1):
        return True
    tokens = sentence.block.tokens
    return any(tokens[part].dep_ == "nsubj" for part in range(first, index + 1))


def _first(sentence: Sentence, index: int) -> int:
    return index - 1 if sentence.block.tokens[index].text == "Kommune" else index
