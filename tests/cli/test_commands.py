"""The commands other than ``check``."""

import json
from pathlib import Path

import pytest

from klarsprog_lint import __version__
from tests.cli.helpers import Run, one_line_error

GOOD_PACK = """
code: EGN01
name: egen-regel
family: EGN
message: "»{text}« er forkert."
why: Derfor.
how: Sådan.
check:
  tokens: [[{LOWER: forkert}]]
examples:
  - bad: "Det er [forkert] at klage."
  - bad: "Vi har regnet [forkert] igen."
  - bad: "Brevet er [forkert] skrevet."
  - ok: "Det er rigtigt."
  - ok: "Du får svar i morgen."
  - ok: "Vi skriver til dig."
"""


@pytest.fixture
def pack(folder: Path) -> Path:
    """A pack with one rule of one's own."""
    path = folder / "pakke" / "EGN01.yaml"
    path.parent.mkdir()
    path.write_text(GOOD_PACK, "utf-8")
    return path


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"klarsprog-lint {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("check",),
        ("rule",),
        ("rules",),
        ("test-rules",),
        ("doctor",),
        ("server",),
        ("config",),
        ("config", "show"),
        ("config", "schema"),
    ],
)
def test_help_is_danish(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Brug: klarsprog-lint")
    for english in ("Usage", "Options", "Arguments", "Commands", "Show this", "default:", "<str"):
        assert english not in result.stdout


def test_no_command_shows_help_on_stderr(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Brug: klarsprog-lint")


@pytest.mark.parametrize("name", ["PAS01", "pas01", "s-passiv"])
def test_rule_by_code_or_name(run: Run, name: str) -> None:
    assert run("rule", name).stdout.startswith("PAS01: s-passiv\n")


def test_rule_as_json_and_markdown(run: Run) -> None:
    data = json.loads(run("rule", "PAS01", "--output-format", "json").stdout)
    assert (data["code"], data["name"]) == ("PAS01", "s-passiv")
    markdown = run("rule", "PAS01", "--output-format", "markdown").stdout
    assert markdown.startswith("# PAS01: s-passiv\n")


def test_rules_lists_configured_packs_too(run: Run, folder: Path, pack: Path) -> None:
    (folder / "klarsprog.toml").write_text('rule-paths = ["pakke"]')
    rows = json.loads(run("rules", "--output-format", "json").stdout)
    assert {"PAS01", "EGN01"} <= {row["code"] for row in rows}
    assert run("rule", "EGN01").stdout.startswith("EGN01: egen-regel")
    assert run("rules", "--output-format", "markdown").stdout.startswith("| Kode |")


def test_test_rules_counts_a_pack_of_ones_own(
    run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _only_own(monkeypatch)
    result = run("test-rules", "pakke")
    assert (result.exit_code, result.stdout) == (0, "6 eksempler i 1 regel: ingen fejler.\n")


def test_test_rules_fails_on_a_planted_wrong_example(
    run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _only_own(monkeypatch)
    pack.write_text(GOOD_PACK + '  - ok: "Det er forkert."\n', "utf-8")
    result = run("test-rules", "pakke")
    assert result.exit_code == 1
    first, last = result.stdout.splitlines()
    assert first.startswith("EGN01, eksempel 7: ")
    assert last == "7 eksempler i 1 regel: 1 fejler."


def _only_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the shipped rules out: their examples have a test of their own."""
    from klarsprog_lint.rules import loading

    def own(packs: tuple[Path, ...] = ()) -> dict[str, loading.LoadedRule]:
        rules = [loading.load_rule(path) for pack in packs for path in loading.rule_files(pack)]
        return {loaded.rule.code: loaded for loaded in rules}

    monkeypatch.setattr(loading, "load_rules", own)


def test_test_rules_in_a_folder_without_rules(run: Run, folder: Path) -> None:
    assert "nix: mappen findes ikke" in one_line_error(run("test-rules", "nix"))


def test_doctor(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert all(line.startswith("✓ ") for line in result.stdout.splitlines())


def test_doctor_json_lets_spacy_load_the_pipeline(run: Run) -> None:
    import spacy

    data = json.loads(run("doctor", "--output-format", "json").stdout)
    assert data["ok"] is True
    assert data["pipeline"]["name"] == "da_klarsprog"
    assert spacy.load(data["pipeline"]["path"]).meta["version"] == data["pipeline"]["version"]


def test_doctor_tells_what_is_broken(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text('pipeline = "da_nix"')
    result = run("doctor")
    assert result.exit_code == 2
    assert "✗ Sprogmodel: " in result.stdout


def test_config_show_is_toml_with_origins(run: Run, folder: Path) -> None:
    import tomllib

    (folder / "klarsprog.toml").write_text('select = ["PAS"]\n[severity]\nPAS01 = "info"')
    text = run("config", "show").stdout
    assert tomllib.loads(text)["severity"] == {"PAS01": "info"}
    lines = {line.partition(" = ")[0]: line for line in text.splitlines()}
    assert lines["select"].endswith(f"# {folder / 'klarsprog.toml'}")
    assert lines["ignore"].endswith("# standard")


def test_config_show_for_a_file(run: Run, folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "klarsprog.toml").write_text('select = ["ORD"]')
    data = json.loads(
        run("config", "show", "--for", "a/brev.txt", "--output-format", "json").stdout
    )
    assert data["select"] == {"value": ["ORD"], "origin": str(folder / "a" / "klarsprog.toml")}


def test_config_schema(run: Run) -> None:
    schema = json.loads(run("config", "schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "per-file-ignores" in schema["properties"]
