"""Danish inflection, specified on the table of forms that ships."""

import re
from collections import defaultdict
from importlib import resources

import pytest

from klarsprog_lint.fixes.inflection import Inflection, match_case, possessive
from klarsprog_lint.language.word_forms import parse_table

INF = "VerbForm=Inf|Voice=Act"
INF_PASSIVE = "VerbForm=Inf|Voice=Pass"
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
PRESENT_PASSIVE = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass"
PAST = "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"
PAST_PASSIVE = "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass"
IMPERATIVE = "Mood=Imp"
# The treebank's features for the participle after *have*.
PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
PARTICIPLE_PLURAL = "Number=Plur|Tense=Past|VerbForm=Part"
PARTICIPLE_DEFINITE = "Definite=Def|Number=Sing|Tense=Past|VerbForm=Part"

SING_DEF = "Definite=Def|Number=Sing"
PLUR_IND = "Definite=Ind|Number=Plur"
PLUR_DEF = "Definite=Def|Number=Plur"

ADJ_NEUT = "Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing"
ADJ_COM = "Definite=Ind|Degree=Pos|Gender=Com|Number=Sing"
ADJ_DEF = "Definite=Def|Degree=Pos|Number=Sing"
ADJ_PLUR = "Degree=Pos|Number=Plur"


