"""How letters say that something is refused, granted, or taken and demanded.

Patterns for folded text, and the stems of which one is in everything they match.
"""

_HELP = r"\w*(?:tilladelse|dispensation|tilskud|støtte|hjælp|licens|godkendelse|aktindsigt|plads)"
GIVE = (
    r"(?:giv|bevilg|yde|imødekom|hjælp|tilbyd|dæk|støtt|godkend|tillad|meddel|efterkom"
    r"|tildel|betale|betalt"
    r"|prioriter|anbefal|dispenser|medtag|udlever|genoptag)\w*"
)
REFUSES = (
    r"\bafslag\b|\bafsl(?:år|ås|ået)\b|\bafvis(?:es|er|t)\b|\b(?:vi"
    r"|kommunen) (?:\w+ )?siger (?:\w+ )?nej\b|\bsiger (?:vi "
    r"|derfor )*nej\b(?<!du siger nej)|\bnej til\b"
    rf"|\bikke (?:(?:kan|er|blevet|være|at|længere|bliver|har kunnet) ){{0,3}}{GIVE}\b"
    rf"|\b(?:kan|kunne|vil) (?:vi |der |kommunen |det |du )?(?:\w+ )?ikke (?:\w+ )?{GIVE}\b"
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
BURDEN_STEMS = (
    "opsig fasth magt oprethold tilbage standse stopp ophør bortfald nedsæt nedsat ned påb forb"
    " sanktion fradrag pålæg inddrag frakend"
)
REFUSE_STEMS = "ikke afsl afvis nej"
GRANT_STEMS = (
    "tilbyd gives bevil sige imødek giv meddele ydes tildeles du  tilladelsen lov støtten hjælpen"
    " tilskuddet godkendt får fået"
)
