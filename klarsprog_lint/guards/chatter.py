"""What an AI assistant says about its own work does not belong in a letter."""

import re
from collections.abc import Iterator

from klarsprog_lint.guards.model import Difference, Guard, Pair, Strength, whole

# What an assistant calls what it made.
_WORK = (
    r"(?:omskriv\w*|omformulering\w*|version\w*|udgave\w*|udkast|oversættelse|klarsprogs\w+"
    r"|tekst(?:en)?|brevet|besvarelse|opsummering|sammenfatning|resum[eé])"
)
# What it speaks of when it speaks of a text.
_TEXT = (
    r"(?:(?:fag|svære\s+|lange\s+)?ord(?:ene)?|sætning\w*|sprog\w*|tekst\w*|brevet|formulering\w*|tonen"
    r"|passiv\w*|aktiv\s+form|overskrifter|fagudtryk|udtryk|kancelli\w*|indhold\w*|budskab\w*|version\w*"
    r"|udgave\w*|lovhenvisning\w*|klarsprog|betydning\w*|læse(?:venlig|let)\w*"
    r"|alle\s+(?:\w+\s+){0,2}(?:oplysninger|informationer|detaljer|fakta|datoer|tal|beløb))"
)
_EASY = (
    r"(?:klart?\s+(?:og\s+\w+\s+)?sprog|klarsprog|let\s?forståelig\w*|lettere|kortere|nemmere|enkl?e?re\w*"
    r"|mere\s+(?:formel|uformel|venlig|direkte|\w*venlig|forståelig|læsbar|moderne|letlæst)\w*)"
)
# What it has done to it.
_DONE = (
    r"(?:omskrevet|omformuleret|forenklet|forkortet|erstattet|udskiftet|bevaret|beholdt|fjernet"
    r"|forbedret|moderniseret|tilpasset|redigeret|delt|opdelt|brugt|oversat|rettet|omarbejdet"
    r"|skrevet|gjort|lavet|undgået|ændret|forsøgt|prøvet|strammet|forklaret|samlet)"
)
_CHATTER = re.compile(
    # *Her er en omskrivning …*, *Her kommer brevet i en enklere form*
    rf"\bher\s+(?:er|kommer|følger|får\s+du|har\s+du)\s+(?:\w+\s+){{0,5}}"
    rf"(?:omskriv\w*|omformulering\w*|klarsprogs\w+|{_WORK}\s+(?:\w+\s+){{0,2}}(?:i|på|med|til)\b)"
    rf"|\bher\s+(?:er|kommer|følger|får\s+du|har\s+du)\s+(?:\w+\s+){{0,5}}{_EASY}\s+(?:og\s+\w+\s+)?"
    rf"(?:{_WORK}|form\w*)"
    rf"|\bher\s+(?:er|kommer)\s+(?:et\s+|mit\s+)?(?:forslag|bud)\s+(?:til|på)\s+(?:en\s+|et\s+)?"
    rf"(?:omskriv\w*|{_EASY}|formulering)"
    rf"|^(?:\w+\s+)?(?:omskriv\w*|omskrevet|klarsprogs\w+|revideret|forenklet)\s*{_WORK}?\s*:"
    rf"|^forslag\s+til\s+(?:omskriv|formulering|ny\s+tekst)|^{_WORK}\s+(?:i|på)\s+{_EASY}"
    # *Jeg har forkortet teksten*, *I den nye version er …*
    rf"|\b(?:jeg\s+har|har\s+jeg)\s[^.!?]{{0,25}}\b{_DONE}\b[^.!?]{{0,40}}\b{_TEXT}"
    rf"|\b(?:jeg\s+har|har\s+jeg)\s[^.!?]{{0,15}}\b{_TEXT}\s[^.!?]{{0,25}}{_EASY}"
    r"|\bjeg\s+har\s+(?:nu\s+)?(?:omskrevet|omformuleret|forenklet|gjort\s+det)\b"
    rf"|\b(?:denne|den\s+nye|den\s+omskrevne)\s+{_WORK}\b|\b{_WORK}\s+(?:er|bliver)\s+(?:nu\s+)?"
    rf"(?:\w+\s+){{0,3}}{_EASY}|\bom(?:skrevne|formulerede)\s+{_WORK}"
    rf"|^(?:bemærk|note|noter|obs|ændringer|kommentar(?:er)?)\s*[:,]\s*(?:at\s+)?(?:jeg\b|{_TEXT})"
    rf"|\bkort\s+sagt\s+betyder\s+teksten|\boprindelige\s+(?:tekst|version|formulering)\b"
    # *Håber det hjælper*, *Skal jeg også …*, *Sig til, hvis du vil have mig til at …*
    r"|\b(?:håber,?\s+(?:at\s+)?(?:det|dette|teksten|brevet|omskrivningen)\s+(?:hjælper|kan|er\b|giver))"
    r"|\bsom\s+(?:en\s+)?(?:ai|sprogmodel|kunstig\s+intelligens|assistent)\b"
    r"|\blad\s+mig\s+(?:\w+\s+)?(?:vide|høre)\b|\bvil\s+(?:du\s+)?have(?:\s+mig|,?\s+at\s+jeg)\b"
    r"|\b(?:hvis|om)\s+(?:du|jeg)\s[^.!?]{0,40}\b(?:flere\s+ændringer|justere?|justeringer|tonen"
    r"|teksten|formulering\w*)\b"
    r"|\b(?:skal|kan|må)\s+jeg\s+(?:også\s+)?(?:ændre|omskrive|rette|lave|gøre|forkorte|tilpasse|uddybe)\b"
    r"|\bjeg\s+(?:kan|vil)\s+(?:også\s+|gerne\s+){0,2}(?:lave|omskrive|tilpasse|justere|forkorte|uddybe)\b"
    r"|\bjeg\s+hjælper\s+(?:gerne|dig\s+gerne)\b|\bønsker\s+du,?\s+at\s+jeg\b"
    rf"|\bbede\s+om\s+(?:ændringer|rettelser|{_TEXT})"
    r"|^(?:selvfølgelig|naturligvis|okay|ok|gerne|klart|ja|javel|bestemt|absolut|perfekt|helt\s+sikkert"
    r"|med\s+glæde|tak\s+for\s+(?:teksten|din\s+besked))\s*[!,:.–-]+\s*(?:her\b|jeg\b)"
    r"|^(?:selvfølgelig|naturligvis|okay|gerne|klart|bestemt|absolut|perfekt|med\s+glæde)\s*!"
    # Code fences, and the same in English.
    r"|^```|\bhere(?:'s|’s|\s+is)\b|\bhope\s+this\s+helps\b|\blet\s+me\s+know\b|\bplain\s+(?:danish|language)"
    r"|\b(?:sure|certainly|of\s+course)\s*[!,]|\bi(?:'ve|’ve|\s+have)\s+(?:rewritten|simplified|kept)\b"
    r"|\brewritten\s+(?:text|version|letter)\b",
    re.IGNORECASE | re.MULTILINE,
)


def _check(pair: Pair) -> Iterator[Difference]:
    found = [(s, match[0]) for s in pair.after.sentences if (match := _CHATTER.search(s.text))]
    # The pattern is slow, and most letters have none of it.
    known = _CHATTER.finditer(pair.before.text) if found else ()
    before = {match[0].lower() for match in known}
    for sentence, words in found:
        if words.lower() not in before:
            yield Difference(
                f"»{sentence.text}« handler om omskrivningen og ikke om sagen.",
                (),
                (whole(sentence),),
            )


GUARD = Guard(
    code="G22",
    name="snak",
    strength=Strength.HARD,
    explanation="Den nye tekst taler ikke om sig selv eller om omskrivningen.",
    check=_check,
)
