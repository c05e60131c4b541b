"""How letters say that something is refused, granted, or taken and demanded.

Patterns for folded text, and the stems of which one is in everything they match. ``…_VERBS`` say
that it happens; a noun alone (*Deres klage over afslag*) may only name what the letter is about.
"""

_HELP = r"\w*(?:tilladelse|dispensation|tilskud|støtte|hjælp|licens|godkendelse|aktindsigt|plads)"
#: What an authority does to an application, or does not.
GIVE = (
    r"(?:bevilg|yde[srt]?\b|imødekom|godkend|tillad|meddel|efterkom|tildel|prioriter|anbefal"
    r"|dispenser|medtag|udlever|genoptag)\w*"
)
# Others than the authority can give and help, too: *Kan du ikke betale nu?*
_WE_GIVE = rf"(?:{GIVE}|(?:giv|hjælpe|tilbyd|dække|støtte|betale|sige ja)\w*)"
_CANNOT = r"(?:kan|kunne|vil|må)"

REFUSE_VERBS = (
    r"\bafsl(?:år|ås|ået)\b|\bafvis(?:es|er|t)\b"
    r"|\b(?:vi|kommunen) (?:\w+ )?siger (?:\w+ )?nej\b|\bsiger vi (?:\w+ )?nej\b"
    r"|\b(?:giver|give|gives|meddeles?|meddeler|får|fået) (?:\w+ ){0,3}afslag\b"
    rf"|\bikke (?:(?:kan|er|blevet|være|at|bliver|har|kunnet|hermed) ){{0,3}}{GIVE}"
    rf"|(?<!du )\b{_CANNOT} (?:vi |der |kommunen |det )?(?:\w+ )?ikke (?:\w+ )?{GIVE}"
    rf"|\b(?:(?:vi|kommunen) {_CANNOT}|{_CANNOT} (?:vi|kommunen)) (?:\w+ )?ikke (?:\w+ )?{_WE_GIVE}"
    r"|(?<!man )(?<!hvis du )\bkan (?:\w+ )?ikke få (?!fat|tid|at )"
    rf"|\b{_CANNOT} (?:\w+ )?ikke (?:gives|dækkes|støttes|tilbydes)\b"
    r"|\bdu (?:får|kan|har) (?:\w+ )?ikke (?:få|ret|hjælp|støtte|tilskud|penge|længere|dækket)\b"
    r"|\bdu får (?:\w+ )?ikke\b(?! (?:brev|svar|besked|en regning|opkrævning))"
    r"|\bikke (?:\w+ )?berettiget\b|\bopfylder? (?:\w+ )?ikke\b|\bikke (?:\w+ )?opfyldt\b"
    r"|\bikke (?:\w+ )?i betragtning\b|\bikke (?:\w+ )?fundet grundlag\b"
    r"|\bikke (?:\w+ )?føre til (?:et |en )?(?:andet|anden|ændret)"
)
REFUSES = rf"\bafslag\b|\bnej til\b|{REFUSE_VERBS}"
REFUSE_STEMS = "ikke afsl afvis nej"

GRANT_VERBS = (
    r"\bbevilge[rst]*\b|\bbevilget\b|\b(?:vi|kommunen) siger ja\b|\bsiger vi ja\b"
    r"|(?<!ikke )(?<!kan )\bimødekomme[rs]t?\b|\bat imødekomme\b(?! .{0,30}ikke)"
    rf"|(?<!kan der )\b(?:gives|meddeles|ydes|bevilges|tildeles)\b(?! ikke).{{0,80}}\b{_HELP}\b"
    r"|\bkan (?:vi )?tilbyde (?:dig|jer|dem)\b|\btilbyder (?:vi )?(?:dig|jer|dem)\b"
    r"|(?<!kan )(?<!kan der )(?<!kan du )(?<!om at )"
    r"\b(?:giver|givet|meddele[rst]*|gives|ydes|får|fået) "
    rf"(?:vi |du |dem |dig |jer |hermed |herved |herefter |en |et ){{0,3}}{_HELP}\b"
    r"|\b(?:har|får) (?:\w+ )?(?:fået )?lov til\b|\bdu må (?:gerne )?\w+e\b"
    r"|\bdu (?:får|kan få) "
    r"(?!(?:\w+ )?ikke|dette|det her|(?:et |en )?(?:brev|skema|besked|svar|ny)|at vide)"
    r"|\b(?:er|bliver) (?:hermed |nu )?godkendt\b|\bvi (?:har )?godkend(?:t|er)\b"
    r"|\bkan (?:hermed )?godkendes\b|\b(?:er|har fået) (?:\w+ )?tildelt\b"
    r"|\bdu er velkomne? til at (?:holde|blive|bruge|låne)\b"
)
GRANTS = (
    rf"{GRANT_VERBS}|\bbevilling\b|\b(?:tilladelsen|bevillingen|hjælpen|tilskuddet|støtten) "
    r"(?:er|gives|gælder|ydes|omfatter|udgør)\b"
)
GRANT_STEMS = (
    "tilbyd gives bevil sige imødek giv meddele ydes tildeles du tilladelsen lov støtten hjælpen"
    " tilskuddet godkend tildelt får fået"
)

BURDEN_VERBS = (
    r"\bopsige[rs]\b|\b(?:fastholdes|står ved magt)\b|\bvi fastholder\b|\bopretholde[rs]\b"
    r"|\btilbagebetale[s]?\b|\bbetale (?:\w+ ){0,4}tilbage\b|\btilbagekræve[rs]\b"
    r"|\bstandse[rs]\b|\bstopper\b|\bophører\b|\bbortfalder\b|\bnedsætte[rs]\b"
    r"|\b(?:er|bliver|blevet) (?:sat ned|nedsat|stoppet|standset|opsagt)\b|\bsættes? ned\b"
    r"|\bpåbyde[rs]\b|\bforbyde[rs]\b|\bpålægge[rs]\b|\btilbagekalde[rs]\b|\binddrage[rs]\b"
    r"|\bfrakende[rs]\b"
)
BURDENS = (
    rf"{BURDEN_VERBS}|\bopsigelse\b|\btilbagebetal|\bstandset?\b|\bstoppet?\b|\bophøre?t?\b"
    r"|\bbortfald(?:et)?\b|\bnedsættelse|\bnedsat\b(?! (?:arbejds|funktions|evne|hør|syn|hast))"
    r"|\bfastholde[rt]?\b|\bpåbud\w*|\bforbud\b|\bsanktion\b|\bfradrag i\b"
)
BURDEN_STEMS = (
    "opsig fasth magt oprethold tilbage standse stopp ophør bortfald nedsæt nedsat ned påb forb"
    " sanktion fradrag pålæg inddrag frakend"
)
