"""Notes and labels of a template that are meant for whoever writes the letter."""

import re
from collections.abc import Iterable, Sequence

_UNWANTED = (
    r"(?:det,?\s(?:der|som)\s(?:ikke\s(?:passer|er\s(?:relevant|aktuelt)|skal\s(?:bruges|stå))"
    r"|er\s(?:irrelevant|overflødigt))"
    r"|(?:det\s|de\s|den\s)?ikke[\s-](?:relevante?|gældende|ønskede|aktuelle|passende)(?:\s\w+)?"
    r"|(?:det\s|de\s|den\s)?overflødige?t?(?:\stekst|\safsnit)?|(?:den|det)\s(?:ene|forkerte)"
    r"|(?:hele\s)?(?:dette|det\sene)\safsnit|som\spassende)"
)
_OFFICER = r"(?:sagsbehandler(?:en|ne)?|medarbejder(?:en|ne)?|skribent(?:en)?|brevskriver(?:en)?)"
_TEXT = r"(?:afsnit|tekst|linje|sætning|note|kommentar|formulering|vejledning|boks|felt)"
_THE_TEXT = r"(?:afsnittet|teksten|linjen|sætningen|noten|kommentaren|formuleringen|boksen|feltet)"
_GONE = r"(?:bort)?(?:slettes|fjernes|streges|udgår)"
_USED = r"(?:(?:bruges|anvendes|indsættes|medtages)(?:\skun)?\s(?:ved|hvis|når|til))"
_RESULT = (
    r"(?:(?:\w+\s)?(?:afslag|bevilling|medhold|tilladelse|dispensation|delvis\w*\s\w+)"
    r"|ja|nej|enlige(?:\s\w+)?|gifte|samlevende|samboende)"
)
_CITIZEN = r"(?:borger(?:en)?|ansøger(?:en)?|klager(?:en)?|modtager(?:en)?)"
_SENTENCE = r"(?:^|(?<=[.!?]\s))"

