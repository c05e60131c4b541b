"""A noun replaced by one of another gender: *denne lange skrivelse* → *dette lange brev*.

The words before the noun that agree with it change too. Where one of them is not known, or where
a word further on refers back to the noun's gender, there is no answer.
"""

from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock

_NEUTER = {
    "en": "et", "den": "det", "denne": "dette", "min": "mit", "din": "dit", "sin": "sit",
    "nogen": "noget", "ingen": "intet", "anden": "andet", "hver": "hvert", "enhver": "ethvert",
    "hvilken": "hvilket", "sådan": "sådant", "egen": "eget", "hvis": "hvis",
}  # fmt: skip
_COMMON = {neuter: common for common, neuter in _NEUTER.items()}
# After these an adjective has its -e ending, which both genders share.
_DEFINITE = frozenset(
    ("den", "det", "denne", "dette", "min", "mit", "din", "dit", "sin", "sit")
)  # fmt: skip
_UNCHANGING = frozenset(
    ("vores", "jeres", "deres", "hans", "hendes", "dens", "dets", "nærværende", "følgende",
     "ovenstående", "samme", "hele", "foreliggende", "første", "næste", "sidste")
)  # fmt: skip
_NO_NEUTER_T = ("t", "e", "o", "u", "ed", "sk", "s", "ende")
_DANISH = Inflection()
_FAR = 20


def agreeing(
    block: AnalysedBlock, noun: int, matched: str, lemma: str, stop: int
) -> tuple[int, str] | None:
    """The token index where the changed words begin, and the words with the new noun.

    ``lemma`` replaces the noun ``matched``; None when its form or a word that agrees with it is
    uncertain.
    """
    feats = block.morphs[noun]
    if "=" not in feats:
        feats = _features(block.lowers[noun], matched)
    form = _DANISH.inflect_phrase(lemma, "NOUN", feats)
    if form is None:
        return None
    form = match_case(block.tokens[noun].text, form)
    first = lemma.split(" ")[0]
    old, new = _gender(matched, feats), _DANISH.gender(first)
    if old == new or "Number=Plur" in feats:
        return noun, form
    if new is None or old is None or _is_referred_to(block, noun, stop):
        return None
    if "Definite=Def" in feats:
        return None if noun and block.upos[noun - 1] == "ADJ" else (noun, form)
    return _with_agreeing_words(block, noun, form, new)


def _features(form: str, lemma: str) -> str:
    """What the form of a noun says where the tagger took it for a name."""
    cells = ("Definite=Def|Number=Sing", "Definite=Ind|Number=Sing", "Definite=Def|Number=Plur",
             "Definite=Ind|Number=Plur")  # fmt: skip
    return next((cell for cell in cells if _DANISH.form(lemma, "NOUN", cell) == form), "")


def _gender(lemma: str, feats: str) -> str | None:
    if "Gender=" in feats:
        return "Neut" if "Gender=Neut" in feats else "Com"
    return _DANISH.gender(lemma)


def _with_agreeing_words(
    block: AnalysedBlock, noun: int, form: str, gender: str
) -> tuple[int, str] | None:
    forms = _NEUTER if gender == "Neut" else _COMMON
    start, strong = noun, []
    for index in range(noun - 1, max(-1, noun - 6), -1):
        word = block.lowers[index]
        if word in forms or word in _UNCHANGING or "Case=Gen" in block.morphs[index]:
            start = index
            if word not in ("egen", "eget", "anden", "andet", "hele", "samme"):
                break
        elif block.upos[index] == "ADJ" or "VerbForm=Part" in block.morphs[index]:
            strong.append(index)
            start = index
        elif word in ("og", "eller") and strong and block.upos[index - 1] == "ADJ":
            continue
        else:
            break
    if start == noun and noun and "VerbForm=Inf" in block.morphs[noun - 1]:
        return None  # an adjective with the wrong tag (*din uklare skrivelse*)
    head = block.lowers[start] if start < noun else ""
    definite = head in _DEFINITE or head in _UNCHANGING or "Case=Gen" in block.morphs[start]
    definite = definite and start < noun
    if block.lowers[start] not in forms and not definite and _hides_determiner(block, strong):
        return None
    words = []
    for index in range(start, noun):
        word = block.lowers[index]
        changed: str | None = word
        if word in forms:
            changed = forms[word]
        elif index in strong and not definite:
            changed = _strong(block, index, gender)
        if changed is None:
            return None
        words.append(match_case(block.tokens[index].text, changed))
    return start, " ".join([*words, form])


def _hides_determiner(block: AnalysedBlock, strong: list[int]) -> bool:
    """A weak adjective with no determiner beside it (*den af Dem fremsendte skrivelse*)."""
    return any(block.lowers[index].endswith("e") for index in strong)


def _strong(block: AnalysedBlock, index: int, gender: str) -> str | None:
    """The adjective after *en* or *et*; known endings only."""
    word = block.lowers[index]
    if gender == "Com":
        asked = "Degree=Pos|Definite=Ind|Gender=Com|Number=Sing"
        return _DANISH.form(block.lemmas[index], "ADJ", asked)
    if "VerbForm=Part" in block.morphs[index] or word.endswith(_NO_NEUTER_T):
        return word
    return word + "t"


def _is_referred_to(block: AnalysedBlock, noun: int, stop: int) -> bool:
    """Whether a pronoun or a predicate further on in the sentence shows the noun's gender."""
    for index in range(noun + 1, min(stop, noun + _FAR)):
        if block.lowers[index] in ("den", "denne") and block.upos[index] == "PRON":
            return True
        if block.upos[index] == "ADJ" and block.lemmas[index - 1] in ("være", "blive", "ikke"):
            return True
    return False
