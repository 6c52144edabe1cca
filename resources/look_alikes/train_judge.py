#!/usr/bin/env python3
"""Trains the judge of look-alikes (app/clean/look_alike_weights.h) on what look_alike_evidence printed, and shows how it does on pages left out.

  train_judge.py --half EVIDENCE.tsv … --half EVIDENCE.tsv … --ghosts GHOSTS.tsv … [--write] [--show]

A half is pages of some of the texts, searched with a table of look-alikes that was measured without these texts.

A logistic model knows the evidence alone; what it expects over a page, the reading itself left out, is the page's rate of error, and what it
expects of the same pair of characters is how far the page bears the reading out. A second one takes these as further features, and
regression trees, boosted (Friedman, Greedy Function Approximation, Annals of Statistics 2001; Newton's steps as Chen & Guestrin, XGBoost,
KDD 2016; each tree from some of the examples and features, Friedman, Stochastic Gradient Boosting, 2002), correct it where features say more
together than one by one. What was added is judged by a logistic model alone. For the report each half is judged by models trained on the other
one: neither they nor the table know its texts.

A proposal shows its phrase, two letters on either side. It is counted as right where that phrase would be: where none of them was misread,
or what a judge of characters alone finds puts that right as well. Put right unasked is what is at least so likely that, in the report, at least
RIGHT_UNASKED of the characters were right, one more wrong allowed for, of those that have no rival near, stand in no name and in no quotation.
"""
import argparse, itertools, pathlib
from collections import defaultdict

import numpy as np

FEATURES = ['ModelGain', 'WordGain', 'Seen', 'WasSeen', 'Likeness', 'Hard', 'Intruding', 'ReadCommon', 'PrintedCommon', 'WordLength', 'WordCommon',
            'WordShare', 'Support', 'Repeats', 'Lead', 'LonelyRow', 'Poorness', 'InName', 'PrintedHere', 'ReadHere', 'CutLength', 'CutCost',
            'Neighbours', 'Share', 'NameGain', 'NameLikeness', 'NameTimes', 'NewsGain', 'BesideAlone', 'BesideCost',
            'NewsAsRead', 'Before', 'Behind', 'Rate', 'SamePair']
GHOST_FEATURES = ['ModelGain', 'WordGain', 'Often', 'Hard', 'Support', 'Repeats', 'NameGain', 'Common', 'WordWith', 'WordAcross', 'InName', 'PageRate', 'NewsGain']
HEADER = pathlib.Path(__file__).resolve().parents[2] / 'app' / 'clean' / 'look_alike_weights.h'
ROUNDS, DEPTH, STEP = 240, 4, 0.08
OF_EXAMPLES, OF_FEATURES = 0.5, 0.4  # that each tree is grown from
CALM = 5.0           # pulls leaves towards nothing
LEAST = 3.0          # uncertain examples that a leaf must hold
BINS = 64
HOPELESS = -6.0      # odds that no trees mend
RIGHT_UNASKED = 0.995
UNASKED = (0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99)


class Evidence:
    """One row a doubtful character."""

    def __init__(self, files):
        lines = [line.rstrip('\n') for file in files for line in open(file, encoding='utf-8')]
        fields = [line.split('\t') for line in lines]
        self.lines = np.array(lines)
        self.names = np.array([f[0] for f in fields])
        self.looked = np.array([float(f[1]) for f in fields])
        self.pairs = np.array([f[3] + f[4] for f in fields])
        self.right = np.array([f[4] == f[5] for f in fields], float)
        self.places = [(f[0], f[2]) for f in fields]
        self.beside = [[] if f[6] == '-' else [(f[0], place) for place in f[6].split(',')] for f in fields]
        self.may = np.array([f[7] == '1' for f in fields])  # be put right unasked
        self.x = np.array([[float(v) for v in f[8:]] for f in fields])

    def taken(self, chosen):
        part = object.__new__(Evidence)
        part.__dict__ = {name: values[chosen] if isinstance(values, np.ndarray) else list(itertools.compress(values, chosen))
                         for name, values in self.__dict__.items()}
        return part

    def put_right(self, p):
        """The places that readings at least as likely as not put right, of `p` for each."""
        return {place for place, right, likely in zip(self.places, self.right, p) if right and likely >= 0.5}

    def whole(self, put_right):
        """Whether the phrase of each reading is right with it."""
        return self.right * np.array([all(place in put_right for place in beside) for beside in self.beside])


