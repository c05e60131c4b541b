"""Cues of letters in a case: decisions of three kinds, and hearings before them."""

from klarsprog_lint.documents.letter_outcomes import (
    BURDEN_STEMS,
    BURDENS,
    GIVE,
    GRANT_STEMS,
    GRANTS,
    REFUSE_STEMS,
    REFUSES,
)

#: Kind, place, weight, stems of which one must occur, pattern.
Row = tuple[str, str, float, str, str]

CASES: tuple[Row, ...] = (
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
    ("afslag", "title", 3.5, REFUSE_STEMS, REFUSES + r"|\bdu (?:kan|må) (?:\w+ )?ikke\b"),
    ("afslag", "opening", 2, REFUSE_STEMS, REFUSES),
    ("afslag", "text", 1.6, REFUSE_STEMS, REFUSES),
    (
        "afslag",
        "text",
        1.5,
        "ikke afslås afvises",
        r"\bom ikke at \w+|\bikke føre til (?:et |en )?(?:andet|anden|ændret)|\b(?:kan"
        rf"|må) (?:vi |der |kommunen |det |du )?(?:\w+ )?ikke (?:\w+ )?{GIVE}"
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
        GRANT_STEMS + " tilladelse dispensation licens tilsagn",
        GRANTS
        + r"|^\W*\w*(?:tilladelse|licens)\b|\btilladelse til\b(?<!om tilladelse til)|\btilsagn",
    ),
    ("bevilling", "opening", 1.8, GRANT_STEMS, GRANTS),
    ("bevilling", "text", 0.8, "vilkår betinge", r"\bvilkår\b|\bbetingelser:|\bbetinget af"),
    ("afgørelse", "title", 3, BURDEN_STEMS, BURDENS),
    (
        "afgørelse",
        "title",
        1.5,
        "regulering regnet placering skal",
        r"regulering|regnet|\bplacering|\bdu skal (?!betale|mød|kom|til)",
    ),
    ("afgørelse", "opening", 1.2, BURDEN_STEMS, BURDENS),
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
    ("hearing", "title", 2, "høre", r"\bhøre?r? (?:fra )?(?:dig|jer|din|jeres|deres)\b"),
    ("hearing", "text", 1.2, "fortæl version", r"\bfortæl os\b|\bdin version\b"),
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
)
