def active_fix(block, found, people): return None
