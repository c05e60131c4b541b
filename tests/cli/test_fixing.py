"""``--fix`` and ``--diff``: what is written, and what is not."""

import json
from pathlib import Path

import pytest

from tests.cli.helpers import FIXED, OFFICIALESE, PLAIN, Run
from tests.test_proving import FAULTY_PACK

ORD = ("--select", "ORD01,ORD02")


def test_fix_writes_and_reports_what_remains(run: Run, folder: Path) -> None:
    letter = folder / "brev.txt"
    letter.write_text(OFFICIALESE, "utf-8")
    result = run("check", "--fix", *ORD)
    assert letter.read_text("utf-8") == FIXED
    assert result.exit_code == 0
    assert result.stdout == "Rettede 2 problemer i 1 brev. Ingen problemer er tilbage.\n"


def test_fixing_twice_changes_nothing_more(run: Run, folder: Path) -> None:
    letter = folder / "brev.txt"
    letter.write_text(OFFICIALESE, "utf-8")
    run("check", "--fix", *ORD)
    before = letter.stat()
    assert run("check", "--fix", *ORD).stdout == "Ingen problemer i 1 brev.\n"
    after = letter.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_encoding_and_line_endings_are_kept(
    run: Run, folder: Path, encoding: str, ending: str
) -> None:
    letter = folder / "brev.txt"
    text = f"Kære borger på Ærø{ending}{ending}{OFFICIALESE.rstrip()}{ending}"
    letter.write_bytes(text.encode(encoding))
    run("check", "--fix", *ORD)
    assert letter.read_bytes() == text.replace(OFFICIALESE.rstrip(), FIXED.rstrip()).encode(
        encoding
    )


def test_diff_writes_nothing(run: Run, folder: Path) -> None:
    letter = folder / "brev.txt"
    letter.write_text(OFFICIALESE.rstrip(), "utf-8")
    result = run("check", "--diff", *ORD)
    assert result.exit_code == 1
    assert letter.read_text("utf-8") == OFFICIALESE.rstrip()
    assert result.stdout == (
        "--- brev.txt\n+++ brev.txt\n@@ -1 +1 @@\n"
        f"-{OFFICIALESE}\\ No newline at end of file\n"
        f"+{FIXED}\\ No newline at end of file\n"
    )
    assert result.stderr == "--fix ville rette 2 problemer i 1 brev.\n"


def test_diff_without_changes(run: Run, folder: Path) -> None:
    (folder / "brev.txt").write_text(PLAIN, "utf-8")
    result = run("check", "--diff", *ORD)
    assert (result.exit_code, result.stdout) == (0, "")


def test_stdin_is_fixed_on_stdout_in_its_encoding(run: Run) -> None:
    data = OFFICIALESE.replace("\n", "\r\n").encode("cp1252")
    result = run("check", "-", "--fix", *ORD, input=data)
    assert result.stdout_bytes == FIXED.replace("\n", "\r\n").encode("cp1252")
    assert result.exit_code == 0
    assert result.stderr.startswith("Rettede 2 problemer")


def test_a_file_that_cannot_be_written_is_told_and_left(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = folder / "brev.txt"
    letter.write_text(OFFICIALESE, "utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.replace", refuse)
    result = run("check", "--fix", *ORD)
    assert result.exit_code == 2
    assert result.stderr.startswith("Fejl: brev.txt: ")
    assert "Fandt 2 problemer" in result.stdout
    assert letter.read_text("utf-8") == OFFICIALESE
    assert [path.name for path in folder.iterdir()] == ["brev.txt"]


def test_a_fix_that_turns_a_meaning_is_not_made_and_told_without_the_text(
    run: Run, folder: Path
) -> None:
    (folder / "klarsprog.toml").write_text(f'rule-paths = ["{FAULTY_PACK}"]\n', "utf-8")
    letter = folder / "brev.txt"
    letter.write_text("Svar Mona senest den 4. maj, og tag færgen.\n", "utf-8")
    result = run("check", "--fix", "--select", "FEJ")
    assert letter.read_text("utf-8") == "Svar Mona senest den 4. maj, og tag båden.\n"
    assert result.exit_code == 1
    assert "FEJ01" in result.stdout
    assert "[*]" not in result.stdout
    assert result.stderr == (
        "Advarsel: Reglen FEJ01: en rettelse, som den kalder sikker, er holdt tilbage, "
        "fordi den kan ændre betydningen (frister).\n"
    )


def test_a_fix_that_turns_a_meaning_is_in_no_diff_and_not_in_json(run: Run, folder: Path) -> None:
    (folder / "klarsprog.toml").write_text(f'rule-paths = ["{FAULTY_PACK}"]\n', "utf-8")
    (folder / "brev.txt").write_text("Du må ikke sejle i maj.\n", "utf-8")
    diff = run("check", "--diff", "--select", "FEJ")
    assert (diff.exit_code, diff.stdout) == (0, "")
    (found,) = json.loads(run("check", "--output-format", "json", "--select", "FEJ").stdout)
    assert (found["code"], found["fix"]) == ("FEJ02", None)
