"""Bad input: one Danish line that names the file and the remedy, exit 2, nothing written."""

from pathlib import Path

import pytest

from tests.cli.helpers import OFFICIALESE, Run, one_line_error

RULE = """
code: EGN01
name: egen-regel
family: EGN
message: "»{text}« er forkert."
why: Derfor.
how: Sådan.
check:
  tokens: [[{LOWER: forkert}]]
"""


def test_a_missing_path(run: Run) -> None:
    assert "nix.txt: Filen eller mappen findes ikke. Ret stien" in one_line_error(
        run("check", "nix.txt")
    )


def test_a_folder_without_letters(run: Run, folder: Path) -> None:
    (folder / "tom").mkdir()
    (folder / "tom" / "a.py").write_text("x")
    assert "tom: Mappen har ingen breve" in one_line_error(run("check", "tom"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Filen er tom"),
        (b" \n\n", "Filen er tom"),
        (b"{{navn}}\n{{adresse}}\n", "ingen tekst, der kan tjekkes"),
        (b"\x00\x01\x02brev", "Filen er bin"),
        (b"%PDF-1.7 ...", "en PDF-fil"),
    ],
)
def test_files_that_are_no_letters(run: Run, folder: Path, content: bytes, told: str) -> None:
    (folder / "brev.txt").write_bytes(content)
    message = one_line_error(run("check", "--fix", "brev.txt"))
    assert message.startswith("Fejl: brev.txt: ")
    assert told in message
    assert (folder / "brev.txt").read_bytes() == content


def test_an_unreadable_file(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "brev.txt: Ingen adgang til filen." in one_line_error(run("check", "brev.txt"))


def test_others_are_linted_when_one_cannot_be_read(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\x00")
    (folder / "b.txt").write_text(OFFICIALESE, "utf-8")
    result = run("check", "a.txt", "b.txt", "nix.txt", "--select", "ORD")
    assert result.exit_code == 1
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == [" a.txt", " nix.txt"]
    assert all(line.startswith("Advarsel: ") for line in result.stderr.splitlines())
    assert "b.txt:1:1: ORD01" in result.stdout


def test_empty_stdin(run: Run) -> None:
    assert "Filen er tom" in one_line_error(run("check", "-", input=b""))


def test_stdin_beside_paths(run: Run) -> None:
    assert "stdin" in one_line_error(run("check", "-", "brev.txt"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["PAS"]', "ukendt nøgle »selct«. Mente du »select«?"),
        ('select = ["PAS99"]', "reglen »PAS99« findes ikke"),
        ("[rules.SEN01]\nmax-wrods = 3", "Mente du »max-words«?"),
        ('rule-paths = ["egne"]', "egne: mappen findes ikke"),
        ('pipeline = "da_nix"', "»da_nix« er ikke installeret"),
    ],
)
def test_configuration(run: Run, folder: Path, text: str, told: str) -> None:
    (folder / "klarsprog.toml").write_text(text, "utf-8")
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    message = one_line_error(run("check", "--fix"))
    assert str(folder) in message
    assert told in message
    assert (folder / "brev.txt").read_text("utf-8") == OFFICIALESE


def test_unknown_rule_codes(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    assert "»PAS99« findes ikke" in one_line_error(run("check", "--select", "PAS99"))
    assert "»PAS99« findes ikke" in one_line_error(run("rule", "PAS99"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("code: [", "ikke gyldig YAML"),
        ("- a", "skal indeholde nøgler"),
        (RULE, "mindst tre bad- og tre ok-eksempler"),
        (RULE + "mesage: x\n", "»mesage«"),
    ],
)
@pytest.mark.parametrize("command", [("test-rules", "pakke"), ("check",), ("rules",)])
def test_broken_rule_packs(
    run: Run, folder: Path, text: str, told: str, command: tuple[str, ...]
) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    (folder / "pakke").mkdir()
    (folder / "pakke" / "EGN01.yaml").write_text(text, "utf-8")
    if command[0] != "test-rules":
        (folder / "klarsprog.toml").write_text('rule-paths = ["pakke"]')
    message = one_line_error(run(*command))
    assert "EGN01.yaml" in message
    assert told in message


@pytest.mark.parametrize(("language", "told"), [("en", "ikke dansk"), ("da", "mangler")])
def test_pipelines_that_will_not_do(run: Run, folder: Path, language: str, told: str) -> None:
    import spacy

    spacy.blank(language).to_disk(folder / "model")
    (folder / "klarsprog.toml").write_text('pipeline = "./model"')
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    message = one_line_error(run("check"))
    assert told in message
    assert "klarsprog.toml" in message


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "--selct", "x"), "Tilvalget »--selct« findes ikke. Mente du "),
        (("chekc",), "Kommandoen »chekc« findes ikke. Mente du »check«?"),
        (("rule",), "Argumentet KODE mangler."),
        (("check", "--output-format", "sarif"), "--output-format kan ikke være »sarif«."),
        (("check", "--fail-on", "tit"), "»fail-on« skal være"),
        (("check", "--config", "nix.toml"), "nix.toml: konfigurationsfilen findes ikke"),
        (("check", "--select"), "Tilvalget --select skal have en værdi."),
        (("rule", "PAS01", "x"), "Der er for mange argumenter: x."),
        (("check", "--output-file", "nix/fund.json"), "mappen findes ikke"),
    ],
)
def test_usage(run: Run, arguments: tuple[str, ...], told: str) -> None:
    assert told in one_line_error(run(*arguments))


def test_an_unexpected_error_has_no_traceback_and_quotes_nothing(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")

    def crash(*_: object) -> None:
        raise ValueError("Såfremt")

    monkeypatch.setattr("klarsprog_lint.linter.Linter.lint_many", crash)
    message = one_line_error(run("check"))
    assert message.startswith("Fejl: Uventet fejl (ValueError).")
    assert "Såfremt" not in message
    monkeypatch.setenv("KLARSPROG_DEBUG", "1")
    assert "Traceback" in run("check").stderr