def logistic(odds):
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def fitted(x, y, ridge=1.0, rounds=40):
    """Logistic regression by Newton's method; returns (bias, weights) for the numbers as they are."""
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = np.concatenate([np.ones((len(x), 1)), (x - mean) / deviation], 1)
    w = np.zeros(z.shape[1])
    penalty = np.full(len(w), ridge); penalty[0] = 1e-6
    for _ in range(rounds):
        p = logistic(z @ w)
        gradient = z.T @ (y - p) - penalty * w
        curve = (z * (p * (1 - p))[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    weights = w[1:] / deviation
    return w[0] - weights @ mean, weights


def with_page(evidence, first):
    """The features, and what the first model expects of the page and of the same pair elsewhere on it."""
    of_page, of_pair = defaultdict(float), defaultdict(float)
    for name, pair, p in zip(evidence.names, evidence.pairs, first):
        of_page[name] += p
        of_pair[name, pair] += p
    page = np.maximum(0, np.array([of_page[name] for name in evidence.names]) - first)
    pair = np.maximum(0, np.array([of_pair[key] for key in zip(evidence.names, evidence.pairs)]) - first)
    return np.concatenate([evidence.x, np.log10((page + 0.3) / (evidence.looked + 300))[:, None], np.log2(1 + pair)[:, None]], 1)


def grown(binned, gradient, curve):
    """One tree of DEPTH levels: [(feature, bin)] by level, and the leaf of each example."""
    n, features = binned.shape
    flat, node, splits = binned + np.arange(features) * (BINS + 1), np.zeros(n, int), []
    for level in range(DEPTH):
        below = np.zeros(n, int)
        for place in range(1 << level):
            chosen = np.nonzero(node == place)[0]
            feature, cut = best_split(flat[chosen], gradient[chosen], curve[chosen], features)
            splits.append((feature, cut))
            below[chosen] = 2 * place + (binned[chosen, feature] > cut)
        node = below
    return splits, node


def best_split(flat, gradient, curve, features):
    size = features * (BINS + 1)
    total = lambda values: np.bincount(flat.ravel(), np.repeat(values, features), minlength=size).reshape(features, -1)
    g, h = total(gradient), total(curve)
    left_g, left_h, all_g, all_h = g.cumsum(1)[:, :-1], h.cumsum(1)[:, :-1], g[0].sum(), h[0].sum()
    gain = left_g ** 2 / (left_h + CALM) + (all_g - left_g) ** 2 / (all_h - left_h + CALM)
    gain[(left_h < LEAST) | (all_h - left_h < LEAST)] = -1
    feature, cut = np.unravel_index(gain.argmax(), gain.shape)
    return (feature, cut) if gain[feature, cut] > 0 else (0, BINS)  # no example is above the last bin


def boosted(x, y, odds):
    """Trees that correct the odds: [([(feature, least value on the right)], leaves)]."""
    cuts = [np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1])) for column in x.T]
    binned = np.stack([np.searchsorted(cut, column, side='right') for cut, column in zip(cuts, x.T)], 1)
    odds, trees, random = odds.copy(), [], np.random.default_rng(1)
    for _ in range(ROUNDS):
        p = logistic(odds)
        some = random.random(len(y)) < OF_EXAMPLES
        asked = np.sort(random.choice(x.shape[1], int(OF_FEATURES * x.shape[1]), replace=False))
        splits, _ = grown(binned[some][:, asked], (y - p)[some], (p * (1 - p))[some])
        splits = [(asked[f], cut) for f, cut in splits]
        leaf_of = leaves_of(splits, binned, np.greater)
        count = lambda values: np.bincount(leaf_of, values, minlength=1 << DEPTH)
        leaves = STEP * count(y - p) / (count(p * (1 - p)) + CALM)
        odds += leaves[leaf_of]
        trees.append(([(f, cuts[f][b] if b < len(cuts[f]) else 1e9) for f, b in splits], leaves))
    return trees


