"""TIL05: *bedes*, a request and a duty in one word. Only the writer knows which is meant, so both
are offered: *Send …* or *Vi beder dig sende …*, and *Du skal sende …*.
"""

from collections.abc import Iterator

from klarsprog_lint.checks.bedes_passives import rewritten
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_READER = {"du": "dig", "de": "Dem", "i": "jer"}
_FILLER = frozenset(("venligst", "venligt", "hermed"))
_INFLECTION = Inflection()


def bedes(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*Du bedes sende …*: says neither that the reader must nor that they may."""
    for index in block.places.get("bedes", ()):
        if index not in block.opaque:
            yield _finding(block, index)


def _finding(block: AnalysedBlock, index: int) -> Finding:
    token = block.tokens[index]
    fixes = tuple(_fixes(block, index))
    message = None
    if not fixes:
        message = "»{text}« skjuler, hvem der skal gøre noget. Skriv »Du skal …« eller »Send …«."
    return Finding(token.idx, token_end(token), fixes=fixes, message=message)


def _fixes(block: AnalysedBlock, index: int) -> Iterator[Fix]:
    """The request first, then the duty."""
    infinitive = _infinitive(block, index)
    if infinitive is None:
        if _introduces_list(block, index):
            yield from _we_ask(block, index, len(block.tokens))
            yield _duty(block, index, len(block.tokens))
        else:
            yield from rewritten(block, index)
        return
    request = _request(block, index, infinitive)
    if request is not None:
        yield request
    else:
        yield from _we_ask(block, index, infinitive)
    if "ikke" not in block.lowers[index + 1 : infinitive]:  # *Du skal ikke …* has two readings.
        yield _duty(block, index, infinitive)


def _infinitive(block: AnalysedBlock, index: int) -> int | None:
    """The active infinitive that *bedes* governs; adverbials may stand before it."""
    for position in range(index + 1, min(index + 14, len(block.tokens))):
        morph = block.morphs[position]
        if block.tokens[position].is_sent_start or block.lowers[position] in (",", ":", "at"):
            return None
        if "VerbForm=Inf" in morph or _must_be_infinitive(block, index, position):
            return None if "Voice=Pass" in morph else position
        if "VerbForm=Part" in morph and block.upos[position] != "ADJ":
            return None
    return None


def _introduces_list(block: AnalysedBlock, index: int) -> bool:
    """*Før mødet bedes du* and then a list of what to do."""
    rest = [word for word in block.lowers[index + 1 :] if word != ":"]
    return len(rest) == 1 and rest[0] in _READER


def _must_be_infinitive(block: AnalysedBlock, index: int, position: int) -> bool:
    """Right after *bedes* a form such as *ringe* is the infinitive, whatever the tagger says."""
    between = block.lowers[index + 1 : position]
    word = block.lowers[position]
    return (_FILLER | _READER.keys()).issuperset(between) and _INFLECTION.form(
        word, "VERB", "VerbForm=Inf|Voice=Act"
    ) == word


def _request(block: AnalysedBlock, index: int, infinitive: int) -> Fix | None:
    """*Du bedes venligst sende X* → *Send X*, only where that leaves nothing behind."""
    between = block.lowers[index + 1 : infinitive]
    subject = index - 1
    if subject < 0 or block.lowers[subject] not in _READER or not _FILLER.issuperset(between):
        return None
    if not block.tokens[subject].is_sent_start or _governs_more(block, infinitive):
        return None
    form = _INFLECTION.form(block.lowers[infinitive], "VERB", "Mood=Imp|VerbForm=Fin")
    if form is None:
        return None
    first, last = block.tokens[subject], block.tokens[infinitive]
    content = match_case(first.text, form)
    edit = TextEdit(first.idx, token_end(last), content)
    return Fix(Applicability.UNSAFE, f"Opfordring: skriv »{content} …«", (edit,))


def _governs_more(block: AnalysedBlock, infinitive: int) -> bool:
    """Whether another bare infinitive depends on *bedes*: *sende X og betale Y*."""
    end = block.tokens[infinitive].sent.end
    for position in range(infinitive + 1, end):
        if "VerbForm=Fin" in block.morphs[position]:
            return False
        is_bare = "VerbForm=Inf" in block.morphs[position] and block.lowers[position - 1] != "at"
        if is_bare:
            return True
    return False


def _we_ask(block: AnalysedBlock, index: int, infinitive: int) -> Iterator[Fix]:
    """*Du bedes …* → *Vi beder dig …*, *bedes du …* → *beder vi dig …*: the rest stays."""
    before, after = index - 1, index + 1
    if after < len(block.tokens) and block.lowers[after] in _READER:
        first, last = block.tokens[index], block.tokens[after]
        content = f"beder vi {_READER[block.lowers[after]]}"
    elif before >= 0 and block.lowers[before] in _READER:
        first, last = block.tokens[before], block.tokens[index]
        opening = "Vi" if block.tokens[before].is_sent_start else "vi"
        content = f"{opening} beder {_READER[block.lowers[before]]}"
    else:
        return
    edit = TextEdit(first.idx, token_end(last), content)
    edits = (edit, *_without_fillers(block, index, infinitive))
    yield Fix(Applicability.UNSAFE, f"Opfordring: skriv »{content} …«", edits)


def _duty(block: AnalysedBlock, index: int, infinitive: int) -> Fix:
    """*bedes venligst* → *skal*: the verb stays an infinitive, so the word order stays too."""
    token = block.tokens[index]
    content = match_case(token.text, "skal")
    edit = TextEdit(token.idx, token_end(token), content)
    edits = (edit, *_without_fillers(block, index, infinitive))
    return Fix(Applicability.UNSAFE, f"Pligt: skriv »{content}«", edits)


def _without_fillers(block: AnalysedBlock, index: int, infinitive: int) -> Iterator[TextEdit]:
    for position in range(index + 1, infinitive):
        if block.lowers[position] in _FILLER:
            filler = block.tokens[position]
            yield TextEdit(token_end(block.tokens[position - 1]), token_end(filler), "")
