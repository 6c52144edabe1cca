#!/usr/bin/env python3
"""Puts what was read beside what was printed: align_pages.py PAGES.jsonl PAIRS.jsonl

PAGES.jsonl comes from read_pages.py. A line of PAIRS.jsonl is a page with "pairs": [[printed, read], …] in place of "truth"; null where the
page was not read well enough to be aligned. Goes on where an earlier run stopped.
"""
import json, os, sys

from alignment import pairs_of


def main():
    pages, out = sys.argv[1:3]
    done = sum(1 for _ in open(out, encoding='utf-8')) if os.path.exists(out) else 0
    with open(out, 'a', encoding='utf-8') as file:
        for number, line in enumerate(open(pages, encoding='utf-8')):
            if number < done or not line.endswith('\n'):
                continue
            row = json.loads(line)
            row['pairs'] = pairs_of(row)
            del row['truth']
            file.write(json.dumps(row, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