Note = tuple[tuple[str, ...], re.Pattern[str]]
# Each pattern with what must occur, in small letters, for it to match.
NOTES: tuple[Note, ...] = tuple(
    (hints, re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    for hints, pattern in (
        (
            ("slet", "stryg", "streges", "fjern", "udgår"),
            rf"\({_UNWANTED}\s{_GONE}\)"
            r"|[(\[](?:slet|stryg|fjern)(?:t?es)?\b[^()\[\]]{0,80}[)\]]"
            rf"|\b(?:slet|stryg|fjern)\s{_UNWANTED}|\b{_UNWANTED}\s{_GONE}\b"
            rf"|{_SENTENCE}{_GONE},?\s(?:hvis|ved|når)\b[^:.\n]{{0,60}}[:.]?"
            rf"|\b(?:husk\sat\s)?slet(?:te)?\s(?:(?:denne|dette)\s{_TEXT}|{_THE_TEXT})\b"
            rf"|\b(?:denne|dette)\s{_TEXT}\s(?:skal\s)?{_GONE}\b"
            rf"|{_SENTENCE}{_THE_TEXT}\s(?:skal\s)?{_GONE}\b",
        ),
        (
            ("bruges", "anvendes", "indsættes", "medtages", "brug den", "brug det", "kun ved"),
            rf"\((?:kun\sved|{_USED})\s[^()]{{3,40}}\)|{_SENTENCE}kun\sved\s[^:.\n]{{3,40}}:"
            rf"|{_SENTENCE}(?:(?:denne|dette)\s{_TEXT}\s|{_THE_TEXT}\s)?{_USED}\s[^:.\n]{{3,50}}[:.]"
            rf"|{_SENTENCE}brug\s(?:denne|dette)\s{_TEXT}\b",
        ),
        (
            ("sagsb", "medarb", "til skrib", "til brevskr"),
            rf"\b(?:OBS|NB|note|bemærkning|besked|vejledning|husk)[!:]?\s(?:(?:til|for)\s)?{_OFFICER}\b"
            rf"[:.]?|^til\s{_OFFICER}:"
            rf"|^{_OFFICER}:\s(?:(?-i:[a-zæøå])|husk|indsæt|slet|vælg|skriv|tilføj|ret\s)"
            rf"|\b{_OFFICER}\s(?:udfylder|indsætter|tilføjer|skal\s(?:her|selv\s(?:skrive|udfylde)))\b",
        ),
        (
            (
                "hjælpetekst",
                "ledningstekst",
                "intern",
                "kladde",
                "udkast",
                "skabelon",
                "husk",
                "obs",
            ),
            r"^(?:hjælpetekst|vejledningstekst|skabelontekst|skabelonnote|kladde|udkast|internt"
            r"|interne?\s(?:noter?|kommentar|bemærkning|besked))\s?:|^(?-i:UDKAST|KLADDE)$"
            r"|\b(?:husk|obs|nb)[:!]\s(?:husk\s)?(?:at\s)?(?:slette?|indsæt(?:te)?|tilrette?|tilføje?)\b",
        ),
        (
            ("vælg",),
            r"\[?\bvælg\s(?:én|en|et|ét|mellem|blandt)\s(?:af\s)?(?:følgende|nedenstående|disse)?"
            r"\s?(?:tekster|afsnit|formulering(?:er)?|valgmuligheder|standardtekst(?:er)?"
            r"|alternativ(?:er)?|begrundelse(?:r)?|tekst)\b\]?"
            r"|\[vælg\b[^\[\]]{0,60}\]|\(vælg(?:\s(?-i:[a-zæøå])[^()\d»\"]{0,60})?\)|^vælg\s?:"
            r"|\bvælg\s(?:de[tn]\s)?(?:rigtige?|relevante?|korrekte?|gældende|passende|rette)"
            r"(?:\s(?:tekst|afsnit|formulering|afgørelse|begrundelse|variant|ordlyd))?(?=[.:)\]]|$)"
            r"|\bvælg\s(?:tekst|afsnit|formulering|begrundelse|afgørelse|variant)(?=[.:)\]]|$)",
        ),
        (
            ("her", "eskriv", "egrund", "edegør", "uddyb"),
            r"\b(?:be)?(?:skriv|sæt|udfyld|indsæt|angiv)\s(?:(?:din|dit|en|et|selv)\s)?(?:\w+\s)?her"
            r"(?=\s?[:….)\]]|$)"
            r"|\((?:be)?(?:skriv|forklar|begrund|angiv)\sher\b[^()]{0,80}\)|\bbeskriv\sher,"
            rf"|{_SENTENCE}her\s(?:skriver\sdu|skal\s(?:stå|skrives)|beskrives|indsættes|skrives"
            r"|angives|udfyldes)\b"
            rf"|\b(?:beskriv|angiv|begrund|uddyb|redegør\sfor)\s(?:{_CITIZEN}s|sagens)\s\w+",
        ),
        (
            ("ved ", "hvis ", "såfremt "),
            rf"^(?:ved|hvis|såfremt)\s{_RESULT}\s?:|^(?:hvis|såfremt)\s{_CITIZEN}\s[^:.,\n]{{2,50}}:"
            r"|\[(?:ved|hvis|såfremt|når|kun)\s[^\[\]]{2,60}\]"
            rf"|{_SENTENCE}\((?:ved|hvis|såfremt|når|kun)\s[^()\n]{{2,50}}\)(?=\s[A-ZÆØÅ])"
            rf"|{_SENTENCE}[(\[]?(?:hvis|såfremt)\s(?:det\ser\s)?(?:relevant|aktuelt)[)\]]?\s?:?"
            r"(?<=[:)\]])",
        ),
        (
            ("alternativ", "mulighed", "variant", "eventuelt", "evt.", "(evt", "[evt", "valgfri"),
            r"^(?:alternativ|valgmulighed|tekstmulighed|variant)\s?(?:\d|[a-d])\s?[:.)]"
            r"|^(?-i:ALTERNATIV|VARIANT)\s(?:\d|[A-D])\b|^alternativt?(?:\s(?:tekst|formulering))?\s?:"
            rf"|{_SENTENCE}(?:eventuelt|evt\.|valgfrit?)(?:\s(?:tekst|afsnit|tilføjes|indsættes"
            r"|suppleres\smed|uddybes))?\s?:(?=\s|$)"
            rf"|{_SENTENCE}[(\[](?:evt\.?|eventuelt|valgfrit?)(?:\s\w+)?[)\]]",
        ),
        (
            ("tekst", "formulering", "version", "eller"),
            r"^(?:standardtekst|tekst|formulering|version)\s?(?:\d|[a-d])\s?[:)]"
            r"|(?:^|(?<=[.:]\s))(?-i:ELLER)(?=:?\s*$|:?\s(?-i:[A-ZÆØÅ]))|[(\[]eller[)\]]",
        ),
        (
            ("efter behov", "tilret", "tilpas"),
            r"\b(?:tilret(?:tes?)?|tilpas(?:ses?)?|ret\stil)\s(?:teksten|efter\sbehov)\b"
            r"|[(\[](?:tilrettes|tilpasses)\b[^()\[\]]{0,40}[)\]]",
        ),
    )
)


def notes_present(notes: Iterable[Note], lower: str) -> Sequence[Note]:
    """The notes that a text in small letters may contain."""
    return [note for note in notes if any(hint in lower for hint in note[0])]