@pytest.fixture(scope="module")
def inflection() -> Inflection:
    return Inflection()


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, str, str, str]]:
    path = resources.files("klarsprog_rules").joinpath("lexicons", "former.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "lemma\tupos\tfeats\tform"
    return [(lemma, upos, feats, form) for lemma, upos, feats, form in map(_split, lines[1:])]


def _split(line: str) -> list[str]:
    return line.split("\t")


class TestTable:
    def test_is_sorted_and_unique(self, rows: list[tuple[str, str, str, str]]) -> None:
        assert rows == sorted(rows)
        assert len({row[:3] for row in rows}) == len(rows)

    def test_is_large_enough(self, rows: list[tuple[str, str, str, str]]) -> None:
        lemmas = defaultdict(set)
        for lemma, upos, _, _ in rows:
            lemmas[upos].add(lemma)
        assert len(lemmas["VERB"]) >= 600
        assert len(lemmas["NOUN"]) >= 500

    def test_forms_are_words(self, rows: list[tuple[str, str, str, str]]) -> None:
        for row in rows:
            assert re.fullmatch(r"[a-zæøåéI-]+", row[3]), row

    def test_every_verb_with_a_present_has_an_infinitive(
        self, rows: list[tuple[str, str, str, str]]
    ) -> None:
        cells = defaultdict(dict)
        for lemma, upos, feats, form in rows:
            if upos == "VERB":
                cells[lemma][feats] = form
        for lemma, verb in cells.items():
            assert verb[INF] == lemma
            assert PRESENT in verb

    def test_active_and_passive_of_a_tense_differ(
        self, rows: list[tuple[str, str, str, str]]
    ) -> None:
        forms = {row[:3]: row[3] for row in rows}
        for (lemma, upos, feats), form in forms.items():
            if upos == "VERB" and feats.endswith("Voice=Pass"):
                assert form.endswith("s"), lemma
                assert form != forms[lemma, upos, feats.replace("Pass", "Act")], lemma

    def test_gender_of_a_noun_is_one(self, rows: list[tuple[str, str, str, str]]) -> None:
        genders = defaultdict(set)
        for lemma, upos, feats, _ in rows:
            if upos == "NOUN":
                genders[lemma].update(re.findall(r"Gender=(\w+)", feats))
        assert all(len(found) == 1 for found in genders.values())

    def test_hidden_verbs_can_all_be_inflected(self, inflection: Inflection) -> None:
        path = resources.files("klarsprog_rules").joinpath("lexicons", "skjulte-verber.tsv")
        header, *lines = path.read_text(encoding="utf-8").splitlines()
        assert header == (
            "light_verb\tnoun\tpreposition\tverb\tverb_preposition\tapplicability\tnote"
        )
        assert len(lines) >= 200
        for light, noun, preposition, verb, _, applicability, _ in map(_split, lines):
            assert applicability in ("safe", "unsafe", "none")
            assert inflection.has(light, "VERB") and inflection.has(noun, "NOUN")
            if applicability == "none":
                continue
            assert inflection.form(verb, "VERB", PAST), verb
            if applicability == "safe":
                assert preposition == "af", noun
                assert inflection.form(verb, "VERB", PRESENT_PASSIVE), verb


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("få", PRESENT, "får"),
        ("få", PAST, "fik"),
        ("få", PARTICIPLE, "fået"),
        ("få", IMPERATIVE, "få"),
        ("gå", PAST, "gik"),
        ("give", PAST, "gav"),
        ("give", PARTICIPLE, "givet"),
        ("give", PARTICIPLE_PLURAL, "givne"),
        ("tage", PAST, "tog"),
        ("lade", PAST, "lod"),
        ("sige", PAST, "sagde"),
        ("sige", IMPERATIVE, "sig"),
        ("gøre", PRESENT, "gør"),
        ("gøre", PARTICIPLE, "gjort"),
        ("vide", PRESENT, "ved"),
        ("vide", PARTICIPLE, "vidst"),
        ("blive", PAST, "blev"),
        ("være", PRESENT, "er"),
        ("være", PAST, "var"),
        ("have", PAST, "havde"),
        ("have", PARTICIPLE, "haft"),
        ("kunne", PRESENT, "kan"),
        ("kunne", PAST, "kunne"),
        ("skulle", PRESENT, "skal"),
        ("stå", PAST, "stod"),
        ("gælde", PAST, "gjaldt"),
        ("bede", PAST, "bad"),
        ("bede", PARTICIPLE, "bedt"),
        ("bede", PRESENT_PASSIVE, "bedes"),
        ("sætte", PAST, "satte"),
        ("lægge", PAST, "lagde"),
        ("vælge", PAST, "valgte"),
        ("følge", PARTICIPLE, "fulgt"),
        ("sælge", PAST, "solgte"),
        ("spørge", PAST, "spurgte"),
        ("træffe", PAST, "traf"),
        ("træffe", PARTICIPLE_PLURAL, "trufne"),
        ("bringe", PAST, "bragte"),
        ("hjælpe", PAST, "hjalp"),
        ("hjælpe", PARTICIPLE, "hjulpet"),
        ("komme", IMPERATIVE, "kom"),
        ("løbe", PAST, "løb"),
        ("skrive", PAST, "skrev"),
        ("skrive", PARTICIPLE, "skrevet"),
        ("skrive", PARTICIPLE_DEFINITE, "skrevne"),
        ("sende", PAST, "sendte"),
        ("sende", PARTICIPLE_PLURAL, "sendte"),
        ("sende", IMPERATIVE, "send"),
        ("sende", PRESENT_PASSIVE, "sendes"),
        ("sende", PAST_PASSIVE, "sendtes"),
        ("vurdere", PAST, "vurderede"),
        ("vurdere", PARTICIPLE, "vurderet"),
        ("vurdere", IMPERATIVE, "vurder"),
        ("vurdere", INF_PASSIVE, "vurderes"),
        ("stille", PAST, "stillede"),
        ("bestille", PAST, "bestilte"),
        ("bestille", IMPERATIVE, "bestil"),
        ("begynde", PAST, "begyndte"),
        ("ophøre", PAST, "ophørte"),
        ("stoppe", PAST, "stoppede"),
        ("stoppe", IMPERATIVE, "stop"),
        ("betyde", PAST, "betød"),
        ("afgøre", PAST, "afgjorde"),
        ("fastsætte", PARTICIPLE_PLURAL, "fastsatte"),
        ("opkræve", PAST, "opkrævede"),
        ("indkalde", PAST, "indkaldte"),
        ("forstå", INF_PASSIVE, "forstås"),
        ("ligge", PAST, "lå"),
        ("bo", PAST, "boede"),
        ("ske", PARTICIPLE, "sket"),
        ("foregå", PAST, "foregik"),
        ("kontakte", IMPERATIVE, "kontakt"),
        ("betale", PAST, "betalte"),
        ("vejlede", PAST, "vejledte"),
    ],
)
def test_verbs(inflection: Inflection, lemma: str, feats: str, form: str) -> None:
    assert inflection.form(lemma, "VERB", feats) == form


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("brev", SING_DEF, "brevet"),
        ("brev", PLUR_IND, "breve"),
        ("brev", PLUR_DEF, "brevene"),
        ("frist", PLUR_DEF, "fristerne"),
        ("ansøgning", PLUR_IND, "ansøgninger"),
        ("afgørelse", SING_DEF, "afgørelsen"),
        ("tilskud", SING_DEF, "tilskuddet"),
        ("tilskud", PLUR_IND, "tilskud"),
        ("barn", PLUR_IND, "børn"),
        ("regel", PLUR_DEF, "reglerne"),
        ("kriterium", PLUR_IND, "kriterier"),
        ("forespørgsel", SING_DEF, "forespørgslen"),
        ("sagsbehandler", PLUR_DEF, "sagsbehandlerne"),
        ("ejendom", PLUR_IND, "ejendomme"),
        ("møde", PLUR_DEF, "møderne"),
        ("måned", PLUR_IND, "måneder"),
        ("tilfælde", PLUR_IND, "tilfælde"),
        ("skema", PLUR_IND, "skemaer"),
        ("løn", SING_DEF, "lønnen"),
        ("boligansøgning", PLUR_DEF, "boligansøgningerne"),
    ],
)
def test_nouns(inflection: Inflection, lemma: str, feats: str, form: str) -> None:
    assert inflection.form(lemma, "NOUN", feats) == form


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("midlertidig", ADJ_NEUT, "midlertidigt"),
        ("midlertidig", ADJ_COM, "midlertidig"),
        ("nødvendig", ADJ_PLUR, "nødvendige"),
        ("samlet", ADJ_DEF, "samlede"),
        ("enkel", ADJ_PLUR, "enkle"),
        ("lille", ADJ_PLUR, "små"),
        ("økonomisk", ADJ_NEUT, "økonomisk"),
        ("nuværende", "Degree=Pos", "nuværende"),
        ("stor", "Degree=Cmp", "større"),
        ("god", "Definite=Def|Degree=Sup", "bedste"),
    ],
)
def test_adjectives(inflection: Inflection, lemma: str, feats: str, form: str) -> None:
    assert inflection.form(lemma, "ADJ", feats) == form


