"""G05: a protected legal term is not replaced by an everyday word.

What counts is that the term still stands somewhere, in any form: *partshøring* may become
*partshøre*, and *denne afgørelse* may become *brevet* where *afgørelse* stands elsewhere.
"""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Place, Strength
from klarsprog_lint.guards.versions import Part, Version

# By what their lemma begins with: how a term may be written instead, and stay the same term.
_FORMS: tuple[tuple[str, str], ...] = (
    ("afgørelse", r"afgørelse|afgør(?:e|er|es)?\b|afgjo"),
    ("træffe afgørelse", r"afgørelse|afgør(?:e|er|es)?\b|afgjo"),
    ("partshør", r"partshør"),
    ("genvurder", r"genvurder|vurder\w*\s[^.]{0,40}\b(?:igen|på ny|[ée]n gang til)"),
    ("bevilling", r"bevil[lg]"),
    ("afslag", r"afsla|afslå|afslog"),
    ("værgemål", r"værge"),
    ("varsling", r"vars[le]"),
    ("varsel", r"vars[le]"),
    ("samtykke", r"samtyk"),
    ("dispens", r"dispens"),
    ("underret", r"underret"),
    ("modregn", r"modregn"),
    ("modregne", r"modregn|træk|trukket"),
    ("inddriv", r"inddriv|inddrev"),
    ("tilbagesøg", r"tilbagesøg"),
    ("revalider", r"revalider"),
    ("stadfæst", r"stadfæst"),
    ("hjemvis", r"hjemvi"),
    ("påbud", r"påbud|påby"),
    ("forbud", r"forbud|forby|må ikke"),
    ("klagevejledning", r"klage|klager"),
    ("høringsfrist", r"høring|frist"),
    ("sagsoplysning", r"sagsoplys|oplys\w+ (?:af|i) sagen|oplyse\w* sagen"),
    ("merudgift", r"merudgift"),
    ("nødvendig", r"\bnødvendig|\bbrug for|\bbehov|\bbehøv|\bkræve|\bskal\b"),
    ("særlig", r"særlig|især|undtagelses"),
    ("selvforsørg", r"selvforsørg|forsørg\w*\s+(?:dig|jer|sig)\s+selv"),
    ("karensperiode", r"karens"),
    ("matrikel", r"matr"),
    ("landzonetilladelse", r"landzone"),
    ("kumulativ", r"kumulativ|\balle\b"),
    ("forældelse", r"foræld"),
    ("retskrav", r"retskrav|\bkrav på\b|\bret til\b"),
    ("fuldmagt", r"fuldmagt"),
    ("varig", r"\bvarig"),
    ("væsentlig", r"\bvæsentlig"),
    ("betydelig", r"\bbetydelig"),
    ("rimelig", r"\brimelig"),
    (
        "herunder",
        r"herunder|blandt andet|bl\.a\.|også|inklusive|for eksempel|f\.eks\.|fx\b|blandt"
        r"|inkl|heraf|såsom|\bbåde\b",
    ),
    ("skønsmæssig", r"skøn"),
    ("bopæl", r"bopæl|\bbor\b|\bboe[td]e?\b|\bbo\b"),
    ("rådighed", r"rådighed"),
    ("stå til rådighed", r"rådighed"),
    (
        "husstandsindkomst",
        r"hussta\w*\s(?:\w+\s){0,3}indkomst|husstandsind|indkomst\w*\s(?:\w+\s){0,2}husst",
    ),
    ("konkret vurdering", r"konkret"),
    ("foretage en konkret vurdering", r"konkret"),
    ("have ret til at", r"\bret til|\bmå\b|\bkan\b"),
    ("tilknytning til arbejdsmarkedet", r"arbejdsmarked"),
    ("hjemmel", r"hjemmel|hjemle|\b(?:lov|regler|bekendtgørelse|vedtægt)\w*\s+(?:\w+\s+)?giver"),
    ("anke", r"\banke"),
    ("opsæt", r"opsættende virkning"),
    ("og", r"og/eller|eller"),
    ("i vid", r"videst|så vidt|så meget som"),
    ("partsrepræsentant", r"repræsent"),
    ("aktindsigt", r"aktindsigt|indsigt i (?:sagens )?akt|\bakter"),
    ("hjælpemiddel", r"hjælpemid"),
    ("ægtefælle", r"ægtefæl|ægtepar|\bgift\b|\bmand\b.{1,20}\bkone\b"),
    ("opholdssted", r"ophold"),
    (
        "helt eller delvis",
        r"\b(?:hel|al|fuld)\w*\b[^.]{0,50}\beller\b[^.]{0,40}\b(?:del|noget|nogle)",
    ),
)
# Legal acts that are protected as verbs too; the list of terms has most of them as nouns only.
_ACTS = re.compile(
    r"\b(?:genvurder|partshør|modregn|inddriv|tilbagesøg|stadfæst|hjemvis|dispenser|fuldmagt)\w*"
    r"|\b(?:forældelse|opsættende virkning|god tro|ond tro|retskrav|værgemål)\b",
    re.IGNORECASE,
)
# As an adverb (*særligt bemærkes*) or verb form the word is no threshold of the law.
_LOOSE = frozenset(("særligt", "forbudt", "rimeligt", "åbenbart", "nødvendigt", "nødvendigvis"))
# *Med hjemmel i § 41* says no more than *efter § 41*; a thing put at disposal is no duty of work.
_MERE_REFERENCE = re.compile(
    r"\bmed hjemmel$|\bi det væsentlige$"
    r"|\b(?:stille[srt]*|har|have|haft)\s(?:\w+\s){0,3}til rådighed$",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"(?:erne|ene|ens|ets|er|en|et|e|s|t)$")
