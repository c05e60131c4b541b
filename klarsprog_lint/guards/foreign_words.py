"""Words of the neighbours of Danish that do not exist in it, and their spelling.

Norwegian looks most like Danish: it is told by a few words of every sentence (*dere*, *etter*,
*søknad*) and by spellings that Danish has not (*opplysninger*, *uke*, *dokumentasjon*).
"""

import re

#: Words of one language that Danish has not, even where a word list of Danish knows them.
CERTAIN: dict[str, frozenset[str]] = {
    "engelsk": frozenset("the and if".split()),
    "norsk": frozenset("å gi gir gis ha ta tar blir ikkje deg meg seg oss noe noen frå".split()),
    "svensk": frozenset("att inte och är".split()),
    "tysk": frozenset("und nicht sie wir ihr ist das".split()),
}
#: Words that are frequent in one language and foreign where no Danish word list knows them.
FOREIGN: dict[str, frozenset[str]] = {
    "engelsk": frozenset(
        "you your yours are we our us with this that not must please be it as from will can would "
        "should could to they their was were been which who when what where how contact may might "
        "do does did about all any because before after more other only out so than then there "
        "these those through up into remember bring need payment decision application website "
        "apply documents receive received within days weeks month year its also yes my his send "
        "new soon possible for on in at of or but make get give take know tell keep here now "
        "first last date time money pay sent case help right questions answer office".split()
    ),
    "norsk": frozenset(
        "eg dykk dere ei av etter søknad søknaden søknader opplysninger opplysningene mottatt "
        "innen uke uker uken blitt beskjed sak saken saker saksbehandler saksbehandling vedtak "
        "vedtaket avgjørelse avgjørelsen klagefrist søke søker søkt bruke bruker hjelp hjelpe møte "
        "møtet mer mye spørsmål spørsmålene takk fortløpende håper gjelder nei enn verken tilskudd "
        "beløpet beløp plikt rett dokumentasjon legge utbetaling utbetalt stønad vennlig ut opp "
        "inn barnehage nettsiden løpet dersom uten gjennom begynne skjema skjemaet utfylt nettsted "
        "jobb kveld tid henvendelse oppfylt oppfyller vilkår rettigheter slutt gjøre gjør bli "
        "komme fødselsnummer konto innsyn skriftlig varsel".split()
    ),
    "svensk": frozenset(
        "ditt ert för till av måste ansökan beslut beslutet veckor vecka datum ni era från när "
        "också vill någon något mycket frågor mer kontakta oss behöver uppgifter svara inom "
        "handläggare".split()
    ),
    "tysk": frozenset(
        "die für auf von zu ein eine einen werden wird haben wenn oder bei nach aus dem des im zum "
        "zur sich bitte mit ihre ihren uns sie rufen".split()
    ),
}
#: Spellings that Danish does not have.
SPELLED: dict[str, re.Pattern[str]] = {
    "norsk": re.compile(
        r"opp[a-zæøå]{3,}|\w+sjon(?:en|er|ene)?|av(?:gj|sl|tal)\w+|etter\w*|\w*søkn\w+|\w*søk(?:e|t|er)"
        r"|\w*(?:løp|hjelp|spørsm|mott|øy)\w*|inn(?:en|send|lever|hold)\w*|\w{3,}het(?:en|er)?|\w*uke[rn]?"
        r"|ut(?:gift|betal|fyll|fø)\w*|\w*sak(?:en|er|ene)?|saksb\w+|\w{2,}(?:kk|tt|dd)|gj[øe]\w+"
        r"|skj[em]\w+|kjø\w+|kjenn\w*"
    ),
    "svensk": re.compile(r"\w*[äö]\w*"),
}
