"""Cues of what the writer does in a letter, wherever it says so: asks, warns, decides, thanks.

Titles often say nothing (*Din hund*, *Brev*); then the sentences must tell.
"""

from klarsprog_lint.documents.letter_cues_cases import Row

_DAYS = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
_SENT = (
    r"\w*(?:ansøgning|klage|brev|mail|henvendelse|høringssvar|anmeldelse|tilmelding|opsigelse"
    r"|indsigelse|udmeldelse|spørgsmål|anmodning|oplysninger|besked)"
)

ACTS: tuple[Row, ...] = (
    # Nothing is decided yet: the reader is asked, or warned of what may come.
    (
        "agterskrivelse",
        "text",
        1.5,
        "vil regner forvent foreløb ser risiker ventes",
        r"\b(?:regner|regne) med at (?:\w+ ){0,3}(?:stoppe|nedsætte|standse|give afslag|opsige"
        r"|lukke|kræve|ændre|tage)|\bmå (?:du )?forvente|\bforeløbige?\b|\bsom det ser ud nu\b"
        r"|\bvil (?:vi )?(?:påbyde|stoppe|nedsætte|opsige|standse|inddrage|tilbagekalde|afslå)\b"
        r"|\bventes at (?:meddele|træffe|påbyde)|\brisikerer du\b",
    ),
    (
        "agterskrivelse",
        "text",
        1.5,
        "medmindre hvis ikke såfremt",
        r"\bmedmindre\b|\b(?:hvis|såfremt) (?:du|vi) ikke (?:\w+ ){0,3}(?:inden|senest|selv"
        r"|fremkom|hører|modtager|retter)",
    ),
    (
        "hearing",
        "text",
        1.5,
        "få blive kan muligvis mulig måske",
        r"\bkan (?:\w+ )?få betydning\b|\bkan (?:det |der )?blive (?:aktuelt|tale om|nødt)"
        r"|\bkan betyde, at\b|\bmuligvis\b|\bvil indgå i (?!den videre)|\bfå konsekvens",
    ),
    (
        "hearing",
        "text",
        2,
        "høre vide forklar mener rigtig enig imod stemmer fortæl udtal redegør kommentar bemærk",
        r"\bvil (?:vi |jeg )?(?:derfor |gerne |først )*(?:høre|vide|kende)\b|\bdin forklaring\b"
        r"|\bhvad du mener\b|\bom (?:det|tallet|oplysningerne) (?:er rigtig|stemmer)"
        r"|\ber (?:tallene|oplysningerne|det) (?:rigtig|korrekt)|\bnoget imod\b"
        r"|\bfortælle?,? (?:os,? )?(?:hvorfor|hvad|hvordan)|\budtale dig\b|\bredegøre for\b"
        r"|\b(?:dine?|deres) (?:kommentarer|bemærkninger|udtalelse)",
    ),
    (
        "hearing",
        "text",
        2,
        "hører svar modtag",
        r"\bhører vi (?:ikke|intet)|\bsiger du ikke noget\b|\bfår vi ikke (?:noget |et )?svar"
        r"|\bmodtages der ikke\b|\bmodtager vi ikke\b|\bsvarer du ikke\b",
    ),
    (
        "hearing",
        "text",
        2,
        "før inden først venter herefter",
        r"\b(?:før|inden|forinden) (?:vi|der|det|kommunen|sagen|udvalget|nævnet|byrådet) "
        r"(?:\w+ ){0,2}(?:gør|gøres|tag|afgør|beslut|bestem|træf|behandl|forelæg)\w*"
        r"|\b(?:beslutter|bestemmer|afgør) (?:vi |det )*først\b|\bførst herefter\b"
        r"|\bventer med at (?:bestemme|afgøre|beslutte)|\b(?:vil )?herefter (?:blive|bliver) "
        r"(?:\w+ )?(?:afgjort|behandlet|forelagt)|\bforud for (?:\w+ )?afgørelse",
    ),
    (
        "hearing",
        "text",
        1.2,
        "oplyst oplyser oplysning siger indberet anonym konstateret",
        r"\b(?:har|er) (?:\w+ ){0,3}(?:oplyst|indberettet|konstateret|blevet opmærksom)"
        r"|\bmodtaget (?:en )?(?:oplysning|anmeldelse)\w* (?:om|fra)\b"
        r"|\b(?:oplyser|siger), at\b",
    ),
    # Complaints: over this letter's decision, or the reader's own that came in.
    (
        "decision",
        "text",
        2.5,
        "klag indbring anke",
        r"\b(?:kan|vil) (?:du )?(?:\w+ ){0,3}(?:på)?klages?\b(?! over (?:prisen|taksten))"
        r"|\bklagen? (?:over afgørelsen )?(?:skal|sendes|indgives|indsendes|stiles|fremsendes"
        r"|kan indgives)\b|\bklag (?:til|hos|inden|senest)\b|\bindbringes for\b",
    ),
    (
        "decision",
        "text",
        -2,
        "klage",
        r"\b(?:kan|kunne) (?:du )?ikke klage|\bklagevejledning",
    ),
    (
        "decision",
        "text",
        1.5,
        "uger",
        r"\bklag\w*.{0,80}\b(?:4|fire) uger|\b(?:4|fire) uger.{0,80}\bklag",
    ),
    # What is decided, whatever it is.
    (
        "afgørelse",
        "opening",
        2,
        "flytte skal må beslut bestem gælder falder kun sat ændre kræves hæve fjern",
        r"\b(?:vi|kommunen) (?:har besluttet|har bestemt|ændrer|sætter|flytter|bestemmer) "
        r"|\bskal (?:gå|flytte|fjerne|have|stoppe|lukke|rette)\b|\bi stedet for\b|\bfalder væk\b"
        r"|\bhidtil\b|\bkræves tilbage|\bophæves\b|\bfjernes\b|\binden den .{0,30} fjerne\b",
    ),
    (
        "afgørelse",
        "text",
        1.5,
        "tilbage for meget genoptag magt ophæv påb bestem",
        r"\bfor meget\b.{0,60}(?:betal|kræv)|\bkræves? (?:\w+ )?tilbage|\bvil være at tilbage"
        r"|\bstår (?:derfor |ved )?(?:ved )?magt\b|\bophæves\b|\bvi bestemmer\b|\btilbagebetal",
    ),
    (
        "decision",
        "text",
        1.2,
        "vi fordi derfor herefter grundlag",
        r"\bvi (?:gør det|bestemmer det),? fordi\b|\bpå (?:det|denne|den) (?:grundlag|baggrund)\b"
        r"|\b(?:følger|fremgår) af \w+ovens § |\bhar brugt \w+ §|\befter \w+lovens? §"
        r"|\breg(?:len|lerne) (?:står|er)\b",
    ),
    # Refusals in other words.
    (
        "afslag",
        "text",
        2,
        "nej desværre ikke grund",
        r"\bsige nej\b|\bbliver (?:\w+ )?nej\b|\bsvaret er (?:\w+ )?nej\b"
        r"|\bdesværre (?:\w+ )?ikke\b(?! til noget)"
        r"|\bbetingelser\w* (?:\w+ ){0,3}(?:er|ses) (?:\w+ ){0,3}ikke\b"
        r"|\bikke ret til (?:\w+ )?(?:hjælp|støtte|kørsel|tilskud)|\bgiver ikke ret\b"
        r"|\bikke (?:\w+ ){0,2}(?:grundlag for|særlige grunde|tilstrækkelig)|\bfinder ikke, at"
        r"|\banses ikke\b|\bikke (?:\w+ )?(?:omfattet|det rigtige)|\bikke (?:\w+ ){0,2}behov for",
    ),
    (
        "afslag",
        "opening",
        1.5,
        "søg ansøg spurgt bedt skrev anmod",
        r"\b(?:har|du) (?:\w+ ){0,6}(?:søgt|ansøgt|spurgt|bedt|anmodet)\b|\bsøgte du\b"
        r"|\b(?:dine?|deres|jeres) (?:\w+ )?(?:ansøgning|anmodning)\b|\bdu (?:skrev|søgte)\b",
    ),
    # Grants in other words.
    (
        "bevilling",
        "text",
        2,
        "ja samtykk indvend adgang får kan ydes plads leveres godt lov",
        r"\bja tak\b|\bsige(?:r)? (?:\w+ )?ja til (?:jeres|din)|\bsamtykket? (?:gives|meddeles)"
        r"|\bingen indvendinger\b|\bmeddeles (?:der )?(?:hermed )?adgang\b"
        r"|\b(?:der )?ydes (?:\w+ ){0,2}\d|\bdu får (?:en |et |den |\d)|\bdu kan få det\b"
        r"|\bder er (?:nu )?en (?:bolig|plads) til\b|\bsom du bad om\b|\bdu kan blive gift\b"
        r"|\bdu låner den\b|\bbetales? af dem selv\b|\b(?:procent|pct\.?) af (?:egenbetal|udgift)",
    ),
    (
        "bevilling",
        "opening",
        1.5,
        "får ydes bevil gives ja",
        r"\bdu får (?!ikke|dette|det her|brev|besked|svar)(?:\w+ ){0,5}"
        r"|\bydes (?:der )?(?:herefter )?\d|\bvi giver (?:dig|jer)\b",
    ),
    # Summons.
    (
        "indkaldelse",
        "text",
        2,
        "kl.",
        rf"\b{_DAYS} (?:den )?\d.{{0,30}}\bkl\. ?\d|\bden \d.{{0,20}} kl\. ?\d",
    ),
    (
        "indkaldelse",
        "text",
        2,
        "møde ses tid samtale kommer komme inviter deltag undersøg tilsyn hilser",
        r"\bvi ses (?:den|man|tirs|ons|tors|fre)|\bfået tid\b|\bholder vi \w*møde|\bdu skal "
        r"(?:derfor )?(?:undersøges|tale med|møde|komme til)\b|\bvi inviterer til\b"
        r"|\bvi kommer på (?:tilsyn|besøg)\b|\b(?:samtalen|mødet|undersøgelsen) (?:tager|varer)"
        r"|\bmøder op\b|\bpasser (?:tiden|dagen) ikke|\bikke passer\b|\bkan du ikke den dag",
    ),
    (
        "indkaldelse",
        "text",
        1.2,
        "tag med bisidder forhindret afbud udebli",
        r"\btag (?:\w+ ){1,4}med\b|\btage en (?:bisidder )?med\b|\bbisidder\b|\bforhindret\b"
        r"|\bmeld (?:jer|dig|dem)\b|\bvarer omkring\b|\budebli",
    ),
    # Payment.
    (
        "opkrævning",
        "text",
        2,
        "betal overfør skyld regning erstat",
        r"\bmangler (?:\w+ ){0,4}(?:betal|\d)|\btil betaling\b|\bbetal (?:senest|inden)\b"
        r"|\bskal ske inden|\b(?:bedes|skal) (?:du )?(?:\w+ )?(?:overføre|indbetale|erstatte)\b"
        r"|\bpengene skal være\b|\bmodtaget (?:pengene|din betaling|beløbet)\b"
        r"|\bbetaler du (?:på|via|med|i)\b|\bdu betaler på\b|\bmed forfald\b",
    ),
    (
        "opkrævning",
        "text",
        1.2,
        "rente gebyr konto netbank betalingsservice girokort gæld rykker faktura",
        r"\brenter?\b|\bgebyr\b|\bkonto\b|\bnetbank|\bbetalingsservice\b|\bgirokort"
        r"|\bgældsstyrelsen\b|\brykker|\bfaktura",
    ),
    (
        "opkrævning",
        "text",
        1.2,
        "kr.",
        r"\b(?:i alt|koster det|prisen er|drejer sig om|beløbet er)\b.{0,20}\d[\d.,]* kr"
        r"|\b(?:i alt|koster det|det koster) \d",
    ),
    # Receipts.
    (
        "kvittering",
        "text",
        2,
        "nået fik modtag sendt noteret holdet meldt takke registr spærret tak",
        rf"\b{_SENT} (?:er|nået) (?:nået frem|modtaget|kommet|registreret|sendt til)\b"
        rf"|\bvi fik (?:den|det)? ?.{{0,20}}\b{_SENT}|\b(?:har )?noteret, at\b"
        r"|\bdu er nu (?:på|meldt|skrevet|tilmeldt|registreret)|\ber du nu meldt\b"
        r"|\btakke for\b|\ber nu spærret\b",
    ),
    (
        "kvittering",
        "text",
        1.5,
        "hører høre går behandl svar ringer",
        r"\bhører (?:du )?fra os\b|\bforvente at høre\b|\bgår i gang med (?:den|din)\b"
        r"|\btil at behandle\b|\bdu (?:kan|vil) (?:følge|se, hvor langt)|\bmangler vi noget\b"
        r"|\bbesvare det\b|\bnu ser vi på\b|\bbehøver ikke gøre mere",
    ),
    # Information.
    (
        "information",
        "text",
        1,
        "normalt plejer alle uge lukk åben åbne nye ændr stige flytte læs",
        r"\bsom (?:det )?(?:plejer|normalt)\b|\bi uge \d|\bfra uge \d|\balle \w+r\b|\båbent\b"
        r"|\blukket\b|\bnye (?:\w+ )?(?:\w+er)\b|\bdu kan (?:se|læse) (?:hele|mere)"
        r"|\bskal ikke gøre noget\b|\bi løbet af\b",
    ),
    (
        "information",
        "head",
        2,
        "kære til",
        r"\bkære (?:\w*(?:kunde|ejere?|lejere?|låner|nabo|naboer|forening(?:er)?|tilforordnede"
        r"|brugere?|medlem|beboere?|borger))\b|\btil (?:grundejere|forældre|alle|beboere)\b",
    ),
    # The reader is spoken to as a case.
    (
        "information",
        "text",
        -1.5,
        "§",
        r"§",
    ),
    (
        "information",
        "opening",
        -1,
        "sag ansøg klag bemærk",
        r"\bsagen\b|\bansøgning|\bafgørelse|\bbehandlet\b",
    ),
)
