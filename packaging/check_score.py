#!/usr/bin/env python3
"""check_score.py FIGURES TABLE

Fails unless every scored page was processed, and no raw character was lost or used twice.
FIGURES is the scorer's JSON (figures per column), TABLE what it printed (its last line counts the pages)."""
import json
import pathlib
import re
import sys


def faults(figures, table):
    """What is wrong, one line each."""
    counts = re.search(r"^(\d+) pages, (\d+) failed$", table, re.MULTILINE)
    if not counts or int(counts[1]) == 0:
        yield "no page was scored"
    elif int(counts[2]) > 0:
        yield f"{counts[2]} of {counts[1]} pages failed"
    if not figures:
        yield "the scorer gave no figures"
    for column, row in figures.items():
        for name in ("lost", "twice"):
            if row.get(name) != 0:
                yield f"{name} is {row.get(name)} in column {column}"


def main():
    found = list(faults(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")),
                        pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")))
    for fault in found:
        print(f"score: {fault}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
