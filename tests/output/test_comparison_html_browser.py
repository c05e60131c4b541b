"""The HTML report in a real browser: nothing overflows, all text has contrast, it prints on A4."""

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from klarsprog_lint.linter import Linter
from klarsprog_lint.output.comparison_html import comparisons_html
from tests.output.comparing import AFTER, BEFORE, compared

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)

if BROWSER is None and os.environ.get("CI"):
    pytest.fail("CI skal have Chromium: apt-get install chromium", pytrace=False)

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="chromium is not installed (apt-get install chromium)"
)

# A headless window is at least 500 pixels wide, a frame as wide as it is told to be.
FRAME = """<!DOCTYPE html><meta charset="utf-8">
<iframe style="width:{width}px;height:900px;border:0" srcdoc="{page}"></iframe>
<script>
onload = () => {{
  const frame = document.querySelector("iframe"), page = frame.contentDocument;
  const seen = [...page.querySelectorAll("body *")].filter(
    e => e.getClientRects().length && !e.classList.contains("unseen"));
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const light = c => {{
    const [r, g, b] = parse(c).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }};
  const ground = e => {{
    const c = e ? frame.contentWindow.getComputedStyle(e).backgroundColor : "rgb(255, 255, 255)";
    return parse(c)[3] === 0 ? ground(e.parentElement) : c;
  }};
  const contrast = e => {{
    const a = light(frame.contentWindow.getComputedStyle(e).color), b = light(ground(e));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }};
  const written = seen.filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
  document.body.dataset.report = JSON.stringify({{
    width: frame.contentWindow.innerWidth,
    scroll: page.documentElement.scrollWidth,
    outside: seen.filter(e => e.getBoundingClientRect().right > {width} + 0.5)
      .map(e => e.outerHTML.slice(0, 80)),
    columns: new Set(seen.filter(e => e.matches(".letters > tbody > tr > td"))
      .map(e => e.getBoundingClientRect().left)).size,
    texts: written.length,
    faint: written.filter(e => contrast(e) < 4.5).map(e => e.outerHTML.slice(0, 80)),
  }});
}};
</script>"""


@pytest.fixture(scope="module")
def page(linter: Linter) -> str:
    """A report of two pairs with everything that is hard to fit."""
    word = "tilbagebetalingsforpligtelseserklæring" * 3
    hard = (
        f"\n\n{word} og https://www.example.org/{'meget-lang-sti/' * 12}svar.html\n\n"
        f"{{{{{'et_meget_langt_feltnavn_' * 4}}}}}\n\n"
        "| Måned | Indtægt | Udgift | Tilskud | Egenbetaling | Restance | Samlet |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| Februar | 12.345,00 kr. | 12.345,00 kr. | 12.345,00 kr. | 12.345,00 kr. "
        "| 12.345,00 kr. | 1.012.345,00 kr. |\n"
    )
    name = "et_brev_med_et_meget_langt_navn_" * 4 + ".md"
    return comparisons_html(
        [
            compared(linter, BEFORE + hard, AFTER + hard.replace("1.012", "1.021"), name),
            compared(linter, BEFORE, BEFORE),
        ]
    )


def chromium(*arguments: str) -> str:
    """What a headless browser writes to stdout."""
    assert BROWSER is not None
    command = (BROWSER, "--headless", "--no-sandbox", "--disable-gpu", *arguments)
    return subprocess.run(command, check=True, capture_output=True, timeout=120, text=True).stdout


@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (400, 1)])
def test_it_fits_the_window_and_can_be_read(
    page: str, tmp_path: Path, width: int, columns: int
) -> None:
    file = tmp_path / "frame.html"
    file.write_text(FRAME.format(width=width, page=html.escape(page)), "utf-8")
    shown = chromium("--virtual-time-budget=5000", "--dump-dom", file.as_uri())
    found = re.search(r'data-report="([^"]*)"', shown)
    assert found is not None
    report = json.loads(html.unescape(found[1]))
    assert report["width"] == width
    assert report["scroll"] <= width
    assert report["outside"] == []
    assert report["columns"] == columns
    assert report["texts"] > 100
    assert report["faint"] == []


def test_it_prints_on_a4(page: str, tmp_path: Path) -> None:
    source, target = tmp_path / "report.html", tmp_path / "report.pdf"
    source.write_text(page, "utf-8")
    chromium("--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", target.read_bytes())
    assert len(boxes) > 1
    # A4 is 595.28 by 841.89 points.
    assert {(round(float(w) / 2), round(float(h) / 2)) for w, h in boxes} <= {
        (297, 421),
        (298, 421),
    }