def leaves_of(splits, x, is_right):
    """The leaf of each example, where is_right says of which values the way is to the right."""
    features, values = np.array([f for f, _ in splits]), np.array([v for _, v in splits])
    node, row = np.zeros(len(x), int), np.arange(len(x))
    for level in range(DEPTH):
        split = (1 << level) - 1 + node
        node = 2 * node + is_right(x[row, features[split]], values[split])
    return node


def corrections(trees, x):
    return sum((leaves[leaves_of(splits, x, np.greater_equal)] for splits, leaves in trees), np.zeros(len(x)))


class Judge:
    def __init__(self, evidence, y):
        self.first_bias, self.first = fitted(evidence.x, y)
        x = with_page(evidence, logistic(self.first_bias + evidence.x @ self.first))
        self.bias, self.second = fitted(x, y)
        odds = self.bias + x @ self.second
        hopeful = odds >= HOPELESS
        self.trees = boosted(x[hopeful], y[hopeful], odds[hopeful])

    def judged(self, evidence):
        x = with_page(evidence, logistic(self.first_bias + evidence.x @ self.first))
        odds = self.bias + x @ self.second
        return logistic(odds + np.where(odds >= HOPELESS, corrections(self.trees, x), 0))


def judges_of(evidence):
    """A judge of phrases and one of characters."""
    characters = Judge(evidence, evidence.right)
    return Judge(evidence, evidence.whole(evidence.put_right(characters.judged(evidence)))), characters


def judged_unseen(halves):
    """What judges of the other halves say of each, and whether its phrases are right with what they put right."""
    p, whole = [], []
    for half in halves:
        judge, characters = judges_of(Evidence([file for other in halves if other is not half for file in other]))
        evidence = Evidence(half)
        p.append(judge.judged(evidence))
        whole.append(evidence.whole(evidence.put_right(characters.judged(evidence))))
    return np.concatenate(p), np.concatenate(whole)


def made_modest(p, modesty):
    odds = np.log(p / (1 - p))
    return logistic(np.where(odds > 0, modesty * odds, odds))


def modesty_for(p, y):
    """What odds above even have to be multiplied with, so that what judges say of other texts means what it says (after Platt, Probabilistic
    Outputs for Support Vector Machines, 1999)."""
    sure = p > 0.5
    loss = lambda modesty: -np.log(np.where(y[sure], made_modest(p[sure], modesty), 1 - made_modest(p[sure], modesty))).sum()
    return min(np.arange(0.3, 1.01, 0.01).round(2), key=loss)


def at_least(right, n, z=1.645):
    """Lower end of the share that so many right ones speak for: 95 % sure, one-sided (Wilson, JASA 1927)."""
    share = right / n
    return (share + z * z / (2 * n) - z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))) / (1 + z * z / n)


def least_unasked(evidence, p, y):
    """The least probability from which on enough of the characters were right, and still would be with one more wrong; prints what that rests on."""
    enough = lambda right: len(right) and (right.sum() - 1) / len(right) >= RIGHT_UNASKED
    for least in UNASKED:
        take = evidence.may & (p >= least)
        n, right = int(take.sum()), int(evidence.right[take].sum())
        if not n:
            break
        print(f'unasked from {least}: {n:4} characters, {n - right} wrong, {right / n:.4f} right (surely {at_least(right, n):.4f}), phrases {y[take].mean():.4f},'
              f' {sum(name.startswith("clean") for name in evidence.names[take])} on clean text')
    return next((least for least in UNASKED if enough(evidence.right[evidence.may & (p >= least)])), 2.0)


