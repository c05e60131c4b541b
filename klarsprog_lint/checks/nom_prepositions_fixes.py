from __future__ import annotations
def clause_fix(block, found): return None