_ANY_ENDING = (
    r"(?:e|t|n|r|s|en|et|er|ne|re|ens|ets|ers|erne|ene|enes|ernes|ende|este|st|ste|ere|el|elt|le)?"
)
_SHORTEST = 5


def _check(pair: Pair) -> Iterator[Difference]:
    text = pair.after.text
    for lemma, found in _terms(pair.before).items():
        # In the same words it stands, whatever its lemma: *servitutter* has no regular ending.
        if found.text.lower() not in text.lower() and not _stands(lemma, text):
            yield Difference(f"Det juridiske udtryk »{found.text}« er væk.", (found,))


def _terms(version: Version) -> dict[str, Place]:
    """The first place of every protected term, by the lemmas of its words.

    Headings name what the letter is; a plain heading names what the reader can do with it.
    """
    terms: dict[str, Place] = {}
    for part in version.parts:
        if part.kind == "heading":
            continue
        spans = [*part.locked, *(match.span() for match in _ACTS.finditer(part.text))]
        for start, end in spans:
            written = part.text[start:end].lower()
            # *De bedes herunder oplyse*: at this occasion, and no member of a list.
            if written == "herunder" and part.text[:start].rstrip()[-1:] not in {",", "("}:
                continue
            if written not in _LOOSE and not _MERE_REFERENCE.search(part.text, 0, end):
                terms.setdefault(_lemmas(part, start, end), Place(part, start, end))
    return terms


def _lemmas(part: Part, start: int, end: int) -> str:
    span = part.doc.char_span(start, end, alignment_mode="expand")
    return (
        " ".join(token.lemma_.lower() for token in span) if span else part.text[start:end].lower()
    )


def _stands(lemma: str, text: str) -> bool:
    forms = [form for term, form in _FORMS if lemma.startswith(term) or lemma.endswith(term)]
    if forms:
        return re.search(forms[-1], text, re.IGNORECASE) is not None
    return all(_stem_stands(word, text) for word in lemma.split())


def _stem_stands(word: str, text: str) -> bool:
    """Whether a form of the word stands there, by itself or at the end of a compound."""
    stem = _ENDINGS.sub("", word) if len(word) > _SHORTEST else word
    form = rf"(?<!\w)\w*{re.escape(stem)}{_ANY_ENDING}(?!\w)"
    return re.search(form, text, re.IGNORECASE) is not None


GUARD = Guard(
    code="G05",
    name="låste-ord",
    strength=Strength.HARD,
    explanation="Juridiske udtryk, som loven bruger, står også i den nye tekst.",
    check=_check,
)
