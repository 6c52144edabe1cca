"""Puts what was read beside what was printed, character by character."""
import re

PUNCTUATION = str.maketrans('，：；？！（）“”‘’', ',:;?!()""\'\'')

GAP = 101  # a little more than replacing a character, so that those are kept together where both explain the page


def squeezed(text):
    return re.sub(r'\s', '', text)


def aligned(truth, read):
    """Pairs (printed, read) of single characters under the least edit distance; '' where one side has none. A character that
    is replaced counts as one error, punctuation of another width as half a one."""
    n, m = len(truth), len(read)
    same = [[0 if a == b else 50 if a.translate(PUNCTUATION) == b.translate(PUNCTUATION) else 100 for b in read] for a in truth]
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    for j in range(1, m + 1):
        cost[0][j] = GAP * j
    for i in range(1, n + 1):
        row, above, equal = cost[i], cost[i - 1], same[i - 1]
        row[0] = GAP * i
        for j in range(1, m + 1):
            row[j] = min(above[j - 1] + equal[j - 1], above[j] + GAP, row[j - 1] + GAP)
    pairs, i, j = [], n, m
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + same[i - 1][j - 1]:
            i, j = i - 1, j - 1
            pairs.append((truth[i], read[j]))
        elif i and cost[i][j] == cost[i - 1][j] + GAP:
            i -= 1
            pairs.append((truth[i], ''))
        else:
            j -= 1
            pairs.append(('', read[j]))
    return pairs[::-1]


def pairs_of(row):
    """The pairs of one page of read_pages.py, line by line where as many lines were read as printed; None where too
    little of the page was read to trust the alignment."""
    truth, read = [squeezed(t) for t in row['truth']], [squeezed(t) for t in row['read']]
    if len(truth) != len(read):
        truth, read = [''.join(truth)], [''.join(read)]
        if abs(len(truth[0]) - len(read[0])) > 0.2 * len(truth[0]):
            return None
    pairs = [p for t, r in zip(truth, read) for p in aligned(t, r)]
    wrong = sum(a != b for a, b in pairs)
    return pairs if wrong < 0.4 * len(pairs) else None
