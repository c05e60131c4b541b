"""``check``: formats, selection, exit codes, stdin."""

import json
from pathlib import Path

import pytest

from tests.cli.helpers import OFFICIALESE, PLAIN, Run

ORD = ("--select", "ORD01,ORD02")


def test_findings_exit_with_1(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    result = run("check", "brev.txt", *ORD)
    assert result.exit_code == 1
    assert result.stderr == ""
    assert "brev.txt:1:1: ORD01 [*] »Såfremt«" in result.stdout
    assert "  = hjælp: Skriv »Hvis«" in result.stdout
    assert result.stdout.endswith(
        "Fandt 2 problemer i 1 brev (2 advarsler). 2 kan rettes med --fix.\n"
    )


def test_no_findings_exit_with_0(run: Run, folder: Path) -> None:
    (folder / "brev.md").write_text(PLAIN, "utf-8")
    result = run("check", "brev.md", *ORD)
    assert (result.exit_code, result.stdout) == (0, "Ingen problemer i 1 brev.\n")


def test_without_paths_the_current_folder_is_linted(run: Run, folder: Path) -> None:
    (folder / "breve").mkdir()
    (folder / "breve" / "b.txt").write_text(OFFICIALESE, "utf-8")
    (folder / "a.md").write_text(OFFICIALESE, "utf-8")
    (folder / "c.py").write_text("Såfremt", "utf-8")
    result = run("check", "--output-format", "concise", *ORD)
    names = [line.partition(":")[0] for line in result.stdout.splitlines()]
    assert names == ["a.md", "a.md", "breve/b.txt", "breve/b.txt"]
    assert result.stderr.startswith("Fandt 4 problemer i 2 breve")


def test_a_file_named_twice_is_linted_once(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    assert "i 1 brev " in run("check", "brev.txt", ".", "brev.txt", *ORD).stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--fail-on", "error"), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--ignore", "ORD01,ORD02"), 0),
        (("--ignore", "ORD01", "--ignore", "ORD02"), 0),
        (("--ignore", "ORD01"), 1),
    ],
)
def test_exit_codes(run: Run, folder: Path, arguments: tuple[str, ...], code: int) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    assert run("check", "brev.txt", *ORD, *arguments).exit_code == code


def test_json_points_at_the_text(run: Run, folder: Path) -> None:
    text = "Kære borger 😀\r\n\r\nDu får svar, såfremt du skriver.\r\n"
    (folder / "brev.txt").write_bytes(text.encode())
    result = run("check", "brev.txt", "--output-format", "json", *ORD)
    (row,) = json.loads(result.stdout)
    line = text.split("\r\n")[row["location"]["row"] - 1]
    columns = slice(row["location"]["column"] - 1, row["end_location"]["column"] - 1)
    assert line[columns] == row["text"] == "såfremt"
    assert row["filename"] == "brev.txt"
    assert row["fix"]["edits"][0]["content"] == "hvis"