def test_formal_address_becomes_du(inflection: Inflection) -> None:
    polite = "Gender=Com|Person=2|Polite=Form|PronType=Prs"
    assert inflection.form("du", "PRON", f"Case=Nom|{polite}") == "du"
    assert inflection.form("du", "PRON", f"Case=Acc|{polite}") == "dig"
    assert inflection.form("sig", "PRON", "Case=Acc|Number=Sing|Person=1") == "mig"
    assert inflection.form("denne", "DET", "Gender=Neut|Number=Sing") == "dette"


def test_features_of_the_replaced_word_that_do_not_matter_are_ignored(
    inflection: Inflection,
) -> None:
    # *skrivelse* is common gender, *brev* is neuter: the caller looks after the article.
    assert inflection.form("brev", "NOUN", "Definite=Def|Gender=Com|Number=Sing") == "brevet"
    assert inflection.form("få", "AUX", {"Mood": "Ind", "Tense": "Past"}) == "fik"


def test_genitive_is_regular(inflection: Inflection) -> None:
    assert inflection.form("barn", "NOUN", f"Case=Gen|{SING_DEF}") == "barnets"
    assert inflection.form("hus", "NOUN", "Case=Gen|Definite=Ind|Number=Sing") == "hus'"


@pytest.mark.parametrize(
    ("lemma", "upos", "feats"),
    [
        ("snurrebasse", "NOUN", SING_DEF),
        ("gælde", "VERB", PRESENT_PASSIVE),
        ("hjælp", "NOUN", PLUR_IND),
        ("midlertidig", "ADJ", "Degree=Pos"),
        ("midlertidig", "ADJ", "Definite=Ind|Degree=Pos|Number=Sing"),
        ("brev", "NOUN", "Number=Sing"),
        ("brev", "NOUN", ""),
        ("give", "VERB", ""),
        ("vurdere", "VERB", "VerbForm=Ger"),
        ("sende", "VERB", f"Case=Gen|{PARTICIPLE_PLURAL}"),
    ],
)
def test_none_when_not_sure(inflection: Inflection, lemma: str, upos: str, feats: str) -> None:
    assert inflection.form(lemma, upos, feats) is None


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("brev", "Neut"),
        ("ansøgning", "Com"),
        ("boligansøgning", "Com"),
        ("hjemmehjælpsbevilling", "Com"),
        ("fritidstilskud", "Neut"),
        ("pladsnummer", "Neut"),
        ("beliggenhed", "Com"),
        ("snurrebasse", None),
        ("overslag", None),
    ],
)
def test_gender(inflection: Inflection, noun: str, gender: str | None) -> None:
    assert inflection.gender(noun) == gender


