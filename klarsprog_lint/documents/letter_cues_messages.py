"""Cues of letters that tell or ask for something: summons, demands, receipts, information."""

from klarsprog_lint.documents.letter_cues_cases import Row

_A_THING = (
    r"\w*(?:ansøgning|anmeldelse|henvendelse|klage|indsigelse|anmodning|høringssvar|tilmelding"
    r"|indberetning|opsigelse|mail|brev|skema|svar|oplysninger|besked|bestilling)"
)

MESSAGES: tuple[Row, ...] = (
    # Summons.
    ("indkaldelse", "title", 4, "indkald", r"\bindkald"),
    (
        "indkaldelse",
        "title",
        3,
        "kom mød møde samtale tid undersøg inviter invitation indby konsultation",
        r"^\W*(?:kom (?:og|til)|mød )|\bdu skal (?:\w+ )?(?:til|møde)\b|\b\w*(?:møde|samtale"
        r"|undersøgelse|konsultation|\btid) (?:\w+ ){0,3}(?:den|i|om|hos|til|på"
        r"|med|mandag|tirsdag|onsdag|torsdag|fredag)\b"
        r"|\b(?:mød|indby|invitation til (?:møde|samtale))|\bfremmøde\b|samtale\b",
    ),
    ("indkaldelse", "opening", 3, "indkald", r"\bindkald"),
    (
        "indkaldelse",
        "opening",
        2,
        "mød møde kom inviter tid samtale",
        r"\bmødes med\b|\b(?:give|møde) (?:frem)?møde\b|\bmøde (?:op|frem)\b|\bfremmøde\b"
        r"|\bkom til\b|\b(?:inviter|indby)\w*\b|\btid (?:af )?til\b|\bsat (?:en )?tid\b"
        r"|\bdu (?:skal|bedes) (?:\w+ )?(?:møde|komme)\b|\btale med dig\b|\bsamtale den\b",
    ),
    (
        "indkaldelse",
        "text",
        1.2,
        "kl.",
        r"\b(?:mandag|tirsdag|onsdag|torsdag|fredag)\b.{0,40}\bkl\. ?\d|\bden \d.{0,30} kl\. ?\d",
    ),
    (
        "indkaldelse",
        "text",
        1.5,
        "udebliv væk afbud forhindre bisidder medbring møde",
        r"\budebliv|\bbliver væk\b|\bafbud\b|\bforhindret\b|\bbisidder|\bmedbring"
        r"|\b(?:mødet|samtalen|undersøgelsen) (?:varer|afholdes|finder|foregår|begynder)",
    ),
    # Demands of payment.
    (
        "opkrævning",
        "title",
        3.5,
        "opkræv rykker regning faktura betal restance skyld forfald påkrav årsopgørelse",
        r"opkrævning|\brykker|\w*regning\b|faktura|\bbetal\b(?!.*tilbage)|\bbetaling af\b"
        r"|\bmanglende betaling|betalingspåmindelse|restance|\bdu (?:skal betale|skylder"
        r"|mangler at betale)\b(?!.*tilbage)|\bpåkrav",
    ),
    (
        "opkrævning",
        "opening",
        1.5,
        "betal forfald kr. skyld",
        r"\b(?:skal|bedes) (?:\w+ ){0,3}betale\b(?!.*tilbage)|\bbetal (?:senest|inden)"
        r"|\bskylder\b|\bmangler .{0,20}(?:kr|betal)|(?<!egen )(?<!deres )\bregning",
    ),
    (
        "opkrævning",
        "text",
        2,
        "forfald restance rykker ubetalt skylder erlagt indgået betalt",
        r"\bforfalder|\bforfaldsda|\bforfald den|\bforfalden|\brestance|\brykker|\bubetalt"
        r"|\bskylder\b|\bikke (?:\w+ ){0,2}(?:erlagt|indbetalt|indgået|betalt)\b"
        r"|\bikke modtaget (?:\w+ )?betaling",
    ),
    (
        "opkrævning",
        "text",
        1.2,
        "inkasso inddriv indbetal mobilepay betalingsservice konto",
        r"\binkasso|\binddriv|\bindbetal|\bmobilepay|\bbetalingsservice|\bkonto(?:nr)?\b",
    ),
    ("opkrævning", "title", 1.5, "rate afregning gebyr", r"\brate\b|\bafregning|gebyr"),
    ("opkrævning", "text", 1.2, "opkræve", r"\bopkræve[rs]\b.{0,60}(?:\bkr\b|erstatning|gebyr)"),
    (
        "opkrævning",
        "text",
        1.5,
        "bort",
        r"\bbort fra (?:dette|denne|brevet|nærværende)|\bbortse[rs]? fra",
    ),
    # Receipts.
    (
        "kvittering",
        "title",
        3.5,
        "kvitter modtag bekræft tak fået registreret",
        r"kvittering|\bmodtaget\b|\bbekræft|\btak for\b|\bvi har fået\b|\b(?:er"
        r"|har) (?:\w+ )?(?:registreret|skrevet op|tilmeldt)",
    ),
    (
        "kvittering",
        "opening",
        1.6,
        "modtag fået tak registr bekræft",
        rf"\bhar (?:\w+ )?(?:modtaget|fået) (?:\w+ )?{_A_THING}\b|\bhar registreret\b"
        r"|\btak for (?:din|dit|jeres|deres)|\btak, fordi du har|\bmodtagelsen af",
    ),
    ("kvittering", "opening", 1.8, "bekræft", r"\bbekræfte[rs]?\b|\bkvitter"),
    (
        "kvittering",
        "text",
        1.6,
        "svar hører behandlingstid underret besked venteliste behøver foretage journalis",
        r"\b(?:svarer|svare) (?:dig |jer )?(?:inden|senest)|\bsvar (?:\w+ )?forventes"
        r"|\bdu hører fra\b|behandlingstid|\bbliver? underrettet|\bfå(?:r"
        r"|s)? du (?:\w+ )?(?:besked|svar)|\b(?:står|skrevet op|kommet) .{0,20}\bventeliste"
        r"|\bvil (?:\w+ )?(?:modtage|få) (?:\w+ )?(?:meddelelse|besked|svar|underretning)"
        r"|\bvi behandler din|\bjournaliseret",
    ),
    (
        "kvittering",
        "text",
        0.8,
        "behøver foretage",
        r"\bbehøver ikke (?:\w+ ){0,2}(?:gøre|sende|foretage)|\bikke foretage",
    ),
    # Information.
    # What is no letter in a case informs; a case number speaks against it.
    ("information", "text", 0.8, "e", r""),
    (
        "information",
        "head",
        -0.6,
        "sag j.nr journal",
        r"\bsags?(?:nr|nummer|id)?\b|\bj\.? ?nr|\bjournal",
    ),
    (
        "information",
        "title",
        1.5,
        "sådan husk få lån sorter pas und hjælp kom prøv brug ryd klip spar tilbud gratis",
        r"^\W*(?:sådan|husk|få|lån|sorter|pas på|undgå|hjælp|kom med|prøv|brug|ryd|klip|spar)\b"
        r"|\b(?:nyt )?tilbud\b|\bgratis\b",
    ),
    (
        "information",
        "text",
        0.8,
        "arbejdet gratis arrangement kampagne uge inviter spærre",
        r"\barbejdet (?:begynder|udføres|varer|forventes)|\bgratis\b|\barrangement|\bkampagne"
        r"|\bi uge \d|\binviter|\bspærre",
    ),
    (
        "information",
        "head",
        2,
        "til kære",
        r"\btil (?:alle|samtlige|\w*(?:ejerne|ejere|beboerne|beboere|forældre|pårørende"
        r"|naboer|borgere))\b|\bkære (?:alle |kommende )?(?:forældre|borgere?|beboere?"
        r"|naboer?|alle|grundejere|pårørende|medlemmer|foreninger|elever)",
    ),
    (
        "information",
        "title",
        2.7,
        "orienter inform ny ændr flyt luk åbn stig fald bliver offentligg invit velkommen"
        " vejledn takst pris klar støj spær nu lavere omkør genåb vejarb",
        r"orientering|\binformation|\bny[et]?\b|\bændr|\bflytter\b|\bflyttes?\b"
        r"|\blukke[rst]*\b(?! (?:din|dit|dine|jeres))|\båbne[rs]\b|\båbningstid|\bstiger\b"
        r"|\bfalder\b|\bbliver (?:lavere|højere|billigere|dyrere|større|mindre)"
        r"|\boffentligg|\binvitation\b|\bvelkommen\b"
        r"|\bvejledning\b|\btakst|\bpriser\b|\ber klar\b|\bstøj\b|\bspærr|\bomkørsel"
        r"|\bnu kan\b|\bgenåb|\bvejarbejde",
    ),
    ("information", "title", 1, "orientering", r"orientering\b"),
    (
        "information",
        "title",
        1.5,
        "sagsbehandler rådgiver kontaktperson",
        r"\bny (?:sagsbehandler|rådgiver|kontaktperson|læge|hjælper)",
    ),
    (
        "information",
        "opening",
        1.4,
        "orienter oplys inform luk renover begynd flyt åbn vedtag ændre fordi stig fald fra",
        r"\borientere|\boplyses, at|\binformere|\blukke[rs]\b|\brenoveres?\b|\bbegynder\b"
        r"|\bflytter\b|\båbner\b|\bvedtaget\b|\bændre[rs]\b"
        r"|\bvi skriver (?:til \w+ )?,? ?fordi|\b(?:dette|det her) brev, fordi|\bstiger\b"
        r"|\bfalder\b|\bnye\b|\bfra (?:den \d|mandag|på mandag)",
    ),
)
