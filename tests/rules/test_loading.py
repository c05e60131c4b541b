"""Rule packs: what they may hold, and what is said when they are wrong."""

from pathlib import Path

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.errors import RuleError
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.loading import find_rule, load_rule, load_rules
from klarsprog_lint.settings import Settings

EXAMPLES = """
examples:
  - bad: "Skriv [hilsen] her."
  - bad: "En [hilsen] fra os."
  - bad: "Med [hilsen] og tak."
  - ok: "Skriv til os."
  - ok: "Tak for brevet."
  - ok: "Vi ses."
"""
RULE = """
code: ORD90
name: eget-ord
family: ORD
message: "»{text}« står på vores liste."
why: Ordet er ikke vores.
how: Brug et andet.
"""
TOKENS = "check: {tokens: [[{LOWER: hilsen}]]}"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path


def write(pack: Path, text: str, name: str = "ORD90.yaml") -> Path:
    path = pack / name
    path.write_text(text, encoding="utf-8")
    return path


def found(pack: Path, text: str) -> list[str]:
    load_rules.cache_clear()
    linter = Linter(Settings(select=("ORD90",), rule_paths=(pack,)))
    return [item.text for item in linter.lint(read(text, "brev.txt", "text"))]


def test_a_pack_of_ones_own_adds_a_token_rule(pack: Path) -> None:
    write(pack, RULE + TOKENS + EXAMPLES)
    assert found(pack, "Send en hilsen til Mona.") == ["hilsen"]


def test_a_dependency_rule_marks_the_nodes_it_names(pack: Path) -> None:
    check = """
check:
  dependency:
    - {RIGHT_ID: verb, RIGHT_ATTRS: {LEMMA: sende}}
    - {LEFT_ID: verb, REL_OP: ">", RIGHT_ID: ting, RIGHT_ATTRS: {DEP: obj}}
  mark: [ting]
"""
    write(pack, RULE + check + EXAMPLES)
    assert found(pack, "Vi sender brevet i morgen.") == ["brevet"]


def test_a_lexicon_rule_reads_the_packs_own_word_list(pack: Path) -> None:
    (pack / "ord.tsv").write_text(
        "code\tphrase\tpos\treplacements\tapplicability\tconditions\tnote\n"
        "ORD90\tskrivelse\tsb.\tbrev\tunsafe\t\t\n",
        encoding="utf-8",
    )
    write(pack, RULE + "check: {lexicon: {file: ord.tsv}}" + EXAMPLES)
    assert found(pack, "Vi har fået skrivelsen.") == ["skrivelsen"]


def test_a_metric_rule_takes_its_limit_from_an_option(pack: Path) -> None:
    check = """
check: {metric: words-per-sentence, thresholds: {warning: max-words}}
options: {max-words: {default: 3, description: "Ord."}}
"""
    write(pack, RULE + check + EXAMPLES)
    assert found(pack, "Vi ses. Vi ses igen i morgen.") == ["Vi ses igen i morgen."]


def test_exceptions_by_lemma_phrase_and_context_let_go(pack: Path) -> None:
    exceptions = """
except:
  lemmas: [hilsner]
  phrases: [Hilsen]
  tokens: [[{LOWER: venlig}, {LOWER: hilsen}]]
"""
    write(pack, RULE + "check: {tokens: [[{LOWER: {IN: [hilsen, hils]}}]]}" + exceptions + EXAMPLES)
    assert found(pack, "Han sagde hilsen, og hun sagde hils.") == ["hils"]


def test_a_replacement_template_gives_a_fix(pack: Path) -> None:
    fix = '\nfix: {replacement: "en venlig {text}", applicability: unsafe}\n'
    write(pack, RULE + TOKENS + fix + EXAMPLES)
    load_rules.cache_clear()
    linter = Linter(Settings(select=("ORD90",), rule_paths=(pack,)))
    (item,) = linter.lint(read("Send hilsen nu.", "brev.txt", "text"))
    assert item.fix is not None
    assert item.fix.edits[0].content == "en venlig hilsen"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code: [", "ikke gyldig YAML"),
        ("bare tekst", "skal indeholde nøgler"),
        (RULE + TOKENS + "\n", "mindst tre bad- og tre ok-eksempler"),
        (RULE + EXAMPLES, "»check« mangler"),
        (RULE + TOKENS + EXAMPLES + "severty: error\n", "Mente du »severity«?"),
        (RULE.replace("family: ORD", "family: PAS") + TOKENS + EXAMPLES, "familien PAS"),
        (RULE + "check: {metric: lix}" + EXAMPLES, "metric kræver thresholds"),
        (RULE + TOKENS + EXAMPLES + "severity: slem\n", "»severity« skal være"),
        (RULE + "check: {}" + EXAMPLES, "præcis én af"),
        (RULE + TOKENS + EXAMPLES + "fixes-change: [negation]\n", "»fixes-change.0« skal være"),
    ],
)
def test_a_wrong_rule_file_is_named_with_what_to_mend(pack: Path, text: str, said: str) -> None:
    path = write(pack, text)
    with pytest.raises(RuleError) as caught:
        load_rule(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("check: {tokens: [[{LOWR: hilsen}]]}", "tokens er ikke gyldigt"),
        ("check: {python: pas.findes_ikke}", "»pas.findes_ikke« findes ikke"),
        ("check: {python: os.system}", "»os.system« findes ikke"),
        ("check: {metric: lik, thresholds: {warning: 1}}", "Mente du »lix«?"),
        ("check: {lexicon: {file: mangler.tsv}}", "kan ikke læses"),
    ],
)
def test_a_check_that_cannot_be_made_is_named(pack: Path, check: str, said: str) -> None:
    path = write(pack, RULE + check + EXAMPLES)
    with pytest.raises(RuleError) as caught:
        found(pack, "Tekst.")
    assert said in str(caught.value)
    assert str(path.parent) in str(caught.value)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("ORD90\tord\tsb.\tx\tsafe\tnext:tal\t", "betingelsen »next:tal« er ukendt"),
        ("ORD90\tord\tverbum\tx\tsafe\t\t", "»pos« skal være"),
        ("ORD90\tord\tsb.\tx\tsafe", "7 kolonner"),
    ],
)
def test_a_wrong_lexicon_row_is_named_by_line(pack: Path, row: str, said: str) -> None:
    header = "code\tphrase\tpos\treplacements\tapplicability\tconditions\tnote\n"
    (pack / "ord.tsv").write_text(header + row + "\n", encoding="utf-8")
    write(pack, RULE + "check: {lexicon: {file: ord.tsv}}" + EXAMPLES)
    with pytest.raises(RuleError) as caught:
        found(pack, "Tekst.")
    assert "ord.tsv, linje 2" in str(caught.value)
    assert said in str(caught.value)


def test_a_rule_is_found_by_code_in_any_case_and_by_name() -> None:
    assert find_rule("pas01").rule.code == "PAS01"
    assert find_rule("s-passiv").rule.code == "PAS01"


def test_an_unknown_rule_is_named_with_the_nearest_one() -> None:
    with pytest.raises(RuleError, match="Mente du »PAS0"):
        find_rule("PAS0")
