"""Cue phrases of letter types: type, place, weight, pattern; and what a decision does.

The places are the title, any other heading, the opening of the text, and anywhere in it.
"""

import re

_YOU = r"(?:du|(?-i:I|De))"
_REFUSED = (
    r"\bafslag\b|\bafslå(?:r|s|et)\b|\bafvis(?:es|er|t)\b|\bvi siger nej\b"
    r"|\bikke (?:\w+ ){0,2}(?:imødekom\w*|bevilge\w*|berettiget)"
    rf"|\b{_YOU} får (?:\w+ )?ikke\b(?! (?:brev|svar|besked))"
    rf"|\b{_YOU} (?:kan|har) (?:\w+ )?ikke (?:få|ret)\b|\bmen ikke (?:til|for|på)\b"
    r"|\b(?:opfylder (?:\w+ )?ikke|ikke opfyldt)\b"
    r"|\b(?:vi kan|kan vi) (?:\w+ )?ikke (?:give|betale|hjælpe|dække|tilbyde|støtte)\b"
)
_GRANTED = (
    r"\bbevilling\b|\bbevilge[rst]*\b|\bbevilget\b|\bvi siger ja\b|\bgodkend"
    r"|(?<!ikke )(?<!ikke kan )\bimødekomme[rst]\b"
    rf"|\b{_YOU} (?:får|kan få)\b(?! (?:\w+ )?ikke| (?:dette|det her|et) (?:brev|skema))"
    r"|\b(?:giver|får|meddeler|gives|meddeles) (?:dig |jer |hermed |en )*\w*tilladelse"
)
_BURDEN = (
    r"\bopsige[rs]\b|\bopsigelse\b|\bfasthold(?:er|es|t)\b|\btilbagebetal"
    r"|\bbetale (?:\w+ ){0,3}tilbage"
    r"|\bstandse[rs]\b|\bstopper\b|\bophører\b|\bnedsæt|\bpåbud\b|\bforbud\b|\bsanktion"
    r"|\bfradrag i\b"
    r"|\bpålagt|\bfor meget\b"
)
_WEIGHED: tuple[tuple[str, str, float, str], ...] = (
    (
        "afslag",
        "title",
        0.9,
        r"\bafslag\b|\bikke\b.*\b(?:imødekom|bevilg)|\b(?:du|(?-i:I"
        r"|De)) (?:kan )?(?:får )?ikke\b|\bnej til\b",
    ),
    (
        "bevilling",
        "title",
        0.85,
        r"\bbevilling|\bbevilget\b|\b(?:du|(?-i:I)) (?:får|kan få)\b(?!.*\bikke\b)|\bja til\b"
        r"|^\w*tilladelse\b|\bgodkend",
    ),
    (
        "afgørelse",
        "title",
        0.85,
        r"\bafgørelse|\bopsigelse\b|\bopsiger\b|tilbagebetal|\bbetale (?:\w+ ){0,3}tilbage"
        r"|efterregulering|\bpåbud\b|\bforbud\b|\bsanktion\b|(?:svar på|vedr\w* ) ?(?:din "
        r"|deres )?klage|\bstopper\b|\bophør|dispensation (?:til|fra)",
    ),
    (
        "partshøring",
        "title",
        0.95,
        r"partshør|\bhøring i (?:din|jeres|deres) sag|\bsig din mening, før|\bmulig sanktion",
    ),
    (
        "agterskrivelse",
        "title",
        0.95,
        r"agterskrivelse|\bvarsel om\b|\bvarsling af\b|\bpåtænkt|\bpåtænker\b|\bvi overvejer\b"
        r"|\bforeløbig afgørelse",
    ),
    (
        "indkaldelse",
        "title",
        0.9,
        r"indkald|mødeindbydelse|indbydelse til|\bdu skal (?:komme )?til (?:\w+ )?(?:møde"
        r"|samtale|opfølgning|undersøgelse)|\btid til\b|\bkom til (?:\w+ )?(?:møde|samtale)"
        r"|\b(?:samtale|møde) (?:den|i|på|om)\b",
    ),
    (
        "opkrævning",
        "title",
        0.9,
        r"opkrævning|\brykker|\bregning|faktura|\bbetal\b(?!.*tilbage)|\bbetaling af\b"
        r"|\bdu (?:skal betale|skylder|mangler at betale)\b(?!.*tilbage)",
    ),
    (
        "kvittering",
        "title",
        0.9,
        r"\bkvittering|\bvi har (?:modtaget|fået) (?:din|dit|jeres|deres)|\bbekræftelse"
        r"|\btak for (?:din|dit|jeres)",
    ),
    (
        "information",
        "title",
        0.75,
        r"\borientering\b|\binformation|naboorientering|\bnye? (?:takst|regler|priser|åbningst"
        r"|adresse|bus|tider)|\bændre(?:de|r|t)\b|ændring|\bflytter\b|\blukker\b(?! (?:din"
        r"|dit|dine|jeres))|^\W*ny[et]?\b|\bnyt om\b"
        r"|\binvitation|\bvejledning\b|\bvelkommen\b",
    ),
    ("afgørelse", "heading", 0.5, r"\bafgørelse|^(?:hvis du vil klage|klage|sådan klager)"),
    (
        "afgørelse",
        "anywhere",
        0.5,
        r"\b(?:du|der|man|(?-i:I|De)) kan (?:\w+ ){0,2}klages? over (?:\w+ )?(?:afgørelse"
        r"|opsigelse|beslutning|at du)"
        r"|afgørelsen kan (?:ikke )?(?:på|ind)|\bkan (?:\w+ )?klage til\b",
    ),
    (
        "afgørelse",
        "anywhere",
        0.4,
        r"truffet (?:følgende )?afgørelse|\bhar (?:nu )?(?:besluttet|afgjort)\b"
        r"|det er besluttet|er truffet efter|\bafgørelsen er truffet",
    ),
    ("afgørelse", "opening", 0.35, _BURDEN),
    (
        "afslag",
        "opening",
        0.6,
        r"\b(?:vi kan|kan vi) (?:\w+ )?ikke (?:give|betale|hjælpe|dække|tilbyde|støtte)\b"
        r"|\bafslag\b|ikke (?:kan )?imødekom|(?:kan )?ikke (?:\w+ )?bevilge|\b(?:du"
        r"|(?-i:I)) får ikke\b|\bkan ikke give (?:dig|jer)\b|ikke (?:er )?berettiget",
    ),
    (
        "bevilling",
        "opening",
        0.5,
        r"\bbevilge[rt]\b|\bbevilling af\b|\bvi giver (?:dig|jer)\b|(?<!ikke )\bimødekommes\b"
        r"|\b(?:du|(?-i:I)) får (?!ikke|dette|det her|brev|besked|svar)",
    ),
    (
        "partshøring",
        "opening",
        0.5,
        r"forvaltningslovens § 19|partshør|\binden (?:vi|der) (?:træffer?|træffes|afgør"
        r"|beslutter)|\bfør vi (?:afgør|træffer|beslutter)",
    ),
    (
        "partshøring",
        "anywhere",
        0.4,
        r"er en partshøring|\bpartshører\b|partshøringen (?:foretages|sker)",
    ),
    (
        "agterskrivelse",
        "opening",
        0.5,
        r"\bhensigt(?:en)? at\b|\bpåtænke[rs]\b|\bagter at\b|\bvi overvejer at\b",
    ),
    (
        "indkaldelse",
        "opening",
        0.6,
        r"\bindkaldes?\b|\bindkalder\b|\bskal (?:møde|komme)\b"
        r"|\bvi (?:vil gerne )?(?:inviterer?|mødes)\b",
    ),
    (
        "opkrævning",
        "opening",
        0.5,
        r"\bforfald|\brykker|\bskylder\b|\b(?:skal|mangler at) betale\b|\bbetal\b"
        r"|\bbedes indbetal",
    ),
    (
        "kvittering",
        "opening",
        0.45,
        r"\bvi (?:\w+ )?har (?:modtaget|fået) (?:din|dit|jeres|deres)"
        r"|\bbekræfte[r]? (?:\w+ )?modtag|\btak for (?:din|dit|jeres)",
    ),
    (
        "information",
        "opening",
        0.3,
        r"\bkære (?:forældre|borgere?|beboere?|naboer?|alle)|\borientere|\bfortælle (?:dig"
        r"|jer) om|\bfra den \d",
    ),
)

CUES = tuple(
    (name, place, weight, re.compile(pattern, re.IGNORECASE))
    for name, place, weight, pattern in _WEIGHED
)
#: The letter refuses something, grants something, or takes or demands something.
REFUSED = re.compile(_REFUSED, re.IGNORECASE)
GRANTED = re.compile(_GRANTED, re.IGNORECASE)
BURDENED = re.compile(_BURDEN, re.IGNORECASE)
