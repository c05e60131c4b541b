"""What a pack of one's own changes in a rule that another pack declares."""

from pathlib import Path

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.loading import find_rule, load_rules
from klarsprog_lint.settings import Settings

TEXT = "Såfremt du flytter, vil du blive kontaktet af os."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    load_rules.cache_clear()
    return tmp_path


def write(pack: Path, text: str, name: str = "egen.yaml") -> Path:
    path = pack / name
    path.write_text(text, encoding="utf-8")
    return path


def lint(pack: Path, text: str = TEXT, **settings: object) -> tuple[Diagnostic, ...]:
    linter = Linter(Settings(rule_paths=(pack,), **settings))  # type: ignore[arg-type]
    return linter.lint(read(text, "brev.txt", "text"))


def test_severity_and_message_are_replaced_and_the_rest_stays(pack: Path) -> None:
    write(pack, 'override: ORD01\nseverity: error\nmessage: "Ikke »{text}« hos os."\n')
    (item,) = lint(pack, select=("ORD01",))
    assert (item.severity, item.message) == (Severity.ERROR, "Ikke »Såfremt« hos os.")
    assert item.fix is not None
    assert item.fix.edits[0].content == "Hvis"


def test_a_severity_that_the_check_decides_is_replaced_too(pack: Path) -> None:
    write(pack, "override: SEN01\nseverity: info\n")
    long = "Vi har set på " + "sagen og " * 40 + "brevet."
    (item,) = lint(pack, long, select=("SEN01",))
    assert item.severity is Severity.INFO


def test_the_configuration_has_the_last_word_on_severity(pack: Path) -> None:
    write(pack, "override: ORD01\nseverity: error\n")
    (item,) = lint(pack, select=("ORD01",), severity={"ORD01": Severity.INFO})
    assert item.severity is Severity.INFO


def test_a_disabled_rule_does_not_run_unasked_or_with_its_family(pack: Path) -> None:
    write(pack, "override: PAS02\ndisabled: true\n")
    assert "PAS02" not in {item.code for item in lint(pack)}
    assert "PAS02" not in {item.code for item in lint(pack, select=("PAS",))}
    assert "PAS02" not in {item.code for item in lint(pack, select=("ALL",))}


def test_a_disabled_rule_runs_where_its_code_is_selected(pack: Path) -> None:
    write(pack, "override: PAS02\ndisabled: true\n")
    assert [item.code for item in lint(pack, select=("PAS02",))] == ["PAS02"]


def test_a_rule_in_preview_can_be_taken_into_use(pack: Path) -> None:
    rules = load_rules()
    code = next(code for code, loaded in rules.items() if loaded.rule.preview)
    write(pack, f"override: {code}\npreview: false\n")
    assert code not in Linter(Settings()).rules
    assert code in Linter(Settings(rule_paths=(pack,))).rules


def test_a_later_pack_changes_what_an_earlier_one_left(pack: Path) -> None:
    first, second = pack / "a", pack / "b"
    for folder, text in ((first, "severity: error"), (second, "message: Nej.")):
        folder.mkdir()
        write(folder, f"override: ORD01\n{text}\n")
    loaded = find_rule("ORD01", (first, second))
    assert (loaded.severity, loaded.message) == (Severity.ERROR, "Nej.")
    assert [path.parent for path in loaded.overridden_by] == [first, second]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("override: ORD2\nseverity: info\n", "»override«"),
        ("override: ORD99\nseverity: info\n", "»ORD99«, som filen ændrer, findes ikke"),
        ("override: ORD01\n", "ændrer intet"),
        ("override: ORD01\nseverty: info\n", "Mente du »severity«?"),
        ("override: ORD01\noff: true\n", "er ikke en nøgle"),
        ("override: ORD01\ncheck: {metric: lix}\n", "»check«"),
    ],
)
def test_a_wrong_override_is_named_with_what_to_mend(pack: Path, text: str, said: str) -> None:
    path = write(pack, text)
    with pytest.raises(RuleError) as caught:
        load_rules((pack,))
    assert str(path) in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