def report(evidence, p, y):
    clean = np.array([name.startswith('clean') for name in evidence.names])
    characters = sum({n: l for n, l, c in zip(evidence.names, evidence.looked, clean) if c}.values())
    print(len(y), 'doubtful characters,', int(y.sum()), 'put right by the best reading;', int(characters), 'characters of clean text')
    for least in (0.3, 0.5, 0.7, 0.9, 0.95, 0.98, 0.99, 0.995):
        take = p >= least
        print(f'p >= {least}: {int((take & ~clean).sum()):5} made, {y[take & ~clean].mean():.3f} right, recall of candidates {y[take].sum() / y.sum():.3f};'
              f' on clean text {int((take & clean).sum())}, one in {characters / max(1, (take & clean).sum()):.0f}')
    for low, high in zip((0, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99), (.1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1.01)):
        take = (p >= low) & (p < high)
        if take.any():
            print(f'reliability {low:.2f}-{min(high, 1):.2f}: said {p[take].mean():.3f}, was {y[take].mean():.3f} of {int(take.sum())}')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--half', nargs='+', action='append', required=True); ap.add_argument('--ghosts', nargs='+', required=True)
    ap.add_argument('--write', action='store_true'); ap.add_argument('--show', action='store_true')
    a = ap.parse_args()
    evidence = Evidence(itertools.chain(*a.half))
    p, y = judged_unseen(a.half)
    modesty = modesty_for(p, y)
    p = made_modest(p, modesty)
    print('modesty', modesty)
    report(evidence, p, y)
    unasked = least_unasked(evidence, p, y)
    judge, characters = judges_of(evidence)
    put_right = evidence.put_right(characters.judged(evidence))
    print('first', round(judge.first_bias, 3), dict(zip(FEATURES, judge.first.round(3))))
    print('second', round(judge.bias, 3), dict(zip(FEATURES, judge.second.round(3))))
    if a.show:
        for i in np.argsort(-p * (1 - evidence.right)):
            if evidence.right[i] == 0 and p[i] > 0.4:
                print(round(p[i], 3), evidence.lines[i])
    ghosts = Evidence(a.ghosts)
    ghost_bias, ghost = fitted(ghosts.x, ghosts.whole(put_right))
    print('ghosts', int(ghosts.right.sum()), 'of', len(ghosts.right), round(ghost_bias, 3), dict(zip(GHOST_FEATURES, ghost.round(3))))
    if a.write:
        write(judge, modesty, unasked, ghost_bias, ghost)


def rows(values, width):
    texts = list(values)
    return ',\n'.join('    ' + ', '.join(texts[i:i + width]) for i in range(0, len(texts), width))


def write(judge, modesty, unasked, ghost_bias, ghost):
    numbers = lambda values: rows((f'{v:.5g}' for v in values), 14)
    splits = [split for tree, _ in judge.trees for split in tree]
    HEADER.write_text(f'''#pragma once

// Made by resources/look_alikes/train_judge.py.

#include "app/clean/ghost_characters.h"
#include "app/clean/look_alike_search.h"

#include <cstdint>

namespace lilong::weights {{

inline constexpr size_t features = {len(judge.second)}; ///< those of the evidence and of the page
inline constexpr double firstBias = {judge.first_bias:.5g};
inline constexpr std::array<double, LookAlikeEvidence::features> first{{
{numbers(judge.first)}}};
inline constexpr double bias = {judge.bias:.5g};
inline constexpr std::array<double, features> second{{
{numbers(judge.second)}}};

inline constexpr double hopeless = {HOPELESS}; ///< odds that no trees mend
inline constexpr double modesty = {modesty}; ///< what odds above even are multiplied with
inline constexpr double leastUnasked = {unasked}; ///< probability from which on {RIGHT_UNASKED:.1%} of the characters were right, in texts not trained on

inline constexpr double ghostBias = {ghost_bias:.5g};
inline constexpr std::array<double, GhostEvidence::features> ghost{{
{numbers(ghost)}}};

inline constexpr size_t depth = {DEPTH};
inline constexpr size_t trees = {len(judge.trees)};
/// The splits of each tree by level: what is asked, and from which value on the way is to the right.
inline constexpr std::array<std::uint8_t, trees * ((1U << depth) - 1)> asked{{
{rows((str(int(f)) for f, _ in splits), 30)}}};
inline constexpr std::array<float, asked.size()> from{{
{rows((f'{v:.6g}F' if '.' in f'{v:.6g}' or 'e' in f'{v:.6g}' else f'{v:.6g}.0F' for _, v in splits), 15)}}};
/// What each leaf adds to the odds.
inline constexpr std::array<float, trees * (1U << depth)> leaves{{
{rows((f'{v:.5f}F' for _, l in judge.trees for v in l), 16)}}};

}} // namespace lilong::weights
''')


if __name__ == '__main__':
    main()
