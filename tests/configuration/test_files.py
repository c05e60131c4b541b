"""Wrong configuration files: one Danish line that names file, key and remedy."""

from pathlib import Path

import pytest

from klarsprog_lint.configuration import json_schema, resolve
from klarsprog_lint.configuration.model import valid_keys
from klarsprog_lint.errors import ConfigurationError


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["PAS"]', "ukendt nøgle »selct«. Mente du »select«?"),
        ('select = "PAS"', "»select« skal være en liste"),
        ("select = [1]", "»select.0« skal være tekst"),
        ('[severity]\nPAS01 = "høj"', "»severity.PAS01« skal være 'error', 'warning' eller 'info'"),
        ("fail-on = 3", "»fail-on« skal være"),
        ("[rules.SEN01]\nmax-words = [1]", "skal være true, false, et tal, tekst eller en liste"),
        ('placeholders = ["("]', "»(« er ikke et gyldigt regulært udtryk"),
        ("select = [", "ikke gyldig TOML"),
        ("a = 1\nb 2", "ikke gyldig TOML (linje 2, kolonne 3)"),
        ('extend = "klarsprog.toml"', "extend går i ring"),
    ],
)
def test_one_line_names_the_file_and_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "klarsprog.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError) as caught:
        resolve(tmp_path)
    message = str(caught.value)
    assert message.startswith(str(file))
    assert told in message
    assert "\n" not in message


def test_a_longer_circle_is_told_in_full(tmp_path: Path) -> None:
    (tmp_path / "klarsprog.toml").write_text('extend = "b.toml"')
    (tmp_path / "b.toml").write_text('extend = "klarsprog.toml"')
    with pytest.raises(ConfigurationError, match=r"klarsprog.toml → .*b.toml → .*klarsprog.toml"):
        resolve(tmp_path)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "klarsprog.toml").write_bytes('glossary = {æ = "ø"}'.encode("cp1252"))
    with pytest.raises(ConfigurationError, match="Gem den som UTF-8"):
        resolve(tmp_path)


def test_a_missing_extended_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "klarsprog.toml").write_text('extend = "nix.toml"')
    with pytest.raises(ConfigurationError, match=r"nix\.toml: konfigurationsfilen findes ikke"):
        resolve(tmp_path)


def test_the_schema_has_every_key_with_a_description() -> None:
    schema = json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(valid_keys())
    assert all(value.get("description") for value in schema["properties"].values())
