#!/usr/bin/env python3
"""Pages for look_alike_evidence: judge_pages.py OUT.jsonl PAIRS.jsonl [PAIRS.jsonl …] --texts shanghai south central

Each line: {"name": kind:text:number, "read", "printed"}; both of one length, U+FFFF where nothing was printed. Pages that Tesseract read, two
of one state of print together, and clean ones of the same texts, broken into lines as a column is.
"""
import argparse, json, pathlib, random

from read_pages import plain

HERE = pathlib.Path(__file__).resolve().parent
MEASURE = 22


def beside(row):
    """The page as read, and what was printed at each place."""
    read, printed = '\n'.join(row['read']), []
    pairs = iter([pair for pair in row['pairs'] if pair[1]])
    for c in read:
        printed.append(c if c.isspace() else next(pairs)[0] or '\uffff')
    return read, ''.join(printed)


def read_rows(files, texts):
    rows = [json.loads(line) for file in files for line in open(file, encoding='utf-8')]
    rows = [row for row in rows if row['pairs'] and row['source'].split(':')[0] in texts]
    order = random.Random(5)
    return sorted(rows, key=lambda row: (row['source'].split(':')[0], row['state'], order.random()))


def clean_pages(texts):
    for file in [HERE.parent / 'training' / f'{text}.txt' for text in texts]:
        page = ''
        for line in file.read_text(encoding='utf-8').split('\n'):
            text = plain(line)
            page += '\n'.join(text[i:i + MEASURE] for i in range(0, len(text), MEASURE)) + '\n' if text else ''
            if len(page) > 1800:
                yield file.stem, page
                page = ''


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('out'); ap.add_argument('pairs', nargs='+'); ap.add_argument('--texts', nargs='+', required=True)
    a = ap.parse_args()
    rows, number = read_rows(a.pairs, set(a.texts)), 0
    with open(a.out, 'w', encoding='utf-8') as out:
        put = lambda name, read, printed: out.write(json.dumps({'name': f'{name}:{number}', 'read': read, 'printed': printed}, ensure_ascii=False) + '\n')
        for i in range(0, len(rows), 2):
            number += 1
            both = [beside(row) for row in rows[i:i + 2]]
            put(f"ocr:{rows[i]['source'].split(':')[0]}", '\n\n'.join(r for r, _ in both), '\n\n'.join(p for _, p in both))
        for name, page in clean_pages(a.texts):
            number += 1
            put(f'clean:{name}', page, page)
    print(number, 'pages')


if __name__ == '__main__':
    main()
