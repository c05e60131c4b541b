"""``json``: the documented array."""

import json

from klarsprog_lint.output.json_array import JsonRenderer
from klarsprog_lint.output.summary import Summary
from tests.output.helpers import found, letter


def test_the_documented_shape() -> None:
    document = letter("😀 Ja.\r\nSåfremt du vil.\r\n")
    renderer = JsonRenderer()
    text = renderer.letter(document, [found(document, "Såfremt", instead="Hvis")])
    assert json.loads(text + renderer.end(Summary())) == [
        {
            "filename": "brev.md",
            "code": "ORD01",
            "name": "kancelliord",
            "severity": "warning",
            "message": "»Såfremt« er kancellisprog.",
            "url": "https://example.org/ORD01",
            "location": {"row": 2, "column": 1},
            "end_location": {"row": 2, "column": 8},
            "block": {"kind": "paragraph", "index": 0},
            "text": "Såfremt",
            "fix": {
                "applicability": "safe",
                "message": "Skriv »Hvis«",
                "edits": [
                    {
                        "location": {"row": 2, "column": 1},
                        "end_location": {"row": 2, "column": 8},
                        "content": "Hvis",
                    }
                ],
            },
            "fingerprint": "abc",
        }
    ]
    assert "»Såfremt«" in text


def test_several_letters_give_one_array() -> None:
    renderer = JsonRenderer()
    parts = []
    for name in ("a.md", "b.md", "c.md"):
        document = letter("Såfremt.", name)
        parts.append(renderer.letter(document, [] if name == "b.md" else [found(document, "S")]))
    rows = json.loads("".join(parts) + renderer.end(Summary()))
    assert [row["filename"] for row in rows] == ["a.md", "c.md"]
    assert rows[0]["fix"] is None


def test_no_findings_give_an_empty_array() -> None:
    renderer = JsonRenderer()
    assert renderer.letter(letter("Hej."), []) + renderer.end(Summary()) == "[]\n"
