"""More cues of what a letter does: the wordings that are heard beside the usual ones.

Each row holds many, none of which is frequent; weights stay low, since a wording may be chance.
"""

from klarsprog_lint.documents.letter_cues_cases import Row

_YOURS = r"(?:din|dit|dine|jeres|deres)"
_COMES = r"(?:kommer|indsættes|overføres|udbetales|sættes|går)"

WORDINGS: tuple[Row, ...] = (
    (
        "indkaldelse",
        "text",
        1.2,
        "sted tid klokken komme time hjem minutter",
        r"^\W*(?:sted|tid|hvor|hvornår|tidspunkt)\b\W*:|\bklokken \d|\bkan (?:du|det) komme\b"
        r"|\bkommer (?:\w+ )?hjem til dig\b|\ben anden tid\b|\btime af\b"
        r"|\b(?:varer|tager) (?:\w+ ){0,3}(?:timer?|minutter|kvarter)\b",
    ),
    (
        "indkaldelse",
        "title",
        2,
        "møde samtale tid besøg test tilsyn undersøgelse syn",
        r"^\W*(?:\w+ )?(?:\w*møde|\w*samtale|tid|\w*besøg|\w*test|tilsyn|\w*undersøgelse|\w+syn)\b",
    ),
    (
        "bevilling",
        "text",
        1.4,
        "tillykke betaler penge beløb tilskud må flytte plads ret udbetal støtte refu",
        rf"\btillykke\b|\bkommunen betaler {_YOURS}\b|\b(?:pengene|beløbet|tilskuddet|støtten)\b"
        rf".{{0,25}}\b{_COMES} (?:\w+ )?(?:på|til) (?:{_YOURS}|kontoen)|\bkan flytte ind\b"
        r"|\bmå (?:stå|bruges|benyttes|opstilles|anvendes|holdes|afholdes|udføres)\b"
        r"|(?<!ikke )\bhar ret til (?:hjælp|støtte|tilskud|dækning)|(?<!ikke )\ber berettiget til\b"
        r"|\bstøtten udgør|\bhjælpen (?:består|omfatter|gives|udføres)|\budgifterne? dækkes\b",
    ),
    (
        "afslag",
        "text",
        1.4,
        "selv undtag går plads forbyder mulig uden dækkes falder nej",
        r"\bmå du (?:derfor )?selv\b|\bdu må derfor selv\b|\bundtages\b|\bgår (?:\w+ )?ikke\b"
        r"|\bikke (?:\w+ )?plads til\b|\bforbyder\b|\bikke (?:\w+ )?mulig(?:t|hed)\b"
        r"|\bmå (?:vi|kommunen) ikke\b|\bfalder uden for\b|\bdækkes (?:\w+ )?ikke\b"
        r"|\ber ikke (?:\w+ )?omfattet\b|\bligger uden for\b|\bfinder (?:vi )?ikke\b",
    ),
    (
        "afgørelse",
        "text",
        1.4,
        "slutter stopper ophør opsig pålægg påbyd forbyd læng mist begynd ned tilbage inddrag",
        rf"\b{_YOURS} [\w ]{{1,30}}\b(?:slutter|stopper|ophører|bortfalder)\b|\bopsiges\b"
        r"|\b(?:påbydes|pålægges|forbydes|inddrages|frakendes|tilbagekaldes)\b"
        r"|\bikke længere (?:har|er|får|ret)\b|\bdu mister\b|\bsættes? (?:\w+ ){0,3}(?:ned|op) til"
        r"|\bskal (?:herefter )?(?:gå|begynde) (?:på|i)\b|\bskal være (?:\w+ )?(?:fjernet|væk)",
    ),
    (
        "hearing",
        "text",
        1.6,
        "udkast lejlighed adgang mulighed træffes tænkt høring siger",
        r"\budkast til\b|\b(?:lejlighed|adgang|mulighed|ret) (?:for|til) (?:\w+ )?at (?:udtale"
        r"|kommentere|komme med|fremkomme|bemærke|sige)|\btræffes (?:der )?(?:\w+ ){0,3}afgørelse"
        r"\b.{0,20}\b(?:på|ud fra)\b|\btænkt os at\b|\bhøringsfrist|\bhørings(?:brev|svar)"
        r"|\bsiger du (?:\w+ )?ikke\b|\bhar du (?:indvendinger|bemærkninger|kommentarer)\b",
    ),
    (
        "hearing",
        "text",
        0.8,
        "har er kan hvor hvad hvornår hvorfor",
        r"\b(?:har du|er det|kan det|hvor|hvad|hvornår|hvorfor)\b[^.?]{3,80}\?",
    ),
    (
        "kvittering",
        "text",
        1.4,
        "attest kommet kom til nummer venter kø vente gennemsnit videre kontakter",
        r"\battesteres\b|\ber kommet (?:\w+ )?(?:frem|til|ind)\b|\bkom til os\b"
        r"|\bfået (?:\w+ )?(?:nummer|løbenummer|sagsnummer)|\bunder (?:løbe|sags)?nummer\b"
        r"|\bvente(?:r|tid\w*)\b.{0,30}\b(?:uger|måneder|dage)\b|\bi køen\b|\bsendt (?:\w+ )?videre"
        r"|\bkontakter (?:\w+ ){0,3}dig\b|\bnår det bliver\b",
    ),
    (
        "opkrævning",
        "text",
        1.2,
        "prisen indbetalingskort faktura moms dage regning beløbet forbrug afdrag",
        r"\bprisen (?:\w+ ){0,3}er \d|\bindbetalingskort|\bfaktura|\bmoms\b|\bdu har \d+ dage\b"
        r"|\bregning(?:en)? (?:på|for)\b|\bafdrag|\bbeløbet (?:er|skal|kan|bedes|overføres)\b"
        r"|\bforbrug\b.{0,30}\d",
    ),
    (
        "opkrævning",
        "title",
        2,
        "regnskab rate rykker lukning afgift leje kontingent erstatning gæld afregning",
        r"\bregnskab\b|\brate\b|\brykker\b|\blukning for\b|^\W*(?:leje|kontingent|erstatning)\b"
        r"|\bgæld\b|\bafgift nr",
    ),
    (
        "information",
        "text",
        1,
        "minde nytår fremover nyt længere omlæg skift betyder automatisk kampagne ferie",
        r"\bminde (?:\w+ )?om\b|\bfra nytår\b|\bfremover\b|\bsom noget nyt\b|\bomlæg\w*"
        r"|\bskifter\b|\bsker (?:helt )?automatisk|\bdet betyder (?:for dig|, at)|\bferie\b"
        r"|\bbyrådet har (?:\w+ )?(?:vedtaget|besluttet)\b|\bhar været nødt til",
    ),
    (
        "information",
        "title",
        1.5,
        "lukk flyt skift omlæg udskift snerydning rydning kalender åbn ændr plan vi skal",
        r"^\W*(?:vi|nu) (?:lukker|flytter|skifter|åbner|ændrer|bygger|graver)|\bskift\w*\b"
        r"|\bomlægning|\budskiftning|\bsommerferie|\bkalender|^\W*(?:nyt|ny|nye)\b",
    ),
)
