"""``doctor``: whether the installation works: Python, package, rules, configuration, pipeline."""

import json
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

import klarsprog_lint
from klarsprog_lint.cli import streams
from klarsprog_lint.cli.formats import StateFormat
from klarsprog_lint.cli.guarding import EXIT_ERROR
from klarsprog_lint.errors import KlarsprogError

HELP = "Undersøg, om installationen virker."
_SENTENCE = "Ansøgningen skal indsendes senest den 1. maj."


@dataclass(frozen=True)
class State:
    """What one check of the installation found."""

    key: str
    title: str
    ok: bool
    text: str
    details: dict[str, Any] = field(default_factory=dict)


def command(
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Brug denne konfigurationsfil."),
    ] = None,
    output_format: Annotated[
        StateFormat, typer.Option("--output-format", help="Hvordan resultatet skal vises.")
    ] = StateFormat.FULL,
) -> None:
    """Print the state of the installation; exit 2 if something is broken."""
    states = list(_states(config))
    ok = all(state.ok for state in states)
    if output_format is StateFormat.JSON:
        values: dict[str, Any] = {"ok": ok}
        values |= {
            state.key: {"ok": state.ok, "text": state.text, **state.details} for state in states
        }
        streams.write(json.dumps(values, ensure_ascii=False, indent=2) + "\n")
    else:
        lines = (f"{'✓' if state.ok else '✗'} {state.title}: {state.text}\n" for state in states)
        streams.write("".join(lines))
    if not ok:
        raise typer.Exit(EXIT_ERROR)


def _states(config: Path | None) -> Iterator[State]:
    checks: tuple[tuple[str, str, Callable[[Path | None], tuple[str, dict[str, Any]]]], ...] = (
        ("python", "Python", _python),
        ("package", "klarsprog-lint", _package),
        ("configuration", "Konfiguration", _configuration),
        ("rules", "Regler", _rules),
        ("pipeline", "Sprogmodel", _pipeline),
    )
    for key, title, check in checks:
        try:
            text, details = check(config)
        except KlarsprogError as error:
            yield State(key, title, False, str(error))
        else:
            yield State(key, title, True, text, details)


def _python(config: Path | None) -> tuple[str, dict[str, Any]]:
    version = platform.python_version()
    return f"{version} på {platform.system()}", {"version": version}


def _package(config: Path | None) -> tuple[str, dict[str, Any]]:
    version = klarsprog_lint.__version__
    path = str(Path(klarsprog_lint.__file__).parent)
    return f"{version} i {path}", {"version": version, "path": path}


def _configuration(config: Path | None) -> tuple[str, dict[str, Any]]:
    from klarsprog_lint.configuration import Configurations

    file = Configurations(config=config).resolve(Path.cwd()).file
    return str(file or "ingen fil, så standard gælder"), {"file": str(file) if file else None}


def _rules(config: Path | None) -> tuple[str, dict[str, Any]]:
    from klarsprog_lint.cli.packs import configured_packs
    from klarsprog_lint.rules.loading import load_rules, shipped_pack

    packs = (shipped_pack(), *configured_packs(config))
    count = len(load_rules(packs[1:]))
    paths = [str(pack) for pack in packs]
    return f"{count} regler i {', '.join(paths)}", {"count": count, "paths": paths}


def _pipeline(config: Path | None) -> tuple[str, dict[str, Any]]:
    from klarsprog_lint.configuration import Configurations
    from klarsprog_lint.language.pipeline import load

    nlp = load(Configurations(config=config).resolve(Path.cwd()).settings.pipeline)
    tokens = len(nlp(_SENTENCE))
    name, version = f"{nlp.meta['lang']}_{nlp.meta['name']}", nlp.meta["version"]
    path = str(nlp.path) if nlp.path is not None else None
    text = f"{name} {version} i {path} (prøvesætning på {tokens} ord og tegn analyseret)"
    return text, {"name": name, "version": version, "path": path}
