"""``compare``: exit codes, outputs, and what is told of input that cannot be compared."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.helpers import Run, one_line_error

BEFORE = "Såfremt du ønsker at klage, skal du rette henvendelse til os senest den 1. maj 2026.\n"
KEPT = "Hvis du vil klage, skal du kontakte os senest den 1. maj 2026.\n"
CHANGED = "Hvis du vil klage, skal du kontakte os senest den 2. maj 2026.\n"
OTHER = (
    "Biblioteket holder lukket i uge 28. Lånte bøger kan afleveres i skabet ved døren. "
    "Børnene kan stadig hente eventyr og tegneserier i skolens læsesal.\n"
)
LETTER = (
    f"{BEFORE}Vi sender en kvittering på e-mail og svarer på klagen inden otte uger. Ankestyrelsen "
    "får sagen, hvis forvaltningen fastholder afgørelsen om boligstøtte.\n"
)


def write(folder: Path, **files: str) -> None:
    """Files by name, the last underscore being a full stop, two being a slash."""
    for name, text in files.items():
        path = folder / ".".join(name.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.mark.parametrize("output", ["full", "json", "html"])
@pytest.mark.parametrize(("after", "code"), [(KEPT, 0), (BEFORE, 0), (CHANGED, 1)])
def test_exit_code_tells_whether_the_meaning_was_kept(
    run: Run, folder: Path, output: str, after: str, code: int
) -> None:
    write(folder, a_txt=BEFORE, b_txt=after)
    result = run("compare", "a.txt", "b.txt", "--output-format", output)
    assert (result.exit_code, result.stderr) == (code, "")


def test_folders_are_paired_by_name(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, f__y_txt=BEFORE, e__x_txt=KEPT, e__y_txt=CHANGED)
    result = run("compare", "f", "e", "--output-format", "json")
    pairs = json.loads(result.stdout)["pairs"]
    assert result.exit_code == 1
    assert [Path(pair["after"]).as_posix() for pair in pairs] == ["e/x.txt", "e/y.txt"]
    assert [pair["verdict"] for pair in pairs] == ["kept", "changed"]


def test_a_letter_may_change_its_format(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, e__x_md=f"# Klage\n\n{KEPT}", g__y_txt=BEFORE)
    assert run("compare", "f/x.txt", "e/x.md").exit_code == 0
    result = run("compare", "f", "e")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 par sammenlignet" in result.stdout


def test_files_of_the_same_stem_go_with_the_file_of_their_own_name(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, f__x_md=LETTER, e__x_txt=KEPT, e__x_md=LETTER)
    result = run("compare", "f", "e", "--output-format", "json")
    names = [
        (Path(p["before"]).name, Path(p["after"]).name) for p in json.loads(result.stdout)["pairs"]
    ]
    assert names == [("x.md", "x.md"), ("x.txt", "x.txt")]


def test_files_that_could_belong_to_several_are_not_guessed(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, f__x_md=LETTER, e__x_markdown=KEPT)
    result = run("compare", "f", "e")
    assert result.exit_code == 2
    assert result.stderr.count("det er uklart, hvilken fil") == 3
    assert result.stdout == ""


def test_unpaired_files_are_told_of_and_the_rest_compared(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, f__alene_txt=BEFORE, e__x_txt=KEPT, e__ny_txt=KEPT)
    result = run("compare", "f", "e")
    assert result.exit_code == 2
    assert sorted(line.split(":")[1].strip() for line in result.stderr.splitlines()) == [
        str(Path("e/ny.txt")),
        str(Path("f/alene.txt")),
    ]
    assert result.stderr.count("ingen fil med samme navn") == 2
    assert "1 par sammenlignet: 1 siger det samme" in result.stdout


def test_a_pair_that_cannot_be_read_is_told_of_and_the_rest_compared(
    run: Run, folder: Path
) -> None:
    write(folder, f__x_txt=BEFORE, f__y_txt=BEFORE, e__x_txt="", e__y_txt=CHANGED)
    result = run("compare", "f", "e")
    assert result.exit_code == 2
    assert "x.txt: Filen er tom." in result.stderr
    assert "1 par sammenlignet: 0 siger det samme, 1 er ændret" in result.stdout


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Filen er tom"),
        (b"{{navn}}\n", "ingen tekst, der kan tjekkes"),
        (b"\x00\x01brev", "Filen er bin"),
        (b"%PDF-1.7 ...", "en PDF-fil"),
    ],
)
@pytest.mark.parametrize("order", [("x.txt", "a.txt"), ("a.txt", "x.txt")])
def test_files_that_are_no_letters(
    run: Run, folder: Path, content: bytes, told: str, order: tuple[str, str]
) -> None:
    write(folder, a_txt=BEFORE)
    (folder / "x.txt").write_bytes(content)
    message = one_line_error(run("compare", *order))
    assert message.startswith("Fejl: x.txt: ")
    assert told in message


def test_an_unknown_suffix_is_read_as_text(run: Run, folder: Path) -> None:
    write(folder, a_brev=BEFORE, b_brev=KEPT)
    assert run("compare", "a.brev", "b.brev").exit_code == 0


def test_formats_that_cannot_be_read_yet(run: Run, folder: Path) -> None:
    write(folder, a_txt=BEFORE, b_doc="x")
    assert "b.doc: Word-filer kan ikke læses endnu" in one_line_error(
        run("compare", "a.txt", "b.doc")
    )


@pytest.mark.parametrize("order", [("nix.txt", "a.txt"), ("a.txt", "nix.txt"), ("nix.txt", "f")])
def test_a_missing_path(run: Run, folder: Path, order: tuple[str, str]) -> None:
    write(folder, a_txt=BEFORE, f__x_txt=BEFORE, f__y_txt=KEPT)
    message = one_line_error(run("compare", *order))
    assert "nix.txt: Filen eller mappen findes ikke. Ret stien" in message


def test_a_folder_against_a_file(run: Run, folder: Path) -> None:
    write(folder, a_txt=BEFORE, f__x_txt=BEFORE)
    for order in (("a.txt", "f"), ("f", "a.txt")):
        assert "f er en mappe, og a.txt er en fil." in one_line_error(run("compare", *order))


def test_a_folder_without_letters(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE, tom__a_py="x")
    for order in (("tom", "f"), ("f", "tom")):
        assert "tom: Mappen har ingen breve" in one_line_error(run("compare", *order))


@pytest.mark.parametrize(("path", "what"), [("f", "mappe"), ("f/x.txt", "fil")])
def test_the_same_path_twice_is_compared_with_a_warning(
    run: Run, folder: Path, path: str, what: str
) -> None:
    write(folder, f__x_txt=BEFORE)
    result = run("compare", path, path)
    assert result.exit_code == 0
    assert result.stderr.startswith("Advarsel: ")
    assert f"er den samme {what}" in result.stderr
    assert "de to tekster er ens" in result.stdout


def test_a_folder_inside_the_other(run: Run, folder: Path) -> None:
    write(folder, f__x_txt=BEFORE)
    shutil.copytree(folder / "f", folder / "f" / "nye")
    for order in (("f", "f/nye"), ("f/nye", "f")):
        result = run("compare", *order)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "1 par sammenlignet" in result.stdout


def test_unrelated_letters(run: Run, folder: Path) -> None:
    write(folder, a_txt=LETTER, b_txt=OTHER)
    result = run("compare", "a.txt", "b.txt")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "a.txt → b.txt: de to tekster ser ikke ud til at være samme brev" in result.stdout


def test_output_file(run: Run, folder: Path) -> None:
    write(folder, a_txt=BEFORE, b_txt=CHANGED)
    result = run("compare", "a.txt", "b.txt", "--output-format", "html", "--output-file", "r.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "1 par sammenlignet: 0 siger det samme, 1 er ændret.\n"
    assert (folder / "r.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_output_file_in_a_missing_folder_is_told_of_before_the_work(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a_txt=BEFORE)
    monkeypatch.setattr("klarsprog_lint.cli.comparing.compare", None)
    message = one_line_error(run("compare", "a.txt", "a.txt", "--output-file", "nix/r.html"))
    assert "mappen findes ikke. Opret den, eller ret --output-file." in message


def test_output_file_is_never_one_of_the_letters(run: Run, folder: Path) -> None:
    write(folder, a_txt=BEFORE, b_txt=KEPT)
    message = one_line_error(run("compare", "a.txt", "b.txt", "--output-file", "./b.txt"))
    assert "b.txt: Filen er et af brevene." in message
    assert (folder / "b.txt").read_text("utf-8") == KEPT


def test_output_file_that_is_a_folder(run: Run, folder: Path) -> None:
    write(folder, a_txt=BEFORE, b_txt=KEPT, f__x_txt="x")
    assert "f: Stien er en mappe" in one_line_error(
        run("compare", "a.txt", "b.txt", "--output-file", "f")
    )


def test_output_file_is_never_half_written(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a_txt=BEFORE, b_txt=KEPT, r_html="gammel")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    message = one_line_error(run("compare", "a.txt", "b.txt", "--output-file", "r.html"))
    assert message.startswith("Fejl: r.html: Filen kan ikke læses eller skrives")
    assert (folder / "r.html").read_text("utf-8") == "gammel"
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "r.html"]


def test_output_file_without_permission(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a_txt=BEFORE, b_txt=KEPT, r_html="gammel")
    monkeypatch.setattr(os, "access", lambda *_: False)
    message = one_line_error(run("compare", "a.txt", "b.txt", "--output-file", "r.html"))
    assert "r.html: Ingen adgang til filen." in message
    assert (folder / "r.html").read_text("utf-8") == "gammel"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("compare",), "Argumentet FØR mangler."),
        (("compare", "a.txt"), "Argumentet EFTER mangler."),
        (("compare", "a.txt", "a.txt", "--output-format", "pdf"), "kan ikke være »pdf«"),
        (("compare", "a.txt", "a.txt", "--config", "nix.toml"), "konfigurationsfilen findes ikke"),
    ],
)
def test_usage(run: Run, folder: Path, arguments: tuple[str, ...], told: str) -> None:
    write(folder, a_txt=BEFORE)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unexpected_error_has_no_traceback_and_quotes_nothing(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a_txt=BEFORE, b_txt=KEPT)

    def crash(*_: object) -> None:
        raise ValueError("Såfremt")

    monkeypatch.setattr("klarsprog_lint.comparing.run_guards", crash)
    message = one_line_error(run("compare", "a.txt", "b.txt"))
    assert message.startswith("Fejl: Uventet fejl (ValueError).")
    assert "Såfremt" not in message


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_is_quiet_and_leaves_no_file(tmp_path: Path) -> None:
    for side in ("f", "e"):
        write(tmp_path, **{f"{side}__x{n}_txt": LETTER * 40 + f"Nr. {n}.\n" for n in range(200)})
    path = os.pathsep.join(entry for entry in sys.path if entry)
    with subprocess.Popen(
        (sys.executable, "-m", "klarsprog_lint", "compare", "f", "e", "--output-file", "ud.txt"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1.5)
        process.send_signal(signal.SIGINT)
        output, messages = process.communicate(timeout=30)
    assert (process.returncode, output, messages) == (130, b"", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["e", "f"]
