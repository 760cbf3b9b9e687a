"""What `make authorities` changed: the largest relative difference in each JSON file against the last commit.

Differences are relative to max(1, |old|), as the methods' agreement is. Texts, such as the versions, are shown when they
differ. Ends with 1 where a number moved by more than NOISE or a key, a length or a kind changed.
Usage: compare.py FOLDER
"""
import json
import math
import subprocess
import sys
from pathlib import Path

# Above the agreement of every method but msm's, whose optimiser stops at eight digits.
NOISE = 1e-8


def walk(old, new, path, found):
    """Appends (difference, path, old, new) for every number; a difference of infinity is a change of form."""
    number = (int, float)
    if isinstance(old, dict) and isinstance(new, dict):
        for key in list(old) + [key for key in new if key not in old]:
            if key in old and key in new:
                walk(old[key], new[key], f"{path}.{key}" if path else key, found)
            else:
                found.append((math.inf, f"{path}.{key}" if path else key, key in old, key in new))
    elif isinstance(old, list) and isinstance(new, list):
        if len(old) != len(new):
            found.append((math.inf, path, f"{len(old)} values", f"{len(new)} values"))
        else:
            for position, pair in enumerate(zip(old, new)):
                walk(*pair, f"{path}[{position}]", found)
    elif isinstance(old, number) and isinstance(new, number) and isinstance(old, bool) == isinstance(new, bool):
        same = old == new or (math.isnan(old) and math.isnan(new))
        difference = 0.0 if same else abs(old - new) / max(1, abs(old))
        found.append((math.inf if math.isnan(difference) else difference, path, old, new))
    elif isinstance(old, str) and isinstance(new, str):
        if old != new:
            found.append((0.0, path, old, new))
    elif old != new:
        found.append((math.inf, path, old, new))


def main(folder):
    moved = []
    for file in sorted(Path(folder).glob("*.json")):
        shown = subprocess.run(
            ["git", "-c", "safe.directory=*", "-C", str(file.parent), "show", f"HEAD:./{file.name}"], capture_output=True)
        if shown.returncode != 0:
            print(f"{file.name:32} new")
            continue
        if shown.stdout == file.read_bytes():
            print(f"{file.name:32} the same bytes")
            continue
        found = []
        walk(json.loads(shown.stdout), json.loads(file.read_text()), "", found)
        worst = max((row for row in found if not isinstance(row[2], str) or row[0] > 0), default=(0.0, "", "", ""))
        differ = sum(row[0] > 0 for row in found)
        print(f"{file.name:32} {worst[0]:.1e}  {differ} of {len(found)} numbers differ", end="")
        print(f", most {worst[1]}: {worst[2]} -> {worst[3]}" if worst[0] > 0 else "")
        for _, path, old, new in found:
            if isinstance(old, str) and isinstance(new, str) and old != new:
                print(f"{'':32} {path}: {old} -> {new}")
        if worst[0] > NOISE:
            moved.append(file.name)
    if moved:
        sys.exit(f"Numbers moved by more than {NOISE:g}: {', '.join(moved)}. See what changed before they are committed.")


main(sys.argv[1])
