"""Checks of the family ORD that a list of words cannot express."""

import re
from collections.abc import Iterator

from klarsprog_lint.checks.ord_openings import opening_fix
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.options import Options

_SAY = (
    r"(?:meddeles|oplyses|bemærkes|understreges|præciseres|tilføjes|nævnes|anføres|fremhæves"
    r"|bekræftes|konstateres)"
)
_SAY_ACTIVE = (
    r"(?:meddele|oplyse|bemærke|understrege|præcisere|tilføje|nævne|bekræfte|informere|orientere"
    r"|henlede|anmode|bede|gøre\s+(?:\w+\s+)?opmærksom)"
)
_FILLER = (
    r"(?:\s+(?:hermed|herved|endvidere|desuden|samtidig|dog|også|i\s+øvrigt|venligst"
    r"|for\s+en?\s+god\s+ordens\s+skyld|for\s+god\s+ordens\s+skyld"
    r"|i\s+den\s+(?:forbindelse|anledning)|i\s+samme\s+forbindelse)){0,3}"
)
_READER = r"(?:\s+(?:dig|dem|jer))?"
# Not *Det nævnes at være dyrt*, where an infinitive follows.
_AT = r"\s*,?\s+at\b(?!\s+(?:være|have|blive|få|kunne|skulle|ville|måtte)\b)"
_MODAL = r"(?:skal|kan|bør|må)"
# What makes the point only after it has announced that a point will be made.
_OPENING = re.compile(
    rf"det\s+{_MODAL}{_FILLER}\s+{_SAY}{_READER}{_AT}"
    rf"|det\s+{_SAY}{_READER}{_FILLER}{_AT}"
    rf"|hermed\s+{_SAY}(?:\s+det)?{_READER}{_AT}"
    r"|(?:vi|jeg)\s+skal\s+(?:hermed|herved|venligst|i\s+den\s+(?:forbindelse|anledning))"
    rf"(?={_FILLER}\s+{_SAY_ACTIVE}\b)"
    rf"|(?:vi|jeg)\s+(?:skal|kan){_FILLER}\s+(?:meddele|oplyse|bemærke){_READER}{_AT}"
    r"|under\s+henvisning\s+(?:til|hertil)\b"
    r"|som\s+bekendt\b|som\s+det\s+er\s+(?:dig|dem|jer)\s+bekendt\b"
    r"|for\s+(?:en\s+)?god\s+ordens\s+skyld\b",
    re.IGNORECASE,
)
_REMARK = re.compile(
    rf"det\s+(?:{_MODAL}{_FILLER}\s+)?(?:bemærkes|understreges|fremhæves){_FILLER}{_AT}",
    re.IGNORECASE,
)
# The same announcement after a fronted phrase: *På den baggrund skal det hermed meddeles, at*.
_INNER = re.compile(
    rf"\b{_MODAL}\s+det{_FILLER}\s+{_SAY}{_READER}{_AT}"
    rf"|(?<!idet )\bbemærkes(?:\s+det)?{_FILLER}{_AT}",
    re.IGNORECASE,
)
_ATTENTION = re.compile(
    rf"(?:der|du|de|i)\s+(?:skal\s+)?gøres{_FILLER}\s+opmærksom\s+på(?={_AT}|\s+følgende)"
    rf"|(?:vi|jeg)\s+(?:skal|gør)(?:\s+(?:hermed|herved|samtidig))?(?:\s+gøre)?{_READER}"
    r"\s+opmærksom\s+på"
    rf"(?={_AT}|\s+følgende)"
    rf"|opmærksomheden\s+henledes{_FILLER}\s+på(?={_AT}|\s+følgende)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:I|jer|jeres|forældre|Jer|Jeres)\b")
_EDGE = re.compile(r"[\s\W]*")


def empty_opening(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Formulas at the start of a sentence that only announce that something will be said."""
    text = block.block.text
    for sentence in block.sentences:
        edge = _EDGE.match(text, sentence.start_char, sentence.end_char)
        start = edge.end() if edge else sentence.start_char
        if found := _ATTENTION.match(text, start, sentence.end_char):
            yield _attention(block, found, sentence.end_char)
        elif found := _REMARK.match(text, start, sentence.end_char):
            yield _remark(found)
        else:
            found = _OPENING.match(text, start, sentence.end_char)
            found = found or _INNER.search(text, start, sentence.end_char)
            if found:
                fix = opening_fix(block, found, start, sentence.end_char)
                yield Finding(found.start(), found.end(), fixes=(fix,) if fix else ())


def _attention(block: AnalysedBlock, found: re.Match[str], end: int) -> Finding:
    """*Vær opmærksom på* keeps the clause as it is; several readers are *opmærksomme*."""
    several = bool(_SEVERAL.search(block.block.text, found.start(), end))
    plain = "vær opmærksomme på" if several else "vær opmærksom på"
    content = match_case(found.group(), plain)
    applicability = Applicability.UNSAFE if several else Applicability.SAFE
    return _replaced(found, content, applicability)


def _remark(found: re.Match[str]) -> Finding:
    """A remark may be a warning to the reader or a reproach; only the first is *Vær opmærksom*."""
    comma = "," if "," in found.group() else ""
    return _replaced(found, f"Vær opmærksom på{comma} at", Applicability.UNSAFE)


def _replaced(found: re.Match[str], content: str, applicability: Applicability) -> Finding:
    edit = TextEdit(found.start(), found.end(), content)
    fix = Fix(applicability, f"Skriv »{content}«", (edit,))
    return Finding(found.start(), found.end(), fixes=(fix,))
