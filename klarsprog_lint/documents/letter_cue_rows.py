"""The rows behind ``letter_cues``: kind, place, weight, stems of which one must occur, pattern."""

_A_THING = (
    r"\w*(?:ansøgning|anmeldelse|henvendelse|klage|indsigelse|anmodning|høringssvar|tilmelding"
    r"|indberetning|opsigelse|mail|brev|skema|svar|oplysninger|besked|bestilling)"
)
_HELP = r"\w*(?:tilladelse|dispensation|tilskud|støtte|hjælp|licens|godkendelse|aktindsigt|plads)"
_GIVE = (
    r"(?:giv|bevilg|yde|imødekom|hjælp|tilbyd|dæk|støtt|godkend|tillad|meddel|efterkom"
    r"|tildel|betale|betalt"
    r"|prioriter|anbefal|dispenser|medtag|udlever|genoptag)\w*"
)
REFUSES = (
    r"\bafslag\b|\bafsl(?:år|ås|ået)\b|\bafvis(?:es|er|t)\b|\b(?:vi|kommunen) (?:\w+ )?siger (?:\w+ )?nej\b|\bsiger (?:vi |derfor )*nej\b(?<!du siger nej)|\bnej til\b"
    rf"|\bikke (?:(?:kan|er|blevet|være|at|længere|bliver|har kunnet) ){{0,3}}{_GIVE}\b"
    rf"|\b(?:kan|kunne|vil) (?:vi |der |kommunen |det |du )?(?:\w+ )?ikke (?:\w+ )?{_GIVE}\b"
    r"|\bdu (?:får|kan|har) (?:\w+ )?ikke (?:få|ret|hjælp|støtte|tilskud|en|et|penge"
    r"|længere|dækket)\b"
    r"|\bdu får (?:\w+ )?ikke\b(?! (?:brev|svar|besked))|\bikke (?:\w+ )?berettiget\b"
    r"|\bopfylder? (?:\w+ )?ikke\b|\bikke (?:\w+ )?opfyldt\b"
    r"|\bikke (?:\w+ )?(?:i betragtning|føre til (?:et |en )?(?:andet|anden|ændret)"
    r"|fundet grundlag)\b"
)
GRANTS = (
    r"\bbevilge[rst]*\b|\bbevilget\b|\bbevilling\b|\bsige[rt]? ja\b"
    r"|(?<!ikke )(?<!kan )\bimødekomme[rs]t?\b"
    rf"|(?<!kan der )\b(?:gives|meddeles|ydes|bevilges|tildeles)\b(?! ikke).{{0,80}}\b{_HELP}\b"
    r"|\bkan (?:vi )?tilbyde (?:dig|jer|dem)\b|\btilbyder (?:vi )?(?:dig|jer|dem)\b"
    r"|\bat imødekomme\b(?! .{0,30}ikke)"
    r"|(?<!kan )(?<!kan der )(?<!kan du )(?<!om at )\b(?:giver|givet|meddele[rst]*|gives"
    r"|ydes|får|fået) (?:vi |du |dem |dig |jer |hermed |herved |herefter |en "
    rf"|et ){{0,3}}{_HELP}\b"
    r"|\b(?:har|får) (?:\w+ )?(?:fået )?lov til\b|\bdu må (?:gerne )?\w+e\b"
    r"|\b(?:tilladelsen|bevillingen|hjælpen|tilskuddet|støtten) (?:er|gives|gælder|ydes"
    r"|omfatter|udgør)\b"
    r"|\bdu (?:får|kan få) (?!(?:\w+ )?ikke|dette|det her|(?:et |en )?(?:brev|skema|besked"
    r"|svar|ny)|at vide)"
    r"|\b(?:er|bliver) (?:hermed |nu )?godkendt\b|\bdu er velkomne? til at (?:holde|blive"
    r"|bruge|låne)\b"
)
BURDENS = (
    r"\bopsige[rs]\b|\bopsigelse\b|\bfasthold(?:er|es|t)\b|\bstår ved magt\b|\bopretholde[rs]\b"
    r"|\btilbagebetal|\bbetale (?:\w+ ){0,4}tilbage\b|\btilbagekræve|\bkrave? om tilbage"
    r"|\bstandse[rst]*\b|\bstoppe[rst]*\b|\bophøre[rt]?\b|\bophør af\b|\bbortfalde[rt]?\b"
    r"|\bnedsætte\w*|\bnedsat\b|\bsat ned\b|\bsættes? ned\b|\bpåbud\w*|\bpåbyde[rs]\b"
    r"|\bforbyde[rs]\b|\bforbud\b"
    r"|\bsanktion\b|\bfradrag i\b|\bpålægge[rs]\b|\btilbagekalde[rs]\b|\binddrage[rs]\b"
    r"|\bfrakende[rs]\b"
)
_BURDEN_STEMS = (
    "opsig fasth magt oprethold tilbage standse stopp ophør bortfald nedsæt nedsat ned påb forb"
    " sanktion fradrag pålæg inddrag frakend"
)
_REFUSE_STEMS = "ikke afsl afvis nej"
_GRANT_STEMS = "tilbyd gives bevil ja imødek giv meddele ydes du lov tilladelsen hjælpen tilskuddet støtten godkendt får"

