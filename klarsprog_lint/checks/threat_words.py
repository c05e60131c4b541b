"""The words behind TIL07: sanctions, what sets them off, and what helps the reader."""

import re

# Grave whatever the reader did.
SANCTION = re.compile(
    r"\buden (?:yderligere|nærmere) (?:varsel|meddelelse|rykker)\b"
    r"|\b(?:sendt?|sende[rs]?|overdrag(?:e[rts]?|et)|over|går|gå|overgive[rs]|overføre[rs]"
    r"|oversende[rs]|videresend\w+) (?:\w+ ){0,5}?til (?:\w+ )?(?:inkasso|inddrivelse"
    r"|gældsstyrelsen|retslig|fogedretten)"
    r"|\banmeld\w* (?:\w+ ){0,2}til politiet\b|\bpolitianmeld\w*|\bmeldt? til politiet"
    r"|\b(?:dag|tvangs)bøder?\b"
    r"|\bfor (?:din|jeres|Deres) regning\b|\bfogedretten\b|\btvangsfuldbyrd\w*"
    r"|\bfortabe[rs]? (?:\w+ ){0,2}ret\w*"
    r"|\btrækk\w+ (?:\w+ ){0,4}i (?:din|jeres|Deres) (?:løn|ydelse|hjælp|kontanthjælp)\b"
    r"|\bfradrag i (?:hjælpen|ydelsen|din \w+)\b"
    r"|\b(?:krav om|blive krævet) tilbagebetal\w*"
    r"|\b(?:skal|må) (?:du|i|de) betale (?:\w+ ){0,3}tilbage\b",
    re.IGNORECASE,
)
_STOPS = (
    r"(?:standse[rst]?|standset|stoppe[rst]?|stoppet|ophører?|bortfalder?|opsige[rs]|opsagt"
    r"|inddrage[rs]?|inddraget|nedsætte[rs]|nedsat|sat ned|sættes ned|ophæve[rst]?|ophævet"
    r"|miste[rs]?"
    r"|slette[rs]|slettet|annullere[rs]|frafalder?|udelukke[rst]?)"
)
_OWN = (
    r"(?:din|dit|dine|jeres|Deres|udbetalingen|\w*ydelsen|\w*hjælpen|\w*støtten|tilskuddet|pladsen"
    r"|lejemålet|\w*aftalen|lånet|tilladelsen|bevillingen|retten|\w*pengene|fripladsen)"
)
# A threat only beside something left undone: *hvis du flytter, ophører ydelsen* is information.
LOSS = re.compile(
    rf"\b{_STOPS} (?:\w+ ){{0,2}}{_OWN}\b|\b{_OWN} (?:\w+ ){{0,4}}{_STOPS}\b", re.IGNORECASE
)
# »Da du ikke mødte, har vi stoppet ydelsen« tells what is done.
DONE = re.compile(
    r"\b(?:har|er|blev|havde) (?:\w+ ){0,2}(?:stoppet|standset|nedsat|inddraget|opsagt|ophævet)\b"
    r"|\b(?:fordi|da|eftersom) (?:du|I|De) (?:\w+ )?ikke\b"
)
FAILURE = re.compile(
    r"\b(?:ikke|ellers|i modsat fald|manglende|udeblive[rs]?|udeblivelse\w*|undlader?|undladelse"
    r"|overskrides|overskrider|for sent?|igen|gentage[rs]?|gentagne|nægter|overtræde[rs]?"
    r"|overtrædelse|misligholde[rs]?|forsømmer|uden (?:gyldig |rimelig )?grund)\b",
    re.IGNORECASE,
)
# Something that the reader does or leaves undone; »hvis betingelserne ophører« threatens nobody.
CONDITION = re.compile(
    r"\b(?:hvis|såfremt|medmindre|ifald|når) (?:du|i|de|vi|det|kommunen|forholdet|beløbet"
    r"|regningen|skemaet|fristen|lejen|gælden|restancen)\b"
    r"|\b(?:ellers|i modsat fald|manglende|udeblivelse\w*|undladelse|overtrædelse)\b"
    r"|\bved for sen\b"
    r"|\bikke (?:\w+ ){0,3}(?:betal\w*|indbetal\w*|svar\w*|besvare\w*|indsend\w*|sendt|mød\w*"
    r"|modtag\w*|hør\w*|aflever\w*|overhold\w*|rettidigt?)\b"
    r"|\b(?:betales|indbetales|efterkommes|overholdes|returneres|afleveres|indsendes)"
    r" (?:\w+ ){1,5}ikke\b"
    r"|^\W*\w+r (?:du|i|de|vi|det)\b|^\W*(?:betales|indbetales)\b",
    re.IGNORECASE,
)
# What the reader was told before.
REPORTED = re.compile(
    r"\b(?:gjort opmærksom|oplyst om|vejledt om|advaret om|orienteret om|påtænk\w*|overvejer?)\b",
    re.IGNORECASE,
)
_ADVICE = (
    r"(?:^|[.!?:] )(?:ring|skriv|kontakt|svar|mail)\b"
    r"|\b(?:ring|skriv|kontakt|mail|send|betal|svar|giv|fortæl|book|henvend|sig|kom"
    r"|tag)\b (?:\w+ ){0,3}?(?:til|os|mig|på|inden|senest|venligst|besked|dig|kontakt|fat|en"
    r"|forbi|skemaet|det|hvis|beløbet|din|dit)\b"
    r"|\b(?:du|i|de) kan (?:\w+ ){0,3}(?:ringe|skrive|kontakte|få|søge"
    r"|bede|aftale|betale|undgå"
    r"|nå|klage|komme|svare|sende)\b"
    r"|\bkan (?:du|i|de) (?:\w+ ){0,3}(?:ringe|skrive|kontakte|få|søge"
    r"|bede|aftale|betale|undgå"
    r"|nå|svare|komme|sende)\b"
    r"|\b(?:du|i|de) (?:er velkommen|bedes|skal) (?:\w+ ){0,4}(?:ringe|skrive|kontakte|svare"
    r"|henvende|give besked|betale|sende|møde)\b"
    r"|\bhar (?:du|i|de) (?:\w+ )?(?:spørgsmål|brug for)|\bhvad gør (?:du|i|de)\b|\bvi hjælper"
    r"|\bhjælpe dig|\bkan ikke nå\b"
)
# Beside the threat a number to ring is enough; a paragraph on, the reader must be spoken to.
HELP_NEAR = re.compile(_ADVICE, re.IGNORECASE)
HELP = re.compile(
    _ADVICE
    + r"|\b(?:bedes|skal|kan) (?:\w+ ){0,4}?(?:ind)?(?:betales?|betalt|meddeles?|oplyses?|sendes?"
    r"|sendt|indsend\w*|meldes?|rettes|rettet)\b"
    r"|\bhjælp til|\bafbud\b|\btelefonisk"
    r"|\bafdrag\w*|\bbetalingsordning|\budsættelse|\bhenstand|\btelefon\b|\btlf\b"
    r"|\d\d \d\d \d\d \d\d|@",
    re.IGNORECASE,
)
