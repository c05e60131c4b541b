"""SKA02: choices and notes of a template that were meant to be deleted before sending.

Three kinds: a note to the caseworker (*OBS til sagsbehandler*), a pair of outcomes with a slash
(*bevilget/afslået*), and two sentences that say the opposite in the same words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import Block, BlockKind, Document
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_UNWANTED = (
    r"(?:det,?\s(?:der|som)\s(?:ikke\s(?:passer|er\s(?:relevant|aktuelt)|skal\s(?:bruges|stå))"
    r"|er\s(?:irrelevant|overflødigt))"
    r"|(?:det\s|de\s|den\s)?ikke[\s-](?:relevante|gældende|ønskede|aktuelle|passende)(?:\s\w+)?"
    r"|det\soverflødige|(?:hele\s)?(?:dette|det\sene)\safsnit|som\spassende)"
)
_OFFICER = r"(?:sagsbehandler(?:en|ne)?|medarbejder(?:en|ne)?|skribent(?:en)?|brevskriver(?:en)?)"
_Note = tuple[tuple[str, ...], re.Pattern[str]]
# Each pattern with what must occur, in small letters, for it to match.
_NOTES: tuple[_Note, ...] = tuple(
    (hints, re.compile(pattern, re.IGNORECASE))
    for hints, pattern in (
        (
            ("slet", "stryg", "streges", "fjern", "udgår"),
            rf"\({_UNWANTED}\s(?:slettes|streges|udgår)\)"
            r"|\((?:slet|stryg|fjern)(?:es)?\b[^()]{0,60}\)"
            rf"|\b(?:slet|stryg|fjern)\s{_UNWANTED}"
            rf"|\b{_UNWANTED}\s(?:slettes|bortslettes|udgår)\b",
        ),
        (
            ("til sagsb", "for sagsb", "til medarb", "til skrib", "til brevskr"),
            rf"\b(?:OBS|NB|note|bemærkning|besked|vejledning|husk)[!:]?\s(?:til|for)\s{_OFFICER}\b"
            rf"[:.]?|^til\s{_OFFICER}:",
        ),
        (
            ("vælg",),
            r"\[?\bvælg\s(?:én|en|et|ét|mellem|blandt)\s(?:af\s)?(?:følgende|nedenstående|disse)?"
            r"\s?(?:tekster|afsnit|formulering(?:er)?|valgmuligheder|standardtekst(?:er)?"
            r"|alternativ(?:er)?|begrundelse(?:r)?|tekst)\b\]?",
        ),
        (
            ("skriv her", "sæt her", "fyld her", "tekst her", "teksten her"),
            r"\b(?:skriv|indsæt|udfyld)\s(?:her|tekst(?:en)?\sher|din\stekst\sher)\s?[:….\]]",
        ),
        (
            ("afslag", "bevilling", "medhold", "delvis", "(kun ved", "(bruges", "(anvendes"),
            r"\((?:kun|bruges\skun|anvendes|bruges)\sved\s[^()]{3,40}\)"
            r"|\(?\b(?:kun|bruges|anvendes)\sved\s(?:afslag|bevilling|delvis\w*\s\w+)\)?\s?:"
            r"|^(?:ved|hvis)\s(?:\w+\s)?(?:afslag|bevilling|delvis\s\w+|medhold)\s?:",
        ),
        (
            ("alternativ", "valgmulighed", "tekstmulighed", "variant", "eventuelt", "evt."),
            r"^(?:alternativ|valgmulighed|tekstmulighed|variant)\s?(?:\d|[a-d])\s?[:.)]"
            r"|^(?:eventuelt|evt\.)\s?:(?=\s\S)",
        ),
    )
)
_GRANT = r"(?:bevil(?:li?n?|l?ig|g)\w*|imødekom\w*|godkend\w*|tilladelse|medhold|tilsagn)"
_REFUSAL = r"(?:afsl(?:ag(?:et)?|å(?:et|s|r)?)|afvis\w*)"
OUTCOMES = re.compile(
    rf"\b(?:{_GRANT}\s?/\s?(?:{_REFUSAL}|ikke[\s-]\w+)|{_REFUSAL}\s?/\s?{_GRANT}"
    r"|(?P<verb>kan|skal|må|er|har|får|vil|opfylder|modtager|ønsker)\s?/\s?(?P=verb)\sikke)\b",
    re.IGNORECASE,
)
# A slip or a form: the reader is the one who chooses.
_FORM = re.compile(
    r"[☐□▢❑○]|\[ ?[xX]? ?\]|sæt(?:te)? (?:kryds|ring|flueben|x)\b|udfyldes af", re.IGNORECASE
)
_FORM_HINTS = ("☐", "□", "▢", "❑", "○", "[", "sæt", "Sæt", "fyldes af")
_NOT = " ikke"
_LEAST_WORDS = 4


def _collect_nothing(_: AnalysedBlock, __: Options) -> Sequence[Fact]:
    return ()


def _judge(document: Document, _: Facts, __: Options) -> Iterator[Finding]:
    """Choices in all blocks but quoted law; a form leaves its choices to the reader."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.QUOTE]
    # One look at the whole letter spares most letters a look at every block.
    everything = "\n".join(block.text for block in blocks)
    if any(hint in everything for hint in _FORM_HINTS) and any(map(_is_form, blocks)):
        blocks = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
        blocks = [block for block in blocks if not _is_form(block)]
    present = _present(_NOTES, everything.lower())
    if present or "/" in everything:
        for block in blocks:
            yield from _leftovers(block, present)
    yield from _contradictions(blocks)


def _present(notes: Iterable[_Note], lower: str) -> list[_Note]:
    return [note for note in notes if any(hint in lower for hint in note[0])]


def _is_form(block: Block) -> bool:
    return _FORM.search(block.text) is not None


def _leftovers(block: Block, notes: Sequence[_Note]) -> Iterator[Finding]:
    patterns = [pattern for _, pattern in _present(notes, block.text.lower())]
    if "/" in block.text:
        patterns.append(OUTCOMES)
    spans = {match.span() for pattern in patterns for match in pattern.finditer(block.text)}
    reached = 0
    for start, end in sorted(spans):
        if start >= reached and not is_protected(block, start, end):
            reached = end
            yield Finding(start, end, block=block.index)


def _contradictions(blocks: Sequence[Block]) -> Iterator[Finding]:
    """*Du får tilskud til kost.* beside *Du får ikke tilskud til kost.*: one had to go."""
    before = ""
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            before = ""
            continue
        end = -2
        for sentence in block.text.split(". "):
            start, end = end + 2, end + 2 + len(sentence)
            if sentence.strip(":").lower() == "eller":
                continue
            if _contradict(before, sentence) and not is_protected(block, start, end):
                message = (
                    "»{text}« siger det modsatte af sætningen før. Slet den af de to, "
                    "der ikke passer."
                )
                last = end + (block.text[end : end + 1] == ".")
                yield Finding(start, last, message=message, block=block.index)
            before = sentence


def _contradict(first: str, second: str) -> bool:
    """Whether two sentences are the same but for *ikke*; a condition may hold both ways."""
    if not len(_NOT) - 1 <= abs(len(first) - len(second)) <= len(_NOT) + 1:
        return False
    shorter, longer = sorted((first.removesuffix("."), second.removesuffix(".")), key=len)
    return (
        longer.replace(_NOT, "", 1) == shorter
        and len(shorter.split()) >= _LEAST_WORDS
        and "hvis" not in shorter.lower()
    )


leftover_choice = PythonDocumentCheck(_collect_nothing, _judge)
