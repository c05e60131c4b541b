"""Outcomes softened or turned round, and legal terms replaced by everyday words."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.guards.corruptions.model import Corrupt, Kind, cased, kind, swapping, together

_OUTCOMES: Corrupt = together(
    swapping(r"\bkan ikke imødekomme\b", "kan formentlig ikke imødekomme"),
    swapping(r"\bkan ikke imødekomme\b", "imødekommer"),
    swapping(r"\bgiver dig afslag på\b", "giver dig måske afslag på"),
    swapping(r"\bgiver dig afslag på\b", "giver dig"),
    swapping(r"\b[Vv]i har bevilget\b", "vi overvejer at bevilge"),
    swapping(r"\b[Vv]i har (?:delvist )?imødekommet\b", "vi overvejer at imødekomme"),
    swapping(r"\bdelvist imødekommet\b", "imødekommet"),
    swapping(r"\b(?:helt|fuldt ud) imødekommet\b", "delvist imødekommet"),
    swapping(r"\bhar bevilget dig\b", "vil måske bevilge dig"),
    swapping(r"\bhar bevilget(?! dig| jer)\b", "har givet afslag på"),
    swapping(r"\bhar bevilget (dig|jer)\b(?!es)", r"har givet \1 afslag på"),
    swapping(r"\bVi bevilger(?= dig)", "vi overvejer at bevilge"),
    swapping(
        r"\bgiver dig (?=dispensation|tilladelse|byggetilladelse|en tilladelse)",
        "overvejer at give dig ",
    ),
    swapping(
        r"\bDu får (?=byggetilladelse|tilskud|dispensation|boligstøtte|hjælp)", "Du får måske "
    ),
    swapping(r"\bDu får ikke\b", "Du får måske ikke"),
    swapping(r"\bhar fået plads\b", "kan måske få plads"),
    swapping(r"\b[Vv]i genoptager ikke\b", "vi genoptager"),
    swapping(r"\b[Vv]i genoptager ikke\b", "vi overvejer, om vi kan genoptage"),
    swapping(r"\bDu får ikke længere\b", "Du får fortsat"),
    swapping(r"\bstopper(?= din| dine| den \d)", "stopper måske"),
    swapping(r"\bhar ret til(?= \w+(?:hjælp|støtte|tilskud|penge|ydelse)\b)", "har måske ret til"),
    swapping(r"\b[Vv]i har truffet afgørelse\b", "vi er ved at træffe afgørelse"),
    swapping(r"\bhar truffet (?=afgørelse|denne afgørelse)", "har endnu ikke truffet "),
    swapping(r"\b[Vv]i vurderer derfor, at\b", "vi kan derfor ikke udelukke, at"),
    swapping(r"\b[Vv]i vurderer, at\b", "vi kan ikke udelukke, at"),
    swapping(r"(?<=får du )afslag\b", "et foreløbigt svar"),
    swapping(r"\bfår afslag\b(?= på at)", "får måske afslag"),
    swapping(r"\b(Din (?:ansøgning|klage)) er afvist\b", r"\1 er måske afvist"),
)
# Protected terms and the everyday words that a rewrite might put in their place.
_EVERYDAY = (
    ("afgørelse", "beslutning", "afgørelsen", "beslutningen", "afgørelser", "beslutninger"),
    ("partshører", "spørger", "partshøring", "høring", "partshøringen", "høringen"),
    ("opsættende virkning", "nogen virkning"),
    ("bevilling", "ordning", "bevillingen", "ordningen"),
    ("samtykke", "ja", "samtykket", "svaret"),
    ("væsentlig", "stor", "væsentlige", "store"),
    ("varigt", "længe", "varig", "lang"),
    ("betydelig", "stor"),
    ("rimelig grund", "god grund"),
    ("dispensation", "lov", "dispensationen", "lovgivningen"),
    ("merudgifter", "udgifter", "merudgifterne", "udgifterne"),
    ("hjælpemiddel", "udstyr", "hjælpemidlet", "udstyret", "hjælpemidler", "udstyr"),
    ("fuldmagt", "aftale", "fuldmagten", "aftalen"),
    ("bisidder", "ven", "bisidderen", "vennen"),
    ("genvurderer", "kigger på", "genvurdering", "gennemgang"),
    ("husstandsindkomst", "løn", "husstandsindkomsten", "lønnen"),
    ("husstand", "familie", "husstanden", "familien"),
    ("bopæl", "adresse", "bopælen", "adressen"),
    ("inddrivelse", "hentning", "inddrivelsen", "hentningen"),
    ("modregning", "træk"),
    ("påbud", "brev", "påbuddet", "brevet"),
    ("aktindsigt", "kopier"),
    ("ressourceforløb", "kursus", "ressourceforløbet", "kurset"),
    ("underretning", "besked", "underretningen", "beskeden"),
    ("sanktion", "straf", "sanktionen", "straffen"),
    ("funktionsevne", "helbredstilstand", "funktionsevnen", "helbredstilstanden"),
    ("tavshedspligt", "diskretion"),
    ("vilkår", "ønsker", "vilkårene", "ønskerne"),
    ("stå til rådighed for", "være klar til", "står til rådighed for", "er klar til"),
    ("afslag på", "nej til"),
    ("lokalplan", "plantegning", "lokalplanen", "plantegningen"),
    ("forbrugsgode", "køb", "forbrugsgodet", "købet"),
    ("varsling", "besked", "varslingen", "beskeden"),
)


def _everyday(text: str, random: Random) -> Iterator[str]:
    """The term everywhere: one that still stands elsewhere is not lost."""
    for forms in _EVERYDAY:
        new = dict(zip(forms[::2], forms[1::2], strict=True))
        words = re.compile(
            rf"\b(?:{'|'.join(sorted(new, key=len, reverse=True))})\b", re.IGNORECASE
        )
        parts = words.split(text)
        for match, part in zip(words.finditer(text), parts[1:], strict=True):
            parts[0] += cased(new[match.group().lower()], match.group()) + part
        yield parts[0]


KINDS: tuple[Kind, ...] = (
    kind("outcome", "negation modalitet låste-ord kvantorer", _OUTCOMES),
    kind("everyday word for a legal term", "låste-ord", _everyday),
)
