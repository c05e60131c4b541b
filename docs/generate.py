"""Write the rule pages under docs/regler from the rule files, or check that they are fresh.

python -m docs.generate            writes the pages
python -m docs.generate --check    exits 1 when a page is stale
"""

import argparse
import sys
from pathlib import Path

from klarsprog_lint.output.rule_page import rule_markdown
from klarsprog_lint.output.rule_text import rules_markdown
from klarsprog_lint.rules.loading import load_rules

FOLDER = Path(__file__).parent / "regler"


def pages() -> dict[Path, str]:
    """Every page with its text."""
    rules = load_rules()
    made = {FOLDER / f"{code}.md": rule_markdown(loaded) for code, loaded in rules.items()}
    overview = rules_markdown(rules.values())
    for code in rules:
        overview = overview.replace(f"| {code} |", f"| [{code}]({code}.md) |")
    return made | {FOLDER / "README.md": f"# Reglerne i klarsprog-lint\n\n{overview}"}


def main() -> int:
    """Exit code 1 when ``--check`` finds a page that is stale, missing or left over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    wanted = pages()
    present = set(FOLDER.glob("*.md"))
    stale = [
        path
        for path, text in wanted.items()
        if path not in present or path.read_text("utf-8") != text
    ]
    leftover = sorted(present - set(wanted))
    if check:
        for path in (*stale, *leftover):
            print(f"stale: {path.relative_to(FOLDER.parent)}; run python -m docs.generate")
        return 1 if stale or leftover else 0
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], "utf-8")
    for path in leftover:
        path.unlink()
    print(f"{len(wanted)} pages, {len(stale)} written, {len(leftover)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