def test_json_without_findings_is_an_empty_array(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(PLAIN, "utf-8")
    assert run("check", "--output-format", "json", *ORD).stdout == "[]\n"


def test_output_file_holds_the_results(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    result = run("check", *ORD, "--output-format", "json", "--output-file", "fund.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Fandt 2 problemer")
    assert len(json.loads((folder / "fund.json").read_text("utf-8"))) == 2


def test_statistics(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE * 2, "utf-8")
    lines = run("check", *ORD, "--statistics").stdout.splitlines()
    assert lines[:2] == ["2  ORD01  [*] kancelliord", "2  ORD02  [*] kancelliord-med-betingelse"]
    rows = json.loads(run("check", *ORD, "--statistics", "--output-format", "json").stdout)
    assert rows[0] == {"code": "ORD01", "name": "kancelliord", "count": 2, "fixable": 2}


def test_stdin(run: Run) -> None:
    result = run("check", "-", "--output-format", "concise", *ORD, input=OFFICIALESE.encode())
    assert result.exit_code == 1
    assert result.stdout.startswith("-:1:1: ORD01")


def test_stdin_takes_format_and_configuration_from_its_name(run: Run, folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "klarsprog.toml").write_text('select = ["ORD01"]')
    result = run(
        "check",
        "-",
        "--stdin-filename",
        "a/brev.md",
        "--output-format",
        "concise",
        input=f"# {OFFICIALESE}".encode(),
    )
    assert [line[:22] for line in result.stdout.splitlines()] == ["a/brev.md:1:3: ORD01 ["]


def test_settings_of_several_folders_hold_side_by_side(run: Run, folder: Path) -> None:
    for name, code in (("a", "ORD01"), ("b", "ORD02"), ("c", "ORD01")):
        (folder / name).mkdir()
        (folder / name / "klarsprog.toml").write_text(f'select = ["{code}"]')
        (folder / name / "brev.txt").write_text(OFFICIALESE, "utf-8")
    lines = run("check", "--output-format", "concise").stdout.splitlines()
    assert [(line[0], line.split()[1]) for line in lines] == [
        ("a", "ORD01"),
        ("b", "ORD02"),
        ("c", "ORD01"),
    ]


def test_excluded_files_are_left_out_unless_named(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text('select = ["ORD01", "ORD02"]\nexclude = ["gamle/"]')
    (folder / "gamle").mkdir()
    (folder / "gamle" / "brev.txt").write_text(OFFICIALESE, "utf-8")
    (folder / "nyt.txt").write_text(PLAIN, "utf-8")
    assert run("check").exit_code == 0
    assert run("check", "gamle/brev.txt").exit_code == 1


def test_per_file_ignores(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text(
        'select = ["ORD01", "ORD02"]\n[per-file-ignores]\n"*.md" = ["ORD01"]'
    )
    for name in ("a.md", "b.txt"):
        (folder / name).write_text(OFFICIALESE, "utf-8")
    lines = run("check", "--output-format", "concise").stdout.splitlines()
    assert [line.split()[1] for line in lines] == ["ORD02", "ORD01", "ORD02"]


NOTICE = "Nyt om din have\n\nKære Anna Holm\n\nHækken er 2 meter.\n\nVenlig hilsen\nBo Lund\n"


def test_the_letter_type_of_a_path(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text(
        'select = ["STR06"]\n[letter-types]\n"afslag/**" = "afslag"\n', "utf-8"
    )
    for name in ("afslag", "andet"):
        (folder / name).mkdir()
        (folder / name / "brev.txt").write_text(NOTICE, "utf-8")
    lines = run("check", "--output-format", "concise").stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["afslag/brev.txt"]


def test_the_letter_type_of_a_path_holds_on_stdin_too(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text(
        'select = ["STR06"]\n[letter-types]\n"afslag/**" = "afslag"\n', "utf-8"
    )
    found = run("check", "-", "--stdin-filename", "afslag/brev.txt", input=NOTICE.encode())
    assert "STR06" in found.stdout
    assert (
        "STR06"
        not in run("check", "-", "--stdin-filename", "brev.txt", input=NOTICE.encode()).stdout
    )


def test_what_the_letter_declares_beats_the_type_of_its_path(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text(
        'select = ["STR06"]\n[letter-types]\n"*.txt" = "afslag"\n', "utf-8"
    )
    declared = "<!-- klarsprog: brevtype information -->\n" + NOTICE
    (folder / "brev.txt").write_text(declared, "utf-8")
    assert run("check", "brev.txt").exit_code == 0


def test_select_on_the_command_line_beats_ignore_in_the_file(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text('ignore = ["ORD"]')
    (folder / "brev.txt").write_text(OFFICIALESE, "utf-8")
    assert run("check", "--select", "ORD01").exit_code == 1


def test_a_rule_that_crashes_costs_itself_alone(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "brev.txt").write_text(OFFICIALESE * 3, "utf-8")
    monkeypatch.setattr("klarsprog_lint.linter.let_go", lambda *_: 1 / 0)
    result = run("check", "--select", "ORD01")
    assert result.exit_code == 0
    assert result.stderr == (
        "Advarsel: Reglen ORD01 fejlede (ZeroDivisionError) og er sprunget over her.\n"
    )
