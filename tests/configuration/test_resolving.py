"""Configuration: search, merging, relative paths, origins and per-file ignores."""

from pathlib import Path

import pytest

from klarsprog_lint.configuration import Configurations, FailOn, effective, resolve
from klarsprog_lint.errors import ConfigurationError
from klarsprog_lint.findings import Severity


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_defaults_hold(tmp_path: Path) -> None:
    resolved = resolve(tmp_path)
    assert resolved.file is None
    assert resolved.settings.select == ()
    assert resolved.fail_on is FailOn.WARNING


def test_the_nearest_file_wins_and_is_not_mixed_with_those_above(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", 'select = ["PAS"]\nignore = ["SEN"]\n')
    write(tmp_path / "breve" / "klarsprog.toml", 'select = ["ORD"]\n')
    letter = write(tmp_path / "breve" / "a" / "brev.txt", "Hej.")
    settings = resolve(letter).settings
    assert (settings.select, settings.ignore) == (("ORD",), ())
    assert resolve(tmp_path / "andet.txt").settings.select == ("PAS",)


def test_a_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.klarsprog-lint]\nselect = ["PAS"]\n')
    write(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert resolve(tmp_path / "a" / "brev.txt").settings.select == ("PAS",)


def test_klarsprog_toml_goes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.klarsprog-lint]\nselect = ["PAS"]\n')
    write(tmp_path / "klarsprog.toml", 'select = ["ORD"]\n')
    assert resolve(tmp_path).settings.select == ("ORD",)


def test_extend_is_relative_and_tables_are_merged(tmp_path: Path) -> None:
    write(
        tmp_path / "faelles" / "basis.toml",
        'select = ["PAS"]\nrule-paths = ["regler"]\n'
        '[severity]\nPAS01 = "info"\nORD01 = "info"\n[rules.SEN01]\nmax-words = 20\n',
    )
    write(
        tmp_path / "breve" / "klarsprog.toml",
        'extend = "../faelles/basis.toml"\n[severity]\nORD01 = "error"\n',
    )
    resolved = resolve(tmp_path / "breve")
    assert resolved.settings.select == ("PAS",)
    assert resolved.settings.severity == {"PAS01": Severity.INFO, "ORD01": Severity.ERROR}
    assert resolved.settings.rule_options == {"SEN01": {"max-words": 20}}
    assert resolved.settings.rule_paths == (tmp_path / "faelles" / "regler",)


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", 'select = ["PAS"]\nfail-on = "error"\n')
    resolved = resolve(tmp_path, {"select": ["ORD"]})
    assert resolved.settings.select == ("ORD",)
    assert resolved.fail_on is FailOn.ERROR
    assert resolved.origins["select"] == "kommandolinjen"


def test_a_named_file_replaces_the_search(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", 'select = ["PAS"]\n')
    other = write(tmp_path / "andet" / "min.toml", 'select = ["ORD"]\n')
    assert Configurations(config=other).resolve(tmp_path).settings.select == ("ORD",)


def test_per_file_ignores_count_from_their_file(tmp_path: Path) -> None:
    write(
        tmp_path / "klarsprog.toml",
        'ignore = ["SEN"]\n[per-file-ignores]\n"skabeloner/*.md" = ["PAS01", "MET"]\n',
    )
    template = write(tmp_path / "skabeloner" / "a.md", "Hej.")
    other = write(tmp_path / "breve" / "a.md", "Hej.")
    resolved = resolve(tmp_path)
    assert resolved.settings_for(template).ignore == ("SEN", "PAS01", "MET")
    assert resolved.settings_for(other) is resolved.settings


def test_a_pipeline_folder_counts_from_its_file(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", 'pipeline = "modeller/min"\n')
    assert resolve(tmp_path).settings.pipeline == str(tmp_path / "modeller" / "min")
    write(tmp_path / "b" / "klarsprog.toml", 'pipeline = "da_core_news_lg"\n')
    assert resolve(tmp_path / "b").settings.pipeline == "da_core_news_lg"


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "klarsprog.toml", 'select = ["PAS"]\n')
    (tmp_path / "a").mkdir()
    configurations = Configurations()
    first = configurations.resolve(tmp_path / "a" / "brev.txt")
    monkeypatch.setattr(Path, "read_text", lambda *_: pytest.fail("read again"))
    assert configurations.resolve(tmp_path / "brev.txt") is first


def test_effective_values_say_where_they_come_from(tmp_path: Path) -> None:
    file = write(tmp_path / "klarsprog.toml", "[rules.SEN01]\nmax-words = 20\n")
    entries = {".".join(entry.key): entry for entry in effective(resolve(tmp_path))}
    assert entries["rules.SEN01.max-words"].origin == str(file)
    assert entries["rules.SEN01.max-words"].toml == "rules.SEN01.max-words = 20"
    assert entries["select"].origin == "standard"


def test_letter_types_by_path_count_from_their_file(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", '[letter-types]\n"afslag/**" = "afslag"\n')
    resolved = resolve(tmp_path)
    assert resolved.letter_type_for(tmp_path / "afslag" / "a" / "brev.md") == "afslag"
    assert resolved.letter_type_for(tmp_path / "andet" / "brev.md") == ""


def test_the_last_pattern_that_fits_gives_the_letter_type(tmp_path: Path) -> None:
    write(tmp_path / "faelles.toml", '[letter-types]\n"*.md" = "information"\n')
    write(
        tmp_path / "breve" / "klarsprog.toml",
        'extend = "../faelles.toml"\n[letter-types]\n"svar-*" = "afgørelse"\n',
    )
    resolved = resolve(tmp_path / "breve")
    assert resolved.letter_type_for(tmp_path / "breve" / "svar-1.md") == "afgørelse"
    assert resolved.letter_type_for(tmp_path / "breve" / "nyt.md") == "information"


def test_an_unknown_letter_type_is_refused_with_those_that_exist(tmp_path: Path) -> None:
    write(tmp_path / "klarsprog.toml", '[letter-types]\n"*.md" = "afslaag"\n')
    with pytest.raises(ConfigurationError) as raised:
        resolve(tmp_path)
    message = str(raised.value)
    assert "»letter-types.*.md« skal være 'afgørelse', 'afslag', " in message
    assert "eller 'information'" in message


def test_letter_types_are_shown(tmp_path: Path) -> None:
    file = write(tmp_path / "klarsprog.toml", '[letter-types]\n"afslag/**" = "afslag"\n')
    entry = next(entry for entry in effective(resolve(tmp_path)) if "afslag/**" in entry.key)
    assert entry.toml == 'letter-types."afslag/**" = "afslag"'
    assert entry.origin == str(file)
