#!/usr/bin/env python3
"""Pages of tests/corpus/make_pages for look_alike_evidence: made_pages.py OUT.jsonl FOLDER [FOLDER …]

FOLDER holds NAME.gold.json and raw/NAME.ocr.txt, raw/NAME.ocrbad.txt. Recognition mixes columns, so every line is sought in the truth by the
threes of characters that it shares with it, and aligned there. Lines as in judge_pages.py; U+FFFE where a line, or a part of it, was
not found.
"""
import json, pathlib, re, sys, unicodedata
from collections import Counter, defaultdict

from read_pages import TAG

NOTHING, UNKNOWN = '\uffff', '\ufffe'
GAP = 1.01          # a little more than replacing a character, as in alignment.py
MOST_WRONG = 0.5    # of a line's characters
NEAR = 4            # characters on either side of one, of which as many must be read as they were printed; else it was sought in the wrong place


def folded(c):
    form = unicodedata.normalize('NFKC', c)
    return form if len(form) == 1 else c


def truth_of(page):
    texts = [article.get(part) or '' for article in page['articles'] for part in ('kicker', 'headline', 'deck')]
    for article in page['articles']:
        texts += [block['text'] for block in article['body']] + [article.get('byline') or '']
    texts += page.get('furniture', [])
    return '|'.join(''.join(folded(c) for c in TAG.sub(lambda m: m.group(1), text) if not c.isspace()) for text in texts)


def found_in(truth, line):
    """What stood at each character of a line under the least edit distance to a stretch of the truth ('' for nothing), and that distance."""
    n, m = len(truth), len(line)
    cost = [[0.0] * (m + 1) for _ in range(n + 1)]
    cost[0] = [GAP * j for j in range(m + 1)]
    for i in range(1, n + 1):
        above, row = cost[i - 1], cost[i]
        for j in range(1, m + 1):
            row[j] = min(above[j - 1] + (truth[i - 1] != line[j - 1]), above[j] + GAP, row[j - 1] + GAP)
    i, j, stood = min(range(n + 1), key=lambda end: cost[end][m]), m, [''] * m
    least = cost[i][m]
    while j:
        if i and abs(cost[i][j] - cost[i - 1][j - 1] - (truth[i - 1] != line[j - 1])) < 1e-9:
            i, j = i - 1, j - 1
            stood[j] = truth[i]
        elif i and abs(cost[i][j] - cost[i - 1][j] - GAP) < 1e-9:
            i -= 1
        else:
            j -= 1
    return least, stood


class Truth:
    def __init__(self, text):
        self.text, self.places = text, defaultdict(list)
        for i in range(len(text) - 2):
            self.places[text[i:i + 3]].append(i)

    def printed(self, line):
        """The characters that a line was read from, or None."""
        votes = Counter()
        for j in range(len(line) - 2):
            for i in self.places.get(line[j:j + 3], ()):
                for near in (-1, 0, 1):
                    votes[(i - j) // 4 + near] += 1
        if not votes:
            return None
        start = max(0, votes.most_common(1)[0][0] * 4 - 8)
        least, stood = found_in(self.text[start:start + len(line) + 20], line)
        return stood if least <= MOST_WRONG * len(line) else None


def beside(truth, read):
    """The page as read, and what was printed at each place."""
    printed = [c if c.isspace() else UNKNOWN for c in read]
    for piece in re.finditer(r'\S+(?: \S+)*', read):
        places = [i for i in range(*piece.span()) if not read[i].isspace()]
        stood = truth.printed(''.join(folded(read[i]) for i in places)) or []
        right = [c == folded(read[i]) for i, c in zip(places, stood)]
        for n, (i, c) in enumerate(zip(places, stood)):
            near = right[max(0, n - NEAR):n + NEAR + 1]
            if 2 * sum(near) >= len(near) - 1:
                printed[i] = read[i] if right[n] else c or NOTHING
    return ''.join(printed)


def main():
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        for file in [file for folder in sys.argv[2:] for file in sorted(pathlib.Path(folder).glob('*.gold.json'))]:
            name, truth = file.name.split('.')[0], Truth(truth_of(json.loads(file.read_text(encoding='utf-8'))))
            for raw in sorted(file.parent.glob(f'raw/{name}.ocr*.txt')):
                read = raw.read_text(encoding='utf-8')
                row = {'name': f'ocr:made:{name}:{raw.suffixes[0][1:]}', 'read': read, 'printed': beside(truth, read)}
                out.write(json.dumps(row, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