def test_compound_verbs(inflection: Inflection) -> None:
    assert inflection.form("genfremsende", "VERB", PAST) == "genfremsendte"
    assert inflection.form("opskære", "VERB", PAST) == "opskar"
    assert not inflection.has("tilvære", "VERB")
    assert inflection.form("overvære", "VERB", PAST) == "overværede"


@pytest.mark.parametrize(
    ("phrase", "feats", "expected"),
    [
        ("give besked om", PAST, "gav besked om"),
        ("have ret til", PRESENT, "har ret til"),
        ("blive enige om", PARTICIPLE, "blevet enige om"),
        ("sætte i gang", IMPERATIVE, "sæt i gang"),
        ("sende", PRESENT_PASSIVE, "sendes"),
        ("give besked om", PRESENT_PASSIVE, None),
        ("give besked om", PARTICIPLE_PLURAL, None),
        ("tage sig af", PRESENT, None),
        ("Vær opmærksom på, at", PRESENT, None),
    ],
)
def test_phrases(inflection: Inflection, phrase: str, feats: str, expected: str | None) -> None:
    assert inflection.inflect_phrase(phrase, "VERB", feats) == expected


def test_reflexive_phrase_needs_its_pronoun(inflection: Inflection) -> None:
    phrase = inflection.inflect_phrase("tage sig af", "VERB", PRESENT, reflexive="dig")
    assert phrase == "tager dig af"


@pytest.mark.parametrize(
    ("form", "gender", "number", "expected"),
    [
        ("din", "Com", "Sing", "din"),
        ("din", "Neut", "Sing", "dit"),
        ("din", None, "Plur", "dine"),
        ("sit", "Com", "Sing", "sin"),
        ("jeres", None, None, "jeres"),
        ("din", None, "Sing", None),
        ("din", "Com", None, None),
        ("kommunens", "Com", "Sing", None),
    ],
)
def test_possessive(
    form: str, gender: str | None, number: str | None, expected: str | None
) -> None:
    assert possessive(form, gender, number) == expected


@pytest.mark.parametrize(
    ("source", "replacement", "expected"),
    [
        ("Såfremt", "hvis", "Hvis"),
        ("såfremt", "hvis", "hvis"),
        ("SÅFREMT", "hvis", "HVIS"),
        ("I", "du", "Du"),
        ("øvrigt", "i år", "i år"),
        ("Ændring", "øget", "Øget"),
        ("", "hvis", "hvis"),
    ],
)
def test_match_case(source: str, replacement: str, expected: str) -> None:
    assert match_case(source, replacement) == expected


def test_a_table_of_ones_own() -> None:
    table = parse_table("lemma\tupos\tfeats\tform\nfoo\tVERB\tMood=Imp|VerbForm=Fin\tfo\n")
    assert Inflection(table).form("foo", "VERB", "Mood=Imp") == "fo"
    assert not Inflection(table).has("give", "VERB")