Row = tuple[str, str, float, str, str]

ROWS: tuple[Row, ...] = (
    # Decisions: a case that is decided, and guidance on how to complain.
    ("decision", "title", 2.5, "afgørelse beslut afgjort", r"afgørelse|beslut|afgjort"),
    ("decision", "title", 1.5, "klage indsigelse", r"(?:svar|besvarelse).*(?:klage|indsigelse)"),
    ("decision", "title", 1, "svar besvar ansøg ansog", r"\bsvar på|besvarelse|\bansøgning"),
    (
        "decision",
        "text",
        2.2,
        "klag indbring anke nævn uenig",
        r"\bkan (?:\w+ ){0,6}(?:på)?klages?\b|\bklag(?:e|en|er)? (?:\w+ ){0,4}(?:til|over"
        r"|via|inden|senest|indgives|fremsendes|sendes)\b"
        r"|\bindbringes? (?:\w+ )?for\b|\bankestyrelsen\b|\w+nævnet\b|\buenig\b"
        r"|\bikke (?:er )?enig\b",
    ),
    ("decision", "headings", 1, "klag anke", r"\bklag|\banke"),
    (
        "decision",
        "headings",
        1,
        "begrund derfor vægt afgørelse",
        r"begrund|\bderfor\b|lagt vægt|afgørelse",
    ),
    (
        "decision",
        "text",
        1.6,
        "truffet træff beslut afgjort vurderet",
        r"\btruffet (?:\w+ ){0,2}(?:afgørelse|beslutning)\b|\btræffer (?:\w+ )?afgørelse om\b"
        r"|\b(?:har|er) (?:\w+ ){0,4}(?:besluttet|afgjort)\b|\bafgørelsen er\b",
    ),
    ("decision", "text", 0.8, "vægt idet fordi begrund", r"\bvægt på\b|\bbegrund"),
    ("decision", "text", 0.7, "§", r"§"),
    (
        "decision",
        "text",
        -3,
        "ikke endnu",
        r"\bikke (?:er )?(?:en|nogen) (?:endelig )?afgørelse\b|\bikke (?:truffet|besluttet"
        r"|bestemt|taget stilling)",
    ),
    # Which kind of decision.
    ("afslag", "title", 3.5, _REFUSE_STEMS, REFUSES),
    ("afslag", "opening", 2, _REFUSE_STEMS, REFUSES),
    ("afslag", "text", 1.6, _REFUSE_STEMS, REFUSES),
    (
        "afslag",
        "text",
        1.5,
        "ikke afslås afvises",
        r"\bom ikke at \w+|\bikke føre til (?:et |en )?(?:andet|anden|ændret)|\b(?:kan"
        rf"|må) (?:vi |der |kommunen |det |du )?(?:\w+ )?ikke (?:\w+ )?{_GIVE}\b"
        rf"|\bansøgning\w*.{{0,60}}(?:ikke\b|afslås|afvises)",
    ),
    (
        "bevilling",
        "text",
        2,
        "imødek bevil",
        r"\b(?:ansøgning|anmodning)\w*.{0,60}(?<!ikke )\bimødekommes\b|\b(?:besluttet"
        r"|afgjort),? at (?:imødekomme|bevilge|give)|(?<!ikke )\bbevilges (?:du|dem|der"
        r"|hermed)",
    ),
    (
        "bevilling",
        "title",
        2.7,
        _GRANT_STEMS + " tilladelse dispensation licens tilsagn",
        GRANTS
        + r"|^\W*\w*(?:tilladelse|licens)\b|\btilladelse til\b(?<!om tilladelse til)|\btilsagn",
    ),
    ("bevilling", "opening", 1.8, _GRANT_STEMS, GRANTS),
    ("bevilling", "text", 0.8, "vilkår betinge", r"\bvilkår\b|\bbetingelser:|\bbetinget af"),
    ("afgørelse", "title", 3, _BURDEN_STEMS, BURDENS),
    (
        "afgørelse",
        "title",
        1.5,
        "regulering regnet placering skal",
        r"regulering|regnet|\bplacering|\bdu skal (?!betale|mød|kom|til)",
    ),
    ("afgørelse", "opening", 1.2, _BURDEN_STEMS, BURDENS),
    (
        "afgørelse",
        "text",
        1.5,
        "påb fasth magt tilbage ophør",
        r"\bpåbud|\bpåbydes|\bfastholdes|\bstår ved magt|\btilbagebetal|\bophører derfor",
    ),
    # Hearings: before a decision.
    ("partshøring", "title", 4.5, "partshør", r"partshør"),
    ("hearing", "title", 3, "høring", r"\w*høring\b"),
    (
        "partshøring",
        "title",
        3.5,
        "bemærk mening komment udtal sanktion",
        r"\b(?:dine|jeres|deres|din) (?:bemærk|mening|komment|udtal)|\budtal (?:dig|jer"
        r"|dem)|\bmulig sanktion|\bsig din mening",
    ),
    (
        "hearing",
        "title",
        3,
        "før inden",
        r"\b(?:før|inden) (?:vi|der|kommunen) (?:\w+ )?(?:træf|afgør|beslut|tag)",
    ),
    (
        "agterskrivelse",
        "title",
        4.5,
        "agter påtænk overvej foreløbig hensigt",
        r"\bagter|\bpåtænk|\bovervej|\bforeløbig|\bhensigt",
    ),
    ("agterskrivelse", "title", 3, "vars risiker", r"\bvars(?:el|ling|ler|les)\b|\brisikere"),
    (
        "agterskrivelse",
        "text",
        2.5,
        "agter påtænk overvej hensigt",
        r"\bagter (?:\w+ )?at\b|\bpåtænk\w*|\b(?:vi|kommunen"
        r"|forvaltningen) (?:\w+ )?overveje[rs]\b|\boverveje[rs] (?:\w+ )?at\b|\b(?:til"
        r"|for) hensigt at\b",
    ),
    ("agterskrivelse", "text", 1, "fald modtages", r"\bvil (?:\w+ )?i så fald\b|\bi så fald vil\b"),
    (
        "hearing",
        "text",
        2.5,
        "før inden derefter herefter hvorefter indtil",
        r"\b(?:før|inden|forinden) (?:vi|der|kommunen|sagen|udvalget|nævnet"
        r"|du) ?(?:\w+ ){0,3}(?:træf\w+|afgør\w*|beslut\w*|tager stilling|forelæg\w*"
        r"|tage stilling)"
        r"|\b(?:derefter|herefter|så) (?:\w+ ){0,3}(?:træff\w*|truffet|afgør\w*) "
        r"|\bfristen er (?:gået|udløbet),? (?:\w+ )?(?:træff|afgør)",
    ),
    ("hearing", "text", 2, "§ 19", r"forvaltningslovens § 19|§ 19 i forvaltningsloven"),
    ("partshøring", "text", 1.5, "partshør", r"\bpartshør"),
    (
        "hearing",
        "text",
        2,
        "bemærkning udtale indsigelse komment redegør mening mene høre",
        r"\b(?:har|have|fremkomme|kom|komme|sende|med"
        r"|eventuelle) (?:\w+ ){0,3}(?:bemærkninger|indsigelser|kommentarer)\b"
        r"|\budtale (?:dig|jer|dem)\b"
        r"|\bdine (?:bemærkninger|kommentarer)\b|\bat kommentere\b|\bredegøre\b|\b(?:hvad"
        r"|hvordan) du (?:mener|ser)\b|\bvil (?:\w+ )?høre,? (?:hvad|din)"
        r"|\bderes (?:udtalelse|redegørelse)\b",
    ),
    (
        "hearing",
        "text",
        1,
        "grundlag hører lægges",
        r"\bforeliggende grundlag\b|\bdet grundlag, vi\b|\bhører vi (?:ikke|intet)\b"
        r"|\blægges til grund, at\b",
    ),
    (
        "hearing",
        "text",
        2.5,
        "ikke endnu",
        r"\bikke (?:er )?(?:en|nogen) (?:endelig )?afgørelse\b|\bikke (?:truffet|besluttet"
        r"|bestemt)\b",
    ),
    # Summons.
    ("indkaldelse", "title", 4, "indkald", r"\bindkald"),
    (
        "indkaldelse",
        "title",
        3,
        "kom mød samtale tid undersøg inviter indby konsultation opfølgning",
        r"^\W*(?:kom (?:og|til)|mød )|\bdu skal (?:\w+ )?(?:til|møde)\b|\b(?:møde|samtale"
        r"|undersøgelse|konsultation|opfølgning|tid) (?:\w+ ){0,3}(?:den|i|om|hos|til|på"
        r"|med|mandag|tirsdag|onsdag|torsdag|fredag)\b"
        r"|\b(?:mød|indby|invitation til (?:møde|samtale))|\bfremmøde\b|\bsamtale\b",
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
    ("information", "text", 0.8, "e", r""),
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
        "orienter inform ny nye nyt ændr flyt luk åbn stig fald bliver offentligg invit velkommen vejledn takst pris klar støj spær nu lavere",
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
