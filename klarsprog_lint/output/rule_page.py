"""A rule explained: one set of sections, shown as plain text, Markdown or JSON."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from klarsprog_lint.findings import Applicability
from klarsprog_lint.output.rendering import one_line
from klarsprog_lint.output.wording import counted, severity_name, yes_no
from klarsprog_lint.rules.loading import LoadedRule, shipped_pack
from klarsprog_lint.rules.measured import Measured, measured_rules
from klarsprog_lint.rules.model import Example, Rule

_FIELD = re.compile(r"\{[\w-]+\}")
_SCOPES = {"block": "afsnit", "document": "hele brevet", "repository": "alle breve"}
_GOLD = "Den del af vores guldstandard, som ingen regel er tilpasset efter"
# Below this many cases a share says little.
_FEW = 10
_TEMPLATE_NOTES = {
    Applicability.SAFE: "Rettelsen ændrer ikke betydningen. --fix udfører den.",
    Applicability.UNSAFE: "Læs teksten efter. --fix --unsafe-fixes udfører rettelsen.",
    Applicability.SUGGESTED: "Rettelsen er et forslag, som du selv skal godkende.",
}


@dataclass(frozen=True)
class Section:
    """A heading, paragraphs and a list."""

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


def title(rule: Rule) -> str:
    """»PAS01: s-passiv«."""
    return f"{rule.code}: {rule.name}"


def facts(loaded: LoadedRule) -> str:
    """Severity and scope in one line, and why the rule does not run unasked."""
    rule = loaded.rule
    state = " · foreløbig, kun med --select" if rule.preview else ""
    if loaded.disabled:
        state = f" · slået fra af en regelpakke, kun med --select {rule.code}"
    return f"Alvor: {severity_name(rule.severity)} · Ser på: {_SCOPES[rule.scope]}{state}"


def message(rule: Rule) -> str:
    """The message with its fields as »…«."""
    return _FIELD.sub("…", rule.message).replace("….", "…")


def sections(loaded: LoadedRule) -> Iterator[Section]:
    """The rule's sections, without those that are empty."""
    rule = loaded.rule
    options = tuple(
        f"{name} (standard: {yes_no(option.default)}): {one_line(option.description)}"
        for name, option in rule.options.items()
    )
    sources = tuple(
        f"{source.title}: {source.url}" if source.url else source.title for source in rule.sources
    )
    every = (
        Section("Det melder reglen", (message(rule),)),
        Section("Derfor", _paragraphs(rule.why)),
        Section("Skriv sådan", _paragraphs(rule.how)),
        Section("Eksempler", (), tuple(map(_example, rule.examples))),
        Section("Det kan du se bort fra", _paragraphs(rule.ignore_when)),
        Section("Rettelser", (fixes(loaded),)),
        Section("Indstillinger", _options_lead(rule) if options else (), options),
        Section("Målt", _measured(loaded)),
        Section("Tilpasset", _overridden(loaded)),
        Section("Kilder", (), sources),
    )
    return (section for section in every if section.paragraphs or section.items)


def _measured(loaded: LoadedRule) -> tuple[str, ...]:
    """Precision and recall of a shipped rule, in words and counts."""
    counts = _counts(loaded)
    if counts is None:
        return ()
    found, marked = counts.right + counts.wrong, counts.detected + counts.missed
    if not found and not marked:
        return (f"{_GOLD} har ingen eksempler på det, reglen ser efter.",)
    precision = f"{counts.right} af {counted(found, 'fund', 'fund')} var rigtige" + _share(
        "præcision", counts.right, found
    )
    recall = f"{counts.detected} af {counted(marked, 'sted', 'steder')} blev fundet" + _share(
        "genkaldelse", counts.detected, marked
    )
    few = " Det er for få til at sige noget sikkert." if max(found, marked) < _FEW else ""
    return (f"{_GOLD}: {precision}, og {recall}.{few}",)


def _counts(loaded: LoadedRule) -> Measured | None:
    """None for a rule of one's own: the gold standard says nothing about it."""
    if not loaded.path.is_relative_to(shipped_pack()):
        return None
    return measured_rules().get(loaded.rule.code, Measured())


def _share(name: str, part: int, whole: int) -> str:
    return f" ({name} {part / whole:.0%})".replace("%", " %") if whole else ""


def _overridden(loaded: LoadedRule) -> tuple[str, ...]:
    return tuple(
        f"Reglen er tilpasset i {'/'.join(path.parts[-3:])}." for path in loaded.overridden_by
    )


def fixes(loaded: LoadedRule) -> str:
    """How the rule's fixes are applied, in one or two sentences."""
    rule = loaded.rule
    if rule.fix is not None:
        return _TEMPLATE_NOTES[rule.fix.applicability]
    if rule.check.lexicon is not None:
        return _lexicon_fixes(loaded)
    if any(example.fix is not None for example in rule.examples):
        return (
            "Reglen retter en del af det, den melder: "
            "sikre rettelser med --fix, resten med --unsafe-fixes."
        )
    return "Reglen forklarer kun. Den retter ikke teksten."


def _lexicon_fixes(loaded: LoadedRule) -> str:
    rows = Counter(row.applicability for row in loaded.lexicon)
    total = counted(rows.total(), "opslag", "opslag")
    return (
        f"Ordlisten har {total}: {rows['safe']} kan --fix rette, når sætningen tillader det, "
        f"{rows['unsafe']} kræver --unsafe-fixes, og {rows['none']} forklares kun."
    )


def _options_lead(rule: Rule) -> tuple[str, ...]:
    return (f"Skriv dem under [rules.{rule.code}] i klarsprog.toml.",)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(one_line(part) for part in re.split(r"\n\s*\n", text) if part.strip())


def _example(example: Example) -> str:
    if example.ok is not None:
        return f"I orden: {one_line(example.ok)}"
    better = example.good or example.fix
    instead = f" → Skriv: {one_line(better)}" if better is not None else ""
    return f"Skriv ikke: {one_line(example.bad or '')}{instead}"


def rule_json(loaded: LoadedRule) -> dict[str, Any]:
    """The rule as its file declares it, with defaults, its address and how well it does."""
    data = loaded.rule.model_dump(mode="json", by_alias=True)
    counts = _counts(loaded)
    return {
        **data,
        "disabled": loaded.disabled,
        "url": loaded.url,
        "fixes": fixes(loaded),
        "measured": asdict(counts) if counts else None,
    }


def rule_markdown(loaded: LoadedRule) -> str:
    """The rule as a Markdown page."""
    parts = [f"# {title(loaded.rule)}", facts(loaded)]
    for section in sections(loaded):
        parts.append(f"## {section.title}")
        parts.extend(section.paragraphs)
        if section.items:
            parts.append("\n".join(f"- {item}" for item in section.items))
    return "\n\n".join(parts) + "\n"
