"""``python -m tests.letter_types``: share of right types in each half; slips of the tuned half."""

from .measuring import Half, readings

for half in Half:
    found = list(readings(half))
    right = sum(item.is_right for item in found)
    print(f"{half.value}: {right} of {len(found)}")
    if half is Half.TUNED:
        for item in found:
            if not item.is_right:
                print(f"  {item.name}: {item.expected}, detected {item.found}")
